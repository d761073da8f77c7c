export const id = 505;
export const ids = [505];
export const modules = {

/***/ 9278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ droppedImports)
/* harmony export */ });
/** Imports of the deployed estate that lead to outputs which the proposed one no longer has. */
function droppedImports({ removedEdges = [], services }) {
    const outputs = new Map(services.map(({ name, stacks }) => [name, stacks.flatMap((stack) => stack.outputs)]));
    return removedEdges.filter(({ kind, mechanism, to }) => {
        const own = to.service === null ? undefined : outputs.get(to.service);
        if (kind !== 'import' || own === undefined || (mechanism !== 'import-value' && mechanism !== 'stack-output'))
            return false;
        return !own.some(({ name, exportName }) => name === to.id && (mechanism === 'stack-output' || exportName !== undefined));
    });
}


/***/ }),

/***/ 3930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ withKnownGaps),
  B: () => (/* binding */ withStubbedGaps)
});

;// CONCATENATED MODULE: ./lib/read/cloudformation/validate/judged-codes.js
/**
 * Codes of what CloudFormation would refuse although the template was read whole: nothing is hidden by
 * it. Where the base has the same, it is no reason to stop a change.
 */
const judgedCodes = new Set([
    'assertion',
    'backup-lifecycle',
    'bad-condition',
    'bad-name',
    'bad-policy',
    'dependency-cycle',
    'duplicate-item',
    'instance-profile',
    'missing-property',
    'module',
    'name-taken',
    'needs-extensions',
    'nested-output',
    'nested-parameters',
    'null',
    'parameter-constraint',
    'parameter-type',
    'policy',
    'port-range',
    'record',
    'role-path',
    'table-keys',
    'version',
    'virtual-name',
    'volume-iops',
    'wrong-shape',
].map((code) => `cloudformation/${code}`));

;// CONCATENATED MODULE: ./lib/app/known-gaps.js

/**
 * Mistakes that leave a value unknown and the service read: an include that git ignores, a name that a
 * fragment takes from what it is merged into; and what CloudFormation would refuse of a template that is
 * read whole. What depends on the value is unknown and judged as that.
 */
const LEAVES_A_GAP = new Set([
    'serverless/variable-missing',
    'cloudformation/undefined-reference',
    'cloudformation/fragment',
    ...judgedCodes,
]);
/**
 * The base is the baseline here too: a gap that stands there as well is a warning, or a repository that
 * keeps a file out of git could never pass. Whatever hides a whole definition stays an error.
 *
 * @param deployed diagnostics of what it is compared with
 */
function withKnownGaps(diagnostics, deployed) {
    const known = new Set(deployed.filter(isGap).map(keyOf));
    return diagnostics.map((one) => isGap(one) && known.has(keyOf(one))
        ? { ...one, severity: 'warning', message: `${one.message} It was so before.` }
        : one);
}
function isGap({ severity, code }) {
    return severity === 'error' && LEAVES_A_GAP.has(code);
}
/**
 * For a cloud that accepts stubs: a variable without a value has one there, and the stub is listed. A name that
 * a template does not define stays an error, as CloudFormation refuses it.
 */
function withStubbedGaps(diagnostics) {
    return diagnostics.map((one) => one.severity === 'error' && one.code === 'serverless/variable-missing'
        ? { ...one, severity: 'warning', message: `${one.message} A stub stands in for it.` }
        : one);
}
/** Lines move; the file, the kind and the words stay. */
function keyOf({ code, message, location }) {
    return `${code} ${location.file} ${message}`;
}


/***/ }),

/***/ 7472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ plainChange),
/* harmony export */   v: () => (/* binding */ pairServices)
/* harmony export */ });
function pairServices(deployed, proposed) {
    const before = new Map(deployed.services.map((service) => [service.name, service]));
    const after = new Map(proposed.services.map((service) => [service.name, service]));
    return [...new Set([...before.keys(), ...after.keys()])].map((name) => {
        const [old, now] = [before.get(name), after.get(name)];
        return { name, ...(old === undefined ? {} : { deployed: old }), ...(now === undefined ? {} : { proposed: now }) };
    });
}
/** The common case of a change: nothing is lost, nothing is in doubt, no property is named. */
function plainChange(change) {
    return { properties: [], stateful: false, certainty: 'certain', ...change };
}


/***/ }),

/***/ 8747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ diffResources)
});

