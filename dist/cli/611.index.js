export const id = 611;
export const ids = [611];
export const modules = {

/***/ 4100:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ folderObjects)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _deploy_stores_durable_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1083);
/* harmony import */ var _plan_fingerprint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2911);



/**
 * A state folder as the records take it: `folder/name.json` is a file in a folder. Keys come from stages and runs that
 * were checked; one that would leave the folder is a mistake of ours.
 */
function folderObjects(folder) {
    const root = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(folder);
    const pathOf = (key) => {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, key);
        if (!path.startsWith(root + node_path__WEBPACK_IMPORTED_MODULE_0__.sep))
            throw new Error(`${JSON.stringify(key)} is no key`);
        return path;
    };
    const read = (key) => {
        const bytes = (0,_deploy_stores_durable_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readIfThere */ .qC)(pathOf(key));
        return bytes && { bytes, etag: (0,_plan_fingerprint_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(bytes), size: bytes.length };
    };
    return {
        name: folder,
        async get(key) {
            return read(key);
        },
        async put(key, bytes, condition) {
            if (condition === 'absent')
                return (0,_deploy_stores_durable_files_js__WEBPACK_IMPORTED_MODULE_1__/* .createWhole */ .cl)(pathOf(key), bytes) ? (0,_plan_fingerprint_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(bytes) : undefined;
            if (condition !== undefined && read(key)?.etag !== condition.etag)
                return undefined;
            (0,_deploy_stores_durable_files_js__WEBPACK_IMPORTED_MODULE_1__/* .replaceWhole */ .eX)(pathOf(key), bytes);
            return (0,_plan_fingerprint_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(bytes);
        },
        /** @param prefix a folder, with its slash: nothing else is asked for */
        async list(prefix) {
            const names = (0,_deploy_stores_durable_files_js__WEBPACK_IMPORTED_MODULE_1__/* .listIfThere */ .YB)(pathOf(prefix));
            return names.filter((name) => !name.startsWith('.')).map((name) => `${prefix}${name}`);
        },
    };
}


/***/ }),

/***/ 9388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hp: () => (/* binding */ emptyEnvironment),
  hU: () => (/* binding */ lookIntoEnvironment),
  t2: () => (/* binding */ withLocalEnvironment)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/model/app-error.js
var app_error = __webpack_require__(3113);
// EXTERNAL MODULE: ./lib/cloud/local/state-file.js + 1 modules
var state_file = __webpack_require__(588);
;// CONCATENATED MODULE: ./lib/cloud/local/folder-state.js


/** Characters of changes that a file may have more than of the whole, before it is written anew. */
const spare = 4_000_000;
/**
 * The cloud that `folder` keeps, in `cloud.json`; a new one where it keeps none. The file has the whole state and, until the
 * next `flush`, a line for each change since: to write all of it for each change costs more than all else. What a call changed, and what happened
 * before it by itself, is in the file when the call is answered, so nobody knows more than the file does. What happened
 * without anybody having asked is not written at once: a cloud made of the file does the same again.
 *
 * @param make `LocalCloud` with its options, of the state if there is one
 * @throws AppError from here and from every call, where the folder cannot be used or another process has written to it
 */
function openKeptCloud(folder, make) {
    const core = make((0,state_file/* readState */.un)(folder));
    core.changesText();
    let stamp = (0,state_file/* stampOf */.Zs)(folder);
    let changed = false;
    /** Characters of the file: of the whole state, and of changes after it. Undefined where the next writing is of the whole. */
    let lengths;
    /** Something was told by the core that no writing brought into the file. */
    let isBehind = false;
    const requireOwn = () => {
        if ((0,state_file/* stampOf */.Zs)(folder) !== stamp)
            throw writtenByAnother(folder);
    };
    const written = (after) => {
        lengths = after;
        stamp = (0,state_file/* stampOf */.Zs)(folder);
        isBehind = false;
        changed = false;
    };
    const writeWhole = () => {
        isBehind = true;
        requireOwn();
        const text = (0,state_file/* fileText */.CG)(core.snapshotText());
        (0,state_file/* writeState */.Jq)(folder, text);
        written({ whole: text.length, changes: 0 });
    };
    const save = () => {
        const changes = core.changesText();
        if (lengths === undefined || isBehind || lengths.changes > lengths.whole + spare) {
            if (changes !== undefined || isBehind)
                writeWhole();
        }
        else if (changes !== undefined) {
            isBehind = true;
            requireOwn();
            (0,state_file/* appendChanges */.iV)(folder, changes);
            written({ whole: lengths.whole, changes: lengths.changes + changes.length });
        }
        changed = false;
    };
    return {
        call: (target, action, input) => {
            // A call that is refused may have happened all the same: its answer was lost.
            changed ||= !isRead(action);
            try {
                return core.call(target, action, input);
            }
            finally {
                if (changed)
                    save();
            }
        },
        advanceTo: (time) => {
            const next = core.nextEventAt();
            changed ||= next !== undefined && next <= time;
            core.advanceTo(time);
        },
        now: () => core.now(),
        nextEventAt: () => core.nextEventAt(),
        putTemplate: (url, body) => {
            changed = true;
            core.putTemplate(url, body);
        },
        addExternal: (target, things) => {
            changed = true;
            core.addExternal(target, things);
        },
        flush: () => {
            const isOther = core.changesText() !== undefined || isBehind;
            if (isOther || stamp === undefined || (lengths?.changes ?? 0) > 0)
                writeWhole();
        },
    };
}
/** What it counts for a fault script is not worth a writing. */
function isRead(action) {
    return /^(?:Describe|Get|List|Validate)/.test(action);
}
function writtenByAnother(folder) {
    return new app_error/* AppError */.u('state-unusable', `Another process has written to the embedded cloud in ${folder}; what this one did since is not kept. Run one at a time.`);
}

