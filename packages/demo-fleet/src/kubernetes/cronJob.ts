import { DAY } from '../scenario/duration';
import { KubernetesObject, metadata, timestamp, Workload } from './object';
import { container } from './podTemplate';

/** The cron job of a workload that has a schedule. */
export function createCronJob(workload: Workload): KubernetesObject[] {
  const { service, schedule } = workload;
  if (!schedule) {
    return [];
  }
  return [
    {
      apiVersion: 'batch/v1',
      kind: 'CronJob',
      metadata: metadata(workload, 'CronJob', {
        name: `${service}-nightly`,
        created: -200 * DAY,
      }),
      spec: {
        schedule,
        suspend: false,
        concurrencyPolicy: 'Forbid',
        jobTemplate: {
          spec: {
            template: {
              spec: {
                containers: [container(workload)],
                restartPolicy: 'Never',
              },
            },
          },
        },
      },
      status: {
        lastScheduleTime: timestamp(workload, -0.5 * DAY),
        lastSuccessfulTime: timestamp(workload, -0.495 * DAY),
      },
    },
  ];
}
