import { SLO_SELECTOR_ANNOTATION } from '@fairway/contracts/slo';
import { linkableEntity } from './linkableEntity';
import { linkSlos, NAME_LABELS } from './linkSlos';
import { triedLinks } from './triedLinks';

function entity(kind: string, namespace: string, selector?: string) {
  return linkableEntity({
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: {
      name: 'Checkout',
      namespace,
      annotations: selector ? { [SLO_SELECTOR_ANNOTATION]: selector } : {},
    },
  });
}

const NAMES = NAME_LABELS.map(by => ({ by, value: 'Checkout' }));

describe('triedLinks', () => {
  it.each([
    ['Component', 'default', 'component:default/checkout', NAMES],
    ['component', 'default', 'component:default/checkout', NAMES],
    ['Component', 'payments', 'component:payments/checkout', []],
    ['API', 'default', 'api:default/checkout', []],
    ['Resource', 'payments', 'resource:payments/checkout', []],
    ['System', 'default', 'system:default/checkout', []],
  ])('of a %s in %s', (kind, namespace, ref, names) => {
    expect(triedLinks(entity(kind, namespace))).toEqual([
      { by: 'entity', value: ref },
      ...names,
    ]);
  });

  it.each([
    ['Component', 'default'],
    ['Component', 'payments'],
    ['API', 'default'],
  ])('of a %s in %s with the annotation', (kind, namespace) => {
    const annotated = entity(kind, namespace, 'app=checkout');
    expect(triedLinks(annotated)).toEqual([
      { by: 'entity', value: annotated.ref },
      { by: SLO_SELECTOR_ANNOTATION, value: 'app=checkout' },
    ]);
  });

  // No label is named that would not link, and none left out that would.
  it.each([
    ['Component', 'default', undefined],
    ['Component', 'payments', undefined],
    ['API', 'default', undefined],
    ['Component', 'default', 'x=y'],
  ])('says what linking does: %s in %s, %p', (kind, namespace, selector) => {
    const subject = entity(kind, namespace, selector);
    const tried = triedLinks(subject);
    const candidates = [
      { by: 'entity', value: subject.ref },
      ...NAMES,
      { by: 'team', value: 'Checkout' },
    ];
    for (const { by, value } of candidates) {
      const slo = { ref: 'prom/x', labels: { [by]: value } };
      expect({ by, value, links: linkSlos([subject], [slo]).size > 0 }).toEqual(
        {
          by,
          value,
          links: tried.some(one => one.by === by && one.value === value),
        },
      );
    }
  });
});
