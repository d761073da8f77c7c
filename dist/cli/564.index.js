export const id = 564;
export const ids = [564];
export const modules = {

/***/ 3856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ recordAfter),
/* harmony export */   U: () => (/* binding */ recordWithout)
/* harmony export */ });
/* harmony import */ var _record_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7218);

/** Releases that are remembered of a service besides the one that it has: those that wait for an approval. */
const mostEarlier = 20;
/**
 * The stage's record once a run was accepted. Services that the run says nothing of stay as they were: their definitions
 * were left out, or could not be read.
 */
function recordAfter(previous, { stage, run, at, note }) {
    const { commit, services, removed } = note;
    const accepted = { run, ...(commit !== undefined && { commit }), at: new Date(at).toISOString() };
    const before = new Map(previous?.services.map((service) => [service.name, service]));
    const now = new Map(before);
    for (const name of removed)
        now.delete(name);
    for (const { name, release, stacks } of services) {
        const known = before.get(name);
        // It has had this release for longer than since this run.
        const since = known?.release === release ? sinceOf(known) : { release, ...accepted };
        now.set(name, { name, ...since, stacks, earlier: earlierOf(known, release) });
    }
    return (0,_record_text_js__WEBPACK_IMPORTED_MODULE_0__/* .sealRecord */ .xe)({ schemaVersion: 1, stage, ...accepted, services: byName(now.values()) });
}
/**
 * The record once a run was taken back: what it brought no longer counts as passed. Undefined where the record does not
 * know the run.
 *
 * @param at milliseconds since the epoch
 */
function recordWithout(previous, { run, at }) {
    const { services, stage, schemaVersion } = previous;
    const knows = previous.run === run || services.some((service) => [service, ...service.earlier].some(isOf(run)));
    if (!knows)
        return undefined;
    const left = services.flatMap((service) => {
        const earlier = service.earlier.filter((release) => !isOf(run)(release));
        if (!isOf(run)(service))
            return [{ ...service, earlier }];
        const [last, ...rest] = earlier;
        return last === undefined ? [] : [{ name: service.name, stacks: service.stacks, ...last, earlier: rest }];
    });
    return (0,_record_text_js__WEBPACK_IMPORTED_MODULE_0__/* .sealRecord */ .xe)({ schemaVersion, stage, run, at: new Date(at).toISOString(), services: left });
}
const isOf = (run) => (release) => release.run === run;
function sinceOf({ release, run, at, commit }) {
    return { release, run, at, ...(commit !== undefined && { commit }) };
}
function earlierOf(known, release) {
    if (known === undefined)
        return [];
    const passed = [...(known.release === release ? [] : [sinceOf(known)]), ...known.earlier];
    return passed.filter((one) => one.release !== release).slice(0, mostEarlier);
}
function byName(services) {
    return [...services].sort((a, b) => (a.name < b.name ? -1 : 1));
}


/***/ }),

/***/ 9628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ farRecord),
/* harmony export */   h: () => (/* binding */ farStages)
/* harmony export */ });
/* harmony import */ var _config_place_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3937);
/* harmony import */ var _snapshot_ref_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4125);


/**
 * How the record of a stage gets here whose bucket is another one: in words, for whoever is refused for want of it.
 * Undefined where both stages keep their records in one place.
 */
