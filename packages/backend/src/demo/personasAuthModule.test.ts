import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import authPlugin from '@backstage/plugin-auth-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import { personasAuthModule } from './personasAuthModule';

const mara = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'mara', namespace: 'default' },
  spec: { memberOf: ['team-shop'] },
  relations: [{ type: 'memberOf', targetRef: 'group:default/team-shop' }],
};

function start(auth: object) {
  return startTestBackend({
    features: [
      authPlugin,
      personasAuthModule,
      catalogServiceMock.factory({ entities: [mara] }),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://localhost:3000' },
          backend: { baseUrl: 'http://localhost:7007' },
          auth: auth as {},
          demo: {
            personas: [
              { user: 'user:default/mara', name: 'Mara' },
              { user: 'user:default/jonas', name: 'Jonas' },
            ],
          },
        },
      }),
    ],
  });
}

const signIn = (server: Parameters<typeof request>[0], persona: string) =>
  request(server)
    .get('/api/auth/fairway-personas/refresh')
    .set('x-fairway-persona', persona);

describe('personasAuthModule', () => {
  it('signs in as a persona with the groups that the catalog knows', async () => {
    const { server } = await start({ providers: { 'fairway-personas': {} } });
    const response = await signIn(server, 'user:default/mara');
    expect(response.status).toBe(200);
    expect(response.body.profile).toEqual({ displayName: 'Mara' });
    expect(response.body.backstageIdentity.identity).toMatchObject({
      userEntityRef: 'user:default/mara',
      ownershipEntityRefs: ['user:default/mara', 'group:default/team-shop'],
    });
  });

  it('refuses anybody else', async () => {
    const { server } = await start({ providers: { 'fairway-personas': {} } });
    const response = await signIn(server, 'user:default/root');
    expect(response.status).toBe(400);
  });

  it('says that the catalog lacks a persona, and where they come from', async () => {
    const { server } = await start({ providers: { 'fairway-personas': {} } });
    const response = await signIn(server, 'user:default/jonas');
    expect(response.status).toBe(404);
    expect(response.body.error.message).toBe(
      "There is no user:default/jonas in the catalog; the demo's users come from examples/all.yaml under catalog.locations",
    );
  });

  it('does not exist without configuration', async () => {
    const { server } = await start({});
    const response = await signIn(server, 'user:default/mara');
    expect(response.status).toBe(404);
  });

  it('keeps a backend of another environment from starting', async () => {
    await expect(
      start({
        environment: 'production',
        providers: { 'fairway-personas': {} },
      }),
    ).rejects.toThrow(/auth.environment is production/);
  });
});
