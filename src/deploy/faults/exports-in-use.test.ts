import { exportsInUse } from '../../../test/support/faults/exports-in-use.js';
import { directly } from '../../../test/support/faults/make-world.js';

exportsInUse(directly);
