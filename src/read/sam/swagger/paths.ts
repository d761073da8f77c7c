import { leaf, write } from '../python/convert.js';
import { deepCopy, isTruthy, type Key, type Node, Table, textIn } from '../python/tree.js';

export const anyMethod = 'x-amazon-apigateway-any-method';
export const integrationKey = 'x-amazon-apigateway-integration';

/** `ANY` becomes API Gateway's own word for it. */
export function normalizeMethod(method: string): string {
  const lower = method.toLowerCase();
  return lower === 'any' ? anyMethod : lower;
}

/** The method as a key of a path: a text of the template but for the transform's own word. */
export function methodKey({ text, at }: Key): Key {
  const normal = normalizeMethod(text);
  return { text: normal, marked: normal !== anyMethod, at };
}

/** Both sides of an `Fn::If` but `AWS::NoValue`; any other node is its only content. */
export function contentsOf(node: Node | undefined): readonly Node[] {
  if (node === undefined) return [];
  const branches = node.kind === 'table' ? node.get('Fn::If') : undefined;
  if (branches === undefined) return [node];
  return branches.kind === 'items' ? branches.items.slice(1).filter((item) => !isNoValueNode(item)) : [];
}

export function tablesIn(node: Node | undefined): readonly Table[] {
  return contentsOf(node).filter((content): content is Table => content.kind === 'table');
}

export function isNoValueNode(node: Node): boolean {
  return node.kind === 'table' && node.size === 1 && node.text('Ref') === 'AWS::NoValue';
}

export function isIntrinsicNode(node: Node | undefined): boolean {
  if (node?.kind === 'leaf') return node.value.kind !== 'scalar';
  if (node?.kind !== 'table' || node.size !== 1) return false;
  const [key] = node.keys();
  return key !== undefined && (key.text === 'Ref' || key.text === 'Condition' || key.text.startsWith('Fn::'));
}

/**
 * `{ "Fn::If": [condition, node, AWS::NoValue] }`
 * @param marked false for a condition of the transform's own
 */
export function conditionalNode(condition: string, node: Node, marked = true): Table {
  const at = node.kind === 'leaf' ? node.value : node.at;
  const made = write({ 'Fn::If': [leaf(condition, at, marked), node, { Ref: 'AWS::NoValue' }] }, at);
  return made instanceof Table ? made : new Table(at, false);
}

const settled = new WeakSet<Node>();

/** The item of a path, to be written to. */
export function itemOf(paths: Table, path: string): Node | undefined {
  const item = paths.get(path);
  if (item !== undefined) settled.delete(item);
  return item;
}

/**
 * A copy of a definition that takes the place of the original: of its paths, those that a copy would not change
 * are taken over as they are, or every event of an API would cost as much as the whole API.
 */
export function copyDefinition(doc: Table): Table {
  return doc.copyWith((node, key) =>
    key === 'paths' && node.kind === 'table' ? node.copyWith(copyItem) : deepCopy(node),
  );
}

function copyItem(item: Node): Node {
  if (settled.has(item)) return item;
  const copy = deepCopy(item);
  if (copy.kind === 'table' && copy.isSettled()) settled.add(copy);
  return copy;
}

/** The definitions of one method of a path that have an integration, within conditions too. */
export function* methodDefinitions(paths: Table, path: string, method: string): Generator<Table> {
  for (const item of tablesIn(itemOf(paths, path)))
    for (const definition of tablesIn(item.get(normalizeMethod(method))))
      if (isTruthy(definition.get(integrationKey))) yield definition;
}

const notMethods = ['summary', 'description', 'parameters'];

/** Every method of a path that has an integration, with its normal name. */
export function* allMethods(paths: Table, path: string): Generator<readonly [string, Table]> {
  for (const item of tablesIn(itemOf(paths, path)))
    for (const [{ text }, method] of item.entries()) {
      if (notMethods.includes(text)) continue;
      for (const definition of tablesIn(method))
        if (isTruthy(definition.get(integrationKey))) yield [normalizeMethod(text), definition];
    }
}

/** True where every side of the path has the method with an integration. */
export function hasIntegration(paths: Table, path: string, method: string): boolean {
  const items = contentsOf(paths.get(path));
  return (
    paths.has(path) &&
    items.every((item) => {
      const definition = item.kind === 'table' ? item.get(normalizeMethod(method)) : undefined;
      return tablesIn(definition).some((one) => isTruthy(one.get(integrationKey)));
    })
  );
}

/** Puts a path and a method in, if they are not there. */
export function addPath(paths: Table, path: Key, method: Key): void {
  const at = path.at;
  const item = paths.setDefault(path, () => new Table(at, paths.hashed));
  settled.delete(item);
  for (const content of tablesIn(item)) content.setDefault(methodKey(method), () => new Table(at, paths.hashed));
}

/** The text of a node as part of a definition that is a list. */
export function listItems(node: Node | undefined): Node[] {
  return node?.kind === 'items' ? node.items : [];
}

/** True for `3.x` and `3.x.y`. */
export function isOpenApi3(version: Node | undefined): boolean {
  const text = textIn(version) ?? (version?.kind === 'leaf' && version.value.kind === 'scalar' ? rawText(version) : '');
  return /^3(\.\d)(\.\d)?$/.test(text);
}

function rawText(version: Node): string {
  if (version.kind !== 'leaf' || version.value.kind !== 'scalar') return '';
  return version.value.raw ?? String(version.value.value);
}
