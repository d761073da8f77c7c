export const id = 753;
export const ids = [753];
export const modules = {

/***/ 8692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ differsFromApproved)
/* harmony export */ });
/* harmony import */ var _plan_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2911);

/**
 * What is approved is what is deployed: the stacks of a plan out of a file that would be deployed with something else
 * here, in words. Empty when it may run. Whether a stack in the cloud moved is asked before the run begins.
 *
 * @param packaged what the working tree would be deployed as
 * @param bodies templates between that a plan made now has: steps between are approved with what they deploy
 */
function differsFromApproved(plan, packaged, bodies = new Map()) {
    const here = new Map(packaged.map((stack) => [stack.key, stack]));
    return plan.steps.flatMap(({ stack, deploy, part }) => {
        if (deploy === undefined)
            return [];
        if (part !== undefined && part.kind !== 'complete')
            return bodies.has(deploy.templateDigest)
                ? []
                : [`${stack} would go other ways than approved: the step that ${part.text}`];
        const found = here.get(stack);
        if (found === undefined)
            return [`${stack} is in the plan, but no definition here has it`];
        const parts = differences(deploy, found);
        return parts.length === 0 ? [] : [`${stack} would not be deployed as approved; it differs in: ${parts.join(', ')}`];
    });
}
function differences(approved, here) {
    const keys = Object.keys(WORDS);
    return keys
        .filter((key) => (0,_plan_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(approved[key] ?? null) !== (0,_plan_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(here[key] ?? null))
        .map((key) => WORDS[key]);
}
/** Its key is the same, and its bytes are as many as the template says. */
const WORDS = {
    service: 'its service',
    stackName: 'its name',
    target: 'account or region',
    templateDigest: 'the template',
    parameters: 'parameters',
    noEcho: 'secret parameters',
    bindings: 'outputs that it takes',
    tags: 'tags',
    capabilities: 'capabilities',
    artefacts: 'artefacts',
    stubs: 'stand-ins',
    settings: 'role, notifications or rollback triggers',
};


/***/ }),

/***/ 1603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f_: () => (/* binding */ askPromotion),
  m$: () => (/* binding */ lookForPromotion),
  P8: () => (/* binding */ readNoted)
});

// EXTERNAL MODULE: ./lib/read/files/git-repository.js
var git_repository = __webpack_require__(553);
// EXTERNAL MODULE: ./lib/read/files/working-tree.js + 2 modules
var working_tree = __webpack_require__(665);
// EXTERNAL MODULE: ./lib/app/promotion/same-service.js
var same_service = __webpack_require__(5733);
;// CONCATENATED MODULE: ./lib/app/promotion/check-promotion.js

/** Why a run must not take place: each changed service that did not pass the stage before as it is, in words. */
function promotionRefusals(promotion) {
    const { before, record, changed, removed, hint } = promotion;
    const byName = new Map(record?.services.map((service) => [service.name, service]));
    const reasons = [];
    for (const { name, release, nameBefore = name } of changed) {
        const known = byName.get(nameBefore);
        if (known !== undefined && releasesOf(known).includes(release))
            continue;
        reasons.push([name, notPassed({ name, release }, known, before, record)]);
    }
    for (const name of removed) {
        const reason = notRemoved(name, promotion);
        if (reason !== undefined)
            reasons.push([name, reason]);
    }
    // Said once: it holds for all of them.
    return reasons.map(([name, reason], at) => refusal(name, hint === undefined || at < reasons.length - 1 ? reason : `${reason}. ${hint}`));
}
function notRemoved(name, { stage, before, record }) {
    const asked = `${name} is to be removed`;
    // Without a record nobody knows that it was.
    if (record === undefined)
        return `${asked}, and has to be at ${before} first, where no run was accepted yet`;
    const left = record.services.find((service) => (0,same_service/* isSameName */.y)(name, stage, service.name, before));
    return left && `${asked} but is still deployed at ${before}: ${tellRelease(left)}`;
}
function releasesOf({ release, earlier }) {
    return [release, ...earlier.map((one) => one.release)];
}
function notPassed({ name, release }, known, before, record) {
    const asked = `${name}: release ${check_promotion_short(release)} has not passed ${before}`;
    if (record === undefined)
        return `${asked}, where no run was accepted yet`;
    if (known === undefined)
        return `${asked}, where it was never accepted`;
    return `${asked}; what passed there last is ${tellRelease(known)}`;
}
function tellRelease({ release, run, at, commit }) {
    return `release ${check_promotion_short(release)} (${run}, ${at}${commit === undefined ? '' : `, commit ${commit.slice(0, 12)}`})`;
}
/** Twelve digits tell releases apart for people; what is compared is all of it. */
const check_promotion_short = (digest) => digest.slice(0, 12);
function refusal(subject, message) {
    return { check: 'promotion', subject, message };
}

// EXTERNAL MODULE: ./lib/app/promotion/far-record.js
var far_record = __webpack_require__(9628);
// EXTERNAL MODULE: ./lib/app/promotion/read-releases.js + 2 modules
var read_releases = __webpack_require__(4431);
// EXTERNAL MODULE: ./lib/app/promotion/release-note.js
var release_note = __webpack_require__(3717);
// EXTERNAL MODULE: ./lib/app/promotion/settle-record.js
var settle_record = __webpack_require__(186);
// EXTERNAL MODULE: ./lib/app/promotion/stage-records.js + 2 modules
var stage_records = __webpack_require__(9775);
;// CONCATENATED MODULE: ./lib/app/promotion/ask-promotion.js








/** What a plan would deploy, as releases. */
function readNoted(plan, planned, options) {
    const files = (0,working_tree/* workingTree */.c)(options.directory, { assemblies: [...options.assemblies.values()] });
    const { assemblies, environment, code } = options;
    const releases = (0,read_releases/* readReleases */.t)(files, {
        stage: plan.stage,
        settings: planned.settings,
        assemblies,
        environment,
        ...(code !== undefined && { code }),
    });
    return { plan, stacks: planned.packaged.stacks, releases, commit: (0,git_repository/* resolveCommit */.WL)(options.directory, 'HEAD') };
}
/**
 * What has not passed the stage before; nothing where there is none.
 *
 * @param records where that stage's record is
 * @param own the record of the stage that is deployed to
 * @throws AppError `state-unusable` for a record that cannot be trusted, or cannot be fetched
 */
async function askPromotion(noted, { settings }, { stores }, records, { own, ...options }) {
    const { stage } = noted.plan;
    const before = stageBeforeIn(settings, stage);
    const changed = (0,release_note/* askedReleases */.Bi)(noted);
    const removed = (0,release_note/* removedBy */.yV)(noted);
    const silent = silentReleases(noted, changed, own);
    if (before === undefined || changed.length + removed.length + silent.length === 0)
        return { refusals: [], unproved: new Set() };
    const record = await (0,settle_record/* currentRecord */.th)(before, stores.journals, records);
    const hint = (0,far_record/* farRecord */.P)(settings, { stage, before }, options);
    const asked = { stage, before, record };
    const unproved = promotionRefusals({ ...asked, changed: silent, removed: [] }).map(({ subject }) => subject);
    return {
        refusals: promotionRefusals({ ...asked, changed, removed, ...(hint !== undefined && { hint }) }),
        unproved: new Set(unproved),
    };
}
/** Releases that would be new at the stage though its stacks stay as they are. */
function silentReleases(noted, changed, own) {
    const isChanged = new Set(changed.map(({ name }) => name));
    const known = new Map(own?.services.map(({ name, release }) => [name, release]));
    const { services } = (0,release_note/* releaseNote */.Qo)(noted);
    return services
        .filter(({ name, release }) => !isChanged.has(name) && known.get(name) !== release)
        .map(({ name, release }) => ({ name, release, ...noted.releases.get(name) }));
}
/**
 * The same for who only looks: nothing is written, also where a record is behind its journal.
 *
 * @returns refusals as a plan has them
 */
async function lookForPromotion(plan, planned, view, options) {
    if (stageBeforeIn(planned.settings, plan.stage) === undefined)
        return [];
    const { all } = (0,stage_records/* recordsOf */.M)(view, options);
    const records = { read: (stage) => all.read(stage), write: async () => undefined };
    const { refusals } = await askPromotion(readNoted(plan, planned, options), planned, view, records, options);
    return refusals.map(({ subject, message }) => ({ code: 'promotion', subject, message }));
}
function stageBeforeIn({ stages }, stage) {
    return stages.find(({ name }) => name === stage)?.after;
}


/***/ }),

/***/ 4431:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ readReleases)
});

// EXTERNAL MODULE: ./lib/artefacts/artefact-folder.js
var artefact_folder = __webpack_require__(8610);
// EXTERNAL MODULE: ./lib/config/stage-settings.js
var stage_settings = __webpack_require__(6968);
// EXTERNAL MODULE: ./lib/read/document/parse-cache.js
var parse_cache = __webpack_require__(8980);
// EXTERNAL MODULE: ./lib/read/read-estate.js + 2 modules
var read_estate = __webpack_require__(7217);
// EXTERNAL MODULE: ./lib/read/readers.js + 131 modules
var readers = __webpack_require__(5819);
// EXTERNAL MODULE: ./lib/read/reading-memo.js
var reading_memo = __webpack_require__(3899);
// EXTERNAL MODULE: ./lib/app/planning/artefact-source.js
var artefact_source = __webpack_require__(2133);
// EXTERNAL MODULE: ./lib/plan/fingerprint.js
var fingerprint = __webpack_require__(2911);
;// CONCATENATED MODULE: ./lib/app/promotion/built-digests.js

/**
 * One digest for each service of what a build job packed of it: the bytes of its code and its images, and for which
 * resource each is. A service without any is not in it: its definition says all.
 */
function builtDigests({ artefacts, images }) {
    const parts = new Map();
    const add = (service, part) => {
        const own = parts.get(service) ?? [];
        parts.set(service, own);
        own.push((0,fingerprint/* canonicalJson */.dj)(part));
    };
    for (const { service, resource, property, digest } of artefacts)
        add(service, ['code', resource, property, digest]);
    for (const { service, resource, uri } of images)
        add(service, ['image', resource, uri]);
    return new Map([...parts].map(([service, own]) => [service, (0,fingerprint/* digestOf */.ol)((0,fingerprint/* canonicalJson */.dj)([...new Set(own)].sort()))]));
}

;// CONCATENATED MODULE: ./lib/app/promotion/release-digest.js

/** @returns SHA-256, hex; equal for equal parts, whatever stage they are deployed to */
function releaseDigest({ definitions, code }) {
    const files = [...definitions].sort(([a], [b]) => (a < b ? -1 : 1));
    return (0,fingerprint/* digestOf */.ol)((0,fingerprint/* canonicalJson */.dj)(['stackgate release 1', files, [...code].sort()]));
}

// EXTERNAL MODULE: ./lib/app/promotion/same-service.js
var same_service = __webpack_require__(5733);
;// CONCATENATED MODULE: ./lib/app/promotion/read-releases.js










/**
 * The release of each service by its name at the stage: what its definition files hold that any stage reads, and its
 * code. So a file that only prod includes is part of what dev is given, and all stages speak of one digest.
 */
function readReleases(files, options) {
    const { stage, settings, code } = options;
    const built = code?.kind === 'artefacts' ? builtDigests((0,artefact_folder/* openArtefacts */.Y)(code.folder).manifest) : new Map();
    const stages = [...new Set([...settings.stages.map(({ name }) => name), stage])];
    const parse = (0,parse_cache/* parseCache */.I)(files).parse;
    const memo = new reading_memo/* ReadingMemo */.N();
    const estates = stages.map((at) => {
        const { assemblies, environment } = options;
        const given = (0,stage_settings/* readSettingsForStage */.p)(settings, at, { assemblies, environment, definitions: files.list() });
        return (0,read_estate/* readEstate */.L)({ files, parse, stage: at, memo, settings: given }, readers/* readers */.X).estate;
    });
    const source = (0,artefact_source/* artefactSource */._)(files, { services: estates.flatMap(({ services }) => services) });
    const own = estates.find((estate) => estate.stage === stage);
    const before = settings.stages.find(({ name }) => name === stage)?.after;
    const one = (service) => {
        const same = sameEverywhere(service, stage, estates);
        const nameBefore = same.find(({ at }) => at === before)?.service.name;
        const parts = { definitions: definitionsOf(same, files), code: codeOf(same, source, built) };
        return [service.name, { release: releaseDigest(parts), ...(nameBefore !== undefined && { nameBefore }) }];
    };
    return new Map(own?.services.map(one));
}
function sameEverywhere(service, stage, estates) {
    return estates.flatMap(({ stage: at, services }) => {
        const there = at === stage ? service : (0,same_service/* sameServiceAt */.B)(service, stage, services, at);
        return there === undefined ? [] : [{ at, service: there }];
    });
}
function definitionsOf(same, files) {
    const paths = same.flatMap(({ service }) => [service.file, ...service.inputs]);
    return new Map(paths.map((path) => [path, files.digest(path) ?? 'missing']));
}
function codeOf(same, source, built) {
    return new Set(same.flatMap(({ service }) => {
        const digest = built.get(service.name);
        if (digest !== undefined)
            return [digest];
        const resources = service.stacks.flatMap(({ resources }) => [...resources.values()]);
        const paths = resources.flatMap(({ code = [] }) => (code.length === 0 ? [] : [code]));
        return paths.map((of) => source.digest(of, service) ?? `missing ${of.join(' ')}`);
    }));
}


