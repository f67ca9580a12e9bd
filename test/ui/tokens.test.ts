import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { cssValue, customProperties, flatten } from '../../src/ui/tokens/custom-properties.js';
import tokens from '../../src/ui/tokens/tokens.json' with { type: 'json' };

/** Relative luminance of an sRGB colour (WCAG 2.2, definition). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((index) => {
    const channel = parseInt(hex.slice(index, index + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colours (WCAG 2.2, definition). */
function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter! + 0.05) / (darker! + 0.05);
}

test('the contrast formula gives the known ratios', () => {
  assert.equal(contrast('#000000', '#ffffff'), 21);
  assert.ok(Math.abs(contrast('#767676', '#ffffff') - 4.54) < 0.01);
});

type Scheme = 'light' | 'dark';
const hexOf = (scheme: Scheme, role: string): string => {
  const colors = tokens.color[scheme] as unknown as Record<string, { $value: { hex: string } } | undefined>;
  return colors[role]?.$value.hex ?? assert.fail(`no ${role} in ${scheme}`);
};

/** Foreground, ground, and the least contrast (WCAG 1.4.3, 1.4.6, 1.4.11). */
const pairs: [string, string, number][] = [
  ['text', 'surface', 7],
  ['text', 'surface-sunken', 7],
  ['text-muted', 'surface', 7],
  ['text-muted', 'surface-sunken', 4.5],
  ['accent-text', 'surface', 4.5],
  ['accent-text', 'surface-sunken', 4.5],
  ['accent', 'surface', 3],
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-hover', 4.5],
  ['positive', 'surface', 4.5],
  ['positive', 'surface-sunken', 4.5],
  ['notice', 'surface', 4.5],
  ['notice', 'surface-sunken', 4.5],
  ['critical', 'surface', 4.5],
  ['critical', 'surface-sunken', 4.5],
  ['control-line', 'surface', 3],
  ['control-line', 'surface-sunken', 3],
  ['focus', 'surface', 3],
  ['focus', 'focus-ground', 3],
];
for (const scheme of ['light', 'dark'] as const) {
  describe(`contrast, ${scheme}`, () => {
    for (const [foreground, ground, least] of pairs) {
      test(`${foreground} on ${ground}: at least ${String(least)}`, () => {
        const ratio = contrast(hexOf(scheme, foreground), hexOf(scheme, ground));
        assert.ok(ratio >= least, `${ratio.toFixed(2)} is too little`);
      });
    }
    test('one of the two colours of the focus ring is seen on any ground', () => {
      for (let grey = 0; grey < 256; grey++) {
        const ground = `#${grey.toString(16).padStart(2, '0').repeat(3)}`;
        const ratios = ['focus', 'focus-ground'].map((role) => contrast(hexOf(scheme, role), ground));
        assert.ok(Math.max(...ratios) >= 3, ground);
      }
    });
  });
}

describe('tokens.json', () => {
  test('names the same colours for light and dark', () => {
    const names = (scheme: Scheme) => Object.keys(tokens.color[scheme]);
    assert.deepEqual(names('light'), names('dark'));
  });

  test('writes each colour twice, alike: in components, as the format asks, and as hex', () => {
    const colors = flatten(tokens).filter(({ type }) => type === 'color');
    assert.ok(colors.length > 20);
    for (const { name, value } of colors) {
      const { components, hex } = value as { components: number[]; hex: string };
      const channels = components.map((channel) =>
        Math.round(channel * 255)
          .toString(16)
          .padStart(2, '0'),
      );
      assert.equal(`#${channels.join('')}`, hex, name);
    }
  });

  test('gives each token its own name, with a description', () => {
    const names = flatten(tokens).flatMap(({ name, path }) => (path.includes('dark') ? [] : [name]));
    assert.equal(new Set(names).size, names.length);
    const described = JSON.stringify(tokens).match(/"\$value":.+?"\$description":"[^"]+"/g) ?? [];
    assert.equal(described.length, flatten(tokens).length);
  });

  test('is described token by token in the documentation of the elements', async () => {
    const base = await readFile(new URL('../../src/ui/civic-element.ts', import.meta.url), 'utf8');
    for (const { name } of flatten(tokens)) {
      // What one element alone has is described there.
      if (!name.endsWith('-reserve')) assert.ok(base.includes(` * @cssproperty --civic-${name} - `), name);
    }
  });

  test('uses no unit that depends on the root: 1rem is 10 px where a page sets 62.5 %', () => {
    for (const token of flatten(tokens)) assert.doesNotMatch(cssValue(token), /rem\b|vw\b|vh\b/, token.name);
  });
});

describe('customProperties', () => {
  const color = (hex: string) => ({ $value: { colorSpace: 'srgb', components: [0, 0, 0], hex } });

  test('lets the page set each token, with light and dark as its default', () => {
    const css = customProperties({
      color: { $type: 'color', light: { text: color('#111111') }, dark: { text: color('#eeeeee') } },
    });
    assert.match(css, /^:host\{--_text:var\(--civic-text,light-dark\(#111,#eee\)\)\}/);
  });

  test('takes type and unit from the groups around a token', () => {
    const css = customProperties({
      length: {
        $type: 'number',
        $extensions: { 'org.civic-elements': { unit: 'em' } },
        inner: { step: { $value: 0.25 } },
      },
      time: { $type: 'duration', short: { $value: { value: 120, unit: 'ms' } } },
    });
    assert.ok(css.includes('--_step:var(--civic-step,0.25em)'));
    assert.ok(css.includes('--_short:var(--civic-short,120ms)'));
  });

  test('names a token whose type it does not know', () => {
    assert.throws(() => customProperties({ soft: { $type: 'shadow', $value: {} } }), /"soft".*"shadow"/);
  });
});
