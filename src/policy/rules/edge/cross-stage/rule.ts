import type { Edge, NodeRef } from '../../../../model/edge.js';
import type { Estate } from '../../../../model/service.js';
import { sentenceOf, serviceOfEdge } from '../../../edge-words.js';
import { lastName, namesIn } from '../../../literal-names.js';
import { defineRule, type Report, type RuleContext } from '../../../rule.js';

type Message = 'resource' | 'account' | 'token';

export const crossStage = defineRule<Message>({
  id: 'edge/cross-stage',
  meta: {
    title: 'A stage uses nothing of another stage',
    severity: 'error',
    messages: {
      resource: 'At stage {{stage}}, {{edge}}: that is {{what}} at stage {{other}}.',
      account: 'At stage {{stage}}, {{edge}}: that is in the account of stage {{other}}.',
      token: 'At stage {{stage}}, {{edge}}, which by its name belongs to stage {{other}}.',
    },
  },
  *check(context) {
    const others = namesByOthers(context);
    for (const edge of context.edges) {
      const node = unknownEnd(edge);
      const found = node === undefined ? undefined : findOther(node, others, context);
      if (found !== undefined) yield reportOf(edge, found, context.estate.stage);
    }
  },
});

interface Other {
  readonly message: Message;
  readonly stage: string;
  readonly what: string;
}

function reportOf(edge: Edge, { message, stage: other, what }: Other, stage: string): Report<Message> {
  return {
    message,
    data: { stage, edge: sentenceOf(edge), other, what },
    service: serviceOfEdge(edge),
    subject: edge.key,
    at: edge.location,
    ...(message === 'token' && { severity: 'warning', confidence: 'low' }),
    advice: `Put the stage's own name in its place, as a variable or a parameter (\`${stage}\` here, \`${other}\` there).`,
  };
}

/** An end that no service of this stage defines; what stackgate.yml calls external is shared on purpose. */
function unknownEnd({ from, to }: Edge): NodeRef | undefined {
  const node = from.service === null ? from : to.service === null ? to : undefined;
  return node?.external === undefined ? node : undefined;
}

/** Names that only other stages have; what this stage has as well is not told apart by its name. */
function namesByOthers({ estate, otherStages }: RuleContext): ReadonlyMap<string, Other> {
  const names = new Map<string, Other>();
  if (otherStages === undefined || otherStages.length === 0) return names;
  const own = new Set([...namesIn(estate)].map(({ name }) => name));
  for (const other of otherStages)
    for (const { name, what } of namesIn(other))
      if (!own.has(name) && !names.has(name)) names.set(name, { message: 'resource', stage: other.stage, what });
  return names;
}

/** Where the account or region is not stated, it is this stage's own; another symbol may be anything. */
function findOther(node: NodeRef, others: ReadonlyMap<string, Other>, context: RuleContext): Other | undefined {
  const id = node.id.replace(/\$\{AWS::\w+\}/g, '*');
  if (id.includes('${')) return undefined;
  return (
    others.get(id) ?? others.get(lastName(id)) ?? ofStack(id, others) ?? ofAccount(id, context) ?? ofToken(id, context)
  );
}

/** `stack.Output`, as a reference to another stack's output prints. */
function ofStack(id: string, others: ReadonlyMap<string, Other>): Other | undefined {
  const at = id.lastIndexOf('.');
  return at === -1 ? undefined : others.get(id.slice(0, at));
}

function ofAccount(id: string, { estate, settings }: RuleContext): Other | undefined {
  const account = /^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/.exec(id)?.[1];
  const stages = settings.stages.filter((stage) => stage.account === account);
  const [other] = stages;
  if (account === undefined || other === undefined || stages.some(({ name }) => name === estate.stage))
    return undefined;
  return { message: 'account', stage: other.name, what: '' };
}

/** The last resort: another stage's name as a word of its own, and this stage's not. */
function ofToken(id: string, { estate, settings }: { readonly estate: Estate } & RuleContext): Other | undefined {
  const words = new Set(id.split(/[^A-Za-z0-9]+/));
  if (words.has(estate.stage)) return undefined;
  const other = settings.stages.find(({ name }) => name !== estate.stage && words.has(name));
  return other === undefined ? undefined : { message: 'token', stage: other.name, what: '' };
}
