import { SourceText } from '../../src/model/location.js';
import type { Document } from '../../src/read/document/document.js';
import { parseDocument } from '../../src/read/document/parse-document.js';
import type { RepositoryFiles } from '../../src/read/files/repository-files.js';

/** Parses the files of a test's repository with the real parser. */
export function parserOf(files: RepositoryFiles): (path: string) => Document {
  return (path) => {
    const read = files.read(path);
    return parseDocument(new SourceText(path, read.kind === 'text' ? read.text : ''));
  };
}
