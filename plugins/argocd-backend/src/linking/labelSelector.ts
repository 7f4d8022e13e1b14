import { InputError } from '@backstage/errors';

type Labels = Record<string, string>;

/** Whether labels fit. */
export interface LabelSelector {
  (labels: Labels): boolean;
  /** A label without which none fit, as key and value. */
  requires?: readonly [key: string, value: string];
}

const NAME = '[A-Za-z0-9](?:[A-Za-z0-9._/-]*[A-Za-z0-9])?';
const EQUALITY = new RegExp(`^(${NAME})\\s*(==|=|!=)\\s*([A-Za-z0-9._-]*)$`);
const SET = new RegExp(`^(${NAME})\\s+(in|notin)\\s*\\(([^()]*)\\)$`);
const EXISTENCE = new RegExp(`^(!?)\\s*(${NAME})$`);

function requirement(text: string, whole: string): LabelSelector {
  const [, key, operator, value] = EQUALITY.exec(text) ?? [];
  if (key) {
    return operator === '!='
      ? labels => labels[key] !== value
      : Object.assign((labels: Labels) => labels[key] === value, {
          requires: [key, value] as const,
        });
  }
  const [, name, belonging, list] = SET.exec(text) ?? [];
  if (name) {
    const values = list.split(',').map(one => one.trim());
    const among = (labels: Labels) =>
      Object.hasOwn(labels, name) && values.includes(labels[name]);
    return belonging === 'in' ? among : labels => !among(labels);
  }
  const [matched, not, label] = EXISTENCE.exec(text) ?? [];
  if (matched) {
    return labels => Object.hasOwn(labels, label) === (not === '');
  }
  throw new InputError(
    `"${whole}" is no label selector: "${text}" must be like app=shop, app!=shop, app in (shop, cart), app or !app`,
  );
}

/**
 * Reads a label selector as Kubernetes writes it: `app=shop,tier in (web, api),!canary`. All parts must hold.
 *
 * @throws InputError naming the part
 */
export function parseLabelSelector(text: string): LabelSelector {
  const parts = text
    // Commas within brackets part values.
    .split(/,(?![^(]*\))/)
    .map(part => part.trim());
  const requirements = parts.map(part => requirement(part, text));
  return Object.assign(
    (labels: Labels) => requirements.every(fits => fits(labels)),
    { requires: requirements.find(({ requires }) => requires)?.requires },
  );
}