// EXTERNAL MODULE: ./lib/cloud/local/local-cloud.js
var local_cloud = __webpack_require__(2102);
// EXTERNAL MODULE: ./lib/cloud/local/local-port.js
var local_port = __webpack_require__(7996);
// EXTERNAL MODULE: ./lib/cloud/local/virtual-clock.js + 1 modules
var virtual_clock = __webpack_require__(3296);
// EXTERNAL MODULE: ./lib/deploy/stores/folder-stores.js + 3 modules
var folder_stores = __webpack_require__(4671);
// EXTERNAL MODULE: ./lib/deploy/stores/memory-stores.js
var memory_stores = __webpack_require__(1210);
// EXTERNAL MODULE: ./lib/package/packaged.js
var packaged = __webpack_require__(8126);
// EXTERNAL MODULE: ./lib/read/files/git-repository.js
var git_repository = __webpack_require__(553);
// EXTERNAL MODULE: ./lib/app/promotion/folder-objects.js
var folder_objects = __webpack_require__(4100);
// EXTERNAL MODULE: ./lib/app/running/furnish.js
var furnish = __webpack_require__(4276);
// EXTERNAL MODULE: ./lib/app/running/state-folder.js
var state_folder = __webpack_require__(2663);
// EXTERNAL MODULE: ./lib/app/running/this-process.js
var this_process = __webpack_require__(8867);
;// CONCATENATED MODULE: ./lib/app/running/state-lock.js




/**
 * Keeps other processes out of a state folder: the embedded cloud is one file, and two that go on with it would each
 * undo the other. A lock whose process is gone is taken over. Should two do that in the same moment, the cloud's
 * file tells the second one off, and the journals' chains hold.
 *
 * @returns what gives it back
 * @throws AppError `state-busy` while another process has it
 */
function lockState(folder) {
    const path = (0,external_node_path_.join)(folder, 'lock');
    const holder = (0,this_process/* thisHolder */.D)();
    if (!take(path, holder)) {
        const other = holderOf(path);
        if (!(0,this_process/* isGone */.S)(other))
            throw new app_error/* AppError */.u('state-busy', `${folder} is used by ${other} at the moment; nothing was changed. Try again later.`);
        (0,external_node_fs_.rmSync)(path, { force: true });
        if (!take(path, holder))
            throw new app_error/* AppError */.u('state-busy', `${folder} is used by ${holderOf(path)} at the moment`);
    }
    return () => {
        if (holderOf(path) === holder)
            (0,external_node_fs_.rmSync)(path, { force: true });
    };
}
/** False where it is taken. */
function take(path, holder) {
    try {
        (0,external_node_fs_.writeFileSync)(path, holder, { flag: 'wx' });
        return true;
    }
    catch (cause) {
        const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
        if (code === 'EEXIST')
            return false;
        throw new app_error/* AppError */.u('state-unusable', `cannot lock ${path} (${String(code ?? 'unknown error')})`, { cause });
    }
}
/** Empty where it was given back meanwhile. */
function holderOf(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, 'utf8').slice(0, 300);
    }
    catch {
        return '';
    }
}

;// CONCATENATED MODULE: ./lib/app/running/local-environment.js















/**
 * Works in the state folder, which is made where there is none; no other process does meanwhile.
 *
 * @throws AppError `no-such-directory`, `usage`, `state-unusable` or `state-busy`
 */
async function withLocalEnvironment(options, work) {
    // Before anything is made in it.
    (0,git_repository/* requireFolder */.OK)(options.directory);
    const folder = (0,state_folder/* makeStateFolder */.En)((0,state_folder/* stateFolderOf */.lh)(options.directory, options.state));
    const unlock = lockState(folder);
    try {
        const environment = openEnvironment(folder, options);
        const result = await work(environment);
        environment.embedded.flush();
        return result;
    }
    finally {
        unlock();
    }
}
function openEnvironment(folder, { faults, pace, now }) {
    const given = { ...cloudOptions(folder, now), ...(faults !== undefined && { faults }) };
    const embedded = openKeptCloud(folder, (state) => new local_cloud/* LocalCloud */.z(given, state));
    const startAt = Math.max(now, embedded.now());
    embedded.advanceTo(startAt);
    const onAdvance = (time) => embedded.advanceTo(time);
    const clock = new virtual_clock/* VirtualClock */.k({ startAt, onAdvance, ...(pace !== undefined && { pace }) });
    return {
        cloud: (0,local_port/* localCloud */.Z)(embedded, clock),
        embedded,
        stores: (0,folder_stores/* folderStores */.z)(folder),
        objects: (0,folder_objects/* folderObjects */.D)(folder),
        provide: async (planned) => {
            (0,furnish/* furnish */.YZ)(embedded, planned);
            embedded.flush();
        },
        acceptsStubs: true,
        // Two simulated clocks tell each other nothing; leases go by the machine's.
        leaseClock: { now: Date.now },
    };
}
/**
 * Looks into a state folder and changes nothing in its cloud, also while a run goes on in another process. Undefined
 * where there is none.
 */
