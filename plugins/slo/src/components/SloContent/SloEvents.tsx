import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import { useTheme } from '@material-ui/core/styles';
import { DateTime } from 'luxon';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SloHistory, SloStatus } from '@fairway/contracts/slo';
import {
  DataCard,
  DataTable,
  formatCost,
  formatDuration,
  Moment,
  StateIcon,
  type StateIconName,
  stateTokens,
  type Tone,
} from '@fairway/kit-react';
import { sloTranslationRef, type Translate } from '../../translations';
import { eventsOf, type SloEvent } from './events';

/** The newest; the chart shows them all. */
const MAX_ROWS = 8;

const LOOKS: Record<
  SloEvent['kind'],
  { tone: Tone | undefined; icon: StateIconName }
> = {
  page: { tone: 'act', icon: 'act' },
  ticket: { tone: 'watch', icon: 'watch' },
  gap: { tone: 'unk', icon: 'noData' },
  reset: { tone: undefined, icon: 'retry' },
};

/** What happened to a budget in the time of its chart, newest first. */
export function SloEvents(props: { history: SloHistory; status: SloStatus }) {
  const { history, status } = props;
  const { t } = useTranslationRef(sloTranslationRef);
  const { points, stepSeconds } = history;
  const title = t('events.title');
  if (points.length < 2) return null;
  const events = eventsOf(history, status).slice(0, MAX_ROWS);
  const span = formatDuration(
    points[points.length - 1].t - points[0].t + stepSeconds,
  );
  return (
    <DataCard
      title={title}
      body={
        events.length === 0 ? (
          <div>{t('events.none', { span })}</div>
        ) : (
          <DataTable
            title={title}
            inCard
            columns={[
              { title: t('events.kind') },
              { title: t('events.when') },
              { title: t('events.lasted'), align: 'right' },
              { title: t('events.spent'), align: 'right' },
            ]}
          >
            {events.map(event => (
              <EventRow key={`${event.kind} ${event.from}`} event={event} />
            ))}
          </DataTable>
        )
      }
      footer={[t('events.coarse', { step: formatDuration(stepSeconds) })]}
    />
  );
}

function EventRow({ event }: { event: SloEvent }) {
  const { t } = useTranslationRef(sloTranslationRef);
  const tokens = stateTokens(useTheme());
  const { tone, icon } = LOOKS[event.kind];
  return (
    <TableRow>
      <TableCell style={{ minWidth: 160 }}>
        <span
          style={{
            display: 'inline-flex',
            alignItems: 'center',
            gap: 6,
            color: tone && tokens[tone],
          }}
        >
          <StateIcon icon={icon} tone={tone} />
          {t(`events.${event.kind}`)}
        </span>
      </TableCell>
      <TableCell style={{ whiteSpace: 'nowrap' }}>
        <Moment of={DateTime.fromSeconds(event.from).toISO()!} />
      </TableCell>
      <TableCell align="right" style={{ whiteSpace: 'nowrap' }}>
        {lastedWords(event, t)}
      </TableCell>
      <TableCell align="right" style={{ whiteSpace: 'nowrap' }}>
        {spentWords(event, t)}
      </TableCell>
    </TableRow>
  );
}

function lastedWords(
  { kind, from, to, ongoing }: SloEvent,
  t: Translate,
): string {
  if (kind === 'reset') return t('events.moment');
  const duration = formatDuration(to - from);
  return ongoing ? t('events.ongoing', { duration }) : duration;
}

function spentWords({ kind, spent }: SloEvent, t: Translate): string {
  if (kind === 'gap') return t('events.notCounted');
  if (kind === 'reset') return t('events.whole');
  return spent === undefined ? t('stat.notKnown') : formatCost(spent);
}
