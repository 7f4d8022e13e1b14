import type { Plan, PlanEffect, PlanFinding } from '@fairway/contracts';

const SIGNS: Record<PlanEffect['effect'], string> = {
  delete: '− delete',
  replace: '↻ replace',
  change: '~ change',
  create: '+ create',
};

const FINDINGS: Record<
  Exclude<PlanFinding['state'], 'passed'>,
  { label: string; order: number }
> = {
  blocks: { label: 'Blocks', order: 0 },
  warns: { label: 'Warns', order: 1 },
  'not-checked': { label: 'Not checked', order: 2 },
};

function effectLine({ effect, object, detail }: PlanEffect): string {
  const { kind, namespace, name } = object;
  const place = namespace ? `${namespace}/${name}` : name;
  return `${SIGNS[effect]} ${kind} ${place}${detail ? `: ${detail}` : ''}`;
}

/** A plan for the log of a task: what happens, then what was found, worst first. */
export function planLines({ effects, findings }: Plan): string[] {
  const told = findings.flatMap(({ state, message }) =>
    state === 'passed' ? [] : [{ ...FINDINGS[state], message }],
  );
  const passed = findings.length - told.length;
  return [
    ...(effects.length > 0 ? effects.map(effectLine) : ['Nothing changes.']),
    ...told
      .sort((a, b) => a.order - b.order)
      .map(({ label, message }) => `${label}: ${message}`),
    ...(passed > 0
      ? [`${passed} ${passed === 1 ? 'check' : 'checks'} passed.`]
      : []),
  ];
}