function lookIntoEnvironment(options) {
    const folder = (0,state_folder/* stateFolderOf */.lh)(options.directory, options.state);
    if (!(0,state_folder/* hasState */.o9)(folder))
        return undefined;
    const core = new local_cloud/* LocalCloud */.z(cloudOptions(folder, options.now), (0,state_file/* readState */.un)(folder));
    const clock = new virtual_clock/* VirtualClock */.k({ startAt: core.now(), onAdvance: (time) => core.advanceTo(time) });
    return { cloud: (0,local_port/* localCloud */.Z)(core, clock), stores: (0,folder_stores/* folderStores */.z)(folder), objects: (0,folder_objects/* folderObjects */.D)(folder) };
}
/** A cloud without stacks, for a first plan: nothing is kept of it. */
function emptyEnvironment(now) {
    const core = new local_cloud/* LocalCloud */.z({ startAt: now });
    const clock = new virtual_clock/* VirtualClock */.k({ startAt: now, onAdvance: (time) => core.advanceTo(time) });
    return { cloud: (0,local_port/* localCloud */.Z)(core, clock), stores: (0,memory_stores/* memoryStores */.Ih)() };
}
function cloudOptions(folder, now) {
    return { startAt: now, artefactExists: artefactsIn(folder) };
}
/** An object that a template names is there when its artefact is; what other buckets hold is not known here. */
function artefactsIn(folder) {
    return (bucket, key) => {
        const digest = bucket === packaged/* artefactBucket */.Lh ? /[0-9a-f]{64}/.exec(key)?.[0] : undefined;
        return digest === undefined || (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, 'artefacts', digest));
    };
}


/***/ }),

/***/ 2663:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   En: () => (/* binding */ makeStateFolder),
/* harmony export */   lh: () => (/* binding */ stateFolderOf),
/* harmony export */   o9: () => (/* binding */ hasState)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _model_app_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3113);



/** What keeps the folder out of commits, and out of what is read as definitions and code. */
const IGNORE = '# State of stackgate: the embedded cloud, artefacts and the journals of runs.\n*\n';
/** Where a checked directory keeps the embedded cloud and the journals of its runs. */
function stateFolderOf(directory, state) {
    if (state === '')
        throw new _model_app_error_js__WEBPACK_IMPORTED_MODULE_2__/* .AppError */ .u('usage', '--state takes a folder');
    return state ?? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, '.stackgate');
}
function hasState(folder) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, '.gitignore'));
}
/**
 * Makes the folder where there is none. A folder with other files in it is refused: it would be hidden from git.
 *
 * @returns its real path
 * @throws AppError `usage` for a folder that holds something else, `state-unusable` for one that cannot be written
 */
function makeStateFolder(folder) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, { recursive: true });
        if (!isOurs(folder))
            throw new _model_app_error_js__WEBPACK_IMPORTED_MODULE_2__/* .AppError */ .u('usage', `${folder} holds other files; --state takes a folder of its own`);
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(folder);
    }
    catch (cause) {
        if (cause instanceof _model_app_error_js__WEBPACK_IMPORTED_MODULE_2__/* .AppError */ .u)
            throw cause;
        const code = codeOf(cause);
        throw new _model_app_error_js__WEBPACK_IMPORTED_MODULE_2__/* .AppError */ .u('state-unusable', `cannot keep state in ${JSON.stringify(folder)} (${code})`, { cause });
    }
}
/** True also for an empty folder, which becomes ours. */
function isOurs(folder) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, '.gitignore');
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path))
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8') === IGNORE;
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder).length > 0)
        return false;
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(path, IGNORE);
    return true;
}
/** Only the system's code: `ENOSPC`, `EACCES`. */
function codeOf(cause) {
    return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : 'unknown error';
}


/***/ }),

/***/ 8867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ thisHolder),
/* harmony export */   S: () => (/* binding */ isGone)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);

/** Who holds the lease of a stage and the lock of a folder: this process of this machine. */
function thisHolder() {
    return `${(0,node_os__WEBPACK_IMPORTED_MODULE_0__.hostname)()}:${process.pid}`;
}
/** True only where the holder was a process of this machine and is gone; of other machines nobody knows. */
function isGone(holder) {
    const prefix = `${(0,node_os__WEBPACK_IMPORTED_MODULE_0__.hostname)()}:`;
    const pid = holder.startsWith(prefix) ? Number(holder.slice(prefix.length)) : Number.NaN;
    return Number.isSafeInteger(pid) && pid > 0 && !isAlive(pid);
}
function isAlive(pid) {
    try {
        return process.kill(pid, 0);
    }
    catch (error) {
        // EPERM: it is there, and somebody else's.
        return typeof error === 'object' && error !== null && 'code' in error && error.code !== 'ESRCH';
    }
}


/***/ }),

/***/ 9611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ withEnvironment),
/* harmony export */   h: () => (/* binding */ lookAround)
/* harmony export */ });
/* harmony import */ var _cloud_port_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9670);
/* harmony import */ var _deploy_stores_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7285);
/* harmony import */ var _model_app_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3113);
/* harmony import */ var _planning_cloud_advice_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4361);
/* harmony import */ var _local_environment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9388);
/* harmony import */ var _state_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2663);






/**
 * Works where the options say.
 *
 * @throws AppError for surroundings that cannot be used
 */
