import type { ManagedManifest } from '@fairway/contracts/argocd';
import { readManifest } from './readManifest';

const spec = {
  destination: { name: 'prod-eu' },
  source: { repoURL: 'https://git.example.com/shop.git' },
};
const application = (
  change: Partial<ManagedManifest> = {},
): ManagedManifest => ({
  kind: 'Application',
  metadata: { name: 'shop' },
  spec,
  ...change,
});

describe('readManifest', () => {
  it('gives an application the project that Argo CD would', () => {
    expect(readManifest(application()).spec).toEqual({
      ...spec,
      project: 'default',
    });
  });

  it.each<[string, ManagedManifest, string]>([
    [
      'a name',
      application({ metadata: { name: 'Shop' } }),
      'manifest.metadata.name = "Shop": use small letters, digits, dots and hyphens',
    ],
    [
      'two destinations',
      application({
        spec: { ...spec, destination: { name: 'a', server: 'https://b' } },
      }),
      'manifest.spec.destination = {"name":"a","server":"https://b"}: name the cluster by either server or name',
    ],
    [
      'no source',
      application({ spec: { destination: spec.destination } }),
      'manifest.spec = ["destination"]: give it either source or sources',
    ],
    [
      'a source without repository',
      application({
        spec: { destination: spec.destination, sources: [{ path: 'a' }] },
      }),
      'manifest.spec.sources[0].repoURL = nothing: name a repository',
    ],
    [
      'a finalizer that nobody takes away',
      application({
        metadata: {
          name: 'shop',
          finalizers: ['resources-finalizers.argocd.argoproj.io'],
        },
      }),
      'manifest.metadata.finalizers = "resources-finalizers.argocd.argoproj.io": Argo CD has no such finalizer; use resources-finalizer.argocd.argoproj.io',
    ],
    [
      'an ApplicationSet without generators',
      { kind: 'ApplicationSet', metadata: { name: 'shops' }, spec: {} },
      'manifest.spec.generators = nothing: give it at least one',
    ],
    [
      'the template of an ApplicationSet',
      {
        kind: 'ApplicationSet',
        metadata: { name: 'shops' },
        spec: { generators: [{ clusters: {} }], template: { spec: {} } },
      },
      'manifest.spec.template.spec.destination = nothing: name the cluster by either server or name',
    ],
  ])('refuses %s, with its mend', (_, manifest, message) => {
    expect(() => readManifest(manifest)).toThrow(message);
  });
});
