import fc from 'fast-check';
import { type NodeInfo, nodesOf, parseMarkdown, textOf } from '../../../test/support/markdown.js';
import { escapeCode, escapeCodeLines, escapeLink, escapeProse, escapeText, fencedCode } from './escape.js';

/** Pieces that mean something to markdown, HTML or GitHub, among any other characters. */
const sign = fc.constantFrom(
  ...[
    '@team',
    '@',
    '<img src=x>',
    '</td>',
    '<!--',
    '-->',
    '|',
    '\\',
    '`',
    '``',
    '```',
    '[x](http://a.b)',
    '![',
    ']',
    '](',
    '#12',
  ],
  ...[
    'GH-7',
    'http://a.example',
    'https://',
    'www.a.example',
    'a@b.example',
    '\n',
    '\r\n',
    '\n\n',
    '\t',
    '    ',
    '- ',
    '1. ',
    '# ',
  ],
  ...[
    '> ',
    '---',
    '***',
    '*',
    '**',
    '_',
    '~~',
    '$',
    '$$',
    ':tada:',
    '&lt;',
    '&#64;',
    '&amp;',
    '[^1]',
    '[ ]',
    '</details>',
    '\u2028',
  ],
  ...[
    '\u202E',
    '\u0000',
    '\uD800',
    '\uFEFF',
    'x',
    'AWS::SNS::Topic',
    '${AWS::Region}',
    'arn:aws:sns:::a',
    'mailto:a@b.example',
    'xmpp:a@b.example',
  ],
);
const hostile = fc.oneof(
  fc
    .array(fc.oneof(sign, fc.string({ unit: 'binary' }), fc.string()), { maxLength: 12 })
    .map((parts) => parts.join('')),
  fc.array(sign, { maxLength: 12 }).map((parts) => parts.join('')),
);

/** Everywhere that reports put untrusted text. */
const places: Readonly<Record<string, (safe: string) => string>> = {
  paragraph: (safe) => `${safe} and more`,
  heading: (safe) => `### title: ${safe}`,
  bold: (safe) => `before **${safe}** after`,
  item: (safe) => `1. ${safe}`,
  cell: (safe) => `| a | b |\n|---|---|\n| ${safe} | mark |`,
  summary: (safe) => `<sub>${safe} · mark</sub>`,
};

/** What our own layout and the escapes may give; never a link, an image, a footnote or a foreign tag. */
const ALLOWED = new Set([
  'root',
  'paragraph',
  'heading',
  'strong',
  'list',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
  'text',
  'inlineCode',
  'html',
]);
const OUR_TAGS = /^<(?:\/?(?:code|pre|sub|span)|w?br|!-- --)>$/;

/** What GitHub would turn into a mention, a reference or a link after markdown is done. */
const ACTS = /@(?=[\w-])|#\d|\bGH-\d|:\/\/|\bwww\./i;

/** Texts outside of code, where alone GitHub looks for such things. */
function openTexts(nodes: readonly NodeInfo[]): readonly string[] {
  let depth = 0;
  return nodes.flatMap(({ type, value }) => {
    if (/^<(code|pre)>$/.test(value)) depth += 1;
    if (/^<\/(code|pre)>$/.test(value)) depth -= 1;
    return type === 'text' && depth === 0 ? [value] : [];
  });
}

function expectHarmless(markdown: string): void {
  const nodes = nodesOf(parseMarkdown(markdown));
  for (const { type, value } of nodes) {
    expect(ALLOWED).toContain(type);
    if (type === 'html') expect(value).toMatch(OUR_TAGS);
  }
  for (const value of openTexts(nodes)) expect(value).not.toMatch(ACTS);
}

const inText = Object.entries(places).flatMap(([place, put]) =>
  Object.entries({ escapeText, escapeProse, escapeCode }).map(([name, clean]) => ({ name, clean, place, put })),
);

