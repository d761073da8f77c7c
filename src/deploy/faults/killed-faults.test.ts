import { killedFaults } from '../../../test/support/faults/killed-faults.js';
import { directly } from '../../../test/support/faults/make-world.js';

killedFaults(directly);