function farRecord(settings, { stage, before }, { cloud, push }) {
    if (cloud === 'local' || bucketOf(settings, stage) === bucketOf(settings, before))
        return undefined;
    const ref = (0,_snapshot_ref_name_js__WEBPACK_IMPORTED_MODULE_1__/* .snapshotRef */ .G)(before);
    if (ref === undefined)
        return undefined;
    const remote = push ?? 'origin';
    const where = `The record of ${before} is kept in a bucket of its own, so ${ref}`;
    const pushed = `deploys to ${before} put it there with --push ${remote}`;
    return push === undefined
        ? `${where} of this clone counts: ${pushed}, and a deploy here fetches it with the same; for a plan, git fetch ${remote} '+${ref}:${ref}'`
        : `${where} of ${remote} counts: ${pushed}`;
}
/** The stages that come after one and look for its record elsewhere than in its bucket. */
function farStages(settings, stage) {
    const after = settings.stages.filter((one) => one.after === stage);
    return after.flatMap(({ name }) => (bucketOf(settings, name) === bucketOf(settings, stage) ? [] : [name]));
}
/** Undefined for a stage that does not say it, whose deploys are refused for that. */
function bucketOf({ stages }, stage) {
    const { account, region, bucket } = stages.find(({ name }) => name === stage) ?? {};
    return account === undefined || region === undefined || bucket === undefined
        ? undefined
        : (0,_config_place_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .fillBucket */ .Mc)(bucket, { account, region });
}


/***/ }),

/***/ 7218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hh: () => (/* binding */ parseRecord),
/* harmony export */   Pe: () => (/* binding */ recordText),
/* harmony export */   xe: () => (/* binding */ sealRecord)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4377);
/* harmony import */ var _model_app_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3113);
/* harmony import */ var _plan_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2911);



const digest = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/);
const commit = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/);
const passed = { release: digest, run: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), commit: commit.exactOptional(), at: zod__WEBPACK_IMPORTED_MODULE_3__/* .datetime */ .w$() };
const stack = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    key: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    stackName: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    target: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ account: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), region: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }),
    templateDigest: digest,
});
const recordSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    schemaVersion: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(1),
    stage: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    run: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    commit: commit.exactOptional(),
    at: zod__WEBPACK_IMPORTED_MODULE_3__/* .datetime */ .w$(),
    services: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        ...passed,
        stacks: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(stack),
        earlier: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej(passed)),
    })),
    digest,
});
/** Gives a record its digest. */
function sealRecord(record) {
    return { ...record, digest: (0,_plan_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)((0,_plan_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(record)) };
}
/** The text that is kept: equal records give equal bytes. */
function recordText(record) {
    return `${(0,_plan_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(record)}\n`;
}
/**
 * A record out of its text.
 *
 * @param where it is kept, for the message
 * @throws AppError `state-unusable` for anything but a record of this stage as it was written
 */
function parseRecord(text, stage, where) {
    const refuse = (why) => new _model_app_error_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .u('state-unusable', `The record of ${stage} in ${where} cannot be trusted: ${why}. A deploy to ${stage} that is accepted writes a new one once it is removed.`);
    const parsed = recordSchema.safeParse(jsonIn(text));
    if (!parsed.success)
        throw refuse('it is no record');
    const { digest: stated, ...rest } = parsed.data;
    if ((0,_plan_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)((0,_plan_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(rest)) !== stated)
        throw refuse('its content does not have its digest');
    if (rest.stage !== stage)
        throw refuse('it is of another stage');
    return parsed.data;
}
/** Undefined for what is no JSON, which no schema takes. */
function jsonIn(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cd: () => (/* binding */ unsettleRecord),
/* harmony export */   rQ: () => (/* binding */ settleRecord),
/* harmony export */   th: () => (/* binding */ currentRecord)
/* harmony export */ });
/* harmony import */ var _deploy_journal_read_journal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5737);
/* harmony import */ var _deploy_run_report_of_journal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9447);
/* harmony import */ var _accepted_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3856);



/**
 * Brings the stage's record up to a run that has ended, by the run's journal alone: whoever ended it may have died before
 * the record was written. Once it is written nothing is done again.
 *
 * @returns the stage's record; undefined where nothing was accepted yet
 */
