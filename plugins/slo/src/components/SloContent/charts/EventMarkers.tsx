import { useTheme } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { ReferenceLine } from 'recharts';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { formatCost, stateTokens } from '@fairway/kit-react';
import { sloTranslationRef } from '../../../translations';
import type { SloEvent } from '../events';

/** Room that the words of a marker take, in pixels. */
const LABEL_PX = 56;

/** Where alerts were crossed and budgets began anew: lines over the chart, with what was spent where there is room. */
export function EventMarkers(props: {
  events: SloEvent[];
  range: { from: number; to: number };
  /** Of the plot, in pixels. */
  width: number;
}) {
  const { events, range, width } = props;
  const { t } = useTranslationRef(sloTranslationRef);
  const theme = useTheme<BackstageTheme>();
  const tokens = stateTokens(theme);
  const marked = events.filter(({ kind }) => kind !== 'gap');
  const x = ({ from }: SloEvent) =>
    ((from - range.from) / (range.to - range.from)) * width;
  return (
    <>
      {marked.map(event => {
        const isReset = event.kind === 'reset';
        const isPage = event.kind === 'page';
        const tone = isPage ? tokens.act : tokens.watch;
        const color = isReset ? tokens.axis : tone;
        const isNearEnd = x(event) > width - LABEL_PX;
        const hasRoom = marked.every(
          other => other === event || Math.abs(x(other) - x(event)) > LABEL_PX,
        );
        return (
          <ReferenceLine
            key={`${event.kind} ${event.from}`}
            x={event.from}
            stroke={color}
            strokeDasharray={isReset ? undefined : '3 3'}
            label={
              hasRoom && (isReset || event.spent !== undefined)
                ? {
                    value: isReset
                      ? t('chart.reset')
                      : `−${formatCost(event.spent!)}`,
                    position: isNearEnd ? 'insideTopRight' : 'insideTopLeft',
                    fill: isReset ? theme.palette.textSubtle : color,
                    fontSize: 12,
                  }
                : undefined
            }
          />
        );
      })}
    </>
  );
}
