import { type Command, InvalidArgumentError, Option } from 'commander';
import {
  artefactsOption,
  assemblyOption,
  format,
  packagedOption,
  positiveInteger,
  positiveNumber,
  repositoryCommand,
  type SetExitCode,
} from './options.js';

export function addPlan(cli: Command, setExitCode: SetExitCode): void {
  repositoryCommand(cli, 'plan', 'the stage to plan; needed where stackgate.yml has several')
    .description('show what a deploy would do: which stacks, in which order and why, and what cannot be undone')
    .addOption(cloudOption('compare with what this cloud has'))
    .option('--deployed <source>', 'compare with git:REF, dir:PATH or none instead of a cloud')
    .addOption(stateOption())
    .addOption(artefactsOption())
    .option('--out <file>', 'write the plan for deploy to take')
    .addOption(format('text', 'json'))
    .option('--output <file>', 'write the report to a file instead of stdout')
    .addHelpText('after', PLAN_HELP)
    .action(async (directory: string, options) => {
      const { plan } = await import('./commands/plan.js');
      setExitCode(await plan(directory, options));
    });
}

const PLAN_HELP = `
Compared is with the embedded cloud of the state folder where there is one, else with the merge base.
Exit code 0 for a plan, 6 where it is refused, 2 where a definition cannot be read.

  stackgate plan . --stage dev --cloud local --out plan.json
  stackgate deploy plan.json --cloud local`;

export function addRehearse(cli: Command, setExitCode: SetExitCode): void {
  cli
    .command('rehearse')
    .description('try a plan against every failure on the embedded CloudFormation: does each way end well?')
    .argument('[what]', 'the repository or a folder of it, or a file that plan --out wrote', '.')
    .option('--stage <name>', 'the stage; needed where stackgate.yml has several; a plan knows its own')
    .addOption(cloudOption('start from what this cloud has'))
    .option('--deployed <source>', 'start from git:REF, dir:PATH or none, as it would be deployed')
    .addOption(stateOption())
    .addOption(artefactsOption())
    .addOption(assemblyOption())
    .addOption(packagedOption())
    .addOption(format('text', 'json'))
    .option('--output <file>', 'write the report to a file instead of stdout')
    .addHelpText('after', REHEARSE_HELP)
    .action(async (what: string, options) => {
      const { rehearse } = await import('./commands/rehearse.js');
      setExitCode(await rehearse(what, options));
    });
}

const REHEARSE_HELP = `
Each step fails, each restore after each failure fails, and the process dies at each call: every one of these ways has to end
with each stack deployed, as before, or named with what finishes the job. Nothing outside of this process is changed.
Exit code 0 when all end well, 6 for a plan without a way back or one that ends badly, 2 where a definition cannot be read.`;

export function addDeploy(cli: Command, setExitCode: SetExitCode): void {
  const deploy = cli
    .command('deploy')
    .description('deploy what changed in dependency order; when a stack fails, bring every stack back as it was')
    .argument('[what]', 'the repository or a folder of it, or a file that plan --out wrote', '.')
    .option('--stage <name>', 'the stage to deploy, needed where stackgate.yml has several; a plan knows its own')
    .option('--resume [run]', 'go on with this run, or with the last one that did not end')
    .addOption(pushOption())
    .option(
      '--break-glass <reason>',
      'go past the stage before and past losses of data, for this reason; it is audited',
    )
    .option('--by <name>', 'who breaks the glass, where GitHub names nobody')
    .option('--rehearse', 'try the plan against every failure first; refuse it where one of them ends badly')
    .option('--keep-going', 'after a failure go on with what does not depend on it, and restore nothing else')
    .option('--drift', 'look first whether somebody changed the stacks by hand, and say what differs')
    .option('--refuse-drift', 'the same, and do not begin where anything differs')
    .option('--concurrency <n>', 'stacks that are worked on at once', positiveInteger, 10)
    .addOption(artefactsOption())
    .addOption(assemblyOption())
    .addOption(packagedOption());
  addRunOptions(deploy)
    .addHelpText('after', DEPLOY_HELP)
    .action(async (what: string, options) => {
      const command = await import('./commands/deploy.js');
      setExitCode(await command.deploy(what, options));
    });
}

