import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ObjectAddress } from '@fairway/contracts';
import type { Application } from '@fairway/contracts/argocd';
import { argoCdTranslationRef } from '../../translations';
import { CheckField } from './CheckField';
import type { SyncForm } from './syncOptions';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    legend: {
      padding: 0,
      marginBottom: theme.spacing(0.5),
      fontSize: 12,
      lineHeight: '16px',
      fontWeight: 600,
      color: theme.palette.textSubtle,
    },
    objects: { marginLeft: theme.spacing(3) },
    revision: { marginTop: theme.spacing(1.5), maxWidth: 400 },
  }),
  { name: 'FairwaySyncFields' },
);

/** How a sync is done: each change makes another plan. */
export function SyncFields(props: {
  application: Application;
  /** Those to choose from. */
  objects: ObjectAddress[];
  form: SyncForm;
  onChange: (form: SyncForm) => void;
}) {
  const { application, objects, form, onChange } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(argoCdTranslationRef);
  const { sources } = application;
  const chosen = form.objects;
  const isChosen = (object: ObjectAddress) =>
    chosen?.some(one => sameObject(one, object)) ?? true;
  const choose = (object: ObjectAddress, checked: boolean) => {
    const rest = (chosen ?? []).filter(one => !sameObject(one, object));
    onChange({ ...form, objects: checked ? [...rest, object] : rest });
  };
  return (
    <>
      <legend className={classes.legend}>{t('sync.options')}</legend>
      {(['dryRun', 'prune', 'force'] as const).map(key => (
        <CheckField
          key={key}
          label={t(`sync.${key}`)}
          checked={form[key]}
          onChange={checked => onChange({ ...form, [key]: checked })}
        />
      ))}
      {(objects.length > 1 || chosen) && (
        <CheckField
          label={t('sync.some')}
          checked={chosen !== undefined}
          onChange={checked =>
            onChange({ ...form, objects: checked ? objects : undefined })
          }
        />
      )}
      {chosen && (
        <div className={classes.objects}>
          {objects.map(object => (
            <CheckField
              key={Object.values(object).join('/')}
              label={`${object.kind}/${object.name}`}
              checked={isChosen(object)}
              // Without any the sync would be of all.
              disabled={chosen.length === 1 && isChosen(object)}
              onChange={checked => choose(object, checked)}
            />
          ))}
        </div>
      )}
      {sources.length === 1 && (
        <TextField
          id="fairway-argocd-revision"
          className={classes.revision}
          variant="outlined"
          size="small"
          autoComplete="off"
          InputLabelProps={{ shrink: true }}
          label={t('sync.revision')}
          helperText={t('sync.revisionHelp', {
            target: sources[0].targetRevision ?? t('sync.noTarget'),
          })}
          value={form.revision}
          onChange={event =>
            onChange({ ...form, revision: event.target.value })
          }
        />
      )}
    </>
  );
}

function sameObject(a: ObjectAddress, b: ObjectAddress): boolean {
  return (
    a.group === b.group &&
    a.kind === b.kind &&
    a.namespace === b.namespace &&
    a.name === b.name
  );
}
