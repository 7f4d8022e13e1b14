import { z } from 'zod/v3';
import { listOf, optional, requiredListOf, text, time } from './lenient';
import { message } from './message';

const health = optional(z.object({ status: text, message }));

const nodeSchema = z.object({
  group: text,
  kind: z.string(),
  namespace: text,
  name: z.string(),
  // Absent: it is declared, but not there.
  uid: text,
  parentRefs: listOf(z.object({ uid: text })),
  info: listOf(z.object({ name: z.string(), value: z.string() })),
  images: listOf(z.string()),
  health,
  createdAt: time,
});

/** An object of an application, or one that such an object made. */
export type UpstreamNode = z.output<typeof nodeSchema>;

/** The objects of an application and what they made, and what else lies in their namespace. */
export const resourceTreeSchema = z.object({
  nodes: requiredListOf(nodeSchema),
  orphanedNodes: requiredListOf(nodeSchema),
});

/** @see resourceTreeSchema */
export type UpstreamTree = z.output<typeof resourceTreeSchema>;
