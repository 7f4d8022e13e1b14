import TableCell from '@material-ui/core/TableCell';
import { useTheme } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SloStatus } from '@fairway/contracts/slo';
import { formatBurn, stateTokens } from '@fairway/kit-react';
import { burnOver, burnTone, rateOf } from '../../status/burn';
import { sloTranslationRef } from '../../translations';
import { lastsOf } from '../../words/lasts';

/** Burn over an hour and over days, and until when the budget lasts. */
export function BurnCells({ status }: { status: SloStatus }) {
  const { t } = useTranslationRef(sloTranslationRef);
  const lasts = lastsOf(status, t);
  return (
    <>
      <BurnCell status={status} span="hour" />
      <BurnCell status={status} span="days" />
      <TableCell align="right" style={{ whiteSpace: 'nowrap' }}>
        {lasts.unknown ? t('fleet.notKnown') : lasts.words}
      </TableCell>
    </>
  );
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
