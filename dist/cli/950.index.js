export const id = 950;
export const ids = [950];
export const modules = {

/***/ 9149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ checkSources),
  k: () => (/* binding */ runCheck)
});

;// CONCATENATED MODULE: ./lib/diff/context.js
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

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/diff/lock-files.js
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

;// CONCATENATED MODULE: ./lib/diff/resource-pairs.js
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

;// CONCATENATED MODULE: ./lib/diff/generated/resource-table.js
// Written by scripts/generate-resource-table.mjs; do not edit.
// Source: @aws-cdk/aws-service-spec 0.1.216 (Apache-2.0), 1828 types.
// By service and type: [replacing properties, possibly replacing ones, primary identifier, what it keeps].
const RESOURCE_TABLE = `{
"AWS::ACMPCA":{"Certificate":["ApiPassthrough CertificateAuthorityArn CertificateSigningRequest SigningAlgorithm TemplateArn Validity ValidityNotBefore","","Arn CertificateAuthorityArn"],"CertificateAuthority":["CsrExtensions KeyAlgorithm KeyStorageSecurityStandard SigningAlgorithm Subject Type UsageMode","","Arn","keys"],"CertificateAuthorityActivation":["CertificateAuthorityArn","","CertificateAuthorityArn"],"Permission":["Actions CertificateAuthorityArn Principal SourceAccount","","CertificateAuthorityArn Principal"]},
"AWS::AIOps":{"InvestigationGroup":["Name RetentionInDays","","Arn"]},
"AWS::APS":{"AnomalyDetector":["Alias Workspace","","Arn"],"ResourcePolicy":["WorkspaceArn","","WorkspaceArn"],"RuleGroupsNamespace":["Name Workspace","","Arn"],"Scraper":["Source","","Arn"],"Workspace":["KmsKeyArn","","Arn","data"]},
"AWS::ARCRegionSwitch":{"Plan":["Name PrimaryRegion RecoveryApproach Regions","","Arn"]},
"AWS::ARCZonalShift":{"AutoshiftObserverNotificationStatus":["Status","","AccountId Region"],"ZonalAutoshiftConfiguration":["ResourceIdentifier","","ResourceIdentifier"]},
"AWS::AWSExternalAnthropic":{"Workspace":["DataResidency","","Arn"]},
"AWS::AccessAnalyzer":{"Analyzer":["AnalyzerName Type","","Arn"],"ArchiveRule":["AnalyzerName RuleName","","Arn"]},
"AWS::AccountAccess":{"Application":["IdentitySource","","ApplicationArn"],"Entitlement":["ApplicationArn Entitlement","","ApplicationArn EntitlementId"]},
"AWS::AgentRegistry":{"Registry":["AuthorizerType","","RegistryArn"],"RegistryRecord":["RecordType RegistryId","","RecordArn"]},
"AWS::AmazonMQ":{"Broker":["AuthenticationStrategy BrokerName DeploymentMode EncryptionOptions EngineType PubliclyAccessible StorageType SubnetIds","","Id","messages"],"Configuration":["AuthenticationStrategy EngineType EngineVersion Name","","Id"],"ConfigurationAssociation":["Broker","","Id"]},
"AWS::Amplify":{"App":["","","Arn"],"Branch":["AppId BranchName","","Arn"],"Domain":["AppId DomainName","","Arn"],"Webhook":["AppId","","Arn"]},
"AWS::AmplifyUIBuilder":{"Component":["AppId EnvironmentName Tags","","AppId EnvironmentName Id"],"Form":["AppId EnvironmentName Tags","","AppId EnvironmentName Id"],"Theme":["AppId EnvironmentName Tags","","AppId EnvironmentName Id"]},
"AWS::ApiGateway":{"Account":["","","Id"],"ApiKey":["GenerateDistinctId Name Value","","APIKeyId"],"Authorizer":["RestApiId","","RestApiId AuthorizerId"],"BasePathMapping":["BasePath DomainName","","DomainName BasePath"],"BasePathMappingV2":["BasePath DomainNameArn","","BasePathMappingArn"],"ClientCertificate":["","","ClientCertificateId"],"Deployment":["DeploymentCanarySettings RestApiId","","DeploymentId RestApiId"],"DocumentationPart":["Location RestApiId","","DocumentationPartId RestApiId"],"DocumentationVersion":["DocumentationVersion RestApiId","","DocumentationVersion RestApiId"],"DomainName":["DomainName","","DomainName"],"DomainNameAccessAssociation":["AccessAssociationSource AccessAssociationSourceType DomainNameArn Tags","","DomainNameAccessAssociationArn"],"DomainNameV2":["DomainName EndpointConfiguration SecurityPolicy","","DomainNameArn"],"GatewayResponse":["ResponseType RestApiId","","Id"],"Method":["HttpMethod ResourceId RestApiId","","RestApiId ResourceId HttpMethod"],"Model":["ContentType Name RestApiId","","Name"],"RequestValidator":["Name RestApiId","","RequestValidatorId"],"Resource":["ParentId PathPart RestApiId","","RestApiId ResourceId"],"RestApi":["","","RestApiId"],"Stage":["RestApiId StageName","","RestApiId StageName"],"UsagePlan":["","","Id"],"UsagePlanKey":["KeyId KeyType UsagePlanId","","Id"],"VpcLink":["TargetArns","","VpcLinkId"]},
"AWS::ApiGatewayV2":{"Api":["ProtocolType","","ApiId"],"ApiGatewayManagedOverrides":["ApiId","","ApiId"],"ApiMapping":["DomainName","","ApiMappingId DomainName"],"Authorizer":["ApiId","","AuthorizerId ApiId"],"Deployment":["ApiId","","ApiId DeploymentId"],"DomainName":["DomainName","","DomainName"],"Integration":["ApiId","","ApiId IntegrationId"],"IntegrationResponse":["ApiId IntegrationId","","ApiId IntegrationId IntegrationResponseId"],"Model":["ApiId","","ApiId ModelId"],"PortalProduct":["","","PortalProductArn"],"Route":["ApiId","","ApiId RouteId"],"RouteResponse":["ApiId RouteId","","ApiId RouteId RouteResponseId"],"RoutingRule":["DomainNameArn","","RoutingRuleArn"],"Stage":["ApiId StageName","","ApiId StageName"],"VpcLink":["SecurityGroupIds SubnetIds","","VpcLinkId"]},
"AWS::AppConfig":{"Application":["","","ApplicationId"],"ConfigurationProfile":["ApplicationId LocationUri Type","","ApplicationId ConfigurationProfileId"],"Deployment":["ApplicationId ConfigurationProfileId ConfigurationVersion DeploymentStrategyId Description DynamicExtensionParameters EnvironmentId KmsKeyIdentifier Tags","","ApplicationId EnvironmentId DeploymentNumber"],"DeploymentStrategy":["Name ReplicateTo","","Id"],"Environment":["ApplicationId","","ApplicationId EnvironmentId"],"ExperimentDefinition":["ApplicationIdentifier ConfigurationProfileIdentifier EnvironmentIdentifier FlagKey Name","","ApplicationId Id"],"ExperimentRun":["ApplicationIdentifier ExperimentDefinitionIdentifier","","ApplicationId ExperimentDefinitionId Run"],"Extension":["Name Tags","","Id"],"ExtensionAssociation":["ExtensionIdentifier ExtensionVersionNumber ResourceIdentifier Tags","","Id"],"HostedConfigurationVersion":["ApplicationId ConfigurationProfileId Content ContentType Description LatestVersionNumber VersionLabel","","ApplicationId ConfigurationProfileId VersionNumber"]},
"AWS::AppFlow":{"Connector":["ConnectorLabel","","ConnectorLabel"],"ConnectorProfile":["ConnectorLabel ConnectorProfileName ConnectorType","","ConnectorProfileName"],"Flow":["FlowName KMSArn","","FlowName"]},
"AWS::AppIntegrations":{"Application":["","","ApplicationArn"],"DataIntegration":["KmsKey ScheduleConfig SourceURI","","Id"],"EventIntegration":["EventBridgeBus EventFilter Name","","Name"]},
"AWS::AppMesh":{"GatewayRoute":["GatewayRouteName MeshName MeshOwner VirtualGatewayName","","Id"],"Mesh":["MeshName","","Id"],"Route":["MeshName MeshOwner RouteName VirtualRouterName","","Id"],"VirtualGateway":["MeshName MeshOwner VirtualGatewayName","","Id"],"VirtualNode":["MeshName MeshOwner VirtualNodeName","","Id"],"VirtualRouter":["MeshName MeshOwner VirtualRouterName","","Id"],"VirtualService":["MeshName MeshOwner VirtualServiceName","","Id"]},
"AWS::AppRunner":{"AutoScalingConfiguration":["AutoScalingConfigurationName MaxConcurrency MaxSize MinSize Tags","","AutoScalingConfigurationArn"],"ObservabilityConfiguration":["ObservabilityConfigurationName Tags TraceConfiguration","","ObservabilityConfigurationArn"],"Service":["EncryptionConfiguration ServiceName Tags","","ServiceArn"],"VpcConnector":["SecurityGroups Subnets Tags VpcConnectorName","","VpcConnectorArn"],"VpcIngressConnection":["ServiceArn Tags VpcIngressConnectionName","","VpcIngressConnectionArn"]},
"AWS::AppStream":{"AppBlock":["Description DisplayName Name PackagingType PostSetupScriptDetails SetupScriptDetails SourceS3Location","","Arn"],"AppBlockBuilder":["Name","","Name"],"Application":["InstanceFamilies Name Platforms","","Arn"],"ApplicationEntitlementAssociation":["ApplicationIdentifier EntitlementName StackName","","StackName EntitlementName ApplicationIdentifier"],"ApplicationFleetAssociation":["ApplicationArn FleetName","","FleetName ApplicationArn"],"DirectoryConfig":["DirectoryName","","DirectoryName"],"Entitlement":["Name StackName","","StackName Name"],"Fleet":["FleetType Name","","Id"],"ImageBuilder":["Name","","Name"],"Stack":["Name","","Name"],"StackFleetAssociation":["","","Id"],"StackUserAssociation":["AuthenticationType SendEmailNotification StackName UserName","","StackName UserName AuthenticationType"],"User":["AuthenticationType FirstName LastName MessageAction UserName","","UserName AuthenticationType"]},
"AWS::AppSync":{"Api":["","","ApiArn"],"ApiCache":["ApiId","","Id"],"ApiKey":["ApiId","","ApiId ApiKeyId"],"ChannelNamespace":["ApiId Name","","ChannelNamespaceArn"],"DataSource":["ApiId Name","","DataSourceArn"],"DomainName":["CertificateArn DomainName","","DomainName"],"DomainNameApiAssociation":["DomainName","","ApiAssociationIdentifier"],"FunctionConfiguration":["ApiId","","FunctionArn"],"GraphQLApi":["","","Arn"],"GraphQLSchema":["ApiId","","Id"],"Resolver":["ApiId FieldName TypeName","","ResolverArn"],"SourceApiAssociation":["MergedApiIdentifier SourceApiIdentifier","","AssociationArn"],"Type":["ApiId","","Arn"]},
"AWS::AppTest":{"TestCase":["Name","","TestCaseId"]},
"AWS::ApplicationAutoScaling":{"ScalableTarget":["ResourceId ScalableDimension ServiceNamespace","","ResourceId ScalableDimension ServiceNamespace"],"ScalingPolicy":["PolicyName ResourceId ScalableDimension ScalingTargetId ServiceNamespace","","Arn ScalableDimension"]},
"AWS::ApplicationInsights":{"Application":["GroupingType ResourceGroupName","","ApplicationARN"]},
"AWS::ApplicationSignals":{"Discovery":["","","AccountId"],"GroupingConfiguration":["","","AccountId"],"ServiceLevelObjective":["Name","","Arn"]},
"AWS::Athena":{"CapacityReservation":["Name","","Arn"],"DataCatalog":["Name","","Name"],"NamedQuery":["Database Description Name QueryString WorkGroup","","NamedQueryId"],"PreparedStatement":["StatementName WorkGroup","","StatementName WorkGroup"],"WorkGroup":["Name","","Name"]},
"AWS::AuditManager":{"Assessment":["AwsAccount FrameworkId","Scope.AwsAccounts.EmailAddress Scope.AwsAccounts.Id Scope.AwsAccounts.Name","AssessmentId"],"AssessmentFramework":["","","Arn"]},
"AWS::AutoScaling":{"AutoScalingGroup":["AutoScalingGroupName InstanceId","","AutoScalingGroupName"],"LaunchConfiguration":["AssociatePublicIpAddress BlockDeviceMappings ClassicLinkVPCId ClassicLinkVPCSecurityGroups EbsOptimized IamInstanceProfile ImageId InstanceId InstanceMonitoring InstanceType KernelId KeyName LaunchConfigurationName MetadataOptions PlacementTenancy RamDiskId SecurityGroups SpotPrice UserData","","LaunchConfigurationName"],"LifecycleHook":["AutoScalingGroupName LifecycleHookName","","AutoScalingGroupName LifecycleHookName"],"ScalingPolicy":["AutoScalingGroupName","","Arn"],"ScheduledAction":["AutoScalingGroupName","","ScheduledActionName AutoScalingGroupName"],"WarmPool":["AutoScalingGroupName","","AutoScalingGroupName"]},
"AWS::AutoScalingPlans":{"ScalingPlan":["","","Id"]},
"AWS::B2BI":{"Capability":["Type","","CapabilityId"],"Partnership":["Email Phone ProfileId","","PartnershipId"],"Profile":["Logging","","ProfileId"],"Transformer":["","","TransformerId"]},
"AWS::BCM":{"Dashboard":["","","Arn"],"ScheduledReport":["","","Arn"]},
"AWS::BCMDataExports":{"Export":["Export.Name Export.RefreshCadence","","ExportArn"]},
"AWS::Backup":{"BackupPlan":["","","BackupPlanId"],"BackupSelection":["BackupPlanId BackupSelection","","Id"],"BackupVault":["BackupVaultName EncryptionKeyArn","","BackupVaultName","backups"],"Framework":["FrameworkName","","FrameworkArn"],"LegalHold":["Description RecoveryPointSelection Title","","Arn"],"LogicallyAirGappedBackupVault":["BackupVaultName EncryptionKeyArn MaxRetentionDays MinRetentionDays","","BackupVaultName","backups"],"ReportPlan":["ReportPlanName","","ReportPlanArn"],"RestoreTestingPlan":["RestoreTestingPlanName","","RestoreTestingPlanName"],"RestoreTestingSelection":["ProtectedResourceType RestoreTestingPlanName RestoreTestingSelectionName","","RestoreTestingPlanName RestoreTestingSelectionName"],"TieringConfiguration":["TieringConfigurationName","","TieringConfigurationName"]},
"AWS::BackupGateway":{"Hypervisor":["KmsKeyArn Tags","","HypervisorArn"]},
"AWS::Batch":{"ComputeEnvironment":["ComputeEnvironmentName ComputeResources.ManagedInstancesProvider.InstanceLaunchTemplate.CapacityOptionType ComputeResources.ManagedInstancesProvider.InstanceLaunchTemplate.FipsEnabled ComputeResources.SpotIamFleetRole EksConfiguration Tags Type","ComputeResources.AllocationStrategy ComputeResources.BidPercentage ComputeResources.Ec2Configuration ComputeResources.Ec2KeyPair ComputeResources.ImageId ComputeResources.InstanceRole ComputeResources.InstanceTypes ComputeResources.LaunchTemplate ComputeResources.PlacementGroup ComputeResources.SecurityGroupIds ComputeResources.Subnets ComputeResources.Tags ComputeResources.Type","ComputeEnvironmentArn"],"ConsumableResource":["ConsumableResourceName ResourceType","","ConsumableResourceArn"],"JobDefinition":["JobDefinitionName Tags","","JobDefinitionName"],"JobQueue":["JobQueueName JobQueueType Tags","","JobQueueArn"],"QuotaShare":["JobQueue QuotaShareName","","QuotaShareArn"],"SchedulingPolicy":["Name Tags","","Arn"],"ServiceEnvironment":["ServiceEnvironmentName ServiceEnvironmentType","","ServiceEnvironmentArn"]},
"AWS::BcmPricingCalculator":{"BillScenario":["","","Arn"],"WorkloadEstimate":["RateType","","Arn"]},
"AWS::Bedrock":{"Agent":["","","AgentId"],"AgentAlias":["AgentId","","AgentId AgentAliasId"],"ApplicationInferenceProfile":["Description InferenceProfileName ModelSource","","InferenceProfileIdentifier"],"AutomatedReasoningPolicy":["KmsKeyId","","PolicyArn"],"AutomatedReasoningPolicyVersion":["LastUpdatedDefinitionHash PolicyArn Tags","","PolicyArn Version"],"Blueprint":["BlueprintName Type","","BlueprintArn"],"DataAutomationLibrary":["EncryptionConfiguration LibraryName","","LibraryArn"],"DataAutomationProject":["ProjectName ProjectType","","ProjectArn"],"DataSource":["DataSourceConfiguration.Type KnowledgeBaseId VectorIngestionConfiguration.ChunkingConfiguration VectorIngestionConfiguration.ParsingConfiguration","","KnowledgeBaseId DataSourceId"],"EnforcedGuardrailConfiguration":["","","ConfigId"],"Flow":["","","Arn"],"FlowAlias":["FlowArn","","Arn FlowArn"],"FlowVersion":["Description FlowArn","","FlowArn Version"],"Guardrail":["","","GuardrailArn"],"GuardrailVersion":["Description GuardrailIdentifier","","GuardrailId Version"],"IntelligentPromptRouter":["Description FallbackModel Models PromptRouterName RoutingCriteria","","PromptRouterArn"],"KnowledgeBase":["KnowledgeBaseConfiguration.KendraKnowledgeBaseConfiguration KnowledgeBaseConfiguration.ManagedKnowledgeBaseConfiguration KnowledgeBaseConfiguration.SqlKnowledgeBaseConfiguration.RedshiftConfiguration.QueryEngineConfiguration KnowledgeBaseConfiguration.SqlKnowledgeBaseConfiguration.RedshiftConfiguration.StorageConfigurations KnowledgeBaseConfiguration.SqlKnowledgeBaseConfiguration.Type KnowledgeBaseConfiguration.Type KnowledgeBaseConfiguration.VectorKnowledgeBaseConfiguration StorageConfiguration","","KnowledgeBaseId"],"KnowledgeBasePolicy":["KnowledgeBaseId","","KnowledgeBaseId"],"Prompt":["","","Arn"],"PromptVersion":["Description PromptArn Tags","","Arn"],"ResourcePolicy":["ResourceArn","","ResourceArn"],"Session":["EncryptionKeyArn","","SessionArn"]},
"AWS::BedrockAgentCore":{"ApiKeyCredentialProvider":["Name","","CredentialProviderArn"],"BrowserCustom":["BrowserSigning Certificates Description EnterprisePolicies ExecutionRoleArn Name NetworkConfiguration RecordingConfig","","BrowserId"],"BrowserProfile":["Description Name","","ProfileId"],"CapacityProvider":["ComputeConfiguration Name PermissionsConfiguration","","Arn"],"CodeInterpreterCustom":["Certificates Description ExecutionRoleArn Name NetworkConfiguration","","CodeInterpreterId"],"ConfigurationBundle":["BundleName","","BundleArn"],"Dataset":["DatasetName KmsKeyArn SchemaType Source","","DatasetArn"],"Evaluator":["EvaluatorName","","EvaluatorArn"],"Gateway":["","","GatewayIdentifier"],"GatewayRateLimit":["DimensionKeys GatewayIdentifier RateLimitId","","GatewayIdentifier RateLimitId"],"GatewayRule":["GatewayIdentifier","","GatewayIdentifier RuleId"],"GatewayTarget":["GatewayIdentifier","","GatewayIdentifier TargetId"],"Harness":["HarnessName Memory.ManagedMemoryConfiguration.EncryptionKeyArn","","Arn"],"HarnessEndpoint":["EndpointName HarnessId","","Arn"],"Memory":["EncryptionKeyArn Name","","MemoryArn","data"],"OAuth2CredentialProvider":["CredentialProviderVendor Name","","CredentialProviderArn"],"OnlineEvaluationConfig":["OnlineEvaluationConfigName","","OnlineEvaluationConfigArn"],"PaymentConnector":["ConnectorName ConnectorType PaymentManagerId ProvisionMode","","PaymentConnectorArn"],"PaymentCredentialProvider":["CredentialProviderVendor Name","","CredentialProviderArn"],"PaymentManager":["AuthorizerConfiguration AuthorizerType Name","","PaymentManagerArn"],"Policy":["Name PolicyEngineId","","PolicyArn"],"PolicyEngine":["EncryptionKeyArn Name","","PolicyEngineArn"],"ResourcePolicy":["ResourceArn","","ResourceArn"],"Runtime":["AgentRuntimeName","","AgentRuntimeId"],"RuntimeEndpoint":["AgentRuntimeId Name","","AgentRuntimeEndpointArn"],"WorkloadIdentity":["Name","","Name"]},
"AWS::BedrockMantle":{"Project":["","","Arn"]},
"AWS::Billing":{"BillingView":["Description Name","","Arn"]},
"AWS::BillingConductor":{"BillingGroup":["PrimaryAccountId","","Arn"],"CustomLineItem":["AccountId BillingGroupArn BillingPeriodRange.ExclusiveEndBillingPeriod BillingPeriodRange.InclusiveStartBillingPeriod ComputationRule CustomLineItemChargeDetails.Type PresentationDetails","","Arn"],"PricingPlan":["","","Arn"],"PricingRule":["BillingEntity Operation Scope Service UsageType","","Arn"]},
"AWS::Braket":{"SpendingLimit":["DeviceArn","","SpendingLimitArn"]},
"AWS::Budgets":{"Budget":["Budget.AutoAdjustData Budget.BudgetName Budget.PlannedBudgetLimits NotificationsWithSubscribers","","Id"],"BudgetsAction":["ActionType BudgetName","","ActionId BudgetName"]},
"AWS::CE":{"AnomalyMonitor":["MonitorDimension MonitorSpecification MonitorType ResourceTags","","MonitorArn"],"AnomalySubscription":["ResourceTags","","SubscriptionArn"],"CostCategory":["Name","","Arn"]},
"AWS::CUR":{"ReportDefinition":["AdditionalSchemaElements BillingViewArn ReportName ReportVersioning TimeUnit","","ReportName"]},
"AWS::Cases":{"Case":["CustomerId DomainId TemplateId","","Arn"],"CaseRule":["DomainId","","CaseRuleArn"],"Domain":["Name","","DomainArn"],"Field":["DomainId Type","","FieldArn"],"Layout":["DomainId","","LayoutArn"],"RelatedItem":["CaseId Content DomainId Type","","RelatedItemArn"],"Template":["DomainId","","TemplateArn"]},
"AWS::Cassandra":{"Keyspace":["KeyspaceName ReplicationSpecification","","KeyspaceName","items"],"Table":["ClientSideTimestampsEnabled ClusteringKeyColumns KeyspaceName PartitionKeyColumns TableName","RegularColumns.ColumnName RegularColumns.ColumnType","KeyspaceName TableName","items"],"Type":["Fields KeyspaceName TypeName","","KeyspaceName TypeName"]},
"AWS::CertificateManager":{"Account":["","","AccountId"],"AcmeDomainValidation":["AcmeEndpointArn DomainName PrevalidationOptions.DnsPrevalidation.HostedZoneId","","Arn"],"AcmeEndpoint":["AuthorizationBehavior CertificateTags","","AcmeEndpointArn"],"AcmeExternalAccountBinding":["AcmeEndpointArn Expiration RoleArn","","AcmeExternalAccountBindingArn"],"Certificate":["CertificateAuthorityArn CertificateExport DomainName DomainValidationOptions KeyAlgorithm SubjectAlternativeNames ValidationMethod","","CertificateArn"]},
"AWS::Chatbot":{"CustomAction":["ActionName","","CustomActionArn"],"MicrosoftTeamsChannelConfiguration":["ConfigurationName TeamId TeamsTenantId","","Arn"],"SlackChannelConfiguration":["ConfigurationName SlackWorkspaceId","","Arn"]},
"AWS::Chime":{"AppInstance":["","","AppInstanceArn"],"AppInstanceBot":["AppInstanceArn","","AppInstanceBotArn"],"AppInstanceUser":["AppInstanceArn AppInstanceUserId","","AppInstanceUserArn"],"Channel":["AppInstanceArn ChannelId ChimeBearer ElasticChannelConfiguration MemberArns ModeratorArns Privacy","","Arn ChimeBearer"],"ChannelFlow":["AppInstanceArn","","Arn"],"MediaInsightsPipelineConfiguration":["MediaInsightsPipelineConfigurationName","","MediaInsightsPipelineConfigurationArn"],"MediaPipelineKinesisVideoStreamPool":["PoolName StreamConfiguration.Region","","Arn"],"SipMediaApplication":["AwsRegion","","SipMediaApplicationArn"],"VoiceConnector":["AwsRegion NetworkType","","VoiceConnectorArn"]},
"AWS::CleanRooms":{"AnalysisTemplate":["AnalysisParameters ErrorMessageConfiguration Format MembershipIdentifier Name Schema Source SyntheticDataParameters","","AnalysisTemplateIdentifier MembershipIdentifier"],"Collaboration":["AllowedResultRegions AutoApprovedChangeTypes CreatorDisplayName CreatorMLMemberAbilities CreatorMemberAbilities CreatorPaymentConfiguration DataEncryptionMetadata JobLogStatus Members QueryLogStatus","","CollaborationIdentifier"],"ConfiguredTable":["AllowedColumns AnalysisMethod TableReference","","ConfiguredTableIdentifier"],"ConfiguredTableAssociation":["ConfiguredTableIdentifier MembershipIdentifier Name","","ConfiguredTableAssociationIdentifier MembershipIdentifier"],"IdMappingTable":["InputReferenceConfig MembershipIdentifier Name","","IdMappingTableIdentifier MembershipIdentifier"],"IdNamespaceAssociation":["InputReferenceConfig MembershipIdentifier","","IdNamespaceAssociationIdentifier MembershipIdentifier"],"IntermediateTable":["MembershipIdentifier Name PopulationAnalysisConfiguration","","IntermediateTableIdentifier MembershipIdentifier"],"Membership":["CollaborationIdentifier","","MembershipIdentifier"],"PrivacyBudgetTemplate":["AutoRefresh MembershipIdentifier Parameters.ResourceArn PrivacyBudgetType","","PrivacyBudgetTemplateIdentifier MembershipIdentifier"]},
"AWS::CleanRoomsML":{"ConfiguredModelAlgorithm":["Description InferenceContainerConfig KmsKeyArn Name RoleArn TrainingContainerConfig","","ConfiguredModelAlgorithmArn"],"ConfiguredModelAlgorithmAssociation":["ConfiguredModelAlgorithmArn Description MembershipIdentifier Name PrivacyConfiguration","","ConfiguredModelAlgorithmAssociationArn"],"TrainingDataset":["Description Name RoleArn TrainingData","","TrainingDatasetArn"]},
"AWS::Cloud9":{"EnvironmentEC2":["AutomaticStopTimeMinutes ConnectionType ImageId InstanceType OwnerArn Repositories SubnetId","","Id"]},
"AWS::CloudFormation":{"ChangeSet":["Capabilities ChangeSetName ChangeSetType DeploymentMode Description ImportExistingResources IncludeNestedStacks NotificationARNs OnStackFailure RoleARN StackName Tags TemplateBody TemplateURL UsePreviousTemplate","","ChangeSetId"],"CustomResource":["ServiceToken","","Id"],"GeneratedTemplate":["","","GeneratedTemplateId"],"GuardHook":["Alias ExecutionRole","","HookArn"],"HookDefaultVersion":["","","Arn"],"HookTypeConfig":["ConfigurationAlias","","ConfigurationArn"],"HookVersion":["ExecutionRoleArn LoggingConfig SchemaHandlerPackage TypeName","","Arn"],"LambdaHook":["Alias AutoUpdate LoggingConfig","","HookArn"],"Macro":["Name","","Id"],"ModuleDefaultVersion":["Arn ModuleName VersionId","","Arn"],"ModuleVersion":["ModuleName ModulePackage","","Arn"],"PublicTypeVersion":["Arn LogDeliveryBucket PublicVersionNumber Type TypeName","","PublicTypeArn"],"Publisher":["AcceptTermsAndConditions ConnectionArn","","PublisherId"],"ResourceDefaultVersion":["","","Arn"],"ResourceVersion":["ExecutionRoleArn LoggingConfig SchemaHandlerPackage TypeName","","Arn"],"Stack":["","","StackId"],"StackSet":["PermissionModel StackSetName","","StackSetId"],"TypeActivation":["LoggingConfig","","Arn"],"WaitCondition":["","","Id"],"WaitConditionHandle":["","","Id"]},
"AWS::CloudFront":{"AnycastIpList":["IpCount Name Tags","","Id"],"CachePolicy":["","","Id"],"CloudFrontOriginAccessIdentity":["","","Id"],"ConnectionFunction":["ConnectionFunctionConfig.Runtime Name","","Id"],"ConnectionGroup":["Name","","Id"],"ContinuousDeploymentPolicy":["","","Id"],"Distribution":["","","Id"],"DistributionTenant":["Name","","Id"],"FieldLevelEncryptionProfile":["FieldLevelEncryptionProfileConfig.CallerReference","","Arn"],"Function":["Name","","FunctionARN"],"KeyGroup":["","","Id"],"KeyValueStore":["Name","","Name","entries"],"MonitoringSubscription":["DistributionId","","DistributionId"],"OriginAccessControl":["","","Id"],"OriginRequestPolicy":["","","Id"],"PublicKey":["","","Id"],"RealtimeLogConfig":["Name","","Arn"],"ResponseHeadersPolicy":["","","Id"],"StreamingDistribution":["","","Id"],"TrustStore":["Name","","Id"],"VpcOrigin":["","","Id"]},
"AWS::CloudHSM":{"Cluster":["HsmType Mode NetworkType SubnetIds","","Arn"]},
"AWS::CloudTrail":{"Channel":["Source","","ChannelArn"],"Dashboard":["","","DashboardArn"],"EventDataStore":["","","EventDataStoreArn","logs"],"ResourcePolicy":["ResourceArn","","ResourceArn"],"Trail":["TrailName","","TrailName"]},
"AWS::CloudWatch":{"Alarm":["AlarmName","","AlarmName"],"AlarmMuteRule":["Name","","Arn"],"AnomalyDetector":["Dimensions MetricCharacteristics MetricMathAnomalyDetector MetricName Namespace SingleMetricAnomalyDetector Stat","","Id"],"CompositeAlarm":["AlarmName","","AlarmName"],"Dashboard":["DashboardName","","DashboardName"],"InsightRule":["RuleName","","Arn"],"LogAlarm":["AlarmName","","AlarmName"],"MetricStream":["Name","","Name"],"OTelEnrichment":["","","AccountId"]},
"AWS::CodeArtifact":{"Domain":["DomainName EncryptionKey","","Arn","packages"],"PackageGroup":["DomainName Pattern","","Arn"],"Repository":["DomainName DomainOwner RepositoryName","","Arn","packages"]},
"AWS::CodeBuild":{"Fleet":["Name","","Arn"],"Project":["Name","","Id"],"ReportGroup":["Name Type","","Id"],"SourceCredential":["ServerType","","Arn"]},
"AWS::CodeCommit":{"Repository":["","Triggers","RepositoryId","commits"]},
"AWS::CodeConnections":{"Connection":["ConnectionName HostArn ProviderType","","ConnectionArn"],"Host":["Name ProviderType","","HostArn"]},
"AWS::CodeDeploy":{"Application":["ApplicationName ComputePlatform","","ApplicationName"],"DeploymentConfig":["ComputePlatform DeploymentConfigName MinimumHealthyHosts TrafficRoutingConfig ZonalConfig","","DeploymentConfigName"],"DeploymentGroup":["ApplicationName DeploymentGroupName","","ApplicationName DeploymentGroupName"]},
"AWS::CodeGuruProfiler":{"ProfilingGroup":["ComputePlatform ProfilingGroupName","","ProfilingGroupName"]},
"AWS::CodeGuruReviewer":{"RepositoryAssociation":["BucketName ConnectionArn Name Owner Tags Type","","AssociationArn"]},
"AWS::CodePipeline":{"CustomActionType":["Category ConfigurationProperties InputArtifactDetails OutputArtifactDetails Provider Settings Version","","Category Provider Version"],"Pipeline":["Name","","Name"],"Webhook":["Name","","Id"]},
"AWS::CodeStar":{"GitHubRepository":["","","Id"]},
"AWS::CodeStarConnections":{"Connection":["ConnectionName HostArn ProviderType","","ConnectionArn"],"RepositoryLink":["OwnerId RepositoryName","","RepositoryLinkArn"],"SyncConfiguration":["ResourceName SyncType","","ResourceName SyncType"]},
"AWS::CodeStarNotifications":{"NotificationRule":["Resource","","Arn"]},
"AWS::Cognito":{"IdentityPool":["","","Id","users"],"IdentityPoolPrincipalTag":["IdentityPoolId IdentityProviderName","","IdentityPoolId IdentityProviderName"],"IdentityPoolRoleAttachment":["IdentityPoolId","","Id"],"LogDeliveryConfiguration":["UserPoolId","","Id"],"ManagedLoginBranding":["ClientId UserPoolId","","UserPoolId ManagedLoginBrandingId"],"Terms":["ClientId UserPoolId","","UserPoolId TermsId"],"UserPool":["","","UserPoolId","users"],"UserPoolClient":["GenerateSecret UserPoolId","","UserPoolId ClientId"],"UserPoolDomain":["Domain UserPoolId","","UserPoolId Domain"],"UserPoolGroup":["GroupName UserPoolId","","UserPoolId GroupName"],"UserPoolIdentityProvider":["ProviderName ProviderType UserPoolId","","UserPoolId ProviderName"],"UserPoolRegionalConfigurationAttachment":["UserPoolId","","UserPoolId"],"UserPoolReplica":["RegionName UserPoolId UserPoolTagsAtCreate","","UserPoolId RegionName"],"UserPoolResourceServer":["Identifier UserPoolId","","UserPoolId Identifier"],"UserPoolRiskConfigurationAttachment":["ClientId UserPoolId","","UserPoolId ClientId"],"UserPoolUICustomizationAttachment":["ClientId UserPoolId","","UserPoolId ClientId"],"UserPoolUser":["ClientMetadata DesiredDeliveryMediums ForceAliasCreation MessageAction UserAttributes UserPoolId Username ValidationData","","UserPoolId Username"],"UserPoolUserToGroupAttachment":["GroupName UserPoolId Username","","UserPoolId GroupName Username"]},
"AWS::Comprehend":{"DocumentClassifier":["DataAccessRoleArn DocumentClassifierName InputDataConfig LanguageCode Mode ModelKmsKeyId OutputDataConfig VersionName VolumeKmsKeyId VpcConfig","","Arn"],"DocumentClassifierEndpoint":["EndpointName","","Arn"],"EntityRecognizer":["DataAccessRoleArn InputDataConfig LanguageCode ModelKmsKeyId ModelPolicy RecognizerName VersionName VolumeKmsKeyId VpcConfig","","Arn"],"Flywheel":["DataLakeS3Uri FlywheelName ModelType TaskConfig","","Arn"]},
"AWS::ComputeOptimizer":{"AutomationRule":["","","RuleArn"]},
"AWS::Config":{"AggregationAuthorization":["AuthorizedAccountId AuthorizedAwsRegion","","AuthorizedAccountId AuthorizedAwsRegion"],"ConfigRule":["ConfigRuleName","","ConfigRuleName"],"ConfigurationAggregator":["ConfigurationAggregatorName","","ConfigurationAggregatorName"],"ConfigurationRecorder":["Name StartedOnCreate","","Name"],"ConformancePack":["ConformancePackName","","ConformancePackName"],"Connector":["ConnectorConfiguration","","Arn"],"DeliveryChannel":["Name","","Name"],"OrganizationConfigRule":["OrganizationConfigRuleName","","Id"],"OrganizationConformancePack":["OrganizationConformancePackName","","OrganizationConformancePackName"],"RemediationConfiguration":["ConfigRuleName","","ConfigRuleName"],"StoredQuery":["QueryName","","QueryName"]},
"AWS::Connect":{"AgentStatus":["","","AgentStatusArn"],"ApprovedOrigin":["InstanceId Origin","","InstanceId Origin"],"ContactFlow":["Type","","ContactFlowArn"],"ContactFlowModule":["","","ContactFlowModuleArn"],"ContactFlowModuleAlias":["ContactFlowModuleId","","ContactFlowModuleAliasARN"],"ContactFlowModuleVersion":["ContactFlowModuleId Description","","ContactFlowModuleVersionARN"],"ContactFlowVersion":["ContactFlowId Description","","ContactFlowVersionARN"],"DataLakeAssociation":["DataSetId InstanceId TargetAccountId","","InstanceId DataSetId TargetAccountId"],"DataTable":["InstanceArn Status","","InstanceArn Arn"],"DataTableAttribute":["DataTableArn InstanceArn","","InstanceArn DataTableArn AttributeId"],"DataTableRecord":["DataTableArn InstanceArn","","InstanceArn DataTableArn RecordId"],"EmailAddress":["EmailAddress","","EmailAddressArn"],"EvaluationForm":["","","EvaluationFormArn"],"HoursOfOperation":["","","HoursOfOperationArn"],"Instance":["DirectoryId IdentityManagementType InstanceAlias","","Arn","users"],"InstanceStorageConfig":["InstanceArn ResourceType","","InstanceArn AssociationId ResourceType"],"IntegrationAssociation":["InstanceId IntegrationArn IntegrationType","","InstanceId IntegrationType IntegrationArn"],"Metric":["InstanceArn Status","","MetricArn"],"Notification":["ExpiresAt InstanceArn Priority Recipients","","Arn"],"PhoneNumber":["CountryCode Description Prefix SourcePhoneNumberArn Type","","PhoneNumberArn"],"PredefinedAttribute":["InstanceArn Name","","InstanceArn Name"],"Prompt":["","","PromptArn"],"Queue":["","","QueueArn"],"QuickConnect":["","","QuickConnectArn"],"RoutingProfile":["","","RoutingProfileArn"],"Rule":["InstanceArn TriggerEventSource","","RuleArn"],"SecurityKey":["InstanceId Key","","InstanceId AssociationId"],"SecurityProfile":["InstanceArn SecurityProfileName","","SecurityProfileArn"],"TaskTemplate":["","","Arn"],"TestCase":["","","TestCaseArn"],"TrafficDistributionGroup":["Description Name","","TrafficDistributionGroupArn"],"User":["","","UserArn"],"UserHierarchyGroup":["ParentGroupArn","","UserHierarchyGroupArn"],"UserHierarchyStructure":["InstanceArn","","UserHierarchyStructureArn"],"View":["","","ViewArn"],"ViewVersion":["VersionDescription ViewArn ViewContentSha256","","ViewVersionArn"],"Vocabulary":["Content InstanceId LanguageCode VocabularyName","","Arn"],"Workspace":["InstanceArn","","Arn"]},
"AWS::ConnectCampaigns":{"Campaign":["ConnectInstanceArn","","Arn"]},
"AWS::ConnectCampaignsV2":{"Campaign":["ConnectInstanceId","","Arn"]},
"AWS::ControlTower":{"EnabledBaseline":["BaselineIdentifier TargetIdentifier","","EnabledBaselineIdentifier"],"EnabledControl":["ControlIdentifier TargetIdentifier","","TargetIdentifier ControlIdentifier"],"LandingZone":["","","LandingZoneIdentifier"]},
"AWS::CustomerProfiles":{"CalculatedAttributeDefinition":["CalculatedAttributeName Conditions.Range.TimestampFormat Conditions.Range.TimestampSource DomainName UseHistoricalData","","DomainName CalculatedAttributeName"],"Domain":["DomainName","","DomainName","data"],"DomainObjectType":["DomainName Fields ObjectTypeName","","DomainName ObjectTypeName"],"EventStream":["DomainName EventStreamName Uri","","DomainName EventStreamName"],"EventTrigger":["DomainName EventTriggerName","","DomainName EventTriggerName"],"Integration":["DomainName Uri","","DomainName Uri"],"ObjectType":["DomainName ObjectTypeName","","DomainName ObjectTypeName"],"Recommender":["DomainName RecommenderName RecommenderRecipeName","","DomainName RecommenderName"],"RecommenderSchema":["DomainName Fields RecommenderSchemaName","","Arn"],"SegmentDefinition":["DisplayName DomainName SegmentDefinitionName SegmentGroups SegmentSqlQuery","","DomainName SegmentDefinitionName"]},
"AWS::DAX":{"Cluster":["ClusterEndpointEncryptionType ClusterName IAMRoleARN NetworkType NodeType SSESpecification SubnetGroupName","","Id","entries"],"ParameterGroup":["Description ParameterGroupName","","ParameterGroupName"],"SubnetGroup":["SubnetGroupName","","Id"]},
"AWS::DLM":{"LifecyclePolicy":["","","PolicyId"]},
"AWS::DMS":{"Certificate":["CertificateIdentifier CertificatePem CertificateWallet","","CertificateArn"],"DataMigration":["","","DataMigrationArn"],"DataProvider":["","","DataProviderArn"],"Endpoint":["ElasticsearchSettings.EndpointUri KmsKeyId MongoDbSettings.AuthType ResourceIdentifier","","EndpointArn"],"EventSubscription":["SourceIds SubscriptionName","","SubscriptionName"],"InstanceProfile":["","","InstanceProfileArn"],"MigrationProject":["","","MigrationProjectArn"],"ReplicationConfig":["ResourceIdentifier","","ReplicationConfigArn"],"ReplicationInstance":["DnsNameServers KmsKeyId PubliclyAccessible ReplicationSubnetGroupIdentifier ResourceIdentifier","","Id"],"ReplicationSubnetGroup":["ReplicationSubnetGroupIdentifier","","ReplicationSubnetGroupIdentifier"],"ReplicationTask":["MigrationType ReplicationInstanceArn ResourceIdentifier SourceEndpointArn TargetEndpointArn","","ReplicationTaskArn"]},
"AWS::DRS":{"LaunchConfigurationTemplate":["Tags","","Arn"],"ReplicationConfigurationTemplate":["","","Arn"],"SourceNetwork":["OriginAccountID OriginRegion VpcID","","Arn"]},
"AWS::DSQL":{"Cluster":["","","Identifier","data"]},
"AWS::DataBrew":{"Dataset":["Name Tags","","Name"],"Job":["Name Tags Type","","Name"],"Project":["Name Tags","","Name"],"Recipe":["Name Tags","","Name"],"Ruleset":["Name TargetArn","","Name"],"Schedule":["Name Tags","","Name"]},
"AWS::DataExchange":{"DataSet":["AssetType","","Arn"],"EventAction":["Event","","Arn"]},
"AWS::DataPipeline":{"Pipeline":["Description Name","","PipelineId"]},
"AWS::DataSync":{"Agent":["ActivationKey SecurityGroupArns SubnetArns VpcEndpointId","","AgentArn"],"LocationAzureBlob":["AzureBlobContainerUrl","","LocationArn"],"LocationEFS":["AccessPointArn Ec2Config EfsFilesystemArn FileSystemAccessRoleArn InTransitEncryption Subdirectory","","LocationArn"],"LocationFSxLustre":["FsxFilesystemArn SecurityGroupArns Subdirectory","","LocationArn"],"LocationFSxONTAP":["Protocol SecurityGroupArns StorageVirtualMachineArn Subdirectory","","LocationArn"],"LocationFSxOpenZFS":["FsxFilesystemArn Protocol SecurityGroupArns Subdirectory","","LocationArn"],"LocationFSxWindows":["Domain FsxFilesystemArn Password SecurityGroupArns Subdirectory User","","LocationArn"],"LocationHDFS":["","","LocationArn"],"LocationNFS":["ServerHostname","","LocationArn"],"LocationObjectStorage":["BucketName ServerHostname","","LocationArn"],"LocationS3":["S3BucketArn S3Config S3StorageClass Subdirectory","","LocationArn"],"LocationSMB":["ServerHostname","","LocationArn"],"Task":["DestinationLocationArn SourceLocationArn TaskMode","","TaskArn"]},
"AWS::DataZone":{"Connection":["DomainIdentifier EnableTrustedIdentityPropagation EnvironmentIdentifier Name ProjectIdentifier Scope","","DomainId ConnectionId"],"DataSource":["ConnectionIdentifier DomainIdentifier EnvironmentIdentifier ProjectIdentifier Type","","DomainId Id"],"Domain":["DomainVersion KmsKeyIdentifier","","Id"],"DomainUnit":["DomainIdentifier ParentDomainUnitIdentifier","","DomainId Id"],"Environment":["DeploymentOrder DomainIdentifier EnvironmentAccountIdentifier EnvironmentAccountRegion EnvironmentBlueprintIdentifier EnvironmentConfigurationId EnvironmentProfileIdentifier ProjectIdentifier UserParameters","","DomainId Id"],"EnvironmentActions":["DomainIdentifier EnvironmentIdentifier","","DomainId EnvironmentId Id"],"EnvironmentBlueprintConfiguration":["DomainIdentifier EnvironmentBlueprintIdentifier","","DomainId EnvironmentBlueprintId"],"EnvironmentProfile":["DomainIdentifier EnvironmentBlueprintIdentifier ProjectIdentifier","","DomainId Id"],"FormType":["DomainIdentifier Name","","DomainIdentifier FormTypeIdentifier"],"GroupProfile":["DomainIdentifier GroupIdentifier RolePrincipalArn","","DomainId Id"],"Owner":["DomainIdentifier EntityIdentifier EntityType Owner","","DomainIdentifier EntityType EntityIdentifier OwnerType OwnerIdentifier"],"PolicyGrant":["Detail DomainIdentifier EntityIdentifier EntityType PolicyType Principal","","DomainIdentifier GrantId EntityIdentifier EntityType PolicyType"],"Project":["DomainIdentifier MembershipAssignments ProjectCategory ProjectExecutionRole ProjectProfileId","","DomainId Id"],"ProjectMembership":["DomainIdentifier Member ProjectIdentifier","","DomainIdentifier MemberIdentifier MemberIdentifierType ProjectIdentifier"],"ProjectProfile":["DomainIdentifier UseDefaultConfigurations","","DomainIdentifier Identifier"],"SubscriptionTarget":["DomainIdentifier EnvironmentIdentifier Type","","DomainId EnvironmentId Id"],"UserProfile":["DomainIdentifier UserIdentifier UserType","","DomainId Id"]},
"AWS::Deadline":{"Budget":["FarmId UsageTrackingResource","","Arn"],"Farm":["KmsKeyArn","","Arn"],"Fleet":["FarmId","","Arn"],"LicenseEndpoint":["SecurityGroupIds SubnetIds VpcId","","Arn"],"Limit":["AmountRequirementName FarmId","","FarmId LimitId"],"MeteredProduct":["LicenseEndpointId ProductId","","Arn"],"Monitor":["IdentityCenterInstanceArn IdentityCenterRegion","","Arn"],"Queue":["FarmId","","Arn"],"QueueEnvironment":["FarmId QueueId","","FarmId QueueId QueueEnvironmentId"],"QueueFleetAssociation":["FarmId FleetId QueueId","","FarmId FleetId QueueId"],"QueueLimitAssociation":["FarmId LimitId QueueId","","FarmId LimitId QueueId"],"StorageProfile":["FarmId","","FarmId StorageProfileId"],"Worker":["FarmId FleetId HostProperties","","Arn"]},
"AWS::Detective":{"Graph":["","","Arn"],"MemberInvitation":["GraphArn MemberId","","GraphArn MemberId"],"OrganizationAdmin":["AccountId","","AccountId"]},
"AWS::DevOpsAgent":{"AgentSpace":["KmsKeyArn","","AgentSpaceId"],"Asset":["AgentSpaceId AssetType","","AgentSpaceId AssetId"],"Association":["AgentSpaceId","","AgentSpaceId AssociationId"],"PrivateConnection":["ConnectionConfiguration Name","","Name"],"Service":["ExchangeUrlPrivateConnectionName KmsKeyArn PrivateConnectionName ServiceDetails.AzureIdentity ServiceDetails.Dynatrace ServiceDetails.MCPServerSplunk ServiceDetails.PagerDuty ServiceDetails.ServiceNow ServiceType TargetUrlPrivateConnectionName","","ServiceId"],"Trigger":["Action AgentSpaceId Condition Type","","AgentSpaceId TriggerId"]},
"AWS::DevOpsGuru":{"LogAnomalyDetectionIntegration":["","","AccountId"],"NotificationChannel":["Config","","Id"],"ResourceCollection":["","","ResourceCollectionType"]},
"AWS::DeviceFarm":{"DevicePool":["ProjectArn","","Arn"],"InstanceProfile":["","","Arn"],"NetworkProfile":["ProjectArn","","Arn"],"Project":["","","Arn"],"TestGridProject":["","","Arn"],"Upload":["ContentType Name ProjectArn Type","","Arn"],"VPCEConfiguration":["","","Arn"]},
"AWS::DirectConnect":{"Connection":["Bandwidth Location ProviderName RequestMACSec","","ConnectionArn"],"DirectConnectGateway":["AmazonSideAsn","","DirectConnectGatewayArn"],"DirectConnectGatewayAssociation":["AcceptDirectConnectGatewayAssociationProposalRoleArn AssociatedGatewayId DirectConnectGatewayId","","AssociationId"],"Lag":["ConnectionsBandwidth Location ProviderName RequestMACSec","","LagArn"],"PrivateVirtualInterface":["AllocatePrivateVirtualInterfaceRoleArn DirectConnectGatewayId VirtualGatewayId Vlan","","VirtualInterfaceArn"],"PublicVirtualInterface":["AllocatePublicVirtualInterfaceRoleArn RouteFilterPrefixes Vlan","","VirtualInterfaceArn"],"TransitVirtualInterface":["AllocateTransitVirtualInterfaceRoleArn DirectConnectGatewayId Vlan","","VirtualInterfaceArn"]},
"AWS::DirectoryService":{"MicrosoftAD":["CreateAlias Edition Name Password ShortName VpcSettings","","Id","users"],"SimpleAD":["CreateAlias Description Name Password ShortName Size VpcSettings","","DirectoryId","users"]},
"AWS::DocDB":{"DBCluster":["AvailabilityZones DBClusterIdentifier DBSubnetGroupName EngineVersion KmsKeyId MasterUsername SnapshotIdentifier SourceDBClusterIdentifier StorageEncrypted","","Id","data"],"DBClusterParameterGroup":["Description Family Name","","Name"],"DBInstance":["AvailabilityZone DBClusterIdentifier DBInstanceIdentifier","","Id","data"],"DBSubnetGroup":["DBSubnetGroupName","","DBSubnetGroupName"],"EventSubscription":["SnsTopicArn SubscriptionName","","SubscriptionName"],"GlobalCluster":["Engine EngineVersion GlobalClusterIdentifier SourceDBClusterIdentifier StorageEncrypted","","GlobalClusterIdentifier","data"]},
"AWS::DocDBElastic":{"Cluster":["AdminUserName AuthType ClusterName KmsKeyId","","ClusterArn","data"],"ClusterSnapshot":["ClusterArn SnapshotName","","SnapshotArn"]},
"AWS::DynamoDB":{"GlobalTable":["KeySchema LocalSecondaryIndexes TableName","GlobalSecondaryIndexes.KeySchema.AttributeName GlobalSecondaryIndexes.KeySchema.KeyType GlobalSecondaryIndexes.Projection.NonKeyAttributes GlobalSecondaryIndexes.Projection.ProjectionType VectorIndexes.Projection.NonKeyAttributes VectorIndexes.Projection.ProjectionType","TableName","items"],"Table":["ImportSourceSpecification KeySchema TableName","","TableName","items"]},
"AWS::EC2":{"ApplicationStatusCheck":["Interval IpScope","","Arn"],"CapacityManagerDataExport":["OutputFormat S3BucketName S3BucketPrefix Schedule","","CapacityManagerDataExportId"],"CapacityReservation":["AvailabilityZone AvailabilityZoneId EbsOptimized EphemeralStorage InstanceMatchCriteria InstancePlatform InstanceType OutPostArn PlacementGroupArn TagSpecifications Tenancy","","Id"],"CapacityReservationFleet":["AllocationStrategy EndDate InstanceMatchCriteria InstanceTypeSpecifications TagSpecifications Tenancy","","CapacityReservationFleetId"],"CarrierGateway":["VpcId","","CarrierGatewayId"],"ClientVpnAuthorizationRule":["AccessGroupId AuthorizeAllGroups ClientVpnEndpointId Description TargetNetworkCidr","","Id"],"ClientVpnEndpoint":["AuthenticationOptions ClientCidrBlock EndpointIpAddressType TagSpecifications TrafficIpAddressType TransitGatewayConfiguration TransportProtocol","","Id"],"ClientVpnRoute":["ClientVpnEndpointId Description DestinationCidrBlock TargetVpcSubnetId","","Id"],"ClientVpnTargetNetworkAssociation":["AvailabilityZone AvailabilityZoneId ClientVpnEndpointId SubnetId","","Id"],"CustomerGateway":["BgpAsn BgpAsnExtended CertificateArn DeviceName IpAddress Type","","CustomerGatewayId"],"DHCPOptions":["DomainName DomainNameServers Ipv6AddressPreferredLeaseTime NetbiosNameServers NetbiosNodeType NtpServers","","DhcpOptionsId"],"EC2Fleet":["LaunchTemplateConfigs OnDemandOptions ReplaceUnhealthyInstances ReservedCapacityOptions SpotOptions TagSpecifications TargetCapacitySpecification.DefaultTargetCapacityType TargetCapacitySpecification.TargetCapacityUnitType TerminateInstancesWithExpiration Type ValidFrom ValidUntil","","FleetId"],"EIP":["Address Domain IpamPoolId NetworkBorderGroup TransferAddress","","PublicIp AllocationId"],"EIPAssociation":["AllocationId EIP InstanceId NetworkInterfaceId PrivateIpAddress","","Id"],"EgressOnlyInternetGateway":["VpcId","","Id"],"EnclaveCertificateIamRoleAssociation":["CertificateArn RoleArn","","CertificateArn RoleArn"],"FlowLog":["DeliverCrossAccountRole DeliverLogsPermissionArn DestinationOptions LogDestination LogDestinationType LogFormat LogGroupName MaxAggregationInterval ResourceId ResourceType TagFieldSpecifications TrafficType","","Id"],"FpgaImage":["InputStorageLocation LogsStorageLocation","","Arn"],"GatewayRouteTableAssociation":["GatewayId","","GatewayId"],"Host":["AssetId AvailabilityZone InstanceFamily InstanceType OutpostArn","","HostId"],"IPAM":["","","IpamId"],"IPAMAllocation":["Cidr Description IpamPoolId NetmaskLength","","IpamPoolId IpamPoolAllocationId Cidr"],"IPAMPool":["AddressFamily AwsService IpamScopeId Locale PublicIpSource PubliclyAdvertisable SourceIpamPoolId SourceResource","","IpamPoolId"],"IPAMPoolCidr":["Cidr IpamPoolId NetmaskLength","","IpamPoolId IpamPoolCidrId"],"IPAMPrefixListResolver":["AddressFamily IpamId","","IpamPrefixListResolverId"],"IPAMPrefixListResolverTarget":["IpamPrefixListResolverId PrefixListId PrefixListRegion","","IpamPrefixListResolverTargetId"],"IPAMResourceDiscovery":["","","IpamResourceDiscoveryId"],"IPAMResourceDiscoveryAssociation":["IpamId IpamResourceDiscoveryId","","IpamResourceDiscoveryAssociationId"],"IPAMScope":["IpamId","","IpamScopeId"],"IPv4Pool":["","","Arn"],"Instance":["AvailabilityZone BlockDeviceMappings.Ebs.KmsKeyId CpuOptions ElasticGpuSpecifications ElasticInferenceAccelerators EnclaveOptions HibernationOptions HostResourceGroupArn ImageId Ipv6AddressCount Ipv6Addresses KeyName LaunchTemplate LicenseSpecifications NetworkInterfaces PlacementGroupName PrivateIpAddress SecurityGroups SubnetId","AdditionalInfo Affinity BlockDeviceMappings EbsOptimized HostId InstanceType KernelId PrivateDnsNameOptions RamdiskId SecurityGroupIds Tenancy UserData","InstanceId"],"InstanceConnectEndpoint":["ClientToken PreserveClientIp SecurityGroupIds SubnetId","","Id"],"InstanceEventWindow":["","","Arn"],"InternetGateway":["","","InternetGatewayId"],"IpPoolRouteTableAssociation":["PublicIpv4Pool RouteTableId","","AssociationId"],"IpamExternalResourceVerificationToken":["IpamId","","IpamExternalResourceVerificationTokenArn"],"KeyPair":["KeyFormat KeyName KeyType PublicKeyMaterial Tags","","KeyName"],"LaunchTemplate":["LaunchTemplateName","","LaunchTemplateId"],"LocalGatewayRoute":["DestinationCidrBlock LocalGatewayRouteTableId","","DestinationCidrBlock LocalGatewayRouteTableId"],"LocalGatewayRouteTable":["LocalGatewayId Mode","","LocalGatewayRouteTableId"],"LocalGatewayRouteTableVPCAssociation":["LocalGatewayRouteTableId VpcId","","LocalGatewayRouteTableVpcAssociationId"],"LocalGatewayRouteTableVirtualInterfaceGroupAssociation":["LocalGatewayRouteTableId LocalGatewayVirtualInterfaceGroupId","","LocalGatewayRouteTableVirtualInterfaceGroupAssociationId"],"LocalGatewayVirtualInterface":["LocalAddress LocalGatewayVirtualInterfaceGroupId OutpostLagId PeerAddress PeerBgpAsn PeerBgpAsnExtended Vlan","","LocalGatewayVirtualInterfaceId"],"LocalGatewayVirtualInterfaceGroup":["LocalBgpAsn LocalBgpAsnExtended LocalGatewayId","","LocalGatewayVirtualInterfaceGroupId"],"NatGateway":["AllocationId AvailabilityMode ConnectivityType PrivateIpAddress SubnetId VpcId","","NatGatewayId"],"NetworkAcl":["VpcId","","Id"],"NetworkAclEntry":["Egress NetworkAclId RuleNumber","","Id"],"NetworkInsightsAccessScope":["ExcludePaths MatchPaths","","NetworkInsightsAccessScopeId"],"NetworkInsightsAccessScopeAnalysis":["NetworkInsightsAccessScopeId","","NetworkInsightsAccessScopeAnalysisId"],"NetworkInsightsAnalysis":["FilterInArns FilterOutArns NetworkInsightsPathId","","NetworkInsightsAnalysisId"],"NetworkInsightsPath":["Destination DestinationIp DestinationPort FilterAtDestination FilterAtSource Protocol Source SourceIp","","NetworkInsightsPathId"],"NetworkInterface":["InterfaceType PrivateIpAddress SubnetId","PrivateIpAddresses","Id"],"NetworkInterfaceAttachment":["DeviceIndex InstanceId NetworkInterfaceId","","AttachmentId"],"NetworkInterfacePermission":["AwsAccountId NetworkInterfaceId Permission","","Id"],"NetworkPerformanceMetricSubscription":["Destination Metric Source Statistic","","Source Destination Metric Statistic"],"PlacementGroup":["ParentGroupId PartitionCount SpreadLevel Strategy Tags","","GroupName"],"PrefixList":["","","PrefixListId"],"Route":["DestinationCidrBlock DestinationIpv6CidrBlock DestinationPrefixListId RouteTableId","","RouteTableId CidrBlock"],"RouteServer":["AmazonSideAsn","","Id"],"RouteServerAssociation":["RouteServerId VpcId","","RouteServerId VpcId"],"RouteServerEndpoint":["RouteServerId SubnetId","","Id"],"RouteServerPeer":["BgpOptions PeerAddress RouteServerEndpointId","","Id"],"RouteServerPropagation":["RouteServerId RouteTableId","","RouteServerId RouteTableId"],"RouteTable":["VpcId","","RouteTableId"],"SecurityGroup":["GroupDescription GroupName VpcId","","Id"],"SecurityGroupEgress":["CidrIp CidrIpv6 DestinationPrefixListId DestinationSecurityGroupId FromPort GroupId IpProtocol ToPort","","Id"],"SecurityGroupIngress":["CidrIp CidrIpv6 FromPort GroupId GroupName IpProtocol SourcePrefixListId SourceSecurityGroupId SourceSecurityGroupName SourceSecurityGroupOwnerId ToPort","","Id"],"SecurityGroupVpcAssociation":["GroupId VpcId","","GroupId VpcId"],"SnapshotBlockPublicAccess":["","","AccountId"],"SpotFleet":["SpotFleetRequestConfigData.AllocationStrategy SpotFleetRequestConfigData.IamFleetRole SpotFleetRequestConfigData.InstanceInterruptionBehavior SpotFleetRequestConfigData.InstancePoolsToUseCount SpotFleetRequestConfigData.LaunchSpecifications SpotFleetRequestConfigData.LaunchTemplateConfigs SpotFleetRequestConfigData.LoadBalancersConfig SpotFleetRequestConfigData.OnDemandAllocationStrategy SpotFleetRequestConfigData.OnDemandMaxTotalPrice SpotFleetRequestConfigData.OnDemandTargetCapacity SpotFleetRequestConfigData.ReplaceUnhealthyInstances SpotFleetRequestConfigData.SpotMaintenanceStrategies SpotFleetRequestConfigData.SpotMaxTotalPrice SpotFleetRequestConfigData.SpotPrice SpotFleetRequestConfigData.TagSpecifications SpotFleetRequestConfigData.TerminateInstancesWithExpiration SpotFleetRequestConfigData.Type SpotFleetRequestConfigData.ValidFrom SpotFleetRequestConfigData.ValidUntil","","Id"],"SqlHaStandbyDetectedInstance":["InstanceId","","InstanceId"],"Subnet":["AvailabilityZone AvailabilityZoneId CidrBlock Ipv4IpamPoolId Ipv4NetmaskLength Ipv6IpamPoolId Ipv6Native Ipv6NetmaskLength OutpostArn VpcId","Ipv6CidrBlock","SubnetId"],"SubnetCidrBlock":["Ipv6CidrBlock Ipv6IpamPoolId Ipv6NetmaskLength SubnetId","","Id"],"SubnetCidrReservation":["Cidr Description ReservationType SubnetId","","SubnetId SubnetCidrReservationId"],"SubnetNetworkAclAssociation":["NetworkAclId SubnetId","","AssociationId"],"SubnetRouteTableAssociation":["RouteTableId SubnetId","","Id"],"TrafficMirrorFilter":["Description","","Id"],"TrafficMirrorFilterRule":["TrafficMirrorFilterId","","TrafficMirrorFilterRuleId"],"TrafficMirrorSession":["NetworkInterfaceId","","Id"],"TrafficMirrorTarget":["Description GatewayLoadBalancerEndpointId NetworkInterfaceId NetworkLoadBalancerArn","","Id"],"TransitGateway":["AmazonSideAsn MulticastSupport","","Id"],"TransitGatewayAttachment":["TransitGatewayId VpcId","","Id"],"TransitGatewayConnect":["Options TransportTransitGatewayAttachmentId","","TransitGatewayAttachmentId"],"TransitGatewayConnectPeer":["ConnectPeerConfiguration TransitGatewayAttachmentId","","TransitGatewayConnectPeerId"],"TransitGatewayMeteringPolicy":["TransitGatewayId","","TransitGatewayMeteringPolicyId"],"TransitGatewayMeteringPolicyEntry":["DestinationCidrBlock DestinationPortRange DestinationTransitGatewayAttachmentId DestinationTransitGatewayAttachmentType MeteredAccount PolicyRuleNumber Protocol SourceCidrBlock SourcePortRange SourceTransitGatewayAttachmentId SourceTransitGatewayAttachmentType TransitGatewayMeteringPolicyId","","TransitGatewayMeteringPolicyId PolicyRuleNumber"],"TransitGatewayMulticastDomain":["TransitGatewayId","","TransitGatewayMulticastDomainId"],"TransitGatewayMulticastDomainAssociation":["SubnetId TransitGatewayAttachmentId TransitGatewayMulticastDomainId","","TransitGatewayMulticastDomainId TransitGatewayAttachmentId SubnetId"],"TransitGatewayMulticastGroupMember":["GroupIpAddress NetworkInterfaceId TransitGatewayMulticastDomainId","","TransitGatewayMulticastDomainId GroupIpAddress NetworkInterfaceId"],"TransitGatewayMulticastGroupSource":["GroupIpAddress NetworkInterfaceId TransitGatewayMulticastDomainId","","TransitGatewayMulticastDomainId GroupIpAddress NetworkInterfaceId"],"TransitGatewayPeeringAttachment":["PeerAccountId PeerRegion PeerTransitGatewayId TransitGatewayId","","TransitGatewayAttachmentId"],"TransitGatewayPolicyTable":["TransitGatewayId","","TransitGatewayPolicyTableId"],"TransitGatewayPolicyTableAssociation":["TransitGatewayAttachmentId TransitGatewayPolicyTableId","","TransitGatewayPolicyTableId TransitGatewayAttachmentId"],"TransitGatewayPolicyTableEntry":["PolicyRuleNumber TransitGatewayPolicyTableId","","TransitGatewayPolicyTableId PolicyRuleNumber"],"TransitGatewayRoute":["Blackhole DestinationCidrBlock TransitGatewayAttachmentId TransitGatewayRouteTableId","","TransitGatewayRouteTableId DestinationCidrBlock"],"TransitGatewayRouteTable":["Tags TransitGatewayId","","TransitGatewayRouteTableId"],"TransitGatewayRouteTableAssociation":["TransitGatewayAttachmentId TransitGatewayRouteTableId","","TransitGatewayRouteTableId TransitGatewayAttachmentId"],"TransitGatewayRouteTablePropagation":["TransitGatewayAttachmentId TransitGatewayRouteTableId","","TransitGatewayRouteTableId TransitGatewayAttachmentId"],"TransitGatewayVpcAttachment":["SubnetIds TransitGatewayId VpcId","","Id"],"VPC":["CidrBlock Ipv4IpamPoolId Ipv4NetmaskLength VpcEncryptionControl","InstanceTenancy","VpcId"],"VPCBlockPublicAccessExclusion":["SubnetId VpcId","","ExclusionId"],"VPCBlockPublicAccessOptions":["","","AccountId"],"VPCCidrBlock":["AmazonProvidedIpv6CidrBlock CidrBlock Ipv4IpamPoolId Ipv4NetmaskLength Ipv6CidrBlock Ipv6CidrBlockNetworkBorderGroup Ipv6IpamPoolId Ipv6NetmaskLength Ipv6Pool VpcId","","Id VpcId"],"VPCDHCPOptionsAssociation":["DhcpOptionsId VpcId","","DhcpOptionsId VpcId"],"VPCEncryptionControl":["VpcId","","VpcEncryptionControlId"],"VPCEndpoint":["DnsOptions.PrivateDnsPreference DnsOptions.PrivateDnsSpecifiedDomains ResourceConfigurationArn ServiceName ServiceNetworkArn ServiceRegion VpcEndpointType VpcId","","Id"],"VPCEndpointConnectionNotification":["ServiceId VPCEndpointId","","VPCEndpointConnectionNotificationId"],"VPCEndpointService":["","","ServiceId"],"VPCEndpointServicePermissions":["ServiceId","","ServiceId"],"VPCGatewayAttachment":["VpcId","","AttachmentType VpcId"],"VPCPeeringConnection":["AssumeRoleRegion PeerOwnerId PeerRegion PeerRoleArn PeerVpcId VpcId","","Id"],"VPNConcentrator":["TransitGatewayId Type","","VpnConcentratorId"],"VPNConnection":["CustomerGatewayId EnableAcceleration LocalIpv4NetworkCidr LocalIpv6NetworkCidr OutsideIpAddressType PreSharedKeyStorage RemoteIpv4NetworkCidr RemoteIpv6NetworkCidr StaticRoutesOnly TransitGatewayId TransportTransitGatewayAttachmentId TunnelInsideIpVersion Type VpnConcentratorId VpnGatewayId VpnTunnelOptionsSpecifications","","VpnConnectionId"],"VPNConnectionRoute":["DestinationCidrBlock VpnConnectionId","","DestinationCidrBlock VpnConnectionId"],"VPNGateway":["AmazonSideAsn Type","","VPNGatewayId"],"VPNGatewayRoutePropagation":["","","Id"],"VerifiedAccessEndpoint":["ApplicationDomain AttachmentType CidrOptions.Cidr CidrOptions.Protocol CidrOptions.SubnetIds DomainCertificateArn EndpointDomainPrefix EndpointType LoadBalancerOptions.LoadBalancerArn NetworkInterfaceOptions.NetworkInterfaceId RdsOptions.Protocol RdsOptions.RdsDbClusterArn RdsOptions.RdsDbInstanceArn RdsOptions.RdsDbProxyArn SecurityGroupIds","","VerifiedAccessEndpointId"],"VerifiedAccessGroup":["","","VerifiedAccessGroupId"],"VerifiedAccessInstance":["","","VerifiedAccessInstanceId"],"VerifiedAccessTrustProvider":["DeviceOptions DeviceTrustProviderType PolicyReferenceName TrustProviderType UserTrustProviderType","","VerifiedAccessTrustProviderId"],"Volume":["","","VolumeId","files"],"VolumeAttachment":["Device EbsCardIndex InstanceId VolumeId","","VolumeId InstanceId"]},
"AWS::ECR":{"PublicRepository":["RepositoryName","","RepositoryName","images"],"PullThroughCacheRule":["CredentialArn CustomRoleArn EcrRepositoryPrefix UpstreamRegistry UpstreamRegistryUrl UpstreamRepositoryPrefix","","EcrRepositoryPrefix"],"PullTimeUpdateExclusion":["PrincipalArn","","PrincipalArn"],"RegistryPolicy":["","","RegistryId"],"RegistryScanningConfiguration":["","","RegistryId"],"ReplicationConfiguration":["","","RegistryId"],"Repository":["EncryptionConfiguration RepositoryName","","RepositoryName","images"],"RepositoryCreationTemplate":["Prefix","","Prefix"],"SigningConfiguration":["","","RegistryId"]},
"AWS::ECS":{"CapacityProvider":["AutoScalingGroupProvider.AutoScalingGroupArn ClusterName ManagedInstancesProvider.InstanceLaunchTemplate.FipsEnabled Name","","Name"],"Cluster":["ClusterName","","ClusterName"],"ClusterCapacityProviderAssociations":["Cluster","","Cluster"],"Daemon":["ClusterArn DaemonName","","DaemonArn"],"DaemonTaskDefinition":["ContainerDefinitions Cpu ExecutionRoleArn Family IpcMode Memory PidMode TaskRoleArn Volumes","","DaemonTaskDefinitionArn"],"ExpressGatewayService":["Cluster InfrastructureRoleArn ServiceName Tags","","ServiceArn"],"PrimaryTaskSet":["Cluster Service","","Cluster Service"],"Service":["Cluster DeploymentController LaunchType Role SchedulingStrategy ServiceName","","ServiceArn Cluster"],"TaskDefinition":["ContainerDefinitions Cpu EnableFaultInjection EphemeralStorage ExecutionRoleArn Family InferenceAccelerators IpcMode Memory NetworkMode PidMode PlacementConstraints ProxyConfiguration RequiresCompatibilities RuntimePlatform TaskRoleArn Volumes","","TaskDefinitionArn"],"TaskSet":["CapacityProviderStrategy Cluster ExternalId LaunchType LoadBalancers NetworkConfiguration PlatformVersion Service ServiceRegistries TaskDefinition","","Cluster Service Id"]},
"AWS::EFS":{"AccessPoint":["ClientToken CreationInfo.OwnerGid CreationInfo.OwnerUid CreationInfo.Permissions FileSystemId PosixUser RootDirectory","","AccessPointId"],"FileSystem":["AvailabilityZoneName Encrypted KmsKeyId PerformanceMode","","FileSystemId","files"],"MountTarget":["FileSystemId IpAddress IpAddressType Ipv6Address SubnetId","","Id"]},
"AWS::EKS":{"AccessEntry":["ClusterName PrincipalArn Type","","PrincipalArn ClusterName"],"Addon":["AddonName ClusterName NamespaceConfig","","ClusterName AddonName"],"Capability":["CapabilityName ClusterName Configuration.ArgoCd.AwsIdc Configuration.ArgoCd.Namespace Type","","Arn"],"CertificateAuthority":["ClusterName","","ClusterName Id"],"Cluster":["AccessConfig.BootstrapClusterCreatorAdminPermissions BootstrapSelfManagedAddons EncryptionConfig KubernetesNetworkConfig Name OutpostConfig ResourcesVpcConfig.SecurityGroupIds ResourcesVpcConfig.SubnetIds RoleArn","","Name"],"FargateProfile":["ClusterName FargateProfileName PodExecutionRoleArn Selectors Subnets","","ClusterName FargateProfileName"],"IdentityProviderConfig":["ClusterName IdentityProviderConfigName Oidc Type","","IdentityProviderConfigName ClusterName Type"],"Nodegroup":["AmiType CapacityType ClusterName DiskSize InstanceTypes NodeRole NodegroupName RemoteAccess Subnets","","Id"],"PodIdentityAssociation":["ClusterName Namespace ServiceAccount","","AssociationArn"]},
"AWS::EMR":{"Cluster":["AdditionalInfo Applications AutoScalingRole BootstrapActions Configurations CustomAmiId EbsRootVolumeIops EbsRootVolumeSize EbsRootVolumeThroughput Instances.AdditionalMasterSecurityGroups Instances.AdditionalSlaveSecurityGroups Instances.CoreInstanceFleet Instances.CoreInstanceGroup Instances.Ec2KeyName Instances.Ec2SubnetId Instances.Ec2SubnetIds Instances.EmrManagedMasterSecurityGroup Instances.EmrManagedSlaveSecurityGroup Instances.HadoopVersion Instances.KeepJobFlowAliveWhenNoSteps Instances.MasterInstanceFleet Instances.MasterInstanceGroup Instances.Placement Instances.ServiceAccessSecurityGroup Instances.TaskInstanceFleets.InstanceTypeConfigs Instances.TaskInstanceFleets.LaunchSpecifications Instances.TaskInstanceFleets.Name Instances.TaskInstanceGroups.BidPrice Instances.TaskInstanceGroups.Configurations Instances.TaskInstanceGroups.CustomAmiId Instances.TaskInstanceGroups.EbsConfiguration Instances.TaskInstanceGroups.InstanceType Instances.TaskInstanceGroups.Market Instances.TaskInstanceGroups.Name JobFlowRole KerberosAttributes LogEncryptionKmsKeyId LogUri Name OSReleaseLabel PlacementGroupConfigs ReleaseLabel ScaleDownBehavior SecurityConfiguration ServiceRole Steps","Instances","Id","data"],"InstanceFleetConfig":["ClusterId InstanceFleetType InstanceTypeConfigs LaunchSpecifications Name","","Id"],"InstanceGroupConfig":["BidPrice Configurations CustomAmiId EbsConfiguration InstanceRole InstanceType JobFlowId Market Name","","InstanceGroupId JobFlowId"],"SecurityConfiguration":["Name SecurityConfiguration","","Name"],"Step":["ActionOnFailure EncryptionKeyArn HadoopJarStep JobFlowId LogUri Name","","Id"],"Studio":["AuthMode EncryptionKeyArn EngineSecurityGroupId IdcInstanceArn IdcUserAssignment ServiceRole TrustedIdentityPropagationEnabled UserRole VpcId WorkspaceSecurityGroupId","","StudioId"],"StudioSessionMapping":["IdentityName IdentityType StudioId","","StudioId IdentityType IdentityName"],"WALWorkspace":["WALWorkspaceName","","WALWorkspaceName"]},
"AWS::EMRContainers":{"Endpoint":["ConfigurationOverrides ExecutionRoleArn Name ReleaseLabel SessionIdleTimeoutInMinutes Type VirtualClusterId","","Arn"],"JobTemplate":["JobTemplateData Name Tags","","Arn"],"SecurityConfiguration":["ContainerProvider Name SecurityConfigurationData","","Arn"],"VirtualCluster":["ContainerProvider Name SecurityConfigurationId SessionEnabled","","Id"]},
"AWS::EMRServerless":{"Application":["Name Type","Architecture AutoStartConfiguration AutoStopConfiguration ImageConfiguration InitialCapacity MaximumCapacity NetworkConfiguration ReleaseLabel WorkerTypeSpecifications","ApplicationId"]},
"AWS::EVS":{"Environment":["ConnectivityInfo EnvironmentName KmsKeyId LicenseInfo ServiceAccessSecurityGroups ServiceAccessSubnetId SiteId TermsAccepted VcfHostnames VcfVersion VpcId","","EnvironmentId"]},
"AWS::ElastiCache":{"CacheCluster":["CacheSubnetGroupName ClusterName Engine NetworkType Port SnapshotArns SnapshotName","AZMode NumCacheNodes PreferredAvailabilityZone PreferredAvailabilityZones","ClusterName","entries"],"GlobalReplicationGroup":["","","GlobalReplicationGroupId","entries"],"ParameterGroup":["CacheParameterGroupFamily","","CacheParameterGroupName"],"ReplicationGroup":["AtRestEncryptionEnabled CacheSubnetGroupName DataTieringEnabled Engine GlobalReplicationGroupId KmsKeyId NetworkType NodeGroupConfiguration.PrimaryAvailabilityZone NodeGroupConfiguration.ReplicaAvailabilityZones NodeGroupConfiguration.ReplicaCount NodeGroupConfiguration.Slots Port PreferredCacheClusterAZs ReplicasPerNodeGroup ReplicationGroupId SnapshotArns SnapshotName","AuthToken NodeGroupConfiguration NumNodeGroups","ReplicationGroupId","entries"],"SecurityGroup":["","","Id"],"SecurityGroupIngress":["","","Id"],"ServerlessCache":["KmsKeyId NetworkType ServerlessCacheName SnapshotArnsToRestore SubnetIds","","ServerlessCacheName","entries"],"ServerlessCacheSnapshot":["KmsKeyId ServerlessCacheName ServerlessCacheSnapshotName","","ARN"],"SubnetGroup":["CacheSubnetGroupName","","CacheSubnetGroupName"],"User":["Engine UserId UserName","","UserId"],"UserGroup":["Engine UserGroupId","","UserGroupId"]},
"AWS::ElasticBeanstalk":{"Application":["ApplicationName","","ApplicationName"],"ApplicationVersion":["ApplicationName BuildConfiguration ImageConfiguration Process SourceBundle","","ApplicationName Id"],"ConfigurationTemplate":["ApplicationName EnvironmentId PlatformArn SolutionStackName SourceConfiguration","","ApplicationName TemplateName"],"Environment":["ApplicationName CNAMEPrefix EnvironmentName SolutionStackName Tier.Name Tier.Type","","EnvironmentName"]},
"AWS::ElasticLoadBalancing":{"LoadBalancer":["LoadBalancerName Scheme","AvailabilityZones HealthCheck Subnets","LoadBalancerName"]},
"AWS::ElasticLoadBalancingV2":{"Listener":["LoadBalancerArn","","ListenerArn"],"ListenerCertificate":["ListenerArn","","Id"],"ListenerRule":["ListenerArn","","RuleArn"],"LoadBalancer":["Name Scheme Type","","LoadBalancerArn"],"TargetGroup":["IpAddressType Name Port Protocol ProtocolVersion TargetType VpcId","","TargetGroupArn"],"TrustStore":["Name","","TrustStoreArn"],"TrustStoreRevocation":["RevocationContents TrustStoreArn","","RevocationId TrustStoreArn"]},
"AWS::Elasticsearch":{"Domain":["AdvancedSecurityOptions.Enabled DomainName EncryptionAtRestOptions.KmsKeyId","AdvancedSecurityOptions ElasticsearchVersion EncryptionAtRestOptions NodeToNodeEncryptionOptions","Id","data"]},
"AWS::ElementalInference":{"Dictionary":["","","Id"],"Feed":["","","Id"]},
"AWS::EntityResolution":{"IdMappingWorkflow":["WorkflowName","","WorkflowName"],"IdNamespace":["IdNamespaceName","","IdNamespaceName"],"MatchingWorkflow":["ResolutionTechniques.EnableRealTimeMatching WorkflowName","","WorkflowName"],"PolicyStatement":["Arn StatementId","","Arn StatementId"],"SchemaMapping":["Description MappedInputFields SchemaName","","SchemaName"]},
"AWS::EventSchemas":{"Discoverer":["SourceArn","","DiscovererArn"],"Registry":["RegistryName","","RegistryArn"],"RegistryPolicy":["","","Id"],"Schema":["RegistryName SchemaName","","SchemaArn"]},
"AWS::Events":{"ApiDestination":["Name","","Name"],"Archive":["ArchiveName SourceArn","","ArchiveName","messages"],"Connection":["Name","","Name"],"Endpoint":["Name","","Name"],"EventBus":["EventSourceName Name","","Name"],"EventBusPolicy":["EventBusName StatementId","","EventBusName StatementId"],"Rule":["EventBusName Name","","Arn"]},
"AWS::EventsV2":{"EventBus":["Name","","EventBusArn"],"EventSource":["Configuration.PartnerEventsConfiguration.PartnerEventSourceArn EventBusArn Name","","EventSourceArn"],"ResourcePolicy":["EventBusArn","","EventBusArn"],"Subscriber":["EventBusArn InvokeConfiguration.TargetArn Name PointInTimeConfiguration StartingPosition Type","","SubscriberArn"]},
"AWS::Evidently":{"Experiment":["Name Project","","Arn"],"Feature":["Name Project","","Arn"],"Launch":["Name Project","","Arn"],"Project":["Name","","Arn"],"Segment":["","","Arn"]},
"AWS::FIS":{"ExperimentTemplate":["ExperimentOptions.AccountTargeting Tags","","Id"],"TargetAccountConfiguration":["AccountId ExperimentTemplateId","","ExperimentTemplateId AccountId"]},
"AWS::FMS":{"ApplicationsList":["","","Arn"],"NotificationChannel":["SnsTopicArn","","SnsTopicArn"],"Policy":["","","Id"],"ProtocolsList":["","","Arn"],"ResourceSet":["","","Id"]},
"AWS::FSx":{"Backup":["FileSystemId","","ResourceARN"],"DataRepositoryAssociation":["BatchImportMetaDataOnCreate DataRepositoryPath FileSystemId FileSystemPath","","AssociationId"],"FileCache":["CopyTagsToDataRepositoryAssociations DataRepositoryAssociations FileCacheType FileCacheTypeVersion KmsKeyId LustreConfiguration.DeploymentType LustreConfiguration.MetadataConfiguration LustreConfiguration.PerUnitStorageThroughput SecurityGroupIds StorageCapacity SubnetIds","","ResourceARN"],"FileSystem":["BackupId FileSystemType FileSystemTypeVersion KmsKeyId LustreConfiguration.CopyTagsToBackups LustreConfiguration.DeploymentType LustreConfiguration.DriveCacheType LustreConfiguration.ExportPath LustreConfiguration.ImportPath LustreConfiguration.ImportedFileChunkSize LustreConfiguration.PerUnitStorageThroughput OntapConfiguration.DeploymentType OntapConfiguration.EndpointIpAddressRange OntapConfiguration.PreferredSubnetId OpenZFSConfiguration.DeploymentType OpenZFSConfiguration.EndpointIpAddressRange OpenZFSConfiguration.PreferredSubnetId OpenZFSConfiguration.RootVolumeConfiguration.CopyTagsToSnapshots OpenZFSConfiguration.RootVolumeConfiguration.DataCompressionType OpenZFSConfiguration.RootVolumeConfiguration.NfsExports OpenZFSConfiguration.RootVolumeConfiguration.ReadOnly OpenZFSConfiguration.RootVolumeConfiguration.RecordSizeKiB OpenZFSConfiguration.RootVolumeConfiguration.UserAndGroupQuotas SecurityGroupIds SubnetIds WindowsConfiguration.ActiveDirectoryId WindowsConfiguration.CopyTagsToBackups WindowsConfiguration.DeploymentType WindowsConfiguration.PreferredSubnetId WindowsConfiguration.SelfManagedActiveDirectoryConfiguration.DomainName WindowsConfiguration.SelfManagedActiveDirectoryConfiguration.FileSystemAdministratorsGroup WindowsConfiguration.SelfManagedActiveDirectoryConfiguration.OrganizationalUnitDistinguishedName","","Id","files"],"S3AccessPointAttachment":["Name OntapConfiguration OpenZFSConfiguration S3AccessPoint Type","","Name"],"Snapshot":["VolumeId","","Id"],"StorageVirtualMachine":["FileSystemId Name RootVolumeSecurityStyle","","StorageVirtualMachineId"],"Volume":["BackupId OntapConfiguration.OntapVolumeType OntapConfiguration.SnaplockConfiguration.SnaplockType OntapConfiguration.StorageVirtualMachineId OpenZFSConfiguration.OriginSnapshot OpenZFSConfiguration.ParentVolumeId VolumeType","","VolumeId","files"]},
"AWS::FinSpace":{"Environment":["DataBundles FederationParameters KmsKeyId SuperuserParameters Tags","","EnvironmentId"]},
"AWS::Forecast":{"Dataset":["DatasetName","","Arn"],"DatasetGroup":["DatasetGroupName","","DatasetGroupArn"]},
"AWS::FraudDetector":{"Detector":["DetectorId","","Arn"],"EntityType":["Name","","Arn"],"EventType":["Name","","Arn"],"Label":["Name","","Arn"],"List":["Name","","Arn"],"Outcome":["Name","","Arn"],"Variable":["Name","","Arn"]},
"AWS::GameLift":{"Alias":["","","AliasId"],"Build":["OperatingSystem ServerSdkVersion StorageLocation","","BuildId"],"ContainerFleet":["BillingType InstanceType PlayerGatewayMode","","FleetId"],"ContainerGroupDefinition":["ContainerGroupType Name","","Name"],"Fleet":["BuildId CertificateConfiguration ComputeType EC2InstanceType FleetType InstanceRoleARN InstanceRoleCredentialsProvider LogPaths PeerVpcAwsAccountId PeerVpcId PlayerGatewayConfiguration PlayerGatewayMode ScriptId ServerLaunchParameters ServerLaunchPath","","FleetId"],"GameServerGroup":["","","GameServerGroupArn"],"GameSessionQueue":["Name","","Name"],"Location":["LocationName","","LocationName"],"MatchmakingConfiguration":["Name","","Name"],"MatchmakingRuleSet":["Name RuleSetBody","","Name"],"Script":["NodeJsVersion","","Id"]},
"AWS::GameLiftStreams":{"Application":["ApplicationSourceUri ExecutablePath RuntimeEnvironment","","Arn"],"StreamGroup":["DefaultApplication.Id StreamClass","","Arn"]},
"AWS::GlobalAccelerator":{"Accelerator":["","","AcceleratorArn"],"CrossAccountAttachment":["","","AttachmentArn"],"EndpointGroup":["EndpointGroupRegion ListenerArn","","EndpointGroupArn"],"Listener":["AcceleratorArn","","ListenerArn"]},
"AWS::Glue":{"Blueprint":["Name","","Arn"],"Catalog":["Name","","ResourceArn"],"Classifier":["CsvClassifier.Name GrokClassifier.Name JsonClassifier.Name XMLClassifier.Name","","Name"],"Connection":["CatalogId ConnectionInput.Name","","CatalogId Name"],"ConnectionType":["ConnectionProperties ConnectionType ConnectorAuthenticationConfiguration Description IntegrationType RestConfiguration","","ConnectionTypeArn"],"Crawler":["Name","","Name"],"CustomEntityType":["Name","","Name"],"DataCatalogEncryptionSettings":["CatalogId","","CatalogId"],"DataQualityRuleset":["Name","","Name"],"Database":["CatalogId DatabaseInput.Name DatabaseName","","DatabaseName","records"],"DevEndpoint":["EndpointName","","Id"],"IdentityCenterConfiguration":["InstanceArn","","AccountId"],"Integration":["AdditionalEncryptionContext IntegrationConfig IntegrationName KmsKeyId SourceArn TargetArn","","IntegrationArn IntegrationName"],"IntegrationResourceProperty":["ResourceArn","","ResourceArn ResourcePropertyArn"],"Job":["Name","","Name"],"MLTransform":["InputRecordTables TransformEncryption TransformParameters.FindMatchesParameters.PrimaryKeyColumnName","","TransformId"],"Partition":["CatalogId DatabaseName PartitionInput.Values TableName","","CatalogId DatabaseName TableName IdentifierPartitionInputValues"],"Registry":["Name","","Arn"],"Schema":["DataFormat Name Registry SchemaDefinition","","Arn"],"SchemaVersion":["Schema SchemaDefinition","","VersionId"],"SchemaVersionMetadata":["Key SchemaVersionId Value","","SchemaVersionId Key Value"],"SecurityConfiguration":["Name","","Name"],"Session":["Command Connections DefaultArguments Description GlueVersion Id IdleTimeout MaxCapacity NumberOfWorkers RequestOrigin Role SecurityConfiguration Timeout WorkerType","","Arn"],"Table":["CatalogId DatabaseName Name TableInput.Name","","Id","records"],"TableOptimizer":["CatalogId DatabaseName TableName Type","","TableName DatabaseName Type CatalogId"],"Trigger":["Name Type WorkflowName","","Name"],"UsageProfile":["Name","","Name"],"UserDefinedFunction":["DatabaseName FunctionName FunctionType","","Arn"],"Workflow":["Name","","Name"]},
"AWS::Grafana":{"Workspace":["ClientToken","","Id"]},
"AWS::Greengrass":{"ConnectorDefinition":["InitialVersion","","Id"],"ConnectorDefinitionVersion":["ConnectorDefinitionId Connectors","","Id"],"CoreDefinition":["InitialVersion","","Id"],"CoreDefinitionVersion":["CoreDefinitionId Cores","","Id"],"DeviceDefinition":["InitialVersion","","Id"],"DeviceDefinitionVersion":["DeviceDefinitionId Devices","","Id"],"FunctionDefinition":["InitialVersion","","Id"],"FunctionDefinitionVersion":["DefaultConfig FunctionDefinitionId Functions","","Id"],"Group":["InitialVersion","","Id"],"GroupVersion":["ConnectorDefinitionVersionArn CoreDefinitionVersionArn DeviceDefinitionVersionArn FunctionDefinitionVersionArn GroupId LoggerDefinitionVersionArn ResourceDefinitionVersionArn SubscriptionDefinitionVersionArn","","Id"],"LoggerDefinition":["InitialVersion","","Id"],"LoggerDefinitionVersion":["LoggerDefinitionId Loggers","","Id"],"ResourceDefinition":["InitialVersion","","Id"],"ResourceDefinitionVersion":["ResourceDefinitionId Resources","","Id"],"SubscriptionDefinition":["InitialVersion","","Id"],"SubscriptionDefinitionVersion":["SubscriptionDefinitionId Subscriptions","","Id"]},
"AWS::GreengrassV2":{"ComponentVersion":["InlineRecipe LambdaFunction","","Arn"],"Deployment":["Components DeploymentName DeploymentPolicies IotJobConfiguration ParentTargetArn TargetArn","","DeploymentId"]},
"AWS::GroundStation":{"Config":["","","Arn"],"DataflowEndpointGroup":["ContactPostPassDurationSeconds ContactPrePassDurationSeconds EndpointDetails","","Id"],"DataflowEndpointGroupV2":["ContactPostPassDurationSeconds ContactPrePassDurationSeconds Endpoints","","Id"],"MissionProfile":["","","Id Arn"]},
"AWS::GuardDuty":{"CustomDetectionRuleAssociation":["RuleId","","RuleId AssociationId"],"Detector":["","","Id"],"Filter":["DetectorId Name","","DetectorId Name"],"IPSet":["DetectorId Format","","Id DetectorId"],"MalwareProtectionPlan":["","","MalwareProtectionPlanId"],"Master":["DetectorId InvitationId MasterId","","DetectorId MasterId"],"Member":["DetectorId Email MemberId","","DetectorId MemberId"],"PublishingDestination":["DetectorId","","DetectorId Id"],"ThreatEntitySet":["DetectorId Format","","Id DetectorId"],"ThreatIntelSet":["DetectorId Format","","Id DetectorId"],"TrustedEntitySet":["DetectorId Format","","Id DetectorId"]},
"AWS::HealthAgent":{"Domain":["Name","","Arn"]},
"AWS::HealthImaging":{"Datastore":["DatastoreName KmsKeyArn Tags","","DatastoreId","records"]},
"AWS::HealthLake":{"DataTransformationProfile":["KmsKeyId ProfileDescription ProfileName Source SourceFormat","","Arn"],"FHIRDatastore":["DatastoreName DatastoreTypeVersion IdentityProviderConfiguration PreloadDataConfig SseConfiguration","","DatastoreId","records"]},
"AWS::IAM":{"AccessKey":["Serial UserName","","Id"],"Group":["GroupName","","GroupName"],"GroupPolicy":["GroupName PolicyName","","PolicyName GroupName"],"InstanceProfile":["InstanceProfileName Path","","InstanceProfileName"],"ManagedPolicy":["Description ManagedPolicyName Path","","PolicyArn"],"OIDCProvider":["Url","","Arn"],"Policy":["","","Id"],"Role":["Path RoleName","","RoleName"],"RolePolicy":["PolicyName RoleName","","PolicyName RoleName"],"SAMLProvider":["AddPrivateKey Name RemovePrivateKey","","Arn"],"ServerCertificate":["CertificateBody CertificateChain PrivateKey ServerCertificateName","","ServerCertificateName"],"ServiceLinkedRole":["AWSServiceName CustomSuffix","","RoleName"],"User":["UserName","","UserName"],"UserPolicy":["PolicyName UserName","","PolicyName UserName"],"UserToGroupAddition":["","","Id"],"VirtualMFADevice":["Path VirtualMfaDeviceName","","SerialNumber"]},
"AWS::IVS":{"Channel":["","","Arn"],"EncoderConfiguration":["Name Video","","Arn"],"IngestConfiguration":["IngestProtocol InsecureIngest Name UserId","","Arn"],"PlaybackKeyPair":["Name PublicKeyMaterial","","Arn"],"PlaybackRestrictionPolicy":["","","Arn"],"PublicKey":["Name PublicKeyMaterial","","Arn"],"RecordingConfiguration":["DestinationConfiguration Name RecordingReconnectWindowSeconds RenditionConfiguration ThumbnailConfiguration","","Arn"],"Stage":["","","Arn"],"StorageConfiguration":["Name S3","","Arn"],"StreamKey":["ChannelArn","","Arn"]},
"AWS::IVSChat":{"LoggingConfiguration":["","","Arn"],"Room":["","","Arn"]},
"AWS::IdentityStore":{"Group":["IdentityStoreId","","GroupId IdentityStoreId"],"GroupMembership":["GroupId IdentityStoreId MemberId","","MembershipId IdentityStoreId"],"User":["Addresses Emails IdentityStoreId PhoneNumbers Photos Roles UserName","","Arn"]},
"AWS::ImageBuilder":{"Component":["ChangeDescription Data Description KmsKeyId Name Platform SupportedOsVersions Tags Uri Version","","Arn"],"ContainerRecipe":["Components ContainerType Description DockerfileTemplateData DockerfileTemplateUri ImageOsVersionOverride InstanceConfiguration KmsKeyId Name ParentImage PlatformOverride Tags TargetRepository Version WorkingDirectory","","Arn"],"DistributionConfiguration":["Name","","Arn"],"Image":["ContainerRecipeArn DistributionConfigurationArn EnhancedImageMetadataEnabled ImageRecipeArn ImageScanningConfiguration ImageTestsConfiguration InfrastructureConfigurationArn Tags Workflows","","Arn"],"ImagePipeline":["Name","","Arn"],"ImageRecipe":["AdditionalInstanceConfiguration AmiTags AmiWatermarks BlockDeviceMappings Components Description Name ParentImage Tags Version WorkingDirectory","","Arn"],"InfrastructureConfiguration":["Name","","Arn"],"LifecyclePolicy":["Name","","Arn"],"Workflow":["ChangeDescription Data Description KmsKeyId Name Type Uri Version","","Arn"]},
"AWS::Inspector":{"AssessmentTarget":["AssessmentTargetName","","Arn"],"AssessmentTemplate":["AssessmentTargetArn AssessmentTemplateName DurationInSeconds RulesPackageArns UserAttributesForFindings","","Arn"],"ResourceGroup":["ResourceGroupTags","","Arn"]},
"AWS::InspectorV2":{"CisScanConfiguration":["","","Arn"],"CodeSecurityIntegration":["CreateIntegrationDetails","","Arn"],"CodeSecurityScanConfiguration":["Level Name ScopeSettings","","Arn"],"Connector":["Name Provider ProviderConfiguration.Azure.AwsConfigConnectorArn","","ConnectorArn"],"Filter":["","","Arn"]},
"AWS::Interconnect":{"Connection":["ActivationKey AttachPoint EnvironmentId RemoteAccount","","Arn"]},
"AWS::InternetMonitor":{"Monitor":["MonitorName","","MonitorName"]},
"AWS::Invoicing":{"InvoiceUnit":["InvoiceReceiver Name","","InvoiceUnitArn"],"ProcurementPortalPreference":["BuyerDomain BuyerIdentifier ProcurementPortalName SupplierDomain SupplierIdentifier","","ProcurementPortalPreferenceArn"]},
"AWS::IoT":{"AccountAuditConfiguration":["AccountId","","AccountId"],"Authorizer":["AuthorizerName SigningDisabled","","AuthorizerName"],"BillingGroup":["BillingGroupName","","BillingGroupName"],"CACertificate":["CACertificatePem CertificateMode VerificationCertificatePem","","Id"],"Certificate":["CACertificatePem CertificateMode CertificatePem CertificateSigningRequest","","Id"],"CertificateProvider":["CertificateProviderName","","CertificateProviderName"],"Command":["CommandId PayloadTemplate Preprocessor","","CommandId"],"CustomMetric":["MetricName MetricType","","MetricName"],"Dimension":["Name Type","","Name"],"DomainConfiguration":["DomainConfigurationName DomainName ServerCertificateArns ServiceType ValidationCertificateArn","","DomainConfigurationName"],"EncryptionConfiguration":["","","AccountId"],"FleetMetric":["MetricName","","MetricName"],"Job":["DestinationPackageVersions Document DocumentParameters DocumentSource JobExecutionsRetryConfig JobId JobTemplateArn SchedulingConfig TargetSelection Targets","","Arn"],"JobTemplate":["AbortConfig Description DestinationPackageVersions Document DocumentSource JobArn JobExecutionsRetryConfig JobExecutionsRolloutConfig JobTemplateId MaintenanceWindows PresignedUrlConfig Tags TimeoutConfig","","JobTemplateId"],"Logging":["AccountId","","AccountId"],"MitigationAction":["ActionName","","ActionName"],"Policy":["PolicyName","","Id"],"PolicyPrincipalAttachment":["PolicyName Principal","","Id"],"ProvisioningTemplate":["TemplateName TemplateType","","TemplateName"],"ResourceSpecificLogging":["TargetName TargetType","","TargetId"],"RoleAlias":["RoleAlias","","RoleAlias"],"ScheduledAudit":["ScheduledAuditName","","ScheduledAuditName"],"SecurityProfile":["SecurityProfileName","","SecurityProfileName"],"SoftwarePackage":["PackageName","","PackageName"],"SoftwarePackageVersion":["PackageName VersionName","","PackageName VersionName"],"Stream":["StreamId","","Arn"],"Thing":["ThingName","","ThingName"],"ThingGroup":["ParentGroupName ThingGroupName","","ThingGroupName"],"ThingPrincipalAttachment":["Principal ThingName ThingPrincipalType","","ThingName Principal"],"ThingType":["ThingTypeName ThingTypeProperties","","ThingTypeName"],"TopicRule":["RuleName","","RuleName"],"TopicRuleDestination":["HttpUrlProperties InfluxDBProperties VpcProperties","","Arn"]},
"AWS::IoTAnalytics":{"Channel":["ChannelName","","ChannelName","records"],"Dataset":["DatasetName","","DatasetName","records"],"Datastore":["DatastoreName","","DatastoreName","records"],"Pipeline":["PipelineName","","PipelineName"]},
"AWS::IoTCoreDeviceAdvisor":{"SuiteDefinition":["","","SuiteDefinitionId"]},
"AWS::IoTEvents":{"AlarmModel":["AlarmModelName Key","","AlarmModelName"],"DetectorModel":["DetectorModelName Key","","DetectorModelName"],"Input":["InputName","","InputName"]},
"AWS::IoTFleetHub":{"Application":[]},
"AWS::IoTFleetWise":{"Campaign":["CollectionScheme Compression DataDestinationConfigs DataPartitions DiagnosticsMode ExpiryTime Name PostTriggerCollectionDuration Priority SignalCatalogArn SignalsToCollect SignalsToFetch SpoolingMode StartTime TargetArn","","Name"],"DecoderManifest":["ModelManifestArn Name","","Name"],"Fleet":["Id SignalCatalogArn","","Id"],"ModelManifest":["Name SignalCatalogArn","","Name"],"SignalCatalog":["Name","","Name"],"StateTemplate":["Name SignalCatalogArn","","Name"],"Vehicle":["Name","","Name"]},
"AWS::IoTSecureTunneling":{"Tunnel":["Description DestinationConfig TimeoutConfig","","TunnelArn"]},
"AWS::IoTSiteWise":{"AccessPolicy":["","","AccessPolicyId"],"Application":["Description IdcInstanceArn Name WorkspaceName","","Arn"],"Asset":["","","AssetId"],"AssetModel":["AssetModelType","","AssetModelId"],"ComputationModel":["","","ComputationModelId"],"Dashboard":["ProjectId","","DashboardId"],"Dataset":["DatasetType WorkspaceName","","DatasetId"],"Gateway":["GatewayPlatform GatewayVersion","","GatewayId"],"Pipeline":["PipelineName WorkspaceName","","PipelineArn"],"Portal":["PortalAuthMode PortalType","","PortalId"],"Project":["PortalId","","ProjectId"],"Task":["TaskName WorkspaceName","","TaskArn"],"Workspace":["EncryptionConfiguration KmsKeyId WorkspaceName","","WorkspaceArn"]},
"AWS::IoTThingsGraph":{"FlowTemplate":["","","Id"]},
"AWS::IoTTwinMaker":{"ComponentType":["ComponentTypeId WorkspaceId","","WorkspaceId ComponentTypeId"],"Entity":["EntityId WorkspaceId","","WorkspaceId EntityId"],"Scene":["SceneId WorkspaceId","","WorkspaceId SceneId"],"SyncJob":["SyncRole SyncSource Tags WorkspaceId","","WorkspaceId SyncSource"],"Workspace":["WorkspaceId","","WorkspaceId"]},
"AWS::IoTWireless":{"Destination":["Name","","Name"],"DeviceProfile":["LoRaWAN Name","","Id"],"FuotaTask":["","","Id"],"MulticastGroup":["","","Id"],"NetworkAnalyzerConfiguration":["Name Tags","","Name"],"PartnerAccount":["PartnerAccountId","","PartnerAccountId"],"ServiceProfile":["LoRaWAN Name","","Id"],"TaskDefinition":["","","Id"],"WirelessDevice":["","","Id"],"WirelessDeviceImportTask":["","","Id"],"WirelessGateway":["","","Id"]},
"AWS::KMS":{"Alias":["AliasName","","AliasName"],"Key":["","","KeyId","keys"],"ReplicaKey":["PrimaryKeyArn","","KeyId","keys"]},
"AWS::KafkaConnect":{"Connector":["ConnectorConfiguration ConnectorDescription ConnectorName KafkaCluster KafkaClusterClientAuthentication KafkaClusterEncryptionInTransit KafkaConnectVersion LogDelivery NetworkType Plugins ServiceExecutionRoleArn WorkerConfiguration","","ConnectorArn"],"CustomPlugin":["ContentType Description Location Name","","CustomPluginArn"],"WorkerConfiguration":["Description Name PropertiesFileContent","","WorkerConfigurationArn"]},
"AWS::Kendra":{"DataSource":["IndexId Type","","Id IndexId"],"Faq":["Description FileFormat IndexId Name RoleArn S3Path","","Id IndexId"],"FeaturedResultsSet":["IndexId","","Arn"],"Index":["Edition ServerSideEncryptionConfiguration","","Id","data"],"QuerySuggestionsBlockList":["IndexId","","Arn"],"Thesaurus":["IndexId","","Arn"]},
"AWS::KendraRanking":{"ExecutionPlan":["","","Id"]},
"AWS::Kinesis":{"Channel":["ChannelName EncryptionConfiguration S3DestinationConfiguration.DeadLetterQueueS3Configuration S3DestinationConfiguration.StorageConfiguration S3TablesDestinationConfiguration.DeadLetterQueueS3Configuration S3TablesDestinationConfiguration.S3TablesConfigurationList ServiceExecutionRoleARN StreamConfigurationList","","ChannelARN"],"ResourcePolicy":["ResourceArn","","ResourceArn"],"Stream":["Name","","Name","messages"],"StreamConsumer":["ConsumerName StreamARN Tags","","ConsumerARN"]},
"AWS::KinesisAnalytics":{"Application":["ApplicationName","","Id"],"ApplicationOutput":["ApplicationName Output.Name","","Id"],"ApplicationReferenceDataSource":["ApplicationName","","Id"]},
"AWS::KinesisAnalyticsV2":{"Application":["ApplicationMode ApplicationName RuntimeEnvironment","","ApplicationName"],"ApplicationCloudWatchLoggingOption":["ApplicationName","","Id"],"ApplicationOutput":["ApplicationName Output.Name","","Id"],"ApplicationReferenceDataSource":["ApplicationName ReferenceDataSource.TableName","","Id"]},
"AWS::KinesisFirehose":{"DeliveryStream":["AmazonOpenSearchServerlessDestinationConfiguration.VpcConfiguration AmazonopensearchserviceDestinationConfiguration.VpcConfiguration DatabaseSourceConfiguration DeliveryStreamName DeliveryStreamType DirectPutSourceConfiguration ElasticsearchDestinationConfiguration.VpcConfiguration IcebergDestinationConfiguration.CatalogConfiguration KinesisStreamSourceConfiguration MSKSourceConfiguration SnowflakeDestinationConfiguration.SnowflakeVpcConfiguration","","DeliveryStreamName"]},
"AWS::KinesisVideo":{"SignalingChannel":["Name","","Name"],"Stream":["Name","","Name","messages"]},
"AWS::LakeFormation":{"DataCellsFilter":["ColumnNames ColumnWildcard DatabaseName Name RowFilter TableCatalogId TableName","","TableCatalogId DatabaseName TableName Name"],"DataLakeSettings":["","","Id"],"Permissions":["DataLakePrincipal Resource","","Id"],"PrincipalPermissions":["Catalog Permissions PermissionsWithGrantOption Principal Resource","","PrincipalIdentifier ResourceIdentifier"],"Resource":["ResourceArn","UseServiceLinkedRole","Id"],"Tag":["CatalogId TagKey","","TagKey"],"TagAssociation":["LFTags Resource","","ResourceIdentifier TagsIdentifier"]},
"AWS::Lambda":{"Alias":["FunctionName Name","","AliasArn"],"CapacityProvider":["CapacityProviderName InstanceRequirements KmsKeyArn PermissionsConfig VpcConfig","","CapacityProviderName"],"CodeSigningConfig":["","","CodeSigningConfigArn"],"EventInvokeConfig":["FunctionName Qualifier","","FunctionName Qualifier"],"EventSourceMapping":["AmazonManagedKafkaEventSourceConfig EventSourceArn SelfManagedEventSource SelfManagedKafkaEventSourceConfig StartingPosition StartingPositionTimestamp","","Id"],"Function":["FunctionName PackageType TenancyConfig","","FunctionName"],"LayerVersion":["CompatibleArchitectures CompatibleRuntimes Content Description LayerName LicenseInfo","","LayerVersionArn"],"LayerVersionPermission":["Action LayerVersionArn OrganizationId Principal","","Id"],"MicrovmImage":["Name","","ImageArn"],"NetworkConnector":["Name","","Arn"],"Permission":["Action EventSourceToken FunctionName FunctionUrlAuthType InvokedViaFunctionUrl Principal PrincipalOrgID SourceAccount SourceArn","","FunctionName Id"],"ResourcePolicy":["ResourceArn","","ResourceArn"],"Url":["Qualifier TargetFunctionArn","","FunctionArn"],"Version":["CodeSha256 Description FunctionName ProvisionedConcurrencyConfig RuntimePolicy","","FunctionArn"]},
"AWS::LaunchWizard":{"Deployment":["DeploymentPatternName Name WorkloadName","","Arn"]},
"AWS::Lex":{"Bot":["BotType","","Id"],"BotAlias":["BotId","","BotAliasId BotId"],"BotVersion":["BotId","","BotId BotVersion"],"ResourcePolicy":["ResourceArn","","Id"]},
"AWS::LicenseManager":{"Grant":["","","GrantArn"],"License":["","","LicenseArn"],"LicenseAssetGroup":["LicenseAssetGroupConfigurations","","LicenseAssetGroupArn"],"LicenseAssetRuleSet":["","","LicenseAssetRulesetArn"]},
"AWS::Lightsail":{"Alarm":["AlarmName MetricName MonitoredResourceName","","AlarmName"],"Bucket":["BucketName","","BucketName","objects"],"Certificate":["CertificateName DomainName SubjectAlternativeNames","","CertificateName"],"ContactMethod":["ContactEndpoint Protocol","","Arn"],"Container":["ServiceName","","ServiceName"],"Database":["AvailabilityZone MasterDatabaseName MasterUsername RelationalDatabaseBlueprintId RelationalDatabaseBundleId RelationalDatabaseName","","RelationalDatabaseName","data"],"DatabaseSnapshot":["RelationalDatabaseName RelationalDatabaseSnapshotName","","RelationalDatabaseSnapshotName"],"Disk":["AvailabilityZone DiskName SizeInGb","","DiskName","files"],"DiskSnapshot":["DiskName DiskSnapshotName","","DiskSnapshotName"],"Distribution":["DistributionName IpAddressType","","DistributionName"],"Domain":["DomainName","","DomainName"],"Instance":["AvailabilityZone BlueprintId BundleId InstanceName","","InstanceName"],"InstanceSnapshot":["InstanceName InstanceSnapshotName","","InstanceSnapshotName"],"KeyPair":["KeyPairName","","KeyPairName"],"LoadBalancer":["InstancePort IpAddressType LoadBalancerName","","LoadBalancerName"],"LoadBalancerTlsCertificate":["CertificateAlternativeNames CertificateDomainName CertificateName LoadBalancerName","","CertificateName LoadBalancerName"],"StaticIp":["StaticIpName","","StaticIpName"]},
"AWS::Location":{"APIKey":["KeyName","","KeyName"],"GeofenceCollection":["CollectionName Description KmsKeyId","","CollectionName","records"],"Map":["Configuration Description MapName PricingPlan","","MapName"],"PlaceIndex":["DataSource DataSourceConfiguration Description IndexName PricingPlan","","IndexName"],"RouteCalculator":["CalculatorName DataSource Description PricingPlan","","CalculatorName"],"Tracker":["Description KmsKeyId PositionFiltering TrackerName","","TrackerName","records"],"TrackerConsumer":["ConsumerArn TrackerName","","TrackerName ConsumerArn"]},
"AWS::Logs":{"AccountPolicy":["PolicyName PolicyType","","AccountId PolicyType PolicyName"],"Delivery":["DeliveryDestinationArn DeliverySourceName","","DeliveryId"],"DeliveryDestination":["DeliveryDestinationType DestinationResourceArn Name OutputFormat","","Name"],"DeliverySource":["Name","","Name"],"Destination":["DestinationName","","DestinationName"],"Integration":["IntegrationName IntegrationType ResourceConfig","","IntegrationName"],"LogAnomalyDetector":["","","AnomalyDetectorArn"],"LogGroup":["LogGroupName","","LogGroupName","logs"],"LogStream":["LogGroupName LogStreamName","","LogGroupName LogStreamName"],"MetricFilter":["FilterName LogGroupName","","LogGroupName FilterName"],"QueryDefinition":["","","QueryDefinitionId"],"ResourcePolicy":["PolicyName","","PolicyName"],"ScheduledQuery":["Name","","ScheduledQueryArn"],"StorageTierPolicy":["","","AccountId"],"SubscriptionFilter":["FilterName LogGroupName","","FilterName LogGroupName"],"Transformer":["LogGroupIdentifier","","LogGroupIdentifier"]},
"AWS::LookoutEquipment":{"InferenceScheduler":["InferenceSchedulerName ModelName ServerSideKmsKeyId","","InferenceSchedulerName"]},
"AWS::LookoutMetrics":{"Alert":["Action AlertDescription AlertName AlertSensitivityThreshold AnomalyDetectorArn"],"AnomalyDetector":["AnomalyDetectorName"]},
"AWS::LookoutVision":{"Project":["ProjectName","","ProjectName"]},
"AWS::M2":{"Application":["EngineType KmsKeyId Name RoleArn","","ApplicationArn"],"Deployment":["ApplicationId EnvironmentId","","ApplicationId"],"Environment":["Description EngineType KmsKeyId Name NetworkType PubliclyAccessible SecurityGroupIds StorageConfigurations SubnetIds","","EnvironmentArn"]},
"AWS::MGN":{"Connector":["SsmInstanceID","","Arn"],"LaunchConfigurationTemplate":["Tags","","Arn"],"NetworkMigrationDefinition":["","","Arn"]},
"AWS::MPA":{"ApprovalTeam":["Name Policies","","Arn"],"IdentitySource":["IdentitySourceParameters","","IdentitySourceArn"]},
"AWS::MSK":{"BatchScramSecret":["ClusterArn","","ClusterArn"],"Channel":["ChannelName ClusterArn EncryptionConfiguration IcebergDestinationConfiguration.AppendOnly IcebergDestinationConfiguration.Catalog IcebergDestinationConfiguration.CompressionType IcebergDestinationConfiguration.DeadLetterQueueS3 IcebergDestinationConfiguration.DestinationTableList IcebergDestinationConfiguration.SchemaEvolution IcebergDestinationConfiguration.ServiceExecutionRoleArn IcebergDestinationConfiguration.TableCreation LoggingInfo S3DestinationConfiguration.DeadLetterQueueS3 S3DestinationConfiguration.ServiceExecutionRoleArn S3DestinationConfiguration.Storage TopicConfigurationList","","ChannelArn"],"Cluster":["BrokerNodeGroupInfo.BrokerAZDistribution BrokerNodeGroupInfo.ClientSubnets BrokerNodeGroupInfo.SecurityGroups ClusterName EncryptionInfo.EncryptionAtRest EncryptionInfo.EncryptionInTransit.InCluster","","Arn","messages"],"ClusterPolicy":["ClusterArn","","ClusterArn"],"Configuration":["KafkaVersionsList Name","","Arn"],"Replicator":["Description KafkaClusters ReplicationInfoList.ConsumerGroupReplication.ConsumerGroupOffsetSyncMode ReplicationInfoList.SourceKafkaClusterArn ReplicationInfoList.SourceKafkaClusterId ReplicationInfoList.TargetCompressionType ReplicationInfoList.TargetKafkaClusterArn ReplicationInfoList.TargetKafkaClusterId ReplicationInfoList.TopicReplication.StartingPosition ReplicationInfoList.TopicReplication.TopicNameConfiguration ReplicatorName ServiceExecutionRoleArn","","ReplicatorArn"],"ServerlessCluster":["ClientAuthentication ClusterName Tags VpcConfigs","","Arn","messages"],"Topic":["ClusterArn ReplicationFactor TopicName","","TopicArn"],"VpcConnection":["Authentication ClientSubnets SecurityGroups TargetClusterArn VpcId","","Arn"]},
"AWS::MWAA":{"Environment":["EndpointManagement KmsKey Name NetworkConfiguration.SubnetIds","","Name"]},
"AWS::MWAAServerless":{"Workflow":["EncryptionConfiguration Name","","WorkflowArn"]},
"AWS::Macie":{"AllowList":["","","Id"],"CustomDataIdentifier":["Description IgnoreWords Keywords MaximumMatchDistance Name Regex","","Id"],"FindingsFilter":["","","Id"],"Member":["AccountId Email","","Arn"],"Session":["","","AwsAccountId"]},
"AWS::ManagedBlockchain":{"Accessor":["AccessorType NetworkType","","Id"],"Member":["","","MemberId"],"Node":["","","NodeId"]},
"AWS::MediaConnect":{"Bridge":["","","BridgeArn"],"BridgeOutput":["BridgeArn Name","","BridgeArn Name"],"BridgeSource":["BridgeArn Name","","BridgeArn Name"],"Flow":["AvailabilityZone Name Source.Name","","FlowArn"],"FlowEntitlement":["DataTransferSubscriberFeePercent FlowArn Name","","EntitlementArn"],"FlowMediaStream":["FlowArn MediaStreamId MediaStreamName","","Arn"],"FlowOutput":["FlowArn Name","","OutputArn"],"FlowSource":["FlowArn Name Protocol","","SourceArn"],"FlowVpcInterface":["FlowArn Name","","FlowArn Name"],"Gateway":["EgressCidrBlocks Name Networks","","GatewayArn"],"RouterInput":["AvailabilityZone Configuration.Failover.NetworkInterfaceArn Configuration.Merge.NetworkInterfaceArn Configuration.Standard.NetworkInterfaceArn RegionName","","Arn"],"RouterNetworkInterface":["RegionName","","Arn"],"RouterOutput":["AvailabilityZone Configuration.Standard.NetworkInterfaceArn RegionName","","Arn"]},
"AWS::MediaConvert":{"JobTemplate":["Name","","Name"],"Preset":["Name","","Name"],"Queue":["Name","","Name"]},
"AWS::MediaLive":{"Channel":["InputAttachments.InputId Vpc","","Id"],"ChannelPlacementGroup":["ClusterId","","Id ClusterId"],"CloudWatchAlarmTemplate":["Tags","","Identifier"],"CloudWatchAlarmTemplateGroup":["Name Tags","","Identifier"],"Cluster":["ClusterType InstanceRoleArn","","Id"],"EventBridgeRuleTemplate":["Tags","","Identifier"],"EventBridgeRuleTemplateGroup":["Name Tags","","Identifier"],"Input":["InputNetworkLocation RouterSettings Type Vpc","","Id"],"InputSecurityGroup":["Tags","","Id"],"Multiplex":["AvailabilityZones","","Id"],"Multiplexprogram":["MultiplexId ProgramName","","ProgramName MultiplexId"],"Network":["","","Id"],"Node":["ClusterId NodeInterfaceMappings","","Arn"],"SdiSource":["","","Id"],"SignalMap":["Tags","","Identifier"]},
"AWS::MediaPackage":{"Asset":["Id Tags","","Id"],"Channel":["Id Tags","","Id"],"OriginEndpoint":["Id","","Id"],"PackagingConfiguration":["Id","","Id"],"PackagingGroup":["Id Tags","","Id"]},
"AWS::MediaPackageV2":{"Channel":["ChannelGroupName ChannelName InputType OutputLockingMode","","Arn"],"ChannelGroup":["ChannelGroupName","","Arn"],"ChannelPolicy":["ChannelGroupName ChannelName","","ChannelGroupName ChannelName"],"OriginEndpoint":["ChannelGroupName ChannelName OriginEndpointName","","Arn"],"OriginEndpointPolicy":["ChannelGroupName ChannelName OriginEndpointName","","ChannelGroupName ChannelName OriginEndpointName"]},
"AWS::MediaStore":{"Container":["ContainerName CorsPolicy.AllowedMethods","","Id"]},
"AWS::MediaTailor":{"Channel":["ChannelName Tier","","ChannelName"],"ChannelPolicy":["ChannelName","","ChannelName"],"Function":["FunctionId","","FunctionId"],"LiveSource":["LiveSourceName SourceLocationName","","LiveSourceName SourceLocationName"],"PlaybackConfiguration":["Name","","Name"],"PrefetchSchedule":["Consumption Name PlaybackConfigurationName RecurringPrefetchConfiguration Retrieval ScheduleType StreamId","","Arn"],"SourceLocation":["SourceLocationName","","SourceLocationName"],"VodSource":["SourceLocationName VodSourceName","","SourceLocationName VodSourceName"]},
"AWS::MemoryDB":{"ACL":["ACLName","","ACLName"],"Cluster":["ClusterName DataTiering KmsKeyId MultiRegionClusterName NetworkType Port SnapshotArns SnapshotName SubnetGroupName TLSEnabled","","ClusterName","entries"],"MultiRegionCluster":["EngineVersion MultiRegionClusterNameSuffix MultiRegionParameterGroupName TLSEnabled","","MultiRegionClusterName"],"ParameterGroup":["Description Family ParameterGroupName","","ParameterGroupName"],"Snapshot":["ClusterName KmsKeyId SnapshotName","","Arn"],"SubnetGroup":["SubnetGroupName","","SubnetGroupName"],"User":["UserName","","UserName"]},
"AWS::Neptune":{"DBCluster":["AvailabilityZones DBClusterIdentifier DBSubnetGroupName GlobalClusterIdentifier KmsKeyId RestoreToTime RestoreType SnapshotIdentifier SourceDBClusterIdentifier StorageEncrypted UseLatestRestorableTime","","DBClusterIdentifier","data"],"DBClusterParameterGroup":["Description Family Name","","Name"],"DBInstance":["AvailabilityZone DBClusterIdentifier DBInstanceIdentifier DBSnapshotIdentifier DBSubnetGroupName","","DBInstanceIdentifier","data"],"DBParameterGroup":["Description Family Name","","Name"],"DBSubnetGroup":["DBSubnetGroupName","","DBSubnetGroupName"],"EventSubscription":["SnsTopicArn SubscriptionName","","SubscriptionName"],"GlobalCluster":["Engine GlobalClusterIdentifier SourceDBClusterIdentifier StorageEncrypted","","GlobalClusterIdentifier","data"]},
"AWS::NeptuneGraph":{"Graph":["GraphName ImportTask KmsKeyIdentifier ReplicaCount VectorSearchConfiguration","","GraphId","data"],"GraphSnapshot":["GraphIdentifier SnapshotName","","Arn"],"PrivateGraphEndpoint":["GraphIdentifier SecurityGroupIds SubnetIds VpcId","","PrivateGraphEndpointIdentifier"]},
"AWS::NetworkFirewall":{"ContainerAssociation":["ContainerAssociationName Type","","ContainerAssociationArn"],"Firewall":["FirewallName VpcId","","FirewallArn"],"FirewallPolicy":["FirewallPolicyName","","FirewallPolicyArn"],"LoggingConfiguration":["FirewallArn FirewallName","","FirewallArn"],"RuleGroup":["Capacity RuleGroupName Type","","RuleGroupArn"],"TLSInspectionConfiguration":["TLSInspectionConfigurationName","","TLSInspectionConfigurationArn"],"VpcEndpointAssociation":["Description FirewallArn SubnetMapping VpcId","","VpcEndpointAssociationArn"]},
"AWS::NetworkFlowMonitor":{"Monitor":["MonitorName ScopeArn","","Arn"],"Scope":["Targets","","ScopeArn"]},
"AWS::NetworkManager":{"ConnectAttachment":["CoreNetworkId EdgeLocation Options TransportAttachmentId","","AttachmentId"],"ConnectPeer":["BgpOptions ConnectAttachmentId CoreNetworkAddress InsideCidrBlocks PeerAddress SubnetArn","","ConnectPeerId"],"Connection":["ConnectedDeviceId DeviceId GlobalNetworkId","","ConnectionArn"],"CoreNetwork":["GlobalNetworkId","","CoreNetworkId"],"CoreNetworkPrefixListAssociation":["CoreNetworkId PrefixListAlias PrefixListArn","","CoreNetworkId PrefixListArn"],"CustomerGatewayAssociation":["CustomerGatewayArn DeviceId GlobalNetworkId LinkId","","GlobalNetworkId CustomerGatewayArn"],"Device":["GlobalNetworkId","","GlobalNetworkId DeviceId"],"DirectConnectGatewayAttachment":["CoreNetworkId DirectConnectGatewayArn","","AttachmentId"],"GlobalNetwork":["","","Id"],"Link":["GlobalNetworkId SiteId","","GlobalNetworkId LinkId"],"LinkAssociation":["DeviceId GlobalNetworkId LinkId","","GlobalNetworkId DeviceId LinkId"],"Site":["GlobalNetworkId","","GlobalNetworkId SiteId"],"SiteToSiteVpnAttachment":["CoreNetworkId VpnConnectionArn","","AttachmentId"],"TransitGatewayPeering":["CoreNetworkId TransitGatewayArn","","PeeringId"],"TransitGatewayRegistration":["GlobalNetworkId TransitGatewayArn","","GlobalNetworkId TransitGatewayArn"],"TransitGatewayRouteTableAttachment":["PeeringId TransitGatewayRouteTableArn","","AttachmentId"],"VpcAttachment":["CoreNetworkId VpcArn","","AttachmentId"]},
"AWS::NetworkMonitor":{"Monitor":["MonitorName","","MonitorArn"]},
"AWS::NimbleStudio":{"LaunchProfile":["Ec2SubnetIds StudioId Tags"],"StreamingImage":["Ec2ImageId StudioId Tags"],"Studio":["StudioName Tags","","StudioId"],"StudioComponent":["StudioId Subtype Tags"]},
"AWS::Notifications":{"ChannelAssociation":["Arn NotificationConfigurationArn","","Arn NotificationConfigurationArn"],"EventRule":["EventType NotificationConfigurationArn Source","","Arn"],"ManagedNotificationAccountContactAssociation":["ContactIdentifier ManagedNotificationConfigurationArn","","ManagedNotificationConfigurationArn ContactIdentifier"],"ManagedNotificationAdditionalChannelAssociation":["ChannelArn ManagedNotificationConfigurationArn","","ChannelArn ManagedNotificationConfigurationArn"],"NotificationConfiguration":["Tags","","Arn"],"NotificationHub":["Region","","Region"],"OrganizationalUnitAssociation":["NotificationConfigurationArn OrganizationalUnitId","","NotificationConfigurationArn OrganizationalUnitId"]},
"AWS::NotificationsContacts":{"EmailContact":["EmailAddress Name Tags","","Arn"]},
"AWS::NovaAct":{"WorkflowDefinition":["Description ExportConfig Name","","Arn"]},
"AWS::ODB":{"CloudAutonomousVmCluster":["AutonomousDataStorageSizeInTBs CloudExadataInfrastructureId CpuCoreCountPerNode DbServers Description DisplayName IsMtlsEnabledVmCluster LicenseModel MaintenanceWindow MemoryPerOracleComputeUnitInGBs OdbNetworkId ScanListenerPortNonTls ScanListenerPortTls TimeZone TotalContainerDatabases","","CloudAutonomousVmClusterArn"],"CloudExadataInfrastructure":["AvailabilityZone AvailabilityZoneId ComputeCount CustomerContactsToSendToOCI DatabaseServerType DisplayName Shape StorageCount StorageServerType","","CloudExadataInfrastructureArn"],"CloudVmCluster":["CloudExadataInfrastructureId ClusterName CpuCoreCount DataCollectionOptions DataStorageSizeInTBs DbNodeStorageSizeInGBs DbNodes.DbServerId DbServers DisplayName GiVersion Hostname IsLocalBackupEnabled IsSparseDiskgroupEnabled LicenseModel MemorySizeInGBs OdbNetworkId ScanListenerPortTcp SshPublicKeys SystemVersion TimeZone","","CloudVmClusterArn"],"OdbNetwork":["AvailabilityZone AvailabilityZoneId BackupSubnetCidr ClientSubnetCidr CustomDomainName DefaultDnsPrefix","","OdbNetworkArn"],"OdbPeeringConnection":["OdbNetworkId PeerNetworkId PeerNetworkRouteTableIds","","OdbPeeringConnectionArn"]},
"AWS::OSIS":{"Pipeline":["PipelineName","","PipelineArn"]},
"AWS::Oam":{"Link":["LabelTemplate SinkIdentifier","","Arn"],"Sink":["Name","","Arn"]},
"AWS::ObservabilityAdmin":{"OrganizationCentralizationRule":["RuleName","","RuleArn"],"OrganizationTelemetryRule":["Rule.AllRegions RuleName","","RuleArn"],"S3TableIntegration":["Encryption RoleArn","","Arn"],"TelemetryEnrichment":["Scope","","Scope"],"TelemetryPipelines":["Name","","PipelineIdentifier"],"TelemetryRule":["Rule.AllRegions RuleName","","RuleArn"]},
"AWS::Omics":{"AnnotationStore":["Name Reference SseConfig StoreFormat StoreOptions Tags","","Name","records"],"Configuration":["Name RunConfigurations","","Name"],"ReferenceStore":["Description Name SseConfig Tags","","ReferenceStoreId","records"],"RunCache":["CacheBucketOwnerId CacheS3Location","","Arn"],"RunGroup":["","","Id"],"SequenceStore":["Description ETagAlgorithmFamily FallbackLocation Name SseConfig Tags","","SequenceStoreId","records"],"VariantStore":["Name Reference SseConfig Tags","","Name","records"],"Workflow":["Accelerators ContainerRegistryMap ContainerRegistryMapUri DefinitionRepository DefinitionUri Engine Main ParameterTemplate ParameterTemplatePath StorageCapacity WorkflowBucketOwnerId readmePath readmeUri","","Id"],"WorkflowVersion":["Accelerators ContainerRegistryMap ContainerRegistryMapUri DefinitionRepository DefinitionUri Engine Main ParameterTemplate ParameterTemplatePath VersionName WorkflowBucketOwnerId WorkflowId readmePath readmeUri","","Arn"]},
"AWS::OpenSearch":{"DataSource":["DomainName Name","","Arn"]},
"AWS::OpenSearchServerless":{"AccessPolicy":["Name Type","","Type Name"],"Collection":["CollectionGroupName EncryptionConfig Name StandbyReplicas Tags Type","","Id","data"],"CollectionGroup":["Generation Name StandbyReplicas","","Id"],"CollectionIndex":["Id IndexName","","Id IndexName"],"Index":["CollectionEndpoint IndexName Settings.Analysis","","IndexName CollectionEndpoint"],"LifecyclePolicy":["Name Type","","Type Name"],"SecurityConfig":["IamIdentityCenterOptions.InstanceArn Name Type","","Id"],"SecurityPolicy":["Name Type","","Type Name"],"VpcEndpoint":["Name VpcId","","Id"]},
"AWS::OpenSearchService":{"Application":["KmsKeyArn Name","","Name"],"Domain":["DomainName EngineMode","","DomainName","data"]},
"AWS::OpsWorks":{"App":["Shortname StackId"],"ElasticLoadBalancerAttachment":[],"Instance":["AutoScalingType AvailabilityZone BlockDeviceMappings EbsOptimized RootDeviceType StackId SubnetId Tenancy TimeBasedAutoScaling VirtualizationType"],"Layer":["StackId Type"],"Stack":["CloneAppIds ClonePermissions ServiceRoleArn SourceStackId VpcId"],"UserProfile":["IamUserArn"],"Volume":["Ec2VolumeId StackId"]},
"AWS::OpsWorksCM":{"Server":["AssociatePublicIpAddress BackupId CustomCertificate CustomDomain CustomPrivateKey Engine EngineModel EngineVersion InstanceProfileArn InstanceType KeyPair SecurityGroupIds ServiceRoleArn SubnetIds"]},
"AWS::Organizations":{"Account":["","","AccountId","users"],"Organization":["","","Id"],"OrganizationalUnit":["ParentId","","Id"],"Policy":["Type","","Id"],"ResourcePolicy":["","","Id"]},
"AWS::Outposts":{"Outpost":["AvailabilityZone AvailabilityZoneId SiteId","","OutpostArn"],"Site":["OperatingAddress ShippingAddress","","SiteArn"]},
"AWS::PCAConnectorAD":{"Connector":["CertificateAuthorityArn DirectoryId VpcInformation","","ConnectorArn"],"DirectoryRegistration":["DirectoryId","","DirectoryRegistrationArn"],"ServicePrincipalName":["ConnectorArn DirectoryRegistrationArn","","ConnectorArn DirectoryRegistrationArn"],"Template":["ConnectorArn Name","","TemplateArn"],"TemplateGroupAccessControlEntry":["GroupSecurityIdentifier TemplateArn","","GroupSecurityIdentifier TemplateArn"]},
"AWS::PCAConnectorSCEP":{"Challenge":["ConnectorArn","","ChallengeArn"],"Connector":["CertificateAuthorityArn MobileDeviceManagement VpcEndpointId","","ConnectorArn"]},
"AWS::PCS":{"Cluster":["Name Networking Size","","Arn"],"ComputeNodeGroup":["ClusterId InstanceConfigs Name","","Arn"],"Queue":["ClusterId Name","","Arn"]},
"AWS::PI":{"PerfReports":["EndTime Identifier ServiceType StartTime Tags","","Arn"]},
"AWS::Panorama":{"ApplicationInstance":["ApplicationInstanceIdToReplace DefaultRuntimeContextDevice Description ManifestOverridesPayload ManifestPayload Name RuntimeRoleArn","","ApplicationInstanceId"],"Package":["PackageName","","PackageId"],"PackageVersion":["OwnerAccount PackageId PackageVersion PatchVersion","","PackageId PackageVersion PatchVersion"]},
"AWS::PaymentCryptography":{"Alias":["AliasName","","AliasName"],"Key":["","","KeyIdentifier","keys"]},
"AWS::Personalize":{"Dataset":["DatasetGroupArn DatasetType Name SchemaArn Tags","","DatasetArn"],"DatasetGroup":["Domain KmsKeyArn Name RoleArn Tags","","DatasetGroupArn"],"EventTracker":["DatasetGroupArn Name","","EventTrackerArn"],"Filter":["DatasetGroupArn FilterExpression Name","","FilterArn"],"MetricAttribution":["DatasetGroupArn Metrics Name","","MetricAttributionArn"],"Schema":["Domain Name Schema Tags","","SchemaArn"],"Solution":["DatasetGroupArn EventType Name PerformAutoML PerformHPO RecipeArn SolutionConfig Tags","","SolutionArn"]},
"AWS::Pinpoint":{"ADMChannel":["ApplicationId","","Id"],"APNSChannel":["ApplicationId","","Id"],"APNSSandboxChannel":["ApplicationId","","Id"],"APNSVoipChannel":["ApplicationId","","Id"],"APNSVoipSandboxChannel":["ApplicationId","","Id"],"App":["Name","","Id"],"ApplicationSettings":["ApplicationId","","Id"],"BaiduChannel":["ApplicationId","","Id"],"Campaign":["ApplicationId","","CampaignId"],"EmailChannel":["ApplicationId","","Id"],"EmailTemplate":["TemplateName","","Id"],"EventStream":["ApplicationId","","Id"],"GCMChannel":["ApplicationId","","Id"],"InAppTemplate":["TemplateName","","TemplateName"],"PushTemplate":["TemplateName","","Id"],"SMSChannel":["ApplicationId","","Id"],"Segment":["ApplicationId","","SegmentId"],"SmsTemplate":["TemplateName","","Id"],"VoiceChannel":["ApplicationId","","Id"]},
"AWS::PinpointEmail":{"ConfigurationSet":["Name","","Id"],"ConfigurationSetEventDestination":["ConfigurationSetName EventDestinationName","","Id"],"DedicatedIpPool":["PoolName","","Id"],"Identity":["Name","","Id"]},
"AWS::Pipes":{"Pipe":["Name Source SourceParameters.ActiveMQBrokerParameters.QueueName SourceParameters.DynamoDBStreamParameters.StartingPosition SourceParameters.KinesisStreamParameters.StartingPosition SourceParameters.KinesisStreamParameters.StartingPositionTimestamp SourceParameters.ManagedStreamingKafkaParameters.ConsumerGroupID SourceParameters.ManagedStreamingKafkaParameters.StartingPosition SourceParameters.ManagedStreamingKafkaParameters.TopicName SourceParameters.RabbitMQBrokerParameters.QueueName SourceParameters.RabbitMQBrokerParameters.VirtualHost SourceParameters.SelfManagedKafkaParameters.AdditionalBootstrapServers SourceParameters.SelfManagedKafkaParameters.ConsumerGroupID SourceParameters.SelfManagedKafkaParameters.StartingPosition SourceParameters.SelfManagedKafkaParameters.TopicName","","Name"]},
"AWS::PricingPlanManager":{"Subscription":["PlanFamily","","Arn"]},
"AWS::Proton":{"EnvironmentAccountConnection":["","","Arn"],"EnvironmentTemplate":["EncryptionKey Name Provisioning","","Arn"],"ServiceTemplate":["EncryptionKey Name PipelineProvisioning","","Arn"]},
"AWS::QBusiness":{"Application":["ClientIdsForOIDC EncryptionConfiguration IamIdentityProviderArn IdentityType QuickSightConfiguration","","ApplicationId"],"DataAccessor":["ApplicationId Principal","","ApplicationId DataAccessorId"],"DataSource":["ApplicationId IndexId","","ApplicationId DataSourceId IndexId"],"Index":["ApplicationId Type","","ApplicationId IndexId","data"],"Permission":["Actions ApplicationId Conditions Principal StatementId","","ApplicationId StatementId"],"Plugin":["ApplicationId Type","","ApplicationId PluginId"],"Retriever":["ApplicationId Type","","ApplicationId RetrieverId"],"WebExperience":["ApplicationId","","ApplicationId WebExperienceId"]},
"AWS::QLDB":{"Ledger":["Name","","Id","data"],"Stream":["ExclusiveEndTime InclusiveStartTime KinesisConfiguration LedgerName RoleArn StreamName","","LedgerName Id"]},
"AWS::QuickSight":{"ActionConnector":["ActionConnectorId AwsAccountId Type","","ActionConnectorId AwsAccountId"],"Agent":["AgentId AgentLifecycle AwsAccountId","","AwsAccountId AgentId"],"Analysis":["AnalysisId AwsAccountId","","AnalysisId AwsAccountId"],"ApprovalPolicy":["PolicyId","","PolicyId"],"CustomPermissions":["AwsAccountId CustomPermissionsName","","AwsAccountId CustomPermissionsName"],"Customization":["Namespace","","Arn"],"DLPSetting":["AwsAccountId DlpSettingId","","AwsAccountId DlpSettingId"],"Dashboard":["AwsAccountId DashboardId","","AwsAccountId DashboardId"],"DataSet":["AwsAccountId DataSetId","","AwsAccountId DataSetId"],"DataSource":["AwsAccountId DataSourceId Type","","AwsAccountId DataSourceId"],"Flow":["AwsAccountId","","Arn"],"Folder":["AwsAccountId FolderId FolderType ParentFolderArn SharingModel","","AwsAccountId FolderId"],"KnowledgeBase":["AwsAccountId DataSourceArn KnowledgeBaseId PrimaryOwnerArn","","AwsAccountId KnowledgeBaseId"],"LimitsProfile":["AccountId","","AccountId ProfileId"],"OAuthClientApplication":["OAuthClientApplicationId OAuthClientAuthenticationType","","Arn"],"RefreshSchedule":["AwsAccountId DataSetId Schedule.ScheduleId","","AwsAccountId DataSetId Schedule/ScheduleId"],"Space":["AwsAccountId SpaceId","","AwsAccountId SpaceId"],"Template":["AwsAccountId TemplateId","","AwsAccountId TemplateId"],"Theme":["AwsAccountId ThemeId","","ThemeId AwsAccountId"],"Topic":["AwsAccountId FolderArns Tags TopicId","","AwsAccountId TopicId"],"TopicV2":["AwsAccountId FolderArns Tags TopicId","","AwsAccountId TopicId"],"VPCConnection":["AwsAccountId VPCConnectionId","","AwsAccountId VPCConnectionId"]},
"AWS::RAM":{"Permission":["Name PolicyTemplate ResourceType","","Arn"],"ResourceShare":["ResourceShareConfiguration.RetainSharingOnAccountLeaveOrganization","","Arn"]},
"AWS::RDS":{"ClusterSnapshot":["DBClusterIdentifier DBClusterSnapshotIdentifier","","DBClusterSnapshotArn"],"CustomDBEngineVersion":["DatabaseInstallationFiles DatabaseInstallationFilesS3BucketName DatabaseInstallationFilesS3Prefix Engine EngineVersion ImageId KMSKeyId Manifest SourceCustomDbEngineVersionIdentifier UseAwsProvidedLatestImage","","Engine EngineVersion"],"DBCluster":["AvailabilityZones ClusterScalabilityType DBClusterIdentifier DBSubnetGroupName DBSystemId DatabaseName EngineMode KmsKeyId PubliclyAccessible RestoreToTime RestoreType SnapshotIdentifier SourceDBClusterIdentifier SourceDbClusterResourceId SourceRegion StorageEncrypted UseLatestRestorableTime","Engine GlobalClusterIdentifier MasterUsername","DBClusterIdentifier","data"],"DBClusterParameterGroup":["DBClusterParameterGroupName Description Family","","DBClusterParameterGroupName"],"DBInstance":["BackupTarget CharacterSetName CustomIAMInstanceProfile DBClusterIdentifier DBInstanceIdentifier DBName DBSubnetGroupName DBSystemId KmsKeyId MasterUsername NcharCharacterSetName Port SourceRegion StorageEncrypted Timezone","AutoMinorVersionUpgrade AvailabilityZone BackupRetentionPeriod DBClusterSnapshotIdentifier DBParameterGroupName DBSnapshotIdentifier Engine MultiAZ PerformanceInsightsKMSKeyId PreferredMaintenanceWindow RestoreTime SourceDBClusterIdentifier SourceDBInstanceAutomatedBackupsArn SourceDBInstanceIdentifier SourceDbiResourceId StorageType UseLatestRestorableTime","DBInstanceIdentifier","data"],"DBParameterGroup":["DBParameterGroupName Description Family","","DBParameterGroupName"],"DBProxy":["DBProxyName EndpointNetworkType EngineFamily TargetConnectionNetworkType VpcSubnetIds","","DBProxyName"],"DBProxyEndpoint":["DBProxyEndpointName DBProxyName EndpointNetworkType VpcSubnetIds","","DBProxyEndpointName"],"DBProxyTargetGroup":["DBProxyName TargetGroupName","","TargetGroupArn"],"DBSecurityGroup":["DBSecurityGroupIngress.EC2SecurityGroupId DBSecurityGroupIngress.EC2SecurityGroupName DBSecurityGroupIngress.EC2SecurityGroupOwnerId EC2VpcId GroupDescription","","Id"],"DBSecurityGroupIngress":["","","Id"],"DBShardGroup":["DBClusterIdentifier DBShardGroupIdentifier PubliclyAccessible","","DBShardGroupIdentifier"],"DBSnapshot":["DBInstanceIdentifier DBSnapshotIdentifier","","DBSnapshotArn"],"DBSubnetGroup":["DBSubnetGroupName","","DBSubnetGroupName"],"EventSubscription":["SnsTopicArn SubscriptionName","","SubscriptionName"],"GlobalCluster":["Engine GlobalClusterIdentifier SourceDBClusterIdentifier StorageEncrypted","","GlobalClusterIdentifier","data"],"Integration":["AdditionalEncryptionContext KMSKeyId SourceArn TargetArn","","IntegrationArn"],"OptionGroup":["EngineName MajorEngineVersion OptionGroupDescription OptionGroupName","","OptionGroupName"]},
"AWS::RTBFabric":{"InboundExternalLink":["","","Arn"],"Link":["","","Arn"],"LinkRoutingRule":["","","Arn"],"OutboundExternalLink":["","","Arn"],"RequesterGateway":["","","Arn"],"ResponderGateway":["","","Arn"]},
"AWS::RUM":{"AppMonitor":["Name Platform","","Name"]},
"AWS::Rbin":{"Rule":["ResourceType","","Arn"]},
"AWS::Redshift":{"Cluster":["ClusterIdentifier ClusterSubnetGroupName DBName MasterUsername OwnerAccount SnapshotClusterIdentifier SnapshotIdentifier","","ClusterIdentifier","data"],"ClusterParameterGroup":["Description ParameterGroupFamily ParameterGroupName","","ParameterGroupName"],"ClusterSecurityGroup":["Description","","Id"],"ClusterSecurityGroupIngress":["CIDRIP ClusterSecurityGroupName EC2SecurityGroupName EC2SecurityGroupOwnerId","","Id"],"ClusterSubnetGroup":["","","ClusterSubnetGroupName"],"EndpointAccess":["ClusterIdentifier EndpointName ResourceOwner SubnetGroupName","","EndpointName"],"EndpointAuthorization":["Account ClusterIdentifier","","ClusterIdentifier Account"],"EventSubscription":["SubscriptionName","","SubscriptionName"],"Integration":["AdditionalEncryptionContext KMSKeyId SourceArn TargetArn","","IntegrationArn"],"QEV2IdcApplication":["IdcInstanceArn Qev2IdcApplicationName","","Qev2IdcApplicationArn"],"ScheduledAction":["ScheduledActionName","","ScheduledActionName"],"Snapshot":["ClusterIdentifier SnapshotIdentifier","","SnapshotArn"],"SnapshotCopyGrant":["KmsKeyId SnapshotCopyGrantName","","Arn"],"SnapshotSchedule":["ScheduleDescription ScheduleIdentifier","","Arn"],"UsageLimit":["ClusterIdentifier FeatureType LimitType Period","","Arn"]},
"AWS::RedshiftServerless":{"Namespace":["NamespaceName Tags","","NamespaceName","data"],"Snapshot":["NamespaceName SnapshotName Tags","","SnapshotName"],"Workgroup":["NamespaceName WorkgroupName","","WorkgroupName"]},
"AWS::RefactorSpaces":{"Application":["ApiGatewayProxy EnvironmentIdentifier Name ProxyType VpcId","","EnvironmentIdentifier ApplicationIdentifier"],"Environment":["Description Name NetworkFabricType","","EnvironmentIdentifier"],"Route":["ApplicationIdentifier EnvironmentIdentifier RouteType ServiceIdentifier UriPathRoute.AppendSourcePath UriPathRoute.IncludeChildPaths UriPathRoute.Methods UriPathRoute.SourcePath","","EnvironmentIdentifier ApplicationIdentifier RouteIdentifier"],"Service":["ApplicationIdentifier Description EndpointType EnvironmentIdentifier LambdaEndpoint Name UrlEndpoint VpcId","","EnvironmentIdentifier ApplicationIdentifier ServiceIdentifier"]},
"AWS::Rekognition":{"Collection":["CollectionId","","CollectionId"],"Dataset":["DatasetType ProjectArn","","DatasetArn"],"Project":["ProjectName","","ProjectName"],"StreamProcessor":["BoundingBoxRegionsOfInterest ConnectedHomeSettings DataSharingPreference FaceSearchSettings KinesisDataStream KinesisVideoStream KmsKeyId Name NotificationChannel PolygonRegionsOfInterest RoleArn S3Destination","","Name"]},
"AWS::ResilienceHub":{"App":["Name","","AppArn"],"ResiliencyPolicy":["","","PolicyArn"]},
"AWS::ResilienceHubV2":{"Policy":["KmsKeyId Name","","PolicyArn"],"Service":["KmsKeyId Name Regions","","ServiceArn"],"ServiceFunction":["ServiceArn","","ServiceArn ServiceFunctionId"],"System":["KmsKeyId Name","","SystemArn"],"UserJourney":["Name SystemIdentifier","","SystemIdentifier UserJourneyId"]},
"AWS::ResourceExplorer2":{"DefaultViewAssociation":["","","AssociatedAwsPrincipal"],"Index":["","","Arn"],"View":["Scope ViewName","","ViewArn"]},
"AWS::ResourceGroups":{"Group":["Name","","Name"],"TagSyncTask":["Group RoleArn TagKey TagValue","","TaskArn"]},
"AWS::RoboMaker":{"Fleet":["Name","","Arn"],"Robot":["Architecture Fleet GreengrassGroupId Name","","Arn"],"RobotApplication":["Name","","Arn"],"RobotApplicationVersion":["Application CurrentRevisionId","","Arn"],"SimulationApplication":["Name","","Arn"],"SimulationApplicationVersion":["Application CurrentRevisionId","","Arn"]},
"AWS::RolesAnywhere":{"CRL":["","","CrlId"],"Profile":["RequireInstanceProperties","","ProfileId"],"TrustAnchor":["","","TrustAnchorId"]},
"AWS::Route53":{"CidrCollection":["Name","","Id"],"DNSSEC":["HostedZoneId","","HostedZoneId"],"DelegationSet":["","","Arn"],"HealthCheck":["HealthCheckConfig.MeasureLatency HealthCheckConfig.RequestInterval HealthCheckConfig.Type","","HealthCheckId"],"HostedZone":["Name","","Id"],"KeySigningKey":["HostedZoneId KeyManagementServiceArn Name","","HostedZoneId Name"],"QueryLoggingConfig":["CloudWatchLogsLogGroupArn HostedZoneId","","Arn"],"RecordSet":["HostedZoneId HostedZoneName Name","","Name HostedZoneId Type SetIdentifier"],"RecordSetGroup":["HostedZoneId HostedZoneName","","Id"],"TrafficPolicy":["Document Name","","Arn"],"TrafficPolicyInstance":["HostedZoneId Name","","Arn"]},
"AWS::Route53GlobalResolver":{"AccessSource":["ClientToken DnsViewId","","AccessSourceId"],"AccessToken":["ClientToken DnsViewId ExpiresAt","","AccessTokenId"],"DnsView":["ClientToken GlobalResolverId","","DnsViewId"],"FirewallDomainList":["ClientToken Description GlobalResolverId Name","","FirewallDomainListId"],"FirewallRule":["ClientToken DnsViewId FirewallDomainListId QType","","FirewallRuleId"],"GlobalResolver":["ClientToken","","GlobalResolverId"],"HostedZoneAssociation":["HostedZoneId ResourceArn","","HostedZoneAssociationId"]},
"AWS::Route53Profiles":{"Profile":["Name","","Id"],"ProfileAssociation":["Name ProfileId ResourceId","","Id"],"ProfileResourceAssociation":["Name ProfileId ResourceArn","","Id"]},
"AWS::Route53RecoveryControl":{"Cluster":["Name Tags","","ClusterArn"],"ControlPanel":["ClusterArn Tags","","ControlPanelArn"],"RoutingControl":["ClusterArn ControlPanelArn","","RoutingControlArn"],"SafetyRule":["ControlPanelArn RuleConfig Tags","","SafetyRuleArn"]},
"AWS::Route53RecoveryReadiness":{"Cell":["CellName","","CellName"],"ReadinessCheck":["ReadinessCheckName","","ReadinessCheckName"],"RecoveryGroup":["RecoveryGroupName","","RecoveryGroupName"],"ResourceSet":["ResourceSetName ResourceSetType","","ResourceSetName"]},
"AWS::Route53Resolver":{"FirewallDomainList":["Name","","Id"],"FirewallRuleGroup":["Name","","Id"],"FirewallRuleGroupAssociation":["FirewallRuleGroupId VpcId","","Id"],"OutpostResolver":["OutpostArn","","Id"],"ResolverConfig":["AutodefinedReverseFlag ResourceId","","ResourceId"],"ResolverDNSSECConfig":["ResourceId","","Id"],"ResolverEndpoint":["Direction OutpostArn PreferredInstanceType SecurityGroupIds","","ResolverEndpointId"],"ResolverQueryLoggingConfig":["DestinationArn Name Tags","","Id"],"ResolverQueryLoggingConfigAssociation":["ResolverQueryLogConfigId ResourceId","","Id"],"ResolverRule":["RuleType","DomainName","ResolverRuleId"],"ResolverRuleAssociation":["Name ResolverRuleId VPCId","","ResolverRuleAssociationId"]},
"AWS::S3":{"AccessGrant":["S3PrefixType Tags","","AccessGrantId"],"AccessGrantsInstance":["Tags","","AccessGrantsInstanceArn"],"AccessGrantsLocation":["Tags","","AccessGrantsLocationId"],"AccessPoint":["Bucket BucketAccountId Name VpcConfiguration","","Name"],"Bucket":["BucketName BucketNamePrefix BucketNamespace ObjectLockEnabled","","BucketName","objects"],"BucketPolicy":["Bucket","","Bucket"],"MultiRegionAccessPoint":["Name PublicAccessBlockConfiguration Regions","","Name"],"MultiRegionAccessPointPolicy":["MrapName","","MrapName"],"StorageLens":["StorageLensConfiguration.Id","","StorageLensConfiguration/Id"],"StorageLensGroup":["Name","","Name"]},
"AWS::S3Express":{"AccessPoint":["Bucket BucketAccountId Name VpcConfiguration","","Name"],"BucketPolicy":["Bucket","","Bucket"],"DirectoryBucket":["BucketName DataRedundancy LocationName","","BucketName","objects"]},
"AWS::S3Files":{"AccessPoint":["ClientToken FileSystemId PosixUser RootDirectory","","AccessPointId"],"FileSystem":["AcceptBucketWarning Bucket ClientToken KmsKeyId Prefix RoleArn","","FileSystemArn"],"FileSystemPolicy":["FileSystemId","","FileSystemId"],"MountTarget":["FileSystemId IpAddressType Ipv4Address Ipv6Address SubnetId","","MountTargetId"]},
"AWS::S3ObjectLambda":{"AccessPoint":["Name","","Name"],"AccessPointPolicy":["ObjectLambdaAccessPoint","","ObjectLambdaAccessPoint"]},
"AWS::S3Outposts":{"AccessPoint":["Bucket Name VpcConfiguration","","Arn"],"Bucket":["BucketName OutpostId","","Arn","objects"],"BucketPolicy":["Bucket","","Bucket"],"Endpoint":["AccessType CustomerOwnedIpv4Pool OutpostId SecurityGroupId SubnetId","","Arn"]},
"AWS::S3Tables":{"Namespace":["Namespace TableBucketARN","","TableBucketARN Namespace","objects"],"Table":["IcebergMetadata OpenTableFormat StorageClassConfiguration TableBucketARN WithoutMetadata","","TableARN","objects"],"TableBucket":["TableBucketName","","TableBucketARN","objects"],"TableBucketPolicy":["TableBucketARN","","TableBucketARN"],"TablePolicy":["TableARN","","TableARN"]},
"AWS::S3Vectors":{"Index":["DataType Dimension DistanceMetric EncryptionConfiguration IndexName MetadataConfiguration VectorBucketArn VectorBucketName","","IndexArn","objects"],"VectorBucket":["EncryptionConfiguration VectorBucketName","","VectorBucketArn","objects"],"VectorBucketPolicy":["VectorBucketArn VectorBucketName","","VectorBucketArn"]},
"AWS::SCN":{"DataIntegrationFlow":["InstanceId Name","","Arn"],"Dataset":["InstanceId Name Namespace PartitionSpec Schema","","Arn"],"Namespace":["InstanceId Name","","Arn"]},
"AWS::SDB":{"Domain":["","","Id","items"]},
"AWS::SES":{"ConfigurationSet":["Name","","Name"],"ConfigurationSetEventDestination":["ConfigurationSetName","","Id ConfigurationSetName"],"ContactList":["ContactListName","","ContactListName"],"CustomVerificationEmailTemplate":["TemplateName","","TemplateName"],"DedicatedIpPool":["PoolName","ScalingMode","PoolName"],"EmailIdentity":["EmailIdentity","","EmailIdentity"],"EmailIdentityCertificate":["CertificateArn EmailIdentity FromAddress","","EmailIdentity FromAddress"],"MailManagerAddonInstance":["AddonSubscriptionId","","AddonInstanceId"],"MailManagerAddonSubscription":["AddonName","","AddonSubscriptionId"],"MailManagerAddressList":["AddressListName","","AddressListId"],"MailManagerArchive":["KmsKeyArn","","ArchiveId","messages"],"MailManagerIngressPoint":["NetworkConfiguration Type","","IngressPointId"],"MailManagerRelay":["","","RelayId"],"MailManagerRuleSet":["","","RuleSetId"],"MailManagerTrafficPolicy":["","","TrafficPolicyId"],"MultiRegionEndpoint":["Details EndpointName","","EndpointName"],"ReceiptFilter":["Filter","","Id"],"ReceiptRule":["Rule.Name RuleSetName","","RuleName RuleSetName"],"ReceiptRuleSet":["RuleSetName","","RuleSetName"],"Template":["Template.TemplateName","","Id"],"Tenant":["TenantName","","TenantName"],"VdmAttributes":["","","VdmAttributesResourceId"]},
"AWS::SMSVOICE":{"ConfigurationSet":["ConfigurationSetName","","ConfigurationSetName"],"OptOutList":["OptOutListName","","OptOutListName"],"PhoneNumber":["IsoCountryCode NumberCapabilities NumberType","","PhoneNumberId"],"Pool":["","","PoolId"],"ProtectConfiguration":["","","ProtectConfigurationId"],"Registration":["RegistrationType","","RegistrationArn"],"RegistrationAttachment":["AttachmentBody AttachmentUrl","","RegistrationAttachmentArn"],"ResourcePolicy":["ResourceArn","","ResourceArn"],"SenderId":["IsoCountryCode SenderId","","IsoCountryCode SenderId"],"VerifiedDestinationNumber":["DestinationPhoneNumber","","VerifiedDestinationNumberArn"]},
"AWS::SNS":{"Subscription":["Endpoint Protocol TopicArn","","Arn"],"Topic":["FifoTopic TopicName","","TopicArn"],"TopicInlinePolicy":["TopicArn","","TopicArn"],"TopicPolicy":["","","Id"]},
"AWS::SQS":{"Queue":["FifoQueue QueueName","","QueueUrl","messages"],"QueueInlinePolicy":["Queue","","Queue"],"QueuePolicy":["","","Id"]},
"AWS::SSM":{"Association":["InstanceId","","AssociationId"],"CloudConnector":["ConfigConnectorArn Configuration.AzureConfiguration.TenantId RoleArn","","CloudConnectorArn"],"Document":["DocumentType Name","Attachments Content DocumentFormat Requires TargetType VersionName","Name"],"MaintenanceWindow":["","","WindowId"],"MaintenanceWindowTarget":["WindowId","","WindowId WindowTargetId"],"MaintenanceWindowTask":["TaskType WindowId","","WindowId WindowTaskId"],"OpsItem":["Source","","OpsItemArn"],"Parameter":["Name","","Name"],"PatchBaseline":["OperatingSystem","","Id"],"ResourceDataSync":["BucketName BucketPrefix BucketRegion KMSKeyArn S3Destination SyncFormat SyncName SyncType","","SyncName"],"ResourcePolicy":["ResourceArn","","PolicyId ResourceArn"],"ServiceSetting":["SettingId","","Arn"]},
"AWS::SSMContacts":{"Contact":["Alias Type","","Arn"],"ContactChannel":["ChannelType ContactId","","Arn"],"Plan":["ContactId","","Arn"],"Rotation":["","","Arn"]},
"AWS::SSMGuiConnect":{"Preferences":["","","AccountId"]},
"AWS::SSMIncidents":{"ReplicationSet":["","","Arn"],"ResponsePlan":["Name","","Arn"]},
"AWS::SSMQuickSetup":{"ConfigurationManager":["ConfigurationDefinitions.Type ConfigurationDefinitions.TypeVersion","","ManagerArn"],"LifecycleAutomation":["ResourceKey","","AssociationId"]},
"AWS::SSO":{"Application":["ApplicationProviderArn InstanceArn","","ApplicationArn"],"ApplicationAssignment":["ApplicationArn PrincipalId PrincipalType","","ApplicationArn PrincipalType PrincipalId"],"Assignment":["InstanceArn PermissionSetArn PrincipalId PrincipalType TargetId TargetType","","InstanceArn TargetId TargetType PermissionSetArn PrincipalType PrincipalId"],"Instance":["","","InstanceArn"],"InstanceAccessControlAttributeConfiguration":["InstanceArn","","InstanceArn"],"PermissionSet":["InstanceArn Name","","InstanceArn PermissionSetArn"]},
"AWS::SageMaker":{"AIWorkloadConfig":["AIWorkloadConfigName AIWorkloadConfigs DatasetConfig","","AIWorkloadConfigArn"],"Action":["ActionName ActionType MetadataProperties Source","","Arn"],"Algorithm":["AlgorithmDescription AlgorithmName CertifyForMarketplace InferenceSpecification TrainingSpecification","","AlgorithmArn"],"App":["AppName AppType DomainId ResourceSpec Tags UserProfileName","","AppName AppType DomainId UserProfileName"],"AppImageConfig":["AppImageConfigName Tags","","AppImageConfigName"],"Artifact":["ArtifactType MetadataProperties Source","","Arn"],"Cluster":["ClusterName Orchestrator.Eks VpcConfig","","ClusterArn"],"ClusterSchedulerConfig":["ClusterArn Name","","ClusterSchedulerConfigArn"],"CodeRepository":["CodeRepositoryName GitConfig.Branch GitConfig.RepositoryUrl","","CodeRepositoryArn"],"Context":["ContextName ContextType Source","","Arn"],"DataQualityJobDefinition":["DataQualityAppSpecification DataQualityBaselineConfig DataQualityJobInput DataQualityJobOutputConfig EndpointName JobDefinitionName JobResources NetworkConfig RoleArn StoppingCondition Tags","","JobDefinitionArn"],"Device":["Device.DeviceName","","Device/DeviceName"],"DeviceFleet":["DeviceFleetName","","DeviceFleetName"],"Domain":["AppNetworkAccessType AuthMode DomainName DomainSettings.RStudioServerProDomainSettings.DefaultResourceSpec KmsKeyId SubnetIds Tags VpcId","DefaultSpaceSettings.JupyterLabAppSettings.DefaultResourceSpec.InstanceType DefaultSpaceSettings.JupyterLabAppSettings.DefaultResourceSpec.LifecycleConfigArn DefaultSpaceSettings.JupyterLabAppSettings.DefaultResourceSpec.SageMakerImageArn DefaultSpaceSettings.JupyterLabAppSettings.DefaultResourceSpec.SageMakerImageVersionArn DefaultSpaceSettings.JupyterServerAppSettings.DefaultResourceSpec.InstanceType DefaultSpaceSettings.JupyterServerAppSettings.DefaultResourceSpec.LifecycleConfigArn DefaultSpaceSettings.JupyterServerAppSettings.DefaultResourceSpec.SageMakerImageArn DefaultSpaceSettings.JupyterServerAppSettings.DefaultResourceSpec.SageMakerImageVersionArn DefaultSpaceSettings.KernelGatewayAppSettings.DefaultResourceSpec.InstanceType DefaultSpaceSettings.KernelGatewayAppSettings.DefaultResourceSpec.LifecycleConfigArn DefaultSpaceSettings.KernelGatewayAppSettings.DefaultResourceSpec.SageMakerImageArn DefaultSpaceSettings.KernelGatewayAppSettings.DefaultResourceSpec.SageMakerImageVersionArn DefaultUserSettings.CodeEditorAppSettings.DefaultResourceSpec.InstanceType DefaultUserSettings.CodeEditorAppSettings.DefaultResourceSpec.LifecycleConfigArn DefaultUserSettings.CodeEditorAppSettings.DefaultResourceSpec.SageMakerImageArn DefaultUserSettings.CodeEditorAppSettings.DefaultResourceSpec.SageMakerImageVersionArn DefaultUserSettings.JupyterLabAppSettings.DefaultResourceSpec.InstanceType DefaultUserSettings.JupyterLabAppSettings.DefaultResourceSpec.LifecycleConfigArn DefaultUserSettings.JupyterLabAppSettings.DefaultResourceSpec.SageMakerImageArn DefaultUserSettings.JupyterLabAppSettings.DefaultResourceSpec.SageMakerImageVersionArn DefaultUserSettings.JupyterServerAppSettings.DefaultResourceSpec.InstanceType DefaultUserSettings.JupyterServerAppSettings.DefaultResourceSpec.LifecycleConfigArn DefaultUserSettings.JupyterServerAppSettings.DefaultResourceSpec.SageMakerImageArn DefaultUserSettings.JupyterServerAppSettings.DefaultResourceSpec.SageMakerImageVersionArn DefaultUserSettings.KernelGatewayAppSettings.DefaultResourceSpec.InstanceType DefaultUserSettings.KernelGatewayAppSettings.DefaultResourceSpec.LifecycleConfigArn DefaultUserSettings.KernelGatewayAppSettings.DefaultResourceSpec.SageMakerImageArn DefaultUserSettings.KernelGatewayAppSettings.DefaultResourceSpec.SageMakerImageVersionArn DefaultUserSettings.RSessionAppSettings.DefaultResourceSpec.InstanceType DefaultUserSettings.RSessionAppSettings.DefaultResourceSpec.LifecycleConfigArn DefaultUserSettings.RSessionAppSettings.DefaultResourceSpec.SageMakerImageArn DefaultUserSettings.RSessionAppSettings.DefaultResourceSpec.SageMakerImageVersionArn","DomainId","records"],"Endpoint":["EndpointName","","EndpointArn"],"EndpointConfig":["AsyncInferenceConfig DataCaptureConfig EnableNetworkIsolation EndpointConfigName ExecutionRoleArn ExplainerConfig KmsKeyId MetricsConfig ProductionVariants ShadowProductionVariants VpcConfig","","EndpointConfigArn"],"Experiment":["ExperimentName","","Arn"],"ExperimentTrialComponent":["MetadataProperties TrialComponentName","","Id"],"FeatureGroup":["Description EventTimeFeatureName FeatureGroupName OfflineStoreConfig OnlineStoreConfig RecordIdentifierFeatureName RoleArn Tags","","FeatureGroupName","records"],"Hub":["HubName S3StorageConfig","","HubArn"],"HumanTaskUi":["HumanTaskUiName UiTemplate","","HumanTaskUiArn"],"Image":["ImageName","","ImageArn"],"ImageVersion":["BaseImage ImageName","","ImageVersionArn"],"InferenceComponent":["","","InferenceComponentArn"],"InferenceExperiment":["EndpointName KmsKey Name RoleArn Type","","Name"],"MlflowApp":["Name RoleArn","","Arn"],"MlflowTrackingServer":["TrackingServerName","","TrackingServerName"],"Model":["Containers EnableNetworkIsolation ExecutionRoleArn InferenceExecutionConfig ModelName PrimaryContainer VpcConfig","","ModelArn"],"ModelBiasJobDefinition":["EndpointName JobDefinitionName JobResources ModelBiasAppSpecification ModelBiasBaselineConfig ModelBiasJobInput ModelBiasJobOutputConfig NetworkConfig RoleArn StoppingCondition Tags","","JobDefinitionArn"],"ModelCard":["ModelCardName SecurityConfig","","ModelCardName"],"ModelExplainabilityJobDefinition":["EndpointName JobDefinitionName JobResources ModelExplainabilityAppSpecification ModelExplainabilityBaselineConfig ModelExplainabilityJobInput ModelExplainabilityJobOutputConfig NetworkConfig RoleArn StoppingCondition Tags","","JobDefinitionArn"],"ModelPackage":["ClientToken Domain DriftCheckBaselines InferenceSpecification MetadataProperties ModelMetrics ModelPackageDescription ModelPackageGroupName SamplePayloadUrl SecurityConfig SourceAlgorithmSpecification Task ValidationSpecification","AdditionalInferenceSpecifications.Containers.ContainerHostname AdditionalInferenceSpecifications.Containers.Environment AdditionalInferenceSpecifications.Containers.Framework AdditionalInferenceSpecifications.Containers.FrameworkVersion AdditionalInferenceSpecifications.Containers.Image AdditionalInferenceSpecifications.Containers.ImageDigest AdditionalInferenceSpecifications.Containers.ModelDataUrl AdditionalInferenceSpecifications.Containers.ModelInput AdditionalInferenceSpecifications.Containers.NearestModelName AdditionalInferenceSpecificationsToAdd.Containers.ContainerHostname AdditionalInferenceSpecificationsToAdd.Containers.Environment AdditionalInferenceSpecificationsToAdd.Containers.Framework AdditionalInferenceSpecificationsToAdd.Containers.FrameworkVersion AdditionalInferenceSpecificationsToAdd.Containers.Image AdditionalInferenceSpecificationsToAdd.Containers.ImageDigest AdditionalInferenceSpecificationsToAdd.Containers.ModelDataUrl AdditionalInferenceSpecificationsToAdd.Containers.ModelInput AdditionalInferenceSpecificationsToAdd.Containers.NearestModelName","ModelPackageArn"],"ModelPackageGroup":["ModelPackageGroupDescription ModelPackageGroupName","","ModelPackageGroupArn"],"ModelQualityJobDefinition":["EndpointName JobDefinitionName JobResources ModelQualityAppSpecification ModelQualityBaselineConfig ModelQualityJobInput ModelQualityJobOutputConfig NetworkConfig RoleArn StoppingCondition Tags","","JobDefinitionArn"],"MonitoringSchedule":["MonitoringScheduleName","","MonitoringScheduleArn"],"NotebookInstance":["DirectInternetAccess KmsKeyId NotebookInstanceName PlatformIdentifier SecurityGroupIds SubnetId","","NotebookInstanceArn","records"],"NotebookInstanceLifecycleConfig":["NotebookInstanceLifecycleConfigName","","NotebookInstanceLifecycleConfigArn"],"PartnerApp":["AuthType ExecutionRoleArn KmsKeyId Name Type","","Arn"],"Pipeline":["PipelineName","","PipelineName"],"ProcessingJob":["AppSpecification Environment ExperimentConfig NetworkConfig ProcessingInputs ProcessingJobName ProcessingOutputConfig ProcessingResources RoleArn StoppingCondition Tags","","ProcessingJobArn"],"Project":["ProjectDescription ProjectName ServiceCatalogProvisioningDetails Tags TemplateProviderDetails","","ProjectArn"],"Space":["DomainId OwnershipSettings SpaceName SpaceSharingSettings","","DomainId SpaceName"],"StudioLifecycleConfig":["StudioLifecycleConfigAppType StudioLifecycleConfigContent StudioLifecycleConfigName Tags","","StudioLifecycleConfigName"],"TrialComponent":["MetadataProperties TrialComponentName","","TrialComponentArn"],"UserProfile":["DomainId SingleSignOnUserIdentifier SingleSignOnUserValue Tags UserProfileName UserSettings.RStudioServerProAppSettings.AccessStatus UserSettings.RStudioServerProAppSettings.UserGroup","","UserProfileName DomainId"],"Workforce":["CognitoConfig WorkforceName","","WorkforceArn"],"Workteam":["MemberDefinitions.CognitoMemberDefinition.CognitoUserPool WorkforceName WorkteamName","","WorkteamArn"]},
"AWS::Scheduler":{"Schedule":["Name","","Name"],"ScheduleGroup":["Name","","Name"]},
"AWS::SecretsManager":{"ResourcePolicy":["SecretId","","Id"],"RotationSchedule":["SecretId","","Id"],"Secret":["Name","","Id","secrets"],"SecretTargetAttachment":["SecretId","","Id"]},
"AWS::SecurityAgent":{"AgentSpace":["KmsKeyId","","AgentSpaceId"],"Application":["IdCConfiguration","","ApplicationId"],"Artifact":["AgentSpaceId ArtifactContent ArtifactType FileName","","Arn"],"Pentest":["AgentSpaceId","","PentestId AgentSpaceId"],"SecurityRequirementPack":["KmsKeyId","","PackId"],"TargetDomain":["TargetDomainName","","TargetDomainId"]},
"AWS::SecurityHub":{"AggregatorV2":["","","AggregatorV2Arn"],"AutomationRule":["","","RuleArn"],"AutomationRuleV2":["","","RuleArn"],"ConfigurationPolicy":["","","Arn"],"Connector":["Name Provider.Azure.AWSConfigConnectorArn","","ConnectorArn"],"ConnectorV2":["KmsKeyArn Name Provider.Azure.AWSConfigConnectorArn Provider.ServiceNow.InstanceName","","ConnectorArn"],"DelegatedAdmin":["AdminAccountId","","DelegatedAdminIdentifier"],"FindingAggregator":["","","FindingAggregatorArn"],"Hub":["","","ARN"],"HubV2":["","","HubV2Arn"],"Insight":["","","InsightArn"],"OrganizationConfiguration":["","","OrganizationConfigurationIdentifier"],"PolicyAssociation":["TargetId TargetType","","AssociationIdentifier"],"ProductSubscription":["ProductArn","","ProductSubscriptionArn"],"SecurityControl":["SecurityControlId","","SecurityControlId"],"Standard":["StandardsArn","","StandardsSubscriptionArn"]},
"AWS::SecurityLake":{"AwsLogSource":["DataLakeArn SourceName SourceVersion","","SourceName SourceVersion"],"DataLake":["","","Arn","logs"],"Subscriber":["DataLakeArn","","SubscriberArn"],"SubscriberNotification":["SubscriberArn","","SubscriberArn"]},
"AWS::Serverless":{"Api":["AccessLogSetting AlwaysDeploy Auth BinaryMediaTypes CacheClusterEnabled CacheClusterSize CanarySetting Cors DefinitionBody DefinitionUri Description DisableExecuteApiEndpoint Domain EndpointConfiguration GatewayResponses MethodSettings MinimumCompressionSize Models Name OpenApiVersion StageName Tags TracingEnabled Variables"],"Application":["Location NotificationArns Parameters Tags TimeoutInMinutes"],"Function":["Architectures AssumeRolePolicyDocument AutoPublishAlias AutoPublishCodeSha256 CodeSigningConfigArn CodeUri DeadLetterQueue DeploymentPreference Description Environment EphemeralStorage EventInvokeConfig Events FileSystemConfigs FunctionName FunctionUrlConfig Handler ImageConfig ImageUri InlineCode KmsKeyArn Layers MemorySize PackageType PermissionsBoundary Policies ProvisionedConcurrencyConfig ReservedConcurrentExecutions Role Runtime Tags Timeout Tracing VersionDescription VpcConfig"],"HttpApi":["AccessLogSetting Auth CorsConfiguration DefaultRouteSettings DefinitionBody DefinitionUri Description DisableExecuteApiEndpoint Domain FailOnWarnings RouteSettings StageName StageVariables Tags"],"LayerVersion":["CompatibleRuntimes ContentUri Description LayerName LicenseInfo RetentionPolicy"],"SimpleTable":["PrimaryKey ProvisionedThroughput SSESpecification TableName Tags"],"StateMachine":["Definition DefinitionSubstitutions DefinitionUri Events Logging Name PermissionsBoundaries Policies Role Tags Tracing Type"]},
"AWS::ServerlessRepo":{"Application":["LicenseBody Name SemanticVersion SourceCodeUrl SpdxLicenseId TemplateBody","","ApplicationId"]},
"AWS::ServiceCatalog":{"AcceptedPortfolioShare":["AcceptLanguage PortfolioId","","PortfolioId"],"CloudFormationProduct":["","","Id"],"CloudFormationProvisionedProduct":["NotificationArns ProvisionedProductName","","ProvisionedProductId"],"LaunchNotificationConstraint":["PortfolioId ProductId","","Id"],"LaunchRoleConstraint":["PortfolioId ProductId","","Id"],"LaunchTemplateConstraint":["PortfolioId ProductId","","Id"],"Portfolio":["","","Id"],"PortfolioPrincipalAssociation":["AcceptLanguage PortfolioId PrincipalARN PrincipalType","","PortfolioId PrincipalARN"],"PortfolioProductAssociation":["AcceptLanguage PortfolioId ProductId SourcePortfolioId","","PortfolioId ProductId"],"PortfolioShare":["AcceptLanguage AccountId PortfolioId","","PortfolioId AccountId"],"ResourceUpdateConstraint":["PortfolioId ProductId","","Id"],"ServiceAction":["","","Id"],"ServiceActionAssociation":["ProductId ProvisioningArtifactId ServiceActionId","","ProductId ProvisioningArtifactId ServiceActionId"],"StackSetConstraint":["PortfolioId ProductId","","Id"],"TagOption":["Key Value","","Id"],"TagOptionAssociation":["ResourceId TagOptionId","","TagOptionId ResourceId"]},
"AWS::ServiceCatalogAppRegistry":{"Application":["","","Id"],"AttributeGroup":["","","Id"],"AttributeGroupAssociation":["Application AttributeGroup","","ApplicationArn AttributeGroupArn"],"ResourceAssociation":["Application Resource ResourceType","","ApplicationArn ResourceArn ResourceType"]},
"AWS::ServiceDiscovery":{"HttpNamespace":["Name","","Id"],"Instance":["InstanceId ServiceId","","ServiceId InstanceId"],"PrivateDnsNamespace":["Name Vpc","","Id"],"PublicDnsNamespace":["Name","","Id"],"Service":["DnsConfig.NamespaceId HealthCheckCustomConfig Name NamespaceId Type","","Id"]},
"AWS::Shield":{"DRTAccess":["","","AccountId"],"ProactiveEngagement":["","","AccountId"],"Protection":["Name ResourceArn","","ProtectionArn"],"ProtectionGroup":["ProtectionGroupId","","ProtectionGroupArn"]},
"AWS::Signer":{"ProfilePermission":["Action Principal ProfileName ProfileVersion StatementId","","StatementId ProfileName"],"SigningProfile":["PlatformId ProfileName SignatureValidityPeriod","","Arn"]},
"AWS::SimSpaceWeaver":{"Simulation":["MaximumDuration Name RoleArn SchemaS3Location SnapshotS3Location","","Name"]},
"AWS::StepFunctions":{"Activity":["EncryptionConfiguration Name","","Arn"],"StateMachine":["StateMachineName StateMachineType","","Arn"],"StateMachineAlias":["Name","","Arn"],"StateMachineVersion":["Description StateMachineArn StateMachineRevisionId","","Arn"]},
"AWS::StorageGateway":{"Tape":["GatewayARN KMSEncrypted KMSKey PoolId TapeBarcode TapeSizeInBytes Worm","","TapeARN"],"TapePool":["PoolName RetentionLockTimeInDays RetentionLockType StorageClass","","PoolARN"],"Volume":["GatewayARN KMSEncrypted KMSKey NetworkInterfaceId SnapshotId SourceVolumeARN TargetName VolumeSizeInBytes","","VolumeARN"]},
"AWS::SupportApp":{"AccountAlias":["","","AccountAliasResourceId"],"SlackChannelConfiguration":["ChannelId TeamId","","TeamId ChannelId"],"SlackWorkspaceConfiguration":["TeamId","","TeamId"]},
"AWS::SupportAuthZ":{"SupportPermit":["Description Name Permit SigningKeyInfo SupportCaseDisplayId","","Arn"]},
"AWS::Synthetics":{"Canary":["Name","","Name"],"Group":["Name","","Name"]},
"AWS::SystemsManagerSAP":{"Application":["ComponentsInfo Credentials DatabaseArn Instances SapInstanceNumber Sid","","Arn"]},
"AWS::Textract":{"Adapter":["FeatureTypes","","Arn"]},
"AWS::Timestream":{"Database":["DatabaseName","","DatabaseName","data"],"InfluxDBCluster":["AllocatedStorage Bucket DbStorageType DeploymentType Name NetworkType Organization Password PubliclyAccessible Username VpcSecurityGroupIds VpcSubnetIds","","Id"],"InfluxDBInstance":["Bucket Name NetworkType Organization Password PubliclyAccessible Username VpcSecurityGroupIds VpcSubnetIds","","Id","data"],"ScheduledQuery":["ClientToken ErrorReportConfiguration KmsKeyId NotificationConfiguration QueryString ScheduleConfiguration ScheduledQueryExecutionRoleArn ScheduledQueryName TargetConfiguration","","Arn"],"Table":["DatabaseName TableName","","DatabaseName TableName","data"]},
"AWS::Transcribe":{"CallAnalyticsCategory":["CategoryName InputType","","Arn"],"MedicalVocabulary":["LanguageCode VocabularyName","","Arn"],"Vocabulary":["LanguageCode VocabularyName","","Arn"],"VocabularyFilter":["LanguageCode VocabularyFilterName","","Arn"]},
"AWS::Transfer":{"Agreement":["ServerId","","AgreementId ServerId"],"Certificate":["Certificate CertificateChain PrivateKey","","CertificateId"],"Connector":["","","ConnectorId"],"HostKey":["HostKeyBody ServerId","","Arn"],"Profile":["ProfileType","","ProfileId"],"Server":["Domain IdentityProviderType","EndpointDetails.AddressAllocationIds","Arn"],"User":["ServerId UserName","","Arn"],"WebApp":["EndpointDetails.Vpc.SecurityGroupIds EndpointDetails.Vpc.VpcId IdentityProviderDetails.InstanceArn WebAppEndpointPolicy","","Arn"],"Workflow":["Description OnExceptionSteps Steps","","WorkflowId"]},
"AWS::Translate":{"ParallelData":["Description EncryptionKey Name","","Arn"]},
"AWS::UXC":{"AccountCustomization":["","","AccountId"]},
"AWS::VerifiedPermissions":{"IdentitySource":["PolicyStoreId","","IdentitySourceId PolicyStoreId"],"Policy":["PolicyStoreId","","PolicyId PolicyStoreId"],"PolicyStore":["","","PolicyStoreId","records"],"PolicyStoreAlias":["AliasName PolicyStoreId","","AliasName"],"PolicyTemplate":["PolicyStoreId","","PolicyStoreId PolicyTemplateId"]},
"AWS::VoiceID":{"Domain":["","","DomainId"]},
"AWS::VpcLattice":{"AccessLogSubscription":["ResourceIdentifier","","Arn"],"AuthPolicy":["ResourceIdentifier","","ResourceIdentifier"],"DomainVerification":["DomainName","","Arn"],"Listener":["Name Port Protocol ServiceIdentifier","","Arn"],"ResourceConfiguration":["CustomDomainName DomainVerificationId GroupDomain ProtocolType ResourceConfigurationAuthType ResourceConfigurationType ResourceGatewayId","","Arn"],"ResourceGateway":["IpAddressType Name ResourceConfigDnsResolution SubnetIds VpcIdentifier","","Arn"],"ResourcePolicy":["ResourceArn","","ResourceArn"],"Rule":["ListenerIdentifier Name ServiceIdentifier","","Arn"],"Service":["CustomDomainName Name","","Arn"],"ServiceNetwork":["Name SharingConfig","","Arn"],"ServiceNetworkResourceAssociation":["PrivateDnsEnabled ResourceConfigurationId ServiceNetworkId","","Arn"],"ServiceNetworkServiceAssociation":["ServiceIdentifier ServiceNetworkIdentifier","","Arn"],"ServiceNetworkVpcAssociation":["ServiceNetworkIdentifier VpcIdentifier","","Arn"],"TargetGroup":["Config.IpAddressType Config.LambdaEventStructureVersion Config.Port Config.Protocol Config.ProtocolVersion Config.VpcIdentifier Name Type","","Arn"]},
"AWS::WAF":{"ByteMatchSet":["Name","","Id"],"IPSet":["Name","","Id"],"Rule":["MetricName Name","","Id"],"SizeConstraintSet":["Name","","Id"],"SqlInjectionMatchSet":["Name","","Id"],"WebACL":["MetricName Name","","Id"],"XssMatchSet":["Name","","Id"]},
"AWS::WAFRegional":{"ByteMatchSet":["Name","","Id"],"GeoMatchSet":["Name","","Id"],"IPSet":["Name","","Id"],"RateBasedRule":["MetricName Name RateKey","","Id"],"RegexPatternSet":["Name","","Id"],"Rule":["MetricName Name","","Id"],"SizeConstraintSet":["Name","","Id"],"SqlInjectionMatchSet":["Name","","Id"],"WebACL":["MetricName Name","","Id"],"WebACLAssociation":["ResourceArn WebACLId","","Id"],"XssMatchSet":["Name","","Id"]},
"AWS::WAFv2":{"IPSet":["Name Scope","","Name Id Scope"],"LoggingConfiguration":["ResourceArn","","ResourceArn"],"RegexPatternSet":["Name Scope","","Name Id Scope"],"RuleGroup":["Name Scope","","Name Id Scope"],"WebACL":["Name Scope","","Name Id Scope"],"WebACLAssociation":["ResourceArn WebACLArn","","ResourceArn WebACLArn"]},
"AWS::WellArchitected":{"AgentContext":["ContextType ProfileArn","","Arn"],"AgentGoal":["ProfileArn","","Arn"],"AgentProfile":["Name","","Arn"],"Lens":["JSONString LensVersion","","LensArn"],"Profile":["ProfileName","","ProfileArn"],"ReviewTemplate":["Lenses","","TemplateArn"],"Workload":["Lenses","","WorkloadArn"]},
"AWS::Wickr":{"Network":["AccessLevel","","NetworkArn"]},
"AWS::Wisdom":{"AIAgent":["AssistantId Name Tags Type","","AIAgentId AssistantId"],"AIAgentVersion":["AIAgentId AssistantId ModifiedTimeSeconds","","AssistantId AIAgentId VersionNumber"],"AIGuardrail":["AssistantId Name Tags","","AIGuardrailId AssistantId"],"AIGuardrailVersion":["AIGuardrailId AssistantId ModifiedTimeSeconds","","AssistantId AIGuardrailId VersionNumber"],"AIPrompt":["ApiFormat AssistantId Name Tags TemplateType Type","","AIPromptId AssistantId"],"AIPromptVersion":["AIPromptId AssistantId ModifiedTimeSeconds","","AssistantId AIPromptId VersionNumber"],"Assistant":["Description Name ServerSideEncryptionConfiguration Tags Type","","AssistantId"],"AssistantAssociation":["AssistantId Association AssociationType Tags","","AssistantAssociationId AssistantId"],"KnowledgeBase":["Description KnowledgeBaseType Name ServerSideEncryptionConfiguration SourceConfiguration Tags","","KnowledgeBaseId"],"MessageTemplate":["ChannelSubtype KnowledgeBaseArn","","MessageTemplateArn"],"MessageTemplateVersion":["MessageTemplateArn","","MessageTemplateVersionArn"],"QuickResponse":["KnowledgeBaseArn","","QuickResponseArn"]},
"AWS::WorkSpaces":{"ConnectionAlias":["ConnectionString Tags","","AliasId"],"Workspace":["DirectoryId UserName","BundleId RootVolumeEncryptionEnabled UserVolumeEncryptionEnabled VolumeEncryptionKey","WorkspaceId","files"],"WorkspaceIpGroup":["GroupDesc GroupName","","Arn"],"WorkspacesPool":["PoolName","","PoolId"]},
"AWS::WorkSpacesThinClient":{"Environment":["DesktopArn KmsKeyArn","","Id"]},
"AWS::WorkSpacesWeb":{"BrowserSettings":["AdditionalEncryptionContext CustomerManagedKey","","BrowserSettingsArn"],"DataProtectionSettings":["AdditionalEncryptionContext CustomerManagedKey","","DataProtectionSettingsArn"],"IdentityProvider":["PortalArn","","IdentityProviderArn"],"IpAccessSettings":["AdditionalEncryptionContext CustomerManagedKey","","IpAccessSettingsArn"],"NetworkSettings":["","","NetworkSettingsArn"],"Portal":["AdditionalEncryptionContext CustomerManagedKey","","PortalArn"],"SessionLogger":["AdditionalEncryptionContext CustomerManagedKey","","SessionLoggerArn"],"TrustStore":["","","TrustStoreArn"],"UserAccessLoggingSettings":["","","UserAccessLoggingSettingsArn"],"UserSettings":["AdditionalEncryptionContext CustomerManagedKey","","UserSettingsArn"]},
"AWS::WorkspacesInstances":{"Volume":["AvailabilityZone Encrypted Iops KmsKeyId SizeInGB SnapshotId TagSpecifications Throughput VolumeType","","VolumeId"],"VolumeAssociation":["Device VolumeId WorkspaceInstanceId","","WorkspaceInstanceId VolumeId Device"],"WorkspaceInstance":["ManagedInstance","","WorkspaceInstanceId"]},
"AWS::XRay":{"Group":["","","GroupARN"],"ResourcePolicy":["PolicyName","","PolicyName"],"SamplingRule":["SamplingRule.Version SamplingRuleRecord.SamplingRule.Version","","RuleARN"],"TransactionSearchConfig":["","","AccountId"]},
"Alexa::ASK":{"Skill":["VendorId","","Id"]}
}`;

;// CONCATENATED MODULE: ./lib/diff/resource-table.js

/** Parsed at the first question: most commands ask none. */
let table;
const known = new Map();
/** Undefined for types of others, modules and custom resources: of those nothing is known. */
function factsOf(type) {
    if (!known.has(type))
        known.set(type, lookUp(type));
    return known.get(type);
}
function lookUp(type) {
    if (type.startsWith('Custom::'))
        return lookUp('AWS::CloudFormation::CustomResource');
    const cut = type.lastIndexOf('::');
    const types = parsedTable().get(type.slice(0, cut));
    const name = type.slice(cut + 2);
    if (types === undefined || !Object.hasOwn(types, name))
        return undefined;
    const [replaces, mayReplace, identifier, keeps] = types[name] ?? [];
    return {
        replaces: words(replaces),
        mayReplace: words(mayReplace),
        primaryIdentifier: words(identifier),
        ...(keeps === undefined || keeps === '' ? {} : { keeps }),
    };
}
function parsedTable() {
    if (table === undefined) {
        const parsed = JSON.parse(RESOURCE_TABLE);
        table = new Map(Object.entries(parsed));
    }
    return table;
}
function words(text) {
    return text === undefined || text === '' ? [] : text.split(' ');
}

;// CONCATENATED MODULE: ./lib/diff/stateful.js

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
            return factsOf(resource.type)?.keeps;
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

;// CONCATENATED MODULE: ./lib/diff/resource-words.js

/** `Orders (AWS::DynamoDB::Table)`. */
function nameOf({ id, type }) {
    return `${id} (${type})`;
}
/** What removing it does in the account. */
function removalWords(resource, keeps) {
    switch (fateOf(resource, resource.deletionPolicy)) {
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
    switch (fateOf(before, before.updateReplacePolicy)) {
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
    for (const { before, after } of pairResources(pair)) {
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
    const old = new Map(before.map((path) => [digests.deployed(path) ?? missing(path, deployed), path]));
    const now = new Map(after.map((path) => [digests.proposed(path) ?? missing(path, proposed), path]));
    const come = [...now].filter(([digest]) => !old.has(digest)).map(([, path]) => path);
    const gone = [...old].filter(([digest]) => !now.has(digest)).map(([, path]) => path);
    return [...new Set([...come, ...gone])].sort();
}
/** What is built before it is deployed is in no commit; seen from its service it stays where it was. */
function missing(path, service) {
    return `missing ${external_node_path_.posix.relative(service?.directory ?? '.', path)}`;
}
function codeChange({ paths, resources }, service) {
    const [first] = resources;
    const single = resources.length === 1 && first !== undefined ? first : undefined;
    const whose = single === undefined ? `of ${resources.length} functions or layers` : `of ${single.id}`;
    return plainChange({
        kind: 'code',
        action: 'changed',
        service: service.name,
        subject: single?.logicalId ?? service.name,
        ...(single === undefined ? {} : { type: single.type }),
        properties: paths,
        summary: `the code ${whose} changes in ${listWords(paths)}`,
        location: single?.location ?? service.location,
    });
}
/** By name, not by path: a service that moved is built with the lock file of its new place. */
function lockFiles(deployed, proposed, digests) {
    const before = byName(lockFilesOf(deployed, (path) => digests.deployed(path) !== undefined));
    const after = byName(lockFilesOf(proposed, (path) => digests.proposed(path) !== undefined));
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
    return plainChange({
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
    return plainChange({
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
;// CONCATENATED MODULE: ./lib/diff/identity.js

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
    return identityOf(a) === identityOf(b);
}
function textsMayBeEqual(a, b) {
    if (areOtherResources((0,walk/* loneSymbol */.xi)(a), (0,walk/* loneSymbol */.xi)(b)))
        return false;
    if ((0,walk/* loneSymbol */.xi)(a) ?? (0,walk/* loneSymbol */.xi)(b))
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
                found.set(identityOf(output.exportName), { stack, output, name: output.exportName });
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
        certainty: mayBeEqual(old.name, now.name) ? 'possible' : 'certain',
        location: now.output.location,
    };
}
function kept(before, after) {
    if (before === undefined)
        return [];
    if (before.output.presence !== after.output.presence)
        return [presence(after)];
    if (sameMeaning(before.output.value, after.output.value))
        return [];
    const certainty = mayBeEqual(before.output.value, after.output.value) ? 'possible' : 'certain';
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
    return plainChange({ kind: 'export', action, service: stack.service, subject, summary, location: output.location });
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
        ...(sameMeaning(before.value, after.value) ? [] : ['value']),
    ];
}
function certainty(before, after, properties) {
    const [old, now] = [before.parameter.value, after.parameter.value];
    const onlyValue = properties.length === 1 && properties[0] === 'value';
    return onlyValue && old !== undefined && now !== undefined && mayBeEqual(old, now) ? 'possible' : 'certain';
}
function diff_parameters_change({ stack, parameter }, action, properties, words) {
    return plainChange({
        kind: 'parameter',
        action,
        service: stack.service,
        subject: parameter.name,
        properties,
        summary: `the parameter ${parameter.name} of the stack ${stack.id} ${words}`,
        location: parameter.location,
    });
}

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
        for (const path of factsOf(after.type)?.replaces ?? []) {
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
    if (sameMeaning(before, after))
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
        return mayBeEqual(before, after);
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
    return factsOf(resource.type)?.keeps !== undefined;
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
    const known = identities.get(resource) ?? identityOf(resource.properties);
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
    const facts = factsOf(type);
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

;// CONCATENATED MODULE: ./lib/diff/diff-resources.js








/** Resources by stack and logical id: what is made, updated in place, replaced, and deleted. */
function diffResources(pairs, deployed, proposed) {
    const resources = pairs.flatMap(pairResources);
    const differences = diff_resources_differencesOf(resources);
    const replaced = followReplacements(resources, directReplacements(resources, differences));
    const renames = likelyRenames(resources);
    const keeps = { before: keepsIn(deployed), after: keepsIn(proposed) };
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
    const summary = `${nameOf(resource)} is created${hint(rename)}`;
    return plainChange({ ...base(resource, keeps(resource)), action: 'added', ...presenceOf(resource), summary });
}
function removed(resource, rename, keeps) {
    const kept = keeps(resource);
    const summary = `${removalWords(resource, kept)}${hint(rename)}`;
    return plainChange({ ...base(resource, kept), action: 'removed', ...presenceOf(resource), summary });
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
    const summary = `${nameOf(after)} ${certainty === 'possible' ? 'may be' : 'is'} updated in place: ${listWords(properties)}`;
    return [plainChange({ ...base(after, keeps), action: 'changed', properties, certainty, summary })];
}
function replacementOf(before, after, { by, certainty }, differences, keeps) {
    const others = differences.map(({ path }) => path).filter((path) => !by.includes(path));
    const summary = before.type === after.type ? replacing(before, by, certainty, keeps) : retyped(before, after, keeps);
    const properties = [...by, ...others];
    return [plainChange({ ...base(after, keeps), action: 'replaced', properties, certainty, summary })];
}
function replacing(before, by, certainty, keeps) {
    const verb = certainty === 'certain' ? 'is' : 'may be';
    return `${nameOf(before)} ${verb} replaced, since ${listWords(by)} changes: a new one is made, and ${replacedWords(before, keeps)}`;
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
        ? `${nameOf(after)} now hangs on a condition that is not decided here: it may be deleted`
        : `${nameOf(after)} no longer hangs on a condition that was not decided: it may be created`;
    const action = leaves ? 'removed' : 'added';
    return [plainChange({ ...base(after, keeps), action, properties: ['Condition'], certainty: 'possible', summary })];
}

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
    return plainChange({
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
    const named = sameMeaning(before.name, after.name) ? [] : ['stackName'];
    const region = differs(before.region, after.region) ? ['region'] : [];
    const account = differs(before.account, after.account) ? ['account'] : [];
    const properties = [...named, ...region, ...account];
    if (properties.length === 0)
        return [];
    const isSure = region.length + account.length > 0 || !mayBeEqual(before.name, after.name);
    return [
        plainChange({
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
        const at = diff_statements_bestMatch(old, come, onlyPair);
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
        sameMeaning(a.conditions, b.conditions) &&
        sameValues(a.actions, b.actions) &&
        sameValues(a.resources, b.resources) &&
        samePrincipals(a.principals, b.principals));
}
function sameValues(a, b) {
    return a.length === b.length && a.every((value, at) => sameMeaning(value, b[at]));
}
function samePrincipals(a, b) {
    const sameKinds = a.length === b.length && a.every(({ kind }, at) => kind === b[at]?.kind);
    return sameKinds && a.every(({ value }, at) => sameMeaning(value, b[at]?.value));
}
function without(statements, others) {
    const known = new Set(others.map(statementIdentity));
    const left = new Map(statements.map((statement) => [statementIdentity(statement), statement]));
    return [...left].filter(([identity]) => !known.has(identity)).map(([, statement]) => statement);
}
const PARTS = [
    ['Effect', ({ effect }) => effect],
    ['Principal', ({ principals, notPrincipal }) => `${notPrincipal}${set(principals.map(principalIdentity))}`],
    ['Action', ({ actions, notAction }) => `${notAction}${set(actions.map(identityOf))}`],
    ['Resource', ({ resources, notResource }) => `${notResource}${set(resources.map(identityOf))}`],
    ['Condition', ({ conditions }) => (conditions === undefined ? '' : identityOf(conditions))],
];
/** Sid and place say nothing about what is allowed. */
function statementIdentity(statement) {
    return [statement.side, ...PARTS.map(([, of]) => of(statement))].join('|');
}
function principalIdentity({ kind, value }) {
    return `${kind} ${identityOf(value)}`;
}
/** IAM's lists have no order. */
function set(parts) {
    return [...new Set(parts)].sort().join(',');
}
function diff_statements_bestMatch(old, come, onlyPair) {
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
    return plainChange({
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
    const what = `${notAction ? 'all but ' : ''}${listWords(actions.map(walk/* printValue */.jt))}`;
    const on = resources.length === 0 ? '' : ` on ${notResource ? 'all but ' : ''}${listWords(resources.map(walk/* printValue */.jt))}`;
    const who = side === 'identity' ? '' : ` to ${listWords(statement.principals.map(principalWords))}`;
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
    const pairs = pairServices(deployed, proposed);
    const changes = [
        ...diffServices(pairs),
        ...diffResources(pairs, deployed, proposed),
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

// EXTERNAL MODULE: ./lib/graph/digraph.js
var digraph = __webpack_require__(9021);
;// CONCATENATED MODULE: ./lib/graph/deploy-order.js

/**
 * Which services must be deployed before which: an edge from each consumer to what it imports from, and
 * from each provider that drops something to its consumers, who must first have stopped using it.
 *
 * @param dropped imports of the deployed estate whose provider is no longer there
 */
function dependencyGraph(services, edges, dropped = []) {
    const graph = new digraph/* Digraph */.oM();
    const among = new Set(services);
    for (const service of services)
        graph.addNode(service);
    for (const [consumer, provider] of importsAmong(among, edges))
        graph.addEdge(consumer, provider);
    for (const [consumer, provider] of importsAmong(among, dropped))
        graph.addEdge(provider, consumer);
    return graph;
}
function* importsAmong(services, edges) {
    for (const { kind, from, to } of edges) {
        if (kind !== 'import' || from.service === null || to.service === null || from.service === to.service)
            continue;
        if (services.has(from.service) && services.has(to.service))
            yield [from.service, to.service];
    }
}
/**
 * Services in the order they must be deployed, as steps: those of one step may go at once. Only
 * imports count, as only they make a deploy fail. Services that import each other share a step.
 */
function deploySteps(services, edges, dropped = []) {
    const graph = dependencyGraph(services, edges, dropped);
    const stepOf = new Map();
    for (const component of (0,digraph/* componentsOf */.ct)(graph)) {
        const before = component.flatMap((member) => graph.successors(member)).filter((one) => !component.includes(one));
        const step = Math.max(0, ...before.map((one) => (stepOf.get(one) ?? 0) + 1));
        for (const member of component)
            stepOf.set(member, step);
    }
    const steps = [];
    for (const service of [...services].sort()) {
        const step = stepOf.get(service) ?? 0;
        while (steps.length <= step)
            steps.push([]);
        steps[step]?.push(service);
    }
    return steps;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/policy/fingerprint.js

/**
 * Gives each finding of one estate its fingerprint: 16 hex digits of the SHA-256 of rule, service and
 * subject, so neither a moved line nor a moved folder changes it. What is the same in all three is told
 * apart by an ordinal: one more of the same kind is one more fingerprint.
 */
function withFingerprints(items) {
    const seen = new Map();
    return items.map((item) => {
        const identity = JSON.stringify([item.rule, item.service, item.subject]);
        const ordinal = seen.get(identity) ?? 0;
        seen.set(identity, ordinal + 1);
        return { ...item, fingerprint: digest(ordinal === 0 ? identity : `${identity}#${ordinal}`) };
    });
}
function digest(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 16);
}

// EXTERNAL MODULE: ./lib/model/location.js
var model_location = __webpack_require__(1918);
// EXTERNAL MODULE: ./lib/config/bounded-glob.js
var bounded_glob = __webpack_require__(8682);
;// CONCATENATED MODULE: ./lib/policy/severity.js

const ranks = { off: 0, note: 1, warning: 2, error: 3 };
/** Errors first. */
function compareSeverity(a, b) {
    return ranks[b] - ranks[a];
}
/**
 * What the policy says of a rule in a service: the last setting that matches, else the rule's own
 * severity. A report may weigh less than that, never more.
 */
function severityFinder(policy) {
    const settings = policy.rules.map(({ rule, severity, services }) => ({
        severity,
        matchesRule: (0,bounded_glob/* compileGlob */.SO)(rule, 'name'),
        matchesService: services === undefined ? everything : (0,bounded_glob/* compileGlobs */.tI)(services, 'name'),
    }));
    const byRule = new Map();
    const settingsOf = (rule) => {
        const known = byRule.get(rule) ?? settings.filter(({ matchesRule }) => matchesRule(rule));
        byRule.set(rule, known);
        return known;
    };
    return (rule, service, own) => {
        const setting = settingsOf(rule).findLast(({ matchesService }) => matchesService(service));
        const most = setting?.severity ?? own.rule;
        return own.report !== undefined && ranks[own.report] < ranks[most] ? own.report : most;
    };
}
const everything = () => true;

;// CONCATENATED MODULE: ./lib/policy/merge-stages.js


/**
 * Findings of several stages as one list: the same fingerprint is the same finding, seen at each of its
 * stages. It is new when it is new at any of them, and weighs the most that it weighs anywhere.
 */
function mergeStages(byStage) {
    const merged = new Map();
    for (const findings of byStage)
        for (const finding of findings) {
            const other = merged.get(finding.fingerprint);
            merged.set(finding.fingerprint, other === undefined ? finding : mergeTwo(other, finding));
        }
    return [...merged.values()].sort(compareFindings);
}
/** The words are those of the stage where it is new; of the first stage when it is new at both or neither. */
function mergeTwo(a, b) {
    const main = b.new && !a.new ? b : a;
    const severity = compareSeverity(a.severity, b.severity) <= 0 ? a.severity : b.severity;
    return {
        ...main,
        severity,
        new: a.new || b.new,
        stages: [...a.stages, ...b.stages],
    };
}
/** New before old, errors before warnings, then by service, rule and place. */
function compareFindings(a, b) {
    return (Number(b.new) - Number(a.new) ||
        compareSeverity(a.severity, b.severity) ||
        merge_stages_compareText(a.service, b.service) ||
        merge_stages_compareText(a.rule, b.rule) ||
        (0,model_location/* compareLocations */.Qr)(a.location, b.location) ||
        merge_stages_compareText(a.subject, b.subject) ||
        merge_stages_compareText(a.fingerprint, b.fingerprint));
}
function merge_stages_compareText(a, b) {
    return a === b ? 0 : a < b ? -1 : 1;
}

;// CONCATENATED MODULE: ./lib/policy/fill-template.js
/**
 * `{{name}}` filled from the data, in one pass, so that text from a repository is never a template.
 * @throws when the data lacks a name: a bug of the rule
 */
function fillTemplate(template, data) {
    return template.replace(/\{\{(\w+)\}\}/g, (_, name) => {
        const text = Object.hasOwn(data, name) ? data[name] : undefined;
        if (text === undefined)
            throw new Error(`the message needs {{${name}}}, which the report does not give`);
        return text;
    });
}

;// CONCATENATED MODULE: ./lib/policy/run-rules.js

/** The service that findings of the gate about itself are filed under. */
const gateService = 'stackgate';
/** Every rule over one estate. A rule that crashes is an error finding of its own: it is never skipped. */
function runRules(rules, context, severityOf) {
    return rules.flatMap((rule) => runRule(rule, context, severityOf));
}
function runRule(rule, context, severityOf) {
    const findings = [];
    try {
        for (const report of rule.check(context)) {
            const finding = findingOf(rule, report, severityOf);
            if (finding !== undefined)
                findings.push(finding);
        }
    }
    catch (error) {
        findings.push(crashOf(rule, error, context));
    }
    return findings;
}
function findingOf(rule, report, severityOf) {
    const own = { rule: rule.meta.severity, ...(report.severity !== undefined && { report: report.severity }) };
    const severity = severityOf(rule.id, report.service, own);
    if (severity === 'off')
        return undefined;
    const template = rule.meta.messages[report.message];
    if (template === undefined)
        throw new Error(`${rule.id} has no message ${report.message}`);
    return {
        rule: rule.id,
        severity,
        confidence: report.confidence ?? rule.meta.confidence ?? 'high',
        service: report.service,
        subject: report.subject,
        message: fillTemplate(template, report.data),
        ...(report.advice !== undefined && { advice: report.advice }),
        ...(report.fix !== undefined && { fix: report.fix }),
        location: report.at,
        related: report.related ?? [],
    };
}
function crashOf(rule, error, context) {
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return {
        rule: 'gate/rule-crashed',
        severity: 'error',
        confidence: 'high',
        service: gateService,
        subject: rule.id,
        message: `The rule ${rule.id} crashed, so nobody knows what it would have found. ${reason.slice(0, 300)}`,
        advice: 'This is a bug in Stackgate: please report it. Until it is mended, turn the rule off in stackgate.yml.',
        location: context.estate.services[0]?.location ?? nowhere,
        related: [],
    };
}
const nowhere = { file: 'stackgate.yml', line: 1, column: 1 };

;// CONCATENATED MODULE: ./lib/policy/waivers.js


/**
 * Marks the findings that a waiver in force accepts. A waiver counts up to and including its last day; what
 * it accepted was never old, so from then on it is new again wherever its service changes.
 */
function applyWaivers(findings, waivers, { today, changed }) {
    const compiled = waivers.map((waiver) => compileWaiver(waiver, today));
    const used = new Set();
    const marked = findings.map((finding) => {
        const matching = compiled.filter((one) => one.matches(finding));
        for (const one of matching)
            used.add(one);
        const inForce = matching.find((one) => !one.expired);
        if (inForce !== undefined)
            return { ...finding, waived: accepted(inForce.waiver) };
        const [ended] = matching;
        return ended !== undefined && changed.has(finding.service) ? countAgain(finding, ended.waiver) : finding;
    });
    return { findings: marked, notes: compiled.flatMap((one) => noteOf(one, used.has(one))) };
}
function countAgain(finding, { expires, location }) {
    return {
        ...finding,
        new: true,
        related: [...finding.related, { message: `its waiver ended on ${expires}`, location }],
    };
}
function compileWaiver(waiver, today) {
    const rule = (0,bounded_glob/* compileGlob */.SO)(waiver.rule, 'name');
    const subject = (0,bounded_glob/* compileGlob */.SO)(waiver.subject, 'name');
    return {
        waiver,
        matches: (finding) => rule(finding.rule) && subject(`${finding.service}:${finding.subject}`),
        expired: waiver.expires !== undefined && waiver.expires < today,
    };
}
function accepted({ owner, reason, expires }) {
    return { owner, reason, ...(expires !== undefined && { expires }) };
}
function noteOf({ waiver, expired }, used) {
    if (used && !expired)
        return [];
    const what = `The waiver of ${waiver.rule} for ${waiver.subject}, owned by ${waiver.owner},`;
    const note = {
        severity: 'note',
        confidence: 'high',
        service: gateService,
        subject: `${waiver.rule} ${waiver.subject}`,
        location: waiver.location,
        related: [],
    };
    if (!used)
        return [{ ...note, rule: 'gate/waiver-unused', message: `${what} matches no finding.`, advice: 'Remove it.' }];
    const message = `${what} ended on ${waiver.expires}: what it accepted counts again.`;
    return [{ ...note, rule: 'gate/waiver-expired', message, advice: 'Mend the finding, or agree on a new date.' }];
}

;// CONCATENATED MODULE: ./lib/policy/judge.js





/**
 * Judges every stage twice: as proposed, and as it is deployed. What stands in both is old. Waivers
 * are applied last, so that one that matches nothing at any stage can be told.
 */
function judge(input) {
    const severityOf = severityFinder(input.settings.policy);
    const found = mergeStages(input.stages.map((stage) => judgeStage(stage, input, severityOf)));
    const changed = new Set(input.stages.flatMap(({ changes }) => changes.map(({ service }) => service)));
    const { findings, notes } = applyWaivers(found, input.settings.policy.waivers, { today: input.today, changed });
    const stages = input.stages.map(({ proposed }) => proposed.estate.stage);
    const aboutWaivers = withFingerprints(notes).map((note) => ({ ...note, new: false, stages }));
    return { findings: [...findings.toSorted(compareFindings), ...aboutWaivers] };
}
function judgeStage(stage, input, severityOf) {
    const { proposed, deployed, changes } = stage;
    const proposedOthers = othersOf(stage, input.stages, (one) => one.proposed);
    const context = {
        ...proposed,
        changes,
        ...(deployed !== undefined && { deployed }),
        otherStages: proposedOthers,
        settings: input.settings,
    };
    const now = withFingerprints(runRules(input.rules, context, severityOf));
    const before = deployed === undefined ? [] : judgeDeployed(stage, deployed, input, severityOf);
    const old = new Set(before.filter(isBaseline).map(({ fingerprint }) => fingerprint));
    const crashes = before.filter((finding) => !isBaseline(finding) && !now.some((one) => one.fingerprint === finding.fingerprint));
    const stages = [proposed.estate.stage];
    return [...now, ...crashes].map((finding) => ({ ...finding, new: !old.has(finding.fingerprint), stages }));
}
function judgeDeployed(stage, deployed, input, severityOf) {
    const otherStages = othersOf(stage, input.stages, (one) => one.deployed);
    const context = { ...deployed, changes: [], otherStages, settings: input.settings };
    return withFingerprints(runRules(input.rules, context, severityOf));
}
/** A crash is never old: a rule that crashes on the base as well still sees nothing of the change. */
function isBaseline(finding) {
    return finding.rule !== 'gate/rule-crashed';
}
function othersOf(stage, stages, side) {
    return stages.flatMap((other) => (other === stage ? [] : (side(other)?.estate ?? [])));
}

// EXTERNAL MODULE: ./lib/policy/registry.js + 40 modules
var registry = __webpack_require__(5770);
;// CONCATENATED MODULE: ./lib/policy/verdict.js
/**
 * `error` when something could not be read, for then nobody knows what it holds; else `fail` when a
 * finding counts. Report-only does not change the verdict, only what the run ends with.
 */
function verdictOf(findings, diagnostics, policy) {
    if (diagnostics.some(({ severity }) => severity === 'error'))
        return 'error';
    return findings.some((finding) => counts(finding, policy)) ? 'fail' : 'pass';
}
/** True for a finding that fails the check: an error that nobody waived, and new unless all count. */
function counts(finding, { failOn }) {
    return finding.severity === 'error' && finding.waived === undefined && (failOn === 'all' || finding.new);
}

// EXTERNAL MODULE: ./lib/read/reader.js
var reader = __webpack_require__(3149);
;// CONCATENATED MODULE: ./lib/read/reading-memo.js

/**
 * What was read from one side of a comparison, for the other: most services of a pull request are the
 * same in both. A result is used again only when everything that its reading looked at, and everything
 * it looked for in vain, is the same there.
 */
class ReadingMemo {
    #readings = new Map();
    /** @param read reads the candidate through the context that it is given */
    read(candidate, context, read) {
        const key = reading_memo_keyOf(candidate, context);
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
function reading_memo_keyOf(candidate, { stage, names = new Map() }) {
    const all = namesKeys.get(names) ?? [...names].flat().join('\n');
    namesKeys.set(names, all);
    return [candidate.format, (0,reader/* candidateKey */.R)(candidate), candidate.name, stage, all].join('\n');
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

;// CONCATENATED MODULE: ./lib/app/affected.js
/**
 * Services that a change concerns, each with why; in name order.
 *
 * @param isEdited whether any file that the service's definition was read from differs
 */
function affectedServices(stages, isEdited) {
    const reasons = new Map();
    const because = (service, reason) => {
        const there = reasons.get(service) ?? new Set();
        reasons.set(service, there.add(reason));
    };
    const changes = stages.flatMap((stage) => stage.changes);
    const own = new Set(changes.filter(isOwn).map(({ service }) => service));
    const isHere = (service) => own.has(service) || isEdited(service);
    for (const change of changes.filter(({ service }) => isHere(service)))
        because(change.service, ownReason(change));
    for (const stage of stages)
        for (const change of stage.changes.filter(concernsConsumers))
            for (const consumer of consumersOf(change, stage))
                because(consumer, `imports ${change.subject}, which ${fate(change)}`);
    for (const { service } of changes)
        if (!reasons.has(service))
            because(service, NEIGHBOUR);
    const owners = new Map(stages.flatMap(({ services }) => services).map((one) => [one.name, one.owner]));
    return [...reasons]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([service, why]) => {
        const owner = owners.get(service);
        const untouched = !isHere(service);
        return { service, reasons: [...why], ...(untouched && { untouched }), ...(owner === undefined ? {} : { owner }) };
    });
}
/** Another service takes away, or brings, what this one refers to: no line of its own differs. */
const NEIGHBOUR = 'what it refers to changes';
/** An edge has two ends, and may come and go because of the other one. */
function isOwn({ kind }) {
    return kind !== 'edge';
}
function ownReason({ kind, action }) {
    if (kind !== 'service')
        return 'changed here';
    return action === 'added' ? 'new service' : action === 'removed' ? 'service removed' : 'changed here';
}
function concernsConsumers({ kind, action }) {
    return kind === 'export' && action !== 'added';
}
function fate({ action }) {
    return action === 'removed' ? 'goes away' : 'changes';
}
/** Who imports an export now, or did until this change. */
function consumersOf(change, stage) {
    const edges = [...stage.edges, ...(stage.removedEdges ?? [])];
    const importers = edges.filter(({ kind, detail }) => kind === 'import' && detail === change.subject);
    return new Set(importers.flatMap(({ from }) => (from.service === null || from.service === change.service ? [] : [from.service])));
}

// EXTERNAL MODULE: ./lib/app/base-settings.js
var base_settings = __webpack_require__(9018);
;// CONCATENATED MODULE: ./lib/app/code-digest.js
/**
 * Digests of code: of files and folders as they are, without the definitions in them. Where a
 * service's code is its whole folder, a comment in its serverless.yml is no change of its code.
 */
function codeDigest(files, { services }) {
    const definitions = new Set(services.map(({ file }) => file));
    const emptied = (path) => (files.digest(path) === undefined ? undefined : 'only definitions');
    return (path) => files.digest(path, definitions) ?? emptied(path);
}

;// CONCATENATED MODULE: ./lib/app/dropped-imports.js
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

// EXTERNAL MODULE: ./lib/app/exit-codes.js
var exit_codes = __webpack_require__(6000);
;// CONCATENATED MODULE: ./lib/app/known-gaps.js
/**
 * Mistakes that leave a value unknown and the service read: an include that git ignores, a name that a
 * fragment takes from what it is merged into. What depends on the value is unknown and judged as that.
 */
const LEAVES_A_GAP = new Set([
    'serverless/variable-missing',
    'cloudformation/undefined-reference',
    'cloudformation/fragment',
]);
/**
 * The base is the baseline here too: a gap that stands there as well is a warning, or a repository that
 * keeps a file out of git could never pass. Whatever hides a whole definition stays an error.
 *
 * @param deployed diagnostics of what it is compared with
 */
function withKnownGaps(diagnostics, deployed) {
    const known = new Set(deployed.filter(isGap).map(known_gaps_keyOf));
    return diagnostics.map((one) => isGap(one) && known.has(known_gaps_keyOf(one))
        ? { ...one, severity: 'warning', message: `${one.message} It was so before.` }
        : one);
}
function isGap({ severity, code }) {
    return severity === 'error' && LEAVES_A_GAP.has(code);
}
/** Lines move; the file, the kind and the words stay. */
function known_gaps_keyOf({ code, message, location }) {
    return `${code} ${location.file} ${message}`;
}

// EXTERNAL MODULE: ./lib/app/merge-diagnostics.js
var merge_diagnostics = __webpack_require__(4358);
// EXTERNAL MODULE: ./lib/app/read-stage.js + 283 modules
var read_stage = __webpack_require__(7127);
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

// EXTERNAL MODULE: ./lib/read/files/git-command.js
var git_command = __webpack_require__(6812);
;// CONCATENATED MODULE: ./lib/read/files/git-objects.js

/** Bytes of blobs by id: many in one process of git. Ids that the clone does not have are left out. */
function readBlobs(root, ids) {
    if (ids.length === 0)
        return new Map();
    const answer = (0,git_command/* git */.$)(root, ['cat-file', '--batch'], `${ids.join('\n')}\n`);
    return answer.ok ? parseBatch(answer.stdout) : new Map();
}
/** Sizes of blobs in bytes, without reading them. */
function blobSizes(root, ids) {
    if (ids.length === 0)
        return new Map();
    const answer = (0,git_command/* git */.$)(root, ['cat-file', '--batch-check'], `${ids.join('\n')}\n`);
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

// EXTERNAL MODULE: ./lib/read/files/git-repository.js
var git_repository = __webpack_require__(553);
;// CONCATENATED MODULE: ./lib/read/files/git-tree.js


/** @param prefix the folder from the top, with `/` at its end; paths in the result start below it */
function readTree(root, commit, prefix) {
    const tree = prefix === '' ? commit : `${commit}:${prefix.replace(/\/$/, '')}`;
    const answer = (0,git_command/* git */.$)(root, ['ls-tree', '-r', '-z', '--full-tree', '--end-of-options', tree]);
    if (answer.ok)
        return parseTree((0,git_command/* zeroSeparated */.Q)(answer.stdout));
    // The folder may be newer than the commit; then the commit has no file of it.
    if (prefix !== '')
        return parseTree([]);
    throw new app_error/* AppError */.u('commit-missing', `the files of commit ${commit} cannot be listed: ${answer.reason}`);
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
    return new GitCommitFiles(root, commit, readTree(root, commit, place.prefix));
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
        const size = blobSizes(this.#root, [id]).get(id);
        if (size === undefined)
            return { kind: 'not-text', reason: 'its content is not in this clone (a partial clone)' };
        if (size > decode_text/* MAX_FILE_BYTES */.gZ)
            return (0,decode_text/* tooLarge */.g$)(size);
        const bytes = readBlobs(this.#root, [id]).get(id);
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
        for (const [id, bytes] of readBlobs(this.#root, this.#affordable([...ids])))
            (0,blob_memo/* rememberBlob */.z)(id, (0,decode_text/* decodeText */.g7)(bytes));
    }
    #affordable(ids) {
        let total = 0;
        const chosen = [];
        for (const [id, size] of blobSizes(this.#root, ids)) {
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
        const texts = readBlobs(this.#root, [...new Set(this.#tree.links.values())]);
        const targets = new Map();
        for (const [path, id] of this.#tree.links)
            targets.set(path, texts.get(id)?.toString('utf8') ?? '');
        this.#linkTargets = targets;
        return targets;
    }
}

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
// EXTERNAL MODULE: ./lib/read/files/working-tree.js + 1 modules
var working_tree = __webpack_require__(2582);
;// CONCATENATED MODULE: ./lib/app/sources.js






/** @throws AppError for a directory, ref or source that is not there */
function openSources(options) {
    const { directory, assemblies, deployedAssemblies = [] } = options;
    const proposed = filesOutside((0,working_tree/* workingTree */.c)(directory, { assemblies }), deployedAssemblies);
    const deployed = withAssemblies(openDeployed(options), directory, deployedAssemblies);
    const policy = openPolicy(options, deployed.files ?? proposed);
    const { files, description, commit, diagnostics = [] } = deployed;
    return {
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
function openDeployed({ directory, deployed, assemblies }) {
    if (deployed === undefined)
        return openMergeBase(directory);
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
    throw new app_error/* AppError */.u('usage', `--deployed takes git:REF, dir:PATH or none, not ${deployed}`);
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

;// CONCATENATED MODULE: ./lib/app/unread-base.js
/**
 * Services that could not be read, or not wholly, in what the proposal is compared with. Their findings
 * count as new, for nobody can tell which are old; that must not look like what the change did.
 */
function unreadBase({ proposed, deployed }) {
    if (deployed === undefined)
        return [];
    const mended = new Map();
    const stillBroken = filesWithErrors(proposed.diagnostics);
    for (const problem of deployed.diagnostics) {
        const { file } = problem.location;
        if (problem.severity !== 'error' || stillBroken.has(file) || mended.has(file))
            continue;
        const readers = proposed.estate.services.filter(({ inputs, file: own }) => own === file || inputs.includes(file));
        if (readers.length > 0)
            mended.set(file, unread_base_noteOf(problem, readers));
    }
    return [...mended.values(), ...outputOnOneSide(deployed, proposed)];
}
/** CDK output that a build job makes and no commit holds: the usual case, unless it is committed. */
function outputOnOneSide(deployed, proposed) {
    if (!proposed.estate.services.some(({ format }) => format === 'cdk'))
        return [];
    const still = appsWithoutOutput(proposed);
    return [...appsWithoutOutput(deployed)]
        .filter((file) => !still.has(file))
        .map((file) => ({
        severity: 'warning',
        code: 'compare/base-unreadable',
        message: `${file} has no synthesised output in what this is compared with: all its stacks count as new, and what they replace or drop is not seen. ${GIVE_OUTPUT}`,
        location: { file, line: 1, column: 1 },
    }));
}
const GIVE_OUTPUT = "Give the base's output with --deployed-assembly SERVICE=DIR.";
function appsWithoutOutput({ diagnostics }) {
    return new Set(diagnostics.filter(({ code }) => code === 'cdk/no-assembly').map(({ location }) => location.file));
}
function filesWithErrors(diagnostics) {
    return new Set(diagnostics.filter(({ severity }) => severity === 'error').map(({ location }) => location.file));
}
function unread_base_noteOf({ location, message }, readers) {
    const names = readers.map(({ name }) => name).join(', ');
    const advice = readers.some(({ format }) => format === 'cdk') ? ` ${GIVE_OUTPUT}` : '';
    return {
        severity: 'warning',
        code: 'compare/base-unreadable',
        message: `${location.file} could not be read in what this is compared with (line ${location.line}: ${message.replace(/\.$/, '')}), so everything of ${names} counts as new, also what stood there before.${advice}`,
        location: { file: location.file, line: 1, column: 1 },
    };
}

// EXTERNAL MODULE: ./lib/app/unseen.js
var unseen = __webpack_require__(723);
;// CONCATENATED MODULE: ./lib/app/check.js

















/**
 * The gate: read, compare, judge. Reads files and git objects, and nothing else.
 *
 * @throws AppError for a directory, ref or stage that is not there
 */
function runCheck(options) {
    const assemblies = [...options.assemblies.values()];
    const deployedAssemblies = [...(options.deployedAssemblies?.values() ?? [])];
    return checkSources(openSources({ ...options, assemblies, deployedAssemblies }), options);
}
/** The same over files that are already open. */
function checkSources(sources, options) {
    const base = (0,base_settings/* readBaseSettings */.xu)(sources, options);
    const { policy } = base.settings;
    const stages = readStages(sources, base.settings, options);
    options.onProgress({ kind: 'judging', rules: registry/* rules */.a.length });
    const { findings } = judge({ rules: registry/* rules */.a, settings: base.settings, stages, today: options.today });
    const diagnostics = (0,merge_diagnostics/* mergeDiagnostics */.r)([
        ...sources.diagnostics,
        ...base.diagnostics,
        ...(0,unseen/* unreadSubmodules */.$)(sources.proposed),
        ...stages.flatMap(readingOf),
        ...(0,base_settings/* emptyEstate */.MO)(stages.map(({ proposed }) => proposed)),
    ]);
    const views = stages.map(viewOf);
    const affected = affectedServices(views, (service) => stages.some((stage) => isEdited(service, stage, sources)));
    const result = {
        compared: comparedOf(sources, options),
        stages: views,
        findings,
        diagnostics,
        verdict: verdictOf(findings, diagnostics, policy),
        reportOnly: policy.reportOnly,
        failOn: policy.failOn,
        policySource: sources.policyDescription,
        affected,
        deployOrder: deploySteps(affected.map(({ service }) => service), views.flatMap(({ edges }) => edges), views.flatMap(droppedImports)),
    };
    return { result, exitCode: (0,exit_codes/* exitCodeOfCheck */.Nv)(result) };
}
function readingOf(stage) {
    const { proposed, deployed } = stage;
    return [...withKnownGaps(proposed.diagnostics, deployed?.diagnostics ?? []), ...unreadBase(stage)];
}
function comparedOf(sources, { proposedCommit }) {
    const { deployedDescription: deployed, deployedCommit } = sources;
    const { prefix: folder = '' } = sources.proposed;
    return {
        proposed: sources.proposed.label,
        deployed,
        ...(proposedCommit === undefined ? {} : { proposedCommit }),
        ...(deployedCommit === undefined ? {} : { deployedCommit }),
        ...(folder === '' ? {} : { folder }),
    };
}
function viewOf({ proposed, deployed, changes }) {
    const { estate, statements, edges } = proposed;
    const before = new Set((deployed?.edges ?? []).map(({ key }) => key));
    const now = new Set(edges.map(({ key }) => key));
    return {
        stage: estate.stage,
        services: estate.services,
        statements,
        edges,
        changes,
        newEdges: new Set(deployed === undefined ? [] : [...now].filter((key) => !before.has(key))),
        ...(deployed === undefined ? {} : { removedEdges: deployed.edges.filter(({ key }) => !now.has(key)) }),
    };
}
/** By the content of what the definition was read from, wherever it lies; other services' definitions are theirs. */
function isEdited(name, { proposed, deployed }, sources) {
    return contents(name, proposed.estate, sources.proposed) !== contents(name, deployed?.estate, sources.deployed);
}
function contents(name, estate, files) {
    const others = new Set(estate?.services.filter((service) => service.name !== name).map(({ file }) => file));
    const inputs = estate?.services.find((service) => service.name === name)?.inputs ?? [];
    const own = inputs.filter((path) => !others.has(path));
    return own
        .map((path) => files?.digest(path) ?? '')
        .toSorted()
        .join();
}
function readStages(sources, settings, options) {
    const { assemblies, deployedAssemblies = assemblies, environment, onProgress } = options;
    const given = { settings, environment, memo: new ReadingMemo() };
    const proposed = new read_stage/* EstateSource */.Y(sources.proposed, { ...given, assemblies });
    const deployed = sources.deployed && new read_stage/* EstateSource */.Y(sources.deployed, { ...given, assemblies: deployedAssemblies });
    return (0,base_settings/* stagesToCheck */.b7)(settings, options.stage).map((stage) => {
        if (deployed === undefined)
            return { proposed: readSide(proposed, 'proposed', stage, onProgress), changes: [] };
        const before = readSide(deployed, 'deployed', stage, onProgress);
        const now = readSide(proposed, 'proposed', stage, onProgress, before.estate);
        return { proposed: now, deployed: before, changes: compare(before, now, deployed.files, proposed.files) };
    });
}
function readSide(source, what, stage, onProgress, otherSide) {
    onProgress({ kind: 'reading', what, stage });
    const read = source.read(stage, otherSide);
    onProgress({ kind: 'read', what, stage, services: read.estate.services.length });
    return read;
}
function compare(before, now, old, fresh) {
    return diffEstates(before.estate, now.estate, {
        deployedEdges: before.edges,
        proposedEdges: now.edges,
        deployedStatements: before.statements,
        proposedStatements: now.statements,
        codeDigests: { deployed: codeDigest(old, before.estate), proposed: codeDigest(fresh, now.estate) },
    });
}


/***/ }),

/***/ 8656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ ruleInfos)
});

;// CONCATENATED MODULE: ./lib/policy/gate-rules.js
/** What the gate finds about itself: no rule's, in no pack, and not to be turned off. Each has a page beside the rules'. */
const gateRules = [
    { id: 'gate/rule-crashed', title: 'Every rule runs to its end', severity: 'error' },
    { id: 'gate/waiver-expired', title: 'A waiver ends on the day that was agreed', severity: 'note' },
    { id: 'gate/waiver-unused', title: 'A waiver accepts a finding that is there', severity: 'note' },
];

// EXTERNAL MODULE: ./lib/policy/generated/pages.js
var pages = __webpack_require__(1512);
// EXTERNAL MODULE: ./lib/policy/registry.js + 40 modules
var registry = __webpack_require__(5770);
;// CONCATENATED MODULE: ./lib/app/rule-infos.js



/** Every rule as reports show it. */
function ruleInfos() {
    const ofRules = registry/* rules */.a.map(({ id, meta: { title, severity } }) => ({ id, title, severity }));
    return [...ofRules, ...gateRules].map((info) => {
        const help = pages/* rulePages */.$.get(info.id);
        return { ...info, ...(help === undefined ? {} : { help }) };
    });
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


/***/ }),

/***/ 5770:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ rules)
});

// UNUSED EXPORTS: ruleById

;// CONCATENATED MODULE: ./lib/policy/edge-words.js
/** How rules speak of edges: whose they are, who takes part, and where it stands. */
/** The end that acts or listens, whose definition has to say so: caller, publisher, subscriber, importer. */
function consumerOf(edge) {
    return edge.kind === 'subscribe' ? edge.to : edge.from;
}
/** The end that is used: callee, topic, table, export. */
function providerOf(edge) {
    return edge.kind === 'subscribe' ? edge.from : edge.to;
}
/** The service that a finding about an edge is filed under: the consumer's, else whichever is known. */
function serviceOfEdge(edge) {
    return consumerOf(edge).service ?? providerOf(edge).service ?? '?';
}
/** Both ends are in the estate, in different services. */
function crossesServices({ from, to }) {
    return from.service !== null && to.service !== null && from.service !== to.service;
}
function printEnd(node) {
    return node.service === null ? node.id : `${node.service}:${node.id}`;
}
/** How another service writes the end in a declaration: `payments:charge`; a bare id within its own service. */
function declaredName(node, from) {
    return node.service === from.service ? node.id : printEnd(node);
}
const present = {
    call: 'calls',
    subscribe: 'subscribes to',
    publish: 'publishes to',
    read: 'reads',
    write: 'writes to',
    import: 'imports from',
};
const infinitive = {
    call: 'call',
    subscribe: 'subscribe to',
    publish: 'publish to',
    read: 'read',
    write: 'write to',
    import: 'import from',
};
/** `checkout:placeOrder calls payments:charge`. */
function sentenceOf(edge) {
    return `${printEnd(consumerOf(edge))} ${present[edge.kind]} ${printEnd(providerOf(edge))}`;
}
/** `calls`, `writes to`. */
function presentOf(kind) {
    return present[kind];
}
/** `call`, `write to`: for `may …`, `is not allowed to …`. */
function verbOf(kind) {
    return infinitive[kind];
}
/** The first place that gives a view this answer; where the edge stands when none does. */
function placeOf(edge, view, answer) {
    return edge.evidence.find((one) => one.view === view && one.answer === answer)?.location ?? edge.location;
}
/** The words of the first evidence for a view and answer, empty when there is none. */
function noteOf(edge, view, answer) {
    return edge.evidence.find((one) => one.view === view && one.answer === answer)?.note ?? '';
}

// EXTERNAL MODULE: ./lib/model/own-entry.js
var own_entry = __webpack_require__(6476);
// EXTERNAL MODULE: ./lib/model/walk.js
var walk = __webpack_require__(9076);
;// CONCATENATED MODULE: ./lib/policy/literal-names.js


/** Types whose name property is not their last part with `Name`. */
const nameProperties = {
    'AWS::Events::EventBus': 'Name',
    'AWS::Events::Rule': 'Name',
    'AWS::Kinesis::Stream': 'Name',
    'AWS::ApiGateway::RestApi': 'Name',
    'AWS::ApiGatewayV2::Api': 'Name',
    'AWS::SSM::Parameter': 'Name',
    'AWS::SecretsManager::Secret': 'Name',
    'AWS::Scheduler::Schedule': 'Name',
    'AWS::KinesisFirehose::DeliveryStream': 'DeliveryStreamName',
    'AWS::DynamoDB::GlobalTable': 'TableName',
};
/** The name that a definition gives a resource, where it is wholly known; undefined where AWS makes one up. */
function literalName(resource) {
    const property = (0,own_entry/* ownEntry */.P)(nameProperties, resource.type) ?? `${resource.type.slice(resource.type.lastIndexOf(':') + 1)}Name`;
    return (0,walk/* stringOf */.Je)((0,walk/* get */.Jt)(resource.properties, property));
}
/** Everything that other stacks may call by name: resources, then exports, then stacks; with what it is. */
function* namesIn(estate) {
    const stacks = estate.services.flatMap((service) => service.stacks);
    for (const { service, resources } of stacks)
        for (const resource of resources.values()) {
            const name = literalName(resource);
            if (name !== undefined)
                yield { name, what: `${service}:${resource.id}` };
        }
    for (const { service, outputs } of stacks)
        for (const output of outputs) {
            const name = (0,walk/* stringOf */.Je)(output.exportName);
            if (name !== undefined)
                yield { name, what: `${service}'s export ${name}` };
        }
    for (const stack of stacks) {
        const name = (0,walk/* stringOf */.Je)(stack.name);
        if (name !== undefined)
            yield { name, what: `stack ${name}` };
    }
}
/** The name at the end of an ARN, URL or path; a bare name is its own. */
function lastName(id) {
    const arn = /^arn:[^:]*:[^:]*:[^:]*:[^:]*:(.+)$/.exec(id);
    if (arn?.[1] !== undefined) {
        const [head = '', ...rest] = arn[1].split(/[:/]/);
        return rest.length > 0 && /^[a-zA-Z-]+$/.test(head) ? (rest[0] ?? head) : head;
    }
    return /^https?:\/\//.test(id) ? id.slice(id.lastIndexOf('/') + 1) : id;
}

;// CONCATENATED MODULE: ./lib/policy/rule.js
/** Gives a rule its message types; the identity at run time. */
function defineRule(rule) {
    return rule;
}

;// CONCATENATED MODULE: ./lib/policy/rules/edge/cross-stage/rule.js



const crossStage = defineRule({
    id: 'edge/cross-stage',
    meta: {
        title: 'A stage uses nothing of another stage',
        severity: 'error',
        messages: {
            resource: 'At stage {{stage}}, {{edge}}: that is {{what}} at stage {{other}}.',
            account: 'At stage {{stage}}, {{edge}}: that is in the account of stage {{other}}.',
            token: 'At stage {{stage}}, {{edge}}, which by its name belongs to stage {{other}}.',
        },
    },
    *check(context) {
        const others = namesByOthers(context);
        for (const edge of context.edges) {
            const node = unknownEnd(edge);
            const found = node === undefined ? undefined : findOther(node, others, context);
            if (found !== undefined)
                yield reportOf(edge, found, context.estate.stage);
        }
    },
});
function reportOf(edge, { message, stage: other, what }, stage) {
    return {
        message,
        data: { stage, edge: sentenceOf(edge), other, what },
        service: serviceOfEdge(edge),
        subject: edge.key,
        at: edge.location,
        ...(message === 'token' && { severity: 'warning', confidence: 'low' }),
        advice: `Put the stage's own name in its place, as a variable or a parameter (\`${stage}\` here, \`${other}\` there).`,
    };
}
/** An end that no service of this stage defines; what stackgate.yml calls external is shared on purpose. */
function unknownEnd({ from, to }) {
    const node = from.service === null ? from : to.service === null ? to : undefined;
    return node?.external === undefined ? node : undefined;
}
/** Names that only other stages have; what this stage has as well is not told apart by its name. */
function namesByOthers({ estate, otherStages }) {
    const own = new Set([...namesIn(estate)].map(({ name }) => name));
    const names = new Map();
    for (const other of otherStages ?? [])
        for (const { name, what } of namesIn(other))
            if (!own.has(name) && !names.has(name))
                names.set(name, { message: 'resource', stage: other.stage, what });
    return names;
}
/** Where the account or region is not stated, it is this stage's own; another symbol may be anything. */
function findOther(node, others, context) {
    const id = node.id.replace(/\$\{AWS::\w+\}/g, '*');
    if (id.includes('${'))
        return undefined;
    return (others.get(id) ?? others.get(lastName(id)) ?? ofStack(id, others) ?? ofAccount(id, context) ?? ofToken(id, context));
}
/** `stack.Output`, as a reference to another stack's output prints. */
function ofStack(id, others) {
    const at = id.lastIndexOf('.');
    return at === -1 ? undefined : others.get(id.slice(0, at));
}
function ofAccount(id, { estate, settings }) {
    const account = /^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/.exec(id)?.[1];
    const stages = settings.stages.filter((stage) => stage.account === account);
    const [other] = stages;
    if (account === undefined || other === undefined || stages.some(({ name }) => name === estate.stage))
        return undefined;
    return { message: 'account', stage: other.name, what: '' };
}
/** The last resort: another stage's name as a word of its own, and this stage's not. */
function ofToken(id, { estate, settings }) {
    const words = new Set(id.split(/[^A-Za-z0-9]+/));
    if (words.has(estate.stage))
        return undefined;
    const other = settings.stages.find(({ name }) => name !== estate.stage && words.has(name));
    return other === undefined ? undefined : { message: 'token', stage: other.name, what: '' };
}

// EXTERNAL MODULE: ./lib/graph/digraph.js
var digraph = __webpack_require__(9021);
// EXTERNAL MODULE: ./lib/model/location.js
var model_location = __webpack_require__(1918);
;// CONCATENATED MODULE: ./lib/policy/deliveries.js


/**
 * Tells permissions to invoke that stand in a role only because AWS delivers a function's outcome by
 * it. Nobody calls: the subscription is an edge of its own, judged by its own rules. Functions that
 * share the role have the permission too.
 */
function deliveryFinder(edges) {
    const delivering = new Set(edges
        .filter(({ mechanism, wired }) => mechanism === 'lambda-outcome' && wired === 'yes')
        .flatMap((edge) => grantKeys(edge)));
    return (edge) => edge.mechanism === 'lambda-invoke' &&
        edge.declared !== 'yes' &&
        edge.wired !== 'yes' &&
        grantKeys(edge).some((key) => delivering.has(key));
}
/** The two ends, and the statements that grant it with what they grant. */
function grantKeys({ evidence, from, to }) {
    const places = evidence
        .filter(({ view, answer }) => view === 'granted' && answer === 'yes')
        .map(({ location }) => (0,model_location/* formatLocation */.j$)(location));
    return [printEnd(from), ...places].map((start) => `${start} → ${printEnd(to)}`);
}

;// CONCATENATED MODULE: ./lib/policy/rules/edge/cycle/stack-of-node.js
/**
 * The root stack that a node of an import is part of, as people call it: the service, with the stack's
 * id where the service has several. Undefined where more than one could be meant: a cycle must be certain.
 */
function stackFinder(estate) {
    const stacks = estate.services.flatMap((service) => service.stacks);
    const byKey = new Map(stacks.map((stack) => [stack.key, stack]));
    const services = new Map(estate.services.map((service) => [service.name, service]));
    return (node) => {
        const service = node.service === null ? undefined : services.get(node.service);
        const roots = new Set(service?.stacks.filter((stack) => holds(stack, node)).map((stack) => rootOf(stack, byKey)));
        const [root, ...others] = roots;
        if (service === undefined || root === undefined || others.length > 0)
            return undefined;
        const rootCount = service.stacks.filter(({ parent }) => parent === undefined).length;
        return rootCount === 1 ? service.name : `${service.name}/${root.id}`;
    };
}
function holds(stack, node) {
    if (node.type === 'AWS::CloudFormation::Stack')
        return stack.id === node.id;
    const prefix = stack.parent === undefined ? '' : `${stack.id}/`;
    if (!node.id.startsWith(prefix))
        return false;
    const id = node.id.slice(prefix.length);
    if (node.type === 'output')
        return stack.outputs.some(({ name }) => name === id);
    return stack.resources.has(id) || [...stack.resources.values()].some((resource) => resource.id === id);
}
/** Bounded by the number of stacks, so that a parent chain that closes on itself ends. */
function rootOf(stack, byKey) {
    let root = stack;
    for (let steps = byKey.size; steps > 0 && root.parent !== undefined; steps--)
        root = byKey.get(root.parent.stack) ?? root;
    return root;
}

;// CONCATENATED MODULE: ./lib/policy/rules/edge/cycle/rule.js





const cycle = defineRule({
    id: 'edge/cycle',
    meta: {
        title: 'Services do not need each other in a circle',
        severity: 'error',
        messages: {
            import: 'These stacks need each other first: {{cycle}}. None of them can be deployed to a new account or stage, and none deleted.',
            call: 'These services call each other: {{cycle}}. One slow or failing answer stops all of them.',
        },
    },
    *check({ estate, edges }) {
        yield* reportsOf('import', importGraph(estate, edges));
        yield* reportsOf('call', callGraph(edges));
    },
});
function* reportsOf(message, { graph, edges }) {
    for (const nodes of (0,digraph/* cyclesOf */.Jt)(graph)) {
        if (nodes.length < 2)
            continue;
        const steps = nodes.flatMap((node, index) => edges.get(pair(node, nodes[(index + 1) % nodes.length] ?? node)) ?? []);
        const [first] = steps;
        if (first === undefined)
            continue;
        const text = [...nodes, nodes[0] ?? ''].join(' → ');
        yield {
            message,
            data: { cycle: text },
            service: first.from.service ?? '',
            subject: `${message} ${text}`,
            at: first.location,
            // Whether a call waits for its answer stands in the code, which nobody reads here.
            ...(message === 'call' && { severity: 'warning', confidence: 'medium' }),
            advice: message === 'import'
                ? 'Move what both need into a stack of its own, or pass one direction by name instead of by export.'
                : 'Turn one direction into an event, or move the shared part into one service.',
            related: steps.slice(1).map((edge) => ({ message: sentenceOf(edge), location: placeIn(edge) })),
        };
    }
}
function placeIn(edge) {
    return edge.location;
}
/** Stacks by what they need to be deployed; a nested stack is part of the one that creates it. */
function importGraph(estate, edges) {
    const stackOf = stackFinder(estate);
    const ends = edges.flatMap((edge) => {
        if (edge.kind !== 'import' || edge.mechanism === 'nested-stack' || edge.wired !== 'yes')
            return [];
        const [from, to] = [stackOf(edge.from), stackOf(edge.to)];
        return from === undefined || to === undefined || from === to ? [] : [{ edge, from, to }];
    });
    return connect(ends);
}
/** Services by calls of functions and workflows; a permission that nothing else speaks of is taken for a call. */
function callGraph(edges) {
    const isDelivery = deliveryFinder(edges);
    const ends = edges.flatMap((edge) => {
        const isCall = edge.kind === 'call' && edge.mechanism !== 'api' && crossesServices(edge);
        const isReal = edge.declared === 'yes' || edge.granted === 'yes' || edge.wired === 'yes';
        return isCall && isReal && !isDelivery(edge)
            ? [{ edge, from: edge.from.service ?? '', to: edge.to.service ?? '' }]
            : [];
    });
    return connect(ends);
}
function connect(ends) {
    const graph = new digraph/* Digraph */.oM();
    const edges = new Map();
    for (const { edge, from, to } of ends) {
        graph.addEdge(from, to);
        if (!edges.has(pair(from, to)))
            edges.set(pair(from, to), edge);
    }
    return { graph, edges };
}
function pair(from, to) {
    return `${from} → ${to}`;
}

;// CONCATENATED MODULE: ./lib/policy/in-words.js
/** The first few of a list, and how many more there are: `a, b, c and 6 more`. One more alone is shown. */
function inWords(items, most = 3) {
    if (items.length <= most + 1)
        return items.join(', ');
    return `${items.slice(0, most).join(', ')} and ${items.length - most} more`;
}

;// CONCATENATED MODULE: ./lib/policy/find-resource.js
function findService(estate, name) {
    return name === null ? undefined : estate.services.find((service) => service.name === name);
}
/** The resource that a node names: by id or logical id; in a nested stack the id carries the stack's path. */
function findResource(estate, node) {
    for (const stack of findService(estate, node.service)?.stacks ?? []) {
        const id = idWithin(stack, node.id);
        if (id === undefined)
            continue;
        const exact = stack.resources.get(id);
        if (exact !== undefined)
            return exact;
        const byId = idsOf(stack).get(id);
        if (byId !== undefined)
            return byId;
    }
    return undefined;
}
/** A rule asks once for each edge: a walk over the resources each time takes minutes in a stack of thousands. */
const ids = new WeakMap();
function idsOf(stack) {
    const known = ids.get(stack);
    if (known !== undefined)
        return known;
    const index = new Map();
    for (const resource of stack.resources.values())
        if (!index.has(resource.id))
            index.set(resource.id, resource);
    ids.set(stack, index);
    return index;
}
/** The output that a node of type `output` names, with its stack. */
function findOutput(estate, node) {
    for (const stack of findService(estate, node.service)?.stacks ?? []) {
        const name = idWithin(stack, node.id);
        const output = stack.outputs.find((one) => one.name === name);
        if (output !== undefined)
            return { stack, output };
    }
    return undefined;
}
/** True when the estate has what the node names: a resource, an output, or a whole stack. */
function isThere(estate, node) {
    if (node.type === 'output')
        return findOutput(estate, node) !== undefined;
    if (findResource(estate, node) !== undefined)
        return true;
    return findService(estate, node.service)?.stacks.some((stack) => stack.id === node.id) ?? false;
}
function idWithin(stack, id) {
    if (stack.parent === undefined)
        return id.includes('/') ? undefined : id;
    return id.startsWith(`${stack.id}/`) ? id.slice(stack.id.length + 1) : undefined;
}

;// CONCATENATED MODULE: ./lib/policy/removed-providers.js


/**
 * Deployed edges between services whose provider is gone in the proposal. A consumer still uses it when
 * the proposal imports the same name in vain, or has an edge of the same kind that leads to nothing and
 * did not before.
 */
function* removedProviders({ estate, edges, deployed }) {
    if (deployed === undefined)
        return;
    const before = new Set(deployed.edges.filter(leadsNowhere).map(({ key }) => key));
    const dangling = danglingByConsumer(edges, before);
    for (const edge of deployed.edges) {
        if (!crossesServices(edge) || (edge.wired !== 'yes' && edge.declared !== 'yes'))
            continue;
        const candidates = dangling.get(consumerKey(edge)) ?? [];
        const stillUsed = edge.kind === 'import'
            ? candidates.find((one) => sharesDetail(one, edge))
            : firstIfGone(candidates, edge, estate);
        if (stillUsed !== undefined)
            yield { deployed: edge, stillUsed };
        else if (!isThere(estate, providerOf(edge)) && isThere(estate, consumerOf(edge)))
            yield { deployed: edge };
    }
}
function firstIfGone(candidates, edge, estate) {
    if (isThere(estate, providerOf(edge)))
        return undefined;
    const name = printEnd(providerOf(edge));
    return candidates.find((one) => providerOf(one).id === name) ?? candidates[0];
}
function danglingByConsumer(edges, before) {
    const found = new Map();
    for (const edge of edges) {
        if (!leadsNowhere(edge) || before.has(edge.key))
            continue;
        const key = consumerKey(edge);
        const group = found.get(key);
        if (group === undefined)
            found.set(key, [edge]);
        else
            group.push(edge);
    }
    return found;
}
function leadsNowhere(edge) {
    const provider = providerOf(edge);
    return provider.service === null && provider.external === undefined;
}
/** Not the mechanism: what is called by a name that leads nowhere may look like another one. */
function consumerKey(edge) {
    return `${edge.kind} ${printEnd(consumerOf(edge))}`;
}
/** Details of one edge stand in one text, joined by a comma. */
function sharesDetail(a, b) {
    const names = new Set(b.detail?.split(', '));
    return a.detail?.split(', ').some((name) => names.has(name)) ?? false;
}

;// CONCATENATED MODULE: ./lib/policy/rules/edge/dangling/rule.js






const dangling = defineRule({
    id: 'edge/dangling',
    meta: {
        title: 'What is referred to exists',
        severity: 'error',
        messages: {
            declared: '{{edge}}, and there is no such thing: {{reason}}.',
            import: '{{consumer}} imports {{name}}, and nothing here provides it: the deploy fails. {{reason}}.',
            foreign: '{{service}} imports {{names}}, which no stack of this repository exports: unless another one does, the deploy fails.',
            elsewhere: '{{known}} is connected to {{end}} by {{mechanism}}, and no service of this repository defines that.',
            unconnected: '{{edge}} by its declaration, and nothing connects the two: it never runs.',
        },
    },
    *check(context) {
        // What was there until this change is `edge/removed-while-used`: one problem, one finding.
        const explained = new Set([...removedProviders(context)].map(({ stillUsed }) => stillUsed?.key));
        const ownNames = namesOfServices(context.estate);
        const edges = context.edges.filter((edge) => !explained.has(edge.key));
        yield* foreignReports(edges.filter((edge) => isForeign(edge, ownNames)), context);
        const seen = new Set();
        for (const edge of edges)
            for (const report of isForeign(edge, ownNames) ? [] : rule_reportsOf(edge, ownNames)) {
                const key = `${report.service} ${report.subject}`;
                if (!seen.has(key))
                    yield report;
                seen.add(key);
            }
    },
});
function* rule_reportsOf(edge, ownNames) {
    const { from, to } = edge;
    if (from.external !== undefined || to.external !== undefined)
        return;
    const leadsNowhere = from.service === null || to.service === null;
    if (edge.kind === 'import') {
        if (edge.wired === 'no')
            yield missingImport(edge);
    }
    else if (edge.wired === 'no' && edge.declared === 'yes')
        yield leadsNowhere ? missing(edge) : unconnected(edge);
    // Where no end is of this estate it is nobody's here to mend.
    else if (edge.wired === 'yes' && leadsNowhere && from.service !== to.service)
        yield elsewhere(edge, ownNames);
}
/** The exporter may live in another repository, unless the name begins with that of a service of this one. */
function isForeign(edge, ownNames) {
    if (edge.kind !== 'import' || edge.wired !== 'no' || edge.to.external !== undefined)
        return false;
    const mayBeElsewhere = edge.mechanism === 'import-value' || edge.mechanism === 'stack-output';
    return mayBeElsewhere && edge.to.service === null && !beginsWithOneOf(edge.detail ?? edge.to.id, ownNames);
}
/** One finding a service, and one more for what a change adds: its names are then part of what it is about. */
function* foreignReports(edges, { deployed }) {
    const before = deployed && new Set(deployed.edges.map(({ key }) => key));
    const groups = new Map();
    for (const edge of edges) {
        const key = `${before !== undefined && !before.has(edge.key)} ${serviceOfEdge(edge)}`;
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [edge]);
        else
            group.push(edge);
    }
    for (const [key, group] of groups)
        yield foreignReport(group, key.startsWith('true '));
}
function foreignReport(edges, isNew) {
    const [first, ...others] = edges;
    const service = serviceOfEdge(first);
    const names = [...new Set(edges.map(({ detail, to }) => detail ?? to.id))].sort();
    return {
        message: 'foreign',
        data: { service, names: inWords(names) },
        service,
        subject: isNew ? `imports from elsewhere ${names.join(' ')}` : 'imports from elsewhere',
        at: placeOf(first, 'wired', 'no'),
        severity: 'warning',
        confidence: 'medium',
        advice: 'Correct the name, or name what lives elsewhere under `externals` in stackgate.yml.',
        related: others.slice(0, 5).map((edge) => ({ message: sentenceOf(edge), location: placeOf(edge, 'wired', 'no') })),
    };
}
function missingImport(edge) {
    return {
        message: 'import',
        data: {
            consumer: printEnd(consumerOf(edge)),
            name: edge.detail ?? edge.to.id,
            reason: sentence(edge.reason ?? noteOf(edge, 'wired', 'no')),
        },
        ...base(edge),
        advice: 'Correct the name, or add the output to the service that should provide it.',
    };
}
function missing(edge) {
    return {
        message: 'declared',
        data: { edge: sentenceOf(edge), reason: edge.reason ?? noteOf(edge, 'wired', 'no') },
        ...base(edge),
        advice: 'Correct the name in the declaration, or take it out.',
    };
}
function unconnected(edge) {
    return {
        message: 'unconnected',
        data: { edge: sentenceOf(edge) },
        ...base(edge),
        at: placeOf(edge, 'declared', 'yes'),
        severity: 'warning',
        advice: 'Add the destination, subscription or mapping that carries it, or take the declaration out.',
    };
}
/** A literal name or ARN that is nobody's here: a slip when it looks like one of ours, else worth a note. */
function elsewhere(edge, ownNames) {
    const [unknownEnd, known] = edge.from.service === null ? [edge.from, edge.to] : [edge.to, edge.from];
    const ours = beginsWithOneOf(lastName(unknownEnd.id), ownNames);
    return {
        message: 'elsewhere',
        data: { known: printEnd(known), end: printEnd(unknownEnd), mechanism: edge.mechanism },
        ...base(edge),
        subject: `${edge.kind} ${edge.mechanism} ${unknownEnd.id}`,
        severity: ours ? 'warning' : 'note',
        confidence: ours ? 'medium' : 'low',
        advice: 'Correct the name, or name what lives elsewhere under `externals` in stackgate.yml.',
    };
}
function base(edge) {
    return { service: serviceOfEdge(edge), subject: edge.key, at: placeOf(edge, 'wired', edge.wired) };
}
function namesOfServices(estate) {
    return estate.services.flatMap(({ name, stacks }) => [
        name,
        ...stacks.flatMap((stack) => (0,walk/* stringOf */.Je)(stack.name) ?? []),
    ]);
}
function beginsWithOneOf(name, beginnings) {
    return beginnings.some((beginning) => name.startsWith(beginning) && /^($|[^A-Za-z0-9])/.test(name.slice(beginning.length)));
}
/** A reason as a sentence of its own, without its full stop. */
function sentence(reason) {
    return reason.charAt(0).toUpperCase() + reason.slice(1);
}

;// CONCATENATED MODULE: ./lib/policy/arn-form.js



/** The ARN after partition, region and account, with the name for `@`. */
const shapes = {
    'AWS::Lambda::Function': 'lambda:function:@',
    'AWS::SNS::Topic': 'sns:@',
    'AWS::SQS::Queue': 'sqs:@',
    'AWS::DynamoDB::Table': 'dynamodb:table/@',
    'AWS::Events::EventBus': 'events:event-bus/@',
    'AWS::StepFunctions::StateMachine': 'states:stateMachine:@',
    'AWS::Kinesis::Stream': 'kinesis:stream/@',
};
/** How a definition of `from` writes the ARN of a resource: its own by reference, another's by export, else by name. */
function arnForm(resource, from, estate) {
    if (resource.service === from.service && from.format !== 'cdk')
        return ownArn(resource);
    const exportName = from.format === 'cdk' ? undefined : exportOfArn(resource, estate);
    if (exportName !== undefined)
        return { 'Fn::ImportValue': exportName };
    const name = literalName(resource);
    if (name === undefined)
        return `<the ARN of ${resource.service} ${resource.id}>`;
    if (resource.type === 'AWS::S3::Bucket')
        return from.format === 'cdk' ? `arn:aws:s3:::${name}` : sub(`s3:::${name}`);
    const shape = (0,own_entry/* ownEntry */.P)(shapes, resource.type);
    if (shape === undefined)
        return `<the ARN of ${name}>`;
    const [service = '', ...rest] = shape.split(':');
    const tail = rest.join(':').replace('@', () => name);
    // The CDK's own variables for region and account are code: people write them.
    if (from.format === 'cdk')
        return `arn:aws:${service}:<region>:<account>:${tail}`;
    return sub(`${service}:\${AWS::Region}:\${AWS::AccountId}:${tail}`);
}
const sub = (rest) => ({ 'Fn::Sub': `arn:\${AWS::Partition}:${rest}` });
/** A topic's and a workflow's `Ref` is its ARN; the rest have the attribute. */
function ownArn({ type, logicalId }) {
    return isRefArn(type) ? { Ref: logicalId } : { 'Fn::GetAtt': [logicalId, 'Arn'] };
}
function isRefArn(type) {
    return type === 'AWS::SNS::Topic' || type === 'AWS::StepFunctions::StateMachine';
}
/** The export that its service already offers, if there is one. */
function exportOfArn({ service, stack, type, logicalId }, estate) {
    const own = estate.services.find(({ name }) => name === service)?.stacks.find(({ key }) => key === stack);
    for (const { value, exportName } of own?.outputs ?? []) {
        const symbol = (0,walk/* loneSymbol */.xi)(value);
        const isArn = symbol?.kind === 'attribute' ? symbol.attribute === 'Arn' : symbol?.kind === 'ref' && isRefArn(type);
        if (isArn && (symbol?.kind === 'attribute' || symbol?.kind === 'ref') && symbol.logicalId === logicalId) {
            const name = (0,walk/* stringOf */.Je)(exportName);
            if (name !== undefined)
                return name;
        }
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/policy/write-plain.js
/** Fixes are in the service's own syntax: short tags in YAML, long forms in JSON. */
function isJson({ format, file }) {
    return format === 'cdk' || file.endsWith('.json');
}
/** Block style, two spaces a level; functions with short tags on one line. Ends without a line break. */
function writeYaml(value) {
    return blockLines(value).join('\n');
}
/** As people write it: what fits a line stays on one. */
function writeJson(value) {
    const line = jsonLine(value);
    if (line.length <= 72 || !(isList(value) || isDict(value)))
        return line;
    const [open, close] = isList(value) ? '[]' : '{}';
    const items = isList(value)
        ? value.map(writeJson)
        : Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${writeJson(item)}`);
    return `${open}\n${items.join(',\n').replace(/^/gm, '  ')}\n${close}`;
}
function jsonLine(value) {
    if (isList(value))
        return `[${value.map(jsonLine).join(', ')}]`;
    if (!isDict(value))
        return JSON.stringify(value);
    const items = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${jsonLine(item)}`);
    return items.length === 0 ? '{}' : `{ ${items.join(', ')} }`;
}
function blockLines(value) {
    if (isList(value) && value.length > 0)
        return value.flatMap((item) => under('-', ' ', item));
    if (isDict(value) && !isFunction(value))
        return Object.entries(value).flatMap(([key, item]) => under(`${scalarText(key)}:`, '\n', item));
    return [flowText(value)];
}
/** A list item continues behind its dash; what a key holds stands below it, unless it fits the line. */
function under(head, separator, item) {
    if (isInline(item, separator === ' '))
        return [`${head} ${flowText(item)}`];
    const lines = blockLines(item);
    if (separator === '\n')
        return [head, ...lines.map((line) => `  ${line}`)];
    return lines.map((line, at) => (at === 0 ? `${head} ${line}` : `  ${line}`));
}
function isInline(value, isItem) {
    if (isDict(value) && isFunction(value))
        return true;
    const items = isList(value) ? value : isDict(value) ? Object.values(value) : [];
    if (items.length === 0)
        return true;
    const isFlat = items.every((item) => !isList(item) && (!isDict(item) || isFunction(item)));
    return isFlat && !isItem && flowText(value).length <= 60;
}
function flowText(value) {
    if (isList(value))
        return `[${value.map(flowText).join(', ')}]`;
    if (!isDict(value))
        return typeof value === 'string' ? scalarText(value) : String(value);
    const tagged = isFunction(value) ? taggedText(value) : undefined;
    if (tagged !== undefined)
        return tagged;
    const items = Object.entries(value).map(([key, item]) => `${scalarText(key)}: ${flowText(item)}`);
    return items.length === 0 ? '{}' : `{ ${items.join(', ')} }`;
}
/** `!Ref X`, `!GetAtt X.Arn`, `!Sub '…'`; a tag cannot stand before another one, so that stays in long form. */
function taggedText(value) {
    const [[name, argument] = ['', null]] = Object.entries(value);
    const tag = `!${name.replace('Fn::', '')}`;
    if (name === 'Fn::GetAtt' && isList(argument))
        return `${tag} ${argument.join('.')}`;
    if (isDict(argument))
        return undefined;
    return `${tag} ${name === 'Fn::Sub' && typeof argument === 'string' ? quoted(argument) : flowText(argument)}`;
}
function isFunction(value) {
    const keys = Object.keys(value);
    return keys.length === 1 && /^(Ref|Fn::\w+)$/.test(keys[0] ?? '');
}
function isList(value) {
    return Array.isArray(value);
}
function isDict(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** Words and numbers that YAML would read as something else than a text. */
const reserved = /^(true|false|yes|no|on|off|y|n|null|~)$/i;
function scalarText(text) {
    const isPlain = /^[A-Za-z/][\w./:-]*$/.test(text) && !text.endsWith(':') && !reserved.test(text);
    // A place to fill in, as people read it: `<the ARN of the topic>`.
    return isPlain || /^<[^<>:#]+>$/.test(text) ? text : quoted(text);
}
function quoted(text) {
    return /[\n\r\t]/.test(text) ? JSON.stringify(text) : `'${text.replaceAll("'", "''")}'`;
}

;// CONCATENATED MODULE: ./lib/policy/grant-text.js





const roleActions = {
    'call lambda-invoke': ['lambda:InvokeFunction'],
    'call step-functions': ['lambda:InvokeFunction'],
    'publish step-functions': ['states:StartExecution'],
    'publish sns': ['sns:Publish'],
    'publish sqs': ['sqs:SendMessage'],
    'publish eventbridge': ['events:PutEvents'],
    'publish kinesis': ['kinesis:PutRecord', 'kinesis:PutRecords'],
    'subscribe sqs': ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
    'subscribe kinesis': [
        'kinesis:GetRecords',
        'kinesis:GetShardIterator',
        'kinesis:DescribeStream',
        'kinesis:ListShards',
    ],
    'subscribe dynamodb-stream': [
        'dynamodb:GetRecords',
        'dynamodb:GetShardIterator',
        'dynamodb:DescribeStream',
        'dynamodb:ListStreams',
    ],
    'read AWS::DynamoDB::Table': ['dynamodb:GetItem', 'dynamodb:Query'],
    'write AWS::DynamoDB::Table': ['dynamodb:PutItem', 'dynamodb:UpdateItem'],
    'read AWS::S3::Bucket': ['s3:GetObject'],
    'write AWS::S3::Bucket': ['s3:PutObject'],
};
const deliveryActions = {
    'AWS::Lambda::Function': 'lambda:InvokeFunction',
    'AWS::SQS::Queue': 'sqs:SendMessage',
    'AWS::SNS::Topic': 'sns:Publish',
    'AWS::Events::EventBus': 'events:PutEvents',
};
/** The least that a role needs for an edge; empty where no role takes part. */
function actionsFor(edge) {
    if (edge.mechanism === 'lambda-outcome')
        return [(0,own_entry/* ownEntry */.P)(deliveryActions, edge.to.type) ?? 'lambda:InvokeFunction'];
    return roleActions[`${edge.kind} ${edge.mechanism}`] ?? roleActions[`${edge.kind} ${edge.to.type ?? ''}`] ?? [];
}
/** The statement to add to the role, in the format of its service. */
function statementText(actions, on, place, estate) {
    const { name: service, format } = place.service;
    const actor = place.actor.id.slice(place.actor.id.lastIndexOf('/') + 1);
    const arn = on === undefined ? '<its ARN>' : onItems(arnForm(on, { service, format }, estate), on);
    const statement = { Effect: 'Allow', Action: actions.length === 1 ? (actions[0] ?? '') : actions, Resource: arn };
    switch (format) {
        case 'serverless':
            return writeYaml({ provider: { iam: { role: { statements: [statement] } } } });
        case 'sam':
            return write({ [actor]: { Properties: { Policies: [{ Statement: [statement] }] } } }, format, place.file);
        case 'cloudformation':
            return write(roleForm(place, statement), format, place.file);
        case 'cdk':
            return `// ${actor}\nfn.addToRolePolicy(iam.PolicyStatement.fromJson(${writeJson(statement)}));`;
    }
}
function write(plain, format, file) {
    return isJson({ format, file }) ? writeJson(plain) : writeYaml(plain);
}
/** The role by its logical id where the actor refers to one of its own stack. */
function roleForm({ service, actor }, statement) {
    const role = roleOf(service, actor) ?? `<the role of ${actor.id}>`;
    return {
        [role]: { Properties: { Policies: [{ PolicyName: 'Added', PolicyDocument: { Statement: [statement] } }] } },
    };
}
function roleOf(service, actor) {
    const resource = findResource({ stage: '', services: [service] }, actor);
    const symbol = (0,walk/* loneSymbol */.xi)((0,walk/* get */.Jt)(resource?.properties, resource?.type === 'AWS::Lambda::Function' ? 'Role' : 'RoleArn'));
    return symbol?.kind === 'attribute' && symbol.stack === resource?.stack ? symbol.logicalId : undefined;
}
/** What a bucket holds is named below its ARN. */
function onItems(arn, { type, logicalId }) {
    if (type !== 'AWS::S3::Bucket')
        return arn;
    if (typeof arn === 'string')
        return `${arn}/*`;
    const [[name, argument] = ['', '']] = Object.entries(arn ?? {});
    if (name === 'Fn::GetAtt')
        return { 'Fn::Sub': `\${${logicalId}.Arn}/*` };
    if (name === 'Fn::Sub')
        return { 'Fn::Sub': `${argument}/*` };
    return { 'Fn::Sub': ['${Bucket}/*', { Bucket: arn }] };
}

;// CONCATENATED MODULE: ./lib/policy/rules/edge/missing-grant/rule.js





const missingGrant = defineRule({
    id: 'edge/missing-grant',
    meta: {
        title: 'A role allows what is declared and connected',
        severity: 'error',
        messages: {
            declared: '{{actor}} declares that it needs to {{verb}} {{target}}, and its role does not allow {{actions}}: it fails with AccessDenied at run time.',
            outcome: '{{actor}} sends its outcome to {{target}}, and its role does not allow {{actions}}: the outcomes are lost.',
            wired: '{{actor}} is connected to {{target}}, and its role does not allow {{actions}}: what goes through it fails with AccessDenied at run time.',
        },
    },
    *check({ estate, edges }) {
        for (const edge of edges)
            if (edge.granted === 'no' && actionsFor(edge).length > 0)
                yield* missing_grant_rule_reportsOf(edge, estate);
    },
});
function* missing_grant_rule_reportsOf(edge, estate) {
    const message = messageFor(edge);
    if (message === undefined)
        return;
    const isOutcome = message === 'outcome';
    const actor = isOutcome ? edge.from : consumerOf(edge);
    const target = isOutcome ? edge.to : providerOf(edge);
    const service = findService(estate, actor.service);
    if (service === undefined)
        return;
    const actions = actionsFor(edge);
    const place = { service, actor, file: edge.location.file };
    const data = { actor: printEnd(actor), verb: verbOf(edge.kind), target: printEnd(target) };
    yield {
        message,
        data: { ...data, actions: inWords(actions) },
        service: service.name,
        subject: edge.key,
        at: placeOf(edge, message === 'declared' ? 'declared' : 'wired', 'yes'),
        // A variable that holds a name is a strong hint and no proof that the code uses it.
        ...(message === 'wired' && edge.kind !== 'subscribe' && { severity: 'warning', confidence: 'medium' }),
        advice: message === 'declared'
            ? 'Add the statement to its role, or take the declaration back.'
            : 'Add the statement to its role, or drop the connection.',
        fix: statementText(actions, findResource(estate, target), place, estate),
    };
}
/** Undefined where nobody says that it is needed, and where it leads to nothing anyway (`edge/dangling`). */
function messageFor(edge) {
    if (edge.wired === 'no')
        return undefined;
    if (edge.kind === 'subscribe' && edge.wired === 'yes')
        return edge.mechanism === 'lambda-outcome' ? 'outcome' : 'wired';
    return edge.declared === 'yes' ? 'declared' : edge.wired === 'yes' ? 'wired' : undefined;
}

;// CONCATENATED MODULE: ./lib/policy/declaration-text.js

/** Text to paste into the definition of a function or workflow, in the format of its service. */
function declarationText({ format, file }, node, { key, value }) {
    const id = node.id.slice(node.id.lastIndexOf('/') + 1);
    if (format === 'cdk')
        return `// ${id}\ncfnFunction.addMetadata('Stackgate', ${writeJson({ [capitalised(key)]: value })});`;
    if (format === 'serverless' && node.type === 'AWS::Lambda::Function')
        return writeYaml({ functions: { [id]: { [key]: value } } });
    const plain = { [id]: { Metadata: { Stackgate: { [capitalised(key)]: value } } } };
    return isJson({ format, file }) ? writeJson(plain) : writeYaml(plain);
}
function capitalised(key) {
    return key.charAt(0).toUpperCase() + key.slice(1);
}

// EXTERNAL MODULE: ./lib/config/bounded-glob.js
var bounded_glob = __webpack_require__(8682);
// EXTERNAL MODULE: ./lib/config/owner-of.js
var owner_of = __webpack_require__(9547);
;// CONCATENATED MODULE: ./lib/policy/owners.js


/** Owners by service name; several owners of one service stand in one text, separated by spaces. */
function ownersByService(estate, settings) {
    const find = (0,owner_of/* ownerFinder */.e)(settings);
    return new Map(estate.services.flatMap((service) => {
        const owner = service.owner ?? find(service);
        return owner === undefined ? [] : [[service.name, owner]];
    }));
}
function ownersIn(owner) {
    return owner?.split(/\s+/).filter((one) => one !== '') ?? [];
}
/** One owner in common is enough: the same people answer for both ends. */
function sharesOwner(a, b) {
    const others = new Set(ownersIn(b));
    return ownersIn(a).some((owner) => others.has(owner));
}
/** Whether the organisation's policy allows a call; globs are over service names, or over owners with `@` in front. */
function allowFinder(allow) {
    const compiled = allow.map(({ from, to }) => ({ from: partyMatcher(from), to: partyMatcher(to) }));
    return (from, to) => compiled.some((one) => one.from(from) && one.to(to));
}
function partyMatcher(pattern) {
    const matches = (0,bounded_glob/* compileGlob */.SO)(pattern, 'name');
    return pattern.startsWith('@') ? ({ owner }) => ownersIn(owner).some(matches) : ({ service }) => matches(service);
}

;// CONCATENATED MODULE: ./lib/policy/rules/edge/no-consent/rule.js







const noConsent = defineRule({
    id: 'edge/no-consent',
    meta: {
        title: 'Calls across owners have the consent of the one who is called',
        severity: 'error',
        messages: {
            none: '{{callers}} {{verb}} {{callee}} of {{owner}}, who never agreed to it.',
        },
    },
    *check({ estate, edges, settings }) {
        const owners = ownersByService(estate, settings);
        const allowed = allowFinder(settings.policy.allow);
        for (const group of callsByService(edges)) {
            const [edge] = group;
            const caller = partyOf(edge.from.service, owners);
            const callee = partyOf(edge.to.service, owners);
            // Where nobody owns the callee there is nobody to ask.
            if (callee.owner === undefined || sharesOwner(caller.owner, callee.owner) || allowed(caller, callee))
                continue;
            const target = findResource(estate, edge.to);
            const service = findService(estate, callee.service);
            if (target === undefined || service === undefined || consents(target, caller))
                continue;
            yield {
                message: 'none',
                data: {
                    callers: inWords([...new Set(group.map(({ from }) => printEnd(from)))]),
                    verb: group.length === 1 ? 'calls' : 'call',
                    callee: printEnd(edge.to),
                    owner: callee.owner,
                },
                service: caller.service,
                subject: `${caller.service} → ${printEnd(edge.to)}`,
                at: edge.declared === 'yes' ? placeOf(edge, 'declared', 'yes') : edge.location,
                advice: `Ask ${callee.owner} to name ${caller.service} among its callers, or have policies.allow say so for the organisation.`,
                fix: declarationText(service, edge.to, { key: 'callers', value: [caller.service] }),
                related: [{ message: `${printEnd(edge.to)}, without this consent`, location: target.location }],
            };
        }
    },
});
/** Consent is given to a service: all its calls of one function are one finding, at one that is declared if any is. */
function callsByService(edges) {
    const groups = new Map();
    const isDelivery = deliveryFinder(edges);
    for (const edge of edges) {
        if (edge.kind !== 'call' || !crossesServices(edge) || !isReal(edge) || isDelivery(edge))
            continue;
        const key = `${edge.from.service} ${printEnd(edge.to)}`;
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [edge]);
        else
            groups.set(key, edge.declared === 'yes' && group[0].declared !== 'yes' ? [edge, ...group] : [...group, edge]);
    }
    return groups.values();
}
function isReal(edge) {
    return edge.declared === 'yes' || edge.granted === 'yes' || edge.wired === 'yes';
}
function partyOf(service, owners) {
    return { service: service ?? '', owner: owners.get(service ?? '') };
}
/** `callers:` names the calling service, one of its owners, or with `*` everybody. */
function consents(callee, caller) {
    const names = new Set(callee.declarations?.callers.map(({ name }) => name));
    return names.has('*') || names.has(caller.service) || ownersIn(caller.owner).some((owner) => names.has(owner));
}

;// CONCATENATED MODULE: ./lib/policy/permission-text.js



const senders = {
    sns: 'sns.amazonaws.com',
    eventbridge: 'events.amazonaws.com',
    schedule: 'events.amazonaws.com',
    's3-notification': 's3.amazonaws.com',
    'cognito-trigger': 'cognito-idp.amazonaws.com',
    'log-subscription': 'logs.amazonaws.com',
    api: 'apigateway.amazonaws.com',
};
/** The AWS service that delivers over an edge. */
function senderOf({ mechanism }) {
    return senders[mechanism] ?? `the sender of ${mechanism}`;
}
/** The permission or policy to add to the target's own template; undefined where there is none to add. */
function permissionText(permission, estate) {
    const { target, format } = permission;
    const resource = permissionForm(permission, estate);
    // The CDK makes the permission with the construct.
    if (resource === undefined || format === 'cdk')
        return undefined;
    const plain = { [`${target.logicalId}Permission`]: resource };
    // In serverless.yml CloudFormation resources stand under `resources`.
    if (format === 'serverless')
        return writeYaml({ resources: { Resources: plain } });
    return isJson({ format, file: target.location.file }) ? writeJson(plain) : writeYaml(plain);
}
function permissionForm(permission, estate) {
    switch (permission.target.type) {
        case 'AWS::Lambda::Function':
            return lambdaPermission(permission, estate);
        case 'AWS::SQS::Queue':
            return policy(permission, { type: 'AWS::SQS::QueuePolicy', list: 'Queues', action: 'sqs:SendMessage' }, estate);
        case 'AWS::SNS::Topic':
            return policy(permission, { type: 'AWS::SNS::TopicPolicy', list: 'Topics', action: 'sns:Publish' }, estate);
        default:
            return undefined;
    }
}
function lambdaPermission(permission, estate) {
    return {
        Type: 'AWS::Lambda::Permission',
        Properties: {
            Action: 'lambda:InvokeFunction',
            FunctionName: { Ref: permission.target.logicalId },
            Principal: permission.sender,
            ...sourceLimits(permission, estate),
        },
    };
}
/** A bucket's ARN has no account, so whoever takes its name after it would be let in. */
function sourceLimits(permission, estate) {
    const isBucket = permission.source?.type === 'AWS::S3::Bucket';
    return {
        SourceArn: sourceArn(permission, estate),
        ...(isBucket && { SourceAccount: { Ref: 'AWS::AccountId' } }),
    };
}
function policy(permission, { type, list, action }, estate) {
    const { target, sender, format } = permission;
    const { SourceArn, SourceAccount } = sourceLimits(permission, estate);
    const statement = {
        Effect: 'Allow',
        Principal: { Service: sender },
        Action: action,
        Resource: arnForm(target, { service: target.service, format }, estate),
        Condition: {
            ArnLike: { 'aws:SourceArn': SourceArn ?? null },
            ...(SourceAccount !== undefined && { StringEquals: { 'aws:SourceAccount': SourceAccount } }),
        },
    };
    return {
        Type: type,
        Properties: {
            [list]: [{ Ref: target.logicalId }],
            PolicyDocument: { Version: '2012-10-17', Statement: [statement] },
        },
    };
}
/** An API's permission is for its routes, which end its ARN. */
function sourceArn({ target, source, format }, estate) {
    if (source === undefined)
        return '<the ARN of the source>';
    if (source.type.startsWith('AWS::ApiGateway')) {
        const api = source.service === target.service ? `\${${source.logicalId}}` : '<the id of the API>';
        return { 'Fn::Sub': `arn:\${AWS::Partition}:execute-api:\${AWS::Region}:\${AWS::AccountId}:${api}/*` };
    }
    // The function's permission would need the bucket and the bucket's notification the permission: a circle by reference.
    const byName = source.type === 'AWS::S3::Bucket' && source.service === target.service ? literalName(source) : undefined;
    if (byName !== undefined)
        return { 'Fn::Sub': `arn:\${AWS::Partition}:s3:::${byName}` };
    return arnForm(source, { service: target.service, format }, estate);
}

;// CONCATENATED MODULE: ./lib/policy/rules/edge/not-permitted/rule.js





const notPermitted = defineRule({
    id: 'edge/not-permitted',
    meta: {
        title: 'What is connected is let in',
        severity: 'error',
        messages: {
            dropped: '{{to}} does not let {{sender}} in ({{note}}): what {{from}} sends it is dropped.',
            refused: '{{to}} does not let {{sender}} in ({{note}}): requests to {{from}} that lead there end in an error.',
        },
    },
    *check({ estate, edges }) {
        for (const edge of edges) {
            if (edge.granted === 'no' && edge.wired === 'yes' && isByPolicy(edge))
                yield rule_reportOf(edge, estate);
        }
    },
});
/**
 * Where a role of an end decides, it is `edge/missing-grant`. AppSync, and a rule that sends to another bus,
 * deliver with a role of their own, which neither end holds.
 */
function isByPolicy(edge) {
    const byOwnRole = edge.from.type === 'AWS::AppSync::GraphQLApi' || edge.to.type === 'AWS::Events::EventBus';
    return actionsFor(edge).length === 0 && edge.kind !== 'import' && !byOwnRole;
}
function rule_reportOf(edge, estate) {
    const target = findResource(estate, edge.to);
    const source = findResource(estate, edge.from);
    const sender = senderOf(edge);
    const service = edge.to.service ?? serviceOfEdge(edge);
    const format = findService(estate, service)?.format ?? 'cloudformation';
    const fix = target === undefined ? undefined : permissionText({ target, source, sender, format }, estate);
    return {
        message: edge.kind === 'call' ? 'refused' : 'dropped',
        data: { to: printEnd(edge.to), from: printEnd(edge.from), sender, note: noteOf(edge, 'granted', 'no') },
        service,
        subject: edge.key,
        at: placeOf(edge, 'wired', 'yes'),
        advice: `Let ${sender} in, for this source only.`,
        ...(fix !== undefined && { fix }),
        related: consumerOf(edge).service === service ? [] : [{ message: 'the other end', location: edge.location }],
    };
}

;// CONCATENATED MODULE: ./lib/policy/rules/edge/not-subscribable/rule.js




const notSubscribable = defineRule({
    id: 'edge/not-subscribable',
    meta: {
        title: 'Other services subscribe only to functions that are subscribable',
        severity: 'error',
        messages: {
            closed: '{{subscriber}} subscribes to {{publisher}}, which is not subscribable: {{service}} may change or drop it at any time.',
        },
    },
    *check({ estate, edges }) {
        for (const edge of edges) {
            if (edge.mechanism !== 'lambda-outcome' || edge.declared !== 'yes' || !crossesServices(edge))
                continue;
            const publisher = findResource(estate, edge.from);
            if (publisher === undefined || publisher.declarations?.subscribable?.value === true)
                continue;
            const service = findService(estate, publisher.service);
            if (service === undefined)
                continue;
            yield {
                message: 'closed',
                data: { subscriber: printEnd(edge.to), publisher: printEnd(edge.from), service: publisher.service },
                service: edge.to.service ?? '',
                subject: edge.key,
                at: placeOf(edge, 'declared', 'yes'),
                advice: `Ask ${publisher.service} to mark it as subscribable; from then on its outcome is something that others rely on.`,
                fix: declarationText(service, edge.from, { key: 'subscribable', value: true }),
                related: [{ message: `${printEnd(edge.from)}, without \`subscribable: true\``, location: publisher.location }],
            };
        }
    },
});

;// CONCATENATED MODULE: ./lib/policy/long-form.js

/**
 * Turns an evaluated value back into what the definition would say. What it cannot say, as it is not
 * known or belongs to another stack, stands in angle brackets for people to fill in.
 */
function longForm(value, place) {
    switch (value.kind) {
        case 'scalar':
            return value.raw !== undefined && typeof value.value === 'string' ? value.raw : value.value;
        case 'list':
            return value.items.map((item) => longForm(item, place));
        case 'dict':
            return fromEntries([...value.entries].map(([key, entry]) => [key, longForm(entry.value, place)]));
        case 'choice':
            return {
                'Fn::If': [value.condition, longForm(value.whenTrue, place), longForm(value.whenFalse, place)],
            };
        case 'text': {
            const symbol = (0,walk/* loneSymbol */.xi)(value);
            return symbol === undefined ? joined(value, place) : symbolForm(symbol, place);
        }
    }
}
/** Own keys only, also one that is called `__proto__`. */
function fromEntries(entries) {
    return Object.fromEntries(entries);
}
function symbolForm(symbol, place) {
    switch (symbol.kind) {
        case 'ref':
            return symbol.stack === place.stack ? { Ref: symbol.logicalId } : `<${symbol.logicalId} of ${symbol.stack}>`;
        case 'attribute': {
            const { stack, logicalId, attribute } = symbol;
            return stack === place.stack
                ? { 'Fn::GetAtt': [logicalId, attribute] }
                : `<${logicalId}.${attribute} of ${stack}>`;
        }
        case 'parameter':
            return symbol.stack === place.stack ? { Ref: symbol.name } : `<the parameter ${symbol.name} of ${symbol.stack}>`;
        case 'pseudo': {
            const name = pseudoHere(symbol.name, place);
            return name === undefined ? `<${symbol.name}>` : { Ref: name };
        }
        case 'import':
            return { 'Fn::ImportValue': longForm(symbol.exportName, place) };
        default:
            return variableText(symbol, place);
    }
}
/** `AWS::StackName(payments/main)` is `AWS::StackName` in that stack and nameless in every other. */
function pseudoHere(name, { stack }) {
    const at = name.indexOf('(');
    if (at === -1)
        return name;
    return name.slice(at) === `(${stack})` ? name.slice(0, at) : undefined;
}
/** What is text in a definition: variables of serverless.yml, and dynamic references. */
function variableText(symbol, { format }) {
    const isServerless = format === 'serverless';
    switch (symbol.kind) {
        case 'ssm-parameter': {
            const name = (0,walk/* printValue */.jt)(symbol.name);
            return isServerless ? `\${ssm:${name}${otherwiseOf(symbol)}}` : `{{resolve:ssm:${name}}}`;
        }
        case 'stack-output': {
            const region = symbol.region === undefined ? '' : `(${symbol.region})`;
            const output = `${(0,walk/* printValue */.jt)(symbol.stackName)}.${symbol.output}`;
            return isServerless ? `\${cf${region}:${output}${otherwiseOf(symbol)}}` : `<the output ${output}>`;
        }
        case 'environment':
            return isServerless ? `\${env:${symbol.name}${otherwiseOf(symbol)}}` : `<the variable ${symbol.name}>`;
        case 'compose-output':
            return `<the output ${symbol.output} of ${symbol.service}>`;
        case 'secret':
            return '<the secret>';
        default:
            return '<as it is now>';
    }
}
function otherwiseOf({ otherwise }) {
    const text = (0,walk/* stringOf */.Je)(otherwise);
    return text === undefined ? '' : `, '${text}'`;
}
/**
 * A text of several parts as `Fn::Sub`; imports, which it cannot name, in its second argument. Text
 * alone stays text where no part needs a function.
 */
function joined({ parts }, place) {
    const variables = {};
    let isSub = false;
    const texts = parts.map((part) => {
        if (typeof part === 'string')
            return part.replaceAll('${', '${!');
        const form = symbolForm(part, place);
        if (typeof form === 'string')
            return form;
        isSub = true;
        const own = nameInSub(form);
        if (own !== undefined)
            return `\${${own}}`;
        const name = `Import${Object.keys(variables).length + 1}`;
        variables[name] = form;
        return `\${${name}}`;
    });
    const text = texts.join('');
    if (!isSub)
        return text.replaceAll('${!', '${');
    return { 'Fn::Sub': Object.keys(variables).length === 0 ? text : [text, variables] };
}
function nameInSub(form) {
    if (typeof form !== 'object' || form === null || Array.isArray(form))
        return undefined;
    const { Ref, 'Fn::GetAtt': att } = Object.fromEntries(Object.entries(form));
    if (typeof Ref === 'string')
        return Ref;
    return Array.isArray(att) ? att.join('.') : undefined;
}

;// CONCATENATED MODULE: ./lib/policy/rules/edge/removed-while-used/rule.js







const removedWhileUsed = defineRule({
    id: 'edge/removed-while-used',
    meta: {
        title: 'Nothing goes away while another service uses it',
        severity: 'error',
        messages: {
            import: '{{provider}} goes away while {{consumer}} still imports {{name}}: CloudFormation refuses the change, or the next deploy of {{service}} fails.',
            lookup: '{{provider}} goes away while {{consumer}} still takes {{name}} from it: nothing stops this change, and the next deploy of {{service}} fails.',
            used: '{{provider}} goes away while {{consumer}} still {{verb}} it: from then on that fails.',
            order: '{{provider}} goes away together with the last use of it in {{service}}: where {{service}} is not deployed first, what is deployed of it breaks.',
        },
    },
    *check(context) {
        for (const removed of removedProviders(context))
            yield removed_while_used_rule_reportOf(removed, context);
    },
});
function removed_while_used_rule_reportOf({ deployed, stillUsed }, context) {
    const consumer = consumerOf(deployed);
    const service = serviceOfEdge(deployed);
    const provider = printEnd(providerOf(deployed));
    const data = {
        provider,
        consumer: printEnd(consumer),
        service,
        verb: presentOf(deployed.kind),
        name: deployed.detail ?? provider,
    };
    const common = { data, service: providerOf(deployed).service ?? service, subject: deployed.key };
    if (stillUsed === undefined)
        return {
            ...common,
            message: 'order',
            at: deployed.location,
            severity: 'note',
            advice: `Deploy ${service} before ${providerOf(deployed).service ?? provider}.`,
        };
    const fix = outputToKeep(deployed, context);
    const gone = placeOfProvider(deployed, context);
    return {
        ...common,
        message: messageOf(deployed),
        at: placeOfUse(stillUsed),
        advice: `Keep it until ${service} no longer needs it: first change and deploy ${service}, then remove it.`,
        ...(fix !== undefined && { fix }),
        ...(gone !== undefined && { related: [{ message: 'what goes away, where it is deployed from', location: gone }] }),
    };
}
/** CloudFormation guards exports alone: an SSM parameter or a plain output goes without a word. */
function messageOf({ kind, mechanism }) {
    if (kind !== 'import')
        return 'used';
    return mechanism === 'import-value' ? 'import' : 'lookup';
}
function placeOfUse(edge) {
    return edge.wired === 'no' ? placeOf(edge, 'wired', 'no') : edge.location;
}
function placeOfProvider(edge, { deployed }) {
    if (deployed === undefined)
        return undefined;
    const provider = providerOf(edge);
    const found = findOutput(deployed.estate, provider)?.output ?? findResource(deployed.estate, provider);
    return found?.location;
}
/** The output as it is deployed, to put back, where the proposal still has what its value refers to. */
function outputToKeep(edge, { deployed, estate }) {
    const provider = providerOf(edge);
    const found = deployed && findOutput(deployed.estate, provider);
    const service = findService(estate, provider.service);
    if (found === undefined || service === undefined || service.format === 'cdk' || isThere(estate, provider))
        return undefined;
    const { stack, output } = found;
    const now = service.stacks.find(({ key }) => key === stack.key);
    for (const { symbol } of (0,walk/* symbolsIn */.nv)(output.value))
        if ((symbol.kind === 'ref' || symbol.kind === 'attribute') && !now?.resources.has(symbol.logicalId))
            return undefined;
    const place = { format: service.format, stack: stack.key, file: stack.file };
    const exported = output.exportName && { Export: { Name: longForm(output.exportName, place) } };
    const plain = { Outputs: { [output.name]: { Value: longForm(output.value, place), ...exported } } };
    if (service.format === 'serverless')
        return writeYaml({ resources: plain });
    return isJson(place) ? writeJson(plain) : writeYaml(plain);
}

// EXTERNAL MODULE: ./lib/iam/actions.js
var iam_actions = __webpack_require__(1098);
;// CONCATENATED MODULE: ./lib/policy/rules/edge/undeclared/rule.js









const undeclared = defineRule({
    id: 'edge/undeclared',
    meta: {
        title: 'What crosses services is declared by the one that needs it',
        severity: 'error',
        messages: {
            granted: '{{consumer}} may {{verb}} {{provider}}, and {{service}} never declared that it needs to ({{note}}).',
            shared: '{{consumers}}, which share a role, may {{verb}} {{provider}}, and {{service}} never declared that it needs to ({{note}}).',
            spread: '{{consumers}} may {{verb}} {{provider}} without need: the role is shared with {{declarer}}, which declares it ({{note}}).',
            wired: '{{consumer}} is set up to {{verb}} {{provider}}, and {{service}} never declared it ({{note}}).',
        },
    },
    *check(context) {
        for (const edge of context.edges)
            if (isUndeclared(edge) && viewOf(edge) === 'wired')
                yield wiredReport(edge, context.estate);
        for (const group of grantsByRole(context))
            yield grantReport(group, context);
    },
});
function isUndeclared(edge) {
    return edge.kind !== 'import' && crossesServices(edge) && edge.declared === 'no' && !sendsOutcome(edge);
}
function viewOf(edge) {
    if (edge.granted === 'yes' && edge.kind !== 'subscribe')
        return 'granted';
    return edge.wired === 'yes' ? 'wired' : undefined;
}
/** A destination or dead-letter queue stands in the definition of the one that sends; a queue can declare nothing. */
function sendsOutcome({ mechanism, to }) {
    return mechanism === 'lambda-outcome' && to.type !== 'AWS::Lambda::Function';
}
/**
 * A permission alone may be there for another edge between the same two, which is judged by itself: an
 * asynchronous destination, or the task of a workflow.
 */
function explainsGrant(edge) {
    return edge.mechanism === 'lambda-outcome' ? edge.wired === 'yes' : edge.kind === 'call' && edge.declared === 'yes';
}
function pairOf({ from, to }) {
    return `${printEnd(from)} → ${printEnd(to)}`;
}
function grantsByRole({ edges, statements }) {
    const explained = new Set(edges.filter(explainsGrant).map(pairOf));
    const byPlace = new Map(statements.map((statement) => [(0,model_location/* formatLocation */.j$)(statement.location), statement]));
    const groups = new Map();
    for (const edge of edges) {
        if (!isUndeclared(edge) || viewOf(edge) !== 'granted' || explained.has(pairOf(edge)))
            continue;
        const place = (0,model_location/* formatLocation */.j$)(placeOf(edge, 'granted', 'yes'));
        const statement = byPlace.get(place);
        const identity = `${edge.mechanism} ${statement?.holder ?? printEnd(edge.from)} → ${printEnd(edge.to)}`;
        const group = groups.get(`${identity} ${place}`);
        const all = group === undefined ? [edge] : [...group.edges, edge];
        groups.set(`${identity} ${place}`, { identity, statement, edges: all });
    }
    return groups.values();
}
function grantReport(group, context) {
    const [edge] = group.edges;
    const consumers = [...new Set(group.edges.map(({ from }) => printEnd(from)))];
    const kinds = kindsOf(group.edges);
    const declarer = declarerOf(group, context);
    const service = edge.from.service ?? '';
    const fix = declarer === undefined ? fixFor(edge, kinds, context.estate) : undefined;
    return {
        message: declarer !== undefined ? 'spread' : consumers.length > 1 ? 'shared' : 'granted',
        data: {
            consumer: printEnd(edge.from),
            consumers: inWords(consumers),
            verb: kinds.map(verbOf).join(' and '),
            provider: printEnd(edge.to),
            service,
            declarer: declarer ?? '',
            note: noteFor(group),
        },
        service,
        subject: `${subjectKinds(group, kinds, context).join('+')} ${group.identity}`,
        at: placeOf(edge, 'granted', 'yes'),
        // Where functions share a role, what one needs all of them get; that is worth a look and stops nobody.
        ...(declarer !== undefined && { severity: 'warning' }),
        advice: declarer === undefined
            ? 'Drop the permission, or narrow it to what is needed; if it is needed, declare it.'
            : `Give ${declarer} a role of its own, or declare it for those that need it too.`,
        ...(fix !== undefined && { fix }),
    };
}
function kindsOf(edges) {
    return [...new Set(edges.map(({ kind }) => kind))].sort();
}
/**
 * A permission that grows is a new finding; one that shrinks keeps the subject that it has where it is
 * deployed, so that nobody is stopped by taking a part of it away.
 */
function subjectKinds({ edges }, kinds, { deployed }) {
    const pairs = new Set(edges.map((edge) => `${edge.mechanism} ${pairOf(edge)}`));
    const before = kindsOf(deployed?.edges.filter((edge) => isUndeclared(edge) && viewOf(edge) === 'granted' && pairs.has(`${edge.mechanism} ${pairOf(edge)}`)) ?? []);
    return kinds.every((kind) => before.includes(kind)) ? before : kinds;
}
/** Another function with the same statement that declares all that these may do. */
function declarerOf({ edges, statement }, context) {
    const [first] = edges;
    if (statement === undefined)
        return undefined;
    const place = (0,model_location/* formatLocation */.j$)(statement.location);
    const delivers = deliveryFinder(context.edges)(first);
    const declared = context.edges.filter((edge) => edge.declared === 'yes' &&
        (edge.mechanism === first.mechanism || (delivers && edge.mechanism === 'lambda-outcome')) &&
        printEnd(edge.to) === printEnd(first.to) &&
        edge.evidence.some(({ view, location }) => view === 'granted' && (0,model_location/* formatLocation */.j$)(location) === place));
    const kinds = new Set(declared.map(({ kind, mechanism }) => (mechanism === 'lambda-outcome' ? 'call' : kind)));
    return kindsOf(edges).every((kind) => kinds.has(kind)) ? printEnd(declared[0]?.from ?? first.from) : undefined;
}
/** The actions as the statement has them, `dynamodb:*` and not what that means, but for those about something else. */
function noteFor({ statement, edges }) {
    const [edge] = edges;
    const wanted = (pattern) => (0,iam_actions/* accessOf */.YK)(pattern).some(({ verb, type }) => type === edge.to.type && edges.some(({ kind }) => kind === verb));
    const actions = statement?.notAction ? [] : (statement?.actions ?? []);
    const own = actions.filter((action) => wanted((0,walk/* stringOf */.Je)(action) ?? '')).map(walk/* printValue */.jt);
    return own.length > 0 ? `its role allows ${inWords(own)}` : noteOf(edge, 'granted', 'yes');
}
function wiredReport(edge, estate) {
    const consumer = consumerOf(edge);
    const service = consumer.service ?? '';
    const fix = fixFor(edge, [edge.kind], estate);
    return {
        message: 'wired',
        data: {
            consumer: printEnd(consumer),
            verb: verbOf(edge.kind),
            provider: printEnd(providerOf(edge)),
            service,
            note: noteOf(edge, 'wired', 'yes'),
        },
        service,
        subject: edge.key,
        at: placeOf(edge, 'wired', 'yes'),
        // A bus or a queue has nowhere to declare it but where it is connected.
        ...(!isActor(consumer.type) && { severity: 'warning' }),
        advice: isActor(consumer.type)
            ? `If ${service} wants it, declare it in its own definition; if not, drop the connection.`
            : `If ${service} wants it, make the connection in its own definition; if not, drop it.`,
        ...(fix !== undefined && { fix }),
    };
}
/** Nothing to paste where the consumer is no function or workflow: an API or a bus declares by its own definition. */
function fixFor(edge, kinds, estate) {
    const consumer = consumerOf(edge);
    const service = findService(estate, consumer.service);
    if (service === undefined || !isActor(consumer.type))
        return undefined;
    const name = declaredName(providerOf(edge), consumer);
    switch (edge.kind) {
        case 'call':
            return declarationText(service, consumer, { key: 'calling', value: [name] });
        case 'publish':
        case 'read':
        case 'write':
            return declarationText(service, consumer, { key: 'uses', value: kinds.map((kind) => ({ [kind]: name })) });
        case 'subscribe':
            return service.format === 'serverless'
                ? undefined
                : declarationText(service, consumer, { key: 'subscribesTo', value: [name] });
        case 'import':
            return undefined;
    }
}
function isActor(type) {
    return type === 'AWS::Lambda::Function' || type === 'AWS::StepFunctions::StateMachine';
}

;// CONCATENATED MODULE: ./lib/policy/explained-imports.js

/** How an imported name prints inside an ARN or id that is made from it. */
const prints = {
    'import-value': 'export',
    'stack-output': 'stack',
    'ssm-parameter': 'ssm',
};
/** `${export:name}` for an import whose provider no service of the estate is; undefined for all else. */
function printOfImport({ kind, mechanism, to }) {
    const name = prints[mechanism];
    return kind === 'import' && to.service === null && name !== undefined ? `\${${name}:${to.id}}` : undefined;
}
/**
 * Tells whether all that is not known of an id comes from imports that are findings, or externals, by
 * themselves: what is done with such a thing is not one more problem.
 */
function explainedByImports(edges) {
    const byService = new Map();
    for (const edge of edges) {
        const print = isTold(edge) ? printOfImport(edge) : undefined;
        if (print === undefined)
            continue;
        const { service } = consumerOf(edge);
        byService.set(service, [...(byService.get(service) ?? []), print]);
    }
    return (edge, id) => {
        const told = (byService.get(consumerOf(edge).service) ?? []).filter((print) => id.includes(print));
        if (told.length === 0)
            return false;
        const rest = told.reduce((text, print) => text.replaceAll(print, ''), id);
        return !/\$\{(?!AWS::)/.test(rest);
    };
}
/** A plain SSM parameter is only a note, and not one where something more is done with what it holds. */
function isTold({ mechanism, to }) {
    return mechanism !== 'ssm-parameter' || to.external !== undefined;
}

;// CONCATENATED MODULE: ./lib/policy/rules/edge/unknown/groups.js



function groupsOf(context) {
    const { edges, deployed } = context;
    const isExplained = explainedByImports(edges);
    const before = deployed && new Set(deployed.edges.map(({ key }) => key));
    const groups = new Map();
    for (const edge of edges) {
        const one = groupOfOne(edge, isExplained, context);
        if (one === undefined)
            continue;
        // What a service could not follow before must not hide what it adds: those are told apart.
        const isNew = one.cause !== 'thing' && before !== undefined && !before.has(edge.key);
        const key = `${isNew} ${one.service} ${one.cause} ${one.subject}`;
        const group = groups.get(key);
        groups.set(key, group ? { ...group, edges: [...group.edges, edge] } : one);
    }
    const found = [...groups].map(([key, group]) => (key.startsWith('true ') ? withNames(group) : group));
    return found.flatMap((group) => withoutUsed(group, found));
}
/** The names are part of what is new; once it is in the base it belongs to all that the service cannot follow. */
function withNames(group) {
    return { ...group, subject: `${group.subject} ${groups_namesIn(group).join(' ')}` };
}
function groups_namesIn({ edges }) {
    return [...new Set(edges.map(({ to }) => to.id))].sort();
}
/** A parameter whose value is used for something that is told by itself is not told once more. */
function withoutUsed(group, all) {
    if (group.cause !== 'parameters')
        return [group];
    const used = new Set(all.filter(({ cause, service }) => cause === 'thing' && service === group.service).map(({ subject }) => subject));
    const [first, ...others] = group.edges.filter((edge) => !used.has(printOfImport(edge) ?? ''));
    return first === undefined ? [] : [{ ...group, edges: [first, ...others] }];
}
function groupOfOne(edge, isExplained, context) {
    const reason = reasonOf(edge);
    if (reason === undefined)
        return undefined;
    const end = edge.from.service === null ? edge.from : edge.to.service === null ? edge.to : undefined;
    const cause = causeOf(edge);
    const service = serviceOfEdge(edge);
    if (end !== undefined && cause === 'thing' && (isExplained(edge, end.id) || isOwn(end, service, context)))
        return undefined;
    if (cause === 'parameters' && isOfTool(edge))
        return undefined;
    const thing = end === undefined ? edge.key : end.id === '?' ? reason : unknownPart(end.id);
    return { service, cause, subject: cause === 'thing' ? thing : subjects[cause], reason, end, edges: [edge] };
}
const subjects = { imports: 'imports by names known in part', parameters: 'SSM parameters' };
function causeOf({ kind, mechanism, to }) {
    if (kind !== 'import' || to.service !== null || to.id === '?')
        return 'thing';
    return mechanism === 'ssm-parameter' && !to.id.includes('${') ? 'parameters' : 'imports';
}
/** What AWS publishes, and what bootstrapping an account for the CDK puts there. */
function isOfTool({ to }) {
    return /^\/(cdk-bootstrap|aws\/service)\//.test(to.id);
}
/** `${Catalogue}*`: whatever its name is, it is that of a resource of the service itself. */
function isOwn({ id }, name, { estate }) {
    const symbols = [...id.matchAll(/\$\{(?!AWS::)([^{}]*)\}/g)].map(([, symbol = '']) => symbol);
    const stacks = findService(estate, name)?.stacks ?? [];
    const isLogicalId = (symbol) => stacks.some(({ resources }) => resources.has(symbol.replace(/\..*$/, '')));
    return symbols.length > 0 && symbols.every(isLogicalId);
}
/**
 * What in an id is not known: `${env:BUCKET}` of `arn:aws:s3:::${env:BUCKET}/uploads/*`, so that one
 * variable is one finding. The whole id where nothing in it has a name of its own.
 */
function unknownPart(id) {
    const symbols = id.match(/\$\{(?!AWS::|\?)[^{}]+\}/g) ?? [];
    const isNested = /\$\{[^}]*\$\{/.test(id);
    return symbols.length === 0 || isNested ? id : [...new Set(symbols)].join(' ');
}
/**
 * Why an edge that leaves its service cannot be decided. Inside one service nothing is closed by
 * default, and an end that stackgate.yml calls external is known to be elsewhere.
 */
function reasonOf(edge) {
    const { from, to } = edge;
    if (from.external !== undefined || to.external !== undefined)
        return undefined;
    if (from.service !== null && from.service === to.service)
        return undefined;
    if (edge.wired === 'no' && edge.declared === 'yes')
        return undefined;
    const undecided = edge.evidence.find(({ answer }) => answer === 'unknown');
    return edge.reason ?? undecided?.note;
}

;// CONCATENATED MODULE: ./lib/policy/rules/edge/unknown/rule.js





const unknown = defineRule({
    id: 'edge/unknown',
    meta: {
        title: 'Every reference can be resolved from the definitions',
        severity: 'warning',
        messages: {
            one: 'Nobody can tell from the definitions whether this is in order: {{edge}} ({{reason}}).',
            several: 'Nobody can tell from the definitions what {{end}} is, which {{service}} uses in {{count}} ways ({{reason}}).',
            imports: 'Nobody can tell from the definitions what provides {{names}} to {{service}} ({{reason}}).',
            partly: '{{service}} imports by names that are known only in part: {{names}}. Nobody can tell what provides them.',
            parameters: '{{service}} takes from SSM what no service of this repository puts there: {{names}}.',
        },
    },
    *check(context) {
        for (const group of groupsOf(context))
            yield unknown_rule_reportOf(group);
    },
});
function unknown_rule_reportOf(group) {
    const { service, subject, reason, edges, cause } = group;
    const [first] = edges;
    const isSetting = cause === 'parameters';
    return {
        message: rule_messageOf(group),
        data: {
            edge: sentenceOf(first),
            end: subject,
            service,
            count: String(edges.length),
            names: inWords(groups_namesIn(group)),
            reason: reason.replace(/\.$/, ''),
        },
        service,
        subject,
        at: first.location,
        // An SSM parameter with a known name: most are settings that people put there, and a missing one stops the deploy at once.
        ...(isSetting && { severity: 'note' }),
        advice: isSetting
            ? 'Name what lives elsewhere under `externals` in stackgate.yml.'
            : 'Make the reference resolvable, give the parameter a value for this stage, or name what lives elsewhere under `externals` in stackgate.yml.',
        related: otherPlaces(edges),
    };
}
function rule_messageOf(group) {
    const { cause, edges, end } = group;
    if (cause === 'imports')
        return groups_namesIn(group).every((name) => name.includes('${')) ? 'partly' : 'imports';
    if (cause !== 'thing')
        return cause;
    return edges.length === 1 || end === undefined ? 'one' : 'several';
}
/** A few of the other places: all of them are in the graph. */
function otherPlaces([first, ...others]) {
    const seen = new Map();
    for (const edge of others) {
        const place = (0,model_location/* formatLocation */.j$)(edge.location);
        if (place !== (0,model_location/* formatLocation */.j$)(first.location) && !seen.has(place))
            seen.set(place, { message: sentenceOf(edge), location: edge.location });
    }
    return [...seen.values()].slice(0, 5);
}

// EXTERNAL MODULE: ./lib/iam/arn.js
var iam_arn = __webpack_require__(7238);
// EXTERNAL MODULE: ./lib/iam/parts.js
var iam_parts = __webpack_require__(3271);
// EXTERNAL MODULE: ./lib/iam/policy-sources.js
var policy_sources = __webpack_require__(5100);
;// CONCATENATED MODULE: ./lib/policy/rules/iam/holders.js


/**
 * The statements that a person wrote, with their holders. What a framework makes for its own needs
 * is left out: no line of the definition could change it.
 */
function heldStatements(estate, statements) {
    const before = lists.get(statements);
    if (before !== undefined)
        return before;
    const places = placesIn(estate);
    const held = statements.flatMap((statement) => heldOnce(statement, places) ?? []);
    lists.set(statements, held);
    return held;
}
const lists = new WeakMap();
/** Both sides of a comparison share the statements of a stack that did not change. */
const helds = new WeakMap();
function heldOnce(statement, places) {
    const held = helds.get(statement) ?? heldBy(statement, places) ?? 'left out';
    helds.set(statement, held);
    return held === 'left out' ? undefined : held;
}
/** Logical ids hold no `/`: what stands before the last one is the stack's key. */
function heldBy(statement, places) {
    const end = statement.holder.lastIndexOf('/');
    const place = places.get(statement.holder.slice(0, end));
    const holder = place?.stack.resources.get(statement.holder.slice(end + 1));
    if (!place || !holder || isFrameworksOwn(holder))
        return undefined;
    const { stack, service } = place;
    return { statement, holder, stack, format: service.format, name: nameWithin(stack, holder) };
}
/** A rule that looks at one statement at a time, and at nothing else: each is judged once, on whichever side. */
function eachStatement(judge) {
    const judged = new WeakMap();
    return function* ({ estate, statements }) {
        for (const held of heldStatements(estate, statements)) {
            const reports = judged.get(held) ?? [...judge(held)];
            judged.set(held, reports);
            yield* reports;
        }
    };
}
function placesIn(estate) {
    return new Map(estate.services.flatMap((service) => service.stacks.map((stack) => [stack.key, { stack, service }])));
}
function nameWithin(stack, { logicalId }) {
    return stack.parent === undefined ? logicalId : `${stack.id}/${logicalId}`;
}
/** Helpers that the CDK and the Serverless Framework put into a stack; their hashes are fixed in those tools. */
const frameworksOwn = /^(LogRetentionaae0aa3c5b4d4f87b02d85b201efdd8a|BucketNotificationsHandler050a0587b7544547bf325f094a3db834|Custom\w+CustomResourceProviderRole|CustomCDKBucketDeployment8693BB64968944B69AAFB0CC9EB8756C|IamRoleCustomResourcesLambdaExecution|CDKMetadata)/;
function isFrameworksOwn({ logicalId }) {
    return frameworksOwn.test(logicalId);
}
/** `role PlaceOrderRole`, `bucket policy Assets`: what holds a statement, for people. */
function describeHolder({ holder, name }) {
    return `${Object.hasOwn(kinds, holder.type) ? kinds[holder.type] : holder.type} ${name}`;
}
const kinds = {
    'AWS::IAM::Group': 'group',
    'AWS::IAM::ManagedPolicy': 'managed policy',
    'AWS::IAM::Policy': 'policy',
    'AWS::IAM::Role': 'role',
    'AWS::IAM::RolePolicy': 'role policy',
    'AWS::IAM::User': 'user',
    'AWS::KMS::Key': 'key',
    'AWS::Lambda::LayerVersionPermission': 'layer permission',
    'AWS::Lambda::Permission': 'permission',
    'AWS::S3::BucketPolicy': 'bucket policy',
    'AWS::SNS::TopicInlinePolicy': 'topic policy',
    'AWS::SNS::TopicPolicy': 'topic policy',
    'AWS::SQS::QueueInlinePolicy': 'queue policy',
    'AWS::SQS::QueuePolicy': 'queue policy',
};
/** A value for people: what it refers to by its name, without the syntax that refers to it. */
function shown(value) {
    const symbol = (0,walk/* loneSymbol */.xi)(value);
    if (symbol?.kind === 'import')
        return `the import ${(0,walk/* printValue */.jt)(symbol.exportName)}`;
    const isItself = symbol?.kind === 'ref' || (symbol?.kind === 'attribute' && symbol.attribute === 'Arn');
    return isItself ? symbol.logicalId : (0,walk/* printValue */.jt)(value);
}
/** The actions or resources of a statement in a few words; long lists are cut. */
function listValues(values, most = 3) {
    return inWords(values.map(shown), most);
}

;// CONCATENATED MODULE: ./lib/policy/rules/iam/limits.js



/** Keys that tell whose request it is; all in lower case, as IAM compares them. */
const callerKeys = new Set([
    'aws:principalaccount',
    'aws:principalarn',
    'aws:principalorgid',
    'aws:principalorgpaths',
    'aws:sourceaccount',
    'aws:sourcearn',
    'aws:sourceip',
    'aws:sourceorgid',
    'aws:sourceorgpaths',
    'aws:sourceowner',
    'aws:sourcevpc',
    'aws:sourcevpce',
    'aws:userid',
    'aws:vpcsourceip',
    'elasticfilesystem:accessedviamounttarget',
    'kms:calleraccount',
    's3:dataaccesspointaccount',
    's3:dataaccesspointarn',
]);
/** Keys that tell for whom an AWS service acts. */
const sourceKeys = new Set([
    'aws:principalorgid',
    'aws:sourceaccount',
    'aws:sourcearn',
    'aws:sourceorgid',
    'aws:sourceorgpaths',
    'aws:sourceowner',
    'aws:sourcevpc',
    'aws:sourcevpce',
    'kms:calleraccount',
    'lambda:eventsourcetoken',
]);
function* testsIn(conditions) {
    for (const [operator, { value: keys }] of conditions?.entries ?? []) {
        if (keys.kind !== 'dict')
            continue;
        for (const [key, { value }] of keys.entries) {
            yield { operator: operator.toLowerCase(), key: key.toLowerCase(), value };
        }
    }
}
/** Does a condition keep strangers out of a statement that is for everybody? */
function limitsCaller(conditions) {
    for (const test of testsIn(conditions)) {
        if (callerKeys.has(test.key) && !isNegative(test.operator) && narrows(test))
            return true;
    }
    return false;
}
/** Does a condition say for whom the AWS service may act? */
function limitsSource(conditions) {
    for (const test of testsIn(conditions)) {
        const counts = sourceKeys.has(test.key) || test.key.startsWith('kms:encryptioncontext');
        if (counts && !isNegative(test.operator) && narrows(test))
            return true;
    }
    return false;
}
/** Does a Deny for everybody but a known caller stand beside it (`StringNotEquals: aws:PrincipalOrgID`)? */
function deniesStrangers(deny) {
    if (deny.effect !== 'Deny' || !deny.principals.some(({ kind }) => kind === 'any'))
        return false;
    for (const test of testsIn(deny.conditions)) {
        if (callerKeys.has(test.key) && isNegative(test.operator) && narrows(test))
            return true;
    }
    return false;
}
/** The values of one condition key, whatever its operator. */
function conditionValues(conditions, key) {
    const tests = [...testsIn(conditions)].filter((test) => test.key === key.toLowerCase());
    return tests.flatMap((test) => [...(0,walk/* itemsOf */.S3)(test.value)]);
}
const isNegative = (operator) => operator.includes('not') || operator.startsWith('null');
/** Every value has to narrow: one `*` among them opens the statement again. */
function narrows({ key, value }) {
    const values = [...(0,walk/* itemsOf */.S3)(value)];
    return values.length > 0 && values.every((item) => narrowsTo(key, item));
}
function narrowsTo(key, value) {
    const text = (0,walk/* stringOf */.Je)(value);
    // What is not known now is somebody's choice and not everybody.
    if (text !== undefined && /^[*?]*$/.test(text))
        return false;
    if (key === 'aws:sourceip')
        return text === undefined || !text.endsWith('/0');
    if (!key.endsWith('arn'))
        return true;
    const arn = (0,iam_arn/* parseArnPattern */.Nx)(value);
    return !arn || !isOpen(arn.account) || !isOpen(arn.resource);
}
/** Nothing but wildcards; an empty account (S3) says nothing, so the bucket's name has to. */
function isOpen(parts) {
    const literal = (0,iam_parts/* literalOf */.Zc)(parts);
    return literal !== undefined && /^[*?/:]*$/.test(literal);
}

;// CONCATENATED MODULE: ./lib/policy/rules/iam/statement-text.js



/** The definition that holds a statement, for text to paste there. */
function placeOfHeld({ format, stack, statement }) {
    return { format, stack: stack.key, file: statement.location.file };
}
/** A list item in YAML, an object in JSON; for the CDK, whose templates nobody edits, a call. */
function printStatement(statement, place) {
    const plain = statementForm(statement);
    if (place.format === 'cdk')
        return `iam.PolicyStatement.fromJson(${writeJson(plain)})`;
    return isJson(place) ? writeJson(plain) : writeYaml([plain]);
}
function statementForm({ sid, principal, actions, resources, conditions = [] }) {
    return {
        ...(sid === undefined ? {} : { Sid: sid }),
        Effect: 'Allow',
        ...(principal === undefined ? {} : { Principal: principal }),
        ...(actions.length === 0 ? {} : { Action: oneOrAll(actions) }),
        ...(resources.length === 0 ? {} : { Resource: oneOrAll(resources) }),
        ...(conditions.length === 0 ? {} : { Condition: conditionForm(conditions) }),
    };
}
function oneOrAll(items) {
    return items.length === 1 ? (items[0] ?? null) : items;
}
function conditionForm(conditions) {
    const operators = [...new Set(conditions.map(([operator]) => operator))];
    return Object.fromEntries(operators.map((operator) => [
        operator,
        Object.fromEntries(conditions.filter(([one]) => one === operator).map(([, key, value]) => [key, value])),
    ]));
}
/** Actions or resources as the definition writes them. */
function formsOf(values, place) {
    return values.flatMap((value) => [...(0,walk/* itemsOf */.S3)(value)]).map((value) => longForm(value, place));
}
/** The conditions that a statement has already, for a fix that adds one. */
function conditionForms(conditions, place) {
    const texts = [];
    for (const [operator, { value }] of conditions?.entries ?? []) {
        if (value.kind !== 'dict')
            continue;
        for (const [key, entry] of value.entries)
            texts.push([operator, key, longForm(entry.value, place)]);
    }
    return texts;
}

;// CONCATENATED MODULE: ./lib/policy/rules/iam/confused-deputy/sources.js
/** Service principals that act for whoever configures them; from AWS's pages on the confused deputy. */
const sources = {
    'alexa-appkit.amazon.com': { noun: 'skill', bySkill: true },
    apigateway: { noun: 'API' },
    appsync: { noun: 'API' },
    'aps-alertmanager': { noun: 'workspace' },
    backup: { noun: 'vault' },
    cloudformation: { noun: 'stack' },
    cloudfront: { noun: 'distribution' },
    cloudtrail: { noun: 'trail' },
    cloudwatch: { noun: 'alarm' },
    codecommit: { noun: 'repository' },
    codestar: { noun: 'notification rule' },
    'codestar-notifications': { noun: 'notification rule' },
    'cognito-idp': { noun: 'user pool' },
    config: { noun: 'recorder or rule' },
    costalerts: { noun: 'budget' },
    budgets: { noun: 'budget' },
    'delivery.logs': { noun: 'log delivery' },
    dms: { noun: 'task' },
    elasticloadbalancing: { noun: 'target group' },
    es: { noun: 'domain' },
    events: { noun: 'rule' },
    firehose: { noun: 'delivery stream' },
    guardduty: { noun: 'detector' },
    iot: { noun: 'rule' },
    lambda: { noun: 'function' },
    lex: { noun: 'bot' },
    lexv2: { noun: 'bot' },
    'logging.s3': { noun: 'bucket', arnHasNoAccount: true },
    logs: { noun: 'log group' },
    rds: { noun: 'database' },
    s3: { noun: 'bucket', arnHasNoAccount: true },
    scheduler: { noun: 'schedule' },
    secretsmanager: { noun: 'secret' },
    ses: { noun: 'receipt rule' },
    sns: { noun: 'topic' },
    sqs: { noun: 'queue' },
    ssm: { noun: 'document' },
    states: { noun: 'workflow' },
    'vpc-lattice': { noun: 'service' },
};
const endings = /\.(amazonaws\.com(\.cn)?|\$\{AWS::URLSuffix\})$/;
/** Some services have a principal in each region. */
const region = /\.([a-z]{2}(-[a-z]+)+-\d|\$\{AWS::Region\})$/;
/** Undefined for principals that act for nobody else, and for those that nobody has described here. */
function sourceOf(principal) {
    if (!endings.test(principal))
        return find(principal);
    const name = principal.replace(endings, '').replace(region, '');
    // `delivery.logs`, `logging.s3`, `lambda.alarms.cloudwatch`: first as a whole, then by its service.
    return find(name) ?? find(name.slice(name.lastIndexOf('.') + 1));
}
const find = (name) => (Object.hasOwn(sources, name) ? sources[name] : undefined);

;// CONCATENATED MODULE: ./lib/policy/rules/iam/confused-deputy/rule.js










const confusedDeputy = defineRule({
    id: 'iam/confused-deputy',
    meta: {
        title: 'AWS services act for a named source only',
        severity: 'error',
        messages: {
            anySource: '{{principal}} may do {{actions}} on {{what}} for anybody: someone in another account can point their own {{source}} at it, and AWS will act for them.',
            anyAccount: '{{principal}} may do {{actions}} on {{what}} for a bucket that is known by its name only: a bucket ARN has no account, so when the bucket is deleted, whoever takes the name next is let in.',
        },
    },
    check: eachStatement(judge),
});
/**
 * Policies where a stranger gains nothing worth the noise: lines in a log group. REST APIs take
 * calls from strangers unless their policy says otherwise.
 */
const notJudged = new Set([
    'AWS::Logs::ResourcePolicy',
    'AWS::Logs::LogGroup',
    'AWS::ApiGateway::RestApi',
    'AWS::XRay::ResourcePolicy',
]);
/** One finding a statement, however many services it lets in. */
function* judge(held) {
    const { effect, side, notPrincipal } = held.statement;
    if (effect !== 'Allow' || side !== 'resource' || notPrincipal || notJudged.has(held.holder.type))
        return;
    const deputies = held.statement.principals.flatMap(({ kind, value }) => {
        const source = kind === 'service' ? sourceOf((0,walk/* printValue */.jt)(value)) : undefined;
        // What a framework makes of an event cannot be changed in the definition; a skill's id can.
        return source && (held.holder.madeFor === undefined || source.bySkill)
            ? [{ principal: (0,walk/* printValue */.jt)(value), source }]
            : [];
    });
    const nameless = deputies.filter(({ source }) => source.arnHasNoAccount);
    if (deputies.length > 0 && !limitsSource(held.statement.conditions))
        yield confused_deputy_rule_reportOf(held, deputies, 'anySource');
    else if (nameless.length > 0 && !namesAccount(held))
        yield confused_deputy_rule_reportOf(held, nameless, 'anyAccount');
}
/** By a key for the account, or a bucket that this stack itself creates: its name is taken as long as it stands. */
function namesAccount({ statement: { conditions }, stack }) {
    const keys = ['aws:SourceAccount', 'aws:SourceOrgID', 'aws:SourceOrgPaths', 'aws:SourceOwner'];
    if (keys.some((key) => conditionValues(conditions, key).length > 0))
        return true;
    const arns = conditionValues(conditions, 'aws:SourceArn');
    return arns.length > 0 && arns.every((arn) => isOwnBucket(arn, stack));
}
function isOwnBucket(arn, stack) {
    for (const { symbol } of (0,walk/* symbolsIn */.nv)(arn))
        if (symbol.kind === 'ref' || symbol.kind === 'attribute')
            return true;
    const named = (0,iam_arn/* parseArnPattern */.Nx)(arn)?.resource;
    return [...stack.resources.values()].some((resource) => {
        const name = resource.type === 'AWS::S3::Bucket' ? (0,iam_arn/* nameOfResource */.NJ)(resource) : undefined;
        return name !== undefined && named !== undefined && (0,iam_parts/* printParts */._h)(name) === (0,iam_parts/* printParts */._h)(named);
    });
}
function confused_deputy_rule_reportOf(held, deputies, message) {
    const { statement, holder, name } = held;
    const attached = (0,policy_sources/* attachedTo */.c)(holder);
    const service = deputies.map(({ principal }) => principal).join(', ');
    const source = deputies[0]?.source;
    const noun = deputies.length === 1 && source ? source.noun : 'resource';
    const actions = listValues(statement.actions);
    return {
        message,
        data: {
            principal: service,
            actions,
            what: attached.length > 0 ? listValues(attached) : describeHolder(held),
            source: noun,
        },
        service: statement.service,
        subject: `${name} ${service} ${statement.actions.map(walk/* printValue */.jt).sort().join(' ')}`,
        at: statement.location,
        ...weightOf(held, message),
        advice: `Say which ${noun} it acts for, or at least in which account.`,
        fix: holder.type === 'AWS::Lambda::Permission'
            ? permissionFix(held, message, noun, source?.bySkill)
            : statementFix(held, message, noun),
    };
}
/** Who may encrypt with a key is not yet who may read what it protects. */
function weightOf({ holder, format }, message) {
    const isKey = holder.type === 'AWS::KMS::Key';
    // The CDK grants rules and notifications like this by itself, and takes no condition for it.
    const byConstruct = format === 'cdk' && (isKey || holder.type === 'AWS::SNS::TopicPolicy');
    if (byConstruct)
        return { severity: 'note', confidence: 'low' };
    return isKey || message === 'anyAccount' ? { severity: 'warning', confidence: 'medium' } : {};
}
const ownAccount = { Ref: 'AWS::AccountId' };
function permissionFix(held, message, noun, bySkill = false) {
    const limits = bySkill
        ? { EventSourceToken: '<the id of the skill>' }
        : { ...(message === 'anySource' && { SourceArn: `<the ARN of the ${noun}>` }), SourceAccount: ownAccount };
    return isJson(placeOfHeld(held)) ? writeJson(limits) : writeYaml(limits);
}
function statementFix(held, message, noun) {
    const { statement } = held;
    const place = placeOfHeld(held);
    const principals = statement.principals.filter(({ kind }) => kind === 'service').map(({ value }) => value);
    const services = formsOf(principals, place);
    const byArn = ['ArnLike', 'aws:SourceArn', `<the ARN of the ${noun}>`];
    // A SourceArn that lets anybody in is replaced, not joined.
    const kept = conditionForms(statement.conditions, place).filter(([, key]) => message === 'anyAccount' || key.toLowerCase() !== 'aws:sourcearn');
    const byAccount = ['StringEquals', 'aws:SourceAccount', ownAccount];
    const text = {
        ...(statement.sid === undefined ? {} : { sid: statement.sid }),
        principal: { Service: services.length === 1 ? (services[0] ?? '') : services },
        actions: formsOf(statement.actions, place),
        resources: formsOf(statement.resources, place),
        conditions: message === 'anySource' ? [...kept, byArn, byAccount] : [...kept, byAccount],
    };
    return printStatement(text, place);
}

;// CONCATENATED MODULE: ./lib/policy/rules/iam/public-principal/rule.js







const account = { 'Fn::Sub': 'arn:${AWS::Partition}:iam::${AWS::AccountId}:root' };
const publicPrincipal = defineRule({
    id: 'iam/public-principal',
    meta: {
        title: 'No resource is open to everybody',
        severity: 'error',
        messages: {
            everyone: 'Anyone with any AWS account{{anonymous}} may do {{actions}} on {{what}}: the {{holder}} allows it to * without a condition on who asks.',
            allBut: 'Everyone but {{principals}} may do {{actions}} on {{what}}: the {{holder}} allows it to NotPrincipal, which means all the others in the world.',
            trust: 'Anyone with any AWS account may take the {{holder}} and do all that it may: its trust policy names *.',
            url: 'Anyone on the internet may call {{what}} by its function URL: its AuthType is NONE, so nothing checks who asks before the code runs and is paid for.',
            permission: 'Anyone with any AWS account may invoke {{what}}: the permission {{name}} has the principal * and no condition on who asks.',
        },
    },
    *check({ estate, statements }) {
        const open = openUrls(estate);
        for (const url of open)
            yield urlReport(url);
        const hasOpenUrl = new Set(open.map(({ stack }) => stack));
        const denies = denialsByHolder(statements);
        for (const held of heldStatements(estate, statements)) {
            if (!isPublic(held.statement) || mayBePublic(held))
                continue;
            // The permission is how an open function URL works; the URL itself has been reported.
            if (isForUrl(held.statement) && hasOpenUrl.has(held.stack.key))
                continue;
            if (!denies.get(held.statement.holder)?.some(deniesStrangers))
                yield public_principal_rule_reportOf(held);
        }
    },
});
function isPublic({ effect, side, principals, notPrincipal, conditions }) {
    if (effect !== 'Allow' || side === 'identity')
        return false;
    return (notPrincipal || principals.some(({ kind }) => kind === 'any')) && !limitsCaller(conditions);
}
/** A REST API without a policy is open too; a search domain inside a VPC is closed by its network. */
function mayBePublic({ holder }) {
    return holder.type === 'AWS::ApiGateway::RestApi' || (0,walk/* get */.Jt)(holder.properties, 'VPCOptions') !== undefined;
}
function isForUrl({ conditions }) {
    const keys = ['lambda:FunctionUrlAuthType', 'lambda:InvokedViaFunctionUrl'];
    return keys.some((key) => conditionValues(conditions, key).length > 0);
}
function denialsByHolder(statements) {
    const denials = new Map();
    for (const statement of statements) {
        if (statement.effect === 'Deny')
            denials.set(statement.holder, [...(denials.get(statement.holder) ?? []), statement]);
    }
    return denials;
}
function public_principal_rule_reportOf(held) {
    const { statement, holder, name } = held;
    return {
        message: public_principal_rule_messageOf(held),
        data: {
            holder: describeHolder(held),
            name,
            what: whatIsOpen(held),
            actions: listValues(statement.actions),
            principals: statement.principals.map(({ value }) => (0,walk/* printValue */.jt)(value)).join(', '),
            anonymous: anonymousTypes.has(holder.type) ? ', or with none,' : '',
        },
        service: statement.service,
        subject: `${name} ${statement.side} ${statement.actions.map(walk/* printValue */.jt).sort().join(' ')}`,
        at: statement.location,
        advice: statement.side === 'trust'
            ? 'Name the service or the account that takes the role.'
            : 'Name who needs it, or add a condition such as aws:PrincipalOrgID or aws:SourceAccount. What is public on purpose deserves a waiver with an owner.',
        fix: rule_fixFor(held),
    };
}
/** Services that answer requests without a signature where a policy lets them. */
const anonymousTypes = new Set([
    'AWS::ECR::Repository',
    'AWS::Elasticsearch::Domain',
    'AWS::OpenSearchService::Domain',
    'AWS::S3::AccessPoint',
    'AWS::S3::BucketPolicy',
    'AWS::SNS::TopicInlinePolicy',
    'AWS::SNS::TopicPolicy',
    'AWS::SQS::QueueInlinePolicy',
    'AWS::SQS::QueuePolicy',
]);
function public_principal_rule_messageOf({ statement, holder }) {
    if (statement.notPrincipal)
        return 'allBut';
    if (statement.side === 'trust')
        return 'trust';
    return holder.type === 'AWS::Lambda::Permission' ? 'permission' : 'everyone';
}
function whatIsOpen({ holder, statement, name }) {
    const attached = (0,policy_sources/* attachedTo */.c)(holder);
    if (attached.length > 0)
        return listValues(attached);
    return statement.resources.length > 0 && !statement.notResource ? listValues(statement.resources) : name;
}
function rule_fixFor(held) {
    const { statement, holder } = held;
    const place = placeOfHeld(held);
    if (holder.type === 'AWS::Lambda::Permission') {
        const limits = { Principal: '<the service or account that calls it>', SourceAccount: { Ref: 'AWS::AccountId' } };
        return isJson(place) ? writeJson(limits) : writeYaml(limits);
    }
    const text = {
        ...(statement.sid === undefined ? {} : { sid: statement.sid }),
        principal: statement.side === 'trust' ? { Service: '<the service that takes it>' } : { AWS: account },
        actions: formsOf(statement.actions, place),
        resources: formsOf(statement.resources, place),
        conditions: conditionForms(statement.conditions, place),
    };
    return printStatement(text, place);
}
function openUrls(estate) {
    const all = estate.services.flatMap(({ stacks }) => stacks.flatMap(({ resources }) => [...resources.values()]));
    return all.filter(({ type, properties }) => type === 'AWS::Lambda::Url' && (0,walk/* stringOf */.Je)((0,walk/* get */.Jt)(properties, 'AuthType')) === 'NONE');
}
function urlReport(url) {
    const target = (0,walk/* get */.Jt)(url.properties, 'TargetFunctionArn');
    return {
        message: 'url',
        data: { what: url.madeFor ?? (target ? (0,walk/* printValue */.jt)(target) : url.logicalId) },
        service: url.service,
        subject: `${url.logicalId} url`,
        at: url.location,
        advice: 'Use AWS_IAM where services call it, or put an API with an authorizer before it. What is public on purpose, such as a webhook that checks a signature, deserves a waiver with an owner.',
        fix: 'AuthType: AWS_IAM',
    };
}

;// CONCATENATED MODULE: ./lib/policy/rules/iam/wildcard-action/rule.js





const wildcardAction = defineRule({
    id: 'iam/wildcard-action',
    meta: {
        title: 'IAM statements name their actions',
        severity: 'error',
        messages: {
            everything: 'The {{holder}} allows every action of every AWS service on {{resources}}. Whoever gets hold of it, by a leaked credential or a flaw in the code, may take over the account.',
            everythingHere: 'The {{holder}} allows every action on {{resources}}, also those that delete it, share it and change its permissions.',
            service: 'The {{holder}} allows {{action}} on {{resources}}: every action of {{prefix}}, also those that delete, share and change permissions, and those that AWS adds later.',
            allBut: 'The {{holder}} allows every action except {{actions}} on {{resources}}: all other services too, and whatever AWS adds later.',
        },
    },
    check: eachStatement(wildcard_action_rule_reportsOf),
});
function* wildcard_action_rule_reportsOf(held) {
    if (held.statement.effect !== 'Allow' || isKeyAdministration(held))
        return;
    const { statement, name } = held;
    const data = { holder: describeHolder(held), resources: resourcesOf(statement) };
    const common = { service: statement.service, at: statement.location };
    if (statement.notAction) {
        yield {
            ...common,
            message: 'allBut',
            data: { ...data, actions: listValues(statement.actions) },
            subject: `${name} all but ${statement.actions.map(walk/* printValue */.jt).sort().join(' ')}`,
            advice: 'List what it may do in Action. To forbid the rest as well, add a Deny of its own.',
        };
        return;
    }
    for (const action of statement.actions.map(walk/* printValue */.jt)) {
        const prefix = wholeService(action);
        if (prefix === undefined)
            continue;
        const fix = prefix === '*' ? undefined : wildcard_action_rule_fixFor(held, prefix);
        yield {
            ...common,
            message: wildcard_action_rule_messageOf(prefix, statement),
            data: { ...data, action, prefix },
            subject: `${name} ${action}`,
            advice: 'List the actions that the code calls, and no others; a prefix such as Get* is taken as a list.',
            ...(fix === undefined ? {} : { fix }),
        };
    }
}
function wildcard_action_rule_messageOf(prefix, { resources, notResource, side }) {
    if (prefix !== '*')
        return 'service';
    const everywhere = side === 'identity' && (notResource || resources.some((resource) => (0,walk/* printValue */.jt)(resource) === '*'));
    return everywhere ? 'everything' : 'everythingHere';
}
/** The prefix of `dynamodb:*`, or `*` for every service; undefined for anything narrower. */
function wholeService(action) {
    if (/^\*+$/.test(action))
        return '*';
    const [, prefix] = /^([^:]*):\*+$/.exec(action) ?? [];
    if (prefix === undefined)
        return undefined;
    return /^\*+$/.test(prefix) ? '*' : prefix;
}
/**
 * Every key needs an administrator and AWS's own default policy makes the account that one, with
 * `kms:*`; the key is the only resource that it can mean.
 */
function isKeyAdministration({ statement, holder }) {
    if (holder.type !== 'AWS::KMS::Key' && holder.type !== 'AWS::KMS::ReplicaKey')
        return false;
    return statement.principals.length > 0 && statement.principals.every(({ kind }) => kind === 'aws');
}
function resourcesOf({ resources, notResource }) {
    if (resources.length === 0)
        return 'what it is attached to';
    return notResource ? `everything but ${listValues(resources)}` : listValues(resources);
}
function wildcard_action_rule_fixFor(held, prefix) {
    const { statement } = held;
    const actions = (0,iam_actions/* actionsOnData */.z1)(prefix);
    if (actions.length === 0 || statement.side !== 'identity' || statement.notResource)
        return undefined;
    const place = placeOfHeld(held);
    return printStatement({ actions, resources: formsOf(statement.resources, place) }, place);
}

// EXTERNAL MODULE: ./lib/iam/action-catalogue.js + 1 modules
var action_catalogue = __webpack_require__(4489);
// EXTERNAL MODULE: ./lib/iam/arn-types.js
var arn_types = __webpack_require__(698);
;// CONCATENATED MODULE: ./lib/policy/rules/iam/wildcard-resource/rule.js








const wildcardResource = defineRule({
    id: 'iam/wildcard-resource',
    meta: {
        title: 'IAM statements name their resources where the action can take one',
        severity: 'warning',
        messages: {
            writes: 'The {{holder}} allows {{actions}} on every resource of the account{{but}}, also on those of other services and teams: a mistake or an intruder here changes what does not belong to {{service}}.',
            reads: 'The {{holder}} allows {{actions}} on every resource of the account{{but}}: it may read what belongs to other services and teams.',
        },
    },
    check: eachStatement(wildcard_resource_rule_reportsOf),
});
function* wildcard_resource_rule_reportsOf(held) {
    const { statement, name, stack } = held;
    if (statement.effect !== 'Allow' || statement.side !== 'identity' || !isEverything(statement))
        return;
    // Whole services and `*` are the subject of iam/wildcard-action; one finding a statement is enough.
    if (statement.notAction || statement.actions.some((action) => /^\*|:\*+$/.test((0,walk/* printValue */.jt)(action))))
        return;
    const named = statement.actions.flatMap((action) => nameable((0,walk/* stringOf */.Je)(action)));
    if (named.length === 0 || isForMessages(held))
        return;
    const writes = named.some(({ facts }) => facts.some(({ level }) => level !== 'read' && level !== 'list'));
    const actions = named.map(({ pattern }) => pattern);
    const resources = resourcesFor(actions, stack);
    yield {
        message: writes ? 'writes' : 'reads',
        data: {
            holder: describeHolder(held),
            actions: inWords(actions),
            service: statement.service,
            but: exceptionOf(statement),
        },
        service: statement.service,
        subject: `${name} ${[...actions].sort().join(' ')} on *`,
        at: statement.location,
        advice: adviceFor(statement, actions),
        ...(resources.length > 0 && { fix: printStatement({ actions, resources }, placeOfHeld(held)) }),
    };
}
/** A user pool sends its messages to telephone numbers, which have no ARN. */
function isForMessages({ statement, holder }) {
    const trust = (0,walk/* get */.Jt)(holder.properties, 'AssumeRolePolicyDocument');
    const isPools = trust !== undefined && (0,walk/* printValue */.jt)(trust).includes('cognito-idp.amazonaws.com');
    return isPools && statement.actions.every((action) => (0,walk/* printValue */.jt)(action).toLowerCase() === 'sns:publish');
}
const exceptionOf = ({ notResource, resources }) => (notResource ? ` but ${listValues(resources)}` : '');
/** `*` narrows nothing whatever stands beside it, nor does a list of exceptions; a condition on the resource's tags does. */
function isEverything({ resources, notResource, conditions }) {
    if (!notResource && !resources.some((resource) => /^\*+$/.test((0,walk/* stringOf */.Je)(resource) ?? '')))
        return false;
    for (const { value } of conditions?.entries.values() ?? []) {
        if (value.kind !== 'dict')
            continue;
        for (const key of value.entries.keys())
            if (narrowing.test(key))
                return false;
    }
    return true;
}
const narrowing = /^(aws:ResourceTag\/|[\w-]+:ResourceTag\/|aws:ResourceAccount$|aws:ResourceOrg|iam:PassedToService$|kms:ViaService$|kms:ResourceAliases$|kms:EncryptionContext|ec2:Vpc$|ecs:cluster$|cloudwatch:namespace$)/i;
/**
 * What nobody can or should name: network interfaces that Lambda makes for itself, one's own logs,
 * which AWS's own policy for functions allows on `*` as well, and services whose resources are an
 * option that hardly anyone has (a metric data set, a lexicon, a custom model).
 */
const excused = [
    'ec2:CreateNetworkInterface',
    'ec2:DeleteNetworkInterface',
    'ec2:DescribeNetworkInterfaces',
    'ec2:DetachNetworkInterface',
    'ec2:AssignPrivateIpAddresses',
    'ec2:UnassignPrivateIpAddresses',
    'logs:CreateLogGroup',
    'logs:CreateLogStream',
    'logs:PutLogEvents',
    'cloudwatch:PutMetricData',
    'cloudwatch:GetMetricData',
    'cloudwatch:ListMetrics',
    'cloudformation:GetTemplateSummary',
    'cloudformation:ValidateTemplate',
    'comprehend:DetectEntities',
    'polly:S*',
    'rekognition:DetectModerationLabels',
    'translate:Translate*',
];
/** An action, or a prefix such as `s3:Get*`, that takes resources; nothing for what needs `*`. */
function nameable(pattern) {
    if (pattern === undefined)
        return [];
    const single = (0,action_catalogue/* actionFacts */.k)(pattern);
    const facts = (single ? [single] : ((0,iam_actions/* actionsMatching */.dj)(pattern) ?? [])).filter(({ service, name, hasResources }) => hasResources && !excused.some((action) => (0,iam_actions/* actionMatches */.GE)(action, `${service}:${name}`)));
    return facts.length > 0 ? [{ pattern, facts }] : [];
}
function adviceFor({ actions }, named) {
    const rest = actions.map(walk/* printValue */.jt).filter((action) => !named.includes(action));
    const advice = 'Name the ARNs that the code uses.';
    return rest.length === 0 ? advice : `${advice} ${inWords(rest)} may stay on * in a statement of its own.`;
}
/** The stack's own resources that the actions are about, else the shape of their ARN; nothing where that is not known. */
function resourcesFor(actions, stack) {
    const types = new Set(actions.flatMap((action) => (0,iam_actions/* accessOf */.YK)(action).map(({ type }) => type)));
    const own = [...stack.resources.values()].filter(({ type, logicalId }) => types.has(type) && logicalId !== 'ServerlessDeploymentBucket');
    const texts = own.slice(0, 5).flatMap(({ logicalId, type }) => arnForms(logicalId, type));
    if (texts.length > 0)
        return texts;
    const [type] = types;
    const arn = type === undefined ? undefined : arn_types/* identities */.tT[type]?.arn;
    return arn === undefined ? [] : [shapeOf(arn)];
}
function arnForms(logicalId, type) {
    const byRef = arn_types/* identities */.tT[type]?.ref === 'arn';
    const arn = byRef ? { Ref: logicalId } : { 'Fn::GetAtt': [logicalId, 'Arn'] };
    return type === 'AWS::S3::Bucket' ? [arn, { 'Fn::Sub': `\${${logicalId}.Arn}/*` }] : [arn];
}
/** `sqs:r:a:{name}` as a template writes it. */
function shapeOf(arn) {
    const [service, region, account, ...rest] = arn.split(':');
    const place = `${region === 'r' ? '${AWS::Region}' : ''}:${account === 'a' ? '${AWS::AccountId}' : ''}`;
    const resource = rest.join(':').replace('{name}', 'NAME').replace('{slash}', '/').replace('{path}', '/');
    return { 'Fn::Sub': `arn:\${AWS::Partition}:${service}:${place}:${resource}` };
}

;// CONCATENATED MODULE: ./lib/policy/name-pattern.js

/** A naming pattern for one service and stage: `{service}` and `{stage}` stand for the names themselves. */
function namePattern(pattern, names) {
    const filled = pattern.replace(/\{(service|stage)\}/g, (_, key) => (0,bounded_glob/* escapeGlob */.yk)(key === 'service' ? names.service : names.stage));
    return (0,bounded_glob/* compileGlob */.SO)(filled, 'name');
}

;// CONCATENATED MODULE: ./lib/policy/rules/name/pattern/rule.js




const pattern = defineRule({
    id: 'name/pattern',
    meta: {
        title: "Names follow the organisation's patterns",
        severity: 'error',
        messages: {
            unlike: 'The {{what}} is called {{name}}; at stage {{stage}} its name has to match {{pattern}}.',
        },
    },
    *check({ estate, settings }) {
        for (const naming of settings.policy.naming)
            for (const service of estate.services) {
                const matches = namePattern(naming.pattern, { service: service.name, stage: estate.stage });
                for (const { subject, what, name, at } of namedThings(service, naming.of))
                    if (!matches(name))
                        yield {
                            message: 'unlike',
                            data: { what, name, stage: estate.stage, pattern: naming.pattern },
                            service: service.name,
                            subject: `${naming.of} ${subject} ${naming.pattern}`,
                            at,
                            advice: 'Rename it. A new name replaces most resources, so whatever keeps data needs a migration.',
                        };
            }
    },
});
/** What one service has of a kind, or of a CloudFormation type. Names that are not wholly known are left alone. */
function* namedThings(service, of) {
    if (of === 'service')
        yield { subject: service.name, what: 'service', name: service.name, at: service.location };
    for (const stack of service.stacks) {
        const stackName = (0,walk/* stringOf */.Je)(stack.name);
        if (of === 'stack' && stackName !== undefined && stack.parent === undefined)
            yield { subject: stack.id, what: 'stack', name: stackName, at: stack.location };
        for (const output of of === 'export' ? stack.outputs : []) {
            const name = (0,walk/* stringOf */.Je)(output.exportName);
            if (name !== undefined)
                yield { subject: output.name, what: `export of ${output.name}`, name, at: output.location };
        }
        const type = of === 'function' ? 'AWS::Lambda::Function' : of;
        for (const resource of stack.resources.values()) {
            const name = resource.type === type ? literalName(resource) : undefined;
            if (name !== undefined)
                yield { subject: resource.id, what: `${type} ${resource.id}`, name, at: resource.location };
        }
    }
}

;// CONCATENATED MODULE: ./lib/policy/stages.js
/** Stages whose data may be lost. One that is not configured is not among them. */
function isEphemeral(stage, settings) {
    return settings.stages.some(({ name, ephemeral }) => name === stage && ephemeral);
}

;// CONCATENATED MODULE: ./lib/policy/rules/state/removal/rule.js



const removal = defineRule({
    id: 'state/removal',
    meta: {
        title: 'Nothing that keeps data is deleted by surprise',
        severity: 'error',
        messages: {
            removed: '{{id}} ({{type}}) would be deleted with all its data.',
            possible: '{{id}} ({{type}}) may be deleted with all its data: it now hangs on a condition that the definitions do not decide.',
            retained: '{{id}} ({{type}}) leaves the stack. Its data stays, as it is deployed with DeletionPolicy {{policy}}; nothing manages it any more.',
            snapshot: '{{id}} ({{type}}) would be deleted. A snapshot stays, as it is deployed with DeletionPolicy Snapshot.',
        },
    },
    *check({ estate, changes, deployed, settings }) {
        if (isEphemeral(estate.stage, settings))
            return;
        for (const change of changes) {
            if (change.kind !== 'resource' || change.action !== 'removed' || !change.stateful || isUploads(change))
                continue;
            // CloudFormation goes by the policy that is deployed: one that is added with the removal comes too late.
            const before = deployed && findResource(deployed.estate, { service: change.service, id: change.subject });
            yield removal_rule_reportOf(change, before?.deletionPolicy);
        }
    },
});
/** The bucket that the Serverless Framework makes for its own uploads holds nothing of the service's. */
function isUploads({ subject, type }) {
    return subject === 'ServerlessDeploymentBucket' && type === 'AWS::S3::Bucket';
}
function removal_rule_reportOf(change, policy) {
    const message = rule_messageFor(change, policy);
    const kept = message === 'retained' || message === 'snapshot';
    const id = change.subject;
    const type = change.type ?? 'resource';
    return {
        message,
        data: { id, type, policy: policy ?? '' },
        service: change.service,
        subject: id,
        at: change.location,
        ...(kept && { severity: 'warning' }),
        ...(message === 'possible' && { confidence: 'medium' }),
        advice: kept
            ? 'Make sure that somebody knows of it: it goes on costing, and a resource of the same name cannot be made beside it.'
            : `To keep its data, first deploy ${id} with DeletionPolicy: Retain, then remove it. If its data may go, waive this finding in stackgate.yml.`,
        ...(!kept && {
            fix: `${id}:\n  Type: ${type}\n  DeletionPolicy: Retain\n  UpdateReplacePolicy: Retain`,
        }),
    };
}
function rule_messageFor(change, policy) {
    if (policy?.startsWith('Retain') === true)
        return 'retained';
    if (policy === 'Snapshot')
        return 'snapshot';
    return change.certainty === 'possible' ? 'possible' : 'removed';
}

;// CONCATENATED MODULE: ./lib/policy/rules/state/replacement/rule.js



const replacement = defineRule({
    id: 'state/replacement',
    meta: {
        title: 'Nothing that keeps data is replaced by surprise',
        severity: 'error',
        messages: {
            replaced: '{{id}} ({{type}}) would be replaced and its data lost: {{why}} cannot be changed in place.',
            possible: '{{id}} ({{type}}) may be replaced and its data lost: a change of {{why}} can force it, and the definitions do not decide whether this one does.',
            retained: '{{id}} ({{type}}) would be replaced: {{why}} cannot be changed in place. Its data stays in the old one; the new one starts empty.',
        },
    },
    *check({ estate, changes, deployed, settings }) {
        if (isEphemeral(estate.stage, settings))
            return;
        for (const change of changes) {
            if (change.kind !== 'resource' || change.action !== 'replaced' || !change.stateful)
                continue;
            // The policy of the template that replaces it counts, not that of the one that made it.
            const now = findResource(estate, { service: change.service, id: change.subject });
            const before = deployed && findResource(deployed.estate, { service: change.service, id: change.subject });
            yield replacement_rule_reportOf(change, (now ?? before)?.updateReplacePolicy);
        }
    },
});
function replacement_rule_reportOf(change, updateReplacePolicy) {
    const retained = updateReplacePolicy?.startsWith('Retain') === true || updateReplacePolicy === 'Snapshot';
    const message = retained ? 'retained' : change.certainty === 'possible' ? 'possible' : 'replaced';
    const id = change.subject;
    return {
        message,
        data: { id, type: change.type ?? 'resource', why: change.properties[0] ?? 'a property' },
        service: change.service,
        subject: id,
        at: change.location,
        // Lost data does not come back: what may lose it stops the gate as what does.
        ...(message === 'retained' && { severity: 'warning' }),
        ...(message === 'possible' && { confidence: 'medium' }),
        advice: `Leave ${id} as it is and add a second one beside it under a new logical id and name, copy the data, move readers and writers over, then retire ${id}. If its data may go, waive this finding in stackgate.yml.`,
    };
}

;// CONCATENATED MODULE: ./lib/policy/registry.js

















/** Every rule there is, in the order of their ids. A rule that is not listed here does not run. */
const rules = [
    crossStage,
    cycle,
    dangling,
    missingGrant,
    noConsent,
    notPermitted,
    notSubscribable,
    removedWhileUsed,
    undeclared,
    unknown,
    confusedDeputy,
    publicPrincipal,
    wildcardAction,
    wildcardResource,
    pattern,
    removal,
    replacement,
];
function ruleById(id) {
    return rules.find((rule) => rule.id === id);
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


/***/ }),

/***/ 1419:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ changePhrases),
/* harmony export */   q: () => (/* binding */ changesByService)
/* harmony export */ });
/* harmony import */ var _plural_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9414);
/* harmony import */ var _sort_findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8635);


const NOUNS = {
    resource: 'resource',
    statement: 'permission',
    export: 'export',
    parameter: 'parameter',
};
const EDGE_NOUNS = { subscribe: 'subscription', publish: 'publication' };
const SIGNS = { added: '+', removed: '−', changed: '', replaced: '' };
/** What changes in one service in a few phrases: `new service`, `replaces Ledger`, `code`, `+1 call`, `−2 exports`. */
function changePhrases(changes) {
    const whole = changes.find(({ kind }) => kind === 'service');
    if (whole?.action === 'added')
        return ['new service'];
    if (whole?.action === 'removed')
        return ['service removed'];
    return [...dataPhrases(changes), ...codePhrases(changes), ...countPhrases(changes)];
}
/** The changes of all stages by service; what several stages share is there once. */
function changesByService(result) {
    const seen = new Set();
    const byService = new Map();
    for (const change of result.stages.flatMap(({ changes }) => changes)) {
        const key = JSON.stringify([change.kind, change.action, change.service, change.subject, change.summary]);
        if (seen.has(key))
            continue;
        seen.add(key);
        const group = byService.get(change.service);
        if (group === undefined)
            byService.set(change.service, [change]);
        else
            group.push(change);
    }
    return new Map([...byService].sort(([a], [b]) => (0,_sort_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .compareText */ .n6)(a, b)));
}
function isAboutData(change) {
    return (change.kind === 'resource' && (change.action === 'replaced' || (change.stateful && change.action === 'removed')));
}
/** Replacements, and removals of what keeps data, are named: they are what a reviewer must not miss. */
function dataPhrases(changes) {
    const name = (action) => [
        ...new Set(changes.filter((change) => isAboutData(change) && change.action === action).map(({ subject }) => subject)),
    ];
    const phrase = (verb, names) => names.length === 0
        ? []
        : [
            `${verb} ${(0,_plural_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(names.map((one) => `\`${one.replaceAll('`', "'")}\``), 3)}`,
        ];
    return [...phrase('replaces', name('replaced')), ...phrase('removes', name('removed'))];
}
/** What functions share, and lock files, stand under the service's own name: that is no function more. */
function codePhrases(changes) {
    const code = changes.filter(({ kind }) => kind === 'code');
    const functions = new Set(code.filter(({ subject, service }) => subject !== service).map(({ subject }) => subject));
    return code.length === 0 ? [] : [functions.size < 2 ? 'code' : `code of ${functions.size} functions`];
}
function countPhrases(changes) {
    const counts = new Map();
    for (const change of changes) {
        const noun = nounOf(change);
        if (noun === undefined || isAboutData(change))
            continue;
        const key = `${noun} ${change.action}`;
        const entry = counts.get(key) ?? { noun, action: change.action, subjects: new Set() };
        counts.set(key, { ...entry, subjects: entry.subjects.add(change.subject) });
    }
    return [...counts.values()].map(({ noun, action, subjects }) => SIGNS[action] === '' ? `${(0,_plural_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(subjects.size, noun)} ${action}` : `${SIGNS[action]}${(0,_plural_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(subjects.size, noun)}`);
}
/** An edge's key starts with its kind. */
function nounOf(change) {
    if (change.kind === 'service' || change.kind === 'code')
        return undefined;
    if (change.kind !== 'edge')
        return NOUNS[change.kind];
    const kind = change.subject.slice(0, change.subject.indexOf(' '));
    return /^[a-z]+$/u.test(kind) ? (EDGE_NOUNS[kind] ?? kind) : 'edge';
}


/***/ }),

/***/ 4597:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p5: () => (/* binding */ comparedFacts),
/* harmony export */   rM: () => (/* binding */ isQuiet)
/* harmony export */ });
/* unused harmony export serviceCount */
/* harmony import */ var _plural_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9414);
/* harmony import */ var _sort_findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8635);


/** How many services the estates have, over all stages. */
function serviceCount(result) {
    return new Set(result.stages.flatMap(({ services }) => services.map(({ name }) => name))).size;
}
/** The facts beside the comparison: services that change, stages, old findings, waived ones. */
function comparedFacts(result) {
    const { old, waived } = (0,_sort_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .sortFindings */ .Tc)(result);
    const facts = [servicesFact(result)];
    if (result.stages.length > 1)
        facts.push((0,_plural_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(result.stages.length, 'stage'));
    if (old.length > 0)
        facts.push(`${(0,_plural_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(old.length, 'old finding')} unchanged`);
    if (waived.length > 0)
        facts.push(`${waived.length.toLocaleString('en-US')} waived`);
    return facts;
}
function servicesFact(result) {
    const all = serviceCount(result);
    const changing = result.affected.length;
    if (all === 0)
        return 'no service found';
    // Against nothing no service changes, or all do; neither would say anything.
    if (result.compared.deployed === null)
        return (0,_plural_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(all, 'service');
    return `${changing === 0 ? 'none' : changing} of ${(0,_plural_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(all, 'service')} ${changing === 1 ? 'changes' : 'change'}`;
}
/** Nothing that a reviewer would want to look at: no open finding, nothing unread, only code changes. */
function isQuiet(result) {
    return (result.verdict === 'pass' &&
        (0,_sort_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .sortFindings */ .Tc)(result).open.length === 0 &&
        result.diagnostics.every(({ severity }) => severity === 'note') &&
        result.stages.every(({ changes, newEdges, removedEdges = [] }) => newEdges.size === 0 && removedEdges.length === 0 && changes.every(({ kind }) => kind === 'code')));
}


/***/ }),

/***/ 278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ renderMarkdown)
});

// EXTERNAL MODULE: ./lib/report/compared-text.js
var compared_text = __webpack_require__(4597);
// EXTERNAL MODULE: ./lib/report/change-phrases.js
var change_phrases = __webpack_require__(1419);
// EXTERNAL MODULE: ./lib/report/sort-findings.js
var sort_findings = __webpack_require__(8635);
// EXTERNAL MODULE: ./lib/report/summary-line.js
var summary_line = __webpack_require__(1905);
// EXTERNAL MODULE: ./lib/report/clean-text.js
var clean_text = __webpack_require__(4203);
;// CONCATENATED MODULE: ./lib/report/markdown/escape.js

/**
 * The one door through which untrusted text (names, messages, paths, branches) enters markdown.
 * What leaves here is safe in a paragraph, a heading, a list item, a summary and a table cell.
 *
 * GitHub finds mentions, issue references, addresses and emoji in the finished HTML, where neither
 * a backslash nor an entity hides them; a sign without width does. The word joiner, unlike the
 * zero-width space, lets no line break there.
 */
const ZERO_WIDTH = '\u2060';
/** What backticks quote, and words; a symbol `${…}` is one word. Linear, as words are hostile too. */
const TOKENS = /`([^`]+)`|(?:\$\{[^}`]{0,200}\}|[^\s`])+/gu;
const REPLACEMENTS = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '|': '&#124;',
    // GitHub's own way to write a dollar that opens no formula.
    $: '<span>$</span>',
};
/** Text as it stands, on one line. */
function escapeText(untrusted, most) {
    return escapeStart(escapeInline((0,clean_text/* cleanText */.X5)(untrusted, most).trim()));
}
/**
 * Text in which authors of rules quote with backticks: what stands between two becomes code, and so
 * do ARNs, types and what holds `${…}`, wherever a name put them.
 */
function escapeProse(untrusted, most) {
    const clean = (0,clean_text/* cleanText */.X5)(untrusted, most).trim();
    let out = '';
    let at = 0;
    for (const match of clean.matchAll(TOKENS)) {
        const quoted = match[1];
        const { start, end } = quoted === undefined ? codeWithin(match[0]) : { start: 0, end: match[0].length };
        if (start === end)
            continue;
        out += escapeInline(clean.slice(at, match.index + start)) + escapeCode(quoted ?? match[0].slice(start, end));
        at = match.index + end;
    }
    return escapeStart(out + escapeInline(clean.slice(at)));
}
/**
 * The part of a word that is an ARN, a type, an action, or holds a symbol or a star, without
 * punctuation around; empty where there is none.
 */
function codeWithin(word) {
    const start = /^["'([]*/u.exec(word)?.[0].length ?? 0;
    let end = word.length;
    while (end > start && `.,;:!?)]"'`.includes(word.charAt(end - 1)))
        end -= 1;
    return CODE.test(word.slice(start, end)) ? { start, end } : { start: 0, end: 0 };
}
const CODE = /^arn:.|^AWS::.|^[a-z][a-z0-9-]*:[A-Z*][\w*?]*$|\$\{[^}]*\}|^[\w*?:/-]*\*[\w*?:/-]*$/u;
/**
 * A code span; as an element where a pipe would end the table cell that it may stand in, and where a
 * long ARN needs places to break, or it would push the next columns out of sight.
 */
function escapeCode(untrusted, most = 300) {
    const clean = (0,clean_text/* cleanLine */.Ow)(untrusted, most);
    if (clean.trim() === '')
        return '(empty)';
    if (clean.includes('|') || UNBREAKABLE.test(clean))
        return `<code>${breakable(clean)}</code>`;
    const fence = '`'.repeat(longestRun(clean) + 1);
    const pad = /^`|`$|^ .* $/u.test(clean) ? ' ' : '';
    return `${fence}${pad}${clean}${pad}${fence}`;
}
const UNBREAKABLE = /[^\s-]{41}/u;
function breakable(clean) {
    return clean
        .split(/(?<=[:/}.])(?=[^:/}.])/u)
        .map(escapeInElement)
        .join('<wbr>');
}
/**
 * Lines of code for a table cell, where a fence cannot stand: `<pre>` with `<br>`. For cells only.
 * Undefined for code that is so long or wide that it would push the other columns out of sight.
 */
function escapeCodeLines(untrusted) {
    const lines = (0,clean_text/* cleanLines */.v3)(untrusted);
    if (lines.length > CELL_LINES || lines.some((line) => line.length > CELL_COLUMNS))
        return undefined;
    if (lines.length === 1)
        return escapeCode(lines[0] ?? '');
    return `<pre>${lines.map(escapeInElement).join('<br>')}</pre>`;
}
const CELL_LINES = 16;
const CELL_COLUMNS = 64;
/** Lines of code as a fenced block, for anywhere but a cell. @param language our own word */
function fencedCode(untrusted, language) {
    const lines = (0,clean_text/* cleanLines */.v3)(untrusted);
    const fence = '`'.repeat(Math.max(3, ...lines.map((line) => longestRun(line) + 1)));
    return [`${fence}${language}`, ...lines, fence];
}
/** @param label already escaped @param url untrusted; what is not http or https gives the bare label */
function escapeLink(label, url) {
    const safe = url === undefined ? undefined : safeUrl(url);
    return safe === undefined ? label : `[${label}](${safe})`;
}
function safeUrl(url) {
    if (!/^https?:\/\//iu.test(url) || !URL.canParse(url))
        return undefined;
    return new URL(url).href.replace(/[()|<>\\`*_[\]]/gu, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}
/**
 * Inside `<code>` and `<pre>` GitHub looks for nothing, but markdown still links addresses. An empty
 * comment prevents that and, unlike a sign without width, is not pasted with the code.
 */
function escapeInElement(clean) {
    return escapeSigns(clean).replace(/@|:(?=\/\/)|www(?=\.)/giu, '$&<!-- -->');
}
function escapeInline(clean) {
    return escapeSigns(clean)
        .replaceAll('@', `@${ZERO_WIDTH}`)
        .replace(/#(?=\d)/gu, (hash, at, whole) => (whole[at - 1] === '&' ? hash : `#${ZERO_WIDTH}`))
        .replace(/\bGH-(?=\d)/giu, `$&${ZERO_WIDTH}`)
        .replace(/:(?=\/\/|[\w+-]+:)/gu, `:${ZERO_WIDTH}`)
        .replace(/www(?=\.)/giu, `$&${ZERO_WIDTH}`);
}
function escapeSigns(clean) {
    return clean.replace(/[&<>|$#\\`*_[\]{}~!]/gu, (character) => REPLACEMENTS[character] ?? `\\${character}`);
}
/** What would open a list, a heading underline or a rule at the start of a line. */
function escapeStart(escaped) {
    return escaped.replace(/^[-+=]/u, '\\$&').replace(/^(\d{1,9})([.)])/u, '$1\\$2');
}
function longestRun(text) {
    return Math.max(0, ...[...text.matchAll(/`+/gu)].map(([run]) => run.length));
}

;// CONCATENATED MODULE: ./lib/report/markdown/table.js
/** A table of cells that are already escaped; no line when there is no row. */
function markdownTable(head, rows) {
    if (rows.length === 0)
        return [];
    return [rowOf(head), `|${'---|'.repeat(head.length)}`, ...rows.map(rowOf)];
}
/** A folded section. @param summary already escaped */
function folded(summary, lines) {
    // Without the empty lines GitHub takes what is inside for HTML.
    return ['<details>', `<summary>${summary}</summary>`, '', ...lines, '', '</details>'];
}
function rowOf(cells) {
    return `| ${cells.join(' | ')} |`;
}

;// CONCATENATED MODULE: ./lib/report/markdown/findings-table.js




const SEVERITY_SIGNS = { error: '❌', warning: '⚠️', note: 'ℹ️' };
/** "To fix": what each open finding means in the world, what to do, and where. */
function findingsTable(result, options, most) {
    const { open } = (0,sort_findings/* sortFindings */.Tc)(result);
    if (open.length === 0)
        return [];
    const shown = open.slice(0, most);
    const rows = shown.map((finding) => [
        SEVERITY_SIGNS[finding.severity],
        findingCell(finding),
        `${placeLink(finding.location, options)}<br>${ruleLink(finding, options)}${marksOf(finding, result)}`,
    ]);
    const left = open.length - shown.length;
    const more = left > 0 ? ['', `… and ${left.toLocaleString('en-US')} more, see ${fullReport(options)}.`] : [];
    const title = open.some(({ severity }) => severity === 'error') ? '**To fix**' : '**Worth a look**';
    return [title, '', ...markdownTable(['', 'finding', 'where'], rows), ...more, ...longFixes(shown)];
}
/** What is too wide for a cell, ready to copy. */
function longFixes(findings) {
    return findings.flatMap(({ fix, rule, location }) => {
        if (fix === undefined || escapeCodeLines(fix) !== undefined)
            return [];
        const place = escapeText(`${shortPath(location.file)}:${location.line}`, 120);
        return ['', ...folded(`<b>Fix</b> for ${escapeText(rule, 80)} at ${place}`, fencedCode(fix, 'yaml'))];
    });
}
/** The link where there is one, else words. */
function fullReport({ fullReportUrl }) {
    return escapeLink('the full report', fullReportUrl);
}
function placeLink({ file, line }, { links }) {
    if (file === '.' || file === '')
        return 'the repository';
    return escapeLink(escapeText(`${shortPath(file)}:${line}`, 120), links(file, line));
}
function ruleLink({ rule }, { rules }) {
    return escapeLink(escapeCode(rule, 80), rules.find(({ id }) => id === rule)?.page);
}
function findingCell(finding) {
    const parts = [finding.severity === 'error' ? leadMessage(finding.message) : escapeProse(finding.message)];
    if (finding.advice !== undefined)
        parts.push(escapeProse(finding.advice));
    const text = parts.join('<br>');
    if (finding.fix === undefined)
        return text;
    const fix = escapeCodeLines(finding.fix);
    if (fix === undefined)
        return `${text}<br><sub>The fix stands below.</sub>`;
    return fix.startsWith('<pre>') ? `${text}${fix}` : `${text}<br>${fix}`;
}
/** The first clause is what people read: it stands out. */
function leadMessage(message) {
    const clause = /^[^`]{12,}?(?=[:;] |\. |, (?:and|but|which|so) )/u.exec(message)?.[0];
    if (clause === undefined || clause.length > 160)
        return message.length > 160 ? escapeProse(message) : bold(message);
    return `${bold(clause)}${escapeProse(message.slice(clause.length))}`;
}
function bold(text) {
    const escaped = escapeProse(text);
    return escaped === '' ? '' : `**${escaped}**`;
}
/** That it stood there before (where that counts too), and at which stages where not at all. */
function marksOf(finding, { stages }) {
    const some = finding.stages.length > 0 && finding.stages.length < stages.length;
    const only = some ? `<br><sub>only at ${finding.stages.map((stage) => escapeText(stage, 40)).join(', ')}</sub>` : '';
    return `${finding.new ? '' : '<br><sub>stood there before</sub>'}${only}`;
}
const PATH_COLUMNS = 34;
/** The end of a long path says more than its start, and the column beside it needs the room. */
function shortPath(file) {
    const whole = (0,clean_text/* clip */.$Q)(file, 4_000);
    const parts = whole.split('/');
    const forms = [whole, `…/${parts.slice(-2).join('/')}`, `…/${parts.at(-1)}`];
    return forms.find((form) => form.length <= PATH_COLUMNS) ?? `…${whole.slice(1 - PATH_COLUMNS)}`;
}

;// CONCATENATED MODULE: ./lib/report/markdown/diagnostics-table.js




/** What could not be read: shown open, as the verdict rests on less than the whole repository. */
function unreadableTable(result, options, most) {
    const all = (0,summary_line/* unreadable */.O)(result.diagnostics);
    if (all.length === 0)
        return [];
    const left = all.length - most;
    const more = left > 0 ? ['', `… and ${left.toLocaleString('en-US')} more, see ${fullReport(options)}.`] : [];
    const rows = all.slice(0, most).map((diagnostic) => diagnosticRow(diagnostic, options));
    return ['**Problems in reading**', '', ...markdownTable(DIAGNOSTIC_HEAD, rows), ...more];
}
const DIAGNOSTIC_HEAD = ['', 'problem', 'where'];
function diagnosticRow(diagnostic, options) {
    const { severity, message, code, location } = diagnostic;
    return [SEVERITY_SIGNS[severity], escapeProse(message), `${placeLink(location, options)}<br>${escapeCode(code, 80)}`];
}

// EXTERNAL MODULE: ./lib/report/mermaid/changed-edges.js
var changed_edges = __webpack_require__(4037);
;// CONCATENATED MODULE: ./lib/report/markdown/edge-rows.js



/** What may be done that could not be done before. */
function newAccess(result) {
    const granted = (0,changed_edges/* changedEdges */.Hs)(result).filter(({ edge, change }) => change === 'new' && edge.granted === 'yes');
    const rows = granted.map(({ edge }) => () => [nodeText(edge.from), mayDo(edge), nodeText(edge.to)]);
    return { head: ['who', 'may now', 'on'], rows };
}
/** The actions, where the edge says them; else the kind of access. */
function mayDo(edge) {
    const actions = (edge.detail ?? '').split(/,\s*/u).filter((action) => /^[a-z][a-z0-9-]*:[A-Za-z*?]+$/u.test(action));
    const [first, ...rest] = actions;
    if (first === undefined)
        return edge.kind;
    const second = rest.length === 1 ? ` and ${escapeCode(rest[0] ?? '')}` : ` and ${rest.length} more`;
    return `${escapeCode(first)}${rest.length === 0 ? '' : second}`;
}
function nodeText({ service, id, external }) {
    return escapeText(service === null ? (external ?? id) : `${service}:${id}`, 160);
}
/** New and changed edges of which an end or a view is not known, and why. */
function unknownEdges(result, options) {
    const unknown = (0,changed_edges/* changedEdges */.Hs)(result).filter(({ edge, change }) => change !== 'removed' && edge.reason !== undefined);
    const rows = unknown.map(({ edge }) => () => [
        `${nodeText(edge.from)} → ${nodeText(edge.to)}`,
        escapeProse(edge.reason ?? '', 300),
        placeLink(edge.location, options),
    ]);
    return { head: ['edge', 'why', 'where'], rows };
}

;// CONCATENATED MODULE: ./lib/report/markdown/finding-rows.js


function findingRows(findings, options) {
    const rows = findings.map((finding) => () => [
        SEVERITY_SIGNS[finding.severity],
        escapeProse(finding.message, 400),
        `${placeLink(finding.location, options)}<br>${ruleLink(finding, options)}`,
    ]);
    return { head: ['', 'finding', 'where'], rows };
}
function waivedRows(findings, options) {
    const rows = findings.map(({ message, rule, waived }) => () => [
        escapeProse(message, 300),
        ruleLink({ rule }, options),
        escapeProse(waived?.reason ?? '', 300),
        escapeText(waived?.owner ?? '', 80),
        waived?.expires === undefined ? 'never' : escapeText(waived.expires, 40),
    ]);
    return { head: ['finding', 'rule', 'reason', 'by', 'until'], rows };
}

;// CONCATENATED MODULE: ./lib/report/markdown/rows.js


/** A folded table of at most `most` rows with its whole count in the title; nothing without a row. */
function rowsSection(title, { head, rows }, most, options) {
    const shown = rows.slice(0, most).map((row) => row());
    if (shown.length === 0)
        return [];
    const left = rows.length - shown.length;
    const more = left > 0 ? ['', `… and ${left.toLocaleString('en-US')} more, see ${fullReport(options)}.`] : [];
    const summary = `<b>${title}</b> (${rows.length.toLocaleString('en-US')})`;
    return folded(summary, [...markdownTable(head, shown), ...more]);
}

;// CONCATENATED MODULE: ./lib/report/markdown/details.js









/** Everything that is old, unchanged or merely complete, folded away. */
function detailSections(result, options, room) {
    const { old, waived } = (0,sort_findings/* sortFindings */.Tc)(result);
    const section = (title, rows, most) => rowsSection(title, rows, most, options);
    return [
        section('New access', newAccess(result), room.detailRows),
        section('All changes', allChanges(result, options), room.detailRows),
        section('New edges that could not be resolved', unknownEdges(result, options), room.detailRows),
        section('Old findings, unchanged', findingRows(old, options), room.oldRows),
        section('Waived findings', waivedRows(waived, options), room.oldRows),
        section('Notes from reading', readingRows(result, options), room.detailRows),
        deployOrder(result, room),
    ];
}
function allChanges(result, options) {
    const changes = [...(0,change_phrases/* changesByService */.q)(result).values()].flat();
    const rows = changes.map((change) => () => [
        escapeText(change.service, 100),
        `${change.kind} ${change.action}`,
        escapeProse(change.summary, 400),
        placeLink(change.location, options),
    ]);
    return { head: ['service', 'change', 'what', 'where'], rows };
}
function readingRows({ diagnostics }, options) {
    const others = diagnostics.filter(({ severity }) => severity !== 'error');
    const sorted = others.sort((a, b) => (0,sort_findings/* compareSeverity */.zK)(a.severity, b.severity));
    return { head: DIAGNOSTIC_HEAD, rows: sorted.map((diagnostic) => () => diagnosticRow(diagnostic, options)) };
}
function deployOrder({ deployOrder: steps = [] }, room) {
    if (steps.length < 2 || room.detailRows === 0)
        return [];
    const lines = steps.map((names, index) => {
        const together = names.length > 1 ? ' (at once)' : '';
        return `${index + 1}. ${names.map((name) => escapeText(name, 100)).join(', ')}${together}`;
    });
    const left = lines.length - room.detailRows;
    const more = left > 0 ? ['', `… and ${left} more steps.`] : [];
    return folded(`<b>Deploy order</b>: ${steps.length} steps`, [...lines.slice(0, room.detailRows), ...more]);
}

// EXTERNAL MODULE: ./lib/report/mermaid/flowchart.js + 2 modules
var flowchart = __webpack_require__(6573);
// EXTERNAL MODULE: ./lib/report/plural.js
var plural = __webpack_require__(9414);
;// CONCATENATED MODULE: ./lib/report/markdown/diagram.js



/** The edges that change, drawn; in words what the lines mean, and what is not drawn. */
function diagramLines(result, most) {
    const edges = (0,changed_edges/* changedEdges */.Hs)(result);
    const drawn = edges.slice(0, most);
    if (drawn.length === 0)
        return [];
    const left = edges.length - drawn.length;
    const more = left > 0 ? ` ${(0,plural/* count */.U9)(left, 'more edge')} that ${left === 1 ? 'changes is' : 'change are'} not drawn.` : '';
    return ['```mermaid', (0,flowchart/* flowchart */.t)(drawn.map(changed_edges/* arrowOf */.Pk)), '```', ...(more === '' ? [] : [`<sub>${more.trim()}</sub>`])];
}

;// CONCATENATED MODULE: ./lib/report/markdown/heading.js





/** The verdict, then what was compared with what. */
function headingLines(result, options) {
    const lines = [headline(result, verdictWords(result), options), '', comparedLine(result, (0,compared_text/* comparedFacts */.p5)(result))];
    if (result.reportOnly && result.verdict !== 'pass') {
        lines.push('', 'Report only: the check passes whatever stands here.');
    }
    return lines;
}
/** For a change of nothing but code, or of nothing at all. */
function quietHeadingLines(result, options) {
    const names = result.affected.map(({ service }) => `**${escapeText(service, 100)}**`);
    const facts = names.length === 0 ? (0,compared_text/* comparedFacts */.p5)(result) : [`only code changes, in ${(0,plural/* listed */.KE)(names, 8)}`];
    return [headline(result, 'nothing to review', options), '', comparedLine(result, facts)];
}
function headline(result, words, { title = 'Stackgate' }) {
    return `### ${signOf(result)} ${escapeText(title, 80)}: ${words}`;
}
/** A pass says that it is one; what fails says it by its number of errors. */
function verdictWords(result) {
    const summary = (0,summary_line/* summaryLine */.d)(result);
    return result.verdict === 'pass' && (0,sort_findings/* sortFindings */.Tc)(result).open.length > 0 ? `passed, ${summary}` : summary;
}
function signOf({ verdict, reportOnly }) {
    if (verdict === 'pass')
        return '✅';
    if (verdict === 'error')
        return '🛑';
    return reportOnly ? '📋' : '❌';
}
function comparedLine({ compared }, facts) {
    const deployed = compared.deployed === null
        ? 'compared with nothing: there is no earlier state, so every finding counts as new'
        : `compared with **${escapeText(compared.deployed, 200)}**`;
    return [`${proposedName(compared)} ${deployed}`, ...facts].join(' · ');
}
function proposedName({ proposed, proposedCommit }) {
    if (proposedCommit === undefined)
        return escapeText(proposed, 200);
    const short = escapeCode(shortCommit(proposedCommit));
    return proposedCommit.startsWith(proposed) ? short : `${escapeText(proposed, 200)} (${short})`;
}
function shortCommit(commit) {
    return /^[0-9a-f]{7,64}$/u.test(commit) ? commit.slice(0, 7) : commit;
}

;// CONCATENATED MODULE: ./lib/report/markdown/footer.js


function footerLine(result, options) {
    const { proposedCommit } = result.compared;
    const parts = [`Policies: ${escapeText(result.policySource, 200)}`];
    if (options.fullReportUrl !== undefined)
        parts.push(escapeLink('full report', options.fullReportUrl));
    if (options.waiveUrl !== undefined)
        parts.push(escapeLink('how to waive', options.waiveUrl));
    if (proposedCommit !== undefined)
        parts.push(`updated for ${escapeCode(shortCommit(proposedCommit))}`);
    return `<sub>${parts.join(' · ')}</sub>`;
}

;// CONCATENATED MODULE: ./lib/report/markdown/options.js
const COMMENT_LIMIT = 65_536;

;// CONCATENATED MODULE: ./lib/report/markdown/services-table.js





/** Which services deploy, what changes in each and why; those with findings first when there are too many. */
function servicesTable(result, most) {
    const changes = (0,change_phrases/* changesByService */.q)(result);
    const shown = choose(result, most);
    const rows = shown.map(({ service, owner, reasons, untouched }) => {
        const own = untouched ? [] : (changes.get(service) ?? []);
        const name = escapeText(service, 100);
        return [
            `${own.length > 0 ? `**${name}**` : name}${owner === undefined ? '' : `<br><sub>${escapeText(owner, 60)}</sub>`}`,
            escapeProse((0,change_phrases/* changePhrases */.n)(own).join(', '), 300),
            escapeProse((0,plural/* reasonsText */.zT)(reasons), 300),
        ];
    });
    const left = result.affected.length - shown.length;
    const more = left > 0 ? ['', `… and ${left.toLocaleString('en-US')} more; all stand in the full report.`] : [];
    return rows.length === 0 ? [] : [...markdownTable(['service', 'changes', 'deploys because'], rows), ...more];
}
function choose(result, most) {
    if (result.affected.length <= most)
        return result.affected;
    const troubled = new Set((0,sort_findings/* sortFindings */.Tc)(result).open.map(({ service }) => service));
    const inTrouble = result.affected.filter(({ service }) => troubled.has(service));
    const others = result.affected.filter(({ service }) => !troubled.has(service));
    return [...inTrouble, ...others].slice(0, most);
}

;// CONCATENATED MODULE: ./lib/report/markdown/shrink.js

/** What a person still reads; beyond it the full report serves better. */
const ALL = { detailRows: 100, oldRows: 50, arrows: 24, findings: 100, services: 20, whole: true };
/** For files and the job summary, which are what a shortened comment points to: nothing is left out. */
const EVERYTHING = { ...ALL, detailRows: 100_000, oldRows: 100_000, findings: 100_000, services: 100_000 };
/** Steps from everything to the verdict alone: what is missed least goes first. */
const STEPS = [{ detailRows: 20 }, { detailRows: 0 }, { oldRows: 0 }, { arrows: 0 }];
/**
 * The largest text that fits in `limit` bytes. `render` must shrink with its room and, with room
 * for nothing, must fit: its names are clipped.
 */
function shrinkToFit(render, limit) {
    const fits = (text) => Buffer.byteLength(text) <= limit;
    if (limit > COMMENT_LIMIT) {
        const whole = render(EVERYTHING);
        if (fits(whole))
            return whole;
    }
    let room = ALL;
    let text = render(room);
    for (const step of STEPS) {
        if (fits(text))
            return text;
        room = { ...room, ...step, whole: false };
        text = render(room);
    }
    if (fits(text))
        return text;
    const least = largest(room.findings, (findings) => fits(render({ ...room, findings })));
    if (least !== undefined)
        return render({ ...room, findings: least });
    const services = largest(room.services, (few) => fits(render({ ...room, findings: 0, services: few })));
    return render({ ...room, findings: 0, services: services ?? 0 });
}
/** The largest number up to `most` for which `holds`; undefined where not even 0 does. */
function largest(most, holds) {
    if (!holds(0))
        return undefined;
    let low = 0;
    let high = most;
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (holds(middle))
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}

;// CONCATENATED MODULE: ./lib/report/markdown/render-markdown.js










/**
 * The pull request comment: the verdict, what was compared with what, what changes for whom, what
 * to do; the rest is folded. Never more than `options.limit` bytes, always whole markdown.
 */
function renderMarkdown(result, options) {
    // Three lines for a pull request that changes nothing of note.
    if ((0,compared_text/* isQuiet */.rM)(result))
        return joinBlocks([quietHeadingLines(result, options), [footerLine(result, options)]]);
    return shrinkToFit((room) => fullComment(result, options, room), options.limit ?? COMMENT_LIMIT);
}
function fullComment(result, options, room) {
    return joinBlocks([
        headingLines(result, options),
        unreadableTable(result, options, Math.min(room.findings, 20)),
        servicesTable(result, room.services),
        diagramLines(result, room.arrows),
        findingsTable(result, options, room.findings),
        ...detailSections(result, options, room),
        room.whole ? [] : [`This comment was shortened to fit; everything stands in ${fullReport(options)}.`],
        [footerLine(result, options)],
    ]);
}
function joinBlocks(blocks) {
    const texts = blocks.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
    return `${texts.join('\n\n')}\n`;
}


/***/ }),

/***/ 4037:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hs: () => (/* binding */ changedEdges),
/* harmony export */   Pk: () => (/* binding */ arrowOf),
/* harmony export */   UG: () => (/* binding */ edgeLabel),
/* harmony export */   ub: () => (/* binding */ arrowStyleOf)
/* harmony export */ });
/* unused harmony export disagreement */
/* harmony import */ var _sort_findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8635);

/** What is wrong first, then what crosses services, then the rest; in key order. */
function changedEdges(result) {
    const open = (0,_sort_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .sortFindings */ .Tc)(result).open.filter(({ severity }) => severity !== 'note');
    const subjects = new Set(open.map(({ subject }) => subject));
    const found = new Map();
    const add = (edge, change) => {
        const wrong = subjects.has(edge.key) || (change !== 'removed' && arrowStyleOf(edge) === 'wrong');
        if (!found.has(edge.key))
            found.set(edge.key, { edge, change, wrong });
    };
    for (const { edges, newEdges, changes, removedEdges = [] } of result.stages) {
        const changed = new Set(changes.filter(({ kind }) => kind === 'edge').map(({ subject }) => subject));
        for (const edge of edges) {
            if (newEdges.has(edge.key))
                add(edge, 'new');
            else if (changed.has(edge.key) || subjects.has(edge.key))
                add(edge, 'changed');
        }
        for (const edge of removedEdges)
            add(edge, 'removed');
    }
    return [...found.values()].sort((a, b) => rank(a) - rank(b) || (0,_sort_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .compareText */ .n6)(a.edge.key, b.edge.key));
}
function arrowOf({ edge, change, wrong }) {
    const { from, to, kind } = edge;
    if (change === 'removed')
        return { from, to, label: `${kind} (removed)`, style: 'removed' };
    const style = wrong ? 'wrong' : change === 'new' ? 'new' : 'plain';
    return { from, to, label: change === 'new' ? `${edgeLabel(edge)} (new)` : edgeLabel(edge), style };
}
/** The kind of an edge, and where its views disagree, how. */
function edgeLabel(edge) {
    const trouble = disagreement(edge);
    return trouble === undefined ? edge.kind : `${edge.kind}: ${trouble}`;
}
/** For a graph in which nothing is new: only what disagrees stands out. */
function arrowStyleOf(edge) {
    const trouble = disagreement(edge);
    return trouble === undefined || trouble === NOT_KNOWN ? 'plain' : 'wrong';
}
const NOT_KNOWN = 'not known';
/**
 * How the three views of an edge differ, in words; undefined where they agree. Inside one service
 * nothing needs a declaration.
 */
function disagreement(edge) {
    const { declared, granted, wired } = edge;
    const undeclared = declared === 'no' && edge.from.service !== edge.to.service;
    if (granted === 'yes' && undeclared)
        return 'granted, not declared';
    if (declared === 'yes' && granted === 'no')
        return 'declared, not granted';
    if (wired === 'yes' && granted === 'no')
        return 'wired, not permitted';
    if (wired === 'yes' && undeclared)
        return 'wired, not declared';
    if (declared === 'yes' && wired === 'no')
        return 'declared, not wired';
    if (declared === 'unknown' || granted === 'unknown' || wired === 'unknown')
        return NOT_KNOWN;
    return undefined;
}
function rank({ edge, wrong }) {
    if (wrong)
        return 0;
    return edge.from.service === edge.to.service ? 2 : 1;
}


/***/ }),

/***/ 6573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ flowchart)
});

// EXTERNAL MODULE: ./lib/report/clean-text.js
var clean_text = __webpack_require__(4203);
;// CONCATENATED MODULE: ./lib/report/mermaid/label.js

/**
 * A quoted mermaid label. Everything but letters, digits and a few harmless signs becomes a numeric
 * entity, so that no name can end the quotes, open a directive (`%%{`), markdown, a formula or HTML.
 */
function mermaidLabel(untrusted, most = 48) {
    const clean = (0,clean_text/* cleanText */.X5)(untrusted, most).trim();
    const safe = clean
        .replace(/[^\p{L}\p{N}\p{M} .,:/()_\-…→−+]/gu, entity)
        .replace(/:(?=\/\/)/gu, entity)
        // mermaid takes a whole line with `direction LR` anywhere in it for a statement.
        .replace(/d(?=irection\s)/giu, entity);
    return `"${safe === '' ? entity('?') : safe}"`;
}
function entity(sign) {
    return `#${sign.codePointAt(0)};`;
}

// EXTERNAL MODULE: ./lib/report/mermaid/nodes.js
var mermaid_nodes = __webpack_require__(2227);
;// CONCATENATED MODULE: ./lib/report/mermaid/shapes.js
/** Opening and closing signs of a node by what it is; a plain box for all else. */
const SHAPES = [
    [/^AWS::(DynamoDB|RDS|S3|EFS|DocDB|Neptune|Timestream|OpenSearchService|ElastiCache)::/, '[(', ')]'],
    [/^AWS::SQS::/, '[[', ']]'],
    [/^AWS::SNS::/, '([', '])'],
    [/^AWS::(Events::EventBus|EventSchemas)/, '{{', '}}'],
    [/^AWS::(Kinesis|MSK|KinesisFirehose)/, '[/', '/]'],
    [/^AWS::StepFunctions::/, '[\\', '/]'],
    [/^AWS::(ApiGateway|ApiGatewayV2|AppSync)/, '>', ']'],
    [/^AWS::(Events::Rule|Scheduler)/, '((', '))'],
];
/** `id[("label")]` for a table, `id["label"]` for a function. @param label quoted, see `mermaidLabel` */
function mermaidNode(id, label, type) {
    const [, open, close] = SHAPES.find(([types]) => types.test(type ?? '')) ?? [undefined, '[', ']'];
    return `${id}${open}${label}${close}`;
}

;// CONCATENATED MODULE: ./lib/report/mermaid/flowchart.js



const ARROWS = { plain: '-->', new: '==>', removed: '-.->', wrong: '==>' };
/** Readable on GitHub's light and dark pages alike. */
const COLOURS = {
    plain: undefined,
    new: 'stroke:#2da44e,stroke-width:2px',
    removed: 'stroke:#8c959f',
    wrong: 'stroke:#cf222e,stroke-width:2px',
};
/** A flowchart: a box for each service, what no service defines outside of the boxes. */
function flowchart(arrows) {
    const groups = (0,mermaid_nodes/* nodesByService */.IW)(arrows);
    const idOf = (node) => groups.get(node.service)?.get((0,mermaid_nodes/* nodeKey */.u8)(node))?.id ?? '';
    const boxes = [...groups].flatMap(([service, nodes], index) => boxOf(service, [...nodes.values()], index));
    const lines = arrows.map(({ from, to, label, style }) => `  ${idOf(from)} ${ARROWS[style]}|${mermaidLabel(label, 60)}| ${idOf(to)}`);
    const outside = [...(groups.get(null)?.values() ?? [])].map(({ id }) => id);
    const dashed = outside.length === 0 ? [] : ['  classDef outside stroke-dasharray:4 3', `  class ${outside.join(',')} outside`];
    return ['flowchart LR', ...boxes, ...lines, ...styleLines(arrows), ...dashed].join('\n');
}
function boxOf(service, nodes, index) {
    const inside = nodes.map(({ id, node }) => mermaidNode(id, mermaidLabel((0,mermaid_nodes/* nodeName */.qp)(node)), node.type));
    if (service === null)
        return inside.map((line) => `  ${line}`);
    return [`  subgraph s${index}[${mermaidLabel(service)}]`, ...inside.map((line) => `    ${line}`), '  end'];
}
function styleLines(arrows) {
    const styles = ['new', 'removed', 'wrong'];
    return styles.flatMap((style) => {
        const numbers = arrows.flatMap((arrow, index) => (arrow.style === style ? [index] : []));
        return numbers.length === 0 ? [] : [`  linkStyle ${numbers.join(',')} ${COLOURS[style]}`];
    });
}


/***/ }),

/***/ 2227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IW: () => (/* binding */ nodesByService),
/* harmony export */   qp: () => (/* binding */ nodeName),
/* harmony export */   u8: () => (/* binding */ nodeKey)
/* harmony export */ });
/* harmony import */ var _sort_findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8635);

/** The ends of all arrows by service and id, in name order; what no service defines comes first, under null. */
function nodesByService(arrows) {
    const services = new Map();
    let next = 0;
    for (const node of arrows.flatMap(({ from, to }) => [from, to])) {
        const group = services.get(node.service) ?? new Map();
        services.set(node.service, group);
        const key = nodeKey(node);
        if (!group.has(key))
            group.set(key, { id: `n${next++}`, node });
    }
    return new Map([...services].sort(([a], [b]) => (0,_sort_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .compareText */ .n6)(a ?? '', b ?? '')));
}
/**
 * What an import leads to is drawn once, be it imported (`name`) or used through the import
 * (`${export:name}`).
 */
function nodeKey({ service, id }) {
    if (service !== null)
        return id;
    return /^\$\{(?:export|stack|ssm):([^${}]+)\}$/.exec(id)?.[1] ?? id;
}
function nodeName(node) {
    const { type, external } = node;
    const id = nodeKey(node);
    if (id === 'main' && type === 'AWS::CloudFormation::Stack')
        return 'stack';
    return external ?? (id === '?' ? 'unknown' : id);
}


/***/ }),

/***/ 1905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ unreadable),
/* harmony export */   d: () => (/* binding */ summaryLine)
/* harmony export */ });
/* harmony import */ var _plural_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9414);
/* harmony import */ var _sort_findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8635);


/**
 * The result in a few words, the same in every format: `2 new errors, 1 warning`,
 * `1 problem in reading, 2 new errors`, `nothing new to fix`.
 */
function summaryLine(result) {
    const { open } = (0,_sort_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .sortFindings */ .Tc)(result);
    const parts = [
        some(unreadable(result.diagnostics).length, 'problem in reading', 'problems in reading'),
        some(ofSeverity(open, 'error', true), 'new error'),
        some(ofSeverity(open, 'error', false), 'old error'),
        some(ofSeverity(open, 'warning', true), 'warning'),
        some(ofSeverity(open, 'warning', false), 'old warning'),
        some(ofSeverity(open, 'note', true), 'note'),
    ].filter((part) => part !== '');
    return parts.length === 0 ? 'nothing new to fix' : parts.join(', ');
}
function unreadable(diagnostics) {
    return diagnostics.filter(({ severity }) => severity === 'error');
}
function ofSeverity(findings, severity, isNew) {
    return findings.filter((finding) => finding.severity === severity && finding.new === isNew).length;
}
function some(amount, one, many) {
    return amount === 0 ? '' : (0,_plural_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(amount, one, many);
}


/***/ }),

/***/ 3444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ renderText)
/* harmony export */ });
/* harmony import */ var _change_phrases_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1419);
/* harmony import */ var _compared_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4597);
/* harmony import */ var _plural_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9414);
/* harmony import */ var _sort_findings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8635);
/* harmony import */ var _summary_line_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1905);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4428);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7146);
/* harmony import */ var _wrap_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1590);








/** The report for a terminal or a log: verdict, comparison, changed services, what to fix, what next. */
function renderText(result, { color, width = 100 }) {
    const paint = (0,_terminal_js__WEBPACK_IMPORTED_MODULE_5__/* .painter */ .C2)(color);
    const { open } = (0,_sort_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .sortFindings */ .Tc)(result);
    return (0,_terminal_js__WEBPACK_IMPORTED_MODULE_5__/* .joinLines */ .cT)([
        ...verdictLines(result, paint),
        ...serviceLines(result, paint),
        ...diagnosticLines(result.diagnostics, paint, width),
        ...(0,_findings_js__WEBPACK_IMPORTED_MODULE_4__/* .findingLines */ .hq)(open, paint, width),
        ...orderLines(result, paint),
        ...nextLines(result, paint),
    ]);
}
function verdictLines(result, paint) {
    const { verdict, compared, reportOnly, policySource } = result;
    const sign = verdict === 'pass' ? paint('green', '✓ passed') : paint('red', verdict === 'fail' ? '✗ failed' : '✗ not read');
    const deployed = compared.deployed === null ? 'nothing: every finding counts as new' : (0,_terminal_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(compared.deployed, 200);
    return [
        `${sign}  ${paint('bold', (0,_summary_line_js__WEBPACK_IMPORTED_MODULE_3__/* .summaryLine */ .d)(result))}`,
        `  ${(0,_terminal_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(compared.proposed, 200)} compared with ${deployed}`,
        `  ${[...(0,_compared_text_js__WEBPACK_IMPORTED_MODULE_1__/* .comparedFacts */ .p5)(result), `policies from ${(0,_terminal_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(policySource, 200)}`].join(' · ')}`,
        ...(reportOnly && verdict !== 'pass' ? ['  report only: nothing fails'] : []),
    ];
}
function serviceLines(result, paint) {
    if (result.affected.length === 0)
        return [];
    const changes = (0,_change_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .changesByService */ .q)(result);
    const rows = result.affected.map(({ service, reasons, untouched }) => [
        (0,_terminal_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(service, 60),
        (0,_terminal_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)((0,_change_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .changePhrases */ .n)(untouched ? [] : (changes.get(service) ?? [])).join(', '), 200),
        paint('dim', (0,_terminal_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)((0,_plural_js__WEBPACK_IMPORTED_MODULE_7__/* .reasonsText */ .zT)(reasons), 300)),
    ]);
    return ['', paint('bold', 'Changed services'), ...(0,_wrap_js__WEBPACK_IMPORTED_MODULE_6__/* .alignRows */ .P4)(rows)];
}
/** Notes are for `inspect`; here they are counted. */
function diagnosticLines(diagnostics, paint, width) {
    const shown = diagnostics.filter(({ severity }) => severity !== 'note');
    const notes = diagnostics.length - shown.length;
    if (diagnostics.length === 0)
        return [];
    const lines = shown.flatMap(({ severity, code, message, location }) => [
        `  ${(0,_findings_js__WEBPACK_IMPORTED_MODULE_4__/* .place */ .ik)(location)}  ${paint(_findings_js__WEBPACK_IMPORTED_MODULE_4__/* .SEVERITY_STYLES */ .xs[severity], severity)}  ${paint('dim', (0,_terminal_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(code, 80))}`,
        ...(0,_wrap_js__WEBPACK_IMPORTED_MODULE_6__/* .paragraph */ .FY)((0,_terminal_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(message), width, '    '),
    ]);
    const more = notes === 0 ? [] : [paint('dim', `  ${(0,_plural_js__WEBPACK_IMPORTED_MODULE_7__/* .count */ .U9)(notes, 'note')} from reading; stackgate inspect shows them`)];
    return ['', paint('bold', 'Reading'), ...lines, ...more];
}
function orderLines({ deployOrder = [] }, paint) {
    if (deployOrder.length < 2)
        return [];
    const steps = deployOrder.map((step, index) => `  ${index + 1}. ${step.map((name) => (0,_terminal_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(name, 60)).join(', ')}`);
    return ['', paint('bold', 'Deploy order'), ...steps];
}
function nextLines(result, paint) {
    const [first] = (0,_sort_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .sortFindings */ .Tc)(result).open;
    return first === undefined ? [] : ['', `${paint('dim', 'next:')} stackgate explain ${(0,_terminal_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(first.rule, 80)}`];
}


/***/ })

};
