import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SourceReport } from '@fairway/contracts';
import { formatCount } from '../../format';
import { sourceLooks } from '../../sources/sourceLooks';
import { stateTokens } from '../../theme/stateTokens';
import { kitTranslationRef } from '../../translations';
import { Age, Moment } from '../Age';
import { Note } from '../Note';
import { RichText } from '../RichText';
import { StateIcon } from '../StateIcon';
import type { CountWords } from './CountWords';
import { sourceNotes } from './sourceNotes';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    noted: { '& > td': { borderBottom: 0 } },
    name: { fontWeight: 600 },
    subtle: { fontSize: 12, color: theme.palette.textSubtle },
    state: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: 6,
      whiteSpace: 'nowrap',
    },
    notes: { display: 'grid', gap: theme.spacing(0.5) },
  }),
  { name: 'FairwaySourceRow' },
);

/** One source; below it what is the matter and how to mend it. */
export function SourceRow(props: {
  report: SourceReport;
  /** Sentences of the concern. */
  more: string[];
  /** How the concern calls what was found there. */
  countWords: CountWords;
}) {
  const { report, more, countWords } = props;
  const { name, kind, state, asOf, clusters, counts } = report;
  const classes = useStyles();
  const tokens = stateTokens(useTheme());
  const { t } = useTranslationRef(kitTranslationRef);
  const { tone, icon } = sourceLooks[state];
  const notes = [...sourceNotes(report, t), ...more];
  const words = (what: string, count: number) =>
    countWords(what, count) ??
    t('sources.counts', { number: formatCount(count), what });
  const holds = Object.entries(counts)
    .map(([what, count]) => words(what, count))
    .join(', ');
  return (
    <>
      <TableRow className={notes.length ? classes.noted : undefined}>
        <TableCell>
          <div className={classes.name}>
            {name}{' '}
            {report.browserUrl && (
              <Link to={report.browserUrl}>{t('sources.open')}</Link>
            )}
          </div>
          <div className={classes.subtle}>
            {kind}{' '}
            {clusters.length > 0 &&
              t('sources.clusters', { clusters: clusters.join(', ') })}
          </div>
        </TableCell>
        <TableCell>
          <span
            className={classes.state}
            style={tone === 'ok' ? undefined : { color: tokens[tone] }}
          >
            <StateIcon icon={icon} tone={tone} />
            {t(`source.state.${state}`)}
          </span>
        </TableCell>
        <TableCell align="right">
          {asOf ? <Moment of={asOf} /> : t('sources.never')}
        </TableCell>
        <TableCell align="right">
          {asOf ? <Age of={asOf} /> : t('sources.never')}
        </TableCell>
        <TableCell>{holds || t('sources.nothing')}</TableCell>
        <TableCell>{report.version ?? t('sources.versionUnknown')}</TableCell>
      </TableRow>
      {notes.length > 0 && (
        <TableRow>
          <TableCell colSpan={6}>
            <div className={classes.notes}>
              {notes.map(note => (
                <Note
                  key={note}
                  tone={tone === 'ok' ? 'unk' : tone}
                  icon={tone === 'ok' ? 'stale' : icon}
                >
                  <RichText
                    text={note}
                    slots={{
                      at: report.lastError && (
                        <Moment of={report.lastError.at} />
                      ),
                      rulesAt: report.rules?.asOf && (
                        <Moment of={report.rules.asOf} />
                      ),
                    }}
                  />
                </Note>
              ))}
            </div>
          </TableCell>
        </TableRow>
      )}
    </>
  );
}
