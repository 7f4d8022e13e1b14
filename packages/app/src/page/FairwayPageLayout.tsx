import { useMemo } from 'react';
import {
  BreadcrumbEntry,
  useBreadcrumbEntries,
  type PageLayoutProps,
} from '@backstage/frontend-plugin-api';
import { PluginHeader } from '@backstage/ui';
import { useResolvedPath } from 'react-router-dom';
import { DemoChip } from '../demo/DemoChip';

/** Backstage's page frame with the demo's mark in the header. */
export function FairwayPageLayout(props: PageLayoutProps) {
  const { title, icon, noHeader, titleLink, headerActions, tabs, children } =
    props;
  const base = useResolvedPath('.').pathname.replace(/\/$/, '');
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
