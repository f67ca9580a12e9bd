import type { TemplateResult } from 'lit';
import type { Localizer } from '../localize/localizer.js';
import { renderButton } from './button.js';
import { renderCopyButton } from './copy-button.js';
import { shareIcon } from './icons.js';

/**
 * Hands a page on: by the device's own share sheet (Web Share), else by copying the link. No
 * network is named and none is asked, so nobody is tracked.
 *
 * @param url of a page for people
 */
export function renderShareButton(title: string, url: string, localizer: Localizer): TemplateResult {
  if (!('share' in navigator)) {
    return renderCopyButton(url, localizer.msg('Copy link', { id: 'ui.copy-link' }), localizer);
  }
  const share = (): void => {
    // Rejected when the resident closes the sheet: that is no error.
    navigator.share({ title, url }).catch(() => undefined);
  };
  return renderButton(localizer.msg('Share', { id: 'ui.share' }), share, { kind: 'link', icon: shareIcon });
}
