import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Composition } from '@fairway/contracts/argocd';
import { Age, RichText } from '@fairway/kit-react';
import { argoCdTranslationRef } from '../../translations';
import { shortRevision } from '../../words/versions';
import { UpstreamWords } from '../ApplicationParts';

/** What the source hydrator made of the dry sources. */
export function HydrationFacts(props: {
  hydration: NonNullable<Composition['hydration']>;
}) {
  const { repoUrl, dryRevision, hydratedRevision, phase, message, at } =
    props.hydration;
  const { t } = useTranslationRef(argoCdTranslationRef);
  const word = (revision?: string) =>
    revision ? shortRevision(revision) : t('composition.notKnown');
  return (
    <div>
      <RichText
        text={t('composition.hydrated', {
          dry: word(dryRevision),
          hydrated: word(hydratedRevision),
          phase: phase ?? t('composition.notKnown'),
        })}
      />{' '}
      {message && <UpstreamWords text={message} />} {at && <Age of={at} />}
      {repoUrl && <div style={{ fontSize: 12 }}>{repoUrl}</div>}
    </div>
  );
}
