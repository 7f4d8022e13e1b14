import type { ReactNode } from 'react';
import Tab from '@material-ui/core/Tab';
import Tabs from '@material-ui/core/Tabs';
import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { Content } from '@backstage/core-components';
import { Helmet } from 'react-helmet';
import { Link as RouterLink, Route, Routes } from 'react-router-dom';

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
  { name: 'FairwayPageViews' },
);

/** @public */
export interface PageView {
  /** Below the page; empty for the first view. */
  path: string;
  title: string;
  element: ReactNode;
}

/** @public */
export interface PageViewsProps {
  /** What the tabs are, for screen readers. */
  label: string;
  views: PageView[];
  /** The header above keeps no distance. */
  padded?: boolean;
  /** What every other address below the page shows. */
  other?: ReactNode;
}

/**
 * A page below its header, the same in both frontend systems: views that have an address each.
 *
 * @public
 */
export function PageViews(props: PageViewsProps) {
  const { views, padded, other } = props;
  const classes = useStyles();
  return (
    <Content
      className={padded ? classes.root : `${classes.root} ${classes.top}`}
    >
      <Routes>
        {views.map(view => (
          <Route
            key={view.path}
            path={`/${view.path}`}
            element={<ViewOf {...props} view={view} />}
          />
        ))}
        {other && <Route path="/*" element={other} />}
      </Routes>
    </Content>
  );
}

function ViewOf(props: PageViewsProps & { view: PageView }) {
  const { label, views, view } = props;
  const classes = useStyles();
  // Relative to the page, not to the view: a link to the first from another leads to it.
  const up = view.path === '' ? '.' : '..';
  const link = (to: string) => ({
    component: RouterLink,
    className: classes.tab,
    to: to === '' ? up : `${up}/${to}`,
    relative: 'path',
    value: to,
  });
  return (
    <>
      {view.path !== '' && <Helmet title={view.title} />}
      <Tabs
        className={classes.tabs}
        value={view.path}
        aria-label={label}
        indicatorColor="primary"
        variant="scrollable"
      >
        {views.map(({ path, title }) => (
          <Tab key={path} label={title} {...link(path)} />
        ))}
      </Tabs>
      {view.element}
    </>
  );
}
