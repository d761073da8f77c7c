export const id = 396;
export const ids = [396];
export const modules = {

/***/ 2133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ artefactSource)
/* harmony export */ });
/* harmony import */ var _diff_lock_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4450);
/* harmony import */ var _plan_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2911);


/**
 * Artefacts as manifests: a line for each file with its path and digest, sorted, and the lock files that
 * the code is built with. It names what would be deployed and holds no code: building and zipping belong to
 * a build job, and the embedded cloud runs nothing. Definitions are left out, as in `codeDigest`.
 */
function artefactSource(files, { services }) {
    const definitions = new Set(services.map(({ file }) => file));
    const known = new Map();
    return {
        digest(paths, service) {
            const lines = paths.map((path) => linesOf(path, files, definitions));
            if (lines.some((of) => of.length === 0))
                return undefined;
            const locks = service.format === 'cdk' ? [] : (0,_diff_lock_files_js__WEBPACK_IMPORTED_MODULE_1__/* .lockFilesOf */ .o)(service, (path) => files.has(path));
            const all = [...lines.flat(), ...locks.map((path) => line('lock', nameOf(path), files.digest(path)))];
            const bytes = Buffer.from(`${['stackgate manifest 1', ...new Set(all.sort())].join('\n')}\n`);
            const digest = (0,_plan_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes);
            known.set(digest, bytes);
            return digest;
        },
        bytes: (digest) => known.get(digest),
    };
}
/** By the path inside what is named, so that a folder that moved is the same code. */
function linesOf(path, files, definitions) {
    if (files.has(path))
        return [line('file', nameOf(path), files.digest(path))];
    if (files.digest(path) === undefined)
        return [];
    const prefix = path === '.' ? '' : `${path}/`;
    const inside = files.list().filter((file) => file.startsWith(prefix));
    const code = inside.filter((file) => !definitions.has(file));
    // A folder of definitions alone is code too: inline, or none yet.
    return code.length === 0
        ? [line('file', '.', 'only definitions')]
        : code.map((file) => line('file', file.slice(prefix.length), files.digest(file)));
}
function line(kind, path, digest) {
    return `${kind} ${digest ?? 'unreadable'} ${JSON.stringify(path)}`;
}
function nameOf(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}


/***/ }),

/***/ 5396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ packageSide),
  h: () => (/* binding */ readSides)
});

// EXTERNAL MODULE: ./lib/config/stage-settings.js
var stage_settings = __webpack_require__(6968);
// EXTERNAL MODULE: ./lib/model/stack-tags.js
var stack_tags = __webpack_require__(1371);
// EXTERNAL MODULE: ./lib/model/walk.js
var walk = __webpack_require__(9076);
// EXTERNAL MODULE: ./lib/plan/fingerprint.js
var fingerprint = __webpack_require__(2911);
// EXTERNAL MODULE: ./lib/plan/refusals/refuse-steps.js
var refuse_steps = __webpack_require__(3003);
// EXTERNAL MODULE: ./lib/package/json.js
var json = __webpack_require__(2704);
;// CONCATENATED MODULE: ./lib/package/asset-buckets.js

/**
 * A template of the CDK with another bucket in place of the one that its bootstrap made: wherever a whole text, alone or
 * under `Fn::Sub`, is that bucket's name. Keys stay the CDK's own.
 *
 * @param names as the asset manifest has them, `cdk-hnb659fds-assets-${AWS::AccountId}-${AWS::Region}`
 */
function inBucket(document, names, bucket) {
    const replaced = names.size === 0 ? document : replace(document, names, bucket);
    return (0,json/* isObject */.Gv)(replaced) ? replaced : document;
}
function replace(value, names, bucket) {
    if (typeof value === 'string')
        return names.has(value) ? bucket : value;
    if ((0,json/* isObject */.Gv)(value)) {
        const text = Object.keys(value).length === 1 ? value['Fn::Sub'] : undefined;
        if (typeof text === 'string' && names.has(text))
            return bucket;
        return (0,json/* jsonObject */.o$)(Object.entries(value).map(([key, inside]) => [key, replace(inside, names, bucket)]));
    }
    return Array.isArray(value) ? value.map((item) => replace(item, names, bucket)) : value;
}

;// CONCATENATED MODULE: ./lib/package/capabilities.js

/** Types that CloudFormation makes only when told that it may, with the property that names one. */
const iamTypes = new Map([
    ['AWS::IAM::AccessKey', undefined],
    ['AWS::IAM::Group', 'GroupName'],
    ['AWS::IAM::InstanceProfile', 'InstanceProfileName'],
    ['AWS::IAM::ManagedPolicy', 'ManagedPolicyName'],
    ['AWS::IAM::Policy', undefined],
    ['AWS::IAM::Role', 'RoleName'],
    ['AWS::IAM::User', 'UserName'],
    ['AWS::IAM::UserToGroupAddition', undefined],
]);
/**
 * What a stack must acknowledge, from its own template and those nested in it, in the order of the API's page.
 * Source: `Capabilities` of CreateChangeSet.
 */
function capabilitiesOf(templates) {
    const needed = new Set();
    for (const template of templates) {
        if (hasMacro(template))
            needed.add('CAPABILITY_AUTO_EXPAND');
        for (const resource of resourcesOf(template)) {
            const type = String(resource.Type);
            if (type === 'AWS::CloudFormation::Stack')
                needed.add('CAPABILITY_AUTO_EXPAND');
            if (!iamTypes.has(type))
                continue;
            const name = iamTypes.get(type);
            const isNamed = name !== undefined && (0,json/* jsonAt */.og)(resource, 'Properties', name) !== undefined;
            needed.add(isNamed ? 'CAPABILITY_NAMED_IAM' : 'CAPABILITY_IAM');
        }
    }
    return ['CAPABILITY_IAM', 'CAPABILITY_NAMED_IAM', 'CAPABILITY_AUTO_EXPAND'].filter((one) => needed.has(one));
}
function resourcesOf(template) {
    return (0,json/* isObject */.Gv)(template.Resources) ? Object.values(template.Resources).filter(json/* isObject */.Gv) : [];
}
function hasMacro(template) {
    return template.Transform !== undefined || JSON.stringify(template).includes('"Fn::Transform":');
}

;// CONCATENATED MODULE: ./lib/package/defined-names.js
/**
 * Undefined for a format whose templates are complete: there an undefined name is a mistake, and stays one.
 * Plugins of the Serverless Framework add resources and conditions that no file of the repository holds.
 */
function definedNames(template, { format }) {
    if (format !== 'serverless')
        return undefined;
    const { resources, parameters, conditions } = template;
    return {
        isDefined: (name) => name.startsWith('AWS::') || resources.has(name) || parameters.has(name),
        isCondition: (name) => conditions.has(name),
    };
}

// EXTERNAL MODULE: ./lib/package/needs.js
var package_needs = __webpack_require__(7453);
// EXTERNAL MODULE: ./lib/package/packaged.js
var packaged = __webpack_require__(8126);
// EXTERNAL MODULE: ./lib/package/stub-parameter.js
var stub_parameter = __webpack_require__(644);
// EXTERNAL MODULE: ./lib/model/url-suffix.js
var url_suffix = __webpack_require__(4744);
;// CONCATENATED MODULE: ./lib/package/literal.js

