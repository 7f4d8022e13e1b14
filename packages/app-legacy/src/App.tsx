import { createApp } from '@backstage/app-defaults';
import { AppRouter, FlatRoutes } from '@backstage/core-app-api';
import {
  AlertDisplay,
  ProxiedSignInPage,
  Sidebar,
  SidebarItem,
  SidebarPage,
} from '@backstage/core-components';
import { configApiRef, createApiFactory } from '@backstage/core-plugin-api';
import {
  ScmIntegrationsApi,
  scmIntegrationsApiRef,
} from '@backstage/integration-react';
import { CatalogEntityPage, CatalogIndexPage } from '@backstage/plugin-catalog';
import { DeploymentsPage } from '@fairway/plugin-argocd/legacy';
import { SlosPage } from '@fairway/plugin-slo/legacy';
import CatalogIcon from '@material-ui/icons/Category';
import HomeIcon from '@material-ui/icons/Home';
import DeploymentsIcon from '@material-ui/icons/Sync';
import SlosIcon from '@material-ui/icons/ShowChart';
import { Route } from 'react-router-dom';
import { DemoNote } from './DemoNote';
import { entityPage } from './entityPage';
import { HomePage } from './HomePage';

const app = createApp({
  // As in every app that create-app makes: the entity page's card looks for the link to the sources.
  apis: [
    createApiFactory({
      api: scmIntegrationsApiRef,
      deps: { configApi: configApiRef },
      factory: ({ configApi }) => ScmIntegrationsApi.fromConfig(configApi),
    }),
  ],
  components: {
    // This app proves that the legacy exports work; who looks at it does not matter.
    SignInPage: props => (
      <ProxiedSignInPage
        {...props}
        provider="fairway-personas"
        headers={{ 'x-fairway-persona': 'user:default/sam' }}
      />
    ),
  },
});

const routes = (
  <FlatRoutes>
    <Route path="/" element={<HomePage />} />
    <Route path="/catalog" element={<CatalogIndexPage />} />
    <Route
      path="/catalog/:namespace/:kind/:name"
      element={<CatalogEntityPage />}
    >
      {entityPage}
    </Route>
    <Route path="/slos" element={<SlosPage />} />
    <Route path="/deployments" element={<DeploymentsPage />} />
  </FlatRoutes>
);

export default app.createRoot(
  <>
    <AlertDisplay />
    <AppRouter>
      <SidebarPage>
        <Sidebar>
          <SidebarItem icon={HomeIcon} to="/" text="Home" />
          <SidebarItem icon={CatalogIcon} to="catalog" text="Catalog" />
          <SidebarItem icon={SlosIcon} to="slos" text="SLOs" />
          <SidebarItem
            icon={DeploymentsIcon}
            to="deployments"
            text="Deployments"
          />
        </Sidebar>
        <DemoNote />
        {routes}
      </SidebarPage>
    </AppRouter>
  </>,
);
