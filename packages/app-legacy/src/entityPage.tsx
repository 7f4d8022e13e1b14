import {
  EntityAboutCard,
  EntityLayout,
  EntitySwitch,
  isKind,
} from '@backstage/plugin-catalog';
import {
  EntityArgoCdCard,
  EntityArgoCdContent,
} from '@fairway/plugin-argocd/legacy';
import {
  EntitySloCard,
  EntitySloContent,
  EntitySloDefinitionCard,
  EntitySloRulesCard,
} from '@fairway/plugin-slo/legacy';
import Grid from '@material-ui/core/Grid';

/** What an adopter with the legacy frontend writes: cards on the overview, and a tab for each concern. */
export const entityPage = (
  <EntityLayout>
    <EntityLayout.Route path="/" title="Overview">
      <Grid container spacing={3} alignItems="stretch">
        <Grid item xs={12} md={6}>
          <EntitySloCard />
        </Grid>
        <EntitySwitch>
          <EntitySwitch.Case if={isKind('slo')}>
            <Grid item xs={12} md={6}>
              <EntitySloDefinitionCard />
            </Grid>
            <Grid item xs={12}>
              <EntitySloRulesCard />
            </Grid>
          </EntitySwitch.Case>
          <EntitySwitch.Case>
            <Grid item xs={12} md={6}>
              <EntityArgoCdCard />
            </Grid>
          </EntitySwitch.Case>
        </EntitySwitch>
        <Grid item xs={12} md={6}>
          <EntityAboutCard />
        </Grid>
      </Grid>
    </EntityLayout.Route>
    <EntityLayout.Route path="/deployments" title="Deployments">
      <EntityArgoCdContent />
    </EntityLayout.Route>
    <EntityLayout.Route path="/slo" title="SLO">
      <EntitySloContent />
    </EntityLayout.Route>
  </EntityLayout>
);
