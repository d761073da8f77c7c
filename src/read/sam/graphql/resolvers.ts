import type { Dict, Value } from '../../../model/value.js';
import { stringOf } from '../../../model/walk.js';
import { getAtt, given, keyPlace, type Plain, type PlainObject, pick } from '../intrinsic/make.js';
import type { Lowering } from '../lowering.js';
import type { SamResource } from '../sam-resource.js';
import type { DataSources } from './data-sources.js';
import { addPart, mapsIn } from './part.js';

/** `Functions` and the `Resolvers` that run them one after the other. */
export function addResolvers(lowering: Lowering, resource: SamResource, sources: DataSources): void {
  const { properties, logicalId } = resource;
  const functions = new Map<string, Plain>();
  for (const [name, stated] of mapsIn(lowering, given(properties, 'Functions'), `Functions of ${logicalId}`)) {
    functions.set(name, addFunction(lowering, resource, sources, name, stated));
  }
  for (const [type, resolvers] of mapsIn(lowering, given(properties, 'Resolvers'), `Resolvers of ${logicalId}`)) {
    for (const [name, stated] of mapsIn(lowering, resolvers, `${type} of ${logicalId}`)) {
      addResolver(lowering, resource, functions, type, name, stated);
    }
  }
}

/** @returns the id of the function: its own, or that of a function that lives elsewhere */
function addFunction(
  lowering: Lowering,
  resource: SamResource,
  sources: DataSources,
  name: string,
  stated: Dict,
): Plain {
  const id = given(stated, 'Id');
  if (id !== undefined) return id;
  addPart(lowering, resource, name, 'FunctionConfiguration', stated, {
    ApiId: getAtt(resource.logicalId, 'ApiId'),
    Name: given(stated, 'Name') ?? name,
    ...codeOf(stated),
    DataSourceName: sourceName(lowering, resource, sources, name, stated),
    ...pick(stated, 'MaxBatchSize', 'Description'),
    SyncConfig: given(stated, 'Sync'),
  });
  return getAtt(`${resource.logicalId}${name}`, 'FunctionId');
}

function sourceName(
  lowering: Lowering,
  resource: SamResource,
  sources: DataSources,
  name: string,
  stated: Dict,
): Plain | undefined {
  const source = given(stated, 'DataSource');
  const word = stringOf(source);
  if (source !== undefined && word === undefined) return source;
  if (word?.toLowerCase() === 'none') return noSource(lowering, resource, source ?? stated);
  const found = word === undefined ? undefined : sources.get(word);
  if (found !== undefined) return getAtt(found, 'Name');
  const message = `DataSource of ${name} of ${resource.logicalId} is one of its DataSources, NONE, or a reference.`;
  lowering.problem('sam/graphql', message, source ?? stated);
  return undefined;
}

function noSource(lowering: Lowering, resource: SamResource, at: Value): PlainObject {
  const logicalId = `${resource.logicalId}NoneDataSource`;
  if (!lowering.resources.has(logicalId)) {
    const properties = { ApiId: getAtt(resource.logicalId, 'ApiId'), Name: logicalId, Type: 'NONE' };
    addPart(lowering, resource, 'NoneDataSource', 'DataSource', at, properties);
  }
  return getAtt(logicalId, 'Name');
}

function addResolver(
  lowering: Lowering,
  resource: SamResource,
  functions: ReadonlyMap<string, Plain>,
  type: string,
  name: string,
  stated: Dict,
): void {
  const pipeline = given(stated, 'Pipeline');
  const steps = pipeline?.kind === 'list' ? pipeline.items : [];
  if (steps.length === 0) {
    lowering.problem(
      'sam/graphql',
      `The resolver ${name} of ${resource.logicalId} needs a Pipeline.`,
      keyPlace(stated, 'Pipeline'),
    );
  }
  const ids = steps.flatMap((step): Plain[] => {
    const found = functions.get(stringOf(step) ?? '');
    if (found !== undefined) return [found];
    lowering.problem(
      'sam/graphql',
      `${stringOf(step) ?? 'This'} is none of the Functions of ${resource.logicalId}.`,
      step,
    );
    return [];
  });
  const properties = {
    ApiId: getAtt(resource.logicalId, 'ApiId'),
    ...(hasCode(stated) ? codeOf(stated) : standardCode),
    FieldName: given(stated, 'FieldName') ?? name,
    TypeName: type,
    Kind: 'PIPELINE',
    PipelineConfig: { Functions: ids },
    CachingConfig: given(stated, 'Caching'),
    ...pick(stated, 'MaxBatchSize'),
  };
  addPart(lowering, resource, `${type}${name}`, 'Resolver', stated, properties, [`${resource.logicalId}Schema`]);
}

/** What a pipeline of functions needs at least: the request as it is, the last function's result as the answer. */
const standardCode: PlainObject = {
  Code: `
export function request(ctx) {
    return {};
}

export function response(ctx) {
    return ctx.prev.result;
}
`,
  Runtime: { Name: 'APPSYNC_JS', RuntimeVersion: '1.0.0' },
};

function hasCode(stated: Dict): boolean {
  return given(stated, 'InlineCode') !== undefined || given(stated, 'CodeUri') !== undefined;
}

function codeOf(stated: Dict): PlainObject {
  const runtime = given(stated, 'Runtime');
  const named =
    runtime?.kind === 'dict' ? { Name: given(runtime, 'Name'), RuntimeVersion: given(runtime, 'Version') } : undefined;
  return { Code: given(stated, 'InlineCode'), CodeS3Location: given(stated, 'CodeUri'), Runtime: named };
}
