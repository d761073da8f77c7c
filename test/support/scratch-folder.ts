import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export type ScratchFiles = Readonly<Record<string, string | Uint8Array | { readonly link: string }>>;

/** A folder on disk with these files, gone after the test; `.sh` files may be executed. */
export function scratchFolder(files: ScratchFiles = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'stackgate-scratch-'));
  folders.push(folder);
  writeFiles(folder, files);
  return folder;
}

export function writeFiles(folder: string, files: ScratchFiles): void {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(path, content);
    else symlinkSync(content.link, path);
    if (name.endsWith('.sh')) chmodSync(path, 0o755);
  }
}

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});
