import { Content, Header, Page } from '@backstage/core-components';
import { OwnedBudgetsCard, SlosBurningCard } from '@fairway/plugin-slo/legacy';
import Grid from '@material-ui/core/Grid';

/** What an adopter with the legacy frontend writes: both cards of the home page. */
export function HomePage() {
  return (
    <Page themeId="home">
      <Header title="Home" />
      <Content>
        <Grid container spacing={3}>
          <Grid item xs={12} md={6}>
            <SlosBurningCard />
          </Grid>
          <Grid item xs={12} md={6}>
            <OwnedBudgetsCard />
          </Grid>
        </Grid>
      </Content>
    </Page>
  );
}
