import { setCustomElementsManifest, type Decorator, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import manifest from '../custom-elements.json' with { type: 'json' };
import { configure } from '../src/endpoint/configuration.js';
import { setNow } from '../src/event/clock.js';
import { now } from '../test/fixtures/events.js';
import { setDirection } from './direction.js';
import './preview.css';

// Descriptions and controls of attributes, properties, events, slots, parts and tokens.
setCustomElementsManifest(manifest);

/** The page around a story: its language, direction, width and colour scheme, as the toolbar says. */
const stage: Decorator = (story, { globals }) => {
  const { locale, direction, width, scheme } = globals as Record<string, string>;
  setDirection(direction ?? 'ltr');
  return html`<div
    class="stage"
    lang=${locale ?? 'en'}
    dir=${direction ?? 'ltr'}
    data-width=${width ?? 'full'}
    data-scheme=${scheme ?? 'light'}
  >
    ${story()}
  </div>`;
};

const preview: Preview = {
  decorators: [stage],
  initialGlobals: { locale: 'en', direction: 'ltr', width: 'full', scheme: 'light' },
  globalTypes: {
    locale: {
      description: 'Language of the page',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'en', title: 'English' },
          { value: 'de', title: 'Deutsch' },
          { value: 'fi', title: 'Suomi' },
        ],
      },
    },
    direction: {
      description: 'Direction of the page',
      toolbar: {
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
      },
    },
    width: {
      description: 'Width of the column',
      toolbar: {
        icon: 'grow',
        dynamicTitle: true,
        items: [
          { value: '320', title: '320 px' },
          { value: '480', title: '480 px' },
          { value: '768', title: '768 px' },
          { value: 'full', title: 'Full width' },
        ],
      },
    },
    scheme: {
      description: 'Colour scheme of the page',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
          { value: 'light dark', title: 'As the system' },
        ],
      },
    },
  },
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    controls: { expanded: true },
    docs: { codePanel: false },
    options: { storySort: { method: 'alphabetical', order: ['Event card', 'Event list'] } },
  },
  // Every fixture is in the state its name says at this instant. What a story does not answer itself is refused:
  // no story touches the network.
  beforeEach: () => {
    setNow(now);
    configure({
      request: (request) => Promise.reject(new TypeError(`No story asks the network: ${request.url}`)),
      retries: 0,
    });
    return () => {
      setNow();
      configure({ request: undefined, retries: undefined });
    };
  },
};

export default preview;
