export const id = 211;
export const ids = [211];
export const modules = {

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

/***/ 9374:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  plan: () => (/* binding */ plan)
});

// EXTERNAL MODULE: ./lib/model/app-error.js
var app_error = __webpack_require__(3113);
// EXTERNAL MODULE: ./lib/plan/critical-path.js
var critical_path = __webpack_require__(3692);
// EXTERNAL MODULE: ./lib/app/exit-codes.js
var exit_codes = __webpack_require__(6000);
// EXTERNAL MODULE: ./lib/app/planning/plan-estate.js + 22 modules
var plan_estate = __webpack_require__(1911);
// EXTERNAL MODULE: ./lib/app/promotion/ask-promotion.js + 1 modules
var ask_promotion = __webpack_require__(1603);
// EXTERNAL MODULE: ./lib/app/running/code-in.js
var code_in = __webpack_require__(3208);
// EXTERNAL MODULE: ./lib/app/running/local-environment.js + 2 modules
var local_environment = __webpack_require__(9388);
// EXTERNAL MODULE: ./lib/app/running/with-environment.js
var with_environment = __webpack_require__(9611);
;// CONCATENATED MODULE: ./lib/app/plan.js








/**
 * What a deploy would do. Nothing in a cloud is changed by it; with the embedded one its templates are kept,
 * so that what is approved can be deployed.
 *
 * @throws AppError for a directory, ref, stage or state that cannot be used
 */
async function runPlan(options) {
    const { cloud, deployed } = options;
    if (cloud !== undefined && deployed !== undefined)
        throw new app_error/* AppError */.u('usage', '--cloud and --deployed are two things to compare with; give one');
    if (cloud === 'aws')
        return (0,with_environment/* lookAround */.h)({ ...options, cloud }, ({ view }) => planAgainst(view, options));
    return planAgainst(askedCloud(options), options);
}
async function planAgainst(view, options) {
    const planned = await (0,plan_estate/* planEstate */.y)({
        ...withoutCloud(options),
        ...(0,code_in/* codeIn */.r)(view, options),
        // Only the embedded cloud lets something stand in for what is outside.
        ...(options.cloud === 'aws' && { stubs: false }),
        ...(view !== undefined && { cloud: view.cloud, artefacts: view.stores.artefacts }),
    });
    const { result, diagnostics, externals } = planned;
    const compared = `working tree compared with ${planned.compared}`;
    if (result === undefined)
        return { kind: 'unreadable', diagnostics, exitCode: exit_codes/* exitCodes */.hS.badInput };
    const refused = { kind: 'refused', compared, diagnostics, exitCode: exit_codes/* exitCodes */.hS.refused };
    if (result.kind === 'refused')
        return { ...refused, refusals: result.refusals };
    const { plan } = result;
    const made = { plan, chain: (0,critical_path/* criticalPath */.v)(plan), stubs: externals.stubs };
    const { cloud = 'local' } = options;
    const refusals = view === undefined ? [] : await (0,ask_promotion/* lookForPromotion */.m$)(plan, planned, view, { ...options, cloud });
    if (refusals.length > 0)
        return { ...refused, refusals, otherwise: made };
    return { kind: 'planned', ...made, compared, diagnostics, exitCode: exit_codes/* exitCodes */.hS.pass };
}
/** Where nothing was deployed yet, `--cloud local` is an empty cloud; without the option it is the base that counts. */
function askedCloud(options) {
    if (options.deployed !== undefined)
        return undefined;
    return (0,local_environment/* lookIntoEnvironment */.hU)(options) ?? (options.cloud === undefined ? undefined : (0,local_environment/* emptyEnvironment */.hp)(options.now));
}
function withoutCloud({ cloud: _, ...options }) {
    return options;
}

// EXTERNAL MODULE: ./lib/plan/plan-file.js + 2 modules
var plan_file = __webpack_require__(5457);
// EXTERNAL MODULE: ./lib/report/plan/render-plan-json.js
var render_plan_json = __webpack_require__(923);
// EXTERNAL MODULE: ./lib/report/plan/render-plan-text.js + 4 modules
var render_plan_text = __webpack_require__(8367);
// EXTERNAL MODULE: ./lib/cli/progress.js
var cli_progress = __webpack_require__(9095);
// EXTERNAL MODULE: ./lib/cli/terminal-style.js
var terminal_style = __webpack_require__(9524);
// EXTERNAL MODULE: ./lib/cli/write-output.js
var write_output = __webpack_require__(3915);
// EXTERNAL MODULE: ./lib/cli/commands/tell-diagnostics.js
var tell_diagnostics = __webpack_require__(3815);
;// CONCATENATED MODULE: ./lib/cli/commands/plan.js








