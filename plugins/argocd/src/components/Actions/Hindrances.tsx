import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { RELATION_OWNED_BY } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  EntityRefLinks,
  getEntityRelations,
  useEntity,
} from '@backstage/plugin-catalog-react';
import {
  type Application,
  ENTITY_REF_ANNOTATION,
} from '@fairway/contracts/argocd';
import { CodeLine, Note, RichText } from '@fairway/kit-react';
import { argoCdTranslationRef, type Translate } from '../../translations';
import { toolWords } from '../../words/toolWords';
import { ACTION_PERMISSIONS, type ActionName } from './useActionRights';
import type { May } from './useMay';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({ line: { marginTop: theme.spacing(1) } }),
  { name: 'FairwayHindrances' },
);

function nameOf(
  action: ActionName,
  application: Application,
  t: Translate,
): string {
  const ofFlux = action === 'refresh' || action === 'autoSync';
  return ofFlux
    ? t(`${toolWords(application)}action.name.${action}`)
    : t(`action.name.${action}`);
}

/** Why the buttons are disabled, and who can mend it. Nothing where they are not. */
export function Hindrances(props: {
  application: Application;
  rights: Partial<Record<ActionName, May>>;
}) {
  const { application, rights } = props;
  const { name, link } = application;
  const { entity } = useEntity();
  const classes = useStyles();
  const { t } = useTranslationRef(argoCdTranslationRef);
  const names = Object.keys(rights) as ActionName[];
  const that = (may: May) => names.filter(action => rights[action] === may);
  const words = (actions: ActionName[]) =>
    actions.map(action => nameOf(action, application, t)).join(', ');
  const owners = getEntityRelations(entity, RELATION_OWNED_BY);

  if (that('linked').length > 0)
    return (
      <Note tone="unk" icon="lock">
        <RichText
          text={t(`${toolWords(application)}action.linkedOnly`, { name })}
        />
        {link && (
          <span className={classes.line} style={{ display: 'block' }}>
            <CodeLine text={`${ENTITY_REF_ANNOTATION}: ${link.entityRef}`} />
          </span>
        )}
      </Note>
    );
  const denied = that('no');
  const unsaid = that('unknown');
  return (
    <>
      {denied.length > 0 && (
        <Note tone="unk" icon="lock">
          <RichText
            text={t(
              owners.length > 0
                ? 'action.notAllowedOwner'
                : 'action.notAllowed',
              {
                actions: words(denied),
                permissions: denied
                  .map(action => `\`${ACTION_PERMISSIONS[action].name}\``)
                  .join(', '),
              },
            )}
            slots={{ owner: <EntityRefLinks entityRefs={owners} /> }}
          />
        </Note>
      )}
      {unsaid.length > 0 && (
        <Note tone="unk" icon="unknown">
          <RichText text={t('action.notKnown', { actions: words(unsaid) })} />
        </Note>
      )}
    </>
  );
}
