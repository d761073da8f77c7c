export const id = 96;
export const ids = [96];
export const modules = {

/***/ 4062:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Cb: () => (/* binding */ findSnapshot),
  ld: () => (/* binding */ snapshotBeforeRun),
  wn: () => (/* binding */ snapshotMessage)
});

// EXTERNAL MODULE: ./lib/model/app-error.js
var app_error = __webpack_require__(3113);
// EXTERNAL MODULE: ./lib/read/files/git-objects.js
var git_objects = __webpack_require__(8653);
// EXTERNAL MODULE: ./lib/read/files/git-tree.js
var git_tree = __webpack_require__(6541);
;// CONCATENATED MODULE: ./lib/read/files/git-folder.js



/**
 * Every file of a commit, in three processes of git: bytes by path. Whoever may push a ref made the commit, so nothing is read
 * that is more than the caller takes, and nothing where something else than files is in it.
 *
 * @param most bytes of all files together, each path counted
 */
function readCommitFiles(root, commit, most) {
    const tree = listed(root, commit);
    if (tree === undefined)
        return refused('its files cannot be listed');
    const { blobs, links, submodules } = tree;
    if (links.size + submodules.size > 0)
        return refused('it holds links or submodules');
    const ids = [...new Set(blobs.values())];
    const sizes = (0,git_objects/* blobSizes */.I)(root, ids);
    if (sizes.size < ids.length)
        return refused('this clone does not have all of its files');
    const bytes = [...blobs.values()].reduce((sum, id) => sum + (sizes.get(id) ?? 0), 0);
    if (bytes > most)
        return refused(`it has ${bytes} bytes, more than ${most}`);
    const contents = (0,git_objects/* readBlobs */.b)(root, ids);
    const files = new Map();
    for (const [path, id] of blobs)
        files.set(path, contents.get(id) ?? new Uint8Array());
    return { ok: true, files };
}
function listed(root, commit) {
    try {
        return (0,git_tree/* readTree */.Z)(root, commit, '');
    }
    catch (error) {
        if (error instanceof app_error/* AppError */.u)
            return undefined;
        throw error;
    }
}
function refused(reason) {
    return { ok: false, reason };
}

// EXTERNAL MODULE: ./lib/read/files/git-repository.js
var git_repository = __webpack_require__(553);
// EXTERNAL MODULE: ./lib/snapshot/ref-name.js
var ref_name = __webpack_require__(4125);
// EXTERNAL MODULE: ./lib/snapshot/snapshot.js
var snapshot = __webpack_require__(9250);
// EXTERNAL MODULE: ./lib/snapshot/snapshot-json.js + 1 modules
var snapshot_json = __webpack_require__(718);
;// CONCATENATED MODULE: ./lib/app/snapshot/find-snapshot.js





/** Commits of a stage's ref that are looked through for a run. */
const mostBack = 1_000;
/** The snapshot of a stage in this clone, checked whole. */
function findSnapshot(directory, stage) {
    const ref = (0,ref_name/* snapshotRef */.G)(stage);
    const place = ref === undefined ? undefined : (0,git_repository/* gitPlaceOf */.dz)(directory);
    if (ref === undefined || place === undefined)
        return { kind: 'none' };
    const commit = (0,git_repository/* resolveCommit */.WL)(directory, ref);
    if (commit !== undefined)
        return snapshotAt(directory, stage, ref, commit);
    const at = (0,git_repository/* objectOf */.Xy)(directory, ref);
    if (at === undefined)
        return { kind: 'none' };
    return { kind: 'unusable', ref, at, reason: 'it is no commit that this clone has', isCommit: false };
}
/**
 * The one that was recorded before a run recorded its first; `none` where that was the first of all. The one before the newest
 * may be of a later run, which was taken back already.
 */
function snapshotBeforeRun(directory, stage, run) {
    const ref = (0,ref_name/* snapshotRef */.G)(stage);
    const message = snapshotMessage(stage, run);
    const first = ref && (0,git_repository/* commitsOf */.g3)(directory, ref, mostBack).findLast(({ subject }) => subject === message);
    const parent = first && (0,git_repository/* resolveCommit */.WL)(directory, `${first.commit}^`);
    return ref === undefined || parent === undefined ? { kind: 'none' } : snapshotAt(directory, stage, ref, parent);
}
/** Subject of the commit that a snapshot is. */
function snapshotMessage(stage, run) {
    return `${stage} as deployed by ${run}`;
}
function snapshotAt(directory, stage, ref, at) {
    const place = (0,git_repository/* gitPlaceOf */.dz)(directory);
    if (place === undefined)
        return { kind: 'none' };
    const content = readCommitFiles(directory, at, snapshot/* snapshotBytes */.A);
    if (!content.ok)
        return { kind: 'unusable', ref, at, reason: content.reason };
    const read = (0,snapshot_json/* readSnapshot */.RA)(content.files, stage);
    if (read.kind === 'unusable')
        return { kind: 'unusable', ref, at, reason: read.reason };
    const { folder } = read.snapshot;
    if (folder === place.prefix)
        return { ...read, kind: 'found', ref, at };
    const reason = `it is of the folder ${JSON.stringify(folder === '' ? '.' : folder)}, not of this one`;
    return { kind: 'unusable', ref, at, reason, elsewhere: true };
}


