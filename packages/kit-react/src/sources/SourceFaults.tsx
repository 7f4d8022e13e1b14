import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SourceStatus } from '@fairway/contracts';
import { Note } from '../components/Note';
import { RichText } from '../components/RichText';
import { kitTranslationRef } from '../translations';
import { sourceFaultSentence } from './sourceFault';
import { sourceLooks } from './sourceLooks';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({ root: { display: 'grid', gap: theme.spacing(1) } }),
  { name: 'FairwaySourceFaults' },
);

/** @public */
export interface SourceFaultsProps {
  sources: SourceStatus[];
  /** Said where no source is configured. */
  none: string;
}

/**
 * A note for each source that is not fine, or that there is no source at all.
 *
 * @public
 */
export function SourceFaults({ sources, none }: SourceFaultsProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(kitTranslationRef);
  const faults = sources.filter(({ state }) => state !== 'ok');
  if (sources.length > 0 && faults.length === 0) return null;
  return (
    <div className={classes.root}>
      {sources.length === 0 && (
        <Note tone="unk" icon="unknown">
          <RichText text={none} />
        </Note>
      )}
      {faults.map(source => (
        <Note
          key={`${source.kind} ${source.name}`}
          {...sourceLooks[source.state]}
        >
          <RichText text={sourceFaultSentence(source, t)} />
        </Note>
      ))}
    </div>
  );
}
