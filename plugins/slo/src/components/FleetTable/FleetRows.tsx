import { Fragment } from 'react';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SloStatus } from '@fairway/contracts/slo';
import { EnvironmentLabel } from '@fairway/kit-react';
import { sloTranslationRef } from '../../translations';
import { DataTable } from '../DataTable';
import { FleetRow } from './FleetRow';
import { runsOfEnvironment } from './runsOfEnvironment';

/** SLOs as rows, in the order that the backend gave; a row names the environment where it changes. */
export function FleetRows({ slos }: { slos: SloStatus[] }) {
  const { t } = useTranslationRef(sloTranslationRef);
  return (
    <DataTable
      title={t('fleet.caption')}
      minWidth={900}
      columns={[
        { title: t('fleet.state') },
        { title: t('fleet.slo') },
        { title: t('fleet.entity') },
        { title: t('fleet.objective'), align: 'right' },
        { title: t('fleet.left'), span: 2 },
        { title: t('fleet.burn1h'), align: 'right' },
        { title: t('fleet.burn3d'), align: 'right' },
        { title: t('fleet.spentIn'), align: 'right' },
        { title: t('fleet.source') },
      ]}
    >
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
    </DataTable>
  );
}
