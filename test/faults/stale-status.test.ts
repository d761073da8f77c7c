import { overHttp } from '../support/faults/make-world.js';
import { staleStatus } from '../support/faults/stale-status.js';

staleStatus(overHttp());
