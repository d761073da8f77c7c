import type { Reader } from '../reader.js';
import { withLocalCode } from './local-code.js';
import { needsSam } from './looks-like-template.js';
import { parseTemplate } from './parse-template.js';
import type { Lower } from './stack-tree.js';
import { findTemplates, readTemplateService } from './template-service.js';

/** A CloudFormation template as it stands. */
export const lowerCloudFormation: Lower = (document, file, identity) => {
  const { template, diagnostics } = parseTemplate(document, file, identity.service);
  return { template: { ...withLocalCode(template), document }, diagnostics, asWritten: true };
};

/**
 * Templates without the SAM transform.
 *
 * @param lower how nested templates become plain ones; they may need SAM although their parent does not
 */
export function createCloudFormationReader(lower: Lower = lowerCloudFormation): Reader {
  return {
    format: 'cloudformation',
    find: (context) =>
      findTemplates(context, {
        format: 'cloudformation',
        accepts: (document) => !needsSam(document),
        acceptsText: (text) => !text.includes('AWS::Serverless'),
      }),
    read: (candidate, context) => readTemplateService(candidate, context, lower),
  };
}

export const cloudFormationReader: Reader = createCloudFormationReader();
