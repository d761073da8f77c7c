export const id = 279;
export const ids = [279];
export const modules = {

/***/ 6540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ patiently),
/* harmony export */   t: () => (/* binding */ patientReads)
/* harmony export */ });
/* harmony import */ var _cloud_port_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9670);
/* harmony import */ var _deploy_stack_back_off_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5177);
/* harmony import */ var _model_app_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3113);
/* harmony import */ var _cloud_advice_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4361);




/** Milliseconds; nothing is begun yet that would be worth a longer wait. */
const patience = 2 * 60_000;
/**
 * What a plan reads of a cloud: throttled and lost reads are made again, as one of hundreds must not end it.
 *
 * @throws AppError `cloud-unusable`, each of them, for a refusal or where no answer came in two minutes
 */
function patientReads(at, clock) {
    const read = (what, call) => patiently(clock, what, call);
    return {
        describeStack: (name) => read(name, () => at.describeStack(name)),
        listStacks: () => read('stacks', () => at.listStacks()),
        originalTemplate: (name) => read(name, () => at.originalTemplate(name)),
        exports: () => read('exports', () => at.exports()),
        importers: (name) => read(name, () => at.importers(name)),
    };
}
/**
 * @param says what is wrong where it comes to nothing, for people
 * @throws AppError `cloud-unusable` as above
 */
async function patiently(clock, what, call, says = 'what is deployed cannot be read') {
    const begun = clock.now();
    for (let attempt = 1;; attempt += 1) {
        try {
            return await call();
        }
        catch (error) {
            if (!(error instanceof _cloud_port_js__WEBPACK_IMPORTED_MODULE_0__/* .CloudError */ .K))
                throw error;
            if (!error.retryable || clock.now() - begun > patience)
                throw unusable(error, says);
        }
        await clock.sleep((0,_deploy_stack_back_off_js__WEBPACK_IMPORTED_MODULE_1__/* .backOff */ .f)(attempt, what));
    }
}
function unusable(cause, says) {
    const message = `${says} (${(0,_cloud_advice_js__WEBPACK_IMPORTED_MODULE_3__/* .withAdvice */ .b)(cause)}); nothing was changed`;
    return new _model_app_error_js__WEBPACK_IMPORTED_MODULE_2__/* .AppError */ .u('cloud-unusable', message, { cause });
}


/***/ }),

/***/ 4279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  withAwsEnvironment: () => (/* binding */ withAwsEnvironment),
  withAwsView: () => (/* binding */ withAwsView)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-cloudformation/dist-cjs/index.js
var dist_cjs = __webpack_require__(3805);
var dist_cjs_namespaceObject = /*#__PURE__*/__webpack_require__.t(dist_cjs, 2);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-s3/dist-cjs/index.js
var client_s3_dist_cjs = __webpack_require__(3711);
// EXTERNAL MODULE: ./lib/cloud/adapter/cloud-error-of.js
var cloud_error_of = __webpack_require__(5189);
// EXTERNAL MODULE: ./lib/cloud/adapter/cloudformation-over.js + 9 modules
var cloudformation_over = __webpack_require__(7773);
;// CONCATENATED MODULE: ./lib/cloud/rate/api-limits.js
/**
 * Per account and region. AWS does not publish CloudFormation's limits (AWS support in b3ross/dotenvi#35: "internal
 * information"), only that they are per account and region and shared with everybody there. These are values to begin
 * with: deployers that poll twenty stacks in parallel without any are throttled (aws/aws-cdk#1647, #5637,
 * Kotaimen/awscfncli#68). What is right in an account is found by halving on each refusal.
 */
const awsLimits = {
    stacks: { burst: 10, perSecond: 8 },
    events: { burst: 10, perSecond: 8 },
    lists: { burst: 10, perSecond: 5 },
    changes: { burst: 5, perSecond: 3 },
};
/** What does not look as though it only read is taken for a change. */
function kindOf(action) {
    if (action.startsWith('List'))
        return 'lists';
    if (/Events$/.test(action))
        return 'events';
    return /^(?:Describe|Get|Validate)/.test(action) ? 'stacks' : 'changes';
}

// EXTERNAL MODULE: ./lib/cloud/send.js
var cloud_send = __webpack_require__(8623);
;// CONCATENATED MODULE: ./lib/cloud/rate/fair-queue.js
function fairQueue() {
    // A map keeps the order of insertion: whoever had a turn is put in again at its end.
    const waiting = new Map();
    let size = 0;
    return {
        get size() {
            return size;
        },
        add(of, item) {
            const own = waiting.get(of);
            if (own === undefined)
                waiting.set(of, [item]);
            else
                own.push(item);
            size += 1;
        },
        next() {
            const [first] = waiting;
            if (first === undefined)
                return undefined;
            const [of, own] = first;
            const item = own.shift();
            waiting.delete(of);
            if (own.length > 0)
                waiting.set(of, own);
            size -= 1;
            return item;
        },
    };
}

;// CONCATENATED MODULE: ./lib/cloud/rate/token-bucket.js
/** Milliseconds without a refusal after which the rate goes up by a step. */
const recovery = 10_000;
/** Part of the full rate that it goes up by. */
const step = 0.1;
/** Part of the full rate that it never falls below: refused calls wait for themselves too, and others may be why they are. */
const least = 1 / 4;
function tokenBucket({ burst, perSecond }, now) {
    let tokens = burst;
    let share = 1;
    let at = now;
    let changedAt = now;
    let refusedAt = -Infinity;
    const recover = (time) => {
        const steps = Math.floor((time - changedAt) / recovery);
        if (steps <= 0)
            return;
        share = Math.min(1, share + steps * step);
        changedAt += steps * recovery;
    };
    const refill = (time) => {
        recover(time);
        // A clock that was set back gives nothing.
        if (time > at)
            tokens = Math.min(burst, tokens + ((time - at) / 1_000) * perSecond * share);
        at = time;
    };
    return {
        take(time) {
            refill(time);
            if (tokens < 1)
                return Math.ceil(((1 - tokens) / (perSecond * share)) * 1_000);
            tokens -= 1;
            return 0;
        },
        refused(time, begunAt) {
            refill(time);
            tokens = Math.min(tokens, 0);
            changedAt = time;
            if (begunAt <= refusedAt)
                return;
            refusedAt = time;
            share = Math.max(least, share / 2);
        },
        rate(time) {
            recover(time);
            return perSecond * share;
        },
    };
}

;// CONCATENATED MODULE: ./lib/cloud/rate/limited.js





/**
 * The same calls, as many as the limits allow and no more: what is too early waits for its turn, the stacks one after the
 * other. A refused call is not made again here. One wrapper per account and region, for all who call there.
 */
function limited(send, clock, limits) {
    const lanes = new Map();
    return async (action, input) => {
        const kind = kindOf(action);
        const lane = lanes.get(kind) ?? laneOf(tokenBucket(limits[kind], clock.now()), clock);
        lanes.set(kind, lane);
        await lane.turn(subjectOf(input));
        const begunAt = clock.now();
        try {
            return await send(action, input);
        }
        catch (error) {
            if (error instanceof cloud_send/* ServiceFault */.g && (0,cloud_error_of/* cloudErrorOf */.z)(error).code === 'throttled')
                lane.refused(begunAt);
            throw error;
        }
    };
}
/** A stack by its name, whether name or id was given; calls about none share one turn. */
function subjectOf(input) {
    const { StackName: stack } = input;
    if (typeof stack !== 'string')
        return '';
    return /^arn:[^/]*\/([^/]+)\//.exec(stack)?.[1] ?? stack;
}
function laneOf(bucket, clock) {
    const queue = fairQueue();
    let pumping = false;
    const pump = async () => {
        pumping = true;
        try {
            while (queue.size > 0) {
                const wait = bucket.take(clock.now());
                if (wait > 0)
                    await clock.sleep(wait);
                else
                    queue.next()?.go();
            }
        }
        catch (error) {
            // The clock broke: nobody is left waiting for it.
            while (queue.size > 0)
                queue.next()?.fail(error);
        }
        finally {
            pumping = false;
        }
    };
    return {
        turn: (of) => new Promise((go, fail) => {
            queue.add(of, { go, fail });
            if (!pumping)
                void pump();
        }),
        refused: (begunAt) => bucket.refused(clock.now(), begunAt),
    };
}

;// CONCATENATED MODULE: ./lib/cloud/aws/connection.js
/** Milliseconds. An answer that takes longer than any of AWS's does is one that will not come. */
const timeouts = { CLOUDFORMATION: 60_000, STS: 20_000, S3: 300_000 };
/**
 * How a service is reached: connections are used again, a call ends in bounded time, and nothing is tried again below,
 * since whoever calls has patience, counts calls and knows which of them may be repeated.
 */
function connectionTo(service, environment) {
    const endpoint = endpointOf(service, environment);
    const requestTimeout = timeouts[service];
    return {
        maxAttempts: 1,
        ...(endpoint !== undefined && { endpoint }),
        requestHandler: {
            connectionTimeout: 5_000,
            requestTimeout,
            throwOnRequestTimeout: true,
            socketTimeout: requestTimeout,
            httpAgent: { keepAlive: true, maxSockets: 50 },
            httpsAgent: { keepAlive: true, maxSockets: 50 },
        },
    };
}
/** `AWS_ENDPOINT_URL_S3` before `AWS_ENDPOINT_URL`, as AWS's tools take them; undefined leaves it to the SDK. */
function endpointOf(service, environment) {
    if (environment.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS === 'true')
        return undefined;
    return environment[`AWS_ENDPOINT_URL_${service}`] || environment.AWS_ENDPOINT_URL || undefined;
}

;// CONCATENATED MODULE: ./lib/cloud/aws/hidden-secrets.js
/** A session of some hours has a handful of credentials; beyond that the oldest are long expired. */
const most = 60;
function hiddenSecrets() {
    const known = new Set();
    return {
        add(secret) {
            if (secret === undefined || secret.length < 8)
                return;
            known.add(secret);
            const [oldest] = known;
            if (known.size > most && oldest !== undefined)
                known.delete(oldest);
        },
        hide(text) {
            let hidden = text;
            for (const secret of known)
                hidden = hidden.replaceAll(secret, '***');
            return hidden.replace(tokens, '***');
        },
    };
}
/** Access keys of sessions, JSON web tokens, and signatures, by which a request may be sent again for minutes; whoever they belong to. */
const tokens = /\bASIA[A-Z0-9]{12,}\b|\beyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)?|\bSignature=[0-9a-f]{64}\b/g;

