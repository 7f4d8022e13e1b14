import { Suspense } from 'react';
import { identityApiRef } from '@backstage/core-plugin-api';
import {
  createFrontendModule,
  createTranslationMessages,
  createTranslationResource,
} from '@backstage/frontend-plugin-api';
import {
  renderInTestApp,
  TestApiProvider,
} from '@backstage/frontend-test-utils';
import { TranslationBlueprint } from '@backstage/plugin-app-react';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import { demoApiRef } from './demo/demoApi';
import { HomeLayout } from './home/HomeLayout';
import { PersonaList } from './signIn/PersonaList';
import { appTranslationRef } from './translations';

// What an adopter writes for a second language: a resource in a module of the app, and the language in app-config.
const german = createFrontendModule({
  pluginId: 'app',
  extensions: [
    TranslationBlueprint.make({
      name: 'fairway-app-de',
      params: {
        resource: createTranslationResource({
          ref: appTranslationRef,
          translations: {
            de: async () => ({
              default: createTranslationMessages({
                ref: appTranslationRef,
                messages: {
                  'home.title': 'Start',
                  'owned.title': 'Deine',
                  'owned.none': 'Dir gehört nichts.',
                  'demo.chip': 'Beispieldaten',
                  'signIn.choose': 'Wähle, wer du bist.',
                },
              }),
            }),
          },
        }),
      },
    }),
  ],
});

const config = {
  app: {
    baseUrl: 'http://localhost:3000',
    extensions: [
      {
        'api:app/app-language': {
          config: { availableLanguages: ['en', 'de'], defaultLanguage: 'de' },
        },
      },
    ],
  },
  backend: { baseUrl: 'http://localhost:7007' },
};

describe('a second language', () => {
  it('replaces the texts of the home page', async () => {
    renderInTestApp(
      <TestApiProvider
        apis={[
          [catalogApiRef, {} as object],
          [
            demoApiRef,
            { origins: async () => ({ simulated: ['prometheus'], real: [] }) },
          ],
          [
            identityApiRef,
            {
              getBackstageIdentity: async () => ({
                userEntityRef: 'user:default/mara',
                ownershipEntityRefs: [],
              }),
            } as object,
          ],
        ]}
      >
        <Suspense fallback="loading">
          <HomeLayout widgets={[]} />
        </Suspense>
      </TestApiProvider>,
      { config, features: [german] },
    );
    expect(await screen.findByText('Dir gehört nichts.')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Start' })).toBeVisible();
    expect(screen.getByText('Deine')).toBeVisible();
    expect(await screen.findByText('Beispieldaten')).toBeVisible();
    expect(screen.queryByText(/Home|Yours|Demo data/)).not.toBeInTheDocument();
  });

  it('leaves the English text where it has none of its own', async () => {
    renderInTestApp(<PersonaList personas={[]} onChoose={() => {}} />, {
      config,
      features: [german],
    });
    expect(await screen.findByText('Wähle, wer du bist.')).toBeVisible();
    expect(screen.getByText(/^This is a demo/)).toBeVisible();
  });
});
