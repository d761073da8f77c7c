export const id = 198;
export const ids = [198];
export const modules = {

/***/ 1379:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ codeDigest)
/* harmony export */ });
/**
 * Digests of code: of files and folders as they are, without the definitions in them. Where a
 * service's code is its whole folder, a comment in its serverless.yml is no change of its code.
 */
function codeDigest(files, { services }) {
    const definitions = new Set(services.map(({ file }) => file));
    const emptied = (path) => (files.digest(path) === undefined ? undefined : 'only definitions');
    return (path) => files.digest(path, definitions) ?? emptied(path);
}


/***/ }),

/***/ 9025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ StageReader),
  i: () => (/* binding */ changesBetween)
});

// EXTERNAL MODULE: ./lib/diff/context.js
var context = __webpack_require__(7472);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/diff/lock-files.js
var lock_files = __webpack_require__(4450);
// EXTERNAL MODULE: ./lib/diff/resource-pairs.js
var resource_pairs = __webpack_require__(2263);
// EXTERNAL MODULE: ./lib/diff/resource-words.js
var resource_words = __webpack_require__(3131);
;// CONCATENATED MODULE: ./lib/diff/diff-code.js





/**
 * Code by content: a folder that moved and holds the same is no change. One change per set of paths,
 * since the functions of a service often share a folder, and one per lock file.
 */
function diffCode(pairs, codeDigests) {
    const digests = { deployed: remembered(codeDigests.deployed), proposed: remembered(codeDigests.proposed) };
    return pairs.flatMap((pair) => {
        const { deployed, proposed } = pair;
        if (deployed === undefined || proposed === undefined)
            return [];
        return [...declaredCode(pair, proposed, digests), ...lockFiles(deployed, proposed, digests)];
    });
}
/** Services share the folders above them, and functions their code. */
function remembered(digest) {
    const known = new Map();
    return (path) => {
        if (!known.has(path))
            known.set(path, digest(path));
        return known.get(path);
    };
}
function declaredCode(pair, proposed, digests) {
    const changed = new Map();
    for (const { before, after } of (0,resource_pairs/* pairResources */.I)(pair)) {
        if (before?.code === undefined || after?.code === undefined)
            continue;
        const paths = changedPaths(before.code, after.code, pair, digests);
        if (paths.length === 0)
            continue;
        const key = paths.join('\n');
        const known = changed.get(key);
        if (known === undefined)
            changed.set(key, { paths, resources: [after] });
        else
            known.resources.push(after);
    }
    return [...changed.values()].map((code) => codeChange(code, proposed));
}
/** The proposed paths whose content no deployed path had, and the deployed ones that went away. */
function changedPaths(before, after, { deployed, proposed }, digests) {
    const isThere = (path, digest) => digest(path) !== undefined;
    const byDigest = [
        ...before.map((path) => isThere(path, digests.deployed)),
        ...after.map((path) => isThere(path, digests.proposed)),
    ];
    const byAsset = byDigest.includes(false);
    const identity = (path, digest, service) => (byAsset ? assetIn(path) : undefined) ?? digest(path) ?? missing(path, service);
    const old = new Map(before.map((path) => [identity(path, digests.deployed, deployed), path]));
    const now = new Map(after.map((path) => [identity(path, digests.proposed, proposed), path]));
    const come = [...now].filter(([content]) => !old.has(content)).map(([, path]) => path);
    const gone = [...old].filter(([content]) => !now.has(content)).map(([, path]) => path);
    return [...new Set([...come, ...gone])].sort();
}
/**
 * An asset of the CDK is named by a hash of what is in it, which counts where its files are not here: a build
 * job's output is in no commit, and may lie in another folder on either side.
 */
function assetIn(path) {
    return /(?:^|\/)(asset\.[0-9a-f]{32,}(?:\.[^/]*)?)$/.exec(path)?.[1];
}
/** What is built before it is deployed is in no commit; seen from its service it stays where it was. */
function missing(path, service) {
    return `missing ${external_node_path_.posix.relative(service?.directory ?? '.', path)}`;
}
function codeChange({ paths, resources }, service) {
    const [first] = resources;
    const single = resources.length === 1 && first !== undefined ? first : undefined;
    const whose = single === undefined ? `of ${resources.length} functions or layers` : `of ${single.id}`;
    return (0,context/* plainChange */.t)({
        kind: 'code',
        action: 'changed',
        service: service.name,
        subject: single?.logicalId ?? service.name,
        ...(single === undefined ? {} : { type: single.type }),
        properties: paths,
        summary: `the code ${whose} changes in ${(0,resource_words/* listWords */.yh)(paths)}`,
        location: single?.location ?? service.location,
    });
}
/** By name, not by path: a service that moved is built with the lock file of its new place. */
function lockFiles(deployed, proposed, digests) {
    const before = byName((0,lock_files/* lockFilesOf */.o)(deployed, (path) => digests.deployed(path) !== undefined));
    const after = byName((0,lock_files/* lockFilesOf */.o)(proposed, (path) => digests.proposed(path) !== undefined));
    return [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => {
        const [old, now] = [before.get(name), after.get(name)];
        if (old !== undefined && now !== undefined && digests.deployed(old) === digests.proposed(now))
            return [];
        return [lockChange(proposed, old, now)];
    });
}
function lockChange(service, old, now) {
    const path = now ?? old ?? '';
    const action = old === undefined ? 'added' : now === undefined ? 'removed' : 'changed';
    const location = now === undefined ? service.location : { file: now, line: 1, column: 1 };
    const summary = `the versions that ${service.name} is built with change: ${path} is ${action}`;
    return (0,context/* plainChange */.t)({
        kind: 'code',
        action,
        service: service.name,
        subject: service.name,
        properties: [path],
        summary,
        location,
    });
}
function byName(paths) {
    return new Map(paths.map((path) => [external_node_path_.posix.basename(path), path]));
}

