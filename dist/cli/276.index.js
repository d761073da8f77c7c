export const id = 276;
export const ids = [276];
export const modules = {

/***/ 7007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ stacksOfBody)
});

// EXTERNAL MODULE: ./lib/model/location.js
var model_location = __webpack_require__(1918);
// EXTERNAL MODULE: ./lib/model/walk.js
var walk = __webpack_require__(9076);
// EXTERNAL MODULE: ./lib/package/packaged.js
var packaged = __webpack_require__(8126);
// EXTERNAL MODULE: ./lib/read/cloudformation/evaluate-template.js + 1 modules
var evaluate_template = __webpack_require__(1004);
// EXTERNAL MODULE: ./lib/read/document/parse-document.js + 11 modules
var parse_document = __webpack_require__(280);
// EXTERNAL MODULE: ./lib/read/files/decode-text.js
var decode_text = __webpack_require__(6730);
// EXTERNAL MODULE: ./lib/read/files/digests.js
var digests = __webpack_require__(1041);
// EXTERNAL MODULE: ./lib/read/files/repository-path.js
var repository_path = __webpack_require__(368);
;// CONCATENATED MODULE: ./lib/read/files/memory-files.js



/** A repository in memory: contents by path. Text is taken as its UTF-8 bytes. */
function memoryFiles(entries, label = 'memory') {
    const pairs = entries instanceof Map ? [...entries] : Object.entries(entries);
    const files = new Map(pairs.map(([path, content]) => [path, bytesOf(content)]));
    const paths = [...files.keys()].sort(repository_path/* byCodeUnit */.X);
    return {
        label,
        list: () => paths,
        has: (path) => files.has(normal(path)),
        read: (path) => readFrom(files, path),
        digest: (path, without) => {
            const at = normal(path);
            return (0,digests/* digestOf */.ol)(paths, at, files.has(at), (file) => blobOf(files.get(file)), without);
        },
    };
}
function bytesOf(content) {
    return typeof content === 'string' ? Buffer.from(content) : content;
}
function normal(path) {
    const checked = (0,repository_path/* checkPath */.Cg)(path);
    return checked.kind === 'path' ? checked.path : '';
}
function readFrom(files, path) {
    const checked = (0,repository_path/* checkPath */.Cg)(path);
    if (checked.kind === 'outside')
        return checked;
    const bytes = files.get(checked.path);
    return bytes === undefined ? { kind: 'missing' } : (0,decode_text/* decodeText */.g7)(bytes);
}
function blobOf(bytes) {
    return bytes === undefined ? undefined : (0,digests/* blobDigest */.ep)(bytes, 'sha1');
}

// EXTERNAL MODULE: ./lib/read/lower-template.js
var lower_template = __webpack_require__(8780);
;// CONCATENATED MODULE: ./lib/app/planning/body-stacks.js







/** CloudFormation nests less. */
const maxNesting = 10;
/**
 * Evaluates a template body as a reader would: the root stack first, then those nested in it whose bodies
 * are at hand. None where the body cannot be read. Both sides of a comparison come from here, so that only
 * what CloudFormation is given differs.
 *
 * @param bodyOf a nested template by its digest
 */
