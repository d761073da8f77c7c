import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A property for each type that can be changed in place, and a value that nobody has chosen. */
const TOUCHES = new Map([
  ['AWS::IAM::Role', ['Description', 'touched']],
  ['AWS::Lambda::Function', ['Description', 'touched']],
  ['AWS::Serverless::Function', ['Description', 'touched']],
  ['AWS::SNS::Topic', ['DisplayName', 'touched']],
  ['AWS::SQS::Queue', ['MessageRetentionPeriod', 777_777]],
  ['AWS::S3::Bucket', ['VersioningConfiguration', { Status: 'Suspended' }]],
  ['AWS::DynamoDB::Table', ['TableClass', 'STANDARD_INFREQUENT_ACCESS']],
  ['AWS::Logs::LogGroup', ['RetentionInDays', 3_653]],
  ['AWS::Events::Rule', ['Description', 'touched']],
  ['AWS::KMS::Key', ['Description', 'touched']],
  ['AWS::SSM::Parameter', ['Description', 'touched']],
  ['AWS::CloudWatch::Alarm', ['AlarmDescription', 'touched']],
  ['AWS::Cognito::UserPool', ['DeletionProtection', 'ACTIVE']],
]);

/**
 * Changes one resource of each service in a copy of a repository, in the text of its definition and the files beside it.
 *
 * @returns names of the services that were changed
 */
export function touchResources(folder, services) {
  const done = new Set();
  return services.flatMap(({ name, file, stacks }) => {
    const files = [file, ...stacks.map((stack) => stack.file), ...definitionsUnder(folder, dirname(file))];
    const touched = [...new Set(files)].find((one) => !done.has(one) && touchFile(join(folder, one)));
    if (touched !== undefined) done.add(touched);
    return touched === undefined ? [] : [name];
  });
}

function definitionsUnder(folder, under) {
  return readdirSync(join(folder, under), { recursive: true })
    .filter((path) => /\.(?:ya?ml|template\.json)$/.test(path) && !path.includes('node_modules'))
    .sort()
    .map((path) => join(under, path));
}

function touchFile(path) {
  const text = readFileSync(path, 'utf8');
  const touched = path.endsWith('.json') ? touchJson(path, text) : touchYaml(text);
  if (touched === undefined || touched === text) return false;
  writeFileSync(path, touched);
  return true;
}

function touchJson(path, text) {
  if (basename(path) === 'manifest.json') return undefined;
  const template = JSON.parse(text);
  for (const { Type: type, Properties: properties } of Object.values(template.Resources ?? {})) {
    const [property, value] = TOUCHES.get(type) ?? [];
    if (property === undefined || properties === undefined || Object.hasOwn(properties, property)) continue;
    properties[property] = value;
    return JSON.stringify(template, null, 1);
  }
  return undefined;
}

/** Under the first `Properties:` that follows such a type at the same depth and does not have the property. */
function touchYaml(text) {
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at += 1) {
    const [, indent, type] = /^(\s+)Type:\s*["']?(AWS::\w+::\w+)["']?\s*$/.exec(lines[at]) ?? [];
    const touch = TOUCHES.get(type);
    if (touch === undefined) continue;
    const place = propertiesAfter(lines, at, indent);
    if (place === undefined || place.own.includes(touch[0])) continue;
    lines.splice(place.line + 1, 0, `${place.indent}${touch[0]}: ${JSON.stringify(touch[1])}`);
    return lines.join('\n');
  }
  return undefined;
}

function propertiesAfter(lines, at, indent) {
  const end = lines.findIndex((line, index) => index > at && /\S/.test(line) && depth(line) < indent.length);
  const block = lines.slice(at, end < 0 ? undefined : end);
  const offset = block.findIndex((line) => line.trimEnd() === `${indent}Properties:`);
  const first = offset < 0 ? undefined : block.slice(offset + 1).find((line) => /^\s*[A-Za-z]/.test(line));
  if (first === undefined || depth(first) <= indent.length) return undefined;
  const own = block.filter((line) => depth(line) === depth(first)).map((line) => line.trim().split(':')[0]);
  return { line: at + offset, indent: ' '.repeat(depth(first)), own };
}

function depth(line) {
  return line.length - line.trimStart().length;
}
