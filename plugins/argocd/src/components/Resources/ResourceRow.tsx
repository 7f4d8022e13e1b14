import ButtonBase from '@material-ui/core/ButtonBase';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ApplicationResource } from '@fairway/contracts/argocd';
import { Age, focusRing } from '@fairway/kit-react';
import { isTroubled } from '../../status/resourceTree';
import { healthLooks, syncLooks } from '../../status/saidLooks';
import { argoCdTranslationRef, type Translate } from '../../translations';
import { imageVersions } from '../../words/versions';
import { SaidWord, UpstreamWords } from '../ApplicationParts';

/** How many columns an object has. */
export const COLUMNS = 5;
const INDENT_PX = 20;

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    row: {
      '&&&': { backgroundColor: 'transparent' },
      '& > td': { verticalAlign: 'top' },
    },
    object: {
      display: 'grid',
      gridTemplateColumns: '24px minmax(0, 1fr)',
      minWidth: 200,
    },
    toggle: {
      width: 24,
      height: 24,
      marginTop: -2,
      font: 'inherit',
      borderRadius: theme.shape.borderRadius,
      color: theme.palette.textSubtle,
      ...focusRing(theme),
    },
    name: {
      display: 'inline',
      padding: 0,
      font: 'inherit',
      textAlign: 'left',
      color: theme.palette.link,
      overflowWrap: 'anywhere',
      '&:hover': { textDecoration: 'underline' },
      ...focusRing(theme),
    },
    subtle: {
      fontSize: 12,
      lineHeight: '18px',
      color: theme.palette.textSubtle,
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'FairwayResourceRow' },
);

/** One object: what it is, how it fares, and the buttons that open what it owns and its events. */
export function ResourceRow(props: {
  resource: ApplicationResource;
  depth: number;
  /** How many objects it owns. */
  owns: number;
  open: boolean;
  onOpen: () => void;
  events: boolean;
  onEvents: () => void;
  owner?: string;
}) {
  const { resource, depth, owns, open, onOpen, events, onEvents } = props;
  const { kind, name, health, sync, message, createdAt } = resource;
  const classes = useStyles();
  const { t } = useTranslationRef(argoCdTranslationRef);
  const notes = notesOf(resource, props.owner, t);
  return (
    <TableRow className={classes.row}>
      <TableCell>
        <div
          className={classes.object}
          style={{ marginLeft: depth * INDENT_PX }}
        >
          {owns > 0 ? (
            <ButtonBase
              className={classes.toggle}
              aria-expanded={open}
              aria-label={
                open
                  ? t('resources.collapse', { name })
                  : t('resources.expand', { name, count: owns })
              }
              onClick={onOpen}
            >
              <span aria-hidden>{open ? '▾' : '▸'}</span>
            </ButtonBase>
          ) : (
            <span />
          )}
          <span>
            <ButtonBase
              className={classes.name}
              aria-expanded={events}
              title={t('resources.events', { name })}
              onClick={onEvents}
            >
              {kind}/{name}
            </ButtonBase>
            {notes && <div className={classes.subtle}>{notes}</div>}
          </span>
        </div>
      </TableCell>
      <TableCell>
        {health ? (
          <SaidWord {...healthLooks[health]}>{t(`health.${health}`)}</SaidWord>
        ) : (
          <span className={classes.subtle}>{t('resources.noHealth')}</span>
        )}
        {message && isTroubled(resource) && (
          <div className={classes.subtle}>
            <UpstreamWords text={message} />
          </div>
        )}
      </TableCell>
      <TableCell>
        {sync ? (
          <SaidWord {...syncLooks[sync]}>{t(`sync.${sync}`)}</SaidWord>
        ) : (
          <span className={classes.subtle}>{t('resources.noSync')}</span>
        )}
      </TableCell>
      <TableCell className={classes.subtle}>{factsOf(resource, t)}</TableCell>
      <TableCell className={classes.subtle}>
        {createdAt ? <Age of={createdAt} /> : t('resources.noAge')}
      </TableCell>
    </TableRow>
  );
}

function notesOf(
  { hook, requiresPruning, orphaned, namespace }: ApplicationResource,
  owner: string | undefined,
  t: Translate,
): string {
  return [
    namespace,
    owner && t('resources.ownedBy', { owner }),
    hook && t('resources.hook'),
    requiresPruning && t('resources.prune'),
    orphaned && t('resources.orphaned'),
  ]
    .filter(Boolean)
    .join(' · ');
}

function factsOf({ info, images }: ApplicationResource, t: Translate): string {
  const facts = [
    ...imageVersions(images),
    ...info.map(({ name, value }) => `${name}: ${value}`),
  ];
  return facts.length ? facts.join(' · ') : t('resources.noFacts');
}
