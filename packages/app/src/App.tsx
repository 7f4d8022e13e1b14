import { createApp } from '@backstage/frontend-defaults';
import { createModule, docsModule } from './empty/emptyModules';
import { homeModule } from './home/homeModule';
import { navModule } from './nav/navModule';
import { pageModule } from './page/pageModule';
import { signInModule } from './signIn/signInModule';
import { themeModule } from './theme/themeModule';

/** Everything else is found: `app.packages: all` takes every plugin that package.json depends on. */
export default createApp({
  features: [
    createModule,
    docsModule,
    homeModule,
    navModule,
    pageModule,
    signInModule,
    themeModule,
  ],
});
