import { posix } from 'node:path';
import type { Dict, Value } from '../model/value.js';
import { dict, get, stringOf } from '../model/walk.js';
import type { WriteContext } from './write-context.js';

/**
 * The content of a local file that `Fn::Transform` includes by `AWS::Include`. CloudFormation would fetch
 * it from where a packager has put it and write it in the same place. For a file that is not in the
 * repository an empty object stands in. Undefined for other macros, for what is in S3, and for what is no object.
 */
export function includedBy(transform: Value, { include, stack, needs }: WriteContext): Dict | undefined {
  if (include === undefined || stringOf(get(transform, 'Name')) !== 'AWS::Include') return undefined;
  const location = stringOf(get(transform, 'Parameters', 'Location'));
  if (location === undefined || posix.isAbsolute(location) || /^[a-z][a-z0-9+.-]*:/i.test(location)) return undefined;
  const path = posix.join(posix.dirname(stack.template?.file ?? stack.file), location);
  const found = path === '..' || path.startsWith('../') ? undefined : include(path);
  if (found !== undefined) return found.kind === 'dict' ? found : undefined;
  needs.stub('artefact', `the included file ${location}`, '{}');
  return dict([], transform);
}
