export const id = 932;
export const ids = [932];
export const modules = {

/***/ 118:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ LocalCloud)
});

// EXTERNAL MODULE: ./lib/cloud/send.js
var send = __webpack_require__(8623);
;// CONCATENATED MODULE: ./lib/cloud/local/core/errors.js

/**
 * Every error of the service in its own words, in one place: tools match some of them by their text.
 * Sources stand in docs/cloudformation-behaviour.md.
 */
const validation = (message) => new send/* ServiceFault */.g('ValidationError', message);
const faults = {
    invalid: validation,
    missing: (member) => validation(`1 validation error detected: Value at '${lowerFirst(member)}' failed to satisfy constraint: Member must not be null`),
    unknownAction: (action) => new send/* ServiceFault */.g('InvalidAction', `Could not find operation ${action} for version 2010-05-15`),
    noStackWithId: (stack) => validation(`Stack with id ${stack} does not exist`),
    noStack: (stack) => validation(`Stack [${stack}] does not exist`),
    stackExists: (name) => new send/* ServiceFault */.g('AlreadyExistsException', `Stack [${name}] already exists`),
    cannotBeCreatedAgain: (name, changeSet) => validation(`Stack [${name}] already exists and cannot be created again with the changeSet [${changeSet}].`),
    cannotUpdate: (stackId, status) => validation(`Stack:${stackId} is in ${status} state and can not be updated.`),
    needsDisableRollback: (status, api) => validation(`This stack is currently in a non-terminal [${status}] state. To update the stack from this state, please use the disable-rollback parameter with ${api} API. To rollback to the last known good state, use the rollback-stack API`),
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
    insufficientCapabilities: (needed) => new send/* ServiceFault */.g('InsufficientCapabilitiesException', `Requires capabilities : [${needed.join(', ')}]`),
    tokenUsed: (token) => new send/* ServiceFault */.g('TokenAlreadyExistsException', `A stack operation with ClientRequestToken ${token} already exists`),
    changeSetExists: (name) => new send/* ServiceFault */.g('AlreadyExistsException', `ChangeSet ${name} already exists`),
    noChangeSet: (name) => new send/* ServiceFault */.g('ChangeSetNotFound', `ChangeSet [${name}] does not exist`, 404),
    cannotExecute: (id, status) => new send/* ServiceFault */.g('InvalidChangeSetStatus', `ChangeSet [${id}] cannot be executed in its current status of [${status}]`),
    cannotDeleteChangeSet: (id, status) => new send/* ServiceFault */.g('InvalidChangeSetStatus', `ChangeSet [${id}] cannot be deleted in its current status of [${status}]`),
    limit: (message) => new send/* ServiceFault */.g('LimitExceededException', message),
    notImported: (name) => validation(`Export '${name}' is not imported by any stack.`),
    noTemplateAt: () => validation('S3 error: The specified key does not exist.'),
    badToken: () => validation('The provided token is invalid'),
    lostAnswer: () => new send/* ServiceFault */.g('NetworkingError', 'The connection ended before the answer', 0),
    unreachable: () => new send/* ServiceFault */.g('NetworkingError', 'The service could not be reached', 0),
};
/** Why a stack or a resource is in its status. */
const reasons = {
    userInitiated: 'User Initiated',
    createCancelled: 'Resource creation cancelled',
    updateCancelled: 'Resource update cancelled',
    newPhysicalResource: 'Requested update requires the creation of a new physical resource; hence creating one.',
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/cloud/local/core/ids.js

/** A UUID from the seed and a counter: the same history gives the same ids. */
function newId(state) {
    const digest = (0,external_node_crypto_.createHash)('sha256')
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
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(value)).digest('hex');
}
/** A number from 0 up to 1, drawn from the texts. */
function draw(...texts) {
    return (0,external_node_crypto_.createHash)('sha256').update(texts.join('\u0000')).digest().readUInt32BE(0) / 2 ** 32;
}

;// CONCATENATED MODULE: ./lib/cloud/local/core/fault-matching.js

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
    return probability === undefined || draw(state.seed, 'fault', place, count) < probability;
}

;// CONCATENATED MODULE: ./lib/cloud/local/template/json.js
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

;// CONCATENATED MODULE: ./lib/cloud/local/core/input.js


function inputOf(raw) {
    // What came over a wire or from a caller in this process: the same plain data.
    const values = plain(raw);
    const at = (name) => member(values, name);
    const text = (name) => textOf(at(name));
    return {
        has: (name) => at(name) !== undefined,
        text,
        need: (name) => {
            const value = text(name);
            if (value === undefined || value === '')
                throw faults.missing(name);
            return value;
        },
        flag: (name) => text(name) === 'true',
        texts: (name) => listOf(at(name)).flatMap((item) => textOf(item) ?? []),
        json: at,
        pairs: (name, key, value, flag) => new Map(listOf(at(name)).flatMap((item) => pairOf(item, key, value, flag, name))),
    };
}
function pairOf(item, key, value, flag, list) {
    const name = textOf(member(item, key));
    if (!isObject(item) || name === undefined)
        throw faults.missing(`${list}.member.${key}`);
    if (flag !== undefined && textOf(member(item, flag)) === 'true')
        return [[name, null]];
    return [[name, textOf(member(item, value)) ?? '']];
}
function listOf(value) {
    return isList(value) ? value : [];
}
function plain(raw) {
    return JSON.parse(JSON.stringify(raw));
}

;// CONCATENATED MODULE: ./lib/cloud/local/core/engine.js
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

;// CONCATENATED MODULE: ./lib/cloud/local/core/nested-type.js
/** The resource type whose resource is a stack; a stack's own events are of it too. */
const NESTED = 'AWS::CloudFormation::Stack';

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

;// CONCATENATED MODULE: ./lib/cloud/local/template/shape-context.js

/** All that is drawn comes from `seed`: the same seed gives the same letters. */
function shapeContext(properties, { account, region }, seed) {
    const partition = partitionOf(region);
    return {
        properties,
        account,
        region,
        partition,
        draw: (purpose, length, alphabet) => shape_context_draw(`${seed}\n${purpose}`, length, alphabet),
        arn: (service, resource) => `arn:${partition}:${service}:${region}:${account}:${resource}`,
    };
}
function partitionOf(region) {
    if (region.startsWith('cn-'))
        return 'aws-cn';
    return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}
