// A text in child position (`<p>${name}</p>`) is a text node of Lit's. A page translator such as Chrome's replaces
// it by a <font>, Lit goes on writing to the one it remembers, and the page keeps the old text. A text is therefore
// set as a whole, by property, on an element of its own: `<p .textContent=${name}></p>`.
import ts from 'typescript';

/**
 * Says of each expression of a template whether it stands between tags, where it becomes a child.
 * @param {readonly string[]} texts the static parts
 * @returns {boolean[]} one for each expression
 */
export function childPositions(texts) {
  const positions = [];
  let state = 'text';
  for (const text of texts.slice(0, -1)) {
    for (let index = 0; index < text.length; index += 1) {
      const character = text[index];
      if (state === 'text') {
        if (text.startsWith('<!--', index)) state = 'comment';
        else if (character === '<' && /[a-z/!]/i.test(text[index + 1] ?? 'a')) state = 'tag';
      } else if (state === 'comment') {
        if (text.startsWith('-->', index)) state = 'text';
      } else if (state === 'tag') {
        if (character === '>') state = 'text';
        else if (character === '"' || character === "'") state = character;
      } else if (character === state) {
        state = 'tag';
      }
    }
    positions.push(state === 'text');
  }
  return positions;
}

/** Whether a value of this type can be a text or a number, which Lit would render as a text node. */
function mayBeText(type) {
  if (type.isUnion()) return type.types.some(mayBeText);
  return (type.flags & (ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike | ts.TypeFlags.Any)) !== 0;
}

/** @type {import('eslint').Rule.RuleModule} */
export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      text: 'A text in child position goes stale when a page translator replaces it: `<span .textContent=${…}></span>`.',
    },
  },
  create(context) {
    // typescript-eslint's parser puts it there: the rule needs types.
    const services = context.sourceCode.parserServices;
    return {
      TaggedTemplateExpression(node) {
        if (node.tag.type !== 'Identifier' || node.tag.name !== 'html') return;
        const isChild = childPositions(node.quasi.quasis.map(({ value }) => value.cooked ?? value.raw));
        node.quasi.expressions.forEach((expression, index) => {
          if (isChild[index] && mayBeText(services.getTypeAtLocation(expression))) {
            context.report({ node: expression, messageId: 'text' });
          }
        });
      },
    };
  },
};
