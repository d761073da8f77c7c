import { posix } from 'node:path';
import { folderOf } from '../discover.js';
import type { Candidate, ReadContext } from '../reader.js';
import { statedAppName } from './app.js';
import type { Assembly } from './assembly.js';
import type { StackArtifact } from './stack-artifact.js';
import { type StackStage, stagesOf } from './stages.js';

/** By the parts of their stacks. */
export type Candidates = ReadonlyMap<string, Candidate>;

/** Of an assembly, by what they hang on besides: each stack asks what its neighbours are called. */
const known = new WeakMap<Assembly, Map<string, Candidates>>();

/** The stacks of an assembly that are read at this stage, each with what its service would be called. */
export function stackCandidates(assembly: Assembly, context: ReadContext): Candidates {
  const app = statedAppName(assembly.manifest, context);
  const key = JSON.stringify([context.stage, context.settings.stages, app]);
  const before = known.get(assembly)?.get(key);
  if (before) return before;
  const candidates = candidatesOf(assembly, app, context);
  known.set(assembly, (known.get(assembly) ?? new Map()).set(key, candidates));
  return candidates;
}

function candidatesOf(assembly: Assembly, app: string | undefined, context: ReadContext): Candidates {
  const stageOf = stagesOf(assembly, context);
  const all = assembly.stacks.map((stack) => [stack, stageOf(stack)] as const);
  const here = all.filter(([, own]) => isHere(own, context));
  const around = { assembly, app, alone: here.length === 1 };
  return new Map(here.map(([stack, own]) => [stack.part, stackCandidate(stack, own, around)]));
}

function isHere({ stage }: StackStage, context: ReadContext): boolean {
  return stage === undefined || stage === context.stage;
}

interface Around {
  readonly assembly: Assembly;
  readonly app: string | undefined;
  /** Whether the app has no other stack at this stage. */
  readonly alone: boolean;
}

/**
 * What the service of one stack is called. It is named by its stack also where it is the only one, so
 * that a second stack in the app renames nothing; a stated app name stands for the only stack.
 */
function stackCandidate(stack: StackArtifact, { name: path }: StackStage, { assembly, app, alone }: Around): Candidate {
  const own = path.replace(/[:/\s]+/g, '-');
  const name = app === undefined ? own : alone ? app : `${app}-${own}`;
  return { format: 'cdk', file: assembly.manifest, part: stack.part, name, nameStated: app !== undefined };
}

/** The folder of the output, for a manifest without stacks. */
export function outputName(manifest: string): string {
  return posix.basename(folderOf(manifest));
}
