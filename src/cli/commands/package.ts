import { type Amount, amountOf, amountsByService, sizeText } from '../../app/artefacts/packed-amounts.js';
import { runPackage } from '../../app/package.js';
import type { Manifest } from '../../artefacts/manifest.js';
import { writeManifest } from '../../artefacts/manifest.js';
import { AppError } from '../../model/app-error.js';
import { count } from '../../report/plural.js';
import { joinLines, plain } from '../../report/text/terminal.js';
import { terminalProgress } from '../progress.js';
import { requireWritable, writeOutput } from '../write-output.js';
import type { RepositoryFlags } from './flags.js';
import { tellDiagnostics } from './tell-diagnostics.js';

export interface PackageFlags extends RepositoryFlags {
  readonly out?: string;
  readonly image: ReadonlyMap<string, string>;
  readonly format: 'text' | 'json';
}

/** @returns the exit code */
export function packageCode(directory: string, flags: PackageFlags): number {
  const { stage, assembly, packaged, image, out, format, output } = flags;
  if (out === undefined) throw new AppError('usage', 'package needs --out, a folder of its own for the artefacts');
  requireWritable(output);
  const progress = terminalProgress(process.stderr);
  const { manifest, diagnostics, exitCode } = runPackage({
    directory,
    ...(stage !== undefined && { stage }),
    assemblies: assembly,
    packaged,
    images: image,
    out,
    environment: process.env,
    onProgress: progress,
  });
  progress.done();
  tellDiagnostics(diagnostics, process.stderr);
  if (manifest !== undefined) writeOutput(format === 'json' ? writeManifest(manifest) : textOf(manifest, out), output);
  return exitCode;
}

/** A line for each service, and what the whole is called. */
function textOf(manifest: Manifest, out: string): string {
  const { artefacts, images, digest, commit, modified, stage } = manifest;
  const lines = [...amountsByService(manifest)].map(
    ([service, amount]) => `  ${plain(service)}: ${amountText(amount)}`,
  );
  const from = commit === undefined ? '' : `, from ${commit.slice(0, 7)}${modified ? ' with changes' : ''}`;
  const withImages = images.length === 0 ? '' : `, ${count(images.length, 'image')}`;
  const first = `${amountText(amountOf(artefacts))}${withImages}, of stage ${stage}${from}, in ${out}`;
  return joinLines([plain(first), ...lines, `digest ${digest}`]);
}

function amountText({ artefacts, bytes }: Amount): string {
  return `${count(artefacts, 'artefact')}, ${sizeText(bytes)}`;
}
