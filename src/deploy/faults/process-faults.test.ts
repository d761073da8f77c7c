import { directly } from '../../../test/support/faults/make-world.js';
import { processFaults } from '../../../test/support/faults/process-faults.js';

processFaults(directly);
