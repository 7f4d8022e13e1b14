import { Fragment } from 'react';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import { useTheme } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { LoadedGroup } from '@fairway/contracts/slo';
import {
  Age,
  Code,
  DataTable,
  formatDuration,
  Note,
  StateIcon,
  stateTokens,
  type StateIconName,
  type Tone,
} from '@fairway/kit-react';
import { sloTranslationRef, type Translate } from '../../translations';
import { formatSeconds } from '../../words/seconds';

const LOOKS: Record<
  'ok' | 'slow' | 'err' | 'unknown',
  { tone: Tone; icon: StateIconName }
> = {
  ok: { tone: 'ok', icon: 'ok' },
  slow: { tone: 'watch', icon: 'stuck' },
  err: { tone: 'act', icon: 'failed' },
  unknown: { tone: 'unk', icon: 'unknown' },
};

/** The rule groups of an SLO as the source evaluates them; below one that fails, what the source said. */
export function RuleGroups({ groups }: { groups: LoadedGroup[] }) {
  const { t } = useTranslationRef(sloTranslationRef);
  return (
    <DataTable
      title={t('rules.groups')}
      columns={[
        { title: t('rules.group') },
        { title: t('rules.health') },
        { title: t('rules.count'), align: 'right' },
        { title: t('rules.evaluated'), align: 'right' },
        { title: t('rules.took'), align: 'right' },
        { title: t('rules.skipped'), align: 'right' },
      ]}
    >
      {groups.map(group => (
        <Fragment key={group.group}>
          <GroupRow group={group} />
          {group.health === 'err' && (
            <TableRow>
              <TableCell colSpan={6}>
                <Note tone="act" icon="failed">
                  {group.lastError ?? t('rules.errorUnsaid')}
                </Note>
              </TableCell>
            </TableRow>
          )}
        </Fragment>
      ))}
    </DataTable>
  );
}

function GroupRow({ group }: { group: LoadedGroup }) {
  const { t } = useTranslationRef(sloTranslationRef);
  const tokens = stateTokens(useTheme());
  const { health, rules, lastEvaluation, skipped } = group;
  const state = health === 'ok' && group.slow ? 'slow' : health;
  const { tone, icon } = LOOKS[state];
  return (
    <TableRow>
      <TableCell style={{ minWidth: 160 }}>
        <Code>{group.group}</Code>
      </TableCell>
      <TableCell style={{ whiteSpace: 'nowrap' }}>
        <span style={{ color: tone === 'ok' ? undefined : tokens[tone] }}>
          <StateIcon icon={icon} tone={tone} /> {t(`rules.health.${state}`)}
        </span>
      </TableCell>
      <TableCell align="right">{rules}</TableCell>
      <TableCell align="right" style={{ whiteSpace: 'nowrap' }}>
        {lastEvaluation ? <Age of={lastEvaluation} /> : t('rules.notTold')}
      </TableCell>
      <TableCell align="right" style={{ whiteSpace: 'nowrap' }}>
        {tookWords(group, t)}
      </TableCell>
      <TableCell align="right" style={{ whiteSpace: 'nowrap' }}>
        {skippedWords(skipped, t)}
      </TableCell>
    </TableRow>
  );
}

function tookWords(
  { evaluationSeconds, intervalSeconds }: LoadedGroup,
  t: Translate,
): string {
  if (evaluationSeconds === undefined) return t('rules.notTold');
  const took = formatSeconds(evaluationSeconds);
  return intervalSeconds === undefined
    ? took
    : t('rules.tookOf', { took, interval: formatDuration(intervalSeconds) });
}

function skippedWords(skipped: number | undefined, t: Translate): string {
  if (skipped === undefined) return t('rules.notTold');
  return skipped === 0 ? t('rules.skippedNone') : String(Math.ceil(skipped));
}