// EXTERNAL MODULE: ./lib/diff/context.js
var context = __webpack_require__(7472);
// EXTERNAL MODULE: ./lib/model/walk.js
var walk = __webpack_require__(9076);
// EXTERNAL MODULE: ./lib/diff/resource-table.js + 1 modules
var resource_table = __webpack_require__(7195);
;// CONCATENATED MODULE: ./lib/diff/follow-replacements.js


/**
 * A resource that is replaced gets another physical id, so what refers to it by a property that
 * cannot be updated is replaced too, and so on. Whether the attribute that is referred to really
 * changes is not known: only `possible`, unless it is the id itself.
 */
function followReplacements(pairs, direct) {
    const replaced = new Map(direct);
    if (direct.size === 0)
        return replaced;
    const references = referencesOf(pairs);
    const queue = [...direct.keys()];
    for (let source = queue.pop(); source !== undefined; source = queue.pop()) {
        for (const { by, path, isId } of references.get(keyOf(source)) ?? []) {
            if (replaced.has(by))
                continue;
            const certainty = isId && replaced.get(source)?.certainty === 'certain' ? 'certain' : 'possible';
            replaced.set(by, { by: [path], certainty });
            queue.push(by);
        }
    }
    return replaced;
}
/** For each resource, who refers to it by a replacing property; of those that exist on both sides. */
function referencesOf(pairs) {
    const references = new Map();
    for (const { before, after } of pairs) {
        if (before === undefined || after === undefined)
            continue;
        for (const path of (0,resource_table/* factsOf */.x)(after.type)?.replaces ?? []) {
            const value = valueAt(after, path);
            if (value === undefined)
                continue;
            for (const { key, isId } of resourcesIn(value)) {
                const known = references.get(key);
                if (known === undefined)
                    references.set(key, [{ by: after, path, isId }]);
                else
                    known.push({ by: after, path, isId });
            }
        }
    }
    return references;
}
function* resourcesIn(value) {
    for (const { symbol } of (0,walk/* symbolsIn */.nv)(value)) {
        if (symbol.kind === 'ref')
            yield { key: `${symbol.stack}/${symbol.logicalId}`, isId: true };
        if (symbol.kind === 'attribute')
            yield { key: `${symbol.stack}/${symbol.logicalId}`, isId: false };
    }
}
function valueAt(resource, path) {
    let at = resource.properties;
    for (const part of path.split('.'))
        at = at?.kind === 'dict' ? at.entries.get(part)?.value : undefined;
    return at;
}
function keyOf(resource) {
    return `${resource.stack}/${resource.logicalId}`;
}

// EXTERNAL MODULE: ./lib/diff/identity.js
var identity = __webpack_require__(2037);
;// CONCATENATED MODULE: ./lib/diff/property-diff.js

/** Deeper than this, what holds the difference is named. */
const MAX_DEPTH = 4;
/** The differing properties of two resources, as deep as both have the same shape, in path order. */
function diffProperties(before, after) {
    const found = new Map();
    for (const difference of differencesOf(before, after, [], false)) {
        const earlier = found.get(difference.path);
        found.set(difference.path, earlier === undefined ? difference : both(earlier, difference));
    }
    return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}
/** Two items of one list differ in the same property. */
function both(a, b) {
    return { ...a, undecided: a.undecided && b.undecided };
}
function* differencesOf(before, after, path, inList) {
    if ((0,identity/* sameMeaning */._x)(before, after))
        return;
    if (path.length < MAX_DEPTH && isDictOrNone(before) && isDictOrNone(after)) {
        for (const key of keysOf(before, after)) {
            yield* differencesOf(entryOf(before, key), entryOf(after, key), [...path, key], inList);
        }
    }
    else if (before?.kind === 'list' && after?.kind === 'list' && sameShape(before.items, after.items)) {
        for (const [at, item] of before.items.entries())
            yield* differencesOf(item, after.items[at], path, true);
    }
    else
        yield { path: path.join('.'), inList, undecided: isUndecided(before, after), before, after };
}
/** What is added or removed is told by its parts: a replacing property may be among them. */
function isDictOrNone(value) {
    return value === undefined || (value.kind === 'dict' && value.entries.size > 0);
}
function keysOf(before, after) {
    return new Set([...(before?.entries.keys() ?? []), ...(after?.entries.keys() ?? [])]);
}
function entryOf(dict, key) {
    return dict?.entries.get(key)?.value;
}
/** Lists whose items pair up: as many of them, and all dicts. */
function sameShape(before, after) {
    return before.length === after.length && [...before, ...after].every((item) => item.kind === 'dict');
}
function isUndecided(before, after) {
    if (before !== undefined && after !== undefined)
        return (0,identity/* mayBeEqual */.rd)(before, after);
    const present = before ?? after;
    return present?.kind === 'text' && present.parts.length === 1;
}
/** What a template says about a resource beside its properties. */
function diffAttributes(before, after) {
    const pairs = [
        ['DeletionPolicy', before.deletionPolicy ?? '', after.deletionPolicy ?? ''],
        ['DependsOn', sorted(before.dependsOn), sorted(after.dependsOn)],
        ['UpdateReplacePolicy', before.updateReplacePolicy ?? '', after.updateReplacePolicy ?? ''],
    ];
    return pairs
        .filter(([, old, now]) => old !== now)
        .map(([path]) => ({ path, inList: false, undecided: false, before: undefined, after: undefined }));
}
function sorted(names) {
    return [...names].sort().join('\n');
}

