import type { SourceComparison } from '@fairway/contracts/argocd';
import { sourceComparison } from '../testing';
import { translate } from '../testing/translate';
import { comparisonSentence } from './comparison';

const names = { from: 'production', to: 'staging' };
const VERSIONS = '6f1c9e2 instead of 4f1c9e2';

describe('comparisonSentence', () => {
  it.each<[Partial<SourceComparison>, string]>([
    [{ relation: 'same' }, 'staging runs the same as production.'],
    [{ ahead: 1 }, 'staging is 1 commit ahead of production.'],
    [{ ahead: 3 }, 'staging is 3 commits ahead of production.'],
    [
      { ahead: 250, truncated: true },
      'staging is at least 250 commits ahead of production.',
    ],
    [
      { ahead: undefined },
      `staging runs a newer version than production: ${VERSIONS}.`,
    ],
    [
      { relation: 'behind', behind: 2 },
      'staging is 2 commits behind production.',
    ],
    [
      { relation: 'behind', behind: undefined },
      `staging runs an older version than production: ${VERSIONS}.`,
    ],
    [
      { relation: 'diverged', ahead: 2, behind: undefined },
      'staging and production have diverged: commits only in staging: 2, only in production: not counted.',
    ],
    [
      { relation: 'different', from: undefined },
      'staging runs a different revision than production: 6f1c9e2 instead of nothing.',
    ],
    [{ relation: 'unknown' }, 'Not known how staging stands to production.'],
  ])('of %j', (changes, words) => {
    const sentence = comparisonSentence(
      sourceComparison(changes),
      names,
      translate,
    );
    expect(sentence.replaceAll('**', '')).toBe(words);
  });
});
