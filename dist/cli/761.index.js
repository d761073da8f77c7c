export const id = 761;
export const ids = [761];
export const modules = {

/***/ 1911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ planEstate),
  _: () => (/* binding */ planSources)
});

// EXTERNAL MODULE: ./lib/model/app-error.js
var app_error = __webpack_require__(3113);
// EXTERNAL MODULE: ./lib/package/packaged.js
var package_packaged = __webpack_require__(8126);
// EXTERNAL MODULE: ./lib/plan/make-plan.js + 43 modules
var make_plan = __webpack_require__(7811);
// EXTERNAL MODULE: ./lib/plan/place.js
var plan_place = __webpack_require__(3612);
// EXTERNAL MODULE: ./lib/read/document/parse-cache.js
var parse_cache = __webpack_require__(8980);
// EXTERNAL MODULE: ./lib/artefacts/artefact-folder.js
var artefact_folder = __webpack_require__(8610);
// EXTERNAL MODULE: ./lib/read/files/git-repository.js
var git_repository = __webpack_require__(553);
// EXTERNAL MODULE: ./lib/app/artefacts/code-packer.js + 11 modules
var code_packer = __webpack_require__(4865);
// EXTERNAL MODULE: ./lib/package/code-keys.js
var code_keys = __webpack_require__(9072);
// EXTERNAL MODULE: ./lib/app/artefacts/cdk-assets.js
var cdk_assets = __webpack_require__(5897);
// EXTERNAL MODULE: ./lib/app/artefacts/image-of.js
var image_of = __webpack_require__(3222);
;// CONCATENATED MODULE: ./lib/app/artefacts/packed-artefacts.js



