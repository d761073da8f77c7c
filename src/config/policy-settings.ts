import type { Diagnostic } from '../model/diagnostic.js';
import { locate, type Value } from '../model/value.js';
import type { Document } from '../read/document/document.js';
import type { RepositoryFiles } from '../read/files/repository-files.js';
import { packNamed, packNames } from './built-in-packs.js';
import { policyOf } from './default-settings.js';
import { listOf } from './list-of.js';
import type { Pack } from './pack.js';
import { valueAt } from './plain.js';
import { type PackInput, packSchema, type SettingsInput } from './schema.js';
import type { PolicySettings, RuleSetting } from './settings.js';
import { suggest } from './suggest.js';
import { validate } from './validate.js';

type PoliciesInput = NonNullable<SettingsInput['policies']>;

export interface ResolvedPolicy {
  readonly settings: PolicySettings;
  readonly diagnostics: readonly Diagnostic[];
}

/** The pack's rules first and the repository's own after them, so that the last match wins. */
export function resolvePolicy(
  input: PoliciesInput | undefined,
  root: Value,
  files: RepositoryFiles,
  parse: (path: string) => Document,
): ResolvedPolicy {
  const { pack, diagnostics } = findPack(input?.extends ?? 'default', root, files, parse);
  const base = policyOf(pack);
  if (input === undefined) return { settings: base, diagnostics };
  const settings: PolicySettings = {
    extends: pack.name,
    rules: [...pack.rules, ...toRuleSettings(input.rules)],
    failOn: input.failOn ?? base.failOn,
    reportOnly: input.reportOnly ?? base.reportOnly,
    allow: input.allow ?? [],
    naming: input.naming ?? [],
    waivers: (input.waivers ?? []).map(({ expires, ...waiver }, index) => ({
      ...waiver,
      ...(expires !== undefined && { expires }),
      location: locate(valueAt(root, ['policies', 'waivers', index])),
    })),
  };
  return { settings, diagnostics };
}

function findPack(
  name: string,
  root: Value,
  files: RepositoryFiles,
  parse: (path: string) => Document,
): { readonly pack: Pack; readonly diagnostics: readonly Diagnostic[] } {
  const fallback = packNamed('default');
  if (packNames.includes(name)) return { pack: packNamed(name), diagnostics: [] };
  const path = name.replace(/^\.\//, '');
  if (!files.has(path)) return { pack: fallback, diagnostics: [noSuchPack(name, root)] };
  const document = parse(path);
  if (document.value === undefined) return { pack: fallback, diagnostics: document.diagnostics };
  const input = validate(packSchema, document.value);
  if (!input.ok) return { pack: fallback, diagnostics: [...document.diagnostics, ...input.diagnostics] };
  return { pack: toPack(input.value), diagnostics: document.diagnostics };
}

function noSuchPack(name: string, root: Value): Diagnostic {
  const meant = suggest(name, packNames);
  const help = meant === undefined ? '' : ` Did you mean \`${meant}\`?`;
  return {
    severity: 'error',
    code: 'settings/no-such-pack',
    message: `\`policies.extends\`: ${name} is neither a built-in pack (${packNames.join(', ')}) nor a file of this repository.${help}`,
    location: locate(valueAt(root, ['policies', 'extends'])),
  };
}

function toPack(input: PackInput): Pack {
  const base = packNamed(input.extends ?? 'default');
  return {
    name: input.name,
    rules: [...base.rules, ...toRuleSettings(input.rules)],
    failOn: input.failOn ?? base.failOn,
    reportOnly: input.reportOnly ?? base.reportOnly,
  };
}

function toRuleSettings(rules: PoliciesInput['rules']): readonly RuleSetting[] {
  return Object.entries(rules ?? {}).map(([rule, setting]) => {
    if (typeof setting === 'string') return { rule, severity: setting };
    const services = setting.services === undefined ? undefined : listOf(setting.services);
    return { rule, severity: setting.severity, ...(services !== undefined && { services }) };
  });
}
