import type { ApplicationResource } from '@fairway/contracts/argocd';
import { resourcesOf } from '../testing';
import { badness, resourceTree, type ResourceNode } from './resourceTree';

const [template] = resourcesOf('').resources;

const resource = (
  uid: string,
  changes: Partial<ApplicationResource> = {},
): ApplicationResource => ({
  ...template,
  uid,
  name: uid,
  parents: [],
  health: undefined,
  sync: undefined,
  ...changes,
});

const outline = (nodes: ResourceNode[]): unknown =>
  nodes.map(({ id, children }) =>
    children.length ? [id, outline(children)] : id,
  );

describe('resourceTree', () => {
  it('puts the owner of what is broken first', () => {
    const tree = resourceTree([
      resource('fine', { health: 'Healthy' }),
      resource('owner', { health: 'Healthy' }),
      resource('broken', { health: 'Degraded', parents: ['owner'] }),
    ]);
    expect(outline(tree)).toEqual([['owner', ['broken']], 'fine']);
    expect(tree.map(({ troubled }) => troubled)).toEqual([true, false]);
  });

  it('keeps what has lost its owner, and ends where owners go in a circle', () => {
    const tree = resourceTree([
      resource('orphan', { parents: ['gone'] }),
      resource('self', { parents: ['self'] }),
      resource('root'),
      resource('a', { parents: ['root', 'b'] }),
      resource('b', { parents: ['a'] }),
    ]);
    expect(outline(tree)).toEqual(['orphan', ['root', [['a', ['b']]]], 'self']);
  });

  it('loses nothing of a circle that hangs on nothing', () => {
    const tree = resourceTree([
      resource('a', { parents: ['b'] }),
      resource('b', { parents: ['a'] }),
    ]);
    expect(outline(tree)).toEqual([['a', ['b']]]);
  });

  it('tells what is to be deleted from what is fine', () => {
    const fine = badness(resource('a', { health: 'Healthy' }));
    expect(badness(resource('b', { requiresPruning: true }))).toBeLessThan(
      fine,
    );
    expect(badness(resource('c', { sync: 'OutOfSync' }))).toBeLessThan(fine);
    expect(badness(resource('d'))).toBeGreaterThan(fine);
  });
});