async function settleRecord(run, journals, records) {
    const journal = await journalOf(run, journals);
    return journal && settle(journal, await records.read(journal.opened.plan.stage), records);
}
/** The stage's record, with its last run in it even where that died before it was written. */
async function currentRecord(stage, journals, records) {
    const previous = await records.read(stage);
    for (const run of await journals.runs()) {
        // The newest of the stage, most of the time: nothing has to be read to know that.
        if (run === previous?.run)
            return previous;
        const journal = await journalOf(run, journals);
        if (journal?.opened.plan.stage === stage)
            return settle(journal, previous, records);
    }
    return previous;
}
/** Undefined for one that cannot be trusted, on whose word nothing is written, and for a run that never began. */
async function journalOf(run, journals) {
    const reading = (0,_deploy_journal_read_journal_js__WEBPACK_IMPORTED_MODULE_0__/* .readJournal */ .a)((await journals.read(run)) ?? '');
    const opened = reading.kind === 'whole' ? (0,_deploy_run_report_of_journal_js__WEBPACK_IMPORTED_MODULE_1__/* .openedOf */ .dW)(reading.records) : undefined;
    return opened && { opened, records: reading.kind === 'whole' ? reading.records : [] };
}
async function settle({ opened, records: lines }, previous, records) {
    const { run, release, plan } = opened;
    const outcome = (0,_deploy_run_report_of_journal_js__WEBPACK_IMPORTED_MODULE_1__/* .closedAs */ .Th)(lines);
    const wasAccepted = outcome?.kind === 'deployed' || outcome?.kind === 'unchanged';
    if (!wasAccepted || release === undefined)
        return previous;
    const at = lines.at(-1)?.at ?? 0;
    if (previous !== undefined && (previous.run === run || Date.parse(previous.at) > at))
        return previous;
    const record = (0,_accepted_record_js__WEBPACK_IMPORTED_MODULE_2__/* .recordAfter */ .S)(previous, { stage: plan.stage, run, at, note: release });
    await records.write(record);
    return record;
}
/** After a run was taken back: what it brought has not passed the stage. */
async function unsettleRecord({ run, stage, at }, records) {
    const previous = await records.read(stage);
    const record = previous && (0,_accepted_record_js__WEBPACK_IMPORTED_MODULE_2__/* .recordWithout */ .U)(previous, { run, at });
    if (record !== undefined)
        await records.write(record);
}


/***/ }),

/***/ 9775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ recordsOf)
});

// EXTERNAL MODULE: ./lib/model/app-error.js
var app_error = __webpack_require__(3113);
// EXTERNAL MODULE: ./lib/read/files/git-remote.js
var git_remote = __webpack_require__(8587);
// EXTERNAL MODULE: ./lib/snapshot/ref-name.js
var ref_name = __webpack_require__(4125);
// EXTERNAL MODULE: ./lib/plan/fingerprint.js
var fingerprint = __webpack_require__(2911);
// EXTERNAL MODULE: ./lib/read/files/git-repository.js
var git_repository = __webpack_require__(553);
// EXTERNAL MODULE: ./lib/app/promotion/record-text.js
var record_text = __webpack_require__(7218);
// EXTERNAL MODULE: ./lib/app/snapshot/find-snapshot.js + 1 modules
var find_snapshot = __webpack_require__(4062);
// EXTERNAL MODULE: ./lib/app/snapshot/keep-snapshot.js + 1 modules
var keep_snapshot = __webpack_require__(4608);
;// CONCATENATED MODULE: ./lib/app/snapshot/git-records.js






