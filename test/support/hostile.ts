import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type CheckOptions, type CheckOutcome, runCheck } from '../../src/app/check.js';
import { runInspect } from '../../src/app/inspect.js';
import { ruleInfos } from '../../src/app/rule-infos.js';
import { formatLocation } from '../../src/model/location.js';
import { renderGraph } from '../../src/report/graph/render-graph.js';
import { renderHtml } from '../../src/report/html/render-html.js';
import { renderInspectJson } from '../../src/report/inspect/render-inspect-json.js';
import { renderInspectText } from '../../src/report/inspect/render-inspect-text.js';
import { renderJson } from '../../src/report/json/render-json.js';
import { renderMarkdown } from '../../src/report/markdown/render-markdown.js';
import { renderSarif } from '../../src/report/sarif/render-sarif.js';
import { renderText } from '../../src/report/text/render-text.js';

export interface Link {
  readonly link: string;
}

/** Files by path; null takes one away. */
export type Files = Readonly<Record<string, string | Uint8Array | Link | null>>;

/** A service with one error that every check must go on to show, whatever is beside it. */
export const healthy = { 'healthy/template.yaml': template('*') };
/** The same service without that error. */
export const quiet = { 'healthy/template.yaml': template('s3:GetObject') };

/** A template whose only function may do one thing. */
export function template(action: string): string {
  return `AWSTemplateFormatVersion: '2010-09-09'
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      Policies:
        - PolicyName: work
          PolicyDocument:
            Statement:
              - Effect: Allow
                Action: '${action}'
                Resource: arn:aws:s3:::reports/*
      AssumeRolePolicyDocument:
        Statement: [{ Effect: Allow, Action: 'sts:AssumeRole', Principal: { Service: lambda.amazonaws.com } }]
`;
}

/** A serverless.yml called `sick`. */
export function sick(rest: string): string {
  return `service: sick\nprovider:\n  name: aws\n  runtime: nodejs20.x\n${rest}`;
}

const made: string[] = [];

/** Takes away every folder that the tests of a file made. */
export function removeFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

export function folder(files: Files = {}): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'stackgate-hostile-')));
  made.push(root);
  write(root, files);
  return root;
}

export function write(root: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    const full = join(root, path);
    rmSync(full, { recursive: true, force: true });
    if (content === null) continue;
    mkdirSync(dirname(full), { recursive: true });
    if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(full, content);
    else symlinkSync(content.link, full);
  }
}

export function git(root: string, ...args: readonly string[]): string {
  const settings = [
    'user.name=Test',
    'user.email=test@example.org',
    'init.defaultBranch=main',
    'protocol.file.allow=always',
  ];
  const given = settings.flatMap((setting) => ['-c', setting]);
  return execFileSync('git', [...given, ...args], { cwd: root, encoding: 'utf8', stdio: 'pipe' }).trim();
}

export function commit(root: string, files: Files = {}): void {
  write(root, files);
  git(root, 'add', '--all');
  git(root, 'commit', '-q', '--allow-empty', '-m', 'work');
}

export function repository(files: Files): string {
  const root = folder(files);
  git(root, 'init', '-q');
  commit(root);
  return root;
}

/** A repository whose branch `change` is one commit ahead of main and checked out. */
export function pullRequest(base: Files, change: Files): string {
  const root = repository(base);
  git(root, 'checkout', '-q', '-b', 'change');
  commit(root, change);
  return root;
}

/** Everything as it is on a command line, with nothing to compare with unless asked. */
export function check(directory: string, options: Partial<CheckOptions> = {}): CheckOutcome {
  return runCheck({
    directory,
    deployed: 'none',
    assemblies: new Map(),
    environment: {},
    today: '2026-11-20',
    onProgress: () => {},
    ...options,
  });
}

/** As `check` without `--deployed`: against the merge base. */
export function checkAgainstBase(directory: string): CheckOutcome {
  const options = { directory, assemblies: new Map<string, string>(), environment: {}, today: '2026-11-20' };
  return runCheck({ ...options, onProgress: () => {} });
}

/** `severity code file:line:column` each. */
export function told({ result }: CheckOutcome): readonly string[] {
  return result.diagnostics.map(({ severity, code, location }) => `${severity} ${code} ${formatLocation(location)}`);
}

/** `rule service` of each new finding that fails a check. */
export function failures({ result }: CheckOutcome): readonly string[] {
  const counted = result.findings.filter((one) => one.severity === 'error' && one.new && one.waived === undefined);
  return counted.map(({ rule, service }) => `${rule} ${service}`);
}

/** What every format of every command prints, by its name. */
export function everyOutput(
  directory: string,
  environment: Readonly<Record<string, string>> = {},
): ReadonlyMap<string, string> {
  const { result } = check(directory, { environment });
  const inspected = runInspect({ directory, assemblies: new Map(), environment });
  const edges = result.stages[0]?.edges ?? [];
  const style = { color: false, width: 100 };
  return new Map([
    ['check text', renderText(result, style)],
    ['check markdown', renderMarkdown(result, { links: () => undefined, rules: ruleInfos() })],
    ['check json', renderJson(result)],
    ['check sarif', renderSarif(result, { rules: ruleInfos(), version: '0' })],
    ['check html', renderHtml({ stages: result.stages, diagnostics: result.diagnostics, check: result })],
    ['graph html', renderHtml(inspected)],
    ['inspect text', renderInspectText(inspected, style)],
    ['inspect json', renderInspectJson(inspected)],
    ['graph mermaid', renderGraph(edges, { format: 'mermaid' })],
    ['graph dot', renderGraph(edges, { format: 'dot' })],
    ['graph json', renderGraph(edges, { format: 'json' })],
  ]);
}