;// CONCATENATED MODULE: ./lib/diff/renames.js


/**
 * What was probably meant as a rename or a move: a resource that goes and one of the same type and
 * the same properties that comes. CloudFormation knows no renames, so both are told what happens.
 * Only for what keeps data; elsewhere it does not matter.
 */
function likelyRenames(pairs) {
    const hints = new Map();
    const coming = pairs.flatMap(({ before, after }) => (before === undefined ? [after] : []));
    const going = pairs.flatMap(({ before, after }) => (after === undefined ? [before] : []));
    const free = new Set(coming.filter(keepsData));
    const identities = new Map();
    for (const old of going.filter(keepsData)) {
        const now = bestMatch(old, [...free], identities);
        if (now === undefined)
            continue;
        free.delete(now);
        const moved = old.stack === now.stack ? 'renamed' : 'moved';
        hints.set(old, `it seems to be ${moved} to ${placeOf(now, old)}, which CloudFormation does as a new, empty one`);
        hints.set(now, `it seems to be ${placeOf(old, now)} ${moved}: this one starts empty`);
    }
    return hints;
}
function keepsData(resource) {
    return (0,resource_table/* factsOf */.x)(resource.type)?.keeps !== undefined;
}
/** The same logical id in another stack, else the same properties, else the only one of its type in the stack. */
function bestMatch(old, coming, identities) {
    const same = coming.filter(({ type }) => type === old.type);
    const byId = same.find(({ logicalId, stack }) => logicalId === old.logicalId && stack !== old.stack);
    if (byId !== undefined || same.length === 0)
        return byId;
    const identity = knownIdentity(old, identities);
    const byProperties = same.find((resource) => knownIdentity(resource, identities) === identity);
    const inStack = same.filter(({ stack }) => stack === old.stack);
    return byProperties ?? (inStack.length === 1 ? inStack[0] : undefined);
}
function knownIdentity(resource, identities) {
    const known = identities.get(resource) ?? (0,identity/* identityOf */.cu)(resource.properties);
    identities.set(resource, known);
    return known;
}
function placeOf(resource, from) {
    if (resource.service !== from.service)
        return `${resource.logicalId} of ${resource.service}`;
    return resource.stack === from.stack ? resource.logicalId : `${resource.logicalId} of ${resource.stack}`;
}

;// CONCATENATED MODULE: ./lib/diff/replacement.js

/** Whether an update that makes these differences replaces the resource; undefined when it does not. */
function replacementBy(type, differences) {
    const facts = (0,resource_table/* factsOf */.x)(type);
    if (facts === undefined || differences.length === 0)
        return undefined;
    const forcing = differences.filter((difference) => matches(facts.replaces, difference));
    const allowing = differences.filter((difference) => matches(facts.mayReplace, difference));
    if (forcing.length === 0 && allowing.length === 0)
        return undefined;
    const certain = forcing.filter((difference) => isCertain(facts.replaces, difference));
    const by = certain.length > 0 ? forcing.filter(({ undecided }) => !undecided) : [...forcing, ...allowing];
    return { by: by.map(({ path }) => path), certainty: certain.length > 0 ? 'certain' : 'possible' };
}
/**
 * Which item of a list became which is not known, so a property inside items may seem changed where
 * they only moved. Where the list itself is listed (a table's KeySchema), any change of it counts.
 */