/** A text where no intrinsic function may stand: pseudo parameters as the target has them, fallbacks as they are. */
function literalOf(value, context) {
    const parts = partsOf(value, context, 0);
    return parts.every((part) => typeof part === 'string') ? { whole: parts.join(''), parts } : { parts };
}
/** Fallbacks may have fallbacks; what is deeper than this is no text that people write. */
const maxDepth = 20;
function partsOf(value, context, depth) {
    if (value.kind === 'scalar')
        return [value.raw ?? (value.value === null ? '' : String(value.value))];
    if (value.kind === 'choice')
        return depth > maxDepth ? [] : partsOf(value.whenTrue, context, depth + 1);
    if (value.kind !== 'text')
        return [];
    return value.parts.flatMap((part) => (typeof part === 'string' ? [part] : resolved(part, context, depth)));
}
function resolved(symbol, context, depth) {
    const known = symbol.kind === 'pseudo' ? pseudoValue(symbol.name, context) : undefined;
    if (known !== undefined)
        return [known];
    const isFree = symbol.kind === 'environment' || symbol.kind === 'unknown';
    if (isFree && symbol.otherwise && depth < maxDepth)
        return partsOf(symbol.otherwise, context, depth + 1);
    return [symbol];
}
/** What a pseudo parameter is in a place; undefined for those that only a deployed stack has. */
function pseudoValue(name, { target, stackName }) {
    const isChina = target.region.startsWith('cn-');
    switch (name) {
        case 'AWS::Region':
            return target.region;
        case 'AWS::AccountId':
            return target.account;
        case 'AWS::Partition':
            return isChina ? 'aws-cn' : target.region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
        case 'AWS::URLSuffix':
            return (0,url_suffix/* urlSuffix */.r)(target.region);
        case 'AWS::StackName':
            return stackName;
        default:
            return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/package/write-context.js

function renamed(logicalId, { renames }) {
    return renames.get(logicalId) ?? logicalId;
}
/** The text that stands in for a name that the template does not define; undefined for one that it does. */
function undefinedStub(name, attribute, { defined, needs }) {
    if (defined === undefined || defined.isDefined(name) || needs.parameters.has(name))
        return undefined;
    const whole = attribute === '' ? name : `${name}.${attribute}`;
    return needs.stub('unknown', `${whole}, which nothing here defines`, (0,package_needs/* stubText */.c)(whole));
}

;// CONCATENATED MODULE: ./lib/package/write-symbol.js





/** A symbol as CloudFormation resolves it: an intrinsic function, a parameter that the deployer fills, or a stub. */
function writeSymbol(symbol, context, write) {
    const { needs, stack } = context;
    switch (symbol.kind) {
        case 'ref':
            return symbol.stack === stack.key ? call('Ref', renamed(symbol.logicalId, context)) : standIn(symbol, context);
        case 'attribute':
            return symbol.stack === stack.key
                ? call('Fn::GetAtt', [renamed(symbol.logicalId, context), symbol.attribute])
                : standIn(symbol, context);
        case 'parameter':
            return symbol.stack === stack.key ? call('Ref', symbol.name) : standIn(symbol, context);
        case 'pseudo':
            return pseudo(symbol.name, context) ?? standIn(symbol, context);
        case 'import':
            return call('Fn::ImportValue', write(symbol.exportName, context));
        case 'stack-output':
            return call('Ref', needs.output(literalText(symbol.stackName, context), symbol.output, symbol.region));
        case 'compose-output':
            return composeOutput(symbol, context);
        case 'ssm-parameter':
            return ssmParameter(symbol, context, write);
        case 'secret':
            return secretReference(literalText(symbol.name, context));
        case 'environment':
        case 'unknown':
            return symbol.otherwise ? write(symbol.otherwise, context) : standIn(symbol, context);
    }
}
function call(name, argument) {
    return (0,json/* jsonObject */.o$)([[name, argument]]);
}
/** Only regions and the like; `AWS::StackName(key)` is what a stack without a stated name is called. */
function pseudo(name, context) {
    const ofStack = /^AWS::StackName\((.*)\)$/s.exec(name)?.[1];
    if (ofStack === undefined)
        return /^AWS::[A-Za-z]+$/.test(name) ? call('Ref', name) : undefined;
    return ofStack === context.stack.key ? call('Ref', 'AWS::StackName') : context.nameOf(ofStack);
}
function composeOutput(symbol, context) {
    const main = context.mainOf(symbol.service);
    if (main === undefined)
        return standIn(symbol, context);
    const region = main.target.region === context.target.region ? undefined : main.target.region;
    return call('Ref', context.needs.output(main.stackName, symbol.output, region));
}
/** Where the stack makes the parameter itself, what the tool falls back on is what holds on the first deploy. */
function ssmParameter(symbol, context, write) {
    const name = literalText(symbol.name, context);
    const isOwn = context.setsParameters.has(name);
    return isOwn && symbol.otherwise ? write(symbol.otherwise, context) : call('Ref', context.needs.ssm(name));
}
const byReference = '/aws/reference/secretsmanager/';
/** CloudFormation fetches it; its value is in no template. */
function secretReference(name) {
    const id = name.startsWith(byReference) ? name.slice(byReference.length) : name;
    return `{{resolve:secretsmanager:${id}}}`;
}
/**
 * A text where no function may stand (a default, a description, the name in Parameter Store): what is
 * not known stands in for itself.
 */
function literalText(value, context) {
    const { parts } = literalOf(value, context);
    return parts.map((part) => (typeof part === 'string' ? part : literalSymbol(part, context))).join('');
}
function literalSymbol(symbol, context) {
    if (symbol.kind === 'secret')
        return secretReference(literalText(symbol.name, context));
    if (symbol.kind !== 'pseudo')
        return standIn(symbol, context);
    const ofStack = /^AWS::StackName\((.*)\)$/s.exec(symbol.name)?.[1];
    const known = ofStack === undefined ? pseudoValue(symbol.name, context) : context.nameOf(ofStack);
    return known ?? standIn(symbol, context);
}
function standIn(symbol, { needs }) {
    const [kind, name] = stubOf(symbol);
    return needs.stub(kind, name, (0,package_needs/* stubText */.c)(name));
}
function stubOf(symbol) {
    switch (symbol.kind) {
        case 'import':
        case 'secret':
            return [symbol.kind, (0,walk/* printSymbol */.Cm)(symbol)];
        case 'stack-output':
        case 'compose-output':
            return ['stack-output', (0,walk/* printSymbol */.Cm)(symbol).slice(2, -1)];
        case 'ssm-parameter':
            return ['ssm-parameter', (0,walk/* printSymbol */.Cm)(symbol).slice(2, -1)];
        case 'parameter':
            return ['parameter', symbol.name];
        case 'environment':
            return ['environment', symbol.name];
        case 'unknown':
            return ['unknown', symbol.reason];
        case 'ref':
        case 'attribute':
        case 'pseudo':
            return ['unknown', (0,walk/* printSymbol */.Cm)(symbol).slice(2, -1)];
    }
}

;// CONCATENATED MODULE: ./lib/package/parameter-values.js




/**
 * What every declared parameter of a root stack is given: the value at this stage, else the default, else
 * a stub. A parameter that another stack's output fills is bound to it; NoEcho ones are only named.
 *
 * @param declared the Parameters section as it is deployed
 * @param secret what somebody gave for a NoEcho parameter
 */
function parameterValues(declared, context, secret) {
    const values = new Map();
    const secrets = new Map();
    const noEcho = [];
    for (const [name, definition] of Object.entries(declared)) {
        if (isNoEcho(definition)) {
            noEcho.push(name);
            const value = secret(name) ?? missingSecret(name, definition, context);
            if (value !== undefined)
                secrets.set(name, value);
            continue;
        }
        const value = givenValue(name, definition, context);
        if (value !== undefined)
            values.set(name, value);
    }
    return { values, noEcho, secrets };
}
function isNoEcho(definition) {
    return String((0,json/* jsonAt */.og)(definition, 'NoEcho') ?? '').toLowerCase() === 'true';
}
/** A default is the template's own affair; without one somebody must give a value, or a stub stands in. */
function missingSecret(name, definition, { needs }) {
    if ((0,json/* jsonAt */.og)(definition, 'Default') !== undefined)
        return undefined;
    return needs.stub('parameter', name, (0,stub_parameter/* stubParameter */.W)(name, definition));
}
/** Undefined for one that a binding fills. */
function givenValue(name, definition, context) {
    const { stack, needs } = context;
    const parameter = stack.parameters.get(name);
    const fallback = (0,json/* jsonAt */.og)(definition, 'Default');
    if (parameter?.value === undefined) {
        if (fallback !== undefined && fallback !== null)
            return plainText(fallback);
        return needs.stub('parameter', name, (0,stub_parameter/* stubParameter */.W)(name, definition));
    }
    if (isBound(name, parameter.value, context))
        return undefined;
    return textOfParameter(parameter, parameter.value, fallback, context);
}
function plainText(value) {
    return Array.isArray(value)
        ? value.map(plainText).join(',')
        : typeof value === 'object'
            ? JSON.stringify(value)
            : String(value);
}
/** Binds the parameter where its whole value is an output of another stack. */
function isBound(parameter, value, context) {
    const { needs, mainOf, target } = context;
    const symbol = (0,walk/* loneSymbol */.xi)(value);
    if (symbol?.kind === 'stack-output') {
        const stackName = literalText(symbol.stackName, context);
        const { output, region } = symbol;
        needs.bind({ parameter, stackName, output, ...(region !== undefined && { region }) });
        return true;
    }
    const main = symbol?.kind === 'compose-output' ? mainOf(symbol.service) : undefined;
    if (main === undefined || symbol?.kind !== 'compose-output')
        return false;
    const region = main.target.region === target.region ? {} : { region: main.target.region };
    needs.bind({ parameter, stackName: main.stackName, output: symbol.output, ...region });
    return true;
}
/** The value as it is passed: a list with commas, a name in Parameter Store as the name. */
function textOfParameter({ type }, value, fallback, context) {
    const symbol = (0,walk/* loneSymbol */.xi)(value);
    if (symbol?.kind === 'ssm-parameter' && type.startsWith('AWS::SSM::Parameter::Value<'))
        return literalText(symbol.name, context);
    if (value.kind === 'list')
        return value.items.map((item) => literalText(item, context)).join(',');
    if (typeof fallback === 'string' && fallback.includes('{{resolve:') && symbol !== undefined)
        return fallback;
    if (symbol?.kind === 'ssm-parameter')
        return `{{resolve:ssm:${literalText(symbol.name, context)}}}`;
    if (symbol?.kind === 'secret')
        return secretReference(literalText(symbol.name, context));
    return literalText(value, context);
}

;// CONCATENATED MODULE: ./lib/package/version-renames.js


/**
 * Logical ids of the Lambda versions that a tool makes, with the digest of what they are versions of:
 * CloudFormation publishes a version only under a new id, and an alias would go on to the old code.
 * Lowering leaves the digest out, as only packaging has it.
 */
function versionRenames({ resources }, { format }, digestOfCode) {
    const renames = new Map();
    if (format !== 'serverless' && format !== 'sam')
        return renames;
    for (const [id, version] of resources) {
        if (version.type !== 'AWS::Lambda::Version' || version.madeFor === undefined)
            continue;
        const of = resources.get((0,walk/* stringOf */.Je)((0,walk/* get */.Jt)(version.properties, 'FunctionName', 'Ref')) ?? '');
        if (of === undefined)
            continue;
        const code = digestOfCode(of) ?? (0,walk/* printValue */.jt)((0,walk/* get */.Jt)(of.properties, 'Code') ?? of.properties);
        // The framework publishes where the configuration differs, too; SAM only for other code.
        const configuration = format === 'serverless' ? (0,walk/* printValue */.jt)(of.properties) : '';
        const renamed = `${id}${(0,fingerprint/* digestOf */.ol)(`${code}\n${configuration}`).slice(0, 10)}`;
        if (!resources.has(renamed))
            renames.set(id, renamed);
    }
    return renames;
}

;// CONCATENATED MODULE: ./lib/package/definition-text.js

/**
 * A document that a property takes as text, with the functions in it left to CloudFormation. SAM's
 * transform does the same with the definition of a state machine, which is read as an object.
 */
function definitionText(definition) {
    const pieces = [];
    write(definition, pieces);
    const joined = [];
    for (const piece of pieces) {
        const last = joined.at(-1);
        if (typeof piece === 'string' && typeof last === 'string')
            joined[joined.length - 1] = last + piece;
        else
            joined.push(piece);
    }
    return joined.length === 1 ? (joined[0] ?? '') : (0,json/* jsonObject */.o$)([['Fn::Join', ['', joined]]]);
}
function write(value, pieces) {
    if (Array.isArray(value)) {
        pieces.push('[');
        for (const [at, item] of value.entries()) {
            if (at > 0)
                pieces.push(',');
            write(item, pieces);
        }
        pieces.push(']');
    }
    else if (!(0,json/* isObject */.Gv)(value))
        pieces.push(JSON.stringify(value));
    else if (isFunction(value))
        pieces.push('"', value, '"');
    else
        writeObject(value, pieces);
}
function writeObject(value, pieces) {
    pieces.push('{');
    for (const [at, [key, entry]] of Object.entries(value).entries()) {
        pieces.push(`${at > 0 ? ',' : ''}${JSON.stringify(key)}:`);
        write(entry, pieces);
    }
    pieces.push('}');
}
function isFunction(value) {
    const [key, ...others] = Object.keys(value);
    return others.length === 0 && key !== undefined && (key === 'Ref' || key.startsWith('Fn::'));
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/package/code-table.js
var code_table = __webpack_require__(9614);
;// CONCATENATED MODULE: ./lib/package/write-code.js




/**
 * The properties of a resource with local code under a key that holds its digest, so that other code is
 * another template. What is uploaded already, written inline or an image stays as it is written.
 */
function withCode(type, properties, facts, context) {
    const placed = (0,json/* jsonObject */.o$)(Object.entries(properties));
    for (const [property, form] of code_table/* uploadedProperties */.q.get(type) ?? []) {
        const isCode = property === 'Code' || property === 'Content';
        const written = placed[property];
        const value = isCode
            ? placeCode(property, written, placed, facts, context)
            : placeFile(property, written, form, facts, context);
        if (value !== undefined)
            placed[property] = value;
    }
    return placed;
}
/** `Code` of a function, `Content` of a layer; undefined for what stays. */
function placeCode(property, written, properties, facts, context) {
    const paths = facts?.code ?? [];
    if ((0,json/* jsonAt */.og)(written, 'ZipFile') !== undefined)
        return undefined;
    const image = isImage(written, properties);
    const missing = () => image
        ? placeImage(written, paths, facts?.logicalId ?? 'function', context)
        : missingCode(typeof written === 'string' ? [written] : paths, facts?.logicalId ?? 'function', context);
    if (context.packed !== undefined && facts !== undefined && image)
        return placePacked({ resource: facts, property, kind: 'image', paths }, 'S3Bucket/S3Key', missing, context);
    if (image)
        return missing();
    if (context.service.format === 'cdk')
        return context.packed ? undefined : noteAsset(written, paths, context);
    const isOwn = written === undefined || typeof written === 'string' || isPlaceholder(written, facts, context);
    if (!isOwn)
        return undefined;
    if (context.packed !== undefined && facts !== undefined)
        return placePacked({ resource: facts, property, kind: 'code', paths }, 'S3Bucket/S3Key', missing, context);
    const digest = paths.length === 0 ? undefined : context.digest(paths);
    return digest === undefined
        ? missing()
        : located('S3Bucket/S3Key', artefact(paths.join(', '), digest, context), context);
}
/** The address of what was packed; where that failed it is told, and what stands in for it is never deployed. */
function placePacked(request, form, missing, context) {
    const answer = context.packed?.(request) ?? { kind: 'stays' };
    switch (answer.kind) {
        case 'object':
            return located(form, artefact(answer.path, answer.digest, context), context);
        case 'elsewhere':
            return addressIn(form, answer.bucket, answer.key);
        case 'image':
            return (0,json/* jsonObject */.o$)([['ImageUri', answer.uri]]);
        case 'stays':
            return undefined;
        case 'none':
            return missing();
        case 'problem':
            context.problem(request.resource, answer.code, answer.message);
            return missing();
    }
}
function isImage(written, properties) {
    return properties.PackageType === 'Image' || (0,json/* jsonAt */.og)(written, 'ImageUri') !== undefined;
}
/**
 * serverless.yml's lowering gives an artefact's name without its folder, which holds the time of the deploy. Only what
 * the framework makes has code of its own there; the code of its own custom resources is not in the repository.
 */
function isPlaceholder(written, facts, { service }) {
    const key = (0,json/* jsonAt */.og)(written, 'S3Key');
    if (service.format !== 'serverless')
        return false;
    if (key === 'custom-resources.zip')
        return true;
    return facts?.code !== undefined && (typeof key !== 'string' || /^[^/]+$/.test(key));
}
/** An image that a tool would build: nothing here can, so its address stands in for it. */
function placeImage(written, paths, logicalId, context) {
    const stated = (0,json/* jsonAt */.og)(written, 'ImageUri');
    if (stated !== undefined && stated !== 'image')
        return undefined;
    const digest = (paths.length === 0 ? undefined : context.digest(paths)) ?? 'unbuilt';
    const repository = `${keyPart(context.service.name).toLowerCase()}/${keyPart(logicalId).toLowerCase()}`;
    const uri = `${packaged/* artefactBucket */.Lh}/${repository}:${digest.slice(0, 64)}`;
    return (0,json/* jsonObject */.o$)([['ImageUri', context.needs.stub('artefact', `image of ${logicalId}`, uri)]]);
}
/** The CDK names its assets by digests of its own; the key stays. */
function noteAsset(written, paths, context) {
    const key = (0,json/* jsonAt */.og)(written, 'S3Key');
    const digest = paths.length === 0 ? undefined : context.digest(paths);
    if (digest === undefined || typeof key !== 'string')
        return undefined;
    context.artefacts.set(key, { key, digest, path: paths.join(', ') });
    return undefined;
}
/** Code that is built before it is deployed, or lies where nothing was read: only a stub can be deployed. */
function missingCode(paths, logicalId, context) {
    const key = `${keyPart(context.service.name)}/unbuilt-${keyPart(logicalId)}.zip`;
    const name = paths.length === 0 ? `code of ${logicalId}` : `code of ${logicalId} in ${paths.join(', ')}`;
    return located('S3Bucket/S3Key', context.needs.stub('artefact', name, key), context);
}
/** A definition, schema or mapping template in a file of the repository; undefined for what stays. */
function placeFile(property, written, form, facts, context) {
    if (typeof written !== 'string' || /^[a-z][a-z0-9+.-]*:/i.test(written) || written === '')
        return undefined;
    const path = external_node_path_.posix.join(external_node_path_.posix.dirname(context.file), written);
    if (external_node_path_.posix.isAbsolute(written) || path === '..' || path.startsWith('../'))
        return undefined;
    if (context.packed !== undefined && facts !== undefined) {
        const request = { resource: facts, property, kind: 'file', paths: [path] };
        return placePacked(request, form, () => undefined, context);
    }
    const digest = context.digest([path]);
    return digest === undefined ? undefined : located(form, artefact(path, digest, context), context);
}
function artefact(path, digest, { artefacts }) {
    const key = (0,packaged/* artefactKey */.YC)(digest);
    // The same bytes may come from several places: the first in the order of their names stands for all.
    const known = artefacts.get(key)?.path;
    artefacts.set(key, { key, digest, path: known !== undefined && known < path ? known : path });
    return key;
}
function located(form, key, { place }) {
    return addressIn(form, place.bucket, key);
}
function addressIn(form, bucket, key) {
    if (form === 's3-url')
        return `s3://${bucket}/${key}`;
    const [bucketName, keyName] = form.split('/');
    return (0,json/* jsonObject */.o$)([
        [bucketName, bucket],
        [keyName, key],
    ]);
}
/** A service's name may hold anything; a key is kept to what S3 calls safe. */
function keyPart(name) {
    return name.slice(0, 200).replace(/[^A-Za-z0-9._-]+/g, '-') || '-';
}

;// CONCATENATED MODULE: ./lib/package/included.js


/**
 * The content of a local file that `Fn::Transform` includes by `AWS::Include`. CloudFormation would fetch
 * it from where a packager has put it and write it in the same place. For a file that is not in the
 * repository an empty object stands in. Undefined for other macros, for what is in S3, and for what is no object.
 */
function includedBy(transform, { include, stack, needs }) {
    if (include === undefined || (0,walk/* stringOf */.Je)((0,walk/* get */.Jt)(transform, 'Name')) !== 'AWS::Include')
        return undefined;
    const location = (0,walk/* stringOf */.Je)((0,walk/* get */.Jt)(transform, 'Parameters', 'Location'));
    if (location === undefined || external_node_path_.posix.isAbsolute(location) || /^[a-z][a-z0-9+.-]*:/i.test(location))
        return undefined;
    const path = external_node_path_.posix.join(external_node_path_.posix.dirname(stack.template?.file ?? stack.file), location);
    const found = path === '..' || path.startsWith('../') ? undefined : include(path);
    if (found !== undefined)
        return found.kind === 'dict' ? found : undefined;
    needs.stub('artefact', `the included file ${location}`, '{}');
    return (0,walk/* dict */.jd)([], transform);
}

;// CONCATENATED MODULE: ./lib/package/write-sub.js



/**
 * The argument of `Fn::Sub`. A symbol in its text becomes `${Name}` where it is a parameter or a resource,
 * else a variable of its own; what is literal in the symbol's place keeps its `${` by `${!`.
 */
function writeSub(argument, context, write) {
    const [template, variables, ...more] = argument.kind === 'list' ? argument.items : [argument];
    if (template === undefined)
        return write(argument, context);
    const added = (0,json/* jsonObject */.o$)();
    const own = variables && write(variables, context);
    const text = writeTemplate(template, added, own, context, write);
    if (text === undefined)
        return write(argument, context);
    const isPlain = variables === undefined && Object.keys(added).length === 0 && argument.kind !== 'list';
    if (isPlain)
        return text;
    const all = (0,json/* isObject */.Gv)(own) || own === undefined ? (0,json/* jsonObject */.o$)([...Object.entries(own ?? {}), ...Object.entries(added)]) : own;
    const isEmpty = variables === undefined && Object.keys(added).length === 0;
    return [text, ...(isEmpty ? [] : [all]), ...more.map((item) => write(item, context))];
}
function writeTemplate(template, added, own, context, write) {
    const isOwn = (name) => (0,json/* isObject */.Gv)(own) && Object.hasOwn(own, name);
    if (template.kind === 'text')
        return writeParts(template, added, isOwn, context, write);
    if (template.kind !== 'scalar' || typeof template.value !== 'string')
        return undefined;
    return withRenames(template.value, isOwn, context);
}
function writeParts({ parts }, added, isOwn, context, write) {
    const pieces = parts.map((part) => {
        if (typeof part === 'string')
            return withRenames(part, isOwn, context);
        const written = writeSymbol(part, context, write);
        if (!(0,json/* isObject */.Gv)(written))
            return String(written).replaceAll('${', '${!');
        const name = written.Ref;
        if (typeof name === 'string' && !isOwn(name))
            return `\${${name}}`;
        const variable = freeName(added, isOwn);
        added[variable] = written;
        return `\${${variable}}`;
    });
    return pieces.join('');
}
function freeName(added, isOwn) {
    let number = Object.keys(added).length + 1;
    while (isOwn(`Stackgate${number}`))
        number += 1;
    return `Stackgate${number}`;
}
/** `${Id}` and `${Id.Attribute}` of resources that are written otherwise, or that nothing here defines. */
function withRenames(text, isOwn, context) {
    const isPlain = context.renames.size === 0 && context.defined === undefined;
    if (isPlain || !text.includes('${'))
        return text;
    return text.replace(/\$\{([A-Za-z0-9]+)((?:\.[^{}$]*)?)\}/g, (whole, id, rest) => {
        if (isOwn(id))
            return whole;
        return undefinedStub(id, rest.slice(1), context) ?? `\${${renamed(id, context)}${rest}}`;
    });
}

;// CONCATENATED MODULE: ./lib/package/write-value.js






/** A value of a template as JSON: functions in long form as they stand, symbols as `writeSymbol` has them. */
function writeValue(value, context) {
    switch (value.kind) {
        case 'scalar':
            return writeScalar(value);
        case 'text':
            return writeText(value, context);
        case 'list':
            return value.items.map((item) => writeValue(item, context));
        case 'dict':
            return writeDict(value, context);
        case 'choice': {
            const branches = [writeValue(value.whenTrue, context), writeValue(value.whenFalse, context)];
            return (0,json/* jsonObject */.o$)([['Fn::If', [value.condition, ...branches]]]);
        }
    }
}
/** The same where no function may be added: texts that are not wholly known become what stands in for them. */
function writePlain(value, context) {
    if (value.kind === 'text')
        return literalText(value, context);
    if (value.kind === 'list')
        return value.items.map((item) => writePlain(item, context));
    if (value.kind === 'dict')
        return (0,json/* jsonObject */.o$)([...value.entries].map(([key, entry]) => [key, writePlain(entry.value, context)]));
    return value.kind === 'scalar' ? writeScalar(value) : writePlain(value.whenTrue, context);
}
/** A number that does not print as it was written keeps its text: an account id keeps its zeros. */
function writeScalar({ value, raw }) {
    return typeof value === 'number' && (raw !== undefined || !Number.isFinite(value)) ? (raw ?? String(value)) : value;
}
function writeText({ parts }, context) {
    const pieces = [];
    for (const part of parts) {
        const piece = typeof part === 'string' ? part : writeSymbol(part, context, writeValue);
        const last = pieces.at(-1);
        const isJoined = typeof last === 'string' && (typeof piece === 'string' || typeof piece === 'number');
        if (isJoined)
            pieces[pieces.length - 1] = `${last}${piece}`;
        else
            pieces.push(piece);
    }
    const [first = ''] = pieces;
    return pieces.length < 2 ? first : (0,json/* jsonObject */.o$)([['Fn::Join', ['', pieces]]]);
}
function writeDict({ entries }, context) {
    const [only, ...others] = entries;
    const stub = only && others.length === 0 ? stubFor(only[0], only[1].value, context) : undefined;
    if (stub !== undefined)
        return stub;
    const included = withInclude(entries, context);
    if (included !== undefined)
        return included;
    const kept = [...entries].filter(([, { value }]) => !(context.dropsNull && isNull(value)));
    return (0,json/* jsonObject */.o$)(kept.map(([key, { value }]) => [key, writeArgument(key, value, context)]));
}
/** What is included stands beside the other keys; a file that includes files is left to CloudFormation. */
function withInclude(entries, context) {
    const transform = entries.get('Fn::Transform')?.value;
    const included = transform && includedBy(transform, context);
    if (included === undefined)
        return undefined;
    const others = new Map([...entries].filter(([key]) => key !== 'Fn::Transform'));
    const whole = { ...included, entries: new Map([...others, ...included.entries]) };
    return writeDict(whole, { ...context, include: undefined });
}
function isNull(value) {
    return value.kind === 'scalar' && value.value === null;
}
/** What stands in for `Ref` and `Fn::GetAtt` of something that a plugin would have made. */
function stubFor(key, value, context) {
    if (context.defined === undefined || (key !== 'Ref' && key !== 'Fn::GetAtt'))
        return undefined;
    const words = value.kind === 'list' ? value.items.map(walk/* textOf */.b6) : [(0,walk/* textOf */.b6)(value)];
    if (!words.every((word) => word !== undefined))
        return undefined;
    const [name = '', ...attribute] = key === 'Ref' ? words : words.join('.').split('.');
    return undefinedStub(name, attribute.join('.'), context);
}
/** What stands under a key, with the rules of the functions that name resources or hold a text with `${…}`. */
function writeArgument(key, value, context) {
    if (key === 'Fn::Sub')
        return writeSub(value, context, writeValue);
    if (key === 'Ref' && value.kind !== 'dict')
        return renamedText(writePlain(value, context), context);
    if (key === 'Fn::GetAtt')
        return writeGetAtt(value, context);
    if (key === 'Fn::If' || (key === 'Condition' && context.inConditions === true))
        noteCondition(key, value, context);
    return writeValue(value, context);
}
/** A condition that a plugin would have made is taken not to hold: see `stubConditions`. */
function noteCondition(key, value, { defined, needs }) {
    const name = (0,walk/* stringOf */.Je)(key === 'Fn::If' && value.kind === 'list' ? value.items[0] : value);
    if (name !== undefined && defined?.isCondition(name) === false)
        needs.condition(name);
}
function renamedText(name, context) {
    return typeof name === 'string' ? renamed(name, context) : name;
}
function writeGetAtt(value, context) {
    if (value.kind !== 'list') {
        const dotted = writePlain(value, context);
        if (typeof dotted !== 'string')
            return writeValue(value, context);
        const dot = dotted.indexOf('.');
        return dot < 0 ? dotted : renamed(dotted.slice(0, dot), context) + dotted.slice(dot);
    }
    const [resource, ...rest] = value.items;
    if (resource === undefined)
        return [];
    return [renamedText(writePlain(resource, context), context), ...rest.map((item) => writeValue(item, context))];
}

;// CONCATENATED MODULE: ./lib/package/write-template.js







/** The document of a template as it is deployed, without the parameters that writing it turned out to need. */
function write_template_writeTemplate(template, document, context) {
    const written = (0,json/* jsonObject */.o$)();
    if (document.kind !== 'dict')
        return written;
    for (const [section, { value }] of document.entries)
        if (!(context.write.dropsNull && isNull(value)))
            written[section] = writeSection(section, value, template, context);
    return written;
}
/** Sections whose texts may hold functions. */
const withFunctions = new Set(['Rules', 'Hooks']);
function writeSection(section, value, template, context) {
    if (section === 'Resources' && value.kind === 'dict') {
        return (0,json/* jsonObject */.o$)([...value.entries].map(([id, { value: resource }]) => [
            renamed(id, context.write),
            writeResource(id, resource, template, context),
        ]));
    }
    if (section === 'Outputs' && value.kind === 'dict') {
        return (0,json/* jsonObject */.o$)([...value.entries].map(([name, { value: output }]) => [name, writeOutput(output, context.write)]));
    }
    if (section === 'Conditions')
        return writeValue(value, { ...context.write, inConditions: true });
    return withFunctions.has(section) ? writeValue(value, context.write) : writePlain(value, context.write);
}
/** Attributes beside these are plain text, or an object that may hold functions. */
const resourceValues = new Set(['Properties', 'Metadata', 'UpdatePolicy', 'CreationPolicy']);
function writeResource(id, value, template, context) {
    if (value.kind !== 'dict')
        return writeValue(value, context.write);
    const resource = (0,json/* jsonObject */.o$)();
    for (const [attribute, { value: inside }] of value.entries) {
        if (context.write.dropsNull && isNull(inside))
            continue;
        resource[attribute] =
            resourceValues.has(attribute) || inside.kind === 'dict'
                ? writeValue(inside, context.write)
                : writePlain(inside, context.write);
    }
    if (resource.DependsOn !== undefined)
        resource.DependsOn = renamedAll(resource.DependsOn, context.write);
    if (typeof resource.Condition === 'string')
        noteUndefined(resource.Condition, context.write);
    const type = String(resource.Type);
    const properties = (0,json/* isObject */.Gv)(resource.Properties) ? resource.Properties : undefined;
    if (properties !== undefined || template.resources.get(id)?.code !== undefined) {
        const placed = withCode(type, properties ?? (0,json/* jsonObject */.o$)(), template.resources.get(id), context.code);
        resource.Properties = withUrl(type, id, withText(type, placed), context);
    }
    return resource;
}
/** Where the definition of a state machine is read as an object, the property still takes a text. */
function withText(type, properties) {
    const definition = type === 'AWS::StepFunctions::StateMachine' ? properties.DefinitionString : undefined;
    if ((0,json/* isObject */.Gv)(definition) && !isFunction(definition))
        properties.DefinitionString = definitionText(definition);
    return properties;
}
function noteUndefined(condition, { defined, needs }) {
    if (defined?.isCondition(condition) === false)
        needs.condition(condition);
}
function withUrl(type, id, properties, { nestedUrl, write }) {
    if (type !== 'AWS::CloudFormation::Stack')
        return properties;
    const url = nestedUrl(id);
    if (url !== undefined)
        properties.TemplateURL = url;
    // An application of the public repository has no address before CloudFormation asks for one.
    else if (properties.TemplateURL === undefined)
        properties.TemplateURL = write.needs.stub('artefact', `the template of ${id}`, (0,packaged/* addressOf */.ci)(`applications/${id}.json`));
    return properties;
}
function renamedAll(names, context) {
    if (Array.isArray(names)) {
        const there = names.filter((name) => typeof name !== 'string' || context.defined?.isDefined(name) !== false);
        return there.map((name) => renamedAll(name, context));
    }
    return typeof names === 'string' ? renamed(names, context) : names;
}
function writeOutput(value, context) {
    if (value.kind !== 'dict')
        return writeValue(value, context);
    const condition = (0,walk/* stringOf */.Je)((0,walk/* get */.Jt)(value, 'Condition'));
    if (condition !== undefined)
        noteUndefined(condition, context);
    return (0,json/* jsonObject */.o$)([...value.entries].map(([key, { value: inside }]) => [
        key,
        key === 'Value' || key === 'Export' ? writeValue(inside, context) : writePlain(inside, context),
    ]));
}

;// CONCATENATED MODULE: ./lib/package/package-root.js














/** One root stack with the stacks nested in it, innermost first: what changes inside changes the root's template. */
function packageRoot(root, context) {
    return new RootPackager(root, context).package();
}
const nothing = { bodies: new Map(), nested: new Map(), secrets: new Map() };
class RootPackager {
    #root;
    #context;
    #bodies = new Map();
    #nested = new Map();
    #artefacts = new Map();
    #documents = [];
    #diagnostics = [];
    constructor(root, context) {
        this.#root = root;
        this.#context = context;
    }
    package() {
        const { stack, service } = this.#root;
        if (service.format === 'cdk' && hasNoResources(stack))
            return { ...nothing, diagnostics: [notDeployed(stack)] };
        const needs = new package_needs/* Needs */.A();
        const written = this.#write(stack, needs);
        const result = { bodies: this.#bodies, nested: this.#nested, diagnostics: this.#diagnostics };
        if (written === undefined)
            return { ...result, secrets: new Map() };
        const declared = (0,json/* isObject */.Gv)(written.document.Parameters) ? written.document.Parameters : (0,json/* jsonObject */.o$)();
        const own = (0,json/* jsonObject */.o$)(Object.entries(declared).filter(([name]) => !needs.parameters.has(name)));
        const { secret } = this.#context.options;
        const given = parameterValues(own, written.write, (name) => secret?.(stack, name));
        const parameters = new Map([...given.values, ...needs.values]);
        return { ...result, secrets: given.secrets, stack: this.#packaged(written, needs, parameters, given.noEcho) };
    }
    #packaged({ body, digest, write }, needs, parameters, noEcho) {
        const { service, stack, stackName, target } = this.#root;
        const tags = [...(stack.tags ?? [])].map(([name, value]) => [name, literalText(value, write)]);
        const stated = Object.fromEntries(tags.filter(([name]) => !name.startsWith('aws:')));
        return {
            key: stack.key,
            service: service.name,
            stackName,
            target,
            templateDigest: digest,
            templateBytes: Buffer.byteLength(body),
            parameters: Object.fromEntries(parameters),
            noEcho,
            bindings: needs.bindings.toSorted((a, b) => (a.parameter < b.parameter ? -1 : 1)),
            tags: { ...stated, ...(0,stack_tags/* ownerTags */.Dh)(service.name, stack.id, this.#context.estate.stage) },
            capabilities: capabilitiesOf(this.#documents),
            artefacts: [...this.#artefacts.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1)),
            stubs: needs.stubs,
        };
    }
    /** The body of a stack, those nested in it written before; undefined, and told, where nothing was read of it. */
    #write(stack, needs) {
        const { template } = stack;
        const document = template?.document;
        if (template === undefined || document?.kind !== 'dict') {
            this.#diagnostics.push(nothingToDeploy(stack));
            return undefined;
        }
        const { service } = this.#root;
        const { options } = this.#context;
        const digest = (paths) => options.codeDigest(paths, service);
        const packed = this.#packed(stack);
        const named = ({ code = [] }) => (code.length === 0 ? undefined : digest(code));
        const renames = versionRenames(template, service, packed === undefined ? named : (of) => digestPacked(of, packed));
        const write = { ...this.#writeContext(stack, needs, renames), defined: definedNames(template, service) };
        const code = {
            service,
            file: template.file,
            digest,
            ...(packed !== undefined && { packed }),
            place: this.#place,
            artefacts: this.#artefacts,
            needs,
            problem: ({ location }, code, message) => this.#diagnostics.push(inPackage({ code, message }, { location })),
        };
        const nestedUrl = (logicalId) => this.#writeNested(stack, logicalId, needs);
        const plain = withNeeds(write_template_writeTemplate(template, document, { write, code, nestedUrl }), needs);
        const written = this.#withAssets(stack, plain);
        const body = (0,json/* asciiJson */.iL)(written);
        const bodyDigest = (0,fingerprint/* digestOf */.ol)(body);
        this.#bodies.set(bodyDigest, body);
        this.#documents.push(written);
        return { document: written, body, digest: bodyDigest, write };
    }
    get #place() {
        const { bucket } = this.#context.options;
        const { target } = this.#root;
        return bucket === undefined ? packaged/* embeddedPlace */.Iu : { bucket: bucket(target), region: target.region };
    }
    #packed(stack) {
        const { code } = this.#context.options;
        const { service } = this.#root;
        return code === undefined ? undefined : (request) => code.answer({ ...request, service, stack });
    }
    /** What the CDK uploads goes to the stage's own bucket, where there is one. */
    #withAssets(stack, document) {
        const { code, bucket } = this.#context.options;
        const { service } = this.#root;
        if (code === undefined || service.format !== 'cdk')
            return document;
        const body = JSON.stringify(document);
        const { artefacts, buckets, problems } = code.assets(service, stack, (key) => body.includes(key));
        for (const artefact of artefacts)
            this.#artefacts.set(artefact.key, artefact);
        for (const problem of problems)
            this.#diagnostics.push(inPackage(problem, stack));
        return bucket === undefined ? document : inBucket(document, buckets, this.#place.bucket);
    }
    #writeContext(stack, needs, renames) {
        const { named, estate, options } = this.#context;
        const { target, stackName } = this.#root;
        return {
            stack,
            needs,
            renames,
            target,
            stage: estate.stage,
            include: options.document,
            setsParameters: new Set(parametersSetBy(stack)),
            dropsNull: this.#root.service.format === 'serverless',
            ...(stack.parent === undefined && { stackName }),
            mainOf: (service) => named.mainOf.get(service),
            nameOf: (key) => named.byKey.get(key)?.stackName,
        };
    }
    /** The address of a nested stack's body; undefined for one whose template was not read. */
    #writeNested(parent, logicalId, needs) {
        const { service, stack: root } = this.#root;
        const stack = service.stacks.find((one) => one.parent?.stack === parent.key && one.parent.logicalId === logicalId);
        if (stack === undefined)
            return undefined;
        const own = new package_needs/* Needs */.A();
        const written = this.#write(stack, own);
        if (written === undefined)
            return undefined;
        needs.include(own.stubs);
        const bytes = Buffer.byteLength(written.body);
        if (bytes > refuse_steps/* templateLimit */.WZ)
            this.#diagnostics.push(inPackage(tooLarge(stack, bytes), stack));
        this.#diagnostics.push(...own.bindings.map((binding) => unboundInside(stack, binding.parameter)));
        const objectKey = (0,packaged/* artefactKey */.YC)(written.digest);
        this.#nested.set(stack.key, { root: root.key, objectKey, digest: written.digest });
        this.#artefacts.set(objectKey, { key: objectKey, digest: written.digest, path: stack.file });
        const { address } = this.#context.options;
        return address?.(this.#root.target, objectKey) ?? (0,packaged/* templateUrl */.sB)(written.digest, this.#place);
    }
}
function inPackage({ code, message }, { location }) {
    return { severity: 'error', code: `package/${code}`, message, location };
}
/** Of a root the plan says it. */
function tooLarge({ key }, bytes) {
    const message = `The template of the nested stack ${key} has ${bytes} bytes; CloudFormation takes ${refuse_steps/* templateLimit */.WZ}. Split it.`;
    return { code: 'template-too-large', message };
}
/** Tells one code from another, for the ids of versions. */
function digestPacked(resource, packed) {
    const isImage = (0,walk/* get */.Jt)(resource.properties, 'Code', 'ImageUri') !== undefined;
    const paths = resource.code ?? [];
    if (!isImage && paths.length === 0)
        return undefined;
    const answer = packed({ resource, property: 'Code', kind: isImage ? 'image' : 'code', paths });
    if (answer.kind === 'object')
        return answer.digest;
    return answer.kind === 'image' ? answer.uri : undefined;
}
function* parametersSetBy({ resources }) {
    for (const { type, properties } of resources.values()) {
        const name = type === 'AWS::SSM::Parameter' ? (0,walk/* textOf */.b6)((0,walk/* get */.Jt)(properties, 'Name')) : undefined;
        if (name !== undefined)
            yield name;
    }
}
function withNeeds(document, { parameters, conditions }) {
    const added = [...conditions].map((name) => [name, (0,json/* jsonObject */.o$)([['Fn::Equals', ['stub', '']]])]);
    const sections = [
        ['Parameters', [...parameters]],
        ['Conditions', added],
    ];
    for (const [section, entries] of sections) {
        const own = document[section];
        if (entries.length > 0)
            document[section] = (0,json/* jsonObject */.o$)([...((0,json/* isObject */.Gv)(own) ? Object.entries(own) : []), ...entries]);
    }
    return document;
}
function hasNoResources({ template }) {
    const resources = (0,walk/* get */.Jt)(template?.document, 'Resources');
    return template?.document !== undefined && (resources?.kind !== 'dict' || resources.entries.size === 0);
}
/** A stack of assertions and the like: the CDK's own deploy leaves it out too. */
function notDeployed({ key, location }) {
    const message = `The stack ${key} has no resources: the CDK does not deploy it.`;
    return { severity: 'note', code: 'package/no-resources', message, location };
}
function nothingToDeploy({ key, location }) {
    const message = `Nothing was read of the stack ${key}: it cannot be deployed.`;
    return { severity: 'error', code: 'package/no-template', message, location };
}
/** Only root stacks are given values by the deployer. */
function unboundInside({ key, location }, parameter) {
    const message = `The nested stack ${key} needs another stack's output (${parameter}): pass it on from its parent.`;
    return { severity: 'error', code: 'package/nested-binding', message, location };
}

;// CONCATENATED MODULE: ./lib/package/stack-names.js




/** CloudFormation's own rule. */
const stackNamePattern = /^[A-Za-z][A-Za-z0-9-]{0,127}$/;
/** Names every root stack; two of one name in one place are told, and stay. */
function nameStacks({ services, stage }, target = {}) {
    const diagnostics = [];
    const roots = [];
    const taken = new Map();
    for (const service of services) {
        for (const stack of service.stacks) {
            if (stack.parent !== undefined)
                continue;
            const place = targetOf(stack, target);
            const stackName = nameOf(stack, stage, place, diagnostics);
            const named = { service, stack, stackName, target: place };
            const at = [place.account, place.region, stackName].join('\n');
            const other = taken.get(at);
            if (other !== undefined)
                diagnostics.push(sameName(named, other));
            taken.set(at, other ?? named);
            roots.push(named);
        }
    }
    return {
        roots,
        byKey: new Map(roots.map((root) => [root.stack.key, root])),
        mainOf: new Map(roots.toReversed().map((root) => [root.service.name, root])),
        diagnostics,
    };
}
function targetOf({ account, region }, target) {
    return {
        account: account ?? target.account ?? packaged/* defaultTarget */.zo.account,
        region: region ?? target.region ?? packaged/* defaultTarget */.zo.region,
    };
}
function nameOf(stack, stage, target, diagnostics) {
    const stated = (0,walk/* textOf */.b6)(stack.name) ?? literalOf(stack.name, { target, stage }).whole;
    const wanted = stated ?? (stack.id === 'main' ? `${stack.service}-${stage}` : `${stack.service}-${stack.id}-${stage}`);
    const name = legalName(wanted);
    if (name !== wanted)
        diagnostics.push(stack_names_renamed(stack, wanted, name));
    return name;
}
/** The nearest name that CloudFormation takes; a cut one ends in a digest, so that two stay two. */
function legalName(wanted) {
    if (stackNamePattern.test(wanted))
        return wanted;
    const letters = wanted
        .slice(0, 1024)
        .replace(/[^A-Za-z0-9]+/g, '-')
        .replace(/^[^A-Za-z]+/, '')
        .replace(/-+$/, '');
    const name = letters === '' ? `stack-${(0,fingerprint/* digestOf */.ol)(wanted).slice(0, 8)}` : letters;
    return name.length <= 128 ? name : `${name.slice(0, 119)}-${(0,fingerprint/* digestOf */.ol)(wanted).slice(0, 8)}`;
}
function stack_names_renamed({ location }, wanted, name) {
    const message = `${JSON.stringify(wanted.slice(0, 200))} can be no stack's name; the stack is named ${name}.`;
    return { severity: 'warning', code: 'package/stack-name', message, location };
}
function sameName({ service, stack, stackName, target }, other) {
    const place = `${target.account}/${target.region}`;
    const message = `${service.name} and ${other.service.name} both have the stack ${stackName} in ${place}: give one another name or place in stackgate.yml.`;
    return { severity: 'error', code: 'package/same-stack-name', message, location: stack.location };
}

;// CONCATENATED MODULE: ./lib/package/package-estate.js


/**
 * Everything that CloudFormation is given for an estate: a template body, parameters, tags and capabilities
 * for each root stack. Pure: the same estate and code give the same bytes.
 */
function packageEstate(estate, options) {
    const named = nameStacks(estate, options.target);
    const stacks = [];
    const bodies = new Map();
    const nested = new Map();
    const secrets = new Map();
    const diagnostics = [...named.diagnostics];
    for (const root of named.roots) {
        const packaged = packageRoot(root, { estate, named, options });
        diagnostics.push(...packaged.diagnostics);
        if (packaged.stack === undefined)
            continue;
        stacks.push(packaged.stack);
        for (const [digest, body] of packaged.bodies)
            bodies.set(digest, body);
        for (const [key, body] of packaged.nested)
            nested.set(key, body);
        if (packaged.secrets.size > 0)
            secrets.set(packaged.stack.key, packaged.secrets);
    }
    return { stacks, bodies, nested, secrets, diagnostics };
}

// EXTERNAL MODULE: ./lib/read/document/parse-cache.js
var parse_cache = __webpack_require__(8980);
// EXTERNAL MODULE: ./lib/read/reading-memo.js
var reading_memo = __webpack_require__(3899);
// EXTERNAL MODULE: ./lib/app/read-stage.js + 7 modules
var read_stage = __webpack_require__(5784);
// EXTERNAL MODULE: ./lib/app/planning/artefact-source.js
var artefact_source = __webpack_require__(2133);
;// CONCATENATED MODULE: ./lib/app/planning/plan-sides.js






function readSides(sources, settings, stage, options) {
    const { assemblies, deployedAssemblies = assemblies, environment, onProgress, cloud } = options;
    const given = { settings, environment, memo: new reading_memo/* ReadingMemo */.N() };
    const side = (files, of, what) => {
        onProgress({ kind: 'reading', what, stage });
        const read = new read_stage/* EstateSource */.Y(files, { ...given, assemblies: of }).read(stage);
        onProgress({ kind: 'read', what, stage, services: read.estate.services.length });
        return { read, files, artefacts: (0,artefact_source/* artefactSource */._)(files, read.estate) };
    };
    const proposed = side(sources.proposed, assemblies, 'proposed');
    if (cloud !== undefined || sources.deployed === undefined)
        return { proposed };
    return { proposed, deployed: side(sources.deployed, deployedAssemblies, 'deployed') };
}
/** With parameters, account and region of the stage's settings where the definitions say nothing. */
function packageSide({ read, files, artefacts }, settings, { environment, assemblies }, code = {}) {
    const { stage } = read.estate;
    const own = settings.stages.find(({ name }) => name === stage);
    const given = (0,stage_settings/* readSettingsForStage */.p)(settings, stage, { definitions: files.list(), environment, assemblies });
    const fileOf = definitionsByStack(read.estate);
    const { parse } = (0,parse_cache/* parseCache */.I)(files);
    return packageEstate(read.estate, {
        ...code,
        codeDigest: artefacts.digest,
        document: (path) => (files.has(path) ? parse(path).value : undefined),
        target: {
            ...(own?.account !== undefined && { account: own.account }),
            ...(own?.region !== undefined && { region: own.region }),
        },
        secret: ({ key }, name) => given.services.get(fileOf.get(key) ?? '')?.parameters.get(name),
    });
}
function definitionsByStack({ services }) {
    return new Map(services.flatMap(({ file, stacks }) => stacks.map(({ key }) => [key, file])));
}


/***/ }),

/***/ 1371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dh: () => (/* binding */ ownerTags),
/* harmony export */   bf: () => (/* binding */ ownerOf)
/* harmony export */ });
/* unused harmony export stackTags */
/**
 * Tags by which a deployed stack says whose it is. CloudFormation hands them on to every resource that
 * takes tags, so they hold names and nothing that changes from run to run.
 */
const stackTags = {
    service: 'stackgate:service',
    /** Its key, as `payments/main`. */
    stack: 'stackgate:stack',
    stage: 'stackgate:stage',
};
/** Whose a stack is as far as its tags say; empty for one that Stackgate never deployed. */
function ownerOf(tags) {
    const owner = {};
    for (const [part, tag] of Object.entries(stackTags)) {
        const value = Object.hasOwn(tags, tag) ? tags[tag] : undefined;
        if (value !== undefined)
            owner[part] = value;
    }
    return owner;
}
/** The tags that every stack which Stackgate deploys has. */
function ownerTags(service, stack, stage) {
    return { [stackTags.service]: service, [stackTags.stack]: stack, [stackTags.stage]: stage };
}


/***/ }),