function stacksOfBody(stack, bodyOf) {
    const stacks = [];
    const document = (0,parse_document/* parseDocument */.T)(new model_location/* SourceText */.D(`${stack.stackName}.template`, stack.body)).value;
    if (document === undefined)
        return stacks;
    addStack(document, rootIdentity(stack, document), { stacks, bodyOf, depth: 0 });
    return stacks;
}
function addStack(document, identity, reading) {
    const file = document.source.path;
    const { template } = (0,lower_template/* lowerTemplate */.S)(document, file, identity, nothingElse);
    const { stack } = (0,evaluate_template/* evaluateTemplate */.M)(template, identity);
    reading.stacks.push(stack);
    if (reading.depth >= maxNesting)
        return;
    for (const resource of stack.resources.values()) {
        const digest = (0,packaged/* digestInUrl */.Fb)((0,walk/* stringOf */.Je)((0,walk/* get */.Jt)(resource.properties, 'TemplateURL')) ?? '');
        const body = digest === undefined ? undefined : reading.bodyOf(digest);
        const inside = body === undefined ? undefined : (0,parse_document/* parseDocument */.T)(new model_location/* SourceText */.D(`${digest}.json`, body)).value;
        if (inside !== undefined)
            addStack(inside, nestedIdentity(stack, resource), { ...reading, depth: reading.depth + 1 });
    }
}
/** A body stands alone: whatever it names is not in it. */
const nothingElse = {
    files: memoryFiles({}),
    parse: (path) => ({ path, diagnostics: [] }),
    stage: '',
    settings: { allowedEnvironment: new Map(), assemblies: new Map(), services: new Map() },
};
function rootIdentity({ key, service, stackName, target, parameters }, at) {
    return {
        service,
        stack: key,
        stackId: key.startsWith(`${service}/`) ? key.slice(service.length + 1) : key,
        stackName: (0,walk/* scalar */.d_)(stackName, at),
        region: target.region,
        account: target.account,
        parameters: new Map(Object.entries(parameters).map(([name, value]) => [name, (0,walk/* scalar */.d_)(value, at)])),
        dependsOn: [],
    };
}
function nestedIdentity(parent, { logicalId, properties }) {
    const stackId = parent.id === 'main' ? logicalId : `${parent.id}/${logicalId}`;
    const given = (0,walk/* get */.Jt)(properties, 'Parameters');
    const entries = given?.kind === 'dict' ? [...given.entries] : [];
    return {
        service: parent.service,
        stack: `${parent.service}/${stackId}`,
        stackId,
        stackName: (0,walk/* scalar */.d_)(`${stackId}-nested`, properties),
        ...(parent.region !== undefined && { region: parent.region }),
        ...(parent.account !== undefined && { account: parent.account }),
        parameters: new Map(entries.map(([name, { value }]) => [name, value])),
        parent: { stack: parent.key, logicalId },
        dependsOn: [],
    };
}


/***/ }),

/***/ 1396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ withKnownBindings)
/* harmony export */ });
/* harmony import */ var _model_own_entry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6476);
/* harmony import */ var _plan_place_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3612);
/* harmony import */ var _plan_stack_differences_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8038);



/**
 * Parameters of the stacks with what bindings will give them, where that is certain: the stack that gives it stays as
 * it is. Without it whatever hangs on a binding would look as if it may change, and data as if it may be lost.
 */
function withKnownBindings(stacks, { stacks: deployed, foreignOutputs }) {
    const before = new Map(deployed.map((stack) => [(0,_plan_place_js__WEBPACK_IMPORTED_MODULE_1__/* .placeOf */ .$)(stack.target, stack.stackName), stack]));
    const stays = staying(stacks, before);
    const given = (stack) => {
        const known = stack.bindings.flatMap((binding) => {
            const place = giverOf(stack, binding);
            const outputs = stays(place) ? before.get(place)?.outputs : foreignOutputs.get(place);
            const value = outputs && (0,_model_own_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .ownEntry */ .P)(outputs, binding.output);
            return value === undefined ? [] : [[binding.parameter, value]];
        });
        return Object.fromEntries([...Object.entries(stack.parameters), ...known]);
    };
    return new Map(stacks.map((stack) => [stack.key, given(stack)]));
}
function giverOf({ target }, { stackName, region }) {
    return (0,_plan_place_js__WEBPACK_IMPORTED_MODULE_1__/* .placeOf */ .$)({ account: target.account, region: region ?? target.region }, stackName);
}
/** Whether a stack of the estate and all that bindings give it are as deployed; not so in a circle. */
function staying(stacks, before) {
    const proposed = new Map(stacks.map((stack) => [(0,_plan_place_js__WEBPACK_IMPORTED_MODULE_1__/* .placeOf */ .$)(stack.target, stack.stackName), stack]));
    const decided = new Map();
    const stays = (place) => {
        const known = decided.get(place);
        if (known !== undefined)
            return known;
        decided.set(place, false);
        const [now, old] = [proposed.get(place), before.get(place)];
        const isSame = now !== undefined && old !== undefined && (0,_plan_stack_differences_js__WEBPACK_IMPORTED_MODULE_0__/* .stackDifferences */ .L)(now, old).length === 0;
        const result = isSame && now.bindings.every((binding) => stays(giverOf(now, binding)));
        decided.set(place, result);
        return result;
    };
    return stays;
}


