import type { ServiceName } from '../../model/names.js';
import { stackKey } from '../../model/names.js';
import type { DeclaredOrder, Service, Stack } from '../../model/service.js';
import { locate, type Value } from '../../model/value.js';
import { get, itemsOf, scalar } from '../../model/walk.js';
import type { StackIdentity } from '../cloudformation/lowered.js';
import { Problems, problem, type Report } from '../cloudformation/problem.js';
import { mainStack } from '../cloudformation/stack-identity.js';
import { readStackTree } from '../cloudformation/stack-tree.js';
import { type Candidate, candidateKey, type ReadContext, type ReadResult } from '../reader.js';
import { appFolder } from './app.js';
import type { Assembly } from './assembly.js';
import { type Candidates, stackCandidates } from './candidates.js';
import { dependenciesOf } from './dependencies.js';
import { lowerCdkWith } from './lower-cdk.js';
import type { StackArtifact } from './stack-artifact.js';
import { stackFacts } from './stack-facts.js';

/** One stack of an app, with those nested in it, as a service. */
export function readStack(
  stack: StackArtifact,
  assembly: Assembly,
  candidate: Candidate,
  context: ReadContext,
): ReadResult {
  const problems = new Problems();
  assembly.diagnostics.forEach(problems.report);
  if (!context.files.has(stack.templateFile)) {
    problems.report(missingTemplate(stack));
    return { services: [], diagnostics: problems.all() };
  }
  const directory = appFolder(candidate.file, context);
  const facts = stackFacts(stack, assembly, directory, context);
  facts.diagnostics.forEach(problems.report);
  const here = stackCandidates(assembly, context);
  const name = candidate.name ?? stack.part;
  const identity = identityOf(name, stack, candidate.file, context);
  const tree = readStackTree(stack.templateFile, identity, { context, lower: lowerCdkWith(facts) });
  tree.diagnostics.forEach(problems.report);
  const service: Service = {
    name,
    format: 'cdk',
    file: candidate.file,
    directory,
    stacks: withSettings(tree.stacks, stack),
    dependsOn: orderOf(stack, { assembly, here, context, report: problems.report }),
    inputs: [...new Set([...assembly.inputs, ...tree.inputs, ...facts.inputs])],
    location: locate(stack.at),
  };
  return { services: [service], diagnostics: problems.all() };
}

/** The app's own environment and names come first; stackgate.yml fills in what the app leaves open. */
function identityOf(service: ServiceName, stack: StackArtifact, manifest: string, context: ReadContext): StackIdentity {
  const own = context.settings.services.get(manifest);
  const region = stack.region ?? own?.region ?? context.settings.region;
  const account = stack.account ?? own?.account ?? context.settings.account;
  const parameters = new Map<string, Value>(stack.parameters);
  for (const [name, value] of own?.parameters ?? []) parameters.set(name, scalar(value, stack.at));
  return {
    service,
    stack: stackKey(service, mainStack),
    stackId: mainStack,
    stackName: scalar(stack.stackName, stack.at),
    ...(region !== undefined && { region }),
    ...(account !== undefined && { account }),
    parameters,
    tags: stack.tags,
    dependsOn: [],
  };
}

/** What the manifest says of the deployed stack beside its template. */
function withSettings([top, ...nested]: readonly Stack[], { at }: StackArtifact): readonly Stack[] {
  if (top === undefined) return nested;
  const isProtected = get(at, 'properties', 'terminationProtection');
  const notified = [...itemsOf(get(at, 'properties', 'notificationArns'))];
  const settings = {
    ...(isProtected?.kind === 'scalar' && isProtected.value === true && { terminationProtection: true as const }),
    ...(notified.length > 0 && { notificationArns: notified }),
  };
  return [{ ...top, ...settings }, ...nested];
}

interface Ordering {
  readonly assembly: Assembly;
  readonly here: Candidates;
  readonly context: ReadContext;
  readonly report: Report;
}

/** The manifest's dependencies between stacks, as the services that those stacks are. */
function orderOf(stack: StackArtifact, { assembly, here, context, report }: Ordering): readonly DeclaredOrder[] {
  return dependenciesOf(stack, assembly, report).flatMap(({ part, at }) => {
    const on = context.names?.get(candidateKey({ file: assembly.manifest, part })) ?? here.get(part)?.name;
    return on === undefined ? [] : [{ on, location: locate(at) }];
  });
}

function missingTemplate({ templateFile, part, at }: StackArtifact) {
  const message = `The template ${templateFile} of the stack ${part} is not in the repository.`;
  return problem('error', 'cdk/missing-template', message, at);
}

/** An assembly without a stack to read: it holds none, or those of other stages. */
export function withoutStacks(assembly: Assembly, candidate: Candidate, context: ReadContext): ReadResult {
  const location = { file: candidate.file, line: 1, column: 1 };
  const elsewhere = assembly.stacks.map(({ displayName }) => displayName);
  const empty = { severity: 'warning', code: 'cdk/no-stacks', message: 'The CDK assembly holds no stack.' } as const;
  const others = {
    severity: 'note',
    code: 'cdk/other-stage',
    message: `At the stage ${context.stage} this app has no stack: ${elsewhere.slice(0, 5).join(', ')} belong to other stages of stackgate.yml.`,
  } as const;
  const own = elsewhere.length === 0 ? empty : others;
  return { services: [], diagnostics: [...assembly.diagnostics, { ...own, location }] };
}
