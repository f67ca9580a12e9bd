/** The words of the pages for people, in the languages of the demo's content. */

/** A text for each language of the demo. */
export interface Words {
  languageName: string;
  when: string;
  where: string;
  online: string;
  /** Before the zone's name. */
  price: string;
  free: string;
  organizer: string;
  spoken: string;
  registration: string;
  register: string;
  places: (left: number, of: number | undefined) => string;
  full: string;
  waitingList: string;
  opens: (when: string) => string;
  until: (when: string) => string;
  closed: string;
  programme: string;
  documents: string;
  access: string;
  accessNames: Record<'stepFree' | 'hearingLoop' | 'captions' | 'easyLanguage' | 'transcriptAfter', string>;
  signLanguages: string;
  not: (what: string) => string;
  contact: string;
  contributors: string;
  keywords: string;
  afterwards: string;
  recording: string;
  report: string;
  next: string;
  join: (provider: string | undefined) => string;
  joinHow: string;
  joinOpens: (when: string) => string;
  passcode: string;
  dialIn: string;
  test: string;
  ended: string;
  live: string;
  soon: string;
  cancelled: string;
  postponed: string;
  rescheduled: (previous: string) => string;
  movedOnline: string;
  dateOpen: string;
  about: (month: string) => string;
  machineTranslated: (tool: string) => string;
  original: string;
  otherLanguages: string;
  allEvents: string;
  data: string;
  notFound: string;
  upcoming: string;
  past: string;
}

const en: Words = {
  languageName: 'English',
  when: 'When',
  where: 'Where',
  online: 'Online',
  price: 'Price',
  free: 'Free of charge',
  organizer: 'Organized by',
  spoken: 'Spoken',
  registration: 'Registration',
  register: 'Register',
  places: (left, of) => `Places left: ${left}${of === undefined ? '' : ` of ${of}`}`,
  full: 'Fully booked.',
  waitingList: 'Fully booked. You can put yourself on the waiting list.',
  opens: (when) => `Opens on ${when}`,
  until: (when) => `Open until ${when}`,
  closed: 'Registration is closed.',
  programme: 'Programme',
  documents: 'Documents',
  access: 'Access',
  accessNames: {
    stepFree: 'Step-free access',
    hearingLoop: 'Hearing loop',
    captions: 'Captions',
    easyLanguage: 'Easy language',
    transcriptAfter: 'Transcript afterwards',
  },
  signLanguages: 'Sign language',
  not: (what) => `${what}: no`,
  contact: 'Questions about access',
  contributors: 'With',
  keywords: 'Keywords',
  afterwards: 'What came of it',
  recording: 'Recording',
  report: 'Report',
  next: 'Next',
  join: (provider) => (provider ? `Join on ${provider}` : 'Join online'),
  joinHow: 'How to join',
  joinOpens: (when) => `The link to join will be here from ${when}.`,
  passcode: 'Passcode',
  dialIn: 'By telephone',
  test: 'Try microphone and camera',
  ended: 'This event is over.',
  live: 'This is on now.',
  soon: 'This starts soon.',
  cancelled: 'This event is cancelled.',
  postponed: 'This event is postponed. The new date is not known yet.',
  rescheduled: (previous) => `New date. It was planned for ${previous}.`,
  movedOnline: 'This event has moved online.',
  dateOpen: 'The date will be announced.',
  about: (month) => `about the middle of ${month}`,
  machineTranslated: (tool) => `This text was translated by a machine (${tool}).`,
  original: 'Read the original',
  otherLanguages: 'This page in other languages',
  allEvents: 'All events',
  data: 'This event as data (JSON)',
  notFound: 'There is no such page',
  upcoming: 'Coming up',
  past: 'Over',
};

