import { z } from 'zod';
import { refuseGlob } from './bounded-glob.js';

export const glob = z.string().check((context) => {
  const refusal = refuseGlob(context.value);
  if (refusal !== undefined) context.issues.push({ code: 'custom', message: refusal, input: context.value });
});