;// CONCATENATED MODULE: ./lib/cloud/aws/memo.js
/** Makes what belongs to a place once. */
function memo(keyOf, make) {
    const made = new Map();
    return (target) => {
        const key = keyOf(target);
        const known = made.get(key);
        if (known !== undefined)
            return known;
        const result = make(target);
        made.set(key, result);
        return result;
    };
}
function byAccount({ account }) {
    return account;
}
function byPlace({ account, region }) {
    return `${account}/${region}`;
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
;// CONCATENATED MODULE: ./lib/cloud/aws/readable-answers.js

/** Bytes. The largest answer is a template of a megabyte, escaped. */
const mostBytes = 16_000_000;
/**
 * Lets a client read nothing but XML, and not without end: the SDK takes a proxy's page of HTML that comes with status 200
 * for an empty answer, by which every stack would be absent, and reads a body for as long as it comes.
 */
function refuseOtherAnswers(client) {
    client.middlewareStack.add((next) => async (given) => {
        const result = await next(given);
        const { response } = result;
        if (hasBody(response))
            response.body = checked(response.body);
        return result;
    }, 
    // Below what reads the answer.
    { step: 'deserialize', priority: 'low', name: 'refuseOtherAnswers' });
}
function hasBody(response) {
    const { body } = (response ?? {});
    return typeof body?.pipe === 'function';
}
function checked(body) {
    let bytes = 0;
    const check = new external_node_stream_.Transform({
        transform(chunk, _, done) {
            const isFirst = bytes === 0;
            bytes += chunk.length;
            if (bytes > mostBytes)
                done(new Error('An answer is too long.'));
            else if (isFirst && !looksLikeXml(chunk))
                done(new Error('An answer is not XML.'));
            else
                done(null, chunk);
        },
        flush: (done) => done(bytes === 0 ? new Error('An answer is empty.') : null),
    });
    // Whoever reads hears of errors.
    (0,external_node_stream_.pipeline)(body, check, () => { });
    return check;
}
function looksLikeXml(start) {
    const text = start
        .toString('utf8', 0, 200)
        .replace(/^\uFEFF/, '')
        .trimStart();
    return text.startsWith('<') && !/^<(?:!doctype\s+html|html)\b/i.test(text);
}

// EXTERNAL MODULE: ./lib/cloud/port.js
var port = __webpack_require__(9670);
;// CONCATENATED MODULE: ./lib/cloud/aws/s3-bucket.js




/** A bucket of S3, or of what speaks its protocol. */
function s3Bucket({ name, owner }, request) {
    const at = { Bucket: name, ...(owner !== undefined && { ExpectedBucketOwner: owner }) };
    const call = callOver(request);
    return {
        name,
        async get(Key) {
            const found = await call((client) => readWhole(client, { ...at, Key }), noSuchObject);
            return found && { bytes: found.bytes, etag: needed(found.etag), size: found.bytes.length };
        },
        async head(Key) {
            const found = await call((client) => client.send(new client_s3_dist_cjs/* HeadObjectCommand */.l81({ ...at, Key })), noSuchObject);
            const modified = found?.LastModified?.getTime();
            return (found && {
                etag: needed(found.ETag),
                size: found.ContentLength ?? 0,
                ...(modified !== undefined && { modified }),
            });
        },
        async put(Key, Body, condition) {
            const input = { ...at, Key, Body, ContentLength: Body.length, ...conditionMembers(condition) };
            const put = await call((client) => client.send(new client_s3_dist_cjs/* PutObjectCommand */.wKZ(input)), conditionFailed(condition));
            return put && needed(put.ETag);
        },
        list: (prefix) => listAll(call, at, prefix),
        async delete(Key) {
            await call((client) => client.send(new client_s3_dist_cjs/* DeleteObjectCommand */.k4j({ ...at, Key })), noSuchObject);
        },
        async copy(from, Key) {
            const CopySource = `${from.bucket}/${from.key.split('/').map(encodeURIComponent).join('/')}`;
            const copied = await call((client) => client.send(new client_s3_dist_cjs/* CopyObjectCommand */.s9Z({ ...at, Key, CopySource })), noSuchObject);
            return copied !== undefined;
        },
    };
}
function callOver(request) {
    return async (send, isAnswer) => {
        try {
            return await request(send);
        }
        catch (error) {
            if (!(error instanceof cloud_send/* ServiceFault */.g))
                throw error;
            if (isAnswer(error))
                return undefined;
            throw errorOf(error);
        }
    };
}
/** Another write of the same key was going on, and this one was not done: it may be made again, as after throttling. */
const conflicts = new Set(['ConditionalRequestConflict', 'OperationAborted']);
function errorOf(fault) {
    if (conflicts.has(fault.code))
        return new port/* CloudError */.K('throttled', fault.code, fault.message, { cause: fault });
    return (0,cloud_error_of/* cloudErrorOf */.z)(fault);
}
function noSuchObject({ code }) {
    return code === 'NoSuchKey' || code === 'NotFound';
}
/** What an entity tag was expected of and is gone is not the same any more. */
function conditionFailed(condition) {
    return (fault) => condition !== undefined && (fault.code === 'PreconditionFailed' || fault.status === 412 || noSuchObject(fault));
}
function conditionMembers(condition) {
    if (condition === undefined)
        return {};
    return condition === 'absent' ? { IfNoneMatch: '*' } : { IfMatch: condition.etag };
}
async function readWhole(client, input) {
    const { Body, ETag, ContentLength } = await client.send(new client_s3_dist_cjs/* GetObjectCommand */.jLs(input));
    const bytes = (await Body?.transformToByteArray()) ?? new Uint8Array();
    // A connection that broke in the middle must not look like a shorter object.
    if (ContentLength !== undefined && bytes.length !== ContentLength)
        throw new cloud_send/* ServiceFault */.g('IncompleteBody', `${bytes.length} of ${ContentLength} bytes came.`, 0);
    return { bytes, etag: ETag };
}
/** Keys come percent-encoded, since XML has no way to say every character that a key may have. */
async function listAll(call, at, Prefix) {
    const keys = [];
    let ContinuationToken;
    const seen = new Set();
    do {
        const input = { ...at, Prefix, EncodingType: 'url', ...(ContinuationToken && { ContinuationToken }) };
        const page = await call((client) => client.send(new client_s3_dist_cjs/* ListObjectsV2Command */.u6x(input)), () => false);
        for (const { Key = '' } of page?.Contents ?? [])
            keys.push(page?.EncodingType === 'url' ? decodedKey(Key) : Key);
        const next = page?.IsTruncated ? page.NextContinuationToken : undefined;
        if (next !== undefined && seen.has(next))
            throw new port/* CloudError */.K('other', 'RepeatedContinuationToken', 'ListObjectsV2 answers the same pages again and again.');
        if (next !== undefined)
            seen.add(next);
        ContinuationToken = next;
    } while (ContinuationToken !== undefined);
    return keys.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}
function decodedKey(key) {
    return decodeURIComponent(key.replaceAll('+', '%20'));
}
function needed(etag) {
    if (etag === undefined)
        throw new port/* CloudError */.K('other', 'MalformedAnswer', 'S3 answered without an entity tag.');
    return etag;
}

;// CONCATENATED MODULE: ./lib/cloud/aws/service-fault-of.js

/**
 * What a client of the SDK throws, as the service words it; status 0 where nobody knows whether the call was done.
 * Without a cause: the SDK's errors carry requests and answers with them.
 *
 * @returns undefined for what is no failure of a call, but a bug here or in the SDK
 */
function serviceFaultOf(error, hide) {
    if (error instanceof cloud_send/* ServiceFault */.g)
        return error;
    if (!(error instanceof Error))
        return undefined;
    const message = shortened(hide(error.message));
    if (isServiceException(error))
        return ofService(error, message);
    if (error.name === 'CredentialsProviderError' || error.name === 'TokenProviderError')
        return new cloud_send/* ServiceFault */.g('CredentialsProviderError', message);
    const code = codeOf(error);
    // Repeating the call ends in the same refusal.
    if (code !== undefined && isOfCertificate(code))
        return new cloud_send/* ServiceFault */.g(code, message);
    if (error.name === 'TimeoutError' || error.name === 'AbortError')
        return new cloud_send/* ServiceFault */.g('TimeoutError', message, 0);
    if (code !== undefined && /^E[A-Z_]+$/.test(code))
        return new cloud_send/* ServiceFault */.g('NetworkingError', `${code}: ${message}`, 0);
    // What was thrown below the SDK and is none of this realm's errors: nothing but its text is left.
    if (error.message.startsWith('AWS SDK error wrapper for '))
        return new cloud_send/* ServiceFault */.g('NetworkingError', message, 0);
    const status = statusOfUnreadable(error);
    return status === undefined ? undefined : unreadable(status);
}
function isServiceException(error) {
    return '$fault' in error && '$metadata' in error;
}
/** AWS's own advice for this one is to try again, though it comes as a 400. Source: STS API, AssumeRoleWithWebIdentity. */
const service_fault_of_transient = new Set(['IDPCommunicationError', 'IDPCommunicationErrorException']);
function ofService(error, message) {
    const code = error.Code ?? error.name;
    const status = error.$metadata.httpStatusCode ?? 0;
    if (service_fault_of_transient.has(code))
        return new cloud_send/* ServiceFault */.g(code, message, 0);
    // Where the answer has no body, as for HEAD, the SDK knows the status alone.
    if (status === 403 && (code === 'Forbidden' || code === 'Unknown' || code === 'UnknownError' || code === '403'))
        return new cloud_send/* ServiceFault */.g('AccessDenied', message === 'UnknownError' ? 'Access Denied' : message, status);
    // It repeats the request with all its headers, the session's token among them.
    if (code === 'SignatureDoesNotMatch')
        return new cloud_send/* ServiceFault */.g(code, firstSentence(message), status);
    return new cloud_send/* ServiceFault */.g(code, message, status);
}
/** Characters of a message: AWS's own are shorter, and it stands in journals and reports. */
const mostOfMessage = 4_000;
function shortened(message) {
    return message.length <= mostOfMessage ? message : `${message.slice(0, mostOfMessage)} …`;
}
function firstSentence(message) {
    return /^[^\n]{0,300}?[.\n]/.exec(message)?.[0].trim() ?? 'The request signature does not match.';
}
function codeOf(error) {
    const { code } = error;
    return typeof code === 'string' ? code : undefined;
}
function isOfCertificate(code) {
    return /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_TLS/.test(code);
}
/** Of an answer that is no answer of AWS: a proxy's page, or half of one. */
function statusOfUnreadable(error) {
    const { $response: response } = error;
    return typeof response?.statusCode === 'number' ? response.statusCode : undefined;
}
/** What was answered well and cannot be read was done, perhaps; what was refused without AWS's words was not. */
function unreadable(status) {
    const message = `An answer with HTTP status ${status} cannot be read; something between here and AWS may have changed it.`;
    const code = status === 403 ? 'AccessDenied' : 'UnreadableAnswer';
    return new cloud_send/* ServiceFault */.g(code, message, status >= 400 && status < 500 && status !== 408 ? status : 0);
}

;// CONCATENATED MODULE: ./lib/cloud/aws/sdk-send.js


const commands = new Map(Object.entries(dist_cjs_namespaceObject).flatMap(([name, value]) => name.endsWith('Command') ? [[name.slice(0, -'Command'.length), value]] : []));
/** Calls of CloudFormation through the SDK, each made once. */
function sdkSend(client, hide) {
    return async (action, input) => {
        const Command = commands.get(action);
        if (Command === undefined)
            throw new Error(`The SDK does not know ${action}.`);
        try {
            return (await client.send(new Command(input)));
        }
        catch (error) {
            throw serviceFaultOf(error, hide) ?? error;
        }
    };
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-sts/dist-cjs/index.js
var client_sts_dist_cjs = __webpack_require__(1695);
;// CONCATENATED MODULE: ./lib/cloud/aws/credentials/with-renewal.js

/** Codes by which services say that the session is over. A wrong clock looks the same, and the SDK sets it right. */
const expired = new Set([
    'ExpiredToken',
    'ExpiredTokenException',
    'RequestExpired',
    'TokenRefreshRequired',
]);
/**
 * Makes a call; where it is refused because its credentials have expired, once more with new ones. What was refused
 * for that was not done.
 *
 * @throws what the call throws; the refusal where no new credentials are to be had
 */
async function withRenewal(credentials, call) {
    const used = credentials.taken();
    try {
        return await call();
    }
    catch (error) {
        if (!(error instanceof cloud_send/* ServiceFault */.g && expired.has(error.code)))
            throw error;
        // The first call may have been the one that took them.
        await credentials.renew(Math.max(used, 1));
        return call();
    }
}

;// CONCATENATED MODULE: ./lib/cloud/aws/credentials/account-check.js





/**
 * The account that credentials are of. Asked of AWS, not read out of a role's ARN: what is deployed where is decided
 * by who one is.
 *
 * @throws ServiceFault
 */
async function accountOf(credentials, { region }, { environment, secrets }) {
    const client = new client_sts_dist_cjs/* STSClient */.iM({
        region,
        credentials: credentials.provider,
        ...connectionTo('STS', environment),
    });
    try {
        const { Account } = await withRenewal(credentials, async () => {
            try {
                return await client.send(new client_sts_dist_cjs/* GetCallerIdentityCommand */.zI({}));
            }
            catch (error) {
                throw serviceFaultOf(error, secrets.hide) ?? error;
            }
        });
        return Account ?? '';
    }
    finally {
        client.destroy();
    }
}
/** @throws ServiceFault `WrongAccount` where the credentials are of another account */
function requireAccount(actual, wanted, role) {
    if (actual === wanted)
        return;
    const who = role ?? 'the credentials of this process';
    const message = `${who} would act in account ${actual || '(unknown)'}, but the stage says ${wanted}. Nothing was called there.`;
    throw new cloud_send/* ServiceFault */.g('WrongAccount', message, 403);
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/credential-providers/dist-cjs/index.js
var credential_providers_dist_cjs = __webpack_require__(9719);
;// CONCATENATED MODULE: ./lib/cloud/aws/credentials/github-token.js

/** What AWS's identity provider for GitHub expects by default. */
const audience = 'sts.amazonaws.com';
/** Milliseconds. */
const timeout = 20_000;
function tokenSourceOf(environment) {
    const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken } = environment;
    return url && requestToken ? { url, requestToken } : undefined;
}
/**
 * A new token each time: it is good for minutes, a run may take hours.
 *
 * @throws ServiceFault, with status 0 where asking again may help; neither address nor token is in it
 */
async function fetchGithubToken({ url, requestToken }) {
    if (!URL.canParse(url))
        throw refused(400, 'ACTIONS_ID_TOKEN_REQUEST_URL is no address');
    const asked = new URL(url);
    asked.searchParams.set('audience', audience);
    const response = await fetch(asked, {
        headers: { authorization: `Bearer ${requestToken}`, accept: 'application/json; api-version=2.0' },
        redirect: 'error',
        signal: AbortSignal.timeout(timeout),
    }).catch((error) => {
        throw refused(0, error instanceof Error && error.name === 'TimeoutError' ? 'no answer in time' : 'no connection');
    });
    const body = await response.json().catch(() => undefined);
    if (!response.ok)
        throw refused(response.status, `HTTP status ${response.status}`);
    const token = typeof body === 'object' && body !== null && 'value' in body ? body.value : undefined;
    if (typeof token !== 'string' || token === '')
        throw refused(0, 'an answer without a token');
    return token;
}
function refused(status, why) {
    const mayHelp = status === 0 || status === 429 || status >= 500;
    const message = `GitHub gives this job no identity token: ${why}.`;
    return new cloud_send/* ServiceFault */.g('GitHubTokenUnavailable', message, mayHelp ? 0 : status);
}

;// CONCATENATED MODULE: ./lib/cloud/aws/credentials/kept-credentials.js
/** Milliseconds before the end at which new ones are taken: longer than any single call lasts. */
const margin = 5 * 60_000;
/**
 * @param take asks for credentials
 * @param now milliseconds since the epoch
 */
function keepCredentials(take, now) {
    let current;
    let pending;
    let count = 0;
    const takeOnce = () => {
        pending ??= take()
            .then((identity) => {
            current = identity;
            count += 1;
            return identity;
        })
            .finally(() => {
            pending = undefined;
        });
        return pending;
    };
    const provide = async () => {
        if (current === undefined)
            return takeOnce();
        const left = (current.expiration?.getTime() ?? Infinity) - now();
        if (left > margin)
            return current;
        const old = current;
        // What still holds is good enough while nobody gives new ones.
        return takeOnce().catch((error) => {
            if (left > 0)
                return old;
            throw error;
        });
    };
    return {
        // Unmarked, each client would keep what it was given in a memory of its own, out of reach of `renew`.
        provider: Object.assign(provide, { memoized: true }),
        taken: () => count,
        async renew(refused) {
            if (refused === count)
                await takeOnce();
        },
    };
}

;// CONCATENATED MODULE: ./lib/cloud/aws/credentials/session-name.js
/**
 * What CloudTrail shows as the name of an assumed role's session: the tool and the run.
 * Source: STS API, AssumeRole, RoleSessionName: 2 to 64 characters of `[\w+=,.@-]`.
 */
function sessionNameOf(run) {
    return `stackgate-${run.replace(/[^\w+=,.@-]/g, '-')}`.slice(0, 64);
}

;// CONCATENATED MODULE: ./lib/cloud/aws/credentials/credentials-of.js







/**
 * Credentials of an identity: those of the process as AWS's tools find them; the role assumed from these; and
 * in a job that GitHub vouches for the role assumed by its token, fetched again each time.
 */
function credentialsOf(identity, tools) {
    const take = takerOf(identity, tools);
    const { secrets, now } = tools;
    return keepCredentials(async () => {
        const taken = await take().catch((error) => {
            throw refusal(error, identity, secrets);
        });
        secrets.add(taken.secretAccessKey);
        secrets.add(taken.sessionToken);
        return taken;
    }, now);
}
function takerOf(identity, tools) {
    const { role } = identity;
    // Made for each taking, as it remembers what it found.
    if (role === undefined)
        return () => (0,credential_providers_dist_cjs/* fromNodeProviderChain */.br)(clientOf(identity, tools))();
    const source = tokenSourceOf(tools.environment);
    return source === undefined
        ? () => (0,credential_providers_dist_cjs/* fromTemporaryCredentials */.ss)(assumption(role, identity, tools))()
        : () => byToken(role, source, identity, tools);
}
function assumption(role, identity, tools) {
    return {
        masterCredentials: (0,credential_providers_dist_cjs/* fromNodeProviderChain */.br)(clientOf(identity, tools)),
        params: { RoleArn: role, RoleSessionName: sessionNameOf(identity.run) },
        ...clientOf(identity, tools),
    };
}
async function byToken(role, source, identity, tools) {
    const { secrets } = tools;
    secrets.add(source.requestToken);
    const webIdentityToken = await fetchGithubToken(source);
    secrets.add(webIdentityToken);
    const roleSessionName = sessionNameOf(identity.run);
    return (0,credential_providers_dist_cjs/* fromWebToken */.G7)({ roleArn: role, roleSessionName, webIdentityToken, ...clientOf(identity, tools) })();
}
function clientOf({ region }, { environment }) {
    return { clientConfig: { region, ...connectionTo('STS', environment) } };
}
/** In the service's words, and what was tried: a refusal to assume a role reads like one of the call that needed it. */
function refusal(error, { role }, { hide }) {
    const fault = serviceFaultOf(error, hide);
    if (fault === undefined || role === undefined)
        return fault ?? error;
    return new cloud_send/* ServiceFault */.g(fault.code, `${role} cannot be assumed: ${fault.message}`, fault.status);
}

;// CONCATENATED MODULE: ./lib/cloud/aws/signers.js





/** One per account, for all of its regions and services. */
function signersFor({ run, roleIn }, tools) {
    return memo(byAccount, ({ account, region }) => {
        const role = roleIn?.(account);
        const identity = { region, run, ...(role !== undefined && { role }) };
        const kept = credentialsOf(identity, tools);
        const check = once(() => checkAccount(account, kept, identity, tools));
        return {
            credentials: kept.provider,
            check,
            call: async (make) => {
                await check();
                return withRenewal(kept, async () => {
                    try {
                        return await make();
                    }
                    catch (error) {
                        throw serviceFaultOf(error, tools.secrets.hide) ?? error;
                    }
                });
            },
        };
    });
}
async function checkAccount(account, kept, identity, tools) {
    requireAccount(await accountOf(kept, identity, tools), account, identity.role);
}
/** What failed, as for want of a connection, is asked again by the next call. */
function once(ask) {
    let asked;
    return () => {
        asked ??= ask().catch((error) => {
            asked = undefined;
            throw error;
        });
        return asked;
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/model/url-suffix.js
var url_suffix = __webpack_require__(4744);
;// CONCATENATED MODULE: ./lib/cloud/aws/template-upload.js



/**
 * Puts templates into a bucket by their content: one that lies there already is not sent again. In the bucket of the
 * journals that is the very object that a restore reads.
 */
function uploadTo(bucket, addressOf) {
    return async (body) => {
        const key = `artefacts/${(0,external_node_crypto_.createHash)('sha256').update(body).digest('hex')}`;
        if ((await bucket.head(key)) === undefined)
            await bucket.put(key, Buffer.from(body), 'absent');
        return addressOf(key);
    };
}
/** Where CloudFormation finds an object: by the bucket's host name, or below the endpoint that takes AWS's place. */
function objectAddress(bucket, key, region, environment) {
    const endpoint = endpointOf('S3', environment);
    if (endpoint !== undefined)
        return `${endpoint.replace(/\/+$/, '')}/${bucket}/${key}`;
    const host = `s3.${region}.${(0,url_suffix/* urlSuffix */.r)(region)}`;
    // A dot in the name would not match the wildcard certificate.
    return bucket.includes('.') ? `https://${host}/${bucket}/${key}` : `https://${bucket}.${host}/${key}`;
}

;// CONCATENATED MODULE: ./lib/cloud/aws/aws-access.js















/** Nothing is asked or looked up before the first call. */
function awsAccess(options) {
    silenceNodeWarning();
    const { environment, clock } = options;
    const secrets = hiddenSecrets();
    const signerFor = signersFor(options, { environment, secrets, now: () => clock.now() });
    const clients = new Set();
    const send = memo(byPlace, (target) => {
        const client = cloudFormationClient(target, signerFor(target), environment);
        clients.add(client);
        return sendOver(sdkSend(client, secrets.hide), signerFor(target), options);
    });
    const s3 = memo(byPlace, (target) => {
        const client = s3Client(target, signerFor(target), environment);
        clients.add(client);
        return client;
    });
    const bucket = (target, name) => s3Bucket({ name, owner: target.account }, (request) => signerFor(target).call(() => request(s3(target))));
    return {
        cloud: { clock, at: memo(byPlace, (target) => portAt(target, send(target), bucket, options)) },
        send,
        bucket,
        address: ({ region }, name, key) => objectAddress(name, key, region, environment),
        checkAccount: (target) => signerFor(target).check().catch(throwCloudError),
        close: () => {
            for (const client of clients)
                client.destroy();
        },
    };
}
/**
 * On Node 20 the SDK writes eight lines into every log of what its versions of 2027 will need. It is bundled here: which
 * version works on which Node is ours to see to, and nobody who reads the log can do anything about it.
 */
function silenceNodeWarning() {
    process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
}
function cloudFormationClient({ region }, { credentials }, environment) {
    const client = new dist_cjs.CloudFormationClient({ region, credentials, ...connectionTo('CLOUDFORMATION', environment) });
    refuseOtherAnswers(client);
    return client;
}
/** What takes AWS's place has no host name for each bucket. */
function s3Client({ region }, { credentials }, environment) {
    const forcePathStyle = endpointOf('S3', environment) !== undefined;
    return new client_s3_dist_cjs/* S3Client */.YxF({ region, credentials, forcePathStyle, ...connectionTo('S3', environment) });
}
/** A call that waits for its turn does not wait with credentials in its hand. */
function sendOver(send, signer, { clock, limits = awsLimits }) {
    return limited((action, input) => signer.call(() => send(action, input)), clock, limits);
}
function portAt(target, send, bucket, { bucketAt, environment }) {
    const name = bucketAt?.(target);
    if (name === undefined)
        return (0,cloudformation_over/* cloudFormationOver */.f)(send);
    const addressOf = (key) => objectAddress(name, key, target.region, environment);
    return (0,cloudformation_over/* cloudFormationOver */.f)(send, { upload: uploadTo(bucket(target, name), addressOf) });
}
function throwCloudError(error) {
    throw error instanceof cloud_send/* ServiceFault */.g ? (0,cloud_error_of/* cloudErrorOf */.z)(error) : error;
}

;// CONCATENATED MODULE: ./lib/cloud/real-clock.js
/** The machine's time. */
const realClock = {
    now: Date.now,
    sleep: (milliseconds) => new Promise((wake) => setTimeout(wake, Math.max(0, milliseconds))),
};

// EXTERNAL MODULE: ./lib/package/packaged.js
var packaged = __webpack_require__(8126);
// EXTERNAL MODULE: ./lib/plan/fingerprint.js
var fingerprint = __webpack_require__(2911);
;// CONCATENATED MODULE: ./lib/deploy/stores/bucket-artefacts.js


/** One object per artefact, named by its digest. Bytes that no longer have it count as lost, and are put again. */
function bucketArtefacts(bucket) {
    // What this process wrote or read whole is there: artefacts are not deleted while a run may need them.
    const known = new Set();
    return {
        async put(bytes) {
            const digest = (0,fingerprint/* digestOf */.ol)(bytes);
            if (!known.has(digest))
                await putWhole(bucket, digest, bytes);
            known.add(digest);
            return digest;
        },
        async has(digest) {
            return isDigest(digest) && (await bucket.head((0,packaged/* artefactKey */.YC)(digest))) !== undefined;
        },
        async get(digest) {
            if (!isDigest(digest))
                return undefined;
            const bytes = (await bucket.get((0,packaged/* artefactKey */.YC)(digest)))?.bytes;
            const isWhole = bytes !== undefined && (0,fingerprint/* digestOf */.ol)(bytes) === digest;
            if (isWhole)
                known.add(digest);
            else
                known.delete(digest);
            return isWhole ? bytes : undefined;
        },
    };
}
/** Digests come from plans and journals, which somebody may have written. */
const isDigest = (text) => /^[0-9a-f]{64}$/.test(text);
/** Looks first: a refused condition would cost the upload of all bytes. */
async function putWhole(bucket, digest, bytes) {
    const key = (0,packaged/* artefactKey */.YC)(digest);
    if ((await bucket.head(key)) === undefined && (await bucket.put(key, bytes, 'absent')) !== undefined)
        return;
    const there = await bucket.get(key);
    if (there !== undefined && (0,fingerprint/* digestOf */.ol)(there.bytes) === digest)
        return;
    // Whoever else puts it in place of damaged bytes puts the same.
    await bucket.put(key, bytes, there === undefined ? 'absent' : { etag: there.etag });
}

// EXTERNAL MODULE: ./lib/deploy/run/in-turn.js
var in_turn = __webpack_require__(5860);
// EXTERNAL MODULE: ./lib/deploy/stores.js
var stores = __webpack_require__(7285);
// EXTERNAL MODULE: ./lib/deploy/stores/durable-files.js
var durable_files = __webpack_require__(1083);
// EXTERNAL MODULE: ./lib/deploy/stores/opened-at.js
var opened_at = __webpack_require__(7783);
;// CONCATENATED MODULE: ./lib/deploy/stores/bucket-journals.js





/** Lines of one journal that are read at once. */
const atOnce = 32;
/**
 * One object per write, `journal/lines/<run>/<offset in bytes>`, made where there is none: of two that stand at the
 * same end one writes, and a kill leaves its lines or none. Lines stay when the run is over, as they are what stops
 * a writer that wakes up late; a rule of the bucket may expire them after days, never `journal/whole/<run>`, which has
 * them in one object and is what is read then. `journal/runs/<time>-<run>` says which runs there are, newest last.
 *
 * Each begins with a line of its own that no other writer has: equal lines of two processes differ.
 */
function bucketJournals(bucket) {
    return {
        async append(run, line, after) {
            // First: a run that is not listed would not stand in the way of the next.
            if (after === 0)
                await bucket.put(indexKey(run, line), Buffer.from(run), 'absent');
            const written = await bucket.put(lineKey(run, after), sealed(Buffer.from(line)), 'absent');
            if (written === undefined)
                throw new stores/* LeaseLost */.V(`the journal of ${run} was written by somebody else`);
        },
        async read(run) {
            const whole = (await bucket.get(wholeKey(run)))?.bytes;
            const begun = whole?.length ?? 0;
            const isAll = whole !== undefined && (await bucket.head(lineKey(run, begun))) === undefined;
            const lines = isAll ? [] : await linesFrom(bucket, run, begun);
            if (whole === undefined && lines.length === 0)
                return undefined;
            return Buffer.concat([...(whole ? [whole] : []), ...lines.map(({ bytes }) => bytes)]).toString('utf8');
        },
        async truncate(run, bytes) {
            await cutWhole(bucket, run, bytes);
            await cutLines(bucket, run, bytes);
        },
        async runs() {
            return runsIn(bucket);
        },
        async bringTogether(run, text) {
            const bytes = Buffer.from(text);
            const there = await bucket.head(wholeKey(run));
            // Another that went on with the run has brought more together; else what is shorter is right too.
            if (there !== undefined && there.size >= bytes.length)
                return;
            await bucket.put(wholeKey(run), bytes, there === undefined ? 'absent' : { etag: there.etag });
        },
    };
}
/** Lines that begin at `begun` or later, in order; what is missing among them shows in the chain. */
async function linesFrom(bucket, run, begun) {
    const keys = await bucket.list(linesPrefix(run));
    const wanted = keys.filter((key) => offsetOf(key) >= begun);
    const lines = await (0,in_turn/* inTurn */.l)(wanted, atOnce, async (key) => {
        const found = await bucket.get(key);
        return found && { offset: offsetOf(key), bytes: unsealed(found.bytes), etag: found.etag };
    });
    return lines.filter((line) => line !== undefined);
}
async function cutWhole(bucket, run, bytes) {
    const whole = await bucket.get(wholeKey(run));
    if (whole === undefined || whole.bytes.length <= bytes)
        return;
    const cut = await bucket.put(wholeKey(run), whole.bytes.subarray(0, bytes), { etag: whole.etag });
    if (cut === undefined)
        throw new stores/* LeaseLost */.V(`the journal of ${run} was written by somebody else`);
}
/** The last one first: killed in between, it leaves the beginning. */
async function cutLines(bucket, run, bytes) {
    const lines = await linesFrom(bucket, run, 0);
    for (const line of lines.toReversed()) {
        if (line.offset >= bytes)
            await bucket.delete(lineKey(run, line.offset));
        else if (line.offset + line.bytes.length > bytes)
            await cutLine(bucket, run, line, bytes);
    }
}
async function cutLine(bucket, run, line, bytes) {
    const kept = sealed(line.bytes.subarray(0, bytes - line.offset));
    const cut = await bucket.put(lineKey(run, line.offset), kept, { etag: line.etag });
    if (cut === undefined)
        throw new stores/* LeaseLost */.V(`the journal of ${run} was written by somebody else`);
}
const runsPrefix = 'journal/runs/';
const linesPrefix = (run) => `journal/lines/${(0,durable_files/* fileNameFor */.dJ)(run)}/`;
const wholeKey = (run) => `journal/whole/${(0,durable_files/* fileNameFor */.dJ)(run)}`;
const padded = (number) => String(number).padStart(15, '0');
const lineKey = (run, offset) => `${linesPrefix(run)}${padded(offset)}`;
const offsetOf = (key) => Number.parseInt(key.slice(key.lastIndexOf('/') + 1), 10);
/** By the run's own clock, in whole milliseconds: what is copied to another bucket loses its times. */
function indexKey(run, first) {
    const at = Math.min(Math.max(0, Math.trunc((0,opened_at/* openedAt */.v)(Buffer.from(first)))), 1e15 - 1);
    return `${runsPrefix}${padded(at)}-${(0,durable_files/* fileNameFor */.dJ)(run)}`;
}
/** The newest first; those of the same moment as other stores have them. */
async function runsIn(bucket) {
    const keys = (await bucket.list(runsPrefix)).toReversed();
    const names = await (0,in_turn/* inTurn */.l)(keys, atOnce, (key) => runOf(bucket, key));
    // Two processes may have begun the same run at two times.
    return [...new Set(names.filter((name) => name !== undefined))];
}
/** A name that makes no key stands in the object. */
async function runOf(bucket, key) {
    const name = key.slice(runsPrefix.length + padded(0).length + 1);
    if (!name.startsWith('~'))
        return name;
    const found = await bucket.get(key);
    return found && Buffer.from(found.bytes).toString('utf8');
}
const newline = 0x0a;
const sealed = (line) => Buffer.concat([Buffer.from(`${(0,external_node_crypto_.randomUUID)()}\n`), line]);
const unsealed = (bytes) => bytes.subarray(bytes.indexOf(newline) + 1);

// EXTERNAL MODULE: ./lib/model/app-error.js
var app_error = __webpack_require__(3113);
;// CONCATENATED MODULE: ./lib/deploy/stores/bucket-leases.js




/** Who comes between our read and our write is read again; so often in a row is no chance. */
const attempts = 5;
/**
 * One object per stage, never deleted, so that epochs rise after a release too. Every write names the version that it
 * replaces: of two that read the same one, one writes. A nonce in each makes it unlike all others.
 *
 * @param hasty the same bucket for giving back, which is not worth waiting for
 */
function bucketLeases(bucket, hasty) {
    return {
        async acquire(stage, holder, now, milliseconds) {
            for (let attempt = 1;; attempt += 1) {
                const held = await read(bucket, stage);
                // One that lost to another process of its own name does not rob it.
                const isMine = attempt === 1 && held?.lease.holder === holder;
                if (held !== undefined && !isMine && !isFree(held.lease, now))
                    return bucket_leases_refusal(held.lease);
                const lease = { stage, holder, epoch: (held?.lease.epoch ?? 0) + 1, until: now + milliseconds };
                if (await write(bucket, held, lease))
                    return lease;
                if (attempt === attempts)
                    return { heldBy: 'another process', until: now + milliseconds };
            }
        },
        async renew(lease, now, milliseconds) {
            const renewed = { ...lease, until: now + milliseconds };
            for (let attempt = 1; attempt <= attempts; attempt += 1) {
                const held = await read(bucket, lease.stage);
                if (held === undefined || !isSame(held.lease, lease))
                    return undefined;
                if (await write(bucket, held, renewed))
                    return renewed;
            }
            return undefined;
        },
        async release(lease) {
            try {
                const held = await read(hasty, lease.stage);
                if (held && isSame(held.lease, lease))
                    await write(hasty, held, { ...lease, holder: '', until: 0 });
            }
            catch (error) {
                // It expires by itself; what the run came to must not be lost over it.
                if (!(error instanceof port/* CloudError */.K))
                    throw error;
            }
        },
        async look(stage) {
            const lease = (await read(bucket, stage))?.lease;
            return lease === undefined || lease.holder === '' ? undefined : lease;
        },
    };
}
const isFree = (lease, now) => lease.holder === '' || lease.until <= now;
const isSame = (a, b) => a.epoch === b.epoch && a.holder === b.holder;
const bucket_leases_refusal = (lease) => ({ heldBy: lease.holder, until: lease.until });
const keyOf = (stage) => `leases/${(0,durable_files/* fileNameFor */.dJ)(stage)}`;
async function write(bucket, before, lease) {
    const bytes = Buffer.from(JSON.stringify({ ...lease, nonce: (0,external_node_crypto_.randomUUID)() }));
    const condition = before === undefined ? 'absent' : { etag: before.etag };
    return (await bucket.put(keyOf(lease.stage), bytes, condition)) !== undefined;
}
async function read(bucket, stage) {
    const found = await bucket.get(keyOf(stage));
    if (found === undefined)
        return undefined;
    const lease = parse(Buffer.from(found.bytes).toString('utf8'));
    if (lease !== undefined)
        return { lease: { ...lease, stage }, etag: found.etag };
    const where = `${keyOf(stage)} of bucket ${bucket.name}`;
    throw new app_error/* AppError */.u('state-unusable', `${where} is no lease; where no run is under way, delete it`);
}
function parse(text) {
    try {
        const { holder, epoch, until } = JSON.parse(text);
        const isLease = typeof holder === 'string' && Number.isSafeInteger(epoch) && typeof until === 'number';
        return isLease ? { holder, epoch: Number(epoch), until } : undefined;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./lib/deploy/stack/back-off.js
var back_off = __webpack_require__(5177);
;// CONCATENATED MODULE: ./lib/deploy/stores/patient-bucket.js


/**
 * A bucket that answers also where it was throttled or an answer was lost.
 *
 * A conditional write whose answer was lost may have been done: the same write again then finds its condition broken by
 * itself. So whoever gives a condition puts something into the bytes that nobody else writes; the same bytes are ours.
 * That also keeps entity tags from coming back, as many are made of the bytes alone.
 *
 * @throws CloudError where it still gives no answer, and for a refusal
 */
function patientBucket(bucket, patience) {
    const again = (key, call) => tryAgain(key, patience, call);
    return {
        name: bucket.name,
        get: (key) => again(key, () => bucket.get(key)),
        head: (key) => again(key, () => bucket.head(key)),
        async put(key, bytes, condition) {
            const etag = await again(key, () => bucket.put(key, bytes, condition));
            if (etag !== undefined)
                return etag;
            const there = await again(key, () => bucket.get(key));
            return there !== undefined && patient_bucket_isSame(there, bytes) ? there.etag : undefined;
        },
        list: (prefix) => again(prefix, () => bucket.list(prefix)),
        delete: (key) => again(key, () => bucket.delete(key)),
        copy: (from, to) => again(to, () => bucket.copy(from, to)),
    };
}
async function tryAgain(key, patience, call) {
    const { clock, milliseconds } = patience;
    const begun = clock.now();
    for (let attempt = 1;; attempt += 1) {
        try {
            return await call();
        }
        catch (error) {
            const isOver = clock.now() - begun >= milliseconds;
            if (isOver || !(error instanceof port/* CloudError */.K) || !error.retryable)
                throw error;
        }
        await clock.sleep((0,back_off/* backOff */.f)(attempt, key));
    }
}
const patient_bucket_isSame = (there, bytes) => Buffer.compare(there.bytes, bytes) === 0;

;// CONCATENATED MODULE: ./lib/deploy/stores/bucket-stores.js




/** A bucket without an answer is tried for as long as CloudFormation is. Milliseconds. */
const usualPatience = 15 * 60_000;
/** A lease that cannot be given back expires; nobody waits long for that. Milliseconds. */
const releasePatience = 20_000;
/**
 * What runs keep, in one bucket: `artefacts/<sha256>`, `leases/<stage>`, `journal/…`. Of two processes that write the
 * same thing at once the bucket's conditions let one through, whatever either believes of its lease.
 *
 * @param clock by which failed calls are tried again; the machine's unless given
 */
function bucketStores(bucket, clock = machineClock) {
    const patient = patientBucket(bucket, { clock, milliseconds: usualPatience });
    const hasty = patientBucket(bucket, { clock, milliseconds: releasePatience });
    return {
        journals: bucketJournals(patient),
        artefacts: bucketArtefacts(patient),
        leases: bucketLeases(patient, hasty),
    };
}
const machineClock = {
    now: () => Date.now(),
    sleep: (milliseconds) => new Promise((resolve) => {
        setTimeout(resolve, milliseconds);
    }),
};

// EXTERNAL MODULE: ./lib/app/planning/patient-reads.js
var patient_reads = __webpack_require__(6540);
;// CONCATENATED MODULE: ./lib/app/running/object-exists.js


/** Milliseconds that one look is tried for. */
const patience = 60_000;
/**
 * Looks for objects that deployed templates name, in whatever bucket they are. A bucket that may not be looked into, as it is of
 * another account or nobody granted it, says nothing about its objects.
 */
function objectExistsIn(bucketAt, clock) {
    return async (target, { bucket, key }) => {
        try {
            const found = await patientBucket(bucketAt(target, bucket), { clock, milliseconds: patience }).head(key);
            return found !== undefined;
        }
        catch (error) {
            if (error instanceof port/* CloudError */.K)
                return undefined;
            throw error;
        }
    };
}

// EXTERNAL MODULE: ./lib/artefacts/bucket/in-parallel.js
var in_parallel = __webpack_require__(4423);
;// CONCATENATED MODULE: ./lib/artefacts/bucket/upload.js




/**
 * Puts what is missing into a bucket: a look first, and a condition on the write, as others may upload the same. An object
 * under a key that holds its digest is what it says; under a key of the CDK the first one stays, as in the CDK's own tool.
 *
 * @throws AppError `artefact-tampered` for bytes that are not what they were packaged as, CloudError
 */
async function uploadMissing(bucket, uploads, atOnce = 8) {
    const byKey = [...new Map(uploads.map((upload) => [upload.key, upload])).values()];
    const uploaded = [];
    const present = [];
    await (0,in_parallel/* inParallel */.H)(byKey, atOnce, async (upload) => {
        ((await putUnlessThere(bucket, upload)) ? uploaded : present).push(upload.key);
    });
    return { uploaded: uploaded.sort(), present: present.sort() };
}
async function putUnlessThere(bucket, { key, digest, bytes: bytesOf }) {
    const there = await bucket.head(key);
    const bytes = bytesOf();
    if (there !== undefined) {
        if (key === (0,packaged/* artefactKey */.YC)(digest) && bytes !== undefined && bytes.length !== there.size)
            throw tampered(key);
        return false;
    }
    if (bytes === undefined)
        throw missing(key, bucket.name);
    if ((0,fingerprint/* digestOf */.ol)(bytes) !== digest)
        throw tampered(key);
    return (await bucket.put(key, bytes, 'absent')) !== undefined;
}
function missing(key, bucket) {
    const message = `${key} is neither in the bucket ${bucket} nor among the artefacts. Package again.`;
    return new app_error/* AppError */.u('artefacts-invalid', message);
}
function tampered(key) {
    const message = `The artefact ${key} is not what it was when it was packaged. Package again.`;
    return new app_error/* AppError */.u('artefact-tampered', message);
}

;// CONCATENATED MODULE: ./lib/artefacts/bucket/promote.js




/**
 * Brings what a manifest names from the bucket of one stage to that of the next. Nothing is built again, and nothing is
 * taken on trust: what was copied is read back and held against its digest, since the bucket of an earlier stage is open
 * to more people.
 *
 * @throws AppError `artefact-tampered` for an object that is not what the manifest says; it is not left in `to`
 */
async function promoteArtefacts(from, to, manifest, atOnce = 8) {
    const wanted = [...new Map(manifest.artefacts.map((one) => [one.key, one])).values()];
    const ways = new Map();
    await (0,in_parallel/* inParallel */.H)(wanted, atOnce, async (one) => {
        ways.set(one.key, await promote(one, from, to));
    });
    const on = (way) => [...ways]
        .filter(([, taken]) => taken === way)
        .map(([key]) => key)
        .sort();
    return { copied: on('copied'), carried: on('carried'), present: on('present'), missing: on('missing') };
}
async function promote(wanted, from, to) {
    const there = await to.head(wanted.key);
    if (there?.size === wanted.size)
        return 'present';
    if (there !== undefined)
        throw tampered(wanted.key);
    const isCopied = await copyWhereAllowed(wanted, from, to);
    if (isCopied === 'refused')
        return carry(wanted, from, to);
    if (!isCopied)
        return 'missing';
    const copy = await to.get(wanted.key);
    if (copy !== undefined && isAsWanted(copy.bytes, wanted))
        return 'copied';
    await to.delete(wanted.key);
    throw tampered(wanted.key);
}
async function copyWhereAllowed({ key }, from, to) {
    try {
        return await to.copy({ bucket: from.name, key }, key);
    }
    catch (error) {
        if (error instanceof port/* CloudError */.K && error.code === 'access-denied')
            return 'refused';
        throw error;
    }
}
async function carry(wanted, from, to) {
    const object = await from.get(wanted.key);
    if (object === undefined)
        return 'missing';
    if (!isAsWanted(object.bytes, wanted))
        throw tampered(wanted.key);
    await to.put(wanted.key, object.bytes, 'absent');
    return 'carried';
}
function isAsWanted(bytes, { digest, size }) {
    return bytes.length === size && (0,fingerprint/* digestOf */.ol)(bytes) === digest;
}

// EXTERNAL MODULE: ./lib/config/place-schema.js
var place_schema = __webpack_require__(3937);
;// CONCATENATED MODULE: ./lib/app/running/provide-artefacts.js



/**
 * Puts what the stacks of a plan are made of into the bucket of each one's own region, where Lambda and CloudFormation
 * fetch it: code and nested templates, those too that the plan made for steps between; what is missing alone. Where
 * only a manifest is at hand, code comes from the bucket of the stage before.
 *
 * @throws AppError `artefact-tampered`, `artefacts-invalid` for code that is nowhere; CloudError
 */
async function provideArtefacts(planned, buckets) {
    const { packaged, result, codeBytes } = planned;
    const steps = result?.kind === 'planned' ? result.plan.steps : [];
    const made = result?.kind === 'planned' ? result.bodies : undefined;
    const places = new Map();
    for (const { target, deploy } of steps) {
        if (deploy === undefined)
            continue;
        const bucket = buckets.at(target);
        const place = places.get(bucket.name) ?? { target, bucket, uploads: [] };
        places.set(bucket.name, place);
        for (const { key, digest } of deploy.artefacts) {
            const body = packaged.bodies.get(digest) ?? made?.get(digest);
            place.uploads.push({ key, digest, bytes: () => (body === undefined ? codeBytes(digest) : Buffer.from(body)) });
        }
    }
    for (const { target, bucket, uploads } of places.values()) {
        await promoted(planned, target, bucket, new Set(uploads.map(({ key }) => key)), buckets);
        await uploadMissing(bucket, uploads);
    }
}
async function promoted({ manifestAlone, settings, stage }, target, to, keys, { named }) {
    const own = settings.stages.find(({ name }) => name === stage);
    const before = settings.stages.find(({ name }) => name === own?.after);
    if (manifestAlone === undefined || before?.bucket === undefined)
        return;
    const there = { account: before.account ?? target.account, region: target.region };
    const from = named(there, (0,place_schema/* fillBucket */.Mc)(before.bucket, there));
    await promoteArtefacts(from, to, { artefacts: manifestAlone.artefacts.filter(({ key }) => keys.has(key)) });
}

// EXTERNAL MODULE: ./lib/app/running/read-only-artefacts.js
var read_only_artefacts = __webpack_require__(3232);
// EXTERNAL MODULE: ./lib/model/location.js
var model_location = __webpack_require__(1918);
// EXTERNAL MODULE: ./lib/app/base-settings.js
var base_settings = __webpack_require__(9018);
// EXTERNAL MODULE: ./lib/app/sources.js + 4 modules
var app_sources = __webpack_require__(8243);
;// CONCATENATED MODULE: ./lib/app/running/stage-place.js





/**
 * Read from the base, as all settings are: a change can send a deploy neither to another account nor to another role.
 *
 * @throws AppError `usage` where account, region or bucket are not said; nothing of this has a default
 */
function placeOfStage({ directory, stage, policyRef }) {
    const sources = (0,app_sources/* openSources */.H)({ directory, assemblies: [], ...(policyRef !== undefined && { policyRef }) });
    const { settings, diagnostics } = (0,base_settings/* readBaseSettings */.xu)(sources, {});
    const [wrong] = diagnostics.filter(({ severity }) => severity === 'error');
    if (wrong !== undefined)
        throw new app_error/* AppError */.u('usage', `${(0,model_location/* formatLocation */.j$)(wrong.location)}: ${wrong.message}`);
    const [name = '', ...others] = (0,base_settings/* stagesToCheck */.b7)(settings, stage);
    if (others.length > 0)
        throw new app_error/* AppError */.u('usage', `--cloud aws needs --stage: stackgate.yml has ${[name, ...others].join(', ')}`);
    const own = settings.stages.find((one) => one.name === name);
    const { account, region, bucket } = stage_place_needed(name, own);
    return {
        stage: name,
        home: { account, region },
        ...(own?.role !== undefined && { role: own.role }),
        ...(own?.readRole !== undefined && { readRole: own.readRole }),
        bucketAt: (target) => (0,place_schema/* fillBucket */.Mc)(bucket, target),
    };
}
function stage_place_needed(stage, { account, region, bucket } = {}) {
    if (account !== undefined && region !== undefined && bucket !== undefined)
        return { account, region, bucket };
    const missing = Object.entries({ account, region, bucket }).flatMap(([key, value]) => value === undefined ? [key] : []);
    throw new app_error/* AppError */.u('usage', `--cloud aws needs ${missing.join(' and ')} of stage ${stage} in stackgate.yml, as it is on the base`);
}

// EXTERNAL MODULE: ./lib/app/running/this-process.js
var this_process = __webpack_require__(8867);
;// CONCATENATED MODULE: ./lib/app/running/aws-environment.js










/** Artefacts are waited for as long as journals are. Milliseconds. */
const artefactPatience = 15 * 60_000;
/**
 * Works on AWS, once it is sure that the credentials are of the stage's account and that its bucket is there.
 *
 * @throws AppError `usage` for settings that say too little, `cloud-unusable` for credentials or a bucket that are of no use
 */
function withAwsEnvironment(options, work) {
    const place = placeOfStage(options);
    return withAccess(place, place.role, options, (access, clock) => work(environmentOf(place, access, clock)));
}
/** For looking alone, with the role for that where the stage has one: nothing is written, neither stack nor object. */
function withAwsView(options, work) {
    const place = placeOfStage(options);
    return withAccess(place, place.readRole ?? place.role, options, (access, clock) => {
        const { cloud, stores, objects, addressAt } = environmentOf(place, access, clock);
        const looking = { ...stores, artefacts: (0,read_only_artefacts/* readOnlyArtefacts */.m)(stores.artefacts) };
        const { bucketAt } = place;
        return work({ cloud, stores: looking, ...(objects !== undefined && { objects }), bucketAt, addressAt, place });
    });
}
async function withAccess(place, role, { environment: readable = process.env, processEnvironment: environment = readable, clock = realClock, run, }, work) {
    const access = awsAccess({
        environment,
        clock,
        run: sessionOf(run, environment),
        bucketAt: place.bucketAt,
        roleIn: () => role,
    });
    try {
        await requireUsable(place, access, clock);
        return await work(access, clock);
    }
    finally {
        access.close();
    }
}
/** Before anything is read or planned, so that the first thing told is the first thing wrong. */
async function requireUsable({ stage, home, bucketAt }, access, clock) {
    const account = `account ${home.account} of stage ${stage} cannot be used`;
    await (0,patient_reads/* patiently */.d)(clock, account, () => access.checkAccount(home), account);
    const name = bucketAt(home);
    const bucket = `bucket ${name} of stage ${stage} cannot be used`;
    await (0,patient_reads/* patiently */.d)(clock, bucket, () => access.bucket(home, name).list('leases/'), bucket);
}
/** Milliseconds that a record of a stage is tried for. */
const recordPatience = 5 * 60_000;
function environmentOf(place, access, clock) {
    const bucketIn = (target) => access.bucket(target, place.bucketAt(target));
    const artefactsAt = (target) => patientBucket(bucketIn(target), { clock, milliseconds: artefactPatience });
    const home = bucketIn(place.home);
    return {
        place,
        home: place.home,
        access,
        artefactsAt,
        cloud: access.cloud,
        stores: bucketStores(home, clock),
        objects: patientBucket(home, { clock, milliseconds: recordPatience }),
        bucketAt: place.bucketAt,
        addressAt: (target, key) => access.address(target, place.bucketAt(target), key),
        objectExists: objectExistsIn(access.bucket, clock),
        provide: (planned) => provideArtefacts(planned, { at: artefactsAt, named: access.bucket }),
        acceptsStubs: false,
        leaseClock: clock,
    };
}
/** A run that is gone on with, the workflow's own, or this process. */
function sessionOf(run, environment) {
    if (typeof run === 'string')
        return run;
    const { GITHUB_RUN_ID: id, GITHUB_RUN_ATTEMPT: attempt = '1' } = environment;
    return id ? `github-${id}-${attempt}` : (0,this_process/* thisHolder */.D)();
}


/***/ }),

/***/ 3232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ readOnlyArtefacts)
/* harmony export */ });
/* harmony import */ var _deploy_stores_memory_stores_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1210);

