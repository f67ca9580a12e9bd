import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import noTextChild, { childPositions } from './no-text-child.mjs';

const eslint = new ESLint({
  overrideConfigFile: true,
  overrideConfig: [
    {
      files: ['**/*.ts'],
      plugins: { civic: { rules: { 'no-text-child': noTextChild } } },
      languageOptions: {
        parser: tseslint.parser,
        parserOptions: { projectService: true, tsconfigRootDir: process.cwd() },
      },
      rules: { 'civic/no-text-child': 'error' },
    },
  ],
});

/** How often the rule speaks; the text stands in for that of a file of the project, since the rule needs types. */
async function reports(template) {
  const text = `import { html, nothing, type TemplateResult } from 'lit';
    declare const name: string, places: number, open: boolean, maybe: string | undefined, rendered: TemplateResult;
    export const view = ${template};`;
  const [result] = await eslint.lintText(text, { filePath: 'src/event/event.ts' });
  assert.deepEqual(
    result.messages.filter(({ ruleId }) => ruleId !== 'civic/no-text-child'),
    [],
  );
  return result.messages.length;
}

describe('a text is bound as a whole, by property', () => {
  const cases = [
    ['html`<p>${name}</p>`', 1],
    ['html`<p>Hello ${name}, ${places} places</p>`', 2],
    ['html`<p>${maybe ?? nothing}</p>`', 1],
    ['html`<p>${open ? name : nothing}</p>`', 1],
    ['html`<p .textContent=${name}></p>`', 0],
    ['html`<p title="Hello ${name}" class=${name}></p>`', 0],
    ['html`<a href=${name}>${rendered}</a>`', 0],
    ['html`<p>${open ? rendered : nothing}</p>`', 0],
    ['html`<p title="a > b">${rendered}</p><p title=${name} lang="en">${name}</p>`', 1],
    ['html`<p>${html`<b>${name}</b>`}</p>`', 1],
  ];
  for (const [template, expected] of cases) {
    test(`${template}: ${expected}`, async () => assert.equal(await reports(template), expected));
  }

  test('finds the places where an expression is a child', () => {
    assert.deepEqual(childPositions(['<p a="', '" b=', '>', '<!-- ', ' -->', '</p>']), [
      false,
      false,
      true,
      false,
      true,
    ]);
    assert.deepEqual(childPositions(['a < b ', '']), [true]);
  });
});
