import type { Source } from '@fairway/kit-node';
import { z } from 'zod/v3';

/** What an Argo CD's policy is asked, in its words. */
export interface PolicyQuestion {
  /** Such as `applications`. */
  resource: string;
  /** Such as `sync`. */
  verb: string;
  /** What the policy calls the object, such as `default/shop`. */
  name: string;
}

const answerSchema = z.object({ value: z.enum(['yes', 'no']) });

/** Whether Fairway's account in an Argo CD may do something. */
export async function mayDo(
  source: Source,
  { resource, verb, name }: PolicyQuestion,
): Promise<boolean> {
  const words = [resource, verb, ...name.split('/')];
  const { body } = await source.request({
    path: `/api/v1/account/can-i/${words.map(encodeURIComponent).join('/')}`,
    schema: answerSchema,
    coalesce: false,
    purpose: 'view',
  });
  return body.value === 'yes';
}