/** What is put stays in this process, and what is not there is read from `store`: looking needs no right to write. */
function readOnlyArtefacts(store) {
    const own = (0,_deploy_stores_memory_stores_js__WEBPACK_IMPORTED_MODULE_0__/* .memoryArtefacts */ .tC)();
    return {
        put: (bytes) => own.put(bytes),
        get: async (digest) => (await own.get(digest)) ?? store.get(digest),
    };
}


/***/ }),

/***/ 8243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ openSources)
});

// EXTERNAL MODULE: ./lib/model/app-error.js
var app_error = __webpack_require__(3113);
;// CONCATENATED MODULE: ./lib/read/files/filter-files.js
/** The files of a repository that lie in one of the folders, at their own paths. */
function filesIn(files, folders) {
    return filterFiles(files, (path) => folders.some((folder) => isIn(path, folder)));
}
/** The files of a repository that lie in none of the folders. */
function filesOutside(files, folders) {
    return folders.length === 0 ? files : filterFiles(files, (path) => !folders.some((folder) => isIn(path, folder)));
}
function filterFiles(files, keep) {
    const paths = files.list().filter(keep);
    const dropped = new Set(files.list().filter((path) => !keep(path)));
    const listed = new Set(paths);
    return {
        ...(files.prefix === undefined ? {} : { prefix: files.prefix }),
        ...(files.packaged && { packaged: true }),
        label: files.label,
        list: () => paths,
        has: (path) => listed.has(path),
        submodules: () => files.submodules?.() ?? [],
        read: (path) => (dropped.has(path) ? { kind: 'missing' } : files.read(path)),
        digest: (path, without) => dropped.has(path) || !holds(paths, path)
            ? undefined
            : files.digest(path, new Set([...dropped, ...(without ?? [])])),
    };
}
function holds(paths, path) {
    return path === '.' || paths.some((one) => one === path || isIn(one, path));
}
function isIn(path, folder) {
    return path.startsWith(`${folder.replace(/\/+$/, '')}/`);
}

