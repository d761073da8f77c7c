export const id = 218;
export const ids = [218];
export const modules = {

/***/ 5897:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ cdkAssetsOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _model_walk_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9076);


/** The assets of a stack: the asset manifests are among the files that were read of it. */
function cdkAssetsOf({ inputs }, parse) {
    const files = [];
    const buckets = new Set();
    for (const manifest of inputs) {
        const entries = manifest.endsWith('.json') ? valuesOf((0,_model_walk_js__WEBPACK_IMPORTED_MODULE_1__/* .get */ .Jt)(parse(manifest), 'files')) : [];
        for (const asset of entries) {
            const source = (0,_model_walk_js__WEBPACK_IMPORTED_MODULE_1__/* .get */ .Jt)(asset, 'source');
            for (const destination of valuesOf((0,_model_walk_js__WEBPACK_IMPORTED_MODULE_1__/* .get */ .Jt)(asset, 'destinations'))) {
                const key = (0,_model_walk_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)((0,_model_walk_js__WEBPACK_IMPORTED_MODULE_1__/* .get */ .Jt)(destination, 'objectKey'));
                const bucket = (0,_model_walk_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)((0,_model_walk_js__WEBPACK_IMPORTED_MODULE_1__/* .get */ .Jt)(destination, 'bucketName'));
                if (key === undefined || bucket === undefined)
                    continue;
                buckets.add(bucket);
                files.push({
                    key,
                    ...pathOf((0,_model_walk_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)((0,_model_walk_js__WEBPACK_IMPORTED_MODULE_1__/* .get */ .Jt)(source, 'path')), manifest),
                    packaging: (0,_model_walk_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)((0,_model_walk_js__WEBPACK_IMPORTED_MODULE_1__/* .get */ .Jt)(source, 'packaging')) === 'zip' ? 'zip' : 'file',
                    isCommand: (0,_model_walk_js__WEBPACK_IMPORTED_MODULE_1__/* .get */ .Jt)(source, 'executable') !== undefined,
                });
            }
        }
    }
    return { files, buckets };
}
function pathOf(path, manifest) {
    if (path === undefined || path === '' || node_path__WEBPACK_IMPORTED_MODULE_0__.posix.isAbsolute(path))
        return {};
    const whole = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(manifest), path);
    return whole === '..' || whole.startsWith('../') ? {} : { path: whole };
}
function valuesOf(value) {
    return value?.kind === 'dict' ? [...value.entries.values()].map((entry) => entry.value) : [];
}


/***/ }),

/***/ 4865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ CodePacker)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/artefacts/disk.js


const mostBytes = 16 * 1024 * 1024;
function openDisk(root) {
    const realRoot = (0,external_node_fs_.realpathSync)(root);
    const real = (path) => {
        try {
            const found = (0,external_node_fs_.realpathSync)((0,external_node_path_.join)(realRoot, path));
            return found === realRoot || found.startsWith(realRoot + external_node_path_.sep) ? found : undefined;
        }
        catch {
            return undefined;
        }
    };
    const kindOf = (path) => {
        const found = real(path);
        if (found === undefined)
            return 'none';
        const stats = (0,external_node_fs_.statSync)(found);
        return stats.isDirectory() ? 'folder' : stats.isFile() ? 'file' : 'none';
    };
    return {
        kindOf,
        modified(path) {
            const found = kindOf(path) === 'file' ? real(path) : undefined;
            return found === undefined ? undefined : (0,external_node_fs_.statSync)(found).mtimeMs;
        },
        text(path) {
            const found = kindOf(path) === 'file' ? real(path) : undefined;
            if (found === undefined || (0,external_node_fs_.statSync)(found).size > mostBytes)
                return undefined;
            return (0,external_node_fs_.readFileSync)(found, 'utf8');
        },
    };
}

// EXTERNAL MODULE: ./lib/plan/fingerprint.js
var fingerprint = __webpack_require__(2911);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./node_modules/fflate/esm/index.mjs
var esm = __webpack_require__(1306);
;// CONCATENATED MODULE: ./lib/artefacts/zip.js


/** In JavaScript: what zlib makes of the same bytes differs from one processor and version of Node to the other. */
const deflate = (bytes) => (0,esm/* deflateSync */.pd)(bytes, { level: 6 });
/** Midnight of 1 January 1980, which is where the format begins. */
const date = 0x0021;
const time = 0x0000;
const unix = 3 << 8;
const utf8 = 1 << 11;
const modes = { file: 0o100644, executable: 0o100755, link: 0o120777 };
/** Larger archives need the 64-bit form, which nothing that reads these takes. */
const zip_mostBytes = 0xffff_ffff;
const mostEntries = 0xffff;
/**
 * An archive that depends on nothing but names, contents and whether a file is executable: entries in the order of
 * their UTF-8 bytes, fixed times, nothing of the machine.
 *
 * @throws RangeError for what the format cannot hold
 */
function makeZip(entries, compress = deflate) {
    if (entries.length > mostEntries)
        throw new RangeError(`an archive holds at most ${mostEntries} files`);
    const named = entries.map((entry) => ({ entry, name: Buffer.from(entry.name) }));
    named.sort((a, b) => Buffer.compare(a.name, b.name));
    const bodies = [];
    const directory = [];
    let at = 0;
    let unpacked = 0;
    for (const { entry, name } of named) {
        const { kind, bytes } = entry;
        const deflated = compress(bytes);
        const isSmaller = deflated.length < bytes.length;
        const data = isSmaller ? deflated : bytes;
        const common = commonFields({
            method: isSmaller ? 8 : 0,
            crc: (0,external_node_zlib_.crc32)(bytes),
            packed: data.length,
            size: bytes.length,
            name,
        });
        bodies.push(localHeader(common), name, data);
        directory.push(directoryHeader(common, modes[kind], at), name);
        at += 30 + name.length + data.length;
        unpacked += bytes.length;
        if (at > zip_mostBytes)
            throw new RangeError('an archive holds at most 4 GB');
    }
    const directoryBytes = directory.reduce((sum, part) => sum + part.length, 0);
    const end = endOfDirectory(named.length, directoryBytes, at);
    return { bytes: Buffer.concat([...bodies, ...directory, end]), unpacked };
}
/** From `version needed` to the length of the extra field, which both headers have. */
function commonFields({ method, crc, packed, size, name }) {
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(utf8, 2);
    fields.writeUInt16LE(method, 4);
    fields.writeUInt16LE(time, 6);
    fields.writeUInt16LE(date, 8);
    fields.writeUInt32LE(crc, 10);
    fields.writeUInt32LE(packed, 14);
    fields.writeUInt32LE(size, 18);
    fields.writeUInt16LE(name.length, 22);
    return fields;
}
function localHeader(common) {
    return Buffer.concat([signature(0x04034b50), common]);
}
function directoryHeader(common, mode, at) {
    const madeBy = Buffer.alloc(2);
    madeBy.writeUInt16LE(unix | 20, 0);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE((mode << 16) >>> 0, 6);
    rest.writeUInt32LE(at, 10);
    return Buffer.concat([signature(0x02014b50), madeBy, common, rest]);
}
function endOfDirectory(count, bytes, at) {
    const end = Buffer.alloc(18);
    end.writeUInt16LE(count, 4);
    end.writeUInt16LE(count, 6);
    end.writeUInt32LE(bytes, 8);
    end.writeUInt32LE(at, 12);
    return Buffer.concat([signature(0x06054b50), end]);
}
function signature(value) {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(value, 0);
    return bytes;
}

