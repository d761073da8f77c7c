// What a process, and those that it started, can be reached on: TCP sockets that listen and UDP sockets that are bound,
// as `address:port`. Linux alone; see proc(5) and proc_pid_net(5).
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

const tables = [
  { name: 'tcp', open: '0A' },
  { name: 'tcp6', open: '0A' },
  { name: 'udp', open: '07' },
  { name: 'udp6', open: '07' },
];

export function listeningSockets(pid) {
  const inodes = new Set(withDescendants(pid).flatMap(socketsOf));
  return tables.flatMap(({ name, open }) =>
    linesOf(`/proc/${pid}/net/${name}`).flatMap((line) => {
      const [, local, , state, , , , , , inode] = line.trim().split(/\s+/);
      return state === open && inodes.has(inode) ? [addressOf(local)] : [];
    }),
  );
}

function withDescendants(pid) {
  const parents = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? parentOf(name) : []));
  const family = [pid];
  // Grows while it is gone through.
  for (const member of family)
    family.push(...parents.filter(([, parent]) => parent === member).map(([child]) => child));
  return family;
}

/** None for a process that has ended meanwhile. A program's name, in brackets, may hold anything. */
function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return [[Number(pid), Number(stat.slice(stat.lastIndexOf(')')).split(' ')[2])]];
  } catch {
    return [];
  }
}

function socketsOf(pid) {
  return readdirSync(`/proc/${pid}/fd`).flatMap((file) => {
    const found = /^socket:\[(\d+)\]$/.exec(targetOf(`/proc/${pid}/fd/${file}`));
    return found ? [found[1]] : [];
  });
}

/** Empty for one that was closed meanwhile. */
function targetOf(link) {
  try {
    return readlinkSync(link);
  } catch {
    return '';
  }
}

/** Without the heading; none where the kernel has no such table. */
function linesOf(file) {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n').slice(1);
  } catch (error) {
    if (error.code === 'ENOENT') return [];
    throw error;
  }
}

/** The kernel prints each 32 bits of an address as a number in the machine's byte order. */
function addressOf(local) {
  const [address, port] = local.split(':');
  const bytes = [...Buffer.from(address, 'hex')];
  if (bytes.length === 4) return `${bytes.reverse().join('.')}:${Number.parseInt(port, 16)}`;
  return `[${address}]:${Number.parseInt(port, 16)}`;
}
