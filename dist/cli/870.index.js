export const id = 870;
export const ids = [870];
export const modules = {

/***/ 9018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MO: () => (/* binding */ emptyEstate),
/* harmony export */   ZC: () => (/* binding */ requireSettings),
/* harmony export */   b7: () => (/* binding */ stagesToCheck),
/* harmony export */   xu: () => (/* binding */ readBaseSettings)
/* harmony export */ });
/* harmony import */ var _config_read_settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2062);
/* harmony import */ var _model_app_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3113);
/* harmony import */ var _model_location_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1918);
/* harmony import */ var _read_document_parse_cache_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8980);




/**
 * Settings from the base, so that a change cannot weaken its own gate. The proposed file is read
 * too: a mistake in it must be told before it is merged and becomes the base.
 */
function readBaseSettings(sources, overrides) {
    const base = (0,_config_read_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .readSettings */ .s)(sources.policy, (0,_read_document_parse_cache_js__WEBPACK_IMPORTED_MODULE_2__/* .parseCache */ .I)(sources.policy).parse);
    const settings = withOverrides(base.settings, overrides);
    if (sources.policy === sources.proposed)
        return { settings, diagnostics: base.diagnostics };
    const cache = (0,_read_document_parse_cache_js__WEBPACK_IMPORTED_MODULE_2__/* .parseCache */ .I)(sources.proposed);
    const proposed = (0,_config_read_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .readSettings */ .s)(sources.proposed, cache.parse);
    const notes = proposed.file !== undefined && base.file === undefined ? [takesEffectLater(proposed.file)] : [];
    return { settings, diagnostics: [...base.diagnostics, ...proposed.diagnostics, ...notes] };
}
/**
 * Settings without which nothing may begin: the defaults, which ask for nothing, stand in for those that cannot be read.
 *
 * @throws AppError `usage` with the first mistake
 */
function requireSettings(sources) {
    const { settings, diagnostics } = readBaseSettings(sources, {});
    const [wrong] = diagnostics.filter(({ severity }) => severity === 'error');
    if (wrong !== undefined)
        throw new _model_app_error_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .u('usage', `${(0,_model_location_js__WEBPACK_IMPORTED_MODULE_3__/* .formatLocation */ .j$)(wrong.location)}: ${wrong.message}`);
    return settings;
}
function withOverrides(settings, { reportOnly, failOn }) {
    const policy = {
        ...settings.policy,
        ...(reportOnly === undefined ? {} : { reportOnly }),
        ...(failOn === undefined ? {} : { failOn }),
    };
    return { ...settings, policy };
}
function takesEffectLater(file) {
    return {
        severity: 'note',
        code: 'settings/not-in-base',
        message: `${file} is not in what this is compared with; it takes effect once it is there`,
        location: { file, line: 1, column: 1 },
    };
}
/** As stackgate.yml takes them: a stage is part of names that are made from it. */
const stageName = /^[A-Za-z0-9][A-Za-z0-9_-]{0,62}$/;
/** @throws AppError `usage` for a stage that stackgate.yml does not have, or that can be none */
function stagesToCheck(settings, stage) {
    const names = settings.stages.map(({ name }) => name);
    if (stage === undefined)
        return names;
    if (!stageName.test(stage))
        throw new _model_app_error_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .u('usage', `--stage takes letters, digits, - and _, not ${JSON.stringify(stage)}`);
    const isDefault = names.length === 1 && names[0] === 'dev';
    if (names.includes(stage) || isDefault)
        return [stage];
    throw new _model_app_error_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .u('usage', `stackgate.yml has no stage ${stage}; it has ${names.join(', ')}`);
}
/**
 * A gate that found nothing to look at must not look like one that found nothing wrong. Where what is
 * there could not be read, that has been told.
 */
function emptyEstate(sides) {
    if (sides.some(({ estate }) => estate.services.length > 0))
        return [];
    if (sides.some(({ diagnostics }) => diagnostics.some(({ severity }) => severity === 'error')))
        return [];
    const message = 'no service found: no serverless.yml, SAM or CloudFormation template, or CDK output is among the files of this folder';
    return [{ severity: 'error', code: 'read/no-services', message, location: { file: '.', line: 1, column: 1 } }];
}


/***/ }),

/***/ 8682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SO: () => (/* binding */ compileGlob),
/* harmony export */   XK: () => (/* binding */ refuseGlob),
/* harmony export */   tI: () => (/* binding */ compileGlobs),
/* harmony export */   yk: () => (/* binding */ escapeGlob)
/* harmony export */ });
/* unused harmony export globLimits */
/* harmony import */ var minimatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1138);

/**
 * Globs come from stackgate.yml, which is as hostile as any input: `{a,b}` twenty times expands to
 * a million patterns. What `refuseGlob` lets through is cheap to compile and to match.
 */
const globLimits = { length: 256, stars: 16, alternatives: 64, text: 4096 };
/** Why a pattern is not taken, in words; undefined when it is fine. */
function refuseGlob(pattern) {
    if (pattern === '')
        return 'the pattern is empty; `*` matches everything';
    if (pattern.length > globLimits.length)
        return `the pattern is ${pattern.length} characters long; at most ${globLimits.length} are allowed`;
    if (hasControlCharacter(pattern))
        return 'the pattern holds a control character';
    const stars = pattern.match(/\*+/g)?.length ?? 0;
    if (stars > globLimits.stars)
        return `the pattern has ${stars} stars; at most ${globLimits.stars} are allowed`;
    if (/[?*+@!]\(/.test(pattern))
        return 'groups such as `+(a|b)` are not supported; write `{a,b}`';
    if (countAlternatives(pattern) > globLimits.alternatives)
        return `the braces expand to more than ${globLimits.alternatives} patterns; write fewer alternatives`;
    return undefined;
}
/** A matcher for a pattern that `refuseGlob` took. Texts longer than the limit never match. */
function compileGlob(pattern, kind) {
    // Most patterns are plain names, such as the rule ids of a pack: no matcher is made for them.
    if (kind === 'name' && /^[\w:/.-]+$/.test(pattern))
        return (text) => text === pattern;
    const compiled = new minimatch__WEBPACK_IMPORTED_MODULE_0__/* .Minimatch */ .VR(kind === 'name' ? hideSlashes(pattern) : pattern, {
        dot: true,
        noext: true,
        nocomment: true,
        nonegate: true,
        noglobstar: kind === 'name',
        braceExpandMax: globLimits.alternatives + 1,
        platform: 'linux',
    });
    return (text) => text.length <= globLimits.text && compiled.match(kind === 'name' ? hideSlashes(text) : text);
}
/** True when any of the patterns matches. */
function compileGlobs(patterns, kind) {
    const matchers = patterns.map((pattern) => compileGlob(pattern, kind));
    return (text) => matchers.some((matches) => matches(text));
}
/** Text as a glob that matches that text alone; for filling names into a pattern. */
function escapeGlob(text) {
    return minimatch__WEBPACK_IMPORTED_MODULE_0__/* .minimatch */ .xF.escape(text, { magicalBraces: true });
}
/** Stops counting just above the limit, so a bomb costs no more than a fair pattern. */
function countAlternatives(pattern) {
    return minimatch__WEBPACK_IMPORTED_MODULE_0__/* .minimatch */ .xF.braceExpand(pattern, { braceExpandMax: globLimits.alternatives + 1 }).length;
}
/** minimatch splits on `/`; a private-use character in its place makes it a letter like any other. */
function hideSlashes(text) {
    return text.replaceAll('/', '\uE000');
}
function hasControlCharacter(text) {
    for (let at = 0; at < text.length; at++)
        if (text.charCodeAt(at) < 0x20)
            return true;
    return false;
}


/***/ }),

/***/ 7838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ packNamed),
  O: () => (/* binding */ packNames)
});

