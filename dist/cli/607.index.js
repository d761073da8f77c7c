export const id = 607;
export const ids = [607];
export const modules = {

/***/ 6540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ patiently),
/* harmony export */   t: () => (/* binding */ patientReads)
/* harmony export */ });
/* harmony import */ var _cloud_port_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9670);
/* harmony import */ var _deploy_stack_back_off_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5177);
/* harmony import */ var _model_app_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3113);
/* harmony import */ var _cloud_advice_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4361);




/** Milliseconds; nothing is begun yet that would be worth a longer wait. */
const patience = 2 * 60_000;
/**
 * What a plan reads of a cloud: throttled and lost reads are made again, as one of hundreds must not end it.
 *
 * @throws AppError `cloud-unusable`, each of them, for a refusal or where no answer came in two minutes
 */
function patientReads(at, clock) {
    const read = (what, call) => patiently(clock, what, call);
    return {
        describeStack: (name) => read(name, () => at.describeStack(name)),
        listStacks: () => read('stacks', () => at.listStacks()),
        originalTemplate: (name) => read(name, () => at.originalTemplate(name)),
        exports: () => read('exports', () => at.exports()),
        importers: (name) => read(name, () => at.importers(name)),
    };
}
/**
 * @param says what is wrong where it comes to nothing, for people
 * @throws AppError `cloud-unusable` as above
 */
async function patiently(clock, what, call, says = 'what is deployed cannot be read') {
    const begun = clock.now();
    for (let attempt = 1;; attempt += 1) {
        try {
            return await call();
        }
        catch (error) {
            if (!(error instanceof _cloud_port_js__WEBPACK_IMPORTED_MODULE_0__/* .CloudError */ .K))
                throw error;
            if (!error.retryable || clock.now() - begun > patience)
                throw unusable(error, says);
        }
        await clock.sleep((0,_deploy_stack_back_off_js__WEBPACK_IMPORTED_MODULE_1__/* .backOff */ .f)(attempt, what));
    }
}
function unusable(cause, says) {
    const message = `${says} (${(0,_cloud_advice_js__WEBPACK_IMPORTED_MODULE_3__/* .withAdvice */ .b)(cause)}); nothing was changed`;
    return new _model_app_error_js__WEBPACK_IMPORTED_MODULE_2__/* .AppError */ .u('cloud-unusable', message, { cause });
}


/***/ }),

/***/ 4423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ inParallel)
/* harmony export */ });
/** Works on all items, so many at once; the first failure is thrown when those begun have ended, and no more begin. */
async function inParallel(items, atOnce, work) {
    // All draw from one line: an iterator gives each item once.
    const line = items[Symbol.iterator]();
    const failures = [];
    const worker = async () => {
        for (let next = line.next(); !next.done && failures.length === 0; next = line.next()) {
            try {
                await work(next.value);
            }
            catch (error) {
                failures.push(error);
            }
        }
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
    if (failures.length > 0)
        throw failures[0];
}


/***/ }),

/***/ 8600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LF: () => (/* binding */ readPins),
/* harmony export */   Rv: () => (/* binding */ pinArtefacts),
/* harmony export */   f3: () => (/* binding */ releasePin)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2857);
/* harmony import */ var _model_app_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3113);


const shape = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    schemaVersion: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    stage: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    run: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    journals: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().exactOptional(),
    at: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    keys: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
});
const prefix = 'pins/';
/** Before anything is uploaded: what is pinned is not pruned. The same run pins once. */
async function pinArtefacts(bucket, pin) {
    const text = JSON.stringify({ schemaVersion: 1, ...pin, keys: [...new Set(pin.keys)].sort() });
    await bucket.put(keyOf(pin), Buffer.from(text), 'absent');
}
/** After the run was accepted or taken back. Succeeds also where there is none. */
async function releasePin(bucket, pin) {
    await bucket.delete(keyOf(pin));
}
/**
 * Of all stages: they may share a bucket.
 *
 * @throws AppError `artefacts-invalid` for a pin that cannot be read, since nobody knows what it keeps
 */
