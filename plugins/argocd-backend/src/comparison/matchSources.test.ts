import type { DeployedSource } from '@fairway/contracts/argocd';
import { matchSources } from './matchSources';

const git = (path?: string): DeployedSource => ({ repoUrl: 'git', path });
const chart = (name: string): DeployedSource => ({
  repoUrl: 'charts',
  chart: name,
});
const match = (from: DeployedSource[], to: DeployedSource[]) =>
  matchSources(from, to, one => `${one.repoUrl} ${one.chart}`);

it('takes one for the other where there is but one each', () => {
  expect(match([git('a')], [chart('b')])).toEqual([
    { from: git('a'), to: chart('b') },
  ]);
});

it('finds the like, in whatever order', () => {
  expect(match([chart('a'), git('x')], [git('x'), chart('a')])).toEqual([
    { from: git('x'), to: git('x') },
    { from: chart('a'), to: chart('a') },
  ]);
});

it('prefers the same folder', () => {
  expect(match([git('a'), git('b')], [git('c'), git('a')])).toEqual([
    { from: git('b'), to: git('c') },
    { from: git('a'), to: git('a') },
  ]);
});

it('leaves alone what only one has', () => {
  expect(match([git(), chart('a')], [chart('b'), git()])).toEqual([
    { from: undefined, to: chart('b') },
    { from: git(), to: git() },
    { from: chart('a') },
  ]);
});
