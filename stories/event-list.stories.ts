import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../src/define/event-list.js';
import type { PastEvents } from '../src/event/list-order.js';
import * as fixtures from '../test/fixtures/events.js';
import {
  answerByPage,
  answerOnce,
  answerWith,
  goOffline,
  networkFails,
  neverAnswers,
  refuseWith,
} from './canned-answers.js';
import { pasted, refreshInVain, type CommonArguments } from './story.js';

interface Arguments extends CommonArguments {
  limit?: number;
  past?: PastEvents;
}

type Story = StoryObj<Arguments>;

const tag = 'civic-event-list';
const src = 'https://council.example/api/events';
const fallback = { url: 'https://council.example/events', text: 'All events' };

const { ended, longest, ...others } = fixtures.events;

/** A council's programme: every phase, one of each. */
const programme = { events: Object.values(others) };

/** Events that are over, from the last weeks. */
const past = [
  ended,
  {
    ...ended,
    id: 'ended-before',
    startDate: '2026-09-02T16:00:00+02:00',
    endDate: '2026-09-02T17:00:00+02:00',
  },
];

const meta: Meta<Arguments> = {
  title: 'Event list',
  component: tag,
  tags: ['autodocs'],
  parameters: pasted({ tag, attributes: ['src', 'limit', 'past', 'heading-level', 'lang'], fallback }),
  argTypes: {
    src: { control: 'text' },
    lang: { control: 'text' },
    past: { control: 'inline-radio', options: ['hide', 'show', 'only'] },
    limit: { control: { type: 'number', min: 1 } },
    'heading-level': { control: { type: 'number', min: 2, max: 6 } },
  },
  args: { src, request: answerWith(programme) },
  render: (values) =>
    html`<civic-event-list
      src=${values.src}
      lang=${ifDefined(values.lang)}
      limit=${ifDefined(values.limit)}
      past=${ifDefined(values.past)}
      heading-level=${ifDefined(values['heading-level'])}
      .request=${values.request}
    >
      <a href=${fallback.url}>${fallback.text}</a>
    </civic-event-list>`,
};

export default meta;

// The states of the resource.

/** A whole programme. */
export const Ready: Story = {};

/** The endpoint has not answered yet: the room is kept, the link to the page is there. */
export const Loading: Story = { args: { request: neverAnswers } };

/** The endpoint knows no event at all. */
export const Empty: Story = { args: { request: answerWith({ events: [] }) } };

/** The endpoint answers with an error: a calm sentence, another try, the link to the page. */
export const Error: Story = { args: { request: refuseWith(503, 'Service Unavailable') } };

/** The device is offline; it is tried again as soon as it is not. */
export const Offline: Story = { args: { request: networkFails }, beforeEach: goOffline };

/** What is shown could not be brought up to date. */
export const Stale: Story = {
  args: { request: answerOnce({ events: [fixtures.upcoming, fixtures.live] }) },
  play: (context) => refreshInVain(tag, context),
};

// What is shown of a programme.

/** Nothing is to come: it says so, and leads to what is past. */
export const NothingToCome: Story = { args: { request: answerWith({ events: past }) } };

/** The past ones after the others. */
export const WithPast: Story = {
  args: { past: 'show', request: answerWith({ events: [...past, fixtures.upcoming, fixtures.live] }) },
};

/** The past ones alone. */
export const PastOnly: Story = {
  args: { past: 'only', request: answerWith({ events: [...past, fixtures.upcoming] }) },
};

/** Three at first, and three more at a press. */
export const Limit: Story = { args: { limit: 3 } };

/** The endpoint answers in pages: the next is read when the resident asks for more. */
export const Pages: Story = {
  args: {
    limit: 2,
    request: answerByPage(src, [
      [fixtures.upcoming, fixtures.live],
      [fixtures.rescheduled, fixtures.full],
    ]),
  },
};

/** The next page does not come: what is there stays, and it can be tried again. */
export const NextPageFails: Story = {
  args: { limit: 4, request: answerByPage(src, [[fixtures.upcoming, fixtures.live], undefined]) },
};

/** One event, and the shortest there can be. */
export const One: Story = { args: { request: answerWith([fixtures.nameOnly]) } };

/** Long Finnish titles beside short ones. */
export const Longest: Story = {
  args: { lang: 'fi', request: answerWith({ events: [longest, fixtures.startsSoon, fixtures.upcoming] }) },
};