/***/ }),

/***/ 8243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ openSources)
});

// EXTERNAL MODULE: ./lib/model/app-error.js
var app_error = __webpack_require__(3113);
;// CONCATENATED MODULE: ./lib/read/files/filter-files.js
/** The files of a repository that lie in one of the folders, at their own paths. */
function filesIn(files, folders) {
    return filterFiles(files, (path) => folders.some((folder) => isIn(path, folder)));
}
/** The files of a repository that lie in none of the folders. */
function filesOutside(files, folders) {
    return folders.length === 0 ? files : filterFiles(files, (path) => !folders.some((folder) => isIn(path, folder)));
}
function filterFiles(files, keep) {
    const paths = files.list().filter(keep);
    const dropped = new Set(files.list().filter((path) => !keep(path)));
    const listed = new Set(paths);
    return {
        ...(files.prefix === undefined ? {} : { prefix: files.prefix }),
        ...(files.packaged && { packaged: true }),
        label: files.label,
        list: () => paths,
        has: (path) => listed.has(path),
        submodules: () => files.submodules?.() ?? [],
        read: (path) => (dropped.has(path) ? { kind: 'missing' } : files.read(path)),
        digest: (path, without) => dropped.has(path) || !holds(paths, path)
            ? undefined
            : files.digest(path, new Set([...dropped, ...(without ?? [])])),
    };
}
function holds(paths, path) {
    return path === '.' || paths.some((one) => one === path || isIn(one, path));
}
function isIn(path, folder) {
    return path.startsWith(`${folder.replace(/\/+$/, '')}/`);
}

// EXTERNAL MODULE: ./lib/read/files/blob-memo.js
var blob_memo = __webpack_require__(3388);
// EXTERNAL MODULE: ./lib/read/files/decode-text.js
var decode_text = __webpack_require__(6730);
// EXTERNAL MODULE: ./lib/read/files/digests.js
var digests = __webpack_require__(1041);
;// CONCATENATED MODULE: ./lib/read/files/follow-links.js
/** As many as Linux follows. */
const MAX_LINKS = 40;
/**
 * Follows symbolic links by their text alone, folder by folder, as a file system would; never past
 * the root, which is all that a commit has.
 *
 * @param targetOf what the link at a path holds; undefined where there is no link
 */
function followLinks(path, targetOf) {
    const left = path.split('/').reverse();
    const done = [];
    let links = 0;
    for (let segment = left.pop(); segment !== undefined; segment = left.pop()) {
        if (segment === '' || segment === '.')
            continue;
        if (segment === '..') {
            if (done.pop() === undefined)
                return outside('the link leaves the repository');
            continue;
        }
        done.push(segment);
        const target = targetOf(done.join('/'));
        if (target === undefined)
            continue;
        if (++links > MAX_LINKS)
            return outside('the links go in a circle');
        if (target.startsWith('/'))
            return outside('the link leaves the repository');
        done.pop();
        left.push(...target.split('/').reverse());
    }
    return { kind: 'path', path: done.join('/') };
}
function outside(reason) {
    return { kind: 'outside', reason };
}

// EXTERNAL MODULE: ./lib/read/files/git-objects.js
var git_objects = __webpack_require__(8653);
// EXTERNAL MODULE: ./lib/read/files/git-repository.js
var git_repository = __webpack_require__(553);
// EXTERNAL MODULE: ./lib/read/files/git-tree.js
var git_tree = __webpack_require__(6541);
// EXTERNAL MODULE: ./lib/read/files/repository-path.js
var repository_path = __webpack_require__(368);
;// CONCATENATED MODULE: ./lib/read/files/git-commit.js









