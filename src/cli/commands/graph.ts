import type { InspectOutcome } from '../../app/inspect.js';
import { formatLocation } from '../../model/location.js';
import { cleanLine } from '../../report/clean-text.js';
import { withConstructNames } from '../../report/construct-names.js';
import { type GraphOptions, renderGraph } from '../../report/graph/render-graph.js';
import { renderHtml } from '../../report/html/render-html.js';
import { writeOutput } from '../write-output.js';
import type { RepositoryFlags } from './flags.js';
import { exitCodeOf, inspectRepository } from './inspect.js';

export interface GraphFlags extends RepositoryFlags {
  readonly format: GraphOptions['format'] | 'html';
}

/** Draws the first stage asked for, as a page all of them; what could not be read is told on stderr. */
export function graph(directory: string, flags: GraphFlags): number {
  const outcome = inspectRepository(directory, flags);
  const { format, output } = flags;
  writeOutput(format === 'html' ? renderHtml(outcome) : drawn(outcome, format), output);
  for (const { severity, message, location } of outcome.diagnostics)
    if (severity === 'error') process.stderr.write(`${cleanLine(`${formatLocation(location)}: ${message}`)}\n`);
  return exitCodeOf(outcome.diagnostics);
}

function drawn({ stages: [first] }: InspectOutcome, format: GraphOptions['format']): string {
  if (first === undefined) return renderGraph([], { format });
  const { edges } = format === 'json' ? first : withConstructNames(first);
  return renderGraph(edges, { format, stage: first.stage, ...(first.constructs && { constructs: first.constructs }) });
}
