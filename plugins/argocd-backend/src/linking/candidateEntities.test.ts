import fc from 'fast-check';
import { candidateEntities } from './candidateEntities';
import { linkableEntity } from './linkableEntity';
import { linkApplications } from './linkApplications';

function component(name: string, annotations: Record<string, string>) {
  return linkableEntity({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default', annotations },
  });
}

const entities = [
  component('named', { 'argocd/app-name': 'cart, team-a/shop' }),
  component('selecting', { 'argocd/app-selector': 'tier=web,app in (shop)' }),
  component('excluding', { 'argocd/app-selector': 'tier!=api' }),
  component('of-project', { 'argocd/project-name': 'team-a' }),
  component('either', {
    'argocd/app-name': 'shop',
    'argocd/app-selector': 'tier=web',
  }),
];

it.each([
  ['shop', {}, ['named', 'excluding', 'of-project', 'either']],
  ['cart', {}, ['named', 'excluding', 'of-project']],
  ['x', { tier: 'web' }, ['selecting', 'excluding', 'of-project', 'either']],
  ['x', { tier: 'api' }, ['excluding', 'of-project']],
])('%s with %p may be wanted by', (name, labels, expected) => {
  const found = candidateEntities(entities)({ name, labels });
  expect(found.map(one => one.name)).toEqual(expected);
});

it('leaves out nobody who wants an application', () => {
  const word = fc.constantFrom('shop', 'cart', 'web');
  const annotations = fc.record(
    {
      'argocd/app-name': fc.array(word, { minLength: 1 }).map(String),
      'argocd/app-selector': fc
        .tuple(word, fc.constantFrom('=', '!='), word)
        .map(parts => parts.join('')),
      'argocd/project-name': word,
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(
      fc.array(annotations),
      fc.record({
        name: word,
        project: word,
        labels: fc.dictionary(word, word),
      }),
      (written, told) => {
        const application = {
          ...told,
          tool: 'argocd' as const,
          ref: 'eu/argocd/a',
          instance: 'eu',
          namespace: 'argocd',
          annotations: {},
        };
        const linked = (some: typeof entities) =>
          linkApplications(some, [application], { bindings: () => false }).get(
            'eu/argocd/a',
          ) ?? [];
        const all = written.map((one, i) => component(`e${i}`, one));
        expect(linked(all)).toEqual(all.flatMap(one => linked([one])));
      },
    ),
  );
});
