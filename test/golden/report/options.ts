import type { RuleInfo } from '../../../src/report/links.js';
import type { MarkdownOptions } from '../../../src/report/markdown/options.js';

const page = (id: string) => `https://github.com/example/stackgate/blob/main/docs/rules/${id}.md`;

export const rules: readonly RuleInfo[] = [
  {
    id: 'edge/undeclared',
    title: 'Access across services is declared',
    severity: 'error',
    page: page('edge/undeclared'),
  },
  { id: 'edge/cycle', title: 'Synchronous calls form no cycle', severity: 'warning', page: page('edge/cycle') },
  {
    id: 'edge/missing-grant',
    title: 'What is declared is granted',
    severity: 'error',
    page: page('edge/missing-grant'),
  },
  { id: 'state/replacement', title: 'Data is not replaced', severity: 'error', page: page('state/replacement') },
  {
    id: 'iam/wildcard-action',
    title: 'IAM statements name their actions',
    severity: 'error',
    page: page('iam/wildcard-action'),
  },
];

export const markdownOptions: MarkdownOptions = {
  links: (file, line) =>
    `https://github.com/example/shop/blob/9d8e7f6/${file.split('/').map(encode).join('/')}#L${line}`,
  rules,
  fullReportUrl: 'https://github.com/example/shop/actions/runs/381',
  waiveUrl: 'https://github.com/example/stackgate/blob/main/docs/waivers.md',
};

/** Half a surrogate pair cannot be in an address. */
function encode(part: string): string {
  return encodeURIComponent(part.replace(/\p{Cs}/gu, '\uFFFD'));
}
