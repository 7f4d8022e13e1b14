type Labels = Record<string, string>;

/** Does an object with these labels fit? */
export type LabelSelector = (labels: Labels) => boolean;

/** A requirement that is none of the API's forms. */
export class LabelSelectorError extends Error {}

const NAME = '[A-Za-z0-9][A-Za-z0-9._/-]*';
const EQUALITY = new RegExp(`^(${NAME})\\s*(==|=|!=)\\s*([A-Za-z0-9._-]*)$`);
const SET = new RegExp(`^(${NAME})\\s+(in|notin)\\s+\\(([^()]*)\\)$`);
const EXISTS = new RegExp(`^(!?)\\s*(${NAME})$`);

function parseRequirement(text: string): LabelSelector {
  const equality = EQUALITY.exec(text);
  if (equality) {
    const [, name, operator, value] = equality;
    return operator === '!='
      ? labels => labels[name] !== value
      : labels => labels[name] === value;
  }
  const set = SET.exec(text);
  if (set) {
    const [, name, operator, list] = set;
    const values = list.split(',').map(value => value.trim());
    return labels => {
      const inside = name in labels && values.includes(labels[name]);
      return operator === 'in' ? inside : !inside;
    };
  }
  const exists = EXISTS.exec(text);
  if (exists) {
    const [, not, name] = exists;
    return labels => name in labels === (not === '');
  }
  throw new LabelSelectorError(
    `unable to parse requirement: found '${text}', expected: a label, '=', '==', '!=', 'in', 'notin' or '!'`,
  );
}

/**
 * Parses `a=b,c!=d,e in (f,g),!h`; all requirements must hold.
 *
 * @throws LabelSelectorError naming the requirement.
 */
export function parseLabelSelector(text: string): LabelSelector {
  const requirements = text
    // Commas inside brackets separate values, not requirements.
    .split(/,(?![^(]*\))/)
    .map(part => part.trim())
    .filter(part => part !== '')
    .map(parseRequirement);
  return labels => requirements.every(fits => fits(labels));
}
