import { Fragment } from 'react';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SloStatus } from '@fairway/contracts/slo';
import { EnvironmentLabel } from '@fairway/kit-react';
import { sloTranslationRef } from '../../translations';
import { useTableStyles } from '../useTableStyles';
import { FleetRow } from './FleetRow';
import { runsOfEnvironment } from './runsOfEnvironment';
import { ScrollRegion } from '../ScrollRegion';

/** SLOs as rows, in the order that the backend gave; a row names the environment where it changes. */
export function FleetRows({ slos }: { slos: SloStatus[] }) {
  const classes = useTableStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  return (
    <ScrollRegion label={t('fleet.caption')} className={classes.scroll}>
      <Table
        size="small"
        className={classes.table}
        style={{ minWidth: 900 }}
        aria-label={t('fleet.caption')}
      >
        <TableHead>
          <TableRow>
            <TableCell>{t('fleet.state')}</TableCell>
            <TableCell>{t('fleet.slo')}</TableCell>
            <TableCell>{t('fleet.entity')}</TableCell>
            <TableCell align="right">{t('fleet.objective')}</TableCell>
            <TableCell colSpan={2}>{t('fleet.left')}</TableCell>
            <TableCell align="right">{t('fleet.burn1h')}</TableCell>
            <TableCell align="right">{t('fleet.burn3d')}</TableCell>
            <TableCell align="right">{t('fleet.spentIn')}</TableCell>
            <TableCell>{t('fleet.source')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {runsOfEnvironment(slos).map(({ environment, members }) => (
            <Fragment key={members[0].ref}>
              <TableRow>
                <TableCell colSpan={10} component="th" scope="colgroup">
                  <EnvironmentLabel
                    name={environment ?? t('rollup.noEnvironment')}
                    production={members[0].production}
                  />
                </TableCell>
              </TableRow>
              {members.map(status => (
                <FleetRow key={status.ref} status={status} />
              ))}
            </Fragment>
          ))}
        </TableBody>
      </Table>
    </ScrollRegion>
  );
}
