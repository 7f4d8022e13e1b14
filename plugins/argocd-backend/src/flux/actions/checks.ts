import type { PlanFinding } from '@fairway/contracts';
import { SourceError } from '@fairway/kit-node';
import { findingsOf } from '../../checks/finding';
import { heard } from '../../checks/heard';
import { wordsOf } from '../../upstream/refusal';
import type { FluxAddress } from './fluxAddress';
import type { FluxTarget } from './fluxTarget';
import { rightOf } from './refusal';

/** Looks before a write; `undefined`: there is nothing to say. */
export type FluxCheck = (
  target: FluxTarget,
) => PlanFinding | undefined | Promise<PlanFinding | undefined>;

/** It is not on its way out. */
export const checkFluxDeletion: FluxCheck = ({ live, ref }) =>
  live.metadata.deletionTimestamp === undefined
    ? undefined
    : findingsOf('deletion').blocks(
        `${ref} is being deleted: nothing else can be done with it.`,
      );

/** What is shown of the cluster is of now. */
export const checkFluxHeard: FluxCheck = ({ cluster }) =>
  heard(cluster.status());

/** Our account may patch these. */
export function checkPatchable(...addresses: FluxAddress[]): FluxCheck {
  const { passed, blocks, notChecked } = findingsOf('rights');
  return async ({ cluster, writes }) => {
    try {
      const answers = await Promise.all(
        addresses.map(address => writes.mayPatch(address)),
      );
      const lacking = addresses.filter((_, index) => !answers[index]);
      return lacking.length === 0
        ? passed(`Fairway's account in ${cluster.name} may patch it.`)
        : blocks(
            `Fairway's account in ${cluster.name} may not ${lacking
              .map(one => rightOf(one, 'patch'))
              .join(', nor ')}. Add "patch" to the rule of its ClusterRole.`,
          );
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      return notChecked(
        `Whether Fairway's account may patch it could not be asked: ${
          wordsOf(error) ?? error.summary
        }.`,
      );
    }
  };
}

/** Flux looks at it when it is asked to. */
export const checkNotSuspended: FluxCheck = ({ live }) => {
  const { passed, blocks } = findingsOf('suspended');
  return live.suspended
    ? blocks('It is suspended: Flux does nothing with it. Resume it.')
    : passed('It is not suspended.');
};

const APPLIED_BY = {
  Kustomization: 'kustomize.toolkit.fluxcd.io',
  HelmRelease: 'helm.toolkit.fluxcd.io',
};

/** Nothing puts a changed spec back as it was. */
export const checkFluxGenerated: FluxCheck = ({ live }) => {
  const { passed, warns } = findingsOf('generated');
  const { labels = {} } = live.metadata;
  const author = Object.entries(APPLIED_BY).find(
    ([, group]) => labels[`${group}/name`] !== undefined,
  );
  if (!author) {
    return passed('No object of Flux that is known of writes it anew.');
  }
  const [kind, group] = author;
  const name = labels[`${group}/name`];
  const namespace = labels[`${group}/namespace`];
  return warns(
    `It is applied by the ${kind} ${
      namespace ? `${namespace}/${name}` : name
    }, which may put spec.suspend back as it is declared. Declare it there, or suspend that one.`,
  );
};