function isCertain(listed, { path, inList, undecided }) {
    if (undecided)
        return false;
    return !inList || listed.some((name) => path.startsWith(`${name}.`));
}
/**
 * A listed property, one below it, or one that holds it and could not be taken apart. A list that
 * grew or shrank is not the last: a new index of a table is no change of an index's keys.
 */
function matches(listed, { path, before, after }) {
    const isList = before?.kind === 'list' || after?.kind === 'list';
    return listed.some((name) => name === path || path.startsWith(`${name}.`) || (!isList && name.startsWith(`${path}.`)));
}

// EXTERNAL MODULE: ./lib/diff/resource-pairs.js
var resource_pairs = __webpack_require__(2263);
// EXTERNAL MODULE: ./lib/diff/resource-words.js
var resource_words = __webpack_require__(3131);
// EXTERNAL MODULE: ./lib/diff/stateful.js
var stateful = __webpack_require__(9855);
;// CONCATENATED MODULE: ./lib/diff/diff-resources.js








/** Resources by stack and logical id: what is made, updated in place, replaced, and deleted. */
function diffResources(pairs, deployed, proposed) {
    const resources = pairs.flatMap(resource_pairs/* pairResources */.I);
    const differences = diff_resources_differencesOf(resources);
    const replaced = followReplacements(resources, directReplacements(resources, differences));
    const renames = likelyRenames(resources);
    const keeps = { before: (0,stateful/* keepsIn */.H)(deployed), after: (0,stateful/* keepsIn */.H)(proposed) };
    return resources.flatMap((pair) => changesOf(pair, { differences, replaced, renames, keeps }));
}
/** By the proposed resource; one that does not differ has no entry. */
function diff_resources_differencesOf(pairs) {
    const found = new Map();
    for (const { before, after } of pairs) {
        if (before === undefined || after === undefined)
            continue;
        const differences = [...diffProperties(before.properties, after.properties), ...diffAttributes(before, after)];
        if (differences.length > 0)
            found.set(after, differences);
    }
    return found;
}
function directReplacements(pairs, differences) {
    const replaced = new Map();
    for (const { before, after } of pairs) {
        if (before === undefined || after === undefined)
            continue;
        const replacement = before.type === after.type
            ? replacementBy(after.type, differences.get(after) ?? [])
            : { by: ['Type'], certainty: 'certain' };
        if (replacement !== undefined)
            replaced.set(after, replacement);
    }
    return replaced;
}
function changesOf(pair, { differences, replaced, renames, keeps }) {
    const { before, after } = pair;
    if (after === undefined)
        return [removed(pair.before, renames.get(pair.before), keeps.before)];
    if (before === undefined)
        return [added(after, renames.get(after), keeps.after)];
    const found = differences.get(after) ?? [];
    const replacement = replaced.get(after);
    const kept = keeps.before(before);
    const change = replacement === undefined ? changed(after, found, kept) : replacementOf(before, after, replacement, found, kept);
    return [...change, ...presenceChange(before, after, kept)];
}
function base(resource, keeps) {
    const { service, logicalId, type, location } = resource;
    return { kind: 'resource', service, subject: logicalId, type, location, stateful: keeps !== undefined };
}
function added(resource, rename, keeps) {
    const summary = `${(0,resource_words/* nameOf */.Vb)(resource)} is created${hint(rename)}`;
    return (0,context/* plainChange */.t)({ ...base(resource, keeps(resource)), action: 'added', ...presenceOf(resource), summary });
}
function removed(resource, rename, keeps) {
    const kept = keeps(resource);
    const summary = `${(0,resource_words/* removalWords */.i)(resource, kept)}${hint(rename)}`;
    return (0,context/* plainChange */.t)({ ...base(resource, kept), action: 'removed', ...presenceOf(resource), summary });
}
/** What may not be there cannot certainly be made or deleted. */
function presenceOf({ presence }) {
    return { certainty: presence === 'maybe' ? 'possible' : 'certain' };
}
function hint(rename) {
    return rename === undefined ? '' : `; ${rename}`;
}
function changed(after, differences, keeps) {
    if (differences.length === 0)
        return [];
    const properties = differences.map(({ path }) => path);
    const certainty = differences.every(({ undecided }) => undecided) ? 'possible' : 'certain';
    const summary = `${(0,resource_words/* nameOf */.Vb)(after)} ${certainty === 'possible' ? 'may be' : 'is'} updated in place: ${(0,resource_words/* listWords */.yh)(properties)}`;
    return [(0,context/* plainChange */.t)({ ...base(after, keeps), action: 'changed', properties, certainty, summary })];
}
function replacementOf(before, after, { by, certainty }, differences, keeps) {
    const others = differences.map(({ path }) => path).filter((path) => !by.includes(path));
    const summary = before.type === after.type ? replacing(before, by, certainty, keeps) : retyped(before, after, keeps);
    const properties = [...by, ...others];
    return [(0,context/* plainChange */.t)({ ...base(after, keeps), action: 'replaced', properties, certainty, summary })];
}
function replacing(before, by, certainty, keeps) {
    const verb = certainty === 'certain' ? 'is' : 'may be';
    return `${(0,resource_words/* nameOf */.Vb)(before)} ${verb} replaced, since ${(0,resource_words/* listWords */.yh)(by)} changes: a new one is made, and ${(0,resource_words/* replacedWords */.M8)(before, keeps)}`;
}
function retyped(before, after, keeps) {
    const lost = keeps === undefined ? '' : `; under a new one the old resource is deleted with its ${keeps}`;
    return `${before.id} turns from ${before.type} into ${after.type}, which CloudFormation refuses under one logical id${lost}`;
}
/** A condition that is not decided now stands where none stood, or the other way round. */
function presenceChange(before, after, keeps) {
    if (before.presence === after.presence)
        return [];
    const leaves = after.presence === 'maybe';
    const summary = leaves
        ? `${(0,resource_words/* nameOf */.Vb)(after)} now hangs on a condition that is not decided here: it may be deleted`
        : `${(0,resource_words/* nameOf */.Vb)(after)} no longer hangs on a condition that was not decided: it may be created`;
    const action = leaves ? 'removed' : 'added';
    return [(0,context/* plainChange */.t)({ ...base(after, keeps), action, properties: ['Condition'], certainty: 'possible', summary })];
}