async function readPins(bucket) {
    const pins = [];
    for (const key of await bucket.list(prefix)) {
        const object = await bucket.get(key);
        if (object !== undefined)
            pins.push(readPin(key, object.bytes));
    }
    return pins;
}
function readPin(key, bytes) {
    try {
        return shape.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
    }
    catch (cause) {
        throw new _model_app_error_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .u('artefacts-invalid', `${key} cannot be read as a pin: look at it, and delete it by hand`, {
            cause,
        });
    }
}
/** Names may hold anything; a key is kept to what S3 calls safe. */
function keyOf({ stage, run }) {
    return `${prefix}${encodeURIComponent(stage)}/${encodeURIComponent(run)}.json`;
}


/***/ }),

/***/ 2143:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  prune: () => (/* binding */ prune)
});

// EXTERNAL MODULE: ./lib/app/exit-codes.js
var exit_codes = __webpack_require__(6000);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/plan/fingerprint.js
var fingerprint = __webpack_require__(2911);
;// CONCATENATED MODULE: ./lib/artefacts/bucket/folder-objects.js



/** The artefacts of a state folder as a bucket, to prune: `artefacts/<digest>` and nothing else. */
function folderObjects(folder) {
    const pathOf = (key) => /^artefacts\/[0-9a-f]{64}$/.test(key) ? (0,external_node_path_.join)(folder, key) : undefined;
    const stats = (key) => {
        const path = pathOf(key);
        const found = path === undefined ? undefined : (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
        return path !== undefined && found?.isFile() ? { path, size: found.size, modified: found.mtimeMs } : undefined;
    };
    return {
        name: folder,
        list: async (prefix) => {
            if (!prefix.startsWith('artefacts/') || stats(prefix) !== undefined)
                return [];
            const names = (0,external_node_fs_.statSync)((0,external_node_path_.join)(folder, 'artefacts'), { throwIfNoEntry: false })
                ? (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(folder, 'artefacts'))
                : [];
            return names
                .map((name) => `artefacts/${name}`)
                .filter((key) => key.startsWith(prefix))
                .sort();
        },
        head: async (key) => {
            const found = stats(key);
            return found && { etag: key, size: found.size, modified: found.modified };
        },
        get: async (key) => {
            const found = stats(key);
            if (found === undefined)
                return undefined;
            const bytes = (0,external_node_fs_.readFileSync)(found.path);
            return { bytes, etag: (0,fingerprint/* digestOf */.ol)(bytes), size: bytes.length, modified: found.modified };
        },
        delete: async (key) => {
            const path = pathOf(key);
            if (path !== undefined)
                (0,external_node_fs_.rmSync)(path, { force: true });
        },
    };
}

// EXTERNAL MODULE: ./lib/artefacts/bucket/in-parallel.js
var in_parallel = __webpack_require__(4423);
// EXTERNAL MODULE: ./lib/artefacts/bucket/pins.js
var bucket_pins = __webpack_require__(8600);
;// CONCATENATED MODULE: ./lib/artefacts/bucket/prune.js



const hash = /[0-9a-f]{64}/g;
/** Of this program: by digest, and assets under the keys of the CDK. Nothing else in a bucket is looked at. */
const ours = /^(?:artefacts\/[0-9a-f]{64}|[0-9a-f]{64}\.[A-Za-z0-9.]{1,20})$/;
const prefixes = ['artefacts/', ...'0123456789abcdef'];
/** CloudFormation takes no larger template. */
const mostTemplateBytes = 1_048_576;
/**
 * Deletes the artefacts that nothing names any more. Whether something names one is asked in the plainest way: whether
 * its hash stands anywhere in what is deployed, pinned or under way, or in a template that one of those names.
 */
async function pruneArtefacts(bucket, options) {
    const { texts, isLeft, isOurs = () => false, before, dryRun } = options;
    const wanted = new Set();
    for (const text of texts)
        addHashes(text, wanted);
    const pins = await (0,bucket_pins/* readPins */.LF)(bucket);
    const held = pins.filter((pin) => !isLeft(pin));
    addPinned(held, wanted);
    const listed = await Promise.all(prefixes.map((prefix) => bucket.list(prefix)));
    const all = [...new Set(listed.flat())].filter((key) => ours.test(key));
    await addNested(bucket, wanted, new Set(all));
    const loose = all.filter((key) => !wanted.has(hashIn(key)));
    const found = new Map();
    await (0,in_parallel/* inParallel */.H)(loose, atOnce, async (key) => {
        const object = await bucket.head(key);
        if (object?.modified === undefined || object.modified >= before)
            return;
        found.set(key, { key, bytes: object.size, modified: object.modified });
    });
    const objects = await deleteFound([...found.values()], bucket, options);
    if (!dryRun)
        for (const pin of pins.filter((one) => isLeft(one) && isOurs(one)))
            await (0,bucket_pins/* releasePin */.f3)(bucket, pin);
    return {
        bucket: bucket.name,
        deleted: objects.map(({ key }) => key),
        objects,
        bytes: objects.reduce((sum, object) => sum + object.bytes, 0),
        pins: held.map(({ stage, run }) => ({ stage, run })),
        young: loose.length - found.size,
        kept: all.length - loose.length + found.size - objects.length,
    };
}
const atOnce = 8;
/** Objects that are deleted between two looks at the pins. */
const batch = 64;
/** A run pins before it looks whether an object is there: one that began meanwhile is heard. */
async function deleteFound(found, bucket, { isLeft, dryRun }) {
    const inOrder = found.toSorted((a, b) => (a.key < b.key ? -1 : 1));
    const deleted = [];
    for (let at = 0; at < inOrder.length; at += batch) {
        const pinned = new Set();
        addPinned((await (0,bucket_pins/* readPins */.LF)(bucket)).filter((pin) => !isLeft(pin)), pinned);
        const loose = inOrder.slice(at, at + batch).filter(({ key }) => !pinned.has(hashIn(key)));
        if (!dryRun)
            await (0,in_parallel/* inParallel */.H)(loose, atOnce, ({ key }) => bucket.delete(key));
        deleted.push(...loose);
    }
    return deleted;
}
function hashIn(key) {
    return key.match(hash)?.[0] ?? '';
}
function addPinned(pins, wanted) {
    for (const { keys } of pins)
        for (const key of keys)
            for (const [found] of key.matchAll(hash))
                wanted.add(found);
}
/** A body's own digest is one that a restore asks for. */
function addHashes(text, wanted) {
    for (const [found] of text.matchAll(hash))
        wanted.add(found);
    wanted.add((0,fingerprint/* digestOf */.ol)(text));
}
/** What is wanted may be a template that names more. */
async function addNested(bucket, wanted, there) {
    const seen = new Set();
    for (let open = [...wanted]; open.length > 0; open = [...wanted].filter((digest) => !seen.has(digest))) {
        for (const digest of open)
            seen.add(digest);
        const keys = open.map((digest) => `artefacts/${digest}`).filter((key) => there.has(key));
        await (0,in_parallel/* inParallel */.H)(keys, atOnce, async (key) => {
            const size = (await bucket.head(key))?.size ?? Number.POSITIVE_INFINITY;
            if (size > mostTemplateBytes)
                return;
            const text = Buffer.from((await bucket.get(key))?.bytes ?? []).toString('latin1');
            if (text.trimStart().startsWith('{'))
                for (const [found] of text.matchAll(hash))
                    wanted.add(found);
        });
    }
}

// EXTERNAL MODULE: ./lib/deploy/journal/read-journal.js
var read_journal = __webpack_require__(5737);
// EXTERNAL MODULE: ./lib/deploy/run/report-of-journal.js
var report_of_journal = __webpack_require__(9447);
// EXTERNAL MODULE: ./lib/model/app-error.js
var app_error = __webpack_require__(3113);
// EXTERNAL MODULE: ./lib/plan/place.js
var place = __webpack_require__(3612);
// EXTERNAL MODULE: ./lib/app/planning/patient-reads.js
var patient_reads = __webpack_require__(6540);
// EXTERNAL MODULE: ./lib/app/running/state-folder.js
var state_folder = __webpack_require__(2663);
// EXTERNAL MODULE: ./lib/app/running/with-environment.js
var with_environment = __webpack_require__(9611);
;// CONCATENATED MODULE: ./lib/app/prune-artefacts.js









const day = 24 * 3_600_000;
/**
 * Deletes what no deployed stack, no pin and no unfinished run refers to, in the bucket of each place that the stage
 * was deployed to. Every stack of those places counts, whosever it is, and every pin: other stages may share the bucket.
 *
 * @throws AppError `state-busy` while a run goes on, `cloud-unusable` where a stack cannot be read
 */
function runPrune(options) {
    return (0,with_environment/* withEnvironment */.E)(options, (environment) => pruneIn(environment, options));
}
async function pruneIn(environment, options) {
    const { stage, now, keepDays, dryRun } = options;
    const runs = await runsIn(environment);
    await requireNobody(new Set([stage, ...runs.stages]), environment);
    const { home } = environment;
    const places = home === undefined ? runs.targets : [home, ...runs.targets];
    const targets = new Map(places.map((target) => [(0,place/* placeOf */.$)(target, ''), target]));
    const texts = [...runs.unfinished];
    for (const target of targets.values())
        texts.push(...(await textsAt(target, environment)));
    // Where journals are elsewhere nobody here knows whether a run is over: its pins hold.
    const journals = home && environment.artefactsAt?.(home).name;
    const isOurs = (pin) => pin.journals === journals;
    const isLeft = (pin) => runs.over.has(pin.run) || (isOurs(pin) && !runs.known.has(pin.run) && pin.at < now - day);
    const pruned = [];
    for (const bucket of bucketsOf([...targets.values()], environment, options))
        pruned.push(await pruneArtefacts(bucket, { texts, isLeft, isOurs, before: now - keepDays * day, dryRun }));
    return pruned;
}
/** Of all stages whose journals are in the same place: they share a bucket. */
async function requireNobody(stages, { stores, leaseClock }) {
    for (const stage of stages) {
        const held = await stores.leases.look(stage);
        if (held !== undefined && held.until > leaseClock.now())
            throw new app_error/* AppError */.u('state-busy', `${held.holder} deploys ${stage}; nothing is pruned meanwhile`);
    }
}
function bucketsOf(targets, { artefactsAt }, { directory, state }) {
    if (artefactsAt === undefined)
        return [folderObjects((0,state_folder/* stateFolderOf */.lh)(directory, state))];
    return new Map(targets.map(artefactsAt).map((bucket) => [bucket.name, bucket])).values();
}
async function runsIn({ stores: { journals } }) {
    const targets = [];
    const stages = new Set();
    const over = new Set();
    const unfinished = [];
    const known = await journals.runs();
    for (const run of known) {
        const text = (await journals.read(run)) ?? '';
        const reading = (0,read_journal/* readJournal */.a)(text);
        const outcome = reading.kind === 'whole' ? (0,report_of_journal/* closedAs */.Th)(reading.records) : undefined;
        const plan = reading.kind === 'whole' ? (0,report_of_journal/* openedOf */.dW)(reading.records)?.plan : undefined;
        if (plan !== undefined)
            stages.add(plan.stage);
        targets.push(...(plan?.steps ?? []).map(({ target }) => target));
        const isOver = outcome !== undefined && outcome.kind !== 'interrupted' && outcome.kind !== 'restore-incomplete';
        if (isOver)
            over.add(run);
        else
            unfinished.push(text);
    }
    return { targets, stages, known: new Set(known), over, unfinished };
}
/** Bodies and parameters of every stack there, nested ones among them. */
async function textsAt(target, { cloud }) {
    const here = (0,patient_reads/* patientReads */.t)(cloud.at(target), cloud.clock);
    const texts = [];
    for (const { stackId, parameters, outputs } of await here.listStacks())
        texts.push((await here.originalTemplate(stackId)) ?? '', JSON.stringify({ parameters, outputs }));
    return texts;
}

// EXTERNAL MODULE: ./lib/report/plural.js
var plural = __webpack_require__(9414);
// EXTERNAL MODULE: ./lib/report/text/terminal.js
var terminal = __webpack_require__(7146);
// EXTERNAL MODULE: ./lib/cli/write-output.js
var write_output = __webpack_require__(3915);
;// CONCATENATED MODULE: ./lib/cli/commands/artefacts.js





/** @returns the exit code */
async function prune(directory, flags) {
    const { stage, cloud, state, keepDays, dryRun = false } = flags;
    const now = Date.now();
    const given = { directory, stage, cloud, keepDays, dryRun, now, environment: process.env };
    const pruned = await runPrune({ ...given, ...(state !== undefined && { state }) });
    const lines = pruned.flatMap((one) => linesOf(one, { now, keepDays, dryRun }));
    (0,write_output/* writeOutput */.zh)((0,terminal/* joinLines */.cT)((lines.length === 0 ? ['nothing was deployed yet'] : lines).map((line) => (0,terminal/* plain */.pj)(line))), undefined);
    return exit_codes/* exitCodes */.hS.pass;
}
const artefacts_day = 24 * 3_600_000;
function linesOf({ bucket, objects, bytes, kept, young, pins }, { now, keepDays, dryRun }) {
    const what = `${(0,plural/* count */.U9)(objects.length, 'artefact')} ${dryRun ? 'would be ' : ''}deleted (${kilobytes(bytes)})`;
    return [
        `${bucket}: ${what}, ${kept} in use, ${young} younger than ${(0,plural/* count */.U9)(keepDays, 'day')}`,
        ...(objects.length === 0 ? [] : ['no deployed stack, no pin and no unfinished run names:']),
        ...objects.map(({ key, bytes: size, modified }) => `  ${key}  ${kilobytes(size)}, ${(0,plural/* count */.U9)(Math.max(0, Math.floor((now - modified) / artefacts_day)), 'day')} old`),
        ...pins.map(({ stage, run }) => `kept for ${run} of ${stage}, which is not over`),
    ];
}
function kilobytes(bytes) {
    return `${Math.ceil(bytes / 1000)} kB`;
}


/***/ }),

