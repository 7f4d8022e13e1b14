import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SloStatus } from '@fairway/contracts/slo';
import { formatShare, Moment, RichText } from '@fairway/kit-react';
import { sloTranslationRef } from '../../translations';

/** The last value before the data went away. */
export function LastKnown({ status }: { status: SloStatus }) {
  const { t } = useTranslationRef(sloTranslationRef);
  const { lastKnown } = status;
  if (!lastKnown) return null;
  const left = formatShare(lastKnown.remaining);
  return (
    <Typography
      variant="caption"
      component="p"
      style={{ marginTop: 8, marginBottom: 0 }}
    >
      {lastKnown.at ? (
        <RichText
          text={t('sentence.lastKnownAt', { left })}
          slots={{ at: <Moment of={lastKnown.at} /> }}
        />
      ) : (
        t('sentence.lastKnown', { left })
      )}
    </Typography>
  );
}