/***/ }),

/***/ 2037:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _x: () => (/* binding */ sameMeaning),
/* harmony export */   cu: () => (/* binding */ identityOf),
/* harmony export */   rd: () => (/* binding */ mayBeEqual)
/* harmony export */ });
/* unused harmony export scalarText */
/* harmony import */ var _model_walk_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9076);

/**
 * One string per meaning: places do not count, nor the order of keys, nor whether a number stands in
 * quotes, which CloudFormation does not tell apart either. Unknown parts are the same when they are
 * unknown for the same reason: nothing says that they differ.
 */
function identityOf(value) {
    switch (value.kind) {
        case 'scalar':
            return value.value === null ? 'null' : JSON.stringify(scalarText(value));
        case 'text':
            return `t${value.parts.map((part) => (typeof part === 'string' ? JSON.stringify(part) : symbolIdentity(part))).join('')}`;
        case 'list':
            return `[${value.items.map(identityOf).join(',')}]`;
        case 'dict':
            return `{${[...value.entries]
                .map(([key, entry]) => `${JSON.stringify(key)}:${identityOf(entry.value)}`)
                .sort()
                .join(',')}}`;
        case 'choice':
            return `?${JSON.stringify(value.condition)}(${identityOf(value.whenTrue)},${identityOf(value.whenFalse)})`;
    }
}
/** `True` is `true` to CloudFormation; `012` is not `12` to whatever takes it as text. */
function scalarText(scalar) {
    return typeof scalar.value === 'boolean' ? String(scalar.value) : (scalar.raw ?? String(scalar.value));
}
/** Whether two values have one identity; without writing it down, since most values of an estate are equal. */
function sameMeaning(a, b) {
    if (a === b)
        return true;
    if (a === undefined || b === undefined)
        return false;
    if (a.kind === 'scalar' && b.kind === 'scalar') {
        return a.value === b.value && a.raw === b.raw ? true : identityOf(a) === identityOf(b);
    }
    if (a.kind === 'list' && b.kind === 'list') {
        return a.items.length === b.items.length && a.items.every((item, at) => sameMeaning(item, b.items[at]));
    }
    if (a.kind === 'dict' && b.kind === 'dict') {
        return a.entries.size === b.entries.size && [...a.entries].every(([key, { value }]) => sameEntry(b, key, value));
    }
    if (a.kind === 'text' && b.kind === 'text') {
        return a.parts.length === b.parts.length && a.parts.every((part, at) => samePart(part, b.parts[at]));
    }
    if (a.kind === 'choice' && b.kind === 'choice') {
        return a.condition === b.condition && sameMeaning(a.whenTrue, b.whenTrue) && sameMeaning(a.whenFalse, b.whenFalse);
    }
    return false;
}
function samePart(a, b) {
    if (typeof a === 'string' || typeof b === 'string' || b === undefined)
        return a === b;
    return sameFields(Object.entries(a), Object.entries(b)) || symbolIdentity(a) === symbolIdentity(b);
}
/** In one order, as symbols of one kind nearly always are. */
function sameFields(a, b) {
    return a.length === b.length && a.every(([key, part], at) => key === b[at]?.[0] && sameField(part, b[at][1]));
}
function sameField(a, b) {
    return typeof a === 'string' || typeof b === 'string' ? a === b : sameMeaning(a, b);
}
function sameEntry(dict, key, value) {
    const other = dict.entries.get(key);
    return other !== undefined && sameMeaning(value, other.value);
}
function symbolIdentity(symbol) {
    const parts = Object.entries(symbol).map(([key, part]) => `${key}=${partIdentity(part)}`);
    return `<${parts.sort().join(';')}>`;
}
function partIdentity(part) {
    return typeof part === 'string' ? JSON.stringify(part) : identityOf(part);
}
/**
 * Whether two values that do not mean the same could still turn out equal, because what stands for
 * one of them is only known at deployment. Text that stands outside the symbols decides against it.
 */