;// CONCATENATED MODULE: ./lib/diff/diff-edges.js

const VIEWS = ['declared', 'granted', 'wired'];
/** Edges by key: those that come and go, and those of which a view answers otherwise. */
function diffEdges({ deployedEdges, proposedEdges }) {
    const before = new Map(deployedEdges.map((edge) => [edge.key, edge]));
    const after = new Map(proposedEdges.map((edge) => [edge.key, edge]));
    return [
        ...[...before.values()].filter(({ key }) => !after.has(key)).map(gone),
        ...[...after.values()].flatMap((edge) => {
            const old = before.get(edge.key);
            return old === undefined ? [come(edge)] : viewsChange(old, edge);
        }),
    ];
}
function gone(edge) {
    return change(edge, 'removed', [], `${sentence(edge)}: no longer`);
}
function come(edge) {
    return change(edge, 'added', [], `${sentence(edge)}: new`);
}
function viewsChange(before, after) {
    const views = VIEWS.filter((view) => before[view] !== after[view]);
    if (views.length === 0)
        return [];
    const words = views.map((view) => `${view} is now ${after[view]} (was ${before[view]})`).join(', ');
    return [change(after, 'changed', views, `${sentence(after)}: ${words}`)];
}
function change(edge, action, properties, summary) {
    const certainty = isUnknown(edge) ? 'possible' : 'certain';
    const { key: subject, location } = edge;
    return (0,context/* plainChange */.t)({
        kind: 'edge',
        action,
        service: serviceOf(edge),
        subject,
        properties,
        certainty,
        summary,
        location,
    });
}
/** The service that acts; what nobody here owns is told at whom it is aimed. */
function serviceOf({ from, to }) {
    return from.service ?? to.service ?? '';
}
function isUnknown(edge) {
    return VIEWS.some((view) => edge[view] === 'unknown') || edge.from.id === '?' || edge.to.id === '?';
}
const VERBS = {
    call: 'calls',
    subscribe: 'is subscribed to by',
    publish: 'publishes to',
    read: 'reads',
    write: 'writes',
    import: 'imports from',
};
/** `checkout:placeOrder calls payments:charge (lambda-invoke)`. */
function sentence({ kind, mechanism, from, to }) {
    return `${nodeWords(from)} ${VERBS[kind]} ${nodeWords(to)} (${mechanism})`;
}
function nodeWords({ service, id, external }) {
    if (service !== null)
        return `${service}:${id}`;
    return external === undefined ? id : `${external} (${id})`;
}

// EXTERNAL MODULE: ./lib/model/walk.js
var walk = __webpack_require__(9076);
// EXTERNAL MODULE: ./lib/diff/identity.js
var identity = __webpack_require__(2037);
;// CONCATENATED MODULE: ./lib/diff/diff-exports.js



/**
 * Exported outputs by export name. An output that keeps its own name and gets another export name is
 * a rename: the old name goes away under whoever imports it. An export that moves to another output
 * of the service keeps its name, and so is at most another value.
 */