const DEPLOY_HELP = `
Exit code 0 deployed or nothing to do, 4 failed and every stack is as it was, 5 something remains (it says what, why
and which command ends it; also for a journal that cannot be trusted, which is only read), 6 refused before any
change, 7 interrupted (Ctrl-C or SIGTERM): resume it or roll it back.

A stage after another takes what passed there, as it passed. Before the commit point it asks what stackgate.yml says under
deploy: its commands run with --cloud local too. --break-glass skips neither that, nor what would break others.

--rehearse is stackgate rehearse of just this plan, before anything is changed: a step without a way back, or a failure that
would leave something behind that nobody is told of, is a refusal.

A plan is deployed from the folder that it was made in: what it deploys is packaged again and has to be the same.

--cloud local is an embedded CloudFormation. Its stacks, and the journal of every run, lie in .stackgate of the
repository or in --state. Nothing leaves this machine, and its clock does not wait unless --pace says so.

--cloud aws is AWS: account, region, role and bucket are those of the stage in stackgate.yml, as it is on the base; the
credentials are found as AWS's own tools find them. Journals, leases and artefacts lie in the bucket.

For trying out what goes wrong, --faults takes a JSON list of rules:
  [{ "match": { "stackName": "payments-dev", "logicalId": "Charge", "phase": "forward" },
     "effect": { "kind": "resource-fails", "reason": "AccessDenied" } }]`;

export function addRollback(cli: Command, setExitCode: SetExitCode): void {
  const rollback = cli
    .command('rollback')
    .description('take a run back: every stack that it changed becomes what it was before')
    .argument('[directory]', 'where the state lies, unless --state says it', '.')
    .requiredOption('--run <id>', 'the run; stackgate status lists them')
    .option('--stage <name>', 'the stage of the run; needed on AWS where stackgate.yml has several')
    .addOption(pushOption());
  addRunOptions(rollback)
    .addHelpText('after', ROLLBACK_HELP)
    .action(async (directory: string, options) => {
      const command = await import('./commands/rollback.js');
      setExitCode(await command.rollback(directory, options));
    });
}

const ROLLBACK_HELP = `
As it was means template, parameters, tags and artefacts; not data, and not physical ids. A stack that somebody else
changed since is not overwritten: it is named, with exit code 5. Exit code 0 when every stack is as it was.`;

export function addStatus(cli: Command, setExitCode: SetExitCode): void {
  cli
    .command('status')
    .description('show the runs and how they ended, who holds a stage, and the stacks of the cloud')
    .argument('[directory]', 'where the state lies, unless --state says it', '.')
    .addOption(cloudOption('where to look').default('local'))
    .option('--stage <name>', 'the stage to look at; needed on AWS where stackgate.yml has several')
    .addOption(stateOption())
    .addOption(format('text', 'json'))
    .option('--output <file>', 'write to a file instead of stdout')
    .action(async (directory: string, options) => {
      const { status } = await import('./commands/status.js');
      setExitCode(await status(directory, options));
    });
}

/** What deploying and taking back share. */
function addRunOptions(command: Command): Command {
  return command
    .addOption(cloudOption('where to deploy to: aws, or local, the embedded CloudFormation'))
    .addOption(stateOption())
    .option('--faults <file>', 'for trying things out: what goes wrong in the embedded cloud')
    .option(
      '--pace <n>',
      'simulated seconds that pass in a second; the clock does not wait unless given',
      positiveNumber,
    )
    .addOption(format('text', 'json'))
    .option('--output <file>', 'write the report to a file instead of stdout');
}

function cloudOption(description: string): Option {
  return new Option('--cloud <cloud>', description).choices(['local', 'aws']);
}

function pushOption(): Option {
  return new Option(
    '--push <remote>',
    'the git remote that takes the record and the snapshot of what is deployed; they stay in this clone unless given',
  ).argParser(remoteName);
}

function remoteName(text: string): string {
  if (/^[A-Za-z0-9][A-Za-z0-9._/-]{0,99}$/.test(text)) return text;
  throw new InvalidArgumentError('It takes the name of a remote.');
}

function stateOption(): Option {
  return new Option(
    '--state <dir>',
    'where the embedded cloud and the journals lie; .stackgate of the directory unless given',
  );
}
