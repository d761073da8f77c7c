import { cloudFormationReader } from '../../src/read/cloudformation/cloudformation-reader.js';
import { contextOf, type PlainContext } from './read-context.js';

/** What reading a CloudFormation template tells: `severity code line`, the codes without their room, in order of lines. */
export function judgeTemplate(yaml: string, files: Readonly<Record<string, string>> = {}, options: PlainContext = {}) {
  const context = contextOf({ ...files, 'template.yaml': yaml }, options);
  const { diagnostics } = cloudFormationReader.read({ format: 'cloudformation', file: 'template.yaml' }, context);
  const sorted = [...diagnostics].sort((a, b) => a.location.line - b.location.line);
  return {
    diagnostics: sorted,
    told: sorted.map(
      ({ severity, code, location }) => `${severity} ${code.replace('cloudformation/', '')} ${location.line}`,
    ),
    messages: sorted.map(({ message }) => message),
  };
}
