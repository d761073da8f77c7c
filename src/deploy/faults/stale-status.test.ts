import { directly } from '../../../test/support/faults/make-world.js';
import { staleStatus } from '../../../test/support/faults/stale-status.js';

staleStatus(directly);
