import fc from 'fast-check';
import { HOSTILE, hostile } from '../../../test/golden/report/cases/hostile.js';
import { renderInspectText } from '../inspect/render-inspect-text.js';
import { renderText } from './render-text.js';
import { joinLines, painter, plain } from './terminal.js';
import { alignRows, columns, wrap } from './wrap.js';

/** Control characters other than the line feed. */
const CONTROL = /(?!\n)\p{Cc}|\p{Bidi_Control}/u;
const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[[0-9]+m`, 'g');

/** The rules by which a GitHub runner finds commands in a line of a log. */
function isCommand(line: string): boolean {
  return line.trimStart().startsWith('::') || line.includes('##[');
}

describe('joinLines', () => {
  it.each(['::error::x', '  ::add-mask::x', '\u00A0::x::', 'a ##[group]b', `${painter(true)('red', '::error::x')}`])(
    'leaves no command in %j',
    (line) => {
      expect(isCommand(joinLines([line]).replace(COLOURS, ''))).toBe(false);
    },
  );

  it('leaves types and names as they are', () => {
    expect(joinLines(['  AWS::SNS::Topic'])).toBe('  AWS::SNS::Topic\n');
  });
});

describe('text reports of hostile names', () => {
  it.each([20, 40, 100])('have neither control characters nor commands at width %d', (width) => {
    for (const render of [renderText, renderInspectText]) {
      const text = render(hostile(), { color: false, width });
      expect(text).not.toMatch(CONTROL);
      expect(text.split('\n').filter(isCommand)).toEqual([]);
      expect(render(hostile(), { color: true, width }).replace(COLOURS, '')).not.toMatch(CONTROL);
    }
  });

  it('colour what is ours only', () => {
    expect(renderText(hostile(), { color: false })).not.toContain(String.fromCharCode(27));
  });
});

describe('plain', () => {
  it('is one line without anything that a terminal obeys', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) =>
        expect(plain(text)).not.toMatch(/\p{Cc}|\p{Cs}|\p{Bidi_Control}/u),
      ),
    );
    expect(plain(HOSTILE)).toContain('�[31mred');
  });
});

describe('wrap', () => {
  it('keeps every word and no line longer than the width, but for a longer word', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 });
    fc.assert(
      fc.property(words, fc.integer({ min: 5, max: 40 }), (list, width) => {
        const lines = wrap(list.join(' '), width);
        expect(lines.join(' ')).toBe(list.join(' '));
        for (const line of lines) if (line.includes(' ')) expect(columns(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('counts colours as nothing and wide characters as two', () => {
    expect(columns(painter(true)('red', 'ab'))).toBe(2);
    expect(columns('界🚌')).toBe(4);
    expect(
      alignRows([
        ['界', 'x'],
        ['abc', 'y'],
      ]),
    ).toEqual(['  界   x', '  abc  y']);
  });
});
