import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the maintainers of a repository say about its order; undefined where they say nothing. */
export function statedOrder(folder) {
  const file = join(folder, '_expected/deploy-order.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/**
 * Holds an order against what is stated.
 *
 * @param services name and file of each, as `inspect` gives them: maintainers name folders
 * @param before by service, what comes first; directly is enough
 */
export function compareOrder(stated, services, before) {
  const byPath = new Map(services.flatMap((service) => [[service.name, service.name], ...pathNames(service)]));
  const pairs = stated.order
    ? againstOrder(stated.order, byPath, before)
    : againstDependencies(stated.dependencies, byPath, before);
  return { ...pairs, source: stated.source };
}

function pathNames({ name, file }) {
  const folders = file.split('/').slice(0, -1);
  return folders.map((_, at) => [folders.slice(at).join('/'), name]);
}

function reach(before, start) {
  const seen = new Set();
  const open = [...(before.get(start) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...(before.get(next) ?? []));
  }
  return seen;
}

/** A sequence is one valid order: nothing in it may need what comes after it. */
function againstOrder(order, byPath, before) {
  const names = order.map((path) => byPath.get(path));
  const absent = order.filter((_, at) => names[at] === undefined);
  const against = [];
  names.forEach((name, at) => {
    for (const later of names.slice(at + 1))
      if (name && later && reach(before, name).has(later)) against.push(`${name} needs ${later}, which comes after it`);
  });
  return { stated: names.length, absent, missed: [], against };
}

/** Stated dependencies must be found, directly or through others; found ones must not turn one around. */
function againstDependencies(dependencies, byPath, before) {
  const missed = [];
  const against = [];
  const absent = [];
  let stated = 0;
  for (const [service, needs] of Object.entries(dependencies)) {
    const name = byPath.get(service);
    if (name === undefined) absent.push(service);
    for (const need of needs) {
      stated += 1;
      const other = byPath.get(need);
      if (!name || !other || !reach(before, name).has(other)) missed.push(`${service} → ${need}`);
      if (name && other && reach(before, other).has(name)) against.push(`${need} → ${service}`);
    }
  }
  return { stated, absent, missed, against };
}
