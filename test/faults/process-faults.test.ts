import { overHttp } from '../support/faults/make-world.js';
import { processFaults } from '../support/faults/process-faults.js';

processFaults(overHttp());
