import { InputError } from '@backstage/errors';
import {
  kubernetesMinor,
  PLATFORM_SLO_KEYS,
  type PlatformSloKey,
  type SharedComponent,
} from '@fairway/slo';
import type { PrometheusOptions } from '../options';

/** As the command line gives them. */
export interface PlatformFlags extends PrometheusOptions {
  clusterLabel?: string;
  cluster: string[];
  perCluster?: boolean;
  kubernetesVersion?: string;
  entityNamespace: string;
  environment?: string;
  label: string[];
  job: string[];
  without: string[];
  out?: string;
  force?: boolean;
  format: 'text' | 'json';
}

const LABEL = /^[A-Za-z_][A-Za-z0-9_]*$/;
const NAMESPACE = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;
const COMPONENTS: SharedComponent[] = [
  'apiserver',
  'controller-manager',
  'coredns',
  'probe',
];

/** @throws InputError */
export function readJobs(
  texts: string[],
): Partial<Record<SharedComponent, string>> {
  return Object.fromEntries(
    texts.map(text => {
      const [component, ...rest] = text.split('=');
      const job = rest.join('=');
      if (!COMPONENTS.some(known => known === component) || !job) {
        throw new InputError(
          `--job ${text} is not <component>=<job>; components: ${COMPONENTS.join(
            ', ',
          )}`,
        );
      }
      return [component, job];
    }),
  );
}

/** @throws InputError */
export function readLabels(texts: string[]): Record<string, string> {
  return Object.fromEntries(
    texts.map(text => {
      const [name, ...rest] = text.split('=');
      const value = rest.join('=');
      if (LABEL.test(name) && value) return [name, value];
      throw new InputError(
        `--label ${text} is not <name>=<value>, such as owner=team-platform`,
      );
    }),
  );
}

/** @throws InputError */
export function readWithout(texts: string[]): PlatformSloKey[] {
  return texts
    .flatMap(text => text.split(','))
    .map(text => {
      const key = PLATFORM_SLO_KEYS.find(known => known === text.trim());
      if (key) return key;
      throw new InputError(
        `--without ${text}: there is no such SLO; there are ${PLATFORM_SLO_KEYS.join(
          ', ',
        )}`,
      );
    });
}

/** @throws InputError for what cannot be meant */
export function checkFlags(flags: PlatformFlags): void {
  const { kubernetesVersion, clusterLabel, entityNamespace } = flags;
  if (
    kubernetesVersion !== undefined &&
    kubernetesMinor(kubernetesVersion) === undefined
  ) {
    throw new InputError(
      `--kubernetes-version ${kubernetesVersion} is none; write it like 1.34`,
    );
  }
  if (clusterLabel !== undefined && !LABEL.test(clusterLabel)) {
    throw new InputError(
      `--cluster-label ${clusterLabel} cannot be the name of a label`,
    );
  }
  if (!NAMESPACE.test(entityNamespace)) {
    throw new InputError(
      `--entity-namespace ${entityNamespace} cannot be a namespace of the catalog`,
    );
  }
  if (flags.force && flags.out === undefined) {
    throw new InputError('--force is of use only with --out <folder>');
  }
}