async function withEnvironment(options, work) {
    if (options.cloud === 'local')
        return (0,_local_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .withLocalEnvironment */ .t2)(options, work).catch(tell);
    refuseLocalOptions(options);
    // The SDK is loaded by those who need it alone.
    const { withAwsEnvironment } = await Promise.all(/* import() */[__webpack_require__.e(857), __webpack_require__.e(144), __webpack_require__.e(651), __webpack_require__.e(925), __webpack_require__.e(870), __webpack_require__.e(279)]).then(__webpack_require__.bind(__webpack_require__, 4279));
    return withAwsEnvironment(options, work).catch(tell);
}
/** Looks where the options say, and changes nothing. @throws AppError for surroundings that cannot be used */
async function lookAround(options, work) {
    if (options.cloud === 'local')
        return work({ view: (0,_local_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .lookIntoEnvironment */ .hU)(options), where: (0,_state_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .stateFolderOf */ .lh)(options.directory, options.state) });
    refuseLocalOptions(options);
    const { withAwsView } = await Promise.all(/* import() */[__webpack_require__.e(857), __webpack_require__.e(144), __webpack_require__.e(651), __webpack_require__.e(925), __webpack_require__.e(870), __webpack_require__.e(279)]).then(__webpack_require__.bind(__webpack_require__, 4279));
    return withAwsView(options, (view) => {
        const { stage, home, bucketAt } = view.place;
        return work({ view, where: `s3://${bucketAt(home)} of ${stage}`, stage });
    }).catch(tell);
}
/** Neither is a bug: somebody else has the run by now, or the cloud refused a look. */
function tell(error) {
    if (error instanceof _deploy_stores_js__WEBPACK_IMPORTED_MODULE_1__/* .LeaseLost */ .V)
        throw new _model_app_error_js__WEBPACK_IMPORTED_MODULE_2__/* .AppError */ .u('run-taken-over', `${error.message}; nothing more was done here, and stackgate status shows the run`);
    if (error instanceof _cloud_port_js__WEBPACK_IMPORTED_MODULE_0__/* .CloudError */ .K)
        throw new _model_app_error_js__WEBPACK_IMPORTED_MODULE_2__/* .AppError */ .u('cloud-unusable', (0,_planning_cloud_advice_js__WEBPACK_IMPORTED_MODULE_5__/* .withAdvice */ .b)(error), { cause: error });
    throw error;
}
function refuseLocalOptions({ state, faults, pace }) {
    for (const [name, value] of Object.entries({ state, faults, pace }))
        if (value !== undefined)
            throw new _model_app_error_js__WEBPACK_IMPORTED_MODULE_2__/* .AppError */ .u('usage', `--${name} is for --cloud local alone`);
}


/***/ }),

/***/ 588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  iV: () => (/* binding */ appendChanges),
  CG: () => (/* binding */ fileText),
  un: () => (/* binding */ readState),
  Zs: () => (/* binding */ stampOf),
  Jq: () => (/* binding */ writeState)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/model/app-error.js
