import { renderExplain } from './render-explain.js';

const page = `# edge/undeclared

Access across services **is declared**, so that
\`owners\` see it. See [the syntax](https://a.example/x).

- first item that is
  continued
- second

| view | question |
|---|---|
| declared | what does it need? |

## Fix

\`\`\`yaml
uses:
  - write: payments:Ledger

# more
\`\`\`
`;

describe('renderExplain', () => {
  it('is a page that reads well without markdown', () => {
    expect(renderExplain(page, { color: false, width: 60 }).split('\n')).toEqual([
      'edge/undeclared',
      '',
      'Access across services is declared, so that owners see it.',
      'See the syntax (https://a.example/x).',
      '',
      '- first item that is continued',
      '- second',
      '',
      '  | view | question |',
      '  | declared | what does it need? |',
      '',
      'Fix',
      '',
      '    uses:',
      '      - write: payments:Ledger',
      '',
      '    # more',
      '',
    ]);
  });

  it('has the same words in colour', () => {
    const colours = new RegExp(`${String.fromCharCode(27)}\\[[0-9]+m`, 'g');
    const coloured = renderExplain(page, { color: true, width: 60 });
    expect(coloured).toMatch(colours);
    expect(coloured.replace(colours, '')).toBe(renderExplain(page, { color: false, width: 60 }));
  });
});