/***/ 9614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ uploadedProperties)
/* harmony export */ });
/**
 * Properties that `aws cloudformation package` replaces by an upload of the file or folder that they name.
 * Source: the exporters of aws-cli's `artifact_exporter.py`, without what serverless teams do not use.
 */
const uploadedProperties = new Map([
    ['AWS::Lambda::Function', [['Code', 'S3Bucket/S3Key']]],
    ['AWS::Lambda::LayerVersion', [['Content', 'S3Bucket/S3Key']]],
    ['AWS::ApiGateway::RestApi', [['BodyS3Location', 'Bucket/Key']]],
    ['AWS::ApiGatewayV2::Api', [['BodyS3Location', 'Bucket/Key']]],
    ['AWS::StepFunctions::StateMachine', [['DefinitionS3Location', 'Bucket/Key']]],
    ['AWS::AppSync::GraphQLSchema', [['DefinitionS3Location', 's3-url']]],
    [
        'AWS::AppSync::Resolver',
        [
            ['RequestMappingTemplateS3Location', 's3-url'],
            ['ResponseMappingTemplateS3Location', 's3-url'],
            ['CodeS3Location', 's3-url'],
        ],
    ],
    [
        'AWS::AppSync::FunctionConfiguration',
        [
            ['RequestMappingTemplateS3Location', 's3-url'],
            ['ResponseMappingTemplateS3Location', 's3-url'],
            ['CodeS3Location', 's3-url'],
        ],
    ],
]);


