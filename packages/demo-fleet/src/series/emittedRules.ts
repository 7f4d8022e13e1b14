import {
  ruleGroupsOf,
  type AlertingRule,
  type RecordingRule,
} from '@fairway/slo';
import type { SloStory } from '../scenario/sloStory';
import { definitionOf } from './definitionOf';

/** The rules that the definition of a story emits: what the simulated server says that it has loaded. */
export class EmittedRules {
  readonly #rules: (RecordingRule | AlertingRule)[];

  static of(story: SloStory): EmittedRules {
    return new EmittedRules(story);
  }

  private constructor(private readonly story: SloStory) {
    this.#rules = ruleGroupsOf(definitionOf(story)).flatMap(
      ({ rules }) => rules,
    );
  }

  /** The rule that records a series; `part` or `stat` tells those of the same name apart. */
  recording(
    record: string,
    labels: Record<string, string> = {},
  ): RecordingRule {
    const found = this.#rules.find(
      (rule): rule is RecordingRule =>
        'record' in rule &&
        rule.record === record &&
        Object.entries(labels).every(
          ([name, value]) => rule.labels[name] === value,
        ),
    );
    return found ?? this.#lacks(`${record} ${JSON.stringify(labels)}`);
  }

  alerting(tier: string): AlertingRule {
    const found = this.#rules.find(
      (rule): rule is AlertingRule =>
        'alert' in rule && rule.labels.tier === tier,
    );
    return found ?? this.#lacks(`alert of tier ${tier}`);
  }

  #lacks(what: string): never {
    throw new Error(`The definition of ${this.story.name} emits no ${what}`);
  }
}