const de: Words = {
  languageName: 'Deutsch',
  when: 'Wann',
  where: 'Wo',
  online: 'Online',
  price: 'Preis',
  free: 'Kostenlos',
  organizer: 'Veranstaltet von',
  spoken: 'Sprache',
  registration: 'Anmeldung',
  register: 'Anmelden',
  places: (left, of) => `Freie Plätze: ${left}${of === undefined ? '' : ` von ${of}`}`,
  full: 'Ausgebucht.',
  waitingList: 'Ausgebucht. Sie können sich auf die Warteliste setzen.',
  opens: (when) => `Offen ab ${when}`,
  until: (when) => `Offen bis ${when}`,
  closed: 'Die Anmeldung ist geschlossen.',
  programme: 'Programm',
  documents: 'Dokumente',
  access: 'Barrierefreiheit',
  accessNames: {
    stepFree: 'Stufenloser Zugang',
    hearingLoop: 'Höranlage',
    captions: 'Untertitel',
    easyLanguage: 'Leichte Sprache',
    transcriptAfter: 'Mitschrift im Anschluss',
  },
  signLanguages: 'Gebärdensprache',
  not: (what) => `${what}: nein`,
  contact: 'Fragen zur Barrierefreiheit',
  contributors: 'Mit',
  keywords: 'Stichwörter',
  afterwards: 'Was daraus wurde',
  recording: 'Aufzeichnung',
  report: 'Bericht',
  next: 'Als Nächstes',
  join: (provider) => (provider ? `Mit ${provider} teilnehmen` : 'Online teilnehmen'),
  joinHow: 'So nehmen Sie teil',
  joinOpens: (when) => `Der Link zur Teilnahme steht ab ${when} hier.`,
  passcode: 'Kenncode',
  dialIn: 'Per Telefon',
  test: 'Mikrofon und Kamera ausprobieren',
  ended: 'Diese Veranstaltung ist vorbei.',
  live: 'Diese Veranstaltung läuft gerade.',
  soon: 'Diese Veranstaltung beginnt bald.',
  cancelled: 'Diese Veranstaltung ist abgesagt.',
  postponed: 'Diese Veranstaltung ist verschoben. Das neue Datum ist noch nicht bekannt.',
  rescheduled: (previous) => `Neues Datum. Geplant war ${previous}.`,
  movedOnline: 'Diese Veranstaltung findet nun online statt.',
  dateOpen: 'Das Datum wird noch bekannt gegeben.',
  about: (month) => `etwa Mitte ${month}`,
  machineTranslated: (tool) => `Dieser Text wurde maschinell übersetzt (${tool}).`,
  original: 'Zum Original',
  otherLanguages: 'Diese Seite in anderen Sprachen',
  allEvents: 'Alle Veranstaltungen',
  data: 'Diese Veranstaltung als Daten (JSON)',
  notFound: 'Diese Seite gibt es nicht',
  upcoming: 'Demnächst',
  past: 'Vorbei',
};

const fi: Words = {
  languageName: 'Suomi',
  when: 'Aika',
  where: 'Paikka',
  online: 'Verkossa',
  price: 'Hinta',
  free: 'Maksuton',
  organizer: 'Järjestäjä',
  spoken: 'Kieli',
  registration: 'Ilmoittautuminen',
  register: 'Ilmoittaudu',
  places: (left, of) => `Vapaita paikkoja: ${left}${of === undefined ? '' : `/${of}`}`,
  full: 'Täynnä.',
  waitingList: 'Täynnä. Voit ilmoittautua jonotuslistalle.',
  opens: (when) => `Alkaa ${when}`,
  until: (when) => `Avoinna ${when} asti`,
  closed: 'Ilmoittautuminen on päättynyt.',
  programme: 'Ohjelma',
  documents: 'Asiakirjat',
  access: 'Esteettömyys',
  accessNames: {
    stepFree: 'Esteetön kulku',
    hearingLoop: 'Induktiosilmukka',
    captions: 'Tekstitys',
    easyLanguage: 'Selkokieli',
    transcriptAfter: 'Tekstivastine jälkikäteen',
  },
  signLanguages: 'Viittomakieli',
  not: (what) => `${what}: ei`,
  contact: 'Kysymykset esteettömyydestä',
  contributors: 'Mukana',
  keywords: 'Avainsanat',
  afterwards: 'Mitä siitä seurasi',
  recording: 'Tallenne',
  report: 'Raportti',
  next: 'Seuraavaksi',
  join: (provider) => (provider ? `Liity: ${provider}` : 'Liity verkossa'),
  joinHow: 'Näin osallistut',
  joinOpens: (when) => `Osallistumislinkki on tässä ${when} alkaen.`,
  passcode: 'Pääsykoodi',
  dialIn: 'Puhelimitse',
  test: 'Kokeile mikrofonia ja kameraa',
  ended: 'Tapahtuma on päättynyt.',
  live: 'Tapahtuma on käynnissä.',
  soon: 'Tapahtuma alkaa pian.',
  cancelled: 'Tapahtuma on peruttu.',
  postponed: 'Tapahtuma on siirretty. Uusi ajankohta ei ole vielä tiedossa.',
  rescheduled: (previous) => `Uusi ajankohta. Alkuperäinen ajankohta oli ${previous}.`,
  movedOnline: 'Tapahtuma on siirretty verkkoon.',
  dateOpen: 'Ajankohta ilmoitetaan myöhemmin.',
  about: (month) => `suunnilleen kuukauden puolivälissä, ${month}`,
  machineTranslated: (tool) => `Tämä teksti on konekäännös (${tool}).`,
  original: 'Lue alkuperäinen',
  otherLanguages: 'Tämä sivu muilla kielillä',
  allEvents: 'Kaikki tapahtumat',
  data: 'Tapahtuma tietona (JSON)',
  notFound: 'Sivua ei löydy',
  upcoming: 'Tulossa',
  past: 'Päättyneet',
};

