import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ScrollRegion } from '@fairway/kit-react';
import { sloTranslationRef } from '../../../translations';
import type { Reading } from './ChartFrame';

/** More rows than this are not read by anyone. */
const MAX_ROWS = 60;

const useStyles = makeStyles(
  { scroll: { maxHeight: 320, overflow: 'auto' } },
  { name: 'FairwayChartTable' },
);

/** The values of a chart as a table, the newest first; of many points the worst of each few. */
export function ChartTable(props: {
  title: string;
  count: number;
  read: (index: number, from: number) => Reading;
}) {
  const { title, count, read } = props;
  const { t } = useTranslationRef(sloTranslationRef);
  const classes = useStyles();
  const every = Math.max(1, Math.ceil(count / MAX_ROWS));
  const readings: Reading[] = [];
  for (let index = count - 1; index >= 0; index -= every)
    readings.push(read(index, Math.max(0, index - every + 1)));
  if (readings.length === 0) return <p>{t('chart.noData')}</p>;
  return (
    <ScrollRegion label={title} className={classes.scroll}>
      <Table size="small" aria-label={title}>
        <TableHead>
          <TableRow>
            <TableCell>{t('chart.time')}</TableCell>
            {readings[0].values.map(({ label }) => (
              <TableCell key={label} align="right">
                {label}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {readings.map(({ time, values }) => (
            <TableRow key={time}>
              <TableCell>{time}</TableCell>
              {values.map(({ label, value }) => (
                <TableCell key={label} align="right">
                  {value}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </ScrollRegion>
  );
}
