import { type Command, Option } from 'commander';
import { collectImage, format, nonNegativeInteger, repositoryCommand, type SetExitCode } from './options.js';

export function addPackage(cli: Command, setExitCode: SetExitCode): void {
  repositoryCommand(cli, 'package', 'the stage whose definitions are read; needed where stackgate.yml has several')
    .description('pack the code of every service into a folder, for deploy --artefacts; needs no credentials')
    .option('--out <folder>', 'a folder of its own for the artefacts and their manifest; needed')
    .addOption(imageOption())
    .addOption(format('text', 'json'))
    .option('--output <file>', 'write the report to a file instead of stdout')
    .addHelpText('after', PACKAGE_HELP)
    .action(async (directory: string, options) => {
      const command = await import('./commands/package.js');
      setExitCode(command.packageCode(directory, options));
    });
}

const PACKAGE_HELP = `
Packed is what each tool would upload: what package.patterns take, the output of sam build where there is some, what
.serverless holds with --packaged, the assets of a CDK assembly. Code that is not built, and images without a digest,
are errors. The same files give the same bytes on every machine. Exit code 2 where something is missing; then the
folder holds no manifest.

  stackgate package . --stage dev --out artefacts
  stackgate deploy . --stage dev --cloud aws --artefacts artefacts`;

function imageOption(): Option {
  return new Option(
    '--image <service/function=repository@sha256:digest>',
    'a container image, built and pushed elsewhere; may be repeated',
  )
    .argParser(collectImage)
    .default(new Map(), 'none');
}

export function addArtefacts(cli: Command, setExitCode: SetExitCode): void {
  const artefacts = cli.command('artefacts').description('what lies in the bucket of a stage');
  artefacts
    .command('prune')
    .description('delete the artefacts that no deployed stack, no pin and no unfinished run refers to')
    .argument('[directory]', 'the repository, or a folder of it', '.')
    .requiredOption('--stage <name>', 'the stage whose bucket it is')
    .addOption(new Option('--cloud <cloud>', 'where the stage is').choices(['local', 'aws']).makeOptionMandatory())
    .option('--state <dir>', 'where the embedded cloud lies; .stackgate of the directory unless given')
    .option('--keep-days <n>', 'keep what is younger', nonNegativeInteger, 7)
    .option('--dry-run', 'only say what would be deleted')
    .action(async (directory: string, options) => {
      const command = await import('./commands/artefacts.js');
      setExitCode(await command.prune(directory, options));
    });
}
