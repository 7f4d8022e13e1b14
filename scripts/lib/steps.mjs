import { existsSync, readFileSync } from 'node:fs';

/** A failure with what to do about it. */
export class StepError extends Error {
  constructor(message, { mend, log } = {}) {
    super(message);
    this.mend = mend;
    this.log = log;
  }
}

const seconds = since => `${Math.round((Date.now() - since) / 1000)} s`;
const live = process.stdout.isTTY;

function rewrite(text) {
  process.stdout.write(`\r\x1b[K${text}`);
}

/**
 * Runs one step and says so: on a terminal with a running clock, else one line at its start and one at its end.
 *
 * @template T
 * @param {string} title what happens, and what a person may want to know while waiting
 * @param {() => Promise<T>} run
 * @param {(result: T) => string} [summary] replaces the title at the end
 * @returns {Promise<T>}
 */
export async function step(title, run, summary = () => title) {
  const since = Date.now();
  let ticker;
  if (live) {
    rewrite(`  … ${title}`);
    ticker = setInterval(
      () => rewrite(`  … ${title} (${seconds(since)})`),
      1000,
    );
  } else {
    console.log(`  … ${title}`);
  }
  const end = text => {
    clearInterval(ticker);
    if (live) rewrite('');
    console.log(text);
  };
  try {
    const result = await run();
    end(`  ✓ ${summary(result)} (${seconds(since)})`);
    return result;
  } catch (error) {
    end(`  ✗ ${title} (${seconds(since)})`);
    throw error;
  }
}

/** The last lines of a log, for somebody who has to find out what went wrong. */
export function tail(log, lines = 40) {
  if (!log || !existsSync(log)) {
    return '';
  }
  return readFileSync(log, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(-lines)
    .join('\n');
}

/** Prints a failure: what, the end of the log, what to do. */
export function explain(error) {
  const end = tail(error.log);
  if (end) {
    console.error(`\n${end}\n`);
  }
  console.error(`\n${error.message}`);
  if (error.mend) {
    console.error(error.mend);
  }
  if (!(error instanceof StepError)) {
    console.error(error.stack);
  }
}
