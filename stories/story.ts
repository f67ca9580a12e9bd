import type { RequestFunction } from '../src/endpoint/request.js';
import type { CivicElement } from '../src/ui/civic-element.js';
import type { SnippetSource } from './snippets.js';

/** What every element of ours can be given in a story. */
export interface CommonArguments {
  src: string;
  lang?: string;
  'heading-level'?: number;
  /** Answers in place of an endpoint; not a control. */
  request: RequestFunction;
}

/** The parameter of the panel "Copy snippet", and the controls: what is worth pasting is worth trying. */
export function pasted(snippet: SnippetSource): {
  snippet: SnippetSource;
  controls: { include: readonly string[] };
} {
  return { snippet, controls: { include: snippet.attributes } };
}

/** The element of the story, once it shows something. */
export async function shown(canvas: HTMLElement, tag: string): Promise<CivicElement<unknown>> {
  const element = canvas.querySelector<CivicElement<unknown>>(tag);
  if (!element) throw new Error(`The story holds no ${tag}.`);
  if (element.state.status === 'loading') {
    await new Promise((done) => {
      element.addEventListener('civic-load', done, { once: true });
    });
  }
  return element;
}

/** `play` of the state `stale`: what is shown is asked for again, in vain. */
export async function refreshInVain(
  tag: string,
  { canvasElement }: { canvasElement: HTMLElement },
): Promise<void> {
  const element = await shown(canvasElement, tag);
  await element.refresh();
}