/***/ }),

/***/ 3717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bi: () => (/* binding */ askedReleases),
/* harmony export */   Qo: () => (/* binding */ releaseNote),
/* harmony export */   yV: () => (/* binding */ removedBy)
/* harmony export */ });
/** What the run would leave: every service that is in a plan's steps or needs nothing. */
function releaseNote({ plan, stacks, releases, commit }) {
    const byService = new Map();
    const known = new Set([...plan.steps.map(({ stack }) => stack), ...plan.unchanged]);
    for (const { key, service, stackName, target, templateDigest } of stacks) {
        if (!known.has(key))
            continue;
        const of = byService.get(service) ?? [];
        byService.set(service, of);
        of.push({ key, stackName, target, templateDigest });
    }
    const services = [...byService].flatMap(([name, own]) => {
        const release = releases.get(name)?.release;
        const sorted = own.toSorted((a, b) => (a.key < b.key ? -1 : 1));
        return release === undefined ? [] : [{ name, release, stacks: sorted }];
    });
    return {
        ...(commit !== undefined && { commit }),
        services: services.sort((a, b) => (a.name < b.name ? -1 : 1)),
        removed: removedBy({ plan, stacks }),
    };
}
/** Services that lose their stacks and have none in the proposed estate. */
function removedBy({ plan, stacks }) {
    const proposed = new Set(stacks.map(({ service }) => service));
    const deleted = plan.steps.filter(({ kind, service }) => kind === 'delete' && !proposed.has(service));
    return [...new Set(deleted.map(({ service }) => service))].sort();
}
/**
 * Services that the run deploys, with what of them. One whose definition gives no release is asked for as none, which
 * nothing ever passed.
 */
function askedReleases({ plan, releases }) {
    const deployed = plan.steps.filter(({ deploy }) => deploy !== undefined);
    const names = [...new Set(deployed.map(({ service }) => service))].sort();
    return names.map((name) => ({ name, release: 'unknown', ...releases.get(name) }));
}


/***/ }),

/***/ 5733:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ sameServiceAt),
/* harmony export */   y: () => (/* binding */ isSameName)
/* harmony export */ });
/**
 * The service of another stage that is the same one: of the same definition and name, or of a name that differs in the
 * stage alone (`api-dev` and `api-prod`; stacks of one CDK app).
 */
function sameServiceAt(service, from, others, to) {
    const there = others.filter(({ file }) => file === service.file);
    return (there.find(({ name }) => name === service.name) ??
        there.find(({ name }) => withoutStage(name, to) === withoutStage(service.name, from)));
}
/** True for one name at two stages, where no definition is left to tell. */
function isSameName(name, from, other, to) {
    return name === other || withoutStage(name, from) === withoutStage(other, to);
}
/** A stage counts as part of a name only between other characters than letters and digits: `device` has no `dev`. */
function withoutStage(name, stage) {
    const wanted = stage.toLowerCase();
    const parts = name.split(/([^A-Za-z0-9]+)/);
    return parts.map((part) => (part.toLowerCase() === wanted ? '\u0000' : part)).join('');
}


/***/ }),

/***/ 9475:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ runRehearsal)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/cloud/local/local-cloud.js
var local_cloud = __webpack_require__(2102);
// EXTERNAL MODULE: ./lib/cloud/local/local-port.js
var local_port = __webpack_require__(7996);
// EXTERNAL MODULE: ./lib/cloud/local/state-file.js + 1 modules
var state_file = __webpack_require__(588);
// EXTERNAL MODULE: ./lib/cloud/local/virtual-clock.js + 1 modules
var virtual_clock = __webpack_require__(3296);
// EXTERNAL MODULE: ./lib/deploy/run.js + 8 modules
var run = __webpack_require__(9526);
// EXTERNAL MODULE: ./lib/deploy/stores/folder-stores.js + 3 modules
var folder_stores = __webpack_require__(4671);
// EXTERNAL MODULE: ./lib/deploy/stores/memory-stores.js
var memory_stores = __webpack_require__(1210);
// EXTERNAL MODULE: ./lib/model/app-error.js
var app_error = __webpack_require__(3113);
// EXTERNAL MODULE: ./lib/package/packaged.js
var package_packaged = __webpack_require__(8126);
// EXTERNAL MODULE: ./lib/cloud/port.js
var port = __webpack_require__(9670);
// EXTERNAL MODULE: ./lib/deploy/run/preflight.js + 5 modules
var preflight = __webpack_require__(6157);
// EXTERNAL MODULE: ./lib/plan/fingerprint.js
var fingerprint = __webpack_require__(2911);
// EXTERNAL MODULE: ./lib/plan/place.js
var plan_place = __webpack_require__(3612);
// EXTERNAL MODULE: ./lib/cloud/local/core/api/perform.js + 18 modules
var perform = __webpack_require__(8288);
// EXTERNAL MODULE: ./lib/cloud/local/core/run.js + 10 modules
var core_run = __webpack_require__(6649);
;// CONCATENATED MODULE: ./lib/rehearse/rehearsal-cloud.js



/** Every resource takes a little while, so that an operation is seen while it goes on; each look costs as much as a call. */
const resourceMilliseconds = 300;
const changeSetMilliseconds = 1_500;
/** Nothing in a rehearsal takes longer: what waits on waits for ever. */
const longest = 30 * 24 * 3_600_000;
function rehearsalCloud(state, given, blueprints) {
    const options = {
        ...given,
        duration: () => resourceMilliseconds,
        changeSetDuration: changeSetMilliseconds,
    };
    const engine = { state, options, blueprints };
    const tooLate = state.now + longest;
    const core = {
        call: (target, action, input) => (0,perform/* perform */.y)(engine, target, action, input),
        advanceTo: (time) => (0,core_run/* runUntil */.W)(engine, time),
        now: () => state.now,
        putTemplate: (url, body) => {
            if (!state.templates.some((template) => template.url === url))
                state.templates.push({ url, body });
        },
    };
    const clock = {
        now: () => state.now,
        sleep: async (milliseconds) => {
            const time = state.now + Math.max(0, milliseconds);
            if (time > tooLate)
                throw new Error('A month has passed in a rehearsal: something waits for ever.');
            (0,core_run/* runUntil */.W)(engine, time);
        },
    };
    return {
        state,
        core,
        cloud: (0,local_port/* localCloud */.Z)(core, clock),
        settle: () => {
            for (let next = state.queue[0]; next !== undefined; next = state.queue[0])
                (0,core_run/* runUntil */.W)(engine, next.at);
        },
    };
}

;// CONCATENATED MODULE: ./lib/rehearse/recreate.js





/**
 * Makes stacks of another cloud in an embedded one: their templates, parameters and tags, so with the same outputs and exports
 * by name. Their values are those that this cloud gives: ones that its resources do not have would change with the next
 * update. Values of NoEcho parameters nobody can read; any text stands for one.
 *
 * @param state an embedded cloud with what the stacks take from outside; it is changed
 */
async function recreate(stacks, state, artefacts) {
    const world = rehearsalCloud(state, {}, new WeakMap());
    const failed = [];
    for (const stack of providersFirst(stacks)) {
        const reason = await recreateOne(stack, world, artefacts);
        if (reason !== undefined)
            failed.push({ stackName: stack.stackName, reason });
    }
    return failed;
}
async function recreateOne(stack, { cloud, state, settle }, artefacts) {
    const { stackName, target, parameters, noEcho, tags, templateDigest } = stack;
    const body = await artefacts.get(templateDigest);
    if (body === undefined)
        return 'its template is not known';
    const at = cloud.at(target);
    const token = `recreate-${templateDigest.slice(0, 12)}`;
    const secrets = noEcho.map((name) => [name, 'rehearsal']);
    try {
        await at.createChangeSet({
            ...{ stackName, tags, token, changeSetName: token, type: 'CREATE' },
            templateBody: Buffer.from(body).toString('utf8'),
            parameters: Object.fromEntries([...Object.entries(parameters), ...secrets]),
            capabilities: ['CAPABILITY_IAM', 'CAPABILITY_NAMED_IAM', 'CAPABILITY_AUTO_EXPAND'],
        });
        settle();
        const made = await at.describeChangeSet(stackName, token);
        if (made?.status !== 'CREATE_COMPLETE')
            return made?.statusReason ?? 'its change set is not made';
        await at.executeChangeSet(stackName, token, token);
        settle();
    }
    catch (error) {
        if (error instanceof port/* CloudError */.K)
            return error.message;
        throw error;
    }
    const record = state.regions
        .find((region) => (0,plan_place/* placeOf */.$)(region.target, '') === (0,plan_place/* placeOf */.$)(target, ''))
        ?.stacks.find(({ name, status }) => name === stackName && status === 'CREATE_COMPLETE');
    return record === undefined ? reasonOf(at, stackName) : undefined;
}
async function reasonOf(at, stackName) {
    const events = await at.events(stackName);
    const first = events.findLast(({ status }) => status.endsWith('_FAILED'));
    return first?.reason ?? 'it cannot be made';
}
/** Stacks of a circle of imports come in the order given. */
function providersFirst(stacks) {
    const exporters = new Map(stacks.flatMap((stack) => Object.keys(stack.exports).map((name) => [(0,plan_place/* placeOf */.$)(stack.target, name), stack])));
    const done = new Set();
    const visit = (first) => {
        const open = [];
        const begun = new Set();
        const begin = (stack) => {
            if (done.has(stack) || begun.has(stack))
                return;
            begun.add(stack);
            open.push({ stack, imports: [...stack.imports] });
        };
        begin(first);
        for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
            const name = top.imports.pop();
            const provider = name === undefined ? undefined : exporters.get((0,plan_place/* placeOf */.$)(top.stack.target, name));
            if (name === undefined) {
                done.add(top.stack);
                open.pop();
            }
            else if (provider !== undefined)
                begin(provider);
        }
    };
    for (const stack of stacks)
        visit(stack);
    return [...done];
}
/**
 * The plan as it would have been made against this cloud: its first look at each stack takes the stack as it is here. Whether a
 * stack moved since the plan is asked before a deploy, and is nothing to rehearse.
 */
async function expectingWhatIsThere(plan, state) {
    const { cloud } = rehearsalCloud(state, {}, new WeakMap());
    const seen = new Set();
    const steps = [];
    for (const step of plan.steps) {
        const place = (0,plan_place/* placeOf */.$)(step.target, step.stackName);
        const stack = seen.has(place) ? undefined : await cloud.at(step.target).describeStack(step.stackName);
        const template = stack && (await cloud.at(step.target).originalTemplate(stack.stackId));
        const isFirst = !seen.has(place);
        seen.add(place);
        const expects = stack === undefined || template === undefined ? fingerprint/* absent */.Ge : (0,preflight/* fingerprintOf */.a)(stack, template);
        steps.push(isFirst ? { ...step, expects } : step);
    }
    return { ...plan, steps };
}

// EXTERNAL MODULE: ./lib/deploy/machine/index.js + 12 modules
var deploy_machine = __webpack_require__(1934);
// EXTERNAL MODULE: ./lib/deploy/run/verify.js + 2 modules
var run_verify = __webpack_require__(2533);
;// CONCATENATED MODULE: ./lib/rehearse/cloud-units.js

