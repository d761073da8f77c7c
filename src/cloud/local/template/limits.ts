/** UTF-8 bytes of a template in the request itself; a larger one has to come from S3. */
export const maxInlineBytes = 51_200;
/** UTF-8 bytes of any template. CloudFormation's "1 MB" is a million. */
export const maxBytes = 1_000_000;
export const maxResources = 500;
export const maxParameters = 200;
export const maxOutputs = 200;
export const maxMappings = 200;
/** UTF-8 bytes. */
export const maxParameterBytes = 4_096;
export const maxNameLength = 255;
export const maxDescriptionBytes = 1_024;
/** Nesting, our own: everything behind the parser recurses. */
export const maxDepth = 200;
/** Values once aliases and loops are expanded, our own: a few lines can stand for billions. */
export const maxValues = 1_000_000;
/** Turns of all loops together, our own: a template has 500 resources at most. */
export const maxTurns = 100_000;
/** UTF-16 units of an `AllowedPattern`, our own. */
export const maxPatternLength = 4_096;
/** Positions that matching one parameter may enter, our own: a value of 4,096 bytes takes most patterns some 20,000. */
export const maxPatternSteps = 300_000;
