import { join } from 'node:path';
import { parseCache } from '../../src/read/document/parse-cache.js';
import { memoryFiles } from '../../src/read/files/memory-files.js';
import { readEstate } from '../../src/read/read-estate.js';
import { serverlessReader } from '../../src/read/serverless/serverless-reader.js';
import { type ServiceFolder, Workspace } from './packaging.js';

/** Ids that end in a digest or a time in the framework stand without it in the gate. */
function withoutDigest(id: string, type: string): string {
  if (type === 'AWS::Lambda::Version') return id.replace(/LambdaVersion.*/, 'LambdaVersion');
  return /Deployment$/.test(type) ? id.replace(/^(ApiGateway|Websockets)Deployment.*/, '$1Deployment') : id;
}

function readStack(definition: string) {
  const files = memoryFiles({ 'serverless.yml': definition, 'src/bake.js': '', 'src/weigh.js': '' });
  const none = { allowedEnvironment: new Map(), assemblies: new Map(), services: new Map() };
  const { parse } = parseCache(files);
  return readEstate({ files, parse, stage: 'dev', settings: none }, [serverlessReader]);
}

const timeout = 60_000;
let workspace: Workspace;
let service: ServiceFolder;
beforeAll(() => {
  workspace = new Workspace();
  service = workspace.service(join(import.meta.dirname, 'fixture'));
}, timeout);
afterAll(() => workspace.remove());

test(
  'osls packages a definition that uses every declared key, and the gate reads the same template',
  () => {
    const { status, output } = service.package();
    expect(status === 0 ? '' : output).toBe('');
    const written = [...service.template()].map(([id, type]) => `${withoutDigest(id, type)} ${type}`);
    const { estate, diagnostics } = readStack(service.definition());
    const [stack] = estate.services.flatMap((service) => service.stacks);
    const read = [...(stack?.resources.values() ?? [])].map(({ logicalId, type }) => `${logicalId} ${type}`);
    expect(diagnostics).toEqual([]);
    expect(read.sort()).toEqual(written.sort());
  },
  timeout,
);

test(
  'without the plugin the framework refuses the declared keys',
  () => {
    const definition = service.definition();
    service.rewrite(definition.replace('plugins:\n  - stackgate/serverless\n', ''));
    const { status, output } = service.package();
    service.rewrite(definition);
    expect(status).not.toBe(0);
    expect(output).toContain('calling');
  },
  timeout,
);

// The others, and those of the rules' samples, are packaged by `npm run e2e`.
test(
  'osls packages the example that uses the plugin',
  () => {
    const { status, output } = workspace.service(join(import.meta.dirname, '../../examples/shop/checkout')).package();
    expect(status === 0 ? '' : output).toBe('');
  },
  timeout,
);
