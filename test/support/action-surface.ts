import type { Annotation } from '../../src/github/annotations.js';
import type { Comment, Conversation } from '../../src/github/comment/comments.js';
import type { Workflow } from '../../src/github/workflow.js';

export const token = 'ghs_sentinel';

/** A step's surface, kept in memory. */
export class Log implements Workflow {
  lines: string[] = [];
  annotations: readonly Annotation[] = [];
  outputs: Readonly<Record<string, string>> = {};
  summary = '';
  info(message: string) {
    this.lines.push(message);
  }
  warn(message: string) {
    this.lines.push(`warning: ${message}`);
  }
  fail(message: string) {
    this.lines.push(`error: ${message}`);
  }
  quote(text: string) {
    this.lines.push(`quoted: ${text}`);
  }
  annotate(annotations: readonly Annotation[]) {
    this.annotations = annotations;
  }
  setOutputs(outputs: Readonly<Record<string, string>>) {
    this.outputs = outputs;
  }
  appendSummary(markdown: string) {
    this.summary += markdown;
    return Promise.resolve();
  }
}

/** One comment that stands or not; refuses what `refusal` says. */
export function conversation(refusal?: { status: number }): { comments: Comment[]; open: () => Promise<Conversation> } {
  const comments: Comment[] = [];
  const write = (id: number, body: string) => {
    if (refusal) throw Object.assign(new Error(`refused ${token}`), { ...refusal, response: { headers: {} } });
    comments[id - 1] = { id, author: 'bot', body, url: `https://example.org/${id}` };
    return Promise.resolve({ id, author: 'bot', body, url: `https://example.org/${id}` });
  };
  const open = () =>
    Promise.resolve({
      list: () => Promise.resolve(comments),
      create: (body: string) => write(comments.length + 1, body),
      update: write,
      remove: () => Promise.resolve(),
      expectedAuthor: () => Promise.resolve('bot'),
    });
  return { comments, open };
}