/** Code as a build job packed it: nothing of the working tree but its definitions counts. */
class PackedArtefacts {
    #byProperty;
    #byKey;
    #images;
    #parse;
    constructor({ manifest }, parse) {
        const { artefacts, images } = manifest;
        this.#byProperty = new Map(artefacts.map((one) => [keyOf(one.service, one.stack, one.resource, one.property), one]));
        this.#byKey = new Map(artefacts.filter(({ resource }) => resource === '').map((one) => [keyOf(one.service, one.key), one]));
        this.#images = new Map(images.map(({ service, resource, uri }) => [`${service}/${resource}`, uri]));
        this.#parse = parse;
    }
    answer(request) {
        const { service, stack, resource, property, kind } = request;
        if (kind === 'image')
            return (0,image_of/* imageOf */.d)(request, this.#images);
        const found = this.#byProperty.get(keyOf(service.name, stack.id, resource.logicalId, property));
        if (found !== undefined)
            return { kind: 'object', digest: found.digest, path: found.from.join(', ') };
        const uploaded = (0,code_keys/* addressInUrl */.B)(resource.packing?.artifact ?? '');
        if (uploaded !== undefined)
            return { kind: 'elsewhere', ...uploaded };
        if (!stack.resources.has(resource.logicalId))
            return { kind: 'none' };
        const { logicalId, id = logicalId } = resource;
        const message = `The artefacts hold nothing for ${property} of ${id}: they were made of other definitions. Package again.`;
        return { kind: 'problem', code: 'not-in-manifest', message };
    }
    assets(service, _stack, isNamed) {
        const { files, buckets } = (0,cdk_assets/* cdkAssetsOf */.R)(service, this.#parse);
        const keys = [...new Set(files.map(({ key }) => key).filter(isNamed))];
        const found = keys.map((key) => [key, this.#byKey.get(keyOf(service.name, key))]);
        const artefacts = found.flatMap(([key, one]) => one === undefined ? [] : [{ key, digest: one.digest, path: one.from.join(', ') }]);
        const problems = found.flatMap(([key, one]) => {
            const message = `The artefacts do not hold the asset ${key}: they were made of other definitions. Package again.`;
            return one === undefined ? [{ code: 'not-in-manifest', message }] : [];
        });
        return { artefacts, buckets, problems };
    }
}
function keyOf(...parts) {
    return JSON.stringify(parts);
}

;// CONCATENATED MODULE: ./lib/app/artefacts/open-code.js




/**
 * @param root the directory that is deployed
 * @throws AppError `artefacts-invalid` or `artefact-tampered`: every digest is checked before anything else happens
 */
function openCode(origin, root, parse) {
    if (origin.kind === 'folders')
        return packedHere(root, origin.images, parse);
    const artefacts = (0,artefact_folder/* openArtefacts */.Y)(origin.folder);
    const { manifest, isManifestAlone, bytes } = artefacts;
    return {
        code: new PackedArtefacts(artefacts, parse),
        bytes,
        ...(isManifestAlone && { manifestAlone: manifest }),
        diagnostics: () => otherCommit(manifest, root),
    };
}
function packedHere(root, images, parse) {
    const kept = new Map();
    const sink = { put: (digest, bytes) => kept.set(digest, bytes) };
    const code = new code_packer/* CodePacker */.i({ root, sink, images, parse });
    return { code, bytes: (digest) => kept.get(digest), diagnostics: () => code.diagnostics };
}
/** Definitions of one commit with code of another may be meant so, as when a stage is promoted; it is said. */
function otherCommit({ commit }, root) {
    const here = commit === undefined ? undefined : (0,git_repository/* resolveCommit */.WL)(root, 'HEAD');
    if (commit === undefined || here === undefined || here === commit)
        return [];
    const message = `The artefacts were made from ${commit.slice(0, 7)}, and the definitions are those of ${here.slice(0, 7)}.`;
    const location = { file: '.', line: 1, column: 1 };
    return [{ severity: 'warning', code: 'package/other-commit', message, location }];
}

// EXTERNAL MODULE: ./lib/app/base-settings.js
var base_settings = __webpack_require__(9018);
// EXTERNAL MODULE: ./lib/app/known-gaps.js + 1 modules
var known_gaps = __webpack_require__(3930);
// EXTERNAL MODULE: ./lib/app/merge-diagnostics.js
var merge_diagnostics = __webpack_require__(4358);
// EXTERNAL MODULE: ./lib/app/sources.js + 4 modules
var app_sources = __webpack_require__(8243);
// EXTERNAL MODULE: ./lib/app/unseen.js
var unseen = __webpack_require__(723);
// EXTERNAL MODULE: ./lib/plan/fingerprint.js
var fingerprint = __webpack_require__(2911);
// EXTERNAL MODULE: ./lib/app/planning/body-stacks.js + 1 modules
var body_stacks = __webpack_require__(7007);
// EXTERNAL MODULE: ./lib/app/planning/known-names.js
var known_names = __webpack_require__(8647);
;// CONCATENATED MODULE: ./lib/app/planning/as-deployed.js




/**
 * A packaged estate as if it were deployed, for a comparison without any cloud: outputs are known by their
 * names alone, and those of other stacks are taken to be there.
 *
 * @param proposed whose bindings are to find the same names
 */
function asDeployed(packaged, proposed) {
    const read = new Map();
    const bodies = new Map();
    const foreignOutputs = new Map();
    const stacks = packaged.stacks.map((stack) => {
        const body = packaged.bodies.get(stack.templateDigest) ?? '';
        const nested = (digest) => packaged.bodies.get(digest);
        const inside = (0,body_stacks/* stacksOfBody */.F)({ ...stack, body }, nested);
        read.set((0,plan_place/* placeOf */.$)(stack.target, stack.stackName), inside);
        bodies.set((0,plan_place/* placeOf */.$)(stack.target, stack.stackName), { text: body, nested });
        return standingStack(stack, inside);
    });
    for (const { target, bindings } of [...packaged.stacks, ...proposed])
        for (const { stackName, output, region } of bindings) {
            const place = (0,plan_place/* placeOf */.$)({ ...target, ...(region !== undefined && { region }) }, stackName);
            const outputs = foreignOutputs.get(place) ?? {};
            if (!read.has(place))
                foreignOutputs.set(place, { ...outputs, [output]: identityOfOutput(stackName, output) });
        }
    return { stacks, read, bodies, foreignImporters: new Map(), foreignExports: [], foreignOutputs };
}
/** The same on both sides of a comparison; no value that CloudFormation has. */
function identityOfOutput(stackName, output) {
    return `${stackName}.${output}`;
}
function standingStack(stack, inside) {
    const { key, service, stackName, target, templateDigest, noEcho, tags, bindings } = stack;
    const names = (0,known_names/* namesIn */.w)(inside);
    const bound = bindings.map((one) => [one.parameter, identityOfOutput(one.stackName, one.output)]);
    const outputs = (inside[0]?.outputs ?? []).map(({ name }) => [name, identityOfOutput(stackName, name)]);
    return {
        key,
        service,
        stackName,
        target,
        templateDigest,
        parameters: Object.fromEntries([...Object.entries(stack.parameters), ...bound]),
        noEcho,
        tags,
        status: 'CREATE_COMPLETE',
        lastOperation: (0,fingerprint/* digestOf */.ol)(templateDigest).slice(0, 16),
        outputs: Object.fromEntries(outputs),
        exports: Object.fromEntries(names.exports.map((name) => [name, name])),
        imports: names.imports,
        terminationProtection: false,
        capabilities: stack.capabilities,
    };
}

// EXTERNAL MODULE: ./lib/app/planning/bound-values.js
var bound_values = __webpack_require__(1396);
// EXTERNAL MODULE: ./lib/config/default-settings.js
var default_settings = __webpack_require__(8697);
;// CONCATENATED MODULE: ./lib/plan/rollback-alarms.js
/** CloudFormation takes no more (API, "RollbackConfiguration"). */
const most = 5;
/**
 * Which alarms roll each stack's operation back: those of its own service before those of the services that call it. Only
 * alarms that are there before the run and still are after it, as an operation fails whose trigger is missing, and
 * only those in the stack's own account and region. A stack without any has its old triggers taken away.
 */
function withRollbackAlarms(question) {
    const notes = [];
    const staying = question.alarms.filter((alarm) => !goesAway(alarm, question.changes));
    const callers = callersOf(question.edges);
    const stacks = question.stacks.map((stack) => {
        const others = question.which === 'own' ? [] : (callers.get(stack.service) ?? []);
        const wanted = [stack.service, ...others].flatMap((service) => alarmsOf(service, stack, staying));
        const taken = wanted.slice(0, most);
        if (wanted.length > most)
            notes.push({ stack: stack.key, text: sayMore(wanted.slice(most)) });
        for (const text of newAlarms(stack, question))
            notes.push({ stack: stack.key, text });
        const triggers = { alarms: taken.map(({ arn }) => arn), minutes: taken.length === 0 ? 0 : question.minutes };
        return { ...stack, settings: { ...stack.settings, triggers } };
    });
    return { stacks, notes };
}
/** A replaced alarm has another name, and so another ARN, while the operation goes on. */
function goesAway({ stack, logicalId }, changes) {
    return (changes.get(stack) ?? []).some((change) => change.logicalId === logicalId && (change.action === 'removed' || change.action === 'replaced'));
}
/** Services that call each, by name. */
function callersOf(edges) {
    const callers = new Map();
    for (const { kind, from, to } of edges) {
        if (kind !== 'call' || from.service === null || to.service === null || from.service === to.service)
            continue;
        const known = callers.get(to.service) ?? new Set();
        callers.set(to.service, known.add(from.service));
    }
    return new Map([...callers].map(([service, names]) => [service, [...names].sort()]));
}
/** In the order of stacks and logical ids, without doubles. */
function alarmsOf(service, { target }, alarms) {
    const isHere = (alarm) => alarm.service === service && alarm.target.account === target.account && alarm.target.region === target.region;
    const sortKey = ({ stack, logicalId }) => JSON.stringify([stack, logicalId]);
    const own = alarms.filter(isHere).sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
    return [...new Map(own.map((alarm) => [alarm.arn, alarm])).values()];
}
function newAlarms({ key }, { changes }) {
    const added = (changes.get(key) ?? []).filter(({ type, action }) => type === 'AWS::CloudWatch::Alarm' && (action === 'added' || action === 'replaced'));
    return added.map(({ logicalId }) => `alarm ${logicalId} does not exist before this deploy: it rolls back from the next one on`);
}
const sayMore = (left) => `CloudFormation listens to ${most} alarms; left out: ${left.map(({ service, logicalId }) => `${logicalId} of ${service}`).join(', ')}`;
/** The ARN of an alarm by its name, which is its physical id. */
function alarmArn({ account, region }, name) {
    const partition = region.startsWith('cn-') ? 'aws-cn' : region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
    return `arn:${partition}:cloudwatch:${region}:${account}:alarm:${name}`;
}

// EXTERNAL MODULE: ./lib/app/planning/patient-reads.js
var patient_reads = __webpack_require__(6540);
;// CONCATENATED MODULE: ./lib/app/planning/deployed-alarms.js




const alarmType = 'AWS::CloudWatch::Alarm';
/**
 * The plan's input with the alarms that roll each stack back, as `deploy.rollbackAlarms` wants them. Stacks whose template has an alarm are
 * asked for its name, no others.
 *
 * @param fileOf the definition of a stack
 */
async function withAlarms(input, { stacks, read }, cloud, { rollbackAlarms, alarmMinutes } = default_settings/* defaultDeploy */.Jg, fileOf) {
    if (rollbackAlarms === 'none' || cloud === undefined)
        return { input, diagnostics: [] };
    const alarms = [];
    for (const stack of stacks) {
        const [root] = read.get((0,plan_place/* placeOf */.$)(stack.target, stack.stackName)) ?? [];
        const hasAlarm = [...(root?.resources.values() ?? [])].some(({ type }) => type === alarmType);
        if (hasAlarm)
            alarms.push(...(await deployed_alarms_alarmsOf(stack, cloud)));
    }
    const { proposed, edges, changes } = input;
    const question = { which: rollbackAlarms, minutes: alarmMinutes, stacks: proposed, edges, alarms, changes };
    const answer = withRollbackAlarms(question);
    const diagnostics = answer.notes.map(({ stack, text }) => {
        const location = { file: fileOf(stack), line: 1, column: 1 };
        return { severity: 'warning', code: 'plan/rollback-alarms', message: `Stack ${stack}: ${text}.`, location };
    });
    return { input: { ...input, proposed: answer.stacks }, diagnostics };
}
async function deployed_alarms_alarmsOf({ service, key, target, stackName }, { at, clock }) {
    const resources = await (0,patient_reads/* patiently */.d)(clock, `${stackName} alarms`, () => at(target).resources(stackName));
    return resources.flatMap(({ logicalId, physicalId, type, status }) => {
        if (type !== alarmType || physicalId === '' || status.startsWith('DELETE_'))
            return [];
        return [{ service, stack: key, target, logicalId, arn: alarmArn(target, physicalId) }];
    });
}

// EXTERNAL MODULE: ./lib/app/planning/deployed-stacks.js
var deployed_stacks = __webpack_require__(3661);
;// CONCATENATED MODULE: ./lib/app/planning/distant-imports.js


/**
 * Imports of what a proposed stack exports in another region or account alone: CloudFormation finds no such export,
 * whatever the order is in which the two are deployed.
 *
 * @param read root and nested stacks by the root's key
 * @param fileOf the definition of a stack
 */
function distantImports(stacks, read, { stacks: deployed, foreignExports }, fileOf) {
    const known = stacks.map((stack) => ({ ...stack, names: (0,known_names/* namesIn */.w)(read.get(stack.key) ?? []) }));
    const there = new Set(foreignExports.flatMap(({ name, target, isStandIn }) => (isStandIn ? [] : [at(target, name)])));
    for (const { target, exports } of deployed)
        for (const name of Object.keys(exports))
            there.add(at(target, name));
    for (const { target, names } of known)
        for (const name of names.exports)
            there.add(at(target, name));
    return known.flatMap(({ key, target, names }) => names.imports.flatMap((name) => {
        if (there.has(at(target, name)))
            return [];
        const from = known.find((other) => other.names.exports.includes(name));
        return from === undefined ? [] : [warningOf({ key, target }, name, from, fileOf(key))];
    }));
}
function at(target, name) {
    return (0,plan_place/* placeOf */.$)(target, name);
}
function warningOf(to, name, from, file) {
    const isRegion = to.target.region !== from.target.region;
    const [there, here] = isRegion
        ? [from.target.region, to.target.region]
        : [`account ${from.target.account}`, `account ${to.target.account}`];
    const message = `${to.key} in ${here} imports ${name}, which ${from.key} exports in ${there}: CloudFormation imports do not cross regions or accounts, and on AWS this deploy fails. Pass the value as a parameter, or through Parameter Store.`;
    return { severity: 'warning', code: 'plan/import-across-regions', message, location: { file, line: 1, column: 1 } };
}

// EXTERNAL MODULE: ./lib/app/read-stage.js + 7 modules
var read_stage = __webpack_require__(5784);
;// CONCATENATED MODULE: ./lib/app/planning/excluded-services.js

/** @param gone services of deployed stacks that the estate does not have; only for them is the repository read again */
function excludedServices({ files, read }, settings, { assemblies, environment }, gone) {
    if (gone.size === 0 || settings.exclude.length === 0)
        return { services: new Map(), unread: [] };
    const whole = new read_stage/* EstateSource */.Y(files, { settings: { ...settings, exclude: [] }, assemblies, environment });
    const { estate, diagnostics } = whole.read(read.estate.stage);
    const there = estate.services.filter(({ name }) => gone.has(name));
    const services = new Map(there.map(({ name, file }) => [name, file]));
    const isUnknown = [...gone].some((name) => !services.has(name));
    const known = new Set(read.diagnostics.map(({ location }) => location.file));
    const errors = diagnostics.filter(({ severity, location }) => severity === 'error' && !known.has(location.file));
    return { services, unread: isUnknown ? errors.map(asUnread) : [] };
}
function asUnread({ location, message }) {
    return {
        severity: 'warning',
        code: 'read/definition-lost',
        message: `${location.file} is excluded, and whose definition it is cannot be read: ${message}`,
        location,
    };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/model/walk.js
var walk = __webpack_require__(9076);
// EXTERNAL MODULE: ./lib/package/needs.js
var needs = __webpack_require__(7453);
// EXTERNAL MODULE: ./lib/package/json.js
var package_json = __webpack_require__(2704);
// EXTERNAL MODULE: ./lib/package/stub-parameter.js
var stub_parameter = __webpack_require__(644);
;// CONCATENATED MODULE: ./lib/app/planning/ssm-stub.js



/**
 * What a parameter in Parameter Store holds where nobody sets it.
 *
 * @param type of the template parameter that reads it, such as `AWS::SSM::Parameter::Value<List<String>>`
 */
function ssmStub(name, type) {
    const held = /^AWS::SSM::Parameter::Value<(.*)>$/.exec(type ?? '')?.[1];
    return held === undefined || held === 'String' ? (0,needs/* stubText */.c)(name) : (0,stub_parameter/* stubParameter */.W)(name, (0,package_json/* jsonObject */.o$)([['Type', held]]));
}

;// CONCATENATED MODULE: ./lib/app/planning/template-stub.js

/**
 * A template that stands in for one that is not here: it takes the parameters that its parent gives, has the
 * outputs that its parent asks for, and makes nothing.
 */
function templateStub(parent, logicalId, parameters) {
    const outputs = [...outputsAsked(parent, logicalId)].sort();
    return JSON.stringify({
        Parameters: Object.fromEntries([...parameters].sort().map((name) => [name, { Type: 'String', Default: '' }])),
        Resources: { Nothing: { Type: 'AWS::CloudFormation::WaitConditionHandle' } },
        Outputs: Object.fromEntries(outputs.map((name) => [name, { Value: `stub-${name}` }])),
    });
}
function outputsAsked({ key, resources, outputs }, logicalId) {
    const asked = new Set();
    const values = [...[...resources.values()].map(({ properties }) => properties), ...outputs.map(({ value }) => value)];
    for (const value of values) {
        (0,walk/* visitSymbols */.xA)(value, (symbol) => {
            const isIts = symbol.kind === 'attribute' && symbol.stack === key && symbol.logicalId === logicalId;
            if (isIts && symbol.attribute.startsWith('Outputs.'))
                asked.add(symbol.attribute.slice('Outputs.'.length));
        });
    }
    return asked;
}

;// CONCATENATED MODULE: ./lib/app/planning/externals.js








/**
 * Only for a cloud that accepts stubs. Names are those that the templates state once parameters are in
 * place; what depends on an output or on Parameter Store is not among them.
 *
 * @param read root and nested stacks by the root's key, evaluated from their bodies
 */
function externalsOf(packaged, read, there) {
    const targets = new Map(packaged.stacks.map(({ target }) => [(0,plan_place/* placeOf */.$)(target, ''), target]));
    const stubs = packaged.stacks.flatMap((stack) => stack.stubs);
    const bound = stubBindings(packaged.stacks, there, stubs);
    const templates = new Map();
    const gathered = [...targets.values()].map((target) => {
        const here = bound.filter((stack) => (0,plan_place/* placeOf */.$)(stack.target, '') === (0,plan_place/* placeOf */.$)(target, ''));
        const roots = here.map(({ key }) => read.get(key) ?? []);
        const bodies = here.map(({ templateDigest }) => packaged.bodies.get(templateDigest) ?? '');
        for (const stack of roots.flat())
            addTemplates(stack, templates, stubs);
        return { target, things: thingsAt(target, roots, bodies, { here, there, stubs }) };
    });
    return {
        stacks: bound,
        things: gathered,
        templates,
        exports: gathered.flatMap(({ target, things }) => Object.keys(things.exports ?? {}).map((name) => ({ name, target }))),
        stubs: inOrder(stubs),
    };
}
function thingsAt(target, roots, bodies, { here, there, stubs }) {
    const names = roots.map(known_names/* namesIn */.w);
    const all = (key) => [
        ...new Set(names.flatMap((one) => one[key])),
    ];
    const exported = new Set([...all('exports'), ...exportsAt(target, there)]);
    const written = new Set(all('ssmWritten'));
    const stub = (kind, name, value) => {
        stubs.push({ kind, name, value });
        return [name, value];
    };
    const types = ssmTypes(roots.flat());
    return {
        exports: Object.fromEntries(all('imports')
            .filter((name) => !exported.has(name))
            .map((name) => stub('import', name, (0,needs/* stubText */.c)(name)))),
        ssm: Object.fromEntries(all('ssmRead')
            .filter((name) => !written.has(name))
            .map((name) => stub('ssm-parameter', name, ssmStub(name, types.get(name))))),
        secrets: Object.fromEntries(all('secrets').map((name) => [stub('secret', name, 'stub')[0], secretString(bodies)])),
        stackOutputs: outputsOf(target, names, here, there, stubs),
    };
}
function exportsAt(target, { exports }) {
    const place = (0,plan_place/* placeOf */.$)(target, '');
    return exports.filter((one) => (0,plan_place/* placeOf */.$)(one.target, '') === place).map(({ name }) => name);
}
/** The type that a parameter in Parameter Store is read as, where a template parameter reads it. */
function ssmTypes(stacks) {
    const types = new Map();
    for (const { parameters } of stacks) {
        for (const { type, value } of parameters.values()) {
            const [part] = value?.kind === 'text' ? value.parts : [];
            const named = typeof part === 'object' && part.kind === 'ssm-parameter' && part.name.kind === 'scalar';
            if (named)
                types.set(String(part.name.value), type);
        }
    }
    return types;
}
/** A secret with every key that any template asks of one; the value is the same everywhere and no secret. */
function secretString(bodies) {
    const keys = new Set(bodies.flatMap((body) => [...body.matchAll(/:SecretString:([^:}"]+)/g)].map(([, key = '']) => key)));
    return keys.size === 0 ? 'stub' : JSON.stringify(Object.fromEntries([...keys].sort().map((key) => [key, 'stub'])));
}
function outputsOf(target, names, here, there, stubs) {
    const proposed = new Set(here.map(({ stackName }) => stackName));
    const outputs = new Map();
    for (const { stackName, output } of names.flatMap((one) => one.stackOutputs)) {
        if (proposed.has(stackName) || there.stacks.has((0,plan_place/* placeOf */.$)(target, stackName)))
            continue;
        const value = (0,needs/* stubText */.c)(`${stackName}.${output}`);
        outputs.set(stackName, (outputs.get(stackName) ?? new Map()).set(output, value));
        stubs.push({ kind: 'stack-output', name: `${stackName}.${output}`, value });
    }
    return Object.fromEntries([...outputs].map(([stackName, values]) => [stackName, Object.fromEntries(values)]));
}
/** A binding that nothing can answer becomes a value. */
function stubBindings(stacks, there, stubs) {
    const proposed = new Set(stacks.map(({ target, stackName }) => (0,plan_place/* placeOf */.$)(target, stackName)));
    return stacks.map((stack) => {
        const placeOfProvider = (binding) => (0,plan_place/* placeOf */.$)({ ...stack.target, ...(binding.region !== undefined && { region: binding.region }) }, binding.stackName);
        const isAnswered = (binding) => proposed.has(placeOfProvider(binding)) || there.stacks.has(placeOfProvider(binding));
        const lost = stack.bindings.filter((binding) => !isAnswered(binding));
        if (lost.length === 0)
            return stack;
        const stubbed = lost.map(({ parameter, stackName, output }) => {
            const name = `${stackName}.${output}`;
            return { parameter, stub: { kind: 'stack-output', name, value: (0,needs/* stubText */.c)(name) } };
        });
        stubs.push(...stubbed.map(({ stub }) => stub));
        const values = stubbed.map(({ parameter, stub }) => [parameter, stub.value]);
        return {
            ...stack,
            bindings: stack.bindings.filter(isAnswered),
            parameters: Object.fromEntries([...Object.entries(stack.parameters), ...values]),
            stubs: [...stack.stubs, ...stubbed.map(({ stub }) => stub)],
        };
    });
}
/** A template that is nowhere in the repository, with as much as its parent gives and asks of it. */
function addTemplates(stack, templates, stubs) {
    for (const { url, resource } of (0,known_names/* nestedAddresses */.U)(stack)) {
        if ((0,package_packaged/* digestInUrl */.Fb)(url) !== undefined || templates.has(url))
            continue;
        const given = (0,walk/* get */.Jt)(resource.properties, 'Parameters');
        const parameters = given?.kind === 'dict' ? [...given.entries.keys()] : [];
        const body = templateStub(stack, resource.logicalId, parameters);
        templates.set(url, body);
        stubs.push({ kind: 'artefact', name: url, value: `a template with ${external_node_path_.posix.basename(url)}'s outputs alone` });
    }
}
/** What only a stand-in names needs none to be told of: the parameter's own says it already. */
function inOrder(stubs) {
    const values = new Set(stubs.map(({ value }) => value));
    const own = stubs.filter(({ kind, name }) => !((kind === 'ssm-parameter' || kind === 'artefact') && values.has(name)));
    const byName = new Map(own.map((stub) => [JSON.stringify([stub.kind, stub.name, stub.value]), stub]));
    return [...byName].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, stub]) => stub);
}

;// CONCATENATED MODULE: ./lib/app/planning/kept-secrets.js

/**
 * Values that are given to NoEcho parameters of stacks which are there: nobody can read what such a stack has, so
 * whether one is new is not known, and the stack keeps its own.
 *
 * @param fileOf the definition of a stack
 */
function keptSecrets({ stacks, secrets }, deployed, fileOf) {
    const before = new Map(deployed.map(({ target, stackName, noEcho }) => [(0,plan_place/* placeOf */.$)(target, stackName), noEcho]));
    return stacks.flatMap(({ key, target, stackName, stubs }) => {
        const kept = before.get((0,plan_place/* placeOf */.$)(target, stackName)) ?? [];
        // What stands in for a value was given by nobody.
        const standIns = new Set(stubs.flatMap(({ kind, name }) => (kind === 'parameter' ? [name] : [])));
        const given = [...(secrets.get(key)?.keys() ?? [])].filter((name) => kept.includes(name) && !standIns.has(name));
        return given.map((name) => kept_secrets_warningOf(name, stackName, fileOf(key)));
    });
}
function kept_secrets_warningOf(parameter, stackName, file) {
    const message = `NoEcho parameter ${parameter} of stack ${stackName} is kept as it is; its value cannot be compared. The value that stackgate.yml gives is used where the stack is created.`;
    return { severity: 'warning', code: 'plan/secret-kept', message, location: { file, line: 1, column: 1 } };
}

// EXTERNAL MODULE: ./lib/read/cloudformation/looks-like-template.js
var looks_like_template = __webpack_require__(4472);
// EXTERNAL MODULE: ./lib/read/cloudformation/naming.js
var naming = __webpack_require__(3949);
// EXTERNAL MODULE: ./lib/read/discover.js
var discover = __webpack_require__(9717);
;// CONCATENATED MODULE: ./lib/app/planning/lost-definitions.js



/**
 * Files where the definition of a service would stand that has stacks and no definition: an emptied file, a
 * misspelt `Resources`, the half of a merge. Whoever removes a service removes its file as well.
 *
 * @param gone services of deployed stacks that the estate does not have
 */
function lostDefinitions({ files, settings }, { services }, gone) {
    if (gone.size === 0)
        return [];
    const known = new Set(services.flatMap(({ file, inputs }) => [file, ...inputs]));
    return (0,discover/* definitionFiles */.pL)({ files, settings })
        .filter((file) => !known.has(file) && isNamedLikeDefinition(file) && gone.has((0,naming/* nameFromPath */.Zy)(file)))
        .map((file) => ({
        severity: 'warning',
        code: 'read/definition-lost',
        message: `${file} is there and defines nothing that can be deployed, while the service ${(0,naming/* nameFromPath */.Zy)(file)} has stacks. Mend it; to remove the service, delete the file.`,
        location: { file, line: 1, column: 1 },
    }));
}
function isNamedLikeDefinition(file) {
    return /(^|\/)serverless\.(ya?ml|json)$/.test(file) || (0,looks_like_template/* namedLikeTemplate */.VV)(file);
}

// EXTERNAL MODULE: ./lib/app/planning/only-stage.js
var only_stage = __webpack_require__(9392);
// EXTERNAL MODULE: ./lib/graph/build.js + 67 modules
var build = __webpack_require__(541);
;// CONCATENATED MODULE: ./lib/package/estimate.js
/** Seconds that making a resource of a type takes, as people see it; the embedded cloud takes the same. */
const seconds = new Map([
    ['AWS::Lambda::Function', 8],
    ['AWS::Lambda::Permission', 2],
    ['AWS::Lambda::EventSourceMapping', 10],
    ['AWS::DynamoDB::Table', 12],
    ['AWS::SQS::Queue', 30],
    ['AWS::SNS::Topic', 11],
    ['AWS::ApiGateway::RestApi', 6],
    ['AWS::ApiGatewayV2::Api', 6],
    ['AWS::CloudFront::Distribution', 240],
    ['AWS::IAM::Role', 16],
    ['AWS::S3::Bucket', 20],
    ['AWS::Logs::LogGroup', 3],
    ['AWS::SSM::Parameter', 2],
    ['AWS::RDS::DBInstance', 300],
    ['AWS::RDS::DBCluster', 300],
    ['AWS::OpenSearchService::Domain', 900],
]);
const usual = 5;
const ofEveryStack = 10;
/**
 * Seconds that a deploy of these resources takes: CloudFormation works on many at once, so the slowest two
 * kinds count, a role before what needs it, and a little for each. Good for an order, not for a promise.
 */
function estimateSeconds(types) {
    const all = [...types];
    const times = [...new Set(all)].map((type) => seconds.get(type) ?? usual).toSorted((a, b) => b - a);
    const [first = 0, second = 0] = times;
    return ofEveryStack + first + second + Math.round(all.length / 10);
}

// EXTERNAL MODULE: ./lib/app/dropped-imports.js
var dropped_imports = __webpack_require__(9278);
;// CONCATENATED MODULE: ./lib/app/planning/body-estate.js
/** Stacks that were read out of template bodies as an estate, for what compares estates. */
function estateOfStacks(stage, stacks) {
    const services = new Map();
    for (const stack of stacks) {
        const own = services.get(stack.service);
        if (own === undefined)
            services.set(stack.service, [stack]);
        else
            own.push(stack);
    }
    return { stage, services: [...services].map(([name, own]) => serviceOf(name, own)) };
}
/** Only its name and stacks are known. */
function serviceOf(name, stacks) {
    const [first] = stacks;
    const file = first?.file ?? '.';
    return {
        name,
        format: 'cloudformation',
        file,
        directory: '.',
        stacks,
        dependsOn: [],
        inputs: [],
        location: first?.location ?? { file, line: 1, column: 1 },
    };
}

// EXTERNAL MODULE: ./lib/diff/diff-resources.js + 4 modules
var diff_resources = __webpack_require__(8747);
// EXTERNAL MODULE: ./lib/diff/stateful.js
var stateful = __webpack_require__(9855);
;// CONCATENATED MODULE: ./lib/app/planning/stack-changes.js



/**
 * What a deploy does to the resources of one root stack and of those nested in it, both read from template
 * bodies. Pass no stacks for a side that is not there.
 */
function stackChanges(before, after) {
    const ids = new Set([...before, ...after].map(({ id }) => id));
    const estates = { before: estateOfStacks('', before), after: estateOfStacks('', after) };
    return [...ids].flatMap((id) => {
        const [old, now] = [withId(before, id), withId(after, id)];
        const pair = {
            name: id,
            ...(old && { deployed: serviceOf(old.service, [old]) }),
            ...(now && { proposed: serviceOf(now.service, [now]) }),
        };
        const keeps = (0,stateful/* keepsIn */.H)(estates.before);
        return (0,diff_resources/* diffResources */.l)([pair], estates.before, estates.after).flatMap((change) => {
            const lost = old?.resources.get(change.subject);
            return stepChange(change, lost, lost && keeps(lost));
        });
    });
}
/**
 * Resources of a root stack that keep data, nested ones included: by logical id. They decide whether a stack that
 * is new is kept when its run is taken back, so a function's log group is none: what it wrote in a run that failed is
 * nobody's loss, and every stack of functions would be left behind for it.
 */
function statefulIn(stacks) {
    const keeps = (0,stateful/* keepsIn */.H)(estateOfStacks('', stacks));
    const holdsData = (one) => one.type !== 'AWS::Logs::LogGroup' && keeps(one) !== undefined && !isUploads(one);
    const all = stacks.flatMap(({ resources }) => [...resources.values()]);
    return [...new Set(all.filter(holdsData).map(({ logicalId }) => logicalId))];
}
function withId(stacks, id) {
    return stacks.find((stack) => stack.id === id);
}
function stepChange(change, lost, keeps) {
    const { subject: logicalId, type, action, certainty } = change;
    if (type === undefined)
        return [];
    const irreversible = lost === undefined ? undefined : irreversibly(action, lost, keeps);
    return [
        {
            logicalId,
            type,
            action,
            certainty,
            summary: wordsOf(change),
            ...(irreversible !== undefined && { irreversible }),
        },
    ];
}
/** What is kept or snapshot by its policy can be brought back by hand; what is deleted cannot. */
function irreversibly(action, lost, keeps) {
    if (keeps === undefined || isUploads(lost) || (action !== 'removed' && action !== 'replaced'))
        return undefined;
    const policy = action === 'removed' ? lost.deletionPolicy : lost.updateReplacePolicy;
    return (0,stateful/* fateOf */._)(lost, policy) === 'deleted' ? `${keeps} of ${lost.logicalId}` : undefined;
}
/** The bucket that the Serverless Framework makes for its own uploads holds nothing of the service's. */
function isUploads({ logicalId, type }) {
    return logicalId === 'ServerlessDeploymentBucket' && type === 'AWS::S3::Bucket';
}
const codePaths = /^(Code|Content)\.(S3Key|S3Bucket|ImageUri|ZipFile)$/;
/** A key that holds a digest tells people nothing. */
function wordsOf({ action, subject, properties, summary }) {
    const isCode = action === 'changed' && properties.length > 0 && properties.every((path) => codePaths.test(path));
    return isCode ? `code of ${subject} changes` : summary;
}

// EXTERNAL MODULE: ./lib/model/location.js
var model_location = __webpack_require__(1918);
// EXTERNAL MODULE: ./lib/plan/phases/stack-template.js
var stack_template = __webpack_require__(2103);
// EXTERNAL MODULE: ./lib/read/cloudformation/evaluate/evaluate-value.js + 10 modules
var evaluate_value = __webpack_require__(4033);
// EXTERNAL MODULE: ./lib/read/cloudformation/evaluate/make-scope.js
var make_scope = __webpack_require__(2782);
// EXTERNAL MODULE: ./lib/read/document/parse-document.js + 11 modules
var parse_document = __webpack_require__(280);
;// CONCATENATED MODULE: ./lib/app/planning/stack-template.js








/**
 * What a plan must know of a template to make others from it, JSON or YAML. Undefined where it cannot be read.
 *
 * @param stacks read from the body: the root first, then those nested in it
 * @param bodyOf a nested template by its digest
 */
function stackTemplateOf(stacks, body, bodyOf) {
    const [root] = stacks;
    return root && templateOf(root, body, { stacks, bodyOf });
}
function templateOf(stack, body, reading) {
    const source = new model_location/* SourceText */.D(`${stack.id}.template`, body);
    const document = (0,parse_document/* parseDocument */.T)(source).value;
    const json = document && jsonOf(document);
    if (document === undefined || !(0,package_json/* isObject */.Gv)(json))
        return undefined;
    return {
        document: json,
        outputs: new Map(stack.outputs.map((output) => [output.name, outputFact(output, stack)])),
        imports: importsIn(document, stack),
        leaves: () => leavesOf(stack),
        nested: nestedIn(stack, reading),
    };
}
/** Types and properties of resources, outputs and the names of exports. */
function leavesOf({ resources, outputs }) {
    const leaves = new Map();
    const add = (path, value) => {
        if (value.kind === 'dict')
            for (const [key, entry] of value.entries)
                add([...path, key], entry.value);
        else if (value.kind === 'list')
            for (const [at, item] of value.items.entries())
                add([...path, String(at)], item);
        else
            leaves.set(JSON.stringify(path), { text: (0,walk/* printValue */.jt)(value), isKnown: value.kind === 'scalar' });
    };
    for (const [id, { type, properties }] of resources) {
        leaves.set(JSON.stringify(['Resources', id]), { text: type, isKnown: true });
        add(['Resources', id], properties);
    }
    for (const { name, value, exportName } of outputs) {
        add(['Outputs', name], value);
        if (exportName)
            add(['Outputs', name, 'Export'], exportName);
    }
    return leaves;
}
function nestedIn(stack, reading) {
    const found = new Map();
    for (const inside of reading.stacks) {
        if (inside.parent?.stack !== stack.key)
            continue;
        const { logicalId } = inside.parent;
        const url = (0,walk/* stringOf */.Je)((0,walk/* get */.Jt)(stack.resources.get(logicalId)?.properties, 'TemplateURL'));
        const digest = url === undefined ? undefined : (0,package_packaged/* digestInUrl */.Fb)(url);
        const body = digest === undefined ? undefined : reading.bodyOf(digest);
        const template = body === undefined ? undefined : templateOf(inside, body, reading);
        if (digest !== undefined && template !== undefined)
            found.set(logicalId, { digest, template });
    }
    return found;
}
/** A number that does not print as it was written keeps its text: an account id keeps its zeros. */
function jsonOf(value) {
    switch (value.kind) {
        case 'scalar':
            return typeof value.value === 'number' && value.raw !== undefined ? value.raw : value.value;
        case 'text':
        case 'choice':
            return (0,walk/* printValue */.jt)(value);
        case 'list':
            return value.items.map(jsonOf);
        case 'dict':
            return (0,package_json/* jsonObject */.o$)([...value.entries].map(([key, entry]) => [key, jsonOf(entry.value)]));
    }
}
function outputFact({ value, exportName }, stack) {
    const name = (0,walk/* textOf */.b6)(exportName);
    return { ...(name !== undefined && { exportName: name }), value: valueFact(value, stack) };
}
function weakSymbol(symbol, stack) {
    const [stackName, region = stack.region] = [(0,walk/* textOf */.b6)(symbol.stackName), symbol.region];
    const isHere = symbol.account === undefined || symbol.account === stack.account;
    if (stackName === undefined || region === undefined || stack.account === undefined || !isHere)
        return undefined;
    return (0,stack_template/* weakName */.y9)({ account: stack.account, region }, stackName, symbol.output);
}
function valueFact(value, stack) {
    const { parameters } = stack;
    const refs = [];
    const [imports, unresolved] = [new Set(), new Set()];
    let isSecret = false;
    (0,walk/* visitSymbols */.xA)(value, (symbol) => {
        if (symbol.kind === 'ref')
            refs.push({ logicalId: symbol.logicalId });
        else if (symbol.kind === 'attribute')
            refs.push({ logicalId: symbol.logicalId, attribute: symbol.attribute });
        else if (symbol.kind === 'import')
            imports.add((0,walk/* textOf */.b6)(symbol.exportName) ?? '');
        else if (symbol.kind === 'stack-output')
            imports.add(weakSymbol(symbol, stack) ?? '');
        else if (symbol.kind === 'secret')
            isSecret = true;
        else if (symbol.kind === 'parameter') {
            unresolved.add(symbol.name);
            isSecret ||= parameters.get(symbol.name)?.noEcho === true;
        }
    });
    return { text: (0,walk/* printValue */.jt)(value), refs, imports: [...imports], parameters: [...unresolved], isSecret };
}
/** Every import of a template as it stands, whatever its conditions, with the name that it has by then. */
function importsIn(document, stack) {
    const found = [];
    const nameOf = nameReader(stack);
    const visit = (value, path) => {
        if (value.kind === 'list')
            for (const [at, item] of value.items.entries())
                visit(item, [...path, at]);
        if (value.kind !== 'dict')
            return;
        const weak = value.entries.size === 1 ? weakNameIn(value.entries.get('Fn::GetStackOutput')?.value, stack, nameOf) : undefined;
        const argument = value.entries.get('Fn::ImportValue')?.value;
        if (weak !== undefined)
            found.push({ path, name: weak });
        if (argument !== undefined && value.entries.size === 1) {
            const name = nameOf(argument);
            found.push({ path, ...(name !== undefined && { name }) });
        }
        else
            for (const [key, entry] of value.entries)
                visit(entry.value, [...path, key]);
    };
    visit(document, []);
    return found;
}
/** Undefined where it is read by a role, perhaps of another account, and where its name is not known. */
function weakNameIn(argument, { account, region }, nameOf) {
    const text = (key) => {
        const value = (0,walk/* get */.Jt)(argument, key);
        return value && nameOf(value);
    };
    const [stackName, output, other = region] = [text('StackName'), text('OutputName'), text('Region')];
    if (stackName === undefined || output === undefined || account === undefined || other === undefined)
        return undefined;
    return (0,walk/* get */.Jt)(argument, 'RoleArn') === undefined ? (0,stack_template/* weakName */.y9)({ account, region: other }, stackName, output) : undefined;
}
function nameReader({ template, ...stack }) {
    if (template === undefined)
        return (argument) => (0,walk/* stringOf */.Je)(argument);
    const parameters = new Map([...stack.parameters].flatMap(([name, { value }]) => (value === undefined ? [] : [[name, value]])));
    const identity = { ...stack, stack: stack.key, stackId: stack.id, stackName: stack.name, parameters };
    const scope = (0,make_scope/* makeScope */.h)(template, identity, () => { });
    return (argument) => (0,walk/* textOf */.b6)((0,evaluate_value/* evaluateValue */.zG)(argument, scope));
}

;// CONCATENATED MODULE: ./lib/app/planning/phase-templates.js




/** What phases through exports in use are made from. Where nothing is imported there is nothing to be read. */
function phaseTemplates(facts) {
    const { stacks, read, deployed } = facts;
    const after = new Map(stacks.map((stack) => [(0,plan_place/* placeOf */.$)(stack.target, stack.stackName), read.get(stack.key) ?? []]));
    return {
        templates: templatesOf(facts),
        changesByImports: (place, names) => changesByImports(deployed.read.get(place) ?? [], after.get(place) ?? [], names),
    };
}
function templatesOf({ stacks, read, bodyOf, deployed }) {
    const pairs = new Map();
    if (!isAnyInUse(deployed))
        return pairs;
    for (const { target, stackName } of deployed.stacks) {
        const place = (0,plan_place/* placeOf */.$)(target, stackName);
        const body = deployed.bodies?.get(place);
        const template = body && stackTemplateOf(deployed.read.get(place) ?? [], body.text, body.nested);
        if (template !== undefined)
            pairs.set(place, { deployed: template });
    }
    for (const { key, target, stackName, templateDigest } of stacks) {
        const place = (0,plan_place/* placeOf */.$)(target, stackName);
        const body = bodyOf(templateDigest);
        const template = body === undefined ? undefined : stackTemplateOf(read.get(key) ?? [], body, bodyOf);
        if (template !== undefined)
            pairs.set(place, { ...pairs.get(place), proposed: template });
    }
    return pairs;
}
function isAnyInUse({ stacks, bodies = new Map(), foreignImporters }) {
    const isShared = stacks.some(({ imports, exports }) => imports.length + Object.keys(exports).length > 0);
    const isRead = () => [...bodies.values()].some(({ text }) => text.includes('GetStackOutput'));
    return foreignImporters.size > 0 || isShared || isRead();
}
/** As if the imports were texts before the run: what may be another text after it shows as changed. */
function changesByImports(before, after, names) {
    return stackChanges(before.map((stack) => withTexts(stack, names)), after);
}
function withTexts(stack, names) {
    const resources = [...stack.resources].map(([id, resource]) => {
        const properties = withText(resource.properties, names);
        return [id, properties.kind === 'dict' ? { ...resource, properties } : resource];
    });
    return { ...stack, resources: new Map(resources) };
}
function withText(value, names) {
    switch (value.kind) {
        case 'scalar':
            return value;
        case 'text': {
            const isOne = (part) => typeof part !== 'string' && part.kind === 'import' && names.has((0,walk/* textOf */.b6)(part.exportName) ?? '');
            return value.parts.some(isOne) ? (0,walk/* scalar */.d_)('the value of before', value) : value;
        }
        case 'list':
            return { ...value, items: value.items.map((item) => withText(item, names)) };
        case 'dict':
            return {
                ...value,
                entries: new Map([...value.entries].map(([key, entry]) => [key, { ...entry, value: withText(entry.value, names) }])),
            };
        case 'choice':
            return { ...value, whenTrue: withText(value.whenTrue, names), whenFalse: withText(value.whenFalse, names) };
    }
}

// EXTERNAL MODULE: ./lib/config/bounded-glob.js
var bounded_glob = __webpack_require__(8682);
;// CONCATENATED MODULE: ./lib/app/planning/waived.js

/**
 * Waivers as planning asks for them: the same globs over `service:subject`, and the same last day, as
 * `applyWaivers` has for findings.
 *
 * @param today ISO date
 */
function waivedIn(waivers, today) {
    const inForce = waivers
        .filter(({ expires }) => expires === undefined || expires >= today)
        .map(({ rule, subject }) => ({ rule: (0,bounded_glob/* compileGlob */.SO)(rule, 'name'), subject: (0,bounded_glob/* compileGlob */.SO)(subject, 'name') }));
    return (service, logicalId, rule) => inForce.some((waiver) => waiver.rule(rule) && waiver.subject(`${service}:${logicalId}`));
}

;// CONCATENATED MODULE: ./lib/app/planning/plan-input-of.js









/** Everything that a plan is made from, out of two sides that were read from what CloudFormation is given. */
function planInputOf(facts) {
    const { proposed, stacks, bodies, deployed, settings, today, bodyOf } = facts;
    const { stage, services } = proposed.estate;
    const of = (make) => new Map(stacks.map(({ key }) => [key, make(bodies.get(key) ?? [])]));
    const names = of(known_names/* namesIn */.w);
    return {
        stage,
        ephemeral: settings.stages.some(({ name, ephemeral }) => name === stage && ephemeral),
        proposed: stacks,
        deployed: deployed.stacks,
        edges: proposed.edges,
        dropped: droppedIn(facts),
        declared: services.flatMap((service) => [...declaredBy(service, services)]),
        ...changesIn(facts),
        stateful: of(statefulIn),
        stackOf: rootFinder(services),
        exportsOf: new Map([...names].map(([key, { exports }]) => [key, exports])),
        importsOf: new Map([...names].map(([key, { imports }]) => [key, imports])),
        foreignImporters: deployed.foreignImporters,
        foreignExports: deployed.foreignExports,
        foreignOutputs: deployed.foreignOutputs,
        ...(bodyOf && phaseTemplates({ stacks, read: bodies, bodyOf, deployed })),
        waived: waivedIn(settings.policy.waivers, today),
        estimates: of((inside) => estimateSeconds(inside.flatMap(({ resources }) => [...resources.values()].map(({ type }) => type)))),
    };
}
/** By place: a stack under another name or in another region is another stack. What cannot be read has no entry. */
function changesIn({ stacks, bodies, deployed }) {
    const changes = new Map();
    const removals = new Map();
    const places = new Set(stacks.map(({ target, stackName }) => (0,plan_place/* placeOf */.$)(target, stackName)));
    for (const { key, target, stackName } of stacks) {
        const before = deployed.read.get((0,plan_place/* placeOf */.$)(target, stackName)) ?? [];
        changes.set(key, stackChanges(before, bodies.get(key) ?? []));
    }
    for (const { target, stackName } of deployed.stacks) {
        const place = (0,plan_place/* placeOf */.$)(target, stackName);
        const before = deployed.read.get(place) ?? [];
        if (!places.has(place) && before.length > 0)
            removals.set(place, stackChanges(before, []));
    }
    return { changes, removals };
}
/** Imports that only what is deployed has, both sides read from bodies so that their ends are named alike. */
function droppedIn({ proposed, bodies, deployed, settings }) {
    const { stage } = proposed.estate;
    const before = estateOfStacks(stage, [...deployed.read.values()].flat());
    const after = estateOfStacks(stage, [...bodies.values()].flat());
    const edges = (0,build/* buildGraph */.Z)(after, [], settings.externals);
    const now = new Set(edges.map(({ key }) => key));
    const removedEdges = (0,build/* buildGraph */.Z)(before, [], settings.externals).filter(({ key }) => !now.has(key));
    return (0,dropped_imports/* droppedImports */.J)({
        stage,
        services: after.services,
        statements: [],
        edges,
        changes: [],
        newEdges: new Set(),
        removedEdges,
    });
}
function* declaredBy(service, services) {
    const [main, ...others] = service.stacks.filter(({ parent }) => parent === undefined);
    if (main === undefined)
        return;
    for (const { on } of service.dependsOn) {
        const first = services.find(({ name }) => name === on)?.stacks.find(({ parent }) => parent === undefined);
        if (first === undefined)
            continue;
        for (const stack of [main, ...others])
            yield { stack: stack.key, on: first.key, text: `${service.name} depends on ${on}` };
    }
    for (const stack of [main, ...others])
        for (const { on } of stack.dependsOn)
            yield { stack: stack.key, on, text: `${stack.key} depends on ${on}` };
}
/** The root stack of an edge's end. A service with several has each node in the one whose resources it is among. */
function rootFinder(services) {
    const byService = new Map(services.map((service) => [service.name, rootsById(service)]));
    return (service, id) => {
        const roots = byService.get(service);
        return roots?.byId.get(id) ?? roots?.first;
    };
}
function rootsById({ stacks }) {
    const parents = new Map(stacks.map((stack) => [stack.key, stack.parent?.stack]));
    const byId = new Map();
    const rootOf = (key) => {
        const parent = parents.get(key);
        return parent === undefined ? key : rootOf(parent);
    };
    for (const stack of stacks) {
        const root = rootOf(stack.key);
        const ids = [stack.id, ...[...stack.resources.values()].flatMap(({ id, logicalId }) => [id, logicalId])];
        const outputs = stack.outputs.map(({ name }) => name);
        const prefix = stack.parent === undefined ? '' : `${stack.id}/`;
        for (const id of [...ids, ...outputs])
            if (!byId.has(prefix + id))
                byId.set(prefix + id, root);
        if (!byId.has(stack.id))
            byId.set(stack.id, root);
    }
    return { byId, first: stacks.find(({ parent }) => parent === undefined)?.key };
}

// EXTERNAL MODULE: ./lib/app/planning/plan-sides.js + 17 modules
var plan_sides = __webpack_require__(5396);
;// CONCATENATED MODULE: ./lib/app/planning/stage-operations.js
/**
 * The stacks with the role that CloudFormation acts with and the topics that hear of it, as their stage says. A role is of
 * one account and a topic of one region: a stack elsewhere keeps what it has.
 */
function withStageOperations(stacks, stage = {}) {
    const { executionRole, notificationTopics = [] } = stage;
    if (executionRole === undefined && notificationTopics.length === 0)
        return stacks;
    return stacks.map((stack) => {
        const settings = { ...stack.settings, ...settingsAt(stack.target, executionRole, notificationTopics) };
        return Object.keys(settings).length === 0 ? stack : { ...stack, settings };
    });
}
function settingsAt(target, role, topics) {
    const own = topics.filter((arn) => isAt(arn, target));
    return {
        ...(role !== undefined && partOf(role, 4) === target.account && { roleArn: role }),
        ...(own.length > 0 && { notificationArns: own }),
    };
}
function isAt(arn, { account, region }) {
    return partOf(arn, 3) === region && partOf(arn, 4) === account;
}
const partOf = (arn, at) => arn.split(':')[at];

;// CONCATENATED MODULE: ./lib/app/planning/store-artefacts.js
/** Calls that a store is asked at once. */
const atOnce = 8;
/** Puts every template body and every artefact of a packaged estate into a store, under the digests that it names. */
async function storeArtefacts({ stacks, bodies }, source, store) {
    const digests = new Set(stacks.flatMap(({ artefacts }) => artefacts.map((one) => one.digest)));
    const templates = [...bodies.values()].map((body) => () => Buffer.from(body));
    const code = [...digests].filter((digest) => !bodies.has(digest)).map((digest) => () => source.bytes(digest));
    const waiting = [...templates, ...code].values();
    const work = async () => {
        // All draw from one line: an iterator gives each once.
        for (const bytesOf of waiting) {
            const bytes = bytesOf();
            if (bytes !== undefined)
                await store.put(bytes);
        }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
}

// EXTERNAL MODULE: ./lib/app/planning/store-bodies.js
var store_bodies = __webpack_require__(2237);
// EXTERNAL MODULE: ./lib/config/read-settings.js + 13 modules
var read_settings = __webpack_require__(2062);
;// CONCATENATED MODULE: ./lib/app/planning/unread-services.js


const partCode = 'read/part-of-repository';
/** Definitions that are there and say nothing to a reader that runs no code, or are outside of what is read. */
const unreadable = new Set([
    partCode,
    'cdk/no-assembly',
    'cdk/no-stacks',
    'serverless/needs-code',
    'read/definition-lost',
]);
/** Services beside the folder are none that were removed. One with settings of its own is an estate of its own. */
function partOfRepository(files) {
    const { prefix = '' } = files;
    if (prefix === '' || read_settings/* settingsFiles */.p.some((file) => files.has(file)))
        return [];
    const message = `${prefix} is a folder of a repository and has no stackgate.yml: services outside of it are not seen`;
    return [{ severity: 'warning', code: partCode, message, location: { file: '.', line: 1, column: 1 } }];
}
/**
 * Where a definition is there but cannot be read, nobody knows whose stacks it has: then no stack is taken
 * for one that was removed. Those that no proposed stack takes the place of are left out, as foreign ones.
 */
function heldBack(state, proposed, diagnostics) {
    const [unread] = diagnostics.filter(({ code }) => unreadable.has(code));
    const places = new Set(proposed.map(({ target, stackName }) => (0,plan_place/* placeOf */.$)(target, stackName)));
    const left = state.stacks.filter(({ target, stackName }) => !places.has((0,plan_place/* placeOf */.$)(target, stackName)));
    if (unread === undefined || left.length === 0)
        return { state, diagnostics: [] };
    const names = left.map(({ stackName }) => stackName).join(', ');
    const why = unread.code === partCode ? unread.message : `${unread.location.file} cannot be read`;
    const message = `${why}, so nothing is removed in this plan; of no proposed service are ${names}.`;
    return {
        state: withoutStacks(state, new Set(left.map(({ target, stackName }) => (0,plan_place/* placeOf */.$)(target, stackName)))),
        diagnostics: [{ severity: 'warning', code: 'plan/nothing-removed', message, location: unread.location }],
    };
}
/**
 * Without the stacks of services that stackgate.yml excludes: they are somebody else's matter, and none is removed.
 *
 * @param excluded each with its definition
 */
function withoutExcluded(state, proposed, excluded) {
    const taken = new Set(proposed.map(({ target, stackName }) => (0,plan_place/* placeOf */.$)(target, stackName)));
    const left = state.stacks.filter(({ service, target, stackName }) => excluded.has(service) && !taken.has((0,plan_place/* placeOf */.$)(target, stackName)));
    if (left.length === 0)
        return { state, diagnostics: [] };
    const diagnostics = [...excluded].flatMap(([service, file]) => {
        const names = left.filter((stack) => stack.service === service).map(({ stackName }) => stackName);
        if (names.length === 0)
            return [];
        const message = `stackgate.yml excludes ${file}, and its service ${service} is deployed: ${names.join(', ')} is left as it is. To remove the service, delete its definition.`;
        return [{ severity: 'warning', code: 'plan/excluded-kept', message, location: { file, line: 1, column: 1 } }];
    });
    const places = new Set(left.map(({ target, stackName }) => (0,plan_place/* placeOf */.$)(target, stackName)));
    return { state: withoutStacks(state, places), diagnostics };
}
function withoutStacks(state, places) {
    const isLeft = ({ target, stackName }) => places.has((0,plan_place/* placeOf */.$)(target, stackName));
    const left = state.stacks.filter(isLeft);
    const importers = new Map([...state.foreignImporters].map(([at, by]) => [at, [...by]]));
    for (const { imports, stackName, target } of left)
        for (const at of imports.map((name) => (0,plan_place/* placeOf */.$)(target, name)))
            importers.set(at, [...(importers.get(at) ?? []), stackName]);
    return {
        ...state,
        stacks: state.stacks.filter((stack) => !isLeft(stack)),
        read: new Map([...state.read].filter(([place]) => !places.has(place))),
        foreignImporters: importers,
        foreignExports: [
            ...state.foreignExports,
            ...left.flatMap(({ exports, target }) => Object.keys(exports).map((name) => ({ name, target }))),
        ],
        foreignOutputs: new Map([
            ...state.foreignOutputs,
            ...left.map(({ target, stackName, outputs }) => [(0,plan_place/* placeOf */.$)(target, stackName), outputs]),
        ]),
    };
}

;// CONCATENATED MODULE: ./lib/app/planning/plan-estate.js




























/**
 * From a repository to a plan: read, package, ask what is deployed, compare.
 *
 * @throws AppError for a directory, ref or stage that is not there, CloudError for a cloud that does not answer
 */
async function planEstate(options) {
    const assemblies = [...options.assemblies.values()];
    const deployedAssemblies = [...(options.deployedAssemblies?.values() ?? [])];
    const sources = (0,app_sources/* openSources */.H)({ ...options, assemblies, deployedAssemblies });
    // A folder without history is deployed with its own settings: there is nothing that it could weaken.
    const isAlone = options.cloud !== undefined && sources.deployed === undefined;
    return planSources(isAlone ? { ...sources, diagnostics: [] } : sources, options);
}
/** The same over files that are already open. */
async function planSources(sources, options) {
    const base = (0,base_settings/* readBaseSettings */.xu)(sources, {});
    const stage = (0,only_stage/* onlyStage */.b)(base.settings, options.stage);
    const sides = (0,plan_sides/* readSides */.h)(sources, base.settings, stage, options);
    const { read: proposed } = sides.proposed;
    const opened = codeOf(options, sides.proposed);
    const packaged = (0,plan_sides/* packageSide */.s)(sides.proposed, base.settings, options, {
        ...(opened !== undefined && { code: opened.code }),
        ...(options.bucketAt !== undefined && { bucket: options.bucketAt }),
        ...(options.addressAt !== undefined && { address: options.addressAt }),
    });
    const codeBytes = (digest) => opened?.bytes(digest) ?? sides.proposed.artefacts.bytes(digest);
    const state = await deployedState(sides, packaged, base.settings, options);
    // Without a cloud neither side has values for its bindings, and they are the same symbol on both.
    const parameters = options.cloud === undefined ? new Map() : (0,bound_values/* withKnownBindings */.c)(packaged.stacks, state);
    const bodies = bodiesOf(packaged, parameters);
    const externals = externalsFor(packaged, bodies, state, options);
    const diagnostics = (0,merge_diagnostics/* mergeDiagnostics */.r)([
        ...sources.diagnostics,
        ...base.diagnostics,
        ...(0,unseen/* unreadSubmodules */.$)(sources.proposed),
        ...(options.stubs === false ? proposed.diagnostics : (0,known_gaps/* withStubbedGaps */.B)(proposed.diagnostics)),
        ...packaged.diagnostics,
        ...(opened?.diagnostics() ?? []),
        ...(0,base_settings/* emptyEstate */.MO)([proposed]),
    ]);
    const fileOf = fileFinder(proposed);
    const told = [
        ...keptSecrets(packaged, state.stacks, fileOf),
        ...distantImports(packaged.stacks, bodies, state, fileOf),
    ];
    const held = withoutDoubt(state, sides.proposed, packaged, base.settings, options, diagnostics);
    const own = base.settings.stages.find(({ name }) => name === stage);
    const stacks = withStageOperations(externals.stacks, own);
    const bodyOf = (digest) => packaged.bodies.get(digest);
    const facts = {
        proposed,
        stacks,
        bodies,
        bodyOf,
        deployed: held.state,
        settings: base.settings,
        today: options.today,
    };
    const alarmed = await withAlarms(withExports(planInputOf(facts), externals), held.state, options.cloud, own?.deploy, fileOf);
    const { input } = alarmed;
    if (options.artefacts !== undefined) {
        // Where there are buckets, code goes to those of the plan's own stacks when it runs.
        const bytes = options.bucketAt === undefined ? codeBytes : () => undefined;
        await storeArtefacts(packaged, { bytes }, options.artefacts);
    }
    const isRead = diagnostics.every(({ severity }) => severity !== 'error');
    const result = isRead ? (0,make_plan/* makePlan */.C)(input) : undefined;
    if (result !== undefined)
        await (0,store_bodies/* storeBodies */.k)(result, options.artefacts);
    return {
        stage,
        ...(result !== undefined && { result }),
        input,
        packaged: { ...packaged, stacks: input.proposed },
        proposed,
        externals,
        settings: base.settings,
        diagnostics: [...(0,merge_diagnostics/* mergeDiagnostics */.r)([...diagnostics, ...told, ...alarmed.diagnostics]), ...held.diagnostics],
        codeBytes,
        ...(opened?.manifestAlone !== undefined && { manifestAlone: opened.manifestAlone }),
        compared: options.cloud === undefined ? (sources.deployedDescription ?? 'nothing') : 'the stacks in the cloud',
    };
}
function codeOf({ code, cloud, directory }, { files }) {
    if (code === undefined)
        return undefined;
    if (cloud === undefined)
        throw new app_error/* AppError */.u('usage', 'artefacts are planned against a cloud; a base has no archives to compare them with');
    const { parse } = (0,parse_cache/* parseCache */.I)(files);
    return openCode(code, directory, (path) => (files.has(path) ? parse(path).value : undefined));
}
/** What is deployed, without the stacks that only seem to be of no service: none of them is removed. */
function withoutDoubt(state, side, packaged, settings, options, diagnostics) {
    const excluded = excludedServices(side, settings, options, goneFrom(state, packaged));
    const kept = withoutExcluded(state, packaged.stacks, excluded.services);
    const everything = { ...side, settings: { ...settings, exclude: [] } };
    const lost = lostDefinitions(everything, side.read.estate, goneFrom(kept.state, packaged));
    const doubts = [...excluded.unread, ...lost];
    const held = heldBack(kept.state, packaged.stacks, [...partOfRepository(side.files), ...diagnostics, ...doubts]);
    return {
        state: held.state,
        diagnostics: [...(0,merge_diagnostics/* mergeDiagnostics */.r)([...kept.diagnostics, ...doubts]), ...held.diagnostics],
    };
}
function fileFinder({ estate }) {
    const files = new Map(estate.services.flatMap(({ file, stacks }) => stacks.map(({ key }) => [key, file])));
    return (stack) => files.get(stack) ?? '.';
}
/** Services that have stacks and are in no definition. */
function goneFrom({ stacks }, packaged) {
    const proposed = new Set(packaged.stacks.map(({ service }) => service));
    return new Set(stacks.map(({ service }) => service).filter((service) => !proposed.has(service)));
}
async function deployedState({ deployed }, packaged, settings, options) {
    const { cloud, artefacts, targets = [] } = options;
    if (cloud === undefined) {
        const before = deployed && (0,plan_sides/* packageSide */.s)(deployed, settings, options);
        if (deployed && before && artefacts)
            await storeArtefacts(before, deployed.artefacts, artefacts);
        return asDeployed(before ?? { stacks: [], bodies: new Map() }, packaged.stacks);
    }
    if (artefacts === undefined)
        throw new Error('planning against a cloud needs a store for the templates that it has');
    const stage = (0,only_stage/* onlyStage */.b)(settings, options.stage);
    const own = settings.stages.find(({ name }) => name === stage);
    const usual = { account: own?.account ?? package_packaged/* defaultTarget */.zo.account, region: own?.region ?? package_packaged/* defaultTarget */.zo.region };
    return (0,deployed_stacks/* readDeployedStacks */.e)(cloud, { stage, proposed: packaged.stacks, targets: [usual, ...targets], artefacts });
}
function bodiesOf({ stacks, bodies }, parameters) {
    return new Map(stacks.map((stack) => {
        const body = bodies.get(stack.templateDigest) ?? '';
        const known = { ...stack, parameters: parameters.get(stack.key) ?? stack.parameters, body };
        return [stack.key, (0,body_stacks/* stacksOfBody */.F)(known, (digest) => bodies.get(digest))];
    }));
}
function externalsFor(packaged, bodies, state, { stubs = true }) {
    if (!stubs)
        return { stacks: packaged.stacks, things: [], templates: new Map(), exports: [], stubs: [] };
    const stacks = new Set(state.foreignOutputs.keys());
    for (const { target, stackName } of state.stacks)
        stacks.add((0,plan_place/* placeOf */.$)(target, stackName));
    const exports = state.stacks.flatMap(({ target, exports }) => Object.keys(exports).map((name) => ({ name, target })));
    const foreign = state.foreignExports.filter(({ isStandIn }) => !isStandIn);
    return externalsOf(packaged, bodies, { exports: [...foreign, ...exports], stacks });
}
function withExports(input, { exports }) {
    return { ...input, foreignExports: [...(input.foreignExports ?? []), ...exports] };
}


/***/ }),

/***/ 2237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ storeBodies)
/* harmony export */ });
/** Puts the templates that a plan made for its steps between into a store, under the digests that its steps name. */
async function storeBodies(result, store) {
    if (store === undefined || result.kind !== 'planned')
        return;
    for (const body of result.bodies?.values() ?? [])
        await store.put(Buffer.from(body));
}


/***/ }),

/***/ 7811:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ makePlan)
});

