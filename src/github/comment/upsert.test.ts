import fc from 'fast-check';
import type { Comment, Conversation } from './comments.js';
import { hasMarker, markerOf, withMarker } from './marker.js';
import { upsertComment } from './upsert.js';

const bot = 'github-actions[bot]';
const marker = markerOf('dev');

/** A conversation in memory that counts what was written. */
class Memory implements Conversation {
  readonly calls: string[] = [];
  comments: Comment[] = [];
  /** Runs just before `create` answers: a run beside this one. */
  meanwhile: () => void = () => {};

  constructor(
    readonly self: string,
    readonly expected = self,
  ) {}

  add(author: string | undefined, body: string): Comment {
    const id = this.comments.length === 0 ? 1 : Math.max(...this.comments.map((comment) => comment.id)) + 1;
    const comment = { id, author, body, url: `https://example.org/${id}` };
    this.comments.push(comment);
    return comment;
  }
  list() {
    return Promise.resolve([...this.comments]);
  }
  create(body: string) {
    this.calls.push('create');
    this.meanwhile();
    return Promise.resolve(this.add(this.self, body));
  }
  update(id: number, body: string) {
    this.calls.push(`update ${id}`);
    this.comments = this.comments.map((comment) => (comment.id === id ? { ...comment, body } : comment));
    return Promise.resolve({ id, author: this.self, body, url: `https://example.org/${id}` });
  }
  remove(id: number) {
    this.calls.push(`remove ${id}`);
    this.comments = this.comments.filter((comment) => comment.id !== id);
    return Promise.resolve();
  }
  expectedAuthor() {
    return Promise.resolve(this.expected);
  }
  own() {
    return this.comments.filter((comment) => comment.author === this.self && hasMarker(marker, comment.body));
  }
}

test('the first run creates, the second updates in place, the third has nothing to say', async () => {
  const github = new Memory(bot);
  expect(await upsertComment(github, marker, 'one')).toMatchObject({ did: 'created' });
  expect(await upsertComment(github, marker, 'two')).toEqual({ did: 'updated', url: 'https://example.org/1' });
  expect(await upsertComment(github, marker, 'two')).toMatchObject({ did: 'unchanged' });
  expect(github.calls).toEqual(['create', 'update 1']);
});

test("a forged marker in another user's comment is never touched", async () => {
  const github = new Memory(bot);
  const forged = github.add('mallory', withMarker(marker, 'all is well'));
  const gone = github.add(undefined, withMarker(marker, 'deleted account'));
  await upsertComment(github, marker, 'real');
  expect(github.comments).toEqual([forged, gone, expect.objectContaining({ author: bot })]);
});

test('our own comment that only quotes the marker stays', async () => {
  const github = new Memory(bot);
  github.add(bot, `see ${marker}\n${marker}`);
  expect(await upsertComment(github, marker, 'real')).toMatchObject({ did: 'created' });
  expect(github.calls).toEqual(['create']);
});

test('of several of our own the oldest stays', async () => {
  const github = new Memory(bot);
  for (const text of ['a', 'b', 'c']) github.add(bot, withMarker(marker, text));
  expect(await upsertComment(github, marker, 'new')).toMatchObject({ url: 'https://example.org/1' });
  expect(github.own()).toHaveLength(1);
  expect(github.calls).toEqual(['update 1', 'remove 2', 'remove 3']);
});

test('two runs at once end with one comment', async () => {
  const github = new Memory(bot);
  github.meanwhile = () => github.add(bot, withMarker(marker, 'the other run'));
  expect(await upsertComment(github, marker, 'ours')).toMatchObject({ url: 'https://example.org/1' });
  expect(github.own()).toEqual([expect.objectContaining({ id: 1, body: withMarker(marker, 'ours') })]);
});

test('a wrong guess of who we are heals itself', async () => {
  const github = new Memory('acme-gate[bot]', bot);
  await upsertComment(github, marker, 'one');
  await upsertComment(github, marker, 'two');
  expect(github.own()).toEqual([expect.objectContaining({ id: 1, body: withMarker(marker, 'two') })]);
});

test('line ends that GitHub changed are no change', async () => {
  const github = new Memory(bot);
  github.add(bot, `${marker}\r\none\r\ntwo\r\n`);
  expect(await upsertComment(github, marker, 'one\ntwo')).toMatchObject({ did: 'unchanged' });
});

test('jobs with other keys keep their own comment', async () => {
  const github = new Memory(bot);
  await upsertComment(github, marker, 'dev');
  await upsertComment(github, markerOf('prod'), 'prod');
  expect(github.comments).toHaveLength(2);
});

test('no key can leave the marker or look like another', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (one, other) => {
      const made = markerOf(one);
      expect(made).toMatch(/^<!-- stackgate:check [^<>\s]* -->$/);
      expect(made.slice(4, -3)).not.toContain('--');
      expect(hasMarker(markerOf(other), withMarker(made, 'text'))).toBe(one === other);
    }),
  );
});

test('whatever stands there, one run leaves one comment of ours and all of the others', async () => {
  const comment = fc.record({ author: fc.constantFrom(bot, 'mallory', 'Octocat'), marked: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(comment), async (existing) => {
      const github = new Memory(bot);
      for (const { author, marked } of existing) github.add(author, marked ? withMarker(marker, 'old') : 'hello');
      const others = github.comments.filter(({ author, body }) => author !== bot || body === 'hello');
      await upsertComment(github, marker, 'new');
      expect(github.own()).toEqual([expect.objectContaining({ body: withMarker(marker, 'new') })]);
      expect(github.comments).toEqual(expect.arrayContaining(others));
      expect(github.comments).toHaveLength(others.length + 1);
    }),
  );
});