/** Takes a state apart; nothing of it may be under way. */
function unitsOf({ regions, templates, seed }) {
    const apart = regions.map(regionUnits);
    return {
        units: new Map(apart.flatMap(({ units }) => units.map((unit) => [unit.place, unit]))),
        background: { seed, templates, regions: apart.map(({ rest }) => rest) },
    };
}
function regionUnits(region) {
    const { target, external, leftBehind } = region;
    const names = rootNames(region.stacks);
    const places = new Map();
    for (const stack of region.stacks) {
        const place = (0,plan_place/* placeOf */.$)(target, names.get(stack.id) ?? stack.name);
        places.set(place, [...(places.get(place) ?? []), stack]);
    }
    const owned = new Set();
    const units = [...places].map(([place, stacks]) => {
        const own = new Set(stacks.flatMap(parametersOf));
        for (const name of own)
            owned.add(name);
        return { ...shareOf(region, place, stacks), ssm: region.ssm.filter(({ name }) => own.has(name)), leftBehind: [] };
    });
    return { units, rest: { target, external, leftBehind, ssm: region.ssm.filter(({ name }) => !owned.has(name)) } };
}
function shareOf({ target, changeSets, tokens }, place, stacks) {
    const ids = new Set(stacks.map(({ id }) => id));
    const names = new Set(stacks.map(({ name }) => name));
    return {
        place,
        target,
        stacks,
        changeSets: changeSets.filter(({ stackId }) => ids.has(stackId)),
        tokens: tokens.filter(({ stackName }) => names.has(stackName)),
    };
}
/** The root's name by the id of each stack. */
function rootNames(stacks) {
    const byId = new Map(stacks.map((stack) => [stack.id, stack.name]));
    return new Map(stacks.map(({ id, name, rootId }) => [id, byId.get(rootId ?? id) ?? name]));
}
function parametersOf({ resources, status }) {
    if (status === 'DELETE_COMPLETE')
        return [];
    return Object.values(resources).flatMap(({ type, physicalId }) => type === 'AWS::SSM::Parameter' ? [physicalId] : []);
}
/** A cloud of these units alone. Records are shared with them: whoever works on it copies what it changes first. */
function stateOfUnits({ templates, regions }, units, given) {
    const targets = new Map([...regions, ...units].map(({ target }) => [(0,plan_place/* placeOf */.$)(target, ''), target]));
    return {
        ...given,
        version: 1,
        sequence: 0,
        queue: [],
        templates: [...templates],
        faultMatches: [],
        regions: [...targets.values()].map((target) => regionOfUnits(target, regions, units)),
    };
}
function regionOfUnits(target, regions, units) {
    const isHere = (one) => (0,plan_place/* placeOf */.$)(one.target, '') === (0,plan_place/* placeOf */.$)(target, '');
    const here = units.filter(isHere);
    const rest = regions.find(isHere);
    return {
        target,
        stacks: here.flatMap(({ stacks }) => stacks),
        changeSets: here.flatMap(({ changeSets }) => changeSets),
        tokens: here.flatMap(({ tokens }) => tokens),
        ssm: [...(rest?.ssm ?? []), ...here.flatMap(({ ssm }) => ssm)],
        leftBehind: [...(rest?.leftBehind ?? []), ...here.flatMap(({ leftBehind }) => leftBehind)],
        external: rest?.external ?? { exports: [], ssm: [], secrets: [], stackOutputs: [] },
    };
}
/**
 * Without what lies behind it: events but the newest of each stack about itself, change sets and tokens that are used up.
 * CloudFormation forgets them too, and a driver that reads them again with every look reads them in vain.
 */
function withoutPast(unit) {
    const stacks = unit.stacks.map((stack) => {
        const newest = stack.events.findLast(({ physicalId }) => physicalId === stack.id);
        return { ...stack, events: newest === undefined ? [] : [newest] };
    });
    return { ...unit, stacks, changeSets: [], tokens: [] };
}
/** What an operation on one stack made of its share: all that is not of the others that were there. */
function unitAfter(place, target, state, others, beside) {
    const region = state.regions.find((one) => (0,plan_place/* placeOf */.$)(one.target, '') === (0,plan_place/* placeOf */.$)(target, ''));
    const rest = others.regions.find((one) => (0,plan_place/* placeOf */.$)(one.target, '') === (0,plan_place/* placeOf */.$)(target, ''));
    const foreign = new Set([
        ...beside.flatMap(({ stacks, changeSets, tokens, ssm, leftBehind }) => [
            ...stacks,
            ...changeSets,
            ...tokens,
            ...ssm,
            ...leftBehind,
        ]),
        ...(rest?.ssm ?? []),
        ...(rest?.leftBehind ?? []),
    ]);
    const own = (items = []) => items.filter((item) => !foreign.has(item));
    return {
        place,
        target,
        stacks: own(region?.stacks),
        changeSets: own(region?.changeSets),
        tokens: own(region?.tokens),
        ssm: own(region?.ssm),
        leftBehind: [...own(region?.leftBehind)],
    };
}

;// CONCATENATED MODULE: ./lib/rehearse/faults.js
const reason = 'the rehearsal lets it fail';
/** Acts never and counts the resources that an operation works on. */
const counter = {
    match: { phase: 'forward', probability: 0 },
    effect: { kind: 'resource-fails', reason },
};
const noFaults = { name: 'none', script: [counter] };
/** @returns how many resources an operation without faults worked on */
const resourcesIn = (matches) => matches[0] ?? 0;
const fails = (match) => ({ match, effect: { kind: 'resource-fails', reason } });
const refused = (action) => ({
    match: { action },
    effect: { kind: 'error', code: 'ValidationError', message: `${action}: ${reason}` },
});
/** CloudFormation itself takes it back: the last resource fails, so that everything before it has to be undone. */
function stepFails({ kind }, resources) {
    if (kind === 'delete')
        return { name: 'fails', script: [fails({ phase: 'delete' })] };
    // Where no resource is worked on, only the change set can be refused.
    if (resources === 0)
        return { name: 'fails', script: [refused('CreateChangeSet')] };
    return { name: 'fails', script: [fails({ phase: 'forward', nth: resources })] };
}
/** Nothing but a refused call can go wrong: a deletion of nothing. */
const deletionRefused = { name: 'refused', script: [refused('DeleteStack')] };
/** The way back fails as well, once or as often as it is tried. */
function rollbackFails(step, resources, how) {
    const { script } = stepFails(step, resources);
    const way = fails({ phase: 'rollback', ...(how === 'once' && { nth: 1 }) });
    return { name: `rollback fails ${how}`, script: [...script, way] };
}
/** Whether the way back had anything that could fail. */
const hadRollback = (matches) => (matches[1] ?? 0) > 0;
/** A restore fails whichever way it takes, and CloudFormation's own way back from it too. */
const restoreFails = {
    name: 'restore fails',
    script: [fails({ phase: 'forward' }), fails({ phase: 'rollback' }), fails({ phase: 'delete' })],
};
/** The same where it works on no resource. */
const restoreRefused = {
    name: 'restore refused',
    script: [refused('CreateChangeSet'), refused('DeleteStack'), refused('ContinueUpdateRollback')],
};

// EXTERNAL MODULE: ./lib/deploy/run/perform-run.js + 2 modules
var perform_run = __webpack_require__(8540);
// EXTERNAL MODULE: ./lib/deploy/stack/drive-stack.js + 14 modules
var drive_stack = __webpack_require__(5625);
// EXTERNAL MODULE: ./lib/deploy/stack/goal.js
var goal = __webpack_require__(7829);
// EXTERNAL MODULE: ./lib/deploy/stack/stack-task.js + 1 modules
var stack_task = __webpack_require__(3183);
;// CONCATENATED MODULE: ./lib/rehearse/copy-state.js
/**
 * Copies of what the embedded cloud changes in place. Definitions, events, properties and stable states are never changed
 * once they are made, so copies share them; a copy of everything would cost more than the operation itself.
 *
 * @param kept records that nobody changes: they stay the same objects, by which it is known whose they are
 */
function copyState(state, kept) {
    return {
        ...state,
        queue: [...state.queue],
        templates: [...state.templates],
        faultMatches: [...state.faultMatches],
        regions: state.regions.map((region) => copyRegion(region, kept)),
    };
}
function copyRegion(region, kept) {
    return {
        ...region,
        stacks: region.stacks.map((stack) => (kept.has(stack) ? stack : copyStack(stack))),
        changeSets: region.changeSets.map((one) => (kept.has(one) ? one : { ...one })),
        tokens: [...region.tokens],
        ssm: [...region.ssm],
        leftBehind: [...region.leftBehind],
    };
}
/** For an operation on it. */
function copyUnit(unit) {
    return {
        ...unit,
        stacks: unit.stacks.map(copyStack),
        changeSets: unit.changeSets.map((changeSet) => ({ ...changeSet })),
    };
}
function copyStack(stack) {
    // One resource may stand in several places of a stack, and is changed in all of them at once.
    const known = new Map();
    const copied = (resource) => {
        const copy = known.get(resource) ?? { ...resource };
        known.set(resource, copy);
        return copy;
    };
    const resources = Object.fromEntries(Object.entries(stack.resources).map(([id, one]) => [id, copied(one)]));
    return {
        ...stack,
        resources,
        events: [...stack.events],
        garbage: stack.garbage.map((one) => copyGarbage(one, copied)),
        ...(stack.operation !== undefined && { operation: copyOperation(stack.operation, copied) }),
    };
}
function copyOperation(operation, copied) {
    return {
        ...operation,
        tasks: operation.tasks.map((task) => copyTask(task, copied)),
        garbage: operation.garbage.map((one) => copyGarbage(one, copied)),
    };
}
function copyTask(task, copied) {
    return task.resource === undefined ? { ...task } : { ...task, resource: copied(task.resource) };
}
function copyGarbage(garbage, copied) {
    return { ...garbage, resource: copied(garbage.resource) };
}

// EXTERNAL MODULE: ./lib/cloud/local/template/index.js + 57 modules
var template = __webpack_require__(5080);
// EXTERNAL MODULE: ./lib/deploy/stack-status.js
var stack_status = __webpack_require__(8630);
;// CONCATENATED MODULE: ./lib/rehearse/stack-node.js



let made = 0;
function nodeOf(given) {
    const live = given.unit.stacks.filter(isLive);
    made += 1;
    return {
        ...given,
        memo: {},
        number: made,
        content: (0,fingerprint/* digestOf */.ol)(JSON.stringify([live.map(contentOf), given.unit.ssm, given.unit.leftBehind])),
        shape: (0,fingerprint/* digestOf */.ol)(JSON.stringify(live.map(shapeOf))),
        face: (0,fingerprint/* digestOf */.ol)(JSON.stringify([live.map(faceOf), given.unit.ssm, given.unit.leftBehind])).slice(0, 24),
    };
}
/** Neither deleted nor only made for the sake of a change set. */
function isLive({ status }) {
    return status !== 'DELETE_COMPLETE' && status !== 'REVIEW_IN_PROGRESS';
}
/** The root among them; undefined where the stack is not there. */
function liveRoot({ stacks }) {
    return stacks.find((stack) => stack.parentId === undefined && isLive(stack));
}
const byName = (values) => values.map(({ name, value }) => [name, value]).sort(([a = ''], [b = '']) => (a < b ? -1 : a > b ? 1 : 0));
/** A stack that can be updated is as good as any other that can, whatever came before. */
const standing = ({ status }) => ((0,stack_status/* canUpdate */.Ev)(status) ? 'usable' : status);
const bodies = new WeakMap();
/** Bodies are long and the same in many nodes. */
function bodyDigest(definition) {
    const known = bodies.get(definition) ?? (0,fingerprint/* digestOf */.ol)(definition.body);
    bodies.set(definition, known);
    return known;
}
function contentOf(stack) {
    const { definition, resources, outputs, outputImports, terminationProtection, stackPolicy } = stack;
    return [
        stack.id,
        standing(stack),
        terminationProtection,
        stackPolicy,
        definition && { ...definition, body: bodyDigest(definition), tags: byName(definition.tags) },
        Object.values(resources)
            .map(({ updatedAt: _, status, statusReason: __, ...rest }) => ({ ...rest, failed: status.endsWith('_FAILED') }))
            .sort((a, b) => (a.logicalId < b.logicalId ? -1 : 1)),
        outputs,
        outputImports,
        stack.garbage.map(({ resource, keep, fresh }) => [resource.physicalId, keep, fresh]),
    ];
}
function shapeOf(stack) {
    const { definition, resources, outputs } = stack;
    return [
        stack.parentId === undefined,
        standing(stack),
        definition && [bodyDigest(definition), byName(definition.parameters), byName(definition.tags)],
        Object.values(resources)
            .map(({ logicalId, type, missing, status }) => `${logicalId} ${type} ${missing ?? ''}${status.endsWith('_FAILED')}`)
            .sort(),
        outputs.flatMap(({ exportName }) => exportName ?? []).sort(),
    ];
}
function faceOf(stack) {
    const { id, name, status, resources, outputs, outputImports } = stack;
    const all = Object.values(resources);
    return [
        id,
        name,
        status === 'DELETE_IN_PROGRESS',
        outputs.map(({ key, value, exportName }) => [key, value, exportName]),
        [...new Set([...outputImports, ...all.flatMap(({ imports }) => imports)])].sort(),
        all.map((one) => [one.type, (0,template/* customName */.fd)(one.type, one.properties), one.missing === true]),
        stack.garbage.map(({ resource }) => [resource.type, (0,template/* customName */.fd)(resource.type, resource.properties)]),
    ];
}

