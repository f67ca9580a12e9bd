import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../src/define/event-card.js';
import type { Switch } from '../src/ui/switch.js';
import { events, upcoming } from '../test/fixtures/events.js';
import {
  answerOnce,
  answerWith,
  goOffline,
  networkFails,
  neverAnswers,
  refuseWith,
} from './canned-answers.js';
import { pasted, refreshInVain, type CommonArguments } from './story.js';

interface Arguments extends CommonArguments {
  'event-id'?: string;
  'structured-data'?: Switch;
  compact?: Switch;
}

type Story = StoryObj<Arguments>;

const tag = 'civic-event-card';
const fallback = { url: 'https://council.example/events/quartierplanung', text: 'Read about the event' };

const meta: Meta<Arguments> = {
  title: 'Event card',
  component: tag,
  tags: ['autodocs'],
  parameters: pasted({
    tag,
    attributes: ['src', 'event-id', 'heading-level', 'compact', 'structured-data', 'lang'],
    fallback,
  }),
  argTypes: {
    src: { control: 'text' },
    lang: { control: 'text' },
    'event-id': { control: 'text' },
    compact: { control: 'inline-radio', options: ['on', 'off'] },
    'structured-data': { control: 'inline-radio', options: ['on', 'off'] },
    'heading-level': { control: { type: 'number', min: 2, max: 6 } },
  },
  args: { src: 'https://council.example/api/events/quartierplanung', request: answerWith(upcoming) },
  render: (values) =>
    html`<civic-event-card
      src=${values.src}
      lang=${ifDefined(values.lang)}
      event-id=${ifDefined(values['event-id'])}
      heading-level=${ifDefined(values['heading-level'])}
      structured-data=${ifDefined(values['structured-data'])}
      compact=${ifDefined(values.compact)}
      .request=${values.request}
    >
      <a href=${fallback.url}>${fallback.text}</a>
    </civic-event-card>`,
};

export default meta;

/** A story that shows the fixture of this name. */
const showing = (name: keyof typeof events, values: Partial<Arguments> = {}): Story => ({
  args: { request: answerWith(events[name]), ...values },
});

// The states of the resource.

/** Everything that the contract of an event can hold. */
export const Ready: Story = showing('upcoming');

/** The endpoint has not answered yet: the room is kept, the link to the page is there. */
export const Loading: Story = { args: { request: neverAnswers } };

/** A list in which nothing is to come. */
export const Empty: Story = { args: { request: answerWith({ events: [] }) } };

/** The endpoint answers with an error: a calm sentence, another try, the link to the page. */
export const Error: Story = { args: { request: refuseWith(500, 'Internal Server Error') } };

/** There is no such event (any more). */
export const NotFound: Story = { args: { request: refuseWith(404, 'Not Found') } };

/** The device is offline; it is tried again as soon as it is not. */
export const Offline: Story = { args: { request: networkFails }, beforeEach: goOffline };

/** What is shown could not be brought up to date. */
export const Stale: Story = {
  args: { request: answerOnce(upcoming) },
  play: (context) => refreshInVain(tag, context),
};

/** Some fields are wrong: they are left out, the rest is shown, the webmaster is told. */
export const PartlyWrong: Story = {
  args: {
    request: answerWith({
      ...upcoming,
      endDate: 'next Tuesday',
      timeZone: 'Europe/Nowhere',
      documents: 'none',
    }),
  },
};

// The phases of the event.

export const Upcoming: Story = showing('upcoming');

/** The doors are open. */
export const StartsSoon: Story = showing('startsSoon');

export const Live: Story = showing('live');

/** Over: the recording, the report and the next event. */
export const Ended: Story = showing('ended');

export const Cancelled: Story = showing('cancelled');

export const Postponed: Story = showing('postponed');

/** The old date is shown too. */
export const Rescheduled: Story = showing('rescheduled');

export const MovedOnline: Story = showing('movedOnline');

// Registration.

export const Full: Story = showing('full');

export const WaitingList: Story = showing('waitingList');

export const RegistrationNotYetOpen: Story = showing('registrationNotYet');

// Dates that are not exact.

export const WithoutTime: Story = showing('withoutTime');

export const MidSeptember: Story = showing('midSeptember');

// Where it takes place.

/** In the town hall and online. */
export const Hybrid: Story = showing('upcoming');

/** "On Zoom, joining link at …": nothing to press here. */
export const JoiningLinkElsewhere: Story = showing('linkElsewhere');

/** A meeting system that is not known: a plain link with its host in sight. */
export const JoinLinkNotRecognised: Story = showing('unknownMeeting');

/** A link that only looks like one of Zoom's is not shown, and the webmaster is told. */
export const JoinLinkRefused: Story = showing('lookAlikeMeeting');

// Language and length.

/** Machine-translated, with a link to the original. */
export const MachineTranslated: Story = showing('machineTranslated', { lang: 'sl' });

/** Finnish compounds in a long title and a long description. */
export const Longest: Story = showing('longest', { lang: 'fi' });

/** The least an event can say. */
export const NameOnly: Story = showing('nameOnly');

/** All but the main facts in one disclosure, as in a list. */
export const Compact: Story = showing('upcoming', { compact: 'on' });
