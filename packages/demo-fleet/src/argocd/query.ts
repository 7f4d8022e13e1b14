import type { Request } from 'express';
import {
  LabelSelector,
  LabelSelectorError,
  parseLabelSelector,
} from '../kubernetes/labelSelector';
import { ArgoCdError } from './errors';
import type { Application } from './wire';

/** The values of a parameter that may be repeated. */
export function values(request: Request, name: string): string[] {
  const value = request.query[name];
  return (Array.isArray(value) ? value : [value])
    .filter(one => typeof one === 'string')
    .filter(one => one !== '');
}

/** The value of a parameter; the last one counts where it is repeated. */
export function text(request: Request, name: string): string | undefined {
  return values(request, name).pop();
}

/** The projects that a request names, in either spelling. */
export function projectsOf(request: Request): string[] {
  return [...values(request, 'projects'), ...values(request, 'project')];
}

function parseSelector(request: Request, prefix: string): LabelSelector {
  try {
    return parseLabelSelector(text(request, 'selector') ?? '');
  } catch (error) {
    if (!(error instanceof LabelSelectorError)) {
      throw error;
    }
    throw new ArgoCdError('Unknown', `${prefix}: ${error.message}`);
  }
}

type Filter = (application: Application) => boolean;

/** What a list is filtered by. @throws ArgoCdError 500 for a bad selector, as Argo CD does */
export function listFilter(request: Request): Filter {
  const fits = parseSelector(request, 'error parsing the selector');
  const projects = projectsOf(request);
  const [name, repo, namespace] = ['name', 'repo', 'appNamespace'].map(field =>
    text(request, field),
  );
  return ({ metadata, spec }) =>
    (!name || metadata.name === name) &&
    (!namespace || metadata.namespace === namespace) &&
    (projects.length === 0 || projects.includes(spec.project)) &&
    // Only the first source counts.
    (!repo || (spec.source ?? spec.sources?.[0])?.repoURL === repo) &&
    fits(metadata.labels ?? {});
}

/** What a stream is filtered by: `repo` does not count, and `appNamespace` only beside `name`. */
export function streamFilter(request: Request): Filter {
  const fits = parseSelector(request, 'error parsing labels with selectors');
  const projects = projectsOf(request);
  const name = text(request, 'name');
  const namespace = text(request, 'appNamespace') ?? 'argocd';
  const oldest = Number.parseInt(text(request, 'resourceVersion') ?? '', 10);
  return ({ metadata, spec }) =>
    (!name || (metadata.name === name && metadata.namespace === namespace)) &&
    (projects.length === 0 || projects.includes(spec.project)) &&
    !(Number(metadata.resourceVersion) < oldest) &&
    fits(metadata.labels ?? {});
}