// EXTERNAL MODULE: ./lib/plan/binding-values.js
var binding_values = __webpack_require__(3617);
;// CONCATENATED MODULE: ./lib/plan/compare.js
/** Code-unit order, the same in every locale. */
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
/** A copy in code-unit order of what `textOf` makes of each item. */
function sortedBy(items, textOf) {
    return [...items]
        .map((item) => ({ item, text: textOf(item) }))
        .sort((a, b) => compareText(a.text, b.text))
        .map(({ item }) => item);
}

// EXTERNAL MODULE: ./lib/plan/fingerprint.js
var fingerprint = __webpack_require__(2911);
// EXTERNAL MODULE: ./lib/plan/place.js
var plan_place = __webpack_require__(3612);
// EXTERNAL MODULE: ./lib/model/stack-tags.js
var stack_tags = __webpack_require__(1371);
// EXTERNAL MODULE: ./lib/plan/stack-standing.js
var stack_standing = __webpack_require__(1608);
;// CONCATENATED MODULE: ./lib/plan/pair-stacks.js





/**
 * Proposed and deployed stacks by place, in the order of places. Lists inside a stack are brought in
 * order too, so that nothing after this sees in which order the input came.
 */
function pairStacks({ proposed, deployed }) {
    const there = firstByPlace(deployed.filter(({ status }) => (0,stack_standing/* standingOf */.Y)(status) !== 'absent'));
    const wanted = firstByPlace(proposed.map(inOrder));
    const pairs = [...new Set([...wanted.keys(), ...there.keys()])].map((place) => pairOf(place, wanted.get(place), there.get(place)));
    return sortedBy(pairs.filter((pair) => pair !== undefined), ({ place }) => place);
}
/** Two proposed stacks for one place are refused (`refuseTaken`); the rest of the plan goes on with one of them. */
function firstByPlace(stacks) {
    const byPlace = new Map();
    for (const stack of stacks) {
        const place = (0,plan_place/* placeOf */.$)(stack.target, stack.stackName);
        const there = byPlace.get(place);
        if (there === undefined || (0,fingerprint/* canonicalJson */.dj)(stack) < (0,fingerprint/* canonicalJson */.dj)(there))
            byPlace.set(place, stack);
    }
    return byPlace;
}
function pairOf(place, proposed, deployed) {
    const one = proposed ?? deployed;
    if (one === undefined)
        return undefined;
    const { key, service, stackName, target } = one;
    return { place, key, service, stackName, target, ...(proposed && { proposed }), ...(deployed && { deployed }) };
}
function inOrder(stack) {
    return {
        ...stack,
        noEcho: [...stack.noEcho].sort(),
        capabilities: [...stack.capabilities].sort(),
        bindings: sortedBy(stack.bindings, fingerprint/* canonicalJson */.dj),
        artefacts: sortedBy(stack.artefacts, fingerprint/* canonicalJson */.dj),
        stubs: sortedBy(stack.stubs, fingerprint/* canonicalJson */.dj),
    };
}
/** Only what says itself that it is of this stage may be deleted. */
function isOwned(deployed, stage) {
    const owner = (0,stack_tags/* ownerOf */.bf)(deployed.tags);
    return owner.stage === stage && owner.service !== undefined;
}

;// CONCATENATED MODULE: ./lib/plan/phases/phasing.js
const noPhasing = {
    fates: new Map(),
    retaken: new Map(),
    detached: new Map(),
    kept: new Set(),
    yielding: new Set(),
    notYet: new Map(),
};
const none = new Set();
function detachedOf({ place }, { detached }) {
    return detached.get(place) ?? none;
}
function notYetOf({ place }, { notYet }) {
    return notYet.get(place) ?? none;
}
function isKept({ place }, { kept }) {
    return kept.has(place);
}
/** Between it is as deployed but for the names that it gives up: it has nothing new yet. */
function onlyYields(step, { yielding }) {
    return step.kind === 'delete' || yielding.has(step.place);
}

;// CONCATENATED MODULE: ./lib/plan/run-view.js




function viewOf(input, pairs, steps, phasing = noPhasing) {
    return {
        phasing,
        input,
        pairs,
        pairAt: new Map(pairs.map((pair) => [pair.place, pair])),
        steps,
        stepAt: new Map(steps.map((step) => [step.place, step])),
        deployOf: new Map(steps.flatMap((step) => (step.proposed === undefined ? [] : [[step.proposed.key, step]]))),
        onDeployed: grouped(steps.flatMap((step) => (step.deployed === undefined ? [] : [[step.deployed.key, step]]))),
        exporters: new Map(pairs.flatMap((pair) => exportsAfter(pair, input).map((name) => [(0,plan_place/* placeOf */.$)(pair.target, name), pair]))),
        importers: grouped(pairs.flatMap((pair) => (pair.deployed?.imports ?? []).map((name) => [(0,plan_place/* placeOf */.$)(pair.target, name), pair]))),
    };
}
/** Names of the exports that a stack has when the run is through. */
function exportsAfter({ proposed, deployed }, input) {
    if (proposed !== undefined)
        return [...new Set(input.exportsOf.get(proposed.key))].sort();
    return deployed === undefined || isOwned(deployed, input.stage) ? [] : Object.keys(deployed.exports).sort();
}
/** Names that a stack imports when the run is through. */
function importsAfter({ proposed, deployed }, input) {
    if (proposed !== undefined)
        return [...new Set(input.importsOf.get(proposed.key))].sort();
    return deployed === undefined || isOwned(deployed, input.stage) ? [] : [...new Set(deployed.imports)].sort();
}
/** Exports that are in the cloud now. A stack whose first deploy was rolled back has none. */
function exportsBefore({ deployed }) {
    if (deployed === undefined || (0,stack_standing/* standingOf */.Y)(deployed.status) === 'never-created')
        return [];
    return Object.keys(deployed.exports).sort();
}
function grouped(entries) {
    const groups = new Map();
    for (const [key, item] of entries) {
        const there = groups.get(key);
        if (there === undefined)
            groups.set(key, [item]);
        else
            there.push(item);
    }
    return groups;
}

;// CONCATENATED MODULE: ./lib/plan/neighbours.js





/** Stacks that no step touches but that exchange an export or an output with one: if they moved, the plan is not the same. */
function neighboursOf(view) {
    const given = new Set(view.steps.flatMap((step) => givesOf(step, view)));
    const taken = new Set(view.steps.flatMap((step) => takesOf(step, view)));
    const near = view.pairs.filter((pair) => !view.stepAt.has(pair.place) &&
        (givesOf(pair, view).some((name) => taken.has(name)) || takesOf(pair, view).some((name) => given.has(name))));
    return sortedBy(near, ({ key, place }) => `${key}\n${place}`).flatMap(({ deployed }) => deployed === undefined
        ? []
        : [
            {
                stack: deployed.key,
                stackName: deployed.stackName,
                target: deployed.target,
                fingerprint: (0,fingerprint/* stackFingerprint */.Ng)(deployed),
            },
        ]);
}
/** Its outputs, and its exports now and after the run. */
function givesOf(pair, view) {
    const names = new Set([...exportsBefore(pair), ...exportsAfter(pair, view.input)]);
    return [`stack ${pair.place}`, ...[...names].map((name) => `export ${(0,plan_place/* placeOf */.$)(pair.target, name)}`)];
}
function takesOf(pair, view) {
    const names = new Set([...importsAfter(pair, view.input), ...(pair.deployed?.imports ?? [])]);
    return [
        ...(pair.proposed?.bindings ?? []).map((binding) => `stack ${(0,binding_values/* providerPlace */.h)(pair, binding)}`),
        ...[...names].map((name) => `export ${(0,plan_place/* placeOf */.$)(pair.target, name)}`),
    ];
}

// EXTERNAL MODULE: ./lib/graph/digraph.js
var digraph = __webpack_require__(9021);
;// CONCATENATED MODULE: ./lib/plan/orders/merge-arcs.js

/** One order for each pair of steps, by step and then by what it waits for. */
function mergeArcs(arcs) {
    const byPair = new Map();
    for (const arc of arcs) {
        const afters = byPair.get(arc.step) ?? new Map();
        byPair.set(arc.step, afters.set(arc.after, [...(afters.get(arc.after) ?? []), arc]));
    }
    const orders = [...byPair].flatMap(([step, afters]) => [...afters].map(([after, there]) => ({
        step,
        after,
        force: forceOf(there),
        isDrop: there.every(({ force, reason }) => force !== 'firm' || reason.kind === 'drops'),
        because: reasonsOf(there),
    })));
    return orders.sort((a, b) => compareText(a.step, b.step) || compareText(a.after, b.after));
}
/** What a manifest declares beside an import that is there already says no more than that import. */
function forceOf(arcs) {
    const isGiven = arcs.some(({ force }) => force === 'given');
    const firm = arcs.filter(({ force }) => force === 'firm');
    if (firm.some(({ reason }) => reason.kind !== 'declared') || (firm.length > 0 && !isGiven))
        return 'firm';
    return isGiven ? 'given' : 'soft';
}
const ranks = {
    import: 7,
    drops: 6,
    declared: 5,
    call: 4,
    subscribe: 3,
    publish: 2,
    write: 1,
    read: 1,
};
/** Higher for what is given up later: the rank of the strongest reason. */
function weightOf({ because }) {
    return Math.max(...because.map(({ kind }) => ranks[kind]));
}
function reasonsOf(arcs) {
    const unique = new Map(arcs.map(({ reason }) => [sortText(reason), reason]));
    return sortedBy(unique, ([text]) => text).map(([, reason]) => reason);
}
function sortText({ kind, mechanism, text }) {
    return JSON.stringify([9 - ranks[kind], kind, mechanism, text]);
}

;// CONCATENATED MODULE: ./lib/plan/orders/cut-circles.js



/** No step's id: those begin with `deploy:` or `delete:`. */
const commitPoint = 'commit';
/**
 * Gives up orders that close a circle: the weakest kinds first, never a firm one, and never more than
 * needed (each one that is cut would close a circle with those that are kept). The commit point counts
 * as a step between expanding and contracting, so nothing that expands waits for what contracts.
 */