;// CONCATENATED MODULE: ./lib/config/generated/packs.js
const builtInPacks = [
    {
        "name": "default",
        "rules": [
            {
                "rule": "edge/undeclared",
                "severity": "error"
            },
            {
                "rule": "edge/missing-grant",
                "severity": "error"
            },
            {
                "rule": "edge/dangling",
                "severity": "error"
            },
            {
                "rule": "edge/not-permitted",
                "severity": "error"
            },
            {
                "rule": "edge/not-subscribable",
                "severity": "error"
            },
            {
                "rule": "edge/no-consent",
                "severity": "error"
            },
            {
                "rule": "edge/removed-while-used",
                "severity": "error"
            },
            {
                "rule": "edge/cross-stage",
                "severity": "error"
            },
            {
                "rule": "edge/cycle",
                "severity": "error"
            },
            {
                "rule": "edge/unknown",
                "severity": "warning"
            },
            {
                "rule": "iam/wildcard-action",
                "severity": "error"
            },
            {
                "rule": "iam/wildcard-resource",
                "severity": "warning"
            },
            {
                "rule": "iam/public-principal",
                "severity": "error"
            },
            {
                "rule": "iam/confused-deputy",
                "severity": "error"
            },
            {
                "rule": "state/replacement",
                "severity": "error"
            },
            {
                "rule": "state/removal",
                "severity": "error"
            },
            {
                "rule": "name/duplicate",
                "severity": "error"
            },
            {
                "rule": "name/pattern",
                "severity": "error"
            }
        ],
        "failOn": "new",
        "reportOnly": false
    },
    {
        "name": "report",
        "rules": [
            {
                "rule": "edge/undeclared",
                "severity": "warning"
            },
            {
                "rule": "edge/missing-grant",
                "severity": "error"
            },
            {
                "rule": "edge/dangling",
                "severity": "error"
            },
            {
                "rule": "edge/not-permitted",
                "severity": "error"
            },
            {
                "rule": "edge/not-subscribable",
                "severity": "warning"
            },
            {
                "rule": "edge/no-consent",
                "severity": "warning"
            },
            {
                "rule": "edge/removed-while-used",
                "severity": "error"
            },
            {
                "rule": "edge/cross-stage",
                "severity": "error"
            },
            {
                "rule": "edge/cycle",
                "severity": "error"
            },
            {
                "rule": "edge/unknown",
                "severity": "note"
            },
            {
                "rule": "iam/wildcard-action",
                "severity": "warning"
            },
            {
                "rule": "iam/wildcard-resource",
                "severity": "note"
            },
            {
                "rule": "iam/public-principal",
                "severity": "error"
            },
            {
                "rule": "iam/confused-deputy",
                "severity": "warning"
            },
            {
                "rule": "state/replacement",
                "severity": "error"
            },
            {
                "rule": "state/removal",
                "severity": "error"
            },
            {
                "rule": "name/duplicate",
                "severity": "warning"
            },
            {
                "rule": "name/pattern",
                "severity": "warning"
            }
        ],
        "failOn": "new",
        "reportOnly": true
    },
    {
        "name": "strict",
        "rules": [
            {
                "rule": "edge/undeclared",
                "severity": "error"
            },
            {
                "rule": "edge/missing-grant",
                "severity": "error"
            },
            {
                "rule": "edge/dangling",
                "severity": "error"
            },
            {
                "rule": "edge/not-permitted",
                "severity": "error"
            },
            {
                "rule": "edge/not-subscribable",
                "severity": "error"
            },
            {
                "rule": "edge/no-consent",
                "severity": "error"
            },
            {
                "rule": "edge/removed-while-used",
                "severity": "error"
            },
            {
                "rule": "edge/cross-stage",
                "severity": "error"
            },
            {
                "rule": "edge/cycle",
                "severity": "error"
            },
            {
                "rule": "edge/unknown",
                "severity": "error"
            },
            {
                "rule": "iam/wildcard-action",
                "severity": "error"
            },
            {
                "rule": "iam/wildcard-resource",
                "severity": "error"
            },
            {
                "rule": "iam/public-principal",
                "severity": "error"
            },
            {
                "rule": "iam/confused-deputy",
                "severity": "error"
            },
            {
                "rule": "state/replacement",
                "severity": "error"
            },
            {
                "rule": "state/removal",
                "severity": "error"
            },
            {
                "rule": "name/duplicate",
                "severity": "error"
            },
            {
                "rule": "name/pattern",
                "severity": "error"
            }
        ],
        "failOn": "all",
        "reportOnly": false
    }
];

;// CONCATENATED MODULE: ./lib/config/built-in-packs.js

/** policies/*.yml, embedded by scripts/generate-policy.mjs so that the bundle reads no files. */
const packNames = builtInPacks.map((pack) => pack.name);
/** @throws when there is no built-in pack of that name; ask `packNames` first */
function packNamed(name) {
    const pack = builtInPacks.find((candidate) => candidate.name === name);
    if (pack === undefined)
        throw new Error(`no built-in policy pack is named ${name}`);
    return pack;
}


/***/ }),

/***/ 5029:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hV: () => (/* binding */ codeownersGlobs),
/* harmony export */   oZ: () => (/* binding */ readCodeowners)
/* harmony export */ });
/* unused harmony export parseCodeowners */
/** Where GitHub looks, in its order; the first file that is there counts. */
const places = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];
/** GitHub ignores a CODEOWNERS file above 3 MB; so much is never needed, and this is input as well. */
const maxRules = 5_000;
/** The rules of CODEOWNERS in their order, as path globs; empty when there is none. */
function readCodeowners(files) {
    const place = places.find((path) => files.has(path));
    const read = place === undefined ? undefined : files.read(place);
    return read?.kind === 'text' ? parseCodeowners(read.text) : [];
}
/**
 * One rule per line: a path pattern and its owners. A line without owners takes ownership away.
 * Several owners stay one text, separated by spaces. Lines that GitHub rejects (`!`, `[`) are skipped, as it does.
 * Source: docs.github.com, "About code owners".
 */
function parseCodeowners(text) {
    const rules = [];
    for (const line of text.split('\n')) {
        if (rules.length === maxRules)
            break;
        const rule = parseLine(line.trim());
        if (rule !== undefined)
            rules.push(rule);
    }
    return rules;
}
function parseLine(line) {
    if (line === '' || line.startsWith('#'))
        return undefined;
    const [pattern = '', ...rest] = line.split(/(?<!\\)\s+/);
    if (/^!|[[\]]/.test(pattern) || pattern.length > 256)
        return undefined;
    const comment = rest.findIndex((word) => word.startsWith('#'));
    const owners = comment === -1 ? rest : rest.slice(0, comment);
    return { match: pattern.replaceAll('\\ ', ' '), by: 'path', owner: owners.join(' ') };
}
/**
 * A CODEOWNERS pattern as path globs, by .gitignore's rules: a slash in front or inside ties it to the
 * root, without one it matches at any depth, and a folder owns all that is in it. `docs/*` owns the files of
 * `docs` and nothing deeper. Braces mean themselves.
 */
function codeownersGlobs(pattern) {
    const folderOnly = pattern.endsWith('/');
    const bare = pattern
        .replace(/^\//, '')
        .replace(/\/$/, '')
        .replace(/[{}()]/g, '\\$&');
    const anchored = pattern.startsWith('/') || bare.includes('/');
    const base = anchored || bare === '' ? bare : `**/${bare}`;
    const inside = base === '' ? '**' : `${base}/**`;
    if (folderOnly || base === '')
        return [inside];
    return base.endsWith('/*') && anchored ? [base] : [base, inside];
}


/***/ }),

/***/ 8697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jg: () => (/* binding */ defaultDeploy),
/* harmony export */   L6: () => (/* binding */ defaultSettings),
/* harmony export */   US: () => (/* binding */ policyOf),
/* harmony export */   sr: () => (/* binding */ defaultStage)
/* harmony export */ });
/* harmony import */ var _built_in_packs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7838);

/** The stage of a repository that names none. */
const defaultStage = { name: 'dev', ephemeral: false, parameters: new Map() };
/** How a stage is deployed that says nothing of it: as soon as its stacks are as they should be. */
const defaultDeploy = { rollbackAlarms: 'none', alarmMinutes: 0, bakeMinutes: 0, verify: [] };
/** What holds without a stackgate.yml: one stage, the default pack, no owners. */
function defaultSettings() {
    return {
        stages: [defaultStage],
        include: [],
        exclude: [],
        services: [],
        owners: [],
        externals: [],
        policy: policyOf((0,_built_in_packs_js__WEBPACK_IMPORTED_MODULE_0__/* .packNamed */ .H)('default')),
        environment: [],
    };
}
/** A pack as the policy of a repository that adds nothing to it. */
function policyOf(pack) {
    return {
        extends: pack.name,
        rules: pack.rules,
        failOn: pack.failOn,
        reportOnly: pack.reportOnly,
        allow: [],
        naming: [],
        waivers: [],
    };
}


/***/ }),

/***/ 3937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DC: () => (/* binding */ bucket),
/* harmony export */   Hi: () => (/* binding */ topicArn),
/* harmony export */   Mc: () => (/* binding */ fillBucket),
/* harmony export */   fv: () => (/* binding */ accountOfRole),
/* harmony export */   w3: () => (/* binding */ roleArn)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2857);

