import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SourceStatus } from '@fairway/contracts';
import type { Application } from '@fairway/contracts/argocd';
import {
  Age,
  kitTranslationRef,
  Moment,
  Note,
  RichText,
} from '@fairway/kit-react';
import { lookOf } from '../../status/states';
import { argoCdTranslationRef } from '../../translations';
import { whyOf } from '../../words/why';
import { UpstreamWords } from './UpstreamWords';

/** Why an application is in its state, since when, and the mend; nothing where there is nothing to explain. */
export function ApplicationWhy(props: {
  application: Application;
  sources: SourceStatus[];
}) {
  const { application, sources } = props;
  const { t } = useTranslationRef(argoCdTranslationRef);
  const { t: kit } = useTranslationRef(kitTranslationRef);
  const text = whyOf(application, { t, kit, sources });
  if (text === undefined) return null;
  const { reason: { since, message } = {}, driftSince } = application;
  return (
    <Note {...lookOf(application)}>
      <RichText
        text={text}
        slots={{
          age: since && <Age of={since} />,
          since: since && <Moment of={since} />,
          asOf: <Moment of={application.asOf} />,
          drift: driftSince && <Moment of={driftSince} />,
          message: message && <UpstreamWords text={message} />,
        }}
      />
    </Note>
  );
}