/***/ }),

/***/ 2704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   iL: () => (/* binding */ asciiJson),
/* harmony export */   o$: () => (/* binding */ jsonObject),
/* harmony export */   og: () => (/* binding */ jsonAt)
/* harmony export */ });
function jsonObject(entries = []) {
    const object = Object.create(null);
    for (const [key, value] of entries)
        object[key] = value;
    return object;
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The value under keys of objects; undefined where there is none. */
function jsonAt(value, ...path) {
    let at = value;
    for (const key of path)
        at = isObject(at) ? at[key] : undefined;
    return at;
}
/**
 * JSON in ASCII alone. AWS answers `?` for every other character of a template when it is asked for it, so that a
 * body with one could neither be compared nor restored (cloudformation-coverage-roadmap#814, aws-cdk-cli#1915).
 */
function asciiJson(value) {
    return JSON.stringify(value).replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}


/***/ }),

/***/ 7453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ Needs),
/* harmony export */   c: () => (/* binding */ stubText)
/* harmony export */ });
/* harmony import */ var _plan_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2911);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2704);


/** What one template needs beside what it says itself: gathered while its body is written. */
class Needs {
    #parameters = new Map();
    #bindings = new Map();
    #values = new Map();
    #stubs = new Map();
    #conditions = new Set();
    /** Parameters that are added to the template, by name. */
    get parameters() {
        return this.#parameters;
    }
    get bindings() {
        return [...this.#bindings.values()];
    }
    /** Values of added parameters that no binding gives. */
    get values() {
        return this.#values;
    }
    get stubs() {
        return [...this.#stubs.values()];
    }
    /** Conditions that are added, and never hold. */
    get conditions() {
        return this.#conditions;
    }
    /** Notes that the template asks for a condition that it does not define. */
    condition(name) {
        this.#conditions.add(name);
        this.stub('unknown', `the condition ${name}, which nothing here defines`, 'false');
    }
    /** @returns the added parameter that has the value of another stack's output */
    output(stackName, output, region) {
        const parameter = this.#added('Output', `${stackName} ${output}`, [stackName, output, region ?? ''], {
            Type: 'String',
            Description: `Output ${output} of the stack ${stackName}`,
        });
        this.bind({ parameter, stackName, output, ...(region !== undefined && { region }) });
        return parameter;
    }
    bind(binding) {
        this.#bindings.set(binding.parameter, binding);
    }
    /** @returns the added parameter that has the value of a parameter in Parameter Store */
    ssm(name) {
        const type = 'AWS::SSM::Parameter::Value<String>';
        const parameter = this.#added('Ssm', name, [name], { Type: type, Default: name });
        this.#values.set(parameter, name);
        return parameter;
    }
    /** Notes that `value` stands in for something, once. @returns the value */
    stub(kind, name, value) {
        this.#stubs.set(`${kind}\n${name}\n${value}`, { kind, name, value });
        return value;
    }
    /** The same for all that another template of the stack needed. */
    include(stubs) {
        for (const { kind, name, value } of stubs)
            this.stub(kind, name, value);
    }
    /** A name of letters and digits alone that tells people what it is of, and a digest that keeps two apart. */
    #added(kind, of, identity, definition) {
        const digest = (0,_plan_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(JSON.stringify([kind, ...identity])).slice(0, 8);
        const name = `Stackgate${kind}${alphanumeric(of).slice(0, 80)}${digest}`;
        this.#parameters.set(name, (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonObject */ .o$)(Object.entries(definition)));
        return name;
    }
}
function alphanumeric(text) {
    return text
        .slice(0, 512)
        .split(/[^A-Za-z0-9]+/)
        .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
        .join('');
}
/**
 * What stands in for something of a name: the same for the same name, and told apart from any other. What is
 * called an ARN has the shape of one, as templates take ARNs apart.
 */
