import { existsSync, readFileSync, rmSync } from 'node:fs';
import { ROOT, shown, stateFile } from './paths.mjs';
import { start } from './processes.mjs';
import { StepError, tail } from './steps.mjs';

/** How often something was right, wrong and not tried; `notes` say what and why. */
const tally = (passed, failed, skipped = 0, notes = []) => ({
  passed,
  failed,
  skipped,
  notes,
});

/** Runs Node with these arguments at the root to its end, its output in a log of its own. */
async function node(id, args, { tools, env = {} }) {
  const log = stateFile('log', `test-${id}.log`);
  rmSync(log, { force: true });
  const run = start(tools.node, args, {
    cwd: ROOT,
    env: { ...tools.env, CI: '1', ...env },
    log,
  });
  return { code: await run.exit, log };
}

const failure = log => [`${tail(log, 60)}\nThe whole log is ${shown(log)}.`];

/** A check that is right or wrong as a whole. */
export async function check(id, command, context) {
  const { code, log } = await node(id, command, context);
  return code === 0 ? tally(1, 0) : tally(0, 1, 0, failure(log));
}

function readReport(file, log) {
  if (!existsSync(file)) {
    throw new StepError('The tests ended without a report.', { log });
  }
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Names of tests that did not run, so that nothing is skipped in silence. */
function skippedInJest(report) {
  return report.testResults
    .flatMap(suite => suite.assertionResults)
    .filter(test => ['pending', 'todo', 'disabled'].includes(test.status))
    .map(test => `skipped: ${test.fullName}`);
}

/** Runs a Jest command that writes `--json --outputFile`, and adds up its tests. */
export async function jest(id, command, context) {
  const file = stateFile('report', `${id}.json`);
  rmSync(file, { force: true });
  const args = [...command, '--json', `--outputFile=${file}`];
  const { code, log } = await node(id, args, context);
  const report = readReport(file, log);
  // A suite that did not even load has no failed test, but it failed.
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  const honest = code !== 0 && failed === 0 ? 1 : failed;
  return tally(
    report.numPassedTests,
    honest,
    report.numPendingTests + report.numTodoTests,
    [...skippedInJest(report), ...(honest ? failure(log) : [])],
  );
}

/** The same of Playwright, whose suites hold suites. */
function skippedInPlaywright(suites = [], outer = []) {
  return suites.flatMap(({ title, specs = [], suites: inner }) => {
    const path = [...outer, title];
    const own = specs
      .filter(({ tests }) => tests.some(({ status }) => status === 'skipped'))
      .map(spec => `skipped: ${[...path, spec.title].join(' › ')}`);
    return [...own, ...skippedInPlaywright(inner, path)];
  });
}

/** Runs Playwright and adds up its tests. */
export async function playwright(id, command, { env, ...context }) {
  const file = stateFile('report', `${id}.json`);
  rmSync(file, { force: true });
  const { code, log } = await node(id, command, {
    ...context,
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  });
  const { stats, suites } = readReport(file, log);
  const failed = stats.unexpected + stats.flaky;
  const honest = code !== 0 && failed === 0 ? 1 : failed;
  return tally(stats.expected, honest, stats.skipped, [
    ...skippedInPlaywright(suites),
    ...(honest ? failure(log) : []),
  ]);
}

/** What cannot run here, with the reason. */
export function skip(reason) {
  return tally(0, 0, 1, [`skipped: ${reason}`]);
}
