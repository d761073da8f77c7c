import { type Command, InvalidArgumentError, Option } from 'commander';

export type SetExitCode = (code: number) => void;

/** A command that reads a repository. */
export function repositoryCommand(
  cli: Command,
  name: string,
  stage = 'one stage; every stage of stackgate.yml unless given',
): Command {
  return cli
    .command(name)
    .argument('[directory]', 'the repository, or a folder of it', '.')
    .option('--stage <name>', stage)
    .addOption(assemblyOption())
    .addOption(packagedOption());
}

export function assemblyOption(): Option {
  return new Option('--assembly <service=dir>', 'CDK output of a service, from a build job; may be repeated')
    .argParser(collectAssembly)
    .default(new Map(), 'none');
}

export function artefactsOption(): Option {
  return new Option('--artefacts <folder>', 'code as a build job packed it: a folder that package --out wrote');
}

export function packagedOption(): Option {
  const what = 'read serverless.yml as the framework packaged it, where a .serverless folder lies beside it';
  return new Option('--packaged', what).default(false, 'off');
}

export function format(...choices: readonly [string, ...string[]]): Option {
  return new Option('--format <format>', 'how to print').choices(choices).default(choices[0]);
}

export function collectAssembly(text: string, before: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const at = text.indexOf('=');
  if (at < 1 || at === text.length - 1) throw new InvalidArgumentError('It takes SERVICE=DIR.');
  return new Map([...before, [text.slice(0, at), text.slice(at + 1)]]);
}

export function positiveInteger(text: string): number {
  const amount = Number(text);
  if (!Number.isSafeInteger(amount) || amount < 1 || amount > 1_000)
    throw new InvalidArgumentError('It takes a whole number from 1 to 1000.');
  return amount;
}

export function positiveNumber(text: string): number {
  const amount = Number(text);
  if (!(amount > 0 && amount <= 1_000_000)) throw new InvalidArgumentError('It takes a number above 0.');
  return amount;
}

/** @throws InvalidArgumentError for an image without its digest: a tag can be moved after it was approved */
export function collectImage(text: string, before: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const [, name, uri] = /^([^=]+\/[^=/]+)=([^@\s]+@sha256:[0-9a-f]{64})$/.exec(text) ?? [];
  if (name === undefined || uri === undefined)
    throw new InvalidArgumentError('It takes SERVICE/FUNCTION=REPOSITORY@sha256:DIGEST.');
  return new Map([...before, [name, uri]]);
}

export function nonNegativeInteger(text: string): number {
  const amount = Number(text);
  if (!/^\d{1,5}$/.test(text) || !Number.isSafeInteger(amount))
    throw new InvalidArgumentError('It takes a whole number from 0 to 99999.');
  return amount;
}
