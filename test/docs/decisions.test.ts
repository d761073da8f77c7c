import { pages } from './pages.js';

const decisions = [...pages].filter(([path]) => /^docs\/decisions\/\d/.test(path));
const index = pages.get('docs/decisions/README.md') ?? '';

it.each(decisions)('%s says when, stands in the index under its title, and says what it costs', (path, text) => {
  const [, date, name] = /(\d{4}-\d\d-\d\d)-([a-z-]+)\.md$/.exec(path) ?? [];
  const title = text.split('\n', 1)[0]?.replace('# ', '');
  expect(text.split('\n')[2]).toMatch(new RegExp(`^\\*${date} · (accepted|replaced by .+)\\*$`));
  expect(index).toContain(`| ${date} | [${title}](${date}-${name}.md) |`);
  expect(text).toMatch(/^## (Consequence|What it costs)$/m);
});
