import { directly } from '../../../test/support/faults/make-world.js';
import { wayBack } from '../../../test/support/faults/way-back.js';

wayBack(directly);
