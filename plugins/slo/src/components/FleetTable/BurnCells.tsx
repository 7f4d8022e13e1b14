import TableCell from '@material-ui/core/TableCell';
import { useTheme } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SloStatus } from '@fairway/contracts/slo';
import { formatBurn, formatDuration, stateTokens } from '@fairway/kit-react';
import { burnNear, burnTone, rateOf } from '../../status/burn';
import { sloTranslationRef } from '../../translations';

const HOUR = 3600;

/** Burn over an hour and over days, and until when the budget lasts. */
export function BurnCells({ status }: { status: SloStatus }) {
  const { t } = useTranslationRef(sloTranslationRef);
  return (
    <>
      <BurnCell status={status} seconds={HOUR} />
      <BurnCell status={status} seconds={72 * HOUR} />
      <TableCell align="right" style={{ whiteSpace: 'nowrap' }}>
        {status.state === 'exhausted' && t('fleet.isSpent')}
        {status.state !== 'exhausted' &&
          (status.exhaustedInSeconds === undefined
            ? t('fleet.outlasts')
            : formatDuration(status.exhaustedInSeconds))}
      </TableCell>
    </>
  );
}

function BurnCell(props: { status: SloStatus; seconds: number }) {
  const { status, seconds } = props;
  const tokens = stateTokens(useTheme());
  const { t } = useTranslationRef(sloTranslationRef);
  const rate = rateOf(burnNear(status, seconds));
  const tone = rate === undefined ? undefined : burnTone(status, rate);
  return (
    <TableCell
      align="right"
      style={tone && { color: tokens[tone], fontWeight: 600 }}
    >
      {rate === undefined ? t('fleet.notKnown') : formatBurn(rate)}
    </TableCell>
  );
}
