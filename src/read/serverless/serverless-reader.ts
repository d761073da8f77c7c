import type { Diagnostic } from '../../model/diagnostic.js';
import { type ServiceName, stackKey } from '../../model/names.js';
import type { Service, Stack } from '../../model/service.js';
import { locate, type Value } from '../../model/value.js';
import { get, itemsOf, scalar, stringOf, textOf } from '../../model/walk.js';
import { evaluateTemplate } from '../cloudformation/evaluate-template.js';
import type { StackIdentity } from '../cloudformation/lowered.js';
import { nameFromPath } from '../cloudformation/naming.js';
import { Problems, problem, type Report } from '../cloudformation/problem.js';
import { notLocal } from '../cloudformation/stack-tree.js';
import { definitionFiles, peek } from '../discover.js';
import { type Candidate, candidateKey, type ReadContext, type Reader, type ReadResult } from '../reader.js';
import { configuredDefinitions } from './compose/compose-files.js';
import { type Composed, composedOf } from './compose/composed.js';
import { type Definition, openDefinition } from './definition.js';
import { nothingGiven } from './given.js';
import { lowerDefinition } from './lower/lower-definition.js';
import { worded } from './lower/template/worded.js';
import { packagedTemplate } from './packaged.js';
import { reportPlugins } from './plugins.js';
import { referencesOf } from './references.js';
import { isShadowed } from './shadowed.js';

const data = /(^|\/)serverless\.(ya?ml|json)$/;
const code = /(^|\/)serverless\.(ts|js|cjs|mjs|mts|cts)$/;
const codeGlobs = ['**/serverless.{ts,js,cjs,mjs,mts,cts}', 'serverless.{ts,js,cjs,mjs,mts,cts}'];
const mainStack = 'main';

/** serverless.yml of the Serverless Framework 3 and osls, with what serverless-compose.yml says beside it. */
export const serverlessReader: Reader = {
  format: 'serverless',
  find(context) {
    const named = definitionFiles(context).filter((file) => data.test(file) && !isShadowed(file, context));
    const found = new Set([...named, ...configuredDefinitions(context)]);
    return [...[...found].map((file) => candidateOf(file, context)), ...codeDefinitions(context)];
  },
  read: (candidate, context) => (code.test(candidate.file) ? needsCode(candidate) : readDefinition(candidate, context)),
};

function candidateOf(file: string, context: ReadContext): Candidate {
  const own = context.settings.services.get(file)?.name;
  const name = own ?? serviceNameOf(file, context);
  return name ? { format: 'serverless', file, name, nameStated: true } : { format: 'serverless', file };
}

/** The known part of a name: `${env:PROJECT}-orders` is `orders` here, `${env:PROJECT, 'shop'}-orders` is `shop-orders`. */
function plainName(service: Value): ServiceName | undefined {
  const parts =
    service.kind === 'text'
      ? service.parts.map((part) => (typeof part === 'string' ? part : (textOf(part.otherwise) ?? '')))
      : [textOf(service) ?? ''];
  return parts.join('').replace(/^[-_.\s]+|[-_.\s]+$/g, '') || undefined;
}

/** What `service:` says; undefined where the file cannot be read or says nothing. */
function serviceNameOf(file: string, context: ReadContext): ServiceName | undefined {
  const root = file === '' ? undefined : context.parse(file).value;
  if (!root || notForAws(root)) return undefined;
  const { service } = openDefinition(file, root, context, nothingGiven, () => undefined);
  return service && plainName(service);
}

