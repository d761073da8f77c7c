import type { Edge } from '../../../../model/edge.js';
import type { Location } from '../../../../model/location.js';
import { symbolsIn } from '../../../../model/walk.js';
import { consumerOf, placeOf, presentOf, printEnd, providerOf, serviceOfEdge } from '../../../edge-words.js';
import { findOutput, findResource, findService, isThere } from '../../../find-resource.js';
import { longForm } from '../../../long-form.js';
import { type Removed, removedProviders } from '../../../removed-providers.js';
import { defineRule, type Report, type RuleContext } from '../../../rule.js';
import { isJson, writeJson, writeYaml } from '../../../write-plain.js';

type Message = 'import' | 'lookup' | 'used' | 'order';

export const removedWhileUsed = defineRule<Message>({
  id: 'edge/removed-while-used',
  meta: {
    title: 'Nothing goes away while another service uses it',
    severity: 'error',
    messages: {
      import:
        '{{provider}} goes away while {{consumer}} still imports {{name}}: CloudFormation refuses the change, or the next deploy of {{service}} fails.',
      lookup:
        '{{provider}} goes away while {{consumer}} still takes {{name}} from it: nothing stops this change, and the next deploy of {{service}} fails.',
      used: '{{provider}} goes away while {{consumer}} still {{verb}} it: from then on that fails.',
      order:
        '{{provider}} goes away together with the last use of it in {{service}}: where {{service}} is not deployed first, what is deployed of it breaks.',
    },
  },
  *check(context) {
    for (const removed of removedProviders(context)) yield reportOf(removed, context);
  },
});

function reportOf({ deployed, stillUsed }: Removed, context: RuleContext): Report<Message> {
  const consumer = consumerOf(deployed);
  const service = serviceOfEdge(deployed);
  const provider = printEnd(providerOf(deployed));
  const data = {
    provider,
    consumer: printEnd(consumer),
    service,
    verb: presentOf(deployed.kind),
    name: deployed.detail ?? provider,
  };
  const common = { data, service: providerOf(deployed).service ?? service, subject: deployed.key };
  if (stillUsed === undefined)
    return {
      ...common,
      message: 'order',
      at: deployed.location,
      severity: 'note',
      advice: `Deploy ${service} before ${providerOf(deployed).service ?? provider}.`,
    };
  const fix = outputToKeep(deployed, context);
  const gone = placeOfProvider(deployed, context);
  return {
    ...common,
    message: messageOf(deployed),
    at: placeOfUse(stillUsed),
    advice: `Keep it until ${service} no longer needs it: first change and deploy ${service}, then remove it.`,
    ...(fix !== undefined && { fix }),
    ...(gone !== undefined && { related: [{ message: 'what goes away, where it is deployed from', location: gone }] }),
  };
}

/** CloudFormation guards exports alone: an SSM parameter or a plain output goes without a word. */
function messageOf({ kind, mechanism }: Edge): Message {
  if (kind !== 'import') return 'used';
  return mechanism === 'import-value' ? 'import' : 'lookup';
}

function placeOfUse(edge: Edge): Edge['location'] {
  return edge.wired === 'no' ? placeOf(edge, 'wired', 'no') : edge.location;
}

function placeOfProvider(edge: Edge, { deployed }: RuleContext): Location | undefined {
  if (deployed === undefined) return undefined;
  const provider = providerOf(edge);
  const found = findOutput(deployed.estate, provider)?.output ?? findResource(deployed.estate, provider);
  return found?.location;
}

/** The output as it is deployed, to put back, where the proposal still has what its value refers to. */
function outputToKeep(edge: Edge, { deployed, estate }: RuleContext): string | undefined {
  const provider = providerOf(edge);
  const found = deployed && findOutput(deployed.estate, provider);
  const service = findService(estate, provider.service);
  if (found === undefined || service === undefined || service.format === 'cdk' || isThere(estate, provider))
    return undefined;
  const { stack, output } = found;
  const now = service.stacks.find(({ key }) => key === stack.key);
  for (const { symbol } of symbolsIn(output.value))
    if ((symbol.kind === 'ref' || symbol.kind === 'attribute') && !now?.resources.has(symbol.logicalId))
      return undefined;
  const place = { format: service.format, stack: stack.key, file: stack.file };
  const exported = output.exportName && { Export: { Name: longForm(output.exportName, place) } };
  const plain = { Outputs: { [output.name]: { Value: longForm(output.value, place), ...exported } } };
  if (service.format === 'serverless') return writeYaml({ resources: plain });
  return isJson(place) ? writeJson(plain) : writeYaml(plain);
}
