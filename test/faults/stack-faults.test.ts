import { overHttp } from '../support/faults/make-world.js';
import { stackFaults } from '../support/faults/stack-faults.js';

stackFaults(overHttp());