;// CONCATENATED MODULE: ./lib/rehearse/operation.js








/**
 * Does one operation with the deployer's own driver on the embedded CloudFormation's own core.
 *
 * @param own the stack that it is about, which it alone may change
 * @param given stacks that are there besides; of a death those that were there then
 * @param from where a process died in the same operation
 */
async function operate(stage, operation, own, given, from) {
    const { type, step, isKept, faults, epoch, keepsDeaths } = operation;
    if (type === 'restore' && isKept) {
        const event = { type: 'restore-done', step: step.id, how: 'kept' };
        return { event, node: own, calls: [], deaths: () => [], matches: [], changes: [] };
    }
    const beside = from?.beside ?? given;
    const others = beside.map(({ unit }) => unit);
    const foreign = new Set(others.flatMap(({ stacks, changeSets }) => [...stacks, ...changeSets]));
    const state = from === undefined ? stateBefore(stage, own, beside) : copyState(from.state, foreign);
    const world = rehearsalCloud(state, { faults, artefactExists: stage.artefactExists }, stage.blueprints);
    const journal = [...(from?.journal ?? own.journal)];
    const record = (entry) => {
        journal.push({ seq: journal.length, at: state.now, previous: '', record: entry, hash: '' });
    };
    if (from !== undefined)
        record({ kind: 'taken-over', epoch, holder: stage.run });
    const keep = keepsDeaths ? () => ({ state: copyState(state, foreign), beside }) : undefined;
    const witness = witnessOf(world, journal, idsOf(own), keep);
    const what = type === 'perform' ? 'deploy' : 'restore';
    const task = (0,stack_task/* taskOf */.X)(stage.run, epoch, step, what, journal);
    const result = await (0,drive_stack/* driveStack */.Z)(task, toolsFor(stage, witness.cloud, record));
    const isNew = task.goal.kind === 'restore' && task.goal.point === null;
    const event = what === 'deploy' ? (0,perform_run/* deployEvent */.Ao)(step.id, result) : (0,perform_run/* restoreEvent */.xV)(step.id, result, isNew);
    record({ kind: 'event', event });
    world.settle();
    const { place, target } = own.unit;
    const unit = unitAfter(place, target, state, stage.background, others);
    const node = nodeOf({ unit, journal, now: state.now, ids: state.ids, operations: own.operations + 1 });
    const { calls, deaths, changes } = witness;
    return { event, node, calls, deaths, matches: state.faultMatches, changes };
}
function stateBefore({ background, run }, own, beside) {
    const now = Math.max(own.now, ...beside.map((node) => node.now));
    const units = [copyUnit(own.unit), ...beside.map(({ unit }) => unit)];
    return stateOfUnits(background, units, { seed: `${run} ${own.unit.place}`, now, ids: idsOf(own).start });
}
/**
 * Ids are given out from fixed numbers on, one range for each call that begins something: what an operation makes has then the
 * same ids whether or not a process died on the way.
 */
function idsOf({ operations }) {
    const start = (operations + 1) * 1_000_000;
    return {
        start,
        ranges: new Map([
            ['executeChangeSet', start + 100_000],
            ['deleteStack', start + 200_000],
            ['continueRollback', start + 300_000],
            ['rollbackStack', start + 400_000],
        ]),
    };
}
/** For a look at all stacks, which writes nothing. */
const verifyTools = (stage, cloud) => toolsFor(stage, cloud, () => { });
function toolsFor(stage, cloud, record) {
    const sleep = (milliseconds) => cloud.clock.sleep(milliseconds);
    return {
        cloud,
        artefacts: stage.artefacts,
        // No read is behind here: waiting for one longer than it takes to look again proves nothing.
        patience: { ...goal/* usualPatience */.UG, stale: 5_000 },
        record: async (entry) => record(entry),
        guard: async () => { },
        sleep,
        turns: { turn: (_, pause) => sleep(pause) },
        progress: () => { },
        ended: new Map(),
        templates: new Map(),
        secret: stage.secret,
    };
}
const writing = new Set([
    'createChangeSet',
    'executeChangeSet',
    'deleteChangeSet',
    'deleteStack',
    'continueRollback',
    'rollbackStack',
    'cancelUpdate',
]);
/** The same cloud, and the names of the calls that are made to it. */
function countCalls({ clock, at }) {
    const calls = [];
    const seen = (name, call) => (...given) => {
        calls.push(name);
        return call(...given);
    };
    return { cloud: { clock, at: (target) => wrapped(at(target), seen) }, calls };
}
/** Sees each call, and keeps what a process would leave that died there. */
function witnessOf({ state, cloud }, journal, ids, keep) {
    const calls = [];
    const changes = [];
    const deaths = new Map();
    let writes = 0;
    let hasBegun = false;
    const mayDie = (at) => {
        if (keep === undefined)
            return;
        // Nothing but a call, a line of the journal or what is due changes anything.
        const key = `${journal.length} ${writes} ${state.sequence} ${state.queue.length} ${state.queue[0]?.sequence}`;
        const known = deaths.get(key);
        if (known !== undefined)
            deaths.set(key, { ...known, cases: known.cases + 1 });
        else
            deaths.set(key, { cases: 1, at, hasBegun, ...keep(), journal: [...journal] });
    };
    const seen = (name, call) => async (...given) => {
        calls.push(name);
        mayDie(`before ${name}, call ${calls.length}`);
        const from = ids.ranges.get(name);
        if (from !== undefined)
            state.ids = Math.max(state.ids, from);
        try {
            const answer = await call(...given);
            if (name === 'describeChangeSet')
                noteChanges(answer, changes);
            return answer;
        }
        finally {
            if (writing.has(name)) {
                writes += 1;
                hasBegun ||= ids.ranges.has(name);
                mayDie(`after ${name}, call ${calls.length}`);
            }
        }
    };
    return {
        cloud: { clock: cloud.clock, at: (target) => wrapped(cloud.at(target), seen) },
        calls,
        changes,
        deaths: () => {
            const all = [...deaths.values()];
            // They are large, and each is looked into once.
            deaths.clear();
            return all;
        },
    };
}
function wrapped(cloud, seen) {
    return new Proxy(cloud, {
        get(object, name, receiver) {
            const member = Reflect.get(object, name, receiver);
            return typeof member === 'function' ? seen(String(name), async (...given) => member(...given)) : member;
        },
    });
}
function noteChanges(answer, changes) {
    if (typeof answer !== 'object' || answer === null || !('changes' in answer) || !Array.isArray(answer.changes))
        return;
    changes.splice(0, changes.length, ...answer.changes);
}

;// CONCATENATED MODULE: ./lib/rehearse/machine-run.js







/** The run cannot go on as it is: a mistake of whoever decides what it does. */
class RehearsalStuck extends Error {
}
function runnerOf({ plan, stage, places, neighbours, step, keepsDeaths }) {
    const steps = new Map(plan.steps.map((one) => [one.id, one]));
    const stepOf = (id) => {
        const found = steps.get(id);
        if (found === undefined)
            throw new RehearsalStuck(`there is no step ${id}`);
        return found;
    };
    const indexes = new Map(plan.steps.map(({ id, target, stackName }) => [id, places.get((0,plan_place/* placeOf */.$)(target, stackName)) ?? -1]));
    const placeAt = (id) => indexes.get(id) ?? -1;
    const all = [...places.values()];
    const near = new Map([...places].map(([place, index]) => [
        index,
        neighbours?.get(place)?.map((one) => places.get(one) ?? -1) ?? all.filter((other) => other !== index),
    ]));
    const known = new Map();
    const latest = new Map();
    const verified = new Map();
    const count = { done: 0, known: 0 };
    const keyOf = (moment, { type, step: id }, faults) => {
        const at = placeAt(id);
        let key = `${moment.stacks[at]?.number} ${moment.epoch} ${type} ${faults.name} ${id}`;
        for (const index of near.get(at) ?? [])
            key += ` ${moment.stacks[index]?.face}`;
        return key;
    };
    const recall = (key) => {
        const end = known.get(key);
        if (end !== undefined)
            count.known += 1;
        return end;
    };
    const mostTurns = 100 + 20 * plan.steps.length;
    const runner = {
        plan,
        stepOf,
        placeAt,
        count,
        feed(moment, event) {
            const { state, commands } = stepped(step, moment.machine, event);
            return { ...moment, machine: state, pending: [...moment.pending, ...commands] };
        },
        takeOver(moment, type) {
            const { state } = stepped(step, moment.machine, { type });
            return { ...moment, machine: state, pending: (0,deploy_machine/* pendingCommands */.kk)(state), epoch: moment.epoch + 1 };
        },
        async perform(moment, command, faults = noFaults, from) {
            // What a process left that died is used once.
            const key = from === undefined ? keyOf(moment, command, faults) : '';
            const before = recall(key);
            if (before !== undefined)
                return before;
            const own = moment.stacks[placeAt(command.step)];
            if (own === undefined)
                throw new RehearsalStuck(`there is no stack of ${command.step}`);
            const beside = near.get(placeAt(command.step))?.flatMap((index) => moment.stacks[index] ?? []) ?? [];
            count.done += 1;
            const operation = {
                type: command.type,
                step: stepOf(command.step),
                isKept: moment.machine.plan.steps.some(({ id, keepOnRestore }) => id === command.step && keepOnRestore),
                faults: faults.script,
                epoch: moment.epoch,
                // In another process, or with a failing restore, one failure has been tried already.
                keepsDeaths: keepsDeaths && moment.epoch === 1 && from === undefined && (faults === noFaults || faults.name === 'fails'),
            };
            const end = await operate(stage, operation, own, beside, from);
            if (key !== '')
                known.set(key, end);
            return end;
        },
        after: (moment, command, event, end) => afterwards(moment, command, event, end),
        async follow(moment, keeps = true) {
            // Nobody sees what lies between: one list of stacks serves all of it.
            const own = keeps ? undefined : [...moment.stacks];
            let last = moment;
            const turns = [];
            for (let number = 0;; number += 1) {
                const [command] = last.pending;
                if (command === undefined)
                    throw new RehearsalStuck('the run stops before its end');
                if (command.type === 'end')
                    return { last, turns };
                if (number > mostTurns)
                    throw new RehearsalStuck('the run does not end');
                const turn = command.type === 'verify'
                    ? { before: last, command, ...(await verify(last, command.steps)) }
                    : // Most are known, and waiting for nothing takes its time as well.
                        (remembered(last, command) ?? (await performed(last, command)));
                if (keeps)
                    turns.push(turn);
                last = afterwards(last, command, turn.event, 'end' in turn ? turn.end : undefined, own);
            }
        },
    };
    /** @param stacks the moment's own, to be changed; a copy of them unless given */
    function afterwards({ stacks: before, pending, machine, epoch }, command, event, end, stacks = [...before]) {
        if (end !== undefined && command.type !== 'verify' && command.type !== 'end')
            stacks[placeAt(command.step)] = end.node;
        const { state, commands } = stepped(step, machine, event);
        const left = pending.length === 1 && pending[0] === command
            ? commands
            : [...pending.filter((one) => one !== command), ...commands];
        return { machine: state, pending: left, stacks, epoch };
    }
    function remembered(before, command) {
        const at = placeAt(command.step);
        const own = before.stacks[at];
        const known = own && latest.get(own);
        const isLatest = known?.step === command.step &&
            known.type === command.type &&
            known.epoch === before.epoch &&
            near.get(at)?.every((index, which) => before.stacks[index] === known.beside[which]);
        const end = isLatest ? known.end : recall(keyOf(before, command, noFaults));
        if (end === undefined)
            return undefined;
        if (isLatest)
            count.known += 1;
        else if (own !== undefined) {
            const beside = near.get(at)?.map((index) => before.stacks[index]) ?? [];
            latest.set(own, { step: command.step, type: command.type, epoch: before.epoch, beside, end });
        }
        return { before, command, event: end.event, end };
    }
    async function performed(before, command) {
        const end = await runner.perform(before, command);
        return { before, command, event: end.event, end };
    }
    /** In full, over all stacks; once for stacks that are the same. */
    async function verify({ stacks }, ids) {
        const key = `${ids.join('\n')}\n${stacks.map(({ content }) => content).join()}`;
        const before = verified.get(key);
        if (before !== undefined)
            return before;
        const now = Math.max(...stacks.map((one) => one.now));
        const units = stacks.map(({ unit }) => unit);
        const state = stateOfUnits(stage.background, units, { seed: stage.run, now, ids: 0 });
        const { cloud } = rehearsalCloud(state, { artefactExists: stage.artefactExists }, stage.blueprints);
        const counted = countCalls(cloud);
        const failures = await (0,run_verify/* verifySteps */.n)((0,run_verify/* lastSteps */.Y)(ids.map(stepOf)), verifyTools(stage, counted.cloud));
        const event = failures.length === 0 ? { type: 'verified' } : { type: 'verify-failed', failures };
        const verification = { event, calls: counted.calls.length };
        verified.set(key, verification);
        return verification;
    }
    return runner;
}
function stepped(step, state, event) {
    try {
        return step(state, event);
    }
    catch (error) {
        throw new RehearsalStuck(error instanceof Error ? error.message : String(error));
    }
}

