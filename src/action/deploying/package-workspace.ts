import { mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { type Amount, amountOf, amountsByService, sizeText } from '../../app/artefacts/packed-amounts.js';
import type { PackageOutcome } from '../../app/package.js';
import type { Environment, RunContext } from '../../github/run-context.js';
import { AppError } from '../../model/app-error.js';
import { escapeCode, escapeText } from '../../report/markdown/escape.js';
import { cutNote } from '../../report/markdown/fit-rows.js';
import { markdownTable } from '../../report/markdown/table.js';
import { count } from '../../report/plural.js';
import { plain } from '../../report/text/terminal.js';
import type { ActionInputs } from '../inputs.js';
import { withoutOwnInputs } from '../own-inputs.js';
import { leadsOut } from '../report-files.js';
import type { Tools } from '../tools.js';
import { required } from './approved-plan.js';
import { tellDiagnostics } from './tell-diagnostics.js';

export interface Packed {
  readonly outcome: PackageOutcome;
  /** The folder, absolute. */
  readonly folder: string;
}

/**
 * `package` of the action: packs the code of every service, in a job without credentials. It runs nothing of the
 * repository, so a fork's code may be packed as well.
 *
 * @throws AppError `output-unwritable` for a folder that leads out of the workspace, and what `package` throws
 */
export async function packageWorkspace(
  inputs: ActionInputs,
  context: RunContext,
  env: Environment,
  tools: Tools,
): Promise<Packed> {
  const folder = folderFor(required(inputs.out, 'out'), context.workspace);
  const { pack } = await tools.deploying();
  const outcome = pack({
    directory: join(context.workspace, inputs.directory),
    ...(inputs.stage !== undefined && { stage: inputs.stage }),
    assemblies: inputs.assemblies,
    packaged: inputs.packaged,
    images: inputs.images,
    out: folder,
    environment: withoutOwnInputs(env),
    onProgress: () => {},
  });
  return { outcome, folder };
}

/** The repository may hold a symbolic link where the workflow wants its artefacts. */
function folderFor(out: string, workspace: string): string {
  const folder = join(workspace, out);
  try {
    mkdirSync(folder, { recursive: true });
    if (leadsOut(realpathSync(workspace), realpathSync(folder)))
      throw new RangeError('a symbolic link leads out of the workspace');
    return folder;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new AppError('output-unwritable', `The artefacts cannot be written to ${out}: ${why}`, { cause });
  }
}

/** Tells what was packed: log, job summary, outputs. */
export async function publishPackage({ outcome, folder }: Packed, inputs: ActionInputs, tools: Tools): Promise<void> {
  const { manifest, diagnostics, exitCode } = outcome;
  tellDiagnostics(diagnostics, tools.workflow);
  const summary =
    manifest === undefined ? 'not packaged: something is missing' : amountText(amountOf(manifest.artefacts));
  tools.workflow.setOutputs({
    'exit-code': String(exitCode),
    outcome: manifest === undefined ? 'unreadable' : 'packaged',
    summary,
    artefacts: manifest === undefined ? '' : folder,
    digest: manifest?.digest ?? '',
  });
  if (manifest === undefined) return tools.workflow.fail('Not packaged: what is missing stands above.');
  const rows = [...amountsByService(manifest)];
  const lines = rows.map(([service, amount]) => `  ${plain(service, 200)}: ${amountText(amount)}`);
  tools.workflow.quote([`${summary}, in ${plain(inputs.out ?? '')}`, ...lines, `digest ${manifest.digest}`].join('\n'));
  const shown = rows.slice(0, mostRows);
  const cells = shown.map(([service, { artefacts, bytes }]) => [
    escapeText(service, 200),
    `${artefacts}`,
    sizeText(bytes),
  ]);
  const markdown = [
    `### 📦 Packaged for ${escapeCode(manifest.stage, 80)}: ${summary}`,
    '',
    ...markdownTable(['service', 'artefacts', 'size'], cells),
    ...cutNote(rows.length, shown.length, 'services'),
    '',
    `<sub>digest ${manifest.digest}</sub>`,
  ];
  await tools.workflow.appendSummary(`${markdown.join('\n')}\n`);
}

/** Of 200 characters at the most each, escaped: far below what a summary takes. */
const mostRows = 200;

function amountText({ artefacts, bytes }: Amount): string {
  return `${count(artefacts, 'artefact')}, ${sizeText(bytes)}`;
}
