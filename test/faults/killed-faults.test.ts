import { killedFaults } from '../support/faults/killed-faults.js';
import { overHttp } from '../support/faults/make-world.js';

killedFaults(overHttp());