// EXTERNAL MODULE: ./lib/read/files/blob-memo.js
var blob_memo = __webpack_require__(3388);
// EXTERNAL MODULE: ./lib/read/files/decode-text.js
var decode_text = __webpack_require__(6730);
// EXTERNAL MODULE: ./lib/read/files/digests.js
var digests = __webpack_require__(1041);
;// CONCATENATED MODULE: ./lib/read/files/follow-links.js
/** As many as Linux follows. */
const MAX_LINKS = 40;
/**
 * Follows symbolic links by their text alone, folder by folder, as a file system would; never past
 * the root, which is all that a commit has.
 *
 * @param targetOf what the link at a path holds; undefined where there is no link
 */
function followLinks(path, targetOf) {
    const left = path.split('/').reverse();
    const done = [];
    let links = 0;
    for (let segment = left.pop(); segment !== undefined; segment = left.pop()) {
        if (segment === '' || segment === '.')
            continue;
        if (segment === '..') {
            if (done.pop() === undefined)
                return outside('the link leaves the repository');
            continue;
        }
        done.push(segment);
        const target = targetOf(done.join('/'));
        if (target === undefined)
            continue;
        if (++links > MAX_LINKS)
            return outside('the links go in a circle');
        if (target.startsWith('/'))
            return outside('the link leaves the repository');
        done.pop();
        left.push(...target.split('/').reverse());
    }
    return { kind: 'path', path: done.join('/') };
}
function outside(reason) {
    return { kind: 'outside', reason };
}