function stubText(name) {
    const word = stubWord(name);
    return /arn$/i.test(name) ? `arn:aws:stub:us-east-1:000000000000:stub:${word}/${word}` : word;
}
function stubWord(name) {
    const words = name
        .slice(0, 512)
        .replace(/[^A-Za-z0-9_]+/g, '-')
        .replace(/^-+|-+$/g, '');
    const short = words.slice(0, 40).replace(/-+$/, '');
    return short === name && short !== '' ? `stub-${short}` : `stub-${short}-${(0,_plan_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(name).slice(0, 6)}`;
}


/***/ }),

/***/ 644:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ stubParameter)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2704);
/* harmony import */ var _needs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7453);


/** What stands in for a parameter that nobody gives a value, so that CloudFormation takes it. */
function stubParameter(name, definition) {
    const allowed = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonAt */ .og)(definition, 'AllowedValues');
    if (Array.isArray(allowed) && allowed.length > 0)
        return String(allowed[0]);
    const type = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonAt */ .og)(definition, 'Type');
    const plain = typeof type === 'string' ? type : 'String';
    const item = /^(?:List|AWS::SSM::Parameter::Value)<(.*)>$/.exec(plain)?.[1];
    if (plain.startsWith('AWS::SSM::Parameter::Value<') || plain === 'AWS::SSM::Parameter::Name')
        return `/stub/${name}`;
    return ofType(item ?? plain, name, definition);
}
const idPrefixes = new Map([
    ['AWS::EC2::Image::Id', 'ami'],
    ['AWS::EC2::Instance::Id', 'i'],
    ['AWS::EC2::SecurityGroup::Id', 'sg'],
    ['AWS::EC2::Subnet::Id', 'subnet'],
    ['AWS::EC2::Volume::Id', 'vol'],
    ['AWS::EC2::VPC::Id', 'vpc'],
]);
function ofType(type, name, definition) {
    if (type === 'Number')
        return String(numberIn(definition, 'MinValue') ?? 1);
    const prefix = idPrefixes.get(type);
    if (prefix !== undefined)
        return `${prefix}-0123456789abcdef0`;
    if (type === 'AWS::EC2::AvailabilityZone::Name')
        return 'us-east-1a';
    if (type === 'AWS::Route53::HostedZone::Id')
        return 'Z0123456789STUB';
    return fitting((0,_needs_js__WEBPACK_IMPORTED_MODULE_0__/* .stubText */ .c)(name), definition);
}
/** Shapes that patterns usually ask for; none is longer than a backtracking pattern can take. */
const candidates = [
    'a',
    '1',
    'true',
    '/stub',
    '10.0.0.0/16',
    '10.0.0.1',
    'example.com',
    'stub@example.com',
    'https://example.com',
    '000000000000',
    'us-east-1',
    'arn:aws:sns:us-east-1:0:a',
];
function fitting(text, definition) {
    const matches = patternIn(definition);
    const fits = [text, ...candidates].map((one) => inLength(one, definition)).find((one) => matches(one));
    return fits ?? inLength(text, definition);
}
function inLength(text, definition) {
    const least = Math.min(numberIn(definition, 'MinLength') ?? 0, 4096);
    const most = Math.max(numberIn(definition, 'MaxLength') ?? text.length, 0);
    return text.padEnd(least, 'x').slice(0, Math.max(least, most));
}
function numberIn(definition, key) {
    const value = Number((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonAt */ .og)(definition, key) ?? Number.NaN);
    return Number.isFinite(value) ? value : undefined;
}
/** Patterns come from templates: one with a repeated group is not run, as it may not end. */
function patternIn(definition) {
    const pattern = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonAt */ .og)(definition, 'AllowedPattern');
    const isHarmless = typeof pattern === 'string' && pattern.length <= 256 && !/\)\s*[*+{]/.test(pattern);
    if (!isHarmless)
        return () => true;
    try {
        const compiled = new RegExp(`^(?:${pattern})$`);
        return (text) => text.length <= 40 && compiled.test(text);
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return () => true;
        throw error;
    }
}


