import { html, type TemplateResult } from 'lit';
import type { Localizer } from '../localize/localizer.js';
import { renderButton } from './button.js';
import { copyText } from './copy-text.js';
import type { IconPath } from './icons.js';

/** Lucide's, see icons.ts. */
const copyIcon: IconPath =
  'M22 10a2 2 0 00-2-2H10a2 2 0 00-2 2v10a2 2 0 002 2h10a2 2 0 002-2zM4 16a2 2 0 01-2-2V4a2 2 0 012-2h10a2 2 0 012 2';

/**
 * A button that copies a text and says so once.
 *
 * The part that copies comes with it and is not loaded at the press: Safari lets a page copy only while it handles
 * the press.
 *
 * @param text what is copied
 * @param label says what is copied: "Copy passcode"
 */
export function renderCopyButton(text: string, label: string, localizer: Localizer): TemplateResult {
  const onClick = ({ currentTarget }: MouseEvent): void => {
    void copyText(currentTarget as Element, text, localizer);
  };
  return html`<span>
    ${renderButton(label, onClick, { kind: 'link', icon: copyIcon })}
    <span class="small muted" role="status"></span>
  </span>`;
}
