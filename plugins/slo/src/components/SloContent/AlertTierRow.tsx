import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import { useTheme } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { isKnown } from '@fairway/contracts';
import type { AlertTier, SloStatus } from '@fairway/contracts/slo';
import {
  formatBurn,
  formatDuration,
  formatFactor,
  Moment,
  RichText,
  StateIcon,
  stateTokens,
  useNow,
} from '@fairway/kit-react';
import { burnWindows } from '../../status/burn';
import { sloTranslationRef, type Translate } from '../../translations';
import { burnWindowWords, measureWords } from '../../words/values';

const WHY_NOT_KNOWN = {
  loaded: 'tiers.notUnderstood',
  none: 'tiers.notRead',
  elsewhere: 'tiers.elsewhere',
  'not-read': 'tiers.notRead',
} as const;

/** One alert: its windows and threshold beside the burn of now. */
export function AlertTierRow(props: {
  tier: AlertTier;
  status: SloStatus;
  showSilence: boolean;
}) {
  const { tier, status, showSilence } = props;
  const { t } = useTranslationRef(sloTranslationRef);
  const { long, short, factor } = tier;
  const notRead = t(WHY_NOT_KNOWN[status.alertRules]);
  const now = burnWindows(status).find(({ window }) => window === long);
  return (
    <TableRow>
      <TableCell style={{ whiteSpace: 'nowrap' }}>
        {t(`tiers.${tier.tier}`)}
      </TableCell>
      <TableCell style={{ minWidth: 104 }}>
        <Firing tier={tier} blind={blindness(tier, status, t)} />
      </TableCell>
      {long === undefined ? (
        <TableCell colSpan={3}>
          {tier.tier === 'no-data' ? t('tiers.absence') : notRead}
        </TableCell>
      ) : (
        <>
          <TableCell style={{ whiteSpace: 'nowrap' }}>
            {short === undefined
              ? burnWindowWords(long)
              : t('tiers.pair', {
                  short: burnWindowWords(short),
                  long: burnWindowWords(long),
                })}
          </TableCell>
          <TableCell align="right">
            {factor === undefined ? notRead : formatFactor(factor)}
          </TableCell>
          <TableCell align="right">
            {now
              ? measureWords(now.rate, value => formatBurn(value), t)
              : t('stat.notKnown')}
          </TableCell>
        </>
      )}
      {showSilence && (
        <TableCell>
          <RichText
            text={silenceWords(tier, t)}
            slots={{
              until: tier.silencedUntil && <Moment of={tier.silencedUntil} />,
            }}
          />
        </TableCell>
      )}
    </TableRow>
  );
}

function Firing(props: { tier: AlertTier; blind: string | undefined }) {
  const { tier, blind } = props;
  const { t } = useTranslationRef(sloTranslationRef);
  const tokens = stateTokens(useTheme());
  const now = useNow();
  const tone = blind ? 'unk' : toneOf(tier);
  return (
    <span
      style={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 6,
        color: tone === 'ok' ? undefined : tokens[tone],
      }}
    >
      <StateIcon icon={tone === 'unk' ? 'unknown' : tone} tone={tone} />
      <span>{blind ?? firingWords(tier, t, now.toSeconds())}</span>
    </span>
  );
}

/** Why an alert that does not fire is not quiet: it has nothing to look at, or nobody knows what it sees. */
function blindness(
  { firing, long, short }: AlertTier,
  status: SloStatus,
  t: Translate,
): string | undefined {
  if (firing) return undefined;
  if (status.state === 'no-data' || status.state === 'stale')
    return t('tiers.blind');
  const burn = burnWindows(status);
  const measured = [long, short].every(
    wanted =>
      wanted === undefined ||
      burn.some(({ window, rate }) => window === wanted && isKnown(rate)),
  );
  return measured ? undefined : t('tiers.unmeasured');
}

/** Both the colour and the icon of that name. */
function toneOf({ firing, tier }: AlertTier): 'ok' | 'act' | 'watch' {
  if (!firing) return 'ok';
  return tier === 'page' ? 'act' : 'watch';
}

function firingWords(
  { firing, since }: AlertTier,
  t: Translate,
  nowSeconds: number,
): string {
  if (!firing) return t('tiers.quiet');
  return since === undefined
    ? t('tiers.firing')
    : t('tiers.firingFor', {
        duration: formatDuration(nowSeconds - Date.parse(since) / 1000),
      });
}

function silenceWords(tier: AlertTier, t: Translate): string {
  if (!tier.firing) return t('tiers.noSilence');
  if (tier.silencedUntil === undefined) return t('tiers.silenceNotKnown');
  return tier.silencedUntil ? t('tiers.silenced') : t('tiers.notSilenced');
}
