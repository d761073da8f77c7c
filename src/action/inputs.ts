import { z } from 'zod';
import { AppError } from '../model/app-error.js';

export const commandNames = ['check', 'package', 'plan', 'rehearse', 'deploy', 'rollback'] as const;

export type CommandName = (typeof commandNames)[number];

/** The action's inputs as action.yml names them, as one typed value; undefined leaves it to stackgate.yml. */
export interface ActionInputs {
  readonly command: CommandName;
  /** Relative to the workspace, inside it. */
  readonly directory: string;
  readonly stage: string | undefined;
  readonly deployed: string | undefined;
  readonly reportOnly: boolean | undefined;
  readonly failOn: 'new' | 'all' | undefined;
  readonly assemblies: ReadonlyMap<string, string>;
  readonly deployedAssemblies: ReadonlyMap<string, string>;
  readonly packaged: boolean;
  /** Undefined leaves it to the command: a plan is compared with the base, a deploy goes to AWS. */
  readonly cloud: 'aws' | 'local' | undefined;
  /** Relative to the workspace: where `plan` writes, what `rehearse` and `deploy` take. */
  readonly planFile: string | undefined;
  /** Relative to the workspace: where `package` puts what it packs. */
  readonly out: string | undefined;
  /** Container images by `SERVICE/FUNCTION`, each with its digest. */
  readonly images: ReadonlyMap<string, string>;
  /** Relative to the workspace: what a build job packed. */
  readonly artefacts: string | undefined;
  /** The reason, as it was given. */
  readonly breakGlass: string | undefined;
  /** A remote's name. */
  readonly push: string | undefined;
  /** The run to take back or to go on with. */
  readonly run: string | undefined;
  readonly resume: boolean;
  /** Drift of the stacks that a deploy would change. */
  readonly drift: 'show' | 'refuse' | undefined;
  readonly keepGoing: boolean;
  readonly concurrency: number;
  readonly comment: boolean;
  readonly commentKey: string | undefined;
  readonly annotations: boolean;
  readonly jsonFile: string | undefined;
  readonly sarifFile: string | undefined;
  readonly markdownFile: string | undefined;
  readonly allowForkCheckout: boolean;
  /** Empty where a workflow passes none: then there is no comment. */
  readonly token: string;
}

const flag = <Empty extends boolean | undefined>(whenEmpty: Empty) =>
  z.enum(['', 'true', 'True', 'TRUE', 'false', 'False', 'FALSE'], 'is neither true nor false').transform((text) => {
    return text === '' ? whenEmpty : text.toLowerCase() === 'true';
  });
const optionalText = z
  .string()
  .max(1000, 'is longer than 1,000 characters')
  .transform((text) => (text === '' ? undefined : text));
/** Relative, without a way up: an input may come from an expression that holds a branch name. */
const optionalPath = z
  .string()
  .max(1000, 'is longer than 1,000 characters')
  .refine((path) => path === '' || isInside(path), 'is not a relative path inside the workspace')
  .transform((path) => (path === '' ? undefined : path));
const assemblies = z.string().transform((text, context) => {
  const pairs = lines(text).map(assemblyOf);
  if (pairs.every(([service, folder]) => service !== '' && isInside(folder))) return new Map(pairs);
  context.addIssue('has a line that is not SERVICE=FOLDER, with a folder inside the workspace');
  return z.NEVER;
});

/** A tag can be moved after it was approved, so an image without its digest is none. */
const images = z.string().transform((text, context) => {
  const pairs = lines(text).map((line) => /^([^=\s]+\/[^=/\s]+)\s*=\s*([^@\s]+@sha256:[0-9a-f]{64})$/.exec(line));
  if (pairs.every((pair) => pair !== null)) return new Map(pairs.map(([, name = '', uri = '']) => [name, uri]));
  context.addIssue('has a line that is not SERVICE/FUNCTION=REPOSITORY@sha256:DIGEST');
  return z.NEVER;
});