function diffExports(pairs) {
    return pairs.flatMap(({ deployed, proposed }) => diffOf(exportsOf(deployed), exportsOf(proposed)));
}
function exportsOf(service) {
    const found = new Map();
    for (const stack of service?.stacks ?? []) {
        for (const output of stack.outputs) {
            if (output.exportName)
                found.set((0,identity/* identityOf */.cu)(output.exportName), { stack, output, name: output.exportName });
        }
    }
    return found;
}
function diffOf(before, after) {
    const gone = [...before].filter(([key]) => !after.has(key)).map(([, exported]) => exported);
    const come = [...after].filter(([key]) => !before.has(key)).map(([, exported]) => exported);
    const renames = new Map(gone.flatMap((old) => renameOf(old, come)));
    const renamed = new Set(renames.values());
    return [
        ...gone.map((old) => goneChange(old, renames.get(old))),
        ...come.filter((exported) => !renamed.has(exported)).map((exported) => plain(exported, 'added', 'is new')),
        ...[...after].flatMap(([key, exported]) => kept(before.get(key), exported)),
    ];
}
function renameOf(old, come) {
    const now = come.find(({ stack, output }) => stack.id === old.stack.id && output.name === old.output.name);
    return now === undefined ? [] : [[old, now]];
}
function goneChange(old, now) {
    if (now === undefined)
        return plain(old, 'removed', 'goes away');
    const words = `is renamed to ${(0,walk/* printValue */.jt)(now.name)}; who imports the old name keeps this from deploying`;
    return {
        ...plain(old, 'replaced', words),
        properties: ['Export.Name'],
        certainty: (0,identity/* mayBeEqual */.rd)(old.name, now.name) ? 'possible' : 'certain',
        location: now.output.location,
    };
}
function kept(before, after) {
    if (before === undefined)
        return [];
    if (before.output.presence !== after.output.presence)
        return [presence(after)];
    if ((0,identity/* sameMeaning */._x)(before.output.value, after.output.value))
        return [];
    const certainty = (0,identity/* mayBeEqual */.rd)(before.output.value, after.output.value) ? 'possible' : 'certain';
    const words = 'has another value, which CloudFormation refuses while a stack imports it';
    return [{ ...plain(after, 'changed', words), properties: ['Value'], certainty }];
}
function presence(after) {
    const leaves = after.output.presence === 'maybe';
    const words = leaves ? 'now hangs on a condition that is not decided' : 'no longer hangs on a condition';
    return { ...plain(after, leaves ? 'removed' : 'added', words), properties: ['Condition'], certainty: 'possible' };
}
function plain({ stack, output, name }, action, words) {
    const subject = (0,walk/* printValue */.jt)(name);
    const summary = `the export ${subject} of the stack ${stack.id} ${words}`;
    return (0,context/* plainChange */.t)({ kind: 'export', action, service: stack.service, subject, summary, location: output.location });
}

;// CONCATENATED MODULE: ./lib/diff/diff-parameters.js


/** Template parameters. Values are never told: one that should have been NoEcho would be printed. */
function diffParameters(pairs) {
    return pairs.flatMap(({ deployed, proposed }) => {
        const before = parametersOf(deployed);
        const after = parametersOf(proposed);
        const keys = new Set([...before.keys(), ...after.keys()]);
        return [...keys].flatMap((key) => changeOf(before.get(key), after.get(key)));
    });
}
function parametersOf(service) {
    const found = new Map();
    for (const stack of service?.stacks ?? []) {
        for (const parameter of stack.parameters.values())
            found.set(`${stack.id}/${parameter.name}`, { stack, parameter });
    }
    return found;
}
function changeOf(before, after) {
    if (after === undefined)
        return before === undefined ? [] : [diff_parameters_change(before, 'removed', [], 'is gone')];
    if (before === undefined) {
        const needed = after.parameter.value === undefined ? 'is new and has no default' : 'is new';
        return [diff_parameters_change(after, 'added', [], needed)];
    }
    const properties = differing(before.parameter, after.parameter);
    if (properties.length === 0)
        return [];
    return [
        {
            ...diff_parameters_change(after, 'changed', properties, `has another ${properties.join(', ')}`),
            certainty: certainty(before, after, properties),
        },
    ];
}
function differing(before, after) {
    return [
        ...(before.type === after.type ? [] : ['type']),
        ...(before.noEcho === after.noEcho ? [] : ['NoEcho']),
        ...((0,identity/* sameMeaning */._x)(before.value, after.value) ? [] : ['value']),
    ];
}
function certainty(before, after, properties) {
    const [old, now] = [before.parameter.value, after.parameter.value];
    const onlyValue = properties.length === 1 && properties[0] === 'value';
    return onlyValue && old !== undefined && now !== undefined && (0,identity/* mayBeEqual */.rd)(old, now) ? 'possible' : 'certain';
}
function diff_parameters_change({ stack, parameter }, action, properties, words) {
    return (0,context/* plainChange */.t)({
        kind: 'parameter',
        action,
        service: stack.service,
        subject: parameter.name,
        properties,
        summary: `the parameter ${parameter.name} of the stack ${stack.id} ${words}`,
        location: parameter.location,
    });
}

// EXTERNAL MODULE: ./lib/diff/diff-resources.js + 4 modules
var diff_resources = __webpack_require__(8747);
;// CONCATENATED MODULE: ./lib/diff/diff-services.js



