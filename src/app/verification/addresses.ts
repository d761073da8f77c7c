import { BlockList, isIPv6 } from 'node:net';

/**
 * Where a URL may lead. `stated`: its host stands in stackgate.yml. `output`: a stack says it, and whoever may change a
 * stack must not reach into the network of the runner.
 */
export type HostOrigin = 'stated' | 'output';

type Net = readonly [address: string, prefix: number];

/** Metadata services of clouds, what is local to a link, and what is no host at all. */
const never = blockList(
  [
    '0.0.0.0/8',
    '169.254.0.0/16',
    '100.100.100.200/32',
    '168.63.129.16/32',
    '192.0.0.0/24',
    '224.0.0.0/4',
    '240.0.0.0/4',
  ],
  ['::/128', 'fd00:ec2::/32', 'fe80::/10', 'ff00::/8', '2002::/16', '64:ff9b:1::/48', '2001::/32'],
);
const loopback = blockList(['127.0.0.0/8'], ['::1/128']);
const inside = blockList(['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10'], ['fc00::/7']);

/**
 * Why an address is not connected to, in words; undefined when it may be.
 *
 * @param hostIsLoopback the URL itself names this machine
 */
export function refuseAddress(address: string, origin: HostOrigin, hostIsLoopback: boolean): string | undefined {
  const real = translated(address) ?? address;
  const family = isIPv6(real) ? 'ipv6' : 'ipv4';
  if (never.check(real, family)) return 'it leads to an address of a metadata service, of the link, or of no host';
  if (loopback.check(real, family)) {
    if (hostIsLoopback && origin === 'stated') return undefined;
    return 'it leads to this machine';
  }
  if (origin === 'output' && inside.check(real, family)) return "it leads into the runner's own network";
  return undefined;
}

/** The IPv4 address that NAT64 (64:ff9b::/96) leads to. Mapped ones (::ffff:0:0/96) a block list knows itself. */
function translated(address: string): string | undefined {
  const tail = /^64:ff9b::(?:([0-9a-f]{1,4}):)?([0-9a-f]{1,4})$/.exec(hexForm(address));
  if (tail === null) return undefined;
  const [high, low] = [tail[1] ?? '0', tail[2] ?? '0'].map((part) => Number.parseInt(part, 16));
  return [high, low].flatMap((part = 0) => [part >> 8, part & 255]).join('.');
}

/** One spelling for each IPv6 address; others as they are. */
function hexForm(address: string): string {
  return isIPv6(address) && !address.includes('%') ? new URL(`http://[${address}]`).hostname.slice(1, -1) : address;
}

function blockList(four: readonly string[], six: readonly string[]): BlockList {
  const list = new BlockList();
  for (const [address, prefix] of four.map(netOf)) list.addSubnet(address, prefix, 'ipv4');
  for (const [address, prefix] of six.map(netOf)) list.addSubnet(address, prefix, 'ipv6');
  return list;
}

function netOf(text: string): Net {
  const [address = '', prefix] = text.split('/');
  return [address, Number(prefix)];
}