/***/ 3915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IR: () => (/* binding */ writeOrPrint),
/* harmony export */   ik: () => (/* binding */ requireWritable),
/* harmony export */   zh: () => (/* binding */ writeOutput)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _model_app_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3113);
/* harmony import */ var _report_clean_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4203);



/** @throws AppError `output-unwritable` */
function writeOutput(text, file) {
    const body = text.endsWith('\n') ? text : `${text}\n`;
    if (file === undefined)
        writeWhole(body);
    else
        writeTo(file, body);
}
/**
 * For work that cannot be done again: asked before it begins. What is there stays as it is, and nothing is left behind.
 *
 * @throws AppError `output-unwritable`
 */
function requireWritable(file) {
    if (file === undefined)
        return;
    try {
        tryToWrite(file);
    }
    catch (cause) {
        throw unwritable(file, cause);
    }
}
/** The result of work that is done and cannot be told again: where it cannot be written it is printed. */
function writeOrPrint(text, file) {
    try {
        writeOutput(text, file);
    }
    catch (error) {
        if (!(error instanceof _model_app_error_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .u))
            throw error;
        process.stderr.write(`stackgate: ${(0,_report_clean_text_js__WEBPACK_IMPORTED_MODULE_2__/* .cleanLine */ .Ow)(error.message)}; it is printed instead\n`);
        if (file !== undefined)
            writeOrPrint(text, undefined);
        else
            process.stderr.write(text);
    }
}
function tryToWrite(file) {
    const there = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file, { throwIfNoEntry: false });
    const isNew = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(file, { throwIfNoEntry: false }) === undefined;
    // Opening a pipe would wait for who reads it.
    if (there !== undefined && !there.isFile() && !there.isDirectory())
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
    else {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, 'a'));
        // A link that leads nowhere yet is not ours to remove.
        if (isNew)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(file, { force: true });
    }
}
function unwritable(file, cause) {
    return new _model_app_error_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .u('output-unwritable', `cannot write ${JSON.stringify(file)} (${codeOf(cause)})`, { cause });
}
function writeTo(file, body) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(file, body);
    }
    catch (cause) {
        throw unwritable(file, cause);
    }
}
/** A pipe takes what fits; the rest is offered again, so that `| head` and slow readers lose nothing. */
function writeWhole(text) {
    const bytes = Buffer.from(text, 'utf8');
    for (let at = 0; at < bytes.length;) {
        try {
            at += (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(1, bytes, at);
        }
        catch (error) {
            const code = codeOf(error);
            if (code === 'EPIPE')
                return;
            if (code !== 'EAGAIN')
                throw new _model_app_error_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .u('output-unwritable', `cannot write to stdout (${code})`, { cause: error });
        }
    }
}
/** Only the system's code: `ENOSPC`, `EACCES`. */
function codeOf(error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
}


/***/ }),

