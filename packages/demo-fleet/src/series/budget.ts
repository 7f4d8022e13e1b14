/**
 * `1 - objective` as decimal text: `0.999` gives `0.001`, where floating point would give 0.0010000000000000009.
 */
export function budgetOf(objective: string): string {
  const [, decimals = ''] = objective.split('.');
  const units = 10n ** BigInt(decimals.length);
  const left = units - BigInt(objective.replace('.', ''));
  return `0.${left.toString().padStart(decimals.length, '0')}`;
}
