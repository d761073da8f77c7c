export const id = 594;
export const ids = [594];
export const modules = {

/***/ 9213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCheckOnAws: () => (/* binding */ runCheckOnAws)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/model/app-error.js
var app_error = __webpack_require__(3113);
// EXTERNAL MODULE: ./lib/app/running/with-environment.js
var with_environment = __webpack_require__(9611);
// EXTERNAL MODULE: ./lib/app/check.js + 12 modules
var check = __webpack_require__(4962);
// EXTERNAL MODULE: ./lib/app/sources.js + 4 modules
var sources = __webpack_require__(8243);
// EXTERNAL MODULE: ./lib/model/stack-tags.js
var stack_tags = __webpack_require__(1371);
// EXTERNAL MODULE: ./lib/model/walk.js
var walk = __webpack_require__(9076);
// EXTERNAL MODULE: ./lib/package/packaged.js
var packaged = __webpack_require__(8126);
// EXTERNAL MODULE: ./lib/plan/fingerprint.js
var fingerprint = __webpack_require__(2911);
// EXTERNAL MODULE: ./lib/plan/place.js
var plan_place = __webpack_require__(3612);
// EXTERNAL MODULE: ./lib/app/code-digest.js
var code_digest = __webpack_require__(1379);
// EXTERNAL MODULE: ./lib/app/planning/artefact-source.js
var artefact_source = __webpack_require__(2133);
// EXTERNAL MODULE: ./lib/app/planning/deployed-stacks.js
var deployed_stacks = __webpack_require__(3661);
// EXTERNAL MODULE: ./lib/app/planning/plan-sides.js + 17 modules
var plan_sides = __webpack_require__(5396);
// EXTERNAL MODULE: ./lib/app/read-stage.js + 7 modules
var read_stage = __webpack_require__(5784);
// EXTERNAL MODULE: ./lib/app/planning/body-stacks.js + 1 modules
var body_stacks = __webpack_require__(7007);
// EXTERNAL MODULE: ./lib/app/planning/bound-values.js
var bound_values = __webpack_require__(1396);
// EXTERNAL MODULE: ./lib/diff/identity.js
var identity = __webpack_require__(2037);
// EXTERNAL MODULE: ./lib/package/code-table.js
var code_table = __webpack_require__(9614);
;// CONCATENATED MODULE: ./lib/app/deployed-source/as-defined.js


/**
 * The deployed value in the terms of the definition: where AWS has what the definition would deploy, it is what the definition
 * says, so that the two sides of a comparison differ in nothing but what differs in AWS.
 */
function asDefined({ deployed, packaged, defined }) {
    if (defined === undefined)
        return deployed;
    if ((0,identity/* sameMeaning */._x)(deployed, packaged) || (0,identity/* sameMeaning */._x)(deployed, defined))
        return defined;
    if (isLeftOpen(defined) && (0,identity/* mayBeEqual */.rd)(deployed, defined))
        return defined;
    if (deployed.kind === 'dict' && defined.kind === 'dict')
        return dictAsDefined(deployed, packaged, defined);
    if (deployed.kind === 'list' && defined.kind === 'list' && deployed.items.length === defined.items.length) {
        const others = packaged?.kind === 'list' ? packaged.items : [];
        const items = deployed.items.map((item, at) => asDefined({ deployed: item, packaged: others[at], defined: defined.items[at] }));
        return { ...deployed, items };
    }
    return deployed;
}
function dictAsDefined(deployed, packaged, defined) {
    const others = packaged?.kind === 'dict' ? packaged.entries : undefined;
    const entries = new Map();
    for (const [key, entry] of deployed.entries) {
        const forms = {
            deployed: entry.value,
            packaged: others?.get(key)?.value,
            defined: defined.entries.get(key)?.value,
        };
        entries.set(key, { ...entry, value: asDefined(forms) });
    }
    return { ...deployed, entries };
}
/** Kinds of what only the deployer knows: CloudFormation was given a value in its place. */
const as_defined_open = new Set([
    'environment',
    'unknown',
    'secret',
    'stack-output',
    'compose-output',
    'ssm-parameter',
]);
function isLeftOpen(value) {
    if (value.kind !== 'text')
        return false;
    let found = false;
    (0,walk/* visitSymbols */.xA)(value, ({ kind }) => {
        found ||= as_defined_open.has(kind);
    });
    return found;
}

;// CONCATENATED MODULE: ./lib/app/deployed-source/rename-ids.js
/** A value with other logical ids in what refers to resources. */
function renameIds(value, nameOf) {
    const inside = (part) => renameIds(part, nameOf);
    switch (value.kind) {
        case 'scalar':
            return value;
        case 'text': {
            const parts = value.parts.map((part) => (typeof part === 'string' ? part : renameSymbol(part, nameOf)));
            return { ...value, parts };
        }
        case 'list':
            return { ...value, items: value.items.map(inside) };
        case 'dict': {
            const entries = new Map();
            for (const [key, entry] of value.entries)
                entries.set(key, { ...entry, value: inside(entry.value) });
            return { ...value, entries };
        }
        case 'choice':
            return { ...value, whenTrue: inside(value.whenTrue), whenFalse: inside(value.whenFalse) };
    }
}
function renameSymbol(symbol, nameOf) {
    if (symbol.kind !== 'ref' && symbol.kind !== 'attribute')
        return symbol;
    return { ...symbol, logicalId: nameOf(symbol.logicalId) };
}

;// CONCATENATED MODULE: ./lib/app/deployed-source/graft-stack.js





/**
 * The deployed stack with the identities of its definition. What a definition says beyond what it deploys comes from there:
 * names of functions, code, declarations, places in files.
 */
function graftStack(forms) {
    const { deployed, packaged, defined } = forms;
    const names = { deployed: namesIn(deployed, defined), packaged: namesIn(packaged, defined) };
    const packagedById = byName(packaged, names.packaged);
    const resources = new Map();
    const code = { other: new Set(), unknown: [] };
    for (const resource of deployed.resources.values()) {
        const id = names.deployed(resource.logicalId);
        const own = defined.resources.get(id);
        const renamed = withNames(resource, names.deployed, defined);
        const other = packagedById.get(id);
        if (own === undefined || own.type !== resource.type)
            resources.set(id, { ...renamed, location: defined.location });
        else
            resources.set(id, graftResource(renamed, other && withNames(other, names.packaged, defined), own, code));
    }
    const stack = {
        ...defined,
        parameters: new Map(graftParameters(forms).map((parameter) => [parameter.name, parameter])),
        resources,
        outputs: deployed.outputs.map((output) => graftOutput(output, forms, names)),
    };
    return { stack, otherCode: [...code.other], unknownCode: code.unknown };
}
/** Tools end the ids of versions in digests; the definition has them without. */
function namesIn(stack, defined) {
    const names = new Map();
    const versions = [...defined.resources.values()].filter(({ type }) => type === 'AWS::Lambda::Version');
    for (const { logicalId, type, properties } of stack.resources.values()) {
        if (type !== 'AWS::Lambda::Version' || defined.resources.has(logicalId))
            continue;
        const of = (one) => (0,walk/* get */.Jt)(one, 'FunctionName');
        const own = versions.find((one) => logicalId.startsWith(one.logicalId) && (0,identity/* sameMeaning */._x)(of(properties), of(one.properties)));
        if (own !== undefined)
            names.set(logicalId, own.logicalId);
    }
    return (logicalId) => names.get(logicalId) ?? logicalId;
}
function byName(stack, nameOf) {
    return new Map([...stack.resources.values()].map((resource) => [nameOf(resource.logicalId), resource]));
}
function withNames(resource, nameOf, { key, service }) {
    return {
        ...resource,
        stack: key,
        service,
        logicalId: nameOf(resource.logicalId),
        properties: renameIds(resource.properties, nameOf),
        dependsOn: resource.dependsOn.map(nameOf),
    };
}
function graftResource(deployed, packaged, defined, code) {
    const { deletionPolicy, updateReplacePolicy } = deployed;
    const properties = dictAsDefined(deployed.properties, packaged?.properties, defined.properties);
    const { deletionPolicy: _, updateReplacePolicy: __, ...own } = defined;
    const isOrderedAlike = packaged !== undefined && String(packaged.dependsOn) === String(deployed.dependsOn);
    return {
        ...own,
        properties: withoutUploads(properties, deployed, packaged, defined, code),
        presence: packaged?.presence === deployed.presence ? defined.presence : deployed.presence,
        dependsOn: isOrderedAlike ? defined.dependsOn : deployed.dependsOn,
        ...(deletionPolicy !== undefined && { deletionPolicy }),
        ...(updateReplacePolicy !== undefined && { updateReplacePolicy }),
    };
}
/** Where code lies is no property of a service: whether it is the same is told by digests, where the addresses hold any. */
function withoutUploads(properties, deployed, packaged, { type, logicalId, properties: defined, code: paths = [] }, findings) {
    const entries = new Map(properties.entries);
    for (const [property] of code_table/* uploadedProperties */.q.get(type) ?? []) {
        const [there, here] = [(0,walk/* get */.Jt)(deployed.properties, property), (0,walk/* get */.Jt)(packaged?.properties, property)];
        if (!isUpload(there) || !isUpload(here))
            continue;
        const own = defined.entries.get(property);
        if (own === undefined)
            entries.delete(property);
        else
            entries.set(property, own);
        const [digest, expected] = [digestIn(there), digestIn(here)];
        if (digest === undefined || expected === undefined || !isInOneBucket(there, here))
            findings.unknown.push(logicalId);
        else if (digest !== expected)
            for (const path of paths)
                findings.other.add(path);
    }
    return { ...properties, entries };
}
function isUpload(value) {
    return value !== undefined && (0,walk/* get */.Jt)(value, 'ZipFile') === undefined;
}
/** What was packed for AWS has a digest of its bytes; what is only named, for the embedded cloud, has one of its files. */
function isInOneBucket(there, here) {
    return ['S3Bucket', 'Bucket'].every((name) => {
        const [a, b] = [(0,walk/* get */.Jt)(there, name), (0,walk/* get */.Jt)(here, name)];
        return a === b || (0,identity/* sameMeaning */._x)(a, b);
    });
}
/** Stackgate and the CDK name what they upload by a digest. */
function digestIn(value) {
    const address = [value, (0,walk/* get */.Jt)(value, 'S3Key'), (0,walk/* get */.Jt)(value, 'Key'), (0,walk/* get */.Jt)(value, 'ImageUri')].map(walk/* stringOf */.Je).join(' ');
    return /(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/.exec(address)?.[0];
}
/** Those that packaging adds, to be filled by the deployer, are none of the definition's. */
function graftParameters({ deployed, packaged, defined }) {
    return [...deployed.parameters.values()].flatMap((parameter) => {
        const own = defined.parameters.get(parameter.name);
        const other = packaged.parameters.get(parameter.name);
        if (own === undefined)
            return other === undefined ? [{ ...parameter, location: defined.location }] : [];
        const { value: _, ...rest } = own;
        const { value, noEcho, type } = parameter;
        const known = value && asDefined({ deployed: value, packaged: other?.value, defined: own.value });
        // The type of one is what its definition says, as the two are spelt alike only where they are the same.
        return [{ ...rest, type: type === other?.type ? own.type : type, noEcho, ...(known && { value: known }) }];
    });
}
function graftOutput(output, { packaged, defined }, names) {
    const own = defined.outputs.find(({ name }) => name === output.name);
    const other = packaged.outputs.find(({ name }) => name === output.name);
    const forms = (part) => {
        const [there, here] = [output[part], other?.[part]];
        return (there &&
            asDefined({
                deployed: renameIds(there, names.deployed),
                packaged: here && renameIds(here, names.packaged),
                defined: own?.[part],
            }));
    };
    const exportName = forms('exportName');
    const { exportName: _, ...rest } = output;
    return {
        ...rest,
        value: forms('value') ?? output.value,
        ...(exportName !== undefined && { exportName }),
        presence: other?.presence === output.presence && own !== undefined ? own.presence : output.presence,
        location: own?.location ?? defined.location,
    };
}

;// CONCATENATED MODULE: ./lib/app/deployed-source/graft-estate.js




/**
 * What AWS has, as services with the identities that definitions give them.
 *
 * @param definitions those of the base first: what a definition declares is deployed only once it was merged
 */
function graftEstate(state, definitions) {
    const roots = new Map();
    for (const { estate, packaged } of definitions.toReversed())
        for (const root of rootsOf(estate, packaged, state))
            roots.set((0,plan_place/* placeOf */.$)(root.packaged.target, root.packaged.stackName), root);
    const found = { otherCode: new Set(), unknownCode: [], unreadNested: [] };
    const services = new Map();
    const undefinedStacks = [];
    for (const { target, stackName } of state.stacks) {
        const place = (0,plan_place/* placeOf */.$)(target, stackName);
        const [root, inside] = [roots.get(place), state.read.get(place) ?? []];
        if (root === undefined)
            undefinedStacks.push(stackName);
        if (root === undefined || inside.length === 0)
            continue;
        const known = services.get(root.service.name) ?? { service: root.service, stacks: [] };
        services.set(root.service.name, known);
        known.stacks.push(...graftRoot(root, inside, found));
    }
    return {
        estate: {
            stage: definitions[0]?.estate.stage ?? '',
            services: [...services.values()].map(inOrder).toSorted(graft_estate_byName),
        },
        ...found,
        undefinedStacks,
    };
}
function rootsOf({ services }, { stacks, bodies }, state) {
    const parameters = (0,bound_values/* withKnownBindings */.c)(stacks, state);
    const owners = new Map(services.flatMap((service) => service.stacks.map((stack) => [stack.key, { service, stack }])));
    return stacks.flatMap((packaged) => {
        const owner = owners.get(packaged.key);
        if (owner === undefined)
            return [];
        const body = bodies.get(packaged.templateDigest) ?? '';
        const given = { ...packaged, parameters: parameters.get(packaged.key) ?? packaged.parameters, body };
        return [{ ...owner, packaged, inside: (0,body_stacks/* stacksOfBody */.F)(given, (digest) => bodies.get(digest)) }];
    });
}
/** The root stack and those nested in it, by their ids. */
function graftRoot({ service, stack: root, inside: packaged }, deployed, found) {
    const stacks = [];
    const graft = (defined) => {
        const [there, here] = [withId(deployed, defined.id), withId(packaged, defined.id)];
        if (there === undefined || here === undefined) {
            // The resource that nests it is not deployed, or its template is not to be had.
            const parent = stacks.find(({ key }) => key === defined.parent?.stack);
            if (parent?.resources.has(defined.parent?.logicalId ?? '') !== true)
                return;
            found.unreadNested.push(defined.key);
            stacks.push(defined);
        }
        else {
            const { stack, otherCode, unknownCode } = graftStack({ deployed: there, packaged: here, defined });
            for (const path of otherCode)
                found.otherCode.add(path);
            if (unknownCode.length > 0)
                found.unknownCode.push(`${service.name}: ${unknownCode.join(', ')}`);
            stacks.push(stack);
        }
        for (const nested of service.stacks)
            if (nested.parent?.stack === defined.key)
                graft(nested);
    };
    graft(root);
    const known = new Set(stacks.map(({ id }) => id));
    return [...stacks, ...deployed.filter(({ id }) => !known.has(id))];
}
function withId(stacks, id) {
    return stacks.find((stack) => stack.id === id);
}
/** In the order of the definition, as stacks are told of in it. */
function inOrder({ service, stacks }) {
    const order = new Map(service.stacks.map(({ key }, at) => [key, at]));
    const at = ({ key }) => order.get(key) ?? order.size;
    return { ...service, stacks: stacks.toSorted((a, b) => at(a) - at(b)) };
}
function graft_estate_byName(a, b) {
    return a.name < b.name ? -1 : 1;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./lib/app/deployed-source/kept-reads.js



function memoryReads() {
    const kept = new Map();
    return { get: (key) => kept.get(key), put: (key, text) => void kept.set(key, text) };
}
/**
 * A folder of answers, each beside its digest: one that was cut short or edited is asked again. It is only ever a cache, so a
 * folder that cannot be written is none.
 *
 * @param folder is made where it is not there
 */
function folderReads(folder) {
    const fresh = memoryReads();
    const pathOf = (key) => (0,external_node_path_.join)(folder, `${digestOf(key)}.json`);
    return {
        get: (key) => {
            const known = fresh.get(key) ?? readKept(pathOf(key), key);
            if (known !== undefined)
                fresh.put(key, known);
            return known;
        },
        put: (key, text) => {
            fresh.put(key, text);
            writeKept(folder, pathOf(key), JSON.stringify({ key, digest: digestOf(text), text }));
        },
    };
}
function readKept(path, key) {
    try {
        const kept = JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'));
        const { text } = kept;
        return kept.key === key && typeof text === 'string' && kept.digest === digestOf(text) ? text : undefined;
    }
    catch {
        return undefined;
    }
}
function writeKept(folder, path, text) {
    try {
        (0,external_node_fs_.mkdirSync)(folder, { recursive: true, mode: 0o700 });
        const draft = `${path}.${process.pid}`;
        (0,external_node_fs_.writeFileSync)(draft, text, { mode: 0o600 });
        (0,external_node_fs_.renameSync)(draft, path);
    }
    catch {
        // Read-only checkouts are usual in CI: then each run asks for itself.
    }
}
function digestOf(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
}

// EXTERNAL MODULE: ./lib/deploy/stack-status.js
var stack_status = __webpack_require__(8630);
// EXTERNAL MODULE: ./lib/app/planning/patient-reads.js
var patient_reads = __webpack_require__(6540);
;// CONCATENATED MODULE: ./lib/app/deployed-source/reading-cloud.js


/** Calls that are under way at once in one account and region. */
const atOnce = 8;
/**
 * A cloud that is only ever read: template bodies and importers of stacks that are as they were come from what is kept, and all of
 * a place's are asked for together. Nothing that writes is reachable through it.
 */
function readingCloud(cloud, kept) {
    const places = new Map();
    return {
        clock: cloud.clock,
        at: (target) => {
            const place = JSON.stringify([target.account, target.region]);
            const known = places.get(place) ?? readsOnly(keptReadsAt((0,patient_reads/* patientReads */.t)(cloud.at(target), cloud.clock), target, kept));
            places.set(place, known);
            return known;
        },
    };
}
/** Asks for the bodies of these stacks and who imports what they export, some at a time. */
async function readAhead(at, stacks) {
    const ids = new Set(stacks.map(({ stackId }) => stackId));
    const exported = (await at.exports()).filter(({ stackId }) => ids.has(stackId));
    const work = [
        ...stacks.map(({ stackId }) => () => at.originalTemplate(stackId)),
        ...exported.map(({ name }) => () => at.importers(name)),
    ].values();
    const worker = async () => {
        for (const ask of work)
            await ask();
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
}
function keptReadsAt(at, target, kept) {
    let listed;
    let exported;
    const bodies = new Map();
    const users = new Map();
    const listStacks = () => (listed ??= at.listStacks());
    const body = async (id) => {
        const stack = (await listStacks()).find(({ stackId }) => stackId === id);
        const key = stack && bodyKey(stack);
        const known = key === undefined ? undefined : kept.get(key);
        if (known !== undefined)
            return known;
        const text = await at.originalTemplate(id);
        if (key !== undefined && text !== undefined)
            kept.put(key, text);
        return text;
    };
    const importers = async (name) => {
        const key = importsKey(target, name, await listStacks());
        const known = key === undefined ? undefined : kept.get(key);
        if (known !== undefined)
            return JSON.parse(known);
        const found = await at.importers(name);
        if (key !== undefined)
            kept.put(key, JSON.stringify(found));
        return found;
    };
    return {
        describeStack: (name) => at.describeStack(name),
        listStacks,
        exports: () => (exported ??= at.exports()),
        originalTemplate: (id) => once(bodies, id, body),
        importers: (name) => once(users, name, importers),
    };
}
function once(asked, of, ask) {
    const known = asked.get(of) ?? ask(of);
    asked.set(of, known);
    return known;
}
/**
 * A stack as it was when it was asked. A failed update leaves the time of the update and the template of before, so the
 * operations count too; one that goes on is never kept.
 */
function bodyKey(stack) {
    return (0,stack_status/* isTerminal */.Hd)(stack.status) ? JSON.stringify(['body', ...versionOf(stack)]) : undefined;
}
/** Any stack of the place may begin to import it. */
function importsKey(target, name, stacks) {
    if (!stacks.every(({ status }) => (0,stack_status/* isTerminal */.Hd)(status)))
        return undefined;
    return JSON.stringify(['importers', target.account, target.region, name, ...stacks.flatMap(versionOf)]);
}
function versionOf({ stackId, createdAt, updatedAt, status, lastOperations }) {
    return [stackId, updatedAt ?? createdAt, status, lastOperations.map(({ id }) => id).join()];
}
function readsOnly(reads) {
    const refuse = () => {
        throw new Error('what is deployed is only read here');
    };
    return {
        ...reads,
        createChangeSet: refuse,
        describeChangeSet: refuse,
        executeChangeSet: refuse,
        deleteChangeSet: refuse,
        deleteStack: refuse,
        cancelUpdate: refuse,
        continueRollback: refuse,
        rollbackStack: refuse,
        events: refuse,
        resources: refuse,
        stackPolicy: refuse,
        detectDrift: refuse,
        driftDetection: refuse,
        driftedResources: refuse,
    };
}

;// CONCATENATED MODULE: ./lib/app/deployed-source/deployed-side.js













/**
 * What a cloud has at a stage, as a check compares it: stacks, templates, exports, imports and parameters, with the identities of
 * the definitions.
 *
 * @param base what was merged; without one the proposal alone says what things are called, and nothing counts as declared
 * @throws AppError `cloud-unusable` where the cloud does not answer
 */
async function deployedSide(proposed, base, question) {
    const { settings } = question;
    const { stage } = proposed.read.estate;
    const defined = [...(base === undefined ? [] : [base]), base === undefined ? undeclared(proposed) : proposed].map((side) => definedBy(side, question));
    const state = await stateOf(stage, defined, question);
    const grafted = graftEstate(state, defined);
    const read = (0,read_stage/* stageOf */.g)(grafted.estate, [], settings);
    const [{ files, read: own }] = [base ?? proposed];
    const digest = (0,code_digest/* codeDigest */.a)(files, own.estate);
    return {
        read,
        description: `what AWS has at ${stage}`,
        notes: notesOf(grafted, state, proposed.read),
        codeDigest: (path) => (grafted.otherCode.has(path) ? `of ${stage} ${digest(path)}` : digest(path)),
    };
}
function definedBy({ read, files }, { settings, assemblies, environment }) {
    const side = { read, files, artefacts: (0,artefact_source/* artefactSource */._)(files, read.estate) };
    return { estate: read.estate, packaged: (0,plan_sides/* packageSide */.s)(side, settings, { assemblies, environment }) };
}
/** Nobody merged what a proposal declares. */
function undeclared({ read, files }) {
    const services = read.estate.services.map((service) => ({
        ...service,
        stacks: service.stacks.map((stack) => ({
            ...stack,
            resources: new Map([...stack.resources].map(([id, { declarations: _, ...resource }]) => [id, resource])),
        })),
    }));
    return { read: { ...read, estate: { ...read.estate, services } }, files };
}
async function stateOf(stage, defined, { cloud, kept = memoryReads(), settings, artefacts }) {
    const stacks = new Map();
    for (const { packaged } of defined)
        for (const stack of packaged.stacks)
            stacks.set((0,plan_place/* placeOf */.$)(stack.target, stack.stackName), stack);
    const own = settings.stages.find(({ name }) => name === stage);
    const usual = { account: own?.account ?? packaged/* defaultTarget */.zo.account, region: own?.region ?? packaged/* defaultTarget */.zo.region };
    const reading = readingCloud(cloud, kept);
    const proposed = [...stacks.values()];
    for (const target of placesOf([usual, ...proposed.map((stack) => stack.target)])) {
        const at = reading.at(target);
        const all = (await at.listStacks()).filter(({ rootId }) => rootId === undefined);
        const ours = all.filter(({ tags, stackName }) => (0,stack_tags/* ownerOf */.bf)(tags).stage === stage || stacks.has((0,plan_place/* placeOf */.$)(target, stackName)));
        await readAhead(at, ours);
    }
    return (0,deployed_stacks/* readDeployedStacks */.e)(reading, { stage, proposed, targets: [usual], artefacts: layered(artefacts) });
}
function placesOf(targets) {
    return [...new Map(targets.map((target) => [(0,plan_place/* placeOf */.$)(target, ''), target])).values()];
}
/** Looks where artefacts are, and keeps what it is given to itself. */
function layered(below) {
    const own = new Map();
    return {
        put: async (bytes) => {
            const digest = (0,fingerprint/* digestOf */.ol)(bytes);
            own.set(digest, bytes);
            return digest;
        },
        get: async (digest) => own.get(digest) ?? below.get(digest),
    };
}
function notesOf(grafted, state, proposed) {
    const { unknownCode, unreadNested, undefinedStacks } = grafted;
    const notes = [];
    if (unknownCode.length > 0)
        notes.push(note('compare/code-unknown', `Whether code differs is not known where AWS has the digest of an archive, or what another tool uploaded (${some(unknownCode)}): it is taken to be the base's. A snapshot tells it.`));
    if (undefinedStacks.length > 0)
        notes.push(note('compare/no-definition', `Deployed at this stage and in no definition: ${some(undefinedStacks)}.`));
    if (unreadNested.length > 0)
        notes.push(warning('compare/nested-unread', `The templates of nested stacks are not to be had, so they stand as the base defines them: ${some(unreadNested)}.`));
    const exported = new Set(proposed.estate.services.flatMap(({ stacks }) => stacks.flatMap(({ outputs }) => outputs.flatMap(({ exportName }) => (0,walk/* textOf */.b6)(exportName) ?? []))));
    const ours = state.stacks.flatMap(({ exports, target }) => Object.keys(exports).map((name) => ({ name, target })));
    for (const { name, target } of ours) {
        const by = state.foreignImporters.get((0,plan_place/* placeOf */.$)(target, name));
        if (by !== undefined && !exported.has(name))
            notes.push(warning('compare/foreign-importers', `The export ${name} is in no definition any more, and stacks that no definition here has import it: ${some(by)}. CloudFormation refuses to remove it.`));
    }
    return notes;
}
function some(names) {
    return [...names.slice(0, 5), ...(names.length > 5 ? [`${names.length - 5} more`] : [])].join('; ');
}
function note(code, message) {
    return { severity: 'note', code, message, location: { file: '.', line: 1, column: 1 } };
}
function warning(code, message) {
    return { ...note(code, message), severity: 'warning' };
}

;// CONCATENATED MODULE: ./lib/app/deployed-source/check-deployed.js



/**
 * `--deployed aws`: the gate over what CloudFormation has. It only reads.
 *
 * @param within works with the cloud of a stage, and closes it after
 * @throws AppError for a directory, ref or stage that is not there, `cloud-unusable` for a cloud that does not answer
 */
function runCheckDeployed(options, within) {
    const assemblies = [...options.assemblies.values()];
    const deployedAssemblies = [...(options.deployedAssemblies?.values() ?? [])];
    return checkDeployed((0,sources/* openSources */.H)({ ...options, deployed: 'aws', compares: 'cloud', assemblies, deployedAssemblies }), options, within);
}
/** The same over files that are already open. */
function checkDeployed(sources, options, within) {
    const { assemblies, environment, kept } = options;
    return (0,check/* checkAgainst */.Yo)(sources, options, ({ proposed, base, settings }) => within(proposed.estate.stage, ({ cloud, artefacts }) => deployedSide({ read: proposed, files: sources.proposed }, base && sources.deployed && { read: base, files: sources.deployed }, { cloud, artefacts, settings, assemblies, environment, ...(kept !== undefined && { kept }) })));
}

;// CONCATENATED MODULE: ./lib/app/deployed-source/check-aws.js





/** `check --deployed aws`, with the account, role and bucket that the base's stackgate.yml says for each stage. */
function runCheckOnAws(options) {
    const { directory, policyRef, environment, processEnvironment, clock } = options;
    const place = {
        directory,
        environment,
        cloud: 'aws',
        now: Date.now(),
        ...(policyRef !== undefined && { policyRef }),
        ...(processEnvironment !== undefined && { processEnvironment }),
        ...(clock !== undefined && { clock }),
    };
    const kept = keptFor(environment);
    return runCheckDeployed({ ...options, kept }, (stage, work) => (0,with_environment/* lookAround */.h)({ ...place, stage }, async ({ view }) => {
        if (view === undefined)
            throw new app_error/* AppError */.u('cloud-unusable', `there is nothing of ${stage} to look at`);
        return work({ cloud: view.cloud, artefacts: view.stores.artefacts });
    }));
}
/** In the cache of the user, never in the repository: what AWS has is no file of it. */
function keptFor({ XDG_CACHE_HOME, HOME }) {
    const cache = XDG_CACHE_HOME || (HOME && (0,external_node_path_.join)(HOME, '.cache'));
    return cache ? folderReads((0,external_node_path_.join)(cache, 'stackgate', 'deployed')) : memoryReads();
}


/***/ }),

/***/ 8630:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AC: () => (/* binding */ isInReview),
/* harmony export */   Ev: () => (/* binding */ canUpdate),
/* harmony export */   Gm: () => (/* binding */ isRolledBack),
/* harmony export */   Hd: () => (/* binding */ isTerminal),
/* harmony export */   LT: () => (/* binding */ isInProgress),
/* harmony export */   ST: () => (/* binding */ isGone),
/* harmony export */   W9: () => (/* binding */ canDelete),
/* harmony export */   gq: () => (/* binding */ succeeded),
/* harmony export */   jL: () => (/* binding */ canRollBack),
/* harmony export */   m2: () => (/* binding */ canContinueRollback),
/* harmony export */   mG: () => (/* binding */ mustBeDeletedFirst),
/* harmony export */   z6: () => (/* binding */ needsPerson)
/* harmony export */ });
/* unused harmony exports stackStatuses, isRollback, canCreate, canCancel */
const steady = ['update', 'delete'];
const halfDone = ['rollback-stack', 'delete'];
const rows = new Map([
    ['REVIEW_IN_PROGRESS', { state: 'review', permits: ['create', 'delete'] }],
    ['CREATE_IN_PROGRESS', { state: 'running', permits: [] }],
    ['CREATE_COMPLETE', { state: 'over', result: 'succeeded', permits: steady }],
    ['CREATE_FAILED', { state: 'over', result: 'failed', permits: halfDone }],
    ['ROLLBACK_IN_PROGRESS', { state: 'running', rollback: true, permits: [] }],
    ['ROLLBACK_COMPLETE', { state: 'over', result: 'rolled-back', rollback: true, permits: ['delete'] }],
    ['ROLLBACK_FAILED', { state: 'over', result: 'failed', rollback: true, permits: ['delete'], person: true }],
    ['UPDATE_IN_PROGRESS', { state: 'running', permits: ['cancel'] }],
    ['UPDATE_COMPLETE_CLEANUP_IN_PROGRESS', { state: 'running', permits: [] }],
    ['UPDATE_COMPLETE', { state: 'over', result: 'succeeded', permits: steady }],
    ['UPDATE_FAILED', { state: 'over', result: 'failed', permits: halfDone }],
    ['UPDATE_ROLLBACK_IN_PROGRESS', { state: 'running', rollback: true, permits: [] }],
    ['UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS', { state: 'running', rollback: true, permits: [] }],
    ['UPDATE_ROLLBACK_COMPLETE', { state: 'over', result: 'rolled-back', rollback: true, permits: steady }],
    [
        'UPDATE_ROLLBACK_FAILED',
        { state: 'over', result: 'failed', rollback: true, permits: ['continue-rollback', 'delete'], person: true },
    ],
    ['DELETE_IN_PROGRESS', { state: 'running', permits: [] }],
    ['DELETE_FAILED', { state: 'over', result: 'failed', permits: ['delete'], person: true }],
    ['DELETE_COMPLETE', { state: 'gone', result: 'succeeded', permits: ['create'] }],
    ['IMPORT_IN_PROGRESS', { state: 'running', permits: [] }],
    ['IMPORT_COMPLETE', { state: 'over', result: 'succeeded', permits: steady }],
    ['IMPORT_ROLLBACK_IN_PROGRESS', { state: 'running', rollback: true, permits: [] }],
    ['IMPORT_ROLLBACK_COMPLETE', { state: 'over', result: 'rolled-back', rollback: true, permits: steady }],
    ['IMPORT_ROLLBACK_FAILED', { state: 'over', result: 'failed', rollback: true, permits: [], person: true }],
]);
/** Every status that has a row. */
const stackStatuses = [...rows.keys()];
const permits = (status, permit) => rows.get(status)?.permits.includes(permit) ?? false;
/** No operation runs, whatever the last one came to. A stack in review is not: its first operation is still to come. */
function isTerminal(status) {
    const state = rows.get(status)?.state;
    return state === 'over' || state === 'gone';
}
/** An operation runs; `REVIEW_IN_PROGRESS` is none, its name notwithstanding. */
function isInProgress(status) {
    return rows.get(status)?.state === 'running';
}
function isInReview(status) {
    return rows.get(status)?.state === 'review';
}
function isGone(status) {
    return rows.get(status)?.state === 'gone';
}
/** The operation did what was asked. A finished rollback is no success. */
function succeeded(status) {
    return rows.get(status)?.result === 'succeeded';
}
/** CloudFormation brought it back by itself, completely. */
function isRolledBack(status) {
    return rows.get(status)?.result === 'rolled-back';
}
/** On the way back, there, or failed on it. */
function isRollback(status) {
    return rows.get(status)?.rollback ?? false;
}
function canUpdate(status) {
    return permits(status, 'update');
}
/** A change set of type CREATE is accepted under this name. */
function canCreate(status) {
    return permits(status, 'create');
}
/** DeleteStack is accepted, which is not to say that it is wise. */
function canDelete(status) {
    return permits(status, 'delete');
}
function canContinueRollback(status) {
    return permits(status, 'continue-rollback');
}
function canRollBack(status) {
    return permits(status, 'rollback-stack');
}
function canCancel(status) {
    return permits(status, 'cancel');
}
/** Its creation failed and was rolled back: nothing is in it, and no change set is accepted until it is deleted. */
function mustBeDeletedFirst(status) {
    return isRolledBack(status) && !canUpdate(status);
}
/** No tool may go on by itself: something would be forced, skipped or guessed. */
function needsPerson(status) {
    const row = rows.get(status);
    return row === undefined || row.person === true;
}


/***/ })

};
