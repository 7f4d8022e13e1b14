import type { ReactNode } from 'react';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { ScrollRegion } from './ScrollRegion';

/** Themes may break words and squeeze lines in cells, which tears numbers from their units. */
const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    scroll: { overflowX: 'auto' },
    table: {
      fontVariantNumeric: 'tabular-nums',
      '& td, & th': {
        padding: '6px 8px',
        height: 36,
        lineHeight: '20px',
        // Material UI makes it so pale that rows run into each other.
        borderBottomColor: theme.palette.divider,
        wordBreak: 'normal',
        overflowWrap: 'normal',
      },
      '& thead th': { whiteSpace: 'nowrap' },
      '& td:first-child, & th:first-child': { paddingLeft: 16 },
      '& td:last-child, & th:last-child': { paddingRight: 16 },
    },
    /** Takes the padding of the card around it, so that rows reach from edge to edge. */
    flush: { margin: -16, marginTop: 0 },
  }),
  { name: 'FairwayTable' },
);

/**
 * Head of a column; of several columns with `span`.
 *
 * @public
 */
export interface Column {
  title: string;
  /** Numbers stand at the right. */
  align?: 'right';
  span?: number;
}

/** @public */
export interface DataTableProps {
  title: string;
  columns: Column[];
  /** In pixels. */
  minWidth?: number;
  /** Stands in a card. */
  inCard?: boolean;
  children: ReactNode;
}

/**
 * Rows under their heads; scrolls where its place is narrower.
 *
 * @public
 */
export function DataTable(props: DataTableProps) {
  const { title, columns, minWidth, inCard, children } = props;
  const classes = useStyles();
  return (
    <ScrollRegion
      label={title}
      className={inCard ? `${classes.scroll} ${classes.flush}` : classes.scroll}
    >
      <Table
        size="small"
        className={classes.table}
        style={{ minWidth }}
        aria-label={title}
      >
        <TableHead>
          <TableRow>
            {columns.map(column => (
              <TableCell
                key={column.title}
                align={column.align}
                colSpan={column.span}
              >
                {column.title}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>{children}</TableBody>
      </Table>
    </ScrollRegion>
  );
}