const roleArn = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .regex(/^arn:aws(-[a-z]+)*:iam::\d{12}:role\/[\w+=,.@/-]{1,512}$/, 'expected the ARN of an IAM role, such as `arn:aws:iam::012345678901:role/deploy`');
const topicArn = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .regex(/^arn:aws(-[a-z]+)*:sns:[a-z0-9-]+:\d{12}:[\w-]{1,256}$/, 'expected the ARN of an SNS topic, such as `arn:aws:sns:eu-west-1:012345678901:deploys`');
/** @param arn as `roleArn` takes it */
function accountOfRole(arn) {
    return arn.split(':')[4] ?? '';
}
/** The longest that each placeholder can become, so that a name which fits does so everywhere. */
const longest = { account: '012345678901', region: 'ap-northeast-1' };
/**
 * A bucket's name with its placeholders filled in.
 *
 * @throws never; what is no placeholder stays, and `bucket` refuses it
 */
function fillBucket(pattern, values) {
    return pattern.replaceAll('{account}', values.account).replaceAll('{region}', values.region);
}
const bucket = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .refine((name) => /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(fillBucket(name, longest)), {
    error: 'expected the name of a bucket: 3 to 63 small letters, digits, `.` and `-`, with `{account}` and `{region}` as its only placeholders',
});


/***/ }),

/***/ 2062:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ readSettings),
  p: () => (/* binding */ settingsFiles)
});

// EXTERNAL MODULE: ./lib/config/codeowners.js
var codeowners = __webpack_require__(5029);
// EXTERNAL MODULE: ./lib/config/default-settings.js
var default_settings = __webpack_require__(8697);
// EXTERNAL MODULE: ./lib/model/value.js
var value = __webpack_require__(5940);
// EXTERNAL MODULE: ./lib/config/built-in-packs.js + 1 modules
var built_in_packs = __webpack_require__(7838);
;// CONCATENATED MODULE: ./lib/config/list-of.js
function listOf(oneOrMore) {
    return isList(oneOrMore) ? oneOrMore : [oneOrMore];
}
function isList(value) {
    return Array.isArray(value);
}

// EXTERNAL MODULE: ./lib/model/walk.js
var walk = __webpack_require__(9076);
;// CONCATENATED MODULE: ./lib/config/plain.js


/** A value as zod takes it. Objects have no prototype, so a key `__proto__` is only a key. */
function toPlain(value) {
    switch (value.kind) {
        case 'scalar':
            return isYaml11Off(value.raw) ? 'off' : value.value;
        case 'list':
            return value.items.map(toPlain);
        case 'dict': {
            const object = Object.create(null);
            for (const [key, entry] of value.entries)
                object[key] = toPlain(entry.value);
            return object;
        }
        case 'text':
        case 'choice':
            return (0,walk/* printValue */.jt)(value);
    }
}
/** `off` is a boolean in YAML 1.1 and a severity here. */
function isYaml11Off(raw) {
    return raw?.toLowerCase() === 'off';
}
/** The value at a path, or the nearest one above it where the path leads to nothing. */
function valueAt(root, path) {
    let at = root;
    for (const key of path) {
        const next = childOf(at, key);
        if (next === undefined)
            return at;
        at = next;
    }
    return at;
}
function isThere(root, path) {
    let at = root;
    for (const key of path)
        at = at === undefined ? undefined : childOf(at, key);
    return at !== undefined;
}
/** Where a key of a dict is written; where the dict is when it has no such key. */
function keyLocation(holder, key) {
    const entry = holder.kind === 'dict' ? holder.entries.get(key) : undefined;
    return entry === undefined ? (0,value/* locate */.x)(holder) : (entry.keySource ?? holder.source).locationAt(entry.keyOffset);
}
function childOf(value, key) {
    if (value.kind === 'list')
        return typeof key === 'number' ? value.items[key] : undefined;
    return value.kind === 'dict' ? value.entries.get(String(key))?.value : undefined;
}
/** `policies.waivers[0].expires`; keys that are no plain words are quoted. */
function printPath(path) {
    let text = '';
    for (const part of path) {
        if (typeof part === 'number')
            text += `[${part}]`;
        else if (/^\w+$/.test(String(part)))
            text += text === '' ? String(part) : `.${String(part)}`;
        else
            text += `["${String(part)}"]`;
    }
    return text;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(4377);
// EXTERNAL MODULE: ./lib/config/place-schema.js
var place_schema = __webpack_require__(3937);
;// CONCATENATED MODULE: ./lib/config/promotion-order.js
/**
 * The stage that services must have passed before this one takes them: `after`, else the nearest before it that is
 * not ephemeral, since nothing is promoted out of a preview. None for an ephemeral stage, for `after: none`, and where
 * `protected` is false.
 */
function stageBefore(stages, index) {
    const stage = stages[index];
    if (stage === undefined || stage.protected === false || stage.after === 'none')
        return undefined;
    if (stage.after !== undefined)
        return stage.after;
    if (stage.ephemeral === true)
        return undefined;
    return stages.slice(0, index).findLast(({ ephemeral }) => ephemeral !== true)?.name;
}

;// CONCATENATED MODULE: ./lib/config/check-stages.js


/** What is wrong with stages beside each other: names, order, and the accounts of their roles. */
function mistakesInStages(list) {
    const stages = list.map((one) => (typeof one === 'string' ? { name: one } : one));
    const before = new Set();
    return stages.flatMap((stage, index) => {
        const mistakes = [
            ...(before.has(stage.name) ? [{ path: [index], message: `there are two stages ${stage.name}` }] : []),
            ...orderMistakes(stages, index, before),
            ...accountMistakes(stage, index),
        ];
        before.add(stage.name);
        return mistakes;
    });
}
/** A stage comes after one that stands before it: then no two can wait for each other. */
function orderMistakes(stages, index, before) {
    const { after, protected: isProtected } = stages[index] ?? {};
    if (after !== undefined && after !== 'none' && !before.has(after)) {
        const known = [...before].join(', ') || 'none';
        return [{ path: [index, 'after'], message: `expected \`none\` or a stage that stands before it (${known})` }];
    }
    if (isProtected === true && stageBefore(stages, index) === undefined)
        return [{ path: [index, 'protected'], message: 'there is no stage before it that anything could have passed' }];
    return [];
}
const roles = ['role', 'readRole', 'executionRole'];
function accountMistakes(stage, index) {
    const { account, role } = stage;
    const stated = account ?? (role === undefined ? undefined : (0,place_schema/* accountOfRole */.fv)(role));
    if (stated === undefined)
        return [];
    const whose = account === undefined ? 'account of `role`' : "stage's account";
    return roles.flatMap((name) => {
        const arn = stage[name];
        if (arn === undefined || (0,place_schema/* accountOfRole */.fv)(arn) === stated)
            return [];
        return [{ path: [index, name], message: `its account is not the ${whose} (${stated})` }];
    });
}

// EXTERNAL MODULE: ./lib/config/bounded-glob.js
var bounded_glob = __webpack_require__(8682);
;// CONCATENATED MODULE: ./lib/config/glob-schema.js


const glob = schemas/* string */.YjP().check((context) => {
    const refusal = (0,bounded_glob/* refuseGlob */.XK)(context.value);
    if (refusal !== undefined)
        context.issues.push({ code: 'custom', message: refusal, input: context.value });
});

// EXTERNAL MODULE: ./lib/config/verify-url.js
var verify_url = __webpack_require__(6357);
;// CONCATENATED MODULE: ./lib/config/deploy-schema.js



/** How stages are deployed. No secret belongs here: what a command needs comes from `environment`, by name. */
const most = { verifications: 200, words: 100, wordLength: 4_096 };
const word = schemas/* string */.YjP()
    .max(most.wordLength)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what no process can be given.
    .regex(/^[^\u0000]*$/, 'a word of a command cannot hold NUL');
const url = schemas/* string */.YjP()
    .max(2_048)
    .check((context) => {
    const refusal = (0,verify_url/* refuseVerifyUrl */.Hz)(context.value);
    if (refusal !== undefined)
        context.issues.push({ code: 'custom', message: refusal, input: context.value });
});
const deploy_schema_status = schemas/* int */.Whr().min(100).max(599);
const verification = schemas/* strictObject */.rej({
    services: glob.optional().describe('Glob over service names; all that are changed unless given.'),
    command: schemas/* array */.YOg(word)
        .min(1)
        .max(most.words)
        .optional()
        .describe('Program and arguments, run without a shell in the repository. Exit code 0 passes.'),
    url: url.optional().describe('Asked by GET; `https`, or `http` of this machine. May hold `{output:Name}`.'),
    expect: schemas/* union */.KCZ([deploy_schema_status, schemas/* array */.YOg(deploy_schema_status).min(1).max(20)])
        .optional()
        .describe('Status, or statuses, that pass; 200 unless given. Of a URL.'),
    timeoutMinutes: schemas/* number */.aig()
        .positive()
        .max(60)
        .optional()
        .describe('Of one attempt; 5 for a command, 0.5 for a URL.'),
    retries: schemas/* int */.Whr().min(0).max(60).optional().describe('Further attempts after a failed one; none unless given.'),
    retrySeconds: schemas/* number */.aig().min(0).max(600).optional().describe('Between attempts; 10 unless given.'),
})
    .check((context) => {
    const { command, url: address, expect } = context.value;
    const say = (message) => {
        context.issues.push({ code: 'custom', message, input: context.value });
    };
    if ((command === undefined) === (address === undefined))
        say('give either `command` or `url`');
    else if (command !== undefined && expect !== undefined)
        say('`expect` is the status of a URL; a command passes with exit code 0');
});
const deploySettings = schemas/* strictObject */.rej({
    rollbackAlarms: schemas/* enum */.k5n(['none', 'own', 'callers'])
        .optional()
        .describe('CloudWatch alarms that roll a stack back: those of its own template, or of its callers as well; `none` unless given.'),
    alarmMinutes: schemas/* int */.Whr()
        .min(0)
        .max(180)
        .optional()
        .describe('How long after an update CloudFormation still listens to them; 0 unless given.'),
    bakeMinutes: schemas/* number */.aig()
        .min(0)
        .max(360)
        .optional()
        .describe('How long verifications are asked again before the commit point; 0 unless given.'),
    verify: schemas/* array */.YOg(verification).max(most.verifications).optional().describe('Asked before the commit point.'),
});

;// CONCATENATED MODULE: ./lib/config/schema.js





/** The shape of stackgate.yml, for people: docs/configuration.md. Every object is strict, so a typo is an error. */
const severity = schemas/* enum */.k5n(['error', 'warning', 'note', 'off']);
/** A file of 10 MB holds a million globs, each to be matched with every file: more than these is no setting. */
const schema_most = { stages: 64, entries: 5_000, globs: 1_000 };
const globs = schemas/* union */.KCZ([glob, schemas/* array */.YOg(glob).max(schema_most.globs)]);
const account = schemas/* string */.YjP({ error: 'expected 12 digits in quotes; without quotes YAML reads a number and drops leading zeros' })
    .regex(/^\d{12}$/, 'expected exactly 12 digits in quotes');
const region = schemas/* string */.YjP().regex(/^[a-z]{2}(-[a-z]+)+-\d+$/, 'expected a region such as `eu-west-1`');
const parameters = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()]))
    .describe('Template parameters by name.');
