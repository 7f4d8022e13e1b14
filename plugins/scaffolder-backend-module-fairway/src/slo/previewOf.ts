import {
  parseOpenSlo,
  proposalMarkdown,
  proposalOf,
  ruleFile,
  type Issue,
  type ProposalOptions,
  type ProposedSlo,
  type RuleCost,
} from '@fairway/slo';

/** What OpenSLO documents bring with them, as an action puts it out. */
export interface Preview {
  markdown: string;
  /** Of the SLOs that have no mistake. */
  ids: string[];
  /** With these no rules can be made. */
  mistakes: string[];
  /** Rules can be made, but it is worth a thought. */
  findings: string[];
  ruleFile: string;
  costs: { id: string; cost: RuleCost; slothCost?: RuleCost }[];
}

export function previewOf(
  texts: { file: string; text: string }[],
  options: ProposalOptions,
): Preview {
  const parsed = texts.map(({ file, text }) => parseOpenSlo(text, file));
  const { slos, issues: read } = proposalOf(
    parsed.flatMap(({ documents }) => documents),
    options,
  );
  const issues = [...parsed.flatMap(one => one.issues), ...read];
  const mistakes = issues
    .filter(({ severity }) => severity === 'error')
    .map(issueText);
  if (slos.length + mistakes.length === 0) {
    mistakes.push(
      `There is no SLO in ${texts
        .map(({ file }) => file)
        .join(', ')}; write a document with kind: SLO`,
    );
  }
  return {
    markdown: proposalMarkdown({ slos, issues }),
    ids: slos.map(({ definition }) => definition.id),
    mistakes,
    findings: [
      ...issues.filter(({ severity }) => severity === 'warning').map(issueText),
      ...slos.flatMap(deadAlertTexts),
    ],
    ruleFile: ruleFile(
      slos.flatMap(({ groups }) => groups),
      { sources: texts.map(({ file }) => file) },
    ),
    costs: slos.map(({ definition, cost, slothCost }) => ({
      id: definition.id,
      cost,
      ...(slothCost ? { slothCost } : {}),
    })),
  };
}

function deadAlertTexts({ definition, deadAlerts }: ProposedSlo): string[] {
  return deadAlerts.map(
    ({ tier, message, mend }) =>
      `${definition.id}, ${tier.tier} of ${tier.long}: ${message} ${mend}`,
  );
}

function issueText({ document, line, path, value, message, mend }: Issue) {
  const place = line === undefined ? document : `${document}, line ${line}`;
  const found =
    value === undefined
      ? ''
      : ` (found ${String(JSON.stringify(value)).slice(0, 200)})`;
  return `${place}, ${path}: ${message}${found}; ${mend}`;
}