function shape_context_draw(seed, length, alphabet) {
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
    return isList(value) ? value.some(holdsNull) : Object.values(value).some(holdsNull);
}
function refuseNullAt(value, path) {
    if (value === null)
        throw invalid(`[/${path.join('/')}] 'null' values are not allowed in templates`);
    if (isList(value))
        for (const [at, item] of value.entries())
            refuseNullAt(item, [...path, String(at)]);
    else if (isObject(value))
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
    const [name, yes, no] = isList(argument) ? argument : [];
    if (isList(argument) && argument.length === 3 && typeof name === 'string' && yes !== undefined && no !== undefined) {
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
    if (!isList(argument) || argument.length < least || argument.length > most) {
        const count = least === most ? `${least} condition` : `between ${least} and ${most} conditions`;
        throw invalid(`Template error: every ${name} object requires a list of ${count}.`);
    }
    return argument.map((operand) => truth(operand, context));
}
/** A condition: `{ Condition: Name }`, one of the functions above, or in rules a function that says so. */
function truth(value, context) {
    const name = isObject(value) && Object.keys(value).length === 1 ? member(value, 'Condition') : undefined;
    if (typeof name === 'string')
        return decided(name, context);
    const result = context.evaluate(value);
    if (typeof result === 'boolean')
        return result;
    throw invalid(`Template format error: Conditions can only be boolean operations on parameters and other conditions`);
}
const equalsNeeds = 'Template error: every Fn::Equals object requires a list of 2 string parameters.';
const equals = (argument, context) => {
    if (!isList(argument) || argument.length !== 2)
        throw invalid(equalsNeeds);
    const [left, right] = argument.map((side) => comparable(context.evaluate(side)));
    return left === right;
};
/** Case counts; a list equals one with the same items. */
function comparable(value) {
    const text = textOf(value);
    if (text !== undefined)
        return text;
    if (isList(value))
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
    if (isList(value))
        return value.map((item) => resolveDynamicReferences(item, scope));
    if (!isObject(value))
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
    const text = value === undefined ? undefined : textOf(context.evaluate(value));
    if (text === undefined)
        throw invalid(otherwise);
    return text;
}
function evaluatedList(value, context, otherwise) {
    const list = value === undefined ? undefined : context.evaluate(value);
    if (list !== undefined && list === context.scope.unknown)
        return [list];
    if (!isList(list))
        throw invalid(otherwise);
    return list;
}
/** That text, where the value has it anywhere in it: see `Scope`. */
function unknownIn(value, { scope: { unknown } }) {
    if (typeof value === 'string')
        return unknown !== undefined && value.includes(unknown) ? unknown : undefined;
    return isList(value) && value.some((item) => item === unknown) ? unknown : undefined;
}

;// CONCATENATED MODULE: ./lib/cloud/local/template/function-call.js

/**
 * An object with one key is a call where that key is a function's. `Condition` is one only among
 * conditions: elsewhere (a policy statement) it is a word like any other, and is not answered here.
 */
function callOf(value) {
    if (!isObject(value))
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
    if (!isList(argument) || argument.length < 2 || argument.length > 3)
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
        if (isList(value))
            return value.map((item) => expand(item, bound));
        if (!isObject(value))
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
    const [identifier, list, body] = isList(value) ? value : [];
    if (!isList(value) || value.length !== 3 || typeof identifier !== 'string' || !isObject(body) || list === undefined) {
        throw invalid(`Template error: ${key} requires an identifier, a collection and an object to be repeated.`);
    }
    return { identifier, collection: list, body };
}
function collection(key, value, values, bound) {
    const items = isList(value) ? value.flatMap((item) => itemsOf(item, values, bound)) : itemsOf(value, values, bound);
    if (items.some((item) => item === undefined)) {
        throw invalid(`Template error: the collection of ${key} must be a list of strings known before the deployment.`);
    }
    return items.filter((item) => item !== undefined);
}
function itemsOf(value, values, bound) {
    const reference = member(value, 'Ref');
    if (typeof reference === 'string') {
        const item = bound.get(reference);
        return item === undefined ? (textOfParameter(reference, values)?.split(',') ?? [undefined]).map(trimmed) : [item];
    }
    const path = member(value, 'Fn::FindInMap');
    if (isList(path))
        return mapped(path, values, bound);
    const text = textOf(value);
    return [text === undefined ? undefined : replaced(text, bound)];
}
function mapped(path, values, bound) {
    const [map = '', top = '', second = ''] = path.map((key) => itemsOf(key, values, bound)[0]);
    const found = values.mappings.get(map)?.get(top)?.get(second);
    return isList(found) ? found.map(textOf) : [textOf(found)];
}
function trimmed(text) {
    return text?.trim();
}
/** The raw value of a parameter before the template is one. */
function textOfParameter(name, { given, parameters }) {
    return given.get(name) ?? parameters.get(name)?.default;
}
function referred(value, bound) {
    const reference = member(value, 'Ref');
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
    if (!isObject(value))
        throw invalid(`Template format error: Output ${name} is malformed.`);
    const foreign = Object.keys(value).find((key) => !known.has(key));
    if (foreign !== undefined)
        throw invalid(`Invalid template output property '${foreign}'`);
    const written = member(value, 'Value');
    if (written === undefined)
        throw invalid('Template format error: Every Outputs member must contain a Value object');
    const condition = textOf(member(value, 'Condition'));
    const description = textOf(member(value, 'Description'));
    return {
        value: written,
        ...parseExport(name, member(value, 'Export')),
        ...(condition === undefined ? {} : { condition }),
        ...(description === undefined ? {} : { description }),
    };
}
function parseExport(output, value) {
    if (value === undefined)
        return {};
    const exportName = member(value, 'Name');
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
    if (!isObject(value))
        throw invalid(withoutType);
    const foreign = Object.keys(value).find((key) => !parse_parameter_known.has(key));
    if (foreign !== undefined)
        throw invalid(`Invalid template parameter property '${foreign}'`);
    return {
        type: parseType(value),
        noEcho: textOf(member(value, 'NoEcho'))?.toLowerCase() === 'true',
        ...texts(value),
        ...allowedValues(value),
        ...bounds(name, value),
    };
}
function parseType(value) {
    const type = member(value, 'Type');
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
        const written = member(value, field);
        if (written === undefined)
            return [];
        const text = textOf(written);
        if (text === undefined)
            throw invalid(`Template format error: Every ${field} member must be a string.`);
        return [[key, text]];
    });
    return Object.fromEntries(found);
}
function allowedValues(value) {
    const written = member(value, 'AllowedValues');
    if (written === undefined)
        return {};
    if (!isList(written))
        throw invalid('Template format error: Every AllowedValues member must be a list.');
    return { allowedValues: written.map((item) => textOf(item) ?? '') };
}
const boundFields = [
    ['MinLength', 'minLength'],
    ['MaxLength', 'maxLength'],
    ['MinValue', 'minValue'],
    ['MaxValue', 'maxValue'],
];
function bounds(name, value) {
    const found = boundFields.flatMap(([field, key]) => {
        const written = member(value, field);
        if (written === undefined)
            return [];
        const bound = Number(textOf(written) ?? Number.NaN);
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
    const type = member(value, 'Type');
    if (!isObject(value) || typeof type !== 'string') {
        throw invalid(`Template format error: [/Resources/${logicalId}] Every Resources object must contain a Type member.`);
    }
    checkKeys(value, type);
    const properties = parseProperties(logicalId, value);
    return {
        logicalId,
        type,
        properties,
        dependsOn: parseDependsOn(member(value, 'DependsOn')),
        deletionPolicy: parsePolicy('DeletionPolicy', value, loops) ?? defaultDeletion(type, properties),
        updateReplacePolicy: parsePolicy('UpdateReplacePolicy', value, loops) ?? 'Delete',
        ...parseCondition(logicalId, member(value, 'Condition')),
        ...optional('metadata', member(value, 'Metadata')),
        ...optional('creationPolicy', member(value, 'CreationPolicy')),
        ...optional('updatePolicy', member(value, 'UpdatePolicy')),
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
    const properties = member(value, 'Properties');
    if (properties === undefined)
        return {};
    if (properties === null) {
        throw invalid(`[/Resources/${logicalId}/Properties] 'null' values are not allowed in templates`);
    }
    if (isObject(properties))
        return properties;
    throw invalid(`Template format error: [/Resources/${logicalId}/Properties] Properties must be an object.`);
}
function parseDependsOn(value) {
    const items = isList(value) ? value : value === undefined ? [] : [value];
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
    const written = member(resource, name);
    if (written === undefined)
        return undefined;
    const reference = member(written, 'Ref');
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
    const alone = member(properties, 'DBClusterIdentifier') === undefined;
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
    if (!isObject(written))
        throw invalid('Template format error: unsupported structure.');
    const transforms = parseTransforms(member(written, 'Transform'));
    checkSections(written, transforms);
    const parameters = mapSection(written, 'Parameters', parseParameter);
    const mappings = mapSection(written, 'Mappings', parseMapping);
    const loops = { given, parameters, mappings };
    const root = transforms.includes(languageExtensions) ? expanded(written, loops) : written;
    const description = textOf(member(root, 'Description'));
    const metadata = member(root, 'Metadata');
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
    const items = isList(value) ? value : value === undefined ? [] : [value];
    return items.map((item) => {
        const name = textOf(item) ?? textOf(member(item, 'Name'));
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
    const version = member(root, 'AWSTemplateFormatVersion');
    if (version !== undefined && version !== '2010-09-09') {
        throw invalid('Template format error: unsupported value for AWSTemplateFormatVersion.');
    }
}
function mapSection(root, name, parse) {
    const section = member(root, name);
    if (section === undefined)
        return new Map();
    if (section === null)
        throw invalid(`[/${name}] 'null' values are not allowed in templates`);
    if (!isObject(section))
        throw invalid(`Template format error: ${name} must be an object.`);
    return new Map(Object.entries(section).map(([key, value]) => [key, parse(key, value)]));
}
function parseMapping(name, value) {
    if (!isObject(value))
        throw invalid(`Template format error: Every Mappings member ${name} must be a map`);
    return new Map(Object.entries(value).map(([key, second]) => {
        if (!isObject(second))
            throw invalid(`Template format error: Every Mappings attribute must be a map: ${name}.${key}`);
        return [key, new Map(Object.entries(second))];
    }));
}

;// CONCATENATED MODULE: ./lib/cloud/local/template/find-in-map.js




const find_in_map_needs = 'Template error: every Fn::FindInMap object requires three parameters, the map name, map key and the attribute for return value';
/** `[map, top key, second key]`, and with the language extensions `{ DefaultValue: … }` as a fourth. */
const findInMap = (argument, context) => {
    if (!isList(argument))
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
    return template.transforms.includes(languageExtensions) ? member(argument[3], 'DefaultValue') : undefined;
}

;// CONCATENATED MODULE: ./lib/cloud/local/template/list-functions.js



const joinNeeds = 'Template error: every Fn::Join object requires two parameters, (1) a string delimiter and (2) a list of strings to be joined or a function that returns a list of strings (such as Fn::GetAZs) to be joined.';
const splitNeeds = 'Template error: every Fn::Split object requires two parameters, (1) a string delimiter and (2) a string to be split or a function that returns a string to be split.';
const selectNeeds = 'Template error: every Fn::Select object requires two parameters, the first should be an index, the second a list of objects to select from.';
const join = (argument, context) => {
    if (!isList(argument) || argument.length !== 2)
        throw invalid(joinNeeds);
    const delimiter = argument[0];
    if (typeof delimiter !== 'string')
        throw invalid(joinNeeds);
    const texts = evaluatedList(argument[1], context, joinNeeds).map((item) => {
        const text = textOf(item);
        if (text === undefined)
            throw invalid(joinNeeds);
        return text;
    });
    return texts.join(delimiter);
};
const split = (argument, context) => {
    if (!isList(argument) || argument.length !== 2)
        throw invalid(splitNeeds);
    const delimiter = argument[0];
    if (typeof delimiter !== 'string' || delimiter === '')
        throw invalid(splitNeeds);
    const text = evaluatedText(argument[1], context, splitNeeds);
    return unknownIn(text, context) ?? text.split(delimiter);
};
const list_functions_select = (argument, context) => {
    if (!isList(argument) || argument.length !== 2)
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
    if (!isList(written) || written.length !== 2)
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
    const read = (key) => evaluatedText(member(argument, key), context, stackOutputNeeds);
    const region = member(argument, 'Region') === undefined ? undefined : read('Region');
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
    const [first, second] = isList(argument) ? argument : [];
    if (isList(argument) && argument.length === 2 && first !== undefined && second !== undefined)
        return [first, second];
    throw invalid(rule_functions_needs(name));
}
function rule_functions_texts(name, value, context) {
    return evaluatedList(value, context, rule_functions_needs(name)).map((item) => textOf(item) ?? JSON.stringify(item));
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
    const [text, variables] = isList(argument) ? argument : [];
    if (isList(argument) && argument.length === 2 && typeof text === 'string' && isObject(variables)) {
        return [text, variables];
    }
    throw invalid(sub_needs);
}
function replacement(name, variables, context) {
    const text = textOf(variableValue(name, variables, context));
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
    if (isList(value))
        return evaluate_listOf(value, context);
    const call = callOf(value);
    if (call !== undefined) {
        return call.name === 'Ref' ? evaluate_reference(call.argument, context) : functionCalled(call, context);
    }
    return isObject(value) ? objectOf(value, context) : null;
}
function evaluate_listOf(items, context) {
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
    if (isList(value))
        return value.flatMap(conditionsIn);
    if (!isObject(value))
        return [];
    return Object.entries(value).flatMap(([key, item]) => {
        if (key === 'Condition' && typeof item === 'string')
            return [item];
        if (key === 'Fn::If' && isList(item) && typeof item[0] === 'string')
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
    if (isList(value))
        for (const item of value)
            walkReferences(item, walk);
    else if (isObject(value)) {
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
    if (isList(argument) && argument.some((part) => typeof part !== 'string')) {
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
        if ('text' in part || member(variables, part.name) !== undefined)
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
    const name = textOf(context.evaluate(value));
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
        if (!isObject(value)) {
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
            if (name === 'Fn::GetAtt' && isList(argument))
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
    const value = textOf(context.evaluate(output.value));
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
    if (isList(value))
        return value.some(callsMacro);
    return isObject(value) && (Object.hasOwn(value, 'Fn::Transform') || Object.values(value).some(callsMacro));
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
    const condition = member(rule, 'RuleCondition');
    const assertions = member(rule, 'Assertions');
    if (!isList(assertions))
        throw invalid(`Template format error: Rule ${name} must contain a list of Assertions.`);
    if (condition !== undefined && !truth(condition, context))
        return;
    for (const assertion of assertions) {
        const assert = member(assertion, 'Assert');
        if (assert === undefined)
            throw invalid(`Template format error: every Assertion of rule ${name} must contain Assert.`);
        if (truth(assert, context))
            continue;
        const description = textOf(member(assertion, 'AssertDescription')) ?? `rule ${name} is not satisfied`;
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
    if (isList(before) && isList(after)) {
        return before.length !== after.length || before.every((item, at) => isSameAt(path, item, after[at]));
    }
    return isSameAt(rest, own(before, key), own(after, key));
}
function own(value, key) {
    return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
/** `5` and `"5"`, `true` and `"true"` are the same to CloudFormation; the order of keys does not count. */
function isSame(before, after) {
    if (before === after)
        return true;
    if (isList(before) && isList(after)) {
        return before.length === after.length && before.every((item, at) => isSame(item, after[at]));
    }
    if (isObject(before) && isObject(after))
        return haveSame(before, after);
    const text = textOf(before);
    return text !== undefined && text === textOf(after);
}
function haveSame(before, after) {
    const keys = Object.keys(before);
    return (keys.length === Object.keys(after).length &&
        keys.every((key) => Object.hasOwn(after, key) && isSame(before[key], after[key])));
}

;// CONCATENATED MODULE: ./lib/cloud/local/template/index.js
/** The template language as CloudFormation, the service, sees it: concrete values and its own errors. Pure. */

















;// CONCATENATED MODULE: ./lib/cloud/local/core/blueprint.js

/** @throws ServiceFault where the template cannot be used. */
function blueprintOf(engine, stack, definition) {
    const known = engine.blueprints.get(definition);
    if (known !== undefined)
        return known;
    const given = new Map(definition.parameters.map(({ name, value }) => [name, value]));
    const template = parseTemplate(definition.body, given);
    const names = namesIn(stack, definition, template);
    const active = activeResources(template, names.conditions);
    const made = { template, names, active, dependencies: dependencies(template, names.conditions) };
    engine.blueprints.set(definition, made);
    return made;
}
function namesIn(stack, definition, template) {
    const parameters = new Map(definition.values.map(({ name, value }) => [name, value]));
    const pseudo = pseudoOf(stack, definition.notificationArns);
    return { parameters, pseudo, conditions: decideConditions(template, parameters, pseudo) };
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

;// CONCATENATED MODULE: ./lib/cloud/local/core/views.js

/** Answers in the SDK's shapes as JSON: times are numbers here and become dates when the call is answered. */
const MASK = '****';
function stackView(engine, stack) {
    const { definition } = stack;
    return compact({
        StackId: stack.id,
        StackName: stack.name,
        ChangeSetId: stack.changeSetId,
        Description: definition === undefined ? undefined : blueprintOf(engine, stack, definition).template.description,
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
        DriftInformation: { StackDriftStatus: 'NOT_CHECKED' },
        LastOperations: stack.lastOperations.map(({ type, id }) => ({ OperationType: type, OperationId: id })),
    });
}
/** NoEcho values are masked; SSM types show the name and what it held. */
function parametersView(engine, stack, definition) {
    const { parameters: declared } = blueprintOf(engine, stack, definition).template;
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

;// CONCATENATED MODULE: ./lib/cloud/local/core/past.js

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
        stack.past = remembered(engine, stack.past, stack.status === '' ? null : stackView(engine, stack), kept);
}
function rememberChangeSet(engine, stack, changeSet) {
    const kept = reach(engine);
    if (kept === 0)
        return;
    const view = changeSet.status === '' ? null : changeSetView(engine, stack, changeSet);
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

;// CONCATENATED MODULE: ./lib/cloud/local/core/events.js



/** The stack is in this status from now on, and says so in an event of its own. */
function setStatus(engine, stack, status, reason) {
    rememberStack(engine, stack);
    stack.status = status;
    delete stack.statusReason;
    if (reason !== undefined)
        stack.statusReason = reason;
    record(engine, stack, { logicalId: stack.name, physicalId: stack.id, type: NESTED, status }, reason);
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
    rememberStack(engine, stack);
    stack.statusReason = reason;
    const { status } = stack;
    record(engine, stack, { logicalId: stack.name, physicalId: stack.id, type: NESTED, status }, reason, token);
}
function record(engine, stack, subject, reason, ownToken) {
    const { operation } = stack;
    const last = stack.lastOperations[0];
    const token = ownToken ?? operation?.token;
    stack.events.push({
        id: `${subject.logicalId}-${newId(engine.state)}`,
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

;// CONCATENATED MODULE: ./lib/cloud/local/core/nested-differs.js


/** Whether the template behind the address is another than the nested stack's, though the address is the same. */
function nestedDiffers({ state, ...rest }, stackId, properties) {
    const child = stackById({ state, ...rest }, stackId);
    const url = textOf(member(properties, 'TemplateURL'));
    const body = state.templates.find((template) => template.url === url)?.body;
    return child?.definition !== undefined && body !== undefined && child.definition.body !== body;
}

;// CONCATENATED MODULE: ./lib/cloud/local/core/exports.js




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
    const { template, names } = blueprintOf(engine, stack, definition);
    return importNames(template, names);
}
/** Why these cannot be imported; undefined when they can. */
function missingImport(engine, stack, imports) {
    const region = regionOf(engine, stack.target);
    const missing = imports.find((name) => exportedValue(region, name) === undefined);
    return missing === undefined ? undefined : reasons.noExport(missing);
}
/** Why these outputs cannot take the place of the present ones; undefined when they can. */
function refusedExports(engine, stack, outputs) {
    const region = regionOf(engine, stack.target);
    const next = new Map(outputs.flatMap(({ exportName, value }) => (exportName === undefined ? [] : [[exportName, value]])));
    for (const { exportName, value } of stack.outputs) {
        if (exportName === undefined || next.get(exportName) === value)
            continue;
        const users = usersOf(engine, region, stack, exportName);
        if (users.length > 0)
            return reasons.exportInUse(exportName, next.has(exportName) ? 'updated' : 'deleted', users);
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
            return reasons.exportExists(exportName, owner.name);
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/cloud/local/core/secrets.js



/**
 * @param reference `secretsmanager:ID:SecretString:KEY:…` or `ssm-secure:NAME:VERSION`; the id may be an ARN
 * @throws ServiceFault where there is no such secret or key
 */
function secretOf(region, reference) {
    const value = reference.startsWith('ssm-secure:') ? secureParameter(region, reference) : managed(region, reference);
    if (value === undefined)
        throw faults.invalid(`Could not resolve the dynamic reference {{resolve:${reference}}}`);
    return value;
}
function secureParameter(region, reference) {
    const [, name = ''] = reference.split(':');
    return namedValue(region.external.ssm, name);
}
function managed(region, reference) {
    const rest = reference.slice(reference.indexOf(':') + 1);
    const secret = region.external.secrets.find(({ name }) => rest === name || rest.startsWith(`${name}:`));
    if (secret === undefined)
        return undefined;
    const [, , key = ''] = rest.slice(secret.name.length).split(':');
    if (key === '')
        return secret.value;
    return textOf(member(parsed(secret.value), key));
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
    const region = regionOf(engine, stack.target);
    const active = new Set(blueprint.active);
    return {
        ...blueprint.names,
        resource: (logicalId) => {
            const record = Object.hasOwn(stack.resources, logicalId) ? stack.resources[logicalId] : undefined;
            return record === undefined || !active.has(logicalId) ? undefined : viewOf(engine, stack, record);
        },
        importValue: (name) => {
            seen.add(name);
            const value = exportedValue(region, name);
            if (value === undefined)
                throw faults.invalid(reasons.noExport(name));
            return value;
        },
        stackOutput: (stackName, output, other) => stackOutput(engine, { account: stack.target.account, region: other ?? stack.target.region }, stackName, output),
        ssm: (name) => namedValue(region.ssm, name) ?? namedValue(region.external.ssm, name),
        secret: (reference) => secretOf(region, reference),
    };
}
function viewOf(engine, stack, record) {
    return {
        physicalId: record.physicalId,
        attribute: (name) => {
            if (record.type === NESTED)
                return nestedOutput(engine, record.physicalId, name);
            return attributeOf(record.type, { ...record, stackName: stack.name, target: stack.target }, name);
        },
    };
}
function nestedOutput(engine, stackId, name) {
    if (!name.startsWith('Outputs.'))
        return undefined;
    const key = name.slice('Outputs.'.length);
    return stackById(engine, stackId)?.outputs.find((output) => output.key === key)?.value;
}
function stackOutput(engine, target, stackName, output) {
    const region = regionOf(engine, target);
    const stack = region.stacks.find((one) => one.name === stackName && one.status !== 'DELETE_COMPLETE');
    const own = stack?.outputs.find(({ key }) => key === output)?.value;
    const external = region.external.stackOutputs.find((one) => one.stackName === stackName)?.outputs ?? [];
    const value = own ?? namedValue(external, output);
    if (value === undefined)
        throw new send/* ServiceFault */.g('ValidationError', `Output ${output} of stack ${stackName} does not exist`);
    return value;
}

;// CONCATENATED MODULE: ./lib/cloud/local/core/prepare-resource.js








function resourceOf(stack, logicalId) {
    return Object.hasOwn(stack.resources, logicalId) ? stack.resources[logicalId] : undefined;
}
/** The resource as the operation's template wants it, everything it refers to being there. @throws ServiceFault */
function wantedResource(engine, stack, operation, logicalId) {
    const blueprint = blueprintOf(engine, stack, operation.after);
    const declared = blueprint.template.resources.get(logicalId);
    if (declared === undefined)
        throw new Error(`no resource ${logicalId} in the template`);
    const seen = new Set();
    const evaluated = evaluate(declared.properties, blueprint.template, scopeOf(engine, stack, blueprint, seen));
    const { metadata } = declared;
    return {
        logicalId,
        type: declared.type,
        physicalId: '',
        properties: isObject(evaluated) ? evaluated : {},
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
    const salt = newId(engine.state);
    return physicalId(type, { stackName: stack.name, logicalId, properties, target: stack.target, salt });
}
/** What an update does to a resource that is there. */
function updateOf(before, after) {
    const kind = before.type === NESTED
        ? nestedUpdate(before.properties, after.properties)
        : updateKind(before.type, before.properties, after.properties);
    return kind === 'none' && before.metadata !== after.metadata ? 'in-place' : kind;
}
function nestedUpdate(before, after) {
    return JSON.stringify(before) === JSON.stringify(after) ? 'none' : 'in-place';
}
function keepsCustomName(before, after) {
    const name = customName(after.type, after.properties);
    return name !== undefined && name === customName(before.type, before.properties) ? name : undefined;
}
/** Why the resource cannot be made although its properties are good; undefined when it can. */
function creationRefused(engine, stack, resource) {
    return takenName(engine, stack, resource) ?? missingCode(engine, resource);
}
/** Given names are unique per type, account and region; whoever has one keeps it, also outside of every stack. */
function takenName(engine, stack, resource) {
    const name = customName(resource.type, resource.properties);
    if (name === undefined)
        return undefined;
    const region = regionOf(engine, stack.target);
    // Physical ids are no measure: the stages `prod` of two APIs have the same one.
    const has = (other) => other.type === resource.type && customName(other.type, other.properties) === name;
    for (const other of region.stacks)
        if (livePhysical(other).some(has))
            return reasons.nameTaken(name, other.id);
    const left = region.leftBehind.some((other) => other.type === resource.type && other.name === name);
    return left ? reasons.nameExists(name) : undefined;
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
    const code = member(properties, 'Code');
    const [bucket, key] = [textOf(member(code, 'S3Bucket')), textOf(member(code, 'S3Key'))];
    if (bucket === undefined || key === undefined || exists(bucket, key))
        return undefined;
    return reasons.noCode;
}

;// CONCATENATED MODULE: ./lib/cloud/local/core/change-of.js





/** What stands for a value that is known only once the change is made. */
const UNKNOWN = '{{changeSet:KNOWN_AFTER_APPLY}}';
function wantedForChange({ template }, logicalId, scope) {
    const declared = template.resources.get(logicalId);
    if (declared === undefined)
        throw new Error(`no resource ${logicalId} in the template`);
    const properties = evaluate(declared.properties, template, scope);
    const { type, metadata } = declared;
    return {
        logicalId,
        type,
        properties: isObject(properties) ? properties : {},
        ...(metadata === undefined ? {} : { metadata: JSON.stringify(metadata) }),
    };
}
function changeOf(engine, existing, wanted) {
    const { logicalId, type } = wanted;
    if (existing === undefined || existing.missing === true)
        return { action: 'Add', logicalId, type, scope: [], details: [] };
    const kind = updateOf(existing, wanted);
    if (kind === 'none' && !(type === NESTED && nestedDiffers(engine, existing.physicalId, wanted.properties)))
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
    const changed = names.filter((name) => JSON.stringify(change_of_own(before, name)) !== JSON.stringify(change_of_own(after, name)));
    const properties = changed.map((name) => {
        const text = JSON.stringify(change_of_own(after, name)) ?? '';
        return { attribute: 'Properties', name, evaluation: text.includes(UNKNOWN) ? 'Dynamic' : 'Static' };
    });
    if (existing.metadata === wanted.metadata)
        return properties;
    return [...properties, { attribute: 'Metadata', evaluation: 'Static' }];
}
function recreation({ attribute, name, evaluation }, existing, wanted) {
    if (attribute !== 'Properties' || name === undefined)
        return 'Never';
    const alone = { ...existing.properties, [name]: change_of_own(wanted.properties, name) ?? null };
    if (updateOf(existing, { ...existing, properties: alone }) !== 'replace')
        return 'Never';
    return evaluation === 'Dynamic' ? 'Conditionally' : 'Always';
}
function change_of_own(object, name) {
    return Object.hasOwn(object, name) ? object[name] : undefined;
}

;// CONCATENATED MODULE: ./lib/cloud/local/core/changes.js






/**
 * What an update to the definition would do, as a change set says it: what is made or replaced has values
 * that nobody knows yet. @throws ServiceFault where something that is referred to does not exist
 */
function changesTo(engine, stack, definition) {
    const { changes } = foreseen(engine, stack, definition);
    const { active } = blueprintOf(engine, stack, definition);
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
    const outputs = evaluateOutputs(blueprintOf(engine, stack, definition).template, scope);
    const shape = (key, value, name = '', description = '') => JSON.stringify([key, value, name, description]);
    const before = stack.outputs.map((output) => shape(output.key, output.value, output.exportName, output.description));
    const after = outputs.map((output) => shape(output.name, output.value, output.exportName, output.description));
    return before.sort().join() !== after.sort().join();
}
function foreseen(engine, stack, definition) {
    const blueprint = blueprintOf(engine, stack, definition);
    const views = new Map();
    const present = scopeOf(engine, stack, blueprint);
    const scope = { ...present, unknown: UNKNOWN, resource: (id) => views.get(id) ?? present.resource(id) };
    const changes = new Map();
    for (const logicalId of inOrder(blueprint)) {
        const existing = resourceOf(stack, logicalId);
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
    const nestedChange = change !== undefined && wanted.type === NESTED;
    if (existing === undefined || existing.missing || change?.replacement === 'True' || nestedChange)
        return {
            physicalId: existing !== undefined && nestedChange ? existing.physicalId : UNKNOWN,
            attribute: () => UNKNOWN,
        };
    if (wanted.type === NESTED)
        return viewOf(engine, stack, existing);
    const live = { ...existing, properties: wanted.properties, stackName: stack.name, target: stack.target };
    return { physicalId: existing.physicalId, attribute: (name) => attributeOf(wanted.type, live, name) };
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

;// CONCATENATED MODULE: ./lib/cloud/local/core/definition.js




/** A definition out of a call's input; what the input leaves out stays as it was. @throws ServiceFault */
function readDefinition(engine, stack, input, previous) {
    const body = bodyOf(engine, input, previous);
    const given = input.pairs('Parameters', 'ParameterKey', 'ParameterValue', 'UsePreviousValue');
    const template = parseTemplate(body, knownValues(given, previous));
    checkTemplate(template);
    refuseMacros(template);
    const earlier = previous === undefined ? undefined : asMap(previous.parameters);
    const resolved = resolveParameters(template, given, earlier, (name) => parameterStore(engine, stack, name));
    const role = input.text('RoleARN') ?? previous?.roleArn;
    const rollback = input.json('RollbackConfiguration') ?? previous?.rollbackConfiguration;
    const definition = {
        body,
        ...asRecords(resolved),
        tags: input.has('Tags') ? tagsOf(input) : (previous?.tags ?? []),
        capabilities: input.texts('Capabilities'),
        notificationArns: input.has('NotificationARNs')
            ? input.texts('NotificationARNs')
            : (previous?.notificationArns ?? []),
        ...(role === undefined ? {} : { roleArn: role }),
        ...(rollback === undefined ? {} : { rollbackConfiguration: rollback }),
    };
    checkRules(template, resolved.values, pseudoOf(stack, definition.notificationArns));
    // Conditions, dependencies and exports that cannot be are refused with the call, too.
    const { names } = blueprintOf(engine, stack, definition);
    exportNames(template, names);
    return definition;
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
        throw faults.invalid('Either Template URL or Template Body must be specified.');
    if (inline !== undefined)
        return checkedInline(inline);
    if (url !== undefined)
        return templateAt(engine, url);
    if (previous === undefined)
        throw faults.invalid('No previous template to use.');
    return previous.body;
}
function checkedInline(body) {
    if (Buffer.byteLength(body, 'utf8') > maxInlineBytes)
        throw faults.invalid(`1 validation error detected: Value at 'templateBody' failed to satisfy constraint: Member must have length less than or equal to ${maxInlineBytes}`);
    return body;
}
function templateAt({ state }, url) {
    const found = state.templates.find((template) => template.url === url);
    if (found === undefined)
        throw faults.noTemplateAt();
    return found.body;
}
function knownValues(given, previous) {
    const known = new Map();
    for (const [name, value] of given) {
        const text = value ?? namedValue(previous?.parameters ?? [], name);
        if (text !== undefined)
            known.set(name, text);
    }
    return known;
}
function parameterStore(engine, stack, name) {
    const region = regionOf(engine, stack.target);
    return namedValue(region.ssm, name) ?? namedValue(region.external.ssm, name);
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

;// CONCATENATED MODULE: ./lib/cloud/local/core/new-stack.js



function newIdentity(engine, target, name) {
    return {
        name,
        id: stackArn(target, name, newId(engine.state)),
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
    rememberStack(engine, stack);
    regionOf(engine, identity.target).stacks.push(stack);
    return stack;
}

;// CONCATENATED MODULE: ./lib/cloud/local/core/queue.js
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
    state.queue = state.queue.filter((entry) => entry.kind === 'change-set' || entry.stackId !== stackId);
}

;// CONCATENATED MODULE: ./lib/cloud/local/core/start-operation.js




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
    rememberStack(engine, stack);
    const before = kind === 'update' ? lastStableState(stack) : undefined;
    const { token, policyDuringUpdate, changeSetId } = choices;
    stack.operation = {
        id: newId(engine.state),
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
    setStatus(engine, stack, status, choices.reason);
    schedule(engine.state, engine.state.now + START_DELAY, { kind: 'begin', stackId: stack.id });
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
    operation.id = newId(engine.state);
    operation.type = 'ROLLBACK';
    operation.phase = 'rollback';
    noteOperation(stack, operation);
}

;// CONCATENATED MODULE: ./lib/cloud/local/core/nested.js










/** @returns the new stack's id. @throws ServiceFault where its template or parameters cannot be used */
function createChild(engine, parent, resource) {
    const suffix = newId(engine.state).replaceAll('-', '').slice(0, 12).toUpperCase();
    const name = `${parent.name.slice(0, 100)}-${resource.logicalId.slice(0, 14)}-${suffix}`;
    const identity = newIdentity(engine, parent.target, name);
    const definition = readDefinition(engine, identity, childInput(parent, resource.properties), undefined);
    const child = addStack(engine, identity, {
        parentId: parent.id,
        rootId: parent.rootId ?? parent.id,
        parentLogicalId: resource.logicalId,
    });
    startOperation(engine, child, 'CREATE_STACK', definition, { token: parent.operation?.token });
    return child.id;
}
/** @returns false where nothing differs. @throws ServiceFault */
function updateChild(engine, parent, resource) {
    const child = stackById(engine, resource.physicalId);
    if (child === undefined || child.status === 'DELETE_COMPLETE')
        throw faults.noStack(resource.physicalId);
    const definition = readDefinition(engine, child, childInput(parent, resource.properties), child.definition);
    if (!differs(engine, child, definition))
        return false;
    startOperation(engine, child, 'UPDATE_STACK', definition, { token: parent.operation?.token });
    return true;
}
/** @returns false where the nested stack has nothing to go back from. */
function rollBackChild(engine, stackId) {
    const child = stackById(engine, stackId);
    const before = child?.operation?.before ?? child?.stable;
    if (child === undefined || before === undefined)
        return false;
    const type = child.status === 'UPDATE_ROLLBACK_FAILED' ? 'CONTINUE_ROLLBACK' : 'ROLLBACK';
    startOperation(engine, child, type, before.definition);
    return true;
}
/** @returns false where there is no such stack any more. */
function deleteChild(engine, parent, resource) {
    const child = stackById(engine, resource.physicalId);
    if (child === undefined || child.status === 'DELETE_COMPLETE' || child.definition === undefined)
        return false;
    startOperation(engine, child, 'DELETE_STACK', child.definition, { force: parent.operation?.force ?? false });
    return true;
}
/** Its root is past failing: it may clean up what it replaced. */
function releaseChild(engine, stackId) {
    const child = stackById(engine, stackId);
    if (child?.operation?.phase !== 'held')
        throw new Error(`nested stack ${stackId} is not waiting`);
    child.operation.phase = 'cleanup';
    schedule(engine.state, engine.state.now, { kind: 'begin', stackId });
}
function childInput(parent, properties) {
    const url = textOf(member(properties, 'TemplateURL'));
    if (url === undefined)
        throw faults.invalid(reasons.noNestedTemplate);
    const parameters = member(properties, 'Parameters');
    const tags = member(properties, 'Tags');
    const arns = member(properties, 'NotificationARNs');
    return inputOf({
        TemplateURL: url,
        Parameters: Object.entries(isObject(parameters) ? parameters : {}).map(([ParameterKey, value]) => ({
            ParameterKey,
            ParameterValue: isList(value) ? value.map((item) => textOf(item) ?? '').join(',') : (textOf(value) ?? ''),
        })),
        Tags: isList(tags)
            ? tags
            : (parent.operation?.after.tags ?? []).map(({ name, value }) => ({ Key: name, Value: value })),
        ...(isList(arns) ? { NotificationARNs: arns } : {}),
        Capabilities: parent.operation?.after.capabilities ?? [],
    });
}

;// CONCATENATED MODULE: ./lib/cloud/local/core/nested-signal.js

/** The parent's resource ends with what its stack has done. */
function tellParent(engine, child, failure) {
    const { parentId: stackId, parentLogicalId: logicalId } = child;
    if (stackId === undefined || logicalId === undefined)
        return;
    schedule(engine.state, engine.state.now, {
        kind: 'child',
        stackId,
        logicalId,
        childId: child.id,
        ...(failure === undefined ? {} : { failure }),
    });
}

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
    const held = Object.values(stack.resources).filter(({ type, physicalId }) => type === NESTED && stackById(engine, physicalId)?.operation?.phase === 'held');
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
    setStatus(engine, stack, back ? 'UPDATE_ROLLBACK_COMPLETE' : 'UPDATE_COMPLETE', left ? reason : undefined);
    delete stack.operation;
    delete stack.stable;
    tellParent(engine, stack);
}

;// CONCATENATED MODULE: ./lib/cloud/local/core/message-of.js

/** What the service says in a status reason; anything but a fault of the service is a mistake of ours and goes on. */
function messageOf(error) {
    if (error instanceof send/* ServiceFault */.g)
        return error.message;
    throw error;
}

;// CONCATENATED MODULE: ./lib/cloud/local/core/make-change-set.js






/** The comparison is over: the change set can be executed, or says why not. */
function makeChangeSet(engine, id) {
    const changeSet = changeSetById(engine, id);
    const stack = changeSet === undefined ? undefined : stackById(engine, changeSet.stackId);
    if (changeSet === undefined || stack === undefined)
        return;
    rememberChangeSet(engine, stack, changeSet);
    try {
        const missing = missingImport(engine, stack, declaredImportsOf(engine, stack, changeSet.definition));
        if (missing !== undefined) {
            fail(changeSet, missing);
            return;
        }
        if (!differs(engine, stack, changeSet.definition)) {
            fail(changeSet, reasons.emptyChangeSet);
            return;
        }
        succeed(changeSet, changesTo(engine, stack, changeSet.definition));
    }
    catch (error) {
        fail(changeSet, messageOf(error));
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
            rememberChangeSet(engine, stack, changeSet);
            changeSet.executionStatus = 'OBSOLETE';
        }
}
/** What came of carrying it out. */
function endExecution(engine, stack, status) {
    const id = stack.operation?.changeSetId;
    if (id === undefined)
        return;
    const changeSet = changeSetById(engine, id);
    if (changeSet?.executionStatus !== 'EXECUTE_IN_PROGRESS')
        return;
    rememberChangeSet(engine, stack, changeSet);
    changeSet.executionStatus = status;
}

;// CONCATENATED MODULE: ./lib/cloud/local/core/fail-forward.js









/** In the order of the template, as CloudFormation words it. */
function failedTasks({ tasks }) {
    const failed = tasks.filter(({ state }) => state === 'failed');
    const named = (action, create) => {
        const ids = failed.filter((task) => (task.action === 'create') === create).map(({ logicalId }) => logicalId);
        return ids.length === 0 ? '' : reasons.failedTo(action, ids);
    };
    return named('create', true) + named('update', false);
}
/** The way forward ends: what is in flight is cancelled, and the stack goes where its failure options say. */
function failForward(engine, stack, operation, reason) {
    cancelRunning(engine, stack, operation);
    endExecution(engine, stack, 'EXECUTE_FAILED');
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
    becomeRollback(engine, stack, operation);
    setStatus(engine, stack, 'UPDATE_ROLLBACK_IN_PROGRESS', reason);
}
function failCreation(engine, stack, operation, reason) {
    if (operation.disableRollback || operation.onFailure === 'DO_NOTHING') {
        stopFailed(engine, stack, operation, 'CREATE_FAILED', reason);
        return;
    }
    becomeRollback(engine, stack, operation);
    if (operation.onFailure === 'DELETE') {
        operation.kind = 'delete';
        operation.phase = 'delete';
        setStatus(engine, stack, 'DELETE_IN_PROGRESS', `${reason}Delete requested by user.`);
    }
    else
        setStatus(engine, stack, 'ROLLBACK_IN_PROGRESS', `${spaced(reason)}${reasons.rollbackRequested}`);
}
function spaced(reason) {
    return reason.endsWith(' ') ? reason : `${reason} `;
}
function stopFailed(engine, stack, operation, status, reason) {
    if (operation.before !== undefined)
        stack.stable = operation.before;
    stack.garbage = operation.garbage;
    setStatus(engine, stack, status, reason);
    delete stack.operation;
}
/** A nested stack goes no way back of its own: its root decides. */
function failNested(engine, stack, operation, reason) {
    const created = operation.kind === 'create';
    setStatus(engine, stack, created ? 'CREATE_FAILED' : 'UPDATE_FAILED', reason);
    if (created)
        delete stack.operation;
    else
        operation.phase = 'held';
    tellParent(engine, stack, reasons.nestedFailed(stack.id, created ? 'created' : 'updated', reason));
}
function cancelRunning(engine, stack, operation) {
    dropDue(engine.state, stack.id);
    for (const task of operation.tasks)
        if (task.state === 'running')
            cancel(engine, stack, operation, task);
}
function cancel(engine, stack, operation, task) {
    const resource = resourceOf(stack, task.logicalId);
    if (resource === undefined)
        return;
    task.state = 'waiting';
    const created = task.action === 'create';
    if (resource.type === NESTED)
        cancelChild(engine, resource.physicalId);
    // It may be there already, whatever its status says.
    if (created)
        delete resource.missing;
    if (task.action === 'replace' && task.resource !== undefined)
        operation.garbage.push({ resource: task.resource, keep: false, fresh: true });
    const reason = created ? reasons.createCancelled : reasons.updateCancelled;
    setResourceStatus(engine, stack, resource, created ? 'CREATE_FAILED' : 'UPDATE_FAILED', reason);
}
function cancelChild(engine, stackId) {
    const child = stackById(engine, stackId);
    const operation = child?.operation;
    if (child === undefined || operation?.phase !== 'forward')
        return;
    failForward(engine, child, operation, operation.kind === 'create' ? reasons.createCancelled : reasons.updateCancelled);
}

;// CONCATENATED MODULE: ./lib/cloud/local/core/policy.js

/** Whether a stack policy lets an update touch the resource. Without a policy it does; with one only what is allowed. */
function policyAllows(policy, action, logicalId, type) {
    if (policy === undefined)
        return true;
    const statements = policy_listOf(member(policy_parsePolicy(policy), 'Statement')).filter(isObject);
    const matching = statements.filter((statement) => coversAction(statement, action) && coversResource(statement, logicalId) && coversType(statement, type));
    const effects = matching.map((statement) => member(statement, 'Effect'));
    return effects.includes('Allow') && !effects.includes('Deny');
}
/** Undefined for a text that is no policy. */
function policy_parsePolicy(text) {
    try {
        const parsed = JSON.parse(text);
        return isList(member(parsed, 'Statement')) ? parsed : undefined;
    }
    catch {
        return undefined;
    }
}
function coversAction(statement, action) {
    const not = member(statement, 'NotAction');
    if (not !== undefined)
        return !policy_texts(not).some((pattern) => matches(pattern, action));
    return policy_texts(member(statement, 'Action')).some((pattern) => matches(pattern, action));
}
function coversResource(statement, logicalId) {
    const name = `LogicalResourceId/${logicalId}`;
    const not = member(statement, 'NotResource');
    if (not !== undefined)
        return !policy_texts(not).some((pattern) => matches(pattern, name));
    return policy_texts(member(statement, 'Resource')).some((pattern) => matches(pattern, name));
}
function coversType(statement, type) {
    const condition = member(statement, 'Condition');
    if (!isObject(condition))
        return true;
    return Object.values(condition).every((test) => policy_texts(member(test, 'ResourceType')).some((pattern) => matches(pattern, type)));
}
function policy_texts(value) {
    return policy_listOf(value).filter((item) => typeof item === 'string');
}
function policy_listOf(value) {
    if (value === undefined)
        return [];
    return isList(value) ? value : [value];
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

;// CONCATENATED MODULE: ./lib/cloud/local/core/complete-forward.js












/** Every resource stands: outputs and exports follow, and only then the stack is complete. */
function completeForward(engine, stack, operation) {
    const removed = removedResources(engine, stack, operation);
    const denied = removed.find((resource) => !mayRemove(stack, operation, resource));
    if (denied !== undefined) {
        setResourceStatus(engine, stack, denied, 'UPDATE_FAILED', reasons.denied(denied.logicalId));
        failForward(engine, stack, operation, reasons.failedTo('update', [denied.logicalId]));
        return;
    }
    const imports = new Set();
    let outputs;
    try {
        outputs = evaluatedOutputs(engine, stack, operation, imports);
    }
    catch (error) {
        failForward(engine, stack, operation, messageOf(error));
        return;
    }
    const refused = refusedExports(engine, stack, outputs);
    if (refused !== undefined) {
        failForward(engine, stack, operation, refused);
        return;
    }
    endExecution(engine, stack, 'EXECUTE_COMPLETE');
    rememberStack(engine, stack);
    stack.outputs = outputs;
    stack.outputImports = [...imports];
    if (operation.kind === 'create')
        endCreation(engine, stack);
    else
        endUpdate(engine, stack, operation, removed);
}
function mayRemove(stack, operation, { logicalId, type }) {
    return policyAllows(operation.policyDuringUpdate ?? stack.stackPolicy, 'Update:Delete', logicalId, type);
}
function removedResources(engine, stack, operation) {
    const active = new Set(blueprintOf(engine, stack, operation.after).active);
    return Object.values(stack.resources).filter(({ logicalId }) => !active.has(logicalId));
}
function evaluatedOutputs(engine, stack, operation, imports) {
    const blueprint = blueprintOf(engine, stack, operation.after);
    const outputs = evaluateOutputs(blueprint.template, scopeOf(engine, stack, blueprint, imports));
    return outputs.map(({ name, ...output }) => ({ key: name, ...output }));
}
function endCreation(engine, stack) {
    setStatus(engine, stack, 'CREATE_COMPLETE');
    delete stack.operation;
    tellParent(engine, stack);
}
function endUpdate(engine, stack, operation, removed) {
    for (const resource of removed) {
        operation.garbage.push({ resource, keep: isKept(resource), fresh: false });
        delete stack.resources[resource.logicalId];
    }
    setStatus(engine, stack, 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS');
    operation.phase = stack.parentId === undefined ? 'cleanup' : 'held';
    tellParent(engine, stack);
}
function isKept({ deletionPolicy }) {
    return deletionPolicy === 'Retain' || deletionPolicy === 'RetainExceptOnCreate';
}

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
    for (const effect of effectsOn(engine, { ...about(stack, task), resourceAction: action, phase })) {
        if (effect.kind === 'hang')
            milliseconds += effect.milliseconds;
        if (effect.kind === 'resource-fails')
            task.failure = effect.reason;
    }
    task.state = 'running';
    schedule(engine.state, engine.state.now + milliseconds, { kind: 'task', stackId: stack.id, key: task.key });
}
function about(stack, task) {
    return { stackName: stack.name, logicalId: task.logicalId };
}

;// CONCATENATED MODULE: ./lib/cloud/local/core/ssm.js


/** A parameter resource that was made or changed fills Parameter Store. */
function storeParameter(engine, stack, { type, physicalId, properties }) {
    if (type !== 'AWS::SSM::Parameter')
        return;
    put(regionOf(engine, stack.target).ssm, physicalId, textOf(member(properties, 'Value')) ?? '');
}
function dropParameter(engine, stack, { type, physicalId }) {
    if (type !== 'AWS::SSM::Parameter')
        return;
    const region = regionOf(engine, stack.target);
    region.ssm = region.ssm.filter(({ name }) => name !== physicalId);
}

;// CONCATENATED MODULE: ./lib/cloud/local/core/forward.js











/** Towards the wanted template: what a resource depends on comes first, the rest at the same time. */
function forwardTasks(engine, stack, operation) {
    const blueprint = blueprintOf(engine, stack, operation.after);
    return blueprint.active.map((id) => waitingTask(id, id, activeDependencies(blueprint, id), 'create'));
}
function startForward(engine, stack, operation, task) {
    const existing = resourceOf(stack, task.logicalId);
    const there = existing !== undefined && existing.missing !== true;
    let wanted;
    try {
        wanted = wantedResource(engine, stack, operation, task.logicalId);
    }
    catch (error) {
        failAtOnce(engine, stack, task, existing ?? unmade(engine, stack, operation, task.logicalId), there, messageOf(error));
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
    setResourceStatus(engine, stack, wanted, 'CREATE_IN_PROGRESS');
    if (wanted.type === NESTED) {
        startChild(engine, stack, task, wanted);
        return;
    }
    wanted.physicalId = newPhysicalId(engine, stack, wanted);
    const refused = creationRefused(engine, stack, wanted);
    if (refused !== undefined)
        task.failure = refused;
    setResourceStatus(engine, stack, wanted, 'CREATE_IN_PROGRESS', 'Resource creation Initiated');
    beginWork(engine, stack, task, wanted, 'create');
}
function startChild(engine, stack, task, wanted) {
    try {
        wanted.physicalId = createChild(engine, stack, wanted);
        delete wanted.missing;
        task.state = 'running';
        setResourceStatus(engine, stack, wanted, 'CREATE_IN_PROGRESS', 'Resource creation Initiated');
    }
    catch (error) {
        failAtOnce(engine, stack, task, wanted, false, messageOf(error));
    }
}
function startUpdate(engine, stack, operation, task, existing, wanted) {
    const kind = updateOf(existing, wanted);
    task.action = kind === 'replace' ? 'replace' : 'update';
    task.resource = wanted;
    wanted.physicalId = existing.physicalId;
    if (existing.type === NESTED) {
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
        setResourceStatus(engine, stack, existing, 'UPDATE_IN_PROGRESS', reasons.newPhysicalResource);
        wanted.physicalId = newPhysicalId(engine, stack, wanted);
    }
    else
        setResourceStatus(engine, stack, existing, 'UPDATE_IN_PROGRESS');
    const failure = kind === 'replace' ? creationRefused(engine, stack, wanted) : missingCode(engine, wanted);
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
    if (!policyAllows(policy, action, existing.logicalId, existing.type))
        return reasons.denied(existing.logicalId);
    if (kind !== 'replace')
        return undefined;
    if (operation.disableRollback)
        return reasons.replacementRefused;
    const name = keepsCustomName(existing, wanted);
    return name === undefined ? undefined : reasons.customNamed(name);
}
function startChildUpdate(engine, stack, task, existing, wanted) {
    try {
        if (!updateChild(engine, stack, wanted)) {
            adopt(stack, task, existing, wanted);
            return;
        }
        setResourceStatus(engine, stack, existing, 'UPDATE_IN_PROGRESS');
        task.state = 'running';
    }
    catch (error) {
        failAtOnce(engine, stack, task, existing, true, messageOf(error));
    }
}
function failAtOnce(engine, stack, task, resource, there, reason) {
    task.state = 'failed';
    task.action = there ? 'update' : 'create';
    if (!there)
        stack.resources[task.logicalId] = resource;
    setResourceStatus(engine, stack, resource, there ? 'UPDATE_FAILED' : 'CREATE_FAILED', reason);
}
function unmade(engine, stack, operation, logicalId) {
    const { template } = blueprintOf(engine, stack, operation.after);
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
    const existing = resourceOf(stack, task.logicalId);
    if (resource === undefined || existing === undefined)
        throw new Error(`no resource for ${task.logicalId}`);
    const verb = task.action === 'create' ? 'CREATE' : 'UPDATE';
    if (failure !== undefined) {
        task.state = 'failed';
        setResourceStatus(engine, stack, existing, `${verb}_FAILED`, failure);
        return;
    }
    task.state = 'done';
    delete resource.missing;
    if (task.action === 'replace')
        operation.garbage.push({ resource: existing, keep: existing.updateReplacePolicy === 'Retain', fresh: false });
    stack.resources[task.logicalId] = resource;
    setResourceStatus(engine, stack, resource, `${verb}_COMPLETE`);
    storeParameter(engine, stack, resource);
}

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
    const resource = task.resource ?? resourceOf(stack, task.logicalId);
    if (resource === undefined)
        throw new Error(`nothing to delete as ${task.key}`);
    return resource;
}
/** Of a deletion, of a creation's rollback and of a clean-up alike. */
function startRemoval(engine, stack, task) {
    const resource = removedBy(stack, task);
    if (task.keep === true) {
        leaveBehind(engine, stack, resource);
        setResourceStatus(engine, stack, resource, 'DELETE_SKIPPED');
        forget(stack, task);
        return;
    }
    setResourceStatus(engine, stack, resource, 'DELETE_IN_PROGRESS');
    if (resource.type === NESTED && deleteChild(engine, stack, resource))
        task.state = 'running';
    else
        beginWork(engine, stack, task, resource, 'delete');
}
function finishRemoval(engine, stack, operation, task) {
    const { failure } = task;
    const resource = removedBy(stack, task);
    if (failure === undefined) {
        setResourceStatus(engine, stack, resource, 'DELETE_COMPLETE');
        dropParameter(engine, stack, resource);
        forget(stack, task);
    }
    else if (operation.force || operation.phase === 'cleanup') {
        setResourceStatus(engine, stack, resource, operation.force ? 'DELETE_SKIPPED' : 'DELETE_FAILED', failure);
        leaveBehind(engine, stack, resource);
        forget(stack, task);
    }
    else {
        task.state = 'failed';
        setResourceStatus(engine, stack, resource, 'DELETE_FAILED', failure);
    }
}
function leaveBehind(engine, stack, { type, properties }) {
    const name = customName(type, properties);
    if (name !== undefined)
        regionOf(engine, stack.target).leftBehind.push({ type, name });
}
function forget(stack, task) {
    task.state = 'done';
    if (task.resource === undefined)
        delete stack.resources[task.logicalId];
}
function completeRemoval(engine, stack, operation) {
    const failed = operation.tasks.filter(({ state }) => state === 'failed').map(({ logicalId }) => logicalId);
    if (failed.length > 0) {
        failRemoval(engine, stack, operation, reasons.failedTo('delete', failed));
        return;
    }
    rememberStack(engine, stack);
    stack.outputs = [];
    stack.outputImports = [];
    if (operation.kind === 'create')
        setStatus(engine, stack, 'ROLLBACK_COMPLETE');
    else {
        stack.deletedAt = engine.state.now;
        setStatus(engine, stack, 'DELETE_COMPLETE');
        const region = regionOf(engine, stack.target);
        region.changeSets = region.changeSets.filter(({ stackId }) => stackId !== stack.id);
    }
    delete stack.operation;
    delete stack.stable;
    tellParent(engine, stack);
}
function failRemoval(engine, stack, operation, reason) {
    setStatus(engine, stack, operation.kind === 'create' ? 'ROLLBACK_FAILED' : 'DELETE_FAILED', reason);
    delete stack.operation;
    tellParent(engine, stack, reasons.nestedFailed(stack.id, 'deleted', reason));
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
    const current = resourceOf(stack, task.logicalId);
    if (current === undefined || operation.skip.includes(task.logicalId)) {
        takeBack(engine, stack, operation, task, current);
        return;
    }
    if (saved.type === NESTED && rollBackChild(engine, saved.physicalId)) {
        setResourceStatus(engine, stack, current, 'UPDATE_IN_PROGRESS');
        task.state = 'running';
        return;
    }
    if (!wasTouched(current, saved)) {
        stack.resources[task.logicalId] = saved;
        task.state = 'done';
        return;
    }
    setResourceStatus(engine, stack, current, 'UPDATE_IN_PROGRESS');
    const failure = codeChanged(current, saved) ? missingCode(engine, saved) : undefined;
    if (failure !== undefined)
        task.failure = failure;
    beginWork(engine, stack, task, saved, 'update');
}
function wasTouched(current, saved) {
    return (current.status.endsWith('_FAILED') ||
        current.physicalId !== saved.physicalId ||
        (current.type !== NESTED && updateOf(current, saved) !== 'none'));
}
function codeChanged(current, saved) {
    return JSON.stringify(current.properties.Code) !== JSON.stringify(saved.properties.Code);
}
function finishRestore(engine, stack, operation, task) {
    const current = resourceOf(stack, task.logicalId);
    if (task.failure === undefined) {
        takeBack(engine, stack, operation, task, current);
        return;
    }
    task.state = 'failed';
    if (current !== undefined)
        setResourceStatus(engine, stack, current, 'UPDATE_FAILED', task.failure);
}
function takeBack(engine, stack, operation, task, current) {
    const saved = task.resource;
    if (saved === undefined)
        throw new Error(`nothing saved of ${task.logicalId}`);
    if (current !== undefined && current.physicalId !== saved.physicalId)
        operation.garbage.push({ resource: current, keep: false, fresh: true });
    task.state = 'done';
    stack.resources[task.logicalId] = saved;
    setResourceStatus(engine, stack, saved, 'UPDATE_COMPLETE');
    storeParameter(engine, stack, saved);
}
function completeRestore(engine, stack, operation) {
    const before = stateBefore(operation);
    const failed = operation.tasks.filter(({ state }) => state === 'failed').map(({ logicalId }) => logicalId);
    const refused = refusedExports(engine, stack, before.outputs);
    if (failed.length > 0) {
        failRestore(engine, stack, operation, reasons.failedTo('update', failed));
        return;
    }
    if (refused !== undefined) {
        failRestore(engine, stack, operation, refused);
        return;
    }
    rememberStack(engine, stack);
    for (const resource of Object.values(stack.resources)) {
        if (Object.hasOwn(before.resources, resource.logicalId))
            continue;
        operation.garbage.push({ resource, keep: false, fresh: true });
        delete stack.resources[resource.logicalId];
    }
    stack.definition = before.definition;
    stack.outputs = [...before.outputs];
    stack.outputImports = [...before.outputImports];
    setStatus(engine, stack, 'UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS');
    operation.phase = stack.parentId === undefined ? 'cleanup' : 'held';
    tellParent(engine, stack);
}
/** The stack can only go on from here, by ContinueUpdateRollback. */
function failRestore(engine, stack, operation, reason) {
    stack.stable = stateBefore(operation);
    stack.garbage = operation.garbage;
    setStatus(engine, stack, 'UPDATE_ROLLBACK_FAILED', reason);
    delete stack.operation;
    tellParent(engine, stack, reasons.nestedFailed(stack.id, 'updated', reason));
}

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
        makeChangeSet(engine, due.changeSetId);
        return;
    }
    const stack = stackById(engine, due.stackId);
    const operation = stack?.operation;
    if (stack === undefined || operation === undefined)
        return;
    if (due.kind === 'begin') {
        beginPhase(engine, stack, operation);
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
function taskOf({ tasks }, key) {
    return tasks.find((task) => task.key === key && task.state === 'running');
}
function taskOfChild(stack, { tasks }, due) {
    return tasks.find(({ state, logicalId, resource }) => state === 'running' &&
        logicalId === due.logicalId &&
        (resource ?? resourceOf(stack, logicalId))?.physicalId === due.childId);
}
function beginPhase(engine, stack, operation) {
    if (operation.phase === 'forward') {
        const missing = missingImport(engine, stack, declaredImportsOf(engine, stack, operation.after));
        if (missing !== undefined)
            failForward(engine, stack, operation, missing);
    }
    if (operation.phase === 'delete') {
        const refused = refusedExports(engine, stack, []);
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
        case 'held':
            return [];
    }
}
/** Starts what can start and ends what is over, until all that is left takes time. */
function settle(engine, stack) {
    for (;;) {
        const { operation } = stack;
        if (operation === undefined || operation.phase === 'held')
            return;
        startReady(engine, stack, operation);
        const { phase } = operation;
        if (phase === 'forward' && operation.tasks.some(({ state }) => state === 'failed'))
            failForward(engine, stack, operation, failedTasks(operation));
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
        case 'held':
    }
}

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
        throw faults.insufficientCapabilities(missing);
}
/** A change set shows what macros make of the template, so they need nothing more. */
function acknowledges(given, capability, call) {
    if (capability === 'CAPABILITY_AUTO_EXPAND' && call === 'change-set')
        return true;
    return given.includes(capability) || (capability === 'CAPABILITY_IAM' && given.includes('CAPABILITY_NAMED_IAM'));
}

;// CONCATENATED MODULE: ./lib/cloud/local/core/permitted.js
const STABLE = ['update', 'delete'];
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
    UPDATE_ROLLBACK_FAILED: ['continue-rollback', 'delete'],
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

;// CONCATENATED MODULE: ./lib/cloud/local/core/api/call.js



function call_callOf(engine, target, action, input, raw, staleness) {
    return { engine, region: regionOf(engine, target), target, action, input, raw, asOf: engine.state.now - staleness };
}
/** @throws ServiceFault where there is none */
function neededStack({ region, input }, member = 'StackName') {
    const name = input.need(member);
    const found = findStack(region, name);
    if (found === undefined)
        throw faults.noStackWithId(name);
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
    const digest = digestOf(sorted(raw));
    const known = region.tokens.find((entry) => entry.token === token && entry.stackName === stackName);
    if (known !== undefined) {
        if (known.action === action && known.digest === digest)
            return known.answer;
        throw faults.tokenUsed(token);
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
        throw faults.nested(name);
}

;// CONCATENATED MODULE: ./lib/cloud/local/core/api/find-change-set.js


/** By ARN, or by name and stack. @throws ServiceFault where there is none */
function findChangeSet(call, name) {
    const changeSet = changeSetNamed(call, name);
    const stack = changeSet === undefined ? undefined : stackById(call.engine, changeSet.stackId);
    if (changeSet === undefined || stack === undefined)
        throw faults.noChangeSet(name);
    return { changeSet, stack };
}
function changeSetNamed({ region, input }, name) {
    if (name.startsWith('arn:'))
        return region.changeSets.find(({ id }) => id === name);
    const stack = input.text('StackName');
    if (stack === undefined)
        throw faults.invalid('StackName must be specified if ChangeSetName is not specified as an ARN.');
    const found = region.changeSets.filter((one) => one.name === name && (one.stackName === stack || one.stackId === stack));
    if (found.length === 0 && !region.stacks.some(({ id, name: known }) => id === stack || known === stack))
        throw faults.noStack(stack);
    return found.at(-1);
}

;// CONCATENATED MODULE: ./lib/cloud/local/core/api/names.js

const NAME = /^[A-Za-z][A-Za-z0-9-]{0,127}$/;
/** Names of stacks and change sets alike. @throws ServiceFault */
function names_checkName(name, member) {
    if (NAME.test(name))
        return;
    throw faults.invalid(`1 validation error detected: Value '${name.slice(0, 200)}' at '${member}' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z][-a-zA-Z0-9]*`);
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
    const [, , start] = token === '' ? [] : paging_parsed(token);
    if (typeof start !== 'number' || tokenOf(action, of, start) !== token)
        throw faults.badToken();
    return start;
}
function paging_parsed(token) {
    try {
        const value = JSON.parse(Buffer.from(token, 'base64url').toString('utf8'));
        return Array.isArray(value) ? value : [];
    }
    catch {
        // Not one of ours: refused by the caller.
        return [];
    }
}

;// CONCATENATED MODULE: ./lib/cloud/local/core/api/updatable.js




/** @throws ServiceFault where its status does not permit an update. */
function checkUpdatable(stack, disableRollback, api) {
    const { status, id } = stack;
    if (permits(status, 'update'))
        return;
    if (!permits(status, 'retry'))
        throw faults.cannotUpdate(id, status);
    if (!disableRollback)
        throw faults.needsDisableRollback(status, api);
}
/** A logical id keeps its type for as long as it lives. @throws ServiceFault */
function checkNothingChangesType(engine, stack, definition) {
    const { active, template } = blueprintOf(engine, stack, definition);
    const changed = active.filter((id) => {
        const existing = resourceOf(stack, id);
        return existing !== undefined && existing.missing !== true && existing.type !== template.resources.get(id)?.type;
    });
    if (changed.length > 0)
        throw faults.typeChanged(changed);
}

;// CONCATENATED MODULE: ./lib/cloud/local/core/api/change-sets.js




















const DEFAULT_DURATION = 3_000;
/** Per stack. */
const MAX_CHANGE_SETS = 1_000;
const createChangeSet = (call) => {
    const { region, input } = call;
    const [stackName, name] = [input.need('StackName'), input.need('ChangeSetName')];
    names_checkName(name, 'changeSetName');
    const same = region.changeSets.find((one) => one.name === name && (one.stackName === stackName || one.stackId === stackName));
    const token = input.text('ClientToken');
    if (same !== undefined) {
        if (token !== undefined && same.token === token)
            return { Id: same.id, StackId: same.stackId };
        throw faults.changeSetExists(name);
    }
    const type = input.text('ChangeSetType') ?? 'UPDATE';
    if (type !== 'CREATE' && type !== 'UPDATE')
        throw faults.invalid(`ChangeSetType ${type} is not supported`);
    return type === 'CREATE' ? reviewNewStack(call, stackName, name) : reviewUpdate(call, stackName, name);
};
function reviewNewStack(call, stackName, name) {
    const existing = findStack(call.region, stackName);
    if (existing !== undefined && existing.status !== 'REVIEW_IN_PROGRESS')
        throw faults.cannotBeCreatedAgain(stackName, name);
    if (existing === undefined)
        names_checkName(stackName, 'stackName');
    const identity = existing ?? newIdentity(call.engine, call.target, stackName);
    const definition = checkedDefinition(call, identity, undefined);
    const stack = existing ?? addStack(call.engine, identity);
    if (existing === undefined)
        setStatus(call.engine, stack, 'REVIEW_IN_PROGRESS', reasons.userInitiated);
    return add(call, stack, name, 'CREATE', definition);
}
function reviewUpdate(call, stackName, name) {
    const stack = findStack(call.region, stackName);
    if (stack === undefined || stack.status === 'DELETE_COMPLETE')
        throw faults.noStack(stackName);
    refuseNested(stack);
    // Whether it may be executed with rollback turned off is asked when it is.
    if (!permits(stack.status, 'update') && !permits(stack.status, 'retry'))
        throw faults.cannotUpdate(stack.id, stack.status);
    if (call.region.changeSets.filter(({ stackId }) => stackId === stack.id).length >= MAX_CHANGE_SETS)
        throw faults.limit(`Limit for change sets per stack exceeded: ${MAX_CHANGE_SETS}`);
    const definition = checkedDefinition(call, stack, stack.definition);
    checkNothingChangesType(call.engine, stack, definition);
    return add(call, stack, name, 'UPDATE', definition);
}
function checkedDefinition(call, stack, previous) {
    const definition = readDefinition(call.engine, stack, call.input, previous);
    checkCapabilities(blueprintOf(call.engine, stack, definition).template, definition.capabilities, 'change-set');
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
        id: changeSetArn(target, name, newId(engine.state)),
        name,
        stackId: stack.id,
        stackName: stack.name,
        type,
        ...(description === undefined ? {} : { description }),
        ...(token === undefined ? {} : { token }),
        ...(onStackFailure === undefined ? {} : { onStackFailure }),
        createdAt: engine.state.now,
        definition,
        operationId: newId(engine.state),
        status: '',
        executionStatus: 'UNAVAILABLE',
        changes: [],
        past: [],
    };
    rememberChangeSet(engine, stack, changeSet);
    changeSet.status = 'CREATE_PENDING';
    call.region.changeSets.push(changeSet);
    const at = engine.state.now + (engine.options.changeSetDuration ?? DEFAULT_DURATION);
    schedule(engine.state, at, { kind: 'change-set', changeSetId: changeSet.id });
    return { Id: changeSet.id, StackId: stack.id };
}
const describeChangeSet = (call) => {
    const name = call.input.need('ChangeSetName');
    const { changeSet, stack } = findChangeSet(call, name);
    const then = viewAt(changeSet.past, call.asOf);
    if (then === null)
        throw faults.noChangeSet(name);
    const view = isObject(then) ? then : changeSetView(call.engine, stack, changeSet);
    const changes = isList(view.Changes) ? view.Changes : [];
    return { ...view, ...page(call, 'Changes', changes, 100, changeSet.id) };
};
const listChangeSets = (call) => {
    const stack = neededStack(call);
    const summaries = call.region.changeSets
        .filter(({ stackId }) => stackId === stack.id)
        .map(({ id, name, status, executionStatus, statusReason, createdAt, description }) => compact({
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
            throw faults.cannotExecute(changeSet.id, changeSet.status === 'CREATE_COMPLETE' ? changeSet.executionStatus : changeSet.status);
        execute(call, stack, changeSet);
        return {};
    });
};
function execute(call, stack, changeSet) {
    const { engine, input } = call;
    const disableRollback = input.flag('DisableRollback') || changeSet.onStackFailure === 'DO_NOTHING';
    if (changeSet.type === 'CREATE') {
        if (!permits(stack.status, 'execute-create'))
            throw faults.cannotUpdate(stack.id, stack.status);
    }
    else
        checkUpdatable(stack, disableRollback, 'execute-change-set');
    rememberChangeSet(engine, stack, changeSet);
    changeSet.executionStatus = 'EXECUTE_IN_PROGRESS';
    obsolete(engine, stack, changeSet);
    stack.changeSetId = changeSet.id;
    startOperation(engine, stack, changeSet.type === 'CREATE' ? 'CREATE_STACK' : 'UPDATE_STACK', changeSet.definition, {
        token: input.text('ClientRequestToken'),
        disableRollback,
        onFailure: changeSet.onStackFailure === 'DELETE' ? 'DELETE' : 'ROLLBACK',
        retainExceptOnCreate: input.flag('RetainExceptOnCreate'),
        changeSetId: changeSet.id,
        reason: reasons.userInitiated,
    });
}
/** Deleting what is not there succeeds, as deletions by name do. */
const deleteChangeSet = (call) => {
    const { changeSet } = findChangeSet(call, call.input.need('ChangeSetName'));
    if (changeSet.executionStatus === 'EXECUTE_IN_PROGRESS')
        throw faults.cannotDeleteChangeSet(changeSet.id, changeSet.executionStatus);
    call.region.changeSets = call.region.changeSets.filter((one) => one !== changeSet);
    return {};
};

;// CONCATENATED MODULE: ./lib/cloud/local/core/api/event-reads.js






const describeStackEvents = (call) => {
    const name = call.input.need('StackName');
    const stack = findStack(call.region, name);
    const events = stack === undefined ? [] : visible(call, stack);
    if (stack === undefined || events.length === 0)
        throw faults.noStack(name);
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
        throw faults.invalid(`Operation [${operationId}] does not exist`);
    return { stack, operationId };
}
function eventView(stack, event, more) {
    return compact({
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

;// CONCATENATED MODULE: ./lib/cloud/local/core/api/export-reads.js



const listExports = (call) => page(call, 'Exports', exportsOf(call.region).map(({ name, value, stackId }) => ({ ExportingStackId: stackId, Name: name, Value: value })), 100);
/** Nobody's import is an error, not an empty list. */
const listImports = (call) => {
    const name = call.input.need('ExportName');
    const importers = importersOf(call.engine, call.region, name);
    if (importers.length === 0)
        throw faults.notImported(name);
    return page(call, 'Imports', importers, 100, name);
};

;// CONCATENATED MODULE: ./lib/cloud/local/core/api/policies.js





/** Undefined where the call has none. @throws ServiceFault where it is no policy */
function policyBody({ engine, input }, inline, url) {
    const at = input.text(url);
    const body = input.text(inline) ?? (at === undefined ? undefined : templateAt(engine, at));
    if (body !== undefined && policy_parsePolicy(body) === undefined)
        throw faults.invalid('Error validating stack policy: Invalid stack policy');
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
        throw faults.nestedProtection(stack.name);
    rememberStack(call.engine, stack);
    stack.terminationProtection = call.input.flag('EnableTerminationProtection');
    return { StackId: stack.id };
};

;// CONCATENATED MODULE: ./lib/cloud/local/core/api/stack-ends.js










/** Of a name without a stack it succeeds as well. */
const deleteStack = (call) => {
    const name = call.input.need('StackName');
    const stack = findStack(call.region, name);
    return once(call, stack?.name ?? nameIn(name), call.input.text('ClientRequestToken'), () => {
        if (stack === undefined || stack.status === 'DELETE_COMPLETE' || stack.status === 'DELETE_IN_PROGRESS')
            return {};
        checkDeletable(call, stack);
        const refused = refusedExports(call.engine, stack, []);
        // The deletion is accepted and does not begin: only an event says why.
        if (refused !== undefined)
            noteOnStack(call.engine, stack, refused, call.input.text('ClientRequestToken'));
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
        throw faults.protectedFromDeletion(stack.name);
    if (!permits(stack.status, 'delete'))
        throw faults.cannotDelete(stack.name, stack.status);
    if (input.text('DeletionMode') === 'FORCE_DELETE_STACK' && !permits(stack.status, 'force-delete'))
        throw faults.cannotForceDelete(stack.name);
    if (input.texts('RetainResources').length > 0 && !permits(stack.status, 'force-delete'))
        throw faults.cannotRetain(stack.name);
}
function begin({ engine, input }, stack) {
    const mode = input.text('DeletionMode');
    if (mode !== undefined)
        stack.deletionMode = mode;
    startOperation(engine, stack, 'DELETE_STACK', stack.definition ?? emptyDefinition, {
        token: input.text('ClientRequestToken'),
        retain: input.texts('RetainResources'),
        force: mode === 'FORCE_DELETE_STACK',
        reason: reasons.userInitiated,
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
            throw faults.cannotCancel();
        failForward(call.engine, stack, operation, reasons.userInitiated);
        schedule(call.engine.state, call.engine.state.now, { kind: 'begin', stackId: stack.id });
        return {};
    });
};
const continueUpdateRollback = (call) => {
    const stack = existingStack(call);
    return once(call, stack.name, call.input.text('ClientRequestToken'), () => {
        refuseNested(stack);
        const before = stack.stable;
        if (!permits(stack.status, 'continue-rollback') || before === undefined)
            throw faults.cannotContinueRollback(stack.id, stack.status);
        const skip = skippedResources(call, stack);
        const OperationId = startOperation(call.engine, stack, 'CONTINUE_ROLLBACK', before.definition, {
            token: call.input.text('ClientRequestToken'),
            skip,
            reason: reasons.userInitiated,
        });
        return { OperationId };
    });
};
/** Only what failed to be rolled back may be left as it is. */
function skippedResources({ input }, stack) {
    const skip = input.json('ResourcesToSkip');
    const names = isList(skip) ? skip.map((item) => textOf(item) ?? '') : [];
    const failed = new Set(Object.values(stack.resources).flatMap(({ logicalId, status }) => (status === 'UPDATE_FAILED' ? [logicalId] : [])));
    const wrong = names.filter((name) => !failed.has(name));
    if (wrong.length > 0)
        throw faults.notToBeSkipped(wrong);
    return names;
}
/** Back to the last stable state; where there never was one the stack is deleted. */
const rollbackStack = (call) => {
    const stack = existingStack(call);
    return once(call, stack.name, call.input.text('ClientRequestToken'), () => {
        refuseNested(stack);
        if (!permits(stack.status, 'roll-back'))
            throw faults.cannotRollBack(stack.id, stack.status);
        return { StackId: stack.id, OperationId: rollBack(call.engine, stack, call.input.text('ClientRequestToken')) };
    });
};
function rollBack(engine, stack, token) {
    const choices = { token, reason: reasons.userInitiated };
    if (stack.stable !== undefined)
        return startOperation(engine, stack, 'ROLLBACK', stack.stable.definition, choices);
    return startOperation(engine, stack, 'DELETE_STACK', stack.definition ?? emptyDefinition, choices);
}
function existingStack(call) {
    const stack = neededStack(call);
    if (stack.status === 'DELETE_COMPLETE')
        throw faults.noStack(stack.name);
    return stack;
}

;// CONCATENATED MODULE: ./lib/cloud/local/core/api/stack-reads.js








const describeStacks = (call) => {
    const name = call.input.text('StackName');
    if (name === undefined || name === '')
        return page(call, 'Stacks', allStacks(call), 100);
    const found = findStack(call.region, name);
    const view = found === undefined ? undefined : viewOfStack(call, found);
    if (view === undefined)
        throw faults.noStackWithId(name);
    return { Stacks: [view] };
};
/** Undefined where there was none at the time that the read answers. */
function viewOfStack({ engine, asOf }, stack) {
    const then = viewAt(stack.past, asOf);
    if (then === undefined)
        return stackView(engine, stack);
    return isObject(then) ? then : undefined;
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
    return compact({ ...members, TemplateDescription: view.Description });
}
const describeStackResources = (call) => {
    const stack = stackOfResources(call);
    const logicalId = call.input.text('LogicalResourceId');
    const chosen = Object.values(stack.resources).filter((one) => logicalId === undefined || one.logicalId === logicalId);
    return {
        StackResources: chosen
            .slice(0, 100)
            .map((one) => ({ StackName: stack.name, StackId: stack.id, ...described(one), Timestamp: one.updatedAt })),
    };
};
function stackOfResources(call) {
    const physicalId = call.input.text('PhysicalResourceId');
    if (physicalId === undefined)
        return neededStack(call);
    const found = call.region.stacks.find((stack) => Object.values(stack.resources).some((resource) => resource.physicalId === physicalId));
    if (found === undefined)
        throw faults.invalid(`Stack for ${physicalId} does not exist`);
    return found;
}
const describeStackResource = (call) => {
    const stack = neededStack(call);
    const logicalId = call.input.need('LogicalResourceId');
    const resource = resourceOf(stack, logicalId);
    if (resource === undefined)
        throw faults.invalid(`Resource ${logicalId} does not exist for stack ${stack.name}`);
    return {
        StackResourceDetail: {
            StackName: stack.name,
            StackId: stack.id,
            ...described(resource),
            LastUpdatedTimestamp: resource.updatedAt,
            Metadata: resource.metadata ?? '{}',
        },
    };
};
const listStackResources = (call) => {
    const stack = neededStack(call);
    const all = Object.values(stack.resources);
    return page(call, 'StackResourceSummaries', all.map((one) => ({ ...described(one), LastUpdatedTimestamp: one.updatedAt })), 100, stack.id);
};
function described({ logicalId, physicalId, type, status, statusReason }) {
    return compact({
        LogicalResourceId: logicalId,
        PhysicalResourceId: physicalId === '' ? undefined : physicalId,
        ResourceType: type,
        ResourceStatus: status,
        ResourceStatusReason: statusReason,
        DriftInformation: { StackResourceDriftStatus: 'NOT_CHECKED' },
    });
}

;// CONCATENATED MODULE: ./lib/cloud/local/core/api/stack-writes.js














const createStack = (call) => {
    const { engine, region, target, input } = call;
    const name = input.need('StackName');
    names_checkName(name, 'stackName');
    return once(call, name, input.text('ClientRequestToken'), () => {
        if (findStack(region, name) !== undefined)
            throw faults.stackExists(name);
        if (input.flag('DisableRollback') && input.has('OnFailure'))
            throw faults.invalid('You can specify either DisableRollback or OnFailure, but not both.');
        const identity = newIdentity(engine, target, name);
        const definition = readDefinition(engine, identity, input, undefined);
        checkCapabilities(blueprintOf(engine, identity, definition).template, definition.capabilities, 'direct');
        const policy = policyBody(call, 'StackPolicyBody', 'StackPolicyURL');
        const stack = addStack(engine, identity, {
            terminationProtection: input.flag('EnableTerminationProtection'),
            ...(policy === undefined ? {} : { stackPolicy: policy }),
        });
        const OperationId = startOperation(engine, stack, 'CREATE_STACK', definition, {
            token: input.text('ClientRequestToken'),
            disableRollback: input.flag('DisableRollback'),
            onFailure: onFailure(input.text('OnFailure')),
            retainExceptOnCreate: input.flag('RetainExceptOnCreate'),
            reason: reasons.userInitiated,
        });
        return { StackId: stack.id, OperationId };
    });
};
function onFailure(text) {
    if (text === undefined || text === 'ROLLBACK')
        return 'ROLLBACK';
    if (text === 'DELETE' || text === 'DO_NOTHING')
        return text;
    throw faults.invalid(`1 validation error detected: Value '${text}' at 'onFailure' failed to satisfy constraint: Member must satisfy enum value set: [DO_NOTHING, ROLLBACK, DELETE]`);
}
const updateStack = (call) => {
    const { engine, region, input } = call;
    const name = input.need('StackName');
    const stack = findStack(region, name);
    if (stack === undefined || stack.status === 'DELETE_COMPLETE')
        throw faults.noStack(name);
    return once(call, stack.name, input.text('ClientRequestToken'), () => {
        refuseNested(stack);
        checkUpdatable(stack, input.flag('DisableRollback'), 'update-stack');
        const definition = readDefinition(engine, stack, input, stack.definition);
        checkCapabilities(blueprintOf(engine, stack, definition).template, definition.capabilities, 'direct');
        checkNothingChangesType(engine, stack, definition);
        const policy = policyBody(call, 'StackPolicyBody', 'StackPolicyURL');
        const during = policyBody(call, 'StackPolicyDuringUpdateBody', 'StackPolicyDuringUpdateURL');
        if (!isUpdate(engine, stack, definition))
            throw faults.noUpdates();
        if (policy !== undefined)
            stack.stackPolicy = policy;
        obsolete(engine, stack, undefined);
        const OperationId = startOperation(engine, stack, 'UPDATE_STACK', definition, {
            token: input.text('ClientRequestToken'),
            disableRollback: input.flag('DisableRollback'),
            policyDuringUpdate: during,
            reason: reasons.userInitiated,
        });
        return { StackId: stack.id, OperationId };
    });
};
/** What cannot be foreseen, as something it refers to is missing, is tried and fails as an update does. */
function isUpdate(engine, stack, definition) {
    try {
        return differs(engine, stack, definition);
    }
    catch (error) {
        messageOf(error);
        return true;
    }
}

;// CONCATENATED MODULE: ./lib/cloud/local/core/api/templates.js







/** No macro is run here but loops, which are in the original as well: both stages have the same text. */
const getTemplate = (call) => {
    const stage = call.input.text('TemplateStage') ?? 'Processed';
    if (stage !== 'Original' && stage !== 'Processed')
        throw faults.invalid(`Unknown template stage ${stage}`);
    return { TemplateBody: storedBody(call), StagesAvailable: ['Original', 'Processed'] };
};
function storedBody(call) {
    const changeSet = call.input.text('ChangeSetName');
    if (changeSet !== undefined)
        return findChangeSet(call, changeSet).changeSet.definition.body;
    const stack = neededStack(call);
    if (stack.definition === undefined)
        throw faults.noStackWithId(stack.name);
    return stack.definition.body;
}
const getTemplateSummary = (call) => {
    const body = call.input.has('StackName') ? storedBody(call) : bodyOf(call.engine, call.input, undefined);
    const template = templates_checked(body);
    return compact({
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
    const template = templates_checked(bodyOf(call.engine, call.input, undefined));
    const parameters = [...template.parameters].map(([name, declared]) => parameter(name, declared));
    return compact({ ...templates_described(template), Parameters: parameters });
};
function templates_checked(body) {
    const template = parseTemplate(body);
    checkTemplate(template);
    return template;
}
function parameter(name, { default: value, noEcho, description }) {
    return compact({ ParameterKey: name, DefaultValue: value, NoEcho: noEcho, Description: description });
}
function templates_described(template) {
    const capabilities = neededCapabilities(template).filter((one) => one !== 'CAPABILITY_AUTO_EXPAND');
    return compact({
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
    ['DescribeStackEvents', describeStackEvents],
    ['DescribeStackResource', describeStackResource],
    ['DescribeStackResources', describeStackResources],
    ['DescribeStacks', describeStacks],
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
const TIMES = new Set(['CreationTime', 'DeletionTime', 'LastUpdatedTime', 'LastUpdatedTimestamp', 'Timestamp']);
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
    if (revive_isList(value))
        return value.map((item) => revivedMember('', item));
    if (typeof value === 'object' && value !== null)
        return revived(value);
    return value;
}
function revive_isList(value) {
    return Array.isArray(value);
}

;// CONCATENATED MODULE: ./lib/cloud/local/core/api/perform.js








/** One call, with what the fault script makes of it. @throws ServiceFault */
function perform(engine, target, actionName, raw) {
    runUntil(engine, engine.state.now);
    const action = ACTIONS.get(actionName);
    if (action === undefined)
        throw faults.unknownAction(actionName);
    const input = inputOf(raw);
    const stackName = input.text('StackName');
    const effects = effectsOn(engine, {
        action: actionName,
        ...(stackName === undefined ? {} : { stackName: nameIn(stackName) }),
    });
    for (const effect of effects)
        refuse(effect);
    const staleness = Math.max(0, ...effects.map((effect) => (effect.kind === 'stale' ? effect.milliseconds : 0)));
    const answer = revived(action(call_callOf(engine, target, actionName, input, raw, staleness)));
    if (effects.some(({ kind }) => kind === 'lost-answer'))
        throw faults.lostAnswer();
    return answer;
}
function refuse(effect) {
    if (effect.kind === 'unreachable')
        throw faults.unreachable();
    if (effect.kind === 'error')
        throw new send/* ServiceFault */.g(effect.code, effect.message, effect.status ?? 400);
}

;// CONCATENATED MODULE: ./lib/cloud/local/local-cloud.js



const DEFAULT_START = Date.UTC(2026, 0, 1);
/** CloudFormation for one organisation's accounts and regions, on a clock that its owner moves. */
class LocalCloud {
    #engine;
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
        return perform(this.#engine, target, action, input);
    }
    /** Runs everything due up to and including `time` (milliseconds since the epoch); never goes back. */
    advanceTo(time) {
        runUntil(this.#engine, time);
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
    /** Adds to what is there; the same name again replaces its value. */
    addExternal(target, things) {
        const { external } = regionOf(this.#engine, target);
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
        put(values, name, value);
}


/***/ }),

/***/ 9929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ localCloud)
});

// UNUSED EXPORTS: callAt

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/cloud/port.js
var port = __webpack_require__(9670);
// EXTERNAL MODULE: ./lib/cloud/send.js
var cloud_send = __webpack_require__(8623);
;// CONCATENATED MODULE: ./lib/cloud/adapter/cloud-error-of.js

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
    return new port/* CloudError */.K(codeOf(fault), fault.code, fault.message, { cause: fault });
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
            throw error instanceof cloud_send/* ServiceFault */.g ? cloudErrorOf(error) : error;
        }
    };
}
/**
 * All pages of a call, one after the other.
 * @throws CloudError where a page names itself as the next, which would never end
 */
async function* pagesOf(call, action, input) {
    let token;
    do {
        const page = await call(action, token === undefined ? input : { ...input, NextToken: token });
        yield page;
        const next = textOf(page, 'NextToken') || undefined;
        if (next !== undefined && next === token)
            throw new port/* CloudError */.K('other', 'RepeatedNextToken', `${action} answers the same page again and again.`);
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

;// CONCATENATED MODULE: ./lib/cloud/adapter/events.js


/** Newest first, without `until` and what is older. What happens between two pages moves them, so an event may come twice. */
async function eventsOf(call, nameOrId, until) {
    const events = new Map();
    for await (const page of pagesOf(call, 'DescribeStackEvents', { StackName: nameOrId })) {
        for (const members of structuresOf(page, 'StackEvents')) {
            const event = eventOf(members);
            if (event.id === until)
                return [...events.values()];
            if (!events.has(event.id))
                events.set(event.id, event);
        }
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
        if (!(error instanceof port/* CloudError */.K && saysNotImported(error)))
            throw error;
    }
    return names;
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
        events: (nameOrId, until) => eventsOf(call, nameOrId, until),
        exports: () => listExports(call),
        importers: (exportName) => importersOf(call, exportName),
    };
}

;// CONCATENATED MODULE: ./lib/cloud/local/local-port.js


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
    return cloudFormationOver((action, input) => call(target, action, input), {
        upload: async (body) => {
            const url = uploadUrl(body);
            core.putTemplate(url, body);
            return url;
        },
    });
}
/** Where a large template lies. No such host exists, and nothing is fetched from it. */
function uploadUrl(body) {
    return `https://stackgate-local.invalid/templates/${(0,external_node_crypto_.createHash)('sha256').update(body).digest('hex')}`;
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
 * Sockets, processes and timers are not: a test that talks over the network has to await its answer.
 */
class VirtualClock {
    time;
    onAdvance;
    pace;
    realTime;
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
        whenIdle(this.realTime, () => {
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
function whenIdle(realTime, then) {
    const since = realTime.now();
    const look = () => {
        waitingClocks--;
        if (isBusy() && realTime.now() - since < patience)
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
/* harmony export */   Ih: () => (/* binding */ memoryStores)
/* harmony export */ });
/* unused harmony exports memoryJournals, memoryArtefacts, memoryLeases */
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

/***/ 8126:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ digestsInBody),
/* harmony export */   AY: () => (/* binding */ templateKey),
/* harmony export */   Fb: () => (/* binding */ digestInUrl),
/* harmony export */   Lh: () => (/* binding */ artefactBucket),
/* harmony export */   ci: () => (/* binding */ addressOf),
/* harmony export */   sB: () => (/* binding */ templateUrl),
/* harmony export */   zo: () => (/* binding */ defaultTarget)
/* harmony export */ });
/** Where neither the definition nor the settings say it; the embedded cloud knows no other. */
const defaultTarget = { account: '000000000000', region: 'us-east-1' };
/** Code and nested templates lie here under keys that hold their digests. */
const artefactBucket = 'stackgate-artefacts';
function templateKey(digest) {
    return `templates/${digest}.json`;
}
/** What the `TemplateURL` of a nested stack becomes. */
function templateUrl(digest) {
    return addressOf(templateKey(digest));
}
/** An object in the bucket of artefacts. */
function addressOf(key) {
    return `https://${artefactBucket}.s3.amazonaws.com/${key}`;
}
const ownUrl = new RegExp(`^https://${artefactBucket}\\.s3\\.amazonaws\\.com/templates/([0-9a-f]{64})\\.json$`);
/** The digest in such an address; undefined for any other. */
function digestInUrl(url) {
    return ownUrl.exec(url)?.[1];
}
/** Every nested template that a body names by such an address. */
function digestsInBody(body) {
    const urls = body.match(new RegExp(ownUrl.source.slice(1, -1), 'g')) ?? [];
    return [...new Set(urls.flatMap((url) => digestInUrl(url) ?? []))];
}


/***/ }),

/***/ 3692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ criticalPath)
/* harmony export */ });
/**
 * The chain of steps that a run can be no faster than, however many go at once: the longest one that
 * expands and then, as the commit point lies between, the longest one that contracts.
 *
 * @param seconds what a step takes; its estimate unless given
 */
function criticalPath(plan, seconds = ({ estimate }) => estimate) {
    const [expand, contract] = ['expand', 'contract'].map((phase) => longestChain(plan, phase, seconds));
    return {
        steps: [...(expand?.steps ?? []), ...(contract?.steps ?? [])],
        seconds: (expand?.seconds ?? 0) + (contract?.seconds ?? 0),
    };
}
/** `plan.steps` is in an order that satisfies `plan.order`: one pass is enough. */
function longestChain({ steps, order }, phase, seconds) {
    const afters = new Map(steps.map(({ id }) => [id, []]));
    for (const { step, after } of order)
        afters.get(step)?.push(after);
    const links = new Map();
    let last;
    for (const step of steps) {
        if (step.phase !== phase)
            continue;
        const before = longest(afters.get(step.id) ?? [], links);
        const link = { seconds: seconds(step) + (links.get(before ?? '')?.seconds ?? 0), ...(before && { before }) };
        links.set(step.id, link);
        if (last === undefined || link.seconds > (links.get(last)?.seconds ?? 0))
            last = step.id;
    }
    return { steps: chainTo(last, links), seconds: links.get(last ?? '')?.seconds ?? 0 };
}
function longest(ids, links) {
    let best;
    for (const id of ids)
        if (links.has(id) && (links.get(id)?.seconds ?? 0) > (links.get(best ?? '')?.seconds ?? -1))
            best = id;
    return best;
}
function chainTo(last, links) {
    const chain = [];
    for (let id = last; id !== undefined; id = links.get(id)?.before)
        chain.push(id);
    return chain.reverse();
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


/***/ }),

/***/ 136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MK: () => (/* binding */ dateText),
/* harmony export */   S5: () => (/* binding */ durationText)
/* harmony export */ });
/* unused harmony export clockText */
/** Time for people: `0.4s`, `12s`, `3m 05s`, `2h 07m`. */
function durationText(milliseconds) {
    if (!Number.isFinite(milliseconds) || milliseconds < 0)
        return '–';
    if (milliseconds > 0 && milliseconds < 9_950)
        return `${(milliseconds / 1_000).toFixed(1)}s`;
    const seconds = Math.round(milliseconds / 1_000);
    if (seconds < 60)
        return `${seconds}s`;
    const minutes = Math.floor(seconds / 60);
    if (minutes < 60)
        return `${minutes}m ${padded(seconds % 60)}s`;
    return `${Math.floor(minutes / 60)}h ${padded(minutes % 60)}m`;
}
/** `21:05:09`, in UTC: the same on every machine. */
function clockText(at) {
    return dateText(at).slice(11, 19);
}
/** `2026-11-20T21:05:09Z`; what is no time is told as such. */
function dateText(at) {
    const date = new Date(at);
    return Number.isNaN(date.getTime()) ? '(no time)' : `${date.toISOString().slice(0, 19)}Z`;
}
function padded(amount) {
    return String(amount).padStart(2, '0');
}


/***/ })

};
