import { makeStyles } from '@material-ui/core/styles';

/** Tables of numbers: themes may break words and squeeze lines in cells, which tears numbers from their units. */
export const useTableStyles = makeStyles(
  {
    scroll: { overflowX: 'auto' },
    table: {
      fontVariantNumeric: 'tabular-nums',
      '& td, & th': {
        padding: '6px 8px',
        height: 36,
        lineHeight: '20px',
        wordBreak: 'normal',
        overflowWrap: 'normal',
      },
      '& td:first-child, & th:first-child': { paddingLeft: 16 },
      '& td:last-child, & th:last-child': { paddingRight: 16 },
    },
    /** Takes the padding of the card around it, so that rows reach from edge to edge. */
    flush: { margin: -16, marginTop: 0 },
    noWrap: { whiteSpace: 'nowrap' },
  },
  { name: 'FairwayTable' },
);
