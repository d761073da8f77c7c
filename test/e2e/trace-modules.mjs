// Preloaded into a process: writes the address of each module that it loads to the file that TRACE_MODULES names.
import { register } from 'node:module';

register('./trace-hooks.mjs', import.meta.url);