function cutCircles(orders, phaseOf) {
    const loose = orders.filter(({ force }) => force !== 'firm');
    const componentOf = componentsByStep(orders, phaseOf);
    const isInside = ({ step, after }) => componentOf.get(step) === componentOf.get(after);
    if (!loose.some(isInside))
        return { kept: orders, cut: [] };
    const kept = new GrowingOrder(componentOf);
    for (const [step, after] of fixedArcs(orders, phaseOf))
        kept.add(step, after);
    const cut = new Set();
    for (const order of strongestFirst(loose.filter(isInside)))
        if (kept.reaches(order.after, order.step))
            cut.add(order);
        else
            kept.add(order.step, order.after);
    return { kept: orders.filter((order) => !cut.has(order)), cut: orders.filter((order) => cut.has(order)) };
}
function strongestFirst(orders) {
    return orders
        .map((order) => ({ order, weight: weightOf(order) + (order.force === 'given' ? 100 : 0) }))
        .sort((a, b) => b.weight - a.weight ||
        b.order.because.length - a.order.because.length ||
        compareText(a.order.step, b.order.step) ||
        compareText(a.order.after, b.order.after))
        .map(({ order }) => order);
}
function* fixedArcs(orders, phaseOf) {
    for (const { step, after, force } of orders)
        if (force === 'firm')
            yield [step, after];
    for (const [step, phase] of phaseOf)
        yield phase === 'contract' ? [step, commitPoint] : [commitPoint, step];
}
/** Only what lies in one component with both its ends can close a circle. */
function componentsByStep(orders, phaseOf) {
    const graph = new digraph/* Digraph */.oM();
    for (const { step, after } of orders)
        graph.addEdge(step, after);
    for (const [step, after] of fixedArcs(orders, phaseOf))
        graph.addEdge(step, after);
    return new Map((0,digraph/* componentsOf */.ct)(graph).flatMap((component, at) => component.map((step) => [step, at])));
}
/** A graph without circles that is asked before each arc whether it would close one. */
class GrowingOrder {
    #componentOf;
    #numbers;
    #afters;
    /** Which search saw a step last; one array for all searches, as there are thousands. */
    #seen;
    #searches = 0;
    constructor(componentOf) {
        this.#componentOf = componentOf;
        this.#numbers = new Map([...componentOf.keys()].map((step, at) => [step, at]));
        this.#afters = [...componentOf.keys()].map(() => []);
        this.#seen = new Int32Array(this.#afters.length);
    }
    /** Arcs between components are left out: no circle runs through them. */
    add(step, after) {
        if (this.#componentOf.get(step) !== this.#componentOf.get(after))
            return;
        this.#afters[this.#numberOf(step)]?.push(this.#numberOf(after));
    }
    reaches(from, to) {
        const goal = this.#numberOf(to);
        const search = ++this.#searches;
        const open = [this.#numberOf(from)];
        for (let step = open.pop(); step !== undefined; step = open.pop()) {
            if (step === goal)
                return true;
            if (this.#seen[step] === search)
                continue;
            this.#seen[step] = search;
            for (const after of this.#afters[step] ?? [])
                if (this.#seen[after] !== search)
                    open.push(after);
        }
        return false;
    }
    #numberOf(step) {
        return this.#numbers.get(step) ?? 0;
    }
}

;// CONCATENATED MODULE: ./lib/plan/orders/steps-in-order.js

/**
 * Steps in an order that satisfies all of `orders`, what expands before what contracts, by id among
 * equals. Steps on a circle, and those behind it, are left out: the caller compares the lengths.
 */
function stepsInOrder(steps, orders) {
    const waiting = new Map(steps.map(({ id }) => [id, 0]));
    const dependents = new Map(steps.map(({ id }) => [id, []]));
    for (const { step, after } of orders) {
        waiting.set(step, (waiting.get(step) ?? 0) + 1);
        dependents.get(after)?.push(step);
    }
    const byId = new Map(steps.map((step) => [step.id, step]));
    const ready = new ReadySteps();
    for (const step of steps)
        if (waiting.get(step.id) === 0)
            ready.add(step);
    const sorted = [];
    for (let step = ready.take(); step !== undefined; step = ready.take()) {
        sorted.push(step);
        for (const id of dependents.get(step.id) ?? []) {
            const left = (waiting.get(id) ?? 0) - 1;
            waiting.set(id, left);
            const dependent = byId.get(id);
            if (left === 0 && dependent !== undefined)
                ready.add(dependent);
        }
    }
    return sorted;
}
/** Kept sorted, the next one last; a plan has hundreds of steps, not millions. */
class ReadySteps {
    #steps = [];
    add(step) {
        let [low, high] = [0, this.#steps.length];
        while (low < high) {
            const middle = (low + high) >> 1;
            const there = this.#steps[middle];
            if (there !== undefined && comesFirst(there, step))
                high = middle;
            else
                low = middle + 1;
        }
        this.#steps.splice(low, 0, step);
    }
    take() {
        return this.#steps.pop();
    }
}
function comesFirst(a, b) {
    return a.phase === b.phase ? compareText(a.id, b.id) < 0 : a.phase === 'expand';
}

// EXTERNAL MODULE: ./lib/model/own-entry.js
var own_entry = __webpack_require__(6476);
;// CONCATENATED MODULE: ./lib/plan/binding-reasons.js


const noReasons = { certain: [], possible: [] };
function hasReason({ certain, possible }) {
    return certain.length + possible.length > 0;
}
/** @param stepped places that a step of this plan touches */
function bindingReasons(pair, pairs, stepped, input) {
    const found = (pair.proposed?.bindings ?? [])
        .filter((binding) => (0,binding_values/* providerPlace */.h)(pair, binding) !== pair.place)
        .map((binding) => bindingReason(pair, binding, (0,binding_values/* bindingValue */.x)(pair, binding, pairs, stepped, input)));
    return {
        certain: found.flatMap((reason) => (reason?.certain === true ? [reason.text] : [])),
        possible: found.flatMap((reason) => (reason?.certain === false ? [reason.text] : [])),
    };
}
function bindingReason({ deployed }, { parameter, stackName, output }, value) {
    const taken = `parameter ${parameter} takes output ${output} of stack ${stackName}`;
    const before = (0,own_entry/* ownEntry */.P)(deployed?.parameters ?? {}, parameter);
    const isSecret = deployed?.noEcho.includes(parameter) === true;
    if (deployed !== undefined && before === undefined && !isSecret)
        return { certain: true, text: `${taken}, which is new` };
    if (value.kind === 'changes')
        return { certain: false, text: `${taken}, which changes in this plan` };
    if (value.kind === 'elsewhere')
        return { certain: false, text: `${taken}, which is asked when the step begins` };
    if (value.kind !== 'known')
        return { certain: true, text: `${taken}, which is not there` };
    return value.value === before || isSecret
        ? undefined
        : { certain: true, text: `${taken}, which has another value now` };
}

// EXTERNAL MODULE: ./lib/plan/stack-differences.js
var stack_differences = __webpack_require__(8038);
;// CONCATENATED MODULE: ./lib/plan/choose-steps.js





/**
 * Which stacks change: by what they are made of, then those whose parameters take outputs of stacks
 * that change. A stack that is only imported from pulls nobody in: CloudFormation lets no exported
 * value change while it is used.
 *
 * @param pulled places of stacks that must be in the plan for another reason, with that reason
 */
function chooseSteps(pairs, input, pulled = new Map()) {
    const byPlace = new Map(pairs.map((pair) => [pair.place, pair]));
    const services = new Set(input.proposed.map(({ service }) => service));
    const own = new Map(pairs.map((pair) => [pair.place, ownChoice(pair, input, services)]));
    const stepped = steppedPlaces(pairs, own, byPlace, input, pulled);
    const isShared = sharedDeletions(pairs.filter(({ place }) => own.get(place)?.kind === 'delete'));
    return pairs
        .filter(({ place }) => stepped.has(place))
        .map((pair) => {
        const choice = own.get(pair.place) ?? { kind: 'update', reasons: [], uncertain: [] };
        const bound = choice.kind === 'update' ? bindingReasons(pair, byPlace, stepped, input) : noReasons;
        const reasons = [...choice.reasons, ...bound.certain, ...pulledReasons(choice, pulled.get(pair.place))];
        return {
            ...pair,
            id: stepId(pair, choice.kind, isShared),
            kind: choice.kind,
            reasons: [...reasons, ...choice.uncertain, ...bound.possible],
            mayBeUnchanged: reasons.length === 0,
        };
    });
}
function pulledReasons({ kind }, reason) {
    return reason === undefined || kind !== 'update' ? [] : [reason];
}
function ownChoice(pair, input, services) {
    const { proposed, deployed } = pair;
    if (proposed === undefined)
        return deletionOf(pair, input, services);
    if (deployed === undefined)
        return certainly('create', 'it is not deployed yet');
    if ((0,stack_standing/* standingOf */.Y)(deployed.status) === 'never-created')
        return certainly('create', `its first deploy failed (${deployed.status}): it is deleted and made anew`);
    const reasons = (0,stack_differences/* stackDifferences */.L)(proposed, deployed);
    const moving = (0,stack_differences/* movingReason */.H)(deployed);
    if (reasons.length === 0 && moving === undefined)
        return undefined;
    return { kind: 'update', reasons, uncertain: moving === undefined ? [] : [moving] };
}
function deletionOf({ deployed, service, stackName }, { stage }, services) {
    if (deployed === undefined || !isOwned(deployed, stage))
        return undefined;
    return certainly('delete', services.has(service)
        ? `service ${service} has no stack ${stackName} any more`
        : `service ${service} is not in the estate any more`);
}
function certainly(kind, reason) {
    return { kind, reasons: [reason], uncertain: [] };
}
/** Those that change of themselves, and whoever takes an output of them, of those, and so on. */
function steppedPlaces(pairs, own, byPlace, input, pulled) {
    const none = new Set();
    const differs = (pair) => own.get(pair.place) !== undefined ||
        pulled.has(pair.place) ||
        hasReason(bindingReasons(pair, byPlace, none, input));
    const stepped = new Set(pairs.filter(differs).map(({ place }) => place));
    const consumers = consumersByProvider(pairs);
    const open = [...stepped];
    for (let place = open.pop(); place !== undefined; place = open.pop())
        for (const consumer of consumers.get(place) ?? []) {
            if (stepped.has(consumer))
                continue;
            stepped.add(consumer);
            open.push(consumer);
        }
    return stepped;
}
function consumersByProvider(pairs) {
    const consumers = new Map();
    for (const pair of pairs)
        for (const binding of pair.proposed?.bindings ?? []) {
            const provider = (0,binding_values/* providerPlace */.h)(pair, binding);
            const there = consumers.get(provider);
            if (there === undefined)
                consumers.set(provider, [pair.place]);
            else
                there.push(pair.place);
        }
    return consumers;
}
/** A stack that was renamed leaves its old one behind, and more than one can be left. */
function sharedDeletions(deletions) {
    const keys = deletions.map(({ key }) => key);
    const shared = new Set(keys.filter((key, at) => keys.indexOf(key) !== at));
    return ({ key }) => shared.has(key);
}
function stepId(pair, kind, isShared) {
    if (kind !== 'delete')
        return `deploy:${pair.key}`;
    const { account, region } = pair.target;
    return isShared(pair) ? `delete:${pair.key}:${account}/${region}/${pair.stackName}` : `delete:${pair.key}`;
}

;// CONCATENATED MODULE: ./lib/plan/phases/parts.js

/** `keep:KEY` or `detach:KEY`; of a stack that goes away while another has its key, with its name. */
function partId(step, part, { deployOf }) {
    const rest = step.id.replace(/^(?:deploy|delete):/, '');
    return `${part}:${rest}${step.kind === 'delete' && deployOf.has(step.key) ? `:${step.stackName}` : ''}`;
}
/** The first of its steps that has what the proposed template has: others wait for it, and it waits for what it needs. */
function firstNew(step, view) {
    return isKept(step, view.phasing) && !onlyYields(step, view.phasing) ? partId(step, 'keep', view) : step.id;
}
/** The step from which an export of the proposed template is there, with its new value. */
function gives(step, name, view) {
    return notYetOf(step, view.phasing).has(name) ? step.id : firstNew(step, view);
}
/** Exports that a stack drops and that its `keep` step still has, as somebody imports them. */
function isHeld({ kind, leaving, name }, { phasing }) {
    return kind === 'drops' && leaving.some((user) => !detachedOf(user, phasing).has(name));
}
/** The step that takes an export away or gives it another value. */
function loses(step, fate, view) {
    if (!isKept(step, view.phasing))
        return step.id;
    const isLate = onlyYields(step, view.phasing) ? fate.kind !== 'moves' : isHeld(fate, view);
    return isLate ? step.id : partId(step, 'keep', view);
}
/** The step with which a stack lets go of an export. */
function frees(step, name, view) {
    return detachedOf(step, view.phasing).has(name) ? partId(step, 'detach', view) : firstNew(step, view);
}
function partsOf(step, view) {
    const { phasing } = view;
    const kept = isKept(step, phasing);
    const isOver = kept && !onlyYields(step, phasing) && notYetOf(step, phasing).size === 0;
    const takesAway = step.kind === 'delete' || isOver;
    return [
        ...(detachedOf(step, phasing).size > 0
            ? [{ id: partId(step, 'detach', view), part: 'detach', contracts: false }]
            : []),
        ...(kept ? [{ id: partId(step, 'keep', view), part: 'keep', contracts: false }] : []),
        { id: step.id, part: 'complete', contracts: takesAway },
    ];
}

;// CONCATENATED MODULE: ./lib/plan/orders/binding-order.js


/** Whose parameters take outputs waits for the stacks that have them. */
function* bindingOrder(view) {
    const { steps, stepAt } = view;
    for (const step of steps)
        for (const binding of step.proposed?.bindings ?? []) {
            const after = stepAt.get((0,binding_values/* providerPlace */.h)(step, binding));
            if (after === undefined || after === step || after.kind === 'delete')
                continue;
            const text = `takes output ${binding.output} of ${binding.stackName}`;
            const reason = { kind: 'import', mechanism: 'stack-output', text };
            yield { step: firstNew(step, view), after: firstNew(after, view), force: 'firm', reason };
        }
}

;// CONCATENATED MODULE: ./lib/plan/orders/declared-order.js

/** What a Compose file or the CDK manifest states. */
function* declaredOrder(view) {
    const { input, deployOf } = view;
    for (const { stack, on, text } of input.declared) {
        const step = deployOf.get(stack);
        const after = deployOf.get(on);
        if (step === undefined || after === undefined || step === after)
            continue;
        const reason = { kind: 'declared', mechanism: 'declared-order', text };
        yield { step: firstNew(step, view), after: firstNew(after, view), force: 'firm', reason };
    }
}

// EXTERNAL MODULE: ./lib/plan/phases/stack-template.js
var stack_template = __webpack_require__(2103);
;// CONCATENATED MODULE: ./lib/plan/orders/drop-order.js




/**
 * The reverse of the usual order, for what goes away: an export can only be dropped, or have another value, when nobody
 * imports it any more, and its name can only be taken by another stack after that.
 */
function* dropOrder(view) {
    for (const fate of view.phasing.fates.values()) {
        const provider = view.stepAt.get(fate.provider.place);
        if (provider === undefined || fate.kind === 'stays')
            continue;
        yield* letGoOrder(fate, provider, view);
        yield* keepOrder(fate, provider, view);
        yield* weakOrder(fate, provider, view);
        const taker = fate.to && view.stepAt.get(fate.to.place);
        if (taker === undefined || taker === provider)
            continue;
        const text = `takes over the export ${fate.name} from ${provider.stackName}`;
        yield drops(gives(taker, fate.name, view), loses(provider, fate, view), 'firm', text);
    }
}
/** Who lets go of an export comes before it goes. */
function* letGoOrder(fate, provider, view) {
    const { name, kind } = fate;
    for (const importer of [...fate.leaving, ...fate.remaining]) {
        const user = view.stepAt.get(importer.place);
        const isDetached = user !== undefined && detachedOf(user, view.phasing).has(name);
        if (user === undefined || (fate.remaining.includes(importer) && !isDetached))
            continue;
        const what = `${kind === 'changes' ? 'changes' : 'drops'} ${(0,stack_template/* importLabel */.Wb)(name)}`;
        const text = `${what}, which ${user.key} imports until then`;
        yield drops(loses(provider, fate, view), frees(user, name, view), 'firm', text);
    }
}
/** Who reads an output that changes reads it after that, and on the way back after it is as before. */
function* weakOrder(fate, provider, view) {
    if ((0,stack_template/* weakReference */.k0)(fate.name) === undefined)
        return;
    for (const { place } of fate.remaining) {
        const user = view.stepAt.get(place);
        if (user === undefined || user === provider)
            continue;
        const text = `takes ${(0,stack_template/* importLabel */.Wb)(fate.name)}`;
        const reason = { kind: 'import', mechanism: 'stack-output', text };
        yield { step: firstNew(user, view), after: firstNew(provider, view), force: 'firm', reason };
    }
}
/** Who has only the value of an export by then still uses what it is of. */
function* keepOrder(fate, provider, view) {
    const [thing] = fate.vanishing;
    if (thing === undefined)
        return;
    for (const importer of [...fate.leaving, ...fate.remaining]) {
        const user = view.stepAt.get(importer.place);
        if (user === undefined || !detachedOf(user, view.phasing).has(fate.name))
            continue;
        yield drops(provider.id, firstNew(user, view), 'firm', `deletes ${thing}, which ${user.key} uses until then`);
    }
}
/** Exports that a step takes away; all of them when it deletes the stack. */
function droppedExports(step, { input }) {
    const kept = new Set(exportsAfter(step, input));
    return exportsBefore(step).filter((name) => !kept.has(name));
}
/**
 * The same for what CloudFormation does not guard: outputs and parameters that were read, declared
 * order. Nothing fails for want of it at the deploy, so it is given up where it closes a circle.
 */
function* droppedEdgeOrder(view) {
    for (const edge of view.input.dropped) {
        if (edge.kind !== 'import')
            continue;
        for (const provider of deployedSteps(view, edge.to))
            for (const consumer of deployedSteps(view, edge.from)) {
                if (provider === consumer || !matters(edge, provider, consumer, view))
                    continue;
                const text = `goes after ${consumer.key}, which needs ${edge.detail ?? edge.to.id} until then`;
                yield drops(provider.id, firstNew(consumer, view), 'given', text);
            }
    }
}
/** A stack that stays does not wait for the deletion of one that only read from it; an export that stays is not dropped. */
function matters(edge, provider, consumer, view) {
    if (provider.kind !== 'delete' && consumer.kind === 'delete')
        return false;
    if (edge.mechanism !== 'import-value' || edge.detail === undefined)
        return true;
    return droppedExports(provider, view).includes(edge.detail);
}
/** Steps on the deployed stack that an end belongs to; on all of a service's where no stack of the estate has it. */
function deployedSteps({ input, onDeployed, steps }, { service, id }) {
    if (service === null)
        return [];
    const key = input.stackOf(service, id) ?? `${service}/${id}`;
    return onDeployed.get(key) ?? steps.filter((step) => step.kind === 'delete' && step.service === service);
}
function drops(step, after, force, text) {
    return { step, after, force, reason: { kind: 'drops', text } };
}

;// CONCATENATED MODULE: ./lib/plan/orders/edge-order.js

/**
 * The order that edges between services ask for. Imports are hard; for the rest what is called,
 * written to or subscribed to should be there before whoever needs it. Directions: docs/glossary.md.
 *
 * @param stated arcs known from names and declarations: an edge that says the same adds nothing
 */
function* edgeOrder(view, stated) {
    const known = new Set(stated.map((arc) => sameness(arc)));
    for (const edge of view.input.edges) {
        const from = endStep(view, edge.from);
        const to = endStep(view, edge.to);
        if (from === undefined || to === undefined || from === to)
            continue;
        const [needing, needed] = edge.kind === 'subscribe' ? [to, from] : [from, to];
        const [step, after] = [firstNew(needing, view), firstNew(needed, view)];
        const arc = { step, after, force: edge.kind === 'import' ? 'firm' : 'soft', reason: reasonOf(edge) };
        if (!known.has(sameness(arc)))
            yield arc;
    }
}
function endStep({ input, deployOf }, { service, id }) {
    const key = service === null ? undefined : input.stackOf(service, id);
    return key === undefined ? undefined : deployOf.get(key);
}
function sameness({ step, after, reason }) {
    return JSON.stringify([step, after, reason.mechanism]);
}
/** Ids alone may be the same in two services: `Work calls Work` says nothing. */
function reasonOf({ kind, mechanism, from, to, detail }) {
    const [one, other] = [named(from), named(to)];
    switch (kind) {
        case 'import':
            return mechanism === 'declared-order'
                ? { kind: 'declared', mechanism, text: `depends on ${to.service}` }
                : { kind, mechanism, text: `${importWords[mechanism] ?? 'needs'} ${detail ?? to.id}` };
        case 'subscribe':
            return { kind, mechanism, text: `${other} is told by ${one}` };
        case 'call':
            return { kind, mechanism, text: `${one} calls ${other}` };
        case 'publish':
            return { kind, mechanism, text: `${one} publishes to ${other}` };
        case 'read':
            return { kind, mechanism, text: `${one} reads ${other}` };
        case 'write':
            return { kind, mechanism, text: `${one} writes ${other}` };
    }
}
function named({ service, id }) {
    return service === null ? id : `${service}:${id}`;
}
const importWords = {
    'import-value': 'imports',
    'stack-output': 'takes output',
    'ssm-parameter': 'reads parameter',
    'nested-stack': 'takes output',
};

;// CONCATENATED MODULE: ./lib/plan/orders/import-order.js





/** Who imports waits for who exports, by the names that CloudFormation will see. */
function* importOrder(view) {
    for (const step of view.steps)
        for (const name of importsAfter(step, view.input)) {
            const provider = view.exporters.get((0,plan_place/* placeOf */.$)(step.target, name));
            const after = provider && view.stepAt.get(provider.place);
            if (after === undefined || after === step)
                continue;
            const reason = { kind: 'import', mechanism: 'import-value', text: `imports ${name}` };
            const isRetaken = detachedOf(step, view.phasing).has(name);
            const force = !isRetaken && isShared(name, step, after) ? 'given' : 'firm';
            yield { step: firstNew(step, view), after: gives(after, name, view), force, reason };
        }
}
/** While it is used, CloudFormation lets neither its value nor its name change: either stack may go first. */
function isShared(name, consumer, provider) {
    const isThere = (0,own_entry/* ownEntry */.P)(provider.deployed?.exports ?? {}, name) !== undefined;
    return isThere && consumer.deployed?.imports.includes(name) === true;
}

;// CONCATENATED MODULE: ./lib/plan/orders/part-order.js

/** Steps of one stack follow each other; on the way back the other way round. */
function* partOrder(view) {
    for (const draft of view.steps) {
        const parts = partsOf(draft, view);
        for (const [at, { id }] of parts.entries()) {
            const before = parts[at - 1];
            if (before === undefined)
                continue;
            const text = before.part === 'detach' ? 'has let go of its imports' : 'the step before, of the same stack';
            yield { step: id, after: before.id, force: 'firm', reason: { kind: 'drops', text } };
        }
    }
}

;// CONCATENATED MODULE: ./lib/plan/orders/all-orders.js







/** Every reason for one step to wait for another, merged by pair. */
function allOrders(view) {
    const stated = [...importOrder(view), ...bindingOrder(view), ...declaredOrder(view)];
    return mergeArcs([
        ...stated,
        ...edgeOrder(view, stated),
        ...dropOrder(view),
        ...droppedEdgeOrder(view),
        ...partOrder(view),
    ]);
}

;// CONCATENATED MODULE: ./lib/plan/orders/place-in-phases.js
/**
 * Deletions contract, and so does what only takes away what a stack kept for others; all else expands; but what only drops, or takes over, an export that a contracting
 * step lets go of can come no earlier than that one, and contracts with it. Any other firm order from an
 * expanding step on a contracting one is torn: it cannot be had in one run that can be taken back.
 */
function placeInPhases(steps, orders) {
    const dependents = new Map();
    for (const order of orders.filter(({ force }) => force === 'firm'))
        dependents.set(order.after, [...(dependents.get(order.after) ?? []), order]);
    const contracting = new Set(steps.filter(({ contracts }) => contracts).map(({ id }) => id));
    const torn = [];
    const open = [...contracting];
    for (let id = open.pop(); id !== undefined; id = open.pop())
        for (const order of dependents.get(id) ?? []) {
            if (!order.isDrop)
                torn.push(order);
            if (contracting.has(order.step))
                continue;
            contracting.add(order.step);
            open.push(order.step);
        }
    return { phaseOf: new Map(steps.map(({ id }) => [id, contracting.has(id) ? 'contract' : 'expand'])), torn };
}

;// CONCATENATED MODULE: ./lib/plan/phases/certain-change.js

/**
 * Whether CloudFormation certainly sees a change between what is deployed and what shall be. A template that imports
 * the same value under another name is none to it: the update is refused as one without changes, and the old import
 * stays in force.
 *
 * @param values of exports
 */
function changesForCertain({ proposed, deployed }, templates, values) {
    if (proposed === undefined || deployed === undefined)
        return true;
    // A parameter that nothing uses is no change, and one that is used shows where it is.
    if ((0,fingerprint/* canonicalJson */.dj)(proposed.tags) !== (0,fingerprint/* canonicalJson */.dj)(deployed.tags))
        return true;
    if (templates.deployed === undefined || templates.proposed === undefined)
        return true;
    const [before, after] = [templates.deployed.leaves(), templates.proposed.leaves()];
    const [was, willBe] = [reading(before), reading(after)];
    return [...new Set([...before.keys(), ...after.keys()])].some((at) => differs(was(at), willBe(at), values));
}
/** What only CloudFormation knows as a whole, as `Fn::Split` of an import, may be the same as any parts. */
function reading(leaves) {
    const wholes = new Set([...leaves.keys()].flatMap(wholesOf));
    return (at) => {
        const isUnknown = wholes.has(at) || wholesOf(at).some((whole) => leaves.get(whole)?.isKnown === false);
        return leaves.get(at) ?? (isUnknown ? { text: '', isKnown: false } : undefined);
    };
}
/** Paths to the lists and objects that a leaf is in. What a resource or an output is, is no whole of parts. */
function wholesOf(at) {
    const path = JSON.parse(at);
    return path.slice(3).map((_, more) => JSON.stringify(path.slice(0, more + 3)));
}
/** What only the deployed stack knows may be the same under both spellings. */
function differs(before, after, { areOthers, isOther }) {
    if (before === undefined || after === undefined)
        return true;
    const [old, now] = [importOf(before), importOf(after)];
    if (old !== undefined && now !== undefined)
        return areOthers(old, now);
    if (old !== undefined && after.isKnown)
        return isOther(old, after.text);
    return before.isKnown && after.isKnown && (0,fingerprint/* canonicalJson */.dj)(before.text) !== (0,fingerprint/* canonicalJson */.dj)(after.text);
}
/** The export's name, where a text is nothing but its value. */
function importOf({ text }) {
    return /^\$\{export:([^{}]*)\}$/.exec(text)?.[1];
}

// EXTERNAL MODULE: ./lib/package/json.js
var json = __webpack_require__(2704);
;// CONCATENATED MODULE: ./lib/plan/phases/step-template.js


const notMade = (problem) => ({ kind: 'not-made', problem });
/** A section of a template, without prototype; empty where there is none. */
function sectionOf(document, name) {
    const section = Object.hasOwn(document, name) ? document[name] : undefined;
    return (0,json/* jsonObject */.o$)((0,json/* isObject */.Gv)(section) ? Object.entries(section) : []);
}
/** The same document with other sections; empty ones are left out. */
function withSections(document, sections) {
    const entries = new Map(Object.entries(document));
    for (const [name, section] of Object.entries(sections))
        if (Object.keys(section).length > 0)
            entries.set(name, section);
        else
            entries.delete(name);
    return (0,json/* jsonObject */.o$)(entries);
}
const markerKey = 'StackgateStep';
/**
 * Adds an output that says which step the template is of. A template of the same values is refused as one without
 * changes, and what it imports stays in force; an output that is another makes it an update, of no resource
 * (aws-cdk#2029). The text follows from the rest of the template.
 */
function withMarker(document, kind) {
    const outputs = sectionOf(document, 'Outputs');
    delete outputs[markerKey];
    const rest = withSections(document, { Outputs: outputs });
    outputs[markerKey] = (0,json/* jsonObject */.o$)([
        ['Description', 'A step between two templates; Stackgate takes this output away again.'],
        ['Value', `${kind}-${(0,fingerprint/* digestOf */.ol)((0,fingerprint/* canonicalJson */.dj)(rest)).slice(0, 12)}`],
    ]);
    return withSections(rest, { Outputs: outputs });
}
/** The template with the imports replaced whose value is given, those of nested stacks too. */
function withLiterals(template, literalOf) {
    const replaced = new Set();
    const bodies = new Map();
    let isUnsure = false;
    const write = ({ document, imports, nested }) => {
        let written = document;
        for (const { path, name } of imports) {
            const value = name === undefined ? undefined : literalOf(name);
            isUnsure ||= name === undefined;
            if (name === undefined || value === undefined)
                continue;
            replaced.add(name);
            written = withValueAt(written, path, value);
        }
        for (const [logicalId, inside] of nested) {
            const changed = write(inside.template);
            if (changed === inside.template.document)
                continue;
            // Each is an update of its own, and must be one.
            const body = (0,json/* asciiJson */.iL)(withMarker(changed, 'detach'));
            const digest = (0,fingerprint/* digestOf */.ol)(body);
            bodies.set(digest, body);
            written = withTemplate(written, logicalId, inside.digest, digest);
        }
        return (0,json/* isObject */.Gv)(written) ? written : document;
    };
    return { document: write(template), nested: bodies, replaced, isUnsure };
}
function withTemplate(document, logicalId, from, to) {
    const path = ['Resources', logicalId, 'Properties', 'TemplateURL'];
    const url = valueAt(document, path);
    return typeof url === 'string' ? withValueAt(document, path, url.replace(from, to)) : document;
}
function valueAt(value, path) {
    let at = value;
    for (const key of path)
        at = Array.isArray(at) ? at[key] : (0,json/* isObject */.Gv)(at) ? at[key] : undefined;
    return at;
}
/** A copy with another value in one place; what is not on the way there is shared. */
function withValueAt(value, [key, ...rest], given) {
    if (key === undefined)
        return given;
    if (Array.isArray(value))
        return value.map((item, at) => (at === key ? withValueAt(item, rest, given) : item));
    if (!(0,json/* isObject */.Gv)(value))
        return value;
    return (0,json/* jsonObject */.o$)(Object.entries(value).map(([name, inside]) => [name, name === key ? withValueAt(inside, rest, given) : inside]));
}

;// CONCATENATED MODULE: ./lib/plan/phases/detach-template.js

/**
 * The deployed template with some of its imports replaced by the values that they have: nothing of its resources
 * changes, and the exports may.
 *
 * @param names exports to let go of
 */
function detachTemplate(deployed, names, given) {
    const literalOf = (name) => (names.has(name) ? given(name) : undefined);
    const { document, nested, replaced, isUnsure } = withLiterals(deployed, literalOf);
    const missed = [...names].filter((name) => !replaced.has(name)).sort();
    if (missed.length > 0)
        return notMade(`its template does not show where it imports ${missed.join(', ')}`);
    if (isUnsure)
        return notMade('its template imports under names that are not known before CloudFormation reads it');
    return { kind: 'made', document: withMarker(document, 'detach'), nested };
}

;// CONCATENATED MODULE: ./lib/plan/phases/export-fates.js






/** What the templates of a place tell; none where no templates were given. */
function templatesAt({ input }, { place }) {
    return input.templates?.get(place) ?? {};
}
/** Fates of all exports in use, by `at`. A value that changes may be what another export is made of, and so on. */
function exportFates(view) {
    let retaken = new Map();
    for (;;) {
        const fates = fatesWith(view, retaken);
        const next = retakenBy(fates);
        if (sizeOf(next) === sizeOf(retaken))
            return { fates, retaken };
        retaken = next;
    }
}
function retakenBy(fates) {
    const retaken = new Map();
    for (const { kind, name, remaining } of fates.values())
        if (kind === 'changes' || kind === 'moves')
            for (const { place } of remaining)
                retaken.set(place, (retaken.get(place) ?? new Set()).add(name));
    return retaken;
}
const sizeOf = (retaken) => [...retaken.values()].reduce((sum, { size }) => sum + size, 0);
function fatesWith(view, retaken) {
    const fates = new Map();
    for (const provider of view.pairs)
        for (const name of exportsBefore(provider)) {
            const at = (0,plan_place/* placeOf */.$)(provider.target, name);
            const users = (view.importers.get(at) ?? []).filter(({ place }) => place !== provider.place);
            const to = view.exporters.get(at);
            const isUsed = users.length > 0 || (view.input.foreignImporters.get(at) ?? []).length > 0;
            if (!isUsed && (to === undefined || to === provider))
                continue;
            fates.set(at, { ...fateOf(provider, name, users, to, retaken, view), at });
        }
    for (const fate of weakFates(view, retaken))
        fates.set(fate.at, fate);
    return fates;
}
/** Outputs that are read by weak references and change: nobody stops that, and nobody tells who reads them. */
function* weakFates(view, retaken) {
    for (const [at, users] of weakUsers(view)) {
        const { target, stackName } = (0,stack_template/* weakReference */.k0)(at) ?? {};
        const provider = target && view.pairAt.get((0,plan_place/* placeOf */.$)(target, stackName ?? ''));
        if (provider?.proposed === undefined || provider.deployed === undefined)
            continue;
        const others = users.filter(({ place }) => place !== provider.place);
        const fate = fateOf(provider, at, others, provider, retaken, view);
        if (fate.kind === 'changes')
            yield { ...fate, at, remaining: others, leaving: [] };
    }
}
/** Who reads an output before the run and after it. */
function weakUsers(view) {
    const users = new Map();
    for (const pair of view.pairs) {
        const { deployed, proposed } = templatesAt(view, pair);
        const after = new Set(proposed === undefined ? [] : namesIn(proposed));
        for (const name of new Set(deployed === undefined ? [] : namesIn(deployed)))
            if (after.has(name))
                users.set(name, [...(users.get(name) ?? []), pair]);
    }
    return users;
}
function* namesIn({ imports, nested }) {
    for (const { name } of imports)
        if (name !== undefined && (0,stack_template/* weakReference */.k0)(name) !== undefined)
            yield name;
    for (const { template } of nested.values())
        yield* namesIn(template);
}
function fateOf(provider, name, users, to, retaken, view) {
    const own = retaken.get(provider.place) ?? new Set();
    const changes = resourceChanges(provider, own, view);
    const { deployed } = templatesAt(view, provider);
    const before = deployed && (0,stack_template/* outputNamed */.$L)(deployed, name);
    const refs = before === undefined ? [] : before.value.refs.map(({ logicalId }) => logicalId);
    const lost = (action, policy) => refs.filter((id) => isLost(id, action, changes, deployed, policy)).sort();
    const isStay = to?.place === provider.place;
    return {
        name,
        provider,
        kind: to === undefined
            ? 'drops'
            : !isStay
                ? 'moves'
                : changesValue(provider, name, own, changes, view)
                    ? 'changes'
                    : 'stays',
        ...(to !== undefined && !isStay && { to }),
        remaining: users.filter((user) => importsAfter(user, view.input).includes(name)),
        leaving: users.filter((user) => !importsAfter(user, view.input).includes(name)),
        vanishing: provider.proposed === undefined ? [...new Set(refs)].sort() : lost('removed', 'DeletionPolicy'),
        replaced: lost('replaced', 'UpdateReplacePolicy'),
    };
}
/** What its template says about resources, and what other values of its imports do to them. */
function resourceChanges(pair, retaken, { input }) {
    const own = (pair.proposed && input.changes.get(pair.proposed.key)) ?? [];
    if (retaken.size === 0 || input.changesByImports === undefined)
        return own;
    const known = new Set(own.map((change) => (0,fingerprint/* canonicalJson */.dj)(change)));
    return [...own, ...input.changesByImports(pair.place, retaken).filter((change) => !known.has((0,fingerprint/* canonicalJson */.dj)(change)))];
}
function isLost(id, action, changes, template, policy) {
    const isSo = changes.some((one) => one.logicalId === id && one.action === action && one.certainty === 'certain');
    const resources = template?.document.Resources;
    const kept = resources?.[id]?.[policy];
    return isSo && kept !== 'Retain' && kept !== 'RetainExceptOnCreate';
}
/** Whether the value is certainly, or by an output that changes probably, another after the run. */
function changesValue(provider, name, retaken, changes, view) {
    const { deployed, proposed } = templatesAt(view, provider);
    if (deployed === undefined || proposed === undefined)
        return false;
    const [before, after] = [(0,stack_template/* outputNamed */.$L)(deployed, name), (0,stack_template/* outputNamed */.$L)(proposed, name)];
    if (before === undefined || after === undefined)
        return false;
    if (after.value.imports.some((one) => retaken.has(one)))
        return true;
    if (after.value.parameters.length > 0)
        return bindsOther(provider, after.value, before.value, view);
    if (before.value.text !== after.value.text)
        return true;
    return after.value.refs.some((ref) => isOther(ref, changes, deployed, proposed));
}
function bindsOther(pair, now, before, view) {
    const stepped = new Set(view.stepAt.keys());
    const bindings = (pair.proposed?.bindings ?? []).filter(({ parameter }) => now.parameters.includes(parameter));
    if (bindings.length === 0)
        return now.text !== before.text;
    return bindings.some((binding) => {
        const value = (0,binding_values/* bindingValue */.x)(pair, binding, view.pairAt, stepped, view.input);
        if (value.kind === 'known')
            return value.value !== (0,own_entry/* ownEntry */.P)(pair.deployed?.parameters ?? {}, binding.parameter);
        return value.kind === 'changes';
    });
}
/** Attributes that follow from properties which change in place; all else stays as long as the resource does. */
const follows = /^(StreamArn|LatestStreamLabel|LatestVersionNumber|DefaultVersionNumber|Version|Value|Outputs\..*)$/;
function isOther({ logicalId, attribute }, changes, deployed, proposed) {
    const inside = attribute?.startsWith('Outputs.') ? attribute.slice('Outputs.'.length) : undefined;
    if (inside !== undefined) {
        const [old, now] = [deployed.nested.get(logicalId), proposed.nested.get(logicalId)].map((one) => one?.template.outputs.get(inside)?.value);
        if (old !== undefined && now !== undefined)
            return old.text !== now.text || now.refs.some((ref) => isOther(ref, changes, deployed, proposed));
    }
    return changes.some(({ logicalId: id, type, action, certainty }) => id === logicalId &&
        certainty === 'certain' &&
        (action === 'replaced' || action === 'added' || (action === 'changed' && changesWith(type, attribute))));
}
function changesWith(type, attribute) {
    const isCustom = type.startsWith('Custom::') || type === 'AWS::CloudFormation::CustomResource';
    return attribute !== undefined && (isCustom || follows.test(attribute));
}

;// CONCATENATED MODULE: ./lib/plan/phases/references.js

function noReferences() {
    return { names: new Set(), conditions: new Set(), mappings: new Set() };
}
const inSub = /\$\{(?!!)\s*([^}.\s]+)(\.[^}]*)?\}/g;
/** Adds what a value refers to, directly. */
function collectReferences(value, found) {
    if (Array.isArray(value))
        for (const item of value)
            collectReferences(item, found);
    if (!(0,json/* isObject */.Gv)(value))
        return;
    for (const [key, inside] of Object.entries(value)) {
        if (key === 'Ref' && typeof inside === 'string')
            found.names.add(inside);
        else if (key === 'Fn::GetAtt')
            found.names.add(targetOf(inside));
        else if (key === 'Fn::Sub')
            collectFromSub(inside, found);
        else if (key === 'Condition' && typeof inside === 'string')
            found.conditions.add(inside);
        if (key === 'Fn::If' && Array.isArray(inside) && typeof inside[0] === 'string')
            found.conditions.add(inside[0]);
        if (key === 'Fn::FindInMap' && Array.isArray(inside) && typeof inside[0] === 'string')
            found.mappings.add(inside[0]);
        collectReferences(inside, found);
    }
}
/** What a resource needs: its values, and what it says that it comes after. */
function collectFromResource(resource, found) {
    collectReferences(resource, found);
    const after = (0,json/* isObject */.Gv)(resource) ? resource.DependsOn : undefined;
    for (const name of Array.isArray(after) ? after : [after])
        if (typeof name === 'string')
            found.names.add(name);
}
function targetOf(argument) {
    if (typeof argument === 'string')
        return argument.split('.', 1)[0] ?? '';
    const first = Array.isArray(argument) ? argument[0] : undefined;
    return typeof first === 'string' ? first : '';
}
function collectFromSub(argument, found) {
    const [text, given] = Array.isArray(argument) ? argument : [argument, undefined];
    if (typeof text !== 'string')
        return;
    for (const [, name = ''] of text.matchAll(inSub))
        if (!((0,json/* isObject */.Gv)(given) && Object.hasOwn(given, name)))
            found.names.add(name);
}
/** The value with the parameters, conditions and mappings that it refers to under their new names. */
function renameIn(value, renames) {
    if (Array.isArray(value))
        return value.map((item) => renameIn(item, renames));
    if (!(0,json/* isObject */.Gv)(value))
        return value;
    return (0,json/* jsonObject */.o$)(Object.entries(value).map(([key, inside]) => [key, renameUnder(key, inside, renames)]));
}
function renameUnder(key, value, renames) {
    const { parameters, conditions, mappings } = renames;
    if (key === 'Ref' && typeof value === 'string')
        return parameters.get(value) ?? value;
    if (key === 'Condition' && typeof value === 'string')
        return conditions.get(value) ?? value;
    if (key === 'Fn::Sub')
        return renameInSub(value, renames);
    const renamed = renameIn(value, renames);
    const by = key === 'Fn::If' ? conditions : key === 'Fn::FindInMap' ? mappings : undefined;
    if (by === undefined || !Array.isArray(renamed) || typeof renamed[0] !== 'string')
        return renamed;
    return [by.get(renamed[0]) ?? renamed[0], ...renamed.slice(1)];
}
function renameInSub(argument, renames) {
    const [text, given, ...rest] = Array.isArray(argument) ? argument : [argument];
    if (typeof text !== 'string')
        return renameIn(argument, renames);
    const written = text.replace(inSub, (whole, name, attribute) => {
        const now = attribute === undefined ? renames.parameters.get(name) : undefined;
        return now === undefined || ((0,json/* isObject */.Gv)(given) && Object.hasOwn(given, name)) ? whole : `\${${now}}`;
    });
    return Array.isArray(argument)
        ? [written, ...(given === undefined ? [] : [renameIn(given, renames)]), ...rest]
        : written;
}

;// CONCATENATED MODULE: ./lib/plan/phases/closure.js


/** Types whose resources say who may use another one: without them it stands there and answers nobody. */
const permits = /(Policy|::Permission)$/;
/**
 * What some values and resources of a template are made of, and who may use those resources.
 *
 * @param stopsAt resources that are there anyway: what they need is not followed
 */
function closureOf(document, values, roots, stopsAt) {
    const sections = {
        resources: sectionOf(document, 'Resources'),
        parameters: sectionOf(document, 'Parameters'),
        conditions: sectionOf(document, 'Conditions'),
    };
    const found = noReferences();
    for (const value of values)
        collectReferences(value, found);
    for (const root of roots)
        found.names.add(root);
    const seen = new Set();
    // Sets grow while they are walked, and both ends when nothing is new.
    for (let size = -1; size !== closure_sizeOf(found);) {
        size = closure_sizeOf(found);
        for (const name of found.names) {
            if (seen.has(name) || !Object.hasOwn(sections.resources, name) || stopsAt(name))
                continue;
            seen.add(name);
            collectFromResource(sections.resources[name], found);
        }
        for (const name of found.conditions)
            if (Object.hasOwn(sections.conditions, name))
                collectReferences(sections.conditions[name], found);
        addPermits(sections.resources, seen, found, stopsAt);
    }
    const names = [...found.names];
    const isIn = (section) => (name) => Object.hasOwn(section, name);
    const isDefined = (name) => isIn(sections.resources)(name) || isIn(sections.parameters)(name);
    return {
        resources: new Set(names.filter(isIn(sections.resources))),
        parameters: new Set(names.filter(isIn(sections.parameters))),
        conditions: found.conditions,
        mappings: found.mappings,
        undefined: new Set(names.filter((name) => !isDefined(name) && !name.startsWith('AWS::'))),
    };
}
function closure_sizeOf({ names, conditions, mappings }) {
    return names.size + conditions.size + mappings.size;
}
function addPermits(resources, kept, found, stopsAt) {
    for (const [id, resource] of Object.entries(resources)) {
        if (kept.has(id) || stopsAt(id) || !permits.test(String(resource?.Type)))
            continue;
        const own = noReferences();
        collectReferences(resource.Properties, own);
        if ([...own.names].some((name) => kept.has(name)))
            found.names.add(id);
    }
}

;// CONCATENATED MODULE: ./lib/plan/phases/keep-template.js





/** What CloudFormation takes of one template. Source: its quotas. */
const limits = { Resources: 500, Parameters: 200, Outputs: 200, Mappings: 200 };
const prefix = 'StackgateKept';
/** The proposed template with what is still used of the deployed one beside it, under names that do not collide. */
function keepTemplate(deployed, proposed, keeping) {
    const plain = withLiterals(deployed, keeping.valueOf);
    const [old, now] = [plain.document, proposed.document];
    const outputs = [...deployed.outputs].filter(([, { exportName = '' }]) => keeping.exports.has(exportName));
    const values = outputs.map(([key]) => sectionOf(old, 'Outputs')[key] ?? null);
    const there = sectionOf(now, 'Resources');
    const isThere = (id) => Object.hasOwn(there, id);
    const closure = closureOf(old, values, keeping.resources, isThere);
    const problem = notShown(deployed, keeping.exports) ?? problemOf(closure, old, now, keeping);
    if (problem !== undefined)
        return { kind: 'not-made', problem };
    const { renames, parameters, secrets } = namesFor(closure, old, now, keeping);
    const take = (section, names, by) => [...names].flatMap((name) => {
        const own = sectionOf(old, section);
        const written = own[name] === undefined ? undefined : renameIn(own[name], renames);
        const key = by?.get(name) ?? name;
        return written === undefined || Object.hasOwn(sectionOf(now, section), key) ? [] : [[key, written]];
    });
    const kept = outputs.map(([key], at) => [freeKey(key, now), renameIn(values[at] ?? null, renames)]);
    const document = withSections(now, {
        Parameters: beside(now, 'Parameters', take('Parameters', closure.parameters, renames.parameters)),
        Mappings: beside(now, 'Mappings', take('Mappings', closure.mappings, renames.mappings)),
        Conditions: beside(now, 'Conditions', take('Conditions', closure.conditions, renames.conditions)),
        Resources: beside(now, 'Resources', take('Resources', closure.resources)),
        Outputs: (0,json/* jsonObject */.o$)([...Object.entries(withoutExports(proposed, keeping.notYet)), ...kept]),
    });
    const marked = withMarker(document, 'keep');
    const over = Object.entries(limits).find(([section, most]) => Object.keys(sectionOf(marked, section)).length > most);
    if (over !== undefined)
        return { kind: 'not-made', problem: `both together have more than ${over[1]} ${over[0]}` };
    return { kind: 'made', document: marked, nested: plain.nested, parameters, secrets };
}
/**
 * The deployed template without exports whose names another stack takes over before.
 *
 * @param literalOf values of imports that the stack has let go of already
 */
function yieldTemplate(deployed, exports, literalOf) {
    const problem = notShown(deployed, exports);
    if (problem !== undefined)
        return notMade(problem);
    const { document, nested } = withLiterals(deployed, literalOf);
    const outputs = withoutExports({ ...deployed, document }, exports);
    return { kind: 'made', document: withMarker(withSections(document, { Outputs: outputs }), 'keep'), nested };
}
function beside(now, section, kept) {
    return (0,json/* jsonObject */.o$)([...Object.entries(sectionOf(now, section)), ...kept]);
}
/** Outputs of a template; those of the named exports stay as outputs alone. */
function withoutExports({ document, outputs }, names) {
    const written = sectionOf(document, 'Outputs');
    for (const [key, { exportName }] of outputs) {
        const output = written[key];
        if (exportName === undefined || !names.has(exportName) || !(0,json/* isObject */.Gv)(output))
            continue;
        written[key] = (0,json/* jsonObject */.o$)(Object.entries(output).filter(([name]) => name !== 'Export'));
    }
    return written;
}
/** Only what keeps its identity may be shared, and only what the template shows can be taken along. */
function problemOf(closure, old, now, keeping) {
    const [before, after] = [sectionOf(old, 'Resources'), sectionOf(now, 'Resources')];
    const [lost] = closure.undefined;
    if (lost !== undefined)
        return `what is kept refers to ${lost}, which its template does not define`;
    const secret = [...closure.parameters].find((name) => keeping.deployedSecrets.includes(name) && isOpen(name, now, keeping));
    if (secret !== undefined)
        return `its secret parameter ${secret} is none any more, and nobody can read what it was`;
    for (const id of closure.resources) {
        const [one, other] = [typeOf(before[id]), typeOf(after[id])];
        if (other === undefined)
            continue;
        if (other !== one || keeping.replaced.has(id))
            return `${id} is replaced under its own logical id, so the old one cannot stay beside the new one`;
    }
    const isMade = [...closure.resources].some((id) => !Object.hasOwn(after, id));
    const same = (name) => (0,fingerprint/* canonicalJson */.dj)(old[name] ?? null) === (0,fingerprint/* canonicalJson */.dj)(now[name] ?? null);
    if (isMade && !(same('Transform') && same('Globals')))
        return 'its transform changes, which makes other resources of what is kept';
    return undefined;
}
function isOpen(parameter, now, { secrets }) {
    return Object.hasOwn(sectionOf(now, 'Parameters'), parameter) && !secrets.includes(parameter);
}
/** Exports inside nested stacks, and under names that are not known, are not among the outputs. */
function notShown({ outputs }, names) {
    const shown = new Set([...outputs.values()].map(({ exportName }) => exportName));
    const missed = [...names].filter((name) => !shown.has(name)).sort();
    return missed.length === 0 ? undefined : `its template does not show where it exports ${missed.join(', ')}`;
}
function typeOf(resource) {
    return (0,json/* isObject */.Gv)(resource) ? String(resource.Type) : undefined;
}
function freeKey(key, now) {
    return freeName(key, sectionOf(now, 'Outputs'));
}
function freeName(name, ...taken) {
    const isTaken = (one) => taken.some((section) => Object.hasOwn(section, one));
    if (!isTaken(name))
        return name;
    let free = `${prefix}${name}`;
    for (let number = 2; isTaken(free); number += 1)
        free = `${prefix}${number}${name}`;
    return free;
}
/** What has the same meaning in both templates is shared; what only has the same name gets another. */
function namesFor(closure, old, now, keeping) {
    const parameters = new Map();
    const given = new Map();
    const secrets = [];
    const [own, other] = [sectionOf(old, 'Parameters'), sectionOf(now, 'Parameters')];
    for (const name of closure.parameters) {
        if (keeping.deployedSecrets.includes(name)) {
            // Kept as it is in both: nobody could give it to a parameter of another name.
            if (!keeping.secrets.includes(name))
                secrets.push(name);
            continue;
        }
        const value = Object.hasOwn(keeping.deployedParameters, name) ? keeping.deployedParameters[name] : undefined;
        const same = Object.hasOwn(keeping.parameters, name) && keeping.parameters[name] === value;
        if (same && typeOf(own[name]) === typeOf(other[name]))
            continue;
        const key = freeName(name, other, sectionOf(now, 'Resources'));
        if (key !== name)
            parameters.set(name, key);
        if (value !== undefined)
            given.set(key, value);
    }
    const mappings = renamedWhereOther(closure.mappings, old, now, 'Mappings', () => false);
    const conditions = new Map();
    // Conditions refer to each other, so one pass for each step of the longest chain.
    for (let size = -1; size !== conditions.size;) {
        size = conditions.size;
        const touches = (value) => touchesRenamed(value, { parameters, mappings, conditions });
        for (const [name, key] of renamedWhereOther(closure.conditions, old, now, 'Conditions', touches))
            conditions.set(name, key);
    }
    return { renames: { parameters, conditions, mappings }, parameters: Object.fromEntries(given), secrets };
}
function renamedWhereOther(names, old, now, section, touches) {
    const [own, other] = [sectionOf(old, section), sectionOf(now, section)];
    const isSame = (name) => (0,fingerprint/* canonicalJson */.dj)(own[name] ?? null) === (0,fingerprint/* canonicalJson */.dj)(other[name] ?? null) && !touches(own[name]);
    const renamed = [...names].filter((name) => Object.hasOwn(own, name) && Object.hasOwn(other, name) && !isSame(name));
    return new Map(renamed.map((name) => [name, freeName(name, other, own)]));
}
function touchesRenamed(value, { parameters, mappings, conditions }) {
    const found = noReferences();
    collectReferences(value, found);
    return ([...found.names].some((name) => parameters.has(name)) ||
        [...found.mappings].some((name) => mappings.has(name)) ||
        [...found.conditions].some((name) => conditions.has(name)));
}

;// CONCATENATED MODULE: ./lib/plan/phases/made-templates.js









const nothing = {
    document: (0,json/* jsonObject */.o$)(),
    outputs: new Map(),
    imports: [],
    leaves: () => new Map(),
    nested: new Map(),
};
/** The value that an export in use has now; undefined where it is not known, or nobody may read it. */
function valueNow(fate, view) {
    const { deployed } = templatesAt(view, fate.provider);
    const reference = (0,stack_template/* weakReference */.k0)(fate.name);
    const { exports = {}, outputs = {} } = fate.provider.deployed ?? {};
    const value = reference === undefined ? (0,own_entry/* ownEntry */.P)(exports, fate.name) : (0,own_entry/* ownEntry */.P)(outputs, reference.output);
    const isSecret = deployed !== undefined && (0,stack_template/* outputNamed */.$L)(deployed, fate.name)?.value.isSecret === true;
    return isSecret || value === '****' ? undefined : value;
}
/** The deployed template of a stack with the imports that it lets go of as their values. */
function madeDetached(step, names, view) {
    const { deployed } = templatesAt(view, step);
    if (deployed === undefined)
        return notMade('its deployed template cannot be read');
    return detachTemplate(deployed, names, valuesFor(step, view));
}
/** What stands in a place between the deployed template and the proposed one. */
function madeKept(step, view) {
    const { deployed = step.deployed === undefined ? nothing : undefined, proposed } = templatesAt(view, step);
    if (deployed === undefined)
        return { kind: 'not-made', problem: 'its deployed template cannot be read' };
    const own = fatesOf(step, view);
    if (onlyYields(step, view.phasing)) {
        const names = new Set(own.filter(({ kind }) => kind === 'moves').map(({ name }) => name));
        const [gone, known] = [detachedOf(step, view.phasing), valuesFor(step, view)];
        const made = yieldTemplate(deployed, names, (name) => (gone.has(name) ? known(name) : undefined));
        return made.kind === 'made' ? { ...made, parameters: {}, secrets: [] } : made;
    }
    if (proposed === undefined)
        return { kind: 'not-made', problem: 'its template cannot be read' };
    const changes = resourceChanges(step, view.phasing.retaken.get(step.place) ?? new Set(), view);
    return keepTemplate(deployed, proposed, {
        exports: new Set(own.filter((fate) => isHeld(fate, view)).map(({ name }) => name)),
        resources: new Set(own.filter((fate) => isReliedOn(fate, view)).flatMap(({ vanishing }) => vanishing)),
        notYet: notYetOf(step, view.phasing),
        replaced: new Set(changes.filter(({ action }) => action === 'replaced').map(({ logicalId }) => logicalId)),
        valueOf: valuesFor(step, view),
        deployedParameters: step.deployed?.parameters ?? {},
        deployedSecrets: step.deployed?.noEcho ?? [],
        parameters: step.proposed?.parameters ?? {},
        secrets: step.proposed?.noEcho ?? [],
    });
}
/** They are asked for again and again, and stay the same as a plan takes shape. */
const byProvider = new WeakMap();
function fatesOf({ place }, { phasing: { fates } }) {
    const known = byProvider.get(fates) ?? groupedByProvider(fates);
    byProvider.set(fates, known);
    return known.get(place) ?? [];
}
function groupedByProvider(fates) {
    const groups = new Map();
    for (const fate of fates.values()) {
        const there = groups.get(fate.provider.place);
        if (there === undefined)
            groups.set(fate.provider.place, [fate]);
        else
            there.push(fate);
    }
    return groups;
}
/** Somebody has its value alone, and has not moved yet. */
function isReliedOn({ name, remaining, leaving }, { phasing }) {
    return [...remaining, ...leaving].some((user) => detachedOf(user, phasing).has(name));
}
function valuesFor({ target }, view) {
    return (name) => {
        const fate = view.phasing.fates.get((0,stack_template/* importedAt */.cz)(target, name));
        return fate && valueNow(fate, view);
    };
}

;// CONCATENATED MODULE: ./lib/plan/phases/obstacles.js


/** Why no phases lead through a change of an export in use, in words; undefined where they do. */
function obstacleTo(fate, view) {
    const [foreign] = [...(view.input.foreignImporters.get(fate.at) ?? [])].sort();
    if (foreign !== undefined)
        return `stack ${foreign}, which is not of this run, imports it`;
    for (const user of fate.remaining) {
        const problem = obstacleToDetach(fate, user, view);
        if (problem !== undefined)
            return problem;
    }
    return undefined;
}
/** Why one importer cannot take the value in place of the export. */
function obstacleToDetach(fate, user, view) {
    const [replaced] = fate.replaced;
    if (view.input.templates === undefined)
        return 'the templates are not known';
    if (user.deployed === undefined || (user.proposed === undefined && !view.stepAt.has(user.place)))
        return `${user.key}, which is not of this run, imports it`;
    if (replaced !== undefined && (0,stack_template/* weakReference */.k0)(fate.name) === undefined)
        return `${replaced} is replaced under its own logical id, and ${user.key} would stand on one that is deleted`;
    if (valueNow(fate, view) === undefined)
        return 'its value is secret or not known, so it cannot stand in a template for the time between';
    const made = madeDetached(draftOf(user, view), new Set([fate.name]), view);
    return made.kind === 'made' ? undefined : `${user.key} cannot let go of it: ${made.problem}`;
}
function draftOf(pair, { stepAt }) {
    const step = stepAt.get(pair.place);
    return step ?? { ...pair, id: `deploy:${pair.key}`, kind: 'update', reasons: [], mayBeUnchanged: false };
}

;// CONCATENATED MODULE: ./lib/plan/phases/escalate.js





/**
 * One stack more of each circle that is deployed in several steps, where steps wait for each other or for the commit
 * point; undefined where none need, or where nothing more can be taken apart.
 *
 * @param hints why a stack could not be; added to
 */
function nextPhasing(stuck, hints) {
    const { view } = stuck;
    const drafts = new Map(view.steps.flatMap((step, at) => partsOf(step, view).map(({ id }) => [id, at])));
    const touched = new Set();
    let { phasing } = view;
    for (const circle of circlesOf(stuck.orders)) {
        const inside = [...new Set(circle.flatMap((id) => drafts.get(id) ?? []))].sort((one, other) => one - other);
        // A circle that shares no stack with one that was opened is the same circle still.
        if (inside.some((at) => touched.has(at)))
            continue;
        const steps = inside.flatMap((at) => view.steps[at] ?? []);
        const next = openCircle(new Set(circle), steps, { ...view, phasing }, hints);
        if (next === undefined)
            continue;
        phasing = next;
        for (const at of inside)
            touched.add(at);
    }
    if (touched.size > 0)
        return phasing;
    return stuck.torn.length > 0 ? mend(stuck, hints) : undefined;
}
function circlesOf(orders) {
    const graph = new digraph/* Digraph */.oM();
    for (const { step, after, force } of orders)
        if (force === 'firm')
            graph.addEdge(step, after);
    return (0,digraph/* componentsOf */.ct)(graph).filter(({ length }) => length > 1);
}
function openCircle(circle, inside, view, hints) {
    return (firstOf(inside, (step) => takesLater(step, circle, view)) ??
        firstOf(inside, (step) => keepsOld(step, circle, view, hints)) ??
        firstOf(inside, (step) => yields(step, circle, view, hints)) ??
        firstOf(inside, (step) => letsGo(step, circle, view, hints)));
}
function firstOf(items, find) {
    for (const item of items) {
        const found = find(item);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
/** A stack that has two steps anyway takes an export over with the second. */
function takesLater(step, circle, view) {
    if (!isKept(step, view.phasing) || onlyYields(step, view.phasing))
        return undefined;
    const names = [...view.phasing.fates.values()].filter((fate) => fate.to?.place === step.place &&
        !notYetOf(step, view.phasing).has(fate.name) &&
        circle.has(gives(step, fate.name, view)) &&
        isIn(circle, view.stepAt.get(fate.provider.place), (provider) => loses(provider, fate, view)));
    if (names.length === 0)
        return undefined;
    const later = new Set([...notYetOf(step, view.phasing), ...names.map(({ name }) => name)]);
    return { ...view.phasing, notYet: new Map([...view.phasing.notYet, [step.place, later]]) };
}
const isIn = (circle, step, idOf) => step !== undefined && circle.has(idOf(step));
/** A stack on the circle that takes something away keeps it beside the new for a while. */
function keepsOld(step, circle, view, hints) {
    if (isKept(step, view.phasing) || !circle.has(step.id))
        return undefined;
    const isWaited = (fate) => [...fate.leaving, ...fate.remaining].some((user) => {
        const other = view.stepAt.get(user.place);
        if (other === undefined || fate.kind === 'stays')
            return false;
        const isDetached = detachedOf(user, view.phasing).has(fate.name);
        if (isDetached && fate.vanishing.length > 0 && circle.has(firstNew(other, view)))
            return true;
        return fate.kind === 'drops' && !isDetached && circle.has(frees(other, fate.name, view));
    }) ||
        (fate.kind === 'moves' &&
            isIn(circle, fate.to && view.stepAt.get(fate.to.place), (to) => gives(to, fate.name, view)));
    return fatesOf(step, view).some(isWaited) ? withKept(step, view, hints) : undefined;
}
function withKept(step, view, hints) {
    const phasing = { ...view.phasing, kept: new Set([...view.phasing.kept, step.place]) };
    const made = madeKept(step, { ...view, phasing });
    if (made.kind === 'made')
        return phasing;
    hints.push(`${step.key} cannot keep the old beside the new: ${made.problem}`);
    return undefined;
}
/** A stack that another takes a name over from, and that needs the other: it gives the name up before all else. */
function yields(step, circle, view, hints) {
    if (step.kind !== 'update' || onlyYields(step, view.phasing))
        return undefined;
    const isWanted = (fate) => fate.kind === 'moves' &&
        circle.has(loses(step, fate, view)) &&
        isIn(circle, fate.to && view.stepAt.get(fate.to.place), (to) => gives(to, fate.name, view));
    if (!fatesOf(step, view).some(isWanted))
        return undefined;
    const yielding = new Set([...view.phasing.yielding, step.place]);
    const notYet = new Map([...view.phasing.notYet].filter(([place]) => place !== step.place));
    return withKept(step, { ...view, phasing: { ...view.phasing, yielding, notYet } }, hints);
}
/** A stack that stops importing something takes its value first, where the export can wait no longer. */
function letsGo(provider, circle, view, hints) {
    for (const fate of fatesOf(provider, view)) {
        if (fate.kind === 'stays' || !circle.has(loses(provider, fate, view)))
            continue;
        for (const user of fate.leaving) {
            const step = view.stepAt.get(user.place);
            if (step === undefined || !circle.has(frees(step, fate.name, view)))
                continue;
            const next = withDetached(step, fate, view, hints);
            if (next !== undefined)
                return next;
        }
    }
    return undefined;
}
function withDetached(step, fate, view, hints) {
    const names = detachedOf(step, view.phasing);
    if (names.has(fate.name))
        return undefined;
    const problem = obstacleToDetach(fate, step, view);
    if (problem === undefined)
        return {
            ...view.phasing,
            detached: new Map([...view.phasing.detached, [step.place, new Set([...names, fate.name])]]),
        };
    hints.push(problem);
    return undefined;
}
/** Something is needed before the commit point that waits for what comes after it. */
function mend({ view, phaseOf }, hints) {
    const contracting = view.steps.filter((step) => phaseOf.get(step.id) === 'contract');
    for (const step of contracting) {
        const own = fatesOf(step, view);
        const isMoved = own.some(({ kind }) => kind === 'moves');
        const isHeldUp = own.some((fate) => fate.kind === 'drops' && waitsForEnd(fate, view, phaseOf));
        const isOpen = !isKept(step, view.phasing) && (isMoved || (step.kind !== 'delete' && isHeldUp));
        const next = isOpen ? withKept(step, view, hints) : undefined;
        if (next !== undefined)
            return next;
    }
    for (const fate of view.phasing.fates.values())
        for (const user of fate.kind === 'stays' || fate.kind === 'drops' ? [] : fate.leaving) {
            const step = view.stepAt.get(user.place);
            if (step === undefined || phaseOf.get(frees(step, fate.name, view)) !== 'contract')
                continue;
            const next = withDetached(step, fate, view, hints);
            if (next !== undefined)
                return next;
        }
    return undefined;
}
function waitsForEnd({ leaving, name }, view, phaseOf) {
    return leaving.some((user) => {
        const step = view.stepAt.get(user.place);
        return step !== undefined && phaseOf.get(frees(step, name, view)) === 'contract';
    });
}

;// CONCATENATED MODULE: ./lib/plan/phases/other-values.js




/**
 * Whether the value that one export has now certainly is another than the one that a second will have: two texts that
 * are known and differ, or the same identity of two things of one type that are there at the same time.
 *
 * @param user who imports the one, and then the other
 */
function areOthers(user, old, now, view) {
    const provider = view.exporters.get((0,plan_place/* placeOf */.$)(user.target, now));
    const fate = view.phasing.fates.get((0,plan_place/* placeOf */.$)(user.target, old));
    if (provider?.proposed === undefined || fate === undefined)
        return false;
    const [made, before] = [templatesAt(view, provider).proposed, templatesAt(view, fate.provider).deployed];
    const [after, was] = [made && (0,stack_template/* outputNamed */.$L)(made, now)?.value, before && (0,stack_template/* outputNamed */.$L)(before, old)?.value];
    if (made === undefined || before === undefined || after === undefined || was === undefined)
        return false;
    const [text, known] = [literalOf(after), valueNow(fate, view)];
    if (text !== undefined)
        return known !== undefined && known !== text;
    const [next, last] = [identityIn(after, made), identityIn(was, before)];
    const changes = view.input.changes.get(provider.proposed.key) ?? [];
    const isNew = changes.some(({ logicalId, action, certainty }) => logicalId === next?.logicalId && action === 'added' && certainty === 'certain');
    return isNew && last !== undefined && next?.type === last.type && next.attribute === last.attribute;
}
/** Whether the value that an export has now is known, and not this text. */
function isOtherText({ target }, old, text, view) {
    const fate = view.phasing.fates.get((0,plan_place/* placeOf */.$)(target, old));
    const known = fate && valueNow(fate, view);
    return known !== undefined && known !== text && !text.includes('{{');
}
/** The text where nothing is left for CloudFormation to find out: no symbol, no dynamic reference. */
function literalOf({ text, refs, imports, parameters, isSecret }) {
    const isPlain = refs.length + imports.length + parameters.length === 0 && !isSecret;
    return isPlain && !text.includes('${') && !text.includes('{{') ? text : undefined;
}
/** The thing that a value is the identity of, where it is that and nothing else. */
function identityIn({ text, refs }, { document }) {
    const [ref, ...more] = refs;
    if (ref === undefined || more.length > 0)
        return undefined;
    const { logicalId, attribute } = ref;
    const resources = document.Resources;
    const type = resources !== undefined && Object.hasOwn(resources, logicalId) ? resources[logicalId]?.Type : undefined;
    const isAll = text === `\${${logicalId}${attribute === undefined ? '' : `.${attribute}`}}`;
    return typeof type === 'string' && isAll && isIdentity(type, attribute) ? { logicalId, type, attribute } : undefined;
}
/**
 * Types of which no two have one `Ref` in an account and region; a stage of an API, a record or a group of a pool is
 * called the same under every parent. Source: Template Reference, "Return values".
 */
const ownRef = new Set([
    'SNS::Topic SQS::Queue S3::Bucket DynamoDB::Table DynamoDB::GlobalTable Kinesis::Stream KinesisFirehose::DeliveryStream',
    'Lambda::Function Lambda::Version Lambda::Alias Lambda::LayerVersion StepFunctions::StateMachine Logs::LogGroup',
    'IAM::Role IAM::User IAM::ManagedPolicy IAM::InstanceProfile KMS::Key KMS::Alias SecretsManager::Secret SSM::Parameter',
    'EC2::VPC EC2::Subnet EC2::SecurityGroup EC2::RouteTable EC2::NatGateway EC2::InternetGateway EC2::VPCEndpoint',
    'ApiGateway::RestApi ApiGatewayV2::Api Cognito::UserPool Cognito::UserPoolClient Cognito::IdentityPool',
    'Events::EventBus ECR::Repository ECS::Cluster EFS::FileSystem RDS::DBInstance RDS::DBCluster CloudFront::Distribution',
    'ElasticLoadBalancingV2::LoadBalancer ElasticLoadBalancingV2::TargetGroup ElasticLoadBalancingV2::Listener',
].flatMap((line) => line.split(' ').map((type) => `AWS::${type}`)));
/** `VpcId` of a subnet is not its own, `GroupId` of a security group is. */
function isIdentity(type, attribute) {
    if (!ownRef.has(type))
        return false;
    if (attribute === undefined || attribute === 'Arn')
        return true;
    const name = type.split('::').at(-1) ?? '';
    const own = name === 'SecurityGroup' ? 'Group' : name;
    return ['Arn', 'Id', 'Name', 'Url'].some((end) => attribute.toLowerCase() === `${own}${end}`.toLowerCase());
}

;// CONCATENATED MODULE: ./lib/plan/phases/settle-phases.js












/**
 * The fewest steps that lead from what is deployed to what is proposed. First what cannot be otherwise: who goes on
 * importing what changes lets go of it before. Then, as long as steps wait for each other in a circle, one stack of it
 * is taken apart. The circle that is left where nothing more can be taken apart is refused.
 */
function settlePhases(input, pairs) {
    const { view, obstacles } = withRetaken(input, pairs);
    let now = settled(input.templates === undefined ? view : withMarked(view));
    const hints = [];
    for (let turns = 3 * view.steps.length; turns > 0 && input.templates !== undefined; turns -= 1) {
        const next = nextPhasing(now, hints);
        if (next === undefined)
            break;
        now = settled({ ...now.view, phasing: next });
    }
    return { ...now, obstacles, hints: [...new Set(hints)].sort() };
}
function settled(view) {
    const orders = allOrders(view);
    const parts = view.steps.flatMap((step) => partsOf(step, view));
    return { view, orders, ...placeInPhases(parts, orders) };
}
/** Stacks that must let go of imports are in the run for that alone; what they export may change with it, and so on. */
function withRetaken(input, pairs) {
    let pulled = new Map();
    for (;;) {
        const view = viewOf(input, pairs, chooseSteps(pairs, input, pulled));
        const { fates, retaken } = exportFates(view);
        const seen = { ...view, phasing: { ...noPhasing, fates, retaken } };
        const obstacles = obstaclesOf(fates, seen);
        const next = pulledBy(fates, obstacles);
        if (next.size <= pulled.size)
            return { view: { ...seen, phasing: mandatory(seen, obstacles) }, obstacles };
        pulled = next;
    }
}
function obstaclesOf(fates, view) {
    const obstacles = new Map();
    for (const [at, fate] of fates) {
        const problem = isContended(fate, view) ? obstacleTo(fate, view) : undefined;
        if (problem !== undefined)
            obstacles.set(at, problem);
    }
    return obstacles;
}
/** It has another value or another stack after the run, and somebody imports it before and after. */
function isContended({ kind, remaining, at }, { input }) {
    const isUsed = remaining.length > 0 || (input.foreignImporters.get(at) ?? []).length > 0;
    return isUsed && (kind === 'changes' || kind === 'moves');
}
function* retakers(fates, obstacles) {
    for (const [at, fate] of fates) {
        if ((fate.kind !== 'changes' && fate.kind !== 'moves') || obstacles.has(at))
            continue;
        for (const user of fate.remaining)
            yield { fate, user };
    }
}
function pulledBy(fates, obstacles) {
    const pulled = new Map();
    for (const { fate, user } of retakers(fates, obstacles)) {
        const what = fate.kind === 'moves' ? `which ${fate.to?.key} takes over` : 'whose value changes';
        if (!pulled.has(user.place))
            pulled.set(user.place, `it imports ${(0,stack_template/* importLabel */.Wb)(fate.name)}, ${what}`);
    }
    return pulled;
}
function mandatory(view, obstacles) {
    const { phasing } = view;
    const detached = new Map();
    for (const { fate, user } of retakers(phasing.fates, obstacles))
        if ((0,stack_template/* weakReference */.k0)(fate.name) === undefined || !isNewAnyway(user, view))
            detached.set(user.place, (detached.get(user.place) ?? new Set()).add(fate.name));
    return { ...phasing, detached };
}
/** Its definition changes: what it reads is read anew with it. */
function isNewAnyway(user, view) {
    return changesForCertain(user, templatesAt(view, user), { areOthers: () => false, isOther: () => false });
}
/** Who lets go of an import by an update that CloudFormation may take for none is marked, so that it is one. */
function withMarked(view) {
    const leaving = new Set([...view.phasing.fates.values()].flatMap((fate) => fate.kind === 'stays' ? [] : fate.leaving.map(({ place }) => place)));
    const unsure = view.steps.filter((step) => step.kind === 'update' &&
        leaving.has(step.place) &&
        !changesForCertain(step, templatesAt(view, step), {
            areOthers: (old, now) => areOthers(step, old, now, view),
            isOther: (old, text) => isOtherText(step, old, text, view),
        }));
    if (unsure.length === 0)
        return view;
    return { ...view, phasing: { ...view.phasing, kept: new Set(unsure.map(({ place }) => place)) } };
}

;// CONCATENATED MODULE: ./lib/plan/phases/stale-reads.js


/**
 * What is to be told with a stack whose outputs change, by its place: who reads one by `Fn::GetStackOutput` and goes on
 * with the old value, as no step between makes it read the new one. CloudFormation does not say so.
 */
function staleReads({ view, obstacles }) {
    const told = new Map();
    for (const [at, problem] of obstacles) {
        const fate = view.phasing.fates.get(at);
        if (fate === undefined || (0,stack_template/* weakReference */.k0)(fate.name) === undefined)
            continue;
        const readers = fate.remaining.filter((user) => !(view.stepAt.has(user.place) && isNewAnyway(user, view)));
        const { place } = fate.provider;
        for (const { key } of readers) {
            const text = `${key} reads ${(0,stack_template/* importLabel */.Wb)(fate.name)}, which changes, and may keep the old value until something else of it changes: ${problem}`;
            told.set(place, [...(told.get(place) ?? []), text]);
        }
    }
    return told;
}

// EXTERNAL MODULE: ./lib/plan/plan-file.js + 2 modules
var plan_file = __webpack_require__(5457);
;// CONCATENATED MODULE: ./lib/plan/estimate.js
/** Seconds for a stack of which nothing is known; a small stack's update takes about as long. */
const usual = 60;
/** @param seconds as somebody measured or guessed; anything that is no duration counts as unknown */
function estimateOf(seconds) {
    return seconds !== undefined && Number.isFinite(seconds) && seconds >= 0 ? seconds : usual;
}

// EXTERNAL MODULE: ./lib/plan/phases/left-behind.js
var left_behind = __webpack_require__(6280);
// EXTERNAL MODULE: ./lib/package/packaged.js
var packaged = __webpack_require__(8126);
;// CONCATENATED MODULE: ./lib/plan/phases/part-packages.js






function detachedPackage(step, view) {
    const made = madeDetached(step, detachedOf(step, view.phasing), view);
    return made.kind === 'made' ? packageOf(made, asDeployed(step)) : made;
}
function keptPackage(step, view) {
    const made = madeKept(step, view);
    if (made.kind !== 'made')
        return made;
    const { proposed, deployed } = step;
    if (proposed === undefined || onlyYields(step, view.phasing))
        return packageOf(made, asDeployed(step));
    return packageOf(made, {
        ...proposed,
        parameters: { ...proposed.parameters, ...made.parameters },
        noEcho: part_packages_inOrder([...proposed.noEcho, ...made.secrets]),
        capabilities: part_packages_inOrder([...proposed.capabilities, ...(deployed?.capabilities ?? [])]),
    });
}
/** All but the template as the stack has it; what it was made of is there already. */
function asDeployed({ deployed, proposed, ...step }) {
    const { key, service, stackName, target } = deployed ?? step;
    const { parameters = {}, noEcho = [], tags = {}, capabilities } = deployed ?? {};
    return {
        key,
        service,
        stackName,
        target,
        parameters,
        noEcho: [...noEcho].sort(),
        bindings: [],
        tags,
        capabilities: part_packages_inOrder(capabilities ?? proposed?.capabilities ?? []),
        artefacts: [],
        stubs: proposed?.stubs ?? [],
    };
}
function packageOf({ document, nested }, stack) {
    const body = (0,json/* asciiJson */.iL)(document);
    const templateDigest = (0,fingerprint/* digestOf */.ol)(body);
    const inside = [...nested.keys()].map((digest) => ({ key: (0,packaged/* artefactKey */.YC)(digest), digest, path: 'a nested template, made for a step between' }));
    const artefacts = [...stack.artefacts, ...inside].sort((a, b) => compareText(a.key, b.key));
    return {
        kind: 'made',
        deploy: { ...stack, templateDigest, templateBytes: Buffer.byteLength(body), artefacts },
        bodies: new Map([...nested, [templateDigest, body]]),
    };
}
function part_packages_inOrder(texts) {
    return [...new Set(texts)].sort(compareText);
}

;// CONCATENATED MODULE: ./lib/plan/phases/part-text.js






/** What a step of a stack's way is for, in words: `keeps the export shop-Topic until orders/main has moved`. */
function partText({ part, contracts }, draft, view) {
    if (part === 'detach')
        return detachText(draft, view);
    if (part === 'keep')
        return keepText(draft, view);
    if (contracts)
        return draft.kind === 'delete' ? 'goes away' : dropText(draft, view);
    const later = notYetOf(draft, view.phasing);
    if (later.size > 0)
        return `takes over ${listed(later)}`;
    const [again, gone] = [fatesAt(draft, view, 'remaining'), fatesAt(draft, view, 'leaving')];
    if (again.length > 0)
        return `imports ${listed(namesOf(again))} again`;
    return gone.length > 0 ? `goes on without ${listed(namesOf(gone))}` : 'as proposed';
}
/** Fates of what it has the value of in between, and imports again after, or does not. */
function fatesAt(draft, { phasing }, who) {
    const names = detachedOf(draft, phasing);
    const fates = [...names].flatMap((name) => phasing.fates.get((0,stack_template/* importedAt */.cz)(draft.target, name)) ?? []);
    return fates.filter((fate) => fate[who].some(({ place }) => place === draft.place));
}
function detachText(draft, view) {
    const fates = [...fatesAt(draft, view, 'remaining'), ...fatesAt(draft, view, 'leaving')];
    const can = [
        ['changes', 'change'],
        ['moves', 'go to another stack'],
        ['drops', 'go'],
    ]
        .filter(([kind]) => fates.some((fate) => fate.kind === kind))
        .map(([, verb]) => verb);
    const [value, them] = fates.length === 1 ? ['the value', 'it'] : ['the values', 'they'];
    return `has ${value} that ${listed(namesOf(fates))} ${fates.length === 1 ? 'has' : 'have'} now in place of the ${fates.length === 1 ? 'import' : 'imports'}, so that ${them} can ${can.join(' or ')}`;
}
/** What stands beside the new. */
function besideOf(draft, view) {
    if (onlyYields(draft, view.phasing))
        return { held: [], things: [] };
    const fates = fatesOf(draft, view);
    return {
        held: fates.filter((fate) => isHeld(fate, view)),
        things: fates.filter((fate) => fate.vanishing.length > 0 && usersOf(fate, view).length > 0),
    };
}
function keepText(draft, view) {
    const { held, things } = besideOf(draft, view);
    const moved = fatesOf(draft, view).filter(({ kind }) => kind === 'moves');
    const kept = held.flatMap(({ leaving }) => leaving);
    const parts = [
        ...(held.length > 0 ? [`keeps ${exportsNamed(held)} until ${moving(kept)}`] : []),
        ...(things.length > 0
            ? [`keeps ${listed(resourcesOf(things))} until ${moving(things.flatMap((fate) => usersOf(fate, view)))}`]
            : []),
        ...(moved.length > 0
            ? [`${onlyYields(draft, view.phasing) ? 'is as it was, and ' : ''}gives up ${exportsNamed(moved)}`]
            : []),
    ];
    if (parts.length > 0)
        return parts.join('; ');
    return notYetOf(draft, view.phasing).size > 0
        ? 'has the new without what it takes over'
        : `is as proposed, with the output ${markerKey}: without one more change CloudFormation may skip the update, and the old import would stay`;
}
function dropText(draft, view) {
    const { held, things } = besideOf(draft, view);
    const gone = [
        ...(held.length > 0 ? [`${exportsNamed(held)}, which nobody imports any more`] : []),
        ...(things.length > 0 ? [`${listed(resourcesOf(things))}, which nobody uses any more`] : []),
    ];
    if (gone.length > 0)
        return `drops ${gone.join(', and ')}`;
    const isMoving = fatesOf(draft, view).some(({ kind }) => kind === 'moves');
    return isMoving ? 'drops what nobody uses any more' : `takes the output ${markerKey} away again`;
}
const namesOf = (fates) => fates.map(({ name }) => name);
const resourcesOf = (fates) => fates.flatMap(({ vanishing }) => vanishing);
const exportsNamed = (fates) => `the ${fates.length === 1 ? 'export' : 'exports'} ${listed(namesOf(fates))}`;
/** Who has only the value of the export in the meantime. */
function usersOf({ name, leaving, remaining }, { phasing }) {
    return [...leaving, ...remaining].filter((user) => detachedOf(user, phasing).has(name));
}
function moving(users) {
    const keys = new Set(users.map(({ key }) => key));
    return `${listed(keys)} ${keys.size === 1 ? 'has' : 'have'} moved`;
}
function listed(names) {
    const sorted = [...new Set([...names].map(stack_template/* importLabel */.Wb))].sort(compareText);
    return sorted.length < 3 ? sorted.join(' and ') : `${sorted.slice(0, -1).join(', ')} and ${sorted.at(-1)}`;
}

;// CONCATENATED MODULE: ./lib/plan/step-changes.js



/** What a step does to resources, by logical id; undefined where nobody knows. */
function changesOf(step, view) {
    const { place, key, kind } = step;
    const { changes, removals } = view.input;
    const isRenamed = kind === 'delete' && view.pairs.some(({ proposed }) => proposed?.key === key);
    const stated = isRenamed ? removals?.get(place) : (removals?.get(place) ?? changes.get(key));
    // Where it takes imports anew, their other values count.
    const retaken = view.phasing.retaken.get(place) ?? new Set();
    const own = retaken.size === 0 || kind !== 'update' ? stated : resourceChanges(step, retaken, view);
    return own && sortedBy(own, (change) => `${change.logicalId}\n${(0,fingerprint/* canonicalJson */.dj)(change)}`);
}

;// CONCATENATED MODULE: ./lib/plan/plan-steps.js









/** The steps of one stack, in the order in which it goes through them. */
function planSteps(draft, phaseOf, view) {
    const parts = partsOf(draft, view);
    const expanded = [];
    for (const [at, part] of parts.entries()) {
        const before = expanded.at(-1)?.step;
        const { deploy, bodies, problem } = deployOf(part, draft, view);
        const step = stepOf(part, draft, { deploy, before, phase: phaseOf.get(part.id) ?? 'expand' }, view);
        const number = at + 1;
        const told = {
            kind: part.part,
            number,
            of: parts.length,
            text: partText(part, draft, view),
            ...(part.part === 'detach' && { releases: releasesOf(draft, view) }),
        };
        expanded.push({
            step: parts.length === 1 ? step : { ...step, part: told },
            bodies,
            ...(problem !== undefined && { problem }),
        });
    }
    return expanded;
}
/** CloudFormation counts who imports exports, and nothing else. */
function releasesOf(draft, view) {
    return [...detachedOf(draft, view.phasing)].filter((name) => (0,stack_template/* weakReference */.k0)(name) === undefined).sort();
}
function deployOf({ part }, draft, view) {
    if (part === 'complete')
        return { deploy: draft.proposed, bodies: new Map() };
    const made = part === 'keep' ? keptPackage(draft, view) : detachedPackage(draft, view);
    return made.kind === 'made' ? made : { deploy: undefined, bodies: new Map(), problem: made.problem };
}
function stepOf({ id, part }, draft, { deploy, before, phase }, view) {
    const { kind, key, service, stackName, target, deployed, reasons, mayBeUnchanged } = draft;
    const isFirst = before === undefined;
    const isMain = part === 'complete';
    // A stack that is new is made by its first step.
    const own = isMain ? (isFirst || kind === 'delete' ? kind : 'update') : kind === 'create' ? 'create' : 'update';
    const bound = (0,left_behind/* boundIn */._)(before?.deploy, deploy);
    return {
        id,
        kind: own,
        phase,
        stack: key,
        service,
        stackName,
        target,
        ...(deploy && { deploy }),
        expects: before?.deploy === undefined ? (0,fingerprint/* stackFingerprint */.Ng)(deployed) : (0,left_behind/* leftFingerprint */.G)(before.deploy, bound),
        reasons,
        changes: changesIn(part, draft, view),
        stateful: own === 'create' ? [...(view.input.stateful.get(key) ?? [])].sort() : [],
        mayBeUnchanged: isFirst && mayBeUnchanged,
        estimate: estimateOf(view.input.estimates.get(key)),
    };
}
/** Each change once, in the step that makes it: what a stack keeps goes with its last step, all else is new with `keep`. */
function changesIn(part, draft, view) {
    const all = changesOf(draft, view) ?? [];
    const isYielding = onlyYields(draft, view.phasing);
    if (part === 'detach' || (part === 'keep' && isYielding))
        return [];
    if (!isKept(draft, view.phasing) || isYielding)
        return all;
    return all.filter(({ logicalId, action }) => (part === 'complete') === isKeptResource(logicalId, action, draft, view));
}
function isKeptResource(logicalId, action, draft, view) {
    if (action !== 'removed')
        return false;
    const made = keptPackage(draft, view);
    if (made.kind !== 'made')
        return false;
    const body = made.bodies.get(made.deploy.templateDigest);
    const resources = body === undefined ? undefined : JSON.parse(body).Resources;
    return resources !== undefined && Object.hasOwn(resources, logicalId);
}

;// CONCATENATED MODULE: ./lib/plan/refusals/refuse-exports.js



/** Exports that go, or change, while somebody still imports them: CloudFormation would refuse, in the middle of the run. */
function* refuseExportsInUse({ view, obstacles }) {
    for (const fate of view.phasing.fates.values()) {
        const step = view.stepAt.get(fate.provider.place);
        if (step === undefined || (0,stack_template/* weakReference */.k0)(fate.name) !== undefined)
            continue;
        const problem = obstacles.get(fate.at);
        if (problem !== undefined && view.input.templates !== undefined)
            yield refusalOf(step, fate, problem);
        else if (fate.kind === 'drops' || (fate.kind === 'moves' && problem !== undefined))
            yield* stillUsed(step, fate, view);
    }
}
function refusalOf({ key }, { kind, name, to, remaining }, problem) {
    const what = kind === 'moves'
        ? `${to?.key} takes the export ${name} over from ${key}`
        : `The value of ${name} of ${key} changes`;
    const users = remaining.length === 0
        ? ''
        : ` while ${refuse_exports_listed(remaining.map((user) => user.key))} ${remaining.length === 1 ? 'imports' : 'import'} it`;
    return {
        code: 'export-in-use',
        stack: key,
        subject: name,
        message: `${what}${users}, and no steps between lead through: ${problem}. By hand: export the new value under another name beside the old, move the importers over, and drop the old name in a later run.`,
    };
}
function* stillUsed(step, { name }, view) {
    const users = refuse_exports_usersOf(name, step, view);
    if (users.length === 0)
        return;
    const what = step.kind === 'delete' ? `is to be deleted with its export ${name}` : `drops the export ${name}`;
    yield {
        code: 'export-in-use',
        stack: step.key,
        subject: name,
        message: `${step.key} ${what}, which ${users.join(', ')} imports. Deploy the importers without it first, then drop it; a renamed export needs both names until then.`,
    };
}
/** Templates between that cannot be made; what needs them was found to be without another way. */
function* refuseUnmade(expanded) {
    for (const { step, problem } of expanded)
        if (problem !== undefined)
            yield {
                code: 'export-in-use',
                stack: step.stack,
                subject: step.stackName,
                message: `${step.stack} cannot go through a step that ${step.part?.text ?? 'is needed'}: ${problem}. Deploy in two runs: first what is added, then what is dropped.`,
            };
}
/** Importers that hold on to an export: outside the run, untouched by it, or still importing it afterwards. */
function refuse_exports_usersOf(name, step, view) {
    const own = (view.importers.get((0,plan_place/* placeOf */.$)(step.target, name)) ?? []).filter((pair) => pair !== step && pair.place !== step.place);
    const holding = own.filter((pair) => !view.stepAt.has(pair.place) || importsAfter(pair, view.input).includes(name));
    const foreign = (view.input.foreignImporters.get((0,plan_place/* placeOf */.$)(step.target, name)) ?? []).map((stack) => `stack ${stack}, which is not of this run,`);
    return [...holding.map(({ key }) => key), ...[...foreign].sort()];
}
function refuse_exports_listed(keys) {
    return [...keys].sort().join(', ');
}
/** Imports that nothing will export. */
function* refuseMissingExports(view) {
    const foreign = new Set((view.input.foreignExports ?? []).map(({ target, name }) => (0,plan_place/* placeOf */.$)(target, name)));
    for (const step of view.steps) {
        const stubbed = new Set(step.proposed?.stubs.flatMap(({ kind, name }) => (kind === 'import' ? [name] : [])));
        for (const name of importsAfter(step, view.input)) {
            const place = (0,plan_place/* placeOf */.$)(step.target, name);
            const exporter = view.exporters.get(place);
            if (exporter?.place === step.place && !exportsBefore(step).includes(name))
                yield importsItself(step, name);
            if (exporter !== undefined || foreign.has(place) || stubbed.has(name))
                continue;
            yield {
                code: 'export-missing',
                stack: step.key,
                subject: name,
                message: `${step.key} imports ${name}, which no stack of the estate or the cloud exports in ${step.target.region} of account ${step.target.account}.${elsewhere(name, view)}`,
            };
        }
    }
}
/** Exports appear when the operation that makes them is complete, and imports are looked for when it begins. */
function importsItself({ key }, name) {
    return {
        code: 'export-missing',
        stack: key,
        subject: name,
        message: `${key} imports ${name}, which only it exports itself, and not yet: an export is there once its stack is deployed. Refer to what it is of instead.`,
    };
}
function elsewhere(name, { pairs, input }) {
    const other = pairs.find(({ proposed }) => proposed !== undefined && input.exportsOf.get(proposed.key)?.includes(name));
    if (other === undefined)
        return ' Deploy what exports it first, or correct the name.';
    return ` ${other.key} exports it in ${other.target.region} of account ${other.target.account}: exports do not leave their account and region.`;
}

;// CONCATENATED MODULE: ./lib/plan/refusals/refuse-losses.js

/**
 * Data that would be lost and that nobody said may go. What only may be replaced is refused as well: lost
 * data does not come back. Ephemeral stages are exempt.
 */
function* refuseLosses(view) {
    if (view.input.ephemeral)
        return;
    for (const step of view.steps) {
        const changes = changesOf(step, view);
        if (changes === undefined && step.kind === 'delete')
            yield unknownContent(step);
        for (const change of changes ?? []) {
            const refusal = refuse_losses_refusalOf(step, change, view);
            if (refusal !== undefined && !isWaived(step, change, view))
                yield refusal;
        }
    }
}
function isWaived({ service }, { logicalId, action }, { input }) {
    return input.waived(service, logicalId, action === 'removed' ? 'state/removal' : 'state/replacement');
}
function refuse_losses_refusalOf(step, change, view) {
    const { logicalId, type, action, certainty, irreversible } = change;
    if (irreversible === undefined || (action !== 'removed' && action !== 'replaced'))
        return undefined;
    const fate = `${certainty === 'certain' ? 'would' : 'may'} be ${action === 'removed' ? 'deleted' : 'replaced'}`;
    return {
        code: action === 'removed' ? 'stateful-removal' : 'stateful-replacement',
        stack: step.key,
        subject: logicalId,
        message: `${logicalId} (${type}) of ${step.key} ${fate}, and lost with it: ${irreversible}. ${action === 'removed' ? keepIt(step, logicalId, view) : moveIt(logicalId)}`,
    };
}
function keepIt(step, logicalId, { pairs }) {
    const { kind, service, key } = step;
    const waive = `If its data may go, waive state/removal for ${service}:${logicalId} in stackgate.yml.`;
    const moved = kind === 'delete' ? pairs.find(({ proposed }) => proposed?.key === key) : undefined;
    if (moved !== undefined)
        return `${sayMoved(step, moved, logicalId)} ${waive}`;
    const then = kind === 'delete' ? 'then remove the service' : 'then remove it';
    return `To keep its data, first deploy ${logicalId} with DeletionPolicy: Retain, ${then}. ${waive}`;
}
/** CloudFormation knows a stack by name and region: another of either is another stack, and the old one is deleted. */
function sayMoved(old, now, logicalId) {
    const [place, what] = old.stackName === now.stackName
        ? [({ target }) => `${target.account}/${target.region}`, 'place']
        : [({ stackName }) => stackName, 'name'];
    return `The stack's ${what} changed from ${place(old)} to ${place(now)}, which makes a new, empty stack and deletes the old one. To keep its data, give the stack its old ${what} back; or first deploy ${logicalId} with DeletionPolicy: Retain under the old ${what}, which leaves it in no stack when the old one goes, and import it into the new one or copy its data.`;
}
function moveIt(logicalId) {
    return `Leave ${logicalId} as it is, add a second one beside it under a new logical id and name, copy the data, move readers and writers over, then retire ${logicalId}. If its data may go, waive state/replacement for it in stackgate.yml.`;
}
function unknownContent({ key, stackName }) {
    return {
        code: 'stateful-removal',
        stack: key,
        subject: stackName,
        message: `Stack ${stackName} (${key}) would be deleted, and what it holds is not known. Look at it, and delete it by hand if its data may go.`,
    };
}

;// CONCATENATED MODULE: ./lib/plan/refusals/refuse-orders.js

/** Circles of orders that all must hold; one for each group of stacks that hang together. */
function* refuseCircles({ steps }, orders, hints = []) {
    const firm = orders.filter(({ force }) => force === 'firm');
    const graph = new digraph/* Digraph */.oM();
    for (const { step, after } of firm)
        graph.addEdge(step, after);
    const nameOf = refuse_orders_namesOf(steps);
    const byPair = new Map(firm.map((order) => [JSON.stringify([order.step, order.after]), order]));
    for (const cycle of (0,digraph/* cyclesOf */.Jt)(graph)) {
        const arcs = cycle.flatMap((step, at) => byPair.get(JSON.stringify([step, cycle[(at + 1) % cycle.length]])) ?? []);
        const told = arcs.map(({ step, after, because }) => `${nameOf(step)} waits for ${nameOf(after)}: ${because[0]?.text}`);
        yield {
            code: 'hard-cycle',
            subject: [...cycle, ...cycle.slice(0, 1)].map(nameOf).join(' → '),
            message: `These stacks need each other, so none can go first. ${told.join('; ')}. ${sayHints(hints)}Break the circle, or deploy in two runs: first what is added, then what is dropped.`,
        };
    }
}
/** @param torn orders from a step that must be able to go back on one that cannot */
function* refuseTorn({ steps }, torn, hints = []) {
    const nameOf = refuse_orders_namesOf(steps);
    const stepOf = new Map(steps.map((step) => [step.id, step]));
    for (const { step, after, because } of torn)
        yield {
            code: 'export-in-use',
            stack: stepOf.get(step)?.key ?? '',
            subject: stepOf.get(after)?.key ?? '',
            message: `${nameOf(after)} can only be deployed once something is deleted, which happens last, and ${nameOf(step)} needs it before (${because[0]?.text}). ${sayHints(hints)}Deploy in two runs: first the deletion, then the rest.`,
        };
}
/** Why no steps between lead out of it. */
function sayHints(hints) {
    return hints.map((hint) => `${hint.charAt(0).toUpperCase()}${hint.slice(1)}. `).join('');
}
function refuse_orders_namesOf(steps) {
    const names = new Map(steps.map(({ id, kind, key }) => [id, kind === 'delete' ? `${key} (deleted)` : key]));
    return (id) => names.get(id) ?? partName(id);
}
/** Of a stack that is taken apart into several steps. */
function partName(id) {
    const [part = '', ...key] = id.split(':');
    return `${key.join(':')} (${part === 'keep' ? 'the new with the old beside it' : 'letting go'})`;
}

// EXTERNAL MODULE: ./lib/plan/refusals/refuse-steps.js
var refuse_steps = __webpack_require__(3003);
;// CONCATENATED MODULE: ./lib/plan/refusals/refuse-taken.js




/** Names that are somebody else's: another service's or stage's stack, or one and the same name wanted twice. */
function* refuseTaken(view) {
    yield* takenStacks(view);
    yield* wantedTwice(view);
    yield* exportedTwice(view);
}
/** Asks also the stacks in review: a pending change set of another service is that service's. */
function* takenStacks({ input }) {
    const proposed = new Map(input.proposed.map((stack) => [(0,plan_place/* placeOf */.$)(stack.target, stack.stackName), stack]));
    for (const { target, stackName, tags, status } of input.deployed) {
        const stack = proposed.get((0,plan_place/* placeOf */.$)(target, stackName));
        if (stack === undefined || status === 'DELETE_COMPLETE')
            continue;
        const { service = stack.service, stage = input.stage } = (0,stack_tags/* ownerOf */.bf)(tags);
        if (service === stack.service && stage === input.stage)
            continue;
        yield {
            code: 'name-taken',
            stack: stack.key,
            subject: stackName,
            message: `The name ${stackName} belongs to service ${service} at stage ${stage}, by its tags. Give ${stack.key} another stack name.`,
        };
    }
}
function* wantedTwice({ input }) {
    for (const nameOf of [
        ({ target, stackName }) => (0,plan_place/* placeOf */.$)(target, stackName),
        ({ key }) => key,
    ]) {
        const sorted = sortedBy(input.proposed, (stack) => JSON.stringify([nameOf(stack), stack.key, stack.stackName]));
        for (const [at, stack] of sorted.entries()) {
            const other = sorted[at - 1];
            if (other === undefined || compareText(nameOf(other), nameOf(stack)) !== 0)
                continue;
            yield {
                code: 'name-taken',
                stack: stack.key,
                subject: stack.stackName,
                message: `Two stacks of this estate want one name: ${other.key} (${other.stackName}) and ${stack.key} (${stack.stackName}).`,
            };
        }
    }
}
/** CloudFormation refuses the second at the deploy. */
function* exportedTwice({ pairs, exporters, stepAt, input }) {
    for (const pair of pairs)
        for (const name of pair.proposed === undefined ? [] : exportsAfter(pair, input)) {
            const other = exporters.get((0,plan_place/* placeOf */.$)(pair.target, name));
            if (other === undefined || other === pair || !(stepAt.has(pair.place) || stepAt.has(other.place)))
                continue;
            yield {
                code: 'name-taken',
                stack: pair.key,
                subject: name,
                message: `Both ${other.key} and ${pair.key} export ${name}; an export's name is unique in its account and region.`,
            };
        }
}

;// CONCATENATED MODULE: ./lib/plan/refusals/refuse-unusable.js

/**
 * Stacks that CloudFormation lets nobody update. A busy one is not refused: the run waits for it. One
 * whose first deploy was rolled back is deleted and made anew, unless it holds data: what its template
 * retains is still there then, and the new stack would meet it or leave it behind.
 */
function* refuseUnusable({ pairs, stepAt, input }) {
    for (const pair of pairs) {
        const { deployed, proposed, place } = pair;
        if (deployed === undefined || (proposed === undefined && !stepAt.has(place)))
            continue;
        const standing = (0,stack_standing/* standingOf */.Y)(deployed.status);
        if (standing === 'unusable')
            yield refusal(pair, wayOut(deployed.status));
        if (standing === 'never-created' && proposed !== undefined && !input.ephemeral) {
            const stateful = [...(input.stateful.get(proposed.key) ?? [])].sort();
            if (stateful.length > 0)
                yield refusal(pair, leftovers(stateful));
        }
    }
}
function refusal({ key, stackName, deployed }, way) {
    const status = deployed?.status ?? '';
    return {
        code: 'stack-unusable',
        stack: key,
        subject: status,
        message: `Stack ${stackName} (${key}) is in ${status} and cannot be deployed. ${way}`,
    };
}
/** No cloud is known here, and one of them is reached by no other tool: what a run left, its own way back repairs. */
const takeBack = 'take back the run that left it so (`stackgate rollback --run ID`; `stackgate status` lists runs)';
/** Statuses and what they permit: CloudFormation's user guide, "Stack status codes" and "Stack failure options". */
function wayOut(status) {
    switch (status) {
        case 'UPDATE_ROLLBACK_FAILED':
            return `Put right what its events name as failed, then ${takeBack}, or continue its update rollback in CloudFormation, and plan again.`;
        case 'UPDATE_FAILED':
            return `Bring it back to its last stable state: ${takeBack}, or roll the stack back in CloudFormation. Then plan again.`;
        case 'CREATE_FAILED':
        case 'ROLLBACK_FAILED':
            return `See what its events name as failed and what is to be kept, then ${takeBack}, or delete the stack in CloudFormation, and plan again.`;
        case 'DELETE_FAILED':
            return `See what its events name as failed and what is to be kept. Was it deleted because a run was taken back, ${takeBack} again, else delete the stack in CloudFormation; then plan again.`;
        case 'IMPORT_ROLLBACK_FAILED':
            return 'Bring the imported resources back by hand until CloudFormation lets the roll-back end, then plan again.';
        default:
            return 'Stackgate does not know this status; see what CloudFormation says of the stack.';
    }
}
function leftovers(stateful) {
    return `Its first deploy was rolled back, and what it retains may still be there: ${stateful.join(', ')}. Look after that, delete the stack, then plan again.`;
}

;// CONCATENATED MODULE: ./lib/plan/refusals/all-refusals.js








/** Everything that stands against the plan at once: nobody likes to be refused seven times. */
function allRefusals(settled, expanded) {
    const { view, orders, torn, hints } = settled;
    const refusals = [
        ...refuseUnusable(view),
        ...refuseTaken(view),
        ...(0,refuse_steps/* refuseTooLarge */.Aj)(expanded),
        ...(0,refuse_steps/* refuseProtected */.fZ)(view),
        ...(0,refuse_steps/* refuseMissingOutputs */.dD)(view),
        ...refuseMissingExports(view),
        ...refuseExportsInUse(settled),
        ...refuseUnmade(expanded),
        ...refuseLosses(view),
        ...refuseTorn(view, torn, hints),
        ...refuseCircles(view, orders, hints),
    ];
    const unique = new Map(refusals.map((refusal) => [(0,fingerprint/* canonicalJson */.dj)(refusal), refusal]));
    return sortedBy(unique, ([text, { code, stack = '', subject }]) => JSON.stringify([code, stack, subject, text])).map(([, refusal]) => refusal);
}

;// CONCATENATED MODULE: ./lib/plan/make-plan.js









/**
 * What a deploy does, in which order, and what it must not touch; or everything that stands against it.
 * Pure: the same input, its lists in any order, gives the same bytes.
 */
function makePlan(input) {
    const settled = settlePhases(input, pairStacks(input));
    const { view, orders, phaseOf } = settled;
    const stale = staleReads(settled);
    const expanded = view.steps.flatMap((step) => planSteps({ ...step, reasons: [...step.reasons, ...(stale.get(step.place) ?? [])] }, phaseOf, view));
    const refusals = allRefusals(settled, expanded);
    if (refusals.length > 0)
        return { kind: 'refused', refusals };
    const { kept, cut } = cutCircles(orders, phaseOf);
    const bodies = new Map(expanded.flatMap((one) => [...one.bodies]));
    return {
        kind: 'planned',
        plan: (0,plan_file/* sealPlan */.tP)({
            stage: input.stage,
            ephemeral: input.ephemeral,
            steps: stepsInOrder(expanded.map(({ step }) => step), kept),
            order: kept.map((order) => planOrder(order, order.force === 'soft' ? 'soft' : 'hard')),
            // What was given up was not needed, whatever its kind.
            cut: cut.map((order) => planOrder(order, 'soft')),
            unchanged: unchangedOf(view),
            neighbours: neighboursOf(view),
        }),
        ...(bodies.size > 0 && { bodies }),
    };
}
function planOrder({ step, after, because }, strength) {
    return { step, after, strength, because };
}
function unchangedOf({ pairs, stepAt }) {
    return pairs
        .flatMap(({ place, proposed }) => (proposed === undefined || stepAt.has(place) ? [] : [proposed.key]))
        .sort();
}


/***/ }),

/***/ 2103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $L: () => (/* binding */ outputNamed),
/* harmony export */   Wb: () => (/* binding */ importLabel),
/* harmony export */   cz: () => (/* binding */ importedAt),
/* harmony export */   k0: () => (/* binding */ weakReference),
/* harmony export */   y9: () => (/* binding */ weakName)
/* harmony export */ });
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3612);