;// CONCATENATED MODULE: ./lib/rehearse/same-data.js
/** Whether two plain values are equal; parts that are the same object are not looked into. */
function isSameData(one, other) {
    if (one === other)
        return true;
    if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
        return false;
    if (Array.isArray(one) !== Array.isArray(other))
        return false;
    const [mine, theirs] = [Object.entries(one), Object.keys(other)];
    const values = { ...other };
    return mine.length === theirs.length && mine.every(([key, value]) => key in values && isSameData(value, values[key]));
}

;// CONCATENATED MODULE: ./lib/rehearse/trying.js

const isStackTurn = (turn) => turn.end !== undefined;
/** Follows to the end and judges it; undefined where there is no end. */
async function tryEnd(trying, trial, what, follow, cases = 1) {
    const { tally, judge } = trying;
    try {
        const followed = await follow();
        const verdict = judge.judge(followed.last);
        const more = await unfinished(trying, followed.last, verdict);
        const problems = [...verdict.problems, ...notBrought(trial, verdict), ...more];
        tally.note(trial, what, { ...verdict, problems }, cases);
        return followed;
    }
    catch (error) {
        if (!(error instanceof RehearsalStuck))
            throw error;
        tally.note(trial, what, stuck(error), cases);
        return undefined;
    }
}
const stuck = ({ message }) => ({
    ending: 'named',
    outcome: { kind: 'interrupted' },
    stacks: [],
    problems: [message],
});
/**
 * Where a command is told that takes the run back, it is tried: it has to finish the job. Once for the same stacks left in the
 * same way: what else the run did is over, and the command does not touch it.
 */
async function unfinished({ runner, judge, finishing }, last, { outcome }) {
    if (outcome.kind !== 'restore-incomplete')
        return [];
    const told = outcome.remains.filter(({ command }) => command.includes(' rollback '));
    if (told.length === 0)
        return [];
    const key = outcome.remains
        .map(({ step, state }) => `${step} ${state} ${last.stacks[runner.placeAt(step)]?.number}`)
        .join('\n');
    const known = finishing.get(key);
    if (known !== undefined)
        return known;
    const again = await runner.follow(runner.takeOver(last, 'take-back'), false);
    const verdict = judge.judge(again.last);
    const left = 'remains' in verdict.outcome ? new Set(verdict.outcome.remains.map(({ step }) => step)) : new Set();
    const problems = verdict.problems.map((problem) => `after the command that was told: ${problem}`);
    const still = told.filter(({ step }) => left.has(step));
    const all = [...problems, ...still.map(({ step }) => `the command for ${step} does not finish it`)];
    finishing.set(key, all);
    return all;
}
/** Where nothing fails on the way back. */
const simple = new Set([
    'step-fails',
    'not-accepted',
    'taken-back',
    'died-taken-back',
    'died-on-the-way-back',
]);
/** A way back in which nothing failed brings back all that a rollback can bring back; there is none where it does not. */
function notBrought(trial, { outcome }) {
    if (!simple.has(trial) || outcome.kind !== 'restore-incomplete')
        return [];
    return outcome.remains
        .filter(({ command }) => command.includes(' rollback '))
        .map(({ step, reason }) => `nothing fails on the way back, and yet ${step} is not brought back: ${reason}`);
}
function noteStuck(tally, trial, what, error, cases) {
    tally.note(trial, what, stuck(error), cases);
}

;// CONCATENATED MODULE: ./lib/rehearse/deaths.js



/** The process dies at each call of a turn of the run in which nothing fails; another goes on, or takes it back. */
async function tryDeaths(trying, turn, base) {
    const at = base.turns.indexOf(turn);
    const later = base.turns.slice(at + 1);
    await tryWay(trying, turn, 'resume', 'died-resumed', { last: base.last, turns: later }, '');
    const back = await takenBack(trying, turn);
    if (back !== undefined)
        await tryWay(trying, turn, 'take-back', 'died-taken-back', back, '');
}
/** @param turns of a way back, the failure that led to it first where there is one */
async function tryDeathsOnTheWay(trying, turns, { last }, what) {
    for (const [at, turn] of turns.entries())
        await tryWay(trying, turn, 'resume', 'died-on-the-way-back', { last, turns: turns.slice(at + 1) }, `${what}; `);
}
/** What becomes of the run when it is taken back while this turn is under way, and nobody died in it. */
async function takenBack({ runner, tally }, turn) {
    try {
        const moment = runner.takeOver(turn.before, 'take-back');
        return isStackTurn(turn)
            ? await runner.follow(runner.after(moment, inFlight(moment, turn), turn.event, turn.end))
            : await runner.follow(moment);
    }
    catch (error) {
        if (!(error instanceof RehearsalStuck))
            throw error;
        noteStuck(tally, 'died-taken-back', () => `${nameOf(turn)} is under way, and the run is taken back`, error, callsIn(turn));
        return undefined;
    }
}
/**
 * Each death in a turn. Where the operation ends as without it, and the machine stands where it stood, all that follows is what
 * follows without a death; else the run is followed to its own end.
 *
 * @param rest what follows the turn without a death, once the run is resumed or taken back
 */
async function tryWay(trying, turn, way, trial, rest, prefix) {
    const { runner, tally, judge } = trying;
    const then = way === 'resume' ? 'the run is resumed' : 'the run is taken back';
    const what = (at) => () => `${prefix}${nameOf(turn)}: the process dies ${at}, and ${then}`;
    let moment;
    try {
        moment = runner.takeOver(turn.before, way);
        inFlight(moment, turn);
    }
    catch (error) {
        if (!(error instanceof RehearsalStuck))
            throw error;
        noteStuck(tally, trial, what('in it'), error, callsIn(turn));
        return;
    }
    const goesOn = way === 'take-back' || isSameData(moment.machine, turn.before.machine);
    const verdict = judge.judge(rest.last);
    if (!isStackTurn(turn)) {
        if (goesOn)
            tally.note(trial, what('at a call'), verdict, turn.calls ?? 1);
        else
            await tryEnd(trying, trial, what('at a call'), () => runner.follow(moment), turn.calls ?? 1);
        return;
    }
    const ours = rest.turns.filter((one) => isStackTurn(one) && isSamePlace(runner, one, turn));
    for (const { end, at, cases } of await survivedBy(runner, moment, turn)) {
        if (goesOn && isSameEnd(end, turn.end) && (await staysTheSame(runner, moment.epoch, end.node, ours)))
            tally.note(trial, what(at), verdict, cases);
        else {
            const follow = () => runner.follow(runner.after(moment, inFlight(moment, turn), end.event, end));
            await tryEnd(trying, trial, what(at), follow, cases);
        }
    }
}
const callsIn = (turn) => turn.end?.calls.length ?? turn.calls ?? 1;
const nameOf = ({ command }) => command.type === 'verify' ? 'verification' : `${command.type} ${command.step}`;
const isSamePlace = (runner, one, other) => runner.placeAt(one.command.step) === runner.placeAt(other.command.step);
/** The command of the turn among those that are in flight for who takes over. @throws RehearsalStuck where it is not */
function inFlight({ pending }, { command }) {
    const idOf = (one) => ('step' in one ? one.step : '');
    const found = pending.find((one) => one.type === command.type && idOf(one) === idOf(command));
    if (found === undefined || pending.length !== 1)
        throw new RehearsalStuck('who takes over does not find what was in flight, and that alone');
    return found;
}
const known = new WeakMap();
/** All deaths in an operation; once for operations that are the same. */
async function survivedBy(runner, moment, turn) {
    const before = known.get(turn.end);
    runner.count.known += before?.length ?? 0;
    if (before !== undefined)
        return before;
    const survived = [];
    for (const death of turn.end.deaths()) {
        // Before it begins nothing has failed yet, and the way back is still to come.
        if (turn.event.type === 'step-failed' && !death.hasBegun)
            continue;
        const end = await runner.perform(moment, turn.command, turn.faults, death);
        survived.push({ cases: death.cases, at: death.at, end });
    }
    known.set(turn.end, survived);
    return survived;
}
/** The same to the machine, but for the words of a failure, and the same stack, but for its history. */
function isSameEnd(one, other) {
    return wordless(one.event) === wordless(other.event) && one.node.content === other.node.content;
}
function wordless(event) {
    return JSON.stringify('reason' in event ? { ...event, reason: '' } : event);
}
/** What follows on the stack itself, which alone has the death in its history, ends as it does without. */
async function staysTheSame(runner, epoch, node, turns) {
    let own = node;
    for (const { before, command, end, faults } of turns) {
        const stacks = before.stacks.with(runner.placeAt(command.step), own);
        const again = await runner.perform({ ...before, stacks, epoch }, command, faults);
        if (!isSameEnd(again, end))
            return false;
        own = again.node;
    }
    return true;
}

;// CONCATENATED MODULE: ./lib/rehearse/cases.js