/** Records beside the snapshots of their stages, in refs of this clone. */
function gitRecords(options) {
    const { directory, cloud } = options;
    return {
        async read(stage) {
            const found = (0,find_snapshot/* findSnapshot */.Cb)(directory, stage);
            if (found.kind === 'none')
                return undefined;
            if (found.kind === 'unusable')
                throw new app_error/* AppError */.u('state-unusable', `the record of ${stage} in ${found.ref} cannot be trusted: ${found.reason}`);
            const { record } = found.snapshot;
            return record === undefined ? undefined : (0,record_text/* parseRecord */.Hh)((0,fingerprint/* canonicalJson */.dj)(record), stage, found.ref);
        },
        async write(record) {
            (0,keep_snapshot/* requireKept */.M)((0,keep_snapshot/* keepSnapshot */.i)({ ...options, stage: record.stage }, (before) => withRecord(before ?? empty(record, cloud, (0,git_repository/* gitPlaceOf */.dz)(directory)?.prefix ?? ''), record)));
        },
    };
}
function withRecord({ snapshot, texts }, record) {
    return { snapshot: { ...snapshot, record }, texts };
}
/** Nothing is compared with a snapshot that has no reading. */
function empty({ stage, run, at }, cloud, folder) {
    return {
        snapshot: { schemaVersion: 1, stage, cloud, folder, run, at, readings: [], stacks: [] },
        texts: new Map(),
    };
}

;// CONCATENATED MODULE: ./lib/app/promotion/object-records.js

const keyOf = (stage) => `deployed/${stage}.json`;
/** Records as objects, `deployed/<stage>.json`. */
function objectRecords(objects) {
    return {
        async read(stage) {
            const kept = await objects.get(keyOf(stage));
            if (kept === undefined)
                return undefined;
            return (0,record_text/* parseRecord */.Hh)(Buffer.from(kept.bytes).toString('utf8'), stage, `${objects.name}, ${keyOf(stage)}`);
        },
        async write(record) {
            await objects.put(keyOf(record.stage), Buffer.from((0,record_text/* recordText */.Pe)(record)));
        },
    };
}
/**
 * Several stores as one, where a stage's bucket belongs to another account than the one before it: all are written, and
 * of what they have the newest counts.
 */
function joinedRecords(stores) {
    return {
        async read(stage) {
            let newest;
            for (const store of stores) {
                const record = await store.read(stage);
                if (record !== undefined && (newest === undefined || record.at > newest.at))
                    newest = record;
            }
            return newest;
        },
        async write(record) {
            for (const store of stores)
                await store.write(record);
        },
    };
}

;// CONCATENATED MODULE: ./lib/app/promotion/stage-records.js





/** The embedded cloud has one folder for all stages, and needs no git. */
function recordsOf({ objects }, options) {
    const kept = objects && objectRecords(objects);
    if (options.cloud === 'local') {
        const own = kept ?? noRecords;
        return { own, all: own };
    }
    const git = fetchedFirst(gitRecords(options), options);
    return { own: kept ?? git, all: kept === undefined ? git : joinedRecords([kept, git]) };
}
/** Of an embedded cloud that only a look is taken into, as nothing was deployed to it yet. */
const noRecords = { read: async () => undefined, write: async () => undefined };
/** Another job recorded it, in another clone. What cannot be fetched is not taken for what is not there. */
function fetchedFirst(records, { directory, push }) {
    return {
        async read(stage) {
            const ref = (0,ref_name/* snapshotRef */.G)(stage);
            const fetched = push === undefined || ref === undefined ? undefined : (0,git_remote/* fetchRef */.sl)(directory, push, ref);
            if (fetched?.ok === false)
                throw new app_error/* AppError */.u('state-unusable', `The record of ${stage} cannot be fetched from ${push}: ${fetched.reason}`);
            return records.read(stage);
        },
        write: (record) => records.write(record),
    };
}


/***/ }),

/***/ 4608:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ keepSnapshot),
  M: () => (/* binding */ requireKept)
});

// EXTERNAL MODULE: ./lib/model/app-error.js
var app_error = __webpack_require__(3113);
// EXTERNAL MODULE: ./lib/read/files/git-remote.js
var git_remote = __webpack_require__(8587);
// EXTERNAL MODULE: ./lib/read/files/git-repository.js
var git_repository = __webpack_require__(553);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/read/files/git-command.js
var git_command = __webpack_require__(6812);
;// CONCATENATED MODULE: ./lib/read/files/git-write.js




