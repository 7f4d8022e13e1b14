import type { ReactNode } from 'react';
import Skeleton from '@material-ui/lab/Skeleton';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  sloReadPermission,
  type SloExplanation,
  type SloStatus,
} from '@fairway/contracts/slo';
import {
  FailureBody,
  RichText,
  useOperation,
  StaleNote,
} from '@fairway/kit-react';
import { sloApiRef } from '../../api';
import { sloTranslationRef } from '../../translations';
import { Explanation } from './Explanation';

interface Explained {
  explanation: SloExplanation;
  status: SloStatus;
}

/** How the budget left of an SLO comes about: asked for when it is opened. */
export function ExplainBody({ slo }: { slo: string }): ReactNode {
  const api = useApi(sloApiRef);
  const { t } = useTranslationRef(sloTranslationRef);
  const operation = useOperation<Explained>(`explain ${slo}`, async signal => {
    const [explanation, { matches }] = await Promise.all([
      api.explain({ slo }, { signal }),
      api.slo({ slo }, { signal }),
    ]);
    return { explanation, status: matches[0] };
  });
  const { value, failure, retry } = operation;
  if (value)
    return (
      <>
        <StaleNote operation={operation} />
        <Explanation {...value} />
      </>
    );
  if (!failure)
    return (
      <div role="status" aria-busy aria-label={t('explain.loading')}>
        <Skeleton animation={false} variant="rect" height={96} />
        <Skeleton
          animation={false}
          variant="rect"
          height={160}
          style={{ marginTop: 16 }}
        />
      </div>
    );
  const sentences = {
    forbidden: t('explain.forbidden', { permission: sloReadPermission.name }),
    notFound: t('explain.notFound'),
    failed: t('explain.failed'),
  };
  return (
    <FailureBody
      sentence={<RichText text={sentences[failure.kind]} />}
      failure={failure}
      retry={retry}
    />
  );
}