var app_error = __webpack_require__(3113);
// EXTERNAL MODULE: ./lib/cloud/local/core/state-changes.js
var state_changes = __webpack_require__(8572);
;// CONCATENATED MODULE: ./lib/cloud/local/core/state-shape.js
const checks = (is) => {
    return (value) => (is(value) ? undefined : '');
};
const state_shape_text = checks((value) => typeof value === 'string');
const number = checks((value) => typeof value === 'number');
const truth = checks((value) => typeof value === 'boolean');
const anything = checks((value) => value !== undefined);
const isDict = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const dict = checks(isDict);
const oneOf = (...choices) => checks((value) => choices.some((choice) => choice === value));
const optional = (check) => {
    return (value) => (value === undefined ? undefined : check(value));
};
const either = (first, second) => {
    return (value) => (first(value) === undefined ? undefined : second(value));
};
function list(check) {
    return (value) => (Array.isArray(value) ? firstWrong(value.entries(), () => check) : '');
}
function dictOf(check) {
    return (value) => (isDict(value) ? firstWrong(Object.entries(value), () => check) : '');
}
function record(fields) {
    const known = Object.entries(fields);
    return (value) => {
        if (!isDict(value))
            return '';
        const own = known.map(([key]) => [key, Object.hasOwn(value, key) ? value[key] : undefined]);
        return firstWrong(own, (at) => known[at]?.[1] ?? anything);
    };
}
function firstWrong(entries, checkAt) {
    let at = 0;
    for (const [key, value] of entries) {
        const wrong = checkAt(at)(value);
        if (wrong !== undefined)
            return `.${key}${wrong}`;
        at += 1;
    }
    return undefined;
}
const texts = list(state_shape_text);
const target = record({ account: state_shape_text, region: state_shape_text });
const named = list(record({ name: state_shape_text, value: state_shape_text }));
const definition = record({
    body: state_shape_text,
    parameters: named,
    values: list(record({ name: state_shape_text, value: either(state_shape_text, texts) })),
    resolved: named,
    tags: named,
    capabilities: texts,
    notificationArns: texts,
    roleArn: optional(state_shape_text),
    rollbackConfiguration: optional(anything),
});
const resource = record({
    logicalId: state_shape_text,
    type: state_shape_text,
    physicalId: state_shape_text,
    properties: dict,
    metadata: optional(state_shape_text),
    status: state_shape_text,
    statusReason: optional(state_shape_text),
    updatedAt: number,
    deletionPolicy: state_shape_text,
    updateReplacePolicy: state_shape_text,
    dependsOn: texts,
    imports: texts,
    missing: optional(truth),
});
const outputs = list(record({ key: state_shape_text, value: state_shape_text, description: optional(state_shape_text), exportName: optional(state_shape_text) }));
const stable = record({ definition, resources: dictOf(resource), outputs, outputImports: texts });
const garbage = list(record({ resource, keep: truth, fresh: truth }));
const past = list(record({ until: number, view: anything }));
const task = record({
    key: state_shape_text,
    logicalId: state_shape_text,
    after: texts,
    state: oneOf('waiting', 'running', 'done', 'failed'),
    action: oneOf('create', 'update', 'replace', 'delete', 'release'),
    resource: optional(resource),
    failure: optional(state_shape_text),
    keep: optional(truth),
});
const operation = record({
    id: state_shape_text,
    type: oneOf('CREATE_STACK', 'UPDATE_STACK', 'DELETE_STACK', 'ROLLBACK', 'CONTINUE_ROLLBACK'),
    kind: oneOf('create', 'update', 'delete'),
    token: optional(state_shape_text),
    changeSetId: optional(state_shape_text),
    phase: oneOf('forward', 'monitor', 'rollback', 'cleanup', 'delete', 'held'),
    after: definition,
    before: optional(stable),
    tasks: list(task),
    garbage,
    disableRollback: truth,
    onFailure: oneOf('ROLLBACK', 'DELETE', 'DO_NOTHING'),
    policyDuringUpdate: optional(state_shape_text),
    retain: texts,
    force: truth,
    skip: texts,
    retainExceptOnCreate: truth,
});
const state_shape_event = record({
    id: state_shape_text,
    at: number,
    operationId: state_shape_text,
    operationType: state_shape_text,
    logicalId: state_shape_text,
    physicalId: state_shape_text,
    type: state_shape_text,
    status: state_shape_text,
    reason: optional(state_shape_text),
    token: optional(state_shape_text),
});
const differences = list(record({ path: state_shape_text, expected: state_shape_text, actual: state_shape_text }));
const drift = record({
    at: number,
    drifted: number,
    resources: list(record({ logicalId: state_shape_text, type: state_shape_text, physicalId: state_shape_text, how: state_shape_text, differences })),
});
const stack = record({
    id: state_shape_text,
    name: state_shape_text,
    target,
    status: state_shape_text,
    statusReason: optional(state_shape_text),
    createdAt: number,
    updatedAt: optional(number),
    deletedAt: optional(number),
    definition: optional(definition),
    stable: optional(stable),
    resources: dictOf(resource),
    outputs,
    outputImports: texts,
    parentId: optional(state_shape_text),
    rootId: optional(state_shape_text),
    parentLogicalId: optional(state_shape_text),
    changeSetId: optional(state_shape_text),
    terminationProtection: truth,
    stackPolicy: optional(state_shape_text),
    disableRollback: truth,
    deletionMode: optional(state_shape_text),
    drift: optional(drift),
    operation: optional(operation),
    garbage,
    lastOperations: list(record({ type: state_shape_text, id: state_shape_text })),
    events: list(state_shape_event),
    past,
});
const change = record({
    action: oneOf('Add', 'Modify', 'Remove'),
    logicalId: state_shape_text,
    physicalId: optional(state_shape_text),
    type: state_shape_text,
    replacement: optional(state_shape_text),
    policyAction: optional(state_shape_text),
    scope: texts,
    details: list(record({
        attribute: state_shape_text,
        name: optional(state_shape_text),
        requiresRecreation: optional(state_shape_text),
        evaluation: state_shape_text,
    })),
});
const changeSet = record({
    id: state_shape_text,
    name: state_shape_text,
    stackId: state_shape_text,
    stackName: state_shape_text,
    type: oneOf('CREATE', 'UPDATE'),
    description: optional(state_shape_text),
    createdAt: number,
    definition,
    operationId: state_shape_text,
    onStackFailure: optional(state_shape_text),
    token: optional(state_shape_text),
    status: state_shape_text,
    executionStatus: state_shape_text,
    statusReason: optional(state_shape_text),
    changes: list(change),
    past,
});
const region = record({
    target,
    stacks: list(stack),
    changeSets: list(changeSet),
    tokens: list(record({ token: state_shape_text, action: state_shape_text, stackName: state_shape_text, answer: dict, digest: state_shape_text })),
    ssm: named,
    leftBehind: list(record({ type: state_shape_text, name: state_shape_text })),
    alarms: optional(list(record({ arn: state_shape_text, state: state_shape_text }))),
    drifts: optional(list(record({ stackId: state_shape_text, physicalId: state_shape_text, how: state_shape_text, differences }))),
    detections: optional(list(record({ id: state_shape_text, stackId: state_shape_text, startedAt: number, drifted: optional(number) }))),
    external: record({
        exports: named,
        ssm: named,
        secrets: named,
        stackOutputs: list(record({ stackName: state_shape_text, outputs: named })),
    }),
});
const when = { at: number, sequence: number };
const due = {
    begin: record({ ...when, kind: state_shape_text, stackId: state_shape_text }),
    task: record({ ...when, kind: state_shape_text, stackId: state_shape_text, key: state_shape_text }),
    child: record({
        ...when,
        kind: state_shape_text,
        stackId: state_shape_text,
        logicalId: state_shape_text,
        childId: state_shape_text,
        failure: optional(state_shape_text),
    }),
    monitored: record({ ...when, kind: state_shape_text, stackId: state_shape_text }),
    drift: record({ ...when, kind: state_shape_text, detectionId: state_shape_text }),
    'change-set': record({ ...when, kind: state_shape_text, changeSetId: state_shape_text }),
};
const scheduled = (value) => {
    const kind = isDict(value) ? value.kind : undefined;
    if (typeof kind !== 'string' || !Object.hasOwn(due, kind))
        return isDict(value) ? '.kind' : '';
    return due[kind](value);
};
const state = record({
    version: checks((value) => value === 1),
    seed: state_shape_text,
    now: number,
    ids: number,
    sequence: number,
    queue: list(scheduled),
    regions: list(region),
    templates: list(record({ url: state_shape_text, body: state_shape_text })),
    faultMatches: list(number),
});
/** Where parsed JSON is no state of a cloud, such as `regions.0.stacks`; undefined where it is one. Quotes no value. */
function wrongInState(value) {
    return state(value)?.replace(/^\./, '');
}

;// CONCATENATED MODULE: ./lib/cloud/local/state-file.js