/**
 * Makes a commit out of contents alone, through an index of its own: neither the work tree nor the index that people use is
 * touched, no filter and no hook runs, and no ref moves.
 */
function writeCommit(root, commit) {
    const folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'stackgate-commit-'));
    try {
        return commitFrom(root, commit, folder);
    }
    catch (error) {
        return refused(error instanceof Error && 'code' in error ? String(error.code) : 'it cannot be written');
    }
    finally {
        (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    }
}
function commitFrom(root, commit, folder) {
    const paths = [...commit.files.keys()];
    const hashed = (0,git_command/* git */.$)(root, ['hash-object', '-w', '--no-filters', '--stdin-paths'], contentsIn(folder, commit.files));
    if (!hashed.ok)
        return refused(hashed.reason);
    const ids = hashed.stdout.toString('latin1').trim().split('\n');
    const index = { GIT_INDEX_FILE: (0,external_node_path_.join)(folder, 'index') };
    const entries = paths.map((path, at) => `100644 ${ids[at]}\t${path}\0`).join('');
    const staged = (0,git_command/* git */.$)(root, ['update-index', '-z', '--index-info'], entries, index);
    if (!staged.ok)
        return refused(staged.reason);
    const tree = (0,git_command/* git */.$)(root, ['write-tree'], undefined, index);
    if (!tree.ok)
        return refused(tree.reason);
    const parents = commit.parent === undefined ? [] : ['-p', commit.parent];
    const id = tree.stdout.toString('latin1').trim();
    const made = (0,git_command/* git */.$)(root, ['commit-tree', ...parents, '-F', '-', id], commit.message, author(commit.at));
    return made.ok ? { ok: true, commit: made.stdout.toString('latin1').trim() } : refused(made.reason);
}
/** One file for each content, named by number: paths of a stranger's repository name nothing on this machine. */
function contentsIn(folder, files) {
    const names = [];
    for (const content of files.values()) {
        const name = (0,external_node_path_.join)(folder, `blob-${names.length}`);
        (0,external_node_fs_.writeFileSync)(name, content);
        names.push(`${name}\n`);
    }
    return names.join('');
}
/** Nobody's configuration is asked for a name, and the same content at the same time is the same commit. */
function author(at) {
    const date = `@${Math.floor(at / 1000)} +0000`;
    const who = { NAME: 'stackgate', EMAIL: 'stackgate@invalid', DATE: date };
    return Object.fromEntries(Object.entries(who).flatMap(([part, value]) => [
        [`GIT_AUTHOR_${part}`, value],
        [`GIT_COMMITTER_${part}`, value],
    ]));
}
/**
 * Moves a ref from what the caller saw to a new commit.
 *
 * @param from undefined where there was none
 * @returns not ok where it moved meanwhile
 */
function moveRef(root, ref, to, from) {
    const answer = (0,git_command/* git */.$)(root, ['update-ref', '--end-of-options', ref, to, from ?? '0'.repeat(to.length)]);
    return answer.ok ? { ok: true } : refused(answer.reason);
}
function refused(reason) {
    return { ok: false, reason: reason.replace(/[a-z+]+:\/\/\S+/gi, 'the remote') };
}

// EXTERNAL MODULE: ./lib/snapshot/ref-name.js
var ref_name = __webpack_require__(4125);
// EXTERNAL MODULE: ./lib/snapshot/snapshot.js
var snapshot = __webpack_require__(9250);
// EXTERNAL MODULE: ./lib/snapshot/snapshot-json.js + 1 modules
var snapshot_json = __webpack_require__(718);
// EXTERNAL MODULE: ./lib/app/snapshot/find-snapshot.js + 1 modules
var find_snapshot = __webpack_require__(4062);
;// CONCATENATED MODULE: ./lib/app/snapshot/keep-snapshot.js








/**
 * Puts a new snapshot in the place of the one before, if that is still there when it is done; each is a commit on top of the
 * one before.
 *
 * @param make the new one, from what there is; a reason where there is to be none
 */