const sv: Words = {
  languageName: 'Svenska',
  when: 'Tid',
  where: 'Plats',
  online: 'På webben',
  price: 'Pris',
  free: 'Avgiftsfritt',
  organizer: 'Arrangör',
  spoken: 'Språk',
  registration: 'Anmälan',
  register: 'Anmäl dig',
  places: (left, of) => `Lediga platser: ${left}${of === undefined ? '' : ` av ${of}`}`,
  full: 'Fullbokat.',
  waitingList: 'Fullbokat. Du kan ställa dig i kö.',
  opens: (when) => `Öppnar ${when}`,
  until: (when) => `Öppen till ${when}`,
  closed: 'Anmälan är stängd.',
  programme: 'Program',
  documents: 'Dokument',
  access: 'Tillgänglighet',
  accessNames: {
    stepFree: 'Tillträde utan trappsteg',
    hearingLoop: 'Hörslinga',
    captions: 'Textning',
    easyLanguage: 'Lätt språk',
    transcriptAfter: 'Utskrift efteråt',
  },
  signLanguages: 'Teckenspråk',
  not: (what) => `${what}: nej`,
  contact: 'Frågor om tillgänglighet',
  contributors: 'Med',
  keywords: 'Nyckelord',
  afterwards: 'Vad det ledde till',
  recording: 'Inspelning',
  report: 'Rapport',
  next: 'Härnäst',
  join: (provider) => (provider ? `Delta via ${provider}` : 'Delta på webben'),
  joinHow: 'Så deltar du',
  joinOpens: (when) => `Länken finns här från och med ${when}.`,
  passcode: 'Lösenkod',
  dialIn: 'Per telefon',
  test: 'Prova mikrofon och kamera',
  ended: 'Evenemanget är över.',
  live: 'Evenemanget pågår just nu.',
  soon: 'Evenemanget börjar snart.',
  cancelled: 'Evenemanget är inställt.',
  postponed: 'Evenemanget är uppskjutet. Det nya datumet är ännu inte känt.',
  rescheduled: (previous) => `Nytt datum. Det var planerat till ${previous}.`,
  movedOnline: 'Evenemanget har flyttats till webben.',
  dateOpen: 'Datumet meddelas senare.',
  about: (month) => `ungefär i mitten av ${month}`,
  machineTranslated: (tool) => `Texten är maskinöversatt (${tool}).`,
  original: 'Läs originalet',
  otherLanguages: 'Sidan på andra språk',
  allEvents: 'Alla evenemang',
  data: 'Evenemanget som data (JSON)',
  notFound: 'Sidan finns inte',
  upcoming: 'Kommande',
  past: 'Avslutade',
};

const el: Words = {
  languageName: 'Ελληνικά',
  when: 'Πότε',
  where: 'Πού',
  online: 'Διαδικτυακά',
  price: 'Τιμή',
  free: 'Δωρεάν',
  organizer: 'Διοργάνωση',
  spoken: 'Γλώσσα',
  registration: 'Εγγραφή',
  register: 'Εγγραφείτε',
  places: (left, of) => `Ελεύθερες θέσεις: ${left}${of === undefined ? '' : ` από ${of}`}`,
  full: 'Δεν υπάρχουν ελεύθερες θέσεις.',
  waitingList: 'Δεν υπάρχουν ελεύθερες θέσεις. Μπορείτε να μπείτε στη λίστα αναμονής.',
  opens: (when) => `Από ${when}`,
  until: (when) => `Έως ${when}`,
  closed: 'Οι εγγραφές έκλεισαν.',
  programme: 'Πρόγραμμα',
  documents: 'Έγγραφα',
  access: 'Προσβασιμότητα',
  accessNames: {
    stepFree: 'Πρόσβαση χωρίς σκαλοπάτια',
    hearingLoop: 'Βρόχος ακοής',
    captions: 'Υπότιτλοι',
    easyLanguage: 'Απλή γλώσσα',
    transcriptAfter: 'Κείμενο μετά την εκδήλωση',
  },
  signLanguages: 'Νοηματική γλώσσα',
  not: (what) => `${what}: όχι`,
  contact: 'Ερωτήσεις για την προσβασιμότητα',
  contributors: 'Με τη συμμετοχή',
  keywords: 'Λέξεις-κλειδιά',
  afterwards: 'Τι προέκυψε',
  recording: 'Καταγραφή',
  report: 'Έκθεση',
  next: 'Επόμενο',
  join: (provider) => (provider ? `Συμμετοχή μέσω ${provider}` : 'Συμμετοχή στο διαδίκτυο'),
  joinHow: 'Πώς θα συμμετάσχετε',
  joinOpens: (when) => `Ο σύνδεσμος θα εμφανιστεί εδώ από ${when}.`,
  passcode: 'Κωδικός',
  dialIn: 'Τηλεφωνικά',
  test: 'Δοκιμή μικροφώνου και κάμερας',
  ended: 'Η εκδήλωση έχει ολοκληρωθεί.',
  live: 'Η εκδήλωση είναι σε εξέλιξη.',
  soon: 'Η εκδήλωση αρχίζει σύντομα.',
  cancelled: 'Η εκδήλωση ακυρώθηκε.',
  postponed: 'Η εκδήλωση αναβλήθηκε. Η νέα ημερομηνία δεν είναι ακόμη γνωστή.',
  rescheduled: (previous) => `Νέα ημερομηνία. Αρχική ημερομηνία: ${previous}.`,
  movedOnline: 'Η εκδήλωση μεταφέρθηκε στο διαδίκτυο.',
  dateOpen: 'Η ημερομηνία θα ανακοινωθεί.',
  about: (month) => `περίπου στα μέσα του μήνα, ${month}`,
  machineTranslated: (tool) => `Το κείμενο μεταφράστηκε από μηχανή (${tool}).`,
  original: 'Διαβάστε το πρωτότυπο',
  otherLanguages: 'Η σελίδα σε άλλες γλώσσες',
  allEvents: 'Όλες οι εκδηλώσεις',
  data: 'Η εκδήλωση ως δεδομένα (JSON)',
  notFound: 'Η σελίδα δεν υπάρχει',
  upcoming: 'Προσεχώς',
  past: 'Ολοκληρωμένες',
};

