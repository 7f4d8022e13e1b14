import { z } from 'zod/v3';

const alertSchema = z.object({
  labels: z.record(z.string()),
  state: z.enum(['pending', 'firing']),
  activeAt: z.string().datetime({ offset: true }).optional().catch(undefined),
});

export const alertsResponseSchema = z.object({
  status: z.literal('success'),
  data: z.object({ alerts: z.array(z.unknown()) }),
});

/**
 * An alert that a server holds active.
 *
 * @public
 */
export interface ActiveAlert {
  /** With `alertname`. */
  labels: Record<string, string>;
  state: 'pending' | 'firing';
  /** Since when its expression is true, Unix seconds. */
  activeAt: number | undefined;
}

/** Alerts that can be read; a malformed one does not hide the others. */
export function parseAlerts(alerts: unknown[]): ActiveAlert[] {
  return alerts.flatMap(candidate => {
    const alert = alertSchema.safeParse(candidate);
    if (!alert.success) return [];
    const { activeAt, ...told } = alert.data;
    const seconds = activeAt && Date.parse(activeAt) / 1000;
    return [{ ...told, activeAt: seconds || undefined }];
  });
}