const weak = 'stack-output ';
/**
 * The name under which an output that is read by `Fn::GetStackOutput` stands among imports: a weak reference, which
 * CloudFormation does not guard. No export is called so.
 */
function weakName({ account, region }, stackName, output) {
    return `${weak}${JSON.stringify([account, region, stackName, output])}`;
}
function weakReference(name) {
    if (!name.startsWith(weak))
        return undefined;
    const [account = '', region = '', stackName = '', output = ''] = JSON.parse(name.slice(weak.length));
    return { target: { account, region }, stackName, output };
}
/** For people. */
function importLabel(name) {
    const reference = weakReference(name);
    return reference === undefined ? name : `output ${reference.output} of ${reference.stackName}`;
}
/** Identity of what is imported, for whoever imports from a place. */
function importedAt(target, name) {
    return weakReference(name) === undefined ? (0,_place_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$)(target, name) : name;
}
/** The output that an export, or a weak reference, is of. */
function outputNamed({ outputs }, name) {
    const reference = weakReference(name);
    if (reference !== undefined)
        return outputs.get(reference.output);
    for (const output of outputs.values())
        if (output.exportName === name)
            return output;
    return undefined;
}


/***/ }),

/***/ 5457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m3: () => (/* binding */ readPlan),
  tP: () => (/* binding */ sealPlan),
  pD: () => (/* binding */ writePlan)
});

