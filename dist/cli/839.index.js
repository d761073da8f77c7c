export const id = 839;
export const ids = [839];
export const modules = {

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

/***/ 7380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  packageCode: () => (/* binding */ packageCode)
});

;// CONCATENATED MODULE: ./lib/app/artefacts/packed-amounts.js
function amountOf(artefacts) {
    const sizes = new Map(artefacts.map(({ digest, size }) => [digest, size]));
    return { artefacts: sizes.size, bytes: [...sizes.values()].reduce((total, size) => total + size, 0) };
}
/** By service, in the manifest's order. */
function amountsByService({ artefacts }) {
    const services = new Map();
    for (const artefact of artefacts) {
        const own = services.get(artefact.service) ?? [];
        services.set(artefact.service, own);
        own.push(artefact);
    }
    return new Map([...services].map(([service, own]) => [service, amountOf(own)]));
}
/** `12 kB`, `3.4 MB`: decimal, as stores tell sizes. */
function sizeText(bytes) {
    return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/artefacts/artefact-folder.js
var artefact_folder = __webpack_require__(8610);
// EXTERNAL MODULE: ./lib/artefacts/manifest.js
var artefacts_manifest = __webpack_require__(854);
// EXTERNAL MODULE: ./lib/read/document/parse-cache.js
var parse_cache = __webpack_require__(8980);
// EXTERNAL MODULE: ./lib/read/files/git-command.js
var git_command = __webpack_require__(6812);
// EXTERNAL MODULE: ./lib/read/files/git-repository.js
var git_repository = __webpack_require__(553);
;// CONCATENATED MODULE: ./lib/read/files/git-head.js


/** What is checked out, and whether files that git tracks differ from it; nothing outside of a repository. */
function headOf(root) {
    const commit = (0,git_repository/* resolveCommit */.WL)(root, 'HEAD');
    if (commit === undefined)
        return {};
    const status = (0,git_command/* git */.$)(root, ['status', '--porcelain', '--untracked-files=no', '--ignore-submodules=none']);
    return { commit, modified: !status.ok || status.stdout.length > 0 };
}

// EXTERNAL MODULE: ./lib/app/artefacts/code-packer.js + 11 modules
var code_packer = __webpack_require__(4865);
// EXTERNAL MODULE: ./lib/app/base-settings.js
var base_settings = __webpack_require__(9018);
// EXTERNAL MODULE: ./lib/app/exit-codes.js
var exit_codes = __webpack_require__(6000);
// EXTERNAL MODULE: ./lib/app/merge-diagnostics.js
var merge_diagnostics = __webpack_require__(4358);
// EXTERNAL MODULE: ./lib/app/planning/only-stage.js
var only_stage = __webpack_require__(9392);
// EXTERNAL MODULE: ./lib/app/planning/plan-sides.js + 17 modules
var plan_sides = __webpack_require__(5396);
// EXTERNAL MODULE: ./lib/app/sources.js + 4 modules
var app_sources = __webpack_require__(8243);
// EXTERNAL MODULE: ./lib/app/unseen.js
var unseen = __webpack_require__(723);
;// CONCATENATED MODULE: ./lib/app/package.js














function unknownImage(name) {
    const message = `--image ${name} is of no function that has an image. It takes SERVICE/FUNCTION as the definition calls them.`;
    return { severity: 'error', code: 'package/unknown-image', message, location: { file: '.', line: 1, column: 1 } };
}
/**
 * What a build job without credentials does: packs the code of every service into a folder that `deploy --artefacts` takes.
 *
 * @throws AppError for a directory, ref, stage or folder that cannot be used
 */
function runPackage(options) {
    const { directory, images, out, packaged } = options;
    (0,git_repository/* requireFolder */.OK)(directory);
    const folder = new artefact_folder/* ArtefactFolder */.n(out);
    const { proposed: files, ...sources } = (0,app_sources/* openSources */.H)({
        directory,
        packaged,
        assemblies: [...options.assemblies.values()],
    });
    const base = (0,base_settings/* readBaseSettings */.xu)({ ...sources, proposed: files }, {});
    const stage = (0,only_stage/* onlyStage */.b)(base.settings, options.stage);
    const { deployed: _, ...alone } = { ...sources, proposed: files };
    const side = (0,plan_sides/* readSides */.h)(alone, base.settings, stage, options).proposed;
    const { parse } = (0,parse_cache/* parseCache */.I)(files);
    const code = new code_packer/* CodePacker */.i({
        root: directory,
        sink: folder,
        images,
        parse: (path) => (files.has(path) ? parse(path).value : undefined),
        skip: new Set([(0,external_node_fs_.realpathSync)(out)]),
    });
    const result = (0,plan_sides/* packageSide */.s)(side, base.settings, options, { code });
    const diagnostics = (0,merge_diagnostics/* mergeDiagnostics */.r)([
        ...base.diagnostics,
        ...(0,unseen/* unreadSubmodules */.$)(files),
        ...side.read.diagnostics,
        ...result.diagnostics,
        ...code.diagnostics,
        ...code.unusedImages().map(unknownImage),
        ...(0,base_settings/* emptyEstate */.MO)([side.read]),
    ]);
    if (diagnostics.some(({ severity }) => severity === 'error'))
        return { diagnostics, exitCode: exit_codes/* exitCodes */.hS.badInput };
    const { artefacts, images: named } = code.packed;
    const manifest = (0,artefacts_manifest/* sealManifest */.DB)({ stage, ...headOf(directory), artefacts: [...artefacts], images: [...named] });
    folder.finish(manifest);
    return { manifest, diagnostics, exitCode: exit_codes/* exitCodes */.hS.pass };
}

// EXTERNAL MODULE: ./lib/model/app-error.js
var app_error = __webpack_require__(3113);
// EXTERNAL MODULE: ./lib/report/plural.js
var plural = __webpack_require__(9414);
// EXTERNAL MODULE: ./lib/report/text/terminal.js
var terminal = __webpack_require__(7146);
// EXTERNAL MODULE: ./lib/cli/progress.js
var cli_progress = __webpack_require__(9095);
// EXTERNAL MODULE: ./lib/cli/write-output.js
var write_output = __webpack_require__(3915);
// EXTERNAL MODULE: ./lib/cli/commands/tell-diagnostics.js
var tell_diagnostics = __webpack_require__(3815);
;// CONCATENATED MODULE: ./lib/cli/commands/package.js









/** @returns the exit code */
function packageCode(directory, flags) {
    const { stage, assembly, packaged, image, out, format, output } = flags;
    if (out === undefined)
        throw new app_error/* AppError */.u('usage', 'package needs --out, a folder of its own for the artefacts');
    (0,write_output/* requireWritable */.ik)(output);
    const progress = (0,cli_progress/* terminalProgress */.e)(process.stderr);
    const { manifest, diagnostics, exitCode } = runPackage({
        directory,
        ...(stage !== undefined && { stage }),
        assemblies: assembly,
        packaged,
        images: image,
        out,
        environment: process.env,
        onProgress: progress,
    });
    progress.done();
    (0,tell_diagnostics/* tellDiagnostics */.g)(diagnostics, process.stderr);
    if (manifest !== undefined)
        (0,write_output/* writeOutput */.zh)(format === 'json' ? (0,artefacts_manifest/* writeManifest */.HN)(manifest) : textOf(manifest, out), output);
    return exitCode;
}
/** A line for each service, and what the whole is called. */
function textOf(manifest, out) {
    const { artefacts, images, digest, commit, modified, stage } = manifest;
    const lines = [...amountsByService(manifest)].map(([service, amount]) => `  ${(0,terminal/* plain */.pj)(service)}: ${amountText(amount)}`);
    const from = commit === undefined ? '' : `, from ${commit.slice(0, 7)}${modified ? ' with changes' : ''}`;
    const withImages = images.length === 0 ? '' : `, ${(0,plural/* count */.U9)(images.length, 'image')}`;
    const first = `${amountText(amountOf(artefacts))}${withImages}, of stage ${stage}${from}, in ${out}`;
    return (0,terminal/* joinLines */.cT)([(0,terminal/* plain */.pj)(first), ...lines, `digest ${digest}`]);
}
function amountText({ artefacts, bytes }) {
    return `${(0,plural/* count */.U9)(artefacts, 'artefact')}, ${sizeText(bytes)}`;
}


/***/ }),

