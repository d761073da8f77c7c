import { type Json, jsonAt } from './json.js';
import { stubText } from './needs.js';

/** What stands in for a parameter that nobody gives a value, so that CloudFormation takes it. */
export function stubParameter(name: string, definition: Json): string {
  const allowed = jsonAt(definition, 'AllowedValues');
  if (Array.isArray(allowed) && allowed.length > 0) return String(allowed[0]);
  const type = jsonAt(definition, 'Type');
  const plain = typeof type === 'string' ? type : 'String';
  const item = /^(?:List|AWS::SSM::Parameter::Value)<(.*)>$/.exec(plain)?.[1];
  if (plain.startsWith('AWS::SSM::Parameter::Value<') || plain === 'AWS::SSM::Parameter::Name') return `/stub/${name}`;
  return ofType(item ?? plain, name, definition);
}

const idPrefixes: ReadonlyMap<string, string> = new Map([
  ['AWS::EC2::Image::Id', 'ami'],
  ['AWS::EC2::Instance::Id', 'i'],
  ['AWS::EC2::SecurityGroup::Id', 'sg'],
  ['AWS::EC2::Subnet::Id', 'subnet'],
  ['AWS::EC2::Volume::Id', 'vol'],
  ['AWS::EC2::VPC::Id', 'vpc'],
]);

function ofType(type: string, name: string, definition: Json): string {
  if (type === 'Number') return String(numberIn(definition, 'MinValue') ?? 1);
  const prefix = idPrefixes.get(type);
  if (prefix !== undefined) return `${prefix}-0123456789abcdef0`;
  if (type === 'AWS::EC2::AvailabilityZone::Name') return 'us-east-1a';
  if (type === 'AWS::Route53::HostedZone::Id') return 'Z0123456789STUB';
  return fitting(stubText(name), definition);
}

/** Shapes that patterns usually ask for; none is longer than a backtracking pattern can take. */
const candidates = [
  'a',
  '1',
  'true',
  '/stub',
  '10.0.0.0/16',
  '10.0.0.1',
  'example.com',
  'stub@example.com',
  'https://example.com',
  '000000000000',
  'us-east-1',
  'arn:aws:sns:us-east-1:0:a',
];

function fitting(text: string, definition: Json): string {
  const matches = patternIn(definition);
  const fits = [text, ...candidates].map((one) => inLength(one, definition)).find((one) => matches(one));
  return fits ?? inLength(text, definition);
}

function inLength(text: string, definition: Json): string {
  const least = Math.min(numberIn(definition, 'MinLength') ?? 0, 4096);
  const most = Math.max(numberIn(definition, 'MaxLength') ?? text.length, 0);
  return text.padEnd(least, 'x').slice(0, Math.max(least, most));
}

function numberIn(definition: Json, key: string): number | undefined {
  const value = Number(jsonAt(definition, key) ?? Number.NaN);
  return Number.isFinite(value) ? value : undefined;
}

/** Patterns come from templates: one with a repeated group is not run, as it may not end. */
function patternIn(definition: Json): (text: string) => boolean {
  const pattern = jsonAt(definition, 'AllowedPattern');
  const isHarmless = typeof pattern === 'string' && pattern.length <= 256 && !/\)\s*[*+{]/.test(pattern);
  if (!isHarmless) return () => true;
  try {
    const compiled = new RegExp(`^(?:${pattern})$`);
    return (text) => text.length <= 40 && compiled.test(text);
  } catch (error) {
    if (error instanceof SyntaxError) return () => true;
    throw error;
  }
}