function keepSnapshot(options, make) {
    const { directory, stage, push } = options;
    const ref = (0,ref_name/* snapshotRef */.G)(stage);
    if (ref === undefined)
        return notKept(`${JSON.stringify(stage)} can be no part of a ref's name`);
    if ((0,git_repository/* gitPlaceOf */.dz)(directory) === undefined)
        return notKept('this is no git repository, or git is not installed');
    const fetched = push === undefined ? undefined : (0,git_remote/* fetchRef */.sl)(directory, push, ref);
    if (fetched?.ok === false)
        return notKept(`the one of ${push} cannot be fetched: ${fetched.reason}`);
    const before = (0,find_snapshot/* findSnapshot */.Cb)(directory, stage);
    if (before.kind === 'unusable' && before.elsewhere)
        return notKept(before.reason);
    const made = make(before.kind === 'found' ? before : undefined);
    return 'reason' in made ? notKept(made.reason) : write(made, ref, before, fetched?.there === true, options);
}
function write(made, ref, before, isFar, { directory, stage, push, now }) {
    const files = (0,snapshot_json/* writeSnapshot */.oF)(made);
    const bytes = [...files.values()].reduce((sum, content) => sum + Buffer.byteLength(content), 0);
    if (bytes > snapshot/* snapshotBytes */.A)
        return notKept(`it has ${bytes} bytes, more than ${snapshot/* snapshotBytes */.A}`);
    const seen = before.kind === 'none' ? undefined : before.at;
    const parent = before.kind === 'unusable' && before.isCommit === false ? undefined : seen;
    const message = `${(0,find_snapshot/* snapshotMessage */.wn)(stage, made.snapshot.run)}\n`;
    const written = writeCommit(directory, { files, message, at: now, ...(parent !== undefined && { parent }) });
    if (!written.ok)
        return notKept(written.reason);
    const moved = moveRef(directory, ref, written.commit, seen);
    if (!moved.ok)
        return notKept(`somebody else recorded one meanwhile: ${moved.reason}`);
    if (push === undefined)
        return { kind: 'kept', ref, pushed: false };
    const pushed = (0,git_remote/* pushRef */.qn)(directory, push, ref, { to: written.commit, from: isFar ? seen : undefined });
    return pushed.ok ? { kind: 'kept', ref, pushed: true } : { kind: 'not-pushed', ref, reason: pushed.reason };
}
function notKept(reason) {
    return { kind: 'not-kept', reason };
}
/** @throws AppError `state-unusable` for what was not kept */
function requireKept(kept) {
    if (kept.kind === 'kept')
        return;
    throw new app_error/* AppError */.u('state-unusable', `the record could not be kept in git: ${kept.reason}`);
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

/***/ 8587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   qn: () => (/* binding */ pushRef),
/* harmony export */   sl: () => (/* binding */ fetchRef)
/* harmony export */ });
/* unused harmony export fetchRefsOf */
/* harmony import */ var _git_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6812);

/** Variables by which git finds credentials and a way out; nothing else of the environment is handed on. */
const forRemotes = /^(?:SSH_AUTH_SOCK|SSH_AGENT_PID|GIT_SSH|GIT_SSH_COMMAND|GIT_ASKPASS|SSH_ASKPASS|GIT_CONFIG_(?:COUNT|KEY_\d+|VALUE_\d+)|(?:https?|all|no)_proxy|SSL_CERT_(?:FILE|DIR)|GIT_SSL_CAINFO)$/i;
/** The transports that are opened; `ext::` and helpers of strange names stay closed. */
const transports = ['https', 'http', 'ssh', 'file'].flatMap((name) => ['-c', `protocol.${name}.allow=always`]);
/**
 * Gets one ref of a remote under the same name.
 *
 * @returns `there` false where the remote has no such ref, and then nothing was changed
 */
