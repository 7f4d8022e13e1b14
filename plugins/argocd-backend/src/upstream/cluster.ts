import { z } from 'zod/v3';
import { optional, text, time } from './lenient';
import { message } from './message';

const connectionSchema = optional(
  z.object({ status: text, message, attemptedAt: time }),
);

const clusterSchema = z.object({
  server: z.string().min(1),
  name: text,
  connectionState: connectionSchema,
  info: optional(
    z.object({
      connectionState: connectionSchema,
      cacheInfo: optional(z.object({ lastCacheSyncTime: time })),
    }),
  ),
});

/** A cluster that an Argo CD deploys to. */
export const upstreamClusterSchema = z.object({
  server: z.string(),
  name: text,
  /** `Successful`, `Failed` or `Unknown`. */
  connection: text,
  message,
  attemptedAt: time,
  /** When its objects were last read completely. */
  lastCacheSyncTime: time,
});

/** @see upstreamClusterSchema */
export type UpstreamCluster = z.output<typeof upstreamClusterSchema>;

export const clusterListSchema = z
  .object({ items: z.array(z.unknown()).nullable() })
  .transform(({ items }) =>
    (items ?? []).flatMap((item): UpstreamCluster[] => {
      const read = clusterSchema.safeParse(item);
      if (!read.success) return [];
      const { server, name, info } = read.data;
      const connection = info?.connectionState ?? read.data.connectionState;
      return [
        {
          server,
          name,
          connection: connection?.status,
          message: connection?.message,
          attemptedAt: connection?.attemptedAt,
          lastCacheSyncTime: info?.cacheInfo?.lastCacheSyncTime,
        },
      ];
    }),
  );
