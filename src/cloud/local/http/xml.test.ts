import fc from 'fast-check';
import { answerXml, escapeText, faultXml } from './xml.js';

it('tells structures, lists, dates, flags and numbers', () => {
  const output = {
    Stacks: [
      {
        StackName: 'shop',
        CreationTime: new Date('2026-03-01T10:00:00.250Z'),
        DisableRollback: false,
        TimeoutInMinutes: 5,
        Description: undefined,
        Tags: [],
        Capabilities: ['CAPABILITY_IAM'],
      },
    ],
  };
  expect(answerXml('DescribeStacks', output, 'r1')).toBe(
    '<DescribeStacksResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><DescribeStacksResult><Stacks><member>' +
      '<StackName>shop</StackName><CreationTime>2026-03-01T10:00:00.250Z</CreationTime><DisableRollback>false</DisableRollback>' +
      '<TimeoutInMinutes>5</TimeoutInMinutes><Tags></Tags><Capabilities><member>CAPABILITY_IAM</member></Capabilities>' +
      '</member></Stacks></DescribeStacksResult><ResponseMetadata><RequestId>r1</RequestId></ResponseMetadata></DescribeStacksResponse>',
  );
});

it('tells whose fault it is', () => {
  expect(faultXml({ code: 'ValidationError', message: 'a < b', status: 400 }, 'r1')).toBe(
    '<ErrorResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><Error><Type>Sender</Type>' +
      '<Code>ValidationError</Code><Message>a &lt; b</Message></Error><RequestId>r1</RequestId></ErrorResponse>',
  );
  expect(faultXml({ code: 'InternalFailure', message: '', status: 500 }, 'r1')).toContain('<Type>Receiver</Type>');
});

it('escapes what would be markup and replaces what XML cannot carry', () => {
  expect(escapeText('</a>&]]>"\'')).toBe('&lt;/a&gt;&amp;]]&gt;"\'');
  expect(escapeText('a\r\n\tb')).toBe('a&#13;\n\tb');
  expect(escapeText('\u0000\u0008\u001b\u001f\ufffe\uffff\ud800x\udfff')).toBe(
    '\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffdx\ufffd',
  );
  expect(escapeText('\u007f\u0085é🍣')).toBe('\u007f\u0085é🍣');
});

it('leaves nothing that XML 1.0 forbids', () => {
  const allowed = /^(?:[\t\n\u0020-\ud7ff\ue000-\ufffd]|[\u{10000}-\u{10ffff}])*$/u;
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 0, max: 0xffff }), (text, unit) => {
      const escaped = escapeText(text + String.fromCharCode(unit));
      expect(escaped).toMatch(allowed);
      expect(escaped).not.toMatch(/[<>]|&(?!amp;|lt;|gt;|#13;)/);
    }),
  );
});

it('refuses to tell what has no place in an answer', () => {
  expect(() => answerXml('X', { 'a b': 1 }, 'r')).toThrow(TypeError);
  expect(() => answerXml('X', { A: () => 1 }, 'r')).toThrow(TypeError);
});