const schema = z.object({
  command: z
    .enum(['', ...commandNames], `is not a command of this action; it knows: ${commandNames.join(', ')}`)
    .transform((text) => (text === '' ? 'check' : text)),
  directory: optionalPath.transform((path) => path ?? '.'),
  stage: optionalText,
  deployed: optionalText,
  'report-only': flag(undefined),
  'fail-on': z.enum(['', 'new', 'all'], 'is neither new nor all').transform((text) => (text === '' ? undefined : text)),
  assembly: assemblies,
  'deployed-assembly': assemblies,
  packaged: flag(false),
  cloud: z.enum(['', 'aws', 'local'], 'is neither aws nor local').transform((text) => (text === '' ? undefined : text)),
  'plan-file': optionalPath,
  out: optionalPath,
  image: images,
  artefacts: optionalPath,
  'break-glass': z.string().transform((text) => (text === '' ? undefined : text)),
  push: z
    .string()
    .regex(/^(?:[A-Za-z0-9][A-Za-z0-9._/-]{0,99})?$/, 'is not the name of a remote')
    .transform((text) => (text === '' ? undefined : text)),
  run: optionalText,
  resume: flag(false),
  drift: z
    .enum(['', 'show', 'refuse'], 'is neither show nor refuse')
    .transform((text) => (text === '' ? undefined : text)),
  'keep-going': flag(false),
  concurrency: z
    .string()
    .regex(/^(?:[1-9]\d{0,2})?$/, 'is not a whole number from 1 to 999')
    .transform((text) => (text === '' ? 10 : Number(text))),
  comment: flag(true),
  'comment-key': optionalText,
  annotations: flag(true),
  'json-file': optionalPath,
  'sarif-file': optionalPath,
  'markdown-file': optionalPath,
  'allow-fork-checkout': flag(false),
  'github-token': z.string(),
});

export const inputNames = Object.keys(schema.shape);

/**
 * @param env the runner puts input `fail-on` into `INPUT_FAIL-ON`
 * @throws AppError `usage`, naming every input that cannot be used; never the values
 */
export function readInputs(env: Readonly<Record<string, string | undefined>>): ActionInputs {
  const raw = Object.fromEntries(inputNames.map((name) => [name, (env[`INPUT_${name.toUpperCase()}`] ?? '').trim()]));
  const result = schema.safeParse(raw);
  if (!result.success) {
    const wrong = result.error.issues.map((issue) => `input ${issue.path.join('.')} ${issue.message}`);
    throw new AppError('usage', [...new Set(wrong)].join('; '));
  }
  return named(result.data);
}

function named(data: z.output<typeof schema>): ActionInputs {
  return {
    command: data.command,
    directory: data.directory,
    stage: data.stage,
    deployed: data.deployed,
    reportOnly: data['report-only'],
    failOn: data['fail-on'],
    assemblies: data.assembly,
    deployedAssemblies: data['deployed-assembly'],
    packaged: data.packaged,
    cloud: data.cloud,
    planFile: data['plan-file'],
    out: data.out,
    images: data.image,
    artefacts: data.artefacts,
    breakGlass: data['break-glass'],
    push: data.push,
    run: data.run,
    resume: data.resume,
    drift: data.drift,
    keepGoing: data['keep-going'],
    concurrency: data.concurrency,
    comment: data.comment,
    commentKey: data['comment-key'],
    annotations: data.annotations,
    jsonFile: data['json-file'],
    sarifFile: data['sarif-file'],
    markdownFile: data['markdown-file'],
    allowForkCheckout: data['allow-fork-checkout'],
    token: data['github-token'],
  };
}

function assemblyOf(line: string): readonly [service: string, folder: string] {
  const at = line.indexOf('=');
  return at === -1 ? ['', line] : [line.slice(0, at).trim(), line.slice(at + 1).trim()];
}

function isInside(path: string): boolean {
  if (path === '' || /^(?:[/\\]|[A-Za-z]:)/.test(path) || path.includes('\0')) return false;
  return !path.split(/[/\\]/).includes('..');
}

function lines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
