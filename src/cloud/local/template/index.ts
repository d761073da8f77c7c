/** The template language as CloudFormation, the service, sees it: concrete values and its own errors. Pure. */
export { attributeOf } from './attributes.js';
export { checkTemplate } from './check-template.js';
export { activeResources, decideConditions } from './conditions.js';
export { customName } from './custom-name.js';
export { dependencies } from './dependencies.js';
export { evaluate } from './evaluate.js';
export { exportNames } from './export-names.js';
export { importNames } from './import-names.js';
export type { Json, JsonObject } from './json.js';
export { maxBytes, maxInlineBytes } from './limits.js';
export { evaluateOutputs } from './outputs.js';
export { parseTemplate } from './parse-template.js';
export { physicalId } from './physical-id.js';
export { refuseMacros } from './refuse-macros.js';
export { resolveParameters } from './resolve-parameters.js';
export { checkRules } from './rules.js';
export type * from './template.js';
export { updateKind } from './update-kind.js';
