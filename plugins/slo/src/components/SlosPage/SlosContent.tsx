import Tab from '@material-ui/core/Tab';
import Tabs from '@material-ui/core/Tabs';
import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { Content } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Helmet } from 'react-helmet';
import { Link as RouterLink, Route, Routes, useParams } from 'react-router-dom';
import { sloTranslationRef } from '../../translations';
import { FleetTable } from '../FleetTable';
import { SourcesTable } from '../SourcesTable';
import { UnlinkedSlos } from '../UnlinkedSlos';
import { SloPage } from './SloPage';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    // Some pages set another font on their body.
    root: { fontFamily: theme.typography.fontFamily },
    // The header that pages of the new frontend system have keeps its own distance.
    top: { paddingTop: 0 },
    tabs: {
      marginBottom: theme.spacing(3),
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
    // The row of tabs scrolls, so an outline outside of a tab would be cut off.
    tab: {
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.link}`,
        outlineOffset: -2,
      },
    },
  }),
  { name: 'FairwaySlosContent' },
);

type View = '' | 'unlinked' | 'sources';

/** The SLOs page below its header, the same in both frontend systems: three views, and one SLO by its address. */
export function SlosContent(props: {
  /** The header above keeps no distance. */
  padded?: boolean;
}) {
  const classes = useStyles();
  const className = props.padded
    ? classes.root
    : `${classes.root} ${classes.top}`;
  return (
    <Content className={className}>
      <Routes>
        <Route path="/" element={<ViewOf view="" />} />
        <Route path="/unlinked" element={<ViewOf view="unlinked" />} />
        <Route path="/sources" element={<ViewOf view="sources" />} />
        <Route path="/*" element={<SloByAddress />} />
      </Routes>
    </Content>
  );
}

function ViewOf({ view }: { view: View }) {
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  // Relative to the page, not to the view: a link to '' from /unlinked leads to the list.
  const up = view === '' ? '.' : '..';
  const link = (to: View) => ({
    component: RouterLink,
    className: classes.tab,
    to: to === '' ? up : `${up}/${to}`,
    relative: 'path',
    value: to,
  });
  return (
    <>
      {view !== '' && <Helmet title={t(`page.${view}`)} />}
      <Tabs
        className={classes.tabs}
        value={view}
        aria-label={t('page.tabs')}
        indicatorColor="primary"
        variant="scrollable"
      >
        <Tab label={t('page.slos')} {...link('')} />
        <Tab label={t('page.unlinked')} {...link('unlinked')} />
        <Tab label={t('page.sources')} {...link('sources')} />
      </Tabs>
      {view === '' && <FleetTable />}
      {view === 'unlinked' && <UnlinkedSlos />}
      {view === 'sources' && <SourcesTable />}
    </>
  );
}

function SloByAddress() {
  const { '*': address = '' } = useParams();
  return <SloPage key={address} slo={address} />;
}