/** Services that come and go, and stacks that would be deployed elsewhere or under another name. */
function diffServices(pairs) {
    return pairs.flatMap(({ deployed, proposed }) => {
        if (proposed === undefined)
            return deployed === undefined ? [] : [whole(deployed, 'removed')];
        return deployed === undefined ? [whole(proposed, 'added')] : diffStacks(deployed, proposed);
    });
}
function whole(service, action) {
    const summary = action === 'added'
        ? `the service ${service.name} is new`
        : `the service ${service.name} is gone from the repository: its stacks are to be deleted with what they hold`;
    return (0,context/* plainChange */.t)({
        kind: 'service',
        action,
        service: service.name,
        subject: service.name,
        summary,
        location: service.location,
    });
}
function diffStacks(deployed, proposed) {
    const before = new Map(deployed.stacks.map((stack) => [stack.id, stack]));
    return proposed.stacks.flatMap((stack) => {
        const old = before.get(stack.id);
        return old === undefined || stack.parent !== undefined ? [] : placeChange(old, stack);
    });
}
/** CloudFormation knows a stack by account, region and name: another of these is another stack. */
function placeChange(before, after) {
    const named = (0,identity/* sameMeaning */._x)(before.name, after.name) ? [] : ['stackName'];
    const region = differs(before.region, after.region) ? ['region'] : [];
    const account = differs(before.account, after.account) ? ['account'] : [];
    const properties = [...named, ...region, ...account];
    if (properties.length === 0)
        return [];
    const isSure = region.length + account.length > 0 || !(0,identity/* mayBeEqual */.rd)(before.name, after.name);
    return [
        (0,context/* plainChange */.t)({
            kind: 'service',
            action: 'replaced',
            service: after.service,
            subject: after.service,
            properties,
            certainty: isSure ? 'certain' : 'possible',
            summary: `${placeWords(before.name, after)}: a new stack is made, and the old one stays beside it with all it holds`,
            location: after.location,
        }),
    ];
}
/** One side that says nothing about it may well mean the same. */
function differs(before, after) {
    return before !== undefined && after !== undefined && before !== after;
}
function placeWords(old, { id, name, region, account }) {
    const place = [region, account].filter((part) => part !== undefined).join(', ');
    return `the stack ${id} was ${(0,walk/* printValue */.jt)(old)} and is to be ${(0,walk/* printValue */.jt)(name)}${place === '' ? '' : ` in ${place}`}`;
}

;// CONCATENATED MODULE: ./lib/diff/diff-statements.js




/**
 * IAM statements by what they say, within the resource that holds them. One that goes and one that
 * comes in the same holder are told as one change when their Sid, resources or actions agree, or when
 * they are the only two.
 */
function diffStatements({ deployedStatements, proposedStatements }) {
    const before = byHolder(deployedStatements);
    const after = byHolder(proposedStatements);
    const holders = new Set([...before.keys(), ...after.keys()]);
    return [...holders].flatMap((holder) => diffHolder(before.get(holder) ?? [], after.get(holder) ?? []));
}
function byHolder(statements) {
    const holders = new Map();
    for (const statement of statements) {
        const known = holders.get(statement.holder);
        if (known === undefined)
            holders.set(statement.holder, [statement]);
        else
            known.push(statement);
    }
    return holders;
}
function diffHolder(before, after) {
    if (before.length === after.length && before.every((statement, at) => sayTheSame(statement, after[at])))
        return [];
    const gone = without(before, after);
    const come = without(after, before);
    const onlyPair = gone.length === 1 && come.length === 1;
    const changes = [];
    for (const old of gone) {
        const at = bestMatch(old, come, onlyPair);
        const now = at === undefined ? undefined : come.splice(at, 1)[0];
        changes.push(now === undefined ? diff_statements_change(old, 'removed', []) : diff_statements_change(now, 'changed', diff_statements_differing(old, now)));
    }
    return [...changes, ...come.map((statement) => diff_statements_change(statement, 'added', []))];
}
/** Word for word and in one order, as nearly all are: asked first, since identities cost more. */
function sayTheSame(a, b) {
    if (a === b)
        return true;
    if (b === undefined || a.side !== b.side || a.effect !== b.effect)
        return false;
    const negated = a.notAction === b.notAction && a.notResource === b.notResource && a.notPrincipal === b.notPrincipal;
    return (negated &&
        (0,identity/* sameMeaning */._x)(a.conditions, b.conditions) &&
        sameValues(a.actions, b.actions) &&
        sameValues(a.resources, b.resources) &&
        samePrincipals(a.principals, b.principals));
}
function sameValues(a, b) {
    return a.length === b.length && a.every((value, at) => (0,identity/* sameMeaning */._x)(value, b[at]));
}
function samePrincipals(a, b) {
    const sameKinds = a.length === b.length && a.every(({ kind }, at) => kind === b[at]?.kind);
    return sameKinds && a.every(({ value }, at) => (0,identity/* sameMeaning */._x)(value, b[at]?.value));
}
function without(statements, others) {
    const known = new Set(others.map(statementIdentity));
    const left = new Map(statements.map((statement) => [statementIdentity(statement), statement]));
    return [...left].filter(([identity]) => !known.has(identity)).map(([, statement]) => statement);
}
const PARTS = [
    ['Effect', ({ effect }) => effect],
    ['Principal', ({ principals, notPrincipal }) => `${notPrincipal}${set(principals.map(principalIdentity))}`],
    ['Action', ({ actions, notAction }) => `${notAction}${set(actions.map(identity/* identityOf */.cu))}`],
    ['Resource', ({ resources, notResource }) => `${notResource}${set(resources.map(identity/* identityOf */.cu))}`],
    ['Condition', ({ conditions }) => (conditions === undefined ? '' : (0,identity/* identityOf */.cu)(conditions))],
];
/** Sid and place say nothing about what is allowed. */
function statementIdentity(statement) {
    return [statement.side, ...PARTS.map(([, of]) => of(statement))].join('|');
}
function principalIdentity({ kind, value }) {
    return `${kind} ${(0,identity/* identityOf */.cu)(value)}`;
}
/** IAM's lists have no order. */
function set(parts) {
    return [...new Set(parts)].sort().join(',');
}
function bestMatch(old, come, onlyPair) {
    const same = (of) => come.findIndex((now) => now.effect === old.effect && now.side === old.side && of(now) === of(old));
    const bySid = old.sid === undefined ? -1 : come.findIndex((now) => now.sid === old.sid);
    const [byResource, byAction] = [same(partOf('Resource')), same(partOf('Action'))];
    const bySide = onlyPair ? same(({ side }) => side) : -1;
    return [bySid, byResource, byAction, bySide].find((at) => at >= 0);
}
function partOf(name) {
    return PARTS.find(([part]) => part === name)?.[1] ?? (() => '');
}
function diff_statements_differing(old, now) {
    return PARTS.filter(([, of]) => of(old) !== of(now)).map(([name]) => name);
}
function diff_statements_change(statement, action, properties) {
    const subject = statement.holder.split('/').at(-1) ?? statement.holder;
    const what = { added: 'newly', removed: 'no longer', changed: 'now', replaced: 'now' }[action];
    return (0,context/* plainChange */.t)({
        kind: 'statement',
        action,
        service: statement.service,
        subject,
        properties,
        summary: `${subject} ${what} ${statementWords(statement)}`,
        location: statement.location,
    });
}
/** `allows s3:GetObject on Bucket`. */
function statementWords(statement) {
    const { effect, actions, notAction, resources, notResource, side, conditions } = statement;
    const verb = effect === 'Allow' ? 'allows' : 'denies';
    const what = `${notAction ? 'all but ' : ''}${(0,resource_words/* listWords */.yh)(actions.map(walk/* printValue */.jt))}`;
    const on = resources.length === 0 ? '' : ` on ${notResource ? 'all but ' : ''}${(0,resource_words/* listWords */.yh)(resources.map(walk/* printValue */.jt))}`;
    const who = side === 'identity' ? '' : ` to ${(0,resource_words/* listWords */.yh)(statement.principals.map(principalWords))}`;
    return `${verb} ${what}${on}${who}${conditions === undefined ? '' : ', under conditions'}`;
}
function principalWords({ kind, value }) {
    return kind === 'any' ? 'everyone' : (0,walk/* printValue */.jt)(value);
}

