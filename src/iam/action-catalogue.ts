import { catalogue } from './generated/action-catalogue.js';

export { catalogueDate } from './generated/action-catalogue.js';

export type AccessLevel = 'read' | 'list' | 'write' | 'tagging' | 'permissions';

/** An action of AWS's service authorization reference. */
export interface ActionFacts {
  /** The prefix: `dynamodb`. */
  readonly service: string;
  /** `GetItem`. */
  readonly name: string;
  readonly level: AccessLevel;
  /** False where AWS takes no resource but `*`. */
  readonly hasResources: boolean;
}

const levels: Readonly<Record<string, AccessLevel>> = {
  r: 'read',
  l: 'list',
  w: 'write',
  t: 'tagging',
  p: 'permissions',
};

/** Decoded services; the catalogue is large and a run asks for few of them. */
const decoded = new Map<string, ReadonlyMap<string, ActionFacts>>();

/** The actions of a service by their name in lower case; undefined for a prefix that AWS does not have. */
export function actionsOfService(service: string): ReadonlyMap<string, ActionFacts> | undefined {
  const known = service.toLowerCase();
  if (!Object.hasOwn(catalogue, known)) return undefined;
  const actions = decoded.get(known) ?? decodeService(known, catalogue[known] ?? '');
  decoded.set(known, actions);
  return actions;
}

/** One action by its full name in any case (`dynamodb:getitem`); undefined where AWS has none of that name. */
export function actionFacts(action: string): ActionFacts | undefined {
  const [service = '', name = ''] = action.split(':', 2);
  return actionsOfService(service)?.get(name.toLowerCase());
}

/** `w:Send(Message) R:List(Queues,QueueTags)`: level, first word, and how the names go on. */
function decodeService(service: string, text: string): ReadonlyMap<string, ActionFacts> {
  const actions = new Map<string, ActionFacts>();
  for (const group of text.split(/ (?=[a-zA-Z]:)/)) {
    const level = group.slice(0, 1);
    const facts = {
      service,
      level: levels[level.toLowerCase()] ?? 'write',
      hasResources: level === level.toLowerCase(),
    } as const;
    for (const words of group.slice(2).split(' ')) {
      const bracket = words.indexOf('(');
      for (const rest of words.slice(bracket + 1, -1).split(',')) {
        const name = words.slice(0, bracket) + rest;
        actions.set(name.toLowerCase(), { ...facts, name });
      }
    }
  }
  return actions;
}