/***/ }),

/***/ 3617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ providerPlace),
/* harmony export */   x: () => (/* binding */ bindingValue)
/* harmony export */ });
/* harmony import */ var _model_own_entry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6476);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3612);


function providerPlace(consumer, { stackName, region }) {
    const { account, region: own } = consumer.target;
    return (0,_place_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$)({ account, region: region ?? own }, stackName);
}
/**
 * @param stepped places that a step of this plan touches
 */
function bindingValue(consumer, binding, pairs, stepped, { foreignOutputs }) {
    const place = providerPlace(consumer, binding);
    const provider = pairs.get(place);
    if (provider !== undefined && stepped.has(place))
        return { kind: provider.proposed === undefined ? 'goes-away' : 'changes' };
    const outputs = provider?.deployed?.outputs ?? foreignOutputs?.get(place);
    if (outputs === undefined)
        return { kind: 'elsewhere' };
    const value = (0,_model_own_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .ownEntry */ .P)(outputs, binding.output);
    return value === undefined ? { kind: 'no-such-output' } : { kind: 'known', value };
}


/***/ }),

/***/ 3003:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aj: () => (/* binding */ refuseTooLarge),
/* harmony export */   WZ: () => (/* binding */ templateLimit),
/* harmony export */   dD: () => (/* binding */ refuseMissingOutputs),
/* harmony export */   fZ: () => (/* binding */ refuseProtected)
/* harmony export */ });
/* harmony import */ var _binding_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3617);

