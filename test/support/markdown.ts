import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

export type MarkdownTree = ReturnType<typeof fromMarkdown>;
type Node = MarkdownTree | MarkdownTree['children'][number];

export interface NodeInfo {
  readonly type: string;
  /** Of text, code and HTML. */
  readonly value: string;
  /** Of links. */
  readonly url?: string;
}

/** Markdown as GitHub's dialect reads it. */
export function parseMarkdown(markdown: string): MarkdownTree {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

/** Every node of a tree, parents first. */
export function nodesOf(node: Node): readonly NodeInfo[] {
  const own = {
    type: node.type,
    value: 'value' in node ? node.value : '',
    ...('url' in node ? { url: node.url } : {}),
  };
  const children = 'children' in node ? node.children : [];
  return [own, ...children.flatMap((child) => nodesOf(child))];
}

/** What a reader sees, without tags. */
export function textOf(tree: MarkdownTree): string {
  return nodesOf(tree)
    .filter(({ type }) => type === 'text' || type === 'inlineCode' || type === 'code')
    .map(({ value }) => value)
    .join('');
}
