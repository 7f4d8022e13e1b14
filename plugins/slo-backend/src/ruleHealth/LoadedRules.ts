import type { RuleGroup } from '@fairway/kit-node/prometheus';
import type { RulesSnapshot } from '../collect/collectRules';
import { dialects, dialectOf, type SloReading } from '../dialects';

type Dialect = SloReading['dialect'];

/** The loaded rules of a source by SLO. */
export class LoadedRules {
  readonly #byId = new Map<string, RuleGroup[]>();

  static of(snapshot: RulesSnapshot): LoadedRules {
    return new LoadedRules(snapshot);
  }

  private constructor({ groups }: RulesSnapshot) {
    for (const group of groups) {
      for (const { name, idLabel, isRule } of dialects) {
        const mine = group.rules.filter(
          rule => rule.labels[idLabel] && isRule(rule),
        );
        for (const [id, rules] of Map.groupBy(
          mine,
          ({ labels }) => labels[idLabel],
        )) {
          const key = `${name} ${id}`;
          const own = this.#byId.get(key) ?? [];
          own.push({ ...group, rules });
          this.#byId.set(key, own);
        }
      }
    }
  }

  /** Groups with the rules of one SLO, by the id that its rule set gives it. */
  get(dialect: Dialect, id: string): RuleGroup[] {
    return this.#byId.get(`${dialect} ${id}`) ?? [];
  }
}

const known = new WeakMap<RulesSnapshot, LoadedRules>();

/** The rules of a snapshot by SLO, put in order once. */
export function loadedRules(snapshot: RulesSnapshot): LoadedRules {
  const rules = known.get(snapshot) ?? LoadedRules.of(snapshot);
  known.set(snapshot, rules);
  return rules;
}

/** Groups with the rules of an SLO; none: they are not loaded. */
export function ownGroups(
  { dialect, key }: Pick<SloReading, 'dialect' | 'key'>,
  snapshot: RulesSnapshot,
): RuleGroup[] {
  const { idLabel } = dialectOf(dialect);
  return loadedRules(snapshot).get(dialect, key[idLabel]);
}
