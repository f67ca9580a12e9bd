/**
 * The events of the zip's example page, in the contract of src/event/event.ts. Invented, and dated from the day
 * on which the zip is made: one that was, three that come. Nothing lies when their day has passed: then the card
 * says so, and shows the report of those that have one.
 */

const day = 24 * 60 * 60 * 1000;

/** The local date and time so many days after `made`, as the contract writes it. */
const at = (made: Date, days: number, time: string) =>
  `${new Date(made.getTime() + days * day).toISOString().slice(0, 10)}T${time}`;

/** An example in every language that the page shows. */
export interface ExampleEvent {
  id: string;
  url: string;
  name: Record<'en' | 'de' | 'fi', string>;
  description: Record<'en' | 'de' | 'fi', string>;
  startDate: string;
  endDate: string;
  [property: string]: unknown;
}

/** The examples, the ones to come first. */
export function exampleEvents(made: Date): ExampleEvent[] {
  const organizer = { name: { en: 'Town planning office', de: 'Stadtplanung', fi: 'Kaavoitus' } };
  const library = {
    '@type': 'Place',
    name: { en: 'Town library', de: 'Stadtbibliothek', fi: 'Kaupunginkirjasto' },
    address: { streetAddress: 'Market Square 1', addressLocality: 'Example Town' },
  };
  return [
    {
      '@type': 'Event',
      id: 'station-square',
      url: 'station-square.html',
      name: {
        en: 'What should the station square become?',
        de: 'Was soll aus dem Bahnhofplatz werden?',
        fi: 'Mitä asemanaukiosta tulisi?',
      },
      description: {
        en: 'The planning office shows three drafts and takes suggestions. Everybody is welcome, no prior knowledge needed.',
        de: 'Die Stadtplanung zeigt drei Entwürfe und nimmt Vorschläge auf. Alle sind willkommen, auch ohne Vorwissen.',
        fi: 'Kaavoitus esittelee kolme luonnosta ja ottaa vastaan ehdotuksia. Kaikki ovat tervetulleita, ennakkotietoja ei tarvita.',
      },
      startDate: at(made, 30, '18:00'),
      endDate: at(made, 30, '20:00'),
      timeZone: 'Europe/Vienna',
      eventAttendanceMode: 'OfflineEventAttendanceMode',
      location: [library],
      organizer: [organizer],
      isAccessibleForFree: true,
      inLanguage: ['en', 'de'],
      keywords: ['#StationSquare'],
      image: {
        url: 'station-square.svg',
        alt: {
          en: 'Drawing: trees and benches in front of a station',
          de: 'Zeichnung: Bäume und Bänke vor einem Bahnhof',
          fi: 'Piirros: puita ja penkkejä aseman edessä',
        },
        width: 1200,
        height: 675,
      },
      access: { stepFree: true, hearingLoop: true, captions: false },
      subEvent: [
        {
          name: { en: 'Three drafts', de: 'Drei Entwürfe', fi: 'Kolme luonnosta' },
          startDate: at(made, 30, '18:00'),
        },
        {
          name: {
            en: 'Questions and suggestions',
            de: 'Fragen und Vorschläge',
            fi: 'Kysymyksiä ja ehdotuksia',
          },
          startDate: at(made, 30, '19:00'),
        },
      ],
    },
    {
      '@type': 'Event',
      id: 'repair-evening',
      url: 'repair-evening.html',
      name: { en: 'Repair evening', de: 'Reparaturabend', fi: 'Korjausilta' },
      description: {
        en: 'Bring what is broken: volunteers repair it with you.',
        de: 'Bringen Sie mit, was kaputt ist: Freiwillige reparieren es mit Ihnen.',
        fi: 'Tuo rikkoutunut tavara: vapaaehtoiset korjaavat sen kanssasi.',
      },
      startDate: at(made, 37, '17:30'),
      endDate: at(made, 37, '21:00'),
      timeZone: 'Europe/Vienna',
      location: [library],
      organizer: [organizer],
      offers: [
        {
          price: 0,
          description: {
            en: 'Free, parts at cost',
            de: 'Kostenlos, Teile zum Selbstkostenpreis',
            fi: 'Maksuton, osat omakustannushintaan',
          },
        },
      ],
    },
    {
      '@type': 'Event',
      id: 'budget-explained',
      url: 'budget-explained.html',
      name: { en: 'The budget, explained', de: 'Der Haushalt, erklärt', fi: 'Talousarvio selitettynä' },
      description: {
        en: 'An hour about where the money comes from and where it goes, with your questions.',
        de: 'Eine Stunde darüber, woher das Geld kommt und wohin es geht, mit Ihren Fragen.',
        fi: 'Tunti siitä, mistä rahat tulevat ja mihin ne menevät, ja aikaa kysymyksille.',
      },
      startDate: at(made, 51, '19:00'),
      endDate: at(made, 51, '20:00'),
      timeZone: 'Europe/Vienna',
      eventAttendanceMode: 'OnlineEventAttendanceMode',
      join: { provider: 'BigBlueButton', instructionsUrl: 'budget-explained.html' },
      organizer: [{ name: { en: 'Treasury', de: 'Kämmerei', fi: 'Talousosasto' } }],
      isAccessibleForFree: true,
      access: { captions: true, transcriptAfter: true },
    },
    {
      '@type': 'Event',
      id: 'walk-through-the-quarter',
      url: 'walk-through-the-quarter.html',
      name: {
        en: 'A walk through the quarter',
        de: 'Spaziergang durchs Viertel',
        fi: 'Kävelykierros korttelissa',
      },
      description: {
        en: 'Two hours on foot, and a look at every place the plan would change.',
        de: 'Zwei Stunden zu Fuss, mit einem Blick auf jeden Ort, den der Plan verändern würde.',
        fi: 'Kaksi tuntia jalan ja katsaus jokaiseen paikkaan, jota suunnitelma muuttaisi.',
      },
      startDate: at(made, -45, '14:00'),
      endDate: at(made, -45, '16:00'),
      timeZone: 'Europe/Vienna',
      location: [{ '@type': 'Place', name: { en: 'Station square', de: 'Bahnhofplatz', fi: 'Asemanaukio' } }],
      organizer: [organizer],
      isAccessibleForFree: true,
      report: {
        text: {
          en: 'Sixty people came. What they said is part of the three drafts.',
          de: 'Sechzig Menschen kamen. Was sie sagten, steckt in den drei Entwürfen.',
          fi: 'Mukana oli kuusikymmentä ihmistä. Heidän sanomansa näkyy kolmessa luonnoksessa.',
        },
        url: 'walk-through-the-quarter.html',
      },
    },
  ];
}
