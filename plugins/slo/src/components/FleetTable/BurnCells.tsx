import TableCell from '@material-ui/core/TableCell';
import { useTheme } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SloStatus } from '@fairway/contracts/slo';
import { formatBurn, formatDuration, stateTokens } from '@fairway/kit-react';
import { burnOver, burnTone, rateOf, secondsLeft } from '../../status/burn';
import { sloTranslationRef, type Translate } from '../../translations';

/** Burn over an hour and over days, and until when the budget lasts. */
export function BurnCells({ status }: { status: SloStatus }) {
  const { t } = useTranslationRef(sloTranslationRef);
  return (
    <>
      <BurnCell status={status} span="hour" />
      <BurnCell status={status} span="days" />
      <TableCell align="right" style={{ whiteSpace: 'nowrap' }}>
        {spentIn(status, t)}
      </TableCell>
    </>
  );
}

function spentIn(status: SloStatus, t: Translate): string {
  const { state, exhaustion } = status;
  if (state === 'exhausted') return t('fleet.isSpent');
  if ('unknown' in exhaustion) return t('fleet.notKnown');
  const seconds = secondsLeft(status);
  if (seconds !== undefined) return formatDuration(seconds);
  return 'outlasts' in exhaustion ? t('fleet.outlasts') : t('fleet.isSpent');
}

function BurnCell(props: { status: SloStatus; span: 'hour' | 'days' }) {
  const { status, span } = props;
  const tokens = stateTokens(useTheme());
  const { t } = useTranslationRef(sloTranslationRef);
  const rate = rateOf(burnOver(status, span));
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