;// CONCATENATED MODULE: ./lib/diff/diff-estates.js








const ORDER = ['service', 'resource', 'code', 'edge', 'statement', 'export', 'parameter'];
/**
 * What becomes of the world when the proposed estate is deployed over the deployed one. Services are
 * the same by name, stacks by id, resources by logical id; files, folders and lines do not count.
 *
 * @returns in the order of service, kind, subject and summary, so that equal input gives equal output
 */
function diffEstates(deployed, proposed, extra) {
    const pairs = (0,context/* pairServices */.v)(deployed, proposed);
    const changes = [
        ...diffServices(pairs),
        ...(0,diff_resources/* diffResources */.l)(pairs, deployed, proposed),
        ...diffCode(pairs, extra.codeDigests),
        ...diffEdges(extra),
        ...diffStatements(extra),
        ...diffExports(pairs),
        ...diffParameters(pairs),
    ];
    return changes.sort(compareChanges);
}
function compareChanges(a, b) {
    return (compareText(a.service, b.service) ||
        ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) ||
        compareText(a.subject, b.subject) ||
        compareText(a.summary, b.summary));
}
function compareText(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}

// EXTERNAL MODULE: ./lib/read/reading-memo.js
var reading_memo = __webpack_require__(3899);
// EXTERNAL MODULE: ./lib/app/code-digest.js
var code_digest = __webpack_require__(1379);
// EXTERNAL MODULE: ./lib/app/read-stage.js + 7 modules
var read_stage = __webpack_require__(5784);
// EXTERNAL MODULE: ./lib/model/app-error.js
var app_error = __webpack_require__(3113);
// EXTERNAL MODULE: ./lib/snapshot/ref-name.js
var ref_name = __webpack_require__(4125);
// EXTERNAL MODULE: ./lib/app/snapshot/find-snapshot.js + 1 modules
var find_snapshot = __webpack_require__(4062);
// EXTERNAL MODULE: ./lib/snapshot/recorded-files.js
var recorded_files = __webpack_require__(672);
;// CONCATENATED MODULE: ./lib/app/snapshot/snapshot-side.js



