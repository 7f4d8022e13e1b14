import { InputError } from '@backstage/errors';
import type { ManagedManifest } from '@fairway/contracts/argocd';

const NAME = /^[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?$/;
/** With it, deleting an application deletes what it deployed. */
export const RESOURCES_FINALIZER = 'resources-finalizer.argocd.argoproj.io';

const FINALIZER =
  /^(resources|pre-delete|post-delete)-finalizer\.argocd\.argoproj\.io(\/[a-z-]+)?$/;

function fault(field: string, value: unknown, mend: string): InputError {
  const shown = value === undefined ? 'nothing' : JSON.stringify(value);
  return new InputError(`manifest.${field} = ${shown}: ${mend}`);
}

function isFilled(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

function objectAt(spec: Record<string, unknown>, key: string) {
  const value = spec[key];
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}

/** A spec of an application, as it is one or as a template makes it. */
function checkSpec(spec: Record<string, unknown>, at: string): void {
  const destination = objectAt(spec, 'destination');
  const { server, name } = destination ?? {};
  if (isFilled(server) === isFilled(name)) {
    throw fault(
      `${at}.destination`,
      spec.destination,
      'name the cluster by either server or name',
    );
  }
  const sources = Array.isArray(spec.sources) ? spec.sources : [];
  const source = objectAt(spec, 'source');
  if ((source === undefined) === (sources.length === 0)) {
    throw fault(at, Object.keys(spec), 'give it either source or sources');
  }
  const all = source ? [source] : (sources as Record<string, unknown>[]);
  all.forEach((one, index) => {
    if (!isFilled(one?.repoURL)) {
      const place = source ? 'source' : `sources[${index}]`;
      throw fault(`${at}.${place}.repoURL`, one?.repoURL, 'name a repository');
    }
  });
}

function checkFinalizers(finalizers: string[], at: string): void {
  // One of Argo CD's that Argo CD does not know is never taken away: the application could not be deleted.
  const strange = finalizers.find(
    one => one.includes('argocd') && !FINALIZER.test(one),
  );
  if (strange !== undefined) {
    throw fault(
      `${at}.finalizers`,
      strange,
      `Argo CD has no such finalizer; use ${RESOURCES_FINALIZER}`,
    );
  }
}

/**
 * The manifest with what Argo CD would fill in anyway.
 *
 * @throws InputError naming field, value and mend
 */
export function readManifest(manifest: ManagedManifest): ManagedManifest {
  const { kind, metadata, spec } = manifest;
  if (!NAME.test(metadata.name)) {
    throw fault(
      'metadata.name',
      metadata.name,
      'use small letters, digits, dots and hyphens',
    );
  }
  checkFinalizers(metadata.finalizers ?? [], 'metadata');
  if (kind === 'Application') {
    checkSpec(spec, 'spec');
    return {
      ...manifest,
      spec: { ...spec, project: spec.project || 'default' },
    };
  }
  if (kind === 'ApplicationSet') {
    const template = objectAt(spec, 'template') ?? {};
    const { finalizers } = objectAt(template, 'metadata') ?? {};
    if (!Array.isArray(spec.generators) || spec.generators.length === 0) {
      throw fault('spec.generators', spec.generators, 'give it at least one');
    }
    checkSpec(objectAt(template, 'spec') ?? {}, 'spec.template.spec');
    if (Array.isArray(finalizers)) {
      checkFinalizers(finalizers.map(String), 'spec.template.metadata');
    }
  }
  return manifest;
}