function fetchRef(root, remote, ref) {
    const listed = far(root, ['ls-remote', '--exit-code', '--end-of-options', remote, ref]);
    // git's own code for a remote that answered and has no such ref.
    if (!listed.ok && listed.status === 2)
        return { ok: true, there: false };
    if (!listed.ok)
        return { ok: false, reason: withoutAddress(listed.reason) };
    const fetched = far(root, ['fetch', '--quiet', '--no-tags', '--end-of-options', remote, `+${ref}:${ref}`]);
    return fetched.ok ? { ok: true, there: true } : { ok: false, reason: withoutAddress(fetched.reason) };
}
/**
 * Gets the refs below a folder of refs from the repository at an address, where that is the one that the clone came from: a
 * job that checked out somebody else's fork asks nobody. Only credentials that the clone keeps are used; no helper is
 * started for others, nothing is asked of a person, and submodules, tags and FETCH_HEAD stay as they are.
 *
 * @param folder such as `refs/stackgate/deployed`
 * @returns `asked` false where the clone came from elsewhere
 */
function fetchRefsOf(root, address, folder, timeout = 60_000) {
    const origin = git(root, ['remote', 'get-url', 'origin']);
    const place = placeOf(address);
    if (!origin.ok || place === undefined || placeOf(origin.stdout.toString('utf8').trim()) !== place)
        return { ok: true, asked: false };
    const quiet = ['credential.helper=', 'core.askPass=', 'maintenance.auto=false'].flatMap((one) => ['-c', one]);
    const plain = ['--quiet', '--no-tags', '--no-recurse-submodules', '--no-write-fetch-head'];
    const refs = `+${folder}/*:${folder}/*`;
    const fetched = far(root, [...quiet, 'fetch', ...plain, '--end-of-options', address, refs], timeout);
    return fetched.ok ? { ok: true, asked: true } : { ok: false, reason: withoutAddress(fetched.reason) };
}
/** Of two addresses of one repository the same: a token may stand in one, `.git` or a slash at its end. */
function placeOf(address) {
    if (!URL.canParse(address))
        return undefined;
    const { protocol, host, pathname } = new URL(address);
    return `${protocol}//${host}${pathname.replace(/\/$/, '').replace(/\.git$/, '')}`.toLowerCase();
}
/**
 * Puts a commit under a ref of a remote, where that still is what the caller saw.
 *
 * @param from what the remote had; undefined for none
 */
function pushRef(root, remote, ref, { to, from = '' }) {
    const lease = `--force-with-lease=${ref}:${from}`;
    const answer = far(root, ['push', '--quiet', '--no-verify', lease, '--end-of-options', remote, `${to}:${ref}`]);
    return answer.ok ? { ok: true } : { ok: false, reason: withoutAddress(answer.reason) };
}
function far(root, args, timeout) {
    const extra = {};
    for (const [name, value] of Object.entries(process.env))
        if (forRemotes.test(name) && value !== undefined)
            extra[name] = value;
    return (0,_git_command_js__WEBPACK_IMPORTED_MODULE_0__/* .git */ .$)(root, [...transports, ...args], undefined, extra, timeout);
}
/** A remote's address may hold a token. */
function withoutAddress(reason) {
    return reason.replace(/[a-z+]+:\/\/\S+/gi, 'the remote');
}


/***/ }),

/***/ 9100:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ stringify)
/* harmony export */ });
/**
 * JSON text with a line feed at its end, safe to print: what a terminal would obey or turn around,
 * and `##[`, which a GitHub runner takes for a command, are written as escapes. All of these stand
 * in strings only, so the value is the same.
 */
function stringify(value) {
    const text = JSON.stringify(value, null, 2);
    return `${text.replace(/[\u007F-\u009F\u2028\u2029]|\p{Bidi_Control}/gu, escapeUnit).replaceAll('##[', '##\\u005b')}\n`;
}
function escapeUnit(character) {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}


/***/ })

};
