import type { Diagnostic } from '../../model/diagnostic.js';
import type { Placed } from '../../model/value.js';
import { problem } from '../cloudformation/problem.js';
import { pseudoParameterPlugin } from './lower/pseudo-parameters.js';
import { rolePlugin } from './lower/roles/role-per-function.js';

/** Plugins whose work is read here. */
const read = ['stackgate/serverless', rolePlugin, pseudoParameterPlugin, 'serverless-step-functions'];

/** Plugins that build, run locally or act after the deployment, and leave the template as it is. */
const harmless = [
  '@serverless/compose',
  'serverless-add-api-key',
  'serverless-api-gateway-throttling',
  'serverless-build-client',
  'serverless-bundle',
  'serverless-cloudfront-invalidate',
  'serverless-deployment-bucket',
  'serverless-domain-manager',
  'serverless-dynamodb',
  'serverless-dynamodb-local',
  'serverless-dynamodb-seed',
  'serverless-esbuild',
  'serverless-export-env',
  'serverless-finch',
  'serverless-go-build',
  'serverless-go-plugin',
  'serverless-hooks',
  'serverless-idempotency-helper',
  'serverless-jetpack',
  'serverless-layers',
  'serverless-localstack',
  'serverless-offline',
  'serverless-offline-schedule',
  'serverless-offline-sns',
  'serverless-offline-sqs',
  'serverless-offline-ssm',
  'serverless-online',
  'serverless-package-python-functions',
  'serverless-plugin-bind-deployment-id',
  'serverless-plugin-chrome',
  'serverless-plugin-common-excludes',
  'serverless-plugin-ifelse',
  'serverless-plugin-include-dependencies',
  'serverless-plugin-log-retention',
  'serverless-plugin-optimize',
  'serverless-plugin-scripts',
  'serverless-plugin-simulate',
  'serverless-plugin-typescript',
  'serverless-plugin-utils',
  'serverless-prune-plugin',
  'serverless-python-requirements',
  'serverless-rust',
  'serverless-s3-cleaner',
  'serverless-s3-deploy',
  'serverless-s3-local',
  'serverless-s3-remover',
  'serverless-s3-sync',
  'serverless-s3bucket-sync',
  'serverless-scriptable-plugin',
  'serverless-spa',
  'serverless-stack-output',
  'serverless-stack-termination-protection',
  'serverless-webpack',
  'serverless-wsgi',
  '@anttiviljami/serverless-stack-output',
  '@stratiformdigital/serverless-idempotency-helper',
  '@stratiformdigital/serverless-online',
  'serverless-cf-vars',
  'serverless-plugin-offline-dynamodb-stream',
];

const silent = new Set([...read, ...harmless]);

/** Names the plugins that may change the template in ways that nothing here reads. */
export function reportPlugins(plugins: ReadonlySet<string>, at: Placed): readonly Diagnostic[] {
  return [...plugins]
    .filter((plugin) => !silent.has(plugin) && !plugin.startsWith('serverless-offline'))
    .map((plugin) => {
      const message = `The plugin ${plugin} may change what is deployed; what it does is not read.`;
      return problem('note', 'serverless/plugin', message, at);
    });
}
