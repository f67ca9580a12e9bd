import { html, nothing, type TemplateResult } from 'lit';
import { circleAlertIcon, icon, infoIcon, triangleAlertIcon } from './icons.js';
import { renderWords, type Words } from './words.js';

const shapes = { info: infoIcon, notice: triangleAlertIcon, critical: circleAlertIcon };

/** What a notice is about. The words say it, the shape repeats it, the colour comes last. */
export type NoticeKind = keyof typeof shapes;

/**
 * A sentence that has to be seen, and what can be done about it.
 *
 * @param content the sentence; or a template, where it holds a link
 * @param action a button or link below it
 */
export function renderNotice(
  kind: NoticeKind,
  content: string | Words | TemplateResult,
  action: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  return html`<div class="message ${kind}">
    ${icon(shapes[kind])}
    <div class="stack">${renderWords(content)}${action}</div>
  </div>`;
}
