import { overHttp } from '../support/faults/make-world.js';
import { wayBack } from '../support/faults/way-back.js';

wayBack(overHttp());