;// CONCATENATED MODULE: ./lib/artefacts/file-cache.js


/** Bytes of files that are kept: functions of one service that are packed each alone mostly hold the same files. */
const file_cache_mostBytes = 128 * 1024 * 1024;
/** Files by their path, with what they compress to, up to an amount; what is over it is read again. */
class FileCache {
    #files = new Map();
    #deflated = new WeakMap();
    #bytes = 0;
    read(path) {
        const known = this.#files.get(path);
        if (known !== undefined)
            return known;
        const bytes = (0,external_node_fs_.readFileSync)(path);
        if (this.#bytes + bytes.length > file_cache_mostBytes)
            return bytes;
        this.#bytes += bytes.length;
        this.#files.set(path, bytes);
        return bytes;
    }
    deflate = (bytes) => {
        const known = this.#deflated.get(bytes);
        if (known !== undefined)
            return known;
        const deflated = deflate(bytes);
        this.#deflated.set(bytes, deflated);
        return deflated;
    };
}

;// CONCATENATED MODULE: ./lib/artefacts/list-folder.js


/** Of the tools and of this program: no code of anybody. */
const never = new Set(['.git', '.stackgate', '.aws-sam']);
/** What an archive can hold. */
const mostFiles = 65_535;
/**
 * Every file of a folder, whatever git thinks of it: built code and installed packages are ignored there. A link that
 * leads out of the folder is taken for what it leads to (packages of a monorepo are linked that way); one that leads
 * out of the repository, into `.git`, nowhere or in a circle is refused.
 *
 * @param root the repository
 * @param folder from the root
 */
function listFolder(root, folder, options) {
    const realRoot = (0,external_node_fs_.realpathSync)(root);
    const top = realPathOf((0,external_node_path_.join)(realRoot, folder));
    if (top === undefined)
        return { kind: 'missing' };
    if (!isInside(top, realRoot))
        return { kind: 'refused', reason: `${folder} leads out of the repository` };
    if (!(0,external_node_fs_.statSync)(top).isDirectory())
        return { kind: 'missing' };
    return new Lister(realRoot, top, options).list();
}
class Lister {
    #root;
    #top;
    #options;
    #files = [];
    #refusal;
    constructor(root, top, options) {
        this.#root = root;
        this.#top = top;
        this.#options = options;
    }
    list() {
        this.#walk(this.#top, '', [this.#top], this.#options.links === 'follow');
        return this.#refusal === undefined
            ? { kind: 'listed', files: this.#files }
            : { kind: 'refused', reason: this.#refusal };
    }
    /** @param around real paths of the folders that this one is in, itself included */
    #walk(folder, prefix, around, follows) {
        for (const entry of (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true })) {
            if (this.#files.length > mostFiles)
                this.#refuse(`it holds more than ${mostFiles} files`);
            if (this.#refusal !== undefined)
                break;
            const path = (0,external_node_path_.join)(folder, entry.name);
            const name = prefix + entry.name;
            if (never.has(entry.name) || this.#options.skip?.has(path))
                continue;
            if (entry.isSymbolicLink())
                this.#link(path, name, around, follows);
            else if (entry.isDirectory())
                this.#walk(path, `${name}/`, [...around, path], follows);
            else if (entry.isFile())
                this.#add(path, name);
        }
    }
    #add(path, name) {
        const { mode, size } = (0,external_node_fs_.statSync)(path);
        this.#files.push({ name, path, size, kind: (mode & 0o100) === 0 ? 'file' : 'executable' });
    }
    #link(path, name, around, follows) {
        const real = realPathOf(path);
        const refusal = this.#whyNot(real);
        if (real === undefined || refusal !== undefined)
            this.#refuse(`the link ${name} ${refusal}`);
        else if (!follows && isInside(real, this.#top))
            this.#keep(path, name, real);
        else if (!(0,external_node_fs_.lstatSync)(real).isDirectory())
            this.#add(real, name);
        else if (around.includes(real))
            this.#refuse(`the link ${name} leads back to a folder that it is in`);
        else
            this.#walk(real, `${name}/`, [...around, real], true);
    }
    #whyNot(real) {
        if (real === undefined)
            return 'leads nowhere';
        if (!isInside(real, this.#root))
            return 'leads out of the repository';
        return (0,external_node_path_.relative)(this.#root, real).split(external_node_path_.sep).includes('.git') ? 'leads into .git' : undefined;
    }
    #keep(path, name, real) {
        const target = (0,external_node_path_.relative)((0,external_node_path_.dirname)(path), real).split(external_node_path_.sep).join('/') || '.';
        this.#files.push({ name, path, target, size: Buffer.byteLength(target), kind: 'link' });
    }
    #refuse(reason) {
        this.#refusal ??= reason;
    }
}
function realPathOf(path) {
    try {
        return (0,external_node_fs_.realpathSync)(path);
    }
    catch {
        return undefined;
    }
}
function isInside(path, folder) {
    return path === folder || path.startsWith(folder.endsWith(external_node_path_.sep) ? folder : folder + external_node_path_.sep);
}

// EXTERNAL MODULE: ./node_modules/minimatch/dist/esm/index.js + 8 modules
var dist_esm = __webpack_require__(1138);
// EXTERNAL MODULE: ./lib/config/bounded-glob.js
var bounded_glob = __webpack_require__(8682);
;// CONCATENATED MODULE: ./lib/artefacts/choose-files.js


/** Texts longer than this match nothing. */
const longest = 4_096;
/**
 * Which files the patterns of a `package:` take, as the Serverless Framework does: the last pattern that matches
 * decides, and what none matches is in. A pattern with `!` whose last part is the name of a folder leaves out all that
 * is in it. Names may begin with `../`, for files that a pattern names outside of the folder.
 *
 * @param excludes globs of files that only a pattern brings back
 */
function chooseFiles(names, patterns, excludes) {
    const compiled = [];
    for (const written of patterns) {
        const takes = !written.startsWith('!');
        const glob = (takes ? written : written.slice(1)).replace(/^(\.\/)+/, '');
        const refusal = (0,bounded_glob/* refuseGlob */.XK)(glob);
        if (refusal !== undefined)
            return { kind: 'refused', reason: `${JSON.stringify(written)}: ${refusal}` };
        // As fast-glob: a folder is not looked into where the last part of such a pattern is its name.
        const ofFolders = !takes && !magic.test(glob.slice(glob.lastIndexOf('/') + 1));
        compiled.push({ takes, matches: matcher(glob), ofFolders });
    }
    compiled.reverse();
    const left = excludes.filter((glob) => (0,bounded_glob/* refuseGlob */.XK)(glob) === undefined).map(matcher);
    const isTaken = (name) => {
        const decides = compiled.find((pattern) => decidesOn(name, pattern));
        return decides?.takes ?? !(name.startsWith('../') || left.some((matches) => matches(name)));
    };
    return { kind: 'chosen', names: new Set(names.filter(isTaken)) };
}
function decidesOn(name, { matches, ofFolders }) {
    if (matches(name))
        return true;
    if (!ofFolders)
        return false;
    for (let at = name.lastIndexOf('/'); at > 0; at = name.lastIndexOf('/', at - 1))
        if (matches(name.slice(0, at)))
            return true;
    return false;
}
/** Groups such as `@(a|b)` are refused, so their signs are signs like any other. */
const magic = /[*?{}[\]\\]/;
function matcher(glob) {
    if (!magic.test(glob))
        return (name) => name === glob;
    const compiled = new dist_esm/* Minimatch */.VR(glob, {
        dot: true,
        nocomment: true,
        nonegate: true,
        braceExpandMax: 65,
        platform: 'linux',
    });
    return (name) => name.length <= longest && compiled.match(name);
}
/** The folders outside of the packed one that patterns reach, `../lib` of `../lib/**`: to be listed as well. */
function foldersAbove(patterns) {
    const folders = patterns
        .filter((pattern) => pattern.startsWith('../'))
        .map((pattern) => {
        const parts = pattern.split('/');
        const first = parts.findIndex((part) => magic.test(part));
        return parts.slice(0, first === -1 ? -1 : first).join('/');
    });
    return [...new Set(folders)];
}
/** What a file from outside is called in the archive. */
function nameInArchive(name) {
    return name.replace(/^(\.\.?\/)+/, '');
}

;// CONCATENATED MODULE: ./lib/artefacts/dev-dependencies.js

/** @returns undefined for text that is no object */
function parsePackage(text, folder) {
    const parsed = parseJson(text);
    if (typeof parsed !== 'object' || parsed === null)
        return undefined;
    const { dependencies, optionalDependencies, peerDependencies, devDependencies, bin } = parsed;
    return {
        dependencies: [dependencies, optionalDependencies, peerDependencies].flatMap(keysOf),
        devDependencies: keysOf(devDependencies),
        bin: typeof bin === 'string' ? [external_node_path_.posix.basename(folder)] : keysOf(bin),
    };
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function keysOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
}
/**
 * Packages that are installed for development alone, as the framework asks `npm ls` for them: what development
 * dependencies need and nothing else does. Nothing is run: packages are found as Node would find them.
 *
 * @param folders those with a `package.json` outside of `node_modules`, `.` first
 * @returns paths of packages and of their executables
 */
function developmentOnly(folders, read) {
    const needed = new Set();
    const wanted = new Set();
    for (const folder of folders) {
        const own = read(folder);
        if (own === undefined)
            continue;
        reach(own.dependencies, folder, read, needed);
        reach([...own.dependencies, ...own.devDependencies], folder, read, wanted);
    }
    const only = [...wanted].filter((path) => !needed.has(path));
    return new Set(only.flatMap((path) => [path, ...executablesOf(path, read)]));
}
function reach(names, from, read, found) {
    const open = names.map((name) => ({ name, from }));
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        const path = resolve(next.name, next.from, read);
        if (path === undefined || found.has(path))
            continue;
        found.add(path);
        for (const name of read(path)?.dependencies ?? [])
            open.push({ name, from: path });
    }
}
/** The nearest `node_modules` that has it, upwards; a name that climbs is none. */
function resolve(name, from, read) {
    if (name.split('/').some((part) => part === '..' || part === '.' || part === ''))
        return undefined;
    for (let folder = from;; folder = external_node_path_.posix.dirname(folder)) {
        const path = external_node_path_.posix.join(folder, 'node_modules', name);
        if (external_node_path_.posix.basename(folder) !== 'node_modules' && read(path) !== undefined)
            return path;
        if (folder === '.')
            return undefined;
    }
}
/** Of a package `node_modules/a/b`, those in `node_modules/a/.bin`: the framework looks beside the package. */
function executablesOf(path, read) {
    return (read(path)?.bin ?? []).map((name) => external_node_path_.posix.join(external_node_path_.posix.dirname(path), '.bin', name));
}

;// CONCATENATED MODULE: ./lib/artefacts/packed-by-patterns.js




/**
 * The files of an archive of the Serverless Framework: what its patterns take of a folder, and of those beside it that
 * they name, without what is installed for development alone.
 *
 * @param list the files of a folder of the repository
 */
function packedByPatterns(packing, list) {
    const { folder, patterns, excludes, leavesDevDependencies, root } = packing;
    const own = list(folder);
    if (own.kind === 'failed')
        return own;
    const all = new Map(own.files.map((file) => [file.name, file]));
    for (const above of foldersAbove(patterns)) {
        const place = external_node_path_.posix.normalize(external_node_path_.posix.join(folder, above)).replace(/\/$/, '');
        const beside = place === '..' || place.startsWith('../') ? outside(above) : list(place);
        if (beside.kind === 'failed')
            return beside;
        for (const file of beside.files)
            all.set(`${above}/${file.name}`, file);
    }
    const choice = chooseFiles([...all.keys()], patterns, excludes);
    if (choice.kind === 'refused')
        return { kind: 'failed', reason: `the pattern ${choice.reason}, or ${withFramework}` };
    const isLeft = leavesDevDependencies && folder === root ? developmentFiles(own.files) : () => false;
    const files = new Map();
    for (const [name, file] of all) {
        const inArchive = nameInArchive(name);
        // What lies in the folder itself goes before a file from outside of the same name.
        if (choice.names.has(name) && !isLeft(name) && !files.has(inArchive))
            files.set(inArchive, { ...file, name: inArchive });
    }
    if (files.size === 0) {
        const reason = `its patterns take no file of ${folder}: ${patterns.slice(0, 8).join(', ').slice(0, 200) || 'there is none'}`;
        return { kind: 'failed', reason };
    }
    return { kind: 'listed', files: [...files.values()] };
}
const withFramework = 'run `serverless package` (or `osls package`) and pass --packaged';
function outside(above) {
    return { kind: 'failed', reason: `the patterns that begin with ${above} lead out of the repository` };
}
/** Whether a file belongs to a package that only development needs. */
function developmentFiles(files) {
    const manifests = new Map(files
        .filter(({ name }) => external_node_path_.posix.basename(name) === 'package.json')
        .map(({ name, path }) => [external_node_path_.posix.dirname(name), path]));
    const known = new Map();
    const read = (folder) => {
        const path = manifests.get(folder);
        if (path === undefined)
            return undefined;
        if (!known.has(folder))
            known.set(folder, parsePackage((0,external_node_fs_.readFileSync)(path, 'utf8'), folder));
        return known.get(folder);
    };
    const own = [...manifests.keys()].filter((folder) => !folder.split('/').includes('node_modules'));
    const left = developmentOnly(own, read);
    if (left.size === 0)
        return () => false;
    return (name) => {
        for (let at = name; at !== '.'; at = external_node_path_.posix.dirname(at))
            if (left.has(at))
                return true;
        return false;
    };
}

;// CONCATENATED MODULE: ./lib/artefacts/packer.js







/** Makes each artefact once, whoever asks for it, and puts it where it goes. */
class Packer {
    #root;
    #sink;
    #skip;
    #made = new Map();
    #listings = new Map();
    #cache = new FileCache();
    /** @param skip real paths of folders that are packed nowhere */
    constructor(root, sink, skip = new Set()) {
        this.#root = root;
        this.#sink = sink;
        this.#skip = skip;
    }
    pack(source) {
        const key = JSON.stringify(source);
        const made = this.#made.get(key) ?? this.#make(source);
        this.#made.set(key, made);
        return made;
    }
    #make(source) {
        switch (source.kind) {
            case 'folder':
                return this.#archive(this.#listed(source.folder, 'keep'), [source.folder]);
            case 'patterns': {
                const list = (folder) => this.#listed(folder, 'follow');
                return this.#archive(packedByPatterns(source.packing, list), [source.packing.folder]);
            }
            case 'archived-file':
                return this.#archive(this.#alone(source.file), [source.file]);
            case 'file':
                return this.#keep((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(this.#root, source.file)), [source.file]);
            default:
                return source;
        }
    }
    #listed(folder, links) {
        const key = `${links} ${folder}`;
        const known = this.#listings.get(key);
        if (known !== undefined)
            return known;
        const listing = listFolder(this.#root, folder, { links, skip: this.#skip });
        const files = listing.kind === 'listed'
            ? listing
            : { kind: 'failed', reason: listing.kind === 'missing' ? `${folder} is not there` : listing.reason };
        this.#listings.set(key, files);
        return files;
    }
    #alone(file) {
        const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '.';
        const beside = this.#listed(folder, 'keep');
        if (beside.kind === 'failed')
            return beside;
        const name = file.slice(file.lastIndexOf('/') + 1);
        return { kind: 'listed', files: beside.files.filter((one) => one.name === name) };
    }
    #archive(found, from) {
        if (found.kind === 'failed')
            return found;
        if (found.files.length === 0)
            return { kind: 'failed', reason: `${from.join(', ')} holds no file to pack` };
        const entries = found.files.map(({ name, kind, path, target }) => ({
            name,
            kind,
            bytes: target === undefined ? this.#cache.read(path) : Buffer.from(target),
        }));
        try {
            const { bytes, unpacked } = makeZip(entries, this.#cache.deflate);
            return { ...this.#keep(bytes, from), unpacked, names: new Set(entries.map(({ name }) => name)) };
        }
        catch (error) {
            if (error instanceof RangeError)
                return { kind: 'failed', reason: error.message };
            throw error;
        }
    }
    #keep(bytes, from) {
        const digest = (0,fingerprint/* digestOf */.ol)(bytes);
        this.#sink.put(digest, bytes);
        return { kind: 'packed', digest, size: bytes.length, from };
    }
}

// EXTERNAL MODULE: ./lib/package/packaged.js
var packaged = __webpack_require__(8126);
// EXTERNAL MODULE: ./lib/model/walk.js
var walk = __webpack_require__(9076);
;// CONCATENATED MODULE: ./lib/app/artefacts/built-check.js

/** By the beginning of the runtime's name: what its handlers are in, and what they are made from. */
const handlers = [
    ['nodejs', ['.js', '.mjs', '.cjs'], ['.ts', '.mts', '.cts', '.tsx', '.jsx']],
    ['python', ['.py', '/__init__.py', '.pyc', '.so'], []],
    ['ruby', ['.rb'], []],
];
/** Runtimes whose code is compiled, and what some name in the archive must end in. */
const compiled = [
    ['java', ['.class', '.jar']],
    ['dotnet', ['.dll', 'bootstrap']],
    ['go', ['']],
    ['provided', ['bootstrap']],
];
/**
 * Whether an archive can be what its function runs: compiled code is there, and the handler's file. Layers bring handlers
 * and bootstraps of their own, so with one of them only source that was never compiled is an error.
 *
 * @param properties of the function, evaluated
 */
function builtProblem(names, properties, label, { format }) {
    const runtime = (0,walk/* stringOf */.Je)((0,walk/* get */.Jt)(properties, 'Runtime'));
    const handler = (0,walk/* stringOf */.Je)((0,walk/* get */.Jt)(properties, 'Handler'));
    if (runtime === undefined)
        return undefined;
    const hasLayers = [...(0,walk/* itemsOf */.S3)((0,walk/* get */.Jt)(properties, 'Layers'))].length > 0;
    const ends = compiled.find(([name]) => runtime.startsWith(name))?.[1];
    if (ends !== undefined) {
        const isThere = hasLayers || [...names].some((name) => ends.some((end) => name.endsWith(end)));
        return isThere ? undefined : notBuilt(label, `nothing in it is what ${runtime} runs`, format);
    }
    const [, runs, source] = handlers.find(([name]) => runtime.startsWith(name)) ?? [];
    if (handler === undefined || runs === undefined || handler.startsWith('/'))
        return undefined;
    const file = moduleOf(handler, runtime);
    if (runs.some((end) => names.has(file + end)))
        return undefined;
    const written = source?.find((end) => names.has(file + end));
    if (written !== undefined)
        return notBuilt(label, `its handler is ${file}${written}`, format);
    if (hasLayers)
        return undefined;
    const message = `The archive of ${label} has no file for its handler ${handler.slice(0, 200)}.`;
    return { severity: 'warning', code: 'handler-missing', message };
}
/** `src/app.handler` is in `src/app`, and `pkg.module.handler` of Python in `pkg/module`. */
function moduleOf(handler, runtime) {
    const plain = handler.replace(/^(\.\/)+/, '');
    if (runtime.startsWith('python'))
        return plain.slice(0, Math.max(0, plain.lastIndexOf('.'))).replaceAll('.', '/');
    const dot = plain.indexOf('.', plain.lastIndexOf('/') + 1);
    return dot === -1 ? plain : plain.slice(0, dot);
}
function notBuilt(label, why, format) {
    const message = `The code of ${label} is not built: ${why}. ${commands[format]}`;
    return { severity: 'error', code: 'not-built', message };
}
const commands = {
    serverless: 'Run `serverless package` (or `osls package`) and pass --packaged, or build into the folder first.',
    sam: 'Run `sam build` first.',
    cloudformation: 'Run the build that makes it first.',
    cdk: 'Run `cdk synth` first.',
};
/** Lambda takes no more, unpacked and with its layers. Source: quotas of Lambda. */
const mostUnpacked = 262_144_000;
/** Undefined for an archive that Lambda takes. @param unpacked bytes */
function sizeProblem(unpacked, label) {
    if (unpacked <= mostUnpacked)
        return undefined;
    const megabytes = Math.ceil(unpacked / 1_048_576);
    return `The archive of ${label} has ${megabytes} MB unpacked; Lambda takes 250 MB, layers included.`;
}

// EXTERNAL MODULE: ./lib/app/artefacts/cdk-assets.js
var cdk_assets = __webpack_require__(5897);
// EXTERNAL MODULE: ./lib/package/code-keys.js
var code_keys = __webpack_require__(9072);
// EXTERNAL MODULE: ./lib/model/location.js
var model_location = __webpack_require__(1918);
// EXTERNAL MODULE: ./lib/read/document/parse-document.js + 11 modules
var parse_document = __webpack_require__(280);
;// CONCATENATED MODULE: ./lib/app/artefacts/sam-build.js




const buildFolder = '.aws-sam/build';
/**
 * The output of `sam build` for a function or layer, where there is some: functions of the same code share a folder, so it
 * is asked of the template that `sam build` wrote beside it. Undefined where nothing was built for it.
 */
function builtBySam({ service, stack, resource }, disk) {
    const inside = stack.parent === undefined ? '.' : stack.id;
    const folder = external_node_path_.posix.join(service.directory, buildFolder, inside);
    const template = templateIn(folder, disk)?.value;
    const properties = (0,walk/* get */.Jt)(template, 'Resources', resource.id ?? resource.logicalId, 'Properties');
    const uri = ['CodeUri', 'ContentUri', 'Code', 'Content'].map((key) => (0,walk/* stringOf */.Je)((0,walk/* get */.Jt)(properties, key)));
    const path = uri.find((text) => text !== undefined);
    if (path === undefined || external_node_path_.posix.isAbsolute(path) || path.includes('://'))
        return undefined;
    return external_node_path_.posix.normalize(external_node_path_.posix.join(folder, path));
}
/**
 * Whether the output of `sam build` looks older than what it was made from, in words: its template is, or it does not have
 * a function or layer of the template. Undefined where nothing was built.
 */
function staleBuild(request, disk) {
    const { service, stack, resource } = request;
    const file = stack.template?.file ?? service.file;
    const built = templateIn(external_node_path_.posix.join(service.directory, buildFolder, stack.parent === undefined ? '.' : stack.id), disk);
    if (built === undefined)
        return undefined;
    const id = resource.id ?? resource.logicalId;
    if ((0,walk/* get */.Jt)(built.value, 'Resources', id) === undefined)
        return `${built.path} has no ${id}, which is packed from its sources: run \`sam build\` again.`;
    const [made = 0, written = 0] = [disk.modified(built.path), disk.modified(file)];
    return written > made ? `${file} was written after ${built.path}: run \`sam build\` again.` : undefined;
}
/** Read once for all functions of a template. */
const parsed = new WeakMap();
function templateIn(folder, disk) {
    const known = parsed.get(disk) ?? new Map();
    parsed.set(disk, known);
    if (!known.has(folder))
        known.set(folder, readTemplate(folder, disk));
    return known.get(folder);
}
function readTemplate(folder, disk) {
    for (const name of ['template.yaml', 'template.yml', 'template.json']) {
        const path = external_node_path_.posix.join(folder, name);
        const text = disk.text(path);
        if (text !== undefined)
            return { path, value: (0,parse_document/* parseDocument */.T)(new model_location/* SourceText */.D(path, text)).value };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/app/artefacts/code-source.js




/** By each tool's own rules, what a request is packed from. */
function sourceOf(request, disk) {
    const { service, resource, kind } = request;
    if (kind === 'file')
        return ofFile(request, disk);
    if (service.format === 'serverless')
        return ofServerless(request, disk);
    const built = service.format === 'sam' ? builtBySam(request, disk) : undefined;
    if (built !== undefined)
        return ofPath(built, resource, disk, 'run `sam build`');
    if (service.format === 'sam' && wantsBuild(request))
        return code_source_notBuilt(resource, 'it has a BuildMethod: run `sam build`');
    const [path = external_node_path_.posix.dirname(service.file)] = request.paths;
    const help = service.format === 'sam' ? 'run `sam build`' : 'run the build that makes it';
    return ofPath(path, resource, disk, help);
}
/** `aws cloudformation package` zips a folder, takes an archive as it is and puts any other file into one. */
function ofPath(path, { logicalId }, disk, help) {
    const kind = disk.kindOf(path);
    if (kind === 'folder')
        return { kind: 'folder', folder: path };
    if (kind === 'file')
        return { kind: isArchive(path) ? 'file' : 'archived-file', file: path };
    const message = `The code of ${logicalId} is to be in ${path}, which is not there: ${help} first.`;
    return { kind: 'problem', code: 'code-missing', message };
}
function isArchive(path) {
    return /\.(?:zip|jar|war)$/i.test(path);
}
/** A definition, schema or mapping template: as it is, but for a folder. */
function ofFile({ paths: [path = ''], resource, property }, disk) {
    const kind = disk.kindOf(path);
    if (kind === 'folder')
        return { kind: 'folder', folder: path };
    if (kind === 'file')
        return { kind: 'file', file: path };
    const message = `${property} of ${resource.logicalId} is to be the file ${path}, which is not there.`;
    return { kind: 'problem', code: 'code-missing', message };
}
function wantsBuild({ stack, resource: { logicalId } }) {
    return (0,walk/* get */.Jt)(stack.template?.document, 'Resources', logicalId, 'Metadata', 'BuildMethod') !== undefined;
}
function code_source_notBuilt({ logicalId }, why) {
    return { kind: 'problem', code: 'not-built', message: `The code of ${logicalId} is not built: ${why} first.` };
}
/** Plugins that build code when the framework packages, each in its own way. */
const builders = new Set([
    'serverless-bundle',
    'serverless-esbuild',
    'serverless-go-plugin',
    'serverless-jetpack',
    'serverless-plugin-typescript',
    'serverless-python-requirements',
    'serverless-rollup-plugin',
    'serverless-rust',
    'serverless-webpack',
]);
function ofServerless(request, disk) {
    const { service, resource } = request;
    const packaged = packagedArchive(request);
    if (packaged !== undefined)
        return inServerlessFolder(packaged, request, disk);
    const { packing } = resource;
    if (packing?.artifact !== undefined)
        return ofArtifact(packing.artifact, packing.root, request, disk);
    if (packing === undefined)
        return code_source_notBuilt(resource, packageFirst(`${service.name} makes it with the framework`));
    const builder = packing.plugins.find((name) => builders.has(name));
    if (builder !== undefined)
        return code_source_notBuilt(resource, packageFirst(`the plugin ${builder} builds it`));
    if (disk.kindOf(packing.folder) !== 'folder')
        return ofPath(packing.folder, resource, disk, 'run the build that makes it');
    return { kind: 'patterns', packing };
}
function packageFirst(why) {
    return `${why}; run \`serverless package\` (or \`osls package\`) and pass --packaged`;
}
/** The name of the archive, where the template is the one that the framework packaged. */
function packagedArchive({ stack, resource, property }) {
    const isPackaged = stack.template?.document?.source.path.includes('.serverless/') === true;
    const key = isPackaged ? (0,walk/* stringOf */.Je)((0,walk/* get */.Jt)(resource.properties, property, 'S3Key')) : undefined;
    return key === undefined ? undefined : external_node_path_.posix.basename(key);
}
/** An artefact that the definition names lies where that says; all others in `.serverless`. */
function inServerlessFolder(name, request, disk) {
    const { service, resource } = request;
    const { packing } = resource;
    const file = external_node_path_.posix.join(service.directory, '.serverless', name);
    if (disk.kindOf(file) === 'file')
        return { kind: 'file', file };
    if (packing?.artifact !== undefined)
        return ofArtifact(packing.artifact, packing.root, request, disk);
    return ofPath(file, resource, disk, 'run `serverless package`');
}
function ofArtifact(artifact, root, { resource }, disk) {
    const uploaded = (0,code_keys/* addressInUrl */.B)(artifact);
    if (uploaded !== undefined)
        return { kind: 'elsewhere', ...uploaded };
    const file = external_node_path_.posix.normalize(external_node_path_.posix.join(root, artifact));
    if (disk.kindOf(file) === 'file')
        return { kind: 'file', file };
    const message = `The artifact of ${resource.id ?? resource.logicalId} is to be ${file}, which is not there: run the build that makes it first.`;
    return { kind: 'problem', code: 'code-missing', message };
}

// EXTERNAL MODULE: ./lib/app/artefacts/image-of.js
var image_of = __webpack_require__(3222);
;// CONCATENATED MODULE: ./lib/app/artefacts/code-packer.js








/** Packs code as it is asked for, and keeps account of it for the manifest. */
class CodePacker {
    diagnostics = [];
    #packer;
    #disk;
    #options;
    #answers = new Map();
    #artefacts = [];
    #images = [];
    #imageNames = new Set();
    #told = new Set();
    #assets = new Map();
    constructor(options) {
        this.#options = options;
        this.#disk = openDisk(options.root);
        this.#packer = new Packer(options.root, options.sink, options.skip);
    }
    /** What was packed so far. */
    get packed() {
        return { artefacts: this.#artefacts, images: this.#images };
    }
    answer(request) {
        const { service, stack, resource, property } = request;
        const key = JSON.stringify([service.name, stack.id, resource.logicalId, property]);
        const known = this.#answers.get(key);
        if (known !== undefined)
            return known;
        const answer = this.#answer(request);
        // What this stage does not deploy may be missing.
        const isDeployed = stack.resources.has(resource.logicalId);
        const told = answer.kind === 'problem' && !isDeployed ? { kind: 'none' } : answer;
        this.#answers.set(key, told);
        return told;
    }
    #answer(request) {
        if (request.kind === 'image')
            return this.#image(request);
        this.#warnOfStale(request);
        const source = sourceOf(request, this.#disk);
        if (source.kind === 'elsewhere' || source.kind === 'problem')
            return source;
        const packed = this.#packer.pack(source);
        const { logicalId, id = logicalId } = request.resource;
        if (packed.kind === 'failed') {
            const message = `The code of ${id} cannot be packed: ${packed.reason}.`;
            return { kind: 'problem', code: 'not-packed', message };
        }
        return this.#checked(request, source, packed) ?? this.#noted(request, packed);
    }
    /** Once for each template: all its functions are as old. */
    #warnOfStale(request) {
        const { service, stack, resource, kind } = request;
        const isBuilt = service.format === 'sam' && kind === 'code' && stack.resources.has(resource.logicalId);
        const message = isBuilt ? staleBuild(request, this.#disk) : undefined;
        if (message === undefined || this.#told.has(message))
            return;
        this.#told.add(message);
        this.diagnostics.push({ severity: 'warning', code: 'package/sam-build-old', message, location: resource.location });
    }
    /** What `--image` names and no function has, once everything was packaged: mistyped, or the function is gone. */
    unusedImages() {
        return [...this.#options.images.keys()].filter((name) => !this.#imageNames.has(name));
    }
    #image(request) {
        for (const name of (0,image_of/* namesOf */.e)(request.service, request.resource))
            this.#imageNames.add(name);
        const answer = (0,image_of/* imageOf */.d)(request, this.#options.images);
        const { service, stack, resource } = request;
        if (answer.kind === 'image')
            this.#images.push({ service: service.name, stack: stack.id, resource: resource.logicalId, uri: answer.uri });
        return answer;
    }
    /** A problem that keeps it from being deployed; a warning is noted. */
    #checked({ service, stack, resource, kind }, source, packed) {
        const { logicalId, id = logicalId } = resource;
        const warn = (code, message) => {
            this.diagnostics.push({ severity: 'warning', code: `package/${code}`, message, location: resource.location });
        };
        const size = sizeProblem(packed.unpacked ?? 0, id);
        if (size !== undefined)
            warn('too-large', size);
        const evaluated = stack.resources.get(logicalId);
        const isFunction = kind === 'code' && evaluated?.type === 'AWS::Lambda::Function' && source.kind !== 'file';
        if (!isFunction || packed.names === undefined)
            return undefined;
        const problem = builtProblem(packed.names, evaluated.properties, id, service);
        if (problem?.severity === 'error')
            return { kind: 'problem', code: problem.code, message: problem.message };
        if (problem !== undefined)
            warn(problem.code, problem.message);
        return undefined;
    }
    #noted({ service, stack, resource, property }, packed) {
        const of = { service: service.name, stack: stack.id, resource: resource.logicalId, property };
        this.#artefacts.push({ ...of, key: (0,packaged/* artefactKey */.YC)(packed.digest), ...entryOf(packed) });
        return { kind: 'object', digest: packed.digest, path: packed.from.join(', ') };
    }
    assets(service, stack, isNamed) {
        const known = this.#assets.get(service) ?? (0,cdk_assets/* cdkAssetsOf */.R)(service, this.#options.parse);
        this.#assets.set(service, known);
        const found = {
            artefacts: [],
            buckets: known.buckets,
            problems: [],
        };
        for (const asset of known.files.filter(({ key }) => isNamed(key))) {
            const packed = this.#asset(asset);
            if (packed.kind === 'failed') {
                const message = `The asset ${asset.key} cannot be packed: ${packed.reason}.`;
                found.problems = [...found.problems, { code: 'not-packed', message }];
                continue;
            }
            const of = { service: service.name, stack: stack.id, resource: '', property: '' };
            this.#artefacts.push({ ...of, key: asset.key, ...entryOf(packed) });
            const artefact = { key: asset.key, digest: packed.digest, path: packed.from.join(', ') };
            found.artefacts = [...found.artefacts, artefact];
        }
        return found;
    }
    #asset({ path, packaging, isCommand }) {
        if (isCommand)
            return { kind: 'failed', reason: 'a command of the app would make it' };
        if (path === undefined)
            return { kind: 'failed', reason: 'it lies outside of the repository' };
        const kind = this.#disk.kindOf(path);
        if (kind === 'none')
            return { kind: 'failed', reason: `${path} is not there; run \`cdk synth\` first` };
        if (packaging === 'zip' && kind === 'folder')
            return this.#packer.pack({ kind: 'folder', folder: path });
        return kind === 'folder'
            ? { kind: 'failed', reason: `${path} is a folder` }
            : this.#packer.pack({ kind: packaging === 'zip' ? 'archived-file' : 'file', file: path });
    }
}
function entryOf({ digest, size, unpacked, from, }) {
    return { from: [...from], digest, size, ...(unpacked !== undefined && { unpacked }) };
}


/***/ }),

/***/ 3222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ imageOf),
/* harmony export */   e: () => (/* binding */ namesOf)
/* harmony export */ });
/* harmony import */ var _model_walk_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9076);

