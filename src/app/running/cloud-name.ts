/** The embedded CloudFormation of a folder, or AWS. */
export type CloudName = 'local' | 'aws';
