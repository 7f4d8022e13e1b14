import type { Canary, CanaryAnalysis } from '@fairway/contracts/argocd';
import type { Translate } from '../translations';

/**
 * Where a canary is: its name, state, step, weight and analysis. For `RichText`, with the slots `age` and `since`; what is
 * not told is left out, but for the state.
 */
export function canaryWords(canary: Canary, t: Translate): string {
  const { tool, name, state, phase, since, step, weight, paused } = canary;
  const kind = tool === 'flagger' ? 'flagger' : 'rollout';
  const key = `canary.${state}` as const;
  return [
    `**${t(`canary.${kind}`, { name })}**`,
    ...(step
      ? [
          t('canary.step', {
            current: String(step.current),
            of: String(step.of),
          }),
        ]
      : []),
    ...(weight
      ? [
          t(weight.declared ? 'canary.weightDeclared' : 'canary.weight', {
            percent: String(weight.percent),
          }),
        ]
      : []),
    [
      t(since ? `${key}.since` : key, { phase: phase ?? t('canary.noPhase') }),
      ...(state === 'paused' && paused?.reason
        ? [t('canary.pausedFor', { reason: paused.reason })]
        : []),
    ].join(' '),
    ...(canary.analysis ? analysisWords(canary.analysis, t) : []),
  ].join(', ');
}

function analysisWords(analysis: CanaryAnalysis, t: Translate): string[] {
  const { phase, failedChecks, threshold, metrics } = analysis;
  return [
    ...(phase ? [t('canary.analysis', { phase })] : []),
    ...metrics.flatMap(metric => metricWords(metric, t)),
    ...(failedChecks !== undefined && threshold !== undefined
      ? [
          t('canary.checks', {
            count: failedChecks,
            threshold: String(threshold),
          }),
        ]
      : []),
  ];
}

function metricWords(
  { name, phase, successful, failed }: CanaryAnalysis['metrics'][number],
  t: Translate,
): string[] {
  if (successful !== undefined && failed !== undefined) {
    return [
      t('canary.metric', {
        name,
        passed: String(successful),
        failed: String(failed),
      }),
    ];
  }
  return phase ? [t('canary.metricPhase', { name, phase })] : [];
}
