import { needsSam } from '../cloudformation/looks-like-template.js';
import { findTemplates, readTemplateService } from '../cloudformation/template-service.js';
import type { Reader } from '../reader.js';
import { lowerSam } from './lower-sam.js';

/** Templates that need the SAM transform, each with its nested templates one service. */
export const samReader: Reader = {
  format: 'sam',
  find: (context) =>
    findTemplates(context, {
      format: 'sam',
      accepts: needsSam,
      acceptsText: (text) => text.includes('AWS::Serverless'),
    }),
  read: (candidate, context) => readTemplateService(candidate, context, lowerSam),
};