/***/ 6812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ git),
/* harmony export */   Q: () => (/* binding */ zeroSeparated)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);

/**
 * What a repository could make git run is turned off: file system monitors, hooks, and every
 * transport. `safe.directory`: a container's checkout often belongs to another user, and nothing that
 * this program asks of git obeys the repository's own settings.
 */
const HARDENED = [
    '-c',
    'core.fsmonitor=false',
    '-c',
    'core.hooksPath=/dev/null',
    '-c',
    'protocol.allow=never',
    '-c',
    'safe.directory=*',
    '--no-pager',
    '--literal-pathspecs',
];
const KEPT_ENVIRONMENT = ['PATH', 'HOME', 'XDG_CONFIG_HOME', 'TMPDIR', 'SystemRoot', 'PATHEXT'];
const MAX_OUTPUT = 1024 * 1024 * 1024;
/**
 * Runs git in a folder, without a shell. Never throws for what git refuses.
 *
 * @param extra variables that this call needs besides: an index of its own, an author
 * @param timeout milliseconds after which it is ended, for what waits for somebody else
 */
function git(root, args, input, extra = {}, timeout) {
    const result = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawnSync)('git', [...HARDENED, ...args], {
        cwd: root,
        env: { ...environment(), ...extra },
        maxBuffer: MAX_OUTPUT,
        windowsHide: true,
        ...(input === undefined ? {} : { input }),
        ...(timeout === undefined ? {} : { timeout, killSignal: 'SIGKILL' }),
    });
    if (result.error !== undefined)
        return failed(-1, result.error.message, isMissing(result.error));
    if (result.status === 0)
        return { ok: true, stdout: result.stdout };
    return failed(result.status ?? -1, firstLine(result.stderr.toString('utf8')), false);
}
/** Nothing of the caller's environment can point git at another repository or config. */
function environment() {
    const kept = {
        GIT_OPTIONAL_LOCKS: '0',
        GIT_NO_LAZY_FETCH: '1',
        GIT_TERMINAL_PROMPT: '0',
        GIT_NO_REPLACE_OBJECTS: '1',
        LC_ALL: 'C',
    };
    for (const name of KEPT_ENVIRONMENT) {
        const value = process.env[name];
        if (value !== undefined)
            kept[name] = value;
    }
    return kept;
}
function failed(status, reason, missing) {
    return { ok: false, missing, status, reason };
}
function isMissing(error) {
    return 'code' in error && error.code === 'ENOENT';
}
function firstLine(text) {
    return text.split('\n', 1)[0] ?? '';
}
/** The records of `-z` output. */
function zeroSeparated(stdout) {
    const text = stdout.toString('utf8');
    return text === '' ? [] : text.replace(/\0$/, '').split('\0');
}


