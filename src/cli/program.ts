import { Command, Option } from 'commander';
import { version } from '../app/version.js';
import { addArtefacts, addPackage } from './artefact-commands.js';
import { addDeploy, addPlan, addRehearse, addRollback, addStatus } from './deploy-commands.js';
import { addInit } from './init-command.js';
import { collectAssembly, format, repositoryCommand, type SetExitCode } from './options.js';

/**
 * The command line. Each command loads its own code when it runs, so that `--help` and `explain`
 * start at once.
 */
export function program(setExitCode: SetExitCode): Command {
  const cli = new Command('stackgate')
    .description('The CI policy gate and deployer for teams with many serverless services on AWS.')
    .version(version)
    .exitOverride()
    .showSuggestionAfterError()
    .showHelpAfterError('(see stackgate --help)')
    .addHelpText('after', EXIT_CODES);
  addCheck(cli, setExitCode);
  addInspect(cli, setExitCode);
  addGraph(cli, setExitCode);
  addPackage(cli, setExitCode);
  addPlan(cli, setExitCode);
  addRehearse(cli, setExitCode);
  addDeploy(cli, setExitCode);
  addRollback(cli, setExitCode);
  addStatus(cli, setExitCode);
  addArtefacts(cli, setExitCode);
  addInit(cli, setExitCode);
  addExplain(cli, setExitCode);
  addDemo(cli, setExitCode);
  return cli;
}

const EXIT_CODES = `
Exit codes: 0 pass, 1 internal error, 2 bad input or usage, 3 policy violation,
            4 deploy failed and everything is as before, 5 something remains that somebody must look at,
            6 refused before any change, 7 interrupted and can be resumed.
Start with: stackgate demo`;

function addCheck(cli: Command, setExitCode: SetExitCode): void {
  repositoryCommand(cli, 'check')
    .description('read every service, compare it with what is deployed, judge it')
    .option(
      '--deployed <source>',
      'snapshot, snapshot:STAGE, aws, git:REF, dir:PATH or none; the snapshot of the stage unless given, else the merge base',
    )
    .option(
      '--deployed-assembly <service=dir>',
      'CDK output of the base, from a build job; may be repeated',
      collectAssembly,
      new Map(),
    )
    .option('--policy-ref <ref>', 'take policies, settings and owners from this ref instead of what is compared with')
    .option('--report-only', 'report, but exit 0 on policy violations')
    .addOption(new Option('--fail-on <which>', 'findings that fail the check').choices(['new', 'all']))
    .addOption(format('text', 'markdown', 'json', 'sarif', 'html'))
    .option('--output <file>', 'write the report to a file instead of stdout')
    .action(async (directory: string, options) => {
      const { check } = await import('./commands/check.js');
      setExitCode(await check(directory, options));
    });
}

function addInspect(cli: Command, setExitCode: SetExitCode): void {
  repositoryCommand(cli, 'inspect')
    .description('show what was read: services, functions, statements, edges, exports, diagnostics')
    .addOption(format('text', 'json'))
    .option('--output <file>', 'write to a file instead of stdout')
    .action(async (directory: string, options) => {
      const { inspect } = await import('./commands/inspect.js');
      setExitCode(inspect(directory, options));
    });
}

function addGraph(cli: Command, setExitCode: SetExitCode): void {
  repositoryCommand(cli, 'graph')
    .description('draw the edges between the services; as html a page to search, filter and click through')
    .addOption(format('mermaid', 'dot', 'json', 'html'))
    .option('--output <file>', 'write to a file instead of stdout')
    .action(async (directory: string, options) => {
      const { graph } = await import('./commands/graph.js');
      setExitCode(graph(directory, options));
    });
}

function addExplain(cli: Command, setExitCode: SetExitCode): void {
  cli
    .command('explain')
    .description('explain a rule: what it finds, why it matters, how to fix it')
    .argument('[rule]', 'a rule id such as edge/undeclared; lists the rules when absent')
    .action(async (rule: string | undefined) => {
      const { explain } = await import('./commands/explain.js');
      setExitCode(explain(rule));
    });
}

function addDemo(cli: Command, setExitCode: SetExitCode): void {
  cli
    .command('demo')
    .description(
      'an example estate: two pull requests checked, a deploy that fails and comes back, one that is killed and resumed',
    )
    .option('--comment', 'print only the comment of the failing pull request, as markdown')
    .action(async (options) => {
      const { demo } = await import('./commands/demo.js');
      setExitCode(await demo(options));
    });
}
