export const id = 50;
export const ids = [50];
export const modules = {

/***/ 5097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ mergeStages)
/* harmony export */ });
/**
 * What each stage has, with what is the same at several stages once. With several stages each item
 * says at which it is so; with one, nothing is added.
 */
function mergeStages(views, itemsOf) {
    const [only] = views;
    if (only !== undefined && views.length === 1)
        return [...itemsOf(only)];
    const merged = new Map();
    for (const view of views) {
        for (const item of itemsOf(view)) {
            const key = JSON.stringify(item);
            const known = merged.get(key);
            if (known === undefined)
                merged.set(key, { ...item, stages: [view.stage] });
            else if (!known.stages.includes(view.stage))
                known.stages.push(view.stage);
        }
    }
    return [...merged.values()];
}


/***/ }),

/***/ 8621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C7: () => (/* binding */ projectEdgeOf),
/* harmony export */   PI: () => (/* binding */ projectFinding),
/* harmony export */   g8: () => (/* binding */ projectChange),
/* harmony export */   lN: () => (/* binding */ projectEdge),
/* harmony export */   xY: () => (/* binding */ projectDiagnostic)
/* harmony export */ });
/* harmony import */ var _construct_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1630);

/** Keys are picked by hand: what the model gains later does not slip into a published format. */
function projectEdge(edge) {
    const { kind, mechanism, from, to, declared, granted, wired, evidence, key, reason, detail, location } = edge;
    return {
        kind,
        mechanism,
        from: projectNode(from),
        to: projectNode(to),
        declared,
        granted,
        wired,
        evidence: evidence.map(({ view, answer, note, location: at }) => ({ view, answer, note, ...place(at) })),
        key,
        ...(reason === undefined ? {} : { reason }),
        ...(detail === undefined ? {} : { detail }),
        location: place(location),
    };
}
/** The same with the construct paths of its ends. */
function projectEdgeOf(names) {
    return (edge) => {
        const item = projectEdge(edge);
        return { ...item, from: withPath(item.from, names), to: withPath(item.to, names) };
    };
}
function withPath(node, names) {
    const constructPath = (0,_construct_names_js__WEBPACK_IMPORTED_MODULE_0__/* .constructOf */ .nI)(node, names)?.path;
    if (constructPath === undefined)
        return node;
    const { service, id, ...more } = node;
    return { service, id, constructPath, ...more };
}
function projectChange(change) {
    const { kind, action, service, subject, type, properties, stateful, certainty, summary, location } = change;
    return {
        kind,
        action,
        service,
        subject,
        ...(type === undefined ? {} : { type }),
        properties: [...properties],
        stateful,
        certainty,
        summary,
        location: place(location),
    };
}
/** @param severalStages whether to say at which stages it was found */
function projectFinding(finding, severalStages) {
    const { rule, severity, confidence, service, subject, message, advice, fix, waived } = finding;
    return {
        rule,
        severity,
        confidence,
        service,
        subject,
        message,
        ...(advice === undefined ? {} : { advice }),
        ...(fix === undefined ? {} : { fix }),
        location: place(finding.location),
        related: finding.related.map((other) => ({ message: other.message, location: place(other.location) })),
        fingerprint: finding.fingerprint,
        new: finding.new,
        waived: waived === undefined ? null : { ...waived },
        ...(severalStages ? { stages: [...finding.stages] } : {}),
    };
}
function projectDiagnostic({ severity, code, message, location }) {
    return { severity, code, message, location: place(location) };
}
function projectNode({ service, id, type, qualifier, external }) {
    return {
        service,
        id,
        ...(type === undefined ? {} : { type }),
        ...(qualifier === undefined ? {} : { qualifier }),
        ...(external === undefined ? {} : { external }),
    };
}
function place({ file, line, column }) {
    return { file, line, column };
}


/***/ }),

/***/ 5135:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ projectService)
});

// EXTERNAL MODULE: ./lib/model/walk.js
var walk = __webpack_require__(9076);
// EXTERNAL MODULE: ./lib/model/bootstrap-version.js
var bootstrap_version = __webpack_require__(2302);
// EXTERNAL MODULE: ./lib/model/location.js
var model_location = __webpack_require__(1918);
// EXTERNAL MODULE: ./lib/model/value.js
var model_value = __webpack_require__(5940);
// EXTERNAL MODULE: ./lib/report/sort-findings.js
var sort_findings = __webpack_require__(8635);
;// CONCATENATED MODULE: ./lib/report/json/project-imports.js





