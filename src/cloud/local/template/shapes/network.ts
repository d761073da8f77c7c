import { digits, ec2Id, id, type LiveContext, lower, type ResourceShape, textIn, upper } from './shape.js';

function publicAddress({ draw }: Pick<LiveContext, 'draw'>): string {
  return `203.0.113.${Number(draw('address', 2, digits)) + 1}`;
}

/** `hosted zone:name` each. */
function dnsEntries({ id: endpoint, region, draw }: LiveContext): readonly string[] {
  const names = [endpoint, `${endpoint}-${region}a`, `${endpoint}-${region}b`];
  const rest = `${draw('entry', 8, lower)}.${region}.vpce.amazonaws.com`;
  return names.map((name) => `Z${draw('zone', 13, upper)}:${name}-${rest}`);
}

export const networkShapes: Readonly<Record<string, ResourceShape>> = {
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
