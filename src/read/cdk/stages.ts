import type { StageName } from '../../model/names.js';
import type { ReadContext } from '../reader.js';
import type { Assembly } from './assembly.js';
import type { StackArtifact } from './stack-artifact.js';

/** Which of the listed stages a stack is for, and what it is called without that stage's name. */
export interface StackStage {
  /** Undefined for a stack of every stage. */
  readonly stage: StageName | undefined;
  readonly name: string;
}

/**
 * An app may synthesise its stacks once for each stage. Where stackgate.yml lists several stages, a stack
 * belongs to the one whose name a `Stage` of the CDK around it has (`Prod/Api`), or whose name its own
 * begins or ends with while a sibling has that of another listed stage (`dev-Api` beside `prod-Api`). It is
 * read at that stage only, and its name loses the stage's: `Api` is one service with two stages.
 */
export function stagesOf(
  assembly: Assembly,
  { settings }: Pick<ReadContext, 'settings'>,
): (stack: StackArtifact) => StackStage {
  const listed = new Map((settings.stages ?? []).map((stage) => [stage.toLowerCase(), stage]));
  const wholes = new Map(assembly.stacks.map((stack) => [stack, byConstruct(stack, listed)]));
  const words = new Map(
    [...wholes].flatMap(([stack, found]) => (found ? [] : [[stack, byWord(stack, listed)] as const])),
  );
  const siblings = stagesByName([...words.values()].filter((found) => found !== undefined));
  return (stack) => {
    const own = wholes.get(stack);
    if (own) return own;
    const word = words.get(stack);
    const isOneOfSeveral = word !== undefined && (siblings.get(word.name)?.size ?? 0) > 1;
    return isOneOfSeveral ? word : { stage: undefined, name: stack.displayName };
  };
}

function byConstruct(stack: StackArtifact, listed: ReadonlyMap<string, StageName>): StackStage | undefined {
  for (const { name: path } of stack.around) {
    const names = path.split('/');
    const stage = listed.get((names.at(-1) ?? '').toLowerCase());
    if (stage === undefined) continue;
    const above = names.slice(0, -1);
    const own = stack.displayName.split('/');
    const isBelow = names.every((name, at) => own[at] === name);
    return { stage, name: isBelow ? [...above, ...own.slice(names.length)].join('/') : stack.displayName };
  }
  return undefined;
}

function byWord({ displayName }: StackArtifact, listed: ReadonlyMap<string, StageName>): StackStage | undefined {
  const [, first, rest] = /^([^-_/]+)[-_/](.+)$/s.exec(displayName) ?? [];
  const [, before, last] = /^(.+)[-_/]([^-_/]+)$/s.exec(displayName) ?? [];
  const [atStart, atEnd] = [listed.get(first?.toLowerCase() ?? ''), listed.get(last?.toLowerCase() ?? '')];
  if (atStart !== undefined && rest !== undefined) return { stage: atStart, name: rest };
  return atEnd !== undefined && before !== undefined ? { stage: atEnd, name: before } : undefined;
}

function stagesByName(found: readonly StackStage[]): ReadonlyMap<string, ReadonlySet<StageName | undefined>> {
  const stages = new Map<string, Set<StageName | undefined>>();
  for (const { stage, name } of found) {
    const known = stages.get(name) ?? new Set();
    stages.set(name, known.add(stage));
  }
  return stages;
}
