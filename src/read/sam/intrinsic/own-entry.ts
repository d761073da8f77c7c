export { ownEntry } from '../../../model/own-entry.js';
