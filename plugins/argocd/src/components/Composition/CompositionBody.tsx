import type { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Composition } from '@fairway/contracts/argocd';
import { Note, RichText } from '@fairway/kit-react';
import { argoCdTranslationRef } from '../../translations';
import { ApplicationSetFactsView } from './ApplicationSetFactsView';
import { HydrationFacts } from './HydrationFacts';
import { PartList } from './PartList';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    root: { display: 'grid', gap: theme.spacing(2), minWidth: 0 },
    title: {
      margin: theme.spacing(0, 0, 0.5),
      fontSize: 12,
      lineHeight: '16px',
      fontWeight: 600,
      color: theme.palette.textSubtle,
    },
  }),
  { name: 'FairwayComposition' },
);

/** Parents, the ApplicationSet, the hydrator, children; what is not there is not named, unless nothing is. */
export function CompositionBody(props: {
  composition: Composition;
  name: string;
}) {
  const { composition, name } = props;
  const { parents, children, hidden, applicationSet, hydration, notes } =
    composition;
  const classes = useStyles();
  const { t } = useTranslationRef(argoCdTranslationRef);
  const alone =
    parents.length + children.length + hidden === 0 &&
    !applicationSet &&
    !hydration;
  return (
    <div className={classes.root}>
      {notes.map(note => (
        <Note key={note} tone="unk" icon="unknown">
          <RichText text={note} />
        </Note>
      ))}
      {alone && notes.length === 0 && (
        <div>{t('composition.none', { name })}</div>
      )}
      {parents.length > 0 && (
        <Part title={t('composition.parents')}>
          <PartList applications={parents} />
        </Part>
      )}
      {applicationSet && (
        <Part title={t('composition.set')}>
          <ApplicationSetFactsView facts={applicationSet} />
        </Part>
      )}
      {hydration && (
        <Part title={t('composition.hydration')}>
          <HydrationFacts hydration={hydration} />
        </Part>
      )}
      {(children.length > 0 || hidden > 0) && (
        <Part
          title={t('composition.children', { count: children.length + hidden })}
        >
          <PartList applications={children} />
          {hidden > 0 && t('composition.hidden', { count: hidden })}
        </Part>
      )}
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const classes = useStyles();
  return (
    <section style={{ minWidth: 0 }}>
      <h3 className={classes.title}>{title}</h3>
      {children}
    </section>
  );
}
