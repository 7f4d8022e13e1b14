import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { entityOf } from '@fairway/kit-node/testUtils';
import type { ApplicationEntry } from '../model/ApplicationReadModel';
import type { ArgoCdDeps } from './ArgoCdDeps';
import { requireApplication, requireApplications } from './visibleApplications';

const A = 'component:default/a';
const credentials = mockCredentials.user();

const entry = (ref: string, ...entityRefs: string[]) =>
  ({
    status: {
      ref,
      instance: 'eu',
      kind: 'Kustomization',
      tool: ref.split('/').length === 4 ? 'flux' : 'argocd',
    },
    links: entityRefs.map(entityRef => ({ entityRef })),
    kinship: {},
  } as unknown as ApplicationEntry);

const entries = [
  entry('eu/argocd/of-a', A),
  entry('eu/argocd/of-nobody'),
  entry('eu/flux-system/kustomization/of-a', A),
];

function requireOf(
  ref: string,
  {
    sees = [] as string[],
    seesUnlinked = false,
    catalogRead = true,
  }: { sees?: string[]; seesUnlinked?: boolean; catalogRead?: boolean },
) {
  const result = seesUnlinked ? AuthorizeResult.ALLOW : AuthorizeResult.DENY;
  const authorize = jest.fn(async () => [{ result }]);
  const deps = {
    model: { find: (one: string) => entries.find(e => e.status.ref === one) },
    directory: { readAt: () => (catalogRead ? new Date() : undefined) },
    permissions: mockServices.permissions.mock({
      authorize: authorize as any,
    }),
  } as unknown as ArgoCdDeps;
  const readable = async () =>
    new Map(sees.map(one => [one, entityOf(one)] as const));
  return {
    authorize,
    found: requireApplications([ref], { credentials, readable }, deps),
  };
}

it('finds what is linked to an entity that the caller may read', async () => {
  const { found, authorize } = requireOf('eu/argocd/of-a', { sees: [A] });
  expect(await found).toMatchObject([
    { ref: 'eu/argocd/of-a', link: { entityRef: A } },
  ]);
  // Nobody needs to ask for what is linked.
  expect(authorize).not.toHaveBeenCalled();
});

it('finds what is linked to nothing for who may see that', async () => {
  const { found } = requireOf('eu/argocd/of-nobody', { seesUnlinked: true });
  expect(await found).toMatchObject([{ ref: 'eu/argocd/of-nobody' }]);
});

it.each([
  ['linked to a hidden entity', 'eu/argocd/of-a', { seesUnlinked: true }],
  ['linked to nothing', 'eu/argocd/of-nobody', { sees: [A] }],
  ['not there', 'eu/argocd/absent', { sees: [A], seesUnlinked: true }],
])('says the same of what is %s', async (_, ref, rights) => {
  await expect(requireOf(ref, rights).found).rejects.toMatchObject({
    name: 'NotFoundError',
    message: `No application "${ref}" that you may see; an address is <instance>/<namespace>/<name>, such as argocd-eu/argocd/checkout`,
  });
});

it('shows nothing as linked to nothing before the catalog was read', async () => {
  const rights = { seesUnlinked: true, catalogRead: false };
  await expect(
    requireOf('eu/argocd/of-nobody', rights).found,
  ).rejects.toMatchObject({ name: 'ServiceUnavailableError' });
});

it('says that no Argo CD tells of an object of Flux', async () => {
  const ref = 'eu/flux-system/kustomization/of-a';
  const deps = {
    model: { find: (one: string) => entries.find(e => e.status.ref === one) },
    directory: { readAt: () => new Date() },
    // One of the same name must not be asked in its place.
    instances: [{ name: 'eu' }],
    permissions: mockServices.permissions.mock({
      authorize: async () => [{ result: AuthorizeResult.DENY }],
    }),
  } as unknown as ArgoCdDeps;
  const readable = async () => new Map([[A, entityOf(A)]]);
  await expect(
    requireApplication(ref, { credentials, readable }, deps),
  ).rejects.toThrow(`"${ref}" is a Kustomization of Flux`);
});