const stageName = schemas/* string */.YjP().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,62}$/, 'expected letters, digits, `-` and `_`');
const stage = schemas/* strictObject */.rej({
    name: stageName,
    region: region.optional(),
    account: account.optional(),
    ephemeral: schemas/* boolean */.zMY().optional().describe('Its data may be lost: exempt from the state rules.'),
    parameters: parameters.optional(),
    role: place_schema/* roleArn */.w3.optional().describe('IAM role to assume for deploying.'),
    readRole: place_schema/* roleArn */.w3.optional().describe('IAM role to assume for looking: plan, check and status.'),
    executionRole: place_schema/* roleArn */.w3.optional().describe('IAM role that CloudFormation acts with; whoever deploys unless given.'),
    notificationTopics: schemas/* array */.YOg(place_schema/* topicArn */.Hi)
        .max(5)
        .optional()
        .describe('ARNs of SNS topics that hear of every event of the stacks in their region.'),
    bucket: place_schema/* bucket */.DC.optional().describe('Bucket of artefacts, journals and records; may hold `{account}` and `{region}`.'),
    after: stageName
        .optional()
        .describe('Stage that a service must have passed before; the one before it in the list unless given; or `none`.'),
    protected: schemas/* boolean */.zMY()
        .optional()
        .describe('Takes only what passed the stage before; true where there is one unless given.'),
    deploy: deploySettings.optional().describe('For this stage alone; what it does not say holds as for every stage.'),
});
const service = schemas/* strictObject */.rej({
    match: glob.describe('Glob over definition files: `services/*/serverless.yml`.'),
    name: schemas/* string */.YjP().min(1).max(128).optional(),
    stackName: schemas/* string */.YjP().min(1).max(256).optional().describe('May hold `{service}` and `{stage}`.'),
    owner: schemas/* string */.YjP().min(1).max(256).optional(),
    region: region.optional(),
    account: account.optional(),
    parameters: parameters.optional(),
});
const external = schemas/* strictObject */.rej({
    name: schemas/* string */.YjP().min(1).max(128),
    match: globs.describe('Globs over ARNs, export names, stack names, SSM paths and bare names.'),
});
const ruleSetting = schemas/* union */.KCZ([severity, schemas/* strictObject */.rej({ severity, services: globs.optional() })]);
const rules = schemas/* record */.g1P(glob, ruleSetting)
    .describe('Severity by rule id or glob of ids, in order: the last match wins.');
const failOn = schemas/* enum */.k5n(['new', 'all']).describe('`new`: only findings that the base does not have.');
const waiver = schemas/* strictObject */.rej({
    rule: glob,
    subject: glob.describe('Glob over `service:subject`, as the report prints it.'),
    owner: schemas/* string */.YjP().min(1).max(256),
    reason: schemas/* string */.YjP().min(1).max(1024),
    expires: iso/* date */.p6('expected a date such as `2026-12-31`').optional().describe('The last day on which it counts.'),
});
const policies = schemas/* strictObject */.rej({
    extends: schemas/* string */.YjP().min(1).max(512).optional().describe('`default`, `strict`, `report`, or the path of a pack.'),
    rules: rules.optional(),
    failOn: failOn.optional(),
    reportOnly: schemas/* boolean */.zMY().optional(),
    allow: schemas/* array */.YOg(schemas/* strictObject */.rej({ from: glob, to: glob }))
        .max(schema_most.entries)
        .optional(),
    naming: schemas/* array */.YOg(schemas/* strictObject */.rej({ of: schemas/* string */.YjP().min(1).max(256), pattern: glob }))
        .max(schema_most.globs)
        .optional(),
    waivers: schemas/* array */.YOg(waiver).max(schema_most.entries).optional(),
});
const settingsSchema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1),
    stages: schemas/* array */.YOg(schemas/* union */.KCZ([stageName, stage]))
        .min(1)
        .max(schema_most.stages)
        .check((context) => {
        for (const { path, message } of mistakesInStages(context.value))
            context.issues.push({ code: 'custom', message, path: [...path], input: context.value });
    })
        .optional()
        .describe('In promotion order.'),
    services: schemas/* array */.YOg(service).max(schema_most.entries).optional(),
    include: schemas/* array */.YOg(glob).max(schema_most.globs).optional().describe('Definitions to read besides those found.'),
    exclude: schemas/* array */.YOg(glob).max(schema_most.globs).optional().describe('Definitions to leave out.'),
    owners: schemas/* record */.g1P(glob, schemas/* string */.YjP().min(1).max(256))
        .optional()
        .describe('Owner by service name glob; the last match wins.'),
    externals: schemas/* array */.YOg(external)
        .max(schema_most.globs)
        .optional()
        .describe('What lives elsewhere: neither dangling nor unknown.'),
    environment: schemas/* array */.YOg(schemas/* string */.YjP().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'expected the name of an environment variable'))
        .optional()
        .describe('Environment variables whose values `${env:…}` may take.'),
    deploy: deploySettings.optional().describe('How every stage is deployed.'),
    policies: policies.optional(),
});
/** A policy pack in a file of its own; see policies/default.yml. */
const packSchema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1),
    name: schemas/* string */.YjP().min(1).max(128),
    extends: schemas/* enum */.k5n(['default', 'strict', 'report']).optional(),
    failOn: failOn.optional(),
    reportOnly: schemas/* boolean */.zMY().optional(),
    rules: rules.optional(),
});