// EXTERNAL MODULE: ./lib/model/app-error.js
var app_error = __webpack_require__(3113);
// EXTERNAL MODULE: ./lib/plan/fingerprint.js
var fingerprint = __webpack_require__(2911);
// EXTERNAL MODULE: ./lib/plan/place.js
var plan_place = __webpack_require__(3612);
;// CONCATENATED MODULE: ./lib/plan/plan-mistakes.js

/** What a shape cannot say: steps are one each, orders lead from step to step, and steps stand in an order that keeps them all. */
function* planMistakes({ steps, order }) {
    const byId = new Map(steps.map((step) => [step.id, step]));
    if (byId.size !== steps.length)
        yield 'two steps have one id';
    yield* wayMistakes(steps, order);
    for (const { id, kind, deploy, stack, stackName } of steps) {
        if ((kind === 'delete') !== (deploy === undefined))
            yield `step ${id} does not say what it deploys`;
        if (kind === 'delete' && byId.get(id)?.phase === 'expand')
            yield `step ${id} deletes before the commit point`;
        if (deploy !== undefined && (deploy.key !== stack || deploy.stackName !== stackName))
            yield `step ${id} deploys another stack than its own`;
    }
    const places = new Map(steps.map(({ id }, at) => [id, at]));
    for (const { step, after } of order) {
        const [waiting, awaited] = [byId.get(step), byId.get(after)];
        if (waiting === undefined || awaited === undefined)
            yield `an order names ${step} and ${after}, and one is no step`;
        else if (waiting.phase === 'expand' && awaited.phase === 'contract')
            yield `step ${step} cannot wait for ${after}, which comes after the commit point`;
        else if ((places.get(after) ?? 0) > (places.get(step) ?? 0))
            yield `step ${step} stands before ${after}, which it waits for`;
    }
}
/** Two steps of one stack at once would be two operations on it. */
function* wayMistakes(steps, order) {
    const hard = new Set(order.filter(({ strength }) => strength === 'hard').map(({ step, after }) => `${step}\n${after}`));
    const last = new Map();
    for (const step of steps) {
        const place = (0,plan_place/* placeOf */.$)(step.target, step.stackName);
        const before = last.get(place);
        last.set(place, step);
        if (before !== undefined && !hard.has(`${step.id}\n${before.id}`))
            yield `step ${step.id} is of the same stack as ${before.id} and does not wait for it`;
        if ((step.part?.number ?? 1) !== (before?.part?.number ?? 0) + 1)
            yield `step ${step.id} has another number than its place on its stack's way`;
    }
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
;// CONCATENATED MODULE: ./lib/plan/plan-schema.js

/**
 * The shape of a plan file, strictly: a key that is not known is a mistake or a later version's, and
 * neither may be passed over in silence by what changes a cloud.
 */
const texts = schemas/* array */.YOg(schemas/* string */.YjP());
const nonEmpty = schemas/* string */.YjP().min(1);
const target = schemas/* strictObject */.rej({ account: schemas/* string */.YjP(), region: schemas/* string */.YjP() });
const phase = schemas/* enum */.k5n(['expand', 'contract']);
/** By its own entries: zod's record passes over a key `__proto__`. */
const textByName = schemas/* custom */.IeY((value) => typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((entry) => typeof entry === 'string'), 'expected an object of texts');
const stub = schemas/* strictObject */.rej({
    kind: schemas/* enum */.k5n([
        'import',
        'stack-output',
        'ssm-parameter',
        'secret',
        'parameter',
        'environment',
        'artefact',
        'unknown',
    ]),
    name: schemas/* string */.YjP(),
    value: schemas/* string */.YjP(),
});
const settings = schemas/* strictObject */.rej({
    roleArn: nonEmpty.exactOptional(),
    notificationArns: texts.exactOptional(),
    triggers: schemas/* strictObject */.rej({ alarms: texts, minutes: schemas/* number */.aig().min(0).max(180) }).exactOptional(),
});
const packagedStack = schemas/* strictObject */.rej({
    key: nonEmpty,
    service: nonEmpty,
    stackName: nonEmpty,
    target,
    templateDigest: nonEmpty,
    templateBytes: schemas/* int */.Whr().min(0),
    parameters: textByName,
    noEcho: texts,
    bindings: schemas/* array */.YOg(schemas/* strictObject */.rej({
        parameter: schemas/* string */.YjP(),
        stackName: schemas/* string */.YjP(),
        output: schemas/* string */.YjP(),
        region: schemas/* string */.YjP().exactOptional(),
    })),
    tags: textByName,
    capabilities: texts,
    artefacts: schemas/* array */.YOg(schemas/* strictObject */.rej({ key: schemas/* string */.YjP(), digest: schemas/* string */.YjP(), path: schemas/* string */.YjP() })),
    stubs: schemas/* array */.YOg(stub),
    settings: settings.exactOptional(),
});
const change = schemas/* strictObject */.rej({
    logicalId: schemas/* string */.YjP(),
    type: schemas/* string */.YjP(),
    action: schemas/* enum */.k5n(['added', 'changed', 'replaced', 'removed']),
    certainty: schemas/* enum */.k5n(['certain', 'possible']),
    summary: schemas/* string */.YjP(),
    irreversible: schemas/* string */.YjP().exactOptional(),
});
const step = schemas/* strictObject */.rej({
    id: nonEmpty,
    kind: schemas/* enum */.k5n(['create', 'update', 'delete']),
    phase,
    part: schemas/* strictObject */.rej({
        kind: schemas/* enum */.k5n(['keep', 'detach', 'complete']),
        number: schemas/* int */.Whr().min(1),
        of: schemas/* int */.Whr().min(2),
        text: schemas/* string */.YjP(),
        releases: texts.exactOptional(),
    })
        .exactOptional(),
    stack: nonEmpty,
    service: nonEmpty,
    stackName: nonEmpty,
    target,
    deploy: packagedStack.exactOptional(),
    expects: nonEmpty,
    reasons: texts.min(1),
    changes: schemas/* array */.YOg(change),
    stateful: texts,
    mayBeUnchanged: schemas/* boolean */.zMY(),
    estimate: schemas/* number */.aig().min(0),
});
const mechanism = schemas/* enum */.k5n([
    'lambda-invoke',
    'lambda-outcome',
    'sns',
    'sqs',
    'eventbridge',
    'dynamodb-stream',
    'kinesis',
    's3-notification',
    'step-functions',
    'api',
    'cognito-trigger',
    'schedule',
    'log-subscription',
    'data-access',
    'import-value',
    'ssm-parameter',
    'stack-output',
    'nested-stack',
    'declared-order',
]);
const reason = schemas/* strictObject */.rej({
    kind: schemas/* enum */.k5n(['call', 'subscribe', 'publish', 'read', 'write', 'import', 'declared', 'drops']),
    mechanism: mechanism.exactOptional(),
    text: schemas/* string */.YjP(),
});
const order = schemas/* strictObject */.rej({
    step: nonEmpty,
    after: nonEmpty,
    strength: schemas/* enum */.k5n(['hard', 'soft']),
    because: schemas/* array */.YOg(reason).min(1),
});
const planSchema = schemas/* strictObject */.rej({
    schemaVersion: schemas/* literal */.euz(1),
    fingerprint: schemas/* string */.YjP(),
    stage: schemas/* string */.YjP(),
    ephemeral: schemas/* boolean */.zMY(),
    steps: schemas/* array */.YOg(step),
    order: schemas/* array */.YOg(order),
    cut: schemas/* array */.YOg(order),
    unchanged: texts,
    neighbours: schemas/* array */.YOg(schemas/* strictObject */.rej({ stack: nonEmpty, stackName: nonEmpty, target, fingerprint: nonEmpty })),
});

;// CONCATENATED MODULE: ./lib/plan/plan-file.js




/** Gives a plan the digest of all that it says. */
function sealPlan(plan) {
    return { schemaVersion: 1, fingerprint: fingerprintOf(plan), ...plan };
}
function fingerprintOf({ stage, ephemeral, steps, order, cut, unchanged, neighbours }) {
    return (0,fingerprint/* digestOf */.ol)((0,fingerprint/* canonicalJson */.dj)({ stage, ephemeral, steps, order, cut, unchanged, neighbours }));
}
/** JSON with sorted keys, indented: equal plans give equal bytes, and a person can read a difference. */
function writePlan(plan) {
    return `${JSON.stringify(JSON.parse((0,fingerprint/* canonicalJson */.dj)(plan)), undefined, 2)}\n`;
}
/**
 * A plan out of a file that was approved somewhere else. That it is whole says its fingerprint; who made
 * it is for the deployer to ask.
 *
 * @throws AppError `plan-invalid` for what is no plan, `plan-tampered` where it is not as it was made
 */
function readPlan(text) {
    const content = parse(text);
    const parsed = planSchema.safeParse(content);
    if (!parsed.success) {
        const [issue] = parsed.error.issues;
        const where = issue?.path.map(String).join('.') || 'the top';
        throw invalid(`at ${where}: ${issue?.message ?? 'not a plan'}`);
    }
    // What was parsed and not zod's copy: the fingerprint counts every key that stands there.
    const plan = content;
    if (fingerprintOf(plan) !== plan.fingerprint)
        throw new app_error/* AppError */.u('plan-tampered', 'The plan was changed after it was made: its fingerprint differs. Nothing was deployed; make a new plan.');
    const mistake = planMistakes(plan).next().value;
    if (mistake !== undefined)
        throw invalid(mistake);
    return plan;
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw invalid('it is not JSON', cause);
    }
}
function invalid(why, cause) {
    return new app_error/* AppError */.u('plan-invalid', `The plan cannot be read: ${why.slice(0, 300)}`, { cause });
}