const fileName = 'cloud.json';
/** Of the file; the state inside has one of its own. */
const formatVersion = 1;
/**
 * The embedded cloud that a folder keeps, as its file has it; undefined where there is none yet. What a process that
 * was killed left half written is removed.
 *
 * @throws AppError where the file is broken, or of a newer stackgate
 */
function readState(folder) {
    removeLeftovers(folder);
    const path = (0,external_node_path_.join)(folder, fileName);
    const text = readText(path);
    return text === undefined ? undefined : parseState(text, path);
}
/**
 * Whole when it returns, or not at all: no reader and no killed process sees a part. It is left to the system when the
 * bytes reach the disk: a simulated cloud need not survive a power cut, and waiting for the disk after each of
 * its changes took longer than all else. The journal, which AWS's cloud would outlive, does wait.
 */
function writeState(folder, text) {
    const temporary = (0,external_node_path_.join)(folder, `${fileName}.${process.pid}.tmp`);
    try {
        (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
        writeBytes(temporary, 'w', text);
        (0,external_node_fs_.renameSync)(temporary, (0,external_node_path_.join)(folder, fileName));
    }
    catch (cause) {
        if ((0,external_node_fs_.existsSync)(temporary))
            (0,external_node_fs_.rmSync)(temporary);
        throw unkept(folder, cause);
    }
}
function unkept(folder, cause) {
    const message = `The embedded cloud cannot be kept in ${folder}: ${messageOf(cause)}`;
    return new app_error/* AppError */.u('state-unusable', message, { cause });
}
/**
 * Adds what changed since the last writing, as a line of its own: a part of a line, which a killed process leaves, is no line.
 * Until the whole state is written again the file is more than an older stackgate reads; that one says so.
 *
 * @param changes JSON of `StateChanges`
 */
function appendChanges(folder, changes) {
    try {
        writeBytes((0,external_node_path_.join)(folder, fileName), 'a', `${changes}\n`);
    }
    catch (cause) {
        throw unkept(folder, cause);
    }
}
/** What the file holds, its first line. @param state JSON of a `CloudState` */
function fileText(state) {
    return `{"stackgateCloud":${formatVersion},"state":${state}}\n`;
}
/** Differs after every writing; undefined where there is no file. */
function stampOf(folder) {
    const stat = (0,external_node_fs_.statSync)((0,external_node_path_.join)(folder, fileName), { bigint: true, throwIfNoEntry: false });
    return stat && `${stat.ino} ${stat.mtimeNs} ${stat.size}`;
}
/** The state as a whole, and a line for each change of it since. What follows the last line end was never answered for. */
function parseState(text, path) {
    const [whole = '', ...more] = text.split('\n');
    const changes = more.slice(0, -1);
    const state = parseWhole(whole, path);
    if (changes.length === 0)
        return state;
    const changed = changedBy(state, changes, path);
    const wrong = wrongInState(changed);
    if (wrong !== undefined)
        throw broken(path, `${wrong} is not as it was written`);
    return changed;
}
function changedBy(state, lines, path) {
    let changed = state;
    for (const [at, line] of lines.entries()) {
        const changes = parseJson(line, path);
        try {
            changed = (0,state_changes/* withChanges */.A)(changed, changes);
        }
        catch (error) {
            if (!(error instanceof TypeError || error instanceof RangeError))
                throw error;
            throw broken(path, `its change ${at + 1} is not as it was written`);
        }
    }
    return changed;
}
function parseWhole(text, path) {
    const file = parseJson(text, path);
    if (typeof file !== 'object' || file === null || !('stackgateCloud' in file) || !('state' in file))
        throw broken(path, 'it holds something else');
    if (typeof file.stackgateCloud === 'number' && file.stackgateCloud > formatVersion)
        throw newer(path);
    const state = file.state;
    if (typeof state !== 'object' || state === null || !('version' in state))
        throw broken(path, 'it holds no state');
    if (typeof state.version === 'number' && state.version > 1)
        throw newer(path);
    const wrong = wrongInState(state);
    if (wrong !== undefined || file.stackgateCloud !== formatVersion)
        throw broken(path, `${wrong ?? 'version'} is not as it was written`);
    return state;
}
function parseJson(text, path) {
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        // The text of the error would quote the file, which has the values of secret parameters.
        throw broken(path, 'it is no JSON', cause instanceof SyntaxError ? undefined : cause);
    }
}
function readText(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch (cause) {
        if (codeOf(cause) === 'ENOENT')
            return undefined;
        throw new app_error/* AppError */.u('state-unusable', `${path} cannot be read: ${messageOf(cause)}`, { cause });
    }
}
/** Readable for its owner alone: as CloudFormation itself, it has to know the values of NoEcho parameters. */
function writeBytes(path, how, text) {
    const file = (0,external_node_fs_.openSync)(path, how, 0o600);
    try {
        const bytes = Buffer.from(text, 'utf8');
        for (let written = 0; written < bytes.length;)
            written += (0,external_node_fs_.writeSync)(file, bytes, written);
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
function removeLeftovers(folder) {
    for (const name of namesIn(folder)) {
        const pid = /^cloud\.json\.(\d{1,10})\.tmp$/.exec(name)?.[1];
        if (pid !== undefined && !isAlive(Number(pid)))
            (0,external_node_fs_.rmSync)((0,external_node_path_.join)(folder, name), { force: true });
    }
}
function namesIn(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder);
    }
    catch (cause) {
        if (codeOf(cause) === 'ENOENT')
            return [];
        throw new app_error/* AppError */.u('state-unusable', `${folder} cannot be read: ${messageOf(cause)}`, { cause });
    }
}
function isAlive(pid) {
    try {
        return process.kill(pid, 0);
    }
    catch (error) {
        return codeOf(error) !== 'ESRCH';
    }
}
function broken(path, why, cause) {
    const message = `${path} cannot be used as the embedded cloud: ${why}. Delete it to begin with an empty cloud.`;
    return new app_error/* AppError */.u('state-unusable', message, { cause });
}
function newer(path) {
    return new app_error/* AppError */.u('state-unusable', `${path} was written by a newer stackgate. Use that one, or another folder.`);
}
function codeOf(error) {
    return error?.code;
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 1083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hf: () => (/* binding */ appendAfter),
/* harmony export */   YB: () => (/* binding */ listIfThere),
/* harmony export */   cl: () => (/* binding */ createWhole),
/* harmony export */   dJ: () => (/* binding */ fileNameFor),
/* harmony export */   eX: () => (/* binding */ replaceWhole),
/* harmony export */   nM: () => (/* binding */ removeFile),
/* harmony export */   qC: () => (/* binding */ readIfThere),
/* harmony export */   tM: () => (/* binding */ cutFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _plan_fingerprint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2911);



/*
 * Files that survive a power cut once written. Synchronous on purpose: what a signal handler or a kill
 * finds is then either before or after a write, and a clock that does not wait is not kept waiting.
 */
const isCode = (error, ...codes) => codes.includes(String(error?.code));
/** Undefined where there is no such file. */
function readIfThere(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path);
    }
    catch (error) {
        if (isCode(error, 'ENOENT'))
            return undefined;
        throw error;
    }
}
/** Names in the folder, sorted; none where there is no such folder. */
function listIfThere(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder).sort();
    }
    catch (error) {
        if (isCode(error, 'ENOENT'))
            return [];
        throw error;
    }
}
/** Writes a file that did not exist, whole or not at all. @returns false where it exists by now */
function createWhole(path, bytes) {
    const temporary = writeTemporary(path, bytes);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.linkSync)(temporary, path);
    }
    catch (error) {
        if (isCode(error, 'EEXIST'))
            return false;
        throw error;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(temporary, { force: true });
    }
    syncFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
    return true;
}
/** Puts a file in place of whatever stands there, whole or not at all. */
function replaceWhole(path, bytes) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(writeTemporary(path, bytes), path);
    syncFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
}
/** Appends where the file has `after` bytes. @returns false where it has others */
function appendAfter(path, bytes, after) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { recursive: true });
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'a+');
    try {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file).size !== after)
            return false;
        writeFully(file, bytes);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fsyncSync)(file);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
    if (after === 0)
        syncFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
    return true;
}
function cutFile(path, bytes) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'r+');
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.ftruncateSync)(file, bytes);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fsyncSync)(file);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
function removeFile(path) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { force: true });
}
/** A file name for any text: itself where it is short and plain, so that people find it; else a digest. */
function fileNameFor(text) {
    return /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(text) ? text : `~${(0,_plan_fingerprint_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(text).slice(0, 40)}`;
}
let temporaries = 0;
function writeTemporary(path, bytes) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { recursive: true });
    temporaries += 1;
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), `.${process.pid}-${temporaries}.tmp`);
    // What lies there is a dead process's that had this id; nobody waits for it.
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(temporary, 'w');
    try {
        writeFully(file, bytes);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fsyncSync)(file);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
    return temporary;
}
function writeFully(file, bytes) {
    for (let written = 0; written < bytes.byteLength;)
        written += (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(file, bytes, written);
}
/** A new name is durable once its folder is. */
function syncFolder(folder) {
    const handle = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(folder, 'r');
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fsyncSync)(handle);
    }
    catch (error) {
        // Windows and some network file systems know no such thing; the file itself is synced.
        if (!isCode(error, 'EISDIR', 'EINVAL', 'EPERM'))
            throw error;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(handle);
    }
}