// EXTERNAL MODULE: ./lib/read/files/git-objects.js
var git_objects = __webpack_require__(8653);
// EXTERNAL MODULE: ./lib/read/files/git-repository.js
var git_repository = __webpack_require__(553);
// EXTERNAL MODULE: ./lib/read/files/git-tree.js
var git_tree = __webpack_require__(6541);
// EXTERNAL MODULE: ./lib/read/files/repository-path.js
var repository_path = __webpack_require__(368);
;// CONCATENATED MODULE: ./lib/read/files/git-commit.js









/** Files that reading is likely to ask for: got all at once, since each process of git costs 5 ms. */
const LIKELY = /(?:\.ya?ml|\.toml|\.template|(?:^|\/)CODEOWNERS|(?:^|\/)cdk\.json|(?:^|\/)manifest\.json)$/;
const LIKELY_JSON = /\.json$/;
const UNLIKELY = /(?:^|\/)(?:node_modules\/|package-lock\.json$|pnpm-lock\.yaml$|package\.json$|tsconfig[^/]*\.json$)/;
const MAX_AHEAD_FILE = 1024 * 1024;
const MAX_AHEAD_TOTAL = 64 * 1024 * 1024;
/**
 * A folder as it was in a commit, out of git's objects alone: nothing is checked out, and neither
 * filters nor attributes are asked.
 *
 * @throws AppError `no-such-directory`, `not-a-repository`, `commit-missing`
 */