/***/ }),

/***/ 8367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dY: () => (/* binding */ chainText),
  $D: () => (/* binding */ renderPlanText),
  nw: () => (/* binding */ renderRefusalsText),
  $6: () => (/* binding */ standInLines)
});

// EXTERNAL MODULE: ./lib/report/duration.js
var duration = __webpack_require__(136);
// EXTERNAL MODULE: ./lib/report/plural.js
var plural = __webpack_require__(9414);
// EXTERNAL MODULE: ./lib/report/step-label.js
var step_label = __webpack_require__(7001);
// EXTERNAL MODULE: ./lib/report/text/terminal.js
var terminal = __webpack_require__(7146);
// EXTERNAL MODULE: ./lib/report/text/wrap.js
var wrap = __webpack_require__(1590);
;// CONCATENATED MODULE: ./lib/report/plan/orders-by-step.js
/** What each step waits for, in the plan's own order. */
function ordersByStep(order) {
    const groups = new Map();
    for (const one of order) {
        const group = groups.get(one.step);
        if (group === undefined)
            groups.set(one.step, [one]);
        else
            group.push(one);
    }
    return groups;
}

// EXTERNAL MODULE: ./lib/report/sort-findings.js
var sort_findings = __webpack_require__(8635);
;// CONCATENATED MODULE: ./lib/report/plan/labelled.js

