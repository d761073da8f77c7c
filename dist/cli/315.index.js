export const id = 315;
export const ids = [315];
export const modules = {

/***/ 3315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deploy: () => (/* binding */ deploy)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/deploy/run/unfinished-run.js
var unfinished_run = __webpack_require__(9420);
// EXTERNAL MODULE: ./lib/deploy/run.js + 8 modules
var deploy_run = __webpack_require__(9526);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/app/exit-codes.js
var exit_codes = __webpack_require__(6000);
// EXTERNAL MODULE: ./lib/app/planning/approved-plan.js
var approved_plan = __webpack_require__(8692);
// EXTERNAL MODULE: ./lib/app/planning/plan-estate.js + 22 modules
var plan_estate = __webpack_require__(1911);
// EXTERNAL MODULE: ./lib/app/planning/store-bodies.js
var store_bodies = __webpack_require__(2237);
// EXTERNAL MODULE: ./lib/model/app-error.js
var app_error = __webpack_require__(3113);
// EXTERNAL MODULE: ./lib/app/promotion/ask-promotion.js + 1 modules
var ask_promotion = __webpack_require__(1603);
// EXTERNAL MODULE: ./lib/plan/fingerprint.js
var fingerprint = __webpack_require__(2911);
;// CONCATENATED MODULE: ./lib/app/promotion/audit-log.js


/** Gives an audit record its digest. */
function sealAudit(record) {
    return { ...record, digest: (0,fingerprint/* digestOf */.ol)((0,fingerprint/* canonicalJson */.dj)(record)) };
}
/** `audit/20261121T034050Z-<run>.json`: in the order of time. */
function auditKey({ at, run }) {
    return `audit/${at.replace(/\.\d+/, '').replace(/[-:]/g, '')}-${run}.json`;
}
/**
 * Keeps it for good: what is there already is never written over.
 *
 * @throws AppError `state-unusable` where there is such a record by now
 */
async function writeAudit(objects, record) {
    const key = auditKey(record);
    const bytes = Buffer.from(`${(0,fingerprint/* canonicalJson */.dj)(record)}\n`);
    if ((await objects.put(key, bytes, 'absent')) === undefined)
        throw new app_error/* AppError */.u('state-unusable', `There is an audit record ${key} in ${objects.name} already.`);
}

// EXTERNAL MODULE: ./lib/app/promotion/release-note.js
var release_note = __webpack_require__(3717);
// EXTERNAL MODULE: ./lib/app/promotion/settle-record.js
var settle_record = __webpack_require__(186);
// EXTERNAL MODULE: ./lib/app/promotion/stage-records.js + 2 modules
var stage_records = __webpack_require__(9775);
;// CONCATENATED MODULE: ./lib/app/promotion/admit-run.js






/**
 * Asks whether what is to be deployed has passed the stage before. Where the glass is broken, the audit record is written
 * here: before the run has its journal, and before anything in the cloud is changed.
 *
 * @throws AppError `state-unusable` for records that cannot be trusted, or where none are kept and some are needed
 */
async function admitRun(begun, environment, options) {
    const { plan, planned, account, skipped } = begun;
    // A record that cannot be trusted is told now, not once everything is deployed.
    const { own: records, all } = (0,stage_records/* recordsOf */.M)(environment, options);
    const own = await (0,settle_record/* currentRecord */.th)(plan.stage, environment.stores.journals, records);
    const noted = (0,ask_promotion/* readNoted */.P8)(plan, planned, options);
    const asked = (0,ask_promotion/* askPromotion */.f_)(noted, planned, environment, all, { ...options, own });
    const { refusals, unproved } = await (account === undefined ? asked : pastRecord(asked, noted));
    if (account === undefined && refusals.length > 0)
        return { kind: 'refused', reasons: refusals.map(({ message }) => message) };
    const note = (0,release_note/* releaseNote */.Qo)(noted);
    const release = { ...note, services: note.services.filter(({ name }) => !unproved.has(name)) };
    if (account === undefined)
        return { kind: 'admitted', noted: { release } };
    const breakGlass = { ...account, skipped: [...skipped, ...refusals] };
    await audit(breakGlass, { ...begun, commit: noted.commit }, environment, options);
    return { kind: 'admitted', noted: { release, breakGlass } };
}
/** Who breaks the glass is not held up by a record that cannot be had or trusted: that is skipped as well, and told. */
async function pastRecord(asked, noted) {
    try {
        return await asked;
    }
    catch (error) {
        if (!(error instanceof app_error/* AppError */.u) || error.code !== 'state-unusable')
            throw error;
        const { stage } = noted.plan;
        const changed = new Set((0,release_note/* askedReleases */.Bi)(noted).map(({ name }) => name));
        const others = (0,release_note/* releaseNote */.Qo)(noted).services.filter(({ name }) => !changed.has(name));
        return {
            refusals: [{ check: 'promotion', subject: stage, message: error.message }],
            unproved: new Set(others.map(({ name }) => name)),
        };
    }
}
async function audit(breakGlass, { run, plan, commit }, { objects }, { now }) {
    if (objects === undefined)
        throw new app_error/* AppError */.u('state-unusable', 'There is nowhere to keep the audit record.');
    await writeAudit(objects, sealAudit({
        schemaVersion: 1,
        run,
        stage: plan.stage,
        at: new Date(now).toISOString(),
        ...(commit !== undefined && { commit }),
        ...breakGlass,
        planFingerprint: plan.fingerprint,
    }));
}

// EXTERNAL MODULE: ./lib/plan/make-plan.js + 43 modules
var make_plan = __webpack_require__(7811);
;// CONCATENATED MODULE: ./lib/app/promotion/break-glass.js


const limits = { reason: { least: 10, most: 1_000 }, by: 128 };
/**
 * Who breaks the glass, and why.
 *
 * @param environment of the process: on GitHub the account is not a matter of what is typed
 * @throws AppError `usage` for a reason that says nothing, or where nobody is named
 */
function requireAccount({ reason, by }, environment) {
    const said = oneLine(reason);
    if ([...said].length < limits.reason.least || said.length > limits.reason.most)
        throw new app_error/* AppError */.u('usage', `--break-glass takes the reason in words: ${limits.reason.least} to ${limits.reason.most} characters`);
    const actor = oneLine(environment.GITHUB_ACTOR ?? '');
    const named = oneLine(by ?? '');
    if (actor !== '' && named !== '' && named !== actor)
        throw new app_error/* AppError */.u('usage', `--by is for where GitHub names nobody; here it is ${actor}`);
    const who = actor === '' ? named : actor;
    if (who === '' || who.length > limits.by)
        throw new app_error/* AppError */.u('usage', '--break-glass needs a name to answer for it: --by NAME, or GITHUB_ACTOR');
    return { by: who, reason: said };
}
const oneLine = (text) => text.replace(/\s+/gu, ' ').trim();
/** What a person may decide about data. Everything else says that the deploy would fail, or break somebody else's. */
const mayDecide = {
    'stateful-removal': 'state/removal',
    'stateful-replacement': 'state/replacement',
};
/** The plan as if each loss of data that stands against it were waived. The refusal stays where anything else does. */
function overrideLosses(result, input) {
    if (result.kind === 'planned')
        return { result, skipped: [] };
    const waived = new Set(result.refusals.flatMap((refusal) => waiverOf(refusal, input) ?? []));
    if (waived.size === 0)
        return { result, skipped: [] };
    const again = (0,make_plan/* makePlan */.C)({
        ...input,
        waived: (service, logicalId, rule) => waived.has(JSON.stringify([service, logicalId, rule])) || input.waived(service, logicalId, rule),
    });
    if (again.kind === 'refused')
        return { result, skipped: [] };
    return { result: again, skipped: result.refusals.flatMap(skippedBy) };
}
function waiverOf({ code, stack, subject }, { proposed, deployed }) {
    const rule = mayDecide[code];
    const service = [...proposed, ...deployed].find(({ key }) => key === stack)?.service;
    return rule === undefined || service === undefined ? undefined : JSON.stringify([service, subject, rule]);
}
function skippedBy({ code, stack, subject, message }) {
    if (code !== 'stateful-removal' && code !== 'stateful-replacement')
        return [];
    return [{ check: code, subject: stack === undefined ? subject : `${stack}: ${subject}`, message }];
}

// EXTERNAL MODULE: ./lib/app/running/code-in.js
var code_in = __webpack_require__(3208);
// EXTERNAL MODULE: ./lib/app/running/run-over.js + 1 modules
var run_over = __webpack_require__(2866);
// EXTERNAL MODULE: ./lib/model/location.js
var model_location = __webpack_require__(1918);
;// CONCATENATED MODULE: ./lib/app/deploying/refused-before.js

/** A run that never began, of a plan or of a stage without one. */
function refusedBefore({ stage, fingerprint = '' }, reasons, now) {
    return {
        run: '',
        stage,
        planFingerprint: fingerprint,
        outcome: { kind: 'refused', reasons },
        steps: [],
        startedAt: now,
        endedAt: now,
        criticalPath: [],
    };
}
/** With their places, as reasons. */
function errorsIn(diagnostics) {
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    return errors.map(({ message, location }) => `${(0,model_location/* formatLocation */.j$)(location)}: ${message}`);
}

// EXTERNAL MODULE: ./lib/app/rehearse.js + 17 modules
var rehearse = __webpack_require__(9475);
;// CONCATENATED MODULE: ./lib/app/deploying/rehearsed-first.js


/** Most cases and steps that are named; `stackgate rehearse` tells all of them. */
const mostNamed = 10;
/**
 * Tries the plan that is about to be deployed against every failure.
 *
 * @returns what speaks against it: steps without a way back, and cases that end badly; none where every way ends well
 * @throws AppError what `runRehearsal` throws, and `usage` for a run that goes another way than the one that is tried
 */
async function reasonsOfRehearsal(plan, options) {
    if (options.keepGoing)
        throw new app_error/* AppError */.u('usage', '--rehearse tries a run that is taken back, and --keep-going takes nothing back; give one of them');
    if (options.breakGlass !== undefined)
        throw new app_error/* AppError */.u('usage', '--rehearse refuses what --break-glass lets through; give one of them');
    const { faults: _, signal: __, onPlan: ___, onRun: ____, ...given } = options;
    return reasonsIn(await (0,rehearse/* runRehearsal */.n)({ ...given, plan }));
}
function reasonsIn(outcome) {
    if (outcome.kind === 'unreadable')
        return ['the definitions cannot be read any more'];
    if (outcome.kind === 'refused')
        return outcome.refusals.map(({ message }) => message);
    const { noWayBack, mistakes, rows } = outcome.rehearsal;
    const reasons = [
        ...noWayBack.map(({ step, message }) => `${step} has no way back: ${message}`),
        ...mistakes.map(({ what, problems }) => `rehearsed: ${what}: ${problems.join('; ')}`),
    ];
    const wrong = noWayBack.length + rows.reduce((sum, row) => sum + row.wrong, 0);
    const more = wrong - Math.min(reasons.length, mostNamed);
    return more > 0
        ? [...reasons.slice(0, mostNamed), `and ${more} more; stackgate rehearse tells them`]
        : reasons.slice(0, mostNamed);
}

;// CONCATENATED MODULE: ./lib/app/deploying/prepare-deploy.js











/**
 * Plans, and asks everything that may speak against the run: definitions, the planner, the approval, the stage before,
 * the rehearsal. Nothing of the cloud is changed.
 */
async function prepareDeploy(environment, options) {
    const account = options.breakGlass && requireAccount(options.breakGlass, options.environment);
    const planned = await (0,plan_estate/* planEstate */.y)({ ...options, ...asked(environment), ...(0,code_in/* codeIn */.r)(environment, options) });
    if (planned.result === undefined)
        return { kind: 'ended', ending: unreadable(planned, options) };
    const { result, skipped } = account === undefined ? { result: planned.result, skipped: [] } : overrideLosses(planned.result, planned.input);
    if (skipped.length > 0)
        await (0,store_bodies/* storeBodies */.k)(result, environment.stores.artefacts);
    if (result.kind === 'refused')
        return { kind: 'ended', ending: refused(result, planned, options) };
    const { plan = result.plan } = options;
    const refuse = (reasons) => {
        const ending = {
            ...(0,run_over/* endingOf */.z6)(refusedBefore(plan, reasons, options.now), options),
            diagnostics: planned.diagnostics,
        };
        return { kind: 'ended', ending };
    };
    const reasons = options.plan === undefined ? [] : (0,approved_plan/* differsFromApproved */.d)(plan, planned.packaged.stacks, result.bodies);
    if (reasons.length > 0)
        return refuse(reasons);
    const run = newRunId(options.now);
    const admission = await admitRun({ run, plan, planned, account, skipped }, environment, options);
    if (admission.kind === 'refused')
        return refuse(admission.reasons);
    const against = options.rehearse === true ? await reasonsOfRehearsal(plan, options) : [];
    if (against.length > 0)
        return refuse(against);
    const isGlassBroken = account !== undefined;
    const prepared = { run, plan, planned: { ...planned, result }, isGlassBroken, noted: admission.noted };
    return { kind: 'ready', prepared };
}
/** What a plan of this environment is made with. */
function asked({ cloud, stores, acceptsStubs, }) {
    return { cloud, artefacts: stores.artefacts, stubs: acceptsStubs };
}
function unreadable(planned, { now }) {
    const { diagnostics } = planned;
    const report = refusedBefore(planned, errorsIn(diagnostics), now);
    return { kind: 'unreadable', report, diagnostics, exitCode: exit_codes/* exitCodes */.hS.badInput };
}
function refused({ refusals }, planned, { now }) {
    const { diagnostics } = planned;
    const messages = refusals.map(({ message }) => message);
    const report = refusedBefore(planned, messages, now);
    const compared = `working tree compared with ${planned.compared}`;
    return { kind: 'refused', report, refusals, compared, diagnostics, exitCode: exit_codes/* exitCodes */.hS.refused };
}
/** Sorts by time, and is unique where two begin in the same second. */
function newRunId(now) {
    const time = new Date(now).toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
    return `run-${time}-${(0,external_node_crypto_.randomBytes)(3).toString('hex')}`;
}

// EXTERNAL MODULE: ./lib/cloud/port.js
var port = __webpack_require__(9670);
;// CONCATENATED MODULE: ./lib/app/promotion/record-run.js



/**
 * Records an ended run at its stage. It never fails the run, whose stacks are deployed whatever becomes of this: the next
 * deploy of the stage writes what this one could not.
 */
async function recordRun(run, journals, records) {
    try {
        return { record: await (0,settle_record/* settleRecord */.rQ)(run, journals, records), diagnostics: [] };
    }
    catch (error) {
        const isOutside = error instanceof app_error/* AppError */.u || error instanceof port/* CloudError */.K || isSystemError(error);
        if (!isOutside)
            throw error;
        return { record: undefined, diagnostics: [notRecorded(run, error.message)] };
    }
}
function notRecorded(run, reason) {
    return {
        severity: 'warning',
        code: 'promotion/not-recorded',
        message: `run ${run} is not recorded at its stage: ${reason}. The next deploy of the stage does it; until then no other stage takes what it deployed`,
        location: { file: '.', line: 1, column: 1 },
    };
}
/** A full disk, a folder that cannot be written. */
function isSystemError(error) {
    return error instanceof Error && 'syscall' in error;
}

// EXTERNAL MODULE: ./lib/app/promotion/tell-unshared.js
var tell_unshared = __webpack_require__(8137);
// EXTERNAL MODULE: ./lib/model/walk.js
var walk = __webpack_require__(9076);
// EXTERNAL MODULE: ./lib/plan/place.js
var place = __webpack_require__(3612);
// EXTERNAL MODULE: ./lib/read/files/git-repository.js
var git_repository = __webpack_require__(553);
;// CONCATENATED MODULE: ./lib/snapshot/hide-secrets.js

const hide_secrets_hidden = '****';
/**
 * The texts of definitions without the defaults of NoEcho parameters: whoever may fetch the snapshot must not find in it what
 * nobody may read in CloudFormation. Reading gives the same without them.
 */
function withoutSecretDefaults(texts, estate) {
    const cleaned = new Map(texts);
    const defaults = [...secretDefaults(estate)];
    // From the end, so that what stands before stays where it is.
    for (const value of defaults.toSorted((a, b) => b.offset - a.offset)) {
        const { path } = value.source;
        const text = cleaned.get(path);
        const without = text === undefined || text.length === 0 ? undefined : hideAt(text, value);
        if (without !== undefined)
            cleaned.set(path, without);
        else
            hideEverywhere(cleaned, String(value.raw ?? value.value));
    }
    return cleaned;
}
function* secretDefaults({ services }) {
    const seen = new Set();
    for (const { template } of services.flatMap(({ stacks }) => stacks)) {
        for (const definition of template?.parameters.values() ?? []) {
            if ((0,walk/* textOf */.b6)((0,walk/* get */.Jt)(definition, 'NoEcho'))?.toLowerCase() !== 'true')
                continue;
            const value = (0,walk/* get */.Jt)(definition, 'Default');
            if (value?.kind !== 'scalar' || value.value === null || value.value === '')
                continue;
            const place = `${value.source.path}\n${value.offset}`;
            if (!seen.has(place))
                yield value;
            seen.add(place);
        }
    }
}
/** Undefined where the text there is not the value: a variable gave it, or it is written over several lines. */
function hideAt(text, { offset, value, raw }) {
    const written = raw ?? String(value);
    const rest = text.slice(offset, offset + 4 * written.length + 2);
    const quote = rest[0] === '"' || rest[0] === "'" ? rest[0] : '';
    const inside = rest.slice(quote.length);
    const isSimple = quote !== '"' || !/["\\\n]/.test(written);
    if (!isSimple || !inside.startsWith(written))
        return undefined;
    if (!inside.slice(written.length).startsWith(quote))
        return undefined;
    const end = offset + written.length + 2 * quote.length;
    const mark = quote === '' ? "'" : quote;
    return `${text.slice(0, offset)}${mark}${hide_secrets_hidden}${mark}${text.slice(end)}`;
}
/** Wherever it stands. What that breaks shows when the snapshot is read before it is kept. */
function hideEverywhere(texts, secret) {
    const spellings = [secret, JSON.stringify(secret).slice(1, -1)];
    for (const [path, text] of texts) {
        const without = spellings.reduce((left, one) => (one === '' ? left : left.replaceAll(one, hide_secrets_hidden)), text);
        if (without !== text)
            texts.set(path, without);
    }
}
/** Whether any of the values stands in a text; short ones stand in every text and say nothing. */
function holdsSecret(text, secrets) {
    for (const secret of secrets)
        if (secret.length >= 6 && text.includes(secret))
            return true;
    return false;
}

// EXTERNAL MODULE: ./lib/snapshot/snapshot-json.js + 1 modules
var snapshot_json = __webpack_require__(718);
;// CONCATENATED MODULE: ./lib/snapshot/next-snapshot.js

/**
 * The snapshot after a run. Services that were not in the run keep what the snapshot before says of them, each with the
 * reading that it was deployed from.
 */
function nextSnapshot(before, now) {
    const { services, removed, stacks, texts, facts, stage, cloud, folder, run, commit, at } = now;
    const known = before !== undefined && before.snapshot.cloud === cloud && before.snapshot.folder === folder;
    const old = known ? before : undefined;
    const touched = new Set([...services, ...removed]);
    const kept = (old?.snapshot.readings ?? []).flatMap((reading) => withoutServices(reading, touched));
    const id = String(Math.max(0, ...kept.map((reading) => Number(reading.id))) + 1);
    const reading = {
        id,
        run,
        ...(commit !== undefined && { commit }),
        services: services.toSorted(),
        files: Object.fromEntries([...texts].sort(byPath).map(([path, text]) => [path, (0,snapshot_json/* digestOf */.ol)(text)])),
        facts,
    };
    const keptStacks = (old?.snapshot.stacks ?? []).filter(({ service }) => !touched.has(service));
    const record = now.record ?? old?.snapshot.record;
    return {
        snapshot: {
            schemaVersion: 1,
            stage,
            cloud,
            folder,
            run,
            ...(commit !== undefined && { commit }),
            at,
            ...(record !== undefined && { record }),
            readings: services.length === 0 ? kept : [reading, ...kept],
            stacks: [...keptStacks, ...stacks].toSorted((a, b) => (a.key < b.key ? -1 : 1)),
        },
        texts: new Map([...kept.map((one) => [one.id, old?.texts.get(one.id) ?? new Map()]), [id, texts]]),
    };
}
/** None where nothing that is deployed was read from it any more. */
function withoutServices(reading, gone) {
    const services = reading.services.filter((name) => !gone.has(name));
    return services.length === 0 ? [] : [{ ...reading, services }];
}
function byPath([a], [b]) {
    return a < b ? -1 : 1;
}

;// CONCATENATED MODULE: ./lib/snapshot/plain-outputs.js

/** Names by which people call what nobody else may know. */
const telling = /secret|passw|passphrase|token|credential|private.?key|api.?key|access.?key/i;
/**
 * The outputs of a stack as CloudFormation has them, without those that tell a secret: made from a NoEcho parameter, from Secrets
 * Manager or a SecureString, from an attribute that is a secret, or called like one. Unlike parameters, CloudFormation
 * masks no output.
 *
 * @param root the stack as it was read; of one that was not read no output is known to be harmless
 * @param outputs by the output's name, or by the name of its export
 */
function plainOutputs(root, outputs, nameOf) {
    if (root === undefined)
        return {};
    const harmless = new Set(root.outputs.filter((output) => !isSecret(output, root)).map(nameOf));
    return Object.fromEntries(Object.entries(outputs).filter(([name]) => harmless.has(name)));
}
function isSecret({ name, value }, { parameters }) {
    let found = telling.test(name);
    const isTelling = (symbol) => {
        if (symbol.kind === 'secret' || symbol.kind === 'unknown' || symbol.kind === 'environment')
            return true;
        if (symbol.kind === 'parameter')
            return parameters.get(symbol.name)?.noEcho !== false || telling.test(symbol.name);
        return symbol.kind === 'attribute' && telling.test(symbol.attribute);
    };
    (0,walk/* visitSymbols */.xA)(value, (symbol) => {
        found ||= isTelling(symbol);
    });
    return found;
}

// EXTERNAL MODULE: ./lib/app/base-settings.js
var base_settings = __webpack_require__(9018);
// EXTERNAL MODULE: ./lib/app/planning/artefact-source.js
var artefact_source = __webpack_require__(2133);
// EXTERNAL MODULE: ./lib/app/planning/known-names.js
var known_names = __webpack_require__(8647);
// EXTERNAL MODULE: ./lib/app/planning/patient-reads.js
var patient_reads = __webpack_require__(6540);
// EXTERNAL MODULE: ./lib/app/planning/plan-sides.js + 17 modules
var plan_sides = __webpack_require__(5396);
// EXTERNAL MODULE: ./lib/app/promotion/read-releases.js + 2 modules
var read_releases = __webpack_require__(4431);
// EXTERNAL MODULE: ./lib/app/sources.js + 4 modules
var app_sources = __webpack_require__(8243);
// EXTERNAL MODULE: ./lib/app/snapshot/keep-snapshot.js + 1 modules
var keep_snapshot = __webpack_require__(4608);
// EXTERNAL MODULE: ./lib/snapshot/recorded-files.js
var recorded_files = __webpack_require__(672);
;// CONCATENATED MODULE: ./lib/snapshot/recording-files.js
/**
 * A repository that remembers what a check asks of it. What is recorded is so neither more than a check needs, nor a list that
 * somebody has to keep in step with the readers.
 */
function recordingFiles(of) {
    const texts = new Map();
    const present = new Set();
    const digests = new Map();
    const codeDigests = new Map();
    const note = (into, path, digest) => {
        if (digest !== undefined)
            into.set(path, digest);
        return digest;
    };
    const files = {
        label: of.label,
        ...(of.prefix !== undefined && { prefix: of.prefix }),
        ...(of.packaged && { packaged: true }),
        list: () => of.list(),
        submodules: () => of.submodules?.() ?? [],
        has: (path) => {
            const isThere = of.has(path);
            if (isThere)
                present.add(path);
            return isThere;
        },
        read: (path) => {
            const read = of.read(path);
            if (read.kind !== 'text')
                return read;
            texts.set(path, read.text);
            // Two sides are compared by the digest of what they read.
            note(digests, path, of.digest(path));
            return read;
        },
        digest: (path, without) => without === undefined ? note(digests, path, of.digest(path)) : note(codeDigests, path, of.digest(path, without)),
    };
    const recorded = () => ({
        texts: new Map(texts),
        facts: {
            packaged: of.packaged === true,
            present: [...present].filter((path) => !texts.has(path)).sort(),
            digests: sorted(digests),
            codeDigests: sorted(codeDigests),
        },
    });
    return { files, recorded };
}
function sorted(entries) {
    return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}

// EXTERNAL MODULE: ./lib/app/code-digest.js
var code_digest = __webpack_require__(1379);
// EXTERNAL MODULE: ./lib/app/compared-stage.js + 9 modules
var compared_stage = __webpack_require__(9025);
// EXTERNAL MODULE: ./lib/app/read-stage.js + 7 modules
var read_stage = __webpack_require__(5784);
;// CONCATENATED MODULE: ./lib/app/snapshot/make-reading.js






/**
 * Reads a repository as a check does, and keeps what that took: of texts only the definitions' own where they are enough. What
 * is kept was read again and gave the same estate.
 *
 * @param services those that have to come out the same
 * @returns a reason where what can be kept gives another estate
 */
function makeReading(of, services, options) {
    const { files, recorded } = recordingFiles(of);
    const read = new read_stage/* EstateSource */.Y(files, options).read(options.stage);
    // Everything that a comparison would ask of this side.
    const side = { read, digest: (0,code_digest/* codeDigest */.a)(files, read.estate) };
    (0,compared_stage/* changesBetween */.i)(side, side);
    for (const { inputs } of read.estate.services)
        for (const path of inputs)
            files.digest(path);
    const { texts, facts } = recorded();
    const cleaned = withoutSecretDefaults(texts, read.estate);
    const inputs = new Set(read.estate.services.flatMap((service) => [service.file, ...service.inputs]));
    const own = new Map([...cleaned].filter(([path]) => inputs.has(path) || isSignpost(path)));
    for (const kept of [own, new Map([...cleaned].filter(([path]) => !isSettings(path)))])
        if (givesTheSame({ read, texts: kept, facts }, of, services, options))
            return { read, texts: kept, facts };
    return { reason: 'what can be kept of the definitions does not read as they do' };
}
/** What leads readers to definitions. */
function isSignpost(path) {
    return /(?:^|\/)(?:cdk\.json|serverless-compose\.[a-z]+|samconfig\.toml)$/.test(path);
}
/** Settings are those of the base, and may hold values of NoEcho parameters. */
function isSettings(path) {
    return /^stackgate\.ya?ml$|^\.github\//.test(path);
}
function givesTheSame({ read, texts, facts }, of, services, options) {
    const files = (0,recorded_files/* recordedFiles */.k)('snapshot', of.prefix ?? '', texts, facts);
    const again = new read_stage/* EstateSource */.Y(files, options).read(options.stage);
    const only = (stage) => {
        const own = stage.estate.services.filter(({ name }) => services.has(name));
        return (0,read_stage/* stageOf */.g)({ ...stage.estate, services: own }, stage.diagnostics, options.settings);
    };
    const [before, after] = [only(read), only(again)];
    if (before.estate.services.length !== services.size)
        return false;
    const errors = (stage) => stage.diagnostics.filter(({ severity }) => severity === 'error').length;
    const changes = (0,compared_stage/* changesBetween */.i)({ read: before, digest: (0,code_digest/* codeDigest */.a)(of, before.estate) }, { read: after, digest: (0,code_digest/* codeDigest */.a)(files, after.estate) });
    return changes.length === 0 && errors(after) <= errors(before);
}

;// CONCATENATED MODULE: ./lib/app/snapshot/run-services.js
/**
 * Which services a run left as it found them proposed, and which it took away. One of which a step was not done is in neither: what
 * was known of it before stands.
 */
function runServices({ steps, unchanged }, { steps: records }) {
    const status = new Map(records.map((record) => [record.step, record.status]));
    const undone = new Set();
    const deployed = new Set(unchanged.map(serviceOf));
    const deleted = new Set();
    for (const { id, kind, service } of steps) {
        const how = status.get(id);
        if (how === 'deleted')
            deleted.add(service);
        else if (kind !== 'delete' && (how === 'deployed' || how === 'unchanged'))
            deployed.add(service);
        else if (kind !== 'delete')
            undone.add(service);
    }
    const services = new Set([...deployed].filter((name) => !undone.has(name)));
    return { services, removed: new Set([...deleted].filter((name) => !services.has(name) && !undone.has(name))) };
}
/** A key is `service/stack`; a service's name may hold a slash, a stack's id of a root stack does not. */
function serviceOf(key) {
    return key.slice(0, key.lastIndexOf('/'));
}

// EXTERNAL MODULE: ./lib/app/snapshot/tell-kept.js
var tell_kept = __webpack_require__(4130);
;// CONCATENATED MODULE: ./lib/app/snapshot/record-snapshot.js

















/**
 * Records what a run left at its stage. It never fails the run, whose stacks are deployed whatever becomes of this: what
 * went wrong is told.
 */
async function recordSnapshot(run, cloud, options) {
    const { stage, outcome } = run.report;
    if (outcome?.kind !== 'deployed' && outcome?.kind !== 'unchanged')
        return [];
    // A folder without git is one to try things out in.
    if (options.cloud === 'local' && (0,git_repository/* gitPlaceOf */.dz)(options.directory) === undefined)
        return [];
    try {
        return (0,tell_kept/* toldOf */.d)(await record(run, cloud, options), stage);
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        return (0,tell_kept/* toldOf */.d)({ kind: 'not-kept', reason }, stage);
    }
}
async function record({ plan, report, stacks: deployed, record }, cloud, options) {
    const { stage, run } = report;
    const { directory, now, push } = options;
    const { services, removed } = runServices(plan, report);
    const assemblies = [...options.assemblies.values()];
    const sources = (0,app_sources/* openSources */.H)({ ...options, assemblies });
    const { settings } = (0,base_settings/* readBaseSettings */.xu)(sources, {});
    const reading = makeReading(sources.proposed, services, { ...options, stage, settings });
    if ('reason' in reading)
        return { kind: 'not-kept', reason: reading.reason };
    const { read } = reading;
    const side = { read, files: sources.proposed, artefacts: (0,artefact_source/* artefactSource */._)(sources.proposed, read.estate) };
    const packaged = (0,plan_sides/* packageSide */.s)(side, settings, {
        assemblies: options.assemblies,
        environment: options.environment,
        onProgress: () => undefined,
    });
    const moved = deployed !== undefined
        ? undefined
        : record === undefined
            ? notAsPlanned(plan, packaged.stacks)
            : notAsReleased(record, services, (0,read_releases/* readReleases */.t)(sources.proposed, { ...options, stage, settings }));
    if (moved !== undefined)
        return { kind: 'not-kept', reason: `the definitions of ${moved} are no longer what the run deployed` };
    const own = (deployed ?? packaged.stacks).filter(({ service }) => services.has(service));
    const stacks = await describe(own, reading, cloud);
    const secrets = [...packaged.secrets.values()].flatMap((values) => [...values.values()]);
    const commit = (0,git_repository/* resolveCommit */.WL)(directory, 'HEAD');
    return (0,keep_snapshot/* keepSnapshot */.i)({ directory, stage, now, ...(push !== undefined && { push }) }, (before) => {
        if (before?.snapshot.cloud === 'aws' && options.cloud === 'local')
            return { reason: 'there is one of AWS, which the embedded cloud never takes the place of' };
        const next = nextSnapshot(before, {
            stage,
            run,
            cloud: options.cloud,
            folder: sources.proposed.prefix ?? '',
            at: new Date(now).toISOString(),
            ...(commit !== undefined && { commit }),
            ...(record !== undefined && { record }),
            services: [...services],
            removed: [...removed],
            stacks,
            texts: reading.texts,
            facts: reading.facts,
        });
        const texts = [JSON.stringify(next.snapshot), ...[...next.texts.values()].flatMap((one) => [...one.values()])];
        if (texts.some((text) => holdsSecret(text, secrets)))
            return { reason: 'a NoEcho value stands in a definition' };
        return next;
    });
}
/** A service whose stack would be packaged into something else than the run's plan has. */
function notAsPlanned({ steps }, packaged) {
    const digests = new Map(packaged.map(({ key, templateDigest }) => [key, templateDigest]));
    const last = new Map(steps.flatMap((step) => (step.deploy === undefined ? [] : [[step.stack, step]])));
    for (const { stack, service, deploy } of last.values())
        if (digests.get(stack) !== deploy?.templateDigest)
            return service;
    return undefined;
}
/** A service of which the run accepted another release than these files are. */
function notAsReleased(record, services, releases) {
    const own = record.services.filter(({ name }) => services.has(name));
    return own.find(({ name, release }) => releases.get(name)?.release !== release)?.name;
}
/** Outputs and exports come from the cloud; what was given comes from what was given. */
async function describe(stacks, { read }, cloud) {
    const known = await descriptions(stacks.map(({ target }) => target), cloud);
    const all = read.estate.services.flatMap((service) => service.stacks);
    return stacks.map((stack) => {
        const { key, service, stackName, target, templateDigest, parameters, tags } = stack;
        const { outputs = {}, exports = {} } = known.get((0,place/* placeOf */.$)(target, stackName)) ?? {};
        const root = all.find((one) => one.key === key);
        const inside = root === undefined ? [] : familyOf(root, all);
        return {
            key,
            service,
            stackName,
            target,
            templateDigest,
            parameters,
            tags,
            outputs: plainOutputs(root, outputs, ({ name }) => name),
            exports: plainOutputs(root, exports, ({ name, exportName }) => (0,walk/* textOf */.b6)(exportName) ?? exportNamed(root, outputs, exports, name)),
            imports: (0,known_names/* namesIn */.w)(inside).imports,
        };
    });
}
/** The export of an output whose name only the cloud knows, where its value says which it is. */
function exportNamed(root, outputs, exports, output) {
    const named = new Set(root?.outputs.flatMap(({ exportName }) => (0,walk/* textOf */.b6)(exportName) ?? []));
    const same = Object.keys(exports).filter((name) => !named.has(name) && exports[name] === outputs[output]);
    return same.length === 1 ? same[0] : undefined;
}
function familyOf(root, all) {
    const inside = all.filter(({ parent }) => parent?.stack === root.key);
    return [root, ...inside.flatMap((stack) => familyOf(stack, all))];
}
async function descriptions(targets, cloud) {
    const found = new Map();
    for (const target of new Map(targets.map((one) => [(0,place/* placeOf */.$)(one, ''), one])).values()) {
        const stacks = await (0,patient_reads/* patientReads */.t)(cloud.at(target), cloud.clock).listStacks();
        for (const stack of stacks)
            if (stack.rootId === undefined)
                found.set((0,place/* placeOf */.$)(target, stack.stackName), stack);
    }
    return found;
}

;// CONCATENATED MODULE: ./lib/app/deploying/record-ending.js




/** What was deployed is what the next stage may take, and what the next check compares with. */
async function recordEnding(run, environment, options) {
    const { own } = (0,stage_records/* recordsOf */.M)(environment, options);
    const { record, diagnostics } = await recordRun(run.report.run, environment.stores.journals, own);
    const notes = await recordSnapshot({ ...run, ...(record && { record }) }, environment.cloud, options);
    const { outcome, stage } = run.report;
    const isAccepted = outcome?.kind === 'deployed' || outcome?.kind === 'unchanged';
    return [...diagnostics, ...notes, ...(isAccepted ? (0,tell_unshared/* tellUnshared */.c)(stage, options) : [])];
}

// EXTERNAL MODULE: ./lib/app/running/furnish.js
var furnish = __webpack_require__(4276);
// EXTERNAL MODULE: ./lib/app/running/pin-run.js
var pin_run = __webpack_require__(9424);
// EXTERNAL MODULE: ./lib/app/running/run-commands.js
var run_commands = __webpack_require__(9061);
// EXTERNAL MODULE: ./lib/app/running/with-environment.js
var with_environment = __webpack_require__(9611);
// EXTERNAL MODULE: ./lib/config/default-settings.js
var default_settings = __webpack_require__(8697);
// EXTERNAL MODULE: external "node:dns"
var external_node_dns_ = __webpack_require__(610);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: ./lib/config/verify-url.js
var verify_url = __webpack_require__(6357);
;// CONCATENATED MODULE: ./lib/app/verification/addresses.js

/** Metadata services of clouds, what is local to a link, and what is no host at all. */
const never = blockList([
    '0.0.0.0/8',
    '169.254.0.0/16',
    '100.100.100.200/32',
    '168.63.129.16/32',
    '192.0.0.0/24',
    '224.0.0.0/4',
    '240.0.0.0/4',
], ['::/128', 'fd00:ec2::/32', 'fe80::/10', 'ff00::/8', '2002::/16', '64:ff9b:1::/48', '2001::/32']);
const loopback = blockList(['127.0.0.0/8'], ['::1/128']);
const inside = blockList(['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10'], ['fc00::/7']);
/**
 * Why an address is not connected to, in words; undefined when it may be.
 *
 * @param hostIsLoopback the URL itself names this machine
 */
function refuseAddress(address, origin, hostIsLoopback) {
    const real = translated(address) ?? address;
    const family = (0,external_node_net_.isIPv6)(real) ? 'ipv6' : 'ipv4';
    if (never.check(real, family))
        return 'it leads to an address of a metadata service, of the link, or of no host';
    if (loopback.check(real, family)) {
        if (hostIsLoopback && origin === 'stated')
            return undefined;
        return 'it leads to this machine';
    }
    if (origin === 'output' && inside.check(real, family))
        return "it leads into the runner's own network";
    return undefined;
}
/** The IPv4 address that NAT64 (64:ff9b::/96) leads to. Mapped ones (::ffff:0:0/96) a block list knows itself. */
function translated(address) {
    const tail = /^64:ff9b::(?:([0-9a-f]{1,4}):)?([0-9a-f]{1,4})$/.exec(hexForm(address));
    if (tail === null)
        return undefined;
    const [high, low] = [tail[1] ?? '0', tail[2] ?? '0'].map((part) => Number.parseInt(part, 16));
    return [high, low].flatMap((part = 0) => [part >> 8, part & 255]).join('.');
}
/** One spelling for each IPv6 address; others as they are. */
function hexForm(address) {
    return (0,external_node_net_.isIPv6)(address) && !address.includes('%') ? new URL(`http://[${address}]`).hostname.slice(1, -1) : address;
}
function blockList(four, six) {
    const list = new external_node_net_.BlockList();
    for (const [address, prefix] of four.map(netOf))
        list.addSubnet(address, prefix, 'ipv4');
    for (const [address, prefix] of six.map(netOf))
        list.addSubnet(address, prefix, 'ipv6');
    return list;
}
function netOf(text) {
    const [address = '', prefix] = text.split('/');
    return [address, Number(prefix)];
}

;// CONCATENATED MODULE: ./lib/app/verification/ask-url.js






const mostRedirects = 3;
/** Asks by GET and looks at the status alone: no body is read, nothing is sent but the URL. */
const askUrl = async (request, signal) => {
    const timeout = AbortSignal.timeout(request.timeoutMilliseconds);
    const until = AbortSignal.any([signal, timeout]);
    try {
        let { url } = request;
        for (let redirects = 0;; redirects++) {
            const { status, location } = await getOnce(url, request.host, until);
            if (request.expect.includes(status) || location === undefined)
                return { kind: 'status', status };
            if (redirects === mostRedirects)
                return { kind: 'no-answer', reason: 'it redirects too often' };
            const next = (0,verify_url/* parseUrl */.Dl)(location, url);
            if (next === null || next.origin !== url.origin)
                return { kind: 'no-answer', reason: 'it redirects to another host' };
            url = next;
        }
    }
    catch (error) {
        if (signal.aborted)
            return { kind: 'stopped' };
        if (timeout.aborted)
            return { kind: 'timed-out' };
        return {
            kind: 'no-answer',
            reason: error instanceof RefusedAddress ? error.message : `no answer (${codeOf(error)})`,
        };
    }
};
class RefusedAddress extends Error {
}
async function getOnce(url, origin, signal) {
    const bare = url.hostname.replace(/^\[|\]$/g, '');
    const isLoopback = (0,verify_url/* isLoopbackHost */.cW)(url.hostname);
    const check = (address) => {
        const reason = refuseAddress(address, origin, isLoopback);
        if (reason !== undefined)
            throw new RefusedAddress(reason);
    };
    // A literal address is never looked up.
    if ((0,external_node_net_.isIP)(bare) !== 0)
        check(bare);
    return new Promise((resolve, reject) => {
        const { request } = url.protocol === 'https:' ? external_node_https_ : external_node_http_;
        const headers = { 'user-agent': 'stackgate', accept: '*/*' };
        const asked = request(url, { signal, headers, agent: false, lookup: checkedLookup(check) }, (response) => {
            const { statusCode: status = 0, headers: told } = response;
            response.on('error', () => undefined);
            response.destroy();
            resolve({ status, location: status >= 300 && status < 400 ? told.location : undefined });
        });
        asked.on('error', reject);
        asked.end();
    });
}
/** What is connected to is what was checked: a name that answers differently the second time gains nothing. */
function checkedLookup(check) {
    return (hostname, options, callback) => {
        (0,external_node_dns_.lookup)(hostname, { ...options, all: true }, (error, addresses) => {
            if (error !== null)
                return callback(error, '', 0);
            try {
                for (const { address } of addresses)
                    check(address);
            }
            catch (refusal) {
                return callback(refusal, '', 0);
            }
            const [first] = addresses;
            if (options.all === true)
                callback(null, addresses);
            else
                callback(null, first?.address ?? '', first?.family ?? 4);
        });
    };
}
function codeOf(error) {
    return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown error';
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/app/verification/watched-command.js


/** Coreutils and busybox; never looked for on the PATH. */
const watchers = ['/usr/bin/timeout', '/bin/timeout'];
/**
 * A command that is ended after its time also where whoever started it was killed and cannot: `timeout` stands before it,
 * where there is one, in the same process group. Exit codes and signals come through it. The command itself where there is
 * none, and where its program cannot be run, which is then told as it is.
 */
function watchedCommand(command, options) {
    const watcher = (options.from ?? watchers).find(isProgram);
    if (watcher === undefined || !isFound(command[0] ?? '', options))
        return command;
    const seconds = String(Math.max(1, Math.ceil(options.milliseconds / 1_000)));
    return [watcher, '-k', '2', seconds, ...command];
}
function isFound(name, { directory, environment }) {
    // It would be an option of the watcher.
    if (name === '' || name.startsWith('-'))
        return false;
    if (name.includes('/'))
        return isProgram((0,external_node_path_.isAbsolute)(name) ? name : (0,external_node_path_.resolve)(directory, name));
    const folders = (environment.PATH ?? '').split(external_node_path_.delimiter).filter(Boolean);
    return folders.some((folder) => isProgram((0,external_node_path_.join)((0,external_node_path_.resolve)(directory, folder), name)));
}
function isProgram(path) {
    try {
        (0,external_node_fs_.accessSync)(path, external_node_fs_.constants.X_OK);
        return (0,external_node_fs_.statSync)(path).isFile();
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./lib/app/verification/run-process.js


const usualGrace = { end: 2_000, streams: 1_000, orphan: 10_000 };
/** Runs programs, each in a process group of its own, and leaves nothing of that group behind. */
function processRunner(grace = usualGrace) {
    return async (request, signal) => {
        if (signal.aborted)
            return { kind: 'stopped' };
        const { directory: cwd, environment: env, timeoutMilliseconds } = request;
        const milliseconds = timeoutMilliseconds + grace.orphan;
        const [program = '', ...args] = watchedCommand(request.command, { directory: cwd, environment: env, milliseconds });
        try {
            const stdio = ['ignore', 'pipe', 'pipe'];
            const child = (0,external_node_child_process_.spawn)(program, args, { cwd, env, shell: false, detached: true, stdio: [...stdio] });
            return await endOf(child, request, signal, grace);
        }
        catch (error) {
            // What cannot be an argument at all, such as one that is too long.
            return { kind: 'not-started', code: run_process_codeOf(error) };
        }
    };
}
function endOf(child, request, signal, grace) {
    return new Promise((resolve) => {
        let cause;
        let force;
        const end = (why) => {
            cause ??= why;
            killGroup(child, 'SIGTERM');
            force ??= setTimeout(() => killGroup(child, 'SIGKILL'), grace.end);
        };
        const stop = () => end('stopped');
        const timeout = setTimeout(() => end('timed-out'), request.timeoutMilliseconds);
        const orphan = () => killGroup(child, 'SIGKILL');
        const settle = (ended) => {
            clearTimeout(timeout);
            clearTimeout(force);
            signal.removeEventListener('abort', stop);
            process.removeListener('exit', orphan);
            killGroup(child, 'SIGKILL');
            resolve(cause === undefined ? ended : { kind: cause });
        };
        signal.addEventListener('abort', stop, { once: true });
        process.once('exit', orphan);
        for (const stream of [child.stdout, child.stderr])
            stream?.on('data', request.onOutput);
        child.once('error', (error) => settle({ kind: 'not-started', code: run_process_codeOf(error) }));
        child.once('exit', (code, killed) => {
            const ended = code === null ? { kind: 'killed', signal: killed ?? '' } : { kind: 'exited', code };
            streamsEnd(child, grace.streams).then(() => settle(ended));
        });
    });
}
/** Waits for what is still in the pipes, but not for who else holds them. */
function streamsEnd({ stdout, stderr }, milliseconds) {
    const streams = [stdout, stderr].filter((stream) => stream !== null);
    const closed = streams.map((stream) => stream.closed ? undefined : new Promise((done) => stream.once('close', done)));
    let timer;
    const linger = new Promise((done) => {
        timer = setTimeout(done, milliseconds);
    });
    return Promise.race([Promise.all(closed), linger]).then(() => {
        clearTimeout(timer);
        for (const stream of streams)
            stream.destroy();
    });
}
/** The whole group: what the program started itself is gone as well. */
function killGroup({ pid }, signal) {
    if (pid === undefined)
        return;
    try {
        process.kill(-pid, signal);
    }
    catch (error) {
        // ESRCH: nobody is left. EPERM: macOS says so of a group of which only dead processes are left.
        if (!['ESRCH', 'EPERM'].includes(run_process_codeOf(error)))
            throw error;
    }
}
function run_process_codeOf(error) {
    return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown error';
}

;// CONCATENATED MODULE: ./lib/app/verification/real-tools.js


const realTools = { runProcess: processRunner(), askUrl: askUrl };
const everyReal = (milliseconds, work) => {
    const timer = setInterval(work, milliseconds);
    return () => clearInterval(timer);
};

// EXTERNAL MODULE: ./lib/config/bounded-glob.js
var bounded_glob = __webpack_require__(8682);
;// CONCATENATED MODULE: ./lib/app/verification/outputs-of.js

const patience = { attempts: 8, milliseconds: 2_000 };
/**
 * Outputs of a service's stacks by name. One that two of its stacks have with different values is left out: nobody can
 * say which is meant.
 *
 * @throws CloudError where the stacks cannot be read, also after some time
 */
async function outputsOf(stacks, cloud, sleep) {
    const outputs = new Map();
    const differing = new Set();
    for (const { stackName, target } of stacks) {
        const read = () => cloud.at(target).describeStack(stackName);
        for (const [name, value] of Object.entries((await patiently(read, sleep))?.outputs ?? {})) {
            if ((outputs.get(name) ?? value) !== value)
                differing.add(name);
            outputs.set(name, value);
        }
    }
    for (const name of differing)
        outputs.delete(name);
    return outputs;
}
/** Throttled or without an answer, it is asked again. */
async function patiently(read, sleep) {
    for (let attempt = 1;; attempt++) {
        try {
            return await read();
        }
        catch (error) {
            if (!(error instanceof port/* CloudError */.K) || !error.retryable || attempt === patience.attempts)
                throw error;
            await sleep(patience.milliseconds * attempt);
        }
    }
}

// EXTERNAL MODULE: ./lib/report/clean-text.js
var clean_text = __webpack_require__(4203);
;// CONCATENATED MODULE: ./lib/app/verification/command-environment.js
/**
 * The whole environment of a command: where programs and the home are, the names that stackgate.yml allows, and what is
 * verified. What the process itself was given besides, its credentials first of all, is not in it.
 *
 * @param environment of this process
 * @param allowed names
 */
function commandEnvironment(environment, allowed, { stage, service, run, outputs }) {
    const given = Object.create(null);
    for (const name of ['PATH', 'HOME', ...allowed]) {
        const value = Object.hasOwn(environment, name) ? environment[name] : undefined;
        if (value !== undefined)
            given[name] = value;
    }
    for (const [name, value] of outputs)
        if (isOutputName(name) && !value.includes('\0'))
            given[`STACKGATE_OUTPUT_${name}`] = value;
    return { ...given, STACKGATE_STAGE: stage, STACKGATE_SERVICE: service, STACKGATE_RUN: run };
}
/** CloudFormation takes no others. */
function isOutputName(name) {
    return /^[A-Za-z0-9]{1,255}$/.test(name);
}

;// CONCATENATED MODULE: ./lib/app/verification/fill-url.js

/**
 * A URL of stackgate.yml with the outputs of a service in it. An output at its beginning may be a whole URL; one in the
 * host is a name; one behind it is data, and escaped. No reason holds an output's value.
 */
function fillUrl(pattern, outputs) {
    const refuse = (reason) => ({ kind: 'refused', reason });
    const missing = [...pattern.matchAll(verify_url/* outputInUrl */.YZ)].find(([, name = '']) => !outputs.has(name));
    if (missing !== undefined)
        return refuse(`its stacks have no output ${missing[1]}, or several that differ`);
    const { authority, rest } = splitUrl(pattern);
    const isOutput = authority.includes('{');
    const isWhole = pattern.startsWith('{output:');
    const values = [...authority.matchAll(verify_url/* outputInUrl */.YZ)].map(([, name = '']) => outputs.get(name) ?? '');
    if (!isWhole && !values.every((value) => /^[A-Za-z0-9.-]{1,253}(:\d{1,5})?$/.test(value)))
        return refuse('an output in its host is no host name');
    const start = authority.replace(verify_url/* outputInUrl */.YZ, (_, name) => outputs.get(name) ?? '');
    const end = rest.replace(verify_url/* outputInUrl */.YZ, (_, name) => escaped(outputs.get(name) ?? ''));
    const url = (0,verify_url/* parseUrl */.Dl)(isWhole ? joined(start, end) : start + end);
    if (url === null)
        return refuse('with its outputs it is no URL');
    if (url.username !== '' || url.password !== '')
        return refuse('with its outputs it holds a user or a password');
    const isOurs = url.protocol === 'http:' && (0,verify_url/* isLoopbackHost */.cW)(url.hostname) && !isOutput;
    if (url.protocol !== 'https:' && !isOurs)
        return refuse('with its outputs it is not https');
    return { kind: 'url', url, host: isOutput ? 'output' : 'stated' };
}
/** An output at the beginning counts as the authority. */
function splitUrl(pattern) {
    const first = /^(\{output:[A-Za-z0-9]+\}|[a-z]+:\/\/(\{output:[A-Za-z0-9]+\}|[^/?#{])*)/i.exec(pattern)?.[0] ?? pattern;
    return { authority: first, rest: pattern.slice(first.length) };
}
/** Endpoints are given with and without a slash at their end. */
function joined(start, end) {
    return start.endsWith('/') && end.startsWith('/') ? start + end.slice(1) : start + end;
}
function escaped(value) {
    return encodeURIComponent(wellFormed(value)).replaceAll('%2F', '/');
}
/** Half of a surrogate pair has no bytes. */
function wellFormed(text) {
    return Buffer.from(text).toString();
}

// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(6193);
;// CONCATENATED MODULE: ./lib/app/verification/told-lines.js


/** What is shown of one command: a smoke test that prints a log must not bury the run. */
const toldLimits = { lines: 100, line: 300 };
/** What is kept of a line that has not ended: a megabyte without a line end is one line, cut. */
const mostPending = 8_192;
/**
 * The output of a command as lines for people: no control characters, no line longer and no more of them than the limits,
 * and none of the values that the command was given. Whoever prints them guards against workflow commands.
 *
 * @param secrets values of the environment that the command sees
 */
function toldLines(tell, secrets) {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    // The longest first: one may hold another. What is shorter is no secret, and stands in every word.
    const hidden = secrets.filter(({ length }) => length >= 6).sort((a, b) => b.length - a.length);
    let pending = '';
    let isCut = false;
    let count = 0;
    let last = '';
    let later;
    const cleaned = (text) => {
        let shown = text;
        for (const secret of hidden)
            shown = shown.replaceAll(secret, '***');
        return (0,clean_text/* cleanText */.X5)(shown, toldLimits.line).trim();
    };
    const line = (text) => {
        if (text.trim() === '')
            return;
        if (count >= toldLimits.lines) {
            // Millions of lines are only counted: cleaning each takes longer than printing it.
            count += 1;
            later = text;
            return;
        }
        const clean = cleaned(text);
        if (clean === '')
            return;
        last = clean;
        count += 1;
        tell(clean);
    };
    const take = (text) => {
        const [first = '', ...others] = text.split(/\r\n|\n|\r/);
        keep(first);
        for (const other of others) {
            line(pending);
            pending = '';
            isCut = false;
            keep(other);
        }
    };
    const keep = (text) => {
        if (isCut)
            return;
        pending += text;
        isCut = pending.length > mostPending;
        if (isCut)
            pending = pending.slice(0, mostPending);
    };
    return {
        write: (bytes) => take(decoder.write(Buffer.from(bytes))),
        end() {
            take(decoder.end());
            line(pending);
            pending = '';
            if (count > toldLimits.lines)
                tell(`… ${count - toldLimits.lines} more lines`);
            return later === undefined ? last : cleaned(later);
        },
    };
}

;// CONCATENATED MODULE: ./lib/app/verification/verify-one.js





/** One attempt at one verification of one service. */
function verifyOnce(verification, service, place, tools, signal) {
    return verification.kind === 'command'
        ? runCommand(verification, service, place, tools, signal)
        : askAddress(verification, service, place, tools, signal);
}
/** As stackgate.yml has it: no output and no value of the environment is in it. */
function nameOf(verification) {
    return (0,clean_text/* cleanText */.X5)(verification.kind === 'command' ? verification.command.join(' ') : verification.url, 120);
}
async function runCommand(verification, service, { directory, environment, allowed, tell }, { runProcess }, signal) {
    const given = commandEnvironment(environment, allowed, service);
    const secrets = allowed.flatMap((name) => given[name] ?? []);
    const lines = toldLines((line) => tell(`${service.service} › ${line}`), secrets);
    const { command, timeoutMinutes } = verification;
    const timeoutMilliseconds = timeoutMinutes * 60_000;
    const request = { command, directory, environment: given, timeoutMilliseconds, onOutput: lines.write };
    const end = await runProcess(request, signal);
    const last = lines.end();
    if (end.kind === 'exited' && end.code === 0)
        return { kind: 'passed' };
    const said = last === '' ? '' : `; it said last: ${last}`;
    return { kind: 'failed', reason: `\`${nameOf(verification)}\` ${endText(end, timeoutMinutes)}${said}` };
}
function endText(end, minutes) {
    switch (end.kind) {
        case 'exited':
            return `exited with ${end.code}`;
        case 'killed':
            return `was ended by ${end.signal}`;
        case 'timed-out':
            return `did not end within ${minutes} min`;
        case 'stopped':
            return 'was stopped';
        case 'not-started':
            return `could not be started (${end.code})`;
        default:
            return end;
    }
}
async function askAddress({ url, expect, timeoutMinutes }, { outputs }, { loopbackOnly }, { askUrl }, signal) {
    const failed = (reason) => ({ kind: 'failed', reason: `${(0,clean_text/* cleanText */.X5)(url, 120)}: ${reason}` });
    const filled = fillUrl(url, outputs);
    if (loopbackOnly && !(filled.kind === 'url' && filled.host === 'stated' && (0,verify_url/* isLoopbackHost */.cW)(filled.url.hostname)))
        return { kind: 'not-asked', reason: 'what is deployed in the embedded cloud has no address' };
    if (filled.kind === 'refused')
        return failed(filled.reason);
    const timeoutMilliseconds = timeoutMinutes * 60_000;
    const end = await askUrl({ url: filled.url, host: filled.host, expect, timeoutMilliseconds }, signal);
    switch (end.kind) {
        case 'status':
            return expect.includes(end.status)
                ? { kind: 'passed' }
                : failed(`it answered ${end.status}, not ${expect.join(' or ')}`);
        case 'timed-out':
            return failed(`no answer within ${timeoutMinutes} min`);
        case 'stopped':
            return failed('it was stopped');
        case 'no-answer':
            return failed(end.reason);
        default:
            return end;
    }
}

;// CONCATENATED MODULE: ./lib/app/verification/verify-services.js



/** Verifications of different services that are made at once. */
const atOnce = 4;
/** How long nobody may ask for the lease, in real time. */
const guardMilliseconds = 15_000;
/** A sleep ends within this once the run is stopped: a real timer would keep the process from ending. */
const pieceMilliseconds = 2_000;
/** Between two rounds of the bake time: never less, and not more than eleven rounds. */
const bakeRound = { least: 60_000, part: 1 / 10 };
/**
 * What stands between a deployed run and its commit point: every verification of every changed service, and again during
 * the bake time. Undefined where stackgate.yml asks for nothing.
 */
function acceptWith(run) {
    if (run.deploy.verify.length === 0)
        return undefined;
    return (steps, signal, guard) => guarded(run, signal, guard, async (until) => {
        const sleep = (milliseconds) => sleepGuarded(run.cloud, milliseconds, guard, until);
        const asked = await askedOf(steps, run, sleep);
        if (asked.length === 0)
            return [];
        const round = { asked, run, signal: until, sleep };
        const failures = await askAll(round, '');
        return failures.length > 0 ? failures : bake(round);
    });
}
/** The lease is renewed while commands run, which may take longer than it holds. */
async function guarded({ every }, signal, guard, work) {
    const lost = new AbortController();
    let failure;
    const cancel = every(guardMilliseconds, () => {
        guard().catch((error) => {
            failure ??= { error };
            lost.abort();
        });
    });
    try {
        const result = await work(AbortSignal.any([signal, lost.signal]));
        if (failure !== undefined)
            throw failure.error;
        return result;
    }
    finally {
        cancel();
    }
}
/** By the cloud's clock, in pieces between which the lease is renewed. */
async function sleepGuarded({ clock }, milliseconds, guard, signal) {
    for (const until = clock.now() + milliseconds; clock.now() < until && !signal.aborted;) {
        await guard();
        await clock.sleep(Math.min(pieceMilliseconds, until - clock.now()));
    }
}
async function bake({ run, asked, signal, sleep }) {
    const { clock } = run.cloud;
    const { bakeMinutes } = run.deploy;
    const begun = clock.now();
    const end = begun + bakeMinutes * 60_000;
    if (clock.now() < end)
        run.tell(`verified; for ${bakeMinutes} min it is asked again before the commit point`);
    const pause = Math.max(bakeRound.least, bakeMinutes * 60_000 * bakeRound.part);
    while (clock.now() < end && !signal.aborted) {
        await sleep(Math.min(pause, end - clock.now()));
        const minutes = Math.round((clock.now() - begun) / 60_000);
        const failures = await askAll({ run, asked, signal, sleep }, ` after ${minutes} min of bake time`);
        if (failures.length > 0)
            return failures;
    }
    return [];
}
/** @param when for the reason of a failure */
async function askAll(round, when) {
    const reasons = new Map();
    const open = round.asked.values();
    const worker = async () => {
        for (const one of open) {
            const reason = await reasonAgainst(one, round);
            if (reason !== undefined)
                reasons.set(one, reason);
        }
    };
    await Promise.all(Array.from({ length: Math.min(atOnce, round.asked.length) }, worker));
    return round.asked.flatMap((one) => {
        const reason = reasons.get(one);
        if (reason === undefined)
            return [];
        return one.steps.map(({ id }) => ({ step: id, reason: `verification failed${when}: ${reason}` }));
    });
}
/** After all attempts; undefined where one passed. */
async function reasonAgainst({ verification, service }, round) {
    const { run, signal, sleep } = round;
    const { retries, retrySeconds } = verification;
    const said = `${service.service}: ${nameOf(verification)}`;
    for (let attempt = 1;; attempt++) {
        const verdict = await verifyOnce(verification, service, run, run.tools, signal);
        if (verdict.kind === 'passed') {
            run.tell(`${said}: passed`);
            return undefined;
        }
        if (verdict.kind === 'not-asked') {
            run.tell(`${said}: not asked; ${verdict.reason}`);
            return undefined;
        }
        const attempts = retries === 0 ? '' : ` (attempt ${attempt} of ${retries + 1})`;
        if (attempt > retries || signal.aborted)
            return `${verdict.reason}${attempts}`;
        run.tell(`${said}: failed${attempts}`);
        await sleep(retrySeconds * 1_000);
    }
}
async function askedOf(steps, run, sleep) {
    const verifications = run.deploy.verify.map((one) => ({ one, matches: (0,bounded_glob/* compileGlob */.SO)(one.services, 'name') }));
    const asked = [];
    for (const [name, own] of byService(steps)) {
        const matching = verifications.filter(({ matches }) => matches(name));
        if (matching.length === 0)
            continue;
        const outputs = await outputsOf(own, run.cloud, sleep);
        const service = { stage: run.stage, service: name, run: run.run, outputs };
        asked.push(...matching.map(({ one }) => ({ verification: one, service, steps: own })));
    }
    return asked;
}
/** Of a stack that goes through several steps the last stands for it. What is deleted cannot be asked. */
function byService(steps) {
    const services = new Map();
    for (const step of steps) {
        if (step.deploy === undefined)
            continue;
        const others = services.get(step.service)?.filter(({ stack }) => stack !== step.stack) ?? [];
        services.set(step.service, [...others, step]);
    }
    return services;
}

;// CONCATENATED MODULE: ./lib/app/verification/acceptance.js




/** What `deploy:` of stackgate.yml asks before the commit point, as a run is given it; empty where it asks for nothing. */
function acceptanceOf({ run, stage, settings }, cloud, options) {
    const deploy = settings.stages.find(({ name }) => name === stage)?.deploy ?? default_settings/* defaultDeploy */.Jg;
    const accept = acceptWith({
        run,
        stage,
        deploy,
        cloud,
        directory: (0,external_node_fs_.realpathSync)(options.directory),
        environment: options.environment,
        allowed: settings.environment,
        loopbackOnly: options.cloud === 'local',
        tools: options.verification ?? realTools,
        every: everyReal,
        tell: (text) => options.onRun({ kind: 'note', at: cloud.clock.now(), text }),
    });
    return accept === undefined ? {} : { accept };
}

;// CONCATENATED MODULE: ./lib/app/deploying/resume-deploy.js












/** Goes on with a run that was interrupted or killed; nothing is done twice. */
function resumeDeploy(options) {
    return (0,with_environment/* withEnvironment */.E)(options, (environment) => resumeIn(environment, options));
}
async function resumeIn(environment, options) {
    const run = options.run === true ? await lastOpenRun(environment, options.stage) : options.run;
    const known = await (0,run_over/* knownRun */.jB)(environment, run);
    if (known.kind === 'corrupt')
        return known;
    const { plan } = known;
    const secret = needsSecrets(plan)
        ? (0,furnish/* secretsOf */.Fj)(await (0,plan_estate/* planEstate */.y)({ ...options, stage: plan.stage, ...asked(environment) }))
        : undefined;
    options.onPlan({ plan, stubs: [], clock: () => environment.cloud.clock.now() });
    const tools = await (0,run_over/* toolsOf */.Fu)(environment, plan.stage, options);
    const settings = (0,base_settings/* requireSettings */.ZC)((0,app_sources/* openSources */.H)({ ...options, assemblies: [] }));
    const accept = acceptanceOf({ run, stage: plan.stage, settings }, environment.cloud, options);
    const report = await (0,deploy_run/* resumeRun */.ZL)({ ...tools, ...accept, ...(secret !== undefined && { secret }) }, run);
    // A run that was let alone still needs what it may go back to.
    if (report.outcome?.kind !== 'refused')
        await (0,pin_run/* unpinRun */.EQ)(environment, { run, plan, outcome: report.outcome });
    return { ...(0,run_over/* endingOf */.z6)(report, options), diagnostics: await recordEnding({ plan, report }, environment, options) };
}
function needsSecrets({ steps }) {
    return steps.some(({ kind, deploy }) => kind === 'create' && (deploy?.noEcho.length ?? 0) > 0);
}
async function lastOpenRun({ stores }, stage) {
    const { runs } = await (0,deploy_run/* statusOfRuns */.es)(stores);
    for (const known of runs) {
        if (known.kind === 'corrupt')
            continue;
        const { run, outcome, stage: of } = known.report;
        if ((stage === undefined || of === stage) && (outcome === undefined || outcome.kind === 'interrupted'))
            return run;
    }
    throw new app_error/* AppError */.u('usage', `there is no run${stage === undefined ? '' : ` of ${stage}`} to resume`);
}

;// CONCATENATED MODULE: ./lib/app/deploy.js











/**
 * Deploys what changed, or brings every stack back: plan, refuse, put there what stacks are made
 * of, run, record, report.
 *
 * @throws AppError for a directory, ref, stage or state that cannot be used
 */
function runDeploy(options) {
    return (0,with_environment/* withEnvironment */.E)(options, async (environment) => {
        const prepared = await prepareDeploy(environment, options);
        return prepared.kind === 'ended' ? prepared.ending : carryOut(prepared.prepared, environment, options);
    });
}
async function carryOut(prepared, environment, options) {
    const { run, plan, planned } = prepared;
    await (0,pin_run/* pinRun */.JO)(environment, { run, plan, planned, now: options.now });
    await environment.provide(planned);
    options.onPlan({ plan, stubs: planned.externals.stubs, clock: () => environment.cloud.clock.now() });
    const report = await begin(prepared, environment, options);
    await (0,pin_run/* unpinRun */.EQ)(environment, { run, plan, outcome: report.outcome });
    const shown = report.outcome?.kind === 'refused' ? await withWayOut(report, environment, options) : report;
    const notes = await recordEnding({ plan, report, stacks: planned.packaged.stacks }, environment, options);
    return { ...(0,run_over/* endingOf */.z6)(shown, options), diagnostics: [...planned.diagnostics, ...notes] };
}
async function begin({ run, plan, planned, isGlassBroken, noted }, environment, options) {
    const { keepGoing, concurrency } = options;
    const tools = {
        ...(await (0,run_over/* toolsOf */.Fu)(environment, plan.stage, options)),
        ...acceptanceOf({ run, stage: plan.stage, settings: planned.settings }, environment.cloud, options),
        secret: (0,furnish/* secretsOf */.Fj)(planned),
        withoutWayBack: isGlassBroken,
    };
    return (0,deploy_run/* startRun */.AD)(tools, { run, plan, options: { keepGoing, concurrency }, ...noted });
}
/** A run that is not over keeps others from beginning: the commands that end it. */
async function withWayOut(report, { stores }, options) {
    const open = await (0,unfinished_run/* unfinishedRun */.z)(stores.journals, report.stage);
    if (open === undefined || report.outcome?.kind !== 'refused')
        return report;
    const { resume, rollback } = (0,run_commands/* runCommands */.a)(open, report.stage, options);
    const reasons = [...report.outcome.reasons, `go on: ${resume}`, `take back: ${rollback}`];
    return { ...report, outcome: { kind: 'refused', reasons } };
}

// EXTERNAL MODULE: ./lib/plan/plan-file.js + 2 modules
var plan_file = __webpack_require__(5457);
// EXTERNAL MODULE: ./lib/cli/progress.js
var cli_progress = __webpack_require__(9095);
// EXTERNAL MODULE: ./lib/cli/commands/run-in-cloud.js + 7 modules
var run_in_cloud = __webpack_require__(2241);
;// CONCATENATED MODULE: ./lib/cli/commands/deploy.js






/** @returns the exit code */
async function deploy(what, flags) {
    const { stage, resume, keepGoing = false, rehearse = false, concurrency, assembly, packaged, artefacts } = flags;
    if (rehearse && resume !== undefined)
        throw new app_error/* AppError */.u('usage', 'a run that is resumed has begun; --rehearse goes with a new one');
    const breakGlass = breakGlassOf(flags);
    const drift = driftOf(flags);
    const plan = isFile(what) ? (0,plan_file/* readPlan */.m3)((0,external_node_fs_.readFileSync)(what, 'utf8')) : undefined;
    const progress = (0,cli_progress/* terminalProgress */.e)(process.stderr);
    const reading = {
        directory: plan === undefined ? what : '.',
        assemblies: assembly,
        packaged,
        ...(artefacts !== undefined && { code: { kind: 'artefacts', folder: artefacts } }),
        environment: process.env,
        today: new Date().toISOString().slice(0, 10),
        onProgress: progress,
        ...(flags.push !== undefined && { push: flags.push }),
    };
    return (0,run_in_cloud/* runInCloud */.S)('deploy', flags, (settings) => {
        const onPlan = (begun) => {
            progress.done();
            settings.onPlan(begun);
        };
        const given = { ...settings, ...reading, onPlan, ...(drift && { drift }) };
        if (resume !== undefined)
            return resumeDeploy({ ...given, run: resume, ...(stage !== undefined && { stage }) });
        return runDeploy({
            ...given,
            stage: stageOf(plan, stage),
            ...(plan !== undefined && { plan }),
            ...(breakGlass !== undefined && { breakGlass }),
            keepGoing,
            rehearse,
            concurrency,
        });
    }).finally(() => progress.done());
}
function breakGlassOf({ breakGlass: reason, by, resume }) {
    if (reason === undefined && by !== undefined)
        throw new app_error/* AppError */.u('usage', '--by goes with --break-glass');
    if (reason === undefined)
        return undefined;
    if (resume !== undefined)
        throw new app_error/* AppError */.u('usage', 'a run that is resumed keeps what it was begun with');
    return { reason, ...(by !== undefined && { by }) };
}
function driftOf({ drift, refuseDrift, resume }) {
    const asked = refuseDrift ? 'refuse' : drift ? 'tell' : undefined;
    // A run that was begun changed its stacks since.
    if (asked && resume !== undefined)
        throw new app_error/* AppError */.u('usage', 'drift is looked for before a run begins, not with --resume');
    return asked;
}
function stageOf(plan, stage) {
    if (plan === undefined && stage === undefined)
        throw new app_error/* AppError */.u('usage', 'deploy needs --stage');
    if (plan !== undefined && stage !== undefined && stage !== plan.stage)
        throw new app_error/* AppError */.u('usage', `the plan is for ${plan.stage}, not for ${stage}`);
    return plan?.stage ?? stage ?? '';
}
/** What is neither is for the reader of the directory to tell. */
function isFile(path) {
    return (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.isFile() === true;
}


/***/ })

};
