import { cdkReader } from './cdk/cdk-reader.js';
import { createCloudFormationReader } from './cloudformation/cloudformation-reader.js';
import { lowerTemplate } from './lower-template.js';
import type { Reader } from './reader.js';
import { samReader } from './sam/sam-reader.js';
import { serverlessReader } from './serverless/serverless-reader.js';

/** Every format, the more particular before the more general. */
export const readers: readonly Reader[] = [
  serverlessReader,
  samReader,
  cdkReader,
  createCloudFormationReader(lowerTemplate),
];
