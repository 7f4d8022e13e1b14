import { sourceStatus } from '../testing/sourceStatus';
import { kitTranslate as t } from '../testing/translatorOf';
import { sourceFaultSentence } from './sourceFault';

it.each([
  [
    'unreachable',
    'prod-eu does not answer: the connection broke off',
    '**prod-eu does not answer: the connection broke off.**',
  ],
  [
    'unauthorized',
    'prod-eu does not accept our credentials (401)',
    '**prod-eu does not accept our credentials (401).** The platform team renews the token of this source.',
  ],
  [
    'unreachable',
    'connection refused.',
    '**prod-eu does not answer.** It said: connection refused.',
  ],
  ['never', undefined, '**prod-eu was not asked yet.**'],
  ['ok', undefined, ''],
] as const)('%s with the message %s', (state, message, words) => {
  expect(sourceFaultSentence(sourceStatus({ state, message }), t)).toBe(words);
});