/** Files that reading is likely to ask for: got all at once, since each process of git costs 5 ms. */
const LIKELY = /(?:\.ya?ml|\.toml|\.template|(?:^|\/)CODEOWNERS|(?:^|\/)cdk\.json|(?:^|\/)manifest\.json)$/;
const LIKELY_JSON = /\.json$/;
const UNLIKELY = /(?:^|\/)(?:node_modules\/|package-lock\.json$|pnpm-lock\.yaml$|package\.json$|tsconfig[^/]*\.json$)/;
const MAX_AHEAD_FILE = 1024 * 1024;
const MAX_AHEAD_TOTAL = 64 * 1024 * 1024;
/**
 * A folder as it was in a commit, out of git's objects alone: nothing is checked out, and neither
 * filters nor attributes are asked.
 *
 * @throws AppError `no-such-directory`, `not-a-repository`, `commit-missing`
 */
function gitCommit(root, ref) {
    (0,git_repository/* requireFolder */.OK)(root);
    const place = (0,git_repository/* gitPlaceOf */.dz)(root);
    if (place === undefined)
        throw new app_error/* AppError */.u('not-a-repository', `${root} is in no git repository, or git is missing`);
    const commit = (0,git_repository/* resolveCommit */.WL)(root, ref);
    if (commit === undefined) {
        const advice = place.shallow ? '; the clone is shallow: check out with fetch-depth: 0' : '';
        throw new app_error/* AppError */.u('commit-missing', `${ref} names no commit of this clone${advice}`);
    }
    return new GitCommitFiles(root, commit, (0,git_tree/* readTree */.Z)(root, commit, place.prefix));
}
class GitCommitFiles {
    label;
    commit;
    #root;
    #tree;
    #paths;
    /** Paths that a digest covers: submodules too, by the commit that they are at. */
    #digested;
    #digests = new Map();
    #linkTargets;
    #readAhead = false;
    constructor(root, commit, tree) {
        this.label = (0,git_repository/* shortCommit */.Ax)(commit);
        this.commit = commit;
        this.#root = root;
        this.#tree = tree;
        this.#paths = [...tree.blobs.keys(), ...tree.links.keys()].sort(repository_path/* byCodeUnit */.X);
        this.#digested = [...this.#paths, ...tree.submodules.keys()].sort(repository_path/* byCodeUnit */.X);
    }
    list() {
        return this.#paths;
    }
    has(path) {
        const checked = (0,repository_path/* checkPath */.Cg)(path);
        return checked.kind === 'path' && (this.#tree.blobs.has(checked.path) || this.#tree.links.has(checked.path));
    }
    read(path) {
        const checked = (0,repository_path/* checkPath */.Cg)(path);
        if (checked.kind === 'outside')
            return checked;
        const direct = this.#tree.blobs.get(checked.path);
        if (direct !== undefined)
            return this.#blob(direct);
        const followed = followLinks(checked.path, (link) => this.#targets().get(link));
        if (followed.kind === 'outside')
            return followed;
        const blob = this.#tree.blobs.get(followed.path);
        return blob === undefined ? { kind: 'missing' } : this.#blob(blob);
    }
    digest(path, without) {
        const checked = (0,repository_path/* checkPath */.Cg)(path);
        if (checked.kind === 'outside')
            return undefined;
        const { path: at } = checked;
        if (without !== undefined)
            return this.#digestOf(at, without);
        if (!this.#digests.has(at))
            this.#digests.set(at, this.#digestOf(at));
        return this.#digests.get(at);
    }
    #digestOf(path, without) {
        const { blobs, links, submodules } = this.#tree;
        const idOf = (file) => blobs.get(file) ?? links.get(file) ?? submodules.get(file);
        return (0,digests/* digestOf */.ol)(this.#digested, path, idOf(path) !== undefined, idOf, without);
    }
    #blob(id) {
        this.#fetchLikely();
        const known = (0,blob_memo/* recallBlob */.t)(id);
        if (known !== undefined)
            return known;
        const size = (0,git_objects/* blobSizes */.I)(this.#root, [id]).get(id);
        if (size === undefined)
            return { kind: 'not-text', reason: 'its content is not in this clone (a partial clone)' };
        if (size > decode_text/* MAX_FILE_BYTES */.gZ)
            return (0,decode_text/* tooLarge */.g$)(size);
        const bytes = (0,git_objects/* readBlobs */.b)(this.#root, [id]).get(id);
        const read = bytes === undefined ? { kind: 'missing' } : (0,decode_text/* decodeText */.g7)(bytes);
        (0,blob_memo/* rememberBlob */.z)(id, read);
        return read;
    }
    #fetchLikely() {
        if (this.#readAhead)
            return;
        this.#readAhead = true;
        const ids = new Set();
        for (const [path, id] of this.#tree.blobs) {
            if ((LIKELY.test(path) || LIKELY_JSON.test(path)) && !UNLIKELY.test(path) && !(0,blob_memo/* recallBlob */.t)(id))
                ids.add(id);
        }
        for (const [id, bytes] of (0,git_objects/* readBlobs */.b)(this.#root, this.#affordable([...ids])))
            (0,blob_memo/* rememberBlob */.z)(id, (0,decode_text/* decodeText */.g7)(bytes));
    }
    #affordable(ids) {
        let total = 0;
        const chosen = [];
        for (const [id, size] of (0,git_objects/* blobSizes */.I)(this.#root, ids)) {
            if (size > MAX_AHEAD_FILE || total + size > MAX_AHEAD_TOTAL)
                continue;
            total += size;
            chosen.push(id);
        }
        return chosen;
    }
    #targets() {
        if (this.#linkTargets !== undefined)
            return this.#linkTargets;
        const texts = (0,git_objects/* readBlobs */.b)(this.#root, [...new Set(this.#tree.links.values())]);
        const targets = new Map();
        for (const [path, id] of this.#tree.links)
            targets.set(path, texts.get(id)?.toString('utf8') ?? '');
        this.#linkTargets = targets;
        return targets;
    }
}

// EXTERNAL MODULE: ./lib/read/files/git-command.js
var git_command = __webpack_require__(6812);
;// CONCATENATED MODULE: ./lib/read/files/merge-base.js


const USUAL_BASES = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master'];
/**
 * Where the work at HEAD left the base branch.
 *
 * @param ref the base branch; a name without a remote is looked for under `origin/` first. Without
 *   it, the remote's default branch, then the usual names
 */
function mergeBase(root, ref) {
    const place = (0,git_repository/* gitPlaceOf */.dz)(root);
    if (place === undefined)
        return none('this is no git repository, or git is not installed');
    if ((0,git_repository/* resolveCommit */.WL)(root, 'HEAD') === undefined)
        return none('the repository has no commit yet');
    const candidates = ref === undefined ? USUAL_BASES : [`origin/${ref}`, ref];
    const base = candidates.find((name) => (0,git_repository/* resolveCommit */.WL)(root, name) !== undefined);
    if (base !== undefined)
        return withBase(root, base, place.shallow);
    return none(`${ref ?? 'a base branch (origin/HEAD, main, master)'} is not in this clone${advice(place.shallow)}`);
}
function withBase(root, base, shallow) {
    const answer = (0,git_command/* git */.$)(root, ['merge-base', '--end-of-options', 'HEAD', base]);
    const commit = answer.ok ? answer.stdout.toString('utf8').trim().split('\n', 1)[0] : undefined;
    if (commit === undefined || commit === '')
        return none(`HEAD and ${base} have no common commit here${advice(shallow)}`);
    // A shallow clone of one branch has no other: its own branch poses as the base, and nothing would be new.
    if (shallow && commit === (0,git_repository/* resolveCommit */.WL)(root, 'HEAD'))
        return none(`${base} is HEAD itself in this clone${advice(shallow)}`);
    return { kind: 'found', commit, description: `merge base ${(0,git_repository/* shortCommit */.Ax)(commit)} with ${base}` };
}
function advice(shallow) {
    return shallow ? '; the clone is shallow: check out with fetch-depth: 0' : '';
}
function none(reason) {
    return { kind: 'none', reason };
}

// EXTERNAL MODULE: ./lib/read/files/overlay-files.js
var overlay_files = __webpack_require__(6194);
// EXTERNAL MODULE: ./lib/read/files/working-tree.js + 2 modules
var working_tree = __webpack_require__(665);
;// CONCATENATED MODULE: ./lib/app/sources.js






/** @throws AppError for a directory, ref or source that is not there */
function openSources(options) {
    const { directory, assemblies, deployedAssemblies = [], packaged = false } = options;
    const proposed = filesOutside((0,working_tree/* workingTree */.c)(directory, { assemblies, packaged }), deployedAssemblies);
    const deployed = withAssemblies(openDeployed(options), directory, deployedAssemblies);
    const policy = openPolicy(options, deployed.files ?? proposed);
    const { files, description, commit, diagnostics = [], snapshots } = deployed;
    return {
        ...(snapshots === undefined ? {} : { snapshots }),
        proposed,
        ...(files === undefined ? {} : { deployed: files }),
        deployedDescription: description,
        ...(commit === undefined ? {} : { deployedCommit: commit }),
        policy,
        policyDescription: policy === proposed ? 'the working tree' : policy.label,
        diagnostics,
    };
}
/** The base's synthesised output lies in the working tree, in folders of its own: it belongs to the other side. */
function withAssemblies(deployed, directory, folders) {
    if (deployed.files === undefined || folders.length === 0)
        return deployed;
    const output = filesIn((0,working_tree/* workingTree */.c)(directory, { assemblies: folders }), folders);
    return { ...deployed, files: (0,overlay_files/* overlayFiles */.M)(deployed.files, output, deployed.files.label) };
}
function openDeployed({ directory, deployed, base, assemblies, compares }) {
    const recorded = compares === 'snapshots' && snapshotsAsked(directory, deployed);
    if (recorded)
        return { ...openBase(directory, base), snapshots: recorded };
    // What AWS has is asked later; the base says whose policies hold.
    if (deployed === undefined || (deployed === 'aws' && compares === 'cloud'))
        return openBase(directory, base);
    if (deployed === 'none')
        return { description: null };
    if (deployed.startsWith('git:')) {
        const ref = deployed.slice('git:'.length);
        const files = gitCommit(directory, ref);
        return { files, description: describe(ref, files), commit: files.commit };
    }
    if (deployed.startsWith('dir:')) {
        const folder = deployed.slice('dir:'.length);
        return { files: (0,working_tree/* workingTree */.c)(folder, { label: deployed, assemblies }), description: `folder ${folder}` };
    }
    throw new app_error/* AppError */.u('usage', refusalOf(deployed, compares));
}
function refusalOf(deployed, compares) {
    if (deployed === 'aws')
        return '--deployed aws is for stackgate check on the command line; plan has --cloud aws';
    const takes = compares === undefined ? '' : 'snapshot, snapshot:STAGE, aws, ';
    return `--deployed takes ${takes}git:REF, dir:PATH or none, not ${deployed}`;
}
function snapshotsAsked(directory, deployed) {
    if (deployed === undefined)
        return { directory, required: false };
    const [, stage] = /^snapshot(?::(.*))?$/s.exec(deployed) ?? [deployed, null];
    if (stage === null)
        return undefined;
    return { directory, required: true, ...(stage !== undefined && { stage }) };
}
function openBase(directory, base) {
    if (base === undefined)
        return openMergeBase(directory);
    const files = gitCommit(directory, base);
    return { files, description: describe(base, files), commit: files.commit };
}
function describe(ref, { commit, label }) {
    return commit.startsWith(ref) ? `commit ${label}` : `${ref} at ${label}`;
}
/** Without history a check would call everything new: that is said, and the run does not pass for a check. */
function openMergeBase(directory) {
    const base = mergeBase(directory);
    if (base.kind === 'found')
        return { files: gitCommit(directory, base.commit), description: base.description, commit: base.commit };
    const message = `nothing to compare with: ${base.reason}. Pass --deployed git:REF, dir:PATH, or none to judge everything as new`;
    const location = { file: '.', line: 1, column: 1 };
    return { description: null, diagnostics: [{ severity: 'error', code: 'compare/no-base', message, location }] };
}
function openPolicy({ directory, policyRef }, otherwise) {
    return policyRef === undefined ? otherwise : gitCommit(directory, policyRef);
}


/***/ }),

/***/ 9524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ terminalStyle)
/* harmony export */ });
/** Colour only on a terminal that wants it, and never into a file. An empty NO_COLOR asks for nothing (no-color.org). */
function terminalStyle(output) {
    const { isTTY, columns } = process.stdout;
    const wanted = (process.env.NO_COLOR ?? '') === '' && process.env.TERM !== 'dumb';
    return { color: output === undefined && isTTY === true && wanted, width: Math.min(columns || 100, 140) };
}


/***/ }),

/***/ 8653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ blobSizes),
/* harmony export */   b: () => (/* binding */ readBlobs)
/* harmony export */ });
/* harmony import */ var _git_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6812);

