import { Fragment } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Application, DeployedSource } from '@fairway/contracts/argocd';
import { EnvironmentLabel, RichText } from '@fairway/kit-react';
import { argoCdTranslationRef } from '../../translations';
import { sourceName } from '../../words/versions';
import { Revision } from '../ApplicationParts';

interface RevisionChange {
  from?: DeployedSource;
  to: DeployedSource;
}

/** Where, and from what to what. */
export function DialogSubline(props: {
  application: Application;
  revisions?: RevisionChange[];
}) {
  const { application, revisions = [] } = props;
  const { environment, production, cluster, instance } = application;
  const { t } = useTranslationRef(argoCdTranslationRef);
  return (
    <>
      <EnvironmentLabel
        name={environment ?? t('card.noEnvironment')}
        production={production}
      />
      <span>
        {t('dialog.where', {
          cluster: cluster ?? t('row.noCluster'),
          instance,
        })}
      </span>
      {revisions.map(({ from, to }, index) => (
        // Two sources of an application may be alike.
        <Fragment key={index}>
          <span aria-hidden>·</span>
          <span>
            {revisions.length > 1 && <>{to.chart ?? sourceName(to)} </>}
            <RichText
              text={t(from ? 'dialog.fromTo' : 'dialog.to')}
              slots={{
                from: from && <Revision source={from} />,
                to: <Revision source={to} />,
              }}
            />
          </span>
        </Fragment>
      ))}
    </>
  );
}
