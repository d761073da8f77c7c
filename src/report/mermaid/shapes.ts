/** Opening and closing signs of a node by what it is; a plain box for all else. */
const SHAPES: readonly (readonly [types: RegExp, open: string, close: string])[] = [
  [/^AWS::(DynamoDB|RDS|S3|EFS|DocDB|Neptune|Timestream|OpenSearchService|ElastiCache)::/, '[(', ')]'],
  [/^AWS::SQS::/, '[[', ']]'],
  [/^AWS::SNS::/, '([', '])'],
  [/^AWS::(Events::EventBus|EventSchemas)/, '{{', '}}'],
  [/^AWS::(Kinesis|MSK|KinesisFirehose)/, '[/', '/]'],
  [/^AWS::StepFunctions::/, '[\\', '/]'],
  [/^AWS::(ApiGateway|ApiGatewayV2|AppSync)/, '>', ']'],
  [/^AWS::(Events::Rule|Scheduler)/, '((', '))'],
];

/** `id[("label")]` for a table, `id["label"]` for a function. @param label quoted, see `mermaidLabel` */
export function mermaidNode(id: string, label: string, type: string | undefined): string {
  const [, open, close] = SHAPES.find(([types]) => types.test(type ?? '')) ?? [undefined, '[', ']'];
  return `${id}${open}${label}${close}`;
}