/** Bytes of blobs by id: many in one process of git. Ids that the clone does not have are left out. */
function readBlobs(root, ids) {
    if (ids.length === 0)
        return new Map();
    const answer = (0,_git_command_js__WEBPACK_IMPORTED_MODULE_0__/* .git */ .$)(root, ['cat-file', '--batch'], `${ids.join('\n')}\n`);
    return answer.ok ? parseBatch(answer.stdout) : new Map();
}
/** Sizes of blobs in bytes, without reading them. */
function blobSizes(root, ids) {
    if (ids.length === 0)
        return new Map();
    const answer = (0,_git_command_js__WEBPACK_IMPORTED_MODULE_0__/* .git */ .$)(root, ['cat-file', '--batch-check'], `${ids.join('\n')}\n`);
    const sizes = new Map();
    if (!answer.ok)
        return sizes;
    for (const line of answer.stdout.toString('latin1').split('\n')) {
        const [id, type, size] = line.split(' ');
        if (id !== undefined && type === 'blob')
            sizes.set(id, Number(size));
    }
    return sizes;
}
/** `<id> blob <size>\n<bytes>\n` for each; `<id> missing\n` for what is not there. */
function parseBatch(output) {
    const blobs = new Map();
    let at = 0;
    while (at < output.length) {
        const end = output.indexOf(10, at);
        if (end < 0)
            break;
        const [id = '', type, size] = output.toString('latin1', at, end).split(' ');
        at = end + 1;
        if (type !== 'blob')
            continue;
        const length = Number(size);
        blobs.set(id, output.subarray(at, at + length));
        at += length + 1;
    }
    return blobs;
}


