import { jest } from '@jest/globals';
import { openWorkflow } from './workflow.js';

/** What the runner would read: every line that it obeys outside of a stop-commands block. */
function commandsIn(output: string): readonly string[] {
  const obeyed: string[] = [];
  let resume: string | undefined;
  for (const line of output.split(/\r?\n/)) {
    if (resume !== undefined) resume = line.trim() === resume ? undefined : resume;
    else if (/^\s*::/.test(line) || line.includes('##[')) {
      obeyed.push(line);
      const [, stop] = /^::stop-commands::(.+)$/.exec(line) ?? [];
      resume = stop === undefined ? undefined : `::${stop}::`;
    }
  }
  return obeyed;
}

function printed(act: (workflow: ReturnType<typeof openWorkflow>) => void): string {
  const chunks: string[] = [];
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    chunks.push(String(chunk));
    return true;
  });
  try {
    act(openWorkflow());
  } finally {
    write.mockRestore();
  }
  return chunks.join('');
}

const hostile = 'x\n::set-output name=verdict::pass\r\n  ::error::forged\n##[add-mask]e\n';

test('quoted text can hold no command, and commands work again after it', () => {
  const output = printed((workflow) => {
    workflow.quote(hostile);
    workflow.warn('real');
  });
  expect(output).toContain('::set-output name=verdict::pass');
  expect(commandsIn(output)).toEqual([expect.stringMatching(/^::stop-commands::[0-9a-f-]{36}$/), '::warning::real']);
});

test('the word that ends a block cannot be known before', () => {
  const words = [1, 2].map(() => printed((workflow) => workflow.quote('x')).split('\n', 1)[0]);
  expect(words[0]).not.toBe(words[1]);
});

test.each([hostile, '::stop-commands::x', '  ::debug::x', 'a ##[error]b', 'a\u2028::error::b'])(
  'a line of the log that names %j is no command',
  (text) => {
    const output = printed((workflow) => workflow.info(text));
    expect(commandsIn(output)).toEqual([]);
    expect(output.trimEnd().split('\n')).toHaveLength(1);
  },
);

test('an annotation is one command, whatever it quotes', () => {
  const location = { file: 'a,line=1::x.yml', line: 3, column: 7 };
  const output = printed((workflow) =>
    workflow.annotate([
      { severity: 'error', title: 't,file=b::', message: hostile, location },
      { severity: 'warning', title: 't', message: 'm', location },
      { severity: 'note', title: 't', message: 'm', location },
    ]),
  );
  const commands = commandsIn(output);
  expect(commands).toHaveLength(3);
  expect(commands[0]).toMatch(
    /^::error title=t%2Cfile=b%3A%3A,file=a%2Cline=1%3A%3Ax\.yml,line=3,col=7::x%0A::set-output/,
  );
  expect(commands[1]).toMatch(/^::warning /);
  expect(commands[2]).toMatch(/^::notice /);
});
