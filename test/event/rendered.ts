/** What stands on an element, as residents meet it: texts in their order, links, controls. */
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../../src/define/event-card.js';
import '../../src/define/event-list.js';
import type { EventCard } from '../../src/event/event-card.js';
import type { EventList } from '../../src/event/event-list.js';
import { setNow } from '../../src/event/clock.js';
import type { RequestFunction } from '../../src/endpoint/request.js';
import { now } from '../fixtures/events.js';

/** Both elements, as far as the tests use them alike. */
export type Shown = EventCard | EventList;

/** Every text node in reading order, through shadow trees and slots; only what is rendered, if so asked. */
export function textNodes(root: Node, onlyRendered: boolean): Text[] {
  if (root instanceof Text) {
    const isThere = root.data.trim() !== '' && (!onlyRendered || root.parentElement?.checkVisibility());
    return isThere ? [root] : [];
  }
  if (root instanceof HTMLStyleElement || root instanceof HTMLScriptElement) return [];
  const children =
    root instanceof HTMLSlotElement
      ? root.assignedNodes({ flatten: true })
      : [...((root as Partial<Element>).shadowRoot ?? root).childNodes];
  return children.flatMap((child) => textNodes(child, onlyRendered));
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What a resident reads, text by text, in order; what is folded is not read. Includes what only screen readers say. */
export const readOut = (element: Element): string[] =>
  textNodes(element, true).map(({ data }) => oneLine(data));

/** As {@link readOut}, with all that is folded. */
export const readWhole = (element: Element): string[] =>
  textNodes(element, false).map(({ data }) => oneLine(data));

/** Text nodes of an element's own, for a translator to replace. */
export const ownTextNodes = (element: Element): Text[] => textNodes(element.shadowRoot!, false);

/** Every element in the shadow tree, and in those of the elements within. */
export function elementsIn(element: Element): Element[] {
  return [...(element.shadowRoot?.querySelectorAll('*') ?? [])].flatMap((child) => [
    child,
    ...elementsIn(child),
  ]);
}

export const links = (element: Element): HTMLAnchorElement[] =>
  elementsIn(element).filter((child) => child instanceof HTMLAnchorElement);

/** The link or button of this name; a name is what is written on it. */
export function control(element: Element, name: string | RegExp): HTMLElement | undefined {
  return elementsIn(element).find((child): child is HTMLElement => {
    if (!/^(A|BUTTON|SUMMARY)$/.test(child.tagName)) return false;
    const text = oneLine(child.textContent);
    return typeof name === 'string' ? text === name : name.test(text);
  });
}

/** The part of a card, by its name in the documentation; a line of text for `textOf`. */
export const part = (element: Element, name: string): HTMLElement | null =>
  element.shadowRoot!.querySelector<HTMLElement>(`[part~="${name}"]`);

export const textOf = (node: Node | null | undefined): string =>
  node
    ? oneLine(
        textNodes(node, false)
          .map(({ data }) => data)
          .join(' '),
      )
    : '';

export const heading = (element: Element): HTMLElement =>
  element.shadowRoot!.querySelector('h2, h3, h4, h5, h6')!;

/** The sentence of an error state, or of an empty one. */
export const message = (element: Element): string => textOf(element.shadowRoot!.querySelector('.message'));

export async function settled(element: Shown, status: EventCard['state']['status'] = 'ready'): Promise<void> {
  // What it says may have to wait for its language.
  const isBusy = () => element.shadowRoot!.querySelector('.civic')?.ariaBusy !== 'false';
  await waitUntil(
    () => element.state.status === status && (status === 'loading' || !isBusy()),
    `the state is ${status}`,
    { timeout: 5000 },
  );
  await element.updateComplete;
}

/** Waits until all that is loaded after an element stands is there. */
export async function whole(element: Shown): Promise<void> {
  await settled(element);
  await waitUntil(() => !readWhole(element).includes('Loading…'), 'everything is loaded', { timeout: 5000 });
}

export interface Setting {
  lang?: string;
  /** What stands in the element, for those who see no element. */
  fallback?: boolean;
  /** The page's time; that of the fixtures if none is named. */
  at?: number;
  compact?: boolean;
}

const fallback = html`<a href="https://council.example/page">The event on our website</a>`;

/** A card with its event as a property, at the time of the fixtures. */
export async function card(
  event: unknown,
  { lang, at = now, compact, ...rest }: Setting = {},
): Promise<EventCard> {
  setNow(at);
  const element = await fixture<EventCard>(
    html`<civic-event-card
      .event=${event}
      lang=${ifDefined(lang)}
      compact=${ifDefined(compact ? '' : undefined)}
      >${rest.fallback ? fallback : ''}</civic-event-card
    >`,
  );
  await whole(element);
  return element;
}

let number = 0;

/** An address that no other test has asked for. */
export const address = (): string => `/api/${(number++).toString()}/event`;

/** A card that reads its event through a request function. */
export async function cardOf(
  request: RequestFunction,
  { lang, at = now, src = address(), eventId }: Setting & { src?: string; eventId?: string } = {},
): Promise<EventCard> {
  setNow(at);
  return fixture<EventCard>(
    html`<civic-event-card
      .src=${src}
      .request=${request}
      lang=${ifDefined(lang)}
      event-id=${ifDefined(eventId)}
      >${fallback}</civic-event-card
    >`,
  );
}

/** Answers this, whatever is asked. */
export const answer = (body: unknown, init: ResponseInit = {}): RequestFunction => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return () =>
    Promise.resolve(new Response(text, { headers: { 'Content-Type': 'application/json' }, ...init }));
};

/** Unfolds everything. */
export function unfold(element: Element): void {
  for (const child of elementsIn(element)) if (child instanceof HTMLDetailsElement) child.open = true;
}

/** Nothing a browser would run or ask for: every address is that of a page, a letter or a call. */
export function expectOnlySafeAddresses(element: Element, name = ''): void {
  for (const child of elementsIn(element)) {
    for (const attribute of ['href', 'src', 'srcset', 'action', 'formaction', 'data', 'xlink:href']) {
      const value = child.getAttribute(attribute);
      if (value === null) continue;
      const { protocol } = new URL(value, document.baseURI);
      expect(protocol, `${name} ${attribute}="${value}"`).to.match(/^(https?|mailto|tel):$/);
    }
    for (const { name: attribute } of child.attributes) {
      expect(attribute, `${name} <${child.localName}>`).not.to.match(/^(on|style$|srcdoc$)/);
    }
  }
}

/** The language a text is read in: the nearest `lang`, through shadow trees. */
export function languageOf(node: Node): string | undefined {
  const parent = node instanceof ShadowRoot ? node.host : node.parentNode;
  if (!parent) return undefined;
  return (parent instanceof Element && parent.getAttribute('lang')) || languageOf(parent);
}
