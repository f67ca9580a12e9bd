import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import noStyleLiteral, { styleLiterals } from './no-style-literal.mjs';

describe('a colour, a size or a font is a token', () => {
  const cases = [
    ['p { color: #fff; }', ['#fff']],
    ['p { color: rebeccapurple; }', ['rebeccapurple']],
    ['p { background: rgb(0 0 0 / 50%); }', ['rgb(']],
    ['p { padding: 4px 0.5em; }', ['4px', '0.5em']],
    ['p { margin-block: -2rem; }', ['2rem']],
    ['p { font-family: Arial, sans-serif; }', ['sans-serif']],
    ['p { border: 1px solid var(--civic-color-border); }', ['1px']],
    ['p { color: var(--civic-color-text, red); }', ['red']],
    ['@media (min-width: 30em) { p { padding: 1em; } }', ['1em']],
    ['p { color: var(--civic-color-red); }', []],
    ['p { padding: calc(var(--civic-step) * 2) 0; margin: 0px; }', []],
    ['p { padding: calc(var(--civic-leading) * 1em); }', []],
    ['p { padding: calc(var(--civic-leading) * 2em); }', ['2em']],
    ['p { color: CanvasText; background: transparent; border-color: currentColor; }', []],
    ['p { font: inherit; inline-size: 100%; flex: 1 1 0%; }', []],
    ['@container (min-width: 30em) { p { display: grid; } }', []],
    ['/* 4px red */ p { display: block; }', []],
    ["p::before { content: 'tan 4'; }", []],
    ['p { transition: opacity 0.2s; transform: rotate(45deg); }', []],
  ];
  for (const [styles, expected] of cases) {
    test(styles, () =>
      assert.deepEqual(
        styleLiterals(styles).map(({ text }) => text),
        expected,
      ),
    );
  }

  test('the rule reads css`` and points at the literal', async () => {
    const eslint = new ESLint({
      overrideConfigFile: true,
      overrideConfig: [
        {
          files: ['**/*.ts'],
          plugins: { civic: { rules: { 'no-style-literal': noStyleLiteral } } },
          languageOptions: { parser: tseslint.parser },
          rules: { 'civic/no-style-literal': 'error' },
        },
      ],
    });
    const text = 'css`\n  ${shared}\n  p {\n    color: red;\n  }\n`;';
    const [{ messages }] = await eslint.lintText(text, { filePath: 'src/ui/some.styles.ts' });
    assert.deepEqual(
      messages.map(({ ruleId, line, column }) => [ruleId, line, column]),
      [['civic/no-style-literal', 4, 12]],
    );
  });

  test('npm run lint asks it of every style sheet', async () => {
    const { rules } = await new ESLint().calculateConfigForFile('src/event/event-card.styles.ts');
    assert.equal(rules['civic/no-style-literal'][0], 2);
  });
});
