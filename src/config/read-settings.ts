import type { Diagnostic } from '../model/diagnostic.js';
import type { Document } from '../read/document/document.js';
import type { RepositoryFiles } from '../read/files/repository-files.js';
import { readCodeowners } from './codeowners.js';
import { defaultSettings } from './default-settings.js';
import { resolvePolicy } from './policy-settings.js';
import { settingsSchema } from './schema.js';
import type { Settings } from './settings.js';
import { toSettings } from './to-settings.js';
import { validate } from './validate.js';

export const settingsFiles: readonly string[] = ['stackgate.yml', 'stackgate.yaml', 'stackgate.json'];

export type Parse = (path: string) => Document;

export interface SettingsRead {
  readonly settings: Settings;
  readonly diagnostics: readonly Diagnostic[];
  /** The file they were read from; undefined when the repository has none. */
  readonly file?: string;
}

/**
 * stackgate.yml as settings. With anything wrong in it, the diagnostics say what and the defaults
 * stand in, so that the rest of the repository is still judged.
 */
export function readSettings(files: RepositoryFiles, parse: Parse): SettingsRead {
  const [file, ...others] = settingsFiles.filter((path) => files.has(path));
  const fallback = { ...defaultSettings(), owners: readCodeowners(files) };
  if (file === undefined) return { settings: fallback, diagnostics: [] };
  const document = parse(file);
  const diagnostics = [...document.diagnostics, ...others.map((other) => severalFiles(file, other))];
  const root = document.value;
  if (root === undefined || hasErrors(diagnostics)) return { settings: fallback, diagnostics, file };
  const input = validate(settingsSchema, root);
  if (!input.ok) return { settings: fallback, diagnostics: [...diagnostics, ...input.diagnostics], file };
  const policy = resolvePolicy(input.value.policies, root, files, parse);
  const settings = toSettings(input.value, root, policy.settings);
  const owners = input.value.owners === undefined ? fallback.owners : settings.owners;
  return { settings: { ...settings, owners }, diagnostics: [...diagnostics, ...policy.diagnostics], file };
}

function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

function severalFiles(read: string, other: string): Diagnostic {
  return {
    severity: 'error',
    code: 'settings/several-files',
    message: `${read} and ${other} are both there; keep one`,
    location: { file: other, line: 1, column: 1 },
  };
}
