import { exportsInUse } from '../support/faults/exports-in-use.js';
import { overHttp } from '../support/faults/make-world.js';

exportsInUse(overHttp());