/***/ }),

/***/ 4671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ folderStores)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/plan/fingerprint.js
var fingerprint = __webpack_require__(2911);
// EXTERNAL MODULE: ./lib/deploy/stores/durable-files.js
var durable_files = __webpack_require__(1083);
;// CONCATENATED MODULE: ./lib/deploy/stores/folder-artefacts.js



/** One file per artefact, named by its digest. Bytes that no longer have it count as lost, and are put again. */
function folderArtefacts(folder) {
    const get = (digest) => {
        // Digests come from plans and journals, which are files that somebody may have written.
        if (!/^[0-9a-f]{64}$/.test(digest))
            return undefined;
        const bytes = (0,durable_files/* readIfThere */.qC)((0,external_node_path_.join)(folder, digest));
        return bytes !== undefined && (0,fingerprint/* digestOf */.ol)(bytes) === digest ? bytes : undefined;
    };
    return {
        async put(bytes) {
            const digest = (0,fingerprint/* digestOf */.ol)(bytes);
            if (get(digest) === undefined) {
                const path = (0,external_node_path_.join)(folder, digest);
                if (!(0,durable_files/* createWhole */.cl)(path, bytes))
                    (0,durable_files/* replaceWhole */.eX)(path, bytes);
            }
            return digest;
        },
        async get(digest) {
            return get(digest);
        },
    };
}

// EXTERNAL MODULE: ./lib/deploy/stores.js
var stores = __webpack_require__(7285);
// EXTERNAL MODULE: ./lib/deploy/stores/opened-at.js
var opened_at = __webpack_require__(7783);
;// CONCATENATED MODULE: ./lib/deploy/stores/folder-journals.js




/**
 * One folder per run. Between the look at the size and the write lies a moment in which a process that
 * was stopped for longer than its lease could still write: its line then repeats a number, the journal
 * counts as corrupt, and nobody writes on its word.
 */