/** UTF-8 bytes of a template in S3; beyond, CloudFormation says "Template may not exceed 1000000 bytes in size". */
const templateLimit = 1_000_000;
function* refuseTooLarge(expanded) {
    for (const { step } of expanded) {
        const { stack, deploy, part } = step;
        if (deploy === undefined || deploy.templateBytes <= templateLimit)
            continue;
        const what = part === undefined || part.kind === 'complete' ? 'The template' : `A template between, which ${part.text},`;
        yield {
            code: 'too-large',
            stack,
            subject: String(deploy.templateBytes),
            message: `${what} of ${stack} has ${deploy.templateBytes} bytes; CloudFormation takes ${templateLimit}. Split the stack.`,
        };
    }
}
/** Termination protection is reported and never taken off. Making a stack anew deletes the failed one first. */
function* refuseProtected({ steps }) {
    for (const { key, stackName, deployed, kind } of steps)
        if (deployed?.terminationProtection === true && kind !== 'update')
            yield {
                code: 'protected',
                stack: key,
                subject: stackName,
                message: `Stack ${stackName} (${key}) is to be deleted and is protected against termination. Take the protection off by hand if it may go.`,
            };
}
/** Outputs that will not be there when the step asks for them. */
function* refuseMissingOutputs({ steps, stepAt, pairAt, input }) {
    const stepped = new Set(stepAt.keys());
    for (const step of steps)
        for (const binding of step.proposed?.bindings ?? []) {
            const { kind } = (0,_binding_values_js__WEBPACK_IMPORTED_MODULE_0__/* .bindingValue */ .x)(step, binding, pairAt, stepped, input);
            if (kind !== 'no-such-output' && kind !== 'goes-away')
                continue;
            const why = kind === 'goes-away' ? 'which this plan deletes' : 'which has no such output';
            yield {
                code: 'unknown-value',
                stack: step.key,
                subject: binding.parameter,
                message: `Parameter ${binding.parameter} of ${step.key} takes output ${binding.output} of stack ${binding.stackName}, ${why}.`,
            };
        }
}


/***/ })

};
