import type { Lab } from './lab.js';

/** One rule of docs/cloudformation-behaviour.md, tried. It returns where all is as the rule says. @throws Different, NotTestable */
export type Probe = (lab: Lab) => Promise<void>;
/** By the rule's number. */
export type Probes = Readonly<Record<string, Probe>>;
