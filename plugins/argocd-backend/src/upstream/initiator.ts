import { z } from 'zod/v3';
import { flag, optional, text } from './lenient';

/** Who started an operation: a person, or Argo CD itself. */
export const initiatorSchema = optional(
  z.object({ username: text, automated: flag }),
);
