import { join } from 'node:path';
import type { DeployOptions } from '../../app/deploy.js';
import type { Environment, RunContext } from '../../github/run-context.js';
import type { ActionInputs } from '../inputs.js';
import { withoutOwnInputs } from '../own-inputs.js';
import type { Tools } from '../tools.js';

type Reading = Pick<DeployOptions, 'assemblies' | 'packaged' | 'environment' | 'today' | 'onProgress' | 'code'>;

/** How definitions and code are read; the same for every command that plans. */
export function readingOf(inputs: ActionInputs, context: RunContext, env: Environment, tools: Tools): Reading {
  return {
    assemblies: inputs.assemblies,
    packaged: inputs.packaged,
    environment: withoutOwnInputs(env),
    today: tools.now().toISOString().slice(0, 10),
    onProgress: () => {},
    ...(inputs.artefacts !== undefined && {
      code: { kind: 'artefacts', folder: join(context.workspace, inputs.artefacts) } as const,
    }),
  };
}
