/** Held equal to package.json by a test: the bundle reads no file to start. */
export const version = '0.1.0';
