/**
 * Types whose deletion loses something that no template brings back. Reviewed by hand; the reason
 * stands on each group, and its key is the word that a report uses for what is lost. The generator
 * fails when CloudFormation knows no such type, or when the service specification marks a type as
 * stateful that is neither here nor among the exceptions.
 */
export const STATEFUL = {
  // Tables and databases: what applications wrote.
  items: ['DynamoDB::Table', 'DynamoDB::GlobalTable', 'SDB::Domain', 'Cassandra::Table', 'Cassandra::Keyspace'],
  data: [
    'RDS::DBCluster',
    'RDS::DBInstance',
    'RDS::GlobalCluster',
    'DSQL::Cluster',
    'DocDB::DBCluster',
    'DocDB::DBInstance',
    'DocDB::GlobalCluster',
    'DocDBElastic::Cluster',
    'Neptune::DBCluster',
    'Neptune::DBInstance',
    'Neptune::GlobalCluster',
    'NeptuneGraph::Graph',
    'OpenSearchService::Domain',
    'OpenSearchServerless::Collection',
    'Elasticsearch::Domain',
    'Redshift::Cluster',
    'RedshiftServerless::Namespace',
    'QLDB::Ledger',
    'Timestream::Database',
    'Timestream::Table',
    'Timestream::InfluxDBInstance',
    'Lightsail::Database',
    'EMR::Cluster',
    'APS::Workspace',
    'Kendra::Index',
    'QBusiness::Index',
    'CustomerProfiles::Domain',
    'BedrockAgentCore::Memory',
  ],
  // Caches count: MemoryDB is durable, and sessions kept in Redis are data to those who hold them.
  entries: [
    'ElastiCache::CacheCluster',
    'ElastiCache::ReplicationGroup',
    'ElastiCache::ServerlessCache',
    'ElastiCache::GlobalReplicationGroup',
    'MemoryDB::Cluster',
    'DAX::Cluster',
    'CloudFront::KeyValueStore',
  ],
  // Object and file stores.
  objects: [
    'S3::Bucket',
    'S3Express::DirectoryBucket',
    'S3Outposts::Bucket',
    'S3Tables::TableBucket',
    'S3Tables::Namespace',
    'S3Tables::Table',
    'S3Vectors::VectorBucket',
    'S3Vectors::Index',
    'Lightsail::Bucket',
  ],
  files: [
    'EFS::FileSystem',
    'FSx::FileSystem',
    'FSx::Volume',
    'EC2::Volume',
    'Lightsail::Disk',
    'WorkSpaces::Workspace',
  ],
  // Messages that wait, and streams that are replayed.
  messages: [
    'SQS::Queue',
    'AmazonMQ::Broker',
    'MSK::Cluster',
    'MSK::ServerlessCluster',
    'Kinesis::Stream',
    'KinesisVideo::Stream',
    'Events::Archive',
    'SES::MailManagerArchive',
  ],
  // Logs and audit trails: often the law asks for them.
  logs: ['Logs::LogGroup', 'CloudTrail::EventDataStore', 'SecurityLake::DataLake'],
  // Accounts of people: passwords cannot be exported.
  users: [
    'Cognito::UserPool',
    'Cognito::IdentityPool',
    'DirectoryService::MicrosoftAD',
    'DirectoryService::SimpleAD',
    'Organizations::Account',
    'Connect::Instance',
  ],
  // Keys: what they encrypted is lost with them.
  keys: ['KMS::Key', 'KMS::ReplicaKey', 'ACMPCA::CertificateAuthority', 'PaymentCryptography::Key'],
  secrets: ['SecretsManager::Secret'],
  // What was built or pushed, and what must be there to restore from.
  images: ['ECR::Repository', 'ECR::PublicRepository'],
  packages: ['CodeArtifact::Domain', 'CodeArtifact::Repository'],
  commits: ['CodeCommit::Repository'],
  backups: ['Backup::BackupVault', 'Backup::LogicallyAirGappedBackupVault'],
  // Stores of one field each.
  records: [
    'HealthLake::FHIRDatastore',
    'HealthImaging::Datastore',
    'Omics::AnnotationStore',
    'Omics::ReferenceStore',
    'Omics::SequenceStore',
    'Omics::VariantStore',
    'IoTAnalytics::Channel',
    'IoTAnalytics::Datastore',
    'IoTAnalytics::Dataset',
    'Location::GeofenceCollection',
    'Location::Tracker',
    'SageMaker::FeatureGroup',
    'SageMaker::Domain',
    'SageMaker::NotebookInstance',
    'VerifiedPermissions::PolicyStore',
    'Glue::Database',
    'Glue::Table',
  ],
};

/** Marked stateful by the specification, and not here, with the reason. */
export const NOT_STATEFUL = {
  'CloudFormation::Stack': 'what a nested stack holds is compared resource by resource; see src/diff/stateful.ts',
};
