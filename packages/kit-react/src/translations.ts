import { createTranslationRef } from '@backstage/frontend-plugin-api';

/**
 * What the kit's own parts say, the same on every card.
 *
 * @public
 */
export const kitTranslationRef = createTranslationRef({
  id: 'fairway-kit',
  messages: {
    ago: '{{duration}} ago',
    copy: 'Copy',
    loading: 'Loading: {{title}}',
    notPermitted: 'Not permitted',
    notFound: 'Not found',
    failed: 'Failed to load',
    failedBecause: 'It said: {{reason}}',
    failedWithStatus: 'It answered {{status}}: {{reason}}',
    tryAgain: 'Try again',
    lastTry: 'Last try <age/>',
    notRefreshed:
      '**Not refreshed since <time/>:** {{reason}}. Fairway asks again every 30 s.',
  },
});
