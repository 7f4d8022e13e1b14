import type { Entity } from '@backstage/catalog-model';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { SLO_STATES } from '@fairway/contracts/slo';
import { EntitySloCard } from '../src/components/SloBurnCard';

const NAMES = [...SLO_STATES].reverse();
const OTHERS = ['loading', 'not-linked', 'forbidden', 'error'];

const WIDTHS: Record<string, number> = { third: 373, half: 566, phone: 328 };

export function entityNamed(name: string, kind = 'Component'): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default' },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/team-shop' }],
  };
}

/** The card in every state; `?width=` third, half or phone. */
export function StatesPage() {
  const width =
    WIDTHS[new URLSearchParams(window.location.search).get('width') ?? 'third'];
  const entities = [
    ...[...NAMES, ...OTHERS].map(name => entityNamed(name)),
    entityNamed('shop', 'System'),
  ];
  return (
    <div
      style={{
        display: 'grid',
        gap: 24,
        padding: 24,
        gridTemplateColumns: `repeat(auto-fill, ${width}px)`,
      }}
    >
      {entities.map(entity => (
        <EntityProvider key={entity.metadata.name} entity={entity}>
          <EntitySloCard />
        </EntityProvider>
      ))}
    </div>
  );
}