;// CONCATENATED MODULE: ./lib/config/suggest.js
/** The known word that was probably meant: at most two edits away, and closer than any other. */
function suggest(word, known) {
    let best;
    let bestDistance = Math.min(3, Math.ceil(word.length / 2));
    for (const candidate of known) {
        if (Math.abs(candidate.length - word.length) > 2)
            continue;
        const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
        if (distance >= bestDistance)
            continue;
        best = candidate;
        bestDistance = distance;
    }
    return best;
}
/** Levenshtein's distance. Callers bound the lengths: `suggest` compares only words of like length. */
function editDistance(a, b) {
    let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let row = 1; row <= a.length; row++) {
        const current = [row];
        for (let column = 1; column <= b.length; column++) {
            const substitution = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
            current.push(Math.min(substitution, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
        }
        previous = current;
    }
    return previous[b.length] ?? 0;
}

;// CONCATENATED MODULE: ./lib/config/issues.js




/** zod's issues as diagnostics at the value's own line; an unknown key is reported at the key. */
function diagnosticsOf(error, schema, root) {
    return error.issues.flatMap((issue) => diagnosticsOfIssue(issue, [], schema, root));
}
function diagnosticsOfIssue(issue, above, schema, root) {
    const path = [...above, ...issue.path];
    if (issue.code === 'invalid_union') {
        const branch = branchMeant(issue.errors);
        if (branch !== undefined)
            return branch.flatMap((inner) => diagnosticsOfIssue(inner, path, schema, root));
    }
    if (issue.code === 'unrecognized_keys')
        return issue.keys.map((key) => unknownKey(key, path, schema, root));
    if (issue.code === 'invalid_key' && issue.issues[0] !== undefined)
        return [invalidKey(issue.issues[0], path, root)];
    return [
        {
            severity: 'error',
            code: codeOf(issue),
            message: messageOf(issue, path, root),
            location: (0,value/* locate */.x)(valueAt(root, path)),
        },
    ];
}
/**
 * Of a union's branches, the one whose kind of value was written: it complains about what is inside.
 * Undefined when every branch expects another kind, or more than one takes it.
 */
function branchMeant(branches) {
    const sameKind = branches.filter((issues) => issues.every((issue) => !isWrongKind(issue)));
    return sameKind.length === 1 ? sameKind[0] : undefined;
}
function isWrongKind(issue) {
    return issue.path.length === 0 && issue.code === 'invalid_type';
}
function unknownKey(key, path, schema, root) {
    const known = keysAt(schema, path);
    const meant = suggest(key, known);
    const help = meant === undefined ? `known here: ${known.join(', ')}` : `did you mean \`${meant}\`?`;
    return {
        severity: 'error',
        code: 'settings/unknown-key',
        message: `\`${printPath([...path, key])}\` is not a setting; ${help}`,
        location: keyLocation(valueAt(root, path), key),
    };
}
function invalidKey(issue, path, root) {
    const location = keyLocation(valueAt(root, path.slice(0, -1)), String(path.at(-1)));
    return { severity: 'error', code: codeOf(issue), message: messageOf(issue, path, root), location };
}
function codeOf(issue) {
    return issue.code === 'invalid_type' || issue.code === 'invalid_union' ? 'settings/wrong-type' : 'settings/invalid';
}
function messageOf(issue, path, root) {
    const where = path.length === 0 ? 'stackgate settings' : `\`${printPath(path)}\``;
    if (!isThere(root, path))
        return `${where} is missing`;
    return `${where}: ${issue.message.replace(/^Invalid (input|option): /, '')}`;
}
/** The keys that an object at a path may have: what the schema's own walls are, branches of unions joined. */
function keysAt(schema, path) {
    const inner = unwrap(schema);
    if (inner instanceof schemas/* ZodUnion */.fZ7)
        return [...new Set(inner.options.flatMap((option) => keysAt(option, path)))];
    const [head, ...rest] = path;
    if (head === undefined)
        return inner instanceof schemas/* ZodObject */.bvH ? Object.keys(inner.shape) : [];
    if (inner instanceof schemas/* ZodArray */.naA)
        return keysAt(inner.element, rest);
    if (inner instanceof schemas/* ZodRecord */.b8S)
        return keysAt(inner.valueType, rest);
    const next = inner instanceof schemas/* ZodObject */.bvH ? inner.shape[String(head)] : undefined;
    return next === undefined ? [] : keysAt(next, rest);
}
function unwrap(schema) {
    return schema instanceof schemas/* ZodOptional */.IiU ? unwrap(schema.unwrap()) : schema;
}

;// CONCATENATED MODULE: ./lib/config/validate.js


/** A value as the schema's own type, or why it is not, each reason with its place. */
function validate(schema, root) {
    const parsed = schema.safeParse(toPlain(root));
    return parsed.success
        ? { ok: true, value: parsed.data }
        : { ok: false, diagnostics: diagnosticsOf(parsed.error, schema, root) };
}

;// CONCATENATED MODULE: ./lib/config/policy-settings.js








/** The pack's rules first and the repository's own after them, so that the last match wins. */
function resolvePolicy(input, root, files, parse) {
    const { pack, diagnostics } = findPack(input?.extends ?? 'default', root, files, parse);
    const base = (0,default_settings/* policyOf */.US)(pack);
    if (input === undefined)
        return { settings: base, diagnostics };
    const settings = {
        extends: pack.name,
        rules: [...pack.rules, ...toRuleSettings(input.rules)],
        failOn: input.failOn ?? base.failOn,
        reportOnly: input.reportOnly ?? base.reportOnly,
        allow: input.allow ?? [],
        naming: input.naming ?? [],
        waivers: (input.waivers ?? []).map(({ expires, ...waiver }, index) => ({
            ...waiver,
            ...(expires !== undefined && { expires }),
            location: (0,value/* locate */.x)(valueAt(root, ['policies', 'waivers', index])),
        })),
    };
    return { settings, diagnostics };
}
function findPack(name, root, files, parse) {
    const fallback = (0,built_in_packs/* packNamed */.H)('default');
    if (built_in_packs/* packNames */.O.includes(name))
        return { pack: (0,built_in_packs/* packNamed */.H)(name), diagnostics: [] };
    const path = name.replace(/^\.\//, '');
    if (!files.has(path))
        return { pack: fallback, diagnostics: [noSuchPack(name, root)] };
    const document = parse(path);
    if (document.value === undefined)
        return { pack: fallback, diagnostics: document.diagnostics };
    const input = validate(packSchema, document.value);
    if (!input.ok)
        return { pack: fallback, diagnostics: [...document.diagnostics, ...input.diagnostics] };
    return { pack: toPack(input.value), diagnostics: document.diagnostics };
}
function noSuchPack(name, root) {
    const meant = suggest(name, built_in_packs/* packNames */.O);
    const help = meant === undefined ? '' : ` Did you mean \`${meant}\`?`;
    return {
        severity: 'error',
        code: 'settings/no-such-pack',
        message: `\`policies.extends\`: ${name} is neither a built-in pack (${built_in_packs/* packNames */.O.join(', ')}) nor a file of this repository.${help}`,
        location: (0,value/* locate */.x)(valueAt(root, ['policies', 'extends'])),
    };
}
function toPack(input) {
    const base = (0,built_in_packs/* packNamed */.H)(input.extends ?? 'default');
    return {
        name: input.name,
        rules: [...base.rules, ...toRuleSettings(input.rules)],
        failOn: input.failOn ?? base.failOn,
        reportOnly: input.reportOnly ?? base.reportOnly,
    };
}
function toRuleSettings(rules) {
    return Object.entries(rules ?? {}).map(([rule, setting]) => {
        if (typeof setting === 'string')
            return { rule, severity: setting };
        const services = setting.services === undefined ? undefined : listOf(setting.services);
        return { rule, severity: setting.severity, ...(services !== undefined && { services }) };
    });
}

;// CONCATENATED MODULE: ./lib/config/to-deploy-settings.js




/**
 * What `deploy` says, a stage's own before what holds for every stage.
 *
 * @param at where `input` stands
 */
function toDeploySettings(input, at, otherwise = default_settings/* defaultDeploy */.Jg) {
    if (input === undefined)
        return otherwise;
    return {
        rollbackAlarms: input.rollbackAlarms ?? otherwise.rollbackAlarms,
        alarmMinutes: input.alarmMinutes ?? otherwise.alarmMinutes,
        bakeMinutes: input.bakeMinutes ?? otherwise.bakeMinutes,
        verify: input.verify?.map((one, index) => toVerification(one, valueAt(at, ['verify', index]))) ?? otherwise.verify,
    };
}
function toVerification(input, at) {
    const { services = '*', command, url = '', expect = 200, retries = 0, retrySeconds = 10 } = input;
    const common = { services, retries, retrySeconds, location: (0,value/* locate */.x)(at) };
    return command === undefined
        ? { ...common, kind: 'url', url, expect: listOf(expect), timeoutMinutes: input.timeoutMinutes ?? 0.5 }
        : { ...common, kind: 'command', command, timeoutMinutes: input.timeoutMinutes ?? 5 };
}

;// CONCATENATED MODULE: ./lib/config/to-settings.js








/** Validated input as settings. `root` is what it was read from: numbers keep their text, facts their place. */
function toSettings(input, root, policy) {
    const deploy = toDeploySettings(input.deploy, valueAt(root, ['deploy']));
    return {
        stages: toStages(input.stages ?? [default_settings/* defaultStage */.sr.name], valueAt(root, ['stages']), deploy),
        include: input.include ?? [],
        exclude: input.exclude ?? [],
        services: input.services?.map((entry, index) => toService(entry, valueAt(root, ['services', index]))) ?? [],
        owners: Object.entries(input.owners ?? {}).map(([match, owner]) => ({ match, by: 'service', owner })),
        externals: (input.externals ?? []).map(({ name, match }, index) => ({
            name,
            match: listOf(match),
            location: (0,value/* locate */.x)(valueAt(root, ['externals', index])),
        })),
        policy,
        environment: input.environment ?? [],
    };
}
function toStages(inputs, at, everywhere) {
    const named = inputs.map((input) => (typeof input === 'string' ? { name: input } : input));
    return named.map((input, index) => {
        const after = stageBefore(named, index);
        return { ...toStage(input, valueAt(at, [index]), everywhere), ...(after !== undefined && { after }) };
    });
}
/** A stage that names no account is in that of its role. */
function toStage(input, at, everywhere) {
    const { name, region, role, readRole, executionRole, notificationTopics, bucket } = input;
    const ofRole = role ?? readRole;
    const account = input.account ?? (ofRole === undefined ? undefined : (0,place_schema/* accountOfRole */.fv)(ofRole));
    const deploy = toDeploySettings(input.deploy, valueAt(at, ['deploy']), everywhere);
    return {
        name,
        ...(region !== undefined && { region }),
        ...(account !== undefined && { account }),
        ephemeral: input.ephemeral ?? false,
        parameters: parametersIn(at),
        ...(role !== undefined && { role }),
        ...(readRole !== undefined && { readRole }),
        ...(executionRole !== undefined && { executionRole }),
        ...(notificationTopics !== undefined && { notificationTopics }),
        ...(bucket !== undefined && { bucket }),
        ...(deploy !== default_settings/* defaultDeploy */.Jg && { deploy }),
    };
}
function toService(input, at) {
    return {
        match: input.match,
        ...(input.name !== undefined && { name: input.name }),
        ...(input.stackName !== undefined && { stackName: input.stackName }),
        ...(input.owner !== undefined && { owner: input.owner }),
        ...(input.region !== undefined && { region: input.region }),
        ...(input.account !== undefined && { account: input.account }),
        parameters: parametersIn(at),
        location: (0,value/* locate */.x)(at),
    };
}
/** As written: `01` stays `01`, because CloudFormation takes parameters as text. */
function parametersIn(holder) {
    const parameters = new Map();
    const dict = (0,walk/* get */.Jt)(holder, 'parameters');
    if (dict?.kind !== 'dict')
        return parameters;
    for (const [name, { value }] of dict.entries) {
        const text = (0,walk/* textOf */.b6)(value);
        if (text !== undefined)
            parameters.set(name, text);
    }
    return parameters;
}

;// CONCATENATED MODULE: ./lib/config/read-settings.js






const settingsFiles = ['stackgate.yml', 'stackgate.yaml', 'stackgate.json'];
/**
 * stackgate.yml as settings. With anything wrong in it, the diagnostics say what and the defaults
 * stand in, so that the rest of the repository is still judged.
 */
function readSettings(files, parse) {
    const [file, ...others] = settingsFiles.filter((path) => files.has(path));
    const fallback = { ...(0,default_settings/* defaultSettings */.L6)(), owners: (0,codeowners/* readCodeowners */.oZ)(files) };
    if (file === undefined)
        return { settings: fallback, diagnostics: [] };
    const document = parse(file);
    const diagnostics = [...document.diagnostics, ...others.map((other) => severalFiles(file, other))];
    const root = document.value;
    if (root === undefined || hasErrors(diagnostics))
        return { settings: fallback, diagnostics, file };
    const input = validate(settingsSchema, root);
    if (!input.ok)
        return { settings: fallback, diagnostics: [...diagnostics, ...input.diagnostics], file };
    const policy = resolvePolicy(input.value.policies, root, files, parse);
    const settings = toSettings(input.value, root, policy.settings);
    const owners = input.value.owners === undefined ? fallback.owners : settings.owners;
    return { settings: { ...settings, owners }, diagnostics: [...diagnostics, ...policy.diagnostics], file };
}
function hasErrors(diagnostics) {
    return diagnostics.some(({ severity }) => severity === 'error');
}
function severalFiles(read, other) {
    return {
        severity: 'error',
        code: 'settings/several-files',
        message: `${read} and ${other} are both there; keep one`,
        location: { file: other, line: 1, column: 1 },
    };
}


/***/ }),

