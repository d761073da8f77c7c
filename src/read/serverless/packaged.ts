import { SourceText } from '../../model/location.js';
import { get, stringOf } from '../../model/walk.js';
import type { StackIdentity, Template } from '../cloudformation/lowered.js';
import { problem, type Report } from '../cloudformation/problem.js';
import { parseDocument } from '../document/parse-document.js';
import type { RepositoryFiles } from '../files/repository-files.js';
import type { Definition } from './definition.js';
import { parseDeployed } from './parse-deployed.js';
import { withStableIds } from './stable-ids.js';

const templateFile = 'cloudformation-template-update-stack.json';
const stateFile = 'serverless-state.json';

/**
 * The template that the framework packaged beside a definition (`--packaged`): what plugins make is in it. Functions,
 * declarations, code and places stay those of the definition. Undefined where nothing was packaged for this stage,
 * which is said.
 *
 * @param lowered the definition as it is read without the framework
 */
export function packagedTemplate(
  definition: Definition,
  lowered: Template,
  identity: StackIdentity,
  report: Report,
): Template | undefined {
  const { files, at, stage } = definition;
  if (!files.packaged) return undefined;
  const folder = definition.directory === '.' ? '.serverless' : `${definition.directory}/.serverless`;
  const say = (severity: 'note' | 'warning', code: string, message: string) =>
    report(problem(severity, `serverless/${code}`, message, at));
  const path = `${folder}/${templateFile}`;
  const read = files.read(path);
  if (read.kind !== 'text') {
    say(
      'note',
      'not-packaged',
      `Nothing is packaged in ${folder}, so the definition is read instead. Package it first.`,
    );
    return undefined;
  }
  const packagedFor = stageOf(files, `${folder}/${stateFile}`);
  if (packagedFor !== undefined && packagedFor !== stage) {
    say(
      'warning',
      'packaged-stage',
      `What is packaged in ${folder} is for the stage ${packagedFor}, not for ${stage}; the definition is read instead.`,
    );
    return undefined;
  }
  const document = parseDocument(new SourceText(path, withStableIds(read.text)));
  document.diagnostics.forEach(report);
  if (document.value?.kind !== 'dict') return undefined;
  const template = parseDeployed(document.value, definition.file, identity, report);
  say('note', 'packaged', `Read as it is packaged in ${folder}, what plugins make included.`);
  const missing = missingIn(template, lowered);
  if (missing.length > 0) {
    const message = `What is packaged in ${folder} is older than the definition, or a plugin takes away: it has no ${missing.slice(0, 3).join(', ')}${missing.length > 3 ? ` and ${missing.length - 3} more` : ''}. Package it again.`;
    say('warning', 'packaged-stale', message);
  }
  return { ...template, location: lowered.location, resources: withFacts(template, lowered) };
}

function stageOf(files: RepositoryFiles, path: string): string | undefined {
  const read = files.read(path);
  if (read.kind !== 'text') return undefined;
  const { value } = parseDocument(new SourceText(path, read.text));
  return stringOf(get(value, 'service', 'provider', 'stage'));
}

/** Resources that the definition has and the packaged template has not. */
function missingIn(template: Template, lowered: Template): readonly string[] {
  return [...lowered.resources.keys()].filter((id) => !template.resources.has(id));
}

/** What a template cannot say of a resource: the function's key, its declarations and code, and its place in the definition. */
function withFacts(template: Template, lowered: Template): Template['resources'] {
  return new Map(
    [...template.resources].map(([logicalId, resource]) => {
      const known = lowered.resources.get(logicalId);
      if (known?.type !== resource.type) return [logicalId, resource];
      const { id, madeFor, declarations, code, packing, location } = known;
      const facts = {
        ...(id !== undefined && { id }),
        ...(madeFor !== undefined && { madeFor }),
        ...(declarations && { declarations }),
        ...(code && { code }),
        ...(packing && { packing }),
      };
      return [logicalId, { ...resource, ...facts, location }];
    }),
  );
}
