export const id = 397;
export const ids = [397];
export const modules = {

/***/ 8598:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  check: () => (/* binding */ check_check)
});

// EXTERNAL MODULE: ./lib/app/check.js + 12 modules
var check = __webpack_require__(4962);
// EXTERNAL MODULE: ./lib/app/rule-infos.js + 1 modules
var rule_infos = __webpack_require__(8656);
// EXTERNAL MODULE: ./lib/app/version.js
var version = __webpack_require__(1271);
// EXTERNAL MODULE: ./lib/report/html/render-html.js + 7 modules
var render_html = __webpack_require__(9784);
// EXTERNAL MODULE: ./lib/report/construct-names.js
var construct_names = __webpack_require__(1630);
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
    return (0,stringify/* stringify */.A)(checkReportOf((0,construct_names/* withNamedFindings */.e2)(result)));
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
        edges: (0,merge_stages/* mergeStages */.U)(stages, ({ edges, newEdges, constructs }) => edges.map((edge) => ({ ...(0,project_items/* projectEdgeOf */.C7)(constructs)(edge), new: newEdges.has(edge.key) }))),
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
    const result = fromTheTop((0,construct_names/* withNamedFindings */.e2)(checked));
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
async function check_check(directory, flags) {
    const progress = (0,cli_progress/* terminalProgress */.e)(process.stderr);
    const options = { ...optionsOf(directory, flags), onProgress: progress };
    const { result, exitCode } = flags.deployed === 'aws' ? await checkAws(options) : (0,check/* runCheck */.k_)(options);
    progress.done();
    (0,write_output/* writeOutput */.zh)(render(result, flags), flags.output);
    return exitCode;
}
/** Loaded where it is asked for: no other check knows a cloud. */
async function checkAws(options) {
    const { runCheckOnAws } = await Promise.all(/* import() */[__webpack_require__.e(579), __webpack_require__.e(611), __webpack_require__.e(396), __webpack_require__.e(276), __webpack_require__.e(594)]).then(__webpack_require__.bind(__webpack_require__, 9213));
    return runCheckOnAws(options);
}
function optionsOf(directory, flags) {
    const { stage, deployed, policyRef, reportOnly, failOn, assembly, deployedAssembly, packaged } = flags;
    return {
        directory,
        ...(stage !== undefined && { stage }),
        ...(deployed !== undefined && { deployed }),
        ...(policyRef !== undefined && { policyRef }),
        ...(reportOnly !== undefined && { reportOnly }),
        ...(failOn !== undefined && { failOn }),
        assemblies: assembly,
        packaged,
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
        case 'html':
            return (0,render_html/* renderHtml */.K)({ stages: result.stages, diagnostics: result.diagnostics, check: result });
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

/***/ 4450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ codePathsOf),
/* harmony export */   o: () => (/* binding */ lockFilesOf)
/* harmony export */ });
/** What pins the versions of code that is not in the repository. */
const LOCK_FILES = [
    'package-lock.json',
    'npm-shrinkwrap.json',
    'yarn.lock',
    'pnpm-lock.yaml',
    'bun.lock',
    'bun.lockb',
    'requirements.txt',
    'poetry.lock',
    'uv.lock',
    'Pipfile.lock',
    'go.sum',
    'Cargo.lock',
    'pom.xml',
    'gradle.lockfile',
    'Gemfile.lock',
    'packages.lock.json',
];
/**
 * The lock files that a service's code is built with: each kind in the service's folder, or in the
 * nearest folder above that has one, as package managers look for them. A service without code of
 * its own has none.
 *
 * @param exists whether a path is in the repository
 */
function lockFilesOf(service, exists) {
    if (!hasCode(service))
        return [];
    const folders = foldersUpFrom(service.directory);
    return LOCK_FILES.flatMap((name) => {
        const nearest = folders.map((folder) => (folder === '.' ? name : `${folder}/${name}`)).find(exists);
        return nearest === undefined ? [] : [nearest];
    });
}
/** Every path whose content is part of what a service deploys: declared code, and lock files. */
function codePathsOf(service, exists) {
    const declared = service.stacks.flatMap((stack) => [...stack.resources.values()].flatMap(({ code }) => code ?? []));
    return [...new Set([...declared, ...lockFilesOf(service, exists)])].sort();
}
function hasCode(service) {
    return service.stacks.some((stack) => [...stack.resources.values()].some(({ code }) => code !== undefined));
}
/** `a/b`, `a`, `.` */
function foldersUpFrom(directory) {
    if (directory === '.' || directory === '')
        return ['.'];
    const parts = directory.split('/');
    return [...parts.map((_, at) => parts.slice(0, parts.length - at).join('/')), '.'];
}


/***/ }),

/***/ 3899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ ReadingMemo)
/* harmony export */ });
/* harmony import */ var _reader_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3149);

/**
 * What was read from one side of a comparison, for the other: most services of a pull request are the
 * same in both. A result is used again only when everything that its reading looked at, and everything
 * it looked for in vain, is the same there.
 */
class ReadingMemo {
    #readings = new Map();
    /** @param read reads the candidate through the context that it is given */
    read(candidate, context, read) {
        const key = keyOf(candidate, context);
        const known = this.#readings.get(key);
        if (known?.trace.holdsFor(context.files))
            return known.result;
        const trace = new Trace(context.files);
        const result = read({ ...context, files: trace.files(), parse: trace.parse(context.parse) });
        this.#readings.set(key, { trace, result });
        return result;
    }
}
const namesKeys = new WeakMap();
/** Names of other services may be looked up, so all of them count. */
function keyOf(candidate, { files, stage, names = new Map() }) {
    const all = namesKeys.get(names) ?? [...names].flat().join('\n');
    namesKeys.set(names, all);
    return [candidate.format, (0,_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .candidateKey */ .R)(candidate), candidate.name, stage, files.packaged ? 'packaged' : '', all].join('\n');
}
/** What a reading looked at. */
class Trace {
    #files;
    #seen = new Map();
    /** The digest of a link is where it leads, so what was read through it counts for itself. */
    #reads = new Map();
    #listed = false;
    constructor(files) {
        this.#files = files;
    }
    files() {
        const files = this.#files;
        return {
            ...(files.packaged && { packaged: true }),
            label: files.label,
            list: () => {
                this.#listed = true;
                return files.list();
            },
            has: (path) => this.#look(path) && files.has(path),
            read: (path) => {
                this.#look(path);
                return this.#read(path);
            },
            digest: (path, without) => {
                this.#look(path);
                return files.digest(path, without);
            },
        };
    }
    parse(parse) {
        return (path) => {
            this.#look(path);
            this.#read(path);
            return parse(path);
        };
    }
    holdsFor(files) {
        if (this.#listed && !sameList(this.#files.list(), files.list()))
            return false;
        for (const [path, digest] of this.#seen)
            if (files.digest(path) !== digest)
                return false;
        for (const [path, read] of this.#reads)
            if (!sameRead(read, files.read(path)))
                return false;
        return true;
    }
    #read(path) {
        const read = this.#reads.get(path) ?? this.#files.read(path);
        this.#reads.set(path, read);
        return read;
    }
    #look(path) {
        if (!this.#seen.has(path))
            this.#seen.set(path, this.#files.digest(path));
        return true;
    }
}
/** What cannot be read has the same digest only where it cannot be read for the same reason. */
function sameRead(a, b) {
    return a.kind === 'text' && b.kind === 'text' ? a.text === b.text : a.kind === b.kind;
}
function sameList(a, b) {
    return a === b || (a.length === b.length && a.every((path, at) => path === b[at]));
}


/***/ })

};
