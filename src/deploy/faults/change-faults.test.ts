import { changeFaults } from '../../../test/support/faults/change-faults.js';
import { directly } from '../../../test/support/faults/make-world.js';

changeFaults(directly);