/***/ }),

/***/ 553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ax: () => (/* binding */ shortCommit),
/* harmony export */   OK: () => (/* binding */ requireFolder),
/* harmony export */   WL: () => (/* binding */ resolveCommit),
/* harmony export */   Xy: () => (/* binding */ objectOf),
/* harmony export */   dz: () => (/* binding */ gitPlaceOf),
/* harmony export */   g3: () => (/* binding */ commitsOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _model_app_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3113);
/* harmony import */ var _git_command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6812);



/** @throws AppError `no-such-directory` */
function requireFolder(root) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(root) && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(root).isDirectory())
        return;
    throw new _model_app_error_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .u('no-such-directory', `${root === '' ? 'the empty path' : root} is no folder that can be read`);
}
/** Undefined where git is missing or the folder is in no work tree. */
function gitPlaceOf(root) {
    const answer = (0,_git_command_js__WEBPACK_IMPORTED_MODULE_2__/* .git */ .$)(root, ['rev-parse', '--show-object-format', '--is-shallow-repository', '--show-prefix']);
    if (!answer.ok)
        return undefined;
    const [format, shallow, prefix = ''] = answer.stdout.toString('utf8').split('\n');
    return { prefix, format: format === 'sha256' ? 'sha256' : 'sha1', shallow: shallow === 'true' };
}
/** The commit that a ref names; undefined when the clone has none, or when the text cannot be a ref. */
function resolveCommit(root, ref) {
    if (!isRefText(ref))
        return undefined;
    const answer = (0,_git_command_js__WEBPACK_IMPORTED_MODULE_2__/* .git */ .$)(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
    const commit = answer.ok ? answer.stdout.toString('utf8').trim() : '';
    return /^[0-9a-f]{40,64}$/.test(commit) ? commit : undefined;
}
/** Commits of a ref along first parents, the newest first; none where there is no such ref. */
function commitsOf(root, ref, most) {
    if (!isRefText(ref))
        return [];
    const format = ['--first-parent', '--no-decorate', '--no-show-signature', '--format=%H%x00%s', `--max-count=${most}`];
    const answer = (0,_git_command_js__WEBPACK_IMPORTED_MODULE_2__/* .git */ .$)(root, ['log', ...format, '--end-of-options', ref]);
    const lines = answer.ok ? answer.stdout.toString('utf8').split('\n').filter(Boolean) : [];
    return lines.map((line) => {
        const [commit = '', subject = ''] = line.split('\0');
        return { commit, subject };
    });
}
/** Id of what a ref names, be it a commit or not, and be it in the clone or not. */
function objectOf(root, ref) {
    if (!isRefText(ref))
        return undefined;
    const answer = (0,_git_command_js__WEBPACK_IMPORTED_MODULE_2__/* .git */ .$)(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', ref]);
    const id = answer.ok ? answer.stdout.toString('utf8').trim() : '';
    return /^[0-9a-f]{40,64}$/.test(id) ? id : undefined;
}
/** Never an option, a search (`:/text`), or a path in a tree (`HEAD:file`). */
function isRefText(ref) {
    return /^[^-:\s\0][^:\s\0]*$/.test(ref);
}
function shortCommit(commit) {
    return commit.slice(0, 7);
}


/***/ }),

