import type { RevisionRelation } from '@fairway/contracts/argocd';
import { overallRelation } from './overallRelation';

it.each<[RevisionRelation[], RevisionRelation]>([
  [['same', 'same'], 'same'],
  [['same', 'ahead'], 'ahead'],
  [['behind', 'behind'], 'behind'],
  [['ahead', 'behind'], 'diverged'],
  [['ahead', 'diverged'], 'diverged'],
  [['ahead', 'different'], 'different'],
  [['different', 'unknown', 'same'], 'unknown'],
  [[], 'unknown'],
])('%j is %s', (relations, overall) => {
  expect(overallRelation(relations)).toBe(overall);
});