/***/ }),

/***/ 3661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ readDeployedStacks)
/* harmony export */ });
/* harmony import */ var _model_names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1133);
/* harmony import */ var _model_stack_tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1371);
/* harmony import */ var _package_packaged_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8126);
/* harmony import */ var _plan_place_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3612);
/* harmony import */ var _body_stacks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7007);
/* harmony import */ var _known_names_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8647);
/* harmony import */ var _patient_reads_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6540);







/**
 * Asks a cloud for the stacks of a stage: those whose tags say so, and those that a proposed stack would
 * take the place of. Everything else is foreign, and only its exports, imports and outputs count.
 *
 * @throws AppError `cloud-unusable` where it does not answer
 */
async function readDeployedStacks(cloud, question) {
    const states = [];
    for (const target of targetsOf(question)) {
        states.push(await readTarget((0,_patient_reads_js__WEBPACK_IMPORTED_MODULE_3__/* .patientReads */ .t)(cloud.at(target), cloud.clock), target, question));
    }
    return {
        stacks: states.flatMap(({ stacks }) => stacks),
        read: joined(states.map(({ read }) => read)),
        bodies: joined(states.map(({ bodies = new Map() }) => bodies)),
        foreignImporters: joined(states.map(({ foreignImporters }) => foreignImporters)),
        foreignExports: states.flatMap(({ foreignExports }) => foreignExports),
        foreignOutputs: joined(states.map(({ foreignOutputs }) => foreignOutputs)),
    };
}
function joined(maps) {
    return new Map(maps.flatMap((map) => [...map]));
}
function targetsOf({ proposed, targets = [] }) {
    const bound = proposed.flatMap(({ target: { account }, bindings }) => bindings.flatMap(({ region }) => (region === undefined ? [] : [{ account, region }])));
    const all = [...targets, ...proposed.map(({ target }) => target), ...bound];
    return [...new Map(all.map((target) => [(0,_plan_place_js__WEBPACK_IMPORTED_MODULE_4__/* .placeOf */ .$)(target, ''), target])).values()];
}
async function readTarget(at, target, question) {
    const all = await at.listStacks();
    const roots = all.filter(({ rootId }) => rootId === undefined);
    const taken = new Map(question.proposed.map((stack) => [(0,_plan_place_js__WEBPACK_IMPORTED_MODULE_4__/* .placeOf */ .$)(stack.target, stack.stackName), stack]));
    const isOurs = ({ stackName, tags }) => (0,_model_stack_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .ownerOf */ .bf)(tags).stage === question.stage || taken.has((0,_plan_place_js__WEBPACK_IMPORTED_MODULE_4__/* .placeOf */ .$)(target, stackName));
    const ours = roots.filter(isOurs);
    const family = familyOf(all);
    const uses = await exportUses(at, ours, family);
    const read = new Map();
    const bodies = new Map();
    const stacks = [];
    for (const description of ours) {
        const place = (0,_plan_place_js__WEBPACK_IMPORTED_MODULE_4__/* .placeOf */ .$)(target, description.stackName);
        const owner = identityOf(description, taken.get(place));
        const body = await originalBody(at, description, question.artefacts);
        const inside = body === undefined ? [] : (0,_body_stacks_js__WEBPACK_IMPORTED_MODULE_2__/* .stacksOfBody */ .F)({ ...owner, target, ...description, body: body.text }, body.nested);
        read.set(place, inside);
        if (body !== undefined)
            bodies.set(place, body);
        stacks.push(deployedStack(description, { ...owner, target }, body?.digest ?? '', inside, uses));
    }
    return { stacks, read, bodies, ...foreign(roots, ours, uses, target) };
}
/** The root stack's name by the id and by the name of every stack: what a nested one does is its root's doing. */
function familyOf(all) {
    const names = new Map(all.map(({ stackId, stackName }) => [stackId, stackName]));
    const rootOf = ({ rootId, stackName }) => (rootId && names.get(rootId)) ?? stackName;
    return new Map(all.flatMap((stack) => [
        [stack.stackId, rootOf(stack)],
        [stack.stackName, rootOf(stack)],
    ]));
}
/** Who imports what our stacks export; of other exports only that they are there. */
async function exportUses(at, ours, family) {
    const own = new Set(ours.map(({ stackName }) => stackName));
    const uses = new Map();
    for (const { name, value, stackId } of await at.exports()) {
        const root = family.get(stackId);
        if (stackId === '')
            uses.set(name, { value, by: [], isStandIn: true });
        else if (root === undefined || !own.has(root))
            uses.set(name, { value, by: [] });
        else {
            const by = (await at.importers(name)).map((stack) => family.get(stack) ?? stack);
            uses.set(name, { value, of: root, by: [...new Set(by)] });
        }
    }
    return uses;
}
function identityOf({ stackName, tags }, proposed) {
    const { service, stack } = (0,_model_stack_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .ownerOf */ .bf)(tags);
    if (service !== undefined)
        return { service, key: (0,_model_names_js__WEBPACK_IMPORTED_MODULE_5__/* .stackKey */ .E)(service, stack ?? 'main') };
    if (proposed !== undefined)
        return { service: proposed.service, key: proposed.key };
    return { service: stackName, key: (0,_model_names_js__WEBPACK_IMPORTED_MODULE_5__/* .stackKey */ .E)(stackName, 'main') };
}
/** Undefined for a stack without a template: one in review. */
async function originalBody(at, { stackId }, artefacts) {
    const text = await at.originalTemplate(stackId);
    if (text === undefined || text === '')
        return undefined;
    const digest = await artefacts.put(Buffer.from(text));
    const nested = new Map();
    const open = [...(0,_package_packaged_js__WEBPACK_IMPORTED_MODULE_1__/* .digestsInBody */ .$N)(text)];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        const bytes = nested.has(next) ? undefined : await artefacts.get(next);
        if (bytes === undefined)
            continue;
        const inside = Buffer.from(bytes).toString('utf8');
        nested.set(next, inside);
        open.push(...(0,_package_packaged_js__WEBPACK_IMPORTED_MODULE_1__/* .digestsInBody */ .$N)(inside));
    }
    return { text, digest, nested: (key) => nested.get(key) };
}
function deployedStack(description, identity, templateDigest, inside, uses) {
    const { stackName, status, parameters, tags, outputs, terminationProtection } = description;
    const [root] = inside;
    const noEcho = [...(root?.parameters.values() ?? [])].filter((one) => one.noEcho).map(({ name }) => name);
    const asked = [...uses].filter(([, { by }]) => by.includes(stackName)).map(([name]) => name);
    return {
        ...identity,
        stackName,
        templateDigest,
        parameters: Object.fromEntries(Object.entries(parameters).filter(([name]) => !noEcho.includes(name))),
        noEcho,
        tags,
        status,
        lastOperation: description.lastOperations[0]?.id ?? '',
        outputs,
        exports: Object.fromEntries([...uses].flatMap(([name, { of, value }]) => (of === stackName ? [[name, value]] : []))),
        imports: [...new Set([...asked, ...(0,_known_names_js__WEBPACK_IMPORTED_MODULE_6__/* .namesIn */ .w)(inside).imports])].sort(),
        terminationProtection,
        capabilities: description.capabilities,
    };
}
function foreign(roots, ours, uses, target) {
    const own = new Set(ours.map(({ stackName }) => stackName));
    const importers = [...uses].map(([name, { by }]) => [(0,_plan_place_js__WEBPACK_IMPORTED_MODULE_4__/* .placeOf */ .$)(target, name), by.filter((stack) => !own.has(stack))]);
    const others = roots.filter(({ stackName }) => !own.has(stackName));
    return {
        foreignImporters: new Map(importers.filter(([, by]) => by.length > 0)),
        foreignExports: [...uses]
            .filter(([, { of }]) => of === undefined)
            .map(([name, { isStandIn }]) => ({ name, target, ...(isStandIn && { isStandIn }) })),
        foreignOutputs: new Map(others.map(({ stackName, outputs }) => [(0,_plan_place_js__WEBPACK_IMPORTED_MODULE_4__/* .placeOf */ .$)(target, stackName), outputs])),
    };
}