/***/ 9414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   zT: () => (/* binding */ reasonsText)
/* harmony export */ });
/** `1 error`, `2 errors`, `2 policies`: a count with its noun. */
function count(amount, one, many = `${one}s`) {
    return `${amount.toLocaleString('en-US')} ${amount === 1 ? one : many}`;
}
/** `a`, `a and b`, `a, b and c`; beyond `most` names, `a, b and 7 more`. */
function listed(names, most = 5) {
    const shown = names.length > most ? names.slice(0, most - 1) : names.slice(0, -1);
    const last = names.length > most ? `${names.length - shown.length} more` : names.at(-1);
    return shown.length === 0 ? (last ?? '') : `${shown.join(', ')} and ${last}`;
}
/** `changed here; imports X, which goes away`: reasons are sentences, which may hold commas. */
function reasonsText(reasons, most = 3) {
    const left = reasons.length - most;
    return [...reasons.slice(0, most), ...(left > 0 ? [`${left} more`] : [])].join('; ');
}


/***/ }),

/***/ 7146:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C2: () => (/* binding */ painter),
/* harmony export */   Kn: () => (/* binding */ plainCode),
/* harmony export */   cT: () => (/* binding */ joinLines),
/* harmony export */   pj: () => (/* binding */ plain),
/* harmony export */   yx: () => (/* binding */ STYLED)
/* harmony export */ });
/* harmony import */ var _clean_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4203);

