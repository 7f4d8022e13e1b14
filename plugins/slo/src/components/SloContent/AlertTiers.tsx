import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SloStatus } from '@fairway/contracts/slo';
import { DataCard } from '@fairway/kit-react';
import { sloTranslationRef } from '../../translations';
import { ScrollRegion } from '../ScrollRegion';
import { useTableStyles } from '../useTableStyles';
import { AlertTierRow } from './AlertTierRow';

/** The alerts of an SLO, which fire, and whether they are silenced. */
export function AlertTiers({ status }: { status: SloStatus }) {
  const { t } = useTranslationRef(sloTranslationRef);
  const classes = useTableStyles();
  const title = t('tiers.title');
  const firing = status.tiers.filter(tier => tier.firing);
  const silencesKnown = firing.every(
    ({ silencedUntil }) => silencedUntil !== undefined,
  );
  const showSilences = firing.length > 0 && silencesKnown;
  const unread = status.alertRules === 'not-read';
  if (status.tiers.length === 0)
    return (
      <DataCard
        title={title}
        body={<div>{unread ? t('tiers.unread') : t('tiers.none')}</div>}
      />
    );
  return (
    <DataCard
      title={title}
      body={
        <ScrollRegion
          label={title}
          className={`${classes.scroll} ${classes.flush}`}
        >
          <Table size="small" className={classes.table} aria-label={title}>
            <TableHead>
              <TableRow>
                <TableCell>{t('tiers.tier')}</TableCell>
                <TableCell>{t('tiers.windows')}</TableCell>
                <TableCell align="right">{t('tiers.over')}</TableCell>
                <TableCell align="right">{t('tiers.now')}</TableCell>
                <TableCell>{t('tiers.state')}</TableCell>
                {showSilences && <TableCell>{t('tiers.note')}</TableCell>}
              </TableRow>
            </TableHead>
            <TableBody>
              {status.tiers.map(tier => (
                <AlertTierRow
                  key={`${tier.tier} ${tier.long}`}
                  tier={tier}
                  status={status}
                  showSilence={showSilences}
                />
              ))}
            </TableBody>
          </Table>
        </ScrollRegion>
      }
      footer={[
        ...(unread ? [t('tiers.onlyFiring')] : []),
        ...(silencesKnown ? [] : [t('tiers.silencesNotKnown')]),
      ]}
    />
  );
}
