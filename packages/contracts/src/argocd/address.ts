import { z } from 'zod/v3';

/**
 * Option of an operation about one application.
 *
 * @public
 */
export const applicationOptionShape = {
  application: z
    .string()
    .min(1)
    .describe(
      'Address of an application, <instance>/<namespace>/<name>, such as argocd-eu/argocd/checkout',
    ),
};