/***/ 3815:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ tellDiagnostics)
/* harmony export */ });
/* harmony import */ var _model_location_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1918);
/* harmony import */ var _report_text_terminal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7146);


/** What reading found wrong, on stderr; notes are for `inspect`. */
function tellDiagnostics(diagnostics, stream) {
    for (const { severity, message, location } of diagnostics)
        if (severity !== 'note')
            stream.write((0,_report_text_terminal_js__WEBPACK_IMPORTED_MODULE_0__/* .joinLines */ .cT)([(0,_report_text_terminal_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(`${(0,_model_location_js__WEBPACK_IMPORTED_MODULE_1__/* .formatLocation */ .j$)(location)}: ${severity}: ${message}`)]));
}


/***/ }),

/***/ 9095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ terminalProgress)
/* harmony export */ });
/** Shown only when the work takes this long; milliseconds. */
const PATIENCE = 1_000;
/** One line on stderr that is written over, on a terminal only; nothing for quick runs. */
function terminalProgress(stream, now = Date.now) {
    const start = now();
    let shown = false;
    const show = (event) => {
        if (!stream.isTTY || now() - start < PATIENCE)
            return;
        shown = true;
        stream.write(`\r\u001b[K${describe(event)}`);
    };
    return Object.assign(show, {
        done() {
            if (shown)
                stream.write('\r\u001b[K');
        },
    });
}
function describe(event) {
    switch (event.kind) {
        case 'reading':
            return `reading what is ${event.what} at ${event.stage} …`;
        case 'read':
            return `read ${event.services} services, ${event.what} at ${event.stage}`;
        case 'judging':
            return `judging by ${event.rules} rules …`;
    }
}


