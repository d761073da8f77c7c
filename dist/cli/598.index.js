export const id = 598;
export const ids = [598];
export const modules = {

/***/ 8598:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  check: () => (/* binding */ check_check)
});

// EXTERNAL MODULE: ./lib/app/check.js + 19 modules
var check = __webpack_require__(4223);
// EXTERNAL MODULE: ./lib/app/rule-infos.js + 1 modules
var rule_infos = __webpack_require__(8656);
// EXTERNAL MODULE: ./lib/app/version.js
var version = __webpack_require__(1271);
// EXTERNAL MODULE: ./lib/report/sort-findings.js
var sort_findings = __webpack_require__(8635);
// EXTERNAL MODULE: ./lib/report/summary-line.js
var summary_line = __webpack_require__(1905);
// EXTERNAL MODULE: ./lib/report/json/merge-stages.js
var merge_stages = __webpack_require__(5097);
// EXTERNAL MODULE: ./lib/report/json/project-items.js
var project_items = __webpack_require__(8621);
// EXTERNAL MODULE: ./lib/report/json/project-service.js + 3 modules
var project_service = __webpack_require__(5135);
// EXTERNAL MODULE: ./lib/report/json/stringify.js
var stringify = __webpack_require__(9100);
;// CONCATENATED MODULE: ./lib/report/json/render-json.js






/** `check --format json`: see schema/check.schema.json. Keys and items are in a stable order. */
function renderJson(result) {
    return (0,stringify/* stringify */.A)(checkReportOf(result));
}
function checkReportOf(result) {
    const { stages, findings, verdict, reportOnly, failOn, policySource, deployOrder } = result;
    const { open, old, waived } = (0,sort_findings/* sortFindings */.Tc)({ findings, failOn });
    return {
        schemaVersion: 1,
        verdict,
        summary: (0,summary_line/* summaryLine */.d)(result),
        reportOnly,
        failOn,
        policySource,
        compared: comparedOf(result),
        stages: stages.map(({ stage }) => stage),
        affected: result.affected.map(({ service, owner, reasons }) => ({
            service,
            ...(owner === undefined ? {} : { owner }),
            reasons: [...reasons],
        })),
        ...(deployOrder === undefined ? {} : { deployOrder: deployOrder.map((step) => [...step]) }),
        services: (0,merge_stages/* mergeStages */.U)(stages, (view) => view.services.map((service) => (0,project_service/* projectService */.$)(service, view.statements))),
        edges: (0,merge_stages/* mergeStages */.U)(stages, ({ edges, newEdges }) => edges.map((edge) => ({ ...(0,project_items/* projectEdge */.lN)(edge), new: newEdges.has(edge.key) }))),
        changes: (0,merge_stages/* mergeStages */.U)(stages, ({ changes }) => changes.map(project_items/* projectChange */.g8)),
        findings: [...open, ...old, ...waived].map((finding) => (0,project_items/* projectFinding */.PI)(finding, stages.length > 1)),
        diagnostics: result.diagnostics.map(project_items/* projectDiagnostic */.xY),
    };
}
function comparedOf({ compared }) {
    const { proposed, deployed, proposedCommit, deployedCommit } = compared;
    return {
        proposed,
        deployed,
        ...(proposedCommit === undefined ? {} : { proposedCommit }),
        ...(deployedCommit === undefined ? {} : { deployedCommit }),
    };
}

// EXTERNAL MODULE: ./lib/report/markdown/render-markdown.js + 14 modules
var render_markdown = __webpack_require__(278);
;// CONCATENATED MODULE: ./lib/report/sarif/location.js
/** Relative to the repository root, which the reader of the file knows as `%SRCROOT%`. */
function physicalLocation({ file, line, column }) {
    return {
        artifactLocation: { uri: uriOf(file), uriBaseId: '%SRCROOT%' },
        region: { startLine: Math.max(1, line), startColumn: Math.max(1, column) },
    };
}
/** Each part encoded; half a surrogate pair cannot be, and becomes `�`. */
function uriOf(file) {
    return file
        .split('/')
        .map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, '\uFFFD')))
        .join('/');
}

