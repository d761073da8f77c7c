import { createHash } from 'node:crypto';

export interface PageParts {
  readonly title: string;
  readonly style: string;
  readonly script: string;
  readonly data: unknown;
}

/**
 * One HTML file that needs nothing else. The policy in it lets run and shape only the very script and
 * style that stand here, by their digests, and no request of any kind; the data is JSON in a script
 * element of a type that no browser runs, in which nothing can end that element.
 *
 * @param parts title is untrusted; style and script are ours and hold neither `</style` nor `</script`
 */
export function pageFrame({ title, style, script, data }: PageParts): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(style, script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<noscript>This map is drawn by the script in this file. It loads nothing; please allow it to run. \`stackgate inspect\` shows the same as text.</noscript>
<script type="application/json" id="map-data">${embeddable(data)}</script>
<script>${script}</script>
</body>
</html>
`;
}

function policyOf(style: string, script: string): string {
  return [
    "default-src 'none'",
    `script-src '${digest(script)}'`,
    `style-src '${digest(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
    // No text of the page ever becomes markup or code.
    "require-trusted-types-for 'script'",
  ].join('; ');
}

function digest(text: string): string {
  return `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`;
}

/** JSON in which no sign means anything to HTML, and none turns text around. */
export function embeddable(data: unknown): string {
  return JSON.stringify(data).replace(/[<>&\u007F-\u009F\u2028\u2029]|\p{Bidi_Control}/gu, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}