/** By the digest: a tag can be moved to another image after it was approved. */
const byDigest = /@sha256:[0-9a-f]{64}$/;
/** The image of a function: what was given for it, else what the definition says where that is a digest. */
function imageOf({ service, stack, resource }, images) {
    const { logicalId, id = logicalId } = resource;
    const given = namesOf(service, resource).find((name) => images.has(name));
    if (given !== undefined)
        return { kind: 'image', uri: images.get(given) ?? '' };
    const evaluated = stack.resources.get(logicalId);
    if (evaluated === undefined)
        return { kind: 'none' };
    const written = (0,_model_walk_js__WEBPACK_IMPORTED_MODULE_0__/* .get */ .Jt)(evaluated.properties, 'Code', 'ImageUri');
    const text = written === undefined ? undefined : endOf(written);
    if (text !== undefined && byDigest.test(text))
        return { kind: 'stays' };
    const help = `give it: \`stackgate package --image ${service.name}/${id}=REPOSITORY@sha256:DIGEST\``;
    if (isBuilt(service, text, resource.code)) {
        const message = `The image of ${id} is not built: ${commands[service.format]} in the build job, push it, and ${help}, then \`deploy --artefacts\`.`;
        return { kind: 'problem', code: 'not-built', message };
    }
    const shown = written === undefined ? 'nothing' : (0,_model_walk_js__WEBPACK_IMPORTED_MODULE_0__/* .printValue */ .jt)(written).slice(0, 200);
    const message = `The image of ${id} is ${shown}, which may be another one tomorrow: name it by its digest, or ${help}, then \`deploy --artefacts\`.`;
    return { kind: 'problem', code: 'image-tag', message };
}
/** What `--image` may call a function: as its definition does, or by its logical id. */
function namesOf({ name }, { logicalId, id = logicalId }) {
    return [`${name}/${id}`, `${name}/${logicalId}`];
}
/** What the address ends in: an account or a region before it may be known only when it is deployed. */
function endOf(value) {
    if (value.kind === 'text') {
        const last = value.parts.at(-1);
        return typeof last === 'string' ? last : undefined;
    }
    return (0,_model_walk_js__WEBPACK_IMPORTED_MODULE_0__/* .stringOf */ .Je)(value);
}
function isBuilt({ format }, text, code = []) {
    return code.length > 0 || text === undefined || text === 'image' || (format === 'cdk' && /:[0-9a-f]{64}$/.test(text));
}
const commands = {
    serverless: 'run `docker build`',
    sam: 'run `sam build`',
    cloudformation: 'run `docker build`',
    cdk: 'run `cdk-assets publish`, or `docker build`,',
};


