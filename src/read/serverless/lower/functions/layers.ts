import type { Value } from '../../../../model/value.js';
import { get, itemsOf, printValue, text } from '../../../../model/walk.js';
import type { Lowering } from '../lowering.js';
import { normalize } from '../naming.js';
import { ref } from '../template/json.js';
import { dictOf, setIn } from '../template/values.js';
import type { CodePaths } from './code-paths.js';
import { bucketOf, fileNameOf } from './function-resources.js';
import { keyPlace } from './functions.js';
import type { Packer } from './packing.js';

/** `layers:`, with who may use them. A retained layer's id would end in a digest of its code, which is left out. */
export function addLayers(
  layers: Value | undefined,
  code: CodePaths,
  packer: Packer,
  { draft, provider }: Lowering,
): void {
  const dict = dictOf(layers);
  for (const [key, entry] of dict?.entries ?? []) {
    if (!dict || entry.value.kind !== 'dict') continue;
    const layer = entry.value;
    const at = keyPlace(dict, entry);
    const id = `${normalize(key)}LambdaLayer`;
    const artefact = setIn(layer, 'package', 'artifact');
    const retained = setIn(layer, 'retain') ? { deletionPolicy: 'Retain' } : {};
    draft.add(id, {
      type: 'AWS::Lambda::LayerVersion',
      properties: {
        Content: { S3Bucket: bucketOf(provider), S3Key: artefact ? fileNameOf(artefact) : `${key}.zip` },
        LayerName: setIn(layer, 'name') ?? key,
        Description: setIn(layer, 'description'),
        LicenseInfo: setIn(layer, 'licenseInfo'),
        CompatibleRuntimes: setIn(layer, 'compatibleRuntimes'),
        CompatibleArchitectures: setIn(layer, 'compatibleArchitectures'),
      },
      ...retained,
      at,
      code: code.ofLayer(layer),
      packing: packer.ofLayer(layer),
    });
    for (const allowed of itemsOf(get(layer, 'allowedAccounts'))) {
      const account = printValue(allowed).replace('*', 'Wild');
      draft.add(`${normalize(key)}${account}LambdaLayerPermission`, {
        type: 'AWS::Lambda::LayerVersionPermission',
        properties: { Action: 'lambda:GetLayerVersion', LayerVersionArn: ref(id), Principal: allowed },
        ...retained,
        at: allowed,
        madeFor: key,
      });
    }
    draft.output(`${id}QualifiedArn`, { Description: 'Current Lambda layer version', Value: ref(id) }, at);
    const digest = text([{ kind: 'unknown', reason: "it is a digest of the layer's code" }], at);
    draft.output(`${id}Hash`, { Description: 'Current Lambda layer hash', Value: digest }, at);
    const s3Key = artefact ? fileNameOf(artefact) : `${key}.zip`;
    draft.output(`${id}S3Key`, { Description: 'Current Lambda layer S3Key', Value: s3Key }, at);
  }
}
