import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const payments = `AWSTemplateFormatVersion: '2010-09-09'
Resources:
  ChargeRole:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: '2012-10-17'
        Statement:
          - { Effect: Allow, Action: sts:AssumeRole, Principal: { Service: lambda.amazonaws.com } }
  Charge:
    Type: AWS::Lambda::Function
    Properties:
      FunctionName: payments-charge
      Handler: index.handler
      Runtime: nodejs22.x
      Role: !GetAtt ChargeRole.Arn
      Code: { ZipFile: 'exports.handler = async () => {}' }
`;

/** A call that the role allows and nobody declared: \`edge/undeclared\`. */
const call = `      Policies:
        - PolicyName: call-payments
          PolicyDocument:
            Version: '2012-10-17'
            Statement:
              - Effect: Allow
                Action: lambda:InvokeFunction
                Resource: !Sub arn:\${AWS::Partition}:lambda:\${AWS::Region}:\${AWS::AccountId}:function:payments-charge
`;

function checkout(policies: string): string {
  return payments
    .replaceAll('Charge', 'Place')
    .replace('payments-charge', 'checkout-place')
    .replace('  Place:\n', `${policies}  Place:\n`);
}

export interface ShopRepository {
  /** The working tree, at GitHub's merge of base and head. */
  readonly folder: string;
  readonly base: string;
  readonly head: string;
  readonly merge: string;
  /** Commits files on the head and makes the merge commit anew. */
  change(files: Readonly<Record<string, string>>): ShopRepository;
  /** Commits files on main, as a merge does, and checks it out. */
  push(files: Readonly<Record<string, string>>): ShopRepository;
}

export const undeclaredCall = { 'checkout/template.yaml': checkout(call) };

/** As many services that each call without saying so, with names that fill a report. */
export function manyUndeclaredCalls(count: number): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const name = `a-service-with-a-name-of-some-length-${index}`;
      return [`${name}/template.yaml`, checkout(call).replace('checkout-place', name)];
    }),
  );
}

export const noCall = { 'checkout/template.yaml': checkout('') };

/** As actions/checkout leaves it without `fetch-depth: 0`: one commit. */
export function shallowClone(shop: ShopRepository): ShopRepository {
  const folder = mkdtempSync(join(tmpdir(), 'stackgate-shallow-'));
  git(folder, 'clone', '-q', '--depth', '1', `file://${shop.folder}`, '.');
  return { ...shop, folder };
}

/** Two services; the branch is one commit ahead of main. */
export function makeShop(branch: string, files: Readonly<Record<string, string>>): ShopRepository {
  return makeRepository({ 'payments/template.yaml': payments, ...noCall }, branch, files);
}

/** @param base what main has @param files what the branch, one commit ahead of it, changes */
export function makeRepository(
  base: Readonly<Record<string, string>>,
  branch: string,
  files: Readonly<Record<string, string>>,
): ShopRepository {
  const folder = mkdtempSync(join(tmpdir(), 'stackgate-shop-'));
  git(folder, 'init', '-q', '-b', 'main');
  commit(folder, base);
  git(folder, 'checkout', '-q', '-b', branch);
  return changed(folder, branch, files);
}

function changed(folder: string, branch: string, files: Readonly<Record<string, string>>): ShopRepository {
  git(folder, 'checkout', '-q', branch);
  commit(folder, files);
  git(folder, 'checkout', '-q', '--detach', 'main');
  git(folder, 'merge', '-q', '--no-ff', '-m', 'merge', branch);
  const [merge = '', base = '', head = ''] = git(folder, 'rev-list', '--parents', '-n', '1', 'HEAD').split(' ');
  return withChanges(branch, { folder, base, head, merge });
}

function pushed(folder: string, branch: string, files: Readonly<Record<string, string>>): ShopRepository {
  git(folder, 'checkout', '-q', 'main');
  commit(folder, files);
  const [head = '', base = ''] = git(folder, 'rev-list', '-n', '2', 'HEAD').split('\n');
  return withChanges(branch, { folder, base, head, merge: head });
}

function withChanges(branch: string, at: Pick<ShopRepository, 'folder' | 'base' | 'head' | 'merge'>): ShopRepository {
  const { folder } = at;
  return {
    ...at,
    change: (files) => changed(folder, branch, files),
    push: (files) => pushed(folder, branch, files),
  };
}

function commit(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  git(folder, 'add', '.');
  git(folder, 'commit', '-q', '--allow-empty', '-m', 'change');
}

function git(folder: string, ...args: readonly string[]): string {
  const identity = ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', [...identity, ...args], { cwd: folder, encoding: 'utf8', stdio: 'pipe' }).trim();
}