/***/ }),

/***/ 9392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ onlyStage)
/* harmony export */ });
/* harmony import */ var _model_app_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3113);
/* harmony import */ var _base_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9018);


/** A plan is of one stage: where there are several, somebody has to say which. @throws AppError `usage` */
function onlyStage(settings, wanted) {
    const [stage = 'dev', ...others] = (0,_base_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .stagesToCheck */ .b7)(settings, wanted);
    if (others.length === 0)
        return stage;
    throw new _model_app_error_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .u('usage', `stackgate.yml has several stages: name one with --stage (${[stage, ...others].join(', ')})`);
}


/***/ }),

/***/ 8610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ openArtefacts),
/* harmony export */   n: () => (/* binding */ ArtefactFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _model_app_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3113);
/* harmony import */ var _plan_fingerprint_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2911);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(854);





const manifestName = 'manifest.json';
const folderName = 'artefacts';
/**
 * A folder for artefacts: `artefacts/<sha256>` and `manifest.json`. What an earlier packaging left is kept where it is
 * still wanted and removed where it is not.
 *
 * @throws AppError `output-unwritable`, also for a folder that holds something else
 */
class ArtefactFolder {
    #folder;
    #wanted = new Set();
    constructor(folder) {
        this.#folder = folder;
        unlessUnwritable(folder, () => {
            const there = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(folder) ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder) : [];
            if (there.some((name) => name !== manifestName && name !== folderName))
                throw new _model_app_error_js__WEBPACK_IMPORTED_MODULE_2__/* .AppError */ .u('usage', `${folder} holds other files; --out takes a folder of its own`);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, folderName), { recursive: true });
            // Without it nothing here counts as packaged, should this be interrupted.
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, manifestName), { force: true });
        });
    }
    put(digest, bytes) {
        if (this.#wanted.has(digest))
            return;
        this.#wanted.add(digest);
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.#folder, folderName, digest);
        unlessUnwritable(this.#folder, () => {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(`${path}.new`, bytes);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(`${path}.new`, path);
        });
    }
    /** The manifest, last. */
    finish(manifest) {
        unlessUnwritable(this.#folder, () => {
            for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.#folder, folderName)))
                if (!this.#wanted.has(name))
                    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.#folder, folderName, name), { recursive: true });
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.#folder, manifestName), (0,_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .writeManifest */ .HN)(manifest));
        });
    }
}
function unlessUnwritable(folder, work) {
    try {
        work();
    }
    catch (cause) {
        if (cause instanceof _model_app_error_js__WEBPACK_IMPORTED_MODULE_2__/* .AppError */ .u)
            throw cause;
        throw new _model_app_error_js__WEBPACK_IMPORTED_MODULE_2__/* .AppError */ .u('output-unwritable', `cannot write artefacts to ${JSON.stringify(folder)} (${codeOf(cause)})`, {
            cause,
        });
    }
}
/**
 * Opens a folder that `package` wrote. Every artefact is read once and held against its digest before anything is
 * uploaded, and again when its bytes are asked for: the folder may have come from anywhere.
 *
 * @throws AppError `artefacts-invalid` for a folder that is none, `artefact-tampered` for an artefact that is missing or
 * is not what the manifest says
 */
