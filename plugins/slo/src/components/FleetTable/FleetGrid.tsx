import { Fragment } from 'react';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SloStatus } from '@fairway/contracts/slo';
import {
  type Column,
  DataTable,
  EnvironmentLabel,
  runsOfEnvironment,
} from '@fairway/kit-react';
import { sloTranslationRef, type Translate } from '../../translations';
import { FleetRow } from './FleetRow';

/** SLOs as a table, in the order that the backend gave; a row names the environment where it changes. */
export function FleetGrid(props: {
  slos: SloStatus[];
  /** Says the order. */
  title: string;
  /** Their order keeps environments apart. */
  byEnvironment: boolean;
  /** With entity and objective. */
  full: boolean;
}) {
  const { slos, title, byEnvironment, full } = props;
  const { t } = useTranslationRef(sloTranslationRef);
  const columns = columnsOf(full, t);
  const width = columns.reduce((sum, { span = 1 }) => sum + span, 0);
  return (
    <DataTable title={title} columns={columns}>
      {!byEnvironment &&
        slos.map(status => (
          <FleetRow
            key={status.ref}
            status={status}
            full={full}
            withEnvironment
          />
        ))}
      {(byEnvironment ? runsOfEnvironment(slos) : []).map(
        ({ environment, members }) => (
          <Fragment key={members[0].ref}>
            <TableRow>
              <TableCell colSpan={width} component="th" scope="colgroup">
                <EnvironmentLabel
                  name={environment ?? t('rollup.noEnvironment')}
                  production={members[0].production}
                />
              </TableCell>
            </TableRow>
            {members.map(status => (
              <FleetRow key={status.ref} status={status} full={full} />
            ))}
          </Fragment>
        ),
      )}
    </DataTable>
  );
}

function columnsOf(full: boolean, t: Translate): Column[] {
  const goal: Column[] = [
    { title: t('fleet.entity') },
    { title: t('fleet.objective'), align: 'right' },
  ];
  return [
    { title: t('fleet.state') },
    { title: t('fleet.slo') },
    ...(full ? goal : []),
    { title: t('fleet.left'), span: 2 },
    { title: t('fleet.burn1h'), align: 'right' },
    { title: t('fleet.burn3d'), align: 'right' },
    { title: t('fleet.lasts'), align: 'right' },
    { title: t('fleet.source') },
  ];
}
