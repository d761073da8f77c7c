import { hashed, leaf, write } from '../python/convert.js';
import { isNull, isSameNode, isTruthy, type Node, type Table, textIn } from '../python/tree.js';
import { anyMethod, contentsOf, listItems } from './paths.js';
import type { RestEditor } from './rest-editor.js';

/** `ResourcePolicy` for one path: who may call its methods, from where. @param stage the stage's name */
export function addResourcePolicy(editor: RestEditor, policy: Table, path: string, stage: Node): void {
  const resources = () => methodResources(editor, path, stage);
  addAccounts(editor, policy.get('AwsAccountWhitelist'), 'Allow', resources);
  addAccounts(editor, policy.get('AwsAccountBlacklist'), 'Deny', resources);
  addAddresses(editor, policy.get('IpRangeWhitelist'), 'NotIpAddress', resources);
  addAddresses(editor, policy.get('IpRangeBlacklist'), 'IpAddress', resources);
  addNetworks(editor, policy, 'Blacklist', 'StringEquals', resources);
  addNetworks(editor, policy, 'Whitelist', 'StringNotEquals', resources);
  editor.writePolicy();
}

export function addCustomStatements(editor: RestEditor, statements: Node): void {
  editor.resourcePolicy.set('Version', leaf('2012-10-17', editor.at));
  const before = editor.resourcePolicy.get('Statement');
  const missing = before === undefined || isNull(before);
  if (missing) editor.resourcePolicy.set('Statement', statements);
  else addStatements(editor, statements.kind === 'items' ? statements.items : [statements]);
  editor.writePolicy();
}

type Resources = () => Node;

/** Each method of the path as a resource of the policy, within any stage of the API. */
function methodResources(editor: RestEditor, path: string, stage: Node): Node {
  const found: Node[] = [];
  const key = editor.paths.keys().find(({ text }) => text === path);
  const pattern = path.replace(/\{([a-zA-Z0-9._-]+|[a-zA-Z0-9._-]+\+|proxy\+)\}/g, '*');
  for (const item of contentsOf(editor.paths.get(path))) {
    for (const method of item.kind === 'table' ? item.keys() : []) {
      const isAny = [anyMethod, 'any'].includes(method.text.toLowerCase());
      const marked = key?.marked === true || (!isAny && method.marked);
      const text = `execute-api:/\${__Stage__}/${isAny ? '*' : method.text.toUpperCase()}${pattern}`;
      found.push(write({ 'Fn::Sub': [leaf(text, editor.at, marked), { __Stage__: stage }] }, editor.at));
    }
  }
  return { kind: 'items', items: found, at: editor.at };
}

function addAccounts(editor: RestEditor, accounts: Node | undefined, effect: string, resources: Resources): void {
  if (!isTruthy(accounts) || accounts === undefined || accounts.kind === 'leaf') return;
  const { at, resourcePolicy } = editor;
  const list: Node = accounts.kind === 'items' ? accounts : { kind: 'items', items: [accounts], at };
  resourcePolicy.set('Version', leaf('2012-10-17', at));
  const statement = hashed(at, {
    Effect: effect,
    Action: 'execute-api:Invoke',
    Resource: resources(),
    Principal: hashed(at, { AWS: list }),
  });
  const before = resourcePolicy.get('Statement');
  if (before === undefined || isNull(before)) resourcePolicy.set('Statement', statement);
  else {
    const all = before.kind === 'items' ? before.items : [before];
    resourcePolicy.set('Statement', { kind: 'items', items: [...all, statement], at });
  }
}

function addAddresses(editor: RestEditor, ranges: Node | undefined, operator: string, resources: Resources): void {
  if (!isTruthy(ranges) || ranges === undefined) return;
  const list: Node = ranges.kind === 'items' ? ranges : { kind: 'items', items: [ranges], at: editor.at };
  addGuard(editor, resources(), write({ [operator]: { 'aws:SourceIp': list } }, editor.at));
}

function addNetworks(editor: RestEditor, policy: Table, list: string, operator: string, resources: Resources): void {
  const named = listItems(policy.get(`SourceVpc${list}`));
  const starting = (prefix: string) => named.filter((one) => textIn(one)?.startsWith(prefix));
  const condition = hashed(editor.at);
  const add = (key: string, found: readonly Node[] | undefined) => {
    if (found === undefined) return;
    const before = condition.setDefault(key, () => ({ kind: 'items', items: [], at: editor.at }));
    if (before.kind === 'items') before.items.push(...found);
  };
  const some = (found: readonly Node[]) => (found.length === 0 ? undefined : found);
  const given = (key: string) => (isNull(policy.get(key)) ? undefined : listItems(policy.get(key)));
  add('aws:SourceVpc', some(starting('vpc-')));
  add('aws:SourceVpce', some(starting('vpce-')));
  add('aws:SourceVpc', given(`IntrinsicVpc${list}`));
  add('aws:SourceVpce', given(`IntrinsicVpce${list}`));
  if (!isTruthy(condition.get('aws:SourceVpc')) && !isTruthy(condition.get('aws:SourceVpce'))) return;
  addGuard(editor, resources(), write({ [operator]: condition }, editor.at));
}

/** All may call, but those that the condition holds for. */
function addGuard(editor: RestEditor, resources: Node, condition: Node): void {
  const { at, resourcePolicy } = editor;
  const open = { Action: 'execute-api:Invoke', Resource: resources, Principal: '*' };
  resourcePolicy.set('Version', leaf('2012-10-17', at));
  addStatements(editor, [
    hashed(at, { Effect: 'Allow', ...open }),
    hashed(at, { Effect: 'Deny', ...open, Condition: condition }),
  ]);
}

/** Those that are not there yet. */
function addStatements(editor: RestEditor, statements: readonly Node[]): void {
  const before = editor.resourcePolicy.get('Statement');
  const all = before === undefined || isNull(before) ? [] : before.kind === 'items' ? [...before.items] : [before];
  for (const one of statements) if (!all.some((other) => isSameNode(one, other))) all.push(one);
  editor.resourcePolicy.set('Statement', { kind: 'items', items: all, at: editor.at });
}
