import type {
  Application,
  ApplicationSetFacts,
} from '@fairway/contracts/argocd';
import { SourceError, type Source } from '@fairway/kit-node';
import { askApplicationSet } from '../upstream/applicationSet';
import { codeOf } from '../upstream/askAbout';
import type { UpstreamComposition } from '../upstream/composition';
import { stepsOf, toApplicationSet } from './toApplicationSet';

// gRPC's codes in what Argo CD says.
const NOT_FOUND = 5;
const PERMISSION_DENIED = 7;

export interface ReadApplicationSetOptions {
  source: Source;
  application: Application;
  composition: UpstreamComposition;
  /** Those of these names beside the application that the caller may see. */
  visibleNames(names: string[]): Promise<ReadonlySet<string>>;
}

/** The set, or a note on why it is not told; neither: there is none. */
export interface ReadApplicationSet {
  applicationSet?: ApplicationSetFacts;
  note?: string;
}

function noteOn(
  name: string,
  error: unknown,
  { source, application }: ReadApplicationSetOptions,
): string {
  switch (codeOf(error)) {
    case NOT_FOUND:
      return `The ApplicationSet ${name}, which made it, is not there any more`;
    case PERMISSION_DENIED:
      return `The ApplicationSet ${name}, which made it, cannot be read: allow Fairway's account on ${
        source.name
      } "applicationsets, get, ${application.project ?? '*'}/*"`;
    default:
      if (!(error instanceof SourceError)) throw error;
      return `The ApplicationSet ${name}, which made it, was not told: ${error.summary}`;
  }
}

/** The ApplicationSet that made an application. */
export async function readApplicationSet(
  options: ReadApplicationSetOptions,
): Promise<ReadApplicationSet> {
  const { source, application, composition, visibleNames } = options;
  const owner = composition.metadata.ownerReferences?.find(
    ({ apiVersion, kind }) =>
      kind === 'ApplicationSet' && apiVersion.startsWith('argoproj.io/'),
  );
  if (!owner) return {};
  // It owns what is in its own namespace.
  const set = {
    name: owner.name,
    namespace: application.namespace || undefined,
  };
  try {
    const { body } = await askApplicationSet(source, set);
    const names = (stepsOf(body) ?? []).map(one => one.application);
    const visible = await visibleNames(names);
    return {
      applicationSet: toApplicationSet(set, body, name => visible.has(name)),
    };
  } catch (error) {
    return { note: noteOn(owner.name, error, options) };
  }
}
