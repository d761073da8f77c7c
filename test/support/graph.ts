import { buildGraph } from '../../src/graph/build.js';
import type { ExternalPattern } from '../../src/graph/resolve/externals.js';
import { statementsOf } from '../../src/iam/statements.js';
import type { Edge } from '../../src/model/edge.js';
import type { Declarations, Estate, TargetDeclaration } from '../../src/model/service.js';
import { att, type Plain, type PlainResource, type PlainResources, ref } from './estate.js';

/** The edges of an estate, as the pipeline finds them. */
export function edgesOf(estate: Estate, externals: readonly ExternalPattern[] = []): readonly Edge[] {
  const statements = estate.services
    .flatMap((service) => service.stacks)
    .flatMap((stack) => statementsOf(stack).statements);
  return buildGraph(estate, statements, externals);
}

/** `kind mechanism from → to  declared/granted/wired`, one line an edge. */
export function viewLines(edges: readonly Edge[]): readonly string[] {
  return edges.map(({ key, declared, granted, wired }) => `${key}  ${declared}/${granted}/${wired}`);
}

/** Function `id` with a role of its own that has the statements. */
export function lambda(
  id: string,
  statements: readonly { readonly Action: Plain; readonly Resource: Plain; readonly Effect?: string }[] = [],
  more: Partial<Omit<PlainResource, 'type'>> = {},
): PlainResources {
  const role = `${id}Role`;
  const document = { Statement: statements.map((statement) => ({ Effect: 'Allow', ...statement })) };
  return {
    [role]: { type: 'AWS::IAM::Role', properties: { Policies: [{ PolicyName: 'own', PolicyDocument: document }] } },
    [id]: {
      type: 'AWS::Lambda::Function',
      ...more,
      properties: { Role: att(role, 'Arn'), ...more.properties },
    },
  };
}

/** What a team declares, in short; every target is `service:id`. */
export function declares(short: {
  readonly calling?: readonly string[];
  readonly publish?: readonly string[];
  readonly read?: readonly string[];
  readonly write?: readonly string[];
  readonly outcome?: readonly (readonly [string, 'success' | 'failed' | 'start'])[];
}): Declarations {
  const uses = (['publish', 'read', 'write'] as const).flatMap((verb) =>
    (short[verb] ?? []).map((target) => ({ ...targetOf(target), verb })),
  );
  return {
    calling: (short.calling ?? []).map(targetOf),
    uses,
    subscribesTo: (short.outcome ?? []).map(([target, outcome]) => ({ ...targetOf(target), outcome })),
    callers: [],
  };
}

function targetOf(text: string): TargetDeclaration {
  const [service = '', id = ''] = text.split(':');
  return { service, id, location: { file: 'declared.yml', line: 1, column: 1 } };
}

/** `AWS::Lambda::Permission` that lets a service invoke a function of the stack. */
export function permission(functionId: string, principal: string, sourceArn?: Plain): PlainResource {
  return {
    type: 'AWS::Lambda::Permission',
    properties: {
      FunctionName: ref(functionId),
      Action: 'lambda:InvokeFunction',
      Principal: principal,
      ...(sourceArn === undefined ? {} : { SourceArn: sourceArn }),
    },
  };
}