/***/ }),

/***/ 8647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ nestedAddresses),
/* harmony export */   w: () => (/* binding */ namesIn)
/* harmony export */ });
/* harmony import */ var _model_walk_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9076);

/** @param stacks a root stack and those nested in it, read from their bodies */
function namesIn(stacks) {
    const symbols = stacks.flatMap(symbolsOf);
    const resources = stacks.flatMap((stack) => [...stack.resources.values()]);
    return {
        exports: known(stacks.flatMap(({ outputs }) => outputs.map(({ exportName }) => exportName))),
        imports: known(symbols.map((symbol) => (symbol.kind === 'import' ? symbol.exportName : undefined))),
        ssmRead: known(symbols.map((symbol) => (symbol.kind === 'ssm-parameter' ? symbol.name : undefined))),
        ssmWritten: known(resources.filter(({ type }) => type === 'AWS::SSM::Parameter').map(nameOf)),
        secrets: known(symbols.map((symbol) => (symbol.kind === 'secret' ? symbol.name : undefined))),
        stackOutputs: symbols.flatMap((symbol) => {
            const stackName = symbol.kind === 'stack-output' ? (0,_model_walk_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(symbol.stackName) : undefined;
            return symbol.kind === 'stack-output' && stackName !== undefined ? [{ stackName, output: symbol.output }] : [];
        }),
    };
}
function nameOf({ properties }) {
    return (0,_model_walk_js__WEBPACK_IMPORTED_MODULE_0__/* .get */ .Jt)(properties, 'Name');
}
function known(values) {
    return [...new Set(values.map(_model_walk_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6).filter((text) => text !== undefined && text !== ''))].sort();
}
function symbolsOf(stack) {
    const found = [];
    const visit = (value) => (0,_model_walk_js__WEBPACK_IMPORTED_MODULE_0__/* .visitSymbols */ .xA)(value, (symbol) => found.push(symbol));
    for (const { properties } of stack.resources.values())
        visit(properties);
    for (const { value, exportName } of stack.outputs) {
        visit(value);
        if (exportName)
            visit(exportName);
    }
    for (const { value } of stack.parameters.values())
        if (value)
            visit(value);
    return found;
}
/** Addresses of nested templates, with what the parent gives them and asks of them. */
function* nestedAddresses(stack) {
    for (const resource of stack.resources.values()) {
        const url = (0,_model_walk_js__WEBPACK_IMPORTED_MODULE_0__/* .stringOf */ .Je)((0,_model_walk_js__WEBPACK_IMPORTED_MODULE_0__/* .get */ .Jt)(resource.properties, 'TemplateURL'));
        if (resource.type === 'AWS::CloudFormation::Stack' && url !== undefined)
            yield { url, resource };
    }
}


/***/ }),

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

