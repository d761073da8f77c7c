import type { Service } from '../../model/service.js';
import type { Dict } from '../../model/value.js';
import { insideAssembly } from '../cdk/assembly-folders.js';
import { definitionFiles, folderOf, peek } from '../discover.js';
import type { Document } from '../document/document.js';
import type { Candidate, ReadContext, ReadResult } from '../reader.js';
import { isTemplate, mayBeTemplate, meansTemplate, namedLikeTemplate } from './looks-like-template.js';
import { nameFromPath, proposeName } from './naming.js';
import { samConfigFor } from './samconfig.js';
import { identityOf } from './stack-identity.js';
import { type Lower, readStackTree } from './stack-tree.js';

/** Which templates a reader takes: by their content, or by their text where they cannot be parsed. */
export interface TemplateChoice {
  readonly format: Candidate['format'];
  readonly accepts: (document: Dict) => boolean;
  readonly acceptsText: (text: string) => boolean;
}

/** Templates among the files of the repository, without what the CDK wrote. */
export function findTemplates(context: ReadContext, choice: TemplateChoice): readonly Candidate[] {
  const synthesised = insideAssembly(context);
  return definitionFiles(context).flatMap((file) => {
    if (synthesised(file)) return [];
    const text = peek(file, context);
    if (text === undefined)
      return namedLikeTemplate(file) && choice.acceptsText('') ? [{ format: choice.format, file }] : [];
    if (!mayBeTemplate(text)) return [];
    const document = context.parse(file);
    const { value } = document;
    const wanted = value
      ? isTemplate(value, hasErrors(document)) && choice.accepts(value)
      : meansTemplate(text) && choice.acceptsText(text);
    return wanted ? [{ format: choice.format, file, ...proposeName(file, value, context) }] : [];
  });
}

function hasErrors({ diagnostics }: Document): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

/** One template and what it nests as one service; none where the file cannot be read, and that is said. */
export function readTemplateService(candidate: Candidate, context: ReadContext, lower: Lower): ReadResult {
  const { file, format } = candidate;
  const name = candidate.name ?? nameFromPath(file);
  const document = context.parse(file);
  if (!document.value) return { services: [], diagnostics: document.diagnostics };
  const samConfig = samConfigFor(file, context);
  const at = document.value;
  const identity = identityOf({ ...candidate, name }, context, samConfig, { source: at.source, offset: at.offset });
  const tree = readStackTree(file, identity, { context, lower });
  const service: Service = {
    name,
    format,
    file,
    directory: folderOf(file),
    stacks: tree.stacks,
    dependsOn: [],
    inputs: [...tree.inputs, ...(samConfig ? [samConfig.file] : [])],
    location: at.source.locationAt(at.offset),
  };
  return { services: [service], diagnostics: [...(samConfig?.diagnostics ?? []), ...tree.diagnostics] };
}
