/** Journals, leases and artefacts in a bucket. */
const stores = ['bucket-stores', 'two-writers'].map((name) => `src/deploy/stores/${name}.test.ts`);
const runs = ['src/deploy/faults/bucket-runs.test.ts'];

export const mutations = [
  {
    id: 'bucket-line-overwritten',
    file: 'src/deploy/stores/bucket-journals.ts',
    breaks: 'A writer that wakes up late writes over the line of another.',
    find: "sealed(Buffer.from(line)), 'absent')",
    replace: 'sealed(Buffer.from(line)))',
    tests: runs,
  },
  {
    id: 'bucket-line-without-nonce',
    file: 'src/deploy/stores/bucket-journals.ts',
    breaks: "Another's line that says the same is taken for ours.",
    find: 'Buffer.from(`${randomUUID()}\\n`)',
    replace: "Buffer.from('x\\n')",
    tests: stores,
  },
  {
    id: 'bucket-lines-deleted',
    file: 'src/deploy/stores/bucket-journals.ts',
    breaks: 'With the lines that were brought together goes what stops a late writer.',
    find: '      const there = await bucket.head(wholeKey(run));\n',
    replace:
      '      for (const key of await bucket.list(linesPrefix(run))) await bucket.delete(key);\n      const there = await bucket.head(wholeKey(run));\n',
    tests: stores,
  },
  {
    id: 'bucket-lease-taken-by-two',
    file: 'src/deploy/stores/bucket-leases.ts',
    breaks: 'Two that read the same lease both take it.',
    find: "before === undefined ? 'absent' : { etag: before.etag }",
    replace: 'undefined',
    tests: stores,
  },
  {
    id: 'bucket-epoch-begins-anew',
    file: 'src/deploy/stores/bucket-leases.ts',
    breaks: 'After a release epochs begin anew.',
    find: "{ ...lease, holder: '', until: 0 }",
    replace: "{ ...lease, epoch: 0, holder: '', until: 0 }",
    tests: stores,
  },
  {
    id: 'bucket-lost-answer-not-ours',
    file: 'src/deploy/stores/patient-bucket.ts',
    breaks: 'A write whose answer was lost is not known for our own.',
    find: 'there !== undefined && isSame(there, bytes) ? there.etag : undefined',
    replace: 'undefined',
    tests: stores,
  },
  {
    id: 'bucket-artefact-unchecked',
    file: 'src/deploy/stores/bucket-artefacts.ts',
    breaks: 'Bytes that no longer have their digest are deployed.',
    find: 'bytes !== undefined && digestOf(bytes) === digest',
    replace: 'bytes !== undefined',
    tests: stores,
  },
];