function gitCommit(root, ref) {
    (0,git_repository/* requireFolder */.OK)(root);
    const place = (0,git_repository/* gitPlaceOf */.dz)(root);
    if (place === undefined)
        throw new app_error/* AppError */.u('not-a-repository', `${root} is in no git repository, or git is missing`);
    const commit = (0,git_repository/* resolveCommit */.WL)(root, ref);
    if (commit === undefined) {
        const advice = place.shallow ? '; the clone is shallow: check out with fetch-depth: 0' : '';
        throw new app_error/* AppError */.u('commit-missing', `${ref} names no commit of this clone${advice}`);
    }
    return new GitCommitFiles(root, commit, (0,git_tree/* readTree */.Z)(root, commit, place.prefix));
}
class GitCommitFiles {
    label;
    commit;
    #root;
    #tree;
    #paths;
    /** Paths that a digest covers: submodules too, by the commit that they are at. */
    #digested;
    #digests = new Map();
    #linkTargets;
    #readAhead = false;
    constructor(root, commit, tree) {
        this.label = (0,git_repository/* shortCommit */.Ax)(commit);
        this.commit = commit;
        this.#root = root;
        this.#tree = tree;
        this.#paths = [...tree.blobs.keys(), ...tree.links.keys()].sort(repository_path/* byCodeUnit */.X);
        this.#digested = [...this.#paths, ...tree.submodules.keys()].sort(repository_path/* byCodeUnit */.X);
    }
    list() {
        return this.#paths;
    }
    has(path) {
        const checked = (0,repository_path/* checkPath */.Cg)(path);
        return checked.kind === 'path' && (this.#tree.blobs.has(checked.path) || this.#tree.links.has(checked.path));
    }
    read(path) {
        const checked = (0,repository_path/* checkPath */.Cg)(path);
        if (checked.kind === 'outside')
            return checked;
        const direct = this.#tree.blobs.get(checked.path);
        if (direct !== undefined)
            return this.#blob(direct);
        const followed = followLinks(checked.path, (link) => this.#targets().get(link));
        if (followed.kind === 'outside')
            return followed;
        const blob = this.#tree.blobs.get(followed.path);
        return blob === undefined ? { kind: 'missing' } : this.#blob(blob);
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
        const { blobs, links, submodules } = this.#tree;
        const idOf = (file) => blobs.get(file) ?? links.get(file) ?? submodules.get(file);
        return (0,digests/* digestOf */.ol)(this.#digested, path, idOf(path) !== undefined, idOf, without);
    }
    #blob(id) {
        this.#fetchLikely();
        const known = (0,blob_memo/* recallBlob */.t)(id);
        if (known !== undefined)
            return known;
        const size = (0,git_objects/* blobSizes */.I)(this.#root, [id]).get(id);
        if (size === undefined)
            return { kind: 'not-text', reason: 'its content is not in this clone (a partial clone)' };
        if (size > decode_text/* MAX_FILE_BYTES */.gZ)
            return (0,decode_text/* tooLarge */.g$)(size);
        const bytes = (0,git_objects/* readBlobs */.b)(this.#root, [id]).get(id);
        const read = bytes === undefined ? { kind: 'missing' } : (0,decode_text/* decodeText */.g7)(bytes);
        (0,blob_memo/* rememberBlob */.z)(id, read);
        return read;
    }
    #fetchLikely() {
        if (this.#readAhead)
            return;
        this.#readAhead = true;
        const ids = new Set();
        for (const [path, id] of this.#tree.blobs) {
            if ((LIKELY.test(path) || LIKELY_JSON.test(path)) && !UNLIKELY.test(path) && !(0,blob_memo/* recallBlob */.t)(id))
                ids.add(id);
        }
        for (const [id, bytes] of (0,git_objects/* readBlobs */.b)(this.#root, this.#affordable([...ids])))
            (0,blob_memo/* rememberBlob */.z)(id, (0,decode_text/* decodeText */.g7)(bytes));
    }
    #affordable(ids) {
        let total = 0;
        const chosen = [];
        for (const [id, size] of (0,git_objects/* blobSizes */.I)(this.#root, ids)) {
            if (size > MAX_AHEAD_FILE || total + size > MAX_AHEAD_TOTAL)
                continue;
            total += size;
            chosen.push(id);
        }
        return chosen;
    }
    #targets() {
        if (this.#linkTargets !== undefined)
            return this.#linkTargets;
        const texts = (0,git_objects/* readBlobs */.b)(this.#root, [...new Set(this.#tree.links.values())]);
        const targets = new Map();
        for (const [path, id] of this.#tree.links)
            targets.set(path, texts.get(id)?.toString('utf8') ?? '');
        this.#linkTargets = targets;
        return targets;
    }
}

// EXTERNAL MODULE: ./lib/read/files/git-command.js
var git_command = __webpack_require__(6812);
;// CONCATENATED MODULE: ./lib/read/files/merge-base.js


const USUAL_BASES = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master'];
/**
 * Where the work at HEAD left the base branch.
 *
 * @param ref the base branch; a name without a remote is looked for under `origin/` first. Without
 *   it, the remote's default branch, then the usual names
 */
function mergeBase(root, ref) {
    const place = (0,git_repository/* gitPlaceOf */.dz)(root);
    if (place === undefined)
        return none('this is no git repository, or git is not installed');
    if ((0,git_repository/* resolveCommit */.WL)(root, 'HEAD') === undefined)
        return none('the repository has no commit yet');
    const candidates = ref === undefined ? USUAL_BASES : [`origin/${ref}`, ref];
    const base = candidates.find((name) => (0,git_repository/* resolveCommit */.WL)(root, name) !== undefined);
    if (base !== undefined)
        return withBase(root, base, place.shallow);
    return none(`${ref ?? 'a base branch (origin/HEAD, main, master)'} is not in this clone${advice(place.shallow)}`);
}
function withBase(root, base, shallow) {
    const answer = (0,git_command/* git */.$)(root, ['merge-base', '--end-of-options', 'HEAD', base]);
    const commit = answer.ok ? answer.stdout.toString('utf8').trim().split('\n', 1)[0] : undefined;
    if (commit === undefined || commit === '')
        return none(`HEAD and ${base} have no common commit here${advice(shallow)}`);
    // A shallow clone of one branch has no other: its own branch poses as the base, and nothing would be new.
    if (shallow && commit === (0,git_repository/* resolveCommit */.WL)(root, 'HEAD'))
        return none(`${base} is HEAD itself in this clone${advice(shallow)}`);
    return { kind: 'found', commit, description: `merge base ${(0,git_repository/* shortCommit */.Ax)(commit)} with ${base}` };
}
function advice(shallow) {
    return shallow ? '; the clone is shallow: check out with fetch-depth: 0' : '';
}
function none(reason) {
    return { kind: 'none', reason };
}

// EXTERNAL MODULE: ./lib/read/files/overlay-files.js
var overlay_files = __webpack_require__(6194);
// EXTERNAL MODULE: ./lib/read/files/working-tree.js + 2 modules
var working_tree = __webpack_require__(665);
;// CONCATENATED MODULE: ./lib/app/sources.js






/** @throws AppError for a directory, ref or source that is not there */
function openSources(options) {
    const { directory, assemblies, deployedAssemblies = [], packaged = false } = options;
    const proposed = filesOutside((0,working_tree/* workingTree */.c)(directory, { assemblies, packaged }), deployedAssemblies);
    const deployed = withAssemblies(openDeployed(options), directory, deployedAssemblies);
    const policy = openPolicy(options, deployed.files ?? proposed);
    const { files, description, commit, diagnostics = [], snapshots } = deployed;
    return {
        ...(snapshots === undefined ? {} : { snapshots }),
        proposed,
        ...(files === undefined ? {} : { deployed: files }),
        deployedDescription: description,
        ...(commit === undefined ? {} : { deployedCommit: commit }),
        policy,
        policyDescription: policy === proposed ? 'the working tree' : policy.label,
        diagnostics,
    };
}
/** The base's synthesised output lies in the working tree, in folders of its own: it belongs to the other side. */
function withAssemblies(deployed, directory, folders) {
    if (deployed.files === undefined || folders.length === 0)
        return deployed;
    const output = filesIn((0,working_tree/* workingTree */.c)(directory, { assemblies: folders }), folders);
    return { ...deployed, files: (0,overlay_files/* overlayFiles */.M)(deployed.files, output, deployed.files.label) };
}
function openDeployed({ directory, deployed, base, assemblies, compares }) {
    const recorded = compares === 'snapshots' && snapshotsAsked(directory, deployed);
    if (recorded)
        return { ...openBase(directory, base), snapshots: recorded };
    // What AWS has is asked later; the base says whose policies hold.
    if (deployed === undefined || (deployed === 'aws' && compares === 'cloud'))
        return openBase(directory, base);
    if (deployed === 'none')
        return { description: null };
    if (deployed.startsWith('git:')) {
        const ref = deployed.slice('git:'.length);
        const files = gitCommit(directory, ref);
        return { files, description: describe(ref, files), commit: files.commit };
    }
    if (deployed.startsWith('dir:')) {
        const folder = deployed.slice('dir:'.length);
        return { files: (0,working_tree/* workingTree */.c)(folder, { label: deployed, assemblies }), description: `folder ${folder}` };
    }
    throw new app_error/* AppError */.u('usage', refusalOf(deployed, compares));
}
function refusalOf(deployed, compares) {
    if (deployed === 'aws')
        return '--deployed aws is for stackgate check on the command line; plan has --cloud aws';
    const takes = compares === undefined ? '' : 'snapshot, snapshot:STAGE, aws, ';
    return `--deployed takes ${takes}git:REF, dir:PATH or none, not ${deployed}`;
}
function snapshotsAsked(directory, deployed) {
    if (deployed === undefined)
        return { directory, required: false };
    const [, stage] = /^snapshot(?::(.*))?$/s.exec(deployed) ?? [deployed, null];
    if (stage === null)
        return undefined;
    return { directory, required: true, ...(stage !== undefined && { stage }) };
}
function openBase(directory, base) {
    if (base === undefined)
        return openMergeBase(directory);
    const files = gitCommit(directory, base);
    return { files, description: describe(base, files), commit: files.commit };
}
function describe(ref, { commit, label }) {
    return commit.startsWith(ref) ? `commit ${label}` : `${ref} at ${label}`;
}
/** Without history a check would call everything new: that is said, and the run does not pass for a check. */
function openMergeBase(directory) {
    const base = mergeBase(directory);
    if (base.kind === 'found')
        return { files: gitCommit(directory, base.commit), description: base.description, commit: base.commit };
    const message = `nothing to compare with: ${base.reason}. Pass --deployed git:REF, dir:PATH, or none to judge everything as new`;
    const location = { file: '.', line: 1, column: 1 };
    return { description: null, diagnostics: [{ severity: 'error', code: 'compare/no-base', message, location }] };
}
function openPolicy({ directory, policyRef }, otherwise) {
    return policyRef === undefined ? otherwise : gitCommit(directory, policyRef);
}


/***/ }),

/***/ 4423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ inParallel)
/* harmony export */ });
/** Works on all items, so many at once; the first failure is thrown when those begun have ended, and no more begin. */
async function inParallel(items, atOnce, work) {
    // All draw from one line: an iterator gives each item once.
    const line = items[Symbol.iterator]();
    const failures = [];
    const worker = async () => {
        for (let next = line.next(); !next.done && failures.length === 0; next = line.next()) {
            try {
                await work(next.value);
            }
            catch (error) {
                failures.push(error);
            }
        }
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
    if (failures.length > 0)
        throw failures[0];
}


/***/ }),

/***/ 5860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ inTurn)
/* harmony export */ });
/** Works on all items, at most `atOnce` at a time; answers in the order of the items. The first error ends it. */
async function inTurn(items, atOnce, work) {
    const results = [];
    const open = items.entries();
    const worker = async () => {
        for (const [index, item] of open)
            results[index] = await work(item);
    };
    await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
    return results;
}


