import type { Command } from 'commander';
import { program } from '../../src/cli/program.js';
import { ruleById } from '../../src/policy/registry.js';
import { commandsIn, pages } from './pages.js';

const commands = [...pages].flatMap(([path, text]) => commandsIn(text).map((words) => ({ path, words })));

/** The real grammar; nothing is run. */
function grammar(): Command {
  const cli = program(() => undefined);
  const silent = { writeErr: () => undefined, writeOut: () => undefined };
  const still = (command: Command): void => {
    command.configureOutput(silent).action(() => undefined);
    command.commands.forEach(still);
  };
  cli.configureOutput(silent).commands.forEach(still);
  return cli;
}

it('finds commands to look at', () => {
  expect(commands.filter(({ path }) => path === 'README.md').length).toBeGreaterThan(3);
});

it.each(commands)('$path: stackgate $words', ({ words }) => {
  expect(() => grammar().parse([...words], { from: 'user' })).not.toThrow();
});

const explained = commands.filter(({ words: [command, rule = ''] }) => command === 'explain' && /^[a-z]/.test(rule));

it.each(explained)('$path: $words names a rule', ({ words }) => {
  expect(ruleById(words[1] ?? '')).toBeDefined();
});

it('knows a command line that is wrong when it sees one', () => {
  expect(commandsIn('`stackgate check --no-such-flag`')).toEqual([['check', '--no-such-flag']]);
  expect(() => grammar().parse(['check', '--no-such-flag'], { from: 'user' })).toThrow();
  expect(() => grammar().parse(['deplyo'], { from: 'user' })).toThrow();
});