/** Tries everything with a plan of which it is known what happens when nothing goes wrong. */
async function tryAll(trying, base) {
    const { judge, tally } = trying;
    const first = judge.judge(base.last);
    const problems = [...first.problems, ...unverified(trying, base)];
    tally.note('nothing-fails', () => 'nothing fails', { ...first, problems });
    for (const turn of base.turns) {
        if (isStackTurn(turn))
            await tryStep(trying, turn);
        else
            await tryRefusal(trying, turn);
        await tryDeaths(trying, turn, base);
    }
    await tryTakingBack(trying, base);
}
/** All that changed before the commit point is looked at there, and what is dropped goes after it. */
function unverified({ runner }, { turns }) {
    const at = turns.findIndex(({ command }) => command.type === 'verify');
    const command = turns[at]?.command;
    const verified = new Set(command?.type === 'verify' ? command.steps : []);
    const changed = turns.flatMap(({ event }, turn) => event.type === 'step-done' && event.result === 'changed' ? [{ step: runner.stepOf(event.step), turn }] : []);
    return changed.flatMap(({ step: { id, phase }, turn }) => {
        if (phase === 'expand' && verified.has(id) && turn < at)
            return [];
        if (phase === 'contract' && turn > at)
            return [];
        return [
            phase === 'expand' ? `${id} is not verified before the commit point` : `${id} comes before the commit point`,
        ];
    });
}
async function tryStep(trying, turn) {
    const step = trying.runner.stepOf(turn.command.step);
    const resources = resourcesIn(turn.end.matches);
    const fails = stepFails(step, resources);
    const first = await failing(trying, turn, fails);
    // A stack without resources is deleted whatever fails, unless the call is refused.
    const faults = first.event.type === 'step-done' && step.kind === 'delete' ? deletionRefused : fails;
    const failed = await failing(trying, turn, faults);
    if (failed.event.type === 'step-done')
        return;
    const followed = await tryFailure(trying, turn, failed, 'step-fails', `${step.id} fails`);
    if (followed !== undefined)
        await tryWayBack(trying, { ...turn, faults, event: failed.event, end: failed }, followed, `${step.id} fails`);
    if (step.kind === 'delete')
        return;
    const once = await failing(trying, turn, rollbackFails(step, resources, 'once'));
    if (!hadRollback(once.matches))
        return;
    await tryFailure(trying, turn, once, 'rollback-continued', `${step.id} fails, and its rollback once`);
    const always = await failing(trying, turn, rollbackFails(step, resources, 'always'));
    const what = `${step.id} fails, and so does its rollback`;
    const stuck = await tryFailure(trying, turn, always, 'rollback-fails', what);
    if (stuck !== undefined)
        await tryRestores(trying, stuck, what);
}
const failing = ({ runner }, { before, command }, faults) => runner.perform(before, command, faults);
async function tryFailure(trying, { before, command }, end, trial, what) {
    return tryEnd(trying, trial, () => what, () => trying.runner.follow(trying.runner.after(before, command, end.event, end)));
}
/** The verification says no: a stack is not what was deployed, or a check of the team's own fails. */
async function tryRefusal(trying, turn) {
    const { before, command } = turn;
    if (command.type !== 'verify')
        return;
    const step = command.steps.at(-1) ?? '';
    const event = { type: 'verify-failed', failures: [{ step, reason: 'the rehearsal says no' }] };
    const what = 'the verification says no';
    const followed = await tryEnd(trying, 'not-accepted', () => what, () => trying.runner.follow(trying.runner.after(before, command, event)));
    if (followed === undefined)
        return;
    await tryRestores(trying, followed, what);
    await tryDeathsOnTheWay(trying, followed.turns, followed, what);
}
async function tryTakingBack(trying, base) {
    const what = 'it is taken back after its end';
    const followed = await tryEnd(trying, 'taken-back', () => what, () => trying.runner.follow(trying.runner.takeOver(base.last, 'take-back')));
    if (followed !== undefined)
        await tryRestores(trying, followed, what);
}
/** @param failed the turn in which the step failed */
async function tryWayBack(trying, failed, followed, what) {
    await tryRestores(trying, followed, what);
    await tryDeathsOnTheWay(trying, [failed, ...followed.turns], followed, what);
}
/** Each restore of a way back fails. */
async function tryRestores(trying, { turns }, what) {
    const { runner } = trying;
    for (const { before, command, end } of turns) {
        if (command.type !== 'restore' || end === undefined || end.calls.length === 0)
            continue;
        let failed = await runner.perform(before, command, restoreFails);
        if (failed.event.type === 'restore-done')
            failed = await runner.perform(before, command, restoreRefused);
        if (failed.event.type === 'restore-done')
            continue;
        const { event } = failed;
        await tryEnd(trying, 'restore-fails', () => `${what}, then the restore of ${command.step}`, () => runner.follow(runner.after(before, command, event, failed), false));
    }
}

// EXTERNAL MODULE: ./lib/deploy/run/outcome.js
var run_outcome = __webpack_require__(5169);
// EXTERNAL MODULE: ./lib/diff/resource-table.js + 1 modules
var resource_table = __webpack_require__(7195);
;// CONCATENATED MODULE: ./lib/rehearse/judge.js




/** Looks at the simulated cloud alone and at what the run says of its end: neither machine nor planner is asked. */
function judgeOf({ plan, run, background, before, deployed, places }) {
    const index = places;
    const touched = new Set(plan.steps.map(({ target, stackName }) => index.get((0,plan_place/* placeOf */.$)(target, stackName)) ?? -1));
    const names = [...places.keys()].map((place) => String(JSON.parse(place)[2]));
    const may = lossesOf(plan, index);
    const foreign = new Set(background.regions.flatMap(({ target, external }) => external.exports.map(({ name }) => `${(0,plan_place/* placeOf */.$)(target, '')}${name}`)));
    const creations = plan.steps.flatMap(({ kind, target, stackName }, position) => kind === 'create' ? [{ position, at: index.get((0,plan_place/* placeOf */.$)(target, stackName)) ?? -1 }] : []);
    const placeOfStep = new Map(plan.steps.map((step) => [step.id, index.get((0,plan_place/* placeOf */.$)(step.target, step.stackName))]));
    function standing(outcome, stacks, problems) {
        const remains = 'remains' in outcome ? outcome.remains : [];
        const named = new Set(remains.map(({ step }) => placeOfStep.get(step)));
        for (const one of remains)
            if (!saysWhatToDo(one))
                problems.push(`nothing is said of how to finish ${one.step}`);
        const wanted = outcome.kind === 'deployed' ? deployed : before;
        stacks.forEach((node, at) => {
            if (node.shape === wanted[at]?.shape || (named.has(at) && touched.has(at)))
                return;
            const should = outcome.kind === 'deployed' ? 'as deployed' : 'as before';
            problems.push(`${names[at]} is not ${should} (${statusOf(node)}), and nobody is told`);
        });
    }
    const first = usesOf(before);
    /** Only what changed can have broken anything: stacks that look as before stand together as before. */
    function exportsInUse(stacks, problems) {
        const changed = stacks.flatMap((node, at) => (node.face === before[at]?.face ? [] : [at]));
        const gone = new Set(changed.flatMap((at) => factsAt(before, at).exports));
        const added = new Map();
        for (const at of changed)
            for (const name of factsAt(stacks, at).exports) {
                const owner = first.exporters.get(name);
                if (added.has(name) || (owner !== undefined && !gone.has(name)))
                    problems.push(`${nameIn(name)} is exported twice`);
                added.set(name, at);
            }
        const isThere = (name) => added.has(name) || (first.exporters.has(name) && !gone.has(name)) || foreign.has(name);
        const users = new Set([...changed, ...[...gone].flatMap((name) => first.importers.get(name) ?? [])]);
        for (const at of users)
            for (const name of factsAt(stacks, at).imports)
                if (!isThere(name))
                    problems.push(`${names[at]} uses the export ${nameIn(name)}, which is gone`);
    }
    function stateful({ stacks, machine }, problems) {
        if (plan.ephemeral)
            return;
        stacks.forEach((node, at) => {
            const old = before[at];
            if (old === undefined || node.content === old.content)
                return;
            const there = factsOfNode(node).data;
            for (const [id, resource] of factsOfNode(old).data) {
                if (there.has(id) || staysOutside(resource, node))
                    continue;
                if (machine.committed && may.get(at)?.(resource.logicalId) === true)
                    continue;
                problems.push(`${names[at]}: ${resource.logicalId} (${resource.type}) and what it held are lost`);
            }
        });
    }
    /** What is new and holds data may have taken in some by the time that another stack fails. */
    function newData({ stacks, machine }, problems) {
        if (plan.ephemeral)
            return;
        for (const { position, at } of creations) {
            const [state, made, node] = [machine.steps[position], deployed[at], stacks[at]];
            if (state?.at !== 'restored' || made === undefined || node === undefined)
                continue;
            const there = factsOfNode(node).data;
            for (const [id, resource] of factsOfNode(made).data)
                if (!writtenByTheRun(resource) && !there.has(id) && !staysOutside(resource, node))
                    problems.push(`${names[at]}: ${resource.logicalId} (${resource.type}) is new, and is deleted with what it took in`);
        }
    }
    // Whoever asks again asks of the same end, one after the other.
    let judged;
    return {
        judge(last) {
            if (judged?.last === last)
                return judged.verdict;
            const outcome = (0,run_outcome/* outcomeOf */.s)(last.machine, plan, run);
            const problems = [];
            if (last.machine.phase !== 'ended')
                problems.push('the run has not ended');
            standing(outcome, last.stacks, problems);
            exportsInUse(last.stacks, problems);
            stateful(last, problems);
            newData(last, problems);
            const verdict = { ending: endingOf(outcome), outcome, stacks: last.stacks, problems };
            judged = { last, verdict };
            return verdict;
        },
    };
}
function endingOf(outcome) {
    if (outcome.kind === 'deployed')
        return outcome.remains.length === 0 ? 'deployed' : 'named';
    if (outcome.kind === 'unchanged')
        return 'deployed';
    return outcome.kind === 'failed-and-restored' ? 'as-before' : 'named';
}
const saysWhatToDo = ({ command, reason }) => command !== '' || reason.trim() !== '';
const statusOf = ({ unit }) => liveRoot(unit)?.status ?? 'not there';
const nameIn = (key) => key.slice(key.indexOf(']') + 1);
/** By place, which logical ids the plan says that the data of goes away. */
function lossesOf(plan, places) {
    const losses = new Map();
    for (const { kind, target, stackName, changes } of plan.steps) {
        const at = places.get((0,plan_place/* placeOf */.$)(target, stackName)) ?? -1;
        const before = losses.get(at);
        const lost = new Set(changes.flatMap(({ irreversible, logicalId }) => (irreversible === undefined ? [] : logicalId)));
        losses.set(at, (logicalId) => kind === 'delete' || lost.has(logicalId) || before?.(logicalId) === true);
    }
    return losses;
}
/** Who exports and who imports each name. */
function usesOf(stacks) {
    const exporters = new Map();
    const importers = new Map();
    stacks.forEach((node, at) => {
        for (const name of factsOfNode(node).exports)
            exporters.set(name, at);
        for (const name of factsOfNode(node).imports)
            importers.set(name, [...(importers.get(name) ?? []), at]);
    });
    return { exporters, importers };
}
const noFacts = { exports: [], imports: [], data: new Map() };
function factsAt(stacks, at) {
    const node = stacks[at];
    return node === undefined ? noFacts : factsOfNode(node);
}
/** Logs of a run that failed, and the bucket that the Serverless Framework puts its code into, are nobody's loss. */
const writtenByTheRun = ({ type, logicalId }) => type === 'AWS::Logs::LogGroup' || (type === 'AWS::S3::Bucket' && logicalId === 'ServerlessDeploymentBucket');
/** CloudFormation let go of it and did not delete it. */
function staysOutside({ logicalId, deletionPolicy, updateReplacePolicy }, { unit }) {
    const isReplaced = unit.stacks.some((stack) => isLive(stack) && Object.hasOwn(stack.resources, logicalId));
    const policy = isReplaced ? updateReplacePolicy : deletionPolicy;
    return policy === 'Retain' || policy === 'RetainExceptOnCreate' || policy === 'Snapshot';
}
/** What holds of a stack, read from the cloud's own records. */
function factsOfNode({ unit, memo }) {
    memo.facts ??= readFacts(unit);
    return memo.facts;
}
function readFacts({ stacks, target }) {
    const live = stacks.filter(isLive);
    const here = (0,plan_place/* placeOf */.$)(target, '');
    return {
        exports: live.flatMap(({ outputs }) => outputs.flatMap(({ exportName }) => (exportName === undefined ? [] : [`${here}${exportName}`]))),
        imports: [...new Set(live.flatMap(importsOf))].map((name) => `${here}${name}`),
        data: new Map(live.flatMap(dataOf)),
    };
}
const importsOf = ({ resources, outputImports }) => [
    ...outputImports,
    ...Object.values(resources).flatMap(({ imports }) => imports),
];
function dataOf({ resources }) {
    return Object.values(resources).flatMap(({ logicalId, type, physicalId, deletionPolicy, updateReplacePolicy, missing }) => {
        if (missing === true || (0,resource_table/* factsOf */.x)(type)?.keeps === undefined)
            return [];
        return [[`${type} ${physicalId}`, { logicalId, type, deletionPolicy, updateReplacePolicy }]];
    });
}

;// CONCATENATED MODULE: ./lib/rehearse/neighbours.js


