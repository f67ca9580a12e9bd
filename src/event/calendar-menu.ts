/**
 * What stands behind "Add to calendar". Loaded when the button is pressed: until then nothing of
 * it is fetched, and no calendar service is asked for anything.
 */
import { html, type TemplateResult } from 'lit';
import type { Localizer } from '../localize/localizer.js';
import { togglePopoverMenu } from '../ui/popover-menu.js';
import { calendarFile } from './calendar-file.js';
import { googleCalendarLink, microsoft365CalendarLink, outlookCalendarLink } from './calendar-links.js';
import type { CivicEvent } from './event.js';

/** A file name that every system takes: letters and digits of the event's name. */
const fileName = (title: string): string =>
  `${
    title
      .normalize('NFKD')
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60) || 'event'
  }.ics`;

/** Saves the file as browsers do; a phone opens it in its calendar. */
function download(text: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  link.download = name;
  link.click();
  // Safari reads the blob only after the click has been handled.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10_000);
}

/**
 * Opens the menu of calendars behind its button, or closes it.
 *
 * @param title the event's name in the element's language
 * @param language BCP 47, of the texts in the calendar
 * @param url page for people
 */
export function toggleCalendarMenu(
  button: HTMLButtonElement,
  event: CivicEvent,
  title: string,
  localizer: Localizer,
  language: string,
  url: string | undefined,
): void {
  const save = (): void => {
    download(calendarFile(event, { language, ...(url && { url }) }), fileName(title));
  };
  const link = (href: string, label: string) =>
    html`<li><a href=${href} target="_blank" rel="noreferrer" .textContent=${label}></a></li>`;
  togglePopoverMenu(
    button,
    (): TemplateResult =>
      html`<ul role="list">
        <li>
          <button
            type="button"
            @click=${save}
            .textContent=${localizer.msg('Calendar file (Apple, Thunderbird and others)', { id: 'event.calendar-file' })}
          ></button>
        </li>
        ${link(
          googleCalendarLink(event, language, url),
          localizer.msg('Google Calendar (new tab)', { id: 'event.calendar-google' }),
        )}
        ${link(
          outlookCalendarLink(event, language, url),
          localizer.msg('Outlook.com (new tab)', { id: 'event.calendar-outlook' }),
        )}
        ${link(
          microsoft365CalendarLink(event, language, url),
          localizer.msg('Microsoft 365 (new tab)', { id: 'event.calendar-microsoft' }),
        )}
      </ul>`,
  );
}
