import type { Composition } from '@fairway/contracts/argocd';
import { eventually } from './__testUtils__/eventually';
import { RealBackend } from './__testUtils__/RealBackend';
import {
  argoCd,
  describeReal,
  missingArgoCd,
  removeApplications,
  SERVER,
} from './__testUtils__/realArgoCd';
import { Repository } from './__testUtils__/Repository';

jest.setTimeout(300_000);

const NAME = `fairway-parts-${process.pid}`;
const ENTITY = 'component:default/parts';

const metadataOf = (name: string) => ({
  name,
  namespace: 'argocd',
  annotations: { 'backstage.io/entity-ref': ENTITY },
});

describeReal(
  `what a real Argo CD's applications are made of${missingArgoCd}`,
  () => {
    let repository: Repository;
    let backend: RealBackend;

    const composition = (name: string) =>
      backend.get<Composition>('composition', {
        application: `real/argocd/${name}`,
      });

    const specOf = (namespace: string, path: string) => ({
      project: 'default',
      destination: { server: SERVER, namespace },
      source: { repoURL: repository.url, path, targetRevision: 'main' },
    });

    beforeAll(async () => {
      repository = new Repository();
      repository.commit('feat: begin', {
        'more/more.json': {
          apiVersion: 'v1',
          kind: 'ConfigMap',
          metadata: { name: 'more' },
        },
      });
      repository.commit('feat: a child', {
        'apps/child.json': {
          apiVersion: 'argoproj.io/v1alpha1',
          kind: 'Application',
          metadata: metadataOf(`${NAME}-child`),
          spec: specOf(NAME, 'more'),
        },
      });
      backend = await RealBackend.start(ENTITY);
    });

    afterAll(async () => {
      // What a test did not get to make is not there.
      await argoCd('DELETE', `applicationsets/${NAME}-set`).catch(() => {});
      await removeApplications(`${NAME}-root`, `${NAME}-child`, `${NAME}-made`);
      await backend?.stop();
      repository?.remove();
    });

    it('tells what an application of applications is made of, and whose part one is', async () => {
      await argoCd('POST', 'applications', {
        metadata: metadataOf(`${NAME}-root`),
        spec: specOf('argocd', 'apps'),
      });
      await eventually(
        () => argoCd('GET', `applications/${NAME}-root`),
        ({ status }) => status?.sync?.status === 'OutOfSync',
      );
      await argoCd('POST', `applications/${NAME}-root/sync`, {});
      const refs = ({ parents = [], children = [] }: Partial<Composition>) => [
        parents.map(({ name }) => name),
        children.map(({ name }) => name),
      ];
      const root = await eventually(
        () => composition(`${NAME}-root`),
        ({ children }) => children?.length === 1,
      );
      expect(refs(root)).toEqual([[], [`${NAME}-child`]]);
      expect(root).toMatchObject({ hidden: 0, notes: [] });
      const child = await eventually(
        () => composition(`${NAME}-child`),
        ({ parents }) => parents?.length === 1,
      );
      expect(refs(child)).toEqual([[`${NAME}-root`], []]);
    });

    it('tells the ApplicationSet that made an application, and what ails it', async () => {
      const made = `${NAME}-made`;
      const setOf = (generators: object[]) => ({
        metadata: { name: `${NAME}-set`, namespace: 'argocd' },
        spec: {
          // What is made is not taken away by an error.
          syncPolicy: { applicationsSync: 'create-update' },
          generators,
          template: {
            metadata: {
              name: '{{name}}',
              annotations: metadataOf('').annotations,
            },
            spec: specOf(NAME, 'more'),
          },
        },
      });
      const list = { list: { elements: [{ name: made }] } };
      await argoCd('POST', 'applicationsets', setOf([list]));
      const well = await eventually(
        () => composition(made),
        ({ applicationSet }) => applicationSet !== undefined,
      );
      expect(well.applicationSet).toEqual({
        name: `${NAME}-set`,
        namespace: 'argocd',
        errors: [],
        hidden: 0,
      });
      const broken = {
        git: {
          repoURL: repository.url,
          revision: 'no-such-branch',
          directories: [{ path: '*' }],
        },
      };
      await argoCd(
        'POST',
        'applicationsets?upsert=true',
        setOf([list, broken]),
      );
      const ill = await eventually(
        () => composition(made),
        ({ applicationSet }) => (applicationSet?.errors.length ?? 0) > 0,
      );
      expect(ill.applicationSet?.errors[0].message).toMatch(/no-such-branch/);
    });
  },
);
