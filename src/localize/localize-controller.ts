/**
 * Gives an element the localizer of the nearest `lang`, and follows it.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Localizer, type Templates } from './localizer.js';

/**
 * How to load an element's messages, by BCP 47 tag. What stands here can be spoken beside the
 * language of the source. Each is one literal `import()`, so that a bundler sees it; what
 * `npm run localize` writes to locales/ is of this type.
 */
export type Locales = Readonly<Record<string, LoadTemplates | undefined>>;

type LoadTemplates = () => Promise<{ readonly templates: Templates }>;

/** What the class of an element says of its languages. */
export interface LocalizedClass {
  /** Without it the element speaks the language of the source. */
  readonly locales?: Locales;
}

/** The language of the texts in the source. */
const sourceLanguage = 'en';

/**
 * What was loaded, by the function that loads it; `null` if that failed. One for all elements of a
 * kind: ten share the request, and the line if it fails.
 */
const loaded = new Map<LoadTemplates, Templates | null | Promise<unknown>>();

/** What each connected controller does when a `lang` in the page changes. */
const followers = new Set<() => void>();

/** One for the page, made with its first element: nothing here touches the DOM at import. */
let observer: MutationObserver | undefined;

/**
 * The nearest `lang` as HTML defines it: of the element, an ancestor, or the host of the shadow
 * tree it stands in. A page that names none is read in the language of the visitor. The trees that
 * were looked through are watched from here on.
 */
function nearestLanguage(element: Element): string {
  const root = element.getRootNode();
  observer ??= new MutationObserver(() => {
    for (const follow of followers) follow();
  });
  observer.observe(root, { attributeFilter: ['lang'], subtree: true });
  return (
    element.closest('[lang]:not([lang=""])')?.getAttribute('lang') ??
    (root instanceof ShadowRoot ? nearestLanguage(root.host) : navigator.language)
  );
}

/** The tag as BCP 47 writes it ("de_ch" is de-CH); the source's where it is none (`lang="???"`). */
function canonical(language: string): string {
  try {
    return Intl.getCanonicalLocales(language.replaceAll('_', '-'))[0]!;
  } catch {
    return sourceLanguage;
  }
}

/**
 * Keeps an element in the language of the nearest `lang` in the page, also when that changes, and
 * asks it to update. The element's class names what it can speak in its static `locales`.
 *
 * `language` and `localizer` change together, when the messages are here: while a language loads,
 * the element goes on in the one before. Nothing is thrown; if a language does not load, English
 * is spoken and one console line says so.
 */
export class LocalizeController implements ReactiveController {
  /** The nearest `lang`, in canonical form ("de-CH"): the language to ask of a language map. */
  language = sourceLanguage;

  /**
   * Speaks `language`, or English where there are no messages in it: then its `language` is "en",
   * and an element should say so by `lang` on what it renders (WCAG 3.1.2).
   */
  localizer = new Localizer(sourceLanguage);

  /** Whether there is something to speak with. False until the first messages are here. */
  ready = false;

  readonly #host: ReactiveControllerHost & Element;

  /** The language that is loading or was loaded last. */
  #wanted: string | undefined;

  readonly #locales: Locales;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    this.#locales = (host.constructor as LocalizedClass).locales ?? {};
    host.addController(this);
  }

  hostConnected(): void {
    followers.add(this.#follow);
    this.#follow();
  }

  hostDisconnected(): void {
    followers.delete(this.#follow);
  }

  readonly #follow = (): void => {
    const language = canonical(nearestLanguage(this.#host));
    if (language === this.#wanted) return;
    this.#wanted = language;
    // RFC 4647 §3.4: de-CH-1996, de-CH, de.
    let tag = language;
    while (tag && tag !== sourceLanguage && !this.#locales[tag]) tag = tag.replace(/-?[^-]*$/, '');
    this.#speak(language, tag || sourceLanguage);
  };

  #speak(language: string, tag: string): void {
    const locale = this.#locales[tag];
    let templates = locale && loaded.get(locale);
    if (locale && templates === undefined) {
      templates = locale()
        .catch((error: unknown) => {
          console.warn(`civic-elements: the messages in "${tag}" did not load. ${String(error)}`);
        })
        .then((module) => loaded.set(locale, module ? module.templates : null));
      loaded.set(locale, templates);
    }
    if (templates instanceof Promise) {
      void templates.then(() => {
        // Another `lang` may have been set meanwhile.
        if (language === this.#wanted) this.#speak(language, tag);
      });
    } else if (templates === null) {
      // Without even the English of the script-tag build there is nothing to say: the element
      // stays as it was before it was ready, with the link the page gave it.
      if (tag !== sourceLanguage) this.#speak(language, sourceLanguage);
    } else {
      this.language = language;
      // "en-AU" is spoken by "en", "sl" is not.
      this.localizer = new Localizer(language.startsWith(tag) ? language : tag, templates);
      this.ready = true;
      this.#host.requestUpdate();
    }
  }
}