;// CONCATENATED MODULE: ./lib/report/sarif/rules.js
/** SARIF's levels have the names of our severities. */
function levelOf(severity) {
    return severity;
}
function descriptorOf({ id, title, severity, page, help }) {
    return {
        id,
        name: nameOf(id),
        shortDescription: { text: title },
        fullDescription: { text: title },
        help: {
            text: page === undefined ? title : `${title}. See ${page}`,
            ...(help === undefined ? {} : { markdown: help }),
        },
        ...(page === undefined ? {} : { helpUri: page }),
        defaultConfiguration: { level: levelOf(severity) },
        properties: { tags: [id.split('/')[0] ?? id] },
    };
}
/** `edge/missing-grant` → `EdgeMissingGrant`, the form in which SARIF names rules. */
function nameOf(id) {
    return id.replace(/(?:^|[^a-z0-9]+)([a-z0-9])/giu, (_, letter) => letter.toUpperCase());
}

;// CONCATENATED MODULE: ./lib/report/sarif/invocation.js



/** Whether everything could be read, and what could not. */
function invocationOf({ diagnostics }) {
    return {
        executionSuccessful: (0,summary_line/* unreadable */.O)(diagnostics).length === 0,
        toolExecutionNotifications: diagnostics.map(notificationOf),
    };
}
function notificationOf({ severity, code, message, location }) {
    return {
        descriptor: { id: code },
        level: levelOf(severity),
        message: { text: message },
        locations: [{ physicalLocation: physicalLocation(location) }],
    };
}

;// CONCATENATED MODULE: ./lib/report/sarif/result.js


/** @param ruleIndex place of the rule among the driver's rules */
function resultOf(finding, ruleIndex) {
    const { rule, severity, service, subject, location, related, fingerprint, confidence, stages } = finding;
    return {
        ruleId: rule,
        ruleIndex,
        level: levelOf(severity),
        message: { text: messageOf(finding) },
        locations: [
            {
                physicalLocation: physicalLocation(location),
                logicalLocations: [{ name: subject, fullyQualifiedName: `${service}:${subject}` }],
            },
        ],
        ...(related.length === 0 ? {} : { relatedLocations: relatedOf(finding) }),
        // Code scanning knows an alert again by this one alone, which its upload else makes from the line's text.
        partialFingerprints: { 'stackgate/v1': fingerprint, primaryLocationLineHash: `${fingerprint}:1` },
        baselineState: finding.new ? 'new' : 'unchanged',
        ...suppressionsOf(finding),
        properties: { service, confidence, stages: [...stages] },
    };
}
/**
 * SARIF reads `[text](1)` as a link and `{0}` as an argument. Only what could be one is escaped:
 * viewers that know neither would show every backslash and doubled brace in `${AWS::Region}`.
 */
function messageOf({ message, advice, fix }) {
    const parts = [message, ...(advice === undefined ? [] : [advice]), ...(fix === undefined ? [] : [fix])];
    const text = parts.join('\n\n').replace(/\{(\d+)\}/gu, '{{$1}}');
    return text.includes('](') ? text.replace(/[[\]\\]/gu, '\\$&') : text;
}
function relatedOf({ related }) {
    return related.map(({ message, location }, id) => ({
        id,
        message: { text: message },
        physicalLocation: physicalLocation(location),
    }));
}
/** A waiver is somebody's decision, written down outside of the definition. */
function suppressionsOf({ waived }) {
    if (waived === undefined)
        return {};
    const until = waived.expires === undefined ? '' : ` until ${waived.expires}`;
    return { suppressions: [{ kind: 'external', justification: `${waived.reason} (${waived.owner}${until})` }] };
}

;// CONCATENATED MODULE: ./lib/report/sarif/render-sarif.js