/** Reads each service out of the files that it was deployed from, with the settings of today. */
function readSnapshotSide({ snapshot, texts }, options) {
    const readings = snapshot.readings.map((reading) => {
        const files = (0,recorded_files/* recordedFiles */.k)(labelOf(snapshot), snapshot.folder, texts.get(reading.id) ?? new Map(), reading.facts);
        const { estate, diagnostics } = new read_stage/* EstateSource */.Y(files, options).read(snapshot.stage);
        const own = new Set(reading.services);
        const services = estate.services.filter(({ name }) => own.has(name));
        const told = new Set(services.flatMap(({ inputs, file }) => [file, ...inputs]));
        return { files, services, diagnostics: diagnostics.filter(({ location }) => told.has(location.file)) };
    });
    const services = readings.flatMap((one) => one.services).toSorted((a, b) => (a.name < b.name ? -1 : 1));
    const estate = { stage: snapshot.stage, services };
    const diagnostics = readings.flatMap((one) => one.diagnostics);
    return { read: (0,read_stage/* stageOf */.g)(estate, diagnostics, options.settings), files: together(labelOf(snapshot), readings) };
}
function labelOf({ stage }) {
    return `snapshot of ${stage}`;
}
/**
 * Digests for the paths of all services. A path that two of them had with different content has neither: whoever compares
 * it finds a difference, rather than that of one taken for the other's.
 */
function together(label, readings) {
    const [first] = readings;
    if (readings.length === 1 && first !== undefined)
        return first.files;
    const concerned = readings.map(({ files, services }) => {
        const paths = services.flatMap((service) => [
            service.file,
            ...service.inputs,
            ...(0,lock_files/* codePathsOf */.n)(service, (path) => files.digest(path) !== undefined),
        ]);
        return { files, paths: new Set(paths) };
    });
    const among = (path) => concerned.filter(({ paths }) => paths.has(path)).map(({ files }) => files);
    return {
        label,
        list: () => [...new Set(readings.flatMap(({ files }) => files.list()))].sort(),
        has: (path) => readings.some(({ files }) => files.has(path)),
        read: (path) => (among(path)[0] ?? first?.files)?.read(path) ?? { kind: 'missing' },
        digest: (path, without) => {
            const digests = new Set(among(path).flatMap((files) => files.digest(path, without) ?? []));
            return digests.size === 0 ? undefined : [...digests].sort().join('+');
        },
    };
}

;// CONCATENATED MODULE: ./lib/app/snapshot/snapshot-of.js




/** How a clone that has no snapshots gets them. */
const fetchSnapshots = `git fetch origin '+${ref_name/* snapshotRefs */.z}/*:${ref_name/* snapshotRefs */.z}/*'`;
/**
 * The snapshot that a stage is compared with. One that is not as it was written is never used, and that is said.
 *
 * @throws AppError `commit-missing` where it was asked for and is not there, or cannot be relied on
 */
function snapshotOf(source, stage, { today, assemblies }, given) {
    const wanted = source.stage ?? stage;
    const found = (0,find_snapshot/* findSnapshot */.Cb)(source.directory, wanted);
    if (found.kind === 'unusable') {
        const message = `the snapshot of ${wanted} (${found.ref}) cannot be used: ${found.reason}`;
        if (source.required)
            throw new app_error/* AppError */.u('commit-missing', message);
        return { kind: 'none', notes: [warning(`${message}. What follows is compared with the base instead.`)] };
    }
    if (found.kind === 'none' || found.snapshot.readings.length === 0) {
        if (!source.required)
            return { kind: 'none', notes: [] };
        const message = `there is no snapshot of ${JSON.stringify(wanted)} in this clone: a deploy records one; ${fetchSnapshots} gets what was pushed`;
        throw new app_error/* AppError */.u('commit-missing', message);
    }
    const { snapshot } = found;
    const side = readSnapshotSide(found, { ...given, assemblies });
    const read = wanted === stage ? side.read : { ...side.read, estate: { ...side.read.estate, stage } };
    return {
        kind: 'snapshot',
        read,
        files: side.files,
        description: describe(snapshot, today),
        ...(snapshot.commit !== undefined && { commit: snapshot.commit }),
        notes: [],
    };
}
/** `the snapshot of dev (run run-20261121-101500-4f1c2a, commit 4f1c2ab, 3 days old)` */
function describe({ stage, run, commit, at, cloud }, today) {
    const facts = [
        ...(cloud === 'local' ? ['embedded cloud'] : []),
        `run ${run}`,
        ...(commit === undefined ? [] : [`commit ${commit.slice(0, 7)}`]),
        ageOf(at, today),
    ];
    return `the snapshot of ${stage} (${facts.join(', ')})`;
}
function ageOf(at, today) {
    const days = Math.round((Date.parse(today) - Date.parse(at.slice(0, 10))) / 86_400_000);
    if (!(days > 0))
        return 'of today';
    return days === 1 ? '1 day old' : `${days} days old`;
}
function warning(message) {
    return {
        severity: 'warning',
        code: 'compare/snapshot-unusable',
        message,
        location: { file: '.', line: 1, column: 1 },
    };
}

;// CONCATENATED MODULE: ./lib/app/compared-stage.js





