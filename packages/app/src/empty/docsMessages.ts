import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { TranslationBlueprint } from '@backstage/plugin-app-react';
import { techdocsTranslationRef } from '@backstage/plugin-techdocs/alpha';

/** The Docs page says why it is empty: Backstage's own words only tell to write something. */
export const docsMessages = TranslationBlueprint.make({
  name: 'docs',
  params: {
    resource: createTranslationMessages({
      ref: techdocsTranslationRef,
      messages: {
        'table.emptyState.title': 'No documents',
        'table.emptyState.description':
          'No entity that you may see and that matches the filters has the annotation backstage.io/techdocs-ref. The demo of Fairway brings none.',
        'table.emptyState.docsButton': 'How to write some',
      },
    }),
  },
});
