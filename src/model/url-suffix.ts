/**
 * Domains of AWS by the beginning of a region's name: partitions with networks of their own have their own. Source: the
 * partitions of botocore.
 */
const domains: readonly (readonly [regions: string, domain: string])[] = [
  ['cn-', 'amazonaws.com.cn'],
  ['eusc-', 'amazonaws.eu'],
  ['us-iso-', 'c2s.ic.gov'],
  ['us-isob-', 'sc2s.sgov.gov'],
  ['us-isof-', 'csp.hci.ic.gov'],
  ['eu-isoe-', 'cloud.adc-e.uk'],
];

const usual = 'amazonaws.com';

/** Of every partition; longer ones first, so that none is taken for the beginning of another. */
export const urlSuffixes: readonly string[] = [...domains.map(([, domain]) => domain), usual];

/** `AWS::URLSuffix` of a region: what the names of its hosts end in. */
export function urlSuffix(region: string): string {
  return domains.find(([beginning]) => region.startsWith(beginning))?.[1] ?? usual;
}