function openArtefacts(folder) {
    const manifest = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .readManifest */ .WI)(readText(folder));
    const isManifestAlone = manifest.artefacts.length > 0 && !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, folderName));
    if (isManifestAlone)
        return { manifest, isManifestAlone, bytes: () => undefined };
    const sizes = new Map(manifest.artefacts.map(({ digest, size }) => [digest, size]));
    for (const [digest, size] of sizes)
        checkArtefact(readArtefact(folder, digest), digest, size);
    const bytes = (digest) => {
        const size = sizes.get(digest);
        return size === undefined ? undefined : checkArtefact(readArtefact(folder, digest), digest, size);
    };
    return { manifest, isManifestAlone, bytes };
}
function readText(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, manifestName), 'utf8');
    }
    catch (cause) {
        const message = `${folder} holds no ${manifestName} (${codeOf(cause)}); stackgate package --out makes one`;
        throw new _model_app_error_js__WEBPACK_IMPORTED_MODULE_2__/* .AppError */ .u('artefacts-invalid', message, { cause });
    }
}
function readArtefact(folder, digest) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, folderName, digest));
    }
    catch (cause) {
        if (codeOf(cause) === 'ENOENT')
            return undefined;
        throw new _model_app_error_js__WEBPACK_IMPORTED_MODULE_2__/* .AppError */ .u('artefacts-invalid', `the artefact ${digest} cannot be read (${codeOf(cause)})`, { cause });
    }
}
function checkArtefact(bytes, digest, size) {
    if (bytes !== undefined && bytes.length === size && (0,_plan_fingerprint_js__WEBPACK_IMPORTED_MODULE_3__/* .digestOf */ .ol)(bytes) === digest)
        return bytes;
    const what = bytes === undefined ? 'is missing' : 'was changed after it was packaged';
    throw new _model_app_error_js__WEBPACK_IMPORTED_MODULE_2__/* .AppError */ .u('artefact-tampered', `The artefact ${digest} ${what}. Nothing was uploaded; package again.`);
}
function codeOf(error) {
    return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown error';
}


