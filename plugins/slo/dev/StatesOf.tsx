import { type ReactNode, useState } from 'react';
import { TestApiProvider } from '@backstage/test-utils';
import { sloApiRef, type SloApi } from '../src/api';

/** Pieces of a page, each over answers of its own: all states below each other, or the one of `?state=`. */
export function StatesOf(props: {
  states: Record<string, () => Partial<SloApi>>;
  children: (state: string) => ReactNode;
}) {
  const [only] = useState(() =>
    new URLSearchParams(window.location.search).get('state'),
  );
  return (
    <>
      {Object.entries(props.states)
        .filter(([state]) => !only || state === only)
        .map(([state, answers]) => (
          <div key={state} data-state={state} style={{ padding: 16 }}>
            <TestApiProvider apis={[[sloApiRef, answers()]]}>
              {props.children(state)}
            </TestApiProvider>
          </div>
        ))}
    </>
  );
}