/***/ 8038:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ movingReason),
/* harmony export */   L: () => (/* binding */ stackDifferences)
/* harmony export */ });
/* harmony import */ var _model_stack_tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1371);
/* harmony import */ var _stack_standing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1608);


/**
 * What differs between a stack and its deployed self, in words and without values; empty when nothing
 * would change. Code counts, as the template names it by its digest. Bound parameters are left to
 * `bindingReasons`, NoEcho ones compare by presence: nobody can read their values.
 */
function stackDifferences(proposed, deployed) {
    const bound = proposed.bindings.map(({ parameter }) => parameter);
    const unread = new Set([...bound, ...proposed.noEcho, ...deployed.noEcho]);
    const differences = [
        ...(proposed.templateDigest === deployed.templateDigest ? [] : ['its template differs']),
        ...entryDifferences('parameter', without(proposed.parameters, unread), without(deployed.parameters, unread)),
        ...noEchoDifferences(proposed, deployed),
        ...entryDifferences('tag', new Map(Object.entries(proposed.tags)), new Map(Object.entries(deployed.tags))),
    ];
    const isFirst = Object.keys((0,_model_stack_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .ownerOf */ .bf)(deployed.tags)).length === 0;
    return isFirst && differences.length > 0
        ? ['first deploy by Stackgate of a stack that was made without it', ...differences]
        : differences;
}
/** A stack that looks unchanged while somebody's operation goes on may end otherwise. */
function movingReason({ status }) {
    return (0,_stack_standing_js__WEBPACK_IMPORTED_MODULE_1__/* .isMoving */ .r)(status) ? `another operation goes on (${status}): what it leaves is looked at then` : undefined;
}
function without(record, names) {
    return new Map(Object.entries(record).filter(([name]) => !names.has(name)));
}
function entryDifferences(what, proposed, deployed) {
    const names = [...new Set([...proposed.keys(), ...deployed.keys()])].sort();
    return names.flatMap((name) => {
        const [now, before] = [proposed.get(name), deployed.get(name)];
        if (now === before)
            return [];
        if (before === undefined)
            return [`${what} ${name} is new`];
        return [`${what} ${name} ${now === undefined ? 'is dropped' : 'differs'}`];
    });
}
/** A parameter that becomes secret, or stops being so, has another template anyway; its name is worth saying. */
function noEchoDifferences(proposed, deployed) {
    const [now, before] = [new Set(proposed.noEcho), new Set(deployed.noEcho)];
    const names = [...new Set([...now, ...before])].filter((name) => now.has(name) !== before.has(name)).sort();
    return names.map((name) => `secret parameter ${name} is ${now.has(name) ? 'new' : 'dropped'}`);
}


/***/ }),

/***/ 1608:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ standingOf),
/* harmony export */   r: () => (/* binding */ isMoving)
/* harmony export */ });
const known = new Map([
    ['REVIEW_IN_PROGRESS', 'absent'],
    ['DELETE_COMPLETE', 'absent'],
    ['CREATE_COMPLETE', 'settled'],
    ['UPDATE_COMPLETE', 'settled'],
    ['UPDATE_ROLLBACK_COMPLETE', 'settled'],
    ['IMPORT_COMPLETE', 'settled'],
    ['IMPORT_ROLLBACK_COMPLETE', 'settled'],
    ['ROLLBACK_COMPLETE', 'never-created'],
]);
/** @param status CloudFormation's; undefined for no stack. What is not known is `unusable`. */
function standingOf(status) {
    if (status === undefined)
        return 'absent';
    return known.get(status) ?? (status.endsWith('_IN_PROGRESS') ? 'busy' : 'unusable');
}
/** True while it is open how the stack will be: the clean-up after an update changes nothing of it any more. */
function isMoving(status) {
    return standingOf(status) === 'busy' && !status.endsWith('_CLEANUP_IN_PROGRESS');
}


/***/ })

};