/***/ }),

/***/ 854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DB: () => (/* binding */ sealManifest),
/* harmony export */   HN: () => (/* binding */ writeManifest),
/* harmony export */   WI: () => (/* binding */ readManifest)
/* harmony export */ });
/* unused harmony export manifestSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2857);
/* harmony import */ var _model_app_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3113);
/* harmony import */ var _plan_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2911);



const hash = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/, 'expected a SHA-256 in hex');
const path = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe('From the root of what was packaged');
const artefact = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    service: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1),
    stack: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).describe('Which of its stacks: `main`, or the logical ids of a nested one'),
    resource: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe('Logical id; empty for a file that the CDK uploads beside code'),
    property: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
        .describe('The property that names it: `Code`, `Content`, `BodyS3Location`; empty for such a file'),
    from: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(path).describe('What it was made from'),
    key: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).describe('Its key in the bucket of artefacts'),
    digest: hash.describe('SHA-256 of the uploaded bytes'),
    size: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(0).describe('Bytes that are uploaded'),
    unpacked: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(0).exactOptional().describe('Bytes that an archive takes unpacked'),
});
const image = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    service: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1),
    stack: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1),
    resource: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1),
    uri: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/@sha256:[0-9a-f]{64}$/, 'expected an image by its digest'),
});
/**
 * The shape of `manifest.json`, strictly: it is read by what changes a cloud. The published schema is made from it;
 * within version 1 keys are only added.
 */
const manifestSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    schemaVersion: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(1),
    digest: hash.describe('SHA-256 over the canonical JSON of everything else'),
    commit: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().exactOptional().describe('What git had checked out'),
    modified: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().exactOptional().describe('True where files differed from that commit'),
    stage: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().describe('The stage whose definitions were read; it may be deployed to others'),
    artefacts: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(artefact).describe('By service, stack, resource, property and key'),
    images: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(image).describe('Container images, built elsewhere'),
});
/** Gives a manifest the digest of all that it says, in an order of its own. */
function sealManifest({ artefacts, images, ...rest }) {
    const ordered = {
        ...rest,
        artefacts: inOrder(artefacts, (one) => [one.service, one.stack, one.resource, one.property, one.key]),
        images: inOrder(images, (one) => [one.service, one.stack, one.resource]),
    };
    return { schemaVersion: 1, digest: digestOfManifest(ordered), ...ordered };
}
function inOrder(items, identity) {
    const keyed = items.map((item) => [JSON.stringify(identity(item)), item]);
    return [...new Map(keyed)].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
}
function digestOfManifest(manifest) {
    return (0,_plan_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)((0,_plan_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)({ schemaVersion: 1, ...manifest }));
}
function writeManifest(manifest) {
    return `${JSON.stringify(JSON.parse((0,_plan_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(manifest)), undefined, 2)}\n`;
}
/**
 * @throws AppError `artefacts-invalid` for what is no manifest, `artefact-tampered` where it is not as it was made
 */
