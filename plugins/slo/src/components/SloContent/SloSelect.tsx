import type { ChangeEvent } from 'react';
import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SloStatus } from '@fairway/contracts/slo';
import { StateIcon } from '@fairway/kit-react';
import { stateLooks } from '../../status/states';
import { sloTranslationRef } from '../../translations';

/** Chooses one of several SLOs; nothing where there is one. */
export function SloSelect(props: {
  slos: SloStatus[];
  selected: string;
  onSelect: (ref: string) => void;
}) {
  const { slos, selected, onSelect } = props;
  const { t } = useTranslationRef(sloTranslationRef);
  if (slos.length < 2) return null;
  const index = slos.findIndex(({ ref }) => ref === selected) + 1;
  return (
    <TextField
      id="fairway-slo-choice"
      select
      size="small"
      variant="outlined"
      style={{ maxWidth: '100%' }}
      label={t('tab.choose')}
      value={selected}
      helperText={t('tab.position', {
        index: String(index),
        total: String(slos.length),
      })}
      onChange={(event: ChangeEvent<HTMLInputElement>) =>
        onSelect(event.target.value)
      }
    >
      {slos.map(({ ref, name, environment, state }) => (
        <MenuItem key={ref} value={ref}>
          <StateIcon
            icon={stateLooks[state].icon}
            tone={stateLooks[state].tone}
            label={t(`state.${state}`)}
          />
          &nbsp;{environment ? `${name} · ${environment}` : name}
        </MenuItem>
      ))}
    </TextField>
  );
}