/** What stands under the heading of a step. */
const INDENT = '       ';
const LABEL_WIDTH = 9;
/** `label` in a column of its own, the text wrapped beside it; nothing for no text. */
function labelled(label, text, width) {
    const left = INDENT.length + LABEL_WIDTH;
    return (0,wrap/* wrap */.LV)(text, Math.max(20, width - left)).map((line, at) => `${INDENT}${(at === 0 ? label : '').padEnd(LABEL_WIDTH)}${line}`);
}

;// CONCATENATED MODULE: ./lib/report/plan/change-lines.js




const ACTIONS = ['added', 'changed', 'replaced', 'removed'];
/** Most resources of one action that are named. */
const MOST_NAMED = 4;
/** How many resources a step touches, the ones that matter by name, and each loss in words. */
function changeLines(changes, paint, width) {
    const counted = ACTIONS.flatMap((action) => ofAction(action, changes));
    const lost = changes.filter(({ irreversible }) => irreversible !== undefined);
    return [
        ...labelled('changes', counted.join('; '), width),
        ...lost.flatMap((change) => lossLines(change, paint, width)),
    ];
}
/** `2 added: OrdersTable (AWS::DynamoDB::Table) and Role (AWS::IAM::Role)`. */
function ofAction(action, changes) {
    const own = changes.filter((change) => change.action === action);
    if (own.length === 0)
        return [];
    const names = own.toSorted(byWeight).map(({ logicalId, type, certainty }) => {
        const maybe = certainty === 'possible' ? ', perhaps' : '';
        return `${(0,terminal/* plain */.pj)(logicalId, 100)} (${(0,terminal/* plain */.pj)(type, 100)}${maybe})`;
    });
    return [`${(0,plural/* count */.U9)(own.length, 'resource')} ${action}: ${(0,plural/* listed */.KE)(names, MOST_NAMED)}`];
}
/** What may lose something first, then by name. */
function byWeight(a, b) {
    const weight = (change) => Number(change.irreversible === undefined);
    return weight(a) - weight(b) || (0,sort_findings/* compareText */.n6)(a.logicalId, b.logicalId);
}
function lossLines({ logicalId, irreversible, certainty, summary }, paint, width) {
    const lost = certainty === 'possible' ? 'may be lost for good' : 'lost for good';
    const text = `! ${(0,terminal/* plain */.pj)(irreversible ?? '', 300)}: ${lost} with ${(0,terminal/* plain */.pj)(logicalId, 100)} (${(0,terminal/* plain */.pj)(summary, 200)})`;
    return labelled('', text, width).map((line) => paint('red', line));
}

;// CONCATENATED MODULE: ./lib/report/plan/step-lines.js





const MARKS = {
    create: { mark: '+', style: 'green' },
    update: { mark: '~', style: 'yellow' },
    delete: { mark: '-', style: 'red' },
};
/** One step: what happens to which stack, why, what it touches, what it waits for, what is not real in it. */
function stepLines(step, context) {
    const { paint, width } = context;
    const reasons = (0,plural/* reasonsText */.zT)(step.reasons.map((reason) => (0,terminal/* plain */.pj)(reason, 300)), 4);
    return [
        heading(step, context),
        ...labelled('step', step.part === undefined ? '' : (0,terminal/* plain */.pj)(step.part.text, 600), width),
        ...labelled('why', reasons, width),
        ...changeLines(step.changes, paint, width),
        ...keptLines(step, context),
        ...waitLines(step, context),
        ...stubLines(step, context),
    ];
}
function heading({ id, kind, stack, stackName, service, target, part }, { paint, numbers }) {
    const { mark, style } = MARKS[kind];
    const number = String(numbers.get(id)?.number ?? '?').padStart(3);
    const place = `${kind} ${(0,terminal/* plain */.pj)(stackName, 128)} of ${(0,terminal/* plain */.pj)(service, 100)} in ${(0,terminal/* plain */.pj)(target.region, 40)}`;
    return `${number}. ${paint(style, `${mark} ${(0,step_label/* stepLabel */.v)((0,terminal/* plain */.pj)(stack, 200), part)}`)}  ${paint('dim', place)}`;
}
function keptLines(step, context) {
    const asked = step.mayBeUnchanged ? ['it is asked when its turn comes and may turn out unchanged'] : [];
    const kept = step.stateful.map((id) => (0,terminal/* plain */.pj)(id, 100));
    const stays = kept.length === 0 || context.ephemeral || step.kind !== 'create'
        ? []
        : [`holds data (${(0,plural/* listed */.KE)(kept)}): if the run is taken back, the stack is kept and named`];
    return [...asked, ...stays].flatMap((text) => labelled('note', text, context.width));
}
/** Hard orders first and in full; soft ones are only a preference and are shown as one. */
function waitLines(step, context) {
    const orders = context.orders.get(step.id) ?? [];
    const hard = orders.filter(({ strength }) => strength === 'hard').map((order) => orderText(order, context));
    const soft = orders.filter(({ strength }) => strength === 'soft').map((order) => orderText(order, context));
    return [
        ...labelled('after', (0,plural/* reasonsText */.zT)(hard, 5), context.width),
        ...labelled('rather', soft.length === 0 ? '' : `after ${(0,plural/* reasonsText */.zT)(soft, 3)}`, context.width).map((line) => context.paint('dim', line)),
    ];
}
function orderText({ after, because }, { numbers }) {
    return `${stepName(after, numbers)} (${reasonOf(because)})`;
}
function stepName(id, numbers) {
    const known = numbers.get(id);
    return known === undefined ? (0,terminal/* plain */.pj)(id, 200) : `${known.number} ${(0,terminal/* plain */.pj)(known.stack, 200)}`;
}
/** The strongest reason, and how many more there are. */
function reasonOf(because) {
    const [first] = because;
    if (first === undefined)
        return 'waits for it';
    const more = because.length - 1;
    return `${(0,terminal/* plain */.pj)(first.text, 200)}${more === 0 ? '' : ` and ${(0,plural/* count */.U9)(more, 'more reason')}`}`;
}
function stubLines({ deploy }, context) {
    const stubs = (deploy?.stubs ?? []).map(({ kind, name }) => `${kind.replaceAll('-', ' ')} ${(0,terminal/* plain */.pj)(name, 100)}`);
    return labelled('stub', stubs.length === 0 ? '' : `a value stands in for ${(0,plural/* listed */.KE)(stubs, 4)}`, context.width);
}

;// CONCATENATED MODULE: ./lib/report/plan/render-plan-text.js







/** A plan for people: what happens to which stack, in which order and why, and what cannot be undone. */
function renderPlanText(plan, options) {
    const { color, width = 100 } = options;
    const paint = (0,terminal/* painter */.C2)(color);
    const numbers = new Map(plan.steps.map(({ id, stack, part }, at) => [id, { number: at + 1, stack: (0,step_label/* stepLabel */.v)(stack, part) }]));
    const context = { paint, width, ephemeral: plan.ephemeral, numbers, orders: ordersByStep(plan.order) };
    return (0,terminal/* joinLines */.cT)([
        ...headLines(plan, paint, width, options),
        ...plan.steps.filter(isExpand).flatMap((step) => ['', ...stepLines(step, context)]),
        ...contractLines(plan.steps, context),
        ...cutLines(plan, context),
        ...unchangedLines(plan, paint, width),
        ...standInLines(options.stubs ?? [], paint, width),
    ]);
}
/** Why there is no plan, or why it must not run: each with what to do. Nothing was changed. */
function renderRefusalsText(refusals, { color, width = 100, compared }) {
    const paint = (0,terminal/* painter */.C2)(color);
    const lines = refusals.flatMap(({ code, stack, subject, message }) => [
        '',
        `  ${paint('red', code)}  ${paint('bold', (0,terminal/* plain */.pj)(stack ?? subject, 300))}`,
        ...(0,wrap/* paragraph */.FY)((0,terminal/* plain */.pj)(message), width, '    '),
    ]);
    return (0,terminal/* joinLines */.cT)([
        `${paint('red', '✗ refused')}  ${paint('bold', `${(0,plural/* count */.U9)(refusals.length, 'reason')}; nothing was changed`)}`,
        ...(compared === undefined ? [] : [`  ${(0,terminal/* plain */.pj)(compared, 400)}`]),
        ...lines,
    ]);
}
function headLines(plan, paint, width, { compared, chain }) {
    const title = `Plan for ${(0,terminal/* plain */.pj)(plan.stage, 80)}${plan.ephemeral ? ' (ephemeral)' : ''}`;
    const stacks = new Map(plan.steps.map(({ id, stack, part }) => [id, (0,step_label/* stepLabel */.v)(stack, part)]));
    const named = chain?.steps.map((id) => (0,terminal/* plain */.pj)(stacks.get(id) ?? id, 100)) ?? [];
    const about = `about ${(0,duration/* durationText */.S5)((chain?.seconds ?? 0) * 1_000)}; longest chain: ${chainText(named)}`;
    return [
        `${paint('bold', title)}  ${kindsText(plan.steps)}`,
        ...(compared === undefined ? [] : (0,wrap/* paragraph */.FY)((0,terminal/* plain */.pj)(compared, 400), width, '  ')),
        ...(named.length === 0 ? [] : (0,wrap/* paragraph */.FY)(about, width, '  ')),
        ...lossHead(plan.steps, paint),
        paint('dim', `  plan ${(0,terminal/* plain */.pj)(plan.fingerprint, 64)}`),
    ];
}
function kindsText(steps) {
    const kinds = ['create', 'update', 'delete'];
    const whole = wholeStacks(steps);
    const counted = kinds.map((kind) => [kind, whole.filter((one) => one === kind).length]);
    const some = counted
        .filter(([, amount]) => amount > 0)
        .map(([kind, amount]) => `${(0,plural/* count */.U9)(amount, 'stack')} to ${kind}`);
    return some.length === 0 ? 'nothing to do' : some.join(', ');
}
/** What becomes of each stack, whatever the number of its steps. */
function wholeStacks(steps) {
    const first = steps.filter(({ part }) => (part?.number ?? 1) === 1);
    const gone = new Set(steps.filter(({ kind }) => kind === 'delete').map(({ target, stackName }) => placeOf(target, stackName)));
    return first.map(({ kind, target, stackName }) => (gone.has(placeOf(target, stackName)) ? 'delete' : kind));
}
const placeOf = ({ account, region }, name) => JSON.stringify([account, region, name]);
/** Both ends of a long chain. */
function chainText(names, most = 7) {
    if (names.length <= most)
        return names.join(' → ');
    const tail = names.slice(-2);
    const head = names.slice(0, most - 3);
    return [...head, `… ${names.length - head.length - tail.length} more …`, ...tail].join(' → ');
}
/** Told before the list, where nobody overlooks it. */
function lossHead(steps, paint) {
    const losses = steps.flatMap(({ changes }) => changes.filter(({ irreversible }) => irreversible !== undefined));
    if (losses.length === 0)
        return [];
    const names = (0,plural/* listed */.KE)(losses.map(({ logicalId }) => (0,terminal/* plain */.pj)(logicalId, 100)));
    return [paint('red', `  ! ${(0,plural/* count */.U9)(losses.length, 'change')} cannot be undone: ${names}`)];
}
function contractLines(steps, context) {
    const after = steps.filter((step) => !isExpand(step));
    if (after.length === 0)
        return [];
    const before = steps.length - after.length;
    const text = before === 0
        ? 'commit point: nothing comes before it, and what follows is not taken back'
        : 'commit point: a failure before it takes every stack back; what follows only drops what nobody uses any more';
    const { paint, width } = context;
    return [
        '',
        ...(0,wrap/* paragraph */.FY)(text, width, '  ── ').map((line, at) => paint('cyan', at === 0 ? line : line.replace('──', '  '))),
        ...after.flatMap((step) => ['', ...stepLines(step, context)]),
    ];
}
/** Soft orders alone are ever cut: the deploy works without them. */
function cutLines({ cut }, { paint, width, numbers }) {
    const name = (id) => stepName(id, numbers);
    const lines = cut.flatMap(({ step, after, because }) => (0,wrap/* paragraph */.FY)(`given up: ${name(step)} after ${name(after)} (${reasonOf(because)}), as it would close a circle`, width, '  ').map((line) => paint('dim', line)));
    return lines.length === 0 ? [] : ['', ...lines];
}
function unchangedLines({ unchanged }, paint, width) {
    if (unchanged.length === 0)
        return [];
    const names = (0,plural/* listed */.KE)(unchanged.map((stack) => (0,terminal/* plain */.pj)(stack, 100)), 8);
    const text = `unchanged: ${(0,plural/* count */.U9)(unchanged.length, 'stack')} (${names})`;
    return ['', ...(0,wrap/* paragraph */.FY)(text, width, '  ').map((line) => paint('dim', line))];
}
/** Each with its kind: a deploy that went well on stubs proves nothing about them. */
function standInLines(stubs, paint, width) {
    if (stubs.length === 0)
        return [];
    const byKind = new Map();
    for (const { kind, name } of stubs)
        byKind.set(kind, (byKind.get(kind) ?? new Set()).add((0,terminal/* plain */.pj)(name, 120)));
    const lines = [...byKind].flatMap(([kind, names]) => {
        const label = `${kind.replaceAll('-', ' ')}${names.size > 1 ? ` (${names.size})` : ''}`;
        return (0,wrap/* paragraph */.FY)(`${label}: ${(0,plural/* listed */.KE)([...names], 12)}`, width, '    ');
    });
    const total = [...byKind.values()].reduce((sum, names) => sum + names.size, 0);
    return ['', `  stand-ins: ${(0,plural/* count */.U9)(total, 'value')} that the estate does not give`, ...lines].map((line) => paint('dim', line));
}
function isExpand({ phase }) {
    return phase === 'expand';
}


/***/ }),

/***/ 7001:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ stepLabel)
/* harmony export */ });
/** A step by its stack, and which part of that stack's way it is: `payments/main 1 of 2`. Not clean. */
function stepLabel(stack, part) {
    return part === undefined ? stack : `${stack} ${part.number} of ${part.of}`;
}


/***/ })

};