function readManifest(text) {
    const parsed = manifestSchema.safeParse(parse(text));
    if (!parsed.success) {
        const [issue] = parsed.error.issues;
        throw invalid(`at ${issue?.path.map(String).join('.') || 'the top'}: ${issue?.message ?? 'no manifest'}`);
    }
    const { schemaVersion: _, digest, ...rest } = parsed.data;
    if (digestOfManifest(rest) !== digest)
        throw new _model_app_error_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .u('artefact-tampered', 'The manifest of the artefacts was changed after it was made: its digest differs. Nothing was uploaded; package again.');
    return parsed.data;
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw invalid('it is not JSON', cause);
    }
}
function invalid(why, cause) {
    return new _model_app_error_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .u('artefacts-invalid', `The manifest of the artefacts cannot be read: ${why.slice(0, 300)}`, {
        cause,
    });
}


/***/ }),

/***/ 4450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ codePathsOf),
/* harmony export */   o: () => (/* binding */ lockFilesOf)
/* harmony export */ });
/** What pins the versions of code that is not in the repository. */
const LOCK_FILES = [
    'package-lock.json',
    'npm-shrinkwrap.json',
    'yarn.lock',
    'pnpm-lock.yaml',
    'bun.lock',
    'bun.lockb',
    'requirements.txt',
    'poetry.lock',
    'uv.lock',
    'Pipfile.lock',
    'go.sum',
    'Cargo.lock',
    'pom.xml',
    'gradle.lockfile',
    'Gemfile.lock',
    'packages.lock.json',
];
/**
 * The lock files that a service's code is built with: each kind in the service's folder, or in the
 * nearest folder above that has one, as package managers look for them. A service without code of
 * its own has none.
 *
 * @param exists whether a path is in the repository
 */
function lockFilesOf(service, exists) {
    if (!hasCode(service))
        return [];
    const folders = foldersUpFrom(service.directory);
    return LOCK_FILES.flatMap((name) => {
        const nearest = folders.map((folder) => (folder === '.' ? name : `${folder}/${name}`)).find(exists);
        return nearest === undefined ? [] : [nearest];
    });
}
/** Every path whose content is part of what a service deploys: declared code, and lock files. */
function codePathsOf(service, exists) {
    const declared = service.stacks.flatMap((stack) => [...stack.resources.values()].flatMap(({ code }) => code ?? []));
    return [...new Set([...declared, ...lockFilesOf(service, exists)])].sort();
}
function hasCode(service) {
    return service.stacks.some((stack) => [...stack.resources.values()].some(({ code }) => code !== undefined));
}
/** `a/b`, `a`, `.` */
function foldersUpFrom(directory) {
    if (directory === '.' || directory === '')
        return ['.'];
    const parts = directory.split('/');
    return [...parts.map((_, at) => parts.slice(0, parts.length - at).join('/')), '.'];
}


/***/ }),

/***/ 3899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ ReadingMemo)
/* harmony export */ });
/* harmony import */ var _reader_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3149);

/**
 * What was read from one side of a comparison, for the other: most services of a pull request are the
 * same in both. A result is used again only when everything that its reading looked at, and everything
 * it looked for in vain, is the same there.
 */
class ReadingMemo {
    #readings = new Map();
    /** @param read reads the candidate through the context that it is given */
    read(candidate, context, read) {
        const key = keyOf(candidate, context);
        const known = this.#readings.get(key);
        if (known?.trace.holdsFor(context.files))
            return known.result;
        const trace = new Trace(context.files);
        const result = read({ ...context, files: trace.files(), parse: trace.parse(context.parse) });
        this.#readings.set(key, { trace, result });
        return result;
    }
}
const namesKeys = new WeakMap();
/** Names of other services may be looked up, so all of them count. */
function keyOf(candidate, { files, stage, names = new Map() }) {
    const all = namesKeys.get(names) ?? [...names].flat().join('\n');
    namesKeys.set(names, all);
    return [candidate.format, (0,_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .candidateKey */ .R)(candidate), candidate.name, stage, files.packaged ? 'packaged' : '', all].join('\n');
}
/** What a reading looked at. */
class Trace {
    #files;
    #seen = new Map();
    /** The digest of a link is where it leads, so what was read through it counts for itself. */
    #reads = new Map();
    #listed = false;
    constructor(files) {
        this.#files = files;
    }
    files() {
        const files = this.#files;
        return {
            ...(files.packaged && { packaged: true }),
            label: files.label,
            list: () => {
                this.#listed = true;
                return files.list();
            },
            has: (path) => this.#look(path) && files.has(path),
            read: (path) => {
                this.#look(path);
                return this.#read(path);
            },
            digest: (path, without) => {
                this.#look(path);
                return files.digest(path, without);
            },
        };
    }
    parse(parse) {
        return (path) => {
            this.#look(path);
            this.#read(path);
            return parse(path);
        };
    }
    holdsFor(files) {
        if (this.#listed && !sameList(this.#files.list(), files.list()))
            return false;
        for (const [path, digest] of this.#seen)
            if (files.digest(path) !== digest)
                return false;
        for (const [path, read] of this.#reads)
            if (!sameRead(read, files.read(path)))
                return false;
        return true;
    }
    #read(path) {
        const read = this.#reads.get(path) ?? this.#files.read(path);
        this.#reads.set(path, read);
        return read;
    }
    #look(path) {
        if (!this.#seen.has(path))
            this.#seen.set(path, this.#files.digest(path));
        return true;
    }
}
/** What cannot be read has the same digest only where it cannot be read for the same reason. */
function sameRead(a, b) {
    return a.kind === 'text' && b.kind === 'text' ? a.text === b.text : a.kind === b.kind;
}
function sameList(a, b) {
    return a === b || (a.length === b.length && a.every((path, at) => path === b[at]));
}


/***/ })

};