const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
/** SARIF 2.1.0, for code scanning and editors; paths from the top of the git repository. */
function renderSarif(checked, { rules, version }) {
    const result = fromTheTop(checked);
    const used = rulesInUse(result, rules);
    const { open, old, waived } = (0,sort_findings/* sortFindings */.Tc)(result);
    const indexes = new Map(used.map(({ id }, index) => [id, index]));
    const run = {
        tool: {
            driver: {
                name: 'Stackgate',
                ...(version === undefined ? {} : { semanticVersion: version }),
                rules: used.map(descriptorOf),
            },
        },
        automationDetails: { id: 'stackgate/' },
        columnKind: 'utf16CodeUnits',
        invocations: [invocationOf(result)],
        results: [...open, ...old, ...waived].map((finding) => resultOf(finding, indexes.get(finding.rule) ?? -1)),
        ...revision(result),
    };
    const log = { $schema: SCHEMA, version: '2.1.0', runs: [run] };
    return (0,stringify/* stringify */.A)(log);
}
/** What was checked may be a folder of the repository that readers of the file know. */
function fromTheTop(result) {
    const { folder } = result.compared;
    if (folder === undefined)
        return result;
    const at = (location) => ({ ...location, file: `${folder}${location.file}` });
    const findings = result.findings.map((finding) => ({
        ...finding,
        location: at(finding.location),
        related: finding.related.map((one) => ({ ...one, location: at(one.location) })),
    }));
    const diagnostics = result.diagnostics.map((one) => ({ ...one, location: at(one.location) }));
    return { ...result, findings, diagnostics };
}
/** Rules that are known come first; one that findings name and nobody describes gets its id alone. */
function rulesInUse({ findings }, rules) {
    const known = new Set(rules.map(({ id }) => id));
    const others = [...new Set(findings.map(({ rule }) => rule))].filter((id) => !known.has(id)).sort();
    return [...rules, ...others.map((id) => ({ id, title: id, severity: 'warning' }))];
}
function revision({ compared }) {
    const { proposed, deployed } = compared;
    return { properties: { compared: { proposed, deployed } } };
}

// EXTERNAL MODULE: ./lib/report/text/render-text.js
var render_text = __webpack_require__(3444);
// EXTERNAL MODULE: ./lib/cli/progress.js
var cli_progress = __webpack_require__(9095);
// EXTERNAL MODULE: ./lib/cli/terminal-style.js
var terminal_style = __webpack_require__(9524);
// EXTERNAL MODULE: ./lib/cli/write-output.js
var write_output = __webpack_require__(3915);
;// CONCATENATED MODULE: ./lib/cli/commands/check.js










/** @returns the exit code */
function check_check(directory, flags) {
    const progress = (0,cli_progress/* terminalProgress */.e)(process.stderr);
    const { result, exitCode } = (0,check/* runCheck */.k)({ ...optionsOf(directory, flags), onProgress: progress });
    progress.done();
    (0,write_output/* writeOutput */.zh)(render(result, flags), flags.output);
    return exitCode;
}
function optionsOf(directory, flags) {
    const { stage, deployed, policyRef, reportOnly, failOn, assembly, deployedAssembly } = flags;
    return {
        directory,
        ...(stage !== undefined && { stage }),
        ...(deployed !== undefined && { deployed }),
        ...(policyRef !== undefined && { policyRef }),
        ...(reportOnly !== undefined && { reportOnly }),
        ...(failOn !== undefined && { failOn }),
        assemblies: assembly,
        ...(deployedAssembly.size > 0 && { deployedAssemblies: deployedAssembly }),
        environment: process.env,
        today: new Date().toISOString().slice(0, 10),
    };
}
function render(result, { format, output }) {
    switch (format) {
        case 'text':
            return (0,render_text/* renderText */.S)(result, (0,terminal_style/* terminalStyle */.w)(output));
        case 'markdown':
            return (0,render_markdown/* renderMarkdown */.G)(result, { links: () => undefined, rules: (0,rule_infos/* ruleInfos */.U)() });
        case 'json':
            return renderJson(result);
        case 'sarif':
            return renderSarif(result, { rules: (0,rule_infos/* ruleInfos */.U)(), version: version/* version */.r });
    }
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
/* harmony export */   PI: () => (/* binding */ projectFinding),
/* harmony export */   g8: () => (/* binding */ projectChange),
/* harmony export */   lN: () => (/* binding */ projectEdge),
/* harmony export */   xY: () => (/* binding */ projectDiagnostic)
/* harmony export */ });
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
            if (named === undefined)
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
function projectFunction({ id, logicalId, properties }) {
    return {
        name: id,
        logicalId,
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