/** Definitions in JavaScript or TypeScript: a file of that name that talks of a service and a provider. */
function codeDefinitions(context: ReadContext): readonly Candidate[] {
  const include = [...(context.settings.include ?? []), ...codeGlobs];
  return definitionFiles({ files: context.files, settings: { ...context.settings, include } })
    .filter((file) => code.test(file) && !/(^|\/)node_modules\//.test(file) && !isShadowed(file, context))
    .filter((file) => {
      const text = peek(file, context) ?? '';
      return /\bservice\b/.test(text) && /\bprovider\b/.test(text);
    })
    .map((file) => ({ format: 'serverless', file }));
}

function needsCode({ file }: Candidate): ReadResult {
  const message = `${file} is code, and code of the repository is never run: its service is unknown here. State it in serverless.yml.`;
  const location = { file, line: 1, column: 1 };
  return { services: [], diagnostics: [{ severity: 'warning', code: 'serverless/needs-code', message, location }] };
}

function readDefinition(candidate: Candidate, context: ReadContext): ReadResult {
  const { file } = candidate;
  const { value: root, diagnostics } = context.parse(file);
  const problems = new Problems();
  diagnostics.forEach(problems.report);
  if (!root) return { services: [], diagnostics: problems.all() };
  const reason = notForAws(root);
  if (reason) {
    problems.report(problem(reason.severity, reason.code, reason.message, root));
    return { services: [], diagnostics: problems.all() };
  }
  const composed = composedOf(file, context, (other) => nameOf(other, context));
  composed?.diagnostics.forEach(problems.report);
  const definition = openDefinition(file, root, context, composed ?? nothingGiven, problems.report);
  const service = serviceOf(candidate, definition, composed, context, problems.report);
  const stacks = service.stacks.map((stack) => withReferences(stack, definition));
  return { services: [{ ...service, stacks }], diagnostics: problems.all() };
}

/** The framework resolves settings that nothing lowered as well, and deploys nothing where one has no value. */
function withReferences(stack: Stack, { configuration }: Definition): Stack {
  const references = referencesOf(configuration, stack);
  return references.length === 0 ? stack : { ...stack, references };
}

/** The name that the estate has settled on, else the definition's own. */
function nameOf(file: string, context: ReadContext): ServiceName | undefined {
  return context.names?.get(candidateKey({ file })) ?? serviceNameOf(file, context);
}

function notForAws(root: Value) {
  const provider = stringOf(get(root, 'provider')) ?? stringOf(get(root, 'provider', 'name'));
  const says = (severity: 'note' | 'error', what: string, message: string) =>
    ({ severity, code: `serverless/${what}`, message }) as const;
  if (root.kind !== 'dict') return says('error', 'not-a-service', 'A serverless definition is an object.');
  if (root.entries.has('component') || root.entries.has('components')) {
    return says(
      'note',
      'component',
      'Serverless Components deploy without a CloudFormation stack; this one is not read.',
    );
  }
  if (provider !== undefined && provider !== 'aws' && !provider.includes('${')) {
    return says('note', 'provider', `The provider is ${provider}; only aws is read.`);
  }
  const keys = ['service', 'provider', 'functions', 'resources'];
  return keys.some((key) => root.entries.has(key))
    ? undefined
    : says('note', 'not-a-service', 'The file has neither a service nor a provider; it is not read.');
}

function serviceOf(
  candidate: Candidate,
  definition: Definition,
  composed: Composed | undefined,
  context: ReadContext,
  report: Report,
): Service {
  const { file, at, directory } = definition;
  if (definition.service === undefined) {
    report(
      problem(
        'error',
        'serverless/service-missing',
        'The definition has no `service`, so its names are not known.',
        at,
      ),
    );
  }
  const name = candidate.name ?? (definition.service && plainName(definition.service)) ?? nameFromPath(file);
  const read = new Problems();
  const identity = identityOf(name, definition, context);
  const lowered = lowerDefinition(definition, identity, read.report);
  const packaged = packagedTemplate(definition, lowered, identity, report);
  const template = packaged ?? lowered;
  for (const diagnostic of read.all()) if (!packaged || diagnostic.code !== 'serverless/event') report(diagnostic);
  const plugins = packaged ? [] : reportPlugins(definition.plugins, definition.configuration.at('plugins') ?? at);
  plugins.forEach(report);
  const { stack, diagnostics } = evaluateTemplate(template, identity);
  for (const diagnostic of diagnostics) report(plugins.length > 0 ? perhapsByPlugin(diagnostic) : diagnostic);
  reportNested(stack, report);
  return {
    name,
    format: 'serverless',
    file,
    directory,
    stacks: [stack],
    dependsOn: composed?.dependsOn ?? [],
    inputs: [...definition.inputs, ...(composed ? [composed.composeFile] : [])],
    location: locate(at),
  };
}

/** The framework uploads no nested templates, so their addresses lead out of the repository. */
function reportNested(stack: Stack, report: Report): void {
  for (const resource of stack.resources.values()) {
    if (resource.type !== 'AWS::CloudFormation::Stack') continue;
    notLocal(resource, get(resource.properties, 'TemplateURL') ?? resource.properties, report);
  }
}

/** What is not defined here may be made by a plugin that is not read. */
function perhapsByPlugin(diagnostic: Diagnostic): Diagnostic {
  if (diagnostic.code !== 'cloudformation/undefined-reference') return diagnostic;
  return { ...diagnostic, severity: 'note', message: `${diagnostic.message} A plugin may make it.` };
}

function identityOf(name: ServiceName, definition: Definition, context: ReadContext): StackIdentity {
  const { service, stage, region, at, configuration, file } = definition;
  const own = context.settings.services.get(file);
  const pattern = own?.stackName?.replaceAll('{service}', () => name).replaceAll('{stage}', () => stage);
  const written = configuration.at('provider', 'stackName');
  const account = own?.account ?? context.settings.account;
  const given = [...(own?.parameters ?? [])].map(([key, value]): [string, Value] => [key, scalar(value, at)]);
  return {
    service: name,
    stack: stackKey(name, mainStack),
    stackId: mainStack,
    stackName:
      pattern === undefined
        ? (written ?? (service ? worded`${service}-${stage}` : scalar(`${name}-${stage}`, at)))
        : scalar(pattern, at),
    ...(region !== undefined && { region }),
    ...(account !== undefined && { account }),
    parameters: new Map([...stackParameters(configuration.at('provider', 'stackParameters')), ...given]),
    tags: stackTags(configuration, scalar(stage, at)),
    dependsOn: [],
  };
}

/** `STAGE`, then `provider.tags`, then `provider.stackTags`, as the framework tags a stack. */
function stackTags(configuration: Definition['configuration'], stage: Value): ReadonlyMap<string, Value> {
  const stated = ['tags', 'stackTags'].map((key) => configuration.at('provider', key));
  const entries = stated.flatMap((tags) => (tags?.kind === 'dict' ? [...tags.entries] : []));
  return new Map([['STAGE', stage], ...entries.map(([name, { value }]): [string, Value] => [name, value])]);
}

/** `provider.stackParameters`, in CloudFormation's own shape. */
function stackParameters(parameters: Value | undefined): readonly [string, Value][] {
  return [...itemsOf(parameters)].flatMap((item): [string, Value][] => {
    const key = stringOf(get(item, 'ParameterKey'));
    const value = get(item, 'ParameterValue');
    return key !== undefined && value ? [[key, value]] : [];
  });
}
