import { artefactSource } from '../../src/app/planning/artefact-source.js';
import { EstateSource } from '../../src/app/read-stage.js';
import { defaultSettings } from '../../src/config/default-settings.js';
import type { Settings } from '../../src/config/settings.js';
import { packageEstate } from '../../src/package/package-estate.js';
import type { Packaged, PackageOptions } from '../../src/package/packaged.js';
import { parseCache } from '../../src/read/document/parse-cache.js';
import { memoryFiles } from '../../src/read/files/memory-files.js';

/** Files in memory, read and packaged as a plan does it. */
export function packageFiles(
  entries: Readonly<Record<string, string>>,
  options: Partial<PackageOptions> & { readonly settings?: Partial<Settings> } = {},
): Packaged {
  const files = memoryFiles(entries);
  const { settings, ...given } = options;
  const source = new EstateSource(files, {
    settings: { ...defaultSettings(), ...settings },
    assemblies: new Map(),
    environment: {},
  });
  const { estate } = source.read('dev');
  const { parse } = parseCache(files);
  return packageEstate(estate, {
    codeDigest: artefactSource(files, estate).digest,
    document: (path) => (files.has(path) ? parse(path).value : undefined),
    ...given,
  });
}

/** The body of the only stack, or of the one of a service, parsed. */
// biome-ignore lint/suspicious/noExplicitAny: a test reads what it expects to be there.
export function bodyOf(packaged: Packaged, service?: string): any {
  const stack = packaged.stacks.find((one) => service === undefined || one.service === service);
  return JSON.parse(packaged.bodies.get(stack?.templateDigest ?? '') ?? 'null');
}