function mayBeEqual(a, b) {
    if (a.kind === 'choice')
        return mayBeEqual(a.whenTrue, b) || mayBeEqual(a.whenFalse, b);
    if (b.kind === 'choice')
        return mayBeEqual(b, a);
    if (a.kind === 'text' || b.kind === 'text')
        return textsMayBeEqual(a, b);
    if (a.kind === 'list' && b.kind === 'list')
        return a.items.length === b.items.length && a.items.every((item, at) => pairMayBeEqual(item, b.items[at]));
    if (a.kind === 'dict' && b.kind === 'dict')
        return (a.entries.size === b.entries.size &&
            [...a.entries].every(([key, { value }]) => pairMayBeEqual(value, b.entries.get(key)?.value)));
    return identityOf(a) === identityOf(b);
}
function pairMayBeEqual(a, b) {
    return b !== undefined && (sameMeaning(a, b) || mayBeEqual(a, b));
}
function textsMayBeEqual(a, b) {
    if (areOtherResources((0,_model_walk_js__WEBPACK_IMPORTED_MODULE_0__/* .loneSymbol */ .xi)(a), (0,_model_walk_js__WEBPACK_IMPORTED_MODULE_0__/* .loneSymbol */ .xi)(b)))
        return false;
    if ((0,_model_walk_js__WEBPACK_IMPORTED_MODULE_0__/* .loneSymbol */ .xi)(a) ?? (0,_model_walk_js__WEBPACK_IMPORTED_MODULE_0__/* .loneSymbol */ .xi)(b))
        return true;
    const [first, second] = [literalEnds(a), literalEnds(b)];
    if (first === undefined || second === undefined)
        return false;
    return startsAlike(first.head, second.head) && startsAlike(first.tail, second.tail);
}
/** Two ids, or two attributes of one name, of two resources; any other lone symbol may stand for anything. */
function areOtherResources(a, b) {
    if (a?.kind === 'ref' && b?.kind === 'ref')
        return true;
    return a?.kind === 'attribute' && b?.kind === 'attribute' && a.attribute === b.attribute;
}
/** The text before the first symbol and, reversed, after the last; both are all of it without one. */
function literalEnds(value) {
    if (value.kind === 'scalar')
        return { head: scalarText(value), tail: reversed(scalarText(value)) };
    if (value.kind !== 'text')
        return undefined;
    const [first, last] = [value.parts[0], value.parts.at(-1)];
    return { head: typeof first === 'string' ? first : '', tail: typeof last === 'string' ? reversed(last) : '' };
}
function startsAlike(a, b) {
    return a.startsWith(b) || b.startsWith(a);
}
function reversed(text) {
    return [...text].reverse().join('');
}


/***/ }),