/** Reads the stages of both sides; definitions that are the same on both are read once. */
class StageReader {
    #sources;
    #options;
    #given;
    #proposed;
    #base;
    constructor(sources, settings, options) {
        const { assemblies, deployedAssemblies = assemblies, environment } = options;
        this.#sources = sources;
        this.#options = options;
        this.#given = { settings, environment, memo: new reading_memo/* ReadingMemo */.N() };
        this.#proposed = new read_stage/* EstateSource */.Y(sources.proposed, { ...this.#given, assemblies });
        this.#base =
            sources.deployed && new read_stage/* EstateSource */.Y(sources.deployed, { ...this.#given, assemblies: deployedAssemblies });
    }
    /** @param otherSide whose services stand in for definitions that cannot be read */
    proposed(stage, otherSide) {
        return this.#told('proposed', stage, () => this.#proposed.read(stage, otherSide));
    }
    /** With the snapshot where the sources ask for it and there is one, else with the base. */
    compared(stage) {
        const found = this.#sources.snapshots && snapshotOf(this.#sources.snapshots, stage, this.#options, this.#given);
        if (found?.kind === 'snapshot') {
            const { read, files, description, commit } = found;
            const merged = this.#base?.read(stage);
            const proposed = this.proposed(stage, merged === undefined ? read.estate : union(read.estate, merged.estate));
            const before = { read, digest: (0,code_digest/* codeDigest */.a)(files, read.estate) };
            return {
                proposed,
                deployed: read,
                deployedFiles: files,
                description,
                ...(commit !== undefined && { commit }),
                changes: this.#changes(before, proposed),
                ...this.#merged(before, merged),
                notes: found.notes,
            };
        }
        return { ...this.#withBase(stage), notes: found?.notes ?? [] };
    }
    /** The proposal and the base, for a comparison with neither. */
    bothOf(stage) {
        const base = this.#base?.read(stage);
        return base === undefined
            ? { proposed: this.proposed(stage) }
            : { proposed: this.proposed(stage, base.estate), base };
    }
    /** With a side that was read elsewhere. */
    against({ proposed, base }, given) {
        const before = { read: given.read, digest: given.codeDigest };
        return {
            proposed,
            deployed: given.read,
            description: given.description,
            changes: this.#changes(before, proposed),
            ...this.#merged(before, base),
            notes: given.notes,
        };
    }
    #withBase(stage) {
        const { deployedDescription: description, deployedCommit: commit, deployed: files } = this.#sources;
        const base = this.#base;
        if (base === undefined || files === undefined)
            return { proposed: this.proposed(stage), description, changes: [] };
        const before = this.#told('deployed', stage, () => base.read(stage));
        const proposed = this.proposed(stage, before.estate);
        return {
            proposed,
            deployed: before,
            deployedFiles: files,
            description,
            ...(commit !== undefined && { commit }),
            changes: this.#changes({ read: before, digest: (0,code_digest/* codeDigest */.a)(files, before.estate) }, proposed),
        };
    }
    #merged(before, merged) {
        const files = this.#sources.deployed;
        if (merged === undefined || files === undefined)
            return {};
        return {
            merged: {
                ...merged,
                changes: changesBetween(before, { read: merged, digest: (0,code_digest/* codeDigest */.a)(files, merged.estate) }),
            },
        };
    }
    #changes(before, proposed) {
        return changesBetween(before, { read: proposed, digest: (0,code_digest/* codeDigest */.a)(this.#sources.proposed, proposed.estate) });
    }
    #told(what, stage, read) {
        const { onProgress } = this.#options;
        onProgress({ kind: 'reading', what, stage });
        const result = read();
        onProgress({ kind: 'read', what, stage, services: result.estate.services.length });
        return result;
    }
}
function changesBetween(before, now) {
    return diffEstates(before.read.estate, now.read.estate, {
        deployedEdges: before.read.edges,
        proposedEdges: now.read.edges,
        deployedStatements: before.read.statements,
        proposedStatements: now.read.statements,
        codeDigests: { deployed: before.digest, proposed: now.digest },
    });
}
/** What was merged and is not deployed yet may be what cannot be read now. */
function union(deployed, merged) {
    const names = new Set(deployed.services.map(({ name }) => name));
    return { ...deployed, services: [...deployed.services, ...merged.services.filter(({ name }) => !names.has(name))] };
}


/***/ }),