const ESCAPE = '\u001B';
const CODES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 };
/** Our own colours; untrusted text has lost its escape characters before. */
const STYLED = new RegExp(`${ESCAPE}\\[\\d+m`, 'gu');
/** Colours where they are wanted; the text as it is elsewhere. */
function painter(color) {
    return (style, text) => (color && text !== '' ? `${ESCAPE}[${CODES[style]}m${text}${ESCAPE}[0m` : text);
}
/** Untrusted text for a terminal: one line, nothing that moves the cursor, colours or turns text around. */
function plain(untrusted, most = 2_000) {
    return (0,_clean_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanText */ .X5)(untrusted, most).trim();
}
/** As `plain`, for code: spaces stay. */
function plainCode(untrusted) {
    return (0,_clean_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(untrusted, 500);
}
/**
 * Lines as one text that a GitHub runner does not take for a command: those that start with `::`,
 * after any spaces, and the old form `##[`, anywhere. A zero-width space would not do: the runner
 * compares by culture, which ignores it.
 */
function joinLines(lines) {
    return `${lines.map(guard).join('\n')}\n`;
}
function guard(line) {
    const shown = line.replace(STYLED, '').trimStart();
    const safe = shown.startsWith('::') ? line.replace('::', ': :') : line;
    return safe.replaceAll('##[', '## [').trimEnd();
}


/***/ })

};
