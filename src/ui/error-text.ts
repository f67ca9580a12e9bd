import type { EndpointError } from '../endpoint/problem.js';
import type { Localizer } from '../localize/localizer.js';

/**
 * What a resident is told when something cannot be shown: what happened, what is safe, what to do. Calm, without
 * numbers; those stand in the console for the webmaster.
 *
 * @param hasLink whether the element holds a link to a page for people, which then stands above the sentence
 */
export function errorText(
  { code, status = 0 }: EndpointError,
  localizer: Localizer,
  hasLink: boolean,
): string {
  switch (code) {
    case 'offline':
      return localizer.msg('You are offline. Nothing is lost: this loads by itself when you are back.', {
        id: 'ui.error-offline',
      });
    case 'network':
    case 'timeout':
    case 'aborted':
      return localizer.msg('The connection failed. Nothing is lost: try again in a moment.', {
        id: 'ui.error-connection',
      });
    case 'rate-limited':
      return localizer.msg('Many people are asking for this. Nothing is lost: try again in a minute.', {
        id: 'ui.error-busy',
      });
  }
  if (status >= 500) {
    return localizer.msg('The server has a problem. Nothing is lost: try again later.', {
      id: 'ui.error-server',
    });
  }
  const happened =
    code === 'not-found'
      ? localizer.msg('This was not found, it may have been moved. You did nothing wrong.', {
          id: 'ui.error-not-found',
        })
      : localizer.msg('This cannot be shown at the moment. You did nothing wrong.', {
          id: 'ui.error-unreadable',
        });
  const advice = hasLink
    ? localizer.msg('The link above leads to the page.', { id: 'ui.error-link' })
    : localizer.msg('Please come back later.', { id: 'ui.error-later' });
  return `${happened} ${advice}`;
}

/** Whether asking again may help: not where the answer would be the same. */
export function canRetry({ code, status = 0 }: EndpointError): boolean {
  return code === 'http' ? status >= 500 || status === 408 : !/^(not-found|invalid|too-large)$/.test(code);
}