const sl: Words = {
  languageName: 'Slovenščina',
  when: 'Kdaj',
  where: 'Kje',
  online: 'Na spletu',
  price: 'Cena',
  free: 'Brezplačno',
  organizer: 'Organizator',
  spoken: 'Jezik',
  registration: 'Prijava',
  register: 'Prijavite se',
  places: (left, of) => `Prosta mesta: ${left}${of === undefined ? '' : ` od ${of}`}`,
  full: 'Vsa mesta so zasedena.',
  waitingList: 'Vsa mesta so zasedena. Vpišete se lahko na čakalni seznam.',
  opens: (when) => `Od ${when}`,
  until: (when) => `Do ${when}`,
  closed: 'Prijave so zaprte.',
  programme: 'Program',
  documents: 'Dokumenti',
  access: 'Dostopnost',
  accessNames: {
    stepFree: 'Dostop brez stopnic',
    hearingLoop: 'Slušna zanka',
    captions: 'Podnapisi',
    easyLanguage: 'Lahko branje',
    transcriptAfter: 'Zapis po dogodku',
  },
  signLanguages: 'Znakovni jezik',
  not: (what) => `${what}: ne`,
  contact: 'Vprašanja o dostopnosti',
  contributors: 'Sodelujejo',
  keywords: 'Ključne besede',
  afterwards: 'Kaj je iz tega nastalo',
  recording: 'Posnetek',
  report: 'Poročilo',
  next: 'Naslednje',
  join: (provider) => (provider ? `Pridružite se: ${provider}` : 'Pridružite se na spletu'),
  joinHow: 'Kako sodelovati',
  joinOpens: (when) => `Povezava bo tukaj od ${when}.`,
  passcode: 'Geslo',
  dialIn: 'Po telefonu',
  test: 'Preizkusite mikrofon in kamero',
  ended: 'Dogodek se je končal.',
  live: 'Dogodek poteka.',
  soon: 'Dogodek se bo kmalu začel.',
  cancelled: 'Dogodek je odpovedan.',
  postponed: 'Dogodek je preložen. Novi datum še ni znan.',
  rescheduled: (previous) => `Nov datum. Prvotni datum: ${previous}.`,
  movedOnline: 'Dogodek je prestavljen na splet.',
  dateOpen: 'Datum bo objavljen.',
  about: (month) => `približno sredi meseca, ${month}`,
  machineTranslated: (tool) => `Besedilo je prevedel stroj (${tool}).`,
  original: 'Preberite izvirnik',
  otherLanguages: 'Ta stran v drugih jezikih',
  allEvents: 'Vsi dogodki',
  data: 'Dogodek kot podatki (JSON)',
  notFound: 'Te strani ni',
  upcoming: 'Prihodnji dogodki',
  past: 'Končani dogodki',
};

const all: Readonly<Record<string, Words>> = { en, de, fi, sv, el, sl };

/** The words of a language, else of its parent (de-CH → de), else English. */
export function wordsOf(language: string): Words {
  return all[language] ?? all[language.split('-')[0] ?? ''] ?? en;
}
