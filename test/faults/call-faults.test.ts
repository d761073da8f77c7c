import { callFaults } from '../support/faults/call-faults.js';
import { overHttp } from '../support/faults/make-world.js';

callFaults(overHttp());
