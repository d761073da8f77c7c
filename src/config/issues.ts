import { z } from 'zod';
import type { Diagnostic } from '../model/diagnostic.js';
import { locate, type Value } from '../model/value.js';
import { isThere, keyLocation, printPath, valueAt } from './plain.js';
import { suggest } from './suggest.js';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** zod's issues as diagnostics at the value's own line; an unknown key is reported at the key. */
export function diagnosticsOf(error: z.ZodError, schema: z.ZodType, root: Value): readonly Diagnostic[] {
  return error.issues.flatMap((issue) => diagnosticsOfIssue(issue, [], schema, root));
}

function diagnosticsOfIssue(issue: Issue, above: Path, schema: z.ZodType, root: Value): readonly Diagnostic[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'invalid_union') {
    const branch = branchMeant(issue.errors);
    if (branch !== undefined) return branch.flatMap((inner) => diagnosticsOfIssue(inner, path, schema, root));
  }
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, path, schema, root));
  if (issue.code === 'invalid_key' && issue.issues[0] !== undefined) return [invalidKey(issue.issues[0], path, root)];
  return [
    {
      severity: 'error',
      code: codeOf(issue),
      message: messageOf(issue, path, root),
      location: locate(valueAt(root, path)),
    },
  ];
}

/**
 * Of a union's branches, the one whose kind of value was written: it complains about what is inside.
 * Undefined when every branch expects another kind, or more than one takes it.
 */
function branchMeant(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const sameKind = branches.filter((issues) => issues.every((issue) => !isWrongKind(issue)));
  return sameKind.length === 1 ? sameKind[0] : undefined;
}

function isWrongKind(issue: Issue): boolean {
  return issue.path.length === 0 && issue.code === 'invalid_type';
}

function unknownKey(key: string, path: Path, schema: z.ZodType, root: Value): Diagnostic {
  const known = keysAt(schema, path);
  const meant = suggest(key, known);
  const help = meant === undefined ? `known here: ${known.join(', ')}` : `did you mean \`${meant}\`?`;
  return {
    severity: 'error',
    code: 'settings/unknown-key',
    message: `\`${printPath([...path, key])}\` is not a setting; ${help}`,
    location: keyLocation(valueAt(root, path), key),
  };
}

function invalidKey(issue: Issue, path: Path, root: Value): Diagnostic {
  const location = keyLocation(valueAt(root, path.slice(0, -1)), String(path.at(-1)));
  return { severity: 'error', code: codeOf(issue), message: messageOf(issue, path, root), location };
}

function codeOf(issue: Issue): string {
  return issue.code === 'invalid_type' || issue.code === 'invalid_union' ? 'settings/wrong-type' : 'settings/invalid';
}

function messageOf(issue: Issue, path: Path, root: Value): string {
  const where = path.length === 0 ? 'stackgate settings' : `\`${printPath(path)}\``;
  if (!isThere(root, path)) return `${where} is missing`;
  return `${where}: ${issue.message.replace(/^Invalid (input|option): /, '')}`;
}

/** The keys that an object at a path may have: what the schema's own walls are, branches of unions joined. */
function keysAt(schema: z.core.$ZodType, path: Path): readonly string[] {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodUnion) return [...new Set(inner.options.flatMap((option) => keysAt(option, path)))];
  const [head, ...rest] = path;
  if (head === undefined) return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
  if (inner instanceof z.ZodArray) return keysAt(inner.element, rest);
  if (inner instanceof z.ZodRecord) return keysAt(inner.valueType, rest);
  const next = inner instanceof z.ZodObject ? inner.shape[String(head)] : undefined;
  return next === undefined ? [] : keysAt(next, rest);
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional ? unwrap(schema.unwrap()) : schema;
}
