import type { Localizer } from '../localize/localizer.js';

/**
 * Copies a text and says so once, in the status beside the button. Where the clipboard is refused (by the browser,
 * the page's policy, or since the page is not served by https), the text appears in a field, selected, to be copied
 * by hand.
 *
 * @param button was pressed; an element with `role="status"` stands beside it
 */
export async function copyText(button: Element, text: string, localizer: Localizer): Promise<void> {
  const status = button.parentElement?.querySelector('[role=status]');
  if (!status) return;
  // Emptied, so that a second press is said again.
  status.textContent = '';
  status.parentElement?.querySelector('input')?.remove();
  try {
    await navigator.clipboard.writeText(text);
    status.textContent = localizer.msg('Copied', { id: 'ui.copied' });
  } catch {
    const field = document.createElement('input');
    field.className = 'button';
    field.readOnly = true;
    field.value = text;
    field.setAttribute('aria-label', button.textContent.trim());
    status.before(field, ' ');
    field.select();
    status.textContent = localizer.msg(
      'The browser did not allow it. Please copy the selected text by hand.',
      { id: 'ui.copy-refused' },
    );
  }
}
