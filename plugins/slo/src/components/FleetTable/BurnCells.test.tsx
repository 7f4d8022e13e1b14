import { screen } from '@testing-library/react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { known } from '@fairway/contracts';
import type { SloStatus } from '@fairway/contracts/slo';
import { sloStatus } from '../../testing';
import { BurnCells } from './BurnCells';

const burn = (...windows: string[]): SloStatus['burn'] =>
  windows.map(window => ({ window, rate: known(0.5) }));

it.each<[string, Partial<SloStatus>, string[]]>([
  [
    'all are known',
    { burn: burn('1h', '3d') },
    ['0.5x', '0.5x', 'outlasts the window'],
  ],
  [
    "Pyrra's windows of 30 days pass",
    { burn: burn('1h4m', '4d6h51m') },
    ['0.5x', '0.5x', 'outlasts the window'],
  ],
  [
    'windows of a week do not pass for others',
    { burn: burn('30m', '1h30m', '1d') },
    ['not known', 'not known', 'outlasts the window'],
  ],
  [
    'nobody knows until when the budget lasts',
    { burn: burn('1h', '3d'), exhaustion: { unknown: 'rules-not-read' } },
    ['0.5x', '0.5x', 'not known'],
  ],
  [
    'the budget is spent on paper',
    { burn: burn('1h', '3d'), exhaustion: { inSeconds: 0, window: '1h' } },
    ['0.5x', '0.5x', 'spent'],
  ],
])('%s', async (_, changes, cells) => {
  renderInTestApp(
    <table>
      <tbody>
        <tr>
          <BurnCells status={sloStatus(changes)} />
        </tr>
      </tbody>
    </table>,
  );
  await screen.findAllByRole('cell');
  expect(
    screen.getAllByRole('cell').map(({ textContent }) => textContent),
  ).toEqual(cells);
});
