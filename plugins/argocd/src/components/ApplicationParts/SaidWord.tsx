import type { ReactNode } from 'react';
import { useTheme } from '@material-ui/core/styles';
import {
  StateIcon,
  type StateIconName,
  stateTokens,
  type Tone,
} from '@fairway/kit-react';

/** A word of Argo CD's with its icon; coloured unless fine. */
export function SaidWord(props: {
  tone: Tone;
  icon: StateIconName;
  children: ReactNode;
}) {
  const { tone, icon, children } = props;
  const tokens = stateTokens(useTheme());
  return (
    <span
      style={{
        display: 'inline-flex',
        alignItems: 'flex-start',
        gap: 6,
        color: tone === 'ok' ? undefined : tokens[tone],
      }}
    >
      <span style={{ display: 'flex', paddingTop: 2 }}>
        <StateIcon icon={icon} tone={tone} />
      </span>
      {children}
    </span>
  );
}
