import type { ApplicationSetStory } from '../scenario/argoCds';
import { DAY } from '../scenario/duration';
import { uidOf } from '../kubernetes/object';
import { compare, syncStatusOf } from './comparison';
import type { Context } from './context';
import { ArgoCdError } from './errors';
import { text } from './query';
import type { ApplicationRecord } from './record';
import { commitOf } from './sources';
import { since } from './versions';
import { wireTime } from './wire';

function membersOf({ argoCd }: Context, { name }: ApplicationSetStory) {
  return argoCd.store
    .list()
    .filter(({ story }) => story.applicationSet === name);
}

function isWell(record: ApplicationRecord): boolean {
  return (
    record.health.status === 'Healthy' &&
    syncStatusOf(record, compare(record)) === 'Synced'
  );
}

const WORDS = {
  Healthy: 'Application resource is already Healthy, updating status',
  Waiting: 'Application has pending changes, setting status to Waiting',
  Progressing:
    'Application resource became Progressing, updating status from Pending to Progressing',
};

/** How each application fares in a progressive sync: one step waits for those before it. */
function describeSteps(
  steps: NonNullable<ApplicationSetStory['steps']>,
  members: ApplicationRecord[],
) {
  const stepOf = ({ story }: ApplicationRecord) =>
    steps.indexOf(story.environment);
  const statusOf = (record: ApplicationRecord): keyof typeof WORDS => {
    if (isWell(record)) {
      return 'Healthy';
    }
    const before = members.filter(one => stepOf(one) < stepOf(record));
    return before.every(isWell) ? 'Progressing' : 'Waiting';
  };
  return members.map(record => {
    const { story, head, health } = record;
    const status = statusOf(record);
    return {
      application: story.name,
      lastTransitionTime: wireTime(health.since),
      message: WORDS[status],
      status,
      step: String(stepOf(record) + 1),
      targetRevisions: [commitOf(story, head)],
    };
  });
}

function describeConditions({ error }: ApplicationSetStory, start: number) {
  const condition = (
    type: string,
    status: 'True' | 'False',
    reason: string,
  ) => ({
    type,
    message:
      error?.message ?? 'All applications have been generated successfully',
    lastTransitionTime: wireTime(start + (error?.since ?? -DAY)),
    status,
    reason,
  });
  return error
    ? [
        condition('ErrorOccurred', 'True', 'ApplicationParamsGenerationError'),
        condition('ParametersGenerated', 'False', 'ErrorOccurred'),
        condition(
          'ResourcesUpToDate',
          'False',
          'ApplicationParamsGenerationError',
        ),
      ]
    : [
        condition('ErrorOccurred', 'False', 'ApplicationSetUpToDate'),
        condition('ParametersGenerated', 'True', 'ParametersGenerated'),
        condition('ResourcesUpToDate', 'True', 'ApplicationSetUpToDate'),
      ];
}

function strategyOf({ steps }: ApplicationSetStory) {
  return (
    steps && {
      strategy: {
        type: 'RollingSync',
        rollingSync: {
          steps: steps.map(environment => ({
            matchExpressions: [
              { key: 'environment', operator: 'In', values: [environment] },
            ],
          })),
        },
      },
    }
  );
}

/** `GET /api/v1/applicationsets/:name`. @throws ArgoCdError 404 where there is none */
export function getApplicationSet(context: Context) {
  const { argoCd, request } = context;
  const { name } = request.params;
  const { applicationSets = [] } = argoCd.story;
  const story = applicationSets.find(one => one.name === name);
  if (!story || (text(request, 'appsetNamespace') ?? 'argocd') !== 'argocd') {
    throw new ArgoCdError(
      'NotFound',
      `error getting ApplicationSet: applicationset.argoproj.io "${name}" not found`,
    );
  }
  const members = membersOf(context, story);
  const steps = story.steps && describeSteps(story.steps, members);
  const ofOldest = (step: object & { targetRevisions: string[] }) => {
    const { targetRevisions, ...rest } = step;
    return since(argoCd.version, '2.14') ? step : rest;
  };
  return {
    metadata: {
      name,
      namespace: 'argocd',
      uid: uidOf(`ApplicationSet/${name}`),
      resourceVersion: '900001',
      generation: 1,
      creationTimestamp: wireTime(argoCd.start - 200 * DAY),
    },
    spec: {
      generators: [
        { list: { elements: members.map(one => ({ name: one.story.name })) } },
      ],
      template: {
        metadata: { name: '{{name}}' },
        spec: {
          project: story.project,
          destination: { namespace: '{{name}}' },
        },
      },
      ...strategyOf(story),
    },
    status: {
      conditions: describeConditions(story, argoCd.start),
      ...(steps && { applicationStatus: steps.map(ofOldest) }),
    },
  };
}
