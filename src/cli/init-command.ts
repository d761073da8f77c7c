import type { Command } from 'commander';
import type { SetExitCode } from './options.js';

export function addInit(cli: Command, setExitCode: SetExitCode): void {
  cli
    .command('init')
    .description('write a first stackgate.yml and workflow, or print the IAM roles that a stage needs')
    .argument('[directory]', 'the repository', '.')
    .option('--roles', 'print a CloudFormation template with the roles of a gate and of a deploy, and their bucket')
    .option('--repository <owner/name>', 'the repository on GitHub whose jobs the roles trust; with --roles')
    .option('--stage <name>', 'the stage that they are for; with --roles')
    .option('--prefix <text>', 'begins the names of roles and bucket, stackgate unless given; with --roles')
    .option(
      '--branch <name>',
      'deploys come from this branch, not from the environment named like the stage; with --roles',
    )
    .option(
      '--execution-policies <arn...>',
      'make the role that CloudFormation acts with, of these policies; with --roles',
    )
    .option('--output <file>', 'write the template to a file instead of stdout; with --roles')
    .addHelpText('after', HELP)
    .action(async (directory: string, options) => {
      const { init } = await import('./commands/init.js');
      setExitCode(init(directory, options));
    });
}

const HELP = `
Nothing that is there is written over. The template is read and deployed by a person, once for each stage:

  stackgate init --roles --repository acme/shop --stage dev --execution-policies arn:aws:iam::aws:policy/PowerUserAccess > roles.yml`;
