import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { inhibitionRules } from './inhibition';

const DOCS = join(__dirname, '../../../..', 'docs/slo');

describe('one alert per incident', () => {
  it('tells SLOs of one id apart by what is named, each label once', () => {
    const [{ equal }] = inhibitionRules(['cluster', 'slo']);
    expect(equal).toEqual(['slo', 'environment', 'cluster']);
  });

  it.each(['alerts.md', 'ci.md'])('is what %s says', page => {
    const text = readFileSync(join(DOCS, page), 'utf8');
    const [, yaml] = /```yaml\n(inhibit_rules:[\s\S]*?)```/.exec(text) ?? [];
    expect(parse(yaml)).toEqual({ inhibit_rules: inhibitionRules() });
  });
});