/** @returns the exit code */
async function plan(directory, flags) {
    const { stage, cloud, deployed, state, assembly, packaged, artefacts } = flags;
    (0,write_output/* requireWritable */.ik)(flags.out);
    (0,write_output/* requireWritable */.ik)(flags.output);
    const progress = (0,cli_progress/* terminalProgress */.e)(process.stderr);
    const outcome = await runPlan({
        directory,
        ...(stage !== undefined && { stage }),
        ...(cloud !== undefined && { cloud }),
        ...(deployed !== undefined && { deployed }),
        ...(state !== undefined && { state }),
        assemblies: assembly,
        packaged,
        ...(artefacts !== undefined && { code: { kind: 'artefacts', folder: artefacts } }),
        environment: process.env,
        today: new Date().toISOString().slice(0, 10),
        now: Date.now(),
        onProgress: progress,
    });
    progress.done();
    (0,tell_diagnostics/* tellDiagnostics */.g)(outcome.diagnostics, process.stderr);
    if (outcome.kind === 'planned' && flags.out !== undefined)
        (0,write_output/* writeOutput */.zh)((0,plan_file/* writePlan */.pD)(outcome.plan), flags.out);
    if (outcome.kind !== 'unreadable')
        (0,write_output/* writeOutput */.zh)(render(outcome, flags), flags.output);
    return outcome.exitCode;
}
function render(outcome, { format, output }) {
    const options = { ...(0,terminal_style/* terminalStyle */.w)(output), compared: outcome.compared };
    if (outcome.kind === 'planned')
        return format === 'json' ? (0,render_plan_json/* renderPlanJson */.u)(outcome.plan) : planText(outcome, options);
    const { refusals, otherwise } = outcome;
    if (format === 'json')
        return (0,render_plan_json/* renderRefusalsJson */.g)(refusals);
    const { compared: _, ...style } = options;
    return otherwise === undefined
        ? (0,render_plan_text/* renderRefusalsText */.nw)(refusals, options)
        : `${planText(otherwise, options)}\n${(0,render_plan_text/* renderRefusalsText */.nw)(refusals, style)}`;
}
function planText({ plan: made, chain, stubs }, options) {
    return (0,render_plan_text/* renderPlanText */.$D)(made, { ...options, chain, stubs });
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

/***/ 6280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ leftFingerprint),
/* harmony export */   _: () => (/* binding */ boundIn)
/* harmony export */ });
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2911);

/**
 * Fingerprint of a stack as one of its own steps leaves it, for the step that follows: without the parameters whose
 * values are outputs of other stacks, which nobody knows before the run.
 *
 * @param bound names of those that either step binds
 */
function leftFingerprint(left, bound) {
    const known = Object.entries(left.parameters).filter(([name]) => !bound.has(name));
    return (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .stackFingerprint */ .Ng)({ ...left, parameters: Object.fromEntries(known) });
}
/** Parameters that are bound in a step or in the one before it. */
function boundIn(...stacks) {
    return new Set(stacks.flatMap((stack) => (stack?.bindings ?? []).map(({ parameter }) => parameter)));
}


/***/ }),

/***/ 136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MK: () => (/* binding */ dateText),
/* harmony export */   S5: () => (/* binding */ durationText)
/* harmony export */ });
/* unused harmony export clockText */
/** Time for people: `0.4s`, `12s`, `3m 05s`, `2h 07m`. */
function durationText(milliseconds) {
    if (!Number.isFinite(milliseconds) || milliseconds < 0)
        return '–';
    if (milliseconds > 0 && milliseconds < 9_950)
        return `${(milliseconds / 1_000).toFixed(1)}s`;
    const seconds = Math.round(milliseconds / 1_000);
    if (seconds < 60)
        return `${seconds}s`;
    const minutes = Math.floor(seconds / 60);
    if (minutes < 60)
        return `${minutes}m ${padded(seconds % 60)}s`;
    return `${Math.floor(minutes / 60)}h ${padded(minutes % 60)}m`;
}
/** `21:05:09`, in UTC: the same on every machine. */
function clockText(at) {
    return dateText(at).slice(11, 19);
}
/** `2026-11-20T21:05:09Z`; what is no time is told as such. */
function dateText(at) {
    const date = new Date(at);
    return Number.isNaN(date.getTime()) ? '(no time)' : `${date.toISOString().slice(0, 19)}Z`;
}
function padded(amount) {
    return String(amount).padStart(2, '0');
}


/***/ }),

/***/ 923:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ renderRefusalsJson),
/* harmony export */   u: () => (/* binding */ renderPlanJson)
/* harmony export */ });
/* harmony import */ var _json_stringify_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9100);

/** `plan --format json`: the plan itself, which `deploy` takes as well; see schema/plan.schema.json. */
function renderPlanJson(plan) {
    return (0,_json_stringify_js__WEBPACK_IMPORTED_MODULE_0__/* .stringify */ .A)(plan);
}
/** The same where there is no plan. */
function renderRefusalsJson(refusals) {
    return (0,_json_stringify_js__WEBPACK_IMPORTED_MODULE_0__/* .stringify */ .A)({ schemaVersion: 1, refusals });
}


/***/ })

};