/** What a service takes from other stacks by name: each export, output and SSM parameter once, at its first place. */
function importsOf(service) {
    const found = new Map();
    for (const value of service.stacks.flatMap(valuesOf)) {
        for (const { symbol, holder } of (0,walk/* symbolsIn */.nv)(value)) {
            const named = importOf(symbol);
            if (named === undefined || (0,bootstrap_version/* isBootstrapVersion */.l)(named.name))
                continue;
            const item = { ...named, location: (0,model_value/* locate */.x)(holder) };
            const key = `${named.mechanism} ${named.name}`;
            const earlier = found.get(key);
            if (earlier === undefined || (0,model_location/* compareLocations */.Qr)(item.location, earlier.location) < 0)
                found.set(key, item);
        }
    }
    return [...found.values()].sort((a, b) => (0,sort_findings/* compareText */.n6)(a.mechanism, b.mechanism) || (0,sort_findings/* compareText */.n6)(a.name, b.name));
}
function valuesOf(stack) {
    return [
        ...[...stack.parameters.values()].flatMap(({ value }) => value ?? []),
        ...[...stack.resources.values()].map(({ properties }) => properties),
        ...stack.outputs.map(({ value }) => value),
    ];
}
function importOf(symbol) {
    switch (symbol.kind) {
        case 'import':
            return { mechanism: 'import-value', name: (0,walk/* printValue */.jt)(symbol.exportName) };
        case 'stack-output':
            return { mechanism: 'stack-output', name: `${(0,walk/* printValue */.jt)(symbol.stackName)}.${symbol.output}` };
        case 'compose-output':
            return { mechanism: 'stack-output', name: `${symbol.service}.${symbol.output}` };
        case 'ssm-parameter':
            return { mechanism: 'ssm-parameter', name: (0,walk/* printValue */.jt)(symbol.name) };
        default:
            return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/report/json/plain-value.js

/**
 * A value as JSON. Objects and lists keep their shape, what is not known prints as `${…}`; secrets
 * and NoEcho parameters are symbols already and so have no value to print.
 */
function plainValue(value) {
    switch (value.kind) {
        case 'scalar':
            return value.value;
        case 'list':
            return value.items.map(plainValue);
        case 'dict':
            // fromEntries defines keys instead of assigning them: `__proto__` is a key like any other.
            return Object.fromEntries([...value.entries].map(([key, entry]) => [key, plainValue(entry.value)]));
        default:
            return (0,walk/* printValue */.jt)(value);
    }
}

;// CONCATENATED MODULE: ./lib/report/json/project-statement.js


function projectStatement(statement) {
    const { principals, effect, actions, resources, conditions, location, side, holder } = statement;
    return {
        principal: principals.map(({ kind, value }) => (kind === 'any' ? '*' : (0,walk/* printValue */.jt)(value))),
        effect,
        actions: actions.map(walk/* printValue */.jt),
        resources: resources.map(walk/* printValue */.jt),
        conditions: conditions === undefined ? null : plainValue(conditions),
        location,
        side,
        holder,
        ...(statement.notPrincipal ? { notPrincipal: true } : {}),
        ...(statement.notAction ? { notAction: true } : {}),
        ...(statement.notResource ? { notResource: true } : {}),
    };
}

;// CONCATENATED MODULE: ./lib/report/json/project-service.js



/** A service as reports show it. @param statements of the estate; the service's own are picked out */
function projectService(service, statements) {
    const { name, format, file, owner, stacks } = service;
    return {
        name,
        format,
        file,
        ...(owner === undefined ? {} : { owner }),
        stacks: stacks.map((stack) => ({ id: stack.id, name: (0,walk/* printValue */.jt)(stack.name), file: stack.file })),
        functions: stacks.flatMap(functionsOf),
        statements: statements.filter((statement) => statement.service === name).map(projectStatement),
        exports: stacks.flatMap((stack) => stack.outputs.flatMap(exportOf)),
        imports: importsOf(service),
    };
}
function functionsOf(stack) {
    return [...stack.resources.values()].filter(({ type }) => type === 'AWS::Lambda::Function').map(projectFunction);
}
function projectFunction({ id, logicalId, constructPath, properties }) {
    return {
        name: id,
        logicalId,
        ...(constructPath === undefined ? {} : { constructPath }),
        functionName: printed((0,walk/* get */.Jt)(properties, 'FunctionName')),
        role: printed((0,walk/* get */.Jt)(properties, 'Role')),
    };
}
function exportOf({ name, exportName, value, location }) {
    if (exportName === undefined)
        return [];
    return [{ name: (0,walk/* printValue */.jt)(exportName), output: name, value: (0,walk/* printValue */.jt)(value), location }];
}
function printed(value) {
    return value === undefined ? null : (0,walk/* printValue */.jt)(value);
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
