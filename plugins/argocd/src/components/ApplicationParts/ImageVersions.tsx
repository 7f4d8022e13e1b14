import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Application } from '@fairway/contracts/argocd';
import { Code } from '@fairway/kit-react';
import { argoCdTranslationRef } from '../../translations';
import { imageVersions } from '../../words/versions';

/** More of them do not fit into a row; the tooltip has all. */
const MOST = 2;

/** What runs: the tag of the image, of several images each with its name. */
export function ImageVersions({ application }: { application: Application }) {
  const { t } = useTranslationRef(argoCdTranslationRef);
  const { images, tool } = application;
  // Flux knows of no images.
  if (tool === 'flux') return null;
  if (images.length === 0) return <>{t('row.noImages')}</>;
  const versions = imageVersions(images);
  const hidden = versions.length - MOST;
  return (
    <span title={images.join('\n')}>
      <Code>{versions.slice(0, MOST).join(' ')}</Code>
      {hidden > 0 && <> {t('row.moreImages', { number: String(hidden) })}</>}
    </span>
  );
}