function folderJournals(folder) {
    const pathOf = (run) => (0,external_node_path_.join)(folder, (0,durable_files/* fileNameFor */.dJ)(run), 'journal.jsonl');
    const begun = (run) => (0,opened_at/* openedAt */.v)((0,durable_files/* readIfThere */.qC)(pathOf(run)));
    return {
        async append(run, line, after) {
            if (!(0,durable_files/* appendAfter */.Hf)(pathOf(run), Buffer.from(line), after)) {
                throw new stores/* LeaseLost */.V(`the journal of ${run} was written by somebody else`);
            }
        },
        async read(run) {
            return (0,durable_files/* readIfThere */.qC)(pathOf(run))?.toString('utf8');
        },
        async truncate(run, bytes) {
            (0,durable_files/* cutFile */.tM)(pathOf(run), bytes);
        },
        async runs() {
            const names = (0,durable_files/* listIfThere */.YB)(folder).filter((name) => (0,durable_files/* readIfThere */.qC)(pathOf(name)) !== undefined);
            const found = names.map((run) => ({ run, at: begun(run) }));
            return found.sort((a, b) => b.at - a.at || (a.run < b.run ? 1 : -1)).map(({ run }) => run);
        },
    };
}

;// CONCATENATED MODULE: ./lib/deploy/stores/folder-leases.js


/**
 * Taking, renewing and giving back are each a new file with the next number, made in one step where
 * nobody else made it: whoever comes second knows. The highest number holds. Old ones are swept away, and
 * so a file made under a swept number is only believed when no higher one exists.
 */
function folderLeases(folder) {
    const folderOf = (stage) => (0,external_node_path_.join)(folder, (0,durable_files/* fileNameFor */.dJ)(stage));
    const put = (before, lease) => {
        const version = (before?.version ?? 0) + 1;
        const path = (0,external_node_path_.join)(folderOf(lease.stage), fileOf(version));
        if (!(0,durable_files/* createWhole */.cl)(path, Buffer.from(JSON.stringify(lease))))
            return false;
        if (highest(folderOf(lease.stage)) !== version)
            return false;
        sweep(folderOf(lease.stage), version);
        return true;
    };
    return {
        async acquire(stage, holder, now, milliseconds) {
            const held = current(folderOf(stage));
            if (held !== undefined && !isFree(held.lease, holder, now))
                return refusal(held.lease);
            const lease = { stage, holder, epoch: (held?.lease.epoch ?? 0) + 1, until: now + milliseconds };
            if (put(held, lease))
                return lease;
            const winner = current(folderOf(stage));
            return winner === undefined ? { heldBy: 'another process', until: now + milliseconds } : refusal(winner.lease);
        },
        async renew(lease, now, milliseconds) {
            const held = current(folderOf(lease.stage));
            if (held?.lease.epoch !== lease.epoch || held.lease.holder !== lease.holder)
                return undefined;
            const renewed = { ...lease, until: now + milliseconds };
            return put(held, renewed) ? renewed : undefined;
        },
        async release(lease) {
            const held = current(folderOf(lease.stage));
            if (held?.lease.epoch === lease.epoch)
                put(held, { ...lease, holder: '', until: 0 });
        },
        async look(stage) {
            const lease = current(folderOf(stage))?.lease;
            return lease === undefined || lease.holder === '' ? undefined : lease;
        },
    };
}
const isFree = (lease, holder, now) => lease.holder === '' || lease.holder === holder || lease.until <= now;
const refusal = (lease) => ({ heldBy: lease.holder, until: lease.until });
const fileOf = (version) => `${String(version).padStart(9, '0')}.json`;
function versionsIn(folder) {
    return (0,durable_files/* listIfThere */.YB)(folder).flatMap((name) => (/^\d{9}\.json$/.test(name) ? [Number.parseInt(name, 10)] : []));
}
const highest = (folder) => Math.max(0, ...versionsIn(folder));
function current(folder) {
    const version = highest(folder);
    if (version === 0)
        return undefined;
    const text = (0,durable_files/* readIfThere */.qC)((0,external_node_path_.join)(folder, fileOf(version)))?.toString();
    // Swept between listing and reading: a higher one exists.
    if (text === undefined)
        return current(folder);
    return { version, lease: JSON.parse(text) };
}
/** The one before stays: a reader that has just listed it may still open it. */
function sweep(folder, version) {
    for (const old of versionsIn(folder)) {
        if (old < version - 1)
            (0,durable_files/* removeFile */.nM)((0,external_node_path_.join)(folder, fileOf(old)));
    }
}

;// CONCATENATED MODULE: ./lib/deploy/stores/folder-stores.js




/** A folder's journals (`runs/<run>/journal.jsonl`), artefacts (`artefacts/<sha256>`) and leases (`leases/<stage>/`). */
function folderStores(folder) {
    return {
        journals: folderJournals((0,external_node_path_.join)(folder, 'runs')),
        artefacts: folderArtefacts((0,external_node_path_.join)(folder, 'artefacts')),
        leases: folderLeases((0,external_node_path_.join)(folder, 'leases')),
    };
}


/***/ }),

/***/ 7783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ openedAt)
/* harmony export */ });
/** When the run began by its own clock, milliseconds; files and objects copied elsewhere lose their times. */
function openedAt(journal) {
    if (journal === undefined)
        return 0;
    const end = journal.indexOf('\n');
    try {
        const first = JSON.parse(journal.subarray(0, end < 0 ? journal.length : end).toString());
        return typeof first.at === 'number' ? first.at : 0;
    }
    catch {
        // Torn or corrupt: listed last, and told of by whoever reads it.
        return 0;
    }
}


/***/ })

};
