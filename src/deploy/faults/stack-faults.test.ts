import { directly } from '../../../test/support/faults/make-world.js';
import { stackFaults } from '../../../test/support/faults/stack-faults.js';

stackFaults(directly);