/***/ 6357:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dl: () => (/* binding */ parseUrl),
/* harmony export */   Hz: () => (/* binding */ refuseVerifyUrl),
/* harmony export */   YZ: () => (/* binding */ outputInUrl),
/* harmony export */   cW: () => (/* binding */ isLoopbackHost)
/* harmony export */ });
/** What may stand in a URL in place of an output. CloudFormation's names of outputs are letters and digits. */
const outputInUrl = /\{output:([A-Za-z0-9]{1,255})\}/g;
const loopbackHosts = new Set(['localhost', '127.0.0.1', '[::1]']);
/** True for the names of this machine that stackgate.yml may write down. */
function isLoopbackHost(hostname) {
    return loopbackHosts.has(hostname);
}
/**
 * Why a URL of stackgate.yml is not taken, in words; undefined when it is fine. One that begins with an output is
 * looked at again once the output is known.
 */
function refuseVerifyUrl(url) {
    const filled = url.replace(outputInUrl, 'output');
    if (/[{}]/.test(filled))
        return 'only `{output:Name}` may stand in braces, with letters and digits for the name';
    if (url.startsWith('{output:'))
        return undefined;
    const parsed = parseUrl(filled);
    if (parsed === null)
        return 'expected a URL such as `https://api.example.org/health`';
    if (parsed.username !== '' || parsed.password !== '')
        return 'a URL must not hold a user or a password';
    if (parsed.protocol === 'https:')
        return undefined;
    if (parsed.protocol === 'http:' && isLoopbackHost(parsed.hostname))
        return undefined;
    return 'expected `https://`; `http://` only for localhost';
}
/** `URL.parse`, which came with Node 22. */
function parseUrl(text, base) {
    try {
        return new URL(text, base);
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 5940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ locate)
/* harmony export */ });
/** Where a value stands, as file, line and column. */
function locate(placed) {
    return placed.source.locationAt(placed.offset);
}


/***/ }),

/***/ 8980:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ parseCache)
/* harmony export */ });
/* harmony import */ var _model_location_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1918);
/* harmony import */ var _parse_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(280);


function parseCache(files) {
    const documents = new Map();
    const parse = (path) => {
        const before = documents.get(path);
        if (before !== undefined)
            return before;
        const document = documentOf(path, files.read(path));
        documents.set(path, document);
        return document;
    };
    return { parse, documents: () => [...documents].sort(byPath).map(([, document]) => document) };
}
function byPath([a], [b]) {
    return a < b ? -1 : a > b ? 1 : 0;
}
function documentOf(path, read) {
    if (read.kind === 'text')
        return parseOnce(path, read.text);
    return { path, diagnostics: [diagnosticOf(path, read)] };
}
function diagnosticOf(path, read) {
    const location = { file: path, line: 1, column: 1 };
    return { severity: 'error', code: `file/${read.kind}`, message: messageOf(path, read), location };
}
function messageOf(path, read) {
    switch (read.kind) {
        case 'missing':
            return `${path} is not in the repository`;
        case 'outside':
            return `${path} is not read: ${read.reason}`;
        case 'too-large':
            return `${path} is not read: it holds ${read.bytes} bytes and ${read.limit} is the limit`;
        case 'not-text':
            return `${path} is not read: ${read.reason}`;
    }
}
/**
 * The last texts of each path and what they parse to, for the whole process: most files are the same
 * as proposed and as deployed, and an equal text at the same path gives an equal document.
 */
const parsed = new Map();
const VERSIONS_KEPT = 3;
const MAX_CHARACTERS = 256 * 1024 * 1024;
let characters = 0;
function parseOnce(path, text) {
    const versions = parsed.get(path) ?? [];
    const before = versions.find((version) => version.text === text);
    if (before !== undefined)
        return before.document;
    const document = (0,_parse_document_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .T)(new _model_location_js__WEBPACK_IMPORTED_MODULE_1__/* .SourceText */ .D(path, text));
    remember(path, { text, document }, versions);
    return document;
}
function remember(path, version, versions) {
    characters += version.text.length;
    if (characters > MAX_CHARACTERS) {
        parsed.clear();
        characters = version.text.length;
    }
    parsed.set(path, [version, ...versions].slice(0, VERSIONS_KEPT));
}


/***/ }),

/***/ 3388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ recallBlob),
/* harmony export */   z: () => (/* binding */ rememberBlob)
/* harmony export */ });
/**
 * What blobs hold, by id, for the whole process: most files are the same in the working tree and in
 * the commit that it is compared with, and need neither be unpacked nor decoded twice.
 */
