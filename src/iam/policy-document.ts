import type { Diagnostic } from '../model/diagnostic.js';
import type { Principal, Statement } from '../model/grant.js';
import { resourceKey } from '../model/names.js';
import type { Resource } from '../model/service.js';
import { type Dict, locate, type Value } from '../model/value.js';
import { get, itemsOf, loneSymbol, possibilities, stringOf } from '../model/walk.js';
import { parseJsonText } from './json-document.js';
import { principalsOf } from './principals.js';

export interface Statements {
  readonly statements: readonly Statement[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Where a document stands and whom it is about. */
export interface Holding {
  readonly holder: Resource;
  readonly side: Statement['side'];
  /** Of an identity policy: who has it. */
  readonly holders?: readonly Principal[];
  /** What an omitted `Resource` means. */
  readonly resources?: readonly Value[];
}

export const nothing: Statements = { statements: [], diagnostics: [] };

export function joinStatements(lists: Iterable<Statements>): Statements {
  const all = [...lists];
  return { statements: all.flatMap((one) => one.statements), diagnostics: all.flatMap((one) => one.diagnostics) };
}

/** The statements of a policy document: an object, or a JSON string. What cannot be read is a diagnostic. */
export function readDocument(document: Value, holding: Holding): Statements {
  return joinStatements([...possibilities(document)].map((possible) => readPossible(possible, holding)));
}

function readPossible(document: Exclude<Value, { kind: 'choice' }>, holding: Holding): Statements {
  if (loneSymbol(document)) return { statements: [unknownStatement(document, holding)], diagnostics: [] };
  // The Serverless Framework writes an empty text where an API has no policy.
  if (stringOf(document) === '') return nothing;
  const parsed = document.kind === 'dict' ? document : parseJsonText(document);
  if (parsed?.kind !== 'dict') return invalid(document, holding, 'is neither an object nor a JSON string');
  const statement = get(parsed, 'Statement');
  if (!statement) return invalid(document, holding, 'has no Statement');
  return joinStatements([...itemsOf(statement)].map((item) => readStatement(item, holding)));
}

/** One statement of a document, or the `Statement` of an event bus policy. */
export function readStatement(item: Value, holding: Holding): Statements {
  if (loneSymbol(item)) return { statements: [unknownStatement(item, holding)], diagnostics: [] };
  if (item.kind !== 'dict') return invalid(item, holding, 'has a statement that is not an object');
  const effect = get(item, 'Effect');
  // An effect that is not known may be an Allow; to take it for one hides nothing.
  const known = effect?.kind === 'text' ? 'Allow' : stringOf(effect);
  if (known !== 'Allow' && known !== 'Deny') return invalid(item, holding, 'needs Effect: Allow or Deny');
  const actions = get(item, 'Action') ?? get(item, 'NotAction');
  if (get(item, 'Action') && get(item, 'NotAction')) return invalid(item, holding, 'has both Action and NotAction');
  if (!actions) return invalid(item, holding, 'has a statement without Action');
  const resources = get(item, 'Resource') ?? get(item, 'NotResource');
  if (!resources && holding.side === 'identity') return invalid(item, holding, 'has a statement without Resource');
  return { statements: [statementOf(item, known, holding)], diagnostics: [] };
}

function statementOf(item: Dict, effect: Statement['effect'], holding: Holding): Statement {
  const conditions = get(item, 'Condition');
  const sid = stringOf(get(item, 'Sid'));
  const notPrincipal = get(item, 'NotPrincipal');
  const notAction = get(item, 'NotAction');
  const notResource = get(item, 'NotResource');
  const resource = notResource ?? get(item, 'Resource');
  return {
    ...frameOf(holding),
    effect,
    principals:
      holding.side === 'identity' ? (holding.holders ?? []) : principalsOf(notPrincipal ?? get(item, 'Principal')),
    notPrincipal: notPrincipal !== undefined,
    actions: [...itemsOf(notAction ?? get(item, 'Action'))],
    notAction: notAction !== undefined,
    resources: resource ? [...itemsOf(resource)] : (holding.resources ?? []),
    notResource: notResource !== undefined,
    ...(conditions?.kind === 'dict' ? { conditions } : {}),
    ...(sid === undefined ? {} : { sid }),
    location: locate(item),
  };
}

/** Stands for a document that only the deployed stack knows: it may allow anything. */
function unknownStatement(document: Value, holding: Holding): Statement {
  return {
    ...frameOf(holding),
    effect: 'Allow',
    principals: holding.side === 'identity' ? (holding.holders ?? []) : [{ kind: 'aws', value: document }],
    notPrincipal: false,
    actions: [document],
    notAction: false,
    resources: [document],
    notResource: false,
    location: locate(document),
  };
}

export function frameOf({ holder, side }: Holding): Pick<Statement, 'service' | 'holder' | 'side'> {
  return { service: holder.service, holder: resourceKey(holder.stack, holder.logicalId), side };
}

function invalid(at: Value, { holder }: Holding, problem: string): Statements {
  const message = `The policy of ${holder.logicalId} (${holder.type}) ${problem}; what it grants is not judged.`;
  return {
    statements: [],
    diagnostics: [{ severity: 'warning', code: 'iam/invalid-document', message, location: locate(at) }],
  };
}
