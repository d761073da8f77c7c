import { posix } from 'node:path';
import type { ReadContext } from '../reader.js';

/** In this order the framework looks for a definition in a folder; it reads the first and no other. */
const extensions = ['.yml', '.yaml', '.json', '.js', '.mjs', '.cjs', '.ts'];

/** True where the framework, run in this folder without `--config`, reads another definition instead. */
export function isShadowed(file: string, { files, settings }: Pick<ReadContext, 'files' | 'settings'>): boolean {
  if (settings.services.has(file) || settings.include?.includes(file)) return false;
  const { dir, name, ext } = posix.parse(file);
  const earlier = extensions.slice(0, Math.max(0, extensions.indexOf(ext)));
  return name === 'serverless' && earlier.some((extension) => files.has(posix.join(dir, `${name}${extension}`)));
}