const known = new Map();
const MAX_CHARACTERS = 256 * 1024 * 1024;
let characters = 0;
function recallBlob(id) {
    return known.get(id);
}
function rememberBlob(id, read) {
    if (known.has(id))
        return;
    characters += read.kind === 'text' ? read.text.length : 0;
    if (characters <= MAX_CHARACTERS)
        known.set(id, read);
}


/***/ }),

/***/ 6730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g$: () => (/* binding */ tooLarge),
/* harmony export */   g7: () => (/* binding */ decodeText),
/* harmony export */   gZ: () => (/* binding */ MAX_FILE_BYTES)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);

/** Bytes of one file; more is not read. */
const MAX_FILE_BYTES = 10 * 1024 * 1024;
/** Bytes as text: UTF-8 without a zero byte, a byte order mark dropped. */
function decodeText(bytes) {
    if (bytes.length > MAX_FILE_BYTES)
        return tooLarge(bytes.length);
    if (bytes.includes(0))
        return { kind: 'not-text', reason: 'it holds zero bytes' };
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
        return { kind: 'not-text', reason: 'it is not UTF-8' };
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
    return { kind: 'text', text: text.charCodeAt(0) === 0xfeff ? text.slice(1) : text };
}
function tooLarge(bytes) {
    return { kind: 'too-large', bytes, limit: MAX_FILE_BYTES };
}


/***/ }),

/***/ 1041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ep: () => (/* binding */ blobDigest),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* unused harmony exports folderDigest, pathsUnder */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** The id that git gives these bytes, so that a file on disk and one in a commit compare equal. */
function blobDigest(bytes, format) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(format).update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
/**
 * A folder's digest: over the relative path and blob id of each file, in order. Not git's tree id:
 * a working tree has none, and a mode that changed is no change of code.
 */
function folderDigest(files) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let count = 0;
    for (const [path, blob] of files) {
        hash.update(`${path}\0${blob}\n`);
        count++;
    }
    return count === 0 ? undefined : hash.digest('hex');
}
/** The paths of a sorted list that lie in a folder; `.` is the root. */
function* pathsUnder(sorted, folder) {
    const prefix = folder === '.' ? '' : `${folder}/`;
    for (let at = firstNotBefore(sorted, prefix); at < sorted.length; at++) {
        const path = sorted[at] ?? '';
        if (!path.startsWith(prefix))
            return;
        yield path;
    }
}
function firstNotBefore(sorted, text) {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((sorted[middle] ?? '') < text)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
/** Digest of a file or folder of a listing, by one function that gives the blob id of a file. */
function digestOf(sorted, path, isFile, blobOf, without = new Set()) {
    if (isFile)
        return blobOf(path);
    const cut = path === '.' ? 0 : path.length + 1;
    return folderDigest(pairs(sorted, path, cut, (file) => (without.has(file) ? undefined : blobOf(file))));
}
function* pairs(sorted, folder, cut, blobOf) {
    for (const path of pathsUnder(sorted, folder)) {
        const blob = blobOf(path);
        if (blob !== undefined)
            yield [path.slice(cut), blob];
    }
}


/***/ }),

/***/ 368:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cg: () => (/* binding */ checkPath),
/* harmony export */   X: () => (/* binding */ byCodeUnit),
/* harmony export */   k0: () => (/* binding */ reachesIntoGit)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);

/**
 * What text from a definition becomes before anything is looked up: `./a//b` is `a/b`, and what
 * climbs out, is absolute, or reaches into `.git` is refused whether it exists or not.
 */
function checkPath(path) {
    if (/^(?:[/\\]|[a-zA-Z]:)/.test(path))
        return outside('the path is absolute');
    if (path.includes('\0'))
        return outside('the path holds a zero byte');
    const normal = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(path).replace(/\/$/, '');
    if (normal === '..' || normal.startsWith('../'))
        return outside('the path leaves the repository');
    if (reachesIntoGit(normal))
        return outside('the path reaches into .git');
    return { kind: 'path', path: normal };
}
/** Case is ignored, since some file systems ignore it; a trailing dot or space too, for the same reason. */
function reachesIntoGit(path) {
    return path.split('/').some((segment) => /^\.git[. ]*$/i.test(segment));
}
function outside(reason) {
    return { kind: 'outside', reason };
}
/** Orders strings by code unit, as lists of paths are. */
function byCodeUnit(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}


/***/ }),

/***/ 665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ workingTree)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/read/files/blob-memo.js
var blob_memo = __webpack_require__(3388);
// EXTERNAL MODULE: ./lib/read/files/repository-path.js
var repository_path = __webpack_require__(368);
;// CONCATENATED MODULE: ./lib/read/files/cdk-output.js


/**
 * Folders that CDK apps are synthesised into, inside the root: `output` of each cdk.json, else the `cdk.out`
 * beside it, and those that were named. `/` at an end is dropped.
 */
function outputFolders(files, named, read) {
    const definitions = files.filter((path) => external_node_path_.posix.basename(path) === 'cdk.json');
    const written = definitions.flatMap((path) => {
        const folder = external_node_path_.posix.dirname(path);
        const stated = statedOutput(read(path));
        return [external_node_path_.posix.join(folder, 'cdk.out'), ...(stated === undefined ? [] : [external_node_path_.posix.join(folder, stated)])];
    });
    const inside = [...written, ...named].map(repository_path/* checkPath */.Cg).flatMap((one) => (one.kind === 'path' ? [one.path] : []));
    // The root itself is no output: everything that git ignores would be.
    return [...new Set(inside)].filter((folder) => folder !== '.');
}
function statedOutput(definition) {
    if (definition.kind !== 'text' || !definition.text.includes('"output"'))
        return undefined;
    try {
        const settings = JSON.parse(definition.text);
        const output = typeof settings === 'object' && settings !== null && 'output' in settings ? settings.output : '';
        return typeof output === 'string' && output !== '' && !external_node_path_.posix.isAbsolute(output) ? output : undefined;
    }
    catch {
        // What is wrong with it is said where it is read as a definition.
        return undefined;
    }
}

// EXTERNAL MODULE: ./lib/read/files/decode-text.js
var decode_text = __webpack_require__(6730);
// EXTERNAL MODULE: ./lib/read/files/digests.js
var digests = __webpack_require__(1041);
// EXTERNAL MODULE: ./lib/read/files/git-repository.js
var git_repository = __webpack_require__(553);
// EXTERNAL MODULE: ./lib/model/app-error.js
var app_error = __webpack_require__(3113);
// EXTERNAL MODULE: ./lib/read/files/git-command.js
var git_command = __webpack_require__(6812);
;// CONCATENATED MODULE: ./lib/read/files/list-files.js





/** More files than this are not a repository of services; a folder such as `/` was given. */
const MAX_FILES = 200_000;
/** Folders that tools fill: never a definition's own place. */
const FILLED_BY_TOOLS = new Set([
    '.git',
    'node_modules',
    '.serverless',
    '.aws-sam',
    '.stackgate',
    '.webpack',
    '.esbuild',
    '.terraform',
    '.venv',
    'venv',
    '__pycache__',
    '.mypy_cache',
    '.pytest_cache',
    '.tox',
    '.gradle',
    '.idea',
    '.next',
    '.nuxt',
    '.cache',
    '.yarn',
    '.pnpm-store',
]);
/** What git tracks or would track, and what is really there; undefined where git cannot say. */
function listByGit(root) {
    const tracked = (0,git_command/* git */.$)(root, ['ls-files', '-z', '--stage']);
    const untracked = (0,git_command/* git */.$)(root, ['ls-files', '-z', '--others', '--exclude-standard']);
    const deleted = (0,git_command/* git */.$)(root, ['ls-files', '-z', '--deleted']);
    if (!tracked.ok || !untracked.ok || !deleted.ok)
        return undefined;
    const gone = new Set((0,git_command/* zeroSeparated */.Q)(deleted.stdout));
    const files = new Set();
    const submodules = new Map();
    for (const record of (0,git_command/* zeroSeparated */.Q)(tracked.stdout)) {
        const [mode, id = ''] = record.split(' ', 2);
        const path = record.slice(record.indexOf('\t') + 1);
        if (mode === '160000')
            submodules.set(path, id);
        else if (!gone.has(path))
            files.add(path);
    }
    // A repository inside this one is listed as a folder.
    for (const path of (0,git_command/* zeroSeparated */.Q)(untracked.stdout))
        if (!path.endsWith('/'))
            files.add(path);
    refuseTooMany(files.size, root);
    return { files: [...files], submodules };
}
/** Every file below a folder, relative to the root; links are listed and not followed. */
function listByWalking(root, from = '', keep = () => true) {
    const files = [];
    const folders = [from];
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
        for (const entry of entriesOf((0,external_node_path_.join)(root, folder))) {
            const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
            if (entry.isDirectory()) {
                if (!FILLED_BY_TOOLS.has(entry.name) && !(0,repository_path/* reachesIntoGit */.k0)(entry.name))
                    folders.push(path);
            }
            else if ((entry.isFile() || entry.isSymbolicLink()) && keep(path))
                files.push(path);
        }
        refuseTooMany(files.length, root);
    }
    return files;
}
/** A folder that may not be read is passed over: its files are not readable either. */
function entriesOf(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true });
    }
    catch {
        return [];
    }
}
function refuseTooMany(count, root) {
    if (count <= MAX_FILES)
        return;
    throw new app_error/* AppError */.u('usage', `${root} holds more than ${MAX_FILES} files; name the folder of the services`);
}

