import type { Entry, Value } from '../../../model/value.js';
import { scalar } from '../../../model/walk.js';

/** Settings that the framework takes for booleans: its check of types makes one of the text `false`. Source: osls 4.3.1, the schemas in lib/plugins/aws. */
const booleans = new Set([
  'accessLogging',
  'allowCredentials',
  'async',
  'bisectBatchOnFunctionError',
  'blockPublicAccess',
  'consumer',
  'cors',
  'disableDefaultEndpoint',
  'disableLogs',
  'enabled',
  'enableSimpleResponses',
  'executionLogging',
  'existing',
  'frameworkLambda',
  'fullExecutionData',
  'healthCheck',
  'iamRoleStatementsInherit',
  'includeBody',
  'individually',
  'ipv6AllowedForDualStack',
  'isDefaultOrigin',
  'managedExternally',
  'metrics',
  'multiValueHeaders',
  'private',
  'retain',
  'roleManagedExternally',
  'shouldStartNameWithService',
  'skipPolicySetup',
  'snapStart',
  'tracing',
  'url',
  'versionFunction',
  'versionFunctions',
  'versioning',
]);

/** Parts whose keys are the team's own. */
const ownWords = new Set([
  'behavior',
  'cachePolicies',
  'conditions',
  'environment',
  'event',
  'filterPatterns',
  'filterPolicy',
  'input',
  'inputTransformer',
  'parameters',
  'pattern',
  'resourcePolicy',
  's3',
  'schemas',
  'stackTags',
  'statements',
  'tags',
  'template',
  'templateBody',
]);

/** The same part of a definition, with booleans where the framework reads them out of texts. */
export function coerceBooleans(value: Value): Value {
  if (value.kind === 'list') return { ...value, items: value.items.map(coerceBooleans) };
  if (value.kind !== 'dict') return value;
  const entries = [...value.entries].map(([key, entry]): readonly [string, Entry] => {
    if (ownWords.has(key) && !(key === 's3' && entry.value.kind !== 'dict')) return [key, entry];
    return [key, { ...entry, value: booleans.has(key) ? coerced(entry.value) : coerceBooleans(entry.value) }];
  });
  return { ...value, entries: new Map(entries) };
}

function coerced(value: Value): Value {
  if (value.kind !== 'scalar') return coerceBooleans(value);
  if (value.value === 'true') return scalar(true, value);
  return value.value === 'false' ? scalar(false, value) : value;
}