/***/ }),

/***/ 4744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ urlSuffixes),
/* harmony export */   r: () => (/* binding */ urlSuffix)
/* harmony export */ });
/**
 * Domains of AWS by the beginning of a region's name: partitions with networks of their own have their own. Source: the
 * partitions of botocore.
 */
const domains = [
    ['cn-', 'amazonaws.com.cn'],
    ['eusc-', 'amazonaws.eu'],
    ['us-iso-', 'c2s.ic.gov'],
    ['us-isob-', 'sc2s.sgov.gov'],
    ['us-isof-', 'csp.hci.ic.gov'],
    ['eu-isoe-', 'cloud.adc-e.uk'],
];
const usual = 'amazonaws.com';
/** Of every partition; longer ones first, so that none is taken for the beginning of another. */
const urlSuffixes = [...domains.map(([, domain]) => domain), usual];
/** `AWS::URLSuffix` of a region: what the names of its hosts end in. */
function urlSuffix(region) {
    return domains.find(([beginning]) => region.startsWith(beginning))?.[1] ?? usual;
}


/***/ }),

/***/ 9072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ addressInUrl),
/* harmony export */   V: () => (/* binding */ codeKeysOf)
/* harmony export */ });
/* harmony import */ var _model_location_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1918);
/* harmony import */ var _model_url_suffix_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4744);
/* harmony import */ var _model_walk_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9076);
/* harmony import */ var _read_document_parse_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(280);
/* harmony import */ var _code_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9614);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2704);






const suffixes = [..._model_url_suffix_js__WEBPACK_IMPORTED_MODULE_0__/* .urlSuffixes */ .$].map((suffix) => suffix.replaceAll('.', '\\.')).join('|');
/** Properties of the SAM transform, for templates that others deployed with it. */
const samProperties = new Map([
    ['AWS::Serverless::Function', ['CodeUri']],
    ['AWS::Serverless::LayerVersion', ['ContentUri']],
    ['AWS::Serverless::Api', ['DefinitionUri']],
    ['AWS::Serverless::HttpApi', ['DefinitionUri']],
    ['AWS::Serverless::StateMachine', ['DefinitionUri']],
    ['AWS::Serverless::GraphQLApi', ['SchemaUri']],
]);
/**
 * Every object in S3 that a template names where CloudFormation expects one: code, layers, definitions, nested
 * templates and included files. What is not known before it is deployed (a parameter, an import) is left out.
 *
 * @param body of a template, JSON or YAML; one that cannot be read names nothing
 * @param target fills `AWS::AccountId`, `AWS::Region` and `AWS::Partition`; a name that needs them is left out without it
 */
