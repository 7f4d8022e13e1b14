import { ask } from './ask.mjs';

const REPEATS = 3;
const PER = 30;

const seconds = interval =>
  interval.endsWith('m30s')
    ? parseInt(interval, 10) * 60 + 30
    : parseInt(interval, 10) * (interval.endsWith('m') ? 60 : 1);

/** What the evaluation of a rule set costs in 30 s: each rule is asked as it stands, and weighs as often as it is evaluated. */
export async function costOf(url, groups, time) {
  const cost = {
    samples: 0,
    rawSamples: 0,
    seconds: 0,
    groups: groups.length,
    rules: 0,
    evaluationsPerMinute: 0,
    series: 0,
    samplesWrittenPerMinute: 0,
  };
  for (const { interval, rules } of groups) {
    const weight = PER / seconds(interval);
    const perMinute = 60 / seconds(interval);
    for (const rule of rules) {
      const answers = [];
      for (let i = 0; i < REPEATS; i++) {
        answers.push(await ask(url, { query: rule.expr, time }));
      }
      const [{ samples, series }] = answers;
      cost.samples += samples * weight;
      if (rule.expr.includes('http_requests_total')) {
        cost.rawSamples += samples * weight;
      }
      cost.seconds += Math.min(...answers.map(one => one.seconds)) * weight;
      cost.rules++;
      cost.evaluationsPerMinute += perMinute;
      if (rule.record) {
        cost.series += series;
        cost.samplesWrittenPerMinute += series * perMinute;
      }
    }
  }
  return cost;
}