describe('hostile text', () => {
  it.each(inText)('does nothing in a $place by $name', ({ clean, put }) => {
    fc.assert(fc.property(hostile, (text) => expectHarmless(put(clean(text)))));
  });

  it('does nothing as a block of code in a cell', () => {
    fc.assert(fc.property(hostile, (text) => expectHarmless(`| a |\n|---|\n| ${escapeCodeLines(text) ?? ''} |`)));
  });

  it('does nothing as a fenced block', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const nodes = nodesOf(parseMarkdown(`before\n\n${fencedCode(text, 'yaml').join('\n')}\n\nafter`));
        expect(nodes.map(({ type }) => type)).toEqual(['root', 'paragraph', 'text', 'code', 'paragraph', 'text']);
      }),
    );
  });

  it.each(Object.entries({ escapeText, escapeProse, escapeCode, escapeCodeLines }))(
    'stays in its cell by %s',
    (_, clean) => {
      fc.assert(
        fc.property(hostile, (text) => {
          const nodes = nodesOf(parseMarkdown(`| a | b |\n|---|---|\n| ${clean(text) ?? ''} | mark |`));
          expect(nodes.filter(({ type }) => type === 'tableRow')).toHaveLength(2);
          expect(nodes.filter(({ type }) => type === 'tableCell')).toHaveLength(4);
        }),
      );
    },
  );
});

describe('what is read', () => {
  const shown = (markdown: string) => textOf(parseMarkdown(markdown)).replaceAll('\u2060', '');

  it('is what was written', () => {
    for (const text of [
      'a|b',
      '<T>',
      'x_y_z',
      '50% & more',
      'a*b*c',
      '1. first',
      '- dash',
      '#12',
      '${a} costs $5',
      'back\\slash',
    ]) {
      expect(shown(escapeText(text))).toBe(text);
      expect(shown(escapeCode(text))).toBe(text);
    }
  });

  it('is code between backticks, in ARNs, types and texts with symbols', () => {
    const code = nodesOf(
      parseMarkdown(
        escapeProse('drop `a*` on arn:aws:sns:eu:1:t, an AWS::SNS::Topic in ${AWS::Region}. (iam:Get*) on *: a:b'),
      ),
    )
      .filter(({ type }) => type === 'inlineCode')
      .map(({ value }) => value);
    expect(code).toEqual(['a*', 'arn:aws:sns:eu:1:t', 'AWS::SNS::Topic', '${AWS::Region}', 'iam:Get*', '*']);
  });

  it('lets long ARNs break between their parts', () => {
    const arn = 'arn:aws:dynamodb:${AWS::Region}:111122223333:table/a';
    expect(escapeCode(arn)).toMatch(/^<code>arn:<wbr>aws:<wbr>.*:<wbr>table\/<wbr>a<\/code>$/);
    expect(shown(escapeCode(arn))).toBe(arn);
  });

  it('keeps backticks in code, with a longer fence', () => {
    expect(shown(escapeCode('`a`` b'))).toBe('`a`` b');
    expect(escapeCode('a`b')).toBe('``a`b``');
  });

  it('can be pasted from a block: nothing without width in it', () => {
    const block = escapeCodeLines('callers:\n  - "@shop"\n  - https://a.example');
    expect(block).not.toContain('\u2060');
    expect(block).toBe('<pre>callers:<br>  - "@<!-- -->shop"<br>  - https:<!-- -->//a.example</pre>');
  });

  it('is shown to be cut', () => {
    expect(escapeText('x'.repeat(50), 10)).toBe(`${'x'.repeat(9)}…`);
    expect(fencedCode('line\n'.repeat(100), 'yaml')).toContain('… 60 more lines');
  });
});

describe('code that is too wide for a cell', () => {
  it('has no form for one', () => {
    expect(escapeCodeLines('x'.repeat(65))).toBeUndefined();
    expect(escapeCodeLines('a\n'.repeat(17))).toBeUndefined();
  });

  it('is fenced by more backticks than it has', () => {
    expect(fencedCode('a\n````\nb', 'yaml')).toEqual(['`````yaml', 'a', '````', 'b', '`````']);
  });
});

describe('escapeLink', () => {
  it('links http and https only', () => {
    for (const url of ['javascript:alert(1)', 'data:text/html,x', '//a.example', 'not a url', 'https://']) {
      expect(escapeLink('label', url)).toBe('label');
    }
    expect(escapeLink('label', undefined)).toBe('label');
  });

  it('is exactly one link, whatever the address', () => {
    fc.assert(
      fc.property(hostile, hostile, (label, path) => {
        const link = escapeLink(escapeText(label), `https://host.example/${path}`);
        const nodes = nodesOf(parseMarkdown(`| a |\n|---|\n| ${link} |`));
        const links = nodes.filter(({ type }) => type === 'link');
        expect(links.map(({ url }) => new URL(url ?? '').host)).toEqual(['host.example']);
        expect(nodes.filter(({ type }) => type === 'tableCell')).toHaveLength(2);
      }),
    );
  });
});