function codeKeysOf(body, target) {
    const template = readBody(body);
    return template === undefined ? [] : keysIn(template, target);
}
function readBody(body) {
    const { value } = (0,_read_document_parse_document_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDocument */ .T)(new _model_location_js__WEBPACK_IMPORTED_MODULE_3__/* .SourceText */ .D('template', body));
    const template = value && plainJson(value);
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(template) ? template : undefined;
}
/** Depth and size are the parser's matter. */
function plainJson(value) {
    if (value.kind === 'list')
        return value.items.map(plainJson);
    if (value.kind === 'dict')
        return (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .jsonObject */ .o$)([...value.entries].map(([key, { value: inside }]) => [key, plainJson(inside)]));
    return value.kind === 'scalar' ? (value.raw ?? value.value) : (0,_model_walk_js__WEBPACK_IMPORTED_MODULE_5__/* .printValue */ .jt)(value);
}
function keysIn(template, target) {
    const found = new Map();
    const add = (address) => {
        if (address !== undefined)
            found.set(JSON.stringify([address.bucket, address.key]), address);
    };
    const resources = (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(template.Resources) ? Object.values(template.Resources) : [];
    for (const resource of resources) {
        if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(resource) || !(0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(resource.Properties))
            continue;
        const type = String(resource.Type);
        const own = (_code_table_js__WEBPACK_IMPORTED_MODULE_2__/* .uploadedProperties */ .q.get(type) ?? []).map(([property]) => property);
        const urls = type === 'AWS::CloudFormation::Stack' ? ['TemplateURL'] : [];
        for (const property of [...own, ...(samProperties.get(type) ?? []), ...urls])
            add(addressIn(resource.Properties[property], target));
    }
    for (const location of includesIn(template))
        add(addressIn(location, target));
    return [...found.values()];
}
/** Deeper than CloudFormation takes; a template that others made may be anything. */
const maxDepth = 200;
/** `Location` of every `AWS::Include`. */
function* includesIn(value, depth = 0) {
    if (typeof value !== 'object' || value === null || depth > maxDepth)
        return;
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(value)) {
        for (const item of value)
            yield* includesIn(item, depth + 1);
        return;
    }
    if (value.Name === 'AWS::Include' && (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(value.Parameters))
        yield value.Parameters.Location;
    for (const inside of Object.values(value))
        yield* includesIn(inside, depth + 1);
}
function addressIn(value, target) {
    const url = textIn(value, target);
    if (url !== undefined)
        return addressInUrl(url);
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(value))
        return undefined;
    const bucket = textIn(value.S3Bucket ?? value.Bucket, target);
    const key = textIn(value.S3Key ?? value.Key, target);
    return bucket === undefined || key === undefined ? undefined : { bucket, key };
}
/** A text that is known whole: as it stands, or joined and substituted out of what the place says. */
function textIn(value, target) {
    if (typeof value === 'string')
        return value;
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(value) || Object.keys(value).length !== 1)
        return undefined;
    if (typeof value.Ref === 'string')
        return pseudo(value.Ref, target);
    if (typeof value['Fn::Sub'] === 'string')
        return substituted(value['Fn::Sub'], target);
    const join = value['Fn::Join'];
    if (!Array.isArray(join) || typeof join[0] !== 'string' || !Array.isArray(join[1]))
        return undefined;
    const texts = join[1].map((item) => textIn(item, target));
    return texts.every((text) => text !== undefined) ? texts.join(join[0]) : undefined;
}
function substituted(text, target) {
    const names = [...text.matchAll(/\$\{([^}]*)\}/g)].map(([, name = '']) => name);
    if (names.some((name) => pseudo(name, target) === undefined))
        return undefined;
    return text.replace(/\$\{([^}]*)\}/g, (whole, name) => pseudo(name, target) ?? whole);
}
function pseudo(name, target) {
    if (target === undefined)
        return undefined;
    if (name === 'AWS::AccountId')
        return target.account;
    if (name === 'AWS::Region')
        return target.region;
    if (name === 'AWS::URLSuffix')
        return (0,_model_url_suffix_js__WEBPACK_IMPORTED_MODULE_0__/* .urlSuffix */ .r)(target.region);
    if (name === 'AWS::Partition')
        return target.region.startsWith('cn-') ? 'aws-cn' : target.region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
    return undefined;
}
const plainAddress = /^s3:\/\/([^/?#]+)\/([^?#]+)/;
const hosted = new RegExp(`^https://([a-z0-9][a-z0-9.-]+)\\.s3[.-](?:[a-z0-9-]+\\.)?(?:${suffixes})/([^?#]+)`);
const inPath = new RegExp(`^https://s3[.-](?:[a-z0-9-]+\\.)?(?:${suffixes})/([^/?#]+)/([^?#]+)`);
/** Of this program, at what takes AWS's place. */
const atEndpoint = /^https?:\/\/[a-z0-9.:-]{1,200}\/(?:[a-z0-9/-]{1,100}\/)?([a-z0-9.-]{3,63})\/(artefacts\/[0-9a-f]{64})$/;
/** `s3://bucket/key`, and both forms of an address over HTTPS; undefined for any other. */
function addressInUrl(url) {
    const [, bucket, key] = inPath.exec(url) ?? hosted.exec(url) ?? plainAddress.exec(url) ?? atEndpoint.exec(url) ?? [];
    return bucket === undefined || key === undefined ? undefined : { bucket, key };
}


/***/ }),

