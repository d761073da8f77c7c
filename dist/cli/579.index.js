export const id = 579;
export const ids = [579];
export const modules = {

/***/ 4361:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ withAdvice)
/* harmony export */ });
/** What helps, by AWS's code; services have several for the same thing. */
const advice = [
    [
        ['CredentialsProviderError'],
        'credentials are looked for as AWS’s own tools do: sign in (aws sso login), set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or give a job of GitHub id-token: write and the stage a role',
    ],
    [
        ['AccessDenied', 'AccessDeniedException', 'UnauthorizedOperation', 'NotAuthorized'],
        'stackgate init --roles prints the roles with all that is needed',
    ],
    [['ExpiredToken', 'ExpiredTokenException', 'TokenRefreshRequired'], 'the session is over: sign in again'],
    [['RequestTimeTooSkewed', 'RequestExpired'], 'the clock of this machine is wrong, or the session is over'],
    [
        ['InvalidClientTokenId', 'UnrecognizedClientException', 'InvalidAccessKeyId'],
        'AWS does not know the access key: it was deleted, is of another partition, or the region is not enabled in the account',
    ],
    [['NoSuchBucket'], 'create the bucket, or correct bucket of the stage in stackgate.yml'],
    [
        ['PermanentRedirect', 'AuthorizationHeaderMalformed', 'IllegalLocationConstraintException', '301'],
        'the bucket is in another region than the stage: correct region or bucket in stackgate.yml',
    ],
];
const clock = 'the clock of this machine is wrong';
const key = 'the secret access key does not belong to the access key';
/** What went wrong in the service's words, with what to do about it where that is known. No full stop at the end. */
function withAdvice({ awsCode, message }) {
    const said = `${awsCode}: ${message}`.replace(/\.$/, '');
    const help = awsCode === 'SignatureDoesNotMatch' ? signatureAdvice(message) : adviceFor(awsCode);
    return help === undefined ? said : `${said}; ${help}`;
}
function adviceFor(code) {
    return advice.find(([codes]) => codes.includes(code))?.[1];
}
/** CloudFormation and STS say so of a wrong clock as well. */
function signatureAdvice(message) {
    return /^Signature (?:expired|not yet current)/.test(message) ? clock : key;
}


/***/ }),

/***/ 4276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fj: () => (/* binding */ secretsOf),
/* harmony export */   Wh: () => (/* binding */ furnishDeployed),
/* harmony export */   YZ: () => (/* binding */ furnish)
/* harmony export */ });
/* harmony import */ var _package_packaged_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8126);

/** What CloudFormation would find elsewhere: templates of nested stacks, and stand-ins for what is outside of the estate. */
function furnish(embedded, { packaged, externals, result }) {
    for (const { target, things } of externals.things)
        embedded.addExternal(target, things);
    for (const [url, body] of externals.templates)
        embedded.putTemplate(url, body);
    const made = result?.kind === 'planned' ? (result.bodies ?? new Map()) : new Map();
    for (const [digest, body] of made)
        embedded.putTemplate((0,_package_packaged_js__WEBPACK_IMPORTED_MODULE_0__/* .templateUrl */ .sB)(digest), body);
    for (const { digest } of packaged.nested.values()) {
        const body = packaged.bodies.get(digest);
        if (body !== undefined)
            embedded.putTemplate((0,_package_packaged_js__WEBPACK_IMPORTED_MODULE_0__/* .templateUrl */ .sB)(digest), body);
    }
    // A rehearsal of AWS has the addresses of its buckets.
    for (const outer of [...packaged.bodies.values(), ...made.values()])
        for (const [url, digest] of (0,_package_packaged_js__WEBPACK_IMPORTED_MODULE_0__/* .addressesInBody */ .C8)(outer)) {
            const body = made.get(digest) ?? packaged.bodies.get(digest);
            if (body !== undefined)
                embedded.putTemplate(url, body);
        }
}
/** What stacks that are deployed elsewhere nest, by the addresses in their templates, as far as this program put it there. */
async function furnishDeployed(embedded, deployed, artefacts) {
    const seen = new Set();
    const open = deployed.map(({ templateDigest }) => templateDigest);
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        const outer = seen.has(next) ? undefined : await artefacts.get(next);
        seen.add(next);
        if (outer === undefined)
            continue;
        for (const [url, digest] of (0,_package_packaged_js__WEBPACK_IMPORTED_MODULE_0__/* .addressesInBody */ .C8)(Buffer.from(outer).toString('utf8'))) {
            const body = await artefacts.get(digest);
            if (body !== undefined)
                embedded.putTemplate(url, Buffer.from(body).toString('utf8'));
            open.push(digest);
        }
    }
}
/** In memory only; a plan and a journal hold no secret, so a resumed run reads them again. */
function secretsOf({ packaged }) {
    return (stack, parameter) => packaged.secrets.get(stack)?.get(parameter);
}


/***/ }),

/***/ 5189:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ saysNotImported),
/* harmony export */   z: () => (/* binding */ cloudErrorOf)
/* harmony export */ });
/* harmony import */ var _port_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9670);

/**
 * The one place that knows how CloudFormation words its errors. Codes stand as the wire has them and as the SDK
 * names their exceptions (`ChangeSetNotFound`, `ChangeSetNotFoundException`).
 */
const byAwsCode = new Map([
    ...group('throttled', [
        'Throttling',
        'ThrottlingException',
        'ThrottledException',
        'RequestThrottled',
        'RequestThrottledException',
        'RequestLimitExceeded',
        'TooManyRequestsException',
        'BandwidthLimitExceeded',
        'PriorRequestNotComplete',
        'SlowDown',
    ]),
    ...group('unreachable', [
        'InternalError',
        'InternalFailure',
        'RequestTimeout',
        'RequestTimeoutException',
        'ServiceUnavailable',
    ]),
    // CloudFormation answers RequestExpired where the session ended; a wrong clock looks the same.
    ...group('credentials-expired', [
        'ExpiredToken',
        'ExpiredTokenException',
        'RequestExpired',
        'TokenRefreshRequired',
        'CredentialsProviderError',
    ]),
    ...group('access-denied', [
        'AccessDenied',
        'AccessDeniedException',
        'IncompleteSignature',
        'InvalidClientTokenId',
        'MissingAuthenticationToken',
        'NotAuthorized',
        'OptInRequired',
        'SignatureDoesNotMatch',
        'UnauthorizedOperation',
        'UnrecognizedClientException',
    ]),
    ...group('already-exists', ['AlreadyExistsException', 'NameAlreadyExistsException']),
    ...group('not-found', ['ChangeSetNotFound', 'ChangeSetNotFoundException', 'StackNotFoundException']),
    ...group('change-set-status', ['InvalidChangeSetStatus', 'InvalidChangeSetStatusException']),
    ...group('token-used', ['TokenAlreadyExistsException']),
    ...group('stack-status', ['OperationInProgressException']),
    ...group('insufficient-capabilities', ['InsufficientCapabilitiesException', 'InsufficientCapabilities']),
    ...group('limit-exceeded', ['LimitExceededException', 'LimitExceeded']),
]);
/**
 * `ValidationError` is AWS's code for nearly everything, so here the text has to tell. Each pattern is held at the start
 * of the message: further on it may quote templates and values, which hold anything
 * (`S3 error: The specified key does not exist.` is no missing stack).
 */
const byText = [
    [/^Stack\b[^.\n]* does not exist\.?$/, 'not-found'],
    // A change set of type CREATE; CreateStack has AlreadyExistsException for it.
    [/^Stack \[[^\]\n]*\] already exists and cannot be created again/, 'already-exists'],
    [/^Stack \[[^\]\n]*\] cannot be deleted while TerminationProtection is enabled/, 'termination-protected'],
    [/^Stack ?[:[][^\n]{0,2100}?\b(?:state|status)\b/, 'stack-status'],
    [/^This stack is currently in a non-terminal \[/, 'stack-status'],
    [/^[A-Za-z]+ cannot be called from current stack status/, 'stack-status'],
];
const validationCodes = new Set(['ValidationError', 'ValidationException']);
function cloudErrorOf(fault) {
    return new _port_js__WEBPACK_IMPORTED_MODULE_0__/* .CloudError */ .K(codeOf(fault), fault.code, fault.message, { cause: fault });
}
/** ListImports answers this where it could answer an empty list. */
function saysNotImported(error) {
    return validationCodes.has(error.awsCode) && /^Export \S.* is not imported by any stack\.?$/s.test(error.message);
}
function codeOf(fault) {
    const known = byAwsCode.get(fault.code);
    if (known)
        return known;
    if (fault.status === 429)
        return 'throttled';
    if (fault.status === 0 || fault.status >= 500)
        return 'unreachable';
    if (!validationCodes.has(fault.code))
        return 'other';
    return byText.find(([pattern]) => pattern.test(fault.message))?.[1] ?? 'validation';
}
function group(code, names) {
    return names.map((name) => [name, code]);
}


/***/ }),

/***/ 7773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ cloudFormationOver)
});

// EXTERNAL MODULE: ./lib/cloud/port.js
var port = __webpack_require__(9670);
// EXTERNAL MODULE: ./lib/cloud/send.js
var cloud_send = __webpack_require__(8623);
// EXTERNAL MODULE: ./lib/cloud/adapter/cloud-error-of.js
var cloud_error_of = __webpack_require__(5189);
;// CONCATENATED MODULE: ./lib/cloud/adapter/members.js

/** @throws CloudError where it is something other than text */
function textOf(members, name) {
    const value = members[name];
    if (value === undefined || value === null)
        return undefined;
    if (typeof value !== 'string')
        throw malformed(name, 'text');
    return value;
}
/** @throws CloudError where it is missing */
function requiredText(members, name) {
    const value = textOf(members, name);
    if (value === undefined)
        throw malformed(name, 'text');
    return value;
}
/** False where it is missing, as the service leaves out what is not set. */
function flagOf(members, name) {
    const value = members[name];
    if (value === undefined || value === null)
        return false;
    if (typeof value !== 'boolean')
        throw malformed(name, 'true or false');
    return value;
}
/** Milliseconds since the epoch. */
function timeOf(members, name) {
    const value = members[name];
    if (value === undefined || value === null)
        return undefined;
    if (!(value instanceof Date) || Number.isNaN(value.getTime()))
        throw malformed(name, 'a date');
    return value.getTime();
}
/** @throws CloudError where it is missing */
function requiredTime(members, name) {
    const value = timeOf(members, name);
    if (value === undefined)
        throw malformed(name, 'a date');
    return value;
}
/** Structures of a list; empty where it is missing. */
function structuresOf(members, name) {
    return listOf(members, name).map((entry) => {
        if (typeof entry !== 'object' || entry === null)
            throw malformed(name, 'a list of structures');
        return entry;
    });
}
/** Texts of a list; empty where it is missing. */
function textsOf(members, name) {
    return listOf(members, name).map((entry) => {
        if (typeof entry !== 'string')
            throw malformed(name, 'a list of texts');
        return entry;
    });
}
/** Keys are names that others chose, `__proto__` and `constructor` among them. */
function dictionaryOf(entries) {
    return Object.setPrototypeOf(Object.fromEntries(entries), null);
}
/** The value is not shown: it may be a secret. */
function malformed(name, expected) {
    return new port/* CloudError */.K('other', 'MalformedAnswer', `CloudFormation answered without ${expected} in ${name}.`);
}
function listOf(members, name) {
    const value = members[name];
    if (value === undefined || value === null)
        return [];
    if (!Array.isArray(value))
        throw malformed(name, 'a list');
    return value;
}

;// CONCATENATED MODULE: ./lib/cloud/adapter/call.js




function callOver(send) {
    return async (action, input) => {
        try {
            return await send(action, input);
        }
        catch (error) {
            throw error instanceof cloud_send/* ServiceFault */.g ? (0,cloud_error_of/* cloudErrorOf */.z)(error) : error;
        }
    };
}
/**
 * All pages of a call, one after the other.
 * @throws CloudError where a page names one that was there before as the next, which would never end
 */
async function* pagesOf(call, action, input) {
    let token;
    const seen = new Set();
    do {
        const page = await call(action, token === undefined ? input : { ...input, NextToken: token });
        yield page;
        const next = textOf(page, 'NextToken') || undefined;
        if (next !== undefined && seen.has(next))
            throw new port/* CloudError */.K('other', 'RepeatedNextToken', `${action} answers the same pages again and again.`);
        if (next !== undefined)
            seen.add(next);
        token = next;
    } while (token !== undefined);
}
/** The entries of one list over all pages. */
async function entriesOf(call, action, input, list) {
    const entries = [];
    for await (const page of pagesOf(call, action, input))
        entries.push(...structuresOf(page, list));
    return entries;
}
/** What `work` answers, or undefined where the thing does not exist. */
async function unlessMissing(work) {
    try {
        return await work;
    }
    catch (error) {
        if (error instanceof port/* CloudError */.K && error.code === 'not-found')
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/cloud/adapter/operation-settings.js

/** Members of CreateChangeSet. What is absent is left out, and CloudFormation keeps what the stack has. */
function settingsMembers({ roleArn, notificationArns, triggers } = {}) {
    return {
        ...(roleArn !== undefined && { RoleARN: roleArn }),
        ...(notificationArns !== undefined && { NotificationARNs: [...notificationArns] }),
        ...(triggers !== undefined && { RollbackConfiguration: triggersMembers(triggers) }),
    };
}
function triggersMembers({ alarms, minutes }) {
    return {
        RollbackTriggers: alarms.map((Arn) => ({ Arn, Type: 'AWS::CloudWatch::Alarm' })),
        MonitoringTimeInMinutes: minutes,
    };
}
/** What a stack was last given, out of its description. */
function settingsOf(stack) {
    const roleArn = textOf(stack, 'RoleARN');
    const configuration = stack.RollbackConfiguration;
    const triggers = typeof configuration === 'object' && configuration !== null ? triggersOf(configuration) : undefined;
    return {
        ...(roleArn && { roleArn }),
        notificationArns: textsOf(stack, 'NotificationARNs'),
        ...(triggers !== undefined && { triggers }),
    };
}
/** Undefined without an alarm: an empty configuration is none. */
function triggersOf(configuration) {
    const alarms = structuresOf(configuration, 'RollbackTriggers').map((trigger) => requiredText(trigger, 'Arn'));
    const minutes = configuration.MonitoringTimeInMinutes;
    return alarms.length === 0 ? undefined : { alarms, minutes: typeof minutes === 'number' ? minutes : 0 };
}

;// CONCATENATED MODULE: ./lib/cloud/adapter/change-sets.js




/** UTF-8 bytes that a template may have to be sent with the call. Source: CloudFormation quotas. */
const inlineTemplateBytes = 51_200;
async function createChangeSet(call, input, upload) {
    const answer = await call('CreateChangeSet', {
        StackName: input.stackName,
        ChangeSetName: input.changeSetName,
        ChangeSetType: input.type,
        ...(await templateOf(input.templateBody, upload)),
        Parameters: Object.entries(input.parameters).map(([key, value]) => value === null ? { ParameterKey: key, UsePreviousValue: true } : { ParameterKey: key, ParameterValue: value }),
        // Sent when empty too: without the member CloudFormation keeps the old tags.
        Tags: Object.entries(input.tags).map(([Key, Value]) => ({ Key, Value })),
        Capabilities: [...input.capabilities],
        ClientToken: input.token,
        ...(input.description !== undefined && { Description: input.description }),
        ...settingsMembers(input.settings),
    });
    return { changeSetId: requiredText(answer, 'Id'), stackId: requiredText(answer, 'StackId') };
}
/** Without a place to upload to, a large template is refused here: CloudFormation would say it by repeating the template. */
async function templateOf(body, upload) {
    const bytes = Buffer.byteLength(body, 'utf8');
    if (bytes <= inlineTemplateBytes)
        return { TemplateBody: body };
    if (upload)
        return { TemplateURL: await upload(body) };
    const message = `The template has ${bytes} bytes; above ${inlineTemplateBytes} it has to be uploaded, and there is no place for that.`;
    throw new port/* CloudError */.K('validation', 'ValidationError', message);
}
async function describeChangeSet(call, stack, changeSet) {
    const pages = await unlessMissing(allPages(call, { StackName: stack, ChangeSetName: changeSet }));
    const first = pages?.[0];
    if (!pages || !first || textOf(first, 'Status') === 'DELETE_COMPLETE')
        return undefined;
    const status = requiredText(first, 'Status');
    const reason = textOf(first, 'StatusReason');
    return {
        changeSetId: requiredText(first, 'ChangeSetId'),
        name: requiredText(first, 'ChangeSetName'),
        stackId: requiredText(first, 'StackId'),
        status,
        executionStatus: textOf(first, 'ExecutionStatus') ?? 'UNAVAILABLE',
        ...(reason && { statusReason: reason }),
        empty: status === 'FAILED' && saysNothingDiffers(reason ?? ''),
        changes: pages.flatMap((page) => structuresOf(page, 'Changes').flatMap(changeOf)),
    };
}
/** Succeeds also where the change set, or its stack, is gone. */
async function deleteChangeSet(call, stack, changeSet) {
    await unlessMissing(call('DeleteChangeSet', { StackName: stack, ChangeSetName: changeSet }));
}
async function allPages(call, input) {
    const pages = [];
    for await (const page of pagesOf(call, 'DescribeChangeSet', input))
        pages.push(page);
    return pages;
}
/** AWS has no code for it; both wordings occur (sam#8017, aws-cli#2717). */
function saysNothingDiffers(reason) {
    return (reason.startsWith("The submitted information didn't contain changes") ||
        reason.startsWith('No updates are to be performed'));
}
/** Hooks and whatever else may come beside resources is left out. */
function changeOf(change) {
    const resource = change.ResourceChange;
    if (typeof resource !== 'object' || resource === null)
        return [];
    const members = resource;
    const replacement = textOf(members, 'Replacement');
    return [
        {
            action: oneOf(actions, requiredText(members, 'Action'), 'Dynamic'),
            logicalId: requiredText(members, 'LogicalResourceId'),
            type: requiredText(members, 'ResourceType'),
            ...(replacement && { replacement: oneOf(replacements, replacement, 'Conditional') }),
        },
    ];
}
const actions = ['Add', 'Modify', 'Remove', 'Import', 'Dynamic'];
const replacements = ['True', 'False', 'Conditional'];
/** AWS adds words now and then (`SyncWithActual`); one that is not known here stands as the one that promises least. */
function oneOf(known, value, otherwise) {
    return known.find((each) => each === value) ?? otherwise;
}

;// CONCATENATED MODULE: ./lib/cloud/adapter/drift.js


async function detectDrift(call, nameOrId) {
    return requiredText(await call('DetectStackDrift', { StackName: nameOrId }), 'StackDriftDetectionId');
}
async function driftDetection(call, id) {
    const answer = await call('DescribeStackDriftDetectionStatus', { StackDriftDetectionId: id });
    const status = requiredText(answer, 'DetectionStatus');
    const reason = textOf(answer, 'DetectionStatusReason');
    if (status === 'DETECTION_COMPLETE')
        return { status: 'complete', drifted: textOf(answer, 'StackDriftStatus') === 'DRIFTED' };
    return { status: status === 'DETECTION_FAILED' ? 'failed' : 'running', ...(reason && { reason }) };
}
async function driftedResources(call, nameOrId) {
    const input = { StackName: nameOrId, StackResourceDriftStatusFilters: ['MODIFIED', 'DELETED'] };
    const drifts = await entriesOf(call, 'DescribeStackResourceDrifts', input, 'StackResourceDrifts');
    return drifts.map((drift) => ({
        logicalId: requiredText(drift, 'LogicalResourceId'),
        type: requiredText(drift, 'ResourceType'),
        how: textOf(drift, 'StackResourceDriftStatus') === 'DELETED' ? 'deleted' : 'modified',
        paths: structuresOf(drift, 'PropertyDifferences').flatMap((one) => textOf(one, 'PropertyPath') ?? []),
    }));
}

;// CONCATENATED MODULE: ./lib/cloud/adapter/events.js


/** Newest first, without `until` and what is older. What happens between two pages moves them, so an event may come twice. */
async function eventsOf(call, nameOrId, until, pages = Number.POSITIVE_INFINITY) {
    const events = new Map();
    let read = 0;
    for await (const page of pagesOf(call, 'DescribeStackEvents', { StackName: nameOrId })) {
        for (const members of structuresOf(page, 'StackEvents')) {
            const event = eventOf(members);
            if (event.id === until)
                return [...events.values()];
            if (!events.has(event.id))
                events.set(event.id, event);
        }
        read += 1;
        if (read >= pages)
            break;
    }
    return [...events.values()];
}
function eventOf(event) {
    const reason = textOf(event, 'ResourceStatusReason');
    const token = textOf(event, 'ClientRequestToken');
    const operationId = textOf(event, 'OperationId');
    return {
        id: requiredText(event, 'EventId'),
        at: requiredTime(event, 'Timestamp'),
        stackId: requiredText(event, 'StackId'),
        stackName: requiredText(event, 'StackName'),
        logicalId: textOf(event, 'LogicalResourceId') ?? '',
        physicalId: textOf(event, 'PhysicalResourceId') ?? '',
        type: textOf(event, 'ResourceType') ?? '',
        status: textOf(event, 'ResourceStatus') ?? '',
        ...(reason && { reason }),
        ...(token && { token }),
        ...(operationId && { operationId }),
    };
}

;// CONCATENATED MODULE: ./lib/cloud/adapter/exports.js




async function listExports(call) {
    return (await entriesOf(call, 'ListExports', {}, 'Exports')).map((each) => ({
        name: requiredText(each, 'Name'),
        value: textOf(each, 'Value') ?? '',
        stackId: requiredText(each, 'ExportingStackId'),
    }));
}
async function importersOf(call, exportName) {
    const names = [];
    try {
        for await (const page of pagesOf(call, 'ListImports', { ExportName: exportName }))
            names.push(...textsOf(page, 'Imports'));
    }
    catch (error) {
        if (!(error instanceof port/* CloudError */.K && (0,cloud_error_of/* saysNotImported */.c)(error)))
            throw error;
    }
    return names;
}

;// CONCATENATED MODULE: ./lib/cloud/adapter/resources.js


async function listResources(call, nameOrId) {
    const resources = await entriesOf(call, 'ListStackResources', { StackName: nameOrId }, 'StackResourceSummaries');
    return resources.map((resource) => ({
        logicalId: requiredText(resource, 'LogicalResourceId'),
        physicalId: textOf(resource, 'PhysicalResourceId') ?? '',
        type: requiredText(resource, 'ResourceType'),
        status: requiredText(resource, 'ResourceStatus'),
    }));
}

;// CONCATENATED MODULE: ./lib/cloud/adapter/stacks.js



async function describeStack(call, nameOrId) {
    const stacks = await unlessMissing(entriesOf(call, 'DescribeStacks', { StackName: nameOrId }, 'Stacks'));
    const [stack] = stacks ?? [];
    return stack && stackOf(stack);
}
async function listStacks(call) {
    const stacks = (await entriesOf(call, 'DescribeStacks', {}, 'Stacks')).map(stackOf);
    return stacks.sort((a, b) => compare(a.stackName, b.stackName) || compare(a.stackId, b.stackId));
}
function stackOf(stack) {
    const outputs = structuresOf(stack, 'Outputs');
    const reason = textOf(stack, 'StackStatusReason');
    const root = textOf(stack, 'RootId');
    const updatedAt = timeOf(stack, 'LastUpdatedTime');
    return {
        stackId: requiredText(stack, 'StackId'),
        stackName: requiredText(stack, 'StackName'),
        status: requiredText(stack, 'StackStatus'),
        ...(reason && { statusReason: reason }),
        parameters: parametersOf(stack),
        tags: dictionaryOf(structuresOf(stack, 'Tags').map((tag) => [requiredText(tag, 'Key'), textOf(tag, 'Value') ?? ''])),
        outputs: dictionaryOf(outputs.map((output) => [requiredText(output, 'OutputKey'), outputValueOf(output)])),
        exports: exportsOf(outputs),
        capabilities: textsOf(stack, 'Capabilities'),
        terminationProtection: flagOf(stack, 'EnableTerminationProtection'),
        ...settingsOf(stack),
        ...(root && { rootId: root }),
        createdAt: requiredTime(stack, 'CreationTime'),
        ...(updatedAt !== undefined && { updatedAt }),
        lastOperations: structuresOf(stack, 'LastOperations').map((operation) => ({
            id: requiredText(operation, 'OperationId'),
            type: requiredText(operation, 'OperationType'),
        })),
    };
}
/** For an SSM parameter type the key, not the value that it led to: the key is what the next change set is given. */
function parametersOf(stack) {
    const parameters = structuresOf(stack, 'Parameters');
    return dictionaryOf(parameters.map((each) => [requiredText(each, 'ParameterKey'), textOf(each, 'ParameterValue') ?? '']));
}
function exportsOf(outputs) {
    return dictionaryOf(outputs.flatMap((output) => {
        const name = textOf(output, 'ExportName');
        return name === undefined ? [] : [[name, outputValueOf(output)]];
    }));
}
function outputValueOf(output) {
    return textOf(output, 'OutputValue') ?? '';
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

;// CONCATENATED MODULE: ./lib/cloud/adapter/cloudformation-over.js








/**
 * The port over single API calls, the same for the embedded cloud and for AWS. Nothing is retried here.
 *
 * @param options.upload where templates go that are too large for a call; without it such a template is refused
 */
function cloudFormationOver(send, options = {}) {
    const call = callOver(send);
    const begin = async (action, nameOrId, token) => {
        await call(action, { StackName: nameOrId, ClientRequestToken: token });
    };
    return {
        describeStack: (nameOrId) => describeStack(call, nameOrId),
        listStacks: () => listStacks(call),
        // The default stage is Processed: macros already applied, of no use for a restore.
        originalTemplate: async (nameOrId) => {
            const answer = await unlessMissing(call('GetTemplate', { StackName: nameOrId, TemplateStage: 'Original' }));
            return answer && textOf(answer, 'TemplateBody');
        },
        createChangeSet: (input) => createChangeSet(call, input, options.upload),
        describeChangeSet: (stack, changeSet) => describeChangeSet(call, stack, changeSet),
        executeChangeSet: async (stack, changeSet, token) => {
            await call('ExecuteChangeSet', { StackName: stack, ChangeSetName: changeSet, ClientRequestToken: token });
        },
        deleteChangeSet: (stack, changeSet) => deleteChangeSet(call, stack, changeSet),
        deleteStack: async (nameOrId, token) => {
            await unlessMissing(begin('DeleteStack', nameOrId, token));
        },
        cancelUpdate: (nameOrId, token) => begin('CancelUpdateStack', nameOrId, token),
        continueRollback: (nameOrId, token) => begin('ContinueUpdateRollback', nameOrId, token),
        rollbackStack: (nameOrId, token) => begin('RollbackStack', nameOrId, token),
        events: (nameOrId, until, pages) => eventsOf(call, nameOrId, until, pages),
        exports: () => listExports(call),
        importers: (exportName) => importersOf(call, exportName),
        resources: (nameOrId) => listResources(call, nameOrId),
        stackPolicy: async (nameOrId) => textOf(await call('GetStackPolicy', { StackName: nameOrId }), 'StackPolicyBody'),
        detectDrift: (nameOrId) => detectDrift(call, nameOrId),
        driftDetection: (id) => driftDetection(call, id),
        driftedResources: (nameOrId) => driftedResources(call, nameOrId),
    };
}


/***/ }),

/***/ 8288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ perform)
});

// EXTERNAL MODULE: ./lib/cloud/send.js
var send = __webpack_require__(8623);
// EXTERNAL MODULE: ./lib/cloud/local/core/errors.js
var errors = __webpack_require__(7794);
// EXTERNAL MODULE: ./lib/cloud/local/core/fault-matching.js
var fault_matching = __webpack_require__(2098);
// EXTERNAL MODULE: ./lib/cloud/local/core/input.js
var core_input = __webpack_require__(1693);
// EXTERNAL MODULE: ./lib/cloud/local/core/run.js + 10 modules
var run = __webpack_require__(6649);
// EXTERNAL MODULE: ./lib/cloud/local/template/json.js
var json = __webpack_require__(7460);
// EXTERNAL MODULE: ./lib/cloud/local/core/blueprint.js
var blueprint = __webpack_require__(7346);
;// CONCATENATED MODULE: ./lib/cloud/local/core/capabilities.js

const NAMED = new Map([
    ['AWS::IAM::AccessKey', undefined],
    ['AWS::IAM::Group', 'GroupName'],
    ['AWS::IAM::InstanceProfile', 'InstanceProfileName'],
    ['AWS::IAM::ManagedPolicy', 'ManagedPolicyName'],
    ['AWS::IAM::Policy', undefined],
    ['AWS::IAM::Role', 'RoleName'],
    ['AWS::IAM::RolePolicy', undefined],
    ['AWS::IAM::User', 'UserName'],
    ['AWS::IAM::UserToGroupAddition', undefined],
]);
/** What a template needs the caller to acknowledge, whether its conditions hold or not. */
function neededCapabilities({ resources, transforms }) {
    const kinds = [...resources.values()].flatMap(iamCapability);
    const iam = kinds.includes('CAPABILITY_NAMED_IAM') ? ['CAPABILITY_NAMED_IAM'] : kinds.slice(0, 1);
    return transforms.length > 0 ? [...iam, 'CAPABILITY_AUTO_EXPAND'] : iam;
}
function iamCapability({ type, properties }) {
    if (!NAMED.has(type))
        return [];
    const name = NAMED.get(type);
    return [name !== undefined && Object.hasOwn(properties, name) ? 'CAPABILITY_NAMED_IAM' : 'CAPABILITY_IAM'];
}
/** @throws ServiceFault InsufficientCapabilitiesException */
function checkCapabilities(template, given, call) {
    const missing = neededCapabilities(template).filter((capability) => !acknowledges(given, capability, call));
    if (missing.length > 0)
        throw errors/* faults */.e.insufficientCapabilities(missing);
}
/** A change set shows what macros make of the template, so they need nothing more. */
function acknowledges(given, capability, call) {
    if (capability === 'CAPABILITY_AUTO_EXPAND' && call === 'change-set')
        return true;
    return given.includes(capability) || (capability === 'CAPABILITY_IAM' && given.includes('CAPABILITY_NAMED_IAM'));
}

// EXTERNAL MODULE: ./lib/cloud/local/core/definition.js
var core_definition = __webpack_require__(2932);
// EXTERNAL MODULE: ./lib/cloud/local/core/engine.js
var core_engine = __webpack_require__(4179);
// EXTERNAL MODULE: ./lib/cloud/local/core/events.js
var events = __webpack_require__(7824);
// EXTERNAL MODULE: ./lib/cloud/local/core/ids.js
var ids = __webpack_require__(1415);
// EXTERNAL MODULE: ./lib/cloud/local/core/make-change-set.js
var make_change_set = __webpack_require__(7409);
// EXTERNAL MODULE: ./lib/cloud/local/core/new-stack.js
var new_stack = __webpack_require__(3298);
// EXTERNAL MODULE: ./lib/cloud/local/core/past.js
var past = __webpack_require__(7553);
;// CONCATENATED MODULE: ./lib/cloud/local/core/permitted.js
const STABLE = ['update', 'delete', 'detect-drift'];
const FAILED = ['retry', 'roll-back', 'delete'];
const BUSY = [];
const PERMITTED = {
    REVIEW_IN_PROGRESS: ['execute-create', 'delete'],
    CREATE_IN_PROGRESS: BUSY,
    CREATE_FAILED: FAILED,
    CREATE_COMPLETE: STABLE,
    ROLLBACK_IN_PROGRESS: BUSY,
    ROLLBACK_FAILED: ['delete'],
    ROLLBACK_COMPLETE: ['delete'],
    UPDATE_IN_PROGRESS: ['cancel'],
    UPDATE_COMPLETE_CLEANUP_IN_PROGRESS: BUSY,
    UPDATE_COMPLETE: STABLE,
    UPDATE_FAILED: FAILED,
    UPDATE_ROLLBACK_IN_PROGRESS: BUSY,
    UPDATE_ROLLBACK_FAILED: ['continue-rollback', 'delete', 'detect-drift'],
    UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS: BUSY,
    UPDATE_ROLLBACK_COMPLETE: STABLE,
    // Asked for again while it goes on, a deletion is simply the same one.
    DELETE_IN_PROGRESS: ['delete'],
    DELETE_FAILED: ['delete', 'force-delete'],
    DELETE_COMPLETE: ['delete'],
    IMPORT_IN_PROGRESS: BUSY,
    IMPORT_COMPLETE: STABLE,
    IMPORT_ROLLBACK_IN_PROGRESS: BUSY,
    IMPORT_ROLLBACK_FAILED: BUSY,
    IMPORT_ROLLBACK_COMPLETE: STABLE,
};
const STACK_STATUSES = Object.keys(PERMITTED);
function permits(status, call) {
    if (!Object.hasOwn(PERMITTED, status))
        return false;
    const calls = PERMITTED[status];
    return calls.includes(call);
}
function inProgress(status) {
    return status.endsWith('_IN_PROGRESS') && status !== 'REVIEW_IN_PROGRESS';
}

// EXTERNAL MODULE: ./lib/cloud/local/core/queue.js
var queue = __webpack_require__(2946);
// EXTERNAL MODULE: ./lib/cloud/local/core/start-operation.js
var start_operation = __webpack_require__(957);
// EXTERNAL MODULE: ./lib/cloud/local/core/views.js
var views = __webpack_require__(3011);
;// CONCATENATED MODULE: ./lib/cloud/local/core/api/call.js



function callOf(engine, target, action, input, raw, staleness) {
    return { engine, region: (0,core_engine/* regionOf */.AP)(engine, target), target, action, input, raw, asOf: engine.state.now - staleness };
}
/** @throws ServiceFault where there is none */
function neededStack({ region, input }, member = 'StackName') {
    const name = input.need(member);
    const found = (0,core_engine/* findStack */.eF)(region, name);
    if (found === undefined)
        throw errors/* faults */.e.noStackWithId(name);
    return found;
}
/**
 * `ClientRequestToken`: the same call again is answered as before and done once; with other input, or as
 * another call on the same stack, it is refused. Tokens are kept per stack name.
 */
function once(call, stackName, token, perform) {
    if (token === undefined)
        return perform();
    const { region, action, raw } = call;
    const digest = (0,ids/* digestOf */.ol)(sorted(raw));
    const known = region.tokens.find((entry) => entry.token === token && entry.stackName === stackName);
    if (known !== undefined) {
        if (known.action === action && known.digest === digest)
            return known.answer;
        throw errors/* faults */.e.tokenUsed(token);
    }
    const answer = perform();
    region.tokens.push({ token, action, stackName, answer, digest });
    return answer;
}
function sorted(raw) {
    return Object.entries(raw).sort(([one], [other]) => (one < other ? -1 : 1));
}
/** The name of a stack, whether its name or its id was given. */
function nameIn(nameOrId) {
    return nameOrId.startsWith('arn:') ? (nameOrId.split('/')[1] ?? nameOrId) : nameOrId;
}
function refuseNested({ name, parentId }) {
    if (parentId !== undefined)
        throw errors/* faults */.e.nested(name);
}

;// CONCATENATED MODULE: ./lib/cloud/local/core/api/find-change-set.js


/** By ARN, or by name and stack. @throws ServiceFault where there is none */
function findChangeSet(call, name) {
    const changeSet = changeSetNamed(call, name);
    const stack = changeSet === undefined ? undefined : (0,core_engine/* stackById */.D8)(call.engine, changeSet.stackId);
    if (changeSet === undefined || stack === undefined)
        throw errors/* faults */.e.noChangeSet(name);
    return { changeSet, stack };
}
function changeSetNamed({ region, input }, name) {
    if (name.startsWith('arn:'))
        return region.changeSets.find(({ id }) => id === name);
    const stack = input.text('StackName');
    if (stack === undefined)
        throw errors/* faults */.e.invalid('StackName must be specified if ChangeSetName is not specified as an ARN.');
    const found = region.changeSets.filter((one) => one.name === name && (one.stackName === stack || one.stackId === stack));
    if (found.length === 0 && !region.stacks.some(({ id, name: known }) => id === stack || known === stack))
        throw errors/* faults */.e.noStack(stack);
    return found.at(-1);
}

;// CONCATENATED MODULE: ./lib/cloud/local/core/api/names.js

const NAME = /^[A-Za-z][A-Za-z0-9-]{0,127}$/;
/** Names of stacks and change sets alike. @throws ServiceFault */
function checkName(name, member) {
    if (NAME.test(name))
        return;
    throw errors/* faults */.e.invalid(`1 validation error detected: Value '${name.slice(0, 200)}' at '${member}' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z][-a-zA-Z0-9]*`);
}

;// CONCATENATED MODULE: ./lib/cloud/local/core/api/paging.js

/** One page of `items` under `member`, with `NextToken` where more follow. The token says where, and what of. */
function page(call, member, items, size, 
/** Pages of one list are not pages of another. */
of = '') {
    return pageOf(call, member, items, (item) => item, size, of);
}
/** The same, of what is made for those on the page alone. */
function pageOf({ engine, action, input }, member, items, view, size, of) {
    const start = startOf(input.text('NextToken'), action, of);
    const end = start + (engine.options.pageSize ?? size);
    const more = end < items.length ? { NextToken: tokenOf(action, of, end) } : {};
    return { [member]: items.slice(start, end).map(view), ...more };
}
function tokenOf(action, of, start) {
    return Buffer.from(JSON.stringify([action, of, start])).toString('base64url');
}
function startOf(token, action, of) {
    if (token === undefined)
        return 0;
    const [, , start] = token === '' ? [] : parsed(token);
    if (typeof start !== 'number' || tokenOf(action, of, start) !== token)
        throw errors/* faults */.e.badToken();
    return start;
}
function parsed(token) {
    try {
        const value = JSON.parse(Buffer.from(token, 'base64url').toString('utf8'));
        return Array.isArray(value) ? value : [];
    }
    catch {
        // Not one of ours: refused by the caller.
        return [];
    }
}

// EXTERNAL MODULE: ./lib/cloud/local/core/prepare-resource.js
var prepare_resource = __webpack_require__(3323);
;// CONCATENATED MODULE: ./lib/cloud/local/core/api/updatable.js




/** @throws ServiceFault where its status does not permit an update. */
function checkUpdatable(stack, disableRollback, api) {
    const { status, id } = stack;
    if (permits(status, 'update'))
        return;
    if (!permits(status, 'retry'))
        throw errors/* faults */.e.cannotUpdate(id, status);
    if (!disableRollback)
        throw errors/* faults */.e.needsDisableRollback(status, api);
}
/** A logical id keeps its type for as long as it lives. @throws ServiceFault */
function checkNothingChangesType(engine, stack, definition) {
    const { active, template } = (0,blueprint/* blueprintOf */.b)(engine, stack, definition);
    const changed = active.filter((id) => {
        const existing = (0,prepare_resource/* resourceOf */.KU)(stack, id);
        return existing !== undefined && existing.missing !== true && existing.type !== template.resources.get(id)?.type;
    });
    if (changed.length > 0)
        throw errors/* faults */.e.typeChanged(changed);
}

;// CONCATENATED MODULE: ./lib/cloud/local/core/api/change-sets.js




















const DEFAULT_DURATION = 3_000;
/** Per stack. */
const MAX_CHANGE_SETS = 1_000;
const createChangeSet = (call) => {
    const { region, input } = call;
    const [stackName, name] = [input.need('StackName'), input.need('ChangeSetName')];
    checkName(name, 'changeSetName');
    const same = region.changeSets.find((one) => one.name === name && (one.stackName === stackName || one.stackId === stackName));
    const token = input.text('ClientToken');
    if (same !== undefined) {
        if (token !== undefined && same.token === token)
            return { Id: same.id, StackId: same.stackId };
        throw errors/* faults */.e.changeSetExists(name);
    }
    const type = input.text('ChangeSetType') ?? 'UPDATE';
    if (type !== 'CREATE' && type !== 'UPDATE')
        throw errors/* faults */.e.invalid(`ChangeSetType ${type} is not supported`);
    return type === 'CREATE' ? reviewNewStack(call, stackName, name) : reviewUpdate(call, stackName, name);
};
function reviewNewStack(call, stackName, name) {
    const existing = (0,core_engine/* findStack */.eF)(call.region, stackName);
    if (existing !== undefined && existing.status !== 'REVIEW_IN_PROGRESS')
        throw errors/* faults */.e.cannotBeCreatedAgain(stackName, name);
    if (existing === undefined)
        checkName(stackName, 'stackName');
    const identity = existing ?? (0,new_stack/* newIdentity */.t)(call.engine, call.target, stackName);
    const definition = checkedDefinition(call, identity, undefined);
    const stack = existing ?? (0,new_stack/* addStack */.K)(call.engine, identity);
    if (existing === undefined)
        (0,events/* setStatus */.Lx)(call.engine, stack, 'REVIEW_IN_PROGRESS', errors/* reasons */.O.userInitiated);
    return add(call, stack, name, 'CREATE', definition);
}
function reviewUpdate(call, stackName, name) {
    const stack = (0,core_engine/* findStack */.eF)(call.region, stackName);
    if (stack === undefined || stack.status === 'DELETE_COMPLETE')
        throw errors/* faults */.e.noStack(stackName);
    refuseNested(stack);
    // Whether it may be executed with rollback turned off is asked when it is.
    if (!permits(stack.status, 'update') && !permits(stack.status, 'retry'))
        throw errors/* faults */.e.cannotUpdate(stack.id, stack.status);
    if (call.region.changeSets.filter(({ stackId }) => stackId === stack.id).length >= MAX_CHANGE_SETS)
        throw errors/* faults */.e.limit(`Limit for change sets per stack exceeded: ${MAX_CHANGE_SETS}`);
    const definition = checkedDefinition(call, stack, stack.definition);
    checkNothingChangesType(call.engine, stack, definition);
    return add(call, stack, name, 'UPDATE', definition);
}
function checkedDefinition(call, stack, previous) {
    const definition = (0,core_definition/* readDefinition */.Ud)(call.engine, stack, call.input, previous);
    checkCapabilities((0,blueprint/* blueprintOf */.b)(call.engine, stack, definition).template, definition.capabilities, 'change-set');
    return definition;
}
function add(call, stack, name, type, definition) {
    const { engine, input, target } = call;
    const [description, token, onStackFailure] = [
        input.text('Description'),
        input.text('ClientToken'),
        input.text('OnStackFailure'),
    ];
    const changeSet = {
        id: (0,ids/* changeSetArn */.Cv)(target, name, (0,ids/* newId */.Si)(engine.state)),
        name,
        stackId: stack.id,
        stackName: stack.name,
        type,
        ...(description === undefined ? {} : { description }),
        ...(token === undefined ? {} : { token }),
        ...(onStackFailure === undefined ? {} : { onStackFailure }),
        createdAt: engine.state.now,
        definition,
        operationId: (0,ids/* newId */.Si)(engine.state),
        status: '',
        executionStatus: 'UNAVAILABLE',
        changes: [],
        past: [],
    };
    (0,past/* rememberChangeSet */.uj)(engine, stack, changeSet);
    changeSet.status = 'CREATE_PENDING';
    call.region.changeSets.push(changeSet);
    const at = engine.state.now + (engine.options.changeSetDuration ?? DEFAULT_DURATION);
    (0,queue/* schedule */._)(engine.state, at, { kind: 'change-set', changeSetId: changeSet.id });
    return { Id: changeSet.id, StackId: stack.id };
}
const describeChangeSet = (call) => {
    const name = call.input.need('ChangeSetName');
    const { changeSet, stack } = findChangeSet(call, name);
    const then = (0,past/* viewAt */.hy)(changeSet.past, call.asOf);
    if (then === null)
        throw errors/* faults */.e.noChangeSet(name);
    const view = (0,json/* isObject */.Gv)(then) ? then : (0,views/* changeSetView */.qN)(call.engine, stack, changeSet);
    const changes = (0,json/* isList */.Lv)(view.Changes) ? view.Changes : [];
    return { ...view, ...page(call, 'Changes', changes, 100, changeSet.id) };
};
const listChangeSets = (call) => {
    const stack = neededStack(call);
    const summaries = call.region.changeSets
        .filter(({ stackId }) => stackId === stack.id)
        .map(({ id, name, status, executionStatus, statusReason, createdAt, description }) => (0,views/* compact */.oE)({
        StackId: stack.id,
        StackName: stack.name,
        ChangeSetId: id,
        ChangeSetName: name,
        ExecutionStatus: executionStatus,
        Status: status,
        StatusReason: statusReason,
        CreationTime: createdAt,
        Description: description,
    }));
    return page(call, 'Summaries', summaries, 100, stack.id);
};
/** Answers nothing: what came of it is found by token or operation id. */
const executeChangeSet = (call) => {
    const { changeSet, stack } = findChangeSet(call, call.input.need('ChangeSetName'));
    return once(call, stack.name, call.input.text('ClientRequestToken'), () => {
        if (changeSet.executionStatus !== 'AVAILABLE')
            throw errors/* faults */.e.cannotExecute(changeSet.id, changeSet.status === 'CREATE_COMPLETE' ? changeSet.executionStatus : changeSet.status);
        execute(call, stack, changeSet);
        return {};
    });
};
function execute(call, stack, changeSet) {
    const { engine, input } = call;
    const disableRollback = input.flag('DisableRollback') || changeSet.onStackFailure === 'DO_NOTHING';
    if (changeSet.type === 'CREATE') {
        if (!permits(stack.status, 'execute-create'))
            throw errors/* faults */.e.cannotUpdate(stack.id, stack.status);
    }
    else
        checkUpdatable(stack, disableRollback, 'execute-change-set');
    (0,past/* rememberChangeSet */.uj)(engine, stack, changeSet);
    changeSet.executionStatus = 'EXECUTE_IN_PROGRESS';
    (0,make_change_set/* obsolete */.mX)(engine, stack, changeSet);
    stack.changeSetId = changeSet.id;
    (0,start_operation/* startOperation */.iA)(engine, stack, changeSet.type === 'CREATE' ? 'CREATE_STACK' : 'UPDATE_STACK', changeSet.definition, {
        token: input.text('ClientRequestToken'),
        disableRollback,
        onFailure: changeSet.onStackFailure === 'DELETE' ? 'DELETE' : 'ROLLBACK',
        retainExceptOnCreate: input.flag('RetainExceptOnCreate'),
        changeSetId: changeSet.id,
        reason: errors/* reasons */.O.userInitiated,
    });
}
/** Deleting what is not there succeeds, as deletions by name do. */
const deleteChangeSet = (call) => {
    const { changeSet } = findChangeSet(call, call.input.need('ChangeSetName'));
    if (changeSet.executionStatus === 'EXECUTE_IN_PROGRESS')
        throw errors/* faults */.e.cannotDeleteChangeSet(changeSet.id, changeSet.executionStatus);
    call.region.changeSets = call.region.changeSets.filter((one) => one !== changeSet);
    return {};
};

// EXTERNAL MODULE: ./lib/cloud/local/core/drift.js
var drift = __webpack_require__(2542);
;// CONCATENATED MODULE: ./lib/cloud/local/core/api/drift.js






const detectStackDrift = (call) => {
    const stack = neededStack(call);
    if (stack.status === 'DELETE_COMPLETE')
        throw errors/* faults */.e.noStack(stack.name);
    if (!permits(stack.status, 'detect-drift'))
        throw errors/* faults */.e.cannotDetectDrift(stack.id, stack.status);
    return { StackDriftDetectionId: (0,drift/* beginDetection */.nD)(call.engine, stack) };
};
const describeStackDriftDetectionStatus = ({ engine, target, input }) => {
    const detection = (0,drift/* detectionOf */.PT)(engine, target, input.need('StackDriftDetectionId'));
    const { id, stackId, startedAt, drifted } = detection;
    return (0,views/* compact */.oE)({
        StackId: stackId,
        StackDriftDetectionId: id,
        StackDriftStatus: drifted === undefined ? undefined : drifted > 0 ? 'DRIFTED' : 'IN_SYNC',
        DetectionStatus: drifted === undefined ? 'DETECTION_IN_PROGRESS' : 'DETECTION_COMPLETE',
        DriftedStackResourceCount: drifted,
        Timestamp: startedAt,
    });
};
/** What the last detection found; of a stack that none was made of, nothing. */
const describeStackResourceDrifts = (call) => {
    const stack = neededStack(call);
    const wanted = call.input.texts('StackResourceDriftStatusFilters');
    const chosen = (0,drift/* resourceDrifts */.hS)(stack).filter(({ StackResourceDriftStatus: status }) => wanted.length === 0 || wanted.includes(String(status)));
    return page(call, 'StackResourceDrifts', chosen, 100, `${stack.id} ${wanted.join()}`);
};

;// CONCATENATED MODULE: ./lib/cloud/local/core/api/event-reads.js






const describeStackEvents = (call) => {
    const name = call.input.need('StackName');
    const stack = (0,core_engine/* findStack */.eF)(call.region, name);
    const events = stack === undefined ? [] : visible(call, stack);
    if (stack === undefined || events.length === 0)
        throw errors/* faults */.e.noStack(name);
    const view = (event) => eventView(stack, event, { StackName: stack.name });
    return pageOf(call, 'StackEvents', events, view, 100, stack.id);
};
/** Newest first. */
function visible({ asOf }, { events }) {
    return events.filter(({ at }) => at <= asOf).reverse();
}
/** By operation, change set or stack; the first two name an operation each. */
const describeEvents = (call) => {
    const { stack, operationId } = subjectOf(call);
    const onlyFailed = failedOnly(call);
    const chosen = visible(call, stack).filter((event) => (operationId === undefined || event.operationId === operationId) &&
        (!onlyFailed || event.status.endsWith('_FAILED')));
    const view = (event) => eventView(stack, event, { OperationType: event.operationType, EventType: typeOf(stack, event) });
    return pageOf(call, 'OperationEvents', chosen, view, 100, `${stack.id} ${operationId ?? ''} ${onlyFailed}`);
};
function typeOf(stack, { status, physicalId }) {
    if (physicalId === stack.id)
        return 'STACK_EVENT';
    return status.endsWith('_FAILED') ? 'PROVISIONING_ERROR' : 'PROGRESS_EVENT';
}
function failedOnly({ input }) {
    const filters = input.json('Filters');
    return JSON.stringify(filters)?.includes('"FailedEvents":true') ?? false;
}
function subjectOf(call) {
    const operationId = call.input.text('OperationId');
    if (operationId !== undefined)
        return ofOperation(call, operationId);
    const name = call.input.text('ChangeSetName');
    if (name === undefined)
        return { stack: neededStack(call) };
    const { changeSet, stack } = findChangeSet(call, name);
    return { stack, operationId: changeSet.operationId };
}
function ofOperation({ region }, operationId) {
    const stack = region.stacks.find(({ events }) => events.some((event) => event.operationId === operationId));
    if (stack === undefined)
        throw errors/* faults */.e.invalid(`Operation [${operationId}] does not exist`);
    return { stack, operationId };
}
function eventView(stack, event, more) {
    return (0,views/* compact */.oE)({
        StackId: stack.id,
        EventId: event.id,
        OperationId: event.operationId === '' ? undefined : event.operationId,
        LogicalResourceId: event.logicalId,
        PhysicalResourceId: event.physicalId,
        ResourceType: event.type,
        Timestamp: event.at,
        ResourceStatus: event.status,
        ResourceStatusReason: event.reason,
        ClientRequestToken: event.token,
        ...more,
    });
}

// EXTERNAL MODULE: ./lib/cloud/local/core/exports.js
var core_exports = __webpack_require__(9214);
;// CONCATENATED MODULE: ./lib/cloud/local/core/api/export-reads.js



const listExports = (call) => page(call, 'Exports', (0,core_exports/* exportsOf */.v1)(call.region).map(({ name, value, stackId }) => ({ ExportingStackId: stackId, Name: name, Value: value })), 100);
/** Nobody's import is an error, not an empty list. */
const listImports = (call) => {
    const name = call.input.need('ExportName');
    const importers = (0,core_exports/* importersOf */.pM)(call.engine, call.region, name);
    if (importers.length === 0)
        throw errors/* faults */.e.notImported(name);
    return page(call, 'Imports', importers, 100, name);
};

// EXTERNAL MODULE: ./lib/cloud/local/core/policy.js
var policy = __webpack_require__(1303);
;// CONCATENATED MODULE: ./lib/cloud/local/core/api/policies.js





/** Undefined where the call has none. @throws ServiceFault where it is no policy */
function policyBody({ engine, input }, inline, url) {
    const at = input.text(url);
    const body = input.text(inline) ?? (at === undefined ? undefined : (0,core_definition/* templateAt */.oA)(engine, at));
    if (body !== undefined && (0,policy/* parsePolicy */.O)(body) === undefined)
        throw errors/* faults */.e.invalid('Error validating stack policy: Invalid stack policy');
    return body;
}
const setStackPolicy = (call) => {
    const stack = neededStack(call);
    const body = policyBody(call, 'StackPolicyBody', 'StackPolicyURL');
    if (body !== undefined)
        stack.stackPolicy = body;
    return {};
};
const getStackPolicy = (call) => {
    const { stackPolicy } = neededStack(call);
    return stackPolicy === undefined ? {} : { StackPolicyBody: stackPolicy };
};
const updateTerminationProtection = (call) => {
    const stack = neededStack(call);
    if (stack.parentId !== undefined)
        throw errors/* faults */.e.nestedProtection(stack.name);
    (0,past/* rememberStack */.mN)(call.engine, stack);
    stack.terminationProtection = call.input.flag('EnableTerminationProtection');
    return { StackId: stack.id };
};

// EXTERNAL MODULE: ./lib/cloud/local/core/fail-forward.js
var fail_forward = __webpack_require__(7905);
;// CONCATENATED MODULE: ./lib/cloud/local/core/api/stack-ends.js










/** Of a name without a stack it succeeds as well. */
const deleteStack = (call) => {
    const name = call.input.need('StackName');
    const stack = (0,core_engine/* findStack */.eF)(call.region, name);
    return once(call, stack?.name ?? nameIn(name), call.input.text('ClientRequestToken'), () => {
        if (stack === undefined || stack.status === 'DELETE_COMPLETE' || stack.status === 'DELETE_IN_PROGRESS')
            return {};
        checkDeletable(call, stack);
        const refused = (0,core_exports/* refusedExports */.aV)(call.engine, stack, []);
        // The deletion is accepted and does not begin: only an event says why.
        if (refused !== undefined)
            (0,events/* noteOnStack */.W)(call.engine, stack, refused, call.input.text('ClientRequestToken'));
        else
            begin(call, stack);
        return {};
    });
};
function checkDeletable({ input, region }, stack) {
    // What a clean-up could not delete has no root that would.
    const parent = region.stacks.find(({ id }) => id === stack.parentId);
    if (Object.values(parent?.resources ?? {}).some(({ physicalId }) => physicalId === stack.id))
        refuseNested(stack);
    if (stack.terminationProtection)
        throw errors/* faults */.e.protectedFromDeletion(stack.name);
    if (!permits(stack.status, 'delete'))
        throw errors/* faults */.e.cannotDelete(stack.name, stack.status);
    if (input.text('DeletionMode') === 'FORCE_DELETE_STACK' && !permits(stack.status, 'force-delete'))
        throw errors/* faults */.e.cannotForceDelete(stack.name);
    if (input.texts('RetainResources').length > 0 && !permits(stack.status, 'force-delete'))
        throw errors/* faults */.e.cannotRetain(stack.name);
}
function begin({ engine, input }, stack) {
    const mode = input.text('DeletionMode');
    if (mode !== undefined)
        stack.deletionMode = mode;
    (0,start_operation/* startOperation */.iA)(engine, stack, 'DELETE_STACK', stack.definition ?? emptyDefinition, {
        token: input.text('ClientRequestToken'),
        retain: input.texts('RetainResources'),
        force: mode === 'FORCE_DELETE_STACK',
        reason: errors/* reasons */.O.userInitiated,
    });
}
/** Of a stack that was only reviewed. */
const emptyDefinition = {
    body: '{"Resources":{}}',
    parameters: [],
    values: [],
    resolved: [],
    tags: [],
    capabilities: [],
    notificationArns: [],
};
const cancelUpdateStack = (call) => {
    const stack = existingStack(call);
    return once(call, stack.name, call.input.text('ClientRequestToken'), () => {
        refuseNested(stack);
        const { operation } = stack;
        if (!permits(stack.status, 'cancel') || operation === undefined)
            throw errors/* faults */.e.cannotCancel();
        (0,fail_forward/* failForward */.i)(call.engine, stack, operation, errors/* reasons */.O.userInitiated);
        (0,queue/* schedule */._)(call.engine.state, call.engine.state.now, { kind: 'begin', stackId: stack.id });
        return {};
    });
};
const continueUpdateRollback = (call) => {
    const stack = existingStack(call);
    return once(call, stack.name, call.input.text('ClientRequestToken'), () => {
        refuseNested(stack);
        const before = stack.stable;
        if (!permits(stack.status, 'continue-rollback') || before === undefined)
            throw errors/* faults */.e.cannotContinueRollback(stack.id, stack.status);
        const skip = skippedResources(call, stack);
        const OperationId = (0,start_operation/* startOperation */.iA)(call.engine, stack, 'CONTINUE_ROLLBACK', before.definition, {
            token: call.input.text('ClientRequestToken'),
            skip,
            reason: errors/* reasons */.O.userInitiated,
        });
        return { OperationId };
    });
};
/** Only what failed to be rolled back may be left as it is. */
function skippedResources({ input }, stack) {
    const skip = input.json('ResourcesToSkip');
    const names = (0,json/* isList */.Lv)(skip) ? skip.map((item) => (0,json/* textOf */.b6)(item) ?? '') : [];
    const failed = new Set(Object.values(stack.resources).flatMap(({ logicalId, status }) => (status === 'UPDATE_FAILED' ? [logicalId] : [])));
    const wrong = names.filter((name) => !failed.has(name));
    if (wrong.length > 0)
        throw errors/* faults */.e.notToBeSkipped(wrong);
    return names;
}
/** Back to the last stable state; where there never was one the stack is deleted. */
const rollbackStack = (call) => {
    const stack = existingStack(call);
    return once(call, stack.name, call.input.text('ClientRequestToken'), () => {
        refuseNested(stack);
        if (!permits(stack.status, 'roll-back'))
            throw errors/* faults */.e.cannotRollBack(stack.id, stack.status);
        return { StackId: stack.id, OperationId: rollBack(call.engine, stack, call.input.text('ClientRequestToken')) };
    });
};
function rollBack(engine, stack, token) {
    const choices = { token, reason: errors/* reasons */.O.userInitiated };
    if (stack.stable !== undefined)
        return (0,start_operation/* startOperation */.iA)(engine, stack, 'ROLLBACK', stack.stable.definition, choices);
    return (0,start_operation/* startOperation */.iA)(engine, stack, 'DELETE_STACK', stack.definition ?? emptyDefinition, choices);
}
function existingStack(call) {
    const stack = neededStack(call);
    if (stack.status === 'DELETE_COMPLETE')
        throw errors/* faults */.e.noStack(stack.name);
    return stack;
}

// EXTERNAL MODULE: ./lib/cloud/local/core/drift-information.js
var drift_information = __webpack_require__(2617);
;// CONCATENATED MODULE: ./lib/cloud/local/core/api/stack-reads.js









const describeStacks = (call) => {
    const name = call.input.text('StackName');
    if (name === undefined || name === '')
        return page(call, 'Stacks', allStacks(call), 100);
    const found = (0,core_engine/* findStack */.eF)(call.region, name);
    const view = found === undefined ? undefined : viewOfStack(call, found);
    if (view === undefined)
        throw errors/* faults */.e.noStackWithId(name);
    return { Stacks: [view] };
};
/** Undefined where there was none at the time that the read answers. */
function viewOfStack({ engine, asOf }, stack) {
    const then = (0,past/* viewAt */.hy)(stack.past, asOf);
    if (then === undefined)
        return (0,views/* stackView */.MS)(engine, stack);
    return (0,json/* isObject */.Gv)(then) ? then : undefined;
}
function allStacks(call) {
    return viewsOf(call).filter(({ StackStatus }) => StackStatus !== 'DELETE_COMPLETE');
}
/** The newest first. */
function viewsOf(call) {
    return [...call.region.stacks].reverse().flatMap((stack) => {
        const view = viewOfStack(call, stack);
        return view === undefined ? [] : [view];
    });
}
const SUMMARY = [
    'StackId',
    'StackName',
    'CreationTime',
    'LastUpdatedTime',
    'DeletionTime',
    'StackStatus',
    'StackStatusReason',
    'ParentId',
    'RootId',
    'DriftInformation',
    'LastOperations',
];
const listStacks = (call) => {
    const wanted = call.input.texts('StackStatusFilter');
    const chosen = viewsOf(call).filter(({ StackStatus }) => wanted.length === 0 || wanted.includes(String(StackStatus)));
    return page(call, 'StackSummaries', chosen.map(summaryOf), 100, wanted.join());
};
function summaryOf(view) {
    const members = Object.fromEntries(SUMMARY.map((name) => [name, view[name]]));
    return (0,views/* compact */.oE)({ ...members, TemplateDescription: view.Description });
}
const describeStackResources = (call) => {
    const stack = stackOfResources(call);
    const logicalId = call.input.text('LogicalResourceId');
    const chosen = Object.values(stack.resources).filter((one) => logicalId === undefined || one.logicalId === logicalId);
    return {
        StackResources: chosen
            .slice(0, 100)
            .map((one) => ({ StackName: stack.name, StackId: stack.id, ...described(stack, one), Timestamp: one.updatedAt })),
    };
};
function stackOfResources(call) {
    const physicalId = call.input.text('PhysicalResourceId');
    if (physicalId === undefined)
        return neededStack(call);
    const found = call.region.stacks.find((stack) => Object.values(stack.resources).some((resource) => resource.physicalId === physicalId));
    if (found === undefined)
        throw errors/* faults */.e.invalid(`Stack for ${physicalId} does not exist`);
    return found;
}
const describeStackResource = (call) => {
    const stack = neededStack(call);
    const logicalId = call.input.need('LogicalResourceId');
    const resource = (0,prepare_resource/* resourceOf */.KU)(stack, logicalId);
    if (resource === undefined)
        throw errors/* faults */.e.invalid(`Resource ${logicalId} does not exist for stack ${stack.name}`);
    return {
        StackResourceDetail: {
            StackName: stack.name,
            StackId: stack.id,
            ...described(stack, resource),
            LastUpdatedTimestamp: resource.updatedAt,
            Metadata: resource.metadata ?? '{}',
        },
    };
};
const listStackResources = (call) => {
    const stack = neededStack(call);
    const all = Object.values(stack.resources);
    return page(call, 'StackResourceSummaries', all.map((one) => ({ ...described(stack, one), LastUpdatedTimestamp: one.updatedAt })), 100, stack.id);
};
function described(stack, resource) {
    const { logicalId, physicalId, type, status, statusReason } = resource;
    return (0,views/* compact */.oE)({
        LogicalResourceId: logicalId,
        PhysicalResourceId: physicalId === '' ? undefined : physicalId,
        ResourceType: type,
        ResourceStatus: status,
        ResourceStatusReason: statusReason,
        DriftInformation: (0,drift_information/* resourceDriftInformation */.I)(stack, resource),
    });
}

// EXTERNAL MODULE: ./lib/cloud/local/core/changes.js + 2 modules
var changes = __webpack_require__(1691);
// EXTERNAL MODULE: ./lib/cloud/local/core/message-of.js
var message_of = __webpack_require__(7226);
;// CONCATENATED MODULE: ./lib/cloud/local/core/api/stack-writes.js














const createStack = (call) => {
    const { engine, region, target, input } = call;
    const name = input.need('StackName');
    checkName(name, 'stackName');
    return once(call, name, input.text('ClientRequestToken'), () => {
        if ((0,core_engine/* findStack */.eF)(region, name) !== undefined)
            throw errors/* faults */.e.stackExists(name);
        if (input.flag('DisableRollback') && input.has('OnFailure'))
            throw errors/* faults */.e.invalid('You can specify either DisableRollback or OnFailure, but not both.');
        const identity = (0,new_stack/* newIdentity */.t)(engine, target, name);
        const definition = (0,core_definition/* readDefinition */.Ud)(engine, identity, input, undefined);
        checkCapabilities((0,blueprint/* blueprintOf */.b)(engine, identity, definition).template, definition.capabilities, 'direct');
        const policy = policyBody(call, 'StackPolicyBody', 'StackPolicyURL');
        const stack = (0,new_stack/* addStack */.K)(engine, identity, {
            terminationProtection: input.flag('EnableTerminationProtection'),
            ...(policy === undefined ? {} : { stackPolicy: policy }),
        });
        const OperationId = (0,start_operation/* startOperation */.iA)(engine, stack, 'CREATE_STACK', definition, {
            token: input.text('ClientRequestToken'),
            disableRollback: input.flag('DisableRollback'),
            onFailure: onFailure(input.text('OnFailure')),
            retainExceptOnCreate: input.flag('RetainExceptOnCreate'),
            reason: errors/* reasons */.O.userInitiated,
        });
        return { StackId: stack.id, OperationId };
    });
};
function onFailure(text) {
    if (text === undefined || text === 'ROLLBACK')
        return 'ROLLBACK';
    if (text === 'DELETE' || text === 'DO_NOTHING')
        return text;
    throw errors/* faults */.e.invalid(`1 validation error detected: Value '${text}' at 'onFailure' failed to satisfy constraint: Member must satisfy enum value set: [DO_NOTHING, ROLLBACK, DELETE]`);
}
const updateStack = (call) => {
    const { engine, region, input } = call;
    const name = input.need('StackName');
    const stack = (0,core_engine/* findStack */.eF)(region, name);
    if (stack === undefined || stack.status === 'DELETE_COMPLETE')
        throw errors/* faults */.e.noStack(name);
    return once(call, stack.name, input.text('ClientRequestToken'), () => {
        refuseNested(stack);
        checkUpdatable(stack, input.flag('DisableRollback'), 'update-stack');
        const definition = (0,core_definition/* readDefinition */.Ud)(engine, stack, input, stack.definition);
        checkCapabilities((0,blueprint/* blueprintOf */.b)(engine, stack, definition).template, definition.capabilities, 'direct');
        checkNothingChangesType(engine, stack, definition);
        const policy = policyBody(call, 'StackPolicyBody', 'StackPolicyURL');
        const during = policyBody(call, 'StackPolicyDuringUpdateBody', 'StackPolicyDuringUpdateURL');
        if (!isUpdate(engine, stack, definition))
            throw errors/* faults */.e.noUpdates();
        if (policy !== undefined)
            stack.stackPolicy = policy;
        (0,make_change_set/* obsolete */.mX)(engine, stack, undefined);
        const OperationId = (0,start_operation/* startOperation */.iA)(engine, stack, 'UPDATE_STACK', definition, {
            token: input.text('ClientRequestToken'),
            disableRollback: input.flag('DisableRollback'),
            policyDuringUpdate: during,
            reason: errors/* reasons */.O.userInitiated,
        });
        return { StackId: stack.id, OperationId };
    });
};
/** What cannot be foreseen, as something it refers to is missing, is tried and fails as an update does. */
function isUpdate(engine, stack, definition) {
    try {
        return (0,changes/* differs */.A)(engine, stack, definition);
    }
    catch (error) {
        (0,message_of/* messageOf */.b)(error);
        return true;
    }
}

// EXTERNAL MODULE: ./lib/cloud/local/template/index.js + 57 modules
var local_template = __webpack_require__(5080);
;// CONCATENATED MODULE: ./lib/cloud/local/core/api/templates.js







/** No macro is run here but loops, which are in the original as well: both stages have the same text. */
const getTemplate = (call) => {
    const stage = call.input.text('TemplateStage') ?? 'Processed';
    if (stage !== 'Original' && stage !== 'Processed')
        throw errors/* faults */.e.invalid(`Unknown template stage ${stage}`);
    return { TemplateBody: storedBody(call), StagesAvailable: ['Original', 'Processed'] };
};
function storedBody(call) {
    const changeSet = call.input.text('ChangeSetName');
    if (changeSet !== undefined)
        return findChangeSet(call, changeSet).changeSet.definition.body;
    const stack = neededStack(call);
    if (stack.definition === undefined)
        throw errors/* faults */.e.noStackWithId(stack.name);
    return stack.definition.body;
}
const getTemplateSummary = (call) => {
    const body = call.input.has('StackName') ? storedBody(call) : (0,core_definition/* bodyOf */.EN)(call.engine, call.input, undefined);
    const template = checked(body);
    return (0,views/* compact */.oE)({
        ...templates_described(template),
        Parameters: [...template.parameters].map(([name, declared]) => ({
            ...parameter(name, declared),
            ParameterType: declared.type,
            ParameterConstraints: declared.allowedValues === undefined ? {} : { AllowedValues: declared.allowedValues },
        })),
        ResourceTypes: [...template.resources.values()].map(({ type }) => type),
        Metadata: template.metadata === undefined ? undefined : JSON.stringify(template.metadata),
    });
};
const validateTemplate = (call) => {
    const template = checked((0,core_definition/* bodyOf */.EN)(call.engine, call.input, undefined));
    const parameters = [...template.parameters].map(([name, declared]) => parameter(name, declared));
    return (0,views/* compact */.oE)({ ...templates_described(template), Parameters: parameters });
};
function checked(body) {
    const template = (0,local_template/* parseTemplate */.QC)(body);
    (0,local_template/* checkTemplate */.BU)(template);
    return template;
}
function parameter(name, { default: value, noEcho, description }) {
    return (0,views/* compact */.oE)({ ParameterKey: name, DefaultValue: value, NoEcho: noEcho, Description: description });
}
function templates_described(template) {
    const capabilities = neededCapabilities(template).filter((one) => one !== 'CAPABILITY_AUTO_EXPAND');
    return (0,views/* compact */.oE)({
        Description: template.description,
        Capabilities: capabilities.length === 0 ? undefined : capabilities,
        CapabilitiesReason: capabilities.length === 0 ? undefined : 'The template has IAM resources.',
        DeclaredTransforms: [...template.transforms],
    });
}

;// CONCATENATED MODULE: ./lib/cloud/local/core/api/actions.js









/** Every action that is answered. */
const ACTIONS = new Map([
    ['CancelUpdateStack', cancelUpdateStack],
    ['ContinueUpdateRollback', continueUpdateRollback],
    ['CreateChangeSet', createChangeSet],
    ['CreateStack', createStack],
    ['DeleteChangeSet', deleteChangeSet],
    ['DeleteStack', deleteStack],
    ['DescribeChangeSet', describeChangeSet],
    ['DescribeEvents', describeEvents],
    ['DescribeStackDriftDetectionStatus', describeStackDriftDetectionStatus],
    ['DescribeStackEvents', describeStackEvents],
    ['DescribeStackResource', describeStackResource],
    ['DescribeStackResourceDrifts', describeStackResourceDrifts],
    ['DescribeStackResources', describeStackResources],
    ['DescribeStacks', describeStacks],
    ['DetectStackDrift', detectStackDrift],
    ['ExecuteChangeSet', executeChangeSet],
    ['GetStackPolicy', getStackPolicy],
    ['GetTemplate', getTemplate],
    ['GetTemplateSummary', getTemplateSummary],
    ['ListChangeSets', listChangeSets],
    ['ListExports', listExports],
    ['ListImports', listImports],
    ['ListStackResources', listStackResources],
    ['ListStacks', listStacks],
    ['RollbackStack', rollbackStack],
    ['SetStackPolicy', setStackPolicy],
    ['UpdateStack', updateStack],
    ['UpdateTerminationProtection', updateTerminationProtection],
    ['ValidateTemplate', validateTemplate],
]);

;// CONCATENATED MODULE: ./lib/cloud/local/core/api/revive.js
const TIMES = new Set([
    'CreationTime',
    'DeletionTime',
    'LastCheckTimestamp',
    'LastUpdatedTime',
    'LastUpdatedTimestamp',
    'Timestamp',
]);
/** An answer as the SDK gives it: times are dates. A copy, so that callers cannot reach into the state. */
function revived(answer) {
    const copy = { ...answer };
    for (const [name, value] of Object.entries(answer))
        if (typeof value !== 'string')
            copy[name] = revivedMember(name, value);
    return copy;
}
function revivedMember(name, value) {
    if (typeof value === 'number' && TIMES.has(name))
        return new Date(value);
    if (isList(value))
        return value.map((item) => revivedMember('', item));
    if (typeof value === 'object' && value !== null)
        return revived(value);
    return value;
}
function isList(value) {
    return Array.isArray(value);
}

;// CONCATENATED MODULE: ./lib/cloud/local/core/api/perform.js








/** One call, with what the fault script makes of it. @throws ServiceFault */
function perform(engine, target, actionName, raw) {
    (0,run/* runUntil */.W)(engine, engine.state.now);
    const action = ACTIONS.get(actionName);
    if (action === undefined)
        throw errors/* faults */.e.unknownAction(actionName);
    const input = (0,core_input/* inputOf */.w)(raw);
    const stackName = input.text('StackName');
    const effects = (0,fault_matching/* effectsOn */.K)(engine, {
        action: actionName,
        ...(stackName === undefined ? {} : { stackName: nameIn(stackName) }),
    });
    for (const effect of effects)
        refuse(effect);
    const staleness = Math.max(0, ...effects.map((effect) => (effect.kind === 'stale' ? effect.milliseconds : 0)));
    const answer = revived(action(callOf(engine, target, actionName, input, raw, staleness)));
    if (effects.some(({ kind }) => kind === 'lost-answer'))
        throw errors/* faults */.e.lostAnswer();
    return answer;
}
function refuse(effect) {
    if (effect.kind === 'unreachable')
        throw errors/* faults */.e.unreachable();
    if (effect.kind === 'error')
        throw new send/* ServiceFault */.g(effect.code, effect.message, effect.status ?? 400);
}


/***/ }),

/***/ 7346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ blueprintOf),
/* harmony export */   u: () => (/* binding */ pseudoOf)
/* harmony export */ });
/* harmony import */ var _template_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5080);

/** @throws ServiceFault where the template cannot be used. */
function blueprintOf(engine, stack, definition) {
    const known = engine.blueprints.get(definition);
    if (known !== undefined)
        return known;
    const given = new Map(definition.parameters.map(({ name, value }) => [name, value]));
    const template = (0,_template_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parseTemplate */ .QC)(definition.body, given);
    const names = namesIn(stack, definition, template);
    const active = (0,_template_index_js__WEBPACK_IMPORTED_MODULE_0__/* .activeResources */ .Ep)(template, names.conditions);
    const made = { template, names, active, dependencies: (0,_template_index_js__WEBPACK_IMPORTED_MODULE_0__/* .dependencies */ .El)(template, names.conditions) };
    engine.blueprints.set(definition, made);
    return made;
}
function namesIn(stack, definition, template) {
    const parameters = new Map(definition.values.map(({ name, value }) => [name, value]));
    const pseudo = pseudoOf(stack, definition.notificationArns);
    return { parameters, pseudo, conditions: (0,_template_index_js__WEBPACK_IMPORTED_MODULE_0__/* .decideConditions */ .hB)(template, parameters, pseudo) };
}
function pseudoOf({ name, id, target }, notificationArns) {
    const china = target.region.startsWith('cn-');
    return {
        accountId: target.account,
        region: target.region,
        stackName: name,
        stackId: id,
        partition: china ? 'aws-cn' : target.region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws',
        urlSuffix: china ? 'amazonaws.com.cn' : 'amazonaws.com',
        notificationArns,
    };
}


/***/ }),

/***/ 1691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ changesTo),
  A: () => (/* binding */ differs)
});

// EXTERNAL MODULE: ./lib/cloud/local/template/index.js + 57 modules
var local_template = __webpack_require__(5080);
// EXTERNAL MODULE: ./lib/cloud/local/core/blueprint.js
var core_blueprint = __webpack_require__(7346);
// EXTERNAL MODULE: ./lib/cloud/local/template/json.js
var json = __webpack_require__(7460);
// EXTERNAL MODULE: ./lib/cloud/local/core/engine.js
var core_engine = __webpack_require__(4179);
;// CONCATENATED MODULE: ./lib/cloud/local/core/nested-differs.js


/** Whether the template behind the address is another than the nested stack's, though the address is the same. */
function nestedDiffers(engine, stackId, properties) {
    const child = (0,core_engine/* stackById */.D8)(engine, stackId);
    const url = (0,json/* textOf */.b6)((0,json/* member */.Dc)(properties, 'TemplateURL'));
    const body = url === undefined ? undefined : (0,core_engine/* findTemplate */._4)(engine, url);
    return child?.definition !== undefined && body !== undefined && child.definition.body !== body;
}

// EXTERNAL MODULE: ./lib/cloud/local/core/nested-type.js
var nested_type = __webpack_require__(2147);
// EXTERNAL MODULE: ./lib/cloud/local/core/prepare-resource.js
var prepare_resource = __webpack_require__(3323);
;// CONCATENATED MODULE: ./lib/cloud/local/core/change-of.js





/** What stands for a value that is known only once the change is made. */
const UNKNOWN = '{{changeSet:KNOWN_AFTER_APPLY}}';
function wantedForChange({ template }, logicalId, scope) {
    const declared = template.resources.get(logicalId);
    if (declared === undefined)
        throw new Error(`no resource ${logicalId} in the template`);
    const properties = (0,local_template/* evaluate */._3)(declared.properties, template, scope);
    const { type, metadata } = declared;
    return {
        logicalId,
        type,
        properties: (0,json/* isObject */.Gv)(properties) ? properties : {},
        ...(metadata === undefined ? {} : { metadata: JSON.stringify(metadata) }),
    };
}
function changeOf(engine, existing, wanted) {
    const { logicalId, type } = wanted;
    if (existing === undefined || existing.missing === true)
        return { action: 'Add', logicalId, type, scope: [], details: [] };
    const kind = (0,prepare_resource/* updateOf */.xe)(existing, wanted);
    if (kind === 'none' && !(type === nested_type/* NESTED */.s && nestedDiffers(engine, existing.physicalId, wanted.properties)))
        return undefined;
    const details = changedProperties(existing.properties, wanted.properties, existing, wanted);
    const dynamic = details.length > 0 && details.every(({ evaluation }) => evaluation === 'Dynamic');
    return {
        action: 'Modify',
        logicalId,
        physicalId: existing.physicalId,
        type,
        replacement: kind !== 'replace' ? 'False' : dynamic ? 'Conditional' : 'True',
        scope: [...new Set(details.map(({ attribute }) => attribute))],
        details: details.map((detail) => ({ ...detail, requiresRecreation: recreation(detail, existing, wanted) })),
    };
}
function changedProperties(before, after, existing, wanted) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    const changed = names.filter((name) => JSON.stringify(own(before, name)) !== JSON.stringify(own(after, name)));
    const properties = changed.map((name) => {
        const text = JSON.stringify(own(after, name)) ?? '';
        return { attribute: 'Properties', name, evaluation: text.includes(UNKNOWN) ? 'Dynamic' : 'Static' };
    });
    if (existing.metadata === wanted.metadata)
        return properties;
    return [...properties, { attribute: 'Metadata', evaluation: 'Static' }];
}
function recreation({ attribute, name, evaluation }, existing, wanted) {
    if (attribute !== 'Properties' || name === undefined)
        return 'Never';
    const alone = { ...existing.properties, [name]: own(wanted.properties, name) ?? null };
    if ((0,prepare_resource/* updateOf */.xe)(existing, { ...existing, properties: alone }) !== 'replace')
        return 'Never';
    return evaluation === 'Dynamic' ? 'Conditionally' : 'Always';
}
function own(object, name) {
    return Object.hasOwn(object, name) ? object[name] : undefined;
}

// EXTERNAL MODULE: ./lib/cloud/local/core/scope.js + 1 modules
var core_scope = __webpack_require__(2011);
;// CONCATENATED MODULE: ./lib/cloud/local/core/changes.js






/**
 * What an update to the definition would do, as a change set says it: what is made or replaced has values
 * that nobody knows yet. @throws ServiceFault where something that is referred to does not exist
 */
function changesTo(engine, stack, definition) {
    const { changes } = foreseen(engine, stack, definition);
    const { active } = (0,core_blueprint/* blueprintOf */.b)(engine, stack, definition);
    const kept = new Set(active);
    const removed = Object.values(stack.resources).filter(({ logicalId }) => !kept.has(logicalId));
    return [...changes, ...removed.map(removal)];
}
function removal({ logicalId, physicalId, type, deletionPolicy }) {
    const policyAction = deletionPolicy === 'Retain' || deletionPolicy === 'RetainExceptOnCreate' ? 'Retain' : 'Delete';
    return { action: 'Remove', logicalId, physicalId, type, policyAction, scope: [], details: [] };
}
/** Whether an update is one at all. */
function differs(engine, stack, definition) {
    const before = stack.definition;
    if (before === undefined || Object.values(stack.resources).some(({ status }) => status.endsWith('_FAILED')))
        return true;
    const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
    return (!same(before.parameters, definition.parameters) ||
        !same(before.tags, definition.tags) ||
        !same(before.notificationArns, definition.notificationArns) ||
        !same(before.rollbackConfiguration, definition.rollbackConfiguration) ||
        changesTo(engine, stack, definition).length > 0 ||
        outputsDiffer(engine, stack, definition));
}
function outputsDiffer(engine, stack, definition) {
    const { scope } = foreseen(engine, stack, definition);
    const outputs = (0,local_template/* evaluateOutputs */.sj)((0,core_blueprint/* blueprintOf */.b)(engine, stack, definition).template, scope);
    const shape = (key, value, name = '', description = '') => JSON.stringify([key, value, name, description]);
    const before = stack.outputs.map((output) => shape(output.key, output.value, output.exportName, output.description));
    const after = outputs.map((output) => shape(output.name, output.value, output.exportName, output.description));
    return before.sort().join() !== after.sort().join();
}
function foreseen(engine, stack, definition) {
    const blueprint = (0,core_blueprint/* blueprintOf */.b)(engine, stack, definition);
    const views = new Map();
    const present = (0,core_scope/* scopeOf */.O)(engine, stack, blueprint);
    const scope = { ...present, unknown: UNKNOWN, resource: (id) => views.get(id) ?? present.resource(id) };
    const changes = new Map();
    for (const logicalId of inOrder(blueprint)) {
        const existing = (0,prepare_resource/* resourceOf */.KU)(stack, logicalId);
        const wanted = wantedForChange(blueprint, logicalId, scope);
        const change = changeOf(engine, existing, wanted);
        if (change !== undefined)
            changes.set(logicalId, change);
        views.set(logicalId, viewAfter(engine, stack, existing, wanted, change));
    }
    const ordered = blueprint.active.flatMap((id) => changes.get(id) ?? []);
    return { changes: ordered, scope };
}
function viewAfter(engine, stack, existing, wanted, change) {
    const nestedChange = change !== undefined && wanted.type === nested_type/* NESTED */.s;
    if (existing === undefined || existing.missing || change?.replacement === 'True' || nestedChange)
        return {
            physicalId: existing !== undefined && nestedChange ? existing.physicalId : UNKNOWN,
            attribute: () => UNKNOWN,
        };
    if (wanted.type === nested_type/* NESTED */.s)
        return (0,core_scope/* viewOf */.d)(engine, stack, existing);
    const live = { ...existing, properties: wanted.properties, stackName: stack.name, target: stack.target };
    return { physicalId: existing.physicalId, attribute: (name) => (0,local_template/* attributeOf */.w4)(wanted.type, live, name) };
}
/** What is depended on first. */
function inOrder({ active, dependencies }) {
    const known = new Set(active);
    const order = new Set();
    const open = [...active].reverse();
    while (open.length > 0) {
        const id = open.at(-1) ?? '';
        const missing = [...(dependencies.get(id) ?? [])].filter((other) => known.has(other) && !order.has(other));
        if (missing.length > 0 && !order.has(id))
            open.push(...missing);
        else {
            open.pop();
            order.add(id);
        }
    }
    return [...order];
}


/***/ }),

/***/ 2932:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EN: () => (/* binding */ bodyOf),
/* harmony export */   Ud: () => (/* binding */ readDefinition),
/* harmony export */   oA: () => (/* binding */ templateAt)
/* harmony export */ });
/* harmony import */ var _template_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5080);
/* harmony import */ var _blueprint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7346);
/* harmony import */ var _engine_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4179);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7794);
/* harmony import */ var _rollback_triggers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5291);





/** A definition out of a call's input; what the input leaves out stays as it was. @throws ServiceFault */
function readDefinition(engine, stack, input, previous) {
    const body = bodyOf(engine, input, previous);
    const given = input.pairs('Parameters', 'ParameterKey', 'ParameterValue', 'UsePreviousValue');
    const template = (0,_template_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parseTemplate */ .QC)(body, knownValues(given, previous));
    (0,_template_index_js__WEBPACK_IMPORTED_MODULE_0__/* .checkTemplate */ .BU)(template);
    (0,_template_index_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseMacros */ .Et)(template);
    const earlier = previous === undefined ? undefined : asMap(previous.parameters);
    const resolved = (0,_template_index_js__WEBPACK_IMPORTED_MODULE_0__/* .resolveParameters */ .vA)(template, given, earlier, (name) => parameterStore(engine, stack, name));
    const role = input.text('RoleARN') ?? previous?.roleArn;
    const rollback = (0,_rollback_triggers_js__WEBPACK_IMPORTED_MODULE_3__/* .readRollbackConfiguration */ .xs)(input, previous?.rollbackConfiguration);
    const definition = {
        body,
        ...asRecords(resolved),
        tags: input.has('Tags') ? tagsOf(input) : (previous?.tags ?? []),
        capabilities: input.texts('Capabilities'),
        notificationArns: notificationArnsOf(input, previous),
        ...(role === undefined ? {} : { roleArn: role }),
        ...(rollback === undefined ? {} : { rollbackConfiguration: rollback }),
    };
    (0,_template_index_js__WEBPACK_IMPORTED_MODULE_0__/* .checkRules */ .MM)(template, resolved.values, (0,_blueprint_js__WEBPACK_IMPORTED_MODULE_1__/* .pseudoOf */ .u)(stack, definition.notificationArns));
    // Conditions, dependencies and exports that cannot be are refused with the call, too.
    const { names } = (0,_blueprint_js__WEBPACK_IMPORTED_MODULE_1__/* .blueprintOf */ .b)(engine, stack, definition);
    (0,_template_index_js__WEBPACK_IMPORTED_MODULE_0__/* .exportNames */ .Zq)(template, names);
    return definition;
}
const MOST_TOPICS = 5;
function notificationArnsOf(input, previous) {
    if (!input.has('NotificationARNs'))
        return previous?.notificationArns ?? [];
    const topics = input.texts('NotificationARNs');
    if (topics.length > MOST_TOPICS)
        throw _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .faults */ .e.outOfBounds('notificationARNs', 'length', MOST_TOPICS);
    return topics;
}
function tagsOf(input) {
    return [...input.pairs('Tags', 'Key', 'Value')].map(([name, value]) => ({ name, value: value ?? '' }));
}
/** @throws ServiceFault */
function bodyOf(engine, input, previous) {
    const inline = input.text('TemplateBody');
    const url = input.text('TemplateURL');
    const usePrevious = input.flag('UsePreviousTemplate');
    if ([inline !== undefined, url !== undefined, usePrevious].filter(Boolean).length !== 1)
        throw _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .faults */ .e.invalid('Either Template URL or Template Body must be specified.');
    if (inline !== undefined)
        return checkedInline(inline);
    if (url !== undefined)
        return templateAt(engine, url);
    if (previous === undefined)
        throw _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .faults */ .e.invalid('No previous template to use.');
    return previous.body;
}
function checkedInline(body) {
    if (Buffer.byteLength(body, 'utf8') > _template_index_js__WEBPACK_IMPORTED_MODULE_0__/* .maxInlineBytes */ .jW)
        throw _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .faults */ .e.invalid(`1 validation error detected: Value at 'templateBody' failed to satisfy constraint: Member must have length less than or equal to ${_template_index_js__WEBPACK_IMPORTED_MODULE_0__/* .maxInlineBytes */ .jW}`);
    return body;
}
function templateAt(engine, url) {
    const found = (0,_engine_js__WEBPACK_IMPORTED_MODULE_4__/* .findTemplate */ ._4)(engine, url);
    if (found === undefined)
        throw _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .faults */ .e.noTemplateAt();
    return found;
}
function knownValues(given, previous) {
    const known = new Map();
    for (const [name, value] of given) {
        const text = value ?? (0,_engine_js__WEBPACK_IMPORTED_MODULE_4__/* .namedValue */ .vW)(previous?.parameters ?? [], name);
        if (text !== undefined)
            known.set(name, text);
    }
    return known;
}
function parameterStore(engine, stack, name) {
    const region = (0,_engine_js__WEBPACK_IMPORTED_MODULE_4__/* .regionOf */ .AP)(engine, stack.target);
    return (0,_engine_js__WEBPACK_IMPORTED_MODULE_4__/* .namedValue */ .vW)(region.ssm, name) ?? (0,_engine_js__WEBPACK_IMPORTED_MODULE_4__/* .namedValue */ .vW)(region.external.ssm, name);
}
function asRecords({ shown, values, resolved, }) {
    const records = (map) => [...map].map(([name, value]) => ({ name, value }));
    return {
        parameters: records(shown),
        values: [...values].map(([name, value]) => ({ name, value })),
        resolved: records(resolved),
    };
}
function asMap(values) {
    return new Map(values.map(({ name, value }) => [name, value]));
}


/***/ }),

/***/ 2617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ resourceDriftInformation),
/* harmony export */   M: () => (/* binding */ driftInformation)
/* harmony export */ });
/** For DescribeStacks. */
function driftInformation({ drift }) {
    if (drift === undefined)
        return { StackDriftStatus: 'NOT_CHECKED' };
    return { StackDriftStatus: drift.drifted > 0 ? 'DRIFTED' : 'IN_SYNC', LastCheckTimestamp: drift.at };
}
/** For the resources of a stack. */
function resourceDriftInformation({ drift }, { physicalId }) {
    const found = drift?.resources.find((one) => one.physicalId === physicalId);
    if (drift === undefined || found === undefined)
        return { StackResourceDriftStatus: 'NOT_CHECKED' };
    return { StackResourceDriftStatus: found.how, LastCheckTimestamp: drift.at };
}


/***/ }),

/***/ 2542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ finishDetection),
/* harmony export */   PT: () => (/* binding */ detectionOf),
/* harmony export */   Q1: () => (/* binding */ driftResource),
/* harmony export */   hS: () => (/* binding */ resourceDrifts),
/* harmony export */   nD: () => (/* binding */ beginDetection)
/* harmony export */ });
/* harmony import */ var _engine_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4179);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7794);
/* harmony import */ var _ids_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1415);
/* harmony import */ var _nested_type_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2147);
/* harmony import */ var _past_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7553);
/* harmony import */ var _prepare_resource_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3323);
/* harmony import */ var _queue_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2946);







/** Milliseconds that a detection takes. */
const DURATION = 8_000;
/** Something outside changed or deleted a resource. @throws Error where there is none */
function driftResource(engine, target, stackName, logicalId, drift) {
    const region = (0,_engine_js__WEBPACK_IMPORTED_MODULE_4__/* .regionOf */ .AP)(engine, target);
    const stack = (0,_engine_js__WEBPACK_IMPORTED_MODULE_4__/* .findStack */ .eF)(region, stackName);
    const resource = stack && (0,_prepare_resource_js__WEBPACK_IMPORTED_MODULE_3__/* .resourceOf */ .KU)(stack, logicalId);
    if (stack === undefined || resource === undefined)
        throw new Error(`there is no ${logicalId} in ${stackName}`);
    const { physicalId } = resource;
    const others = (region.drifts ?? []).filter((one) => one.stackId !== stack.id || one.physicalId !== physicalId);
    region.drifts = drift === undefined ? others : [...others, { stackId: stack.id, physicalId, ...drift }];
}
/** @returns the detection's id */
function beginDetection(engine, stack) {
    const id = (0,_ids_js__WEBPACK_IMPORTED_MODULE_1__/* .newId */ .Si)(engine.state);
    const region = (0,_engine_js__WEBPACK_IMPORTED_MODULE_4__/* .regionOf */ .AP)(engine, stack.target);
    region.detections = [...(region.detections ?? []), { id, stackId: stack.id, startedAt: engine.state.now }];
    (0,_queue_js__WEBPACK_IMPORTED_MODULE_5__/* .schedule */ ._)(engine.state, engine.state.now + DURATION, { kind: 'drift', detectionId: id });
    return id;
}
/** The comparison is over: the stack's resources are as they are at this moment. */
function finishDetection(engine, id) {
    for (const region of engine.state.regions) {
        const detection = region.detections?.find((one) => one.id === id);
        const stack = detection && (0,_engine_js__WEBPACK_IMPORTED_MODULE_4__/* .stackById */ .D8)(engine, detection.stackId);
        if (detection === undefined || stack === undefined)
            continue;
        (0,_past_js__WEBPACK_IMPORTED_MODULE_2__/* .rememberStack */ .mN)(engine, stack);
        const resources = Object.values(stack.resources).filter(({ type, missing }) => type !== _nested_type_js__WEBPACK_IMPORTED_MODULE_6__/* .NESTED */ .s && missing !== true);
        const drifts = resources.map((resource) => resultOf(region.drifts ?? [], stack, resource));
        const drifted = drifts.filter(({ how }) => how !== 'IN_SYNC').length;
        stack.drift = { at: engine.state.now, drifted, resources: drifts };
        detection.drifted = drifted;
    }
}
function resultOf(drifts, { id }, { logicalId, type, physicalId }) {
    const found = drifts.find((one) => one.stackId === id && one.physicalId === physicalId);
    return {
        logicalId,
        type,
        physicalId,
        how: found?.how ?? 'IN_SYNC',
        differences: found?.differences ?? [],
    };
}
/** @throws ServiceFault where there is no such detection */
function detectionOf(engine, target, id) {
    const found = (0,_engine_js__WEBPACK_IMPORTED_MODULE_4__/* .regionOf */ .AP)(engine, target).detections?.find((one) => one.id === id);
    if (found === undefined)
        throw _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .faults */ .e.invalid(`Drift detection [${id}] does not exist`);
    return found;
}
/** For DescribeStackResourceDrifts. Of the properties only those that differ: the others may be secret. */
function resourceDrifts({ id, drift }) {
    return (drift?.resources ?? []).map(({ logicalId, type, physicalId, how, differences }) => ({
        StackId: id,
        LogicalResourceId: logicalId,
        PhysicalResourceId: physicalId,
        ResourceType: type,
        StackResourceDriftStatus: how,
        PropertyDifferences: differences.map(({ path, expected, actual }) => ({
            PropertyPath: path,
            ExpectedValue: expected,
            ActualValue: actual,
            DifferenceType: expected === '' ? 'ADD' : actual === '' ? 'REMOVE' : 'NOT_EQUAL',
        })),
        Timestamp: drift?.at ?? 0,
    }));
}


/***/ }),

/***/ 4179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AP: () => (/* binding */ regionOf),
/* harmony export */   D8: () => (/* binding */ stackById),
/* harmony export */   _4: () => (/* binding */ findTemplate),
/* harmony export */   bq: () => (/* binding */ changeSetById),
/* harmony export */   eF: () => (/* binding */ findStack),
/* harmony export */   vW: () => (/* binding */ namedValue),
/* harmony export */   yJ: () => (/* binding */ put)
/* harmony export */ });
function regionOf({ state }, target) {
    const found = state.regions.find((region) => region.target.account === target.account && region.target.region === target.region);
    if (found !== undefined)
        return found;
    const made = {
        target: { account: target.account, region: target.region },
        stacks: [],
        changeSets: [],
        tokens: [],
        ssm: [],
        leftBehind: [],
        external: { exports: [], ssm: [], secrets: [], stackOutputs: [] },
    };
    state.regions.push(made);
    return made;
}
/** What lies at an address, put there or found by the options. */
function findTemplate({ state, options }, url) {
    return state.templates.find((template) => template.url === url)?.body ?? options.template?.(url);
}
/** A name finds what is not deleted; an id finds a deleted stack too. */
function findStack(region, nameOrId) {
    return region.stacks.find((stack) => stack.id === nameOrId || (stack.name === nameOrId && stack.status !== 'DELETE_COMPLETE'));
}
function stackById({ state }, id) {
    for (const region of state.regions) {
        const found = region.stacks.find((stack) => stack.id === id);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
function changeSetById({ state }, id) {
    for (const region of state.regions) {
        const found = region.changeSets.find((changeSet) => changeSet.id === id);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
function namedValue(values, name) {
    return values.find((value) => value.name === name)?.value;
}
/** Sets or replaces one. */
function put(values, name, value) {
    const place = values.findIndex((entry) => entry.name === name);
    if (place < 0)
        values.push({ name, value });
    else
        values[place] = { name, value };
}


/***/ }),

/***/ 7794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ reasons),
/* harmony export */   e: () => (/* binding */ faults)
/* harmony export */ });
/* harmony import */ var _send_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8623);

/**
 * Every error of the service in its own words, in one place: tools match some of them by their text.
 * Sources stand in docs/cloudformation-behaviour.md.
 */
const validation = (message) => new _send_js__WEBPACK_IMPORTED_MODULE_0__/* .ServiceFault */ .g('ValidationError', message);
const faults = {
    invalid: validation,
    missing: (member) => validation(`1 validation error detected: Value at '${lowerFirst(member)}' failed to satisfy constraint: Member must not be null`),
    unknownAction: (action) => new _send_js__WEBPACK_IMPORTED_MODULE_0__/* .ServiceFault */ .g('InvalidAction', `Could not find operation ${action} for version 2010-05-15`),
    noStackWithId: (stack) => validation(`Stack with id ${stack} does not exist`),
    noStack: (stack) => validation(`Stack [${stack}] does not exist`),
    stackExists: (name) => new _send_js__WEBPACK_IMPORTED_MODULE_0__/* .ServiceFault */ .g('AlreadyExistsException', `Stack [${name}] already exists`),
    cannotBeCreatedAgain: (name, changeSet) => validation(`Stack [${name}] already exists and cannot be created again with the changeSet [${changeSet}].`),
    cannotUpdate: (stackId, status) => validation(`Stack:${stackId} is in ${status} state and can not be updated.`),
    needsDisableRollback: (status, api) => validation(`This stack is currently in a non-terminal [${status}] state. To update the stack from this state, please use the disable-rollback parameter with ${api} API. To rollback to the last known good state, use the rollback-stack API`),
    cannotDetectDrift: (stackId, status) => validation(`Drift detection cannot be performed on stack [${stackId}] in status ${status}`),
    outOfBounds: (name, what, most) => validation(`1 validation error detected: Value at '${name}' failed to satisfy constraint: Member must have ${what} less than or equal to ${most}`),
    cannotDelete: (name, status) => validation(`Stack [${name}] cannot be deleted while in status ${status}`),
    protectedFromDeletion: (name) => validation(`Stack [${name}] cannot be deleted while TerminationProtection is enabled`),
    cannotForceDelete: (name) => validation(`Stack [${name}] can only be force deleted when it is in a DELETE_FAILED state`),
    cannotRetain: (name) => validation(`Invalid operation on stack [${name}]. To specify RetainResources, the stack must be in DELETE_FAILED state.`),
    cannotCancel: () => validation('CancelUpdateStack cannot be called from current stack status'),
    cannotContinueRollback: (stackId, status) => validation(`Stack:${stackId} is in ${status} state and can not continue rollback.`),
    cannotRollBack: (stackId, status) => validation(`Stack:${stackId} is in ${status} state and can not be rolled back.`),
    notToBeSkipped: (logicalIds) => validation(`Resources to skip must be in UPDATE_FAILED state: [${logicalIds.join(', ')}]`),
    nested: (name) => validation(`Operation cannot be performed on nested stack [${name}]; use its root stack instead.`),
    nestedProtection: (name) => validation(`Termination protection cannot be changed directly on nested stack [${name}]`),
    noUpdates: () => validation('No updates are to be performed.'),
    typeChanged: (logicalIds) => validation(`Update of resource type is not permitted. The new template modifies resource type of the following resources: [${logicalIds.join(', ')}]`),
    insufficientCapabilities: (needed) => new _send_js__WEBPACK_IMPORTED_MODULE_0__/* .ServiceFault */ .g('InsufficientCapabilitiesException', `Requires capabilities : [${needed.join(', ')}]`),
    tokenUsed: (token) => new _send_js__WEBPACK_IMPORTED_MODULE_0__/* .ServiceFault */ .g('TokenAlreadyExistsException', `A stack operation with ClientRequestToken ${token} already exists`),
    changeSetExists: (name) => new _send_js__WEBPACK_IMPORTED_MODULE_0__/* .ServiceFault */ .g('AlreadyExistsException', `ChangeSet ${name} already exists`),
    noChangeSet: (name) => new _send_js__WEBPACK_IMPORTED_MODULE_0__/* .ServiceFault */ .g('ChangeSetNotFound', `ChangeSet [${name}] does not exist`, 404),
    cannotExecute: (id, status) => new _send_js__WEBPACK_IMPORTED_MODULE_0__/* .ServiceFault */ .g('InvalidChangeSetStatus', `ChangeSet [${id}] cannot be executed in its current status of [${status}]`),
    cannotDeleteChangeSet: (id, status) => new _send_js__WEBPACK_IMPORTED_MODULE_0__/* .ServiceFault */ .g('InvalidChangeSetStatus', `ChangeSet [${id}] cannot be deleted in its current status of [${status}]`),
    limit: (message) => new _send_js__WEBPACK_IMPORTED_MODULE_0__/* .ServiceFault */ .g('LimitExceededException', message),
    notImported: (name) => validation(`Export '${name}' is not imported by any stack.`),
    noTemplateAt: () => validation('S3 error: The specified key does not exist.'),
    badToken: () => validation('The provided token is invalid'),
    lostAnswer: () => new _send_js__WEBPACK_IMPORTED_MODULE_0__/* .ServiceFault */ .g('NetworkingError', 'The connection ended before the answer', 0),
    unreachable: () => new _send_js__WEBPACK_IMPORTED_MODULE_0__/* .ServiceFault */ .g('NetworkingError', 'The service could not be reached', 0),
};
/** Why a stack or a resource is in its status. */
const reasons = {
    userInitiated: 'User Initiated',
    createCancelled: 'Resource creation cancelled',
    updateCancelled: 'Resource update cancelled',
    newPhysicalResource: 'Requested update requires the creation of a new physical resource; hence creating one.',
    noAlarm: (arn) => `Invalid rollback trigger: the alarm ${arn} does not exist.`,
    alarmed: (arn) => `Rollback triggered: the alarm ${arn} is in ALARM state.`,
    noExport: (name) => `No export named ${name} found.`,
    exportInUse: (name, change, users) => `Export ${name} cannot be ${change} as it is in use by ${inWords(users)}`,
    exportExists: (name, stack) => `Export with name ${name} is already exported by stack ${stack}.`,
    failedTo: (action, logicalIds) => `The following resource(s) failed to ${action}: [${logicalIds.join(', ')}]. `,
    rollbackRequested: 'Rollback requested by user.',
    replacementRefused: 'Replacement type updates not supported on stack with disable-rollback.',
    customNamed: (name) => `CloudFormation cannot update a stack when a custom-named resource requires replacing. Rename ${name} and update the stack again.`,
    nameTaken: (name, owner) => `${name} already exists in stack ${owner}`,
    nameExists: (name) => `${name} already exists`,
    denied: (logicalId) => `Action denied by stack policy: Statement [#1] does not allow [Update:*] for resource [LogicalResourceId/${logicalId}];`,
    noCode: 'Error occurred while GetObject. S3 Error Code: NoSuchKey. S3 Error Message: The specified key does not exist.',
    nestedFailed: (stackId, action, reason) => `Embedded stack ${stackId} was not successfully ${action}: ${reason}`,
    noNestedTemplate: 'S3 error: The specified key does not exist.',
    emptyChangeSet: "The submitted information didn't contain changes. Submit different information to create a change set.",
    noUpdates: 'No updates are to be performed.',
};
function inWords(names) {
    if (names.length < 2)
        return names.join('');
    return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
function lowerFirst(text) {
    return text.slice(0, 1).toLowerCase() + text.slice(1);
}


/***/ }),

/***/ 7824:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lx: () => (/* binding */ setStatus),
/* harmony export */   W: () => (/* binding */ noteOnStack),
/* harmony export */   zB: () => (/* binding */ setResourceStatus)
/* harmony export */ });
/* harmony import */ var _ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1415);
/* harmony import */ var _nested_type_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2147);
/* harmony import */ var _past_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7553);



/** The stack is in this status from now on, and says so in an event of its own. */
function setStatus(engine, stack, status, reason) {
    (0,_past_js__WEBPACK_IMPORTED_MODULE_1__/* .rememberStack */ .mN)(engine, stack);
    stack.status = status;
    delete stack.statusReason;
    if (reason !== undefined)
        stack.statusReason = reason;
    record(engine, stack, { logicalId: stack.name, physicalId: stack.id, type: _nested_type_js__WEBPACK_IMPORTED_MODULE_2__/* .NESTED */ .s, status }, reason);
}
/** The resource is in this status from now on; its record need not be one of the stack's any more. */
function setResourceStatus(engine, stack, resource, status, reason) {
    resource.status = status;
    resource.updatedAt = engine.state.now;
    delete resource.statusReason;
    if (reason !== undefined)
        resource.statusReason = reason;
    record(engine, stack, resource, reason);
}
/** A message about the whole stack, without a change of its status. */
function noteOnStack(engine, stack, reason, token) {
    (0,_past_js__WEBPACK_IMPORTED_MODULE_1__/* .rememberStack */ .mN)(engine, stack);
    stack.statusReason = reason;
    const { status } = stack;
    record(engine, stack, { logicalId: stack.name, physicalId: stack.id, type: _nested_type_js__WEBPACK_IMPORTED_MODULE_2__/* .NESTED */ .s, status }, reason, token);
}
function record(engine, stack, subject, reason, ownToken) {
    const { operation } = stack;
    const last = stack.lastOperations[0];
    const token = ownToken ?? operation?.token;
    stack.events.push({
        id: `${subject.logicalId}-${(0,_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .newId */ .Si)(engine.state)}`,
        at: engine.state.now,
        operationId: operation?.id ?? last?.id ?? '',
        operationType: operation?.type ?? last?.type ?? '',
        logicalId: subject.logicalId,
        physicalId: subject.physicalId,
        type: subject.type,
        status: subject.status,
        ...(reason === undefined ? {} : { reason }),
        ...(token === undefined ? {} : { token }),
    });
}


/***/ }),

/***/ 9214:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EA: () => (/* binding */ declaredImportsOf),
/* harmony export */   aV: () => (/* binding */ refusedExports),
/* harmony export */   pM: () => (/* binding */ importersOf),
/* harmony export */   pZ: () => (/* binding */ exportedValue),
/* harmony export */   qB: () => (/* binding */ missingImport),
/* harmony export */   v1: () => (/* binding */ exportsOf)
/* harmony export */ });
/* harmony import */ var _template_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5080);
/* harmony import */ var _blueprint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7346);
/* harmony import */ var _engine_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4179);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7794);




/** In name order. */
function exportsOf(region) {
    const own = region.stacks.flatMap((stack) => stack.outputs.flatMap(({ exportName, value }) => exportName === undefined ? [] : [{ name: exportName, value, stackId: stack.id }]));
    const taken = new Set(own.map(({ name }) => name));
    const others = region.external.exports.filter(({ name }) => !taken.has(name));
    return [...own, ...others.map((entry) => ({ ...entry, stackId: '' }))].sort((one, other) => one.name < other.name ? -1 : 1);
}
function exportedValue(region, name) {
    for (const { outputs, status } of region.stacks) {
        // What is about to go is not to be relied on.
        if (status === 'DELETE_IN_PROGRESS')
            continue;
        const found = outputs.find(({ exportName }) => exportName === name);
        if (found !== undefined)
            return found.value;
    }
    return region.external.exports.find((entry) => entry.name === name)?.value;
}
/** Names of the stacks that use it now, in order; one that is being updated uses what it had and what it will have. */
function importersOf(engine, region, name) {
    return region.stacks.filter((stack) => importsOf(engine, stack).has(name)).map((stack) => stack.name);
}
function importsOf(engine, stack) {
    const names = new Set(stack.outputImports);
    for (const resource of Object.values(stack.resources))
        for (const name of resource.imports)
            names.add(name);
    const { operation } = stack;
    if (operation === undefined || operation.kind === 'delete')
        return names;
    for (const resource of Object.values(operation.before?.resources ?? {}))
        for (const name of resource.imports)
            names.add(name);
    for (const name of operation.before?.outputImports ?? [])
        names.add(name);
    if (operation.phase === 'forward')
        for (const name of declaredImportsOf(engine, stack, operation.after))
            names.add(name);
    return names;
}
/** What a template imports, known before anything is made. */
function declaredImportsOf(engine, stack, definition) {
    const { template, names } = (0,_blueprint_js__WEBPACK_IMPORTED_MODULE_1__/* .blueprintOf */ .b)(engine, stack, definition);
    return (0,_template_index_js__WEBPACK_IMPORTED_MODULE_0__/* .importNames */ .M5)(template, names);
}
/** Why these cannot be imported; undefined when they can. */
function missingImport(engine, stack, imports) {
    const region = (0,_engine_js__WEBPACK_IMPORTED_MODULE_3__/* .regionOf */ .AP)(engine, stack.target);
    const missing = imports.find((name) => exportedValue(region, name) === undefined);
    return missing === undefined ? undefined : _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .reasons */ .O.noExport(missing);
}
/** Why these outputs cannot take the place of the present ones; undefined when they can. */
function refusedExports(engine, stack, outputs) {
    const region = (0,_engine_js__WEBPACK_IMPORTED_MODULE_3__/* .regionOf */ .AP)(engine, stack.target);
    const next = new Map(outputs.flatMap(({ exportName, value }) => (exportName === undefined ? [] : [[exportName, value]])));
    for (const { exportName, value } of stack.outputs) {
        if (exportName === undefined || next.get(exportName) === value)
            continue;
        const users = usersOf(engine, region, stack, exportName);
        if (users.length > 0)
            return _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .reasons */ .O.exportInUse(exportName, next.has(exportName) ? 'updated' : 'deleted', users);
    }
    return takenExport(region, stack, outputs);
}
/** A stack may give up what it exports and imports itself at once; it may not keep one without the other. */
function usersOf(engine, region, stack, exportName) {
    const others = importersOf(engine, region, exportName).filter((name) => name !== stack.name);
    const { operation } = stack;
    if (operation?.phase !== 'forward')
        return others;
    return declaredImportsOf(engine, stack, operation.after).includes(exportName) ? [...others, stack.name] : others;
}
/** Two of one name in the same template were refused with the call. */
function takenExport(region, stack, outputs) {
    for (const { exportName } of outputs) {
        if (exportName === undefined)
            continue;
        const owner = region.stacks.find((other) => other !== stack && other.outputs.some((output) => output.exportName === exportName));
        if (owner !== undefined)
            return _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .reasons */ .O.exportExists(exportName, owner.name);
    }
    return undefined;
}


/***/ }),

/***/ 7905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ failedTasks),
/* harmony export */   i: () => (/* binding */ failForward)
/* harmony export */ });
/* harmony import */ var _engine_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4179);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7794);
/* harmony import */ var _events_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7824);
/* harmony import */ var _make_change_set_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7409);
/* harmony import */ var _nested_signal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3319);
/* harmony import */ var _nested_type_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2147);
/* harmony import */ var _prepare_resource_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3323);
/* harmony import */ var _queue_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2946);
/* harmony import */ var _start_operation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(957);









/** In the order of the template, as CloudFormation words it. */
function failedTasks({ tasks }) {
    const failed = tasks.filter(({ state }) => state === 'failed');
    const named = (action, create) => {
        const ids = failed.filter((task) => (task.action === 'create') === create).map(({ logicalId }) => logicalId);
        return ids.length === 0 ? '' : _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .reasons */ .O.failedTo(action, ids);
    };
    return named('create', true) + named('update', false);
}
/** The way forward ends: what is in flight is cancelled, and the stack goes where its failure options say. */
function failForward(engine, stack, operation, reason) {
    cancelRunning(engine, stack, operation);
    (0,_make_change_set_js__WEBPACK_IMPORTED_MODULE_2__/* .endExecution */ .Ib)(engine, stack, 'EXECUTE_FAILED');
    if (stack.parentId !== undefined) {
        failNested(engine, stack, operation, reason);
        return;
    }
    if (operation.kind === 'create') {
        failCreation(engine, stack, operation, reason);
        return;
    }
    if (operation.disableRollback) {
        stopFailed(engine, stack, operation, 'UPDATE_FAILED', reason);
        return;
    }
    (0,_start_operation_js__WEBPACK_IMPORTED_MODULE_4__/* .becomeRollback */ .yc)(engine, stack, operation);
    (0,_events_js__WEBPACK_IMPORTED_MODULE_1__/* .setStatus */ .Lx)(engine, stack, 'UPDATE_ROLLBACK_IN_PROGRESS', reason);
}
function failCreation(engine, stack, operation, reason) {
    if (operation.disableRollback || operation.onFailure === 'DO_NOTHING') {
        stopFailed(engine, stack, operation, 'CREATE_FAILED', reason);
        return;
    }
    (0,_start_operation_js__WEBPACK_IMPORTED_MODULE_4__/* .becomeRollback */ .yc)(engine, stack, operation);
    if (operation.onFailure === 'DELETE') {
        operation.kind = 'delete';
        operation.phase = 'delete';
        (0,_events_js__WEBPACK_IMPORTED_MODULE_1__/* .setStatus */ .Lx)(engine, stack, 'DELETE_IN_PROGRESS', `${reason}Delete requested by user.`);
    }
    else
        (0,_events_js__WEBPACK_IMPORTED_MODULE_1__/* .setStatus */ .Lx)(engine, stack, 'ROLLBACK_IN_PROGRESS', `${spaced(reason)}${_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .reasons */ .O.rollbackRequested}`);
}
function spaced(reason) {
    return reason.endsWith(' ') ? reason : `${reason} `;
}
function stopFailed(engine, stack, operation, status, reason) {
    if (operation.before !== undefined)
        stack.stable = operation.before;
    stack.garbage = operation.garbage;
    (0,_events_js__WEBPACK_IMPORTED_MODULE_1__/* .setStatus */ .Lx)(engine, stack, status, reason);
    delete stack.operation;
}
/** A nested stack goes no way back of its own: its root decides. */
function failNested(engine, stack, operation, reason) {
    const created = operation.kind === 'create';
    (0,_events_js__WEBPACK_IMPORTED_MODULE_1__/* .setStatus */ .Lx)(engine, stack, created ? 'CREATE_FAILED' : 'UPDATE_FAILED', reason);
    if (created)
        delete stack.operation;
    else
        operation.phase = 'held';
    (0,_nested_signal_js__WEBPACK_IMPORTED_MODULE_5__/* .tellParent */ .u)(engine, stack, _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .reasons */ .O.nestedFailed(stack.id, created ? 'created' : 'updated', reason));
}
function cancelRunning(engine, stack, operation) {
    (0,_queue_js__WEBPACK_IMPORTED_MODULE_6__/* .dropDue */ .C)(engine.state, stack.id);
    for (const task of operation.tasks)
        if (task.state === 'running')
            cancel(engine, stack, operation, task);
}
function cancel(engine, stack, operation, task) {
    const resource = (0,_prepare_resource_js__WEBPACK_IMPORTED_MODULE_3__/* .resourceOf */ .KU)(stack, task.logicalId);
    if (resource === undefined)
        return;
    task.state = 'waiting';
    const created = task.action === 'create';
    if (resource.type === _nested_type_js__WEBPACK_IMPORTED_MODULE_7__/* .NESTED */ .s)
        cancelChild(engine, resource.physicalId);
    // It may be there already, whatever its status says.
    if (created)
        delete resource.missing;
    if (task.action === 'replace' && task.resource !== undefined)
        operation.garbage.push({ resource: task.resource, keep: false, fresh: true });
    const reason = created ? _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .reasons */ .O.createCancelled : _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .reasons */ .O.updateCancelled;
    (0,_events_js__WEBPACK_IMPORTED_MODULE_1__/* .setResourceStatus */ .zB)(engine, stack, resource, created ? 'CREATE_FAILED' : 'UPDATE_FAILED', reason);
}
function cancelChild(engine, stackId) {
    const child = (0,_engine_js__WEBPACK_IMPORTED_MODULE_8__/* .stackById */ .D8)(engine, stackId);
    const operation = child?.operation;
    if (child === undefined || operation?.phase !== 'forward')
        return;
    failForward(engine, child, operation, operation.kind === 'create' ? _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .reasons */ .O.createCancelled : _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .reasons */ .O.updateCancelled);
}


/***/ }),

/***/ 2098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ effectsOn)
/* harmony export */ });
/* harmony import */ var _ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1415);

/** Effects of the rules that act now, in the script's order. Counts the matches. */
function effectsOn(engine, occasion) {
    const effects = [];
    (engine.options.faults ?? []).forEach((rule, place) => {
        if (concerns(rule, occasion) && inTime(rule.match, engine.state.now) && strikes(engine, rule.match, place))
            effects.push(rule.effect);
    });
    return effects;
}
function concerns({ match, effect }, occasion) {
    const ofResources = isOfResources(match) || effect.kind === 'resource-fails' || effect.kind === 'hang';
    if (ofResources === (occasion.logicalId === undefined))
        return false;
    return ['action', 'stackName', 'logicalId', 'resourceAction', 'phase'].every((key) => match[key] === undefined || match[key] === occasion[key]);
}
function isOfResources({ logicalId, resourceAction, phase }) {
    return logicalId !== undefined || resourceAction !== undefined || phase !== undefined;
}
function inTime({ from, until }, now) {
    return (from === undefined || now >= from) && (until === undefined || now < until);
}
function strikes({ state }, { nth, times, probability }, place) {
    const count = (state.faultMatches[place] ?? 0) + 1;
    while (state.faultMatches.length < place)
        state.faultMatches.push(0);
    state.faultMatches[place] = count;
    if (nth !== undefined && count !== nth)
        return false;
    if (times !== undefined && count > times)
        return false;
    return probability === undefined || (0,_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .draw */ .$2)(state.seed, 'fault', place, count) < probability;
}


/***/ }),

/***/ 1415:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ draw),
/* harmony export */   Cv: () => (/* binding */ changeSetArn),
/* harmony export */   Si: () => (/* binding */ newId),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   yT: () => (/* binding */ stackArn)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** A UUID from the seed and a counter: the same history gives the same ids. */
function newId(state) {
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(`${state.seed}\u0000${state.ids++}`)
        .digest('hex');
    return [
        digest.slice(0, 8),
        digest.slice(8, 12),
        `4${digest.slice(13, 16)}`,
        `8${digest.slice(17, 20)}`,
        digest.slice(20, 32),
    ].join('-');
}
function stackArn(target, name, id) {
    return `arn:aws:cloudformation:${target.region}:${target.account}:stack/${name}/${id}`;
}
function changeSetArn(target, name, id) {
    return `arn:aws:cloudformation:${target.region}:${target.account}:changeSet/${name}/${id}`;
}
function digestOf(value) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify(value)).digest('hex');
}
/** A number from 0 up to 1, drawn from the texts. */
function draw(...texts) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(texts.join('\u0000')).digest().readUInt32BE(0) / 2 ** 32;
}


/***/ }),

/***/ 1693:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ inputOf)
/* harmony export */ });
/* harmony import */ var _template_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7460);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7794);


function inputOf(raw) {
    // What came over a wire or from a caller in this process: the same plain data.
    const values = plain(raw);
    const at = (name) => (0,_template_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(values, name);
    const text = (name) => (0,_template_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(at(name));
    return {
        has: (name) => at(name) !== undefined,
        text,
        need: (name) => {
            const value = text(name);
            if (value === undefined || value === '')
                throw _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .faults */ .e.missing(name);
            return value;
        },
        flag: (name) => text(name) === 'true',
        texts: (name) => listOf(at(name)).flatMap((item) => (0,_template_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(item) ?? []),
        json: at,
        pairs: (name, key, value, flag) => new Map(listOf(at(name)).flatMap((item) => pairOf(item, key, value, flag, name))),
    };
}
function pairOf(item, key, value, flag, list) {
    const name = (0,_template_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)((0,_template_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(item, key));
    if (!(0,_template_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(item) || name === undefined)
        throw _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .faults */ .e.missing(`${list}.member.${key}`);
    if (flag !== undefined && (0,_template_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)((0,_template_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(item, flag)) === 'true')
        return [[name, null]];
    return [[name, (0,_template_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)((0,_template_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(item, value)) ?? '']];
}
function listOf(value) {
    return (0,_template_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isList */ .Lv)(value) ? value : [];
}
function plain(raw) {
    return JSON.parse(JSON.stringify(raw));
}


/***/ }),

/***/ 7409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $b: () => (/* binding */ makeChangeSet),
/* harmony export */   Ib: () => (/* binding */ endExecution),
/* harmony export */   mX: () => (/* binding */ obsolete)
/* harmony export */ });
/* harmony import */ var _changes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1691);
/* harmony import */ var _engine_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4179);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7794);
/* harmony import */ var _exports_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9214);
/* harmony import */ var _message_of_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7226);
/* harmony import */ var _past_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7553);






/** The comparison is over: the change set can be executed, or says why not. */
function makeChangeSet(engine, id) {
    const changeSet = (0,_engine_js__WEBPACK_IMPORTED_MODULE_5__/* .changeSetById */ .bq)(engine, id);
    const stack = changeSet === undefined ? undefined : (0,_engine_js__WEBPACK_IMPORTED_MODULE_5__/* .stackById */ .D8)(engine, changeSet.stackId);
    if (changeSet === undefined || stack === undefined)
        return;
    (0,_past_js__WEBPACK_IMPORTED_MODULE_4__/* .rememberChangeSet */ .uj)(engine, stack, changeSet);
    try {
        const missing = (0,_exports_js__WEBPACK_IMPORTED_MODULE_2__/* .missingImport */ .qB)(engine, stack, (0,_exports_js__WEBPACK_IMPORTED_MODULE_2__/* .declaredImportsOf */ .EA)(engine, stack, changeSet.definition));
        if (missing !== undefined) {
            fail(changeSet, missing);
            return;
        }
        if (!(0,_changes_js__WEBPACK_IMPORTED_MODULE_0__/* .differs */ .A)(engine, stack, changeSet.definition)) {
            fail(changeSet, _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .reasons */ .O.emptyChangeSet);
            return;
        }
        succeed(changeSet, (0,_changes_js__WEBPACK_IMPORTED_MODULE_0__/* .changesTo */ .z)(engine, stack, changeSet.definition));
    }
    catch (error) {
        fail(changeSet, (0,_message_of_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .b)(error));
    }
}
function fail(changeSet, reason) {
    changeSet.status = 'FAILED';
    changeSet.executionStatus = 'UNAVAILABLE';
    changeSet.statusReason = reason;
}
function succeed(changeSet, changes) {
    changeSet.status = 'CREATE_COMPLETE';
    changeSet.executionStatus = 'AVAILABLE';
    changeSet.changes = [...changes];
}
/** The others were made for a stack that is no more what it was. */
function obsolete(engine, stack, executed) {
    for (const { changeSets } of engine.state.regions)
        for (const changeSet of changeSets) {
            if (changeSet.stackId !== stack.id || changeSet === executed)
                continue;
            if (changeSet.executionStatus !== 'AVAILABLE')
                continue;
            (0,_past_js__WEBPACK_IMPORTED_MODULE_4__/* .rememberChangeSet */ .uj)(engine, stack, changeSet);
            changeSet.executionStatus = 'OBSOLETE';
        }
}
/** What came of carrying it out. */
function endExecution(engine, stack, status) {
    const id = stack.operation?.changeSetId;
    if (id === undefined)
        return;
    const changeSet = (0,_engine_js__WEBPACK_IMPORTED_MODULE_5__/* .changeSetById */ .bq)(engine, id);
    if (changeSet?.executionStatus !== 'EXECUTE_IN_PROGRESS')
        return;
    (0,_past_js__WEBPACK_IMPORTED_MODULE_4__/* .rememberChangeSet */ .uj)(engine, stack, changeSet);
    changeSet.executionStatus = status;
}


/***/ }),

/***/ 7226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ messageOf)
/* harmony export */ });
/* harmony import */ var _send_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8623);

/** What the service says in a status reason; anything but a fault of the service is a mistake of ours and goes on. */
function messageOf(error) {
    if (error instanceof _send_js__WEBPACK_IMPORTED_MODULE_0__/* .ServiceFault */ .g)
        return error.message;
    throw error;
}


/***/ }),

/***/ 599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ alarmIs),
/* harmony export */   M: () => (/* binding */ beginMonitoring)
/* harmony export */ });
/* harmony import */ var _engine_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4179);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7794);
/* harmony import */ var _fail_forward_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7905);
/* harmony import */ var _queue_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2946);
/* harmony import */ var _rollback_triggers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5291);





/**
 * Every resource stands, and the alarms are still listened to: the operation goes on, in its status, until the time
 * is over. @returns false where there is no such time
 */
function beginMonitoring(engine, stack, operation) {
    const { minutes } = (0,_rollback_triggers_js__WEBPACK_IMPORTED_MODULE_2__/* .triggersOf */ .XJ)(operation.after.rollbackConfiguration);
    if (stack.parentId !== undefined || minutes === 0)
        return false;
    operation.phase = 'monitor';
    const at = engine.state.now + minutes * 60_000;
    (0,_queue_js__WEBPACK_IMPORTED_MODULE_3__/* .schedule */ ._)(engine.state, at, { kind: 'monitored', stackId: stack.id });
    return true;
}
/** An alarm is in this state from now on. Going off, it takes back every operation that listens to it. */
function alarmIs(engine, target, arn, state) {
    const region = (0,_engine_js__WEBPACK_IMPORTED_MODULE_4__/* .regionOf */ .AP)(engine, target);
    const known = region.alarms?.find((alarm) => alarm.arn === arn);
    const before = known?.state;
    region.alarms = [...(region.alarms ?? []).filter((alarm) => alarm !== known), { arn, state }];
    if (state !== 'ALARM' || before === 'ALARM')
        return;
    for (const stack of region.stacks) {
        const { operation } = stack;
        if (operation !== undefined && listens(stack, operation, arn))
            goBack(engine, stack, operation, arn);
    }
}
function listens({ parentId }, { phase, after }, arn) {
    const isForward = phase === 'forward' || phase === 'monitor';
    return isForward && parentId === undefined && (0,_rollback_triggers_js__WEBPACK_IMPORTED_MODULE_2__/* .triggersOf */ .XJ)(after.rollbackConfiguration).alarms.includes(arn);
}
function goBack(engine, stack, operation, arn) {
    (0,_fail_forward_js__WEBPACK_IMPORTED_MODULE_1__/* .failForward */ .i)(engine, stack, operation, _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .reasons */ .O.alarmed(arn));
    (0,_queue_js__WEBPACK_IMPORTED_MODULE_3__/* .schedule */ ._)(engine.state, engine.state.now, { kind: 'begin', stackId: stack.id });
}


/***/ }),

/***/ 3319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ tellParent)
/* harmony export */ });
/* harmony import */ var _queue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2946);

/** The parent's resource ends with what its stack has done. */
function tellParent(engine, child, failure) {
    const { parentId: stackId, parentLogicalId: logicalId } = child;
    if (stackId === undefined || logicalId === undefined)
        return;
    (0,_queue_js__WEBPACK_IMPORTED_MODULE_0__/* .schedule */ ._)(engine.state, engine.state.now, {
        kind: 'child',
        stackId,
        logicalId,
        childId: child.id,
        ...(failure === undefined ? {} : { failure }),
    });
}


/***/ }),

/***/ 2147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ NESTED)
/* harmony export */ });
/** The resource type whose resource is a stack; a stack's own events are of it too. */
const NESTED = 'AWS::CloudFormation::Stack';


/***/ }),

/***/ 3298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ addStack),
/* harmony export */   t: () => (/* binding */ newIdentity)
/* harmony export */ });
/* harmony import */ var _engine_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4179);
/* harmony import */ var _ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1415);
/* harmony import */ var _past_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7553);



function newIdentity(engine, target, name) {
    return {
        name,
        id: (0,_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .stackArn */ .yT)(target, name, (0,_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .newId */ .Si)(engine.state)),
        target: { account: target.account, region: target.region },
    };
}
/** Without a status: the first operation, or the change set that reviews it, gives one. */
function addStack(engine, identity, rest = {}) {
    const stack = {
        ...identity,
        status: '',
        createdAt: engine.state.now,
        resources: {},
        outputs: [],
        outputImports: [],
        terminationProtection: false,
        disableRollback: false,
        garbage: [],
        lastOperations: [],
        events: [],
        past: [],
        ...rest,
    };
    (0,_past_js__WEBPACK_IMPORTED_MODULE_1__/* .rememberStack */ .mN)(engine, stack);
    (0,_engine_js__WEBPACK_IMPORTED_MODULE_2__/* .regionOf */ .AP)(engine, identity.target).stacks.push(stack);
    return stack;
}


/***/ }),

/***/ 7553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hy: () => (/* binding */ viewAt),
/* harmony export */   mN: () => (/* binding */ rememberStack),
/* harmony export */   uj: () => (/* binding */ rememberChangeSet)
/* harmony export */ });
/* harmony import */ var _views_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3011);

/**
 * Reads are eventually consistent only where a fault script says so; then what was answered before each
 * change is kept for as long as its stalest read reaches back.
 */
function reach({ options }) {
    return Math.max(0, ...(options.faults ?? []).map(({ effect }) => (effect.kind === 'stale' ? effect.milliseconds : 0)));
}
/** To be called before anything changes that DescribeStacks shows. */
function rememberStack(engine, stack) {
    const kept = reach(engine);
    if (kept > 0)
        stack.past = remembered(engine, stack.past, stack.status === '' ? null : (0,_views_js__WEBPACK_IMPORTED_MODULE_0__/* .stackView */ .MS)(engine, stack), kept);
}
function rememberChangeSet(engine, stack, changeSet) {
    const kept = reach(engine);
    if (kept === 0)
        return;
    const view = changeSet.status === '' ? null : (0,_views_js__WEBPACK_IMPORTED_MODULE_0__/* .changeSetView */ .qN)(engine, stack, changeSet);
    changeSet.past = remembered(engine, changeSet.past, view, kept);
}
function remembered(engine, past, view, kept) {
    const { now } = engine.state;
    const recent = past.filter(({ until }) => until > now - kept);
    // What was never visible, as it lasted no time, is not remembered.
    return recent.at(-1)?.until === now ? recent : [...recent, { until: now, view }];
}
/** What it was at `time`: null where it did not exist, undefined where it is now what it was then. */
function viewAt(past, time) {
    return past.find(({ until }) => until > time)?.view;
}


/***/ }),

/***/ 1303:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ policyAllows),
/* harmony export */   O: () => (/* binding */ parsePolicy)
/* harmony export */ });
/* harmony import */ var _template_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7460);

/** Whether a stack policy lets an update touch the resource. Without a policy it does; with one only what is allowed. */
function policyAllows(policy, action, logicalId, type) {
    if (policy === undefined)
        return true;
    const statements = listOf((0,_template_json_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(parsePolicy(policy), 'Statement')).filter(_template_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv);
    const matching = statements.filter((statement) => coversAction(statement, action) && coversResource(statement, logicalId) && coversType(statement, type));
    const effects = matching.map((statement) => (0,_template_json_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(statement, 'Effect'));
    return effects.includes('Allow') && !effects.includes('Deny');
}
/** Undefined for a text that is no policy. */
function parsePolicy(text) {
    try {
        const parsed = JSON.parse(text);
        return (0,_template_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)((0,_template_json_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(parsed, 'Statement')) ? parsed : undefined;
    }
    catch {
        return undefined;
    }
}
function coversAction(statement, action) {
    const not = (0,_template_json_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(statement, 'NotAction');
    if (not !== undefined)
        return !texts(not).some((pattern) => matches(pattern, action));
    return texts((0,_template_json_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(statement, 'Action')).some((pattern) => matches(pattern, action));
}
function coversResource(statement, logicalId) {
    const name = `LogicalResourceId/${logicalId}`;
    const not = (0,_template_json_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(statement, 'NotResource');
    if (not !== undefined)
        return !texts(not).some((pattern) => matches(pattern, name));
    return texts((0,_template_json_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(statement, 'Resource')).some((pattern) => matches(pattern, name));
}
function coversType(statement, type) {
    const condition = (0,_template_json_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(statement, 'Condition');
    if (!(0,_template_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(condition))
        return true;
    return Object.values(condition).every((test) => texts((0,_template_json_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(test, 'ResourceType')).some((pattern) => matches(pattern, type)));
}
function texts(value) {
    return listOf(value).filter((item) => typeof item === 'string');
}
function listOf(value) {
    if (value === undefined)
        return [];
    return (0,_template_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(value) ? value : [value];
}
/** `*` and `?`, in time linear in the text for each star. */
function matches(pattern, text) {
    let [at, place, star, mark] = [0, 0, -1, 0];
    while (place < text.length) {
        if (pattern[at] === '*')
            [star, mark] = [at++, place];
        else if (pattern[at] === '?' || pattern[at] === text[place])
            [at, place] = [at + 1, place + 1];
        else if (star >= 0)
            [at, place] = [star + 1, ++mark];
        else
            return false;
    }
    while (pattern[at] === '*')
        at++;
    return at === pattern.length;
}


/***/ }),

/***/ 3323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KU: () => (/* binding */ resourceOf),
/* harmony export */   Sr: () => (/* binding */ missingCode),
/* harmony export */   Ub: () => (/* binding */ creationRefused),
/* harmony export */   l0: () => (/* binding */ keepsCustomName),
/* harmony export */   mj: () => (/* binding */ wantedResource),
/* harmony export */   pY: () => (/* binding */ newPhysicalId),
/* harmony export */   uF: () => (/* binding */ activeDependencies),
/* harmony export */   xe: () => (/* binding */ updateOf)
/* harmony export */ });
/* harmony import */ var _template_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5080);
/* harmony import */ var _template_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7460);
/* harmony import */ var _blueprint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7346);
/* harmony import */ var _engine_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4179);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7794);
/* harmony import */ var _ids_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1415);
/* harmony import */ var _nested_type_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2147);
/* harmony import */ var _scope_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2011);








function resourceOf(stack, logicalId) {
    return Object.hasOwn(stack.resources, logicalId) ? stack.resources[logicalId] : undefined;
}
/** The resource as the operation's template wants it, everything it refers to being there. @throws ServiceFault */
function wantedResource(engine, stack, operation, logicalId) {
    const blueprint = (0,_blueprint_js__WEBPACK_IMPORTED_MODULE_1__/* .blueprintOf */ .b)(engine, stack, operation.after);
    const declared = blueprint.template.resources.get(logicalId);
    if (declared === undefined)
        throw new Error(`no resource ${logicalId} in the template`);
    const seen = new Set();
    const evaluated = (0,_template_index_js__WEBPACK_IMPORTED_MODULE_0__/* .evaluate */ ._3)(declared.properties, blueprint.template, (0,_scope_js__WEBPACK_IMPORTED_MODULE_4__/* .scopeOf */ .O)(engine, stack, blueprint, seen));
    const { metadata } = declared;
    return {
        logicalId,
        type: declared.type,
        physicalId: '',
        properties: (0,_template_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isObject */ .Gv)(evaluated) ? evaluated : {},
        ...(metadata === undefined ? {} : { metadata: JSON.stringify(metadata) }),
        status: '',
        updatedAt: engine.state.now,
        deletionPolicy: declared.deletionPolicy,
        updateReplacePolicy: declared.updateReplacePolicy,
        dependsOn: activeDependencies(blueprint, logicalId),
        imports: [...seen],
    };
}
function activeDependencies(blueprint, logicalId) {
    const active = new Set(blueprint.active);
    return [...(blueprint.dependencies.get(logicalId) ?? [])].filter((other) => active.has(other));
}
function newPhysicalId(engine, stack, { type, logicalId, properties }) {
    const salt = (0,_ids_js__WEBPACK_IMPORTED_MODULE_3__/* .newId */ .Si)(engine.state);
    return (0,_template_index_js__WEBPACK_IMPORTED_MODULE_0__/* .physicalId */ .rj)(type, { stackName: stack.name, logicalId, properties, target: stack.target, salt });
}
/** What an update does to a resource that is there. */
function updateOf(before, after) {
    const kind = before.type === _nested_type_js__WEBPACK_IMPORTED_MODULE_6__/* .NESTED */ .s
        ? nestedUpdate(before.properties, after.properties)
        : (0,_template_index_js__WEBPACK_IMPORTED_MODULE_0__/* .updateKind */ .oo)(before.type, before.properties, after.properties);
    return kind === 'none' && before.metadata !== after.metadata ? 'in-place' : kind;
}
function nestedUpdate(before, after) {
    return JSON.stringify(before) === JSON.stringify(after) ? 'none' : 'in-place';
}
function keepsCustomName(before, after) {
    const name = (0,_template_index_js__WEBPACK_IMPORTED_MODULE_0__/* .customName */ .fd)(after.type, after.properties);
    return name !== undefined && name === (0,_template_index_js__WEBPACK_IMPORTED_MODULE_0__/* .customName */ .fd)(before.type, before.properties) ? name : undefined;
}
/** Why the resource cannot be made although its properties are good; undefined when it can. */
function creationRefused(engine, stack, resource) {
    return takenName(engine, stack, resource) ?? missingCode(engine, resource);
}
/** Given names are unique per type, account and region; whoever has one keeps it, also outside of every stack. */
function takenName(engine, stack, resource) {
    const name = (0,_template_index_js__WEBPACK_IMPORTED_MODULE_0__/* .customName */ .fd)(resource.type, resource.properties);
    if (name === undefined)
        return undefined;
    const region = (0,_engine_js__WEBPACK_IMPORTED_MODULE_7__/* .regionOf */ .AP)(engine, stack.target);
    // Physical ids are no measure: the stages `prod` of two APIs have the same one.
    const has = (other) => other.type === resource.type && (0,_template_index_js__WEBPACK_IMPORTED_MODULE_0__/* .customName */ .fd)(other.type, other.properties) === name;
    for (const other of region.stacks)
        if (livePhysical(other).some(has))
            return _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .reasons */ .O.nameTaken(name, other.id);
    const left = region.leftBehind.some((other) => other.type === resource.type && other.name === name);
    return left ? _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .reasons */ .O.nameExists(name) : undefined;
}
function livePhysical(stack) {
    const { operation } = stack;
    const replaced = operation?.garbage.map(({ resource }) => resource) ?? [];
    const pending = (operation?.tasks ?? []).flatMap(({ resource, state, action }) => resource !== undefined && state === 'running' && action === 'replace' ? [resource] : []);
    return [...Object.values(stack.resources).filter(({ missing }) => !missing), ...replaced, ...pending];
}
/** A function's code has to lie where the template says. */
function missingCode(engine, { type, properties }) {
    const exists = engine.options.artefactExists;
    if (exists === undefined || type !== 'AWS::Lambda::Function')
        return undefined;
    const code = (0,_template_json_js__WEBPACK_IMPORTED_MODULE_5__/* .member */ .Dc)(properties, 'Code');
    const [bucket, key] = [(0,_template_json_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b6)((0,_template_json_js__WEBPACK_IMPORTED_MODULE_5__/* .member */ .Dc)(code, 'S3Bucket')), (0,_template_json_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b6)((0,_template_json_js__WEBPACK_IMPORTED_MODULE_5__/* .member */ .Dc)(code, 'S3Key'))];
    if (bucket === undefined || key === undefined || exists(bucket, key))
        return undefined;
    return _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .reasons */ .O.noCode;
}


/***/ }),

/***/ 2946:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ dropDue),
/* harmony export */   _: () => (/* binding */ schedule)
/* harmony export */ });
function schedule(state, at, due) {
    const sequence = state.sequence++;
    const entry = { ...due, at, sequence };
    const place = state.queue.findIndex((other) => other.at > at);
    if (place < 0)
        state.queue.push(entry);
    else
        state.queue.splice(place, 0, entry);
}
/** Nothing of this stack's present phase shall happen any more. */
function dropDue(state, stackId) {
    state.queue = state.queue.filter((entry) => !('stackId' in entry) || entry.stackId !== stackId);
}


/***/ }),

/***/ 5291:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M1: () => (/* binding */ missingAlarm),
/* harmony export */   XJ: () => (/* binding */ triggersOf),
/* harmony export */   xs: () => (/* binding */ readRollbackConfiguration)
/* harmony export */ });
/* harmony import */ var _template_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7460);
/* harmony import */ var _engine_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4179);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7794);



const MOST_TRIGGERS = 5;
const MOST_MINUTES = 180;
const TYPES = new Set(['AWS::CloudWatch::Alarm', 'AWS::CloudWatch::CompositeAlarm']);
/**
 * The configuration of an operation: a call that does not speak of triggers keeps those of before, an empty list takes
 * them away. Undefined for one that says nothing. @throws ServiceFault
 */
function readRollbackConfiguration(input, previous) {
    const given = input.json('RollbackConfiguration');
    if (given === undefined)
        return previous;
    const triggers = (0,_template_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(given, 'RollbackTriggers') ?? (0,_template_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(previous, 'RollbackTriggers') ?? [];
    const minutes = Number((0,_template_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)((0,_template_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(given, 'MonitoringTimeInMinutes')) ?? 0);
    if (!(0,_template_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isList */ .Lv)(triggers) || triggers.length > MOST_TRIGGERS)
        throw _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .faults */ .e.outOfBounds('rollbackConfiguration.rollbackTriggers', 'length', MOST_TRIGGERS);
    if (!(Number.isInteger(minutes) && minutes >= 0 && minutes <= MOST_MINUTES))
        throw _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .faults */ .e.outOfBounds('rollbackConfiguration.monitoringTimeInMinutes', 'value', MOST_MINUTES);
    const kept = triggers.map(checkedTrigger);
    return kept.length === 0 && minutes === 0 ? undefined : { RollbackTriggers: kept, MonitoringTimeInMinutes: minutes };
}
function checkedTrigger(trigger) {
    const [Arn, Type] = [(0,_template_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)((0,_template_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(trigger, 'Arn')), (0,_template_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)((0,_template_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(trigger, 'Type'))];
    if (!(0,_template_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(trigger) || Arn === undefined)
        throw _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .faults */ .e.missing('RollbackConfiguration.RollbackTriggers.Arn');
    if (Type === undefined || !TYPES.has(Type))
        throw _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .faults */ .e.invalid(`Unsupported rollback trigger type ${Type}`);
    return { Arn, Type };
}
function triggersOf(configuration) {
    const triggers = (0,_template_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(configuration, 'RollbackTriggers');
    const alarms = ((0,_template_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isList */ .Lv)(triggers) ? triggers : []).flatMap((one) => (0,_template_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)((0,_template_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(one, 'Arn')) ?? []);
    return { alarms, minutes: Number((0,_template_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)((0,_template_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(configuration, 'MonitoringTimeInMinutes')) ?? 0) };
}
/** Why an operation fails at its beginning: a trigger that is no alarm of this account and region. */
function missingAlarm(engine, stack, configuration) {
    if (stack.parentId !== undefined)
        return undefined;
    const missing = triggersOf(configuration).alarms.find((arn) => !isThere(engine, stack, arn));
    return missing === undefined ? undefined : _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .reasons */ .O.noAlarm(missing);
}
/** One that was told of, or that a stack of the place has made. */
function isThere(engine, { target }, arn) {
    const region = (0,_engine_js__WEBPACK_IMPORTED_MODULE_2__/* .regionOf */ .AP)(engine, target);
    if (region.alarms?.some((alarm) => alarm.arn === arn))
        return true;
    const [, place, name] = /^arn:[^:]+:cloudwatch:([^:]*:[^:]*):alarm:(.+)$/.exec(arn) ?? [];
    if (place !== `${target.region}:${target.account}`)
        return false;
    return region.stacks.some(({ resources }) => Object.values(resources).some(({ type, physicalId, missing }) => TYPES.has(type) && physicalId === name && missing !== true));
}


/***/ }),

/***/ 6649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ runUntil)
});

// EXTERNAL MODULE: ./lib/cloud/local/core/engine.js
var core_engine = __webpack_require__(4179);
// EXTERNAL MODULE: ./lib/cloud/local/core/events.js
var events = __webpack_require__(7824);
// EXTERNAL MODULE: ./lib/cloud/local/template/json.js
var json = __webpack_require__(7460);
// EXTERNAL MODULE: ./lib/cloud/local/core/changes.js + 2 modules
var changes = __webpack_require__(1691);
// EXTERNAL MODULE: ./lib/cloud/local/core/definition.js
var core_definition = __webpack_require__(2932);
// EXTERNAL MODULE: ./lib/cloud/local/core/errors.js
var errors = __webpack_require__(7794);
// EXTERNAL MODULE: ./lib/cloud/local/core/ids.js
var ids = __webpack_require__(1415);
// EXTERNAL MODULE: ./lib/cloud/local/core/input.js
var input = __webpack_require__(1693);
// EXTERNAL MODULE: ./lib/cloud/local/core/new-stack.js
var new_stack = __webpack_require__(3298);
// EXTERNAL MODULE: ./lib/cloud/local/core/queue.js
var queue = __webpack_require__(2946);
// EXTERNAL MODULE: ./lib/cloud/local/core/start-operation.js
var start_operation = __webpack_require__(957);
;// CONCATENATED MODULE: ./lib/cloud/local/core/nested.js










/** @returns the new stack's id. @throws ServiceFault where its template or parameters cannot be used */
function createChild(engine, parent, resource) {
    const suffix = (0,ids/* newId */.Si)(engine.state).replaceAll('-', '').slice(0, 12).toUpperCase();
    const name = `${parent.name.slice(0, 100)}-${resource.logicalId.slice(0, 14)}-${suffix}`;
    const identity = (0,new_stack/* newIdentity */.t)(engine, parent.target, name);
    const definition = (0,core_definition/* readDefinition */.Ud)(engine, identity, childInput(parent, resource.properties), undefined);
    const child = (0,new_stack/* addStack */.K)(engine, identity, {
        parentId: parent.id,
        rootId: parent.rootId ?? parent.id,
        parentLogicalId: resource.logicalId,
    });
    (0,start_operation/* startOperation */.iA)(engine, child, 'CREATE_STACK', definition, { token: parent.operation?.token });
    return child.id;
}
/** @returns false where nothing differs. @throws ServiceFault */
function updateChild(engine, parent, resource) {
    const child = (0,core_engine/* stackById */.D8)(engine, resource.physicalId);
    if (child === undefined || child.status === 'DELETE_COMPLETE')
        throw errors/* faults */.e.noStack(resource.physicalId);
    const definition = (0,core_definition/* readDefinition */.Ud)(engine, child, childInput(parent, resource.properties), child.definition);
    if (!(0,changes/* differs */.A)(engine, child, definition))
        return false;
    (0,start_operation/* startOperation */.iA)(engine, child, 'UPDATE_STACK', definition, { token: parent.operation?.token });
    return true;
}
/** @returns false where the nested stack has nothing to go back from. */
function rollBackChild(engine, stackId) {
    const child = (0,core_engine/* stackById */.D8)(engine, stackId);
    const before = child?.operation?.before ?? child?.stable;
    if (child === undefined || before === undefined)
        return false;
    const type = child.status === 'UPDATE_ROLLBACK_FAILED' ? 'CONTINUE_ROLLBACK' : 'ROLLBACK';
    (0,start_operation/* startOperation */.iA)(engine, child, type, before.definition);
    return true;
}
/** @returns false where there is no such stack any more. */
function deleteChild(engine, parent, resource) {
    const child = (0,core_engine/* stackById */.D8)(engine, resource.physicalId);
    if (child === undefined || child.status === 'DELETE_COMPLETE' || child.definition === undefined)
        return false;
    (0,start_operation/* startOperation */.iA)(engine, child, 'DELETE_STACK', child.definition, { force: parent.operation?.force ?? false });
    return true;
}
/** Its root is past failing: it may clean up what it replaced. */
function releaseChild(engine, stackId) {
    const child = (0,core_engine/* stackById */.D8)(engine, stackId);
    if (child?.operation?.phase !== 'held')
        throw new Error(`nested stack ${stackId} is not waiting`);
    child.operation.phase = 'cleanup';
    (0,queue/* schedule */._)(engine.state, engine.state.now, { kind: 'begin', stackId });
}
function childInput(parent, properties) {
    const url = (0,json/* textOf */.b6)((0,json/* member */.Dc)(properties, 'TemplateURL'));
    if (url === undefined)
        throw errors/* faults */.e.invalid(errors/* reasons */.O.noNestedTemplate);
    const parameters = (0,json/* member */.Dc)(properties, 'Parameters');
    const tags = (0,json/* member */.Dc)(properties, 'Tags');
    const arns = (0,json/* member */.Dc)(properties, 'NotificationARNs');
    return (0,input/* inputOf */.w)({
        TemplateURL: url,
        Parameters: Object.entries((0,json/* isObject */.Gv)(parameters) ? parameters : {}).map(([ParameterKey, value]) => ({
            ParameterKey,
            ParameterValue: (0,json/* isList */.Lv)(value) ? value.map((item) => (0,json/* textOf */.b6)(item) ?? '').join(',') : ((0,json/* textOf */.b6)(value) ?? ''),
        })),
        Tags: (0,json/* isList */.Lv)(tags)
            ? tags
            : (parent.operation?.after.tags ?? []).map(({ name, value }) => ({ Key: name, Value: value })),
        ...((0,json/* isList */.Lv)(arns) ? { NotificationARNs: arns } : {}),
        Capabilities: parent.operation?.after.capabilities ?? [],
    });
}

// EXTERNAL MODULE: ./lib/cloud/local/core/nested-signal.js
var nested_signal = __webpack_require__(3319);
// EXTERNAL MODULE: ./lib/cloud/local/core/nested-type.js
var nested_type = __webpack_require__(2147);
;// CONCATENATED MODULE: ./lib/cloud/local/core/tasks.js
function waitingTask(key, logicalId, after, action) {
    return { key, logicalId, after, state: 'waiting', action };
}
/** Those whose turn it is; what failed holds back what comes after it. */
function readyTasks({ tasks }) {
    const done = new Set(tasks.filter(({ state }) => state === 'done').map(({ key }) => key));
    return tasks.filter(({ state, after }) => state === 'waiting' && after.every((key) => done.has(key)));
}
/** Of each, those among them that depend on it: they are deleted before it. */
function dependentsIn(entries) {
    const dependents = new Map(entries.map(({ key }) => [key, []]));
    const keys = new Map();
    for (const { key, resource } of entries)
        keys.set(resource.logicalId, [...(keys.get(resource.logicalId) ?? []), key]);
    for (const { key, resource } of entries)
        for (const needed of resource.dependsOn)
            for (const other of keys.get(needed) ?? [])
                if (other !== key)
                    dependents.get(other)?.push(key);
    return dependents;
}

;// CONCATENATED MODULE: ./lib/cloud/local/core/clean-up.js






/** What was replaced or removed goes, and nested stacks clean up theirs. */
function cleanUpTasks(engine, stack, operation) {
    const entries = operation.garbage.map((entry, place) => ({ ...entry, key: `#${place}` }));
    const dependents = dependentsIn(entries);
    const removals = entries.map(({ key, resource, keep }) => ({
        ...waitingTask(key, resource.logicalId, dependents.get(key) ?? [], 'delete'),
        resource: structuredClone(resource),
        keep: keep && resource.missing !== true,
    }));
    const held = Object.values(stack.resources).filter(({ type, physicalId }) => type === nested_type/* NESTED */.s && (0,core_engine/* stackById */.D8)(engine, physicalId)?.operation?.phase === 'held');
    const releases = held.map((resource) => ({
        ...waitingTask(resource.logicalId, resource.logicalId, [], 'release'),
        resource,
    }));
    return [...removals, ...releases];
}
function startRelease(engine, task) {
    task.state = 'running';
    releaseChild(engine, task.resource?.physicalId ?? '');
}
/** A deletion that failed here does not fail the update. */
function completeCleanUp(engine, stack, operation) {
    const back = operation.type !== 'UPDATE_STACK';
    const left = operation.tasks.some(({ failure }) => failure !== undefined);
    const reason = `${back ? 'Rollback' : 'Update'} successful. One or more resources could not be deleted.`;
    (0,events/* setStatus */.Lx)(engine, stack, back ? 'UPDATE_ROLLBACK_COMPLETE' : 'UPDATE_COMPLETE', left ? reason : undefined);
    delete stack.operation;
    delete stack.stable;
    (0,nested_signal/* tellParent */.u)(engine, stack);
}

// EXTERNAL MODULE: ./lib/cloud/local/template/index.js + 57 modules
var template = __webpack_require__(5080);
// EXTERNAL MODULE: ./lib/cloud/local/core/blueprint.js
var core_blueprint = __webpack_require__(7346);
// EXTERNAL MODULE: ./lib/cloud/local/core/exports.js
var core_exports = __webpack_require__(9214);
// EXTERNAL MODULE: ./lib/cloud/local/core/fail-forward.js
var fail_forward = __webpack_require__(7905);
// EXTERNAL MODULE: ./lib/cloud/local/core/make-change-set.js
var make_change_set = __webpack_require__(7409);
// EXTERNAL MODULE: ./lib/cloud/local/core/message-of.js
var message_of = __webpack_require__(7226);
// EXTERNAL MODULE: ./lib/cloud/local/core/past.js
var past = __webpack_require__(7553);
// EXTERNAL MODULE: ./lib/cloud/local/core/policy.js
var core_policy = __webpack_require__(1303);
// EXTERNAL MODULE: ./lib/cloud/local/core/scope.js + 1 modules
var scope = __webpack_require__(2011);
;// CONCATENATED MODULE: ./lib/cloud/local/core/complete-forward.js












/** Every resource stands: outputs and exports follow, and only then the stack is complete. */
function completeForward(engine, stack, operation) {
    const removed = removedResources(engine, stack, operation);
    const denied = removed.find((resource) => !mayRemove(stack, operation, resource));
    if (denied !== undefined) {
        (0,events/* setResourceStatus */.zB)(engine, stack, denied, 'UPDATE_FAILED', errors/* reasons */.O.denied(denied.logicalId));
        (0,fail_forward/* failForward */.i)(engine, stack, operation, errors/* reasons */.O.failedTo('update', [denied.logicalId]));
        return;
    }
    const imports = new Set();
    let outputs;
    try {
        outputs = evaluatedOutputs(engine, stack, operation, imports);
    }
    catch (error) {
        (0,fail_forward/* failForward */.i)(engine, stack, operation, (0,message_of/* messageOf */.b)(error));
        return;
    }
    const refused = (0,core_exports/* refusedExports */.aV)(engine, stack, outputs);
    if (refused !== undefined) {
        (0,fail_forward/* failForward */.i)(engine, stack, operation, refused);
        return;
    }
    (0,make_change_set/* endExecution */.Ib)(engine, stack, 'EXECUTE_COMPLETE');
    (0,past/* rememberStack */.mN)(engine, stack);
    stack.outputs = outputs;
    stack.outputImports = [...imports];
    if (operation.kind === 'create')
        endCreation(engine, stack);
    else
        endUpdate(engine, stack, operation, removed);
}
function mayRemove(stack, operation, { logicalId, type }) {
    return (0,core_policy/* policyAllows */.J)(operation.policyDuringUpdate ?? stack.stackPolicy, 'Update:Delete', logicalId, type);
}
function removedResources(engine, stack, operation) {
    const active = new Set((0,core_blueprint/* blueprintOf */.b)(engine, stack, operation.after).active);
    return Object.values(stack.resources).filter(({ logicalId }) => !active.has(logicalId));
}
function evaluatedOutputs(engine, stack, operation, imports) {
    const blueprint = (0,core_blueprint/* blueprintOf */.b)(engine, stack, operation.after);
    const outputs = (0,template/* evaluateOutputs */.sj)(blueprint.template, (0,scope/* scopeOf */.O)(engine, stack, blueprint, imports));
    return outputs.map(({ name, ...output }) => ({ key: name, ...output }));
}
function endCreation(engine, stack) {
    (0,events/* setStatus */.Lx)(engine, stack, 'CREATE_COMPLETE');
    delete stack.operation;
    (0,nested_signal/* tellParent */.u)(engine, stack);
}
function endUpdate(engine, stack, operation, removed) {
    for (const resource of removed) {
        operation.garbage.push({ resource, keep: isKept(resource), fresh: false });
        delete stack.resources[resource.logicalId];
    }
    (0,events/* setStatus */.Lx)(engine, stack, 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS');
    operation.phase = stack.parentId === undefined ? 'cleanup' : 'held';
    (0,nested_signal/* tellParent */.u)(engine, stack);
}
function isKept({ deletionPolicy }) {
    return deletionPolicy === 'Retain' || deletionPolicy === 'RetainExceptOnCreate';
}

// EXTERNAL MODULE: ./lib/cloud/local/core/drift.js
var drift = __webpack_require__(2542);
// EXTERNAL MODULE: ./lib/cloud/local/core/prepare-resource.js
var prepare_resource = __webpack_require__(3323);
;// CONCATENATED MODULE: ./lib/cloud/local/core/durations.js
/** Seconds by type: create and update, delete where it differs. Rough, from experience; what a plan estimates is its own. */
const SECONDS = new Map([
    ['AWS::Lambda::Function', [8, 4]],
    ['AWS::Lambda::Permission', [2, 2]],
    ['AWS::Lambda::EventSourceMapping', [10]],
    ['AWS::DynamoDB::Table', [12]],
    ['AWS::SQS::Queue', [30, 60]],
    ['AWS::SNS::Topic', [11, 2]],
    ['AWS::ApiGateway::RestApi', [6, 2]],
    ['AWS::ApiGatewayV2::Api', [6, 2]],
    ['AWS::CloudFront::Distribution', [240]],
    ['AWS::IAM::Role', [16, 2]],
    ['AWS::S3::Bucket', [20, 2]],
    ['AWS::Logs::LogGroup', [3, 1]],
    ['AWS::SSM::Parameter', [2, 1]],
    ['AWS::RDS::DBInstance', [300]],
]);
/** Milliseconds, at least 0. */
function durationOf(options, task) {
    if (options.duration !== undefined)
        return Math.max(0, Math.round(options.duration(task)));
    const [made, deleted] = SECONDS.get(task.type) ?? [options.defaultSeconds ?? 5];
    return 1000 * (task.action === 'delete' ? (deleted ?? made) : made);
}

// EXTERNAL MODULE: ./lib/cloud/local/core/fault-matching.js
var fault_matching = __webpack_require__(2098);
;// CONCATENATED MODULE: ./lib/cloud/local/core/resource-work.js



/**
 * Begins what takes time in the world outside: how long and how it ends is decided now, and shown when it is due.
 * A failure that is already set stands; a scripted one comes before it.
 */
function beginWork(engine, stack, task, resource, action) {
    const phase = stack.operation?.phase ?? 'forward';
    let milliseconds = resource.missing && action === 'delete'
        ? 0
        : durationOf(engine.options, { ...about(stack, task), type: resource.type, action });
    for (const effect of (0,fault_matching/* effectsOn */.K)(engine, { ...about(stack, task), resourceAction: action, phase })) {
        if (effect.kind === 'hang')
            milliseconds += effect.milliseconds;
        if (effect.kind === 'resource-fails')
            task.failure = effect.reason;
    }
    task.state = 'running';
    (0,queue/* schedule */._)(engine.state, engine.state.now + milliseconds, { kind: 'task', stackId: stack.id, key: task.key });
}
function about(stack, task) {
    return { stackName: stack.name, logicalId: task.logicalId };
}

;// CONCATENATED MODULE: ./lib/cloud/local/core/ssm.js


/** A parameter resource that was made or changed fills Parameter Store. */
function storeParameter(engine, stack, { type, physicalId, properties }) {
    if (type !== 'AWS::SSM::Parameter')
        return;
    (0,core_engine/* put */.yJ)((0,core_engine/* regionOf */.AP)(engine, stack.target).ssm, physicalId, (0,json/* textOf */.b6)((0,json/* member */.Dc)(properties, 'Value')) ?? '');
}
function dropParameter(engine, stack, { type, physicalId }) {
    if (type !== 'AWS::SSM::Parameter')
        return;
    const region = (0,core_engine/* regionOf */.AP)(engine, stack.target);
    region.ssm = region.ssm.filter(({ name }) => name !== physicalId);
}

;// CONCATENATED MODULE: ./lib/cloud/local/core/forward.js











/** Towards the wanted template: what a resource depends on comes first, the rest at the same time. */
function forwardTasks(engine, stack, operation) {
    const blueprint = (0,core_blueprint/* blueprintOf */.b)(engine, stack, operation.after);
    return blueprint.active.map((id) => waitingTask(id, id, (0,prepare_resource/* activeDependencies */.uF)(blueprint, id), 'create'));
}
function startForward(engine, stack, operation, task) {
    const existing = (0,prepare_resource/* resourceOf */.KU)(stack, task.logicalId);
    const there = existing !== undefined && existing.missing !== true;
    let wanted;
    try {
        wanted = (0,prepare_resource/* wantedResource */.mj)(engine, stack, operation, task.logicalId);
    }
    catch (error) {
        failAtOnce(engine, stack, task, existing ?? unmade(engine, stack, operation, task.logicalId), there, (0,message_of/* messageOf */.b)(error));
        return;
    }
    if (there)
        startUpdate(engine, stack, operation, task, existing, wanted);
    else
        startCreate(engine, stack, task, wanted);
}
function startCreate(engine, stack, task, wanted) {
    task.action = 'create';
    task.resource = wanted;
    wanted.missing = true;
    stack.resources[task.logicalId] = wanted;
    (0,events/* setResourceStatus */.zB)(engine, stack, wanted, 'CREATE_IN_PROGRESS');
    if (wanted.type === nested_type/* NESTED */.s) {
        startChild(engine, stack, task, wanted);
        return;
    }
    wanted.physicalId = (0,prepare_resource/* newPhysicalId */.pY)(engine, stack, wanted);
    const refused = (0,prepare_resource/* creationRefused */.Ub)(engine, stack, wanted);
    if (refused !== undefined)
        task.failure = refused;
    (0,events/* setResourceStatus */.zB)(engine, stack, wanted, 'CREATE_IN_PROGRESS', 'Resource creation Initiated');
    beginWork(engine, stack, task, wanted, 'create');
}
function startChild(engine, stack, task, wanted) {
    try {
        wanted.physicalId = createChild(engine, stack, wanted);
        delete wanted.missing;
        task.state = 'running';
        (0,events/* setResourceStatus */.zB)(engine, stack, wanted, 'CREATE_IN_PROGRESS', 'Resource creation Initiated');
    }
    catch (error) {
        failAtOnce(engine, stack, task, wanted, false, (0,message_of/* messageOf */.b)(error));
    }
}
function startUpdate(engine, stack, operation, task, existing, wanted) {
    const kind = (0,prepare_resource/* updateOf */.xe)(existing, wanted);
    task.action = kind === 'replace' ? 'replace' : 'update';
    task.resource = wanted;
    wanted.physicalId = existing.physicalId;
    if (existing.type === nested_type/* NESTED */.s) {
        startChildUpdate(engine, stack, task, existing, wanted);
        return;
    }
    if (kind === 'none' && !existing.status.endsWith('_FAILED')) {
        adopt(stack, task, existing, wanted);
        return;
    }
    const refused = updateRefused(stack, operation, existing, wanted, kind);
    if (refused !== undefined) {
        failAtOnce(engine, stack, task, existing, true, refused);
        return;
    }
    if (kind === 'replace') {
        (0,events/* setResourceStatus */.zB)(engine, stack, existing, 'UPDATE_IN_PROGRESS', errors/* reasons */.O.newPhysicalResource);
        wanted.physicalId = (0,prepare_resource/* newPhysicalId */.pY)(engine, stack, wanted);
    }
    else
        (0,events/* setResourceStatus */.zB)(engine, stack, existing, 'UPDATE_IN_PROGRESS');
    const failure = kind === 'replace' ? (0,prepare_resource/* creationRefused */.Ub)(engine, stack, wanted) : (0,prepare_resource/* missingCode */.Sr)(engine, wanted);
    if (failure !== undefined)
        task.failure = failure;
    beginWork(engine, stack, task, wanted, kind === 'replace' ? 'create' : 'update');
}
/** Nothing differs outside; policies and order may. */
function adopt(stack, task, existing, wanted) {
    stack.resources[task.logicalId] = { ...wanted, status: existing.status, updatedAt: existing.updatedAt };
    task.state = 'done';
}
function updateRefused(stack, operation, existing, wanted, kind) {
    const policy = operation.policyDuringUpdate ?? stack.stackPolicy;
    const action = kind === 'replace' ? 'Update:Replace' : 'Update:Modify';
    if (!(0,core_policy/* policyAllows */.J)(policy, action, existing.logicalId, existing.type))
        return errors/* reasons */.O.denied(existing.logicalId);
    if (kind !== 'replace')
        return undefined;
    if (operation.disableRollback)
        return errors/* reasons */.O.replacementRefused;
    const name = (0,prepare_resource/* keepsCustomName */.l0)(existing, wanted);
    return name === undefined ? undefined : errors/* reasons */.O.customNamed(name);
}
function startChildUpdate(engine, stack, task, existing, wanted) {
    try {
        if (!updateChild(engine, stack, wanted)) {
            adopt(stack, task, existing, wanted);
            return;
        }
        (0,events/* setResourceStatus */.zB)(engine, stack, existing, 'UPDATE_IN_PROGRESS');
        task.state = 'running';
    }
    catch (error) {
        failAtOnce(engine, stack, task, existing, true, (0,message_of/* messageOf */.b)(error));
    }
}
function failAtOnce(engine, stack, task, resource, there, reason) {
    task.state = 'failed';
    task.action = there ? 'update' : 'create';
    if (!there)
        stack.resources[task.logicalId] = resource;
    (0,events/* setResourceStatus */.zB)(engine, stack, resource, there ? 'UPDATE_FAILED' : 'CREATE_FAILED', reason);
}
function unmade(engine, stack, operation, logicalId) {
    const { template } = (0,core_blueprint/* blueprintOf */.b)(engine, stack, operation.after);
    return {
        logicalId,
        type: template.resources.get(logicalId)?.type ?? '',
        physicalId: '',
        properties: {},
        status: '',
        updatedAt: engine.state.now,
        deletionPolicy: 'Delete',
        updateReplacePolicy: 'Delete',
        dependsOn: [],
        imports: [],
        missing: true,
    };
}
/** The work is over: the resource is what was wanted, or the task has failed. */
function finishForward(engine, stack, operation, task) {
    const { resource, failure } = task;
    const existing = (0,prepare_resource/* resourceOf */.KU)(stack, task.logicalId);
    if (resource === undefined || existing === undefined)
        throw new Error(`no resource for ${task.logicalId}`);
    const verb = task.action === 'create' ? 'CREATE' : 'UPDATE';
    if (failure !== undefined) {
        task.state = 'failed';
        (0,events/* setResourceStatus */.zB)(engine, stack, existing, `${verb}_FAILED`, failure);
        return;
    }
    task.state = 'done';
    delete resource.missing;
    if (task.action === 'replace')
        operation.garbage.push({ resource: existing, keep: existing.updateReplacePolicy === 'Retain', fresh: false });
    stack.resources[task.logicalId] = resource;
    (0,events/* setResourceStatus */.zB)(engine, stack, resource, `${verb}_COMPLETE`);
    storeParameter(engine, stack, resource);
}

// EXTERNAL MODULE: ./lib/cloud/local/core/monitoring.js
var monitoring = __webpack_require__(599);
;// CONCATENATED MODULE: ./lib/cloud/local/core/remove.js












/** Everything goes, dependents first: a deletion, or the way back of a creation. */
function removeTasks(stack, operation) {
    const entries = Object.values(stack.resources).map((resource) => ({ key: resource.logicalId, resource }));
    const dependents = dependentsIn(entries);
    return entries.map(({ key, resource }) => ({
        ...waitingTask(key, key, dependents.get(key) ?? [], 'delete'),
        keep: staysBehind(operation, resource),
    }));
}
function staysBehind(operation, { logicalId, deletionPolicy, missing }) {
    if (missing === true)
        return false;
    if (operation.retain.includes(logicalId))
        return true;
    const creating = operation.kind === 'create';
    if (deletionPolicy === 'RetainExceptOnCreate')
        return !creating;
    return deletionPolicy === 'Retain' && !(creating && operation.retainExceptOnCreate);
}
/**
 * What is cleaned up lies with its task, as its place in the stack may be another's by now. No resource lies in
 * both: the two would be one object here and two in a snapshot.
 */
function removedBy(stack, task) {
    const resource = task.resource ?? (0,prepare_resource/* resourceOf */.KU)(stack, task.logicalId);
    if (resource === undefined)
        throw new Error(`nothing to delete as ${task.key}`);
    return resource;
}
/** Of a deletion, of a creation's rollback and of a clean-up alike. */
function startRemoval(engine, stack, task) {
    const resource = removedBy(stack, task);
    if (task.keep === true) {
        leaveBehind(engine, stack, resource);
        (0,events/* setResourceStatus */.zB)(engine, stack, resource, 'DELETE_SKIPPED');
        forget(stack, task);
        return;
    }
    (0,events/* setResourceStatus */.zB)(engine, stack, resource, 'DELETE_IN_PROGRESS');
    if (resource.type === nested_type/* NESTED */.s && deleteChild(engine, stack, resource))
        task.state = 'running';
    else
        beginWork(engine, stack, task, resource, 'delete');
}
function finishRemoval(engine, stack, operation, task) {
    const { failure } = task;
    const resource = removedBy(stack, task);
    if (failure === undefined) {
        (0,events/* setResourceStatus */.zB)(engine, stack, resource, 'DELETE_COMPLETE');
        dropParameter(engine, stack, resource);
        forget(stack, task);
    }
    else if (operation.force || operation.phase === 'cleanup') {
        (0,events/* setResourceStatus */.zB)(engine, stack, resource, operation.force ? 'DELETE_SKIPPED' : 'DELETE_FAILED', failure);
        leaveBehind(engine, stack, resource);
        forget(stack, task);
    }
    else {
        task.state = 'failed';
        (0,events/* setResourceStatus */.zB)(engine, stack, resource, 'DELETE_FAILED', failure);
    }
}
function leaveBehind(engine, stack, { type, properties }) {
    const name = (0,template/* customName */.fd)(type, properties);
    if (name !== undefined)
        (0,core_engine/* regionOf */.AP)(engine, stack.target).leftBehind.push({ type, name });
}
function forget(stack, task) {
    task.state = 'done';
    if (task.resource === undefined)
        delete stack.resources[task.logicalId];
}
function completeRemoval(engine, stack, operation) {
    const failed = operation.tasks.filter(({ state }) => state === 'failed').map(({ logicalId }) => logicalId);
    if (failed.length > 0) {
        failRemoval(engine, stack, operation, errors/* reasons */.O.failedTo('delete', failed));
        return;
    }
    (0,past/* rememberStack */.mN)(engine, stack);
    stack.outputs = [];
    stack.outputImports = [];
    if (operation.kind === 'create')
        (0,events/* setStatus */.Lx)(engine, stack, 'ROLLBACK_COMPLETE');
    else {
        stack.deletedAt = engine.state.now;
        (0,events/* setStatus */.Lx)(engine, stack, 'DELETE_COMPLETE');
        const region = (0,core_engine/* regionOf */.AP)(engine, stack.target);
        region.changeSets = region.changeSets.filter(({ stackId }) => stackId !== stack.id);
    }
    delete stack.operation;
    delete stack.stable;
    (0,nested_signal/* tellParent */.u)(engine, stack);
}
function failRemoval(engine, stack, operation, reason) {
    (0,events/* setStatus */.Lx)(engine, stack, operation.kind === 'create' ? 'ROLLBACK_FAILED' : 'DELETE_FAILED', reason);
    delete stack.operation;
    (0,nested_signal/* tellParent */.u)(engine, stack, errors/* reasons */.O.nestedFailed(stack.id, 'deleted', reason));
}

;// CONCATENATED MODULE: ./lib/cloud/local/core/restore.js











/** Back to what stood before the update: the properties that were, never evaluated again. */
function restoreTasks(operation) {
    operation.garbage = operation.garbage.filter(({ fresh }) => fresh);
    const before = stateBefore(operation).resources;
    return Object.values(before).map(({ logicalId, dependsOn }) => waitingTask(logicalId, logicalId, dependsOn.filter((id) => Object.hasOwn(before, id)), 'update'));
}
function stateBefore({ before, id }) {
    if (before === undefined)
        throw new Error(`operation ${id} has nothing to go back to`);
    return before;
}
function startRestore(engine, stack, operation, task) {
    const saved = structuredClone(stateBefore(operation).resources[task.logicalId]);
    if (saved === undefined)
        throw new Error(`nothing saved of ${task.logicalId}`);
    task.resource = saved;
    const current = (0,prepare_resource/* resourceOf */.KU)(stack, task.logicalId);
    if (current === undefined || operation.skip.includes(task.logicalId)) {
        takeBack(engine, stack, operation, task, current);
        return;
    }
    if (saved.type === nested_type/* NESTED */.s && rollBackChild(engine, saved.physicalId)) {
        (0,events/* setResourceStatus */.zB)(engine, stack, current, 'UPDATE_IN_PROGRESS');
        task.state = 'running';
        return;
    }
    if (!wasTouched(current, saved)) {
        stack.resources[task.logicalId] = saved;
        task.state = 'done';
        return;
    }
    (0,events/* setResourceStatus */.zB)(engine, stack, current, 'UPDATE_IN_PROGRESS');
    const failure = codeChanged(current, saved) ? (0,prepare_resource/* missingCode */.Sr)(engine, saved) : undefined;
    if (failure !== undefined)
        task.failure = failure;
    beginWork(engine, stack, task, saved, 'update');
}
function wasTouched(current, saved) {
    return (current.status.endsWith('_FAILED') ||
        current.physicalId !== saved.physicalId ||
        (current.type !== nested_type/* NESTED */.s && (0,prepare_resource/* updateOf */.xe)(current, saved) !== 'none'));
}
function codeChanged(current, saved) {
    return JSON.stringify(current.properties.Code) !== JSON.stringify(saved.properties.Code);
}
function finishRestore(engine, stack, operation, task) {
    const current = (0,prepare_resource/* resourceOf */.KU)(stack, task.logicalId);
    if (task.failure === undefined) {
        takeBack(engine, stack, operation, task, current);
        return;
    }
    task.state = 'failed';
    if (current !== undefined)
        (0,events/* setResourceStatus */.zB)(engine, stack, current, 'UPDATE_FAILED', task.failure);
}
function takeBack(engine, stack, operation, task, current) {
    const saved = task.resource;
    if (saved === undefined)
        throw new Error(`nothing saved of ${task.logicalId}`);
    if (current !== undefined && current.physicalId !== saved.physicalId)
        operation.garbage.push({ resource: current, keep: false, fresh: true });
    task.state = 'done';
    stack.resources[task.logicalId] = saved;
    (0,events/* setResourceStatus */.zB)(engine, stack, saved, 'UPDATE_COMPLETE');
    storeParameter(engine, stack, saved);
}
function completeRestore(engine, stack, operation) {
    const before = stateBefore(operation);
    const failed = operation.tasks.filter(({ state }) => state === 'failed').map(({ logicalId }) => logicalId);
    const refused = (0,core_exports/* refusedExports */.aV)(engine, stack, before.outputs);
    if (failed.length > 0) {
        failRestore(engine, stack, operation, errors/* reasons */.O.failedTo('update', failed));
        return;
    }
    if (refused !== undefined) {
        failRestore(engine, stack, operation, refused);
        return;
    }
    (0,past/* rememberStack */.mN)(engine, stack);
    for (const resource of Object.values(stack.resources)) {
        if (Object.hasOwn(before.resources, resource.logicalId))
            continue;
        operation.garbage.push({ resource, keep: false, fresh: true });
        delete stack.resources[resource.logicalId];
    }
    stack.definition = before.definition;
    stack.outputs = [...before.outputs];
    stack.outputImports = [...before.outputImports];
    (0,events/* setStatus */.Lx)(engine, stack, 'UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS');
    operation.phase = stack.parentId === undefined ? 'cleanup' : 'held';
    (0,nested_signal/* tellParent */.u)(engine, stack);
}
/** The stack can only go on from here, by ContinueUpdateRollback. */
function failRestore(engine, stack, operation, reason) {
    stack.stable = stateBefore(operation);
    stack.garbage = operation.garbage;
    (0,events/* setStatus */.Lx)(engine, stack, 'UPDATE_ROLLBACK_FAILED', reason);
    delete stack.operation;
    (0,nested_signal/* tellParent */.u)(engine, stack, errors/* reasons */.O.nestedFailed(stack.id, 'updated', reason));
}

// EXTERNAL MODULE: ./lib/cloud/local/core/rollback-triggers.js
var rollback_triggers = __webpack_require__(5291);
;// CONCATENATED MODULE: ./lib/cloud/local/core/run.js














/** Everything due up to and including `time`, in order; the clock stands at `time` after it. */
function runUntil(engine, time) {
    const { state } = engine;
    for (let next = state.queue[0]; next !== undefined && next.at <= time; next = state.queue[0]) {
        state.queue.shift();
        state.now = Math.max(state.now, next.at);
        runDue(engine, next);
    }
    state.now = Math.max(state.now, time);
}
function runDue(engine, due) {
    if (due.kind === 'change-set') {
        (0,make_change_set/* makeChangeSet */.$b)(engine, due.changeSetId);
        return;
    }
    if (due.kind === 'drift') {
        (0,drift/* finishDetection */.$t)(engine, due.detectionId);
        return;
    }
    const stack = (0,core_engine/* stackById */.D8)(engine, due.stackId);
    const operation = stack?.operation;
    if (stack === undefined || operation === undefined)
        return;
    if (due.kind === 'begin') {
        beginPhase(engine, stack, operation);
        return;
    }
    if (due.kind === 'monitored') {
        endMonitoring(engine, stack, operation);
        return;
    }
    const task = due.kind === 'task' ? taskOf(operation, due.key) : taskOfChild(stack, operation, due);
    if (task === undefined)
        return;
    if (due.kind === 'child' && due.failure !== undefined)
        task.failure = due.failure;
    finishTask(engine, stack, operation, task);
    settle(engine, stack);
}
function endMonitoring(engine, stack, operation) {
    if (operation.phase !== 'monitor')
        return;
    completeForward(engine, stack, operation);
    enter(engine, stack, 'monitor');
    settle(engine, stack);
}
function taskOf({ tasks }, key) {
    return tasks.find((task) => task.key === key && task.state === 'running');
}
function taskOfChild(stack, { tasks }, due) {
    return tasks.find(({ state, logicalId, resource }) => state === 'running' &&
        logicalId === due.logicalId &&
        (resource ?? (0,prepare_resource/* resourceOf */.KU)(stack, logicalId))?.physicalId === due.childId);
}
function beginPhase(engine, stack, operation) {
    if (operation.phase === 'forward') {
        const missing = (0,core_exports/* missingImport */.qB)(engine, stack, (0,core_exports/* declaredImportsOf */.EA)(engine, stack, operation.after)) ??
            (0,rollback_triggers/* missingAlarm */.M1)(engine, stack, operation.after.rollbackConfiguration);
        if (missing !== undefined)
            (0,fail_forward/* failForward */.i)(engine, stack, operation, missing);
    }
    if (operation.phase === 'delete') {
        const refused = (0,core_exports/* refusedExports */.aV)(engine, stack, []);
        if (refused !== undefined) {
            failRemoval(engine, stack, operation, refused);
            return;
        }
    }
    if (stack.operation === undefined)
        return;
    operation.tasks = tasksOf(engine, stack, operation);
    settle(engine, stack);
}
function tasksOf(engine, stack, operation) {
    switch (operation.phase) {
        case 'forward':
            return forwardTasks(engine, stack, operation);
        case 'rollback':
            return operation.kind === 'create' ? removeTasks(stack, operation) : restoreTasks(operation);
        case 'delete':
            return removeTasks(stack, operation);
        case 'cleanup':
            return cleanUpTasks(engine, stack, operation);
        case 'monitor':
        case 'held':
            return [];
    }
}
/** Starts what can start and ends what is over, until all that is left takes time. */
function settle(engine, stack) {
    for (;;) {
        const { operation } = stack;
        if (operation === undefined || operation.phase === 'held' || operation.phase === 'monitor')
            return;
        startReady(engine, stack, operation);
        const { phase } = operation;
        if (phase === 'forward' && operation.tasks.some(({ state }) => state === 'failed'))
            (0,fail_forward/* failForward */.i)(engine, stack, operation, (0,fail_forward/* failedTasks */.O)(operation));
        else if (operation.tasks.some(({ state }) => state === 'running'))
            return;
        else
            completePhase(engine, stack, operation);
        enter(engine, stack, phase);
    }
}
function enter(engine, stack, before) {
    const { operation } = stack;
    if (operation === undefined || operation.phase === before)
        return;
    operation.tasks = tasksOf(engine, stack, operation);
}
function startReady(engine, stack, operation) {
    for (let ready = readyTasks(operation); ready.length > 0; ready = readyTasks(operation))
        for (const task of ready) {
            startTask(engine, stack, operation, task);
            if (operation.phase === 'forward' && task.state === 'failed')
                return;
        }
}
function startTask(engine, stack, operation, task) {
    if (task.action === 'release') {
        startRelease(engine, task);
        return;
    }
    if (operation.phase === 'forward') {
        startForward(engine, stack, operation, task);
        return;
    }
    if (task.action === 'delete') {
        startRemoval(engine, stack, task);
        return;
    }
    startRestore(engine, stack, operation, task);
}
function finishTask(engine, stack, operation, task) {
    if (task.action === 'release')
        task.state = 'done';
    else if (operation.phase === 'forward')
        finishForward(engine, stack, operation, task);
    else if (task.action === 'delete')
        finishRemoval(engine, stack, operation, task);
    else
        finishRestore(engine, stack, operation, task);
}
function completePhase(engine, stack, operation) {
    switch (operation.phase) {
        case 'forward':
            if (!(0,monitoring/* beginMonitoring */.M)(engine, stack, operation))
                completeForward(engine, stack, operation);
            return;
        case 'rollback':
            if (operation.kind === 'create')
                completeRemoval(engine, stack, operation);
            else
                completeRestore(engine, stack, operation);
            return;
        case 'delete':
            completeRemoval(engine, stack, operation);
            return;
        case 'cleanup':
            completeCleanUp(engine, stack, operation);
            return;
        case 'monitor':
        case 'held':
    }
}


/***/ }),

/***/ 2011:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ scopeOf),
  d: () => (/* binding */ viewOf)
});

// EXTERNAL MODULE: ./lib/cloud/send.js
var send = __webpack_require__(8623);
// EXTERNAL MODULE: ./lib/cloud/local/template/index.js + 57 modules
var template = __webpack_require__(5080);
// EXTERNAL MODULE: ./lib/cloud/local/core/engine.js
var core_engine = __webpack_require__(4179);
// EXTERNAL MODULE: ./lib/cloud/local/core/errors.js
var errors = __webpack_require__(7794);
// EXTERNAL MODULE: ./lib/cloud/local/core/exports.js
var core_exports = __webpack_require__(9214);
// EXTERNAL MODULE: ./lib/cloud/local/core/nested-type.js
var nested_type = __webpack_require__(2147);
// EXTERNAL MODULE: ./lib/cloud/local/template/json.js
var json = __webpack_require__(7460);
;// CONCATENATED MODULE: ./lib/cloud/local/core/secrets.js



/**
 * @param reference `secretsmanager:ID:SecretString:KEY:…` or `ssm-secure:NAME:VERSION`; the id may be an ARN
 * @throws ServiceFault where there is no such secret or key
 */
function secretOf(region, reference) {
    const value = reference.startsWith('ssm-secure:') ? secureParameter(region, reference) : managed(region, reference);
    if (value === undefined)
        throw errors/* faults */.e.invalid(`Could not resolve the dynamic reference {{resolve:${reference}}}`);
    return value;
}
function secureParameter(region, reference) {
    const [, name = ''] = reference.split(':');
    return (0,core_engine/* namedValue */.vW)(region.external.ssm, name);
}
function managed(region, reference) {
    const rest = reference.slice(reference.indexOf(':') + 1);
    const secret = region.external.secrets.find(({ name }) => rest === name || rest.startsWith(`${name}:`));
    if (secret === undefined)
        return undefined;
    const [, , key = ''] = rest.slice(secret.name.length).split(':');
    if (key === '')
        return secret.value;
    return (0,json/* textOf */.b6)((0,json/* member */.Dc)(parsed(secret.value), key));
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        // A secret that is no JSON has no keys.
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/cloud/local/core/scope.js







/**
 * Everything that evaluation may ask for, as it is at this moment.
 * @param seen collects the export names that are asked for
 */
function scopeOf(engine, stack, blueprint, seen = new Set()) {
    const region = (0,core_engine/* regionOf */.AP)(engine, stack.target);
    const active = new Set(blueprint.active);
    return {
        ...blueprint.names,
        resource: (logicalId) => {
            const record = Object.hasOwn(stack.resources, logicalId) ? stack.resources[logicalId] : undefined;
            return record === undefined || !active.has(logicalId) ? undefined : viewOf(engine, stack, record);
        },
        importValue: (name) => {
            seen.add(name);
            const value = (0,core_exports/* exportedValue */.pZ)(region, name);
            if (value === undefined)
                throw errors/* faults */.e.invalid(errors/* reasons */.O.noExport(name));
            return value;
        },
        stackOutput: (stackName, output, other) => stackOutput(engine, { account: stack.target.account, region: other ?? stack.target.region }, stackName, output),
        ssm: (name) => (0,core_engine/* namedValue */.vW)(region.ssm, name) ?? (0,core_engine/* namedValue */.vW)(region.external.ssm, name),
        secret: (reference) => secretOf(region, reference),
    };
}
function viewOf(engine, stack, record) {
    return {
        physicalId: record.physicalId,
        attribute: (name) => {
            if (record.type === nested_type/* NESTED */.s)
                return nestedOutput(engine, record.physicalId, name);
            return (0,template/* attributeOf */.w4)(record.type, { ...record, stackName: stack.name, target: stack.target }, name);
        },
    };
}
function nestedOutput(engine, stackId, name) {
    if (!name.startsWith('Outputs.'))
        return undefined;
    const key = name.slice('Outputs.'.length);
    return (0,core_engine/* stackById */.D8)(engine, stackId)?.outputs.find((output) => output.key === key)?.value;
}
function stackOutput(engine, target, stackName, output) {
    const region = (0,core_engine/* regionOf */.AP)(engine, target);
    const stack = region.stacks.find((one) => one.name === stackName && one.status !== 'DELETE_COMPLETE');
    const own = stack?.outputs.find(({ key }) => key === output)?.value;
    const external = region.external.stackOutputs.find((one) => one.stackName === stackName)?.outputs ?? [];
    const value = own ?? (0,core_engine/* namedValue */.vW)(external, output);
    if (value === undefined)
        throw new send/* ServiceFault */.g('ValidationError', `Output ${output} of stack ${stackName} does not exist`);
    return value;
}


/***/ }),

/***/ 957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   iA: () => (/* binding */ startOperation),
/* harmony export */   yc: () => (/* binding */ becomeRollback)
/* harmony export */ });
/* unused harmony export noteOperation */
/* harmony import */ var _events_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7824);
/* harmony import */ var _ids_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1415);
/* harmony import */ var _past_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7553);
/* harmony import */ var _queue_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2946);




/** Milliseconds between a call and its first resource. */
const START_DELAY = 500;
const STARTS = {
    CREATE_STACK: ['create', 'forward', 'CREATE_IN_PROGRESS'],
    UPDATE_STACK: ['update', 'forward', 'UPDATE_IN_PROGRESS'],
    DELETE_STACK: ['delete', 'delete', 'DELETE_IN_PROGRESS'],
    ROLLBACK: ['update', 'rollback', 'UPDATE_ROLLBACK_IN_PROGRESS'],
    CONTINUE_ROLLBACK: ['update', 'rollback', 'UPDATE_ROLLBACK_IN_PROGRESS'],
};
/** The stack is busy from now on; its first tasks begin a moment later. */
function startOperation(engine, stack, type, after, choices = {}) {
    const [kind, phase, status] = STARTS[type];
    (0,_past_js__WEBPACK_IMPORTED_MODULE_2__/* .rememberStack */ .mN)(engine, stack);
    const before = kind === 'update' ? lastStableState(stack) : undefined;
    const { token, policyDuringUpdate, changeSetId } = choices;
    stack.operation = {
        id: (0,_ids_js__WEBPACK_IMPORTED_MODULE_1__/* .newId */ .Si)(engine.state),
        type,
        kind,
        phase,
        after,
        ...(token === undefined ? {} : { token }),
        ...(before === undefined ? {} : { before }),
        ...(policyDuringUpdate === undefined ? {} : { policyDuringUpdate }),
        ...(changeSetId === undefined ? {} : { changeSetId }),
        tasks: [],
        garbage: unfinishedGarbage(stack),
        disableRollback: choices.disableRollback ?? false,
        onFailure: choices.onFailure ?? 'ROLLBACK',
        retain: choices.retain ?? [],
        force: choices.force ?? false,
        skip: choices.skip ?? [],
        retainExceptOnCreate: choices.retainExceptOnCreate ?? false,
    };
    noteOperation(stack, stack.operation);
    if (phase === 'forward')
        beginDefinition(engine, stack, kind === 'update', after, choices.disableRollback ?? false);
    (0,_events_js__WEBPACK_IMPORTED_MODULE_0__/* .setStatus */ .Lx)(engine, stack, status, choices.reason);
    (0,_queue_js__WEBPACK_IMPORTED_MODULE_3__/* .schedule */ ._)(engine.state, engine.state.now + START_DELAY, { kind: 'begin', stackId: stack.id });
    return stack.operation.id;
}
function beginDefinition(engine, stack, update, after, keep) {
    if (update)
        stack.updatedAt = engine.state.now;
    stack.definition = after;
    stack.disableRollback = keep;
}
/** A nested stack that waits for its root has its last stable state in what it waits with. */
function lastStableState(stack) {
    return stack.operation?.before ?? stack.stable ?? stableState(stack);
}
function unfinishedGarbage(stack) {
    const unfinished = [...stack.garbage, ...(stack.operation?.garbage ?? [])];
    stack.garbage = [];
    return unfinished;
}
function stableState(stack) {
    const { definition } = stack;
    if (definition === undefined || stack.status.endsWith('_FAILED'))
        return undefined;
    return {
        definition,
        resources: structuredClone(stack.resources),
        outputs: stack.outputs,
        outputImports: stack.outputImports,
    };
}
const KEPT = 10;
function noteOperation(stack, { type, id }) {
    stack.lastOperations = [{ type, id }, ...stack.lastOperations].slice(0, KEPT);
}
/** What follows a failure by itself is an operation of its own. */
function becomeRollback(engine, stack, operation) {
    operation.id = (0,_ids_js__WEBPACK_IMPORTED_MODULE_1__/* .newId */ .Si)(engine.state);
    operation.type = 'ROLLBACK';
    operation.phase = 'rollback';
    noteOperation(stack, operation);
}


/***/ }),

/***/ 8572:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ withChanges),
/* harmony export */   V: () => (/* binding */ ChangeTracker)
/* harmony export */ });
/** Remembers what it told of a state that is changed in place, and tells what changed since. */
class ChangeTracker {
    state;
    #head = '';
    #templates = [];
    #regions = [];
    constructor(state) {
        this.state = state;
    }
    /** Since the last time; all of it at first. Undefined where nothing changed. */
    changes() {
        const { regions, templates, ...head } = this.state;
        const text = JSON.stringify(head);
        const isTemplatesOther = !isSame(templates, this.#templates);
        const changed = regions.flatMap((region, at) => {
            this.#regions[at] ??= new RegionTracker();
            return this.#regions[at].changes(region, at) ?? [];
        });
        if (text === this.#head && !isTemplatesOther && changed.length === 0)
            return undefined;
        this.#head = text;
        if (isTemplatesOther)
            this.#templates = [...templates];
        return { head, regions: changed, ...(isTemplatesOther && { templates }) };
    }
}
class RegionTracker {
    #rest = '';
    #stacks = [];
    #changeSets = new Map();
    #tokens = 0;
    changes({ stacks, changeSets, tokens, ...rest }, at) {
        const text = JSON.stringify(rest);
        const found = {
            at,
            ...(text !== this.#rest && { rest }),
            stacks: [...stacks.entries()].filter(([place, stack]) => isOther(stack, this.#stacks[place])),
            ...(!isSame([...this.#changeSets.keys()], idsOf(changeSets)) && { order: idsOf(changeSets) }),
            changeSets: changeSets.filter((one) => !hasSameMembers(one, this.#changeSets.get(one.id))),
            tokens: tokens.slice(this.#tokens),
        };
        this.#rest = text;
        for (const [place, stack] of found.stacks)
            this.#stacks[place] = seen(stack);
        if (found.order !== undefined || found.changeSets.length > 0)
            this.#changeSets = new Map(changeSets.map((one) => [one.id, { ...one }]));
        this.#tokens = tokens.length;
        const { stacks: some, changeSets: sets, tokens: added } = found;
        const isOtherAtAll = 'rest' in found || 'order' in found || some.length + sets.length + added.length > 0;
        return isOtherAtAll ? found : undefined;
    }
}
function seen(stack) {
    const text = stack.operation && JSON.stringify(stack);
    return { members: { ...stack }, events: stack.events.length, ...(text !== undefined && { text }) };
}
/**
 * A stack is changed inside only by an operation, and every operation leaves events. Between operations members are given
 * other values as a whole (`engine.property.test.ts` holds both against random histories).
 */
function isOther(stack, known) {
    if (known === undefined)
        return true;
    if (stack.operation !== undefined)
        return known.text !== JSON.stringify(stack);
    return known.events !== stack.events.length || !hasSameMembers(stack, known.members);
}
function hasSameMembers(one, other) {
    if (other === undefined)
        return false;
    const keys = Object.keys(one);
    return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
}
function isSame(one, other) {
    return one.length === other.length && one.every((item, at) => item === other[at]);
}
const idsOf = (changeSets) => changeSets.map(({ id }) => id);
/**
 * The state that `changes` left. Neither is checked: what comes of it has to be.
 *
 * @throws TypeError or RangeError for changes that are not of this state
 */
function withChanges(state, { head, templates, regions }) {
    const changed = [...state.regions];
    for (const region of regions) {
        if (region.at > changed.length)
            throw new RangeError('there is no such region');
        changed[region.at] = regionWith(changed[region.at], region);
    }
    return { ...head, templates: templates ?? state.templates, regions: changed };
}
function regionWith(region, changes) {
    const rest = changes.rest ?? region;
    if (rest === undefined)
        throw new RangeError('a new region is told whole');
    const stacks = [...(region?.stacks ?? [])];
    for (const [place, stack] of changes.stacks) {
        if (!Number.isSafeInteger(place) || place < 0 || place > stacks.length)
            throw new RangeError('there is no such stack');
        stacks[place] = stack;
    }
    const known = new Map([...(region?.changeSets ?? []), ...changes.changeSets].map((one) => [one.id, one]));
    const changeSets = (changes.order ?? idsOf(region?.changeSets ?? [])).map((id) => {
        const found = known.get(id);
        if (found === undefined)
            throw new RangeError('there is no such change set');
        return found;
    });
    return { ...rest, stacks, changeSets, tokens: [...(region?.tokens ?? []), ...changes.tokens] };
}


/***/ }),

/***/ 3011:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MS: () => (/* binding */ stackView),
/* harmony export */   oE: () => (/* binding */ compact),
/* harmony export */   qN: () => (/* binding */ changeSetView)
/* harmony export */ });
/* harmony import */ var _blueprint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7346);
/* harmony import */ var _drift_information_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2617);


/** Answers in the SDK's shapes as JSON: times are numbers here and become dates when the call is answered. */
const MASK = '****';
function stackView(engine, stack) {
    const { definition } = stack;
    return compact({
        StackId: stack.id,
        StackName: stack.name,
        ChangeSetId: stack.changeSetId,
        Description: definition === undefined ? undefined : (0,_blueprint_js__WEBPACK_IMPORTED_MODULE_0__/* .blueprintOf */ .b)(engine, stack, definition).template.description,
        Parameters: definition === undefined ? [] : parametersView(engine, stack, definition),
        CreationTime: stack.createdAt,
        LastUpdatedTime: stack.updatedAt,
        DeletionTime: stack.deletedAt,
        StackStatus: stack.status,
        StackStatusReason: stack.statusReason,
        DisableRollback: stack.disableRollback,
        RollbackConfiguration: definition?.rollbackConfiguration ?? {},
        NotificationARNs: [...(definition?.notificationArns ?? [])],
        Capabilities: [...(definition?.capabilities ?? [])],
        Outputs: stack.outputs.map(({ key, value, description, exportName }) => compact({ OutputKey: key, OutputValue: value, Description: description, ExportName: exportName })),
        RoleARN: definition?.roleArn,
        Tags: tagsView(definition?.tags ?? []),
        EnableTerminationProtection: stack.terminationProtection,
        ParentId: stack.parentId,
        RootId: stack.rootId,
        DeletionMode: stack.deletionMode,
        DriftInformation: (0,_drift_information_js__WEBPACK_IMPORTED_MODULE_1__/* .driftInformation */ .M)(stack),
        LastOperations: stack.lastOperations.map(({ type, id }) => ({ OperationType: type, OperationId: id })),
    });
}
/** NoEcho values are masked; SSM types show the name and what it held. */
function parametersView(engine, stack, definition) {
    const { parameters: declared } = (0,_blueprint_js__WEBPACK_IMPORTED_MODULE_0__/* .blueprintOf */ .b)(engine, stack, definition).template;
    return definition.parameters.map(({ name, value }) => {
        const hidden = declared.get(name)?.noEcho ?? false;
        const resolved = definition.resolved.find((entry) => entry.name === name)?.value;
        return compact({
            ParameterKey: name,
            ParameterValue: hidden ? MASK : value,
            ResolvedValue: hidden && resolved !== undefined ? MASK : resolved,
        });
    });
}
function tagsView(tags) {
    return tags.map(({ name, value }) => ({ Key: name, Value: value }));
}
/** All but its changes, which come in pages. */
function changeSetView(engine, stack, changeSet) {
    const { definition } = changeSet;
    return compact({
        ChangeSetName: changeSet.name,
        ChangeSetId: changeSet.id,
        StackId: changeSet.stackId,
        StackName: changeSet.stackName,
        Description: changeSet.description,
        Parameters: parametersView(engine, stack, definition),
        CreationTime: changeSet.createdAt,
        ExecutionStatus: changeSet.executionStatus,
        Status: changeSet.status,
        StatusReason: changeSet.statusReason,
        NotificationARNs: [...definition.notificationArns],
        RollbackConfiguration: definition.rollbackConfiguration ?? {},
        Capabilities: [...definition.capabilities],
        Tags: tagsView(definition.tags),
        OnStackFailure: changeSet.onStackFailure,
        IncludeNestedStacks: false,
        ImportExistingResources: false,
        Changes: changeSet.changes.map((change) => ({ Type: 'Resource', ResourceChange: changeView(change) })),
    });
}
function changeView(change) {
    return compact({
        PolicyAction: change.policyAction,
        Action: change.action,
        LogicalResourceId: change.logicalId,
        PhysicalResourceId: change.physicalId,
        ResourceType: change.type,
        Replacement: change.replacement,
        Scope: [...change.scope],
        Details: change.details.map(({ attribute, name, requiresRecreation, evaluation }) => ({
            Target: compact({ Attribute: attribute, Name: name, RequiresRecreation: requiresRecreation }),
            Evaluation: evaluation,
            ChangeSource: evaluation === 'Static' ? 'DirectModification' : 'ResourceReference',
        })),
    });
}
/** Without the members that have no value. Their names are those of the API, never a caller's. */
function compact(members) {
    const kept = {};
    for (const [name, value] of Object.entries(members))
        if (value !== undefined)
            kept[name] = value;
    return kept;
}


/***/ }),

/***/ 2102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ LocalCloud)
/* harmony export */ });
/* harmony import */ var _core_api_perform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8288);
/* harmony import */ var _core_drift_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2542);
/* harmony import */ var _core_engine_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4179);
/* harmony import */ var _core_monitoring_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(599);
/* harmony import */ var _core_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6649);
/* harmony import */ var _core_state_changes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8572);






const DEFAULT_START = Date.UTC(2026, 0, 1);
/** CloudFormation for one organisation's accounts and regions, on a clock that its owner moves. */
class LocalCloud {
    #engine;
    #tracker;
    /** @param state a snapshot; the cloud goes on from it, given the same options */
    constructor(options = {}, state) {
        this.#engine = {
            options,
            state: state === undefined ? emptyState(options) : structuredClone(state),
            blueprints: new WeakMap(),
        };
    }
    /**
     * One API call at the clock's present time. Input and output in the SDK's shapes.
     * @throws ServiceFault as the service words it
     */
    call(target, action, input) {
        return (0,_core_api_perform_js__WEBPACK_IMPORTED_MODULE_0__/* .perform */ .y)(this.#engine, target, action, input);
    }
    /** Runs everything due up to and including `time` (milliseconds since the epoch); never goes back. */
    advanceTo(time) {
        (0,_core_run_js__WEBPACK_IMPORTED_MODULE_3__/* .runUntil */ .W)(this.#engine, time);
    }
    /** When the next thing happens by itself; undefined when nothing is in flight. */
    nextEventAt() {
        return this.#engine.state.queue[0]?.at;
    }
    now() {
        return this.#engine.state.now;
    }
    /** Plain JSON, complete: a cloud made of it goes on as this one would. */
    snapshot() {
        return structuredClone(this.#engine.state);
    }
    /** `snapshot` as JSON, without the copy: half the cost of keeping it. */
    snapshotText() {
        return JSON.stringify(this.#engine.state);
    }
    /**
     * JSON of `StateChanges` since it was asked before; undefined where nothing changed. The first time it tells all; a cloud
     * that nobody keeps does not pay for it.
     */
    changesText() {
        this.#tracker ??= new _core_state_changes_js__WEBPACK_IMPORTED_MODULE_4__/* .ChangeTracker */ .V(this.#engine.state);
        const changes = this.#tracker.changes();
        return changes === undefined ? undefined : JSON.stringify(changes);
    }
    /** Adds to what is there; the same name again replaces its value. */
    addExternal(target, things) {
        const { external } = (0,_core_engine_js__WEBPACK_IMPORTED_MODULE_5__/* .regionOf */ .AP)(this.#engine, target);
        putAll(external.exports, things.exports);
        putAll(external.ssm, things.ssm);
        putAll(external.secrets, things.secrets);
        for (const [stackName, outputs] of Object.entries(things.stackOutputs ?? {})) {
            const known = external.stackOutputs.find((one) => one.stackName === stackName);
            const entry = known ?? { stackName, outputs: [] };
            if (known === undefined)
                external.stackOutputs.push(entry);
            putAll(entry.outputs, outputs);
        }
    }
    /** An alarm is there, and in this state from now on; going off, it takes back what listens to it. */
    setAlarm(target, arn, state) {
        (0,_core_monitoring_js__WEBPACK_IMPORTED_MODULE_2__/* .alarmIs */ .E)(this.#engine, target, arn, state);
    }
    /**
     * Somebody changed or deleted a resource outside of CloudFormation; undefined for one that is as it should be again.
     * @throws Error where there is no such resource
     */
    setDrift(target, stackName, logicalId, drift) {
        (0,_core_drift_js__WEBPACK_IMPORTED_MODULE_1__/* .driftResource */ .Q1)(this.#engine, target, stackName, logicalId, drift);
    }
    /** Makes a template available to `TemplateURL`, of calls and of nested stacks. */
    putTemplate(url, body) {
        const { templates } = this.#engine.state;
        const place = templates.findIndex((template) => template.url === url);
        if (place < 0)
            templates.push({ url, body });
        else
            templates[place] = { url, body };
    }
}
function emptyState({ seed, startAt }) {
    return {
        version: 1,
        seed: seed ?? 'stackgate',
        now: startAt ?? DEFAULT_START,
        ids: 0,
        sequence: 0,
        queue: [],
        regions: [],
        templates: [],
        faultMatches: [],
    };
}
function putAll(values, added) {
    for (const [name, value] of Object.entries(added ?? {}))
        (0,_core_engine_js__WEBPACK_IMPORTED_MODULE_5__/* .put */ .yJ)(values, name, value);
}


/***/ }),

/***/ 7996:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ localCloud)
/* harmony export */ });
/* unused harmony export callAt */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _adapter_cloudformation_over_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7773);


/**
 * The embedded cloud as planning and deploying see it. Calls take no time of the clock; whoever made the clock has it
 * tell `core` how time goes on (`onAdvance`), so that what happens by itself has happened before anybody wakes.
 */
function localCloud(core, clock) {
    const call = callAt(core, clock);
    const clouds = new Map();
    return {
        clock,
        at: (target) => {
            const key = `${target.account}/${target.region}`;
            const known = clouds.get(key) ?? cloudAt(core, call, target);
            clouds.set(key, known);
            return known;
        },
    };
}
/** Calls at the clock's time, also for the wrapper that speaks CloudFormation's protocol. */
function callAt(core, clock) {
    return async (target, action, input) => {
        const now = clock.now();
        // A clock with a pace goes on between two wakings as well.
        if (now > core.now())
            core.advanceTo(now);
        return core.call(target, action, input);
    };
}
function cloudAt(core, call, target) {
    return (0,_adapter_cloudformation_over_js__WEBPACK_IMPORTED_MODULE_1__/* .cloudFormationOver */ .f)((action, input) => call(target, action, input), {
        upload: async (body) => {
            const url = uploadUrl(body);
            core.putTemplate(url, body);
            return url;
        },
    });
}
/** Where a large template lies. No such host exists, and nothing is fetched from it. */
function uploadUrl(body) {
    return `https://stackgate-local.invalid/templates/${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(body).digest('hex')}`;
}


/***/ }),

/***/ 5080:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ep: () => (/* reexport */ activeResources),
  w4: () => (/* reexport */ attributeOf),
  MM: () => (/* reexport */ checkRules),
  BU: () => (/* reexport */ checkTemplate),
  fd: () => (/* reexport */ customName),
  hB: () => (/* reexport */ decideConditions),
  El: () => (/* reexport */ dependencies),
  _3: () => (/* reexport */ evaluate),
  sj: () => (/* reexport */ evaluateOutputs),
  Zq: () => (/* reexport */ exportNames),
  M5: () => (/* reexport */ importNames),
  jW: () => (/* reexport */ maxInlineBytes),
  QC: () => (/* reexport */ parseTemplate),
  rj: () => (/* reexport */ physicalId),
  Et: () => (/* reexport */ refuseMacros),
  vA: () => (/* reexport */ resolveParameters),
  oo: () => (/* reexport */ updateKind)
});

// UNUSED EXPORTS: maxBytes

;// CONCATENATED MODULE: ./lib/cloud/local/template/likely-arn.js
/** An ARN as most services write theirs: `arn:aws:SERVICE:region:account:kind/id`. */
function likelyArn(type, physicalId, { arn }) {
    if (physicalId.startsWith('arn:'))
        return physicalId;
    const [, service = 'unknown', kind = 'resource'] = type.toLowerCase().split('::');
    return arn(service, `${kind}/${physicalId}`);
}

;// CONCATENATED MODULE: ./lib/cloud/local/template/shapes/shape.js
const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
const lower = 'abcdefghijklmnopqrstuvwxyz0123456789';
const hex = '0123456789abcdef';
const digits = '0123456789';
function uuid({ draw }, purpose = 'uuid') {
    return [8, 4, 4, 4, 12].map((length, at) => draw(`${purpose}${at}`, length, hex)).join('-');
}
/** `vpc-0…`, as EC2 writes ids. */
function ec2Id(prefix) {
    return ({ draw }) => `${prefix}-0${draw(prefix, 16, hex)}`;
}
function id({ id: physicalId }) {
    return physicalId;
}
/** A property's value as text; empty where it is not set or no scalar. */
function textIn(properties, key) {
    const value = Object.hasOwn(properties, key) ? properties[key] : undefined;
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
/** The last part of an ARN, or all of what is none. */
function afterLast(text, mark) {
    return text.slice(text.lastIndexOf(mark) + 1);
}

;// CONCATENATED MODULE: ./lib/cloud/local/template/shapes/access.js

/** IAM's ARNs have no region, and a path where one is set. */
function iamArn(kind) {
    return ({ id: name, account, partition, properties }) => `arn:${partition}:iam::${account}:${kind}${textIn(properties, 'Path') || '/'}${name}`;
}
function provider({ id: pool, region }) {
    return `cognito-idp.${region}.amazonaws.com/${pool}`;
}
const accessShapes = {
    'AWS::IAM::Role': {
        nameProperty: 'RoleName',
        maxName: 64,
        attributes: { Arn: iamArn('role'), RoleId: ({ draw }) => `AROA${draw('role', 17, upper)}` },
    },
    'AWS::IAM::Policy': { maxName: 128, attributes: { Id: id } },
    'AWS::IAM::ManagedPolicy': {
        nameProperty: 'ManagedPolicyName',
        maxName: 128,
        physicalId: ({ name, account, partition, properties }) => `arn:${partition}:iam::${account}:policy${textIn(properties, 'Path') || '/'}${name}`,
        attributes: { PolicyArn: id, PolicyId: ({ draw }) => `ANPA${draw('policy', 17, upper)}` },
        open: true,
    },
    'AWS::IAM::User': { nameProperty: 'UserName', maxName: 64, attributes: { Arn: iamArn('user') } },
    'AWS::IAM::InstanceProfile': {
        nameProperty: 'InstanceProfileName',
        maxName: 128,
        attributes: { Arn: iamArn('instance-profile') },
    },
    'AWS::IAM::AccessKey': {
        physicalId: ({ draw }) => `AKIA${draw('key', 16, upper)}`,
        attributes: { Id: id, SecretAccessKey: ({ draw }) => draw('secret', 40, lower) },
    },
    'AWS::Cognito::UserPool': {
        // Two pools may have the same name.
        physicalId: ({ region, draw }) => `${region}_${draw('pool', 9, `${upper}${lower}`)}`,
        attributes: {
            Arn: ({ id: pool, arn }) => arn('cognito-idp', `userpool/${pool}`),
            ProviderName: provider,
            ProviderURL: (context) => `https://${provider(context)}`,
            UserPoolId: id,
        },
    },
    'AWS::Cognito::UserPoolClient': {
        physicalId: ({ draw }) => draw('client', 26, lower),
        attributes: {
            ClientId: id,
            ClientSecret: ({ draw }) => draw('secret', 51, lower),
            Name: ({ properties, id: client }) => textIn(properties, 'ClientName') || client,
        },
    },
    'AWS::Cognito::UserPoolDomain': {
        nameProperty: 'Domain',
        attributes: { CloudFrontDistribution: ({ draw }) => `d${draw('domain', 13, lower)}.cloudfront.net` },
    },
    'AWS::Cognito::IdentityPool': {
        physicalId: (context) => `${context.region}:${uuid(context)}`,
        attributes: {
            Id: id,
            Name: ({ properties, id: pool }) => textIn(properties, 'IdentityPoolName') || afterLast(pool, ':'),
        },
    },
};

;// CONCATENATED MODULE: ./lib/cloud/local/template/shapes/api.js

function shortId(length) {
    return ({ draw }) => draw('id', length, lower);
}
const domainNames = {
    DomainNameArn: ({ id: name, partition, region }) => `arn:${partition}:apigateway:${region}::/domainnames/${name}`,
    RegionalDomainName: ({ region, draw }) => `d-${draw('regional', 10, lower)}.execute-api.${region}.amazonaws.com`,
    RegionalHostedZoneId: ({ draw }) => `Z${draw('zone', 13, upper)}`,
};
function apiId(arn) {
    return afterLast(arn, '/');
}
function appSyncHost({ draw, region }, kind) {
    return `${draw('host', 26, lower)}.${kind}.${region}.amazonaws.com`;
}
const apiShapes = {
    'AWS::ApiGateway::RestApi': {
        physicalId: shortId(10),
        attributes: { RestApiId: id, RootResourceId: ({ draw }) => draw('root', 10, lower) },
    },
    'AWS::ApiGateway::Resource': { physicalId: shortId(6), attributes: { ResourceId: id } },
    'AWS::ApiGateway::Method': { attributes: {} },
    'AWS::ApiGateway::Deployment': { physicalId: shortId(6), attributes: { DeploymentId: id } },
    'AWS::ApiGateway::Stage': {
        nameProperty: 'StageName',
        scopeProperties: ['RestApiId'],
        attributes: {},
    },
    'AWS::ApiGateway::ApiKey': { physicalId: shortId(10), attributes: { APIKeyId: id } },
    'AWS::ApiGateway::UsagePlan': { physicalId: shortId(6), attributes: { Id: id } },
    'AWS::ApiGateway::Authorizer': { physicalId: shortId(6), attributes: { AuthorizerId: id } },
    'AWS::ApiGateway::DomainName': {
        nameProperty: 'DomainName',
        attributes: {
            ...domainNames,
            DistributionDomainName: ({ draw }) => `d${draw('distribution', 13, lower)}.cloudfront.net`,
            DistributionHostedZoneId: () => 'Z2FDTNDATAQYW2',
        },
    },
    'AWS::ApiGatewayV2::Api': {
        physicalId: shortId(10),
        attributes: {
            ApiId: id,
            ApiEndpoint: ({ id: api, region, properties }) => {
                const scheme = textIn(properties, 'ProtocolType') === 'WEBSOCKET' ? 'wss' : 'https';
                return `${scheme}://${api}.execute-api.${region}.amazonaws.com`;
            },
            ExecuteApiArn: ({ id: api, arn }) => arn('execute-api', api),
        },
    },
    'AWS::ApiGatewayV2::Stage': { nameProperty: 'StageName', scopeProperties: ['ApiId'], attributes: {} },
    'AWS::ApiGatewayV2::Integration': { physicalId: shortId(7), attributes: { IntegrationId: id } },
    'AWS::ApiGatewayV2::Route': { physicalId: shortId(7), attributes: { RouteId: id } },
    'AWS::ApiGatewayV2::DomainName': { nameProperty: 'DomainName', attributes: domainNames },
    'AWS::AppSync::GraphQLApi': {
        physicalId: ({ arn, draw }) => arn('appsync', `apis/${draw('api', 26, lower)}`),
        attributes: {
            ApiId: ({ id: arn }) => apiId(arn),
            Arn: id,
            GraphQLDns: (context) => appSyncHost(context, 'appsync-api'),
            GraphQLEndpointArn: (context) => `${context.id.replace('/', '/endpoints/')}/graphql-api`,
            GraphQLUrl: (context) => `https://${appSyncHost(context, 'appsync-api')}/graphql`,
            RealtimeDns: (context) => appSyncHost(context, 'appsync-realtime-api'),
            RealtimeUrl: (context) => `wss://${appSyncHost(context, 'appsync-realtime-api')}/graphql`,
        },
    },
    'AWS::AppSync::ApiKey': {
        physicalId: ({ arn, draw, properties }) => arn('appsync', `apis/${textIn(properties, 'ApiId')}/apikey/da2-${draw('key', 26, lower)}`),
        attributes: { ApiKey: ({ id: arn }) => apiId(arn), ApiKeyId: (context) => uuid(context, 'key'), Arn: id },
    },
};

;// CONCATENATED MODULE: ./lib/cloud/local/template/shapes/compute.js

/** Of a function's name, ARN or partial ARN. */
function functionArn({ properties, arn }, property) {
    const written = textIn(properties, property);
    return written.startsWith('arn:') ? written : arn('lambda', `function:${afterLast(written, 'function:')}`);
}
/** Without the counter that AWS keeps: some number, another for each new version. */
function versionNumber({ draw }) {
    return String(Number(draw('version', 3, digits)) + 1);
}
const computeShapes = {
    'AWS::Lambda::Function': {
        nameProperty: 'FunctionName',
        maxName: 64,
        attributes: {
            Arn: ({ id: name, arn }) => arn('lambda', `function:${name}`),
            'SnapStartResponse.ApplyOn': () => 'None',
            'SnapStartResponse.OptimizationStatus': () => 'Off',
        },
    },
    'AWS::Lambda::Alias': {
        nameProperty: 'Name',
        scopeProperties: ['FunctionName'],
        physicalId: (context) => `${functionArn(context, 'FunctionName')}:${context.name}`,
        attributes: { AliasArn: id },
    },
    'AWS::Lambda::Version': {
        physicalId: (context) => `${functionArn(context, 'FunctionName')}:${versionNumber(context)}`,
        attributes: { FunctionArn: id, Version: ({ id: versionArn }) => afterLast(versionArn, ':') },
    },
    'AWS::Lambda::LayerVersion': {
        // A new version of the same layer: two of one name do not collide.
        physicalId: (context) => {
            const layer = textIn(context.properties, 'LayerName') || context.name;
            return `${layer.startsWith('arn:') ? layer : context.arn('lambda', `layer:${layer}`)}:${versionNumber(context)}`;
        },
        attributes: { LayerVersionArn: id },
    },
    'AWS::Lambda::EventSourceMapping': {
        physicalId: uuid,
        attributes: {
            Id: id,
            EventSourceMappingArn: ({ id: mapping, arn }) => arn('lambda', `event-source-mapping:${mapping}`),
        },
    },
    'AWS::Lambda::Url': {
        physicalId: (context) => functionArn(context, 'TargetFunctionArn'),
        attributes: {
            FunctionArn: id,
            FunctionUrl: ({ draw, region }) => `https://${draw('url', 32, lower)}.lambda-url.${region}.on.aws/`,
        },
    },
    'AWS::Lambda::Permission': { attributes: { Id: id } },
    'AWS::Lambda::EventInvokeConfig': { attributes: {} },
    'AWS::StepFunctions::StateMachine': {
        nameProperty: 'StateMachineName',
        maxName: 80,
        physicalId: ({ name, arn }) => arn('states', `stateMachine:${name}`),
        attributes: {
            Arn: id,
            Name: ({ id: machine }) => afterLast(machine, ':'),
            StateMachineRevisionId: (context) => uuid(context, 'revision'),
        },
    },
    'AWS::StepFunctions::Activity': {
        nameProperty: 'Name',
        maxName: 80,
        physicalId: ({ name, arn }) => arn('states', `activity:${name}`),
        attributes: { Arn: id, Name: ({ id: activity }) => afterLast(activity, ':') },
    },
    'AWS::ECS::Cluster': {
        nameProperty: 'ClusterName',
        attributes: { Arn: ({ id: name, arn }) => arn('ecs', `cluster/${name}`) },
    },
    'AWS::ECR::Repository': {
        nameProperty: 'RepositoryName',
        lowerCase: true,
        attributes: {
            Arn: ({ id: name, arn }) => arn('ecr', `repository/${name}`),
            RepositoryUri: ({ id: name, account, region }) => `${account}.dkr.ecr.${region}.amazonaws.com/${name}`,
        },
    },
    'AWS::CloudFormation::Stack': {
        physicalId: (context) => context.arn('cloudformation', `stack/${context.name}/${uuid(context)}`),
        // `Outputs.X` is answered by whoever deploys the nested stack.
        attributes: { StackId: id },
        open: true,
    },
    'AWS::CloudFormation::WaitConditionHandle': {
        physicalId: ({ region, name, draw }) => `https://cloudformation-waitcondition-${region}.s3.${region}.amazonaws.com/${name}/${draw('handle', 16, hex)}`,
        attributes: { Id: id },
    },
};

;// CONCATENATED MODULE: ./lib/cloud/local/template/shapes/data.js

/** The stream's label is the moment it began at, which is drawn. */
function streamArn({ id: name, arn, draw }) {
    return arn('dynamodb', `table/${name}/stream/2024-01-${draw('label', 1, '12')}${draw('day', 1, digits.slice(1))}T00:00:00.${draw('ms', 3, digits)}`);
}
function rdsHost({ id: name, region, draw }, kind) {
    return `${name}.${kind}${draw('host', 12, lower)}.${region}.rds.amazonaws.com`;
}
function portOf({ properties }) {
    const postgres = textIn(properties, 'Engine').includes('postgres');
    return textIn(properties, 'Port') || (postgres ? '5432' : '3306');
}
function s3Host(name, context, between) {
    return `${name}.${between}.amazonaws.com${context.region.startsWith('cn-') ? '.cn' : ''}`;
}
const dataShapes = {
    'AWS::DynamoDB::Table': {
        nameProperty: 'TableName',
        attributes: {
            Arn: ({ id: name, arn }) => arn('dynamodb', `table/${name}`),
            StreamArn: (context) => Object.hasOwn(context.properties, 'StreamSpecification') ? streamArn(context) : undefined,
        },
    },
    'AWS::DynamoDB::GlobalTable': {
        nameProperty: 'TableName',
        attributes: {
            Arn: ({ id: name, arn }) => arn('dynamodb', `table/${name}`),
            StreamArn: streamArn,
            TableId: (context) => uuid(context, 'table'),
        },
    },
    'AWS::S3::Bucket': {
        nameProperty: 'BucketName',
        maxName: 63,
        lowerCase: true,
        attributes: {
            Arn: ({ id: name, partition }) => `arn:${partition}:s3:::${name}`,
            DomainName: (context) => s3Host(context.id, context, 's3'),
            DualStackDomainName: (context) => s3Host(context.id, context, `s3.dualstack.${context.region}`),
            RegionalDomainName: (context) => s3Host(context.id, context, `s3.${context.region}`),
            WebsiteURL: (context) => `http://${s3Host(context.id, context, `s3-website-${context.region}`)}`,
        },
        open: true,
    },
    'AWS::S3::BucketPolicy': {
        physicalId: ({ properties, name }) => textIn(properties, 'Bucket') || name,
        attributes: {},
    },
    'AWS::SSM::Parameter': {
        nameProperty: 'Name',
        attributes: {
            Arn: ({ id: name, arn }) => arn('ssm', `parameter/${name.replace(/^\//, '')}`),
            Type: ({ properties }) => textIn(properties, 'Type'),
            Value: ({ properties }) => textIn(properties, 'Value'),
        },
    },
    'AWS::SecretsManager::Secret': {
        nameProperty: 'Name',
        physicalId: ({ name, arn, draw }) => arn('secretsmanager', `secret:${name}-${draw('secret', 6, upper)}`),
        attributes: { Id: id },
    },
    'AWS::KMS::Key': {
        physicalId: uuid,
        attributes: { Arn: ({ id: key, arn }) => arn('kms', `key/${key}`), KeyId: id },
    },
    'AWS::KMS::Alias': { nameProperty: 'AliasName', attributes: {} },
    'AWS::RDS::DBCluster': {
        nameProperty: 'DBClusterIdentifier',
        maxName: 63,
        lowerCase: true,
        attributes: {
            DBClusterArn: ({ id: name, arn }) => arn('rds', `cluster:${name}`),
            DBClusterResourceId: ({ draw }) => `cluster-${draw('resource', 26, upper)}`,
            'Endpoint.Address': (context) => rdsHost(context, 'cluster-'),
            'Endpoint.Port': portOf,
            'ReadEndpoint.Address': (context) => rdsHost(context, 'cluster-ro-'),
        },
        open: true,
    },
    'AWS::RDS::DBInstance': {
        nameProperty: 'DBInstanceIdentifier',
        maxName: 63,
        lowerCase: true,
        attributes: {
            DBInstanceArn: ({ id: name, arn }) => arn('rds', `db:${name}`),
            DbiResourceId: ({ draw }) => `db-${draw('resource', 26, upper)}`,
            'Endpoint.Address': (context) => rdsHost(context, ''),
            'Endpoint.Port': portOf,
        },
        open: true,
    },
    'AWS::CloudFront::Distribution': {
        physicalId: ({ draw }) => `E${draw('distribution', 13, upper)}`,
        attributes: { DomainName: ({ draw }) => `d${draw('domain', 13, lower)}.cloudfront.net`, Id: id },
    },
    'AWS::CloudFront::CloudFrontOriginAccessIdentity': {
        physicalId: ({ draw }) => `E${draw('identity', 13, upper)}`,
        attributes: { Id: id, S3CanonicalUserId: ({ draw }) => draw('canonical', 96, hex) },
    },
};

;// CONCATENATED MODULE: ./lib/cloud/local/template/shapes/messaging.js

/** Queues and topics of that kind must end with it. */
function fifo(property) {
    return (properties) => (textIn(properties, property) === 'true' ? '.fifo' : '');
}
const messagingShapes = {
    'AWS::SQS::Queue': {
        nameProperty: 'QueueName',
        maxName: 80,
        suffix: fifo('FifoQueue'),
        physicalId: ({ name, account, region }) => `https://sqs.${region}.amazonaws.com/${account}/${name}`,
        attributes: {
            Arn: ({ id: url, arn }) => arn('sqs', afterLast(url, '/')),
            QueueName: ({ id: url }) => afterLast(url, '/'),
            QueueUrl: id,
        },
    },
    'AWS::SQS::QueuePolicy': { attributes: { Id: id } },
    'AWS::SNS::Topic': {
        nameProperty: 'TopicName',
        maxName: 256,
        suffix: fifo('FifoTopic'),
        physicalId: ({ name, arn }) => arn('sns', name),
        attributes: { TopicArn: id, TopicName: ({ id: topic }) => afterLast(topic, ':') },
    },
    'AWS::SNS::Subscription': {
        physicalId: (context) => `${textIn(context.properties, 'TopicArn')}:${uuid(context)}`,
        attributes: { Arn: id },
    },
    'AWS::Events::EventBus': {
        nameProperty: 'Name',
        attributes: {
            Arn: ({ id: name, arn }) => arn('events', `event-bus/${name}`),
            Name: id,
            Policy: () => '',
        },
    },
    'AWS::Events::Rule': {
        nameProperty: 'Name',
        scopeProperties: ['EventBusName'],
        maxName: 64,
        physicalId: ({ name, properties }) => {
            const bus = busOf(properties);
            return bus === '' ? name : `${bus}|${name}`;
        },
        attributes: {
            Arn: ({ id: rule, arn }) => arn('events', `rule/${rule.replace('|', '/')}`),
            RuleName: ({ id: rule }) => afterLast(rule, '|'),
        },
    },
    'AWS::Scheduler::Schedule': {
        nameProperty: 'Name',
        scopeProperties: ['GroupName'],
        maxName: 64,
        attributes: {
            Arn: ({ id: name, properties, arn }) => arn('scheduler', `schedule/${textIn(properties, 'GroupName') || 'default'}/${name}`),
        },
    },
    'AWS::Kinesis::Stream': {
        nameProperty: 'Name',
        maxName: 128,
        attributes: { Arn: ({ id: name, arn }) => arn('kinesis', `stream/${name}`) },
        open: true,
    },
    'AWS::KinesisFirehose::DeliveryStream': {
        nameProperty: 'DeliveryStreamName',
        maxName: 64,
        attributes: { Arn: ({ id: name, arn }) => arn('firehose', `deliverystream/${name}`) },
    },
    'AWS::Logs::LogGroup': {
        nameProperty: 'LogGroupName',
        attributes: { Arn: ({ id: name, arn }) => arn('logs', `log-group:${name}:*`) },
    },
    'AWS::CloudWatch::Alarm': {
        nameProperty: 'AlarmName',
        attributes: { Arn: ({ id: name, arn }) => arn('cloudwatch', `alarm:${name}`) },
    },
};
/** Empty for the default bus. */
function busOf(properties) {
    const bus = afterLast(textIn(properties, 'EventBusName'), '/');
    return bus === 'default' ? '' : bus;
}

;// CONCATENATED MODULE: ./lib/cloud/local/template/shapes/network.js

function publicAddress({ draw }) {
    return `203.0.113.${Number(draw('address', 2, digits)) + 1}`;
}
/** `hosted zone:name` each. */
function dnsEntries({ id: endpoint, region, draw }) {
    const names = [endpoint, `${endpoint}-${region}a`, `${endpoint}-${region}b`];
    const rest = `${draw('entry', 8, lower)}.${region}.vpce.amazonaws.com`;
    return names.map((name) => `Z${draw('zone', 13, upper)}:${name}-${rest}`);
}
const networkShapes = {
    'AWS::EC2::VPC': {
        physicalId: ec2Id('vpc'),
        attributes: {
            CidrBlock: ({ properties }) => textIn(properties, 'CidrBlock'),
            CidrBlockAssociations: (context) => [ec2Id('vpc-cidr-assoc')(context)],
            DefaultNetworkAcl: ec2Id('acl'),
            DefaultSecurityGroup: ec2Id('sg'),
            Ipv6CidrBlocks: () => [],
            VpcId: id,
        },
        open: true,
    },
    'AWS::EC2::Subnet': {
        physicalId: ec2Id('subnet'),
        attributes: {
            AvailabilityZone: ({ properties, region }) => textIn(properties, 'AvailabilityZone') || `${region}a`,
            CidrBlock: ({ properties }) => textIn(properties, 'CidrBlock'),
            Ipv6CidrBlocks: () => [],
            NetworkAclAssociationId: ec2Id('aclassoc'),
            SubnetId: id,
            VpcId: ({ properties }) => textIn(properties, 'VpcId'),
        },
        open: true,
    },
    'AWS::EC2::SecurityGroup': {
        physicalId: ec2Id('sg'),
        attributes: { GroupId: id, Id: id, VpcId: ({ properties }) => textIn(properties, 'VpcId') },
    },
    'AWS::EC2::InternetGateway': { physicalId: ec2Id('igw'), attributes: { InternetGatewayId: id } },
    'AWS::EC2::NatGateway': { physicalId: ec2Id('nat'), attributes: { NatGatewayId: id }, open: true },
    'AWS::EC2::RouteTable': { physicalId: ec2Id('rtb'), attributes: { RouteTableId: id } },
    'AWS::EC2::VPCEndpoint': {
        physicalId: ec2Id('vpce'),
        attributes: { DnsEntries: dnsEntries, Id: id },
        open: true,
    },
    'AWS::EC2::EIP': {
        physicalId: publicAddress,
        attributes: { AllocationId: ec2Id('eipalloc'), PublicIp: id },
    },
};

;// CONCATENATED MODULE: ./lib/cloud/local/template/resource-shapes.js






const shapes = new Map([accessShapes, apiShapes, computeShapes, dataShapes, messagingShapes, networkShapes].flatMap((family) => Object.entries(family)));
/** Undefined for types of which only the specification is known, or nothing. */
function shapeOf(type) {
    return shapes.get(type);
}
/** Whether the type has an attribute of that name; undefined where that is not known. */
function hasAttribute(type, attribute) {
    const shape = shapes.get(type);
    if (shape === undefined)
        return undefined;
    if (Object.hasOwn(shape.attributes, attribute))
        return true;
    return shape.open === true ? undefined : false;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/cloud/local/template/shape-context.js

/** All that is drawn comes from `seed`: the same seed gives the same letters. */
function shapeContext(properties, { account, region }, seed) {
    const partition = partitionOf(region);
    return {
        properties,
        account,
        region,
        partition,
        draw: (purpose, length, alphabet) => draw(`${seed}\n${purpose}`, length, alphabet),
        arn: (service, resource) => `arn:${partition}:${service}:${region}:${account}:${resource}`,
    };
}
function partitionOf(region) {
    if (region.startsWith('cn-'))
        return 'aws-cn';
    return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}
function draw(seed, length, alphabet) {
    let letters = '';
    for (let block = 0; letters.length < length; block++) {
        const bytes = (0,external_node_crypto_.createHash)('sha256').update(`${block}\n${seed}`).digest();
        for (const byte of bytes)
            letters += alphabet.charAt(byte % alphabet.length);
    }
    return letters.slice(0, length);
}

;// CONCATENATED MODULE: ./lib/cloud/local/template/attributes.js




/**
 * What `Fn::GetAtt` answers; the same for as long as the physical id is. Undefined where the type certainly has no
 * such attribute. For types and attributes that nothing is known of it is something of the form that the name
 * promises. A nested stack's outputs and a custom resource's data are for the caller to answer.
 */
function attributeOf(type, resource, attribute) {
    const { physicalId, properties, target } = resource;
    const context = shapeContext(properties, target, `${type}\n${physicalId}`);
    const shape = shapeOf(type);
    const known = shape !== undefined && Object.hasOwn(shape.attributes, attribute) ? shape.attributes[attribute] : undefined;
    if (known !== undefined)
        return known({ ...context, id: physicalId });
    if (shape !== undefined && shape.open !== true)
        return undefined;
    return likely(type, physicalId, attribute, context);
}
/** By the name alone; a plural is a list. */
function likely(type, physicalId, attribute, context) {
    const written = Object.hasOwn(context.properties, attribute) ? context.properties[attribute] : undefined;
    if (written !== undefined && written !== '')
        return written;
    const singular = singularOf(attribute);
    if (singular === undefined)
        return likelyText(type, physicalId, attribute, context);
    return ['A', 'B', 'C'].map((item) => likelyText(type, `${physicalId}-${item}`, singular, shifted(context, item)));
}
function singularOf(attribute) {
    return /^(.*(?:Address(?=es$)|Id|Arn|Server|Name|Block|Url|Endpoint|Entrie))e?s$/.exec(attribute)?.[1];
}
function shifted(context, item) {
    return { ...context, draw: (purpose, length, alphabet) => context.draw(`${purpose}${item}`, length, alphabet) };
}
function likelyText(type, physicalId, attribute, context) {
    const last = attribute.slice(attribute.lastIndexOf('.') + 1);
    const unique = context.draw(attribute, 12, lower);
    if (/arn$/i.test(last))
        return likelyArn(type, physicalId, context);
    if (/port$/i.test(last))
        return String(1024 + Number(context.draw(attribute, 4, digits)));
    if (/ur[il]$/i.test(last))
        return `https://${unique}.${context.region}.amazonaws.com`;
    if (/(?:address|domainname|endpoint|host|dnsname)$/i.test(last))
        return `${unique}.${context.region}.amazonaws.com`;
    if (/name$|^id$/i.test(last) && !attribute.includes('.'))
        return physicalId;
    return `${last.toLowerCase().replace(/[^a-z0-9]/g, '')}-${unique}`;
}

// EXTERNAL MODULE: ./lib/cloud/send.js
var send = __webpack_require__(8623);
;// CONCATENATED MODULE: ./lib/cloud/local/template/fault.js

/** What CloudFormation answers to a template or parameter that it does not take. */
function invalid(message) {
    return new send/* ServiceFault */.g('ValidationError', message);
}

;// CONCATENATED MODULE: ./lib/cloud/local/template/limits.js
/** UTF-8 bytes of a template in the request itself; a larger one has to come from S3. */
const maxInlineBytes = 51_200;
/** UTF-8 bytes of any template. CloudFormation's "1 MB" is a million. */
const maxBytes = 1_000_000;
const maxResources = 500;
const maxParameters = 200;
const maxOutputs = 200;
const maxMappings = 200;
/** UTF-8 bytes. */
const maxParameterBytes = 4_096;
const maxNameLength = 255;
const maxDescriptionBytes = 1_024;
/** Nesting, our own: everything behind the parser recurses. */
const maxDepth = 200;
/** Values once aliases and loops are expanded, our own: a few lines can stand for billions. */
const maxValues = 1_000_000;
/** Turns of all loops together, our own: a template has 500 resources at most. */
const maxTurns = 100_000;
/** UTF-16 units of an `AllowedPattern`, our own. */
const maxPatternLength = 4_096;
/** Positions that matching one parameter may enter, our own: a value of 4,096 bytes takes most patterns some 20,000. */
const maxPatternSteps = 300_000;

;// CONCATENATED MODULE: ./lib/cloud/local/template/check-limits.js


function checkCounts(template) {
    if (template.bytes > maxBytes)
        throw invalid(`Template may not exceed ${maxBytes} bytes in size.`);
    const counts = [
        ['resources', template.resources.size, maxResources],
        ['parameters', template.parameters.size, maxParameters],
        ['outputs', template.outputs.size, maxOutputs],
        ['mappings', template.mappings.size, maxMappings],
    ];
    for (const [what, count, most] of counts) {
        if (count <= most)
            continue;
        throw invalid(`Template format error: Number of ${what}, ${count}, is greater than maximum allowed, ${most}`);
    }
    if (Buffer.byteLength(template.description ?? '') > maxDescriptionBytes) {
        throw invalid(`Template format error: 'Description' length is greater than ${maxDescriptionBytes}.`);
    }
}
/** Logical ids are letters and digits; whatever a host language holds dear (`__proto__`) is refused by that. */
function checkNames(template) {
    const sections = [
        ['Parameter', template.parameters],
        ['Mapping', template.mappings],
        ['Resource', template.resources],
        ['Output', template.outputs],
    ];
    for (const [what, section] of sections) {
        for (const name of section.keys())
            checkName(what, name);
    }
    const twice = [...template.parameters.keys()].find((name) => template.resources.has(name));
    if (twice === undefined)
        return;
    throw invalid(`Template format error: Duplicate name ${twice}: a parameter and a resource must not have the same name.`);
}
function checkName(what, name) {
    if (!/^[A-Za-z0-9]+$/.test(name))
        throw invalid(`Template format error: ${what} name ${name} is non alphanumeric.`);
    if (name.length <= maxNameLength)
        return;
    throw invalid(`Template format error: ${what} name ${name} is longer than ${maxNameLength} characters.`);
}

// EXTERNAL MODULE: ./lib/cloud/local/template/json.js
var json = __webpack_require__(7460);
;// CONCATENATED MODULE: ./lib/cloud/local/template/check-nulls.js


/** CloudFormation takes no null, wherever it stands. */
function checkNulls(template) {
    for (const [id, { properties }] of template.resources)
        refuseNull(properties, ['Resources', id, 'Properties']);
    for (const [name, { value }] of template.outputs)
        refuseNull(value, ['Outputs', name, 'Value']);
    for (const [name, condition] of template.conditions)
        refuseNull(condition, ['Conditions', name]);
    for (const [name, mapping] of template.mappings) {
        for (const [top, second] of mapping) {
            for (const [key, value] of second)
                refuseNull(value, ['Mappings', name, top, key]);
        }
    }
}
function refuseNull(value, path) {
    if (holdsNull(value))
        refuseNullAt(value, path);
}
function holdsNull(value) {
    if (typeof value !== 'object' || value === null)
        return value === null;
    return (0,json/* isList */.Lv)(value) ? value.some(holdsNull) : Object.values(value).some(holdsNull);
}
function refuseNullAt(value, path) {
    if (value === null)
        throw invalid(`[/${path.join('/')}] 'null' values are not allowed in templates`);
    if ((0,json/* isList */.Lv)(value))
        for (const [at, item] of value.entries())
            refuseNullAt(item, [...path, String(at)]);
    else if ((0,json/* isObject */.Gv)(value))
        for (const [key, item] of Object.entries(value))
            refuseNullAt(item, [...path, key]);
}

;// CONCATENATED MODULE: ./lib/cloud/local/template/condition-functions.js


/** `[condition, if true, if false]`. Only the branch that is taken is looked at. */
const ifElse = (argument, context) => {
    const [name, yes, no] = branches(argument);
    return context.evaluate(decided(name, context) ? yes : no);
};
/** @throws ServiceFault where it is not a condition's name and two values */
function branches(argument) {
    const [name, yes, no] = (0,json/* isList */.Lv)(argument) ? argument : [];
    if ((0,json/* isList */.Lv)(argument) && argument.length === 3 && typeof name === 'string' && yes !== undefined && no !== undefined) {
        return [name, yes, no];
    }
    throw invalid('Template error: Fn::If requires a list argument with three elements, the first of which is the name of a condition');
}
function decided(name, { scope, block }) {
    const holds = scope.conditions.get(name);
    if (holds !== undefined)
        return holds;
    throw unknownCondition(name, block);
}
function unknownCondition(name, block) {
    return invalid(`Template format error: Unresolved condition dependency ${name} in the ${block} block of the template`);
}
const and = (argument, context) => operands('Fn::And', argument, 2, 10, context).every((one) => one);
const or = (argument, context) => operands('Fn::Or', argument, 2, 10, context).some((one) => one);
const not = (argument, context) => operands('Fn::Not', argument, 1, 1, context)[0] === false;
/** All are evaluated: an error in one that does not matter is still one. */
function operands(name, argument, least, most, context) {
    if (!(0,json/* isList */.Lv)(argument) || argument.length < least || argument.length > most) {
        const count = least === most ? `${least} condition` : `between ${least} and ${most} conditions`;
        throw invalid(`Template error: every ${name} object requires a list of ${count}.`);
    }
    return argument.map((operand) => truth(operand, context));
}
/** A condition: `{ Condition: Name }`, one of the functions above, or in rules a function that says so. */
function truth(value, context) {
    const name = (0,json/* isObject */.Gv)(value) && Object.keys(value).length === 1 ? (0,json/* member */.Dc)(value, 'Condition') : undefined;
    if (typeof name === 'string')
        return decided(name, context);
    const result = context.evaluate(value);
    if (typeof result === 'boolean')
        return result;
    throw invalid(`Template format error: Conditions can only be boolean operations on parameters and other conditions`);
}
const equalsNeeds = 'Template error: every Fn::Equals object requires a list of 2 string parameters.';
const equals = (argument, context) => {
    if (!(0,json/* isList */.Lv)(argument) || argument.length !== 2)
        throw invalid(equalsNeeds);
    const [left, right] = argument.map((side) => comparable(context.evaluate(side)));
    return left === right;
};
/** Case counts; a list equals one with the same items. */
function comparable(value) {
    const text = (0,json/* textOf */.b6)(value);
    if (text !== undefined)
        return text;
    if ((0,json/* isList */.Lv)(value))
        return JSON.stringify(value);
    throw invalid(equalsNeeds);
}

;// CONCATENATED MODULE: ./lib/cloud/local/template/dynamic-references.js


const opening = '{{resolve:';
const reference = /\{\{resolve:(ssm|ssm-secure|secretsmanager):([^{}]+)\}\}/g;
/**
 * `{{resolve:ssm:name:version}}`, `{{resolve:ssm-secure:…}}` and `{{resolve:secretsmanager:…}}` in every
 * text. What is found is not searched again. A reference of another kind stays as it is.
 *
 * @throws ServiceFault where Parameter Store has no such parameter, or as the scope does for secrets
 */
function resolveDynamicReferences(value, scope) {
    if (typeof value === 'string')
        return value.includes(opening) ? replaceIn(value, scope) : value;
    if ((0,json/* isList */.Lv)(value))
        return value.map((item) => resolveDynamicReferences(item, scope));
    if (!(0,json/* isObject */.Gv)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolveDynamicReferences(item, scope)]));
}
function replaceIn(text, scope) {
    return text.replace(reference, (_, kind, rest) => {
        if (kind !== 'ssm')
            return scope.secret(`${kind}:${rest}`);
        const name = rest.replace(/:\d{1,20}$/, '');
        const value = scope.ssm(name);
        if (value === undefined)
            throw missingParameter(name);
        return value;
    });
}
function missingParameter(name) {
    return invalid(`Unable to fetch parameters [${name}] from parameter store for this account.`);
}

;// CONCATENATED MODULE: ./lib/cloud/local/template/evaluation-context.js


function unresolved(name, block) {
    return invalid(`Template format error: Unresolved resource dependencies [${name}] in the ${block} block of the template`);
}
/** An evaluated argument that has to be text; numbers and booleans are as CloudFormation writes them. */
function evaluatedText(value, context, otherwise) {
    const text = value === undefined ? undefined : (0,json/* textOf */.b6)(context.evaluate(value));
    if (text === undefined)
        throw invalid(otherwise);
    return text;
}
function evaluatedList(value, context, otherwise) {
    const list = value === undefined ? undefined : context.evaluate(value);
    if (list !== undefined && list === context.scope.unknown)
        return [list];
    if (!(0,json/* isList */.Lv)(list))
        throw invalid(otherwise);
    return list;
}
/** That text, where the value has it anywhere in it: see `Scope`. */
function unknownIn(value, { scope: { unknown } }) {
    if (typeof value === 'string')
        return unknown !== undefined && value.includes(unknown) ? unknown : undefined;
    return (0,json/* isList */.Lv)(value) && value.some((item) => item === unknown) ? unknown : undefined;
}

;// CONCATENATED MODULE: ./lib/cloud/local/template/function-call.js

/**
 * An object with one key is a call where that key is a function's. `Condition` is one only among
 * conditions: elsewhere (a policy statement) it is a word like any other, and is not answered here.
 */
function callOf(value) {
    if (!(0,json/* isObject */.Gv)(value))
        return undefined;
    const [name, more] = Object.keys(value);
    if (name === undefined || more !== undefined || !(name === 'Ref' || name.startsWith('Fn::')))
        return undefined;
    return { name, argument: value[name] ?? null };
}

;// CONCATENATED MODULE: ./lib/cloud/local/template/cidr.js



const needs = 'Template error: every Fn::Cidr object requires two or three parameters: an IP block, a count from 1 to 256, and the number of subnet bits';
/** `[block, count, bits?]`: the first `count` blocks with `bits` host bits, 8 where none are said. */
const cidr = (argument, context) => {
    if (!(0,json/* isList */.Lv)(argument) || argument.length < 2 || argument.length > 3)
        throw invalid(needs);
    const block = evaluatedText(argument[0], context, needs);
    const unknown = unknownIn(block, context);
    if (unknown !== undefined)
        return unknown;
    const count = wholeNumber(argument[1], 256, context);
    const bits = argument.length === 3 ? wholeNumber(argument[2], 128, context) : 8;
    return block.includes(':') ? cut(block, 128, count, bits) : cut(block, 32, count, bits);
};
function wholeNumber(value, most, context) {
    const number = Number(evaluatedText(value, context, needs));
    if (Number.isInteger(number) && number >= 1 && number <= most)
        return number;
    throw invalid(needs);
}
function cut(block, width, count, bits) {
    const [address = '', prefix = ''] = block.split('/');
    const start = width === 32 ? ipv4(address) : ipv6(address);
    const size = Number(prefix);
    if (start === undefined || !/^\d{1,3}$/.test(prefix) || size > width || bits > width - size)
        throw invalid(needs);
    const first = (start >> BigInt(width - size)) << BigInt(width - size);
    if (BigInt(count) << BigInt(bits) > 1n << BigInt(width - size)) {
        throw invalid(`Template error: Fn::Cidr cannot cut ${count} blocks of ${bits} bits out of ${block}`);
    }
    const print = width === 32 ? printIpv4 : printIpv6;
    return Array.from({ length: count }, (_, at) => `${print(first + (BigInt(at) << BigInt(bits)))}/${width - bits}`);
}
function ipv4(text) {
    const parts = text.split('.');
    if (parts.length !== 4 || parts.some((part) => !/^\d{1,3}$/.test(part) || Number(part) > 255))
        return undefined;
    return parts.reduce((sum, part) => sum * 256n + BigInt(part), 0n);
}
function ipv6(text) {
    const [head = '', tail, ...more] = text.split('::');
    if (more.length > 0)
        return undefined;
    const left = groups(head);
    const right = groups(tail ?? '');
    const missing = 8 - left.length - right.length;
    if (tail === undefined ? missing !== 0 : missing < 1)
        return undefined;
    const all = [...left, ...new Array(missing).fill('0'), ...right];
    if (all.some((group) => !/^[0-9a-fA-F]{1,4}$/.test(group)))
        return undefined;
    return all.reduce((sum, group) => sum * 65536n + BigInt(`0x${group}`), 0n);
}
function groups(text) {
    return text === '' ? [] : text.split(':');
}
function printIpv4(value) {
    return [24n, 16n, 8n, 0n].map((shift) => (value >> shift) & 255n).join('.');
}
/** With the longest run of zeros at the end as `::`, which is how blocks end. */
function printIpv6(value) {
    const all = Array.from({ length: 8 }, (_, at) => ((value >> BigInt(112 - at * 16)) & 65535n).toString(16));
    return all.join(':').replace(/(?::0){2,}$/, '::');
}

;// CONCATENATED MODULE: ./lib/cloud/local/template/expand-loops.js



const loopKey = /^Fn::ForEach::[A-Za-z0-9]+$/;
/**
 * Every `Fn::ForEach::Name: [Identifier, Collection, Body]` written out, as the transform
 * `AWS::LanguageExtensions` does it: `${Identifier}` in keys and texts and `Ref: Identifier` become the
 * item; `&{Identifier}` its letters and digits alone.
 */
function expandLoops(root, values) {
    // Parameters and mappings are read before, as loops are over them.
    const fixed = new Set(['Parameters', 'Mappings', 'Transform']);
    let left = maxValues;
    let turns = maxTurns;
    const expand = (value, bound) => {
        if (--left < 0)
            throw invalid(`Template format error: the template holds more than ${maxValues} values`);
        if (typeof value === 'string')
            return replaced(value, bound);
        if ((0,json/* isList */.Lv)(value))
            return value.map((item) => expand(item, bound));
        if (!(0,json/* isObject */.Gv)(value))
            return value;
        const reference = referred(value, bound);
        return reference ?? Object.fromEntries(Object.entries(value).flatMap(([key, entry]) => pairs(key, entry, bound)));
    };
    const pairs = (key, value, bound) => {
        if (!loopKey.test(key))
            return [[replaced(key, bound), expand(value, bound)]];
        const loop = parseLoop(key, value);
        return collection(key, loop.collection, values, bound).flatMap((item) => {
            if (--turns < 0)
                throw invalid(`Template format error: the loops have more than ${maxTurns} turns`);
            const inner = new Map([...bound, [loop.identifier, item]]);
            return Object.entries(loop.body).flatMap(([name, entry]) => pairs(name, entry, inner));
        });
    };
    const top = Object.entries(root).map(([key, value]) => [key, fixed.has(key) ? value : expand(value, new Map())]);
    return Object.fromEntries(top);
}
function parseLoop(key, value) {
    const [identifier, list, body] = (0,json/* isList */.Lv)(value) ? value : [];
    if (!(0,json/* isList */.Lv)(value) || value.length !== 3 || typeof identifier !== 'string' || !(0,json/* isObject */.Gv)(body) || list === undefined) {
        throw invalid(`Template error: ${key} requires an identifier, a collection and an object to be repeated.`);
    }
    return { identifier, collection: list, body };
}
function collection(key, value, values, bound) {
    const items = (0,json/* isList */.Lv)(value) ? value.flatMap((item) => itemsOf(item, values, bound)) : itemsOf(value, values, bound);
    if (items.some((item) => item === undefined)) {
        throw invalid(`Template error: the collection of ${key} must be a list of strings known before the deployment.`);
    }
    return items.filter((item) => item !== undefined);
}
function itemsOf(value, values, bound) {
    const reference = (0,json/* member */.Dc)(value, 'Ref');
    if (typeof reference === 'string') {
        const item = bound.get(reference);
        return item === undefined ? (textOfParameter(reference, values)?.split(',') ?? [undefined]).map(trimmed) : [item];
    }
    const path = (0,json/* member */.Dc)(value, 'Fn::FindInMap');
    if ((0,json/* isList */.Lv)(path))
        return mapped(path, values, bound);
    const text = (0,json/* textOf */.b6)(value);
    return [text === undefined ? undefined : replaced(text, bound)];
}
function mapped(path, values, bound) {
    const [map = '', top = '', second = ''] = path.map((key) => itemsOf(key, values, bound)[0]);
    const found = values.mappings.get(map)?.get(top)?.get(second);
    return (0,json/* isList */.Lv)(found) ? found.map(json/* textOf */.b6) : [(0,json/* textOf */.b6)(found)];
}
function trimmed(text) {
    return text?.trim();
}
/** The raw value of a parameter before the template is one. */
function textOfParameter(name, { given, parameters }) {
    return given.get(name) ?? parameters.get(name)?.default;
}
function referred(value, bound) {
    const reference = (0,json/* member */.Dc)(value, 'Ref');
    return typeof reference === 'string' && Object.keys(value).length === 1 ? bound.get(reference) : undefined;
}
function replaced(text, bound) {
    if (bound.size === 0 || !text.includes('{'))
        return text;
    return text.replace(/([$&])\{([A-Za-z0-9]+)\}/g, (whole, sign, name) => {
        const item = bound.get(name);
        if (item === undefined)
            return whole;
        return sign === '&' ? item.replace(/[^A-Za-z0-9]/g, '') : item;
    });
}

// EXTERNAL MODULE: ./node_modules/js-yaml/dist/js-yaml.mjs
var js_yaml = __webpack_require__(3243);
;// CONCATENATED MODULE: ./lib/cloud/local/template/load-yaml.js


/** What may stand as a tag; `!Ref` and `!Condition` have no `Fn::` in their long form. */
const functions = [
    'And',
    'Base64',
    'Cidr',
    'Contains',
    'EachMemberEquals',
    'EachMemberIn',
    'Equals',
    'FindInMap',
    'ForEach',
    'GetAZs',
    'GetAtt',
    'GetStackOutput',
    'If',
    'ImportValue',
    'Join',
    'Length',
    'Not',
    'Or',
    'RefAll',
    'Select',
    'Split',
    'Sub',
    'ToJsonString',
    'Transform',
    'ValueOf',
    'ValueOfAll',
];
const longForms = new Map([
    ['!Ref', 'Ref'],
    ['!Condition', 'Condition'],
    ...functions.map((name) => [`!${name}`, `Fn::${name}`]),
]);
const schema = js_yaml/* CORE_SCHEMA */.OU.withTags(js_yaml/* mergeTag */.LJ, [...longForms].flatMap(([tag, name]) => tagsFor(tag, name)));
/**
 * One YAML document by the core schema, as the readers of definitions read it.
 *
 * @throws YAMLException
 */
function loadYaml(text) {
    return (0,js_yaml/* load */.Hh)(text, { schema, maxDepth: maxDepth });
}
/** A function's argument may be of any kind, and js-yaml wants a tag for each. */
function tagsFor(tag, name) {
    const identify = () => false;
    return [
        (0,js_yaml/* defineScalarTag */.Gf)(tag, { resolve: (text) => ({ [name]: scalarArgument(name, text) }), identify }),
        (0,js_yaml/* defineSequenceTag */.NE)(tag, {
            create: () => [],
            addItem: (items, item) => {
                items.push(item);
            },
            finalize: (items) => ({ [name]: items }),
            identify,
        }),
        (0,js_yaml/* defineMappingTag */.bH)(tag, {
            create: () => new Map(),
            addPair: (pairs, key, value) => {
                pairs.set(String(key), value);
                return '';
            },
            has: (pairs, key) => pairs.has(String(key)),
            keys: () => [],
            get: () => undefined,
            finalize: (pairs) => ({ [name]: Object.fromEntries(pairs) }),
            identify,
        }),
    ];
}
/** `!GetAtt Nested.Outputs.Arn` names the resource before the first dot. */
function scalarArgument(name, text) {
    const dot = text.indexOf('.');
    if (name !== 'Fn::GetAtt' || dot < 0)
        return text;
    return [text.slice(0, dot), text.slice(dot + 1)];
}

;// CONCATENATED MODULE: ./lib/cloud/local/template/parse-body.js




/**
 * A template body as JSON, short tags in long form.
 *
 * @throws ServiceFault where it is neither JSON nor YAML, nested too deep, or too large once expanded
 */
function parseBody(body) {
    const value = body.trimStart().startsWith('{') ? parseJson(body) : parseYaml(body);
    measure(value);
    return value;
}
function parseJson(body) {
    try {
        return JSON.parse(body);
    }
    catch (error) {
        if (!(error instanceof SyntaxError))
            throw error;
        return parseFlowYaml(body, error);
    }
}
/** YAML may begin with a brace too. What it refuses as well was most likely meant as JSON. */
function parseFlowYaml(body, jsonError) {
    try {
        return loadYaml(body);
    }
    catch (error) {
        if (!(error instanceof js_yaml/* YAMLException */.tB))
            throw error;
        throw invalid(`Template format error: JSON not well-formed.${placeOf(body, positionIn(jsonError))}`);
    }
}
function parseYaml(body) {
    try {
        return loadYaml(body);
    }
    catch (error) {
        if (!(error instanceof js_yaml/* YAMLException */.tB))
            throw error;
        throw invalid(`Template format error: YAML not well-formed.${placeOf(body, error.mark?.position)}`);
    }
}
/** V8 tells the place in words alone, and not always. */
function positionIn(error) {
    const found = /at position (\d+)/.exec(error.message);
    return found === null ? undefined : Number(found[1]);
}
function placeOf(body, position) {
    if (position === undefined)
        return '';
    const before = body.slice(0, position);
    return ` (line ${before.split('\n').length}, column ${position - before.lastIndexOf('\n')})`;
}
/** @throws ServiceFault where a walk over it would be too deep or too long, or meets what JSON cannot say */
function measure(root) {
    let left = maxValues;
    const walk = (value, depth) => {
        if (--left < 0)
            throw invalid(`Template format error: the template holds more than ${maxValues} values`);
        if (depth > maxDepth)
            throw invalid(`Template format error: the template nests deeper than ${maxDepth} levels`);
        if (typeof value === 'number' && !Number.isFinite(value)) {
            throw invalid('Template format error: a number in the template is not finite');
        }
        if (typeof value === 'object' && value !== null) {
            for (const item of Object.values(value))
                walk(item, depth + 1);
        }
    };
    walk(root, 0);
}

;// CONCATENATED MODULE: ./lib/cloud/local/template/parse-output.js


const known = new Set(['Condition', 'Description', 'Export', 'Value']);
function parseOutput(name, value) {
    if (!(0,json/* isObject */.Gv)(value))
        throw invalid(`Template format error: Output ${name} is malformed.`);
    const foreign = Object.keys(value).find((key) => !known.has(key));
    if (foreign !== undefined)
        throw invalid(`Invalid template output property '${foreign}'`);
    const written = (0,json/* member */.Dc)(value, 'Value');
    if (written === undefined)
        throw invalid('Template format error: Every Outputs member must contain a Value object');
    const condition = (0,json/* textOf */.b6)((0,json/* member */.Dc)(value, 'Condition'));
    const description = (0,json/* textOf */.b6)((0,json/* member */.Dc)(value, 'Description'));
    return {
        value: written,
        ...parseExport(name, (0,json/* member */.Dc)(value, 'Export')),
        ...(condition === undefined ? {} : { condition }),
        ...(description === undefined ? {} : { description }),
    };
}
function parseExport(output, value) {
    if (value === undefined)
        return {};
    const exportName = (0,json/* member */.Dc)(value, 'Name');
    if (exportName !== undefined && exportName !== '')
        return { exportName };
    throw invalid(`Template format error: Output ${output} is malformed. The Name field of every Export member must be specified and consist only of alphanumeric characters, colons, or hyphens.`);
}

;// CONCATENATED MODULE: ./lib/cloud/local/template/parse-parameter.js


const withoutType = 'Template format error: Every Parameters object must contain a Type member.';
const parse_parameter_known = new Set([
    'AllowedPattern',
    'AllowedValues',
    'ConstraintDescription',
    'Default',
    'Description',
    'MaxLength',
    'MaxValue',
    'MinLength',
    'MinValue',
    'NoEcho',
    'Type',
]);
const types = /^(?:String|Number|List<Number>|List<String>|CommaDelimitedList|(?:AWS::[\w:]+|List<AWS::[\w:]+>)(?:<[\w:<>]+>)?)$/;
function parseParameter(name, value) {
    if (!(0,json/* isObject */.Gv)(value))
        throw invalid(withoutType);
    const foreign = Object.keys(value).find((key) => !parse_parameter_known.has(key));
    if (foreign !== undefined)
        throw invalid(`Invalid template parameter property '${foreign}'`);
    return {
        type: parseType(value),
        noEcho: (0,json/* textOf */.b6)((0,json/* member */.Dc)(value, 'NoEcho'))?.toLowerCase() === 'true',
        ...texts(value),
        ...allowedValues(value),
        ...bounds(name, value),
    };
}
function parseType(value) {
    const type = (0,json/* member */.Dc)(value, 'Type');
    if (typeof type !== 'string') {
        throw invalid(withoutType);
    }
    if (!types.test(type))
        throw invalid(`Template format error: Unrecognized parameter type: ${type}`);
    return type;
}
const textFields = [
    ['Default', 'default'],
    ['AllowedPattern', 'allowedPattern'],
    ['Description', 'description'],
    ['ConstraintDescription', 'constraintDescription'],
];
function texts(value) {
    const found = textFields.flatMap(([field, key]) => {
        const written = (0,json/* member */.Dc)(value, field);
        if (written === undefined)
            return [];
        const text = (0,json/* textOf */.b6)(written);
        if (text === undefined)
            throw invalid(`Template format error: Every ${field} member must be a string.`);
        return [[key, text]];
    });
    return Object.fromEntries(found);
}
function allowedValues(value) {
    const written = (0,json/* member */.Dc)(value, 'AllowedValues');
    if (written === undefined)
        return {};
    if (!(0,json/* isList */.Lv)(written))
        throw invalid('Template format error: Every AllowedValues member must be a list.');
    return { allowedValues: written.map((item) => (0,json/* textOf */.b6)(item) ?? '') };
}
const boundFields = [
    ['MinLength', 'minLength'],
    ['MaxLength', 'maxLength'],
    ['MinValue', 'minValue'],
    ['MaxValue', 'maxValue'],
];
function bounds(name, value) {
    const found = boundFields.flatMap(([field, key]) => {
        const written = (0,json/* member */.Dc)(value, field);
        if (written === undefined)
            return [];
        const bound = Number((0,json/* textOf */.b6)(written) ?? Number.NaN);
        if (Number.isFinite(bound))
            return [[key, bound]];
        throw invalid(`Template format error: Parameter ${name}: ${field} must be a number.`);
    });
    return Object.fromEntries(found);
}

;// CONCATENATED MODULE: ./lib/cloud/local/template/parse-resource.js



const parse_resource_known = new Set([
    'Condition',
    'CreationPolicy',
    'DeletionPolicy',
    'DependsOn',
    'Description',
    'Metadata',
    'Properties',
    'Type',
    'UpdatePolicy',
    'UpdateReplacePolicy',
    'Version',
]);
function parseResource(logicalId, value, loops) {
    const type = (0,json/* member */.Dc)(value, 'Type');
    if (!(0,json/* isObject */.Gv)(value) || typeof type !== 'string') {
        throw invalid(`Template format error: [/Resources/${logicalId}] Every Resources object must contain a Type member.`);
    }
    checkKeys(value, type);
    const properties = parseProperties(logicalId, value);
    return {
        logicalId,
        type,
        properties,
        dependsOn: parseDependsOn((0,json/* member */.Dc)(value, 'DependsOn')),
        deletionPolicy: parsePolicy('DeletionPolicy', value, loops) ?? defaultDeletion(type, properties),
        updateReplacePolicy: parsePolicy('UpdateReplacePolicy', value, loops) ?? 'Delete',
        ...parseCondition(logicalId, (0,json/* member */.Dc)(value, 'Condition')),
        ...optional('metadata', (0,json/* member */.Dc)(value, 'Metadata')),
        ...optional('creationPolicy', (0,json/* member */.Dc)(value, 'CreationPolicy')),
        ...optional('updatePolicy', (0,json/* member */.Dc)(value, 'UpdatePolicy')),
    };
}
/** SAM's types have attributes of their own, which its transform takes away. */
function checkKeys(value, type) {
    const foreign = Object.keys(value).find((key) => !parse_resource_known.has(key));
    if (foreign !== undefined && !type.startsWith('AWS::Serverless::')) {
        throw invalid(`Invalid template resource property '${foreign}'`);
    }
}
function parseProperties(logicalId, value) {
    const properties = (0,json/* member */.Dc)(value, 'Properties');
    if (properties === undefined)
        return {};
    if (properties === null) {
        throw invalid(`[/Resources/${logicalId}/Properties] 'null' values are not allowed in templates`);
    }
    if ((0,json/* isObject */.Gv)(properties))
        return properties;
    throw invalid(`Template format error: [/Resources/${logicalId}/Properties] Properties must be an object.`);
}
function parseDependsOn(value) {
    const items = (0,json/* isList */.Lv)(value) ? value : value === undefined ? [] : [value];
    return items.map((item) => {
        if (typeof item === 'string')
            return item;
        throw invalid('Template format error: DependsOn must be a string or list of strings.');
    });
}
function parseCondition(logicalId, value) {
    if (value === undefined)
        return {};
    if (typeof value === 'string')
        return { condition: value };
    throw invalid(`Template format error: [/Resources/${logicalId}/Condition] Condition must be a string.`);
}
const policies = new Set(['Delete', 'Retain', 'Snapshot', 'RetainExceptOnCreate']);
function parsePolicy(name, resource, loops) {
    const written = (0,json/* member */.Dc)(resource, name);
    if (written === undefined)
        return undefined;
    const reference = (0,json/* member */.Dc)(written, 'Ref');
    const policy = typeof reference === 'string' ? textOfParameter(reference, loops) : written;
    if (isPolicy(policy) && !(name === 'UpdateReplacePolicy' && policy === 'RetainExceptOnCreate'))
        return policy;
    throw invalid(`Template format error: Unrecognized ${name} ${printed(policy ?? written)}`);
}
function isPolicy(value) {
    return typeof value === 'string' && policies.has(value);
}
function printed(value) {
    return typeof value === 'string' ? value : JSON.stringify(value);
}
/** The one default that is not `Delete`: databases that are not part of a cluster, and clusters. */
function defaultDeletion(type, properties) {
    if (type === 'AWS::RDS::DBCluster')
        return 'Snapshot';
    const alone = (0,json/* member */.Dc)(properties, 'DBClusterIdentifier') === undefined;
    return type === 'AWS::RDS::DBInstance' && alone ? 'Snapshot' : 'Delete';
}
function optional(key, value) {
    return value === undefined ? {} : { [key]: value };
}

;// CONCATENATED MODULE: ./lib/cloud/local/template/parse-template.js







const languageExtensions = 'AWS::LanguageExtensions';
const sections = new Set([
    'AWSTemplateFormatVersion',
    'Conditions',
    'Description',
    'Hooks',
    'Mappings',
    'Metadata',
    'Outputs',
    'Parameters',
    'Resources',
    'Rules',
    'Transform',
]);
/**
 * A template's sections, JSON or YAML. `given` are raw parameter values, for what is decided before
 * the template is one: the collections of `Fn::ForEach` and deletion policies. A parameter that is
 * not given there counts with its default.
 *
 * @throws ServiceFault `ValidationError`
 */
function parseTemplate(body, given = new Map()) {
    const written = parseBody(body);
    if (!(0,json/* isObject */.Gv)(written))
        throw invalid('Template format error: unsupported structure.');
    const transforms = parseTransforms((0,json/* member */.Dc)(written, 'Transform'));
    checkSections(written, transforms);
    const parameters = mapSection(written, 'Parameters', parseParameter);
    const mappings = mapSection(written, 'Mappings', parseMapping);
    const loops = { given, parameters, mappings };
    const root = transforms.includes(languageExtensions) ? expanded(written, loops) : written;
    const description = (0,json/* textOf */.b6)((0,json/* member */.Dc)(root, 'Description'));
    const metadata = (0,json/* member */.Dc)(root, 'Metadata');
    return {
        body,
        bytes: Buffer.byteLength(body),
        ...(description === undefined ? {} : { description }),
        ...(metadata === undefined ? {} : { metadata }),
        parameters,
        mappings,
        conditions: mapSection(root, 'Conditions', (_, value) => value),
        rules: mapSection(root, 'Rules', (_, value) => value),
        resources: mapSection(root, 'Resources', (id, value) => parseResource(id, value, loops)),
        outputs: mapSection(root, 'Outputs', parseOutput),
        transforms,
    };
}
function expanded(root, loops) {
    const result = expandLoops(root, loops);
    measure(result);
    return result;
}
function parseTransforms(value) {
    const items = (0,json/* isList */.Lv)(value) ? value : value === undefined ? [] : [value];
    return items.map((item) => {
        const name = (0,json/* textOf */.b6)(item) ?? (0,json/* textOf */.b6)((0,json/* member */.Dc)(item, 'Name'));
        if (name === undefined)
            throw invalid('Template format error: Transform must be a string or a list of strings.');
        return name;
    });
}
function checkSections(root, transforms) {
    // Whatever a macro reads and takes away may stand there.
    const byMacro = transforms.some((name) => name !== languageExtensions);
    const unknown = Object.keys(root).filter((key) => !sections.has(key));
    if (unknown.length > 0 && !byMacro)
        throw invalid(`Invalid template property or properties [${unknown.join(', ')}]`);
    const version = (0,json/* member */.Dc)(root, 'AWSTemplateFormatVersion');
    if (version !== undefined && version !== '2010-09-09') {
        throw invalid('Template format error: unsupported value for AWSTemplateFormatVersion.');
    }
}
function mapSection(root, name, parse) {
    const section = (0,json/* member */.Dc)(root, name);
    if (section === undefined)
        return new Map();
    if (section === null)
        throw invalid(`[/${name}] 'null' values are not allowed in templates`);
    if (!(0,json/* isObject */.Gv)(section))
        throw invalid(`Template format error: ${name} must be an object.`);
    return new Map(Object.entries(section).map(([key, value]) => [key, parse(key, value)]));
}
function parseMapping(name, value) {
    if (!(0,json/* isObject */.Gv)(value))
        throw invalid(`Template format error: Every Mappings member ${name} must be a map`);
    return new Map(Object.entries(value).map(([key, second]) => {
        if (!(0,json/* isObject */.Gv)(second))
            throw invalid(`Template format error: Every Mappings attribute must be a map: ${name}.${key}`);
        return [key, new Map(Object.entries(second))];
    }));
}

;// CONCATENATED MODULE: ./lib/cloud/local/template/find-in-map.js




const find_in_map_needs = 'Template error: every Fn::FindInMap object requires three parameters, the map name, map key and the attribute for return value';
/** `[map, top key, second key]`, and with the language extensions `{ DefaultValue: … }` as a fourth. */
const findInMap = (argument, context) => {
    if (!(0,json/* isList */.Lv)(argument))
        throw invalid(find_in_map_needs);
    const fallback = defaultOf(argument, context);
    if (argument.length !== (fallback === undefined ? 3 : 4))
        throw invalid(find_in_map_needs);
    const [map = '', top = '', second = ''] = argument.slice(0, 3).map((key) => evaluatedText(key, context, find_in_map_needs));
    const found = context.template.mappings.get(map)?.get(top)?.get(second);
    if (found !== undefined)
        return found;
    if (fallback !== undefined)
        return context.evaluate(fallback);
    if (context.template.mappings.has(map)) {
        throw invalid(`Template error: Unable to get mapping for ${map}::${top}::${second}`);
    }
    throw invalid(`Template error: Mapping named '${map}' is not present in the 'Mappings' section of template.`);
};
function defaultOf(argument, { template }) {
    return template.transforms.includes(languageExtensions) ? (0,json/* member */.Dc)(argument[3], 'DefaultValue') : undefined;
}

;// CONCATENATED MODULE: ./lib/cloud/local/template/list-functions.js



const joinNeeds = 'Template error: every Fn::Join object requires two parameters, (1) a string delimiter and (2) a list of strings to be joined or a function that returns a list of strings (such as Fn::GetAZs) to be joined.';
const splitNeeds = 'Template error: every Fn::Split object requires two parameters, (1) a string delimiter and (2) a string to be split or a function that returns a string to be split.';
const selectNeeds = 'Template error: every Fn::Select object requires two parameters, the first should be an index, the second a list of objects to select from.';
const join = (argument, context) => {
    if (!(0,json/* isList */.Lv)(argument) || argument.length !== 2)
        throw invalid(joinNeeds);
    const delimiter = argument[0];
    if (typeof delimiter !== 'string')
        throw invalid(joinNeeds);
    const texts = evaluatedList(argument[1], context, joinNeeds).map((item) => {
        const text = (0,json/* textOf */.b6)(item);
        if (text === undefined)
            throw invalid(joinNeeds);
        return text;
    });
    return texts.join(delimiter);
};
const split = (argument, context) => {
    if (!(0,json/* isList */.Lv)(argument) || argument.length !== 2)
        throw invalid(splitNeeds);
    const delimiter = argument[0];
    if (typeof delimiter !== 'string' || delimiter === '')
        throw invalid(splitNeeds);
    const text = evaluatedText(argument[1], context, splitNeeds);
    return unknownIn(text, context) ?? text.split(delimiter);
};
const list_functions_select = (argument, context) => {
    if (!(0,json/* isList */.Lv)(argument) || argument.length !== 2)
        throw invalid(selectNeeds);
    const index = evaluatedText(argument[0], context, selectNeeds);
    if (!/^\d{1,9}$/.test(index))
        throw invalid(selectNeeds);
    const list = evaluatedList(argument[1], context, selectNeeds);
    const item = list[Number(index)] ?? unknownIn(list, context);
    if (item === undefined)
        throw invalid(`Template error: Fn::Select cannot select nonexistent value at index ${index}`);
    return item;
};
const base64 = (argument, context) => {
    const text = evaluatedText(argument, context, 'Template error: every Fn::Base64 object must have a String-typed value.');
    return unknownIn(text, context) ?? Buffer.from(text).toString('base64');
};
const list_functions_length = (argument, context) => {
    const list = evaluatedList(argument, context, 'Template error: Fn::Length requires a list.');
    return unknownIn(list, context) ?? list.length;
};
const toJsonString = (argument, context) => {
    const value = context.evaluate(argument);
    if (typeof value === 'object' && value !== null)
        return JSON.stringify(value);
    throw invalid('Template error: Fn::ToJsonString requires an object or a list.');
};

;// CONCATENATED MODULE: ./lib/cloud/local/template/lookup-functions.js



const getAttNeeds = 'Template error: every Fn::GetAtt object requires two non-empty parameters, the resource name and the resource attribute';
/** `[resource, attribute]` or `resource.attribute`. */
const getAtt = (argument, context) => {
    const [logicalId, attribute] = attributeReference(argument, (value) => evaluatedText(value, context, getAttNeeds));
    const resource = context.scope.resource(logicalId);
    if (resource === undefined)
        throw unresolved(logicalId, context.block);
    const value = resource.attribute(attribute);
    if (value === undefined)
        throw noAttribute(logicalId, attribute);
    return value;
};
/** @throws ServiceFault where it has neither form */
function attributeReference(argument, read) {
    const dot = typeof argument === 'string' ? argument.indexOf('.') : -1;
    const written = typeof argument === 'string' ? [argument.slice(0, dot), argument.slice(dot + 1)] : argument;
    if (!(0,json/* isList */.Lv)(written) || written.length !== 2)
        throw invalid(getAttNeeds);
    const [logicalId = '', attribute = ''] = written.map((part) => read(part));
    if (logicalId === '' || attribute === '' || (typeof argument === 'string' && dot < 0))
        throw invalid(getAttNeeds);
    return [logicalId, attribute];
}
function noAttribute(logicalId, attribute) {
    return invalid(`Template error: resource ${logicalId} does not support attribute type ${attribute} in Fn::GetAtt`);
}
/** Three zones of the region that is asked for, or of the stack's own where the name is empty. */
const getAzs = (argument, context) => {
    const asked = evaluatedText(argument, context, 'Template error: every Fn::GetAZs object must have a String-typed value.');
    const region = asked === '' ? context.scope.pseudo.region : asked;
    return ['a', 'b', 'c'].map((zone) => `${region}${zone}`);
};
const importValue = (argument, context) => context.scope.importValue(importName(argument, context));
const importNameNeeds = 'Template error: the attribute in Fn::ImportValue must not depend on any resources, imported values, or Fn::GetAZs';
/** @throws ServiceFault where the name depends on what only a deployed resource knows */
function importName(argument, context) {
    return evaluatedText(argument, withoutResources(context, importNameNeeds), importNameNeeds);
}
/** The same, but that every resource and import is answered with `message`. */
function withoutResources(context, message) {
    const refuse = () => {
        throw invalid(message);
    };
    const { scope } = context;
    return context.within({
        parameters: scope.parameters,
        pseudo: scope.pseudo,
        conditions: scope.conditions,
        resource: refuse,
        importValue: refuse,
        stackOutput: refuse,
        ssm: (name) => scope.ssm(name),
        secret: (reference) => scope.secret(reference),
    });
}
const stackOutputNeeds = 'Template error: every Fn::GetStackOutput object requires StackName and OutputName, and optionally Region and RoleArn';
/** `{ StackName, OutputName, Region?, RoleArn? }`; no role is taken here, every account is at hand. */
const getStackOutput = (argument, context) => {
    const read = (key) => evaluatedText((0,json/* member */.Dc)(argument, key), context, stackOutputNeeds);
    const region = (0,json/* member */.Dc)(argument, 'Region') === undefined ? undefined : read('Region');
    return context.scope.stackOutput(read('StackName'), read('OutputName'), region);
};

;// CONCATENATED MODULE: ./lib/cloud/local/template/rule-functions.js



/** `[list, value]` */
const contains = (argument, context) => {
    const [list, value] = pair('Fn::Contains', argument);
    return rule_functions_texts('Fn::Contains', list, context).includes(evaluatedText(value, context, rule_functions_needs('Fn::Contains')));
};
/** `[list, value]` */
const eachMemberEquals = (argument, context) => {
    const [list, value] = pair('Fn::EachMemberEquals', argument);
    const wanted = evaluatedText(value, context, rule_functions_needs('Fn::EachMemberEquals'));
    return rule_functions_texts('Fn::EachMemberEquals', list, context).every((item) => item === wanted);
};
/** `[list, list]`: whether all of the first stand in the second. */
const eachMemberIn = (argument, context) => {
    const [list, among] = pair('Fn::EachMemberIn', argument);
    const allowed = new Set(rule_functions_texts('Fn::EachMemberIn', among, context));
    return rule_functions_texts('Fn::EachMemberIn', list, context).every((item) => allowed.has(item));
};
function pair(name, argument) {
    const [first, second] = (0,json/* isList */.Lv)(argument) ? argument : [];
    if ((0,json/* isList */.Lv)(argument) && argument.length === 2 && first !== undefined && second !== undefined)
        return [first, second];
    throw invalid(rule_functions_needs(name));
}
function rule_functions_texts(name, value, context) {
    return evaluatedList(value, context, rule_functions_needs(name)).map((item) => (0,json/* textOf */.b6)(item) ?? JSON.stringify(item));
}
function rule_functions_needs(name) {
    return `Template error: every ${name} object requires two parameters, the first a list of strings.`;
}

;// CONCATENATED MODULE: ./lib/cloud/local/template/pseudo.js
const pseudoValues = new Map([
    ['AWS::AccountId', ({ accountId }) => accountId],
    ['AWS::NotificationARNs', ({ notificationArns }) => notificationArns],
    ['AWS::Partition', ({ partition }) => partition],
    ['AWS::Region', ({ region }) => region],
    ['AWS::StackId', ({ stackId }) => stackId],
    ['AWS::StackName', ({ stackName }) => stackName],
    ['AWS::URLSuffix', ({ urlSuffix }) => urlSuffix],
]);
const noValue = 'AWS::NoValue';
function isPseudo(name) {
    return name === noValue || pseudoValues.has(name);
}
/** A parameter's or pseudo parameter's value; undefined for any other name. */
function valueOfName(name, scope) {
    return scope.parameters.get(name) ?? pseudoValues.get(name)?.(scope.pseudo);
}

;// CONCATENATED MODULE: ./lib/cloud/local/template/sub-text.js

// Without braces inside, so that a long text of openings alone is read once and not once for each.
const variable = /\$\{(!?)([^{}]*)\}/g;
const allowed = /^[A-Za-z0-9_.:]+$/;
const sub_text_known = new Map();
const maxKnown = 10_000;
/** Cuts the text of `Fn::Sub`. `${!Literal}` stands for `${Literal}`. */
function subParts(text) {
    const before = sub_text_known.get(text);
    if (before !== undefined)
        return before;
    const parts = sub_text_cut(text);
    if (sub_text_known.size >= maxKnown)
        sub_text_known.clear();
    if (text.length < 1_000)
        sub_text_known.set(text, parts);
    return parts;
}
function sub_text_cut(text) {
    const parts = [];
    let end = 0;
    for (const found of text.matchAll(variable)) {
        const [whole, literal, inner = ''] = found;
        if (found.index > end)
            parts.push({ text: text.slice(end, found.index) });
        parts.push(literal === '!' ? { text: `\${${inner}}` } : { name: checked(inner.trim()) });
        end = found.index + whole.length;
    }
    if (end < text.length)
        parts.push({ text: text.slice(end) });
    return parts;
}
function checked(name) {
    if (allowed.test(name))
        return name;
    throw invalid('Template error: variable names in Fn::Sub syntax must contain only alphanumeric characters, underscores, periods, and colons');
}

;// CONCATENATED MODULE: ./lib/cloud/local/template/sub.js





const sub_needs = "Template error: One or more Fn::Sub intrinsic functions don't specify expected arguments. Specify a string as first argument, and an optional second argument to specify a mapping of values to replace in the string";
/** `text`, or `[text, { Name: value }]`; a name of the mapping hides one of the template. */
const sub = (argument, context) => {
    const [text, variables] = argumentsOf(argument);
    return subParts(text)
        .map((part) => ('text' in part ? part.text : replacement(part.name, variables, context)))
        .join('');
};
/** @throws ServiceFault where the argument has neither form */
function argumentsOf(argument) {
    if (typeof argument === 'string')
        return [argument, {}];
    const [text, variables] = (0,json/* isList */.Lv)(argument) ? argument : [];
    if ((0,json/* isList */.Lv)(argument) && argument.length === 2 && typeof text === 'string' && (0,json/* isObject */.Gv)(variables)) {
        return [text, variables];
    }
    throw invalid(sub_needs);
}
function replacement(name, variables, context) {
    const text = (0,json/* textOf */.b6)(variableValue(name, variables, context));
    if (text !== undefined)
        return text;
    throw invalid(`Template error: variable ${name} in Fn::Sub expression does not resolve to a string`);
}
function variableValue(name, variables, context) {
    const own = Object.hasOwn(variables, name) ? variables[name] : undefined;
    if (own !== undefined)
        return context.evaluate(own);
    const named = valueOfName(name, context.scope);
    if (named !== undefined)
        return named;
    const dot = name.indexOf('.');
    const resource = context.scope.resource(dot < 0 ? name : name.slice(0, dot));
    if (resource === undefined)
        throw unresolved(dot < 0 ? name : name.slice(0, dot), context.block);
    if (dot < 0)
        return resource.physicalId;
    return context.evaluate({ 'Fn::GetAtt': [name.slice(0, dot), name.slice(dot + 1)] });
}

;// CONCATENATED MODULE: ./lib/cloud/local/template/functions.js









const values = new Map([
    ['Fn::Base64', base64],
    ['Fn::Cidr', cidr],
    ['Fn::FindInMap', findInMap],
    ['Fn::GetAtt', getAtt],
    ['Fn::GetAZs', getAzs],
    ['Fn::GetStackOutput', getStackOutput],
    ['Fn::If', ifElse],
    ['Fn::ImportValue', importValue],
    ['Fn::Join', join],
    ['Fn::Select', list_functions_select],
    ['Fn::Split', split],
    ['Fn::Sub', sub],
]);
const extensions = new Map([
    ['Fn::Length', list_functions_length],
    ['Fn::ToJsonString', toJsonString],
]);
const conditions = new Map([
    ['Fn::And', and],
    ['Fn::Equals', equals],
    ['Fn::Not', not],
    ['Fn::Or', or],
]);
const rules = new Map([
    ['Fn::Contains', contains],
    ['Fn::EachMemberEquals', eachMemberEquals],
    ['Fn::EachMemberIn', eachMemberIn],
]);
/** Of the Rules section, over values that only AWS has; accepted by name and refused when asked for. */
const ofRulesOnly = ['Fn::RefAll', 'Fn::ValueOf', 'Fn::ValueOfAll'];
/** @throws ServiceFault for a function that does not exist, or not where it stands */
function functionCalled(call, context) {
    const intrinsic = values.get(call.name) ?? ofBlock(call.name, context) ?? extension(call.name, context);
    if (intrinsic === undefined)
        throw unsupported(call.name);
    return intrinsic(call.argument, context, call);
}
function ofBlock(name, { block }) {
    if (block === 'Rules')
        return conditions.get(name) ?? rules.get(name);
    return block === 'Conditions' ? conditions.get(name) : undefined;
}
function extension(name, { template }) {
    return template.transforms.includes(languageExtensions) ? extensions.get(name) : undefined;
}
/** Whether the service knows a function of this name at such a place, in a template with these transforms. */
function isFunction(name, transforms, block) {
    if (name === 'Ref' || values.has(name))
        return true;
    if (conditions.has(name))
        return block === 'Conditions';
    // A macro that is called where it stands; whether it can be expanded is asked elsewhere.
    if (name === 'Fn::Transform')
        return true;
    return extensions.has(name) && transforms.includes(languageExtensions);
}
function unsupported(name) {
    const supported = ['Ref', ...values.keys(), ...conditions.keys(), ...rules.keys(), ...ofRulesOnly, 'Condition'];
    return invalid(`Template error: Encountered unsupported function: ${name} Supported functions are: [${supported.sort().join(', ')}]`);
}

;// CONCATENATED MODULE: ./lib/cloud/local/template/evaluate.js






/**
 * A value with every function carried out and `AWS::NoValue` taken away, dynamic references replaced.
 * Null where all of it is `AWS::NoValue`.
 *
 * @throws ServiceFault
 */
function evaluate(value, template, scope) {
    const context = contextOf(template, scope, 'Resources');
    return resolveDynamicReferences(context.evaluate(value) ?? null, scope);
}
function contextOf(template, scope, block) {
    const context = {
        template,
        scope,
        block,
        evaluate: (value) => evaluated(value, context),
        within: (other) => contextOf(template, other, block),
    };
    return context;
}
function evaluated(value, context) {
    if (typeof value !== 'object' || value === null)
        return value;
    if ((0,json/* isList */.Lv)(value))
        return listOf(value, context);
    const call = callOf(value);
    if (call !== undefined) {
        return call.name === 'Ref' ? evaluate_reference(call.argument, context) : functionCalled(call, context);
    }
    return (0,json/* isObject */.Gv)(value) ? objectOf(value, context) : null;
}
function listOf(items, context) {
    const result = [];
    for (const item of items) {
        const one = evaluated(item, context);
        if (one !== undefined)
            result.push(one);
    }
    return result;
}
function objectOf(value, context) {
    const pairs = [];
    for (const [key, entry] of Object.entries(value)) {
        const one = evaluated(entry, context);
        if (one !== undefined)
            pairs.push([key, one]);
    }
    return Object.fromEntries(pairs);
}
function evaluate_reference(argument, context) {
    const name = context.evaluate(argument);
    if (typeof name !== 'string')
        throw unresolved(JSON.stringify(argument), context.block);
    if (name === noValue)
        return undefined;
    const value = valueOfName(name, context.scope) ?? context.scope.resource(name)?.physicalId;
    if (value === undefined)
        throw unresolved(name, context.block);
    return value;
}

;// CONCATENATED MODULE: ./lib/cloud/local/template/name-scope.js


/** Evaluation before anything is deployed: whatever needs a resource or another stack is refused with `message`. */
function contextWithoutResources(template, scope, block, message) {
    const refuse = (name) => {
        throw invalid(message(name));
    };
    const whole = {
        parameters: scope.parameters,
        pseudo: scope.pseudo,
        conditions: scope.conditions,
        resource: refuse,
        importValue: refuse,
        stackOutput: refuse,
        ssm: refuse,
        secret: refuse,
    };
    return contextOf(template, whole, block);
}

;// CONCATENATED MODULE: ./lib/cloud/local/template/conditions.js





/**
 * Every condition of the template, each decided once, whichever order they are written in.
 *
 * @throws ServiceFault for circles, unknown names, and what is no condition
 */
function decideConditions(template, parameters, pseudo) {
    const decided = new Map();
    const open = new Set();
    const context = contextWithoutResources(template, { parameters, pseudo, conditions: decided }, 'Conditions', cannotRefer);
    const decide = (name, depth) => {
        const condition = template.conditions.get(name);
        if (condition === undefined || decided.has(name))
            return;
        if (open.has(name))
            throw invalid(`Template error: Found circular condition dependency for condition ${name}`);
        if (depth > maxDepth)
            throw invalid(`Template error: conditions refer to each other more than ${maxDepth} deep`);
        open.add(name);
        for (const needed of conditionsIn(condition))
            decide(needed, depth + 1);
        decided.set(name, truth(condition, context));
    };
    for (const name of template.conditions.keys())
        decide(name, 0);
    return decided;
}
/** Names of the conditions that a condition is made of. */
function conditionsIn(value) {
    if ((0,json/* isList */.Lv)(value))
        return value.flatMap(conditionsIn);
    if (!(0,json/* isObject */.Gv)(value))
        return [];
    return Object.entries(value).flatMap(([key, item]) => {
        if (key === 'Condition' && typeof item === 'string')
            return [item];
        if (key === 'Fn::If' && (0,json/* isList */.Lv)(item) && typeof item[0] === 'string')
            return [item[0], ...conditionsIn(item)];
        return conditionsIn(item);
    });
}
function cannotRefer(name) {
    return `Template format error: Unresolved dependencies [${name}]. Cannot reference resources in the Conditions block of the template`;
}
/** Logical ids of the resources whose condition holds, in the template's order. */
function activeResources(template, conditions) {
    return [...template.resources.values()].filter(({ condition }) => holds(condition, conditions)).map(idOf);
}
function idOf({ logicalId }) {
    return logicalId;
}
function holds(condition, conditions) {
    return condition === undefined || conditions.get(condition) === true;
}

;// CONCATENATED MODULE: ./lib/cloud/local/template/find-circle.js
/** Some circle of a graph, from its least name on; undefined where there is none. A node may need itself. */
function findCircle(graph) {
    const left = new Map([...graph].map(([name, needed]) => [name, needed.size]));
    const waiting = new Map();
    for (const [name, needed] of graph)
        for (const one of needed)
            find_circle_listOf(waiting, one).push(name);
    const ready = [...left].filter(([, count]) => count === 0).map(([name]) => name);
    for (let name = ready.pop(); name !== undefined; name = ready.pop()) {
        left.delete(name);
        for (const waiter of waiting.get(name) ?? []) {
            const count = (left.get(waiter) ?? 0) - 1;
            left.set(waiter, count);
            if (count === 0)
                ready.push(waiter);
        }
    }
    return left.size === 0 ? undefined : circleIn(graph, left);
}
/** Every node that is left needs another that is left, so that going on from any of them comes round. */
function circleIn(graph, left) {
    const path = [];
    const seen = new Map();
    let name = [...left.keys()].sort()[0];
    while (name !== undefined && !seen.has(name)) {
        seen.set(name, path.length);
        path.push(name);
        name = [...(graph.get(name) ?? [])].sort().find((needed) => left.has(needed));
    }
    return fromLeast(path.slice(seen.get(name ?? '') ?? 0));
}
function fromLeast(circle) {
    const least = circle.reduce((at, name, index) => (name < (circle[at] ?? name) ? index : at), 0);
    return [...circle.slice(least), ...circle.slice(0, least)];
}
function find_circle_listOf(map, key) {
    const list = map.get(key) ?? [];
    map.set(key, list);
    return list;
}

;// CONCATENATED MODULE: ./lib/cloud/local/template/references.js






/**
 * Everything that a value refers to, in its order, a name as often as it stands there.
 *
 * @throws ServiceFault for functions whose arguments have no form that CloudFormation knows
 */
function walkReferences(value, walk) {
    if ((0,json/* isList */.Lv)(value))
        for (const item of value)
            walkReferences(item, walk);
    else if ((0,json/* isObject */.Gv)(value)) {
        const call = callOf(value);
        if (call === undefined)
            for (const item of Object.values(value))
                walkReferences(item, walk);
        else
            walkCall(call, walk);
    }
}
function walkCall(call, walk) {
    const { argument } = call;
    walk.called?.(call);
    if (call.name === 'Ref' && typeof argument === 'string')
        walk.found({ kind: 'ref', name: argument });
    else if (call.name === 'Fn::GetAtt')
        walkAttribute(argument, walk);
    else if (call.name === 'Fn::Sub')
        walkSub(argument, walk);
    else if (call.name === 'Fn::If')
        walkBranches(argument, walk);
    else
        walkReferences(argument, walk);
}
/** With the language extensions either part may be a function of parameters; its names are walked instead. */
function walkAttribute(argument, walk) {
    if ((0,json/* isList */.Lv)(argument) && argument.some((part) => typeof part !== 'string')) {
        if (typeof argument[0] === 'string')
            walk.found({ kind: 'ref', name: argument[0] });
        walkReferences(argument, walk);
        return;
    }
    const [name, attribute] = attributeReference(argument, String);
    walk.found({ kind: 'attribute', name, attribute });
}
function walkSub(argument, walk) {
    const [text, variables] = argumentsOf(argument);
    for (const part of subParts(text)) {
        if ('text' in part || (0,json/* member */.Dc)(variables, part.name) !== undefined)
            continue;
        walk.found(referenceBySub(part.name));
    }
    for (const value of Object.values(variables))
        walkReferences(value, walk);
}
function referenceBySub(name) {
    const dot = name.indexOf('.');
    if (dot < 0)
        return { kind: 'ref', name };
    return { kind: 'attribute', name: name.slice(0, dot), attribute: name.slice(dot + 1) };
}
function walkBranches(argument, walk) {
    const [name, yes, no] = branches(argument);
    walk.found({ kind: 'condition', name });
    const taken = walk.decide?.(name);
    if (taken === true || taken === undefined)
        walkReferences(yes, walk);
    if (taken === false || taken === undefined)
        walkReferences(no, walk);
}

;// CONCATENATED MODULE: ./lib/cloud/local/template/dependencies.js




/**
 * For each active resource the active ones it waits for: `Ref`, `Fn::GetAtt` and `Fn::Sub` in the branches that
 * are taken, and `DependsOn`.
 *
 * @throws ServiceFault where they wait for each other
 */
function dependencies(template, conditions) {
    const active = new Set(activeResources(template, conditions));
    const decide = (name) => conditions.get(name);
    const graph = new Map();
    for (const logicalId of active) {
        const resource = template.resources.get(logicalId);
        if (resource !== undefined)
            graph.set(logicalId, neededBy(resource, active, decide));
    }
    refuseCircle(graph);
    return graph;
}
function refuseCircle(graph) {
    const circle = findCircle(graph);
    if (circle !== undefined)
        throw invalid(`Circular dependency between resources: [${circle.join(', ')}]`);
}
function neededBy(resource, among, decide) {
    const needed = new Set(resource.dependsOn.filter((name) => among.has(name)));
    for (const value of evaluatedParts(resource)) {
        walkReferences(value, {
            decide,
            found: ({ kind, name }) => {
                if (kind !== 'condition' && among.has(name))
                    needed.add(name);
            },
        });
    }
    return needed;
}
/** The parts of a resource in which functions are carried out. */
function evaluatedParts({ properties, metadata, creationPolicy, updatePolicy, }) {
    return [properties, metadata, creationPolicy, updatePolicy].filter((part) => part !== undefined);
}

;// CONCATENATED MODULE: ./lib/cloud/local/template/export-names.js




/**
 * Names of the exports of all active outputs, in the template's order. They never depend on a resource, so that
 * they are known before a deployment.
 *
 * @throws ServiceFault where one depends on a resource or two are equal
 */
function exportNames(template, scope) {
    const names = [];
    for (const [output, { condition, exportName }] of template.outputs) {
        if (exportName === undefined || !holds(condition, scope.conditions))
            continue;
        names.push(exportNameOf(output, exportName, template, scope));
    }
    refuseTwins(names);
    return names;
}
function exportNameOf(output, value, template, scope) {
    const context = contextWithoutResources(template, scope, 'Outputs', () => dependsOnResource(output));
    const name = (0,json/* textOf */.b6)(context.evaluate(value));
    if (name !== undefined && name.length <= 255 && /^[A-Za-z0-9:-]+$/.test(name))
        return name;
    throw invalid(`Template format error: Output ${output} is malformed. The Name field of every Export member must be specified and consist only of alphanumeric characters, colons, or hyphens.`);
}
function dependsOnResource(output) {
    return `Template format error: Output ${output} is malformed. The Name field of Export must not depend on any resources, imported values, or Fn::GetAZs.`;
}
function refuseTwins(names) {
    const twins = [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];
    if (twins.length === 0)
        return;
    throw invalid(`Template format error: The Outputs section contains duplicate Export names: [${twins.join(', ')}]. Specify a unique name for each export.`);
}

;// CONCATENATED MODULE: ./lib/cloud/local/template/check-references.js











/** Every `Ref`, `Fn::GetAtt`, `Fn::Sub` and `DependsOn` names something that the template has. */
function checkReferences(template) {
    const resources = [...template.resources.values()];
    const needed = resources.flatMap(({ dependsOn }) => dependsOn.filter((name) => !template.resources.has(name)));
    const missing = resources.flatMap(evaluatedParts).flatMap((value) => unresolvedIn(value, template, 'Resources'));
    refuseUnresolved([...needed, ...missing], 'Resources');
    refuseUnresolved([...template.outputs.values()].flatMap(({ value }) => unresolvedIn(value, template, 'Outputs')), 'Outputs');
}
function refuseUnresolved(names, block) {
    if (names.length === 0)
        return;
    const each = [...new Set(names)].sort().join(', ');
    throw invalid(`Template format error: Unresolved resource dependencies [${each}] in the ${block} block of the template`);
}
/** @throws ServiceFault for an attribute that the type does not have, and for an import that depends on a resource */
function unresolvedIn(value, template, block) {
    const missing = [];
    walkReferences(value, {
        found: (reference) => {
            if (!isKnown(reference, template, block))
                missing.push(reference.name);
        },
        called: ({ name, argument }) => {
            mustBeFunction(name, template, block);
            if (name === 'Fn::ImportValue')
                refuseResources(argument, template, () => importNameNeeds);
        },
    });
    return missing;
}
function isKnown(reference, template, block) {
    const { name } = reference;
    if (reference.kind === 'condition') {
        if (!template.conditions.has(name))
            throw unknownCondition(name, block);
        return true;
    }
    const resource = template.resources.get(name);
    if (reference.kind === 'ref')
        return resource !== undefined || template.parameters.has(name) || isPseudo(name);
    if (resource !== undefined && hasAttribute(resource.type, reference.attribute) === false) {
        throw noAttribute(name, reference.attribute);
    }
    return resource !== undefined;
}
function checkConditions(template) {
    for (const { condition } of template.resources.values())
        mustExist(condition, template, 'Resources');
    for (const { condition } of template.outputs.values())
        mustExist(condition, template, 'Outputs');
    for (const value of template.conditions.values()) {
        if (!(0,json/* isObject */.Gv)(value)) {
            throw invalid('Template format error: Every Conditions member must be a condition function.');
        }
        for (const name of conditionsIn(value))
            mustExist(name, template, 'Conditions');
        refuseResources(value, template, cannotRefer);
        walkReferences(value, {
            found: () => undefined,
            called: (call) => mustBeFunction(call.name, template, 'Conditions'),
        });
    }
}
function mustBeFunction(name, template, block) {
    if (!isFunction(name, template.transforms, block))
        throw unsupported(name);
}
function mustExist(name, template, block) {
    if (name !== undefined && !template.conditions.has(name))
        throw unknownCondition(name, block);
}
function checkExports(template) {
    for (const [output, { exportName }] of template.outputs) {
        if (exportName === undefined)
            continue;
        const message = () => dependsOnResource(output);
        refuseResources(exportName, template, message);
        walkReferences(exportName, {
            found: () => undefined,
            called: ({ name }) => {
                mustBeFunction(name, template, 'Outputs');
                if (name === 'Fn::ImportValue' || name === 'Fn::GetAZs')
                    throw invalid(message());
            },
        });
    }
}
/** For values that have to be known before any resource is. */
function refuseResources(value, template, message) {
    walkReferences(value, {
        found: ({ kind, name }) => {
            const isKnownNow = kind === 'ref' && (template.parameters.has(name) || isPseudo(name));
            if (kind !== 'condition' && !isKnownNow)
                throw invalid(message(name));
        },
        called: ({ name, argument }) => {
            // With a name that is itself a function, which the walk cannot follow.
            if (name === 'Fn::GetAtt' && (0,json/* isList */.Lv)(argument))
                throw invalid(message(String(argument[0])));
        },
    });
}

;// CONCATENATED MODULE: ./lib/cloud/local/template/pattern/end-positions.js
/**
 * Where a match may end that begins at one of `starts`. All ways are followed at once as a set of positions and no
 * position is entered twice by the same loop, so that no pattern takes exponential time.
 */
function endPositions(pattern, text, starts, spend) {
    spend(starts.size + 1);
    if (starts.size === 0)
        return starts;
    const from = (body, positions) => endPositions(body, text, positions, spend);
    switch (pattern.kind) {
        case 'unit':
            return new Set([...starts].filter((at) => at < text.length && pattern.test(text.charAt(at))).map((at) => at + 1));
        case 'place':
            return new Set([...starts].filter((at) => pattern.test(text, at)));
        case 'sequence':
            return pattern.parts.reduce((positions, part) => from(part, positions), starts);
        case 'either':
            return new Set(pattern.options.flatMap((option) => [...from(option, starts)]));
        case 'ahead':
            return new Set([...starts].filter((at) => from(pattern.body, new Set([at])).size > 0 === pattern.wanted));
        case 'repeat':
            return repeated(pattern, starts, (positions) => from(pattern.body, positions));
    }
}
function repeated({ least, most }, starts, turn) {
    let newest = starts;
    for (let turns = 0; turns < least && newest.size > 0; turns++)
        newest = turn(newest);
    const ends = new Set(newest);
    // A place that was reached before had at least as many turns left.
    for (let turns = least; turns < most && newest.size > 0; turns++) {
        newest = new Set([...turn(newest)].filter((at) => !ends.has(at)));
        for (const at of newest)
            ends.add(at);
    }
    return ends;
}

;// CONCATENATED MODULE: ./lib/cloud/local/template/pattern/parse-pattern.js

const nothing = { kind: 'sequence', parts: [] };
const quantifier = /(?:([*+?])|\{(\d{1,9})(?:(,)(\d{1,9})?)?\})([?+]?)/y;
const parse_pattern_opening = /\((?:\?(?:[:=!]|<[A-Za-z][A-Za-z0-9]*>))?(?!\?)/y;
/** One unit by a class or an escape that Java and JavaScript read alike. */
const unitOf = /\[(?:\^(?!\])|(?![\^\]]))(?:[^\\[\]&]|&(?!&)|\\(?:[dDwWsStnrf]|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|[^A-Za-z0-9]))+\]|\\(?:[dDwWsStnrf]|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|[^A-Za-z0-9])|[^\\[(){*+?|^$]/y;
const parse_pattern_placeOf = /[\^$]|\\[bBAzZ]/y;
/**
 * What Java and JavaScript read alike: classes, groups, alternatives, quantifiers, lookaheads, `(?i)` at the
 * beginning. Undefined for anything else (back references, possessive quantifiers, `\p{Alnum}`) and for what is no
 * pattern. Time and depth are bounded by the source's length and `maxDepth`.
 */
function parsePattern(source) {
    const ignoresCase = source.startsWith('(?i)');
    const units = new Map();
    let at = ignoresCase ? 4 : 0;
    let isKnown = true;
    const giveUp = () => {
        isKnown = false;
        at = source.length;
        return nothing;
    };
    const take = (expression) => {
        expression.lastIndex = at;
        const found = expression.exec(source);
        if (found !== null)
            at = expression.lastIndex;
        return found;
    };
    const parseEither = (depth) => {
        const options = [parseSequence(depth)];
        while (source[at] === '|') {
            at++;
            options.push(parseSequence(depth));
        }
        return options.length === 1 ? (options[0] ?? nothing) : { kind: 'either', options };
    };
    const parseSequence = (depth) => {
        const parts = [];
        while (at < source.length && source[at] !== '|' && source[at] !== ')')
            parts.push(parseRepeat(depth));
        return { kind: 'sequence', parts };
    };
    const parseRepeat = (depth) => {
        const body = parseOne(depth);
        const found = take(quantifier);
        if (found === null)
            return body;
        const [, sign, least, comma, most, mode] = found;
        if (mode === '+')
            return giveUp();
        if (sign !== undefined)
            return { kind: 'repeat', body, least: sign === '+' ? 1 : 0, most: sign === '?' ? 1 : Infinity };
        const to = comma === undefined ? least : most;
        const bounds = { least: Number(least), most: Number(to ?? Infinity) };
        return bounds.most < bounds.least ? giveUp() : { kind: 'repeat', body, ...bounds };
    };
    const parseOne = (depth) => {
        const group = take(parse_pattern_opening);
        if (group !== null)
            return parseGroup(group[0], depth + 1);
        const place = take(parse_pattern_placeOf);
        if (place !== null)
            return { kind: 'place', test: placeTest(place[0]) };
        const unit = take(unitOf);
        return unit === null ? giveUp() : parseUnit(unit[0]);
    };
    const parseGroup = (start, depth) => {
        if (depth > maxDepth)
            return giveUp();
        const body = parseEither(depth);
        if (source[at] !== ')')
            return giveUp();
        at++;
        return start === '(?=' || start === '(?!' ? { kind: 'ahead', body, wanted: start === '(?=' } : body;
    };
    const parseUnit = (text) => {
        const test = units.get(text) ?? unitTest(text, ignoresCase);
        if (test === undefined)
            return giveUp();
        units.set(text, test);
        return { kind: 'unit', test };
    };
    const pattern = parseEither(0);
    return isKnown && at === source.length ? pattern : undefined;
}
/** Over one unit, so that nothing can be tried twice. */
function unitTest(text, ignoresCase) {
    try {
        const expression = new RegExp(`^${text}$`, ignoresCase ? 'i' : '');
        return (unit) => expression.test(unit);
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return undefined;
        throw error;
    }
}
function placeTest(text) {
    if (text === '^' || text === '\\A')
        return (_, at) => at === 0;
    if (text !== '\\b' && text !== '\\B')
        return (value, at) => at === value.length;
    const isWord = (value, at) => /\w/.test(value.charAt(at));
    return (value, at) => (isWord(value, at - 1) !== isWord(value, at)) === (text === '\\b');
}

;// CONCATENATED MODULE: ./lib/cloud/local/template/allowed-pattern.js




/**
 * Whether the whole of a value matches an `AllowedPattern`. A pattern that only Java knows (possessive, `\p{Alnum}`)
 * is not checked.
 *
 * @throws ServiceFault where the pattern is too long, or all values together need too many steps
 */
function patternTest(name, source) {
    if (source.length > maxPatternLength) {
        throw invalid(`Parameter '${name}' has an AllowedPattern of more than ${maxPatternLength} characters`);
    }
    const pattern = parsePattern(source);
    if (pattern === undefined)
        return () => true;
    let left = maxPatternSteps;
    const spend = (steps) => {
        left -= steps;
        if (left >= 0)
            return;
        throw invalid(`Parameter '${name}' cannot be matched with its AllowedPattern in ${maxPatternSteps} steps`);
    };
    return (value) => endPositions(pattern, value, new Set([0]), spend).has(value.length);
}

;// CONCATENATED MODULE: ./lib/cloud/local/template/parameter-constraints.js



/** @throws ServiceFault for the first constraint that a raw value breaks */
function checkConstraints(name, declaration, value) {
    const broken = brokenConstraint(name, declaration, value);
    if (broken === undefined)
        return;
    const { constraintDescription } = declaration;
    if (constraintDescription === undefined)
        throw invalid(`Parameter '${name}' ${broken}`);
    throw invalid(`Parameter ${name} failed to satisfy constraint: ${constraintDescription}`);
}
function brokenConstraint(name, declaration, value) {
    if (Buffer.byteLength(value) > maxParameterBytes)
        return `must not be longer than ${maxParameterBytes} bytes`;
    const items = parameter_constraints_itemsOf(declaration.type, value) ?? [value];
    const { allowedPattern } = declaration;
    const matches = allowedPattern === undefined ? () => true : patternTest(name, allowedPattern);
    for (const item of items) {
        const broken = notNumber(declaration.type, item) ?? outOfBounds(declaration, item) ?? notAllowed(declaration, item, matches);
        if (broken !== undefined)
            return broken;
    }
    return undefined;
}
/** Of `CommaDelimitedList` and `List<…>`; undefined for what is one text. */
function parameter_constraints_itemsOf(type, value) {
    if (type !== 'CommaDelimitedList' && !type.startsWith('List<'))
        return undefined;
    return value.split(',').map((item) => item.trim());
}
function notNumber(type, item) {
    if (type !== 'Number' && type !== 'List<Number>')
        return undefined;
    return /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/.test(item) ? undefined : 'must be a number';
}
function outOfBounds({ type, ...limits }, item) {
    const { minLength = 0, maxLength = Infinity, minValue = -Infinity, maxValue = Infinity } = limits;
    if (type === 'String' && item.length < minLength)
        return `must contain at least ${minLength} characters`;
    if (type === 'String' && item.length > maxLength)
        return `must contain at most ${maxLength} characters`;
    if (type !== 'Number' && type !== 'List<Number>')
        return undefined;
    if (Number(item) < minValue)
        return `must be a number not less than ${minValue}`;
    return Number(item) > maxValue ? `must be a number not greater than ${maxValue}` : undefined;
}
function notAllowed({ allowedValues, allowedPattern }, item, matches) {
    if (allowedValues !== undefined && !allowedValues.includes(item)) {
        return `must be one of AllowedValues [${allowedValues.join(', ')}]`;
    }
    return matches(item) ? undefined : `must match pattern ${allowedPattern}`;
}

// EXTERNAL MODULE: ./lib/diff/resource-table.js + 1 modules
var resource_table = __webpack_require__(7195);
;// CONCATENATED MODULE: ./lib/cloud/local/template/resource-types.js


/** In no specification, and in every template that the CDK writes. */
const unlisted = new Set(['AWS::CDK::Metadata']);
/** Types of others (`Custom::`, registered ones, modules) are not known here and pass. */
function checkTypes(template) {
    const types = new Set([...template.resources.values()].map(({ type }) => type));
    const strange = [...types].filter((type) => !isRecognized(type, template.transforms)).sort();
    if (strange.length > 0)
        throw invalid(`Template format error: Unrecognized resource types: [${strange.join(', ')}]`);
}
function isRecognized(type, transforms) {
    if (!/^[A-Za-z0-9]+(?:::[A-Za-z0-9_@-]+){1,3}$/.test(type))
        return false;
    if (!type.startsWith('AWS::') || unlisted.has(type))
        return true;
    if (type.startsWith('AWS::Serverless::'))
        return transforms.includes('AWS::Serverless-2016-10-31');
    return (0,resource_table/* factsOf */.x)(type) !== undefined;
}

;// CONCATENATED MODULE: ./lib/cloud/local/template/check-template.js







/**
 * What CloudFormation checks in a template before anything is done with it. Circles that only certain conditions
 * close are found by `dependencies`.
 *
 * @throws ServiceFault `ValidationError`
 */
function checkTemplate(template) {
    if (template.resources.size === 0) {
        throw invalid('Template format error: At least one Resources member must be defined.');
    }
    checkCounts(template);
    checkNames(template);
    checkNulls(template);
    checkTypes(template);
    for (const [name, declaration] of template.parameters) {
        if (declaration.default !== undefined)
            checkConstraints(name, declaration, declaration.default);
    }
    checkConditions(template);
    checkReferences(template);
    checkExports(template);
    refuseCircle(certainDependencies(template));
}
/** Those that hold whatever the conditions are. */
function certainDependencies(template) {
    const { resources } = template;
    return new Map([...resources.values()].map((resource) => {
        const along = { has: (name) => existsWith(resources.get(name), resource) };
        return [resource.logicalId, neededBy(resource, along, () => 'neither')];
    }));
}
/** Whether it exists whenever the other does. */
function existsWith(resource, other) {
    if (resource === undefined)
        return false;
    return resource.condition === undefined || resource.condition === other.condition;
}

;// CONCATENATED MODULE: ./lib/cloud/local/template/custom-name.js



/**
 * What makes a resource of this type the only one in its account and region, where the template sets it; with what the
 * name is relative to (`orders|live` for an alias). Two resources of a type must not have the same, and a
 * replacement that keeps it is refused: "cannot update a stack when a custom-named resource requires replacing".
 * Undefined where AWS gives the name, or where names may be equal.
 */
function customName(type, properties) {
    const name = ownName(type, properties);
    if (name === undefined)
        return undefined;
    const scope = shapeOf(type)?.scopeProperties ?? [];
    return [...scope.map((property) => textIn(properties, property)), name].join('|');
}
/** The name alone. For types without a shape of their own, the properties that the specification calls its identifier. */
function ownName(type, properties) {
    const shape = shapeOf(type);
    if (shape !== undefined)
        return shape.nameProperty === undefined ? undefined : set(properties, shape.nameProperty);
    const identifier = (0,resource_table/* factsOf */.x)(type)?.primaryIdentifier ?? [];
    const parts = identifier.map((property) => set(properties, property));
    return parts.length > 0 && parts.every((part) => part !== undefined) ? parts.join('|') : undefined;
}
function set(properties, property) {
    const text = textIn(properties, property);
    return text === '' ? undefined : text;
}

;// CONCATENATED MODULE: ./lib/cloud/local/template/import-names.js





/**
 * What `Fn::ImportValue` asks for in active resources and outputs, in the branches that are taken; each name once,
 * sorted.
 *
 * @throws ServiceFault where a name depends on a resource
 */
function importNames(template, scope) {
    const context = contextWithoutResources(template, scope, 'Resources', (name) => `Unresolved ${name}`);
    const names = new Set();
    for (const value of activeValues(template, scope)) {
        walkReferences(value, {
            found: () => undefined,
            decide: (condition) => scope.conditions.get(condition),
            called: ({ name, argument }) => {
                if (name === 'Fn::ImportValue')
                    names.add(importName(argument, context));
            },
        });
    }
    return [...names].sort();
}
function activeValues(template, { conditions }) {
    const resources = activeResources(template, conditions).flatMap((id) => {
        const resource = template.resources.get(id);
        return resource === undefined ? [] : evaluatedParts(resource);
    });
    const outputs = [...template.outputs.values()].filter(({ condition }) => holds(condition, conditions));
    return [...resources, ...outputs.map(({ value }) => value)];
}

;// CONCATENATED MODULE: ./lib/cloud/local/template/outputs.js






/** The outputs whose condition holds, in the template's order. A secret that a value refers to stays a reference. */
function evaluateOutputs(template, scope) {
    const context = contextOf(template, scope, 'Outputs');
    return [...template.outputs]
        .filter(([, { condition }]) => holds(condition, scope.conditions))
        .map(([name, output]) => evaluatedOutput(name, output, template, context));
}
function evaluatedOutput(name, output, template, context) {
    const value = (0,json/* textOf */.b6)(context.evaluate(output.value));
    if (value === undefined) {
        throw invalid('Template format error: The Value field of every Outputs member must evaluate to a String.');
    }
    const exportName = output.exportName === undefined ? undefined : exportNameOf(name, output.exportName, template, context.scope);
    return {
        name,
        value: String(resolveDynamicReferences(value, withoutSecrets(context.scope))),
        ...(exportName === undefined ? {} : { exportName }),
        ...(output.description === undefined ? {} : { description: output.description }),
    };
}
/** An output is shown to everybody who may describe the stack. */
function withoutSecrets(scope) {
    return { ssm: (name) => scope.ssm(name), secret: (reference) => `{{resolve:${reference}}}` };
}

;// CONCATENATED MODULE: ./lib/cloud/local/template/physical-id.js






const suffixLength = 12;
/** The physical id that AWS would give: what `Ref` answers, in the form of the type. */
function physicalId(type, input) {
    const { properties, target, salt, stackName, logicalId } = input;
    const context = shapeContext(properties, target, `${type}\n${stackName}\n${logicalId}\n${salt}`);
    const shape = shapeOf(type);
    const name = ownName(type, properties) ?? generatedName(type, input, context);
    if (shape?.physicalId !== undefined)
        return shape.physicalId({ ...context, name });
    if (shape !== undefined)
        return name;
    return isNamedByArn(type) ? likelyArn(type, name, context) : (customName(type, properties) ?? name);
}
/** `stack-LogicalId-ABCDEFGHIJKL`, cut to what the type takes. */
function generatedName(type, { stackName, logicalId, properties }, { draw }) {
    const shape = shapeOf(type);
    const suffix = shape?.suffix?.(properties) ?? '';
    const [stack, logical] = fitted(stackName, logicalId, (shape?.maxName ?? 255) - suffixLength - 2 - suffix.length);
    const name = `${stack}-${logical}-${draw('name', suffixLength, upper)}${suffix}`;
    return shape?.lowerCase === true ? name.toLowerCase() : name;
}
/** Both cut to half of the room, but that one may take what the other leaves. */
function fitted(stack, logical, room) {
    if (stack.length + logical.length <= room)
        return [stack, logical];
    const half = Math.floor(room / 2);
    const forStack = Math.max(half, room - logical.length);
    const cutStack = stack.slice(0, Math.min(stack.length, forStack));
    return [cutStack, logical.slice(0, room - cutStack.length)];
}
/** Whether the specification identifies the type by an ARN, which `Ref` then answers as a rule. */
function isNamedByArn(type) {
    const [identifier = '', ...more] = (0,resource_table/* factsOf */.x)(type)?.primaryIdentifier ?? [];
    return more.length === 0 && identifier.endsWith('Arn');
}

;// CONCATENATED MODULE: ./lib/cloud/local/template/refuse-macros.js




/**
 * A macro is a function in an account, SAM's included: what it makes of a template is not known here, and the template
 * as it stands is not what AWS would deploy.
 *
 * @throws ServiceFault
 */
function refuseMacros(template) {
    const declared = template.transforms.filter((name) => name !== languageExtensions);
    const values = [
        ...[...template.resources.values()].flatMap(evaluatedParts),
        ...[...template.outputs.values()].map(({ value }) => value),
    ];
    const macros = [...declared, ...(values.some(callsMacro) ? ['Fn::Transform'] : [])];
    if (macros.length === 0)
        return;
    throw invalid(`Template error: the embedded cloud expands no macros but ${languageExtensions}, and the template needs [${macros.join(', ')}]`);
}
/** It may stand beside properties, where it is no function call. */
function callsMacro(value) {
    if ((0,json/* isList */.Lv)(value))
        return value.some(callsMacro);
    return (0,json/* isObject */.Gv)(value) && (Object.hasOwn(value, 'Fn::Transform') || Object.values(value).some(callsMacro));
}

;// CONCATENATED MODULE: ./lib/cloud/local/template/resolve-parameters.js



/**
 * Values for a deployment. `given` holds null for `UsePreviousValue`; `previous` are the raw values that the
 * stack has, undefined for a new one. What is not given counts with its default, not with its previous value.
 *
 * @throws ServiceFault `ValidationError`
 */
function resolveParameters(template, given, previous, ssm) {
    refuseUnknown(template, given);
    const shown = rawValues(template, given, previous);
    const values = new Map();
    const resolved = new Map();
    for (const [name, declaration] of template.parameters) {
        const raw = shown.get(name) ?? '';
        checkConstraints(name, declaration, raw);
        const inner = storedType(declaration);
        const value = inner === undefined ? raw : stored(raw, ssm);
        if (inner !== undefined)
            resolved.set(name, value);
        values.set(name, parameter_constraints_itemsOf(inner ?? declaration.type, value) ?? value);
    }
    return { values, shown, resolved };
}
function refuseUnknown(template, given) {
    const unknown = [...given.keys()].filter((name) => !template.parameters.has(name)).sort();
    if (unknown.length > 0)
        throw invalid(`Parameters: [${unknown.join(', ')}] do not exist in the template`);
}
function rawValues(template, given, previous) {
    const raw = new Map();
    const missing = [];
    for (const [name, declaration] of template.parameters) {
        const value = given.get(name) === null ? kept(name, previous) : (given.get(name) ?? declaration.default);
        if (value === undefined)
            missing.push(name);
        else
            raw.set(name, value);
    }
    if (missing.length > 0)
        throw invalid(`Parameters: [${missing.sort().join(', ')}] must have values`);
    return raw;
}
function kept(name, previous) {
    const value = previous?.get(name);
    if (value !== undefined)
        return value;
    throw invalid(`Invalid input for parameter key ${name}. Cannot specify usePreviousValue as true for a parameter key not in the previous template`);
}
/** `List<String>` for `AWS::SSM::Parameter::Value<List<String>>`. */
function storedType({ type }) {
    return /^AWS::SSM::Parameter::Value<(.+)>$/.exec(type)?.[1];
}
function stored(name, ssm) {
    const value = ssm(name);
    if (value === undefined)
        throw missingParameter(name);
    return value;
}

;// CONCATENATED MODULE: ./lib/cloud/local/template/rules.js




/**
 * The assertions of the Rules section, for the parameter values of this deployment.
 *
 * @throws ServiceFault for the first rule that does not hold
 */
function checkRules(template, parameters, pseudo) {
    if (template.rules.size === 0)
        return;
    const scope = { parameters, pseudo, conditions: new Map() };
    const context = contextWithoutResources(template, scope, 'Rules', rules_cannotRefer);
    for (const [name, rule] of template.rules)
        checkRule(name, rule, context);
}
function rules_cannotRefer(name) {
    return `Template format error: Unresolved dependencies [${name}]. Cannot reference resources in the Rules block of the template`;
}
function checkRule(name, rule, context) {
    const condition = (0,json/* member */.Dc)(rule, 'RuleCondition');
    const assertions = (0,json/* member */.Dc)(rule, 'Assertions');
    if (!(0,json/* isList */.Lv)(assertions))
        throw invalid(`Template format error: Rule ${name} must contain a list of Assertions.`);
    if (condition !== undefined && !truth(condition, context))
        return;
    for (const assertion of assertions) {
        const assert = (0,json/* member */.Dc)(assertion, 'Assert');
        if (assert === undefined)
            throw invalid(`Template format error: every Assertion of rule ${name} must contain Assert.`);
        if (truth(assert, context))
            continue;
        const description = (0,json/* textOf */.b6)((0,json/* member */.Dc)(assertion, 'AssertDescription')) ?? `rule ${name} is not satisfied`;
        throw invalid(`Template validation error: Rule ${name} failed: ${description}`);
    }
}

;// CONCATENATED MODULE: ./lib/cloud/local/template/update-kind.js


/**
 * What an update makes of a resource. Properties are evaluated. Where the specification says that a change may replace,
 * depending on values, it does not.
 */
function updateKind(type, before, after) {
    if (isSame(before, after))
        return 'none';
    const replaces = (0,resource_table/* factsOf */.x)(type)?.replaces ?? [];
    return replaces.some((path) => !isSameAt(path.split('.'), before, after)) ? 'replace' : 'in-place';
}
/**
 * A listed property or one below it. Items of lists are compared in pairs; of a list that grew or shrank it is not
 * known which item became which, and a new index of a table is no change of an index's keys.
 */
function isSameAt(path, before, after) {
    const [key, ...rest] = path;
    if (key === undefined)
        return isSame(before, after);
    if ((0,json/* isList */.Lv)(before) && (0,json/* isList */.Lv)(after)) {
        return before.length !== after.length || before.every((item, at) => isSameAt(path, item, after[at]));
    }
    return isSameAt(rest, own(before, key), own(after, key));
}
function own(value, key) {
    return (0,json/* isObject */.Gv)(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
/** `5` and `"5"`, `true` and `"true"` are the same to CloudFormation; the order of keys does not count. */
function isSame(before, after) {
    if (before === after)
        return true;
    if ((0,json/* isList */.Lv)(before) && (0,json/* isList */.Lv)(after)) {
        return before.length === after.length && before.every((item, at) => isSame(item, after[at]));
    }
    if ((0,json/* isObject */.Gv)(before) && (0,json/* isObject */.Gv)(after))
        return haveSame(before, after);
    const text = (0,json/* textOf */.b6)(before);
    return text !== undefined && text === (0,json/* textOf */.b6)(after);
}
function haveSame(before, after) {
    const keys = Object.keys(before);
    return (keys.length === Object.keys(after).length &&
        keys.every((key) => Object.hasOwn(after, key) && isSame(before[key], after[key])));
}

;// CONCATENATED MODULE: ./lib/cloud/local/template/index.js
/** The template language as CloudFormation, the service, sees it: concrete values and its own errors. Pure. */


















/***/ }),

/***/ 7460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dc: () => (/* binding */ member),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Lv: () => (/* binding */ isList),
/* harmony export */   b6: () => (/* binding */ textOf)
/* harmony export */ });
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isList(value) {
    return Array.isArray(value);
}
/** An own member; an inherited one (`constructor`) is none. */
function member(value, key) {
    return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
/** A scalar as CloudFormation puts it into text: `true`, `5`; undefined for null, lists and objects. */
function textOf(value) {
    if (typeof value === 'string')
        return value;
    return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}


/***/ }),

/***/ 3296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ VirtualClock)
});

// EXTERNAL MODULE: external "node:perf_hooks"
var external_node_perf_hooks_ = __webpack_require__(643);
;// CONCATENATED MODULE: ./lib/cloud/local/sleeper-queue.js
/** Who sleeps until when, in the order of waking; at the same time the one who came first. */
class SleeperQueue {
    /** Latest first, so that taking is from the end. */
    entries = [];
    /** Settled by whoever takes the sleeper out. */
    add(until) {
        return new Promise((wake, fail) => {
            this.entries.splice(this.placeOf(until), 0, { until, wake, fail });
        });
    }
    earliest() {
        return this.entries.at(-1)?.until;
    }
    takeUntil(time) {
        const taken = [];
        for (let last = this.entries.at(-1); last && last.until <= time; last = this.entries.at(-1)) {
            taken.push(last);
            this.entries.pop();
        }
        return taken;
    }
    /** Before all that wake at `until` or earlier. */
    placeOf(until) {
        let low = 0;
        let high = this.entries.length;
        while (low < high) {
            const middle = (low + high) >>> 1;
            if ((this.entries[middle]?.until ?? 0) > until)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}

;// CONCATENATED MODULE: ./lib/cloud/local/virtual-clock.js


/**
 * Time of a simulation: it stands still while anything can run and then jumps to whoever wakes first. It never goes back.
 *
 * Whether something can run is seen from the event loop: promises, immediates and file operations are waited for.
 * Sockets, processes and timers are not: who talks over the network says so by `busy`, or awaits each answer.
 */
class VirtualClock {
    time;
    onAdvance;
    pace;
    realTime;
    busy;
    sleepers = new SleeperQueue();
    pumping = false;
    /** Where a paced wait began. */
    wait;
    cancelWait;
    constructor(options) {
        this.time = options.startAt;
        this.onAdvance = options.onAdvance ?? (() => { });
        this.pace = options.pace ?? 0;
        this.realTime = options.realTime ?? processTime;
        this.busy = options.busy ?? (() => false);
        if (!Number.isFinite(this.time))
            throw new RangeError('A clock starts at a finite time.');
        if (!(this.pace >= 0 && this.pace < Infinity))
            throw new RangeError('A pace is finite and not negative.');
    }
    now() {
        if (!this.wait)
            return this.time;
        const passed = (this.realTime.now() - this.wait.since) * this.pace;
        // Whole milliseconds, and never beyond the next waking: what is due there has not happened yet.
        this.time = Math.max(this.time, Math.min(Math.floor(this.wait.from + passed), this.wait.until));
        return this.time;
    }
    /** Wakes in the order of time; at the same time in the order of falling asleep. */
    async sleep(milliseconds) {
        if (!Number.isFinite(milliseconds))
            throw new RangeError('A sleep has an end.');
        const until = this.now() + Math.max(0, milliseconds);
        const woken = this.sleepers.add(until);
        if (this.wait && until < this.wait.until)
            this.stopWaiting();
        this.pump();
        return woken;
    }
    pump() {
        if (this.pumping || this.wait || this.sleepers.earliest() === undefined)
            return;
        this.pumping = true;
        whenIdle(this.realTime, this.busy, () => {
            this.pumping = false;
            this.goOn();
        });
    }
    goOn() {
        const next = this.sleepers.earliest();
        if (next === undefined)
            return;
        if (this.pace === 0 || next <= this.time)
            this.wake(next);
        else
            this.waitFor(next);
    }
    waitFor(next) {
        this.wait = { from: this.time, until: next, since: this.realTime.now() };
        this.cancelWait = this.realTime.after((next - this.time) / this.pace, () => {
            this.wait = undefined;
            this.wake(next);
        });
    }
    wake(time) {
        this.time = Math.max(this.time, time);
        let failure;
        try {
            this.onAdvance(this.time);
        }
        catch (error) {
            failure = { error };
        }
        for (const sleeper of this.sleepers.takeUntil(this.time)) {
            if (failure)
                sleeper.fail(failure.error);
            else
                sleeper.wake();
        }
        this.pump();
    }
    /** Somebody wakes before the end of this wait. */
    stopWaiting() {
        this.cancelWait?.();
        this.wait = undefined;
    }
}
const processTime = {
    now: () => external_node_perf_hooks_.performance.now(),
    after: (milliseconds, run) => {
        const timer = setTimeout(run, milliseconds);
        return () => clearTimeout(timer);
    },
};
/** A file operation that takes longer than this, as reading from a pipe may for ever, is not waited for. Milliseconds. */
const patience = 2_000;
/** Clocks of one process must not take each other's immediates for work. */
let waitingClocks = 0;
/** Runs `then` in a turn of the event loop that began with nothing left to do. */
function whenIdle(realTime, busy, then) {
    const since = realTime.now();
    const look = () => {
        waitingClocks--;
        if ((busy() || isBusy()) && realTime.now() - since < patience)
            again();
        else
            then();
    };
    const again = () => {
        waitingClocks++;
        setImmediate(look);
    };
    again();
}
function isBusy() {
    let immediates = 0;
    for (const resource of process.getActiveResourcesInfo()) {
        if (resource === 'Immediate')
            immediates++;
        else if (resource.startsWith('FSReq'))
            return true;
    }
    return immediates > waitingClocks;
}


/***/ }),

/***/ 9670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ CloudError)
/* harmony export */ });
class CloudError extends Error {
    code;
    /** `ValidationError`, `AlreadyExistsException`, …: as AWS spells it. */
    awsCode;
    constructor(code, awsCode, message, options) {
        super(message, options);
        this.name = 'CloudError';
        this.code = code;
        this.awsCode = awsCode;
    }
    /** The same call may be made again: it was not done, or doing it twice is the same (a token guards it). */
    get retryable() {
        return this.code === 'throttled' || this.code === 'unreachable';
    }
}


/***/ }),

/***/ 8623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ ServiceFault)
/* harmony export */ });
/** An error as CloudFormation answers it. */
class ServiceFault extends Error {
    /** AWS's error code: `ValidationError`, `AlreadyExistsException`, `Throttling`, …. */
    code;
    /** HTTP status; 0 where no answer came. */
    status;
    constructor(code, message, status = 400) {
        super(message);
        this.name = 'ServiceFault';
        this.code = code;
        this.status = status;
    }
}


/***/ }),

/***/ 5177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ backOff)
/* harmony export */ });
/* harmony import */ var _plan_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2911);

/** Milliseconds. */
const first = 500;
const longest = 20_000;
/**
 * How long to wait before trying again: doubling, up to 20 s, of which a part between a half and the whole is taken.
 * The part comes from the seed, so that many steps do not come back at the same moment and a run can be repeated.
 *
 * @param attempt from 1
 */
function backOff(attempt, seed) {
    const full = Math.min(longest, first * 2 ** Math.min(attempt - 1, 10));
    const part = Number.parseInt((0,_plan_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(`${seed}\u0000${attempt}`).slice(0, 8), 16) / 0xffffffff;
    return Math.round(full * (0.5 + part / 2));
}


/***/ }),

/***/ 7285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ LeaseLost)
/* harmony export */ });
/** Another process has the stage or the run by now; whoever gets this must not write any more. */
class LeaseLost extends Error {
    constructor(message) {
        super(message);
        this.name = 'LeaseLost';
    }
}


/***/ }),

/***/ 1210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ih: () => (/* binding */ memoryStores),
/* harmony export */   tC: () => (/* binding */ memoryArtefacts)
/* harmony export */ });
/* unused harmony exports memoryJournals, memoryLeases */
/* harmony import */ var _plan_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2911);
/* harmony import */ var _stores_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7285);


function memoryStores() {
    return { journals: memoryJournals(), artefacts: memoryArtefacts(), leases: memoryLeases() };
}
function memoryJournals() {
    // In pieces: a journal of hundreds of stacks is not copied for each of its lines.
    const texts = new Map();
    return {
        async append(run, line, after) {
            const { pieces, bytes } = texts.get(run) ?? { pieces: [], bytes: 0 };
            if (bytes !== after)
                throw new _stores_js__WEBPACK_IMPORTED_MODULE_1__/* .LeaseLost */ .V(`the journal of ${run} was written by somebody else`);
            const piece = Buffer.from(line);
            pieces.push(piece);
            texts.set(run, { pieces, bytes: bytes + piece.length });
        },
        async read(run) {
            const text = texts.get(run);
            return text && Buffer.concat(text.pieces).toString();
        },
        async truncate(run, bytes) {
            const text = texts.get(run);
            if (text === undefined)
                return;
            const kept = Buffer.concat(text.pieces).subarray(0, bytes);
            texts.set(run, { pieces: [kept], bytes: kept.length });
        },
        async runs() {
            return [...texts.keys()].reverse();
        },
    };
}
function memoryArtefacts() {
    const bodies = new Map();
    return {
        async put(bytes) {
            const digest = (0,_plan_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes);
            bodies.set(digest, Uint8Array.from(bytes));
            return digest;
        },
        async get(digest) {
            return bodies.get(digest);
        },
    };
}
function memoryLeases() {
    const leases = new Map();
    const isCurrent = ({ stage, epoch, holder }) => leases.get(stage)?.epoch === epoch && leases.get(stage)?.holder === holder;
    return {
        async acquire(stage, holder, now, milliseconds) {
            const held = leases.get(stage);
            if (held !== undefined && held.holder !== holder && held.until > now) {
                return { heldBy: held.holder, until: held.until };
            }
            const lease = { stage, holder, epoch: (held?.epoch ?? 0) + 1, until: now + milliseconds };
            leases.set(stage, lease);
            return lease;
        },
        async renew(lease, now, milliseconds) {
            if (!isCurrent(lease))
                return undefined;
            const renewed = { ...lease, until: now + milliseconds };
            leases.set(lease.stage, renewed);
            return renewed;
        },
        async release(lease) {
            // The epoch stays known, so that the next one is higher.
            if (isCurrent(lease))
                leases.set(lease.stage, { ...lease, holder: '', until: 0 });
        },
        async look(stage) {
            const lease = leases.get(stage);
            return lease === undefined || lease.holder === '' ? undefined : lease;
        },
    };
}


/***/ }),

/***/ 4744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ urlSuffixes),
/* harmony export */   r: () => (/* binding */ urlSuffix)
/* harmony export */ });
/**
 * Domains of AWS by the beginning of a region's name: partitions with networks of their own have their own. Source: the
 * partitions of botocore.
 */
const domains = [
    ['cn-', 'amazonaws.com.cn'],
    ['eusc-', 'amazonaws.eu'],
    ['us-iso-', 'c2s.ic.gov'],
    ['us-isob-', 'sc2s.sgov.gov'],
    ['us-isof-', 'csp.hci.ic.gov'],
    ['eu-isoe-', 'cloud.adc-e.uk'],
];
const usual = 'amazonaws.com';
/** Of every partition; longer ones first, so that none is taken for the beginning of another. */
const urlSuffixes = [...domains.map(([, domain]) => domain), usual];
/** `AWS::URLSuffix` of a region: what the names of its hosts end in. */
function urlSuffix(region) {
    return domains.find(([beginning]) => region.startsWith(beginning))?.[1] ?? usual;
}


/***/ }),

/***/ 8126:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ digestsInBody),
/* harmony export */   C8: () => (/* binding */ addressesInBody),
/* harmony export */   Fb: () => (/* binding */ digestInUrl),
/* harmony export */   Iu: () => (/* binding */ embeddedPlace),
/* harmony export */   Lh: () => (/* binding */ artefactBucket),
/* harmony export */   YC: () => (/* binding */ artefactKey),
/* harmony export */   ci: () => (/* binding */ addressOf),
/* harmony export */   sB: () => (/* binding */ templateUrl),
/* harmony export */   zo: () => (/* binding */ defaultTarget)
/* harmony export */ });
/* harmony import */ var _model_url_suffix_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4744);

/** Where neither the definition nor the settings say it; the embedded cloud knows no other. */
const defaultTarget = { account: '000000000000', region: 'us-east-1' };
/** The embedded cloud's. Everywhere else the stage says it. */
const artefactBucket = 'stackgate-artefacts';
const embeddedPlace = { bucket: artefactBucket };
/** Code and templates lie under keys that hold their digests: no object is ever another one. */
function artefactKey(digest) {
    return `artefacts/${digest}`;
}
/** What the `TemplateURL` of a nested stack becomes, at AWS or in the embedded cloud. */
function templateUrl(digest, place = embeddedPlace) {
    return addressOf(artefactKey(digest), place);
}
/** An object in the bucket of artefacts. A name with dots has no certificate of its own, so it stands in the path. */
function addressOf(key, { bucket, region } = embeddedPlace) {
    if (region === undefined)
        return `https://${bucket}.s3.amazonaws.com/${key}`;
    const host = `s3.${region}.${(0,_model_url_suffix_js__WEBPACK_IMPORTED_MODULE_0__/* .urlSuffix */ .r)(region)}`;
    return bucket.includes('.') ? `https://${host}/${bucket}/${key}` : `https://${bucket}.${host}/${key}`;
}
const ownUrl = /^https?:\/\/[a-z0-9.:/-]{1,200}\/artefacts\/([0-9a-f]{64})$/;
const urlInBody = /https?:\/\/[a-z0-9.:/-]{1,200}\/artefacts\/([0-9a-f]{64})(?![0-9A-Za-z._/-])/g;
/** The digest in such an address; undefined for any other. */
function digestInUrl(url) {
    return ownUrl.exec(url)?.[1];
}
/** Every nested template that a body names by such an address. */
function digestsInBody(body) {
    return [...new Set(addressesInBody(body).values())];
}
/** The same by address: one template may be named in several places. */
function addressesInBody(body) {
    return new Map([...body.matchAll(urlInBody)].map(([url, digest = '']) => [url, digest]));
}


/***/ }),

/***/ 2911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ge: () => (/* binding */ absent),
/* harmony export */   Ng: () => (/* binding */ stackFingerprint),
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** JSON with keys in code-unit order at every depth, without white space: equal values give equal bytes. */
function canonicalJson(value) {
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value) ?? 'null';
    return Array.isArray(value) ? canonicalList(value) : canonicalObject(value);
}
// Plans have hundreds of thousands of entries: both grow one text rather than list after list.
function canonicalList(items) {
    let text = '';
    for (const item of items)
        text += `${text === '' ? '' : ','}${canonicalJson(item)}`;
    return `[${text}]`;
}
function canonicalObject(value) {
    let text = '';
    for (const key of Object.keys(value).sort()) {
        const entry = value[key];
        if (entry !== undefined)
            text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(entry)}`;
    }
    return `{${text}}`;
}
/** SHA-256 of text as UTF-8, or of bytes; hex. */
function digestOf(content) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(content).digest('hex');
}
const absent = 'absent';
/** @returns `absent` for no stack, else a digest that two stacks share when nothing would change between them */
function stackFingerprint(stack) {
    if (stack === undefined)
        return absent;
    const { templateDigest, parameters, noEcho, tags } = stack;
    return digestOf(canonicalJson({ templateDigest, parameters, noEcho: [...noEcho].sort(), tags }));
}


/***/ }),

/***/ 3612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ placeOf)
/* harmony export */ });
/**
 * Identity of a stack in the cloud, or of an export: names are unique per account and region. A stack
 * that is called otherwise is another one, whatever its service. JSON, so that no name can look like two.
 */
function placeOf(target, name) {
    return JSON.stringify([target.account, target.region, name]);
}


/***/ })

};
