import type { RunReport } from '../../model/run.js';
import { runCommands, withCommands } from './run-commands.js';

test('the defaults are left out', () => {
  expect(runCommands('r-1', 'dev', { cloud: 'local', directory: '.' })).toEqual({
    deploy: 'stackgate deploy --cloud local --stage dev',
    resume: 'stackgate deploy --cloud local --resume r-1',
    rollback: 'stackgate rollback --cloud local --run r-1',
  });
});

test('on AWS the stage says where the run is kept', () => {
  expect(runCommands('r-1', 'prod', { cloud: 'aws', directory: '.' })).toEqual({
    deploy: 'stackgate deploy --cloud aws --stage prod',
    resume: 'stackgate deploy --cloud aws --stage prod --resume r-1',
    rollback: 'stackgate rollback --cloud aws --stage prod --run r-1',
  });
});

test('what a shell would take apart is quoted', () => {
  expect(runCommands("r'$(x)", 'dev', { cloud: 'local', directory: 'my shop', state: '/s' }).resume).toBe(
    `stackgate deploy 'my shop' --cloud local --state /s --resume 'r'\\''$(x)'`,
  );
});

test('what remains gets a command that works in this folder', () => {
  const remaining = { step: 's', stack: 'a/main', reason: 'r' };
  const report: RunReport = {
    run: 'r-1',
    stage: 'dev',
    planFingerprint: 'f',
    outcome: {
      kind: 'deployed',
      remains: [
        { ...remaining, state: 'not-restored', command: 'stackgate rollback --run r-1' },
        { ...remaining, state: 'not-restored', command: 'stackgate deploy --stage dev' },
        { ...remaining, state: 'not-deployed', command: 'stackgate deploy --stage dev' },
        { ...remaining, state: 'kept', command: 'stackgate deploy --stage dev' },
        { ...remaining, step: 'delete:a/main', state: 'stuck', command: '' },
      ],
    },
    steps: [],
    startedAt: 0,
    criticalPath: [],
  };
  const { outcome } = withCommands(report, runCommands('r-1', 'dev', { cloud: 'local', directory: '.' }));
  expect(outcome?.kind === 'deployed' && outcome.remains.map(({ command }) => command)).toEqual([
    'stackgate rollback --cloud local --run r-1',
    'stackgate deploy --cloud local --stage dev',
    'stackgate deploy --cloud local --stage dev',
    'stackgate deploy --cloud local --stage dev',
    '',
  ]);
});