/***/ }),

/***/ 6541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ readTree)
/* harmony export */ });
/* harmony import */ var _model_app_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3113);
/* harmony import */ var _git_command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6812);


/** @param prefix the folder from the top, with `/` at its end; paths in the result start below it */
function readTree(root, commit, prefix) {
    const tree = prefix === '' ? commit : `${commit}:${prefix.replace(/\/$/, '')}`;
    const answer = (0,_git_command_js__WEBPACK_IMPORTED_MODULE_1__/* .git */ .$)(root, ['ls-tree', '-r', '-z', '--full-tree', '--end-of-options', tree]);
    if (answer.ok)
        return parseTree((0,_git_command_js__WEBPACK_IMPORTED_MODULE_1__/* .zeroSeparated */ .Q)(answer.stdout));
    // The folder may be newer than the commit; then the commit has no file of it.
    if (prefix !== '')
        return parseTree([]);
    throw new _model_app_error_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .u('commit-missing', `the files of commit ${commit} cannot be listed: ${answer.reason}`);
}
/** `100644 blob <id>\t<path>` each. */
function parseTree(records) {
    const blobs = new Map();
    const links = new Map();
    const submodules = new Map();
    for (const record of records) {
        const tab = record.indexOf('\t');
        const [mode, , id = ''] = record.slice(0, tab).split(' ');
        const path = record.slice(tab + 1);
        const kind = mode === '120000' ? links : mode === '160000' ? submodules : blobs;
        kind.set(path, id);
    }
    return { blobs, links, submodules };
}


