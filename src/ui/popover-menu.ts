/**
 * A few links behind a button. Loaded when the button is first pressed.
 *
 * To assistive technology it is a disclosure (WAI-ARIA Authoring Practices, "Disclosure"): a button with
 * `aria-expanded` and, right behind it, a list of links. Not `role="menu"`: a menu hides that its items are links
 * and downloads, takes the reading keys away from screen readers, and Tab leaves it. Arrow keys work nevertheless.
 */
import { autoUpdate, computePosition, flip, offset, shift, size } from '@floating-ui/dom';
import { render, type TemplateResult } from 'lit';
import { popoverMenuStyles } from './popover-menu.styles.js';

/** Pixels between the panel and its button, and between the panel and the edge of the window. */
const gap = 4;
const edge = 8;

const menus = new WeakMap<HTMLButtonElement, PopoverMenu>();

/**
 * Opens the button's panel, or closes it.
 *
 * @param button stands in an element's shadow tree, with `aria-expanded="false"` in its template
 * @param items a list of links and buttons, rendered anew each time the panel opens
 */
export function togglePopoverMenu(button: HTMLButtonElement, items: () => TemplateResult): void {
  let menu = menus.get(button);
  if (!menu) menus.set(button, (menu = new PopoverMenu(button)));
  menu.toggle(items);
}

class PopoverMenu {
  readonly #button: HTMLButtonElement;
  readonly #panel = document.createElement('div');
  /** Ends what runs only while the panel is open; undefined while it is closed. */
  #opened: AbortController | undefined;

  constructor(button: HTMLButtonElement) {
    this.#button = button;
    this.#panel.className = 'popover';
    // Behind the button, so that Tab goes from the one into the other, wherever the panel is drawn.
    button.after(this.#panel);
    const root = button.getRootNode() as ShadowRoot;
    const sheet = popoverMenuStyles.styleSheet;
    if (sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
    // The top layer: no ancestor of the page clips the panel. Where there is none, it is drawn in place.
    this.#panel.popover = 'manual';
    this.#panel.hidden = !this.#hasTopLayer;
  }

  get #hasTopLayer(): boolean {
    return 'showPopover' in this.#panel;
  }

  toggle(items: () => TemplateResult): void {
    if (this.#opened) this.#close();
    else this.#open(items);
  }

  #open(items: () => TemplateResult): void {
    const button = this.#button;
    const panel = this.#panel;
    render(items(), panel);
    if (this.#hasTopLayer) panel.showPopover();
    else panel.hidden = false;
    button.ariaExpanded = 'true';
    // Safari does not focus a button that is pressed; the keyboard has to begin here.
    button.focus();

    this.#opened = new AbortController();
    const { signal } = this.#opened;
    for (const element of [button, panel] as HTMLElement[]) {
      element.addEventListener('keydown', this.#onKeydown, { signal });
      element.addEventListener('focusout', this.#onFocusout, { signal });
    }
    panel.addEventListener('click', this.#onClick, { signal });
    document.addEventListener('pointerdown', this.#onPointerdown, { signal });
    signal.addEventListener('abort', autoUpdate(button, panel, this.#place));
  }

  #close(): void {
    this.#opened?.abort();
    this.#opened = undefined;
    if (this.#hasTopLayer) {
      if (this.#panel.isConnected) this.#panel.hidePopover();
    } else this.#panel.hidden = true;
    this.#button.ariaExpanded = 'false';
  }

  readonly #place = (): void => {
    const panel = this.#panel;
    // The element may have rendered something else meanwhile.
    if (!panel.isConnected) {
      this.#close();
      return;
    }
    void computePosition(this.#button, panel, {
      placement: 'bottom-start',
      strategy: 'fixed',
      middleware: [
        offset(gap),
        flip({ padding: edge }),
        shift({ padding: edge }),
        size({
          padding: edge,
          apply({ availableWidth, availableHeight }) {
            // CSSOM, not a style attribute: it passes `style-src 'none'`.
            panel.style.setProperty('max-width', `${availableWidth}px`);
            panel.style.setProperty('max-height', `${availableHeight}px`);
          },
        }),
      ],
    }).then(({ x, y }) => {
      panel.style.setProperty('left', `${x}px`);
      panel.style.setProperty('top', `${y}px`);
    });
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const items = [...this.#panel.querySelectorAll<HTMLElement>('a[href], button')];
    const current = items.indexOf(event.target as HTMLElement);
    const targets: Record<string, HTMLElement | undefined> = {
      Escape: this.#button,
      ArrowDown: items[current + 1] ?? items[0],
      ArrowUp: items.at(current > 0 ? current - 1 : -1),
      Home: items[0],
      End: items.at(-1),
    };
    const target = targets[event.key];
    if (!target) return;
    // The page neither scrolls nor closes a dialog of its own.
    event.preventDefault();
    event.stopPropagation();
    target.focus();
    if (event.key === 'Escape') this.#close();
  };

  readonly #onFocusout = ({ relatedTarget }: FocusEvent): void => {
    // Null: the window lost the focus, or a press on nothing, which `pointerdown` sees.
    if (relatedTarget && !this.#holds(relatedTarget)) this.#close();
  };

  readonly #onPointerdown = (event: PointerEvent): void => {
    if (!event.composedPath().some((target) => this.#holds(target))) this.#close();
  };

  /** An item was chosen: it does what links do, and the focus is back where it was. */
  readonly #onClick = (event: MouseEvent): void => {
    if (!(event.target as Element).closest('a[href], button')) return;
    this.#button.focus();
    this.#close();
  };

  #holds(target: EventTarget): boolean {
    return target === this.#button || (target instanceof Node && this.#panel.contains(target));
  }
}
