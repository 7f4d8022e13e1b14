import { useMemo } from 'react';
import {
  BreadcrumbEntry,
  configApiRef,
  useApi,
  useBreadcrumbEntries,
  type PageLayoutProps,
} from '@backstage/frontend-plugin-api';
import { PluginHeader } from '@backstage/ui';
import { Helmet } from 'react-helmet';
import { useResolvedPath } from 'react-router-dom';
import { DemoChip } from '../demo/DemoChip';

/** Backstage's page frame with the demo's mark in the header, and the page's title on the browser's tab. */
export function FairwayPageLayout(props: PageLayoutProps) {
  const { title, icon, noHeader, titleLink, headerActions, tabs, children } =
    props;
  const base = useResolvedPath('.').pathname.replace(/\/$/, '');
  const app =
    useApi(configApiRef).getOptionalString('app.title') ?? 'Backstage';
  const { items: breadcrumbs } = useBreadcrumbEntries();
  const resolvedTabs = useMemo(
    () =>
      tabs?.map(tab => ({
        ...tab,
        href: tab.href.startsWith('/') ? tab.href : `${base}/${tab.href}`,
        matchStrategy: 'prefix' as const,
      })),
    [tabs, base],
  );
  if (noHeader) {
    return <>{children}</>;
  }
  const page = (
    <>
      {title && (
        // What is inside the page may put its own title in front.
        <Helmet
          titleTemplate={`%s | ${title} | ${app}`}
          defaultTitle={`${title} | ${app}`}
        />
      )}
      <PluginHeader
        title={title}
        icon={icon}
        titleLink={titleLink}
        breadcrumbs={breadcrumbs}
        tabs={resolvedTabs}
        customActions={
          <>
            {headerActions}
            <DemoChip />
          </>
        }
      />
      {children}
    </>
  );
  return title ? (
    <BreadcrumbEntry entry={{ label: title, href: titleLink ?? (base || '/') }}>
      {page}
    </BreadcrumbEntry>
  ) : (
    page
  );
}