/***/ 1630:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OT: () => (/* binding */ withConstructNames),
/* harmony export */   e2: () => (/* binding */ withNamedFindings),
/* harmony export */   nI: () => (/* binding */ constructOf),
/* harmony export */   r4: () => (/* binding */ inWords),
/* harmony export */   us: () => (/* binding */ resultForPeople)
/* harmony export */ });
/** What a node's construct is called; undefined for what no construct made. */
function constructOf({ service, id }, names) {
    return service === null ? undefined : names?.get(service)?.get(id);
}
/** What was read, for people: what the CDK made is called by its construct instead of its logical id with a hash. */
function withConstructNames(view) {
    const { constructs } = view;
    if (constructs === undefined)
        return view;
    const edges = view.edges.map((edge) => namedEdge(edge, constructs));
    return { ...view, edges, services: view.services.map(namedService) };
}
function namedStage(view) {
    const { constructs, changes, removedEdges } = view;
    if (constructs === undefined)
        return view;
    return {
        ...withConstructNames(view),
        changes: changes.map((change) => namedChange(change, constructs)),
        ...(removedEdges && { removedEdges: removedEdges.map((edge) => namedEdge(edge, constructs)) }),
    };
}
/** A result for people: every stage, and the words of its findings. */
function resultForPeople(result) {
    return { ...withNamedFindings(result), stages: result.stages.map(namedStage) };
}
/** Findings whose words call constructs by their names, as declarations may; subjects keep what waivers name. */
function withNamedFindings(result) {
    const all = result.stages.flatMap(({ constructs }) => constructs ?? []);
    if (all.length === 0)
        return result;
    const named = (text, service) => all.reduce((words, names) => inWords(words, service, names), text);
    const findings = result.findings.map((finding) => {
        const { message, related, service, advice, fix } = finding;
        const others = related.map((one) => ({ ...one, message: named(one.message, service) }));
        return {
            ...finding,
            message: named(message, service),
            related: others,
            ...(advice === undefined ? {} : { advice: named(advice, service) }),
            ...(fix === undefined ? {} : { fix: inFix(fix, (line, own) => named(line, own ? service : '')) }),
        };
    });
    return { ...result, findings };
}
/** In text to paste only what names its service is a declaration's; the comment above says what is meant. */
function inFix(fix, named) {
    const lines = fix.split('\n');
    return lines.map((line) => named(line, line.startsWith('// '))).join('\n');
}
/** Keys stay: they are what edges are looked up by. */
function namedEdge(edge, names) {
    const from = namedNode(edge.from, names);
    const to = namedNode(edge.to, names);
    const isNamed = from !== edge.from || to !== edge.to;
    const { reason } = edge;
    const words = reason === undefined ? undefined : inWords(reason, edge.from.service ?? edge.to.service ?? '', names);
    return isNamed || words !== reason ? { ...edge, from, to, ...(words === undefined ? {} : { reason: words }) } : edge;
}
function namedNode(node, names) {
    const { service, type, qualifier, external } = node;
    const label = constructOf(node, names)?.label;
    if (label === undefined)
        return node;
    return {
        service,
        id: label,
        ...(type === undefined ? {} : { type }),
        ...(qualifier === undefined ? {} : { qualifier }),
        ...(external === undefined ? {} : { external }),
    };
}
/** The subject of a resource is shown; that of an edge is its key, which stays. */
function namedChange(change, names) {
    const { kind, service } = change;
    const label = kind === 'resource' || kind === 'code' ? names.get(service)?.get(change.subject)?.label : undefined;
    return { ...change, subject: label ?? change.subject, summary: inWords(change.summary, service, names) };
}
function namedService(service) {
    const stacks = service.stacks.map((stack) => {
        const named = [...stack.resources].map(([logicalId, one]) => [logicalId, one.label === undefined ? one : { ...one, id: one.label }]);
        return { ...stack, resources: new Map(named) };
    });
    return { ...service, stacks };
}
/** A logical id, or a path of them, with the service in front where there is one. */
const written = /(?:([^\s:`'"(),]{1,255}):)?([A-Za-z0-9]{1,255}(?:\/[A-Za-z0-9]{1,255})*)/g;
/** The CDK ends the logical id of every construct below a stack's own level with eight digits of a hash. */
const hashed = /[0-9A-F]{8}$/;
/** The text with names for ids. An id without a hash may be any word: it is one only behind its service. */
function inWords(text, service, names) {
    return text.replace(written, (whole, holder, id) => {
        const stated = holder === undefined ? undefined : names.get(holder)?.get(id);
        if (stated)
            return `${holder}:${stated.label}`;
        const own = hashed.test(id) ? names.get(service)?.get(id) : undefined;
        return own ? `${holder === undefined ? '' : `${holder}:`}${own.label}` : whole;
    });
}


/***/ }),

/***/ 672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ recordedFiles)
/* harmony export */ });
/* harmony import */ var _model_own_entry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6476);

/**
 * A repository as one reading of a snapshot has it: the texts that were read, and what was said of other paths. What nobody
 * asked for when it was recorded is not there.
 *
 * @param folder of the repository, as `RepositoryFiles.prefix`
 */
function recordedFiles(label, folder, texts, facts) {
    const listed = new Set([...texts.keys(), ...facts.present]);
    const paths = [...listed].sort(byCodeUnit);
    return {
        label,
        prefix: folder,
        ...(facts.packaged && { packaged: true }),
        list: () => paths,
        has: (path) => listed.has(normal(path)),
        read: (path) => {
            const text = texts.get(normal(path));
            return text === undefined ? { kind: 'missing' } : { kind: 'text', text };
        },
        digest: (path, without) => (0,_model_own_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .ownEntry */ .P)(without === undefined ? facts.digests : facts.codeDigests, path),
    };
}
/** As readers may write it; whatever climbs out was never recorded. */
function normal(path) {
    return path.replace(/^(?:\.\/)+/, '').replace(/\/$/, '');
}
function byCodeUnit(a, b) {
    return a < b ? -1 : 1;
}


/***/ })

};
