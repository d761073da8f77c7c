import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A repository of one definition and what it is read with. */
export interface Seed {
  readonly name: string;
  /** The definition that is mutated, among the files. */
  readonly path: string;
  readonly files: Readonly<Record<string, string>>;
}

const constructs = join(import.meta.dirname, '../formats/constructs');

/** Definitions that were written for this project, in all four formats. */
export function ownSeeds(): readonly Seed[] {
  return readdirSync(constructs)
    .toSorted()
    .flatMap((construct) => {
      const read = (...path: string[]) => readFileSync(join(constructs, construct, ...path), 'utf8');
      const one = (path: string, ...from: string[]) => ({
        name: `${construct}/${from.join('/')}`,
        path,
        files: { [path]: read(...from) },
      });
      const template = one('shop/cdk.out/shop.template.json', 'cdk.out', 'shop.template.json');
      const manifest = one('shop/cdk.out/manifest.json', 'cdk.out', 'manifest.json');
      const assembly = { 'shop/cdk.json': '{}', ...template.files, ...manifest.files };
      return [
        one('shop/serverless.yml', 'serverless.yml'),
        one('shop/template.yaml', 'sam.yaml'),
        one('shop/template.yaml', 'cloudformation.yaml'),
        { ...template, files: assembly },
        { ...manifest, files: assembly },
      ];
    });
}
