export type Followed =
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'outside'; readonly reason: string };

/** As many as Linux follows. */
const MAX_LINKS = 40;

/**
 * Follows symbolic links by their text alone, folder by folder, as a file system would; never past
 * the root, which is all that a commit has.
 *
 * @param targetOf what the link at a path holds; undefined where there is no link
 */
export function followLinks(path: string, targetOf: (path: string) => string | undefined): Followed {
  const left = path.split('/').reverse();
  const done: string[] = [];
  let links = 0;
  for (let segment = left.pop(); segment !== undefined; segment = left.pop()) {
    if (segment === '' || segment === '.') continue;
    if (segment === '..') {
      if (done.pop() === undefined) return outside('the link leaves the repository');
      continue;
    }
    done.push(segment);
    const target = targetOf(done.join('/'));
    if (target === undefined) continue;
    if (++links > MAX_LINKS) return outside('the links go in a circle');
    if (target.startsWith('/')) return outside('the link leaves the repository');
    done.pop();
    left.push(...target.split('/').reverse());
  }
  return { kind: 'path', path: done.join('/') };
}

function outside(reason: string): Followed {
  return { kind: 'outside', reason };
}
