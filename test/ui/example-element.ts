import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Checked } from '../../src/endpoint/check.js';
import type { LanguageMap } from '../../src/endpoint/text.js';
import { CivicElement } from '../../src/ui/civic-element.js';

/** What the example shows. */
export interface Example {
  name: string | LanguageMap;
  /** Nothing to show. */
  empty?: boolean;
  /** The element's own code fails while it renders. */
  broken?: boolean;
  /** Shows a button, which goes away when this does. */
  button?: boolean;
}

/** A small element on the base, as features write theirs. */
export class ExampleElement extends CivicElement<Example> {
  @property({ attribute: false }) example?: Example | null;

  protected override get data(): unknown {
    return this.example;
  }

  protected override read(data: unknown): Checked<Example> {
    const { name, ...rest } = data as Example;
    if (typeof name === 'number') {
      return {
        value: { name: 'Without a name', ...rest },
        issues: [{ pointer: '/name', message: 'expected text' }],
      };
    }
    return name
      ? { value: { name, ...rest }, issues: [] }
      : { value: undefined, issues: [{ pointer: '/name', message: 'is missing' }] };
  }

  protected override isEmpty({ empty }: Example): boolean {
    return empty ?? false;
  }

  protected override renderReady({ name, broken, button }: Example): TemplateResult {
    if (broken) throw new Error('the template is broken');
    return html`<article class="surface stack">
      ${this.heading(this.words(name) ?? '', 'name')}
      ${button ? html`<button type="button" class="button primary">Press</button>` : ''}
    </article>`;
  }
}

customElements.define('civic-example', ExampleElement);
