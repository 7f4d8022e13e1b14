import { isKnown, known, unknown } from '@fairway/contracts';
import { agreeingTerms } from './agreeingTerms';

const terms = {
  objective: known(0.99),
  errorRatio: known(0.003),
  badEvents: known(3),
  events: known(1000),
  remaining: known(0.7),
};
const gone = unknown('no-series');

it.each([
  ['all are known', {}, ['objective', 'errorRatio', 'badEvents', 'events']],
  ['the share is not known', { errorRatio: gone }, ['objective']],
  ['the result is not known', { remaining: gone }, ['objective']],
  ['one count is not known', { events: gone }, ['objective', 'errorRatio']],
  [
    'only the objective is not known',
    { objective: gone, remaining: gone },
    ['errorRatio', 'badEvents', 'events'],
  ],
])('terms agree where %s', (_, changes, expected) => {
  const { remaining: __, ...factors } = agreeingTerms({ ...terms, ...changes });
  expect(
    Object.entries(factors).flatMap(([name, term]) =>
      isKnown(term) ? [name] : [],
    ),
  ).toEqual(expected);
});
