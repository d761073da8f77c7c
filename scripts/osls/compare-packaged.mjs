import '../ts-loader.mjs';
import {
  comparableFacts,
  comparableTemplate,
  inOneOrder,
  withoutSharedVariables,
  withWorkflows,
} from './comparable.mjs';

const { compareFacts } = await import('../../test/facts/compare-facts.ts');
const { factsOf } = await import('../../test/facts/facts.ts');
const { readSide } = await import('../../test/facts/read-side.ts');
const { serverlessReader } = await import('../../src/read/serverless/serverless-reader.ts');
const { cloudFormationReader } = await import('../../src/read/cloudformation/cloudformation-reader.ts');

/**
 * The facts of a definition against those of the template that `osls` made of it, and the errors that reading the
 * definition gave although `osls` accepts it.
 */
export function comparePackaged(file, files, { template, parameters, environment }) {
  const names = { name: 'service', stackName: 'stack' };
  const given = Object.fromEntries(parameters.map((one) => [one.ParameterKey, String(one.ParameterValue)]));
  const alone = {
    ...serverlessReader,
    find: () => [{ format: 'serverless', file, name: 'service', nameStated: true }],
  };
  const left = readSide(files, {
    only: [alone],
    services: { [file]: names },
    allowedEnvironment: new Map(Object.entries(environment)),
  });
  const region = left.services[0]?.stacks[0]?.region;
  const plain = { 'template.json': JSON.stringify(comparableTemplate(template)) };
  const right = readSide(plain, {
    only: [cloudFormationReader],
    ...(region !== undefined && { region }),
    services: { 'template.json': { ...names, parameters: given } },
  });
  const errors = left.diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ code, message, location }) => `${location.line}: ${code}: ${message}`);
  const ours = inOneOrder(comparableFacts(factsOf(left), left.services));
  const { agreement, differences } = compareFacts(ours, inOneOrder(withWorkflows(factsOf(right))));
  const kept = withoutSharedVariables(differences, template);
  const aside = differences.length - kept.length;
  const counted = agreement.map((one) => (one.section === 'edges' ? { ...one, equal: one.equal + aside } : one));
  return { agreement: counted, differences: kept, errors };
}
