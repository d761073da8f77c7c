import { formatLocation } from '../../model/location.js';
import { cleanLine } from '../../report/clean-text.js';
import { renderGraph } from '../../report/graph/render-graph.js';
import { writeOutput } from '../write-output.js';
import type { RepositoryFlags } from './flags.js';
import { exitCodeOf, inspectRepository } from './inspect.js';

/** Draws the first stage asked for; what could not be read is told on stderr. */
export function graph(
  directory: string,
  flags: RepositoryFlags & { readonly format: 'mermaid' | 'dot' | 'json' },
): number {
  const { stages, diagnostics } = inspectRepository(directory, flags);
  writeOutput(renderGraph(stages[0]?.edges ?? [], { format: flags.format }), flags.output);
  for (const { severity, message, location } of diagnostics)
    if (severity === 'error') process.stderr.write(`${cleanLine(`${formatLocation(location)}: ${message}`)}\n`);
  return exitCodeOf(diagnostics);
}
