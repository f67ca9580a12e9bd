import { html, type TemplateResult } from 'lit';
import type { Localizer } from '../localize/localizer.js';
import { copyIcon, icon } from './icons.js';

/**
 * A button that copies a text and says so once. Where the clipboard is refused (by the browser, the page's policy, or
 * since the page is not served by https), the text appears in a field, selected, to be copied by hand.
 *
 * @param text what is copied
 * @param label says what is copied: "Copy passcode"
 */
export function renderCopyButton(text: string, label: string, localizer: Localizer): TemplateResult {
  const onClick = async ({ currentTarget }: MouseEvent): Promise<void> => {
    const wrapper = (currentTarget as HTMLElement).parentElement;
    const status = wrapper?.querySelector('[role=status]');
    const field = wrapper?.querySelector('input');
    if (!status || !field) return;
    // Emptied, so that a second press is said again.
    status.textContent = '';
    try {
      await navigator.clipboard.writeText(text);
      field.hidden = true;
      status.textContent = localizer.msg('Copied', { id: 'ui.copied' });
    } catch {
      field.hidden = false;
      field.select();
      status.textContent = localizer.msg(
        'The browser did not allow it. Please copy the selected text by hand.',
        {
          id: 'ui.copy-refused',
        },
      );
    }
  };
  return html`<span class="copy">
    <button type="button" class="button link" @click=${onClick}>
      ${icon(copyIcon)}<span .textContent=${label}></span>
    </button>
    <input class="field" hidden readonly aria-label=${label} .value=${text} />
    <span class="small muted" role="status"></span>
  </span>`;
}
