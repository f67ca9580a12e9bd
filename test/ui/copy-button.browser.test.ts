import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { Localizer } from '../../src/localize/localizer.js';
import { renderCopyButton } from '../../src/ui/copy-button.js';
import { renderShareButton } from '../../src/ui/share-button.js';
import { isOn, switchConverter } from '../../src/ui/switch.js';

async function setUp(writeText: (text: string) => Promise<void>) {
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  const wrapper = await fixture(
    html`<div>${renderCopyButton('123 456', 'Copy passcode', new Localizer('en'))}</div>`,
  );
  return {
    wrapper,
    button: wrapper.querySelector('button')!,
    field: () => wrapper.querySelector('input'),
    status: wrapper.querySelector('[role=status]')!,
  };
}

describe('the copy button', () => {
  afterEach(() => {
    Reflect.deleteProperty(navigator, 'clipboard');
  });

  it('copies and says so politely, once a press', async () => {
    const copied: string[] = [];
    const { button, field, status } = await setUp((text) => Promise.resolve(void copied.push(text)));
    expect(status.textContent).to.equal('');
    const said: string[] = [];
    const observer = new MutationObserver(() => said.push(status.textContent));
    observer.observe(status, { childList: true });
    button.click();
    await waitUntil(() => status.textContent === 'Copied');
    button.click();
    await waitUntil(() => copied.length === 2 && said.length >= 2);
    observer.disconnect();
    expect(copied).to.deep.equal(['123 456', '123 456']);
    expect(field()).to.be.null;
  });

  it('shows the text, selected, where the clipboard is refused', async () => {
    const { wrapper, button, field, status } = await setUp(() => Promise.reject(new Error('not allowed')));
    button.click();
    await waitUntil(() => status.textContent !== '');
    expect(status.textContent).to.include('by hand');
    const { value, selectionStart, selectionEnd } = field()!;
    expect(value.slice(selectionStart!, selectionEnd!)).to.equal('123 456');
    expect(document.activeElement === field()).to.be.true;
    await expect(wrapper).to.be.accessible();
    button.click();
    await waitUntil(() => status.textContent !== '');
    expect(wrapper.querySelectorAll('input'), 'pressed again').to.have.length(1);
  });
});

describe('the share button', () => {
  const setUpShare = async () => {
    const wrapper = await fixture(
      html`<div>${renderShareButton('Meeting', 'https://council.example/1', new Localizer('en'))}</div>`,
    );
    return { button: wrapper.querySelector('button')!, status: wrapper.querySelector('[role=status]')! };
  };
  const native = Object.getOwnPropertyDescriptor(Navigator.prototype, 'share');
  afterEach(() => {
    Reflect.deleteProperty(navigator, 'clipboard');
    Reflect.deleteProperty(navigator, 'share');
    if (native) Object.defineProperty(Navigator.prototype, 'share', native);
  });

  it('opens the share sheet where there is one; that it is closed is no error', async () => {
    const shared: ShareData[] = [];
    const share = (data: ShareData) => {
      shared.push(data);
      return Promise.reject(new DOMException('closed', 'AbortError'));
    };
    Object.defineProperty(navigator, 'share', { value: share, configurable: true });
    const { button, status } = await setUpShare();
    expect(button.textContent.trim()).to.equal('Share');
    button.click();
    expect(shared).to.deep.equal([{ title: 'Meeting', url: 'https://council.example/1' }]);
    expect(status.textContent).to.equal('');
  });

  it('copies the link where there is none', async () => {
    Reflect.deleteProperty(Navigator.prototype, 'share');
    const copied: string[] = [];
    const writeText = (text: string) => Promise.resolve(void copied.push(text));
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    const { button, status } = await setUpShare();
    expect(button.textContent.trim()).to.equal('Copy link');
    button.click();
    await waitUntil(() => status.textContent === 'Copied');
    expect(copied).to.deep.equal(['https://council.example/1']);
  });
});

describe('a switch', () => {
  const read = (value: string | null) => switchConverter.fromAttribute!(value);

  it('is on when bare or "on", off when "off" or what webmasters write for it, open when absent', () => {
    expect(['', 'on', 'true', 'structured-data'].map(read)).to.deep.equal(['on', 'on', 'on', 'on']);
    expect(['off', 'false', 'OFF', ' no '].map(read)).to.deep.equal(['off', 'off', 'off', 'off']);
    expect(read(null)).to.equal(undefined);
    expect([isOn('on'), isOn('off'), isOn(undefined), isOn(true)]).to.deep.equal([true, false, false, true]);
  });
});