/***/ }),

/***/ 6194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ overlayFiles)
/* harmony export */ });
/* harmony import */ var _repository_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(368);

/** One repository with the files of another laid over it, as a change lays its files over a base. */
function overlayFiles(base, over, label) {
    const paths = [...new Set([...base.list(), ...over.list()])].sort(_repository_path_js__WEBPACK_IMPORTED_MODULE_0__/* .byCodeUnit */ .X);
    const holder = (path) => (over.has(path) ? over : base);
    return {
        ...(base.prefix === undefined ? {} : { prefix: base.prefix }),
        submodules: () => base.submodules?.() ?? [],
        label,
        list: () => paths,
        has: (path) => over.has(path) || base.has(path),
        read: (path) => holder(path).read(path),
        // A folder is in both where the change touches it: then both contents count.
        digest: (path, without) => over.has(path) ? over.digest(path) : join(base.digest(path, without), over.digest(path, without)),
    };
}
function join(base, over) {
    return over === undefined ? base : `${base ?? ''}+${over}`;
}


/***/ }),

/***/ 8635:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tc: () => (/* binding */ sortFindings),
/* harmony export */   n6: () => (/* binding */ compareText),
/* harmony export */   zK: () => (/* binding */ compareSeverity)
/* harmony export */ });
/* harmony import */ var _model_location_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1918);

const RANK = { error: 0, warning: 1, note: 2 };
/** Errors before warnings before notes, new before old, then by service and place. */
function sortFindings(result) {
    const sorted = [...result.findings].sort(compareFindings);
    const counted = sorted.filter((finding) => finding.waived === undefined);
    const isOpen = (finding) => finding.new || (result.failOn === 'all' && finding.severity !== 'note');
    return {
        open: counted.filter(isOpen),
        old: counted.filter((finding) => !isOpen(finding)),
        waived: sorted.filter((finding) => finding.waived !== undefined),
    };
}
function compareFindings(a, b) {
    return (RANK[a.severity] - RANK[b.severity] ||
        Number(b.new) - Number(a.new) ||
        compareText(a.service, b.service) ||
        (0,_model_location_js__WEBPACK_IMPORTED_MODULE_0__/* .compareLocations */ .Qr)(a.location, b.location) ||
        compareText(a.rule, b.rule) ||
        compareText(a.fingerprint, b.fingerprint));
}
/** By code unit: the same order on every machine, whatever its language. */
function compareText(a, b) {
    return a === b ? 0 : a < b ? -1 : 1;
}
function compareSeverity(a, b) {
    return RANK[a] - RANK[b];
}


