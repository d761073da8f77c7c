import { callFaults } from '../../../test/support/faults/call-faults.js';
import { directly } from '../../../test/support/faults/make-world.js';

callFaults(directly);
