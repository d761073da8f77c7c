import type { PhysicalLocation } from 'sarif';
import type { Location } from '../../model/location.js';

/** Relative to the repository root, which the reader of the file knows as `%SRCROOT%`. */
export function physicalLocation({ file, line, column }: Location): PhysicalLocation {
  return {
    artifactLocation: { uri: uriOf(file), uriBaseId: '%SRCROOT%' },
    region: { startLine: Math.max(1, line), startColumn: Math.max(1, column) },
  };
}

/** Each part encoded; half a surrogate pair cannot be, and becomes `�`. */
function uriOf(file: string): string {
  return file
    .split('/')
    .map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, '\uFFFD')))
    .join('/');
}
