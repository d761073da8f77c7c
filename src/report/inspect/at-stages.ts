import { plain } from '../text/terminal.js';

/** `  (dev, prod)`: where something is not so at every stage. */
export function atStages(stages: readonly string[] | undefined): string {
  return stages === undefined ? '' : `  (${stages.map((stage) => plain(stage, 40)).join(', ')})`;
}