/***/ }),

/***/ 1590:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FY: () => (/* binding */ paragraph),
/* harmony export */   LV: () => (/* binding */ wrap),
/* harmony export */   P4: () => (/* binding */ alignRows),
/* harmony export */   YB: () => (/* binding */ columns),
/* harmony export */   v0: () => (/* binding */ padTo)
/* harmony export */ });
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7146);

/** Words in lines of at most `width` columns; a word that is longer has a line to itself. */
function wrap(text, width) {
    const lines = [];
    let line = '';
    for (const word of text.split(' ')) {
        if (line !== '' && columns(line) + 1 + columns(word) > width) {
            lines.push(line);
            line = word;
        }
        else
            line = line === '' ? word : `${line} ${word}`;
    }
    return line === '' ? lines : [...lines, line];
}
/** Wrapped, each line after `indent`. */
function paragraph(text, width, indent) {
    return wrap(text, Math.max(20, width - indent.length)).map((line) => indent + line);
}
/** Rows as columns that line up; the last column is not padded. */
function alignRows(rows, indent = '  ', mostWide = 40) {
    const widths = (rows[0] ?? []).map((_, at) => Math.min(mostWide, Math.max(...rows.map((row) => columns(row[at] ?? '')))));
    return rows.map((row) => {
        const cells = row.map((cell, at) => (at === row.length - 1 ? cell : padTo(cell, widths[at] ?? 0)));
        return `${indent}${cells.join('  ')}`.trimEnd();
    });
}
function padTo(text, width) {
    return text + ' '.repeat(Math.max(0, width - columns(text)));
}
/** Columns on a terminal, near enough: colours take none, East Asian wide characters and emoji two. */
function columns(text) {
    const bare = text.replace(_terminal_js__WEBPACK_IMPORTED_MODULE_0__/* .STYLED */ .yx, '').replace(/\p{M}/gu, '');
    let count = 0;
    for (const character of bare)
        count += WIDE.test(character) ? 2 : 1;
    return count;
}
const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\u{1F300}-\u{1FAFF}]/u;


/***/ }),

/***/ 4125:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ snapshotRef),
/* harmony export */   z: () => (/* binding */ snapshotRefs)
/* harmony export */ });
/** The folder of refs that snapshots lie in. */
const snapshotRefs = 'refs/stackgate/deployed';
/**
 * The ref that holds what is deployed at a stage; undefined for a name that is none of a stage. Stages are named in files
 * that strangers write, and git takes every name that this lets through for a ref.
 */
function snapshotRef(stage) {
    return /^[A-Za-z0-9][A-Za-z0-9_-]{0,62}$/.test(stage) ? `${snapshotRefs}/${stage}` : undefined;
}


/***/ }),

/***/ 718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ol: () => (/* binding */ digestOf),
  RA: () => (/* binding */ readSnapshot),
  oF: () => (/* binding */ writeSnapshot)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/snapshot/snapshot.js
var snapshot_snapshot = __webpack_require__(9250);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(4377);
;// CONCATENATED MODULE: ./lib/snapshot/snapshot-schema.js

/** The shape of `stackgate-snapshot.json`. Whoever may push a ref may have written it. */
const texts = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP());
const digests = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/));
const target = schemas/* strictObject */.rej({ account: schemas/* string */.YjP(), region: schemas/* string */.YjP() });
const commit = schemas/* string */.YjP().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/);
const facts = schemas/* strictObject */.rej({
    packaged: schemas/* boolean */.zMY(),
    present: schemas/* array */.YOg(schemas/* string */.YjP()),
    digests: texts,
    codeDigests: texts,
});
const reading = schemas/* strictObject */.rej({
    id: schemas/* string */.YjP().regex(/^[1-9][0-9]{0,5}$/),
    run: schemas/* string */.YjP(),
    commit: commit.optional(),
    services: schemas/* array */.YOg(schemas/* string */.YjP()),
    files: digests,
    facts,
});
const stack = schemas/* strictObject */.rej({
    key: schemas/* string */.YjP(),
    service: schemas/* string */.YjP(),
    stackName: schemas/* string */.YjP(),
    target,
    templateDigest: schemas/* string */.YjP(),
    parameters: texts,
    tags: texts,
    outputs: texts,
    exports: texts,
    imports: schemas/* array */.YOg(schemas/* string */.YjP()),
});
const snapshotSchema = schemas/* strictObject */.rej({
    schemaVersion: schemas/* literal */.euz(1),
    stage: schemas/* string */.YjP(),
    cloud: schemas/* enum */.k5n(['local', 'aws']),
    folder: schemas/* string */.YjP(),
    run: schemas/* string */.YjP(),
    commit: commit.optional(),
    at: iso/* datetime */.w$(),
    readings: schemas/* array */.YOg(reading),
    stacks: schemas/* array */.YOg(stack),
    // Read by promotion, which checks it by itself.
    record: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).optional(),
});

