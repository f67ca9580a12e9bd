// A colour, a size or a font is written once, as a design token (src/ui/tokens/tokens.json). In a style sheet it
// is a reference: `color: var(--civic-color-text)`, `padding: calc(var(--civic-step) * 2)`.

/** The named colours of CSS Color 4. The system colours (CanvasText, LinkText…) are the visitor's choice, so they pass. */
const colorNames =
  `aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet
brown burlywood cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan
darkgoldenrod darkgray darkgreen darkgrey darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred
darksalmon darkseagreen darkslateblue darkslategray darkslategrey darkturquoise darkviolet deeppink deepskyblue
dimgray dimgrey dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green
greenyellow grey honeydew hotpink indianred indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon
lightblue lightcoral lightcyan lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon
lightseagreen lightskyblue lightslategray lightslategrey lightsteelblue lightyellow lime limegreen linen magenta
maroon mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen mediumslateblue mediumspringgreen
mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive olivedrab
orange orangered orchid palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru pink plum
powderblue purple rebeccapurple red rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna
silver skyblue slateblue slategray slategrey snow springgreen steelblue tan teal thistle tomato turquoise violet
wheat white whitesmoke yellow yellowgreen`.split(/\s+/);

const color = new RegExp(
  String.raw`#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(|(?<![-\w])(?:${colorNames.join('|')})(?![-\w(])`,
  'i',
);
const size =
  /(?<![\w.#]|\w-)(?:\d*\.)?\d+(?:px|em|rem|ex|rex|ch|rch|cap|ic|lh|rlh|cm|mm|q|in|pt|pc|[sld]?v(?:w|h|i|b|min|max)|cq(?:w|h|i|b|min|max))\b/gi;
const font = /["']|\b(?:serif|sans-serif|monospace|cursive|fantasy|system-ui|ui-[a-z-]+)\b/i;
const zero = /^0*\.?0+[a-z]/i;

/**
 * The literals in a style sheet that ought to be tokens. Conditions of @media and @container are left out: CSS
 * allows no variable there.
 * @param {string} styles CSS text; expressions of the template replaced by a space
 * @returns {{ kind: 'color' | 'size' | 'font', text: string, index: number }[]}
 */
export function styleLiterals(styles) {
  const blank = (text) => text.replaceAll(/[^\n]/g, ' ');
  const css = styles.replaceAll(/\/\*[\s\S]*?\*\//g, blank).replaceAll(/@[^{;]*/g, blank);
  const found = [];
  for (const declaration of css.matchAll(/([-\w]+)\s*:\s*([^;{}]+)(?=[;}]|$)/g)) {
    const [, property = '', value = ''] = declaration;
    const start = declaration.index + declaration[0].length - value.length;
    const add = (kind, text, offset) => found.push({ kind, text, index: start + offset });
    // The name of a variable may hold the name of a colour, and its quotes are no font.
    const words = value
      .replaceAll(/--[-\w]+/g, blank)
      // `var(--civic-leading) * 1em` gives a number a unit; the size is the token's.
      .replaceAll(/\* *1em\b/g, blank);
    if (property !== 'content' && !property.startsWith('grid-')) {
      const match = color.exec(words);
      if (match) add('color', match[0], match.index);
    }
    for (const match of words.matchAll(size)) if (!zero.test(match[0])) add('size', match[0], match.index);
    if (property === 'font-family' || property === 'font') {
      const match = font.exec(words);
      if (match) add('font', match[0], match.index);
    }
  }
  return found;
}

/** @type {import('eslint').Rule.RuleModule} */
export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      literal: 'A {{kind}} is a design token, not the literal {{text}} (src/ui/tokens/tokens.json).',
    },
  },
  create(context) {
    return {
      TaggedTemplateExpression(node) {
        if (node.tag.type !== 'Identifier' || node.tag.name !== 'css') return;
        // From the text of the file, so that an index in it is a place in the file; expressions are blanked.
        const source = context.sourceCode;
        const start = node.quasi.range[0];
        let text = source.getText(node.quasi);
        for (const { range } of node.quasi.expressions) {
          const [from, to] = [range[0] - start - 2, range[1] - start + 1];
          text = text.slice(0, from) + ' '.repeat(to - from) + text.slice(to);
        }
        const inside = ` ${text.slice(1, -1)} `;
        for (const { kind, text: literal, index } of styleLiterals(inside)) {
          context.report({
            node,
            messageId: 'literal',
            data: { kind, text: literal },
            loc: source.getLocFromIndex(start + index),
          });
        }
      },
    };
  },
};
