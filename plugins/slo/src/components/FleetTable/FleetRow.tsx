import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import { useTheme } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { SloStatus } from '@fairway/contracts/slo';
import { Age, StateIcon, stateTokens, useNow } from '@fairway/kit-react';
import { stateLooks } from '../../status/states';
import { sloTranslationRef } from '../../translations';
import { budgetLeftWords, hasBudget } from '../../words/budgetLeft';
import { rowReason } from '../../words/rowReason';
import { sourceName } from '../../words/source';
import { objectiveWords } from '../../words/values';
import { RowNotes, SloBar, SloName } from '../SloParts';
import { BurnCells } from './BurnCells';

/** One SLO in the fleet; where numbers are not known their cells merge into the reason. */
export function FleetRow(props: {
  status: SloStatus;
  /** With entity and objective. */
  full: boolean;
  /** Names the environment unless it is production. */
  withEnvironment?: boolean;
}) {
  const { status, full, withEnvironment } = props;
  const tokens = stateTokens(useTheme());
  const now = useNow();
  const { t } = useTranslationRef(sloTranslationRef);
  const { icon, tone } = stateLooks[status.state];
  const reason = rowReason(status, t, now);
  const left = budgetLeftWords(status, t);
  return (
    <TableRow hover>
      <TableCell>
        <span
          style={{
            display: 'inline-flex',
            alignItems: 'center',
            gap: 6,
            whiteSpace: 'nowrap',
            color: tone === 'ok' ? undefined : tokens[tone],
          }}
        >
          <StateIcon icon={icon} tone={tone} />
          {t(`state.${status.state}`)}
        </span>
      </TableCell>
      <TableCell style={{ width: '100%', minWidth: 160 }}>
        <SloName status={status} withEnvironment={withEnvironment} />
        <RowNotes status={status} />
      </TableCell>
      {full && <GoalCells status={status} />}
      {reason !== undefined || left === undefined ? (
        <>
          <TableCell style={{ width: 88 }}>
            {hasBudget(status.state) && <SloBar status={status} slim />}
          </TableCell>
          <TableCell colSpan={4} style={{ color: tokens.unk, minWidth: 160 }}>
            {reason}
          </TableCell>
        </>
      ) : (
        <>
          <TableCell style={{ width: 88, minWidth: 88 }}>
            <SloBar status={status} slim />
          </TableCell>
          <TableCell align="right" style={{ whiteSpace: 'nowrap' }}>
            {left}
          </TableCell>
          <BurnCells status={status} />
        </>
      )}
      <TableCell style={{ whiteSpace: 'nowrap' }}>
        {sourceName(status.source, t)}, <Age of={status.asOf} />
      </TableCell>
    </TableRow>
  );
}

function GoalCells({ status }: { status: SloStatus }) {
  const { t } = useTranslationRef(sloTranslationRef);
  return (
    <>
      <TableCell>
        {status.link ? (
          <EntityRefLink entityRef={status.link.entityRef} hideIcon />
        ) : (
          t('fleet.noEntity')
        )}
      </TableCell>
      <TableCell align="right">{objectiveWords(status, t)}</TableCell>
    </>
  );
}