/***/ 2263:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ pairResources)
/* harmony export */ });
function pairResources({ deployed, proposed }) {
    const before = resourcesOf(deployed);
    const after = resourcesOf(proposed);
    const pairs = [];
    for (const [key, resource] of before)
        pairs.push(withAfter(resource, after.get(key)));
    for (const [key, resource] of after)
        if (!before.has(key))
            pairs.push({ after: resource });
    return pairs;
}
function withAfter(before, after) {
    return after === undefined ? { before } : { before, after };
}
function resourcesOf(service) {
    const resources = new Map();
    for (const stack of service?.stacks ?? []) {
        for (const resource of stack.resources.values())
            resources.set(`${stack.id}/${resource.logicalId}`, resource);
    }
    return resources;
}


/***/ }),

/***/ 3131:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M8: () => (/* binding */ replacedWords),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   i: () => (/* binding */ removalWords),
/* harmony export */   yh: () => (/* binding */ listWords)
/* harmony export */ });
/* harmony import */ var _stateful_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9855);

/** `Orders (AWS::DynamoDB::Table)`. */
function nameOf({ id, type }) {
    return `${id} (${type})`;
}
/** What removing it does in the account. */
function removalWords(resource, keeps) {
    switch ((0,_stateful_js__WEBPACK_IMPORTED_MODULE_0__/* .fateOf */ ._)(resource, resource.deletionPolicy)) {
        case 'retained':
            return `${nameOf(resource)} leaves the stack; its DeletionPolicy keeps it in the account`;
        case 'snapshot':
            return `${nameOf(resource)} is deleted; a snapshot of it stays`;
        case 'deleted':
            return `${nameOf(resource)} is deleted${keeps === undefined ? '' : `, and its ${keeps} with it`}`;
    }
}
/** What becomes of the old one after a replacement. */
function replacedWords(before, keeps) {
    switch ((0,_stateful_js__WEBPACK_IMPORTED_MODULE_0__/* .fateOf */ ._)(before, before.updateReplacePolicy)) {
        case 'retained':
            return 'the old one stays in the account, outside the stack';
        case 'snapshot':
            return 'the old one is deleted, and a snapshot of it stays';
        case 'deleted':
            return `the old one is deleted${keeps === undefined ? '' : ` with its ${keeps}`}`;
    }
}
const MAX_NAMED = 3;
/** `A, B, C and 2 more`. */
function listWords(words) {
    if (words.length <= MAX_NAMED)
        return joined(words);
    return `${words.slice(0, MAX_NAMED).join(', ')} and ${words.length - MAX_NAMED} more`;
}
function joined(words) {
    if (words.length < 2)
        return words.join('');
    return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}


/***/ }),

/***/ 9855:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ keepsIn),
/* harmony export */   _: () => (/* binding */ fateOf)
/* harmony export */ });
/* harmony import */ var _resource_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7195);

const NESTED_STACK = 'AWS::CloudFormation::Stack';
/**
 * By type, with one exception: a nested stack keeps what its resources keep, and those are compared
 * one by one, unless its template is not in the repository.
 */
function keepsIn(estate) {
    const read = new Set();
    for (const service of estate.services) {
        for (const { parent } of service.stacks)
            if (parent)
                read.add(`${parent.stack}/${parent.logicalId}`);
    }
    return (resource) => {
        if (resource.type !== NESTED_STACK)
            return (0,_resource_table_js__WEBPACK_IMPORTED_MODULE_0__/* .factsOf */ .x)(resource.type)?.keeps;
        return read.has(`${resource.stack}/${resource.logicalId}`) ? undefined : 'resources';
    };
}
/** What becomes of a resource that leaves its stack, by its policy and by the default of its type. */
function fateOf(resource, policy) {
    if (policy === 'Retain' || policy === 'RetainExceptOnCreate')
        return 'retained';
    if (policy === 'Snapshot')
        return 'snapshot';
    return policy === undefined && isSnapshotByDefault(resource) ? 'snapshot' : 'deleted';
}
/** Clusters, and instances of no cluster, are the two that CloudFormation treats so. */
function isSnapshotByDefault({ type, properties }) {
    if (type === 'AWS::RDS::DBCluster')
        return true;
    return type === 'AWS::RDS::DBInstance' && !properties.entries.has('DBClusterIdentifier');
}


/***/ }),