/***/ 8126:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ digestsInBody),
/* harmony export */   C8: () => (/* binding */ addressesInBody),
/* harmony export */   Fb: () => (/* binding */ digestInUrl),
/* harmony export */   Iu: () => (/* binding */ embeddedPlace),
/* harmony export */   Lh: () => (/* binding */ artefactBucket),
/* harmony export */   YC: () => (/* binding */ artefactKey),
/* harmony export */   ci: () => (/* binding */ addressOf),
/* harmony export */   sB: () => (/* binding */ templateUrl),
/* harmony export */   zo: () => (/* binding */ defaultTarget)
/* harmony export */ });
/* harmony import */ var _model_url_suffix_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4744);

/** Where neither the definition nor the settings say it; the embedded cloud knows no other. */
const defaultTarget = { account: '000000000000', region: 'us-east-1' };
/** The embedded cloud's. Everywhere else the stage says it. */
const artefactBucket = 'stackgate-artefacts';
const embeddedPlace = { bucket: artefactBucket };
/** Code and templates lie under keys that hold their digests: no object is ever another one. */
function artefactKey(digest) {
    return `artefacts/${digest}`;
}
/** What the `TemplateURL` of a nested stack becomes, at AWS or in the embedded cloud. */
function templateUrl(digest, place = embeddedPlace) {
    return addressOf(artefactKey(digest), place);
}
/** An object in the bucket of artefacts. A name with dots has no certificate of its own, so it stands in the path. */
function addressOf(key, { bucket, region } = embeddedPlace) {
    if (region === undefined)
        return `https://${bucket}.s3.amazonaws.com/${key}`;
    const host = `s3.${region}.${(0,_model_url_suffix_js__WEBPACK_IMPORTED_MODULE_0__/* .urlSuffix */ .r)(region)}`;
    return bucket.includes('.') ? `https://${host}/${bucket}/${key}` : `https://${bucket}.${host}/${key}`;
}
const ownUrl = /^https?:\/\/[a-z0-9.:/-]{1,200}\/artefacts\/([0-9a-f]{64})$/;
const urlInBody = /https?:\/\/[a-z0-9.:/-]{1,200}\/artefacts\/([0-9a-f]{64})(?![0-9A-Za-z._/-])/g;
/** The digest in such an address; undefined for any other. */
function digestInUrl(url) {
    return ownUrl.exec(url)?.[1];
}
/** Every nested template that a body names by such an address. */
function digestsInBody(body) {
    return [...new Set(addressesInBody(body).values())];
}
/** The same by address: one template may be named in several places. */
function addressesInBody(body) {
    return new Map([...body.matchAll(urlInBody)].map(([url, digest = '']) => [url, digest]));
}


/***/ }),

/***/ 2911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ge: () => (/* binding */ absent),
/* harmony export */   Ng: () => (/* binding */ stackFingerprint),
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** JSON with keys in code-unit order at every depth, without white space: equal values give equal bytes. */
function canonicalJson(value) {
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value) ?? 'null';
    return Array.isArray(value) ? canonicalList(value) : canonicalObject(value);
}
// Plans have hundreds of thousands of entries: both grow one text rather than list after list.
function canonicalList(items) {
    let text = '';
    for (const item of items)
        text += `${text === '' ? '' : ','}${canonicalJson(item)}`;
    return `[${text}]`;
}
function canonicalObject(value) {
    let text = '';
    for (const key of Object.keys(value).sort()) {
        const entry = value[key];
        if (entry !== undefined)
            text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(entry)}`;
    }
    return `{${text}}`;
}
/** SHA-256 of text as UTF-8, or of bytes; hex. */
function digestOf(content) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(content).digest('hex');
}
const absent = 'absent';
/** @returns `absent` for no stack, else a digest that two stacks share when nothing would change between them */
function stackFingerprint(stack) {
    if (stack === undefined)
        return absent;
    const { templateDigest, parameters, noEcho, tags } = stack;
    return digestOf(canonicalJson({ templateDigest, parameters, noEcho: [...noEcho].sort(), tags }));
}


/***/ }),

/***/ 3612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ placeOf)
/* harmony export */ });
/**
 * Identity of a stack in the cloud, or of an export: names are unique per account and region. A stack
 * that is called otherwise is another one, whatever its service. JSON, so that no name can look like two.
 */
function placeOf(target, name) {
    return JSON.stringify([target.account, target.region, name]);
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


/***/ })

};