;// CONCATENATED MODULE: ./lib/snapshot/snapshot-json.js



/** A snapshot as the files of a commit. The same snapshot gives the same bytes. */
function writeSnapshot({ snapshot, texts }) {
    const files = new Map([[snapshot_snapshot/* snapshotFile */.P, `${JSON.stringify(sealed(snapshot), null, 1)}\n`]]);
    for (const { id, files: own } of snapshot.readings)
        for (const path of Object.keys(own))
            files.set(`${id}/${path}`, texts.get(id)?.get(path) ?? '');
    return files;
}
/**
 * Takes a commit's files for a snapshot when all of it is as it was written: the file that describes it by its own digest, and
 * through it every other file. It shows damage and edits; whoever may push the ref can write another snapshot.
 */
function readSnapshot(files, stage) {
    const written = files.get(snapshot_snapshot/* snapshotFile */.P);
    if (written === undefined)
        return unusable(`it has no ${snapshot_snapshot/* snapshotFile */.P}`);
    const json = parse(written);
    if (json === undefined)
        return unusable(`${snapshot_snapshot/* snapshotFile */.P} is no JSON object`);
    const { digest, ...rest } = json;
    const checked = snapshotSchema.safeParse(rest);
    if (digest !== digestOf(JSON.stringify(rest)))
        return unusable(`${snapshot_snapshot/* snapshotFile */.P} is not as it was written`);
    if (rest.schemaVersion !== 1)
        return unusable('another version of Stackgate wrote it');
    if (!checked.success)
        return unusable(`${snapshot_snapshot/* snapshotFile */.P} is not of the shape that it should have`);
    // Not the copy that checking made, which leaves out a path called `__proto__`.
    const snapshot = rest;
    if (snapshot.stage !== stage)
        return unusable(`it is of another stage (${JSON.stringify(snapshot.stage)})`);
    return withTexts(snapshot, files);
}
function withTexts(snapshot, files) {
    const texts = new Map();
    let known = 1;
    for (const { id, files: own } of snapshot.readings) {
        const inside = new Map();
        for (const [path, digest] of Object.entries(own)) {
            const content = files.get(`${id}/${path}`);
            if (content === undefined)
                return unusable(`its file ${JSON.stringify(path)} is missing`);
            if (digestOf(content) !== digest)
                return unusable(`its file ${JSON.stringify(path)} is not as it was written`);
            inside.set(path, textOf(content));
            known += 1;
        }
        texts.set(id, inside);
    }
    if (files.size !== known)
        return unusable('it holds files that were not written with it');
    return { kind: 'snapshot', snapshot, texts };
}
function sealed(snapshot) {
    // Through JSON once: what is absent must not count.
    const plain = JSON.parse(JSON.stringify(snapshot));
    return { ...plain, digest: digestOf(JSON.stringify(plain)) };
}
function parse(content) {
    try {
        const json = JSON.parse(textOf(content));
        return typeof json === 'object' && json !== null && !Array.isArray(json)
            ? json
            : undefined;
    }
    catch {
        return undefined;
    }
}
function digestOf(content) {
    return (0,external_node_crypto_.createHash)('sha256').update(content).digest('hex');
}
function textOf(content) {
    return typeof content === 'string' ? content : Buffer.from(content).toString('utf8');
}
function unusable(reason) {
    return { kind: 'unusable', reason };
}


/***/ }),

/***/ 9250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ snapshotBytes),
/* harmony export */   P: () => (/* binding */ snapshotFile)
/* harmony export */ });
/** The file that says what the rest of the commit is. */
const snapshotFile = 'stackgate-snapshot.json';
/** Bytes that one may have: it is fetched and read by every check. */
const snapshotBytes = 64 * 1024 * 1024;


/***/ })

};