/***/ 9021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jt: () => (/* binding */ cyclesOf),
/* harmony export */   ct: () => (/* binding */ componentsOf),
/* harmony export */   oM: () => (/* binding */ Digraph)
/* harmony export */ });
/* unused harmony export dependenciesFirst */
/**
 * A directed graph of strings. It knows no domain: edges, stacks and plans are laid over it.
 * Insertion order is kept, so the same input gives the same order.
 */
class Digraph {
    #successors = new Map();
    addNode(node) {
        if (!this.#successors.has(node))
            this.#successors.set(node, new Set());
    }
    /** Adds both nodes when they are new; a second edge between the same nodes is the same edge. */
    addEdge(from, to) {
        this.addNode(from);
        this.addNode(to);
        this.#successors.get(from)?.add(to);
    }
    nodes() {
        return [...this.#successors.keys()];
    }
    successors(node) {
        return [...(this.#successors.get(node) ?? [])];
    }
    has(from, to) {
        return this.#successors.get(from)?.has(to) ?? false;
    }
    /** Nodes that `node` reaches by one edge or more; itself only when it lies on a cycle. */
    reachableFrom(node) {
        const seen = new Set();
        const open = [...this.successors(node)];
        for (let next = open.pop(); next !== undefined; next = open.pop()) {
            if (seen.has(next))
                continue;
            seen.add(next);
            open.push(...this.successors(next));
        }
        return seen;
    }
}
/**
 * Strongly connected components, each after all that it points to (Tarjan 1972, without recursion:
 * an estate can be a chain of thousands).
 */
function componentsOf(graph) {
    const search = new ComponentSearch(graph);
    for (const node of graph.nodes())
        search.from(node);
    return search.components;
}
/**
 * Every node after all that it points to. Members of a cycle stand together, in insertion order;
 * use `cyclesOf` to learn of them.
 */
function dependenciesFirst(graph) {
    return componentsOf(graph).flat();
}
/** One shortest cycle for each component that has one, starting at its smallest node. */
function cyclesOf(graph) {
    const cycles = [];
    for (const component of componentsOf(graph)) {
        const start = [...component].sort()[0];
        if (start === undefined || (component.length === 1 && !graph.has(start, start)))
            continue;
        cycles.push(shortestCycle(graph, start, new Set(component)));
    }
    return cycles;
}
function shortestCycle(graph, start, within) {
    const cameFrom = new Map();
    const queue = [start];
    for (let at = 0; at < queue.length; at++) {
        const node = queue[at] ?? start;
        for (const next of [...graph.successors(node)].sort()) {
            if (next === start)
                return pathTo(node, start, cameFrom);
            if (!within.has(next) || cameFrom.has(next))
                continue;
            cameFrom.set(next, node);
            queue.push(next);
        }
    }
    return [start];
}
function pathTo(node, start, cameFrom) {
    const path = [node];
    for (let at = node; at !== start;) {
        at = cameFrom.get(at) ?? start;
        path.unshift(at);
    }
    return path;
}
class ComponentSearch {
    components = [];
    #graph;
    #index = new Map();
    #low = new Map();
    #open = [];
    #isOpen = new Set();
    constructor(graph) {
        this.#graph = graph;
    }
    from(root) {
        if (this.#index.has(root))
            return;
        const frames = [this.#enter(root)];
        for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
            const next = frame.successors[frame.next++];
            if (next === undefined) {
                frames.pop();
                this.#leave(frame.node, frames.at(-1)?.node);
            }
            else if (!this.#index.has(next))
                frames.push(this.#enter(next));
            else if (this.#isOpen.has(next))
                this.#lower(frame.node, this.#index.get(next) ?? 0);
        }
    }
    #enter(node) {
        const index = this.#index.size;
        this.#index.set(node, index);
        this.#low.set(node, index);
        this.#open.push(node);
        this.#isOpen.add(node);
        return { node, successors: this.#graph.successors(node), next: 0 };
    }
    #leave(node, parent) {
        const low = this.#low.get(node) ?? 0;
        if (parent !== undefined)
            this.#lower(parent, low);
        if (low === this.#index.get(node))
            this.components.push(this.#close(node));
    }
    #close(node) {
        const component = this.#open.splice(this.#open.lastIndexOf(node));
        for (const member of component)
            this.#isOpen.delete(member);
        return component;
    }
    #lower(node, to) {
        this.#low.set(node, Math.min(this.#low.get(node) ?? to, to));
    }
}


/***/ })

};