/***/ }),

/***/ 8653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ blobSizes),
/* harmony export */   b: () => (/* binding */ readBlobs)
/* harmony export */ });
/* harmony import */ var _git_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6812);

/** Bytes of blobs by id: many in one process of git. Ids that the clone does not have are left out. */
function readBlobs(root, ids) {
    if (ids.length === 0)
        return new Map();
    const answer = (0,_git_command_js__WEBPACK_IMPORTED_MODULE_0__/* .git */ .$)(root, ['cat-file', '--batch'], `${ids.join('\n')}\n`);
    return answer.ok ? parseBatch(answer.stdout) : new Map();
}
/** Sizes of blobs in bytes, without reading them. */
function blobSizes(root, ids) {
    if (ids.length === 0)
        return new Map();
    const answer = (0,_git_command_js__WEBPACK_IMPORTED_MODULE_0__/* .git */ .$)(root, ['cat-file', '--batch-check'], `${ids.join('\n')}\n`);
    const sizes = new Map();
    if (!answer.ok)
        return sizes;
    for (const line of answer.stdout.toString('latin1').split('\n')) {
        const [id, type, size] = line.split(' ');
        if (id !== undefined && type === 'blob')
            sizes.set(id, Number(size));
    }
    return sizes;
}
/** `<id> blob <size>\n<bytes>\n` for each; `<id> missing\n` for what is not there. */
function parseBatch(output) {
    const blobs = new Map();
    let at = 0;
    while (at < output.length) {
        const end = output.indexOf(10, at);
        if (end < 0)
            break;
        const [id = '', type, size] = output.toString('latin1', at, end).split(' ');
        at = end + 1;
        if (type !== 'blob')
            continue;
        const length = Number(size);
        blobs.set(id, output.subarray(at, at + length));
        at += length + 1;
    }
    return blobs;
}


