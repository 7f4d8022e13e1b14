import { Content } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { HomePageLayoutProps } from '@backstage/plugin-home-react/alpha';
import Grid from '@material-ui/core/Grid';
import { makeStyles } from '@material-ui/core/styles';
import HomeIcon from '@material-ui/icons/Home';
import { FairwayPageLayout } from '../page/FairwayPageLayout';
import { appTranslationRef } from '../translations';
import { Greeting } from './Greeting';
import { Owned } from './Owned';

const useStyles = makeStyles({ content: { paddingTop: 0 } });

/**
 * What burns and what waits, then what is mine. A plugin adds a card with a `HomePageWidgetBlueprint`; app-config
 * switches one off by its extension id.
 */
export function HomeLayout(props: HomePageLayoutProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(appTranslationRef);
  return (
    <FairwayPageLayout
      title={t('home.title')}
      icon={<HomeIcon fontSize="inherit" />}
    >
      {/* The header keeps its own distance. */}
      <Content className={classes.content}>
        <Greeting />
        <Grid container spacing={3} alignItems="flex-start">
          {props.widgets.map(widget => (
            <Grid item xs={12} md key={widget.node.spec.id}>
              {widget.component}
            </Grid>
          ))}
          <Grid item xs={12}>
            <Owned />
          </Grid>
        </Grid>
      </Content>
    </FairwayPageLayout>
  );
}