;// CONCATENATED MODULE: ./lib/read/files/working-tree.js









/**
 * The files of a folder on disk. In a git repository: what git tracks or would track, which is what
 * a commit of it would hold; elsewhere everything but the folders that tools fill.
 *
 * @throws AppError `no-such-directory`; `usage` when it holds more than 200,000 files
 */
function workingTree(root, options = {}) {
    (0,git_repository/* requireFolder */.OK)(root);
    const place = (0,git_repository/* gitPlaceOf */.dz)(root);
    const listed = place === undefined ? undefined : listByGit(root);
    // An ignored folder of a repository lists nothing; whoever names it wants its files all the same.
    const isIgnored = listed?.files.length === 0 && place?.prefix !== '';
    const listing = listed === undefined || isIgnored ? walked(root) : listed;
    const treeWith = (output) => new WorkingTree((0,external_node_fs_.realpathSync)(root), options, listing, output, place);
    const plain = treeWith([]);
    const folders = outputFolders(listing.files, options.assemblies ?? [], (path) => plain.read(path));
    const packaged = options.packaged ? packagedOutput(root, listing.files) : [];
    return folders.length + packaged.length === 0 ? plain : treeWith([...cdkOutput(root, folders), ...packaged]);
}
function walked(root) {
    return { files: listByWalking(root), submodules: new Map() };
}
/** Synthesised templates: built, so mostly ignored by git, and yet the only definition that CDK has. */
function cdkOutput(root, folders) {
    return folders.flatMap((folder) => listByWalking(root, folder, isTemplateLike));
}
/** Just the two files of each `.serverless` folder that say what was packaged. */
function packagedOutput(root, files) {
    const definitions = files.filter((file) => /\.(?:ya?ml|json|[cm]?[jt]s)$/.test(file));
    const folders = new Set(definitions.map((file) => external_node_path_.posix.join(external_node_path_.posix.dirname(file), '.serverless')));
    const names = ['cloudformation-template-update-stack.json', 'serverless-state.json'];
    return [...folders]
        .flatMap((folder) => names.map((name) => `${folder}/${name}`))
        .filter((path) => (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(root, path), { throwIfNoEntry: false })?.isFile());
}
/** Assets are unpacked code: thousands of files, none of them a template. */
function isTemplateLike(path) {
    return path.endsWith('.json') && !/\/(?:asset|bundling-temp)[.-][^/]*\//.test(path);
}
class WorkingTree {
    label;
    prefix;
    packaged;
    #root;
    #paths;
    #readable;
    /** What a commit would hold: a digest must not differ because something was built. */
    #digested;
    #submodules;
    #format;
    #reads = new Map();
    /** The functions of a service ask for one folder, each for itself. */
    #digests = new Map();
    #blobs = new Map();
    #realFolders = new Map();
    constructor(root, options, listing, output, place) {
        this.label = options.label ?? 'working tree';
        if (options.packaged)
            this.packaged = true;
        if (place !== undefined)
            this.prefix = place.prefix;
        this.#root = root;
        this.#readable = new Set([...listing.files, ...output]);
        this.#paths = [...this.#readable].sort(repository_path/* byCodeUnit */.X);
        this.#digested = [...listing.files, ...listing.submodules.keys()].sort(repository_path/* byCodeUnit */.X);
        this.#submodules = listing.submodules;
        this.#format = place?.format ?? 'sha1';
    }
    list() {
        return this.#paths;
    }
    submodules() {
        return [...this.#submodules.keys()];
    }
    has(path) {
        const checked = (0,repository_path/* checkPath */.Cg)(path);
        return checked.kind === 'path' && this.#readable.has(checked.path);
    }
    read(path) {
        const checked = (0,repository_path/* checkPath */.Cg)(path);
        if (checked.kind === 'outside')
            return checked;
        const before = this.#reads.get(checked.path);
        if (before !== undefined)
            return before;
        const read = this.#readChecked(checked.path);
        this.#reads.set(checked.path, read);
        return read;
    }
    #readChecked(path) {
        const real = this.#realPath(path);
        if (real === undefined)
            return { kind: 'missing' };
        const inRoot = (0,external_node_path_.relative)(this.#root, real).split(external_node_path_.sep).join('/');
        if (inRoot === '..' || inRoot.startsWith('../'))
            return outside('the link leaves the repository');
        if ((0,repository_path/* reachesIntoGit */.k0)(inRoot))
            return outside('the link reaches into .git');
        if (this.#readable.has(inRoot))
            return this.#content(real);
        return inRoot === path ? { kind: 'missing' } : outside('the link leads to what the repository does not hold');
    }
    /** Undefined where there is nothing, or links that go in a circle. */
    #realPath(path) {
        const folder = this.#realFolder((0,external_node_path_.dirname)(path));
        if (folder === undefined)
            return undefined;
        const full = (0,external_node_path_.join)(folder, external_node_path_.posix.basename(path));
        try {
            return (0,external_node_fs_.lstatSync)(full).isSymbolicLink() ? (0,external_node_fs_.realpathSync)(full) : full;
        }
        catch {
            return undefined;
        }
    }
    #realFolder(folder) {
        if (!this.#realFolders.has(folder))
            this.#realFolders.set(folder, realPathOrNone((0,external_node_path_.join)(this.#root, folder)));
        return this.#realFolders.get(folder);
    }
    #content(real) {
        const bytes = readCapped(real);
        if (!(bytes instanceof Uint8Array))
            return bytes;
        const read = (0,decode_text/* decodeText */.g7)(bytes);
        (0,blob_memo/* rememberBlob */.z)((0,digests/* blobDigest */.ep)(bytes, this.#format), read);
        return read;
    }
    digest(path, without) {
        const checked = (0,repository_path/* checkPath */.Cg)(path);
        if (checked.kind === 'outside')
            return undefined;
        const { path: at } = checked;
        if (without !== undefined)
            return this.#digestOf(at, without);
        if (!this.#digests.has(at))
            this.#digests.set(at, this.#digestOf(at));
        return this.#digests.get(at);
    }
    #digestOf(path, without) {
        const isFile = this.#readable.has(path) || this.#submodules.has(path);
        return (0,digests/* digestOf */.ol)(this.#digested, path, isFile, (file) => this.#blobOf(file), without);
    }
    /** As git would store it: a link by where it leads. */
    #blobOf(path) {
        if (!this.#blobs.has(path))
            this.#blobs.set(path, this.#hash(path));
        return this.#blobs.get(path);
    }
    #hash(path) {
        const submodule = this.#submodules.get(path);
        if (submodule !== undefined)
            return submodule;
        const full = (0,external_node_path_.join)(this.#root, path);
        try {
            const bytes = (0,external_node_fs_.lstatSync)(full).isSymbolicLink() ? (0,external_node_fs_.readlinkSync)(full, 'buffer') : (0,external_node_fs_.readFileSync)(full);
            return (0,digests/* blobDigest */.ep)(bytes, this.#format);
        }
        catch {
            return undefined;
        }
    }
}
function realPathOrNone(path) {
    try {
        return (0,external_node_fs_.realpathSync)(path);
    }
    catch {
        return undefined;
    }
}
/** Reads through one descriptor, so that what was measured is what is read; devices and pipes are no files. */
function readCapped(path) {
    let descriptor;
    try {
        descriptor = (0,external_node_fs_.openSync)(path, 'r');
        const stats = (0,external_node_fs_.fstatSync)(descriptor);
        if (!stats.isFile())
            return { kind: 'not-text', reason: 'it is no regular file' };
        return stats.size > decode_text/* MAX_FILE_BYTES */.gZ ? (0,decode_text/* tooLarge */.g$)(stats.size) : (0,external_node_fs_.readFileSync)(descriptor);
    }
    catch (error) {
        return { kind: 'not-text', reason: `it cannot be read (${codeOf(error)})` };
    }
    finally {
        if (descriptor !== undefined)
            (0,external_node_fs_.closeSync)(descriptor);
    }
}
function outside(reason) {
    return { kind: 'outside', reason };
}
/** Only the system's code: its message would print where the repository lies on this machine. */
function codeOf(error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
}


/***/ })

};