/***/ }),

/***/ 6541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ readTree)
/* harmony export */ });
/* harmony import */ var _model_app_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3113);
/* harmony import */ var _git_command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6812);


/** @param prefix the folder from the top, with `/` at its end; paths in the result start below it */
function readTree(root, commit, prefix) {
    const tree = prefix === '' ? commit : `${commit}:${prefix.replace(/\/$/, '')}`;
    const answer = (0,_git_command_js__WEBPACK_IMPORTED_MODULE_1__/* .git */ .$)(root, ['ls-tree', '-r', '-z', '--full-tree', '--end-of-options', tree]);
    if (answer.ok)
        return parseTree((0,_git_command_js__WEBPACK_IMPORTED_MODULE_1__/* .zeroSeparated */ .Q)(answer.stdout));
    // The folder may be newer than the commit; then the commit has no file of it.
    if (prefix !== '')
        return parseTree([]);
    throw new _model_app_error_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .u('commit-missing', `the files of commit ${commit} cannot be listed: ${answer.reason}`);
}
/** `100644 blob <id>\t<path>` each. */
function parseTree(records) {
    const blobs = new Map();
    const links = new Map();
    const submodules = new Map();
    for (const record of records) {
        const tab = record.indexOf('\t');
        const [mode, , id = ''] = record.slice(0, tab).split(' ');
        const path = record.slice(tab + 1);
        const kind = mode === '120000' ? links : mode === '160000' ? submodules : blobs;
        kind.set(path, id);
    }
    return { blobs, links, submodules };
}


/***/ }),

/***/ 6194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ overlayFiles)
/* harmony export */ });
/* harmony import */ var _repository_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(368);

/** One repository with the files of another laid over it, as a change lays its files over a base. */
function overlayFiles(base, over, label) {
    const paths = [...new Set([...base.list(), ...over.list()])].sort(_repository_path_js__WEBPACK_IMPORTED_MODULE_0__/* .byCodeUnit */ .X);
    const holder = (path) => (over.has(path) ? over : base);
    return {
        ...(base.prefix === undefined ? {} : { prefix: base.prefix }),
        submodules: () => base.submodules?.() ?? [],
        label,
        list: () => paths,
        has: (path) => over.has(path) || base.has(path),
        read: (path) => holder(path).read(path),
        // A folder is in both where the change touches it: then both contents count.
        digest: (path, without) => over.has(path) ? over.digest(path) : join(base.digest(path, without), over.digest(path, without)),
    };
}
function join(base, over) {
    return over === undefined ? base : `${base ?? ''}+${over}`;
}


/***/ })

};