/** For each place those places whose stacks an operation there may depend on, its own not among them. */
function neighboursOf(known) {
    const all = known.map((one) => ({ place: one.place, ...namesOf(one) }));
    const holders = index(all, ({ offers }) => offers);
    const askers = index(all, ({ asks }) => asks);
    return new Map(all.map(({ place, offers, asks, asksAnything }) => {
        if (asksAnything)
            return [place, known.map((one) => one.place).filter((other) => other !== place)];
        const near = new Set([...asks, ...offers].flatMap((name) => holders.get(name) ?? []));
        for (const name of offers)
            for (const other of askers.get(name) ?? [])
                near.add(other);
        near.delete(place);
        return [place, known.map((one) => one.place).filter((other) => near.has(other))];
    }));
}
function index(items, names) {
    const places = new Map();
    for (const item of items)
        for (const name of names(item)) {
            const found = places.get(name);
            if (found === undefined)
                places.set(name, [item.place]);
            else
                found.push(item.place);
        }
    return places;
}
function namesOf({ place, units, deploys }) {
    const offers = new Set([place]);
    const asks = new Set();
    const stacks = units.flatMap((unit) => unit.stacks);
    for (const stack of stacks)
        noteStack(stack, offers, asks);
    for (const { target, bindings } of deploys)
        for (const { stackName, region } of bindings)
            asks.add((0,plan_place/* placeOf */.$)({ account: target.account, region: region ?? target.region }, stackName));
    const asksAnything = stacks.some(({ definition }) => dynamic.test(definition?.body ?? ''));
    return { offers, asks, asksAnything };
}
/** Outputs and parameters that a template reads by a name which may be put together. */
const dynamic = /Fn::GetStackOutput|!GetStackOutput|\{\{resolve:ssm/;
function noteStack(stack, offers, asks) {
    const here = `${stack.target.account} ${stack.target.region}`;
    for (const { exportName } of stack.outputs)
        if (exportName !== undefined)
            offers.add(`export ${here} ${exportName}`);
    for (const name of stack.outputImports)
        asks.add(`export ${here} ${name}`);
    for (const { type, physicalId, properties, imports } of Object.values(stack.resources)) {
        for (const name of imports)
            asks.add(`export ${here} ${name}`);
        const own = (0,template/* customName */.fd)(type, properties);
        if (own !== undefined)
            offers.add(`name ${here} ${type} ${own}`);
        if (type === 'AWS::SSM::Parameter')
            offers.add(`parameter ${here} ${physicalId}`);
    }
    for (const { name } of stack.definition?.resolved ?? []) {
        const value = stack.definition?.parameters.find((one) => one.name === name)?.value;
        if (value !== undefined)
            asks.add(`parameter ${here} ${value}`);
    }
}

;// CONCATENATED MODULE: ./lib/rehearse/no-way-back.js


/**
 * Steps before the commit point that nothing takes back, as the deploy in which nothing fails shows them. After the commit
 * point nothing is taken back anyway.
 */
function noWayBackIn({ turns }, runner, { exists, secret }) {
    return turns.flatMap(({ before, command, end }) => {
        if (command.type !== 'perform' || end === undefined || end.event.type !== 'step-done')
            return [];
        const step = runner.stepOf(command.step);
        const node = before.stacks[runner.placeAt(step.id)];
        if (node === undefined || step.phase !== 'expand' || step.kind !== 'update')
            return [];
        return [
            ...lostArtefacts(step, node, end, exists),
            ...lostSecrets(step, end, secret),
            ...lostData(step, node, end),
            ...imported(step, end),
        ];
    });
}
const found = (kind, { id, stack }, subject, message) => ({
    kind,
    step: id,
    stack,
    subject,
    message,
});
/** An object that the deployed template names, that the new one does not, and that is gone. */
function lostArtefacts(step, before, { node }, exists) {
    const after = new Set(objectsOf(node).map(({ bucket, key }) => `${bucket}/${key}`));
    return objectsOf(before).flatMap(({ logicalId, bucket, key }) => {
        if (after.has(`${bucket}/${key}`) || exists(bucket, key))
            return [];
        const message = `the object ${key} in ${bucket}, which ${logicalId} has now, is gone: nothing brings it back. Put it there again, or deploy a version whose code is there first.`;
        return [found('artefact-gone', step, logicalId, message)];
    });
}
function objectsOf({ unit }) {
    return unit.stacks
        .filter(isLive)
        .flatMap(({ resources }) => Object.values(resources).flatMap(({ logicalId, properties }) => objectsIn(properties, logicalId)));
}
function objectsIn(value, logicalId) {
    if (typeof value !== 'object' || value === null)
        return [];
    if (Array.isArray(value))
        return value.flatMap((item) => objectsIn(item, logicalId));
    const entries = Object.entries(value);
    const text = (name) => {
        const one = entries.find(([key]) => key === name)?.[1];
        return typeof one === 'string' ? one : undefined;
    };
    const [bucket, key] = [text('S3Bucket'), text('S3Key')];
    const own = bucket === undefined || key === undefined ? [] : [{ logicalId, bucket, key }];
    return [...own, ...entries.flatMap(([, item]) => objectsIn(item, logicalId))];
}
/** A secret that the deployed template takes and the new one does not: its value is known to CloudFormation alone, and only as long. */
function lostSecrets(step, { node }, secret) {
    const point = node.journal.findLast(({ record }) => record.kind === 'restore-point' && record.step === step.id)?.record;
    if (point?.kind !== 'restore-point' || point.point === null)
        return [];
    const kept = new Set(step.deploy?.noEcho ?? []);
    return point.point.noEcho
        .filter((name) => !kept.has(name) && secret(step.deploy?.key ?? step.stack, name) === undefined)
        .map((name) => found('secret-changed', step, name, `the value of the NoEcho parameter ${name} is lost with this step, and nobody can read it to bring it back. Keep the parameter, or take the value from Secrets Manager by a dynamic reference.`));
}
/** What kept data before the step and is another resource, or none, after it. */
function lostData(step, before, { node }) {
    const after = factsOfNode(node).data;
    return [...factsOfNode(before).data]
        .filter(([id, resource]) => !after.has(id) && !staysOutside(resource, node))
        .map(([, resource]) => sayLost(step, resource, node));
}
function sayLost(step, { logicalId, type }, { unit }) {
    const isReplaced = unit.stacks.some((stack) => isLive(stack) && Object.hasOwn(stack.resources, logicalId));
    const message = `${logicalId} (${type}) is ${isReplaced ? 'replaced' : 'removed'}, and what it holds goes with it: a restore makes an empty one. Keep it beside the new one, move the data, and drop it in a later deploy.`;
    return found('stateful-replaced', step, logicalId, message);
}
function imported(step, { changes }) {
    return changes
        .filter(({ action }) => action === 'Import')
        .map(({ logicalId, type }) => found('resource-imported', step, logicalId, `${logicalId} (${type}) is imported into the stack; taking that back would delete it. Import it by itself, before this deploy.`));
}

;// CONCATENATED MODULE: ./lib/rehearse/tally.js
/** Most mistakes that are told; one is enough to refuse. */
const mostMistakes = 50;
const trials = [
    'nothing-fails',
    'step-fails',
    'rollback-continued',
    'rollback-fails',
    'not-accepted',
    'taken-back',
    'restore-fails',
    'died-resumed',
    'died-taken-back',
    'died-on-the-way-back',
];
/** @param onCase told each of them; for who wants more than numbers */
function openTally(onCase) {
    const counts = new Map();
    const mistakes = [];
    return {
        mistakes,
        note(trial, what, verdict, cases = 1) {
            const count = counts.get(trial) ?? { cases: 0, wrong: 0, endings: { deployed: 0, 'as-before': 0, named: 0 } };
            counts.set(trial, count);
            count.cases += cases;
            if (verdict.problems.length === 0)
                count.endings[verdict.ending] += cases;
            else {
                count.wrong += cases;
                if (mistakes.length < mostMistakes)
                    mistakes.push({ trial, what: what(), problems: verdict.problems });
            }
            onCase?.({ trial, what, verdict, cases });
        },
        rows: () => trials.flatMap((trial) => {
            const count = counts.get(trial);
            return count === undefined ? [] : [{ trial, ...count }];
        }),
    };
}

;// CONCATENATED MODULE: ./lib/rehearse/rehearse.js










/** Who deploys in a rehearsal; stands in change sets and tokens. */
const rehearse_run = 'rehearsal';
/** Tries a plan against every failure, one step at a time; see docs/rehearsal.md for what is done and what is shared. */
async function rehearse(input) {
    const { plan, state, step = deploy_machine/* step */.PM } = input;
    const { units, background } = unitsOf(state);
    const start = startOf(plan, state, units);
    const stage = {
        run: rehearse_run,
        background,
        artefacts: input.artefacts,
        artefactExists: input.artefactExists,
        // A parameter without a value would keep the stack from being made, which proves nothing about the plan.
        secret: (stack, parameter) => input.secret?.(stack, parameter) ?? 'rehearsal',
        blueprints: new WeakMap(),
    };
    const given = { plan, stage, places: start.places, step };
    const whole = runnerOf({ ...given, keepsDeaths: input.shares === false });
    const base = await whole.follow(whole.feed(start.moment, { type: 'begin' }));
    const noWayBack = plan.ephemeral
        ? []
        : noWayBackIn(base, whole, { exists: input.artefactExists, secret: input.secret ?? (() => undefined) });
    const runner = input.shares === false ? whole : await narrowed(given, base, start);
    const tally = openTally(input.onCase);
    const judge = judgeOf({
        ...{ plan, run: rehearse_run, background, places: start.places },
        before: start.moment.stacks,
        deployed: base.last.stacks,
    });
    const first = judge.judge(base.last);
    if (noWayBack.length === 0 && first.ending !== 'deployed' && first.problems.length === 0) {
        // What does not go through by itself need not be tried with failures.
        tally.note('nothing-fails', () => 'nothing fails', { ...first, problems: whyNot(base.last.machine) });
    }
    else if (noWayBack.length === 0) {
        const again = runner === whole ? base : await runner.follow(runner.feed(start.moment, { type: 'begin' }));
        await tryAll({ runner, judge, tally, finishing: new Map() }, again);
    }
    const rows = tally.rows();
    const wrong = rows.some((row) => row.wrong > 0);
    return {
        stage: plan.stage,
        planFingerprint: plan.fingerprint,
        verdict: noWayBack.length > 0 ? 'no-way-back' : wrong ? 'ends-badly' : 'proved',
        steps: plan.steps.length,
        stacks: start.moment.stacks.length,
        cases: rows.reduce((sum, { cases }) => sum + cases, 0),
        calls: base.turns.reduce((sum, turn) => sum + (turn.end?.calls.length ?? turn.calls ?? 0), 0),
        operations: { done: runner.count.done + (runner === whole ? 0 : whole.count.done), known: runner.count.known },
        rows,
        mistakes: tally.mistakes,
        noWayBack,
    };
}
function whyNot({ failures, steps, plan }) {
    const why = failures.map(({ step, reason }) => `${step} does not go through on the embedded CloudFormation: ${reason}`);
    // After the commit point nothing fails the run.
    const left = plan.steps.filter((_, at) => steps[at]?.at === 'failed' || steps[at]?.at === 'skipped');
    return why.length > 0 ? why : left.map(({ id }) => `${id} is not done`);
}
/** Every stack that is there, and an empty place for each that is to come. */
function startOf(plan, state, units) {
    const all = new Map(units);
    for (const { target, stackName } of plan.steps) {
        const place = (0,plan_place/* placeOf */.$)(target, stackName);
        if (!all.has(place))
            all.set(place, { place, target, stacks: [], changeSets: [], tokens: [], ssm: [], leftBehind: [] });
    }
    // One step at a time, in the machine's own order: every other interleaving begins the same steps later.
    const options = { concurrency: 1, keepGoing: false };
    const opened = { kind: 'opened', run: rehearse_run, epoch: 1, holder: rehearse_run, plan, options };
    const journal = [{ seq: 0, at: state.now, previous: '', record: opened, hash: '' }];
    const nodes = [...all.values()].map((unit) => nodeOf({ unit: withoutPast(unit), now: state.now, ids: state.ids, journal, operations: 0 }));
    const places = new Map([...all.keys()].map((place, index) => [place, index]));
    const machine = (0,deploy_machine/* openMachine */.Wz)((0,deploy_machine/* machinePlanOf */.oV)(plan), options);
    return { moment: { machine, pending: [], stacks: nodes, epoch: 1 }, places };
}
/**
 * A runner whose operations see only the stacks that they can have to do with. That it is enough is tried with every step:
 * where one ends otherwise than among all stacks, all are shown to all.
 */
async function narrowed(given, base, { moment }) {
    const states = [moment.stacks, ...base.turns.map(({ before }) => before.stacks), base.last.stacks];
    const known = [...given.places].map(([place, index]) => ({
        place,
        units: unitsAt(states, index),
        deploys: given.plan.steps.flatMap(({ deploy, target, stackName }) => deploy !== undefined && (0,plan_place/* placeOf */.$)(target, stackName) === place ? [deploy] : []),
    }));
    const runner = runnerOf({ ...given, keepsDeaths: true, neighbours: neighboursOf(known) });
    for (const { before, command, end } of base.turns) {
        if (end === undefined || command.type === 'verify')
            continue;
        const alone = await runner.perform(before, command);
        const isSame = JSON.stringify(alone.event) === JSON.stringify(end.event) && alone.node.content === end.node.content;
        if (!isSame || alone.calls.join() !== end.calls.join())
            return runnerOf({ ...given, keepsDeaths: true });
    }
    return runner;
}
function unitsAt(states, index) {
    return [...new Set(states.flatMap((stacks) => stacks[index]?.unit ?? []))];
}

// EXTERNAL MODULE: ./lib/app/exit-codes.js
var exit_codes = __webpack_require__(6000);
// EXTERNAL MODULE: ./lib/app/planning/approved-plan.js
var approved_plan = __webpack_require__(8692);
// EXTERNAL MODULE: ./lib/app/planning/plan-estate.js + 22 modules
var plan_estate = __webpack_require__(1911);
// EXTERNAL MODULE: ./lib/app/promotion/ask-promotion.js + 1 modules
var ask_promotion = __webpack_require__(1603);
// EXTERNAL MODULE: ./lib/app/promotion/folder-objects.js
var folder_objects = __webpack_require__(4100);
// EXTERNAL MODULE: ./lib/app/running/code-in.js
var code_in = __webpack_require__(3208);
// EXTERNAL MODULE: ./lib/app/running/furnish.js
var furnish = __webpack_require__(4276);
// EXTERNAL MODULE: ./lib/app/running/read-only-artefacts.js
var read_only_artefacts = __webpack_require__(3232);
// EXTERNAL MODULE: ./lib/app/running/state-folder.js
var state_folder = __webpack_require__(2663);
// EXTERNAL MODULE: ./lib/app/running/with-environment.js
var with_environment = __webpack_require__(9611);
// EXTERNAL MODULE: ./lib/app/sources.js + 4 modules
var app_sources = __webpack_require__(8243);
;// CONCATENATED MODULE: ./lib/app/rehearse.js
























/**
 * Tries a plan against every failure, on an embedded cloud that is made for it and thrown away.
 *
 * @throws AppError for a directory, ref, stage or state that cannot be used, or where what is deployed cannot be simulated
 */
async function runRehearsal(options) {
    const { cloud, deployed } = options;
    if (cloud !== undefined && deployed !== undefined)
        throw new app_error/* AppError */.u('usage', '--cloud and --deployed are two things to compare with; give one');
    return outcomeOf(await prepare(options), options);
}
function prepare(options) {
    if (options.cloud === 'aws')
        return fromAws(options);
    const folder = (0,state_folder/* stateFolderOf */.lh)(options.directory, options.state);
    if (options.deployed === undefined && (options.cloud === 'local' || (0,state_folder/* hasState */.o9)(folder)))
        return fromFolder(folder, options);
    return fromBase(options);
}
async function outcomeOf(prepared, options) {
    const { planned, cloud, stores, artefactExists, isSame, refusals } = prepared;
    const { result, diagnostics } = planned;
    const compared = `working tree compared with ${planned.compared}`;
    if (result === undefined)
        return { kind: 'unreadable', diagnostics, exitCode: exit_codes/* exitCodes */.hS.badInput };
    if (result.kind === 'refused')
        return { kind: 'refused', refusals: result.refusals, compared, diagnostics, exitCode: exit_codes/* exitCodes */.hS.refused };
    const given = options.plan ?? result.plan;
    const differs = options.plan === undefined ? [] : (0,approved_plan/* differsFromApproved */.d)(given, planned.packaged.stacks, result.bodies);
    if (differs.length > 0)
        throw new app_error/* AppError */.u('plan-tampered', differs.join('; '));
    for (const body of result.bodies?.values() ?? [])
        await stores.artefacts.put(Buffer.from(body));
    (0,furnish/* furnish */.YZ)(cloud, planned);
    const state = cloud.snapshot();
    const rehearsal = await rehearse({
        plan: isSame ? given : await expectingWhatIsThere(given, state),
        ...{ state, artefactExists, artefacts: stores.artefacts, secret: (0,furnish/* secretsOf */.Fj)(planned) },
    });
    const isWell = rehearsal.verdict === 'proved' && refusals.length === 0;
    const exitCode = isWell ? exit_codes/* exitCodes */.hS.pass : exit_codes/* exitCodes */.hS.refused;
    return { kind: 'rehearsed', rehearsal, compared, refusals, diagnostics, exitCode };
}
/** The embedded cloud of a folder as it is; it is read and left alone. */
async function fromFolder(folder, options) {
    const state = (0,state_folder/* hasState */.o9)(folder) ? (0,state_file/* readState */.un)(folder) : undefined;
    const cloud = new local_cloud/* LocalCloud */.z({ startAt: options.now }, state);
    for (let next = cloud.nextEventAt(); next !== undefined; next = cloud.nextEventAt())
        cloud.advanceTo(next);
    const kept = (0,folder_stores/* folderStores */.z)(folder);
    const stores = (0,state_folder/* hasState */.o9)(folder) ? { ...kept, artefacts: (0,read_only_artefacts/* readOnlyArtefacts */.m)(kept.artefacts) } : (0,memory_stores/* memoryStores */.Ih)();
    const planned = await (0,plan_estate/* planEstate */.y)({ ...estateOptions(options), cloud: portOf(cloud), artefacts: stores.artefacts });
    const view = { cloud: portOf(cloud), stores, objects: (0,folder_objects/* folderObjects */.D)(folder) };
    const refusals = await notPassed(planned, view, { ...options, cloud: 'local' });
    return { cloud, stores, artefactExists: artefactsIn(folder, planned), planned, isSame: true, refusals };
}
/** The base as it would be deployed: it is, into a cloud of its own. */
async function fromBase(options) {
    const cloud = new local_cloud/* LocalCloud */.z({ startAt: options.now });
    const stores = (0,memory_stores/* memoryStores */.Ih)();
    const estate = { ...estateOptions(options), cloud: portOf(cloud), artefacts: stores.artefacts };
    const sources = (0,app_sources/* openSources */.H)({
        ...options,
        assemblies: [...options.assemblies.values()],
        deployedAssemblies: [...(options.deployedAssemblies?.values() ?? [])],
    });
    if (sources.deployed !== undefined) {
        const base = await (0,plan_estate/* planSources */._)({ ...sources, proposed: sources.deployed }, estate);
        await deployBase(base, cloud, stores);
    }
    const planned = await (0,plan_estate/* planEstate */.y)(estate);
    const compared = sources.deployedDescription ?? 'nothing';
    return {
        cloud,
        stores,
        artefactExists: () => true,
        planned: { ...planned, compared },
        isSame: options.plan === undefined,
        refusals: [],
    };
}
async function deployBase(base, cloud, stores) {
    if (base.result === undefined)
        throw notSimulated('the base cannot be read');
    if (base.result.kind === 'refused')
        throw notSimulated(base.result.refusals.map(({ message }) => message).join('; '));
    for (const body of base.result.bodies?.values() ?? [])
        await stores.artefacts.put(Buffer.from(body));
    (0,furnish/* furnish */.YZ)(cloud, base);
    const secrets = (0,furnish/* secretsOf */.Fj)(base);
    const tools = {
        ...{ ...(0,memory_stores/* memoryStores */.Ih)(), artefacts: stores.artefacts, cloud: portOf(cloud), holder: 'rehearsal' },
        secret: (stack, name) => secrets(stack, name) ?? 'rehearsal',
    };
    const options = { concurrency: 10, keepGoing: false };
    const report = await (0,run/* startRun */.AD)(tools, { run: 'base', plan: base.result.plan, options });
    const { outcome } = report;
    if (outcome?.kind === 'deployed' || outcome?.kind === 'unchanged')
        return;
    const failures = outcome !== undefined && 'failures' in outcome ? outcome.failures : [];
    throw notSimulated(failures.map(({ step, reason }) => `${step}: ${reason}`).join('; ') || 'it is not deployed');
}
/** The stacks that AWS has, made anew in an embedded cloud: templates, parameters, tags, outputs and exports by name. */
function fromAws(options) {
    return (0,with_environment/* lookAround */.h)({ ...options, cloud: 'aws' }, async ({ view }) => {
        if (view === undefined)
            throw new app_error/* AppError */.u('cloud-unusable', 'there is no cloud to look at');
        const { artefacts } = view.stores;
        const planned = await (0,plan_estate/* planEstate */.y)({
            ...estateOptions(options),
            ...(0,code_in/* codeIn */.r)(view, options),
            ...{ cloud: view.cloud, artefacts, stubs: false },
        });
        const empty = new local_cloud/* LocalCloud */.z({ startAt: options.now });
        for (const { name, target } of planned.input.foreignExports ?? [])
            empty.addExternal(target, { exports: { [name]: `rehearsal-${name}` } });
        await (0,furnish/* furnishDeployed */.Wh)(empty, planned.input.deployed, artefacts);
        const state = empty.snapshot();
        const failed = await recreate(planned.input.deployed, state, artefacts);
        if (failed.length > 0)
            throw notSimulated(failed.map(({ stackName, reason }) => `${stackName}: ${reason}`).join('; '));
        const cloud = new local_cloud/* LocalCloud */.z({}, state);
        const refusals = await notPassed(planned, view, { ...options, cloud: 'aws' });
        return {
            cloud,
            stores: { ...(0,memory_stores/* memoryStores */.Ih)(), artefacts },
            artefactExists: () => true,
            planned,
            isSame: false,
            refusals,
        };
    });
}
/** A deploy of what is planned would be refused for this, whatever a rehearsal shows. */
async function notPassed(planned, view, options) {
    return planned.result?.kind === 'planned' ? (0,ask_promotion/* lookForPromotion */.m$)(planned.result.plan, planned, view, options) : [];
}
const notSimulated = (why) => new app_error/* AppError */.u('cloud-unusable', `what is deployed cannot be made on the embedded CloudFormation, so nothing is rehearsed: ${why}`);
function portOf(cloud) {
    return (0,local_port/* localCloud */.Z)(cloud, new virtual_clock/* VirtualClock */.k({ startAt: cloud.now(), onAdvance: (time) => cloud.advanceTo(time) }));
}
function estateOptions({ cloud: _, plan: __, ...options }) {
    return options;
}
/** An object of ours is there when its artefact is, or when a deploy would bring it; what other buckets hold is not known here. */
function artefactsIn(folder, { packaged }) {
    const brought = new Set(packaged.stacks.flatMap(({ artefacts }) => artefacts.map(({ digest }) => digest)));
    return (bucket, key) => {
        const digest = bucket === package_packaged/* artefactBucket */.Lh ? /[0-9a-f]{64}/.exec(key)?.[0] : undefined;
        return digest === undefined || brought.has(digest) || (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, 'artefacts', digest));
    };
}


/***/ }),

/***/ 3208:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ codeIn)
/* harmony export */ });
/**
 * How code is packaged for a cloud: what a build job packed where that is given, else, where it is uploaded, the folders as
 * they are. The embedded cloud is content with names.
 */
function codeIn(view, { code }) {
    const { bucketAt, addressAt } = view ?? {};
    if (bucketAt === undefined)
        return code === undefined ? {} : { code };
    const place = { bucketAt, ...(addressAt !== undefined && { addressAt }) };
    return { ...place, code: code ?? { kind: 'folders', images: new Map() } };
}


/***/ }),

/***/ 3232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ readOnlyArtefacts)
/* harmony export */ });
/* harmony import */ var _deploy_stores_memory_stores_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1210);

/** What is put stays in this process, and what is not there is read from `store`: looking needs no right to write. */
function readOnlyArtefacts(store) {
    const own = (0,_deploy_stores_memory_stores_js__WEBPACK_IMPORTED_MODULE_0__/* .memoryArtefacts */ .tC)();
    return {
        put: (bytes) => own.put(bytes),
        get: async (digest) => (await own.get(digest)) ?? store.get(digest),
    };
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


/***/ })

};
