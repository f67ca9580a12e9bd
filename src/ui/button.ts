import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconPath } from './icons.js';

/** How a button looks. One `primary` a state: the main action. `link` is a lesser one that looks like text. */
export type ButtonKind = 'primary' | 'secondary' | 'link';

/** A button with words, and perhaps an icon before them. */
export function renderButton(
  label: string,
  onClick: (event: MouseEvent) => void,
  { kind = 'secondary', icon: path }: { kind?: ButtonKind; icon?: IconPath } = {},
): TemplateResult {
  return html`<button type="button" class="button ${kind}" @click=${onClick}>
    ${path ? icon(path) : nothing}<span .textContent=${label}></span>
  </button>`;
}
