import { html, type TemplateResult } from 'lit';
import type { Localizer } from '../localize/localizer.js';
import { renderButton } from './button.js';
import { shareIcon } from './icons.js';

/**
 * Hands a page on: by the device's own share sheet (Web Share), else by copying the link. No
 * network is named and none is asked, so nobody is tracked.
 *
 * @param url of a page for people
 */
export function renderShareButton(title: string, url: string, localizer: Localizer): TemplateResult {
  const canShare = 'share' in navigator;
  const label = canShare
    ? localizer.msg('Share', { id: 'ui.share' })
    : localizer.msg('Copy link', { id: 'ui.copy-link' });
  const onClick = ({ currentTarget }: MouseEvent): void => {
    // What copies may be loaded at the press: Safari, which would refuse it by then, can share.
    const shared = canShare
      ? navigator.share({ title, url })
      : import('./copy-text.js').then(({ copyText }) => copyText(currentTarget as Element, url, localizer));
    // The resident closed the sheet, or the connection is lost: neither is an error of the page.
    shared.catch(() => undefined);
  };
  return html`<span>
    ${renderButton(label, onClick, { kind: 'link', icon: shareIcon })}
    <span class="small muted" role="status"></span>
  </span>`;
}
