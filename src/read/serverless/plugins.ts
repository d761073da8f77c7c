import type { Diagnostic } from '../../model/diagnostic.js';
import type { Placed } from '../../model/value.js';
import { problem } from '../cloudformation/problem.js';
import { pseudoParameterPlugin } from './lower/pseudo-parameters.js';
import { rolePlugin } from './lower/roles/role-per-function.js';

/** Plugins whose work is read here. */
const read = ['stackgate/serverless', rolePlugin, pseudoParameterPlugin, 'serverless-step-functions'];

/** Plugins known to change the template, and what they make of it: read as packaged (`--packaged`), not from the definition. */
const changing = new Map([
  ['serverless-add-api-key', 'API keys and usage plans'],
  ['serverless-apigateway-service-proxy', 'methods that call other services without a function'],
  ['serverless-apigateway-service-proxy-v2', 'methods that call other services without a function'],
  ['serverless-api-gateway-caching', 'caching of API stages'],
  ['serverless-apigw-binary', 'binary media types of the API'],
  ['serverless-appsync-plugin', 'an AppSync API, its data sources and their roles'],
  ['serverless-associate-waf', 'a firewall on the API'],
  ['serverless-aws-alias', 'an alias of each function, a stack of its own, and events that go to the alias'],
  ['@serverless-components/serverless-aws-alias', 'an alias of each function, and events that go to the alias'],
  ['serverless-cloudformation-sub-variables', 'references inside texts'],
  ['serverless-dependson-plugin', 'the order of resources'],
  ['serverless-domain-manager', 'outputs with the names of its domain'],
  ['serverless-dynamodb-autoscaling', 'scaling of tables, with its role'],
  ['serverless-lift', 'constructs: queues, buses, sites and what goes with them'],
  ['serverless-plugin-aws-alerts', 'alarms and topics'],
  ['serverless-plugin-canary-deployments', 'aliases, CodeDeploy, and events that go to the alias'],
  ['serverless-plugin-datadog', 'layers, variables and subscriptions of log groups'],
  ['serverless-plugin-epsagon', 'layers and variables'],
  ['serverless-plugin-existing-s3', 'permissions for buckets that exist'],
  ['serverless-plugin-lambda-dead-letter', 'dead-letter queues and topics'],
  ['serverless-plugin-lambda-insights', 'a layer and a managed policy'],
  ['serverless-plugin-resource-tagging', 'tags of all resources'],
  ['serverless-plugin-split-stacks', 'nested stacks that resources are moved to'],
  ['serverless-nested-stack', 'nested stacks'],
  ['serverless-plugin-log-retention', 'how long log groups keep'],
  ['serverless-plugin-nested-stacks', 'nested stacks'],
  ['serverless-plugin-tracing', 'tracing and its permissions'],
  ['serverless-plugin-warmup', 'a function that calls the others, with its schedule and role'],
  ['serverless-provisioned-concurrency-autoscaling', 'scaling of provisioned concurrency'],
  ['serverless-s3-encryption', 'encryption of buckets'],
  ['serverless-sns-filter', 'filters of subscriptions'],
  ['serverless-ssm-publish', 'parameters'],
  ['serverless-stack-output-ssm', 'parameters'],
  ['serverless-vpc-plugin', 'a VPC'],
  ['serverless-newrelic-lambda-layers', 'layers and variables'],
]);

/** Plugins that build, run locally or act after the deployment, and leave the template as it is. */
const harmless = [
  '@osls/compose',
  '@serverless/compose',
  'serverless-api-gateway-throttling',
  'serverless-better-credentials',
  'serverless-build-client',
  'serverless-bundle',
  'serverless-cloudfront-invalidate',
  'serverless-deployment-bucket',
  'serverless-disable-functions',
  'serverless-dotenv-plugin',
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

/** Names the plugins that change the template, or may, in ways that nothing here reads. */
export function reportPlugins(plugins: ReadonlySet<string>, at: Placed): readonly Diagnostic[] {
  return [...plugins]
    .filter((plugin) => !silent.has(plugin) && !plugin.startsWith('serverless-offline'))
    .map((plugin) => problem('note', 'serverless/plugin', described(plugin), at));
}

const remedy = 'Package the service first and pass --packaged to have it read.';

function described(plugin: string): string {
  const makes = changing.get(plugin);
  if (makes !== undefined)
    return `The plugin ${plugin} adds to what is deployed: ${makes}. That is not read. ${remedy}`;
  const kind = /^\.{0,2}\//.test(plugin) ? 'local plugin' : 'plugin';
  return `The ${kind} ${plugin} may change what is deployed; what it does is not read. ${remedy}`;
}
