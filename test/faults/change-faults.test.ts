import { changeFaults } from '../support/faults/change-faults.js';
import { overHttp } from '../support/faults/make-world.js';

changeFaults(overHttp());
