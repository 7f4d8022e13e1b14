import type { EntityApplications } from '@fairway/contracts/argocd';
import {
  type CardAnswer,
  describeCardConformance,
} from '@fairway/kit-react/testUtils';
import { deploymentsCardAnswers } from '../../testing';
import { argoCdCard, component } from '../../testing/card';

const answers = deploymentsCardAnswers;

describe('EntityArgoCdCard', () => {
  describeCardConformance({
    title: 'Deployments',
    card: load => argoCdCard(component, load),
    answers: {
      synced: {
        answer: answers.synced,
        shows: [
          /Retry card declines once, Mara Lindqvist/,
          '1 application, 1 Argo CD',
          /1 of 1 production synced and healthy/,
          /production.*checkout-prod-eu.*1\.48\.2/,
          /Synced.*prod-eu-1 · argocd-eu/,
          /synced 2\sh\s12\smin ago by mara/,
          '1f1c9e2',
          /7\ss ago·1 source·bound/,
        ],
        hides: ['Argo CD says'],
      },
      'sync-failed': {
        answer: answers['sync-failed'],
        shows: [
          /Hook Job\/db-migrate failed/,
          /Sync failed.*Argo CD says Out of sync, Healthy/,
          /Hook Job\/db-migrate failed 12\smin ago\. Argo CD says: column "tax_id" already exists\. Fix it, then sync again\./,
          /automatic sync failed 12\smin ago/,
          /0 of 1 production synced and healthy/,
        ],
      },
      degraded: {
        answer: answers.degraded,
        shows: [
          /Deployment\/checkout-worker has been degraded/,
          'Degraded',
          /Deployment\/checkout-worker has been degraded since .*\. Argo CD says: 0 of 2 pods ready: out of memory \(exit 137\), 14 restarts\. Look at its events and logs\./,
        ],
      },
      missing: {
        answer: answers.missing,
        shows: [
          'Deployment/checkout is missing.',
          'Sync the application to create it.',
          'last sync not known',
          'no image named',
        ],
      },
      stuck: {
        answer: answers.stuck,
        shows: [
          /Deployment\/checkout has been rolling out/,
          'Stuck',
          /waiting for 1 of 3 pods: image checkout:1\.50\.0-rc1 is not in the registry\. That is too long: look at the events of what it waits for\./,
        ],
      },
      'out-of-sync': {
        answer: answers['out-of-sync'],
        shows: [
          '2 resources differ from what is declared,',
          'Out of sync',
          /2 resources differ from what is declared, Deployment\/checkout first\. Fairway has seen it so since .+\. Auto-sync is off: sync it, or declare in Git what runs\./,
        ],
      },
      unknown: {
        answer: answers.unknown,
        shows: [
          /Argo CD has reported ComparisonError/,
          '0 of 1 production synced and healthy, 1 not known',
          /authentication required\. Until that is mended, sync and health may be wrong\./,
        ],
      },
      stale: {
        answer: answers.stale,
        shows: [
          /Argo CD has not heard from prod-eu-1/,
          'Stale',
          '0 of 1 production synced and healthy, 1 not known',
          /Argo CD last said Synced, Healthy/,
          /Argo CD says: dial tcp: i\/o timeout\. Synced and Healthy are as old as that\./,
        ],
      },
      progressing: {
        answer: answers.progressing,
        shows: [
          /A sync has been running/,
          'Progressing',
          /sync started 2\smin ago automatically/,
        ],
      },
      suspended: {
        answer: answers.suspended,
        shows: [/Argo CD says Synced, Suspended/, 'Suspended'],
      },
      'instance-dead': {
        answer: answers['instance-dead'],
        shows: [
          '1 of 2 stale',
          '1 of 2 production synced and healthy, 1 not known',
          '5 applications, 2 Argo CDs',
          /checkout-prod-us.*checkout-prod-eu.*dev.*checkout-dev.*staging.*checkout-staging/,
          /argocd-us does not answer\. It said: no answer within 10 s\. This row is its last known state, from/,
          '1 of 2 sources',
        ],
        hides: ['There may be more than these.', 'All synced'],
      },
      'instance-never-heard': {
        answer: answers['instance-never-heard'],
        shows: [
          'Partly known',
          'There may be more than these.',
          /argocd-us does not accept Fairway's credentials\. .*It said: invalid session\./,
        ],
      },
      flux: {
        answer: answers.flux,
        shows: [
          '5 applications, Flux in 1 cluster',
          '1 of 5 production synced and healthy, 1 not known',
          /Sync failed · Flux says UpgradeFailed.*prod-eu · HelmRelease in flux-system/,
          /Flux gave up 42\smin ago: RetriesExceeded\. Flux says: Helm upgrade failed for release checkout\/payments: context deadline exceeded\. Correct it in its source, then reconcile it\./,
          /service 4\.2\.1/,
          /It has waited for another object of Flux since .*dependency 'flux-system\/crds' is not ready\. Mend that one first\./,
          /Flux has not been able to read GitRepository\/fleet since .*authentication required\. Mend its address/,
          /It is suspended\. Nothing newer is applied until it is resumed\./,
          /Kustomization in flux-system, 14 objects/,
        ],
        hides: ['Argo CD', 'commit not known', 'no image named', 'All synced'],
      },
      canaries: {
        answer: answers.canaries,
        shows: [
          '2 applications, 1 Argo CD, Flux in 1 cluster',
          /Canary\/cart failed 6\smin ago\. Flagger says: Canary analysis failed, Deployment scaled to zero/,
          /Canary cart, failed 6\smin ago, 5 failed checks, 5 end it/,
          /Rollout checkout, step 2 of 5, weight 20%, waits since .* for CanaryPauseStep, analysis Running, success-rate 7 passed, 1 failed/,
          /Rollout checkout-worker, step 1 of 3, weight 10% as declared, not heard lately, last Progressing/,
        ],
      },
      'cluster-dead': {
        answer: answers['cluster-dead'],
        shows: [
          /Flux last said ReconciliationSucceeded/,
          'Stale',
          '0 of 1 production synced and healthy, 1 not known',
          /prod-eu does not answer\. It said: no answer within 10 s\. This row is its last known state, from/,
        ],
        hides: ['All synced'],
      },
      'not-linked-flux': {
        answer: answers['not-linked-flux'],
        shows: [
          'No object of Flux is linked to checkout.',
          'backstage.io/kubernetes-id: checkout',
        ],
      },
      'several-sources': {
        answer: answers['several-sources'],
        shows: [
          /Argo CD knows no such commit/,
          'service 4.2.1',
          /values\/checkout 9f1c9e2/,
          'checkout:1.48.2 proxy:3.1.0',
          'linked',
        ],
        hides: ['bound'],
      },
      'not-linked': {
        answer: answers['not-linked'],
        shows: [
          'Not linked',
          'No Argo CD application is linked to checkout.',
          'argocd/app-name: tracking',
          'Tried: backstage.io/entity-ref component:default/tracking, metadata.name tracking.',
        ],
      },
      'not-collected': {
        answer: answers['not-collected'],
        shows: [
          'Not known',
          'Not known whether an application is linked to checkout. argocd-eu was not asked yet.',
        ],
        hides: ['Not linked'],
      },
    } satisfies Record<keyof typeof answers, CardAnswer<EntityApplications>>,
    forbidden: [
      'You may not read the deployments of checkout. Ask its owner, team-shop, for the permission fairway.argocd.read.',
    ],
    notFound: ['The catalog shows you no checkout.'],
    failed: ["Fairway's Argo CD backend did not answer."],
  });
});
