import { percentiles, runViewers } from '../measuring/viewers.mjs';
import { traffic } from './traffic.mjs';

// Views of each viewer, by how many viewers there are.
const VIEWS = { 1: 30, 12: 5, 50: 2 };

/** A view that may fail, as people see it. */
async function attempt(view) {
  try {
    return await view();
  } catch (error) {
    return { failed: String(error.message).slice(0, 200) };
  }
}

/** So many look at the page of `checkout` at once: what they wait for, and what it costs upstream. */
export async function lookedAt(subject, { upstream, viewers, views }) {
  const without = subject.background;
  const before = await upstream.counts();
  const { results } = await runViewers({
    viewers,
    views,
    view: () => attempt(subject.view),
  });
  const asked = traffic(before, await upstream.counts(), { without });
  const seen = results.filter(({ failed }) => !failed);
  return {
    views: results.length,
    failed: results.length - seen.length,
    failures: [...new Set(results.flatMap(({ failed }) => failed ?? []))],
    rows: [...new Set(seen.map(({ rows }) => rows))],
    commits: [...new Set(seen.map(({ commits }) => commits))],
    firstRow: percentiles(seen.map(({ first }) => first)),
    allRows: percentiles(seen.map(({ all }) => all)),
    requestsPerView: asked.requests / results.length,
    bytesPerView: Math.round(asked.bytes / results.length),
    byKind: asked.byKind,
  };
}

/** The first view after a start, then by 1, 12 and 50 viewers at once. */
export async function measureViews(subject, upstream, plan = VIEWS) {
  const once = { upstream, viewers: 1, views: 1 };
  const result = { first: await lookedAt(subject, once), viewers: {} };
  for (const [viewers, views] of Object.entries(plan)) {
    result.viewers[viewers] = await lookedAt(subject, {
      upstream,
      viewers: Number(viewers),
      views,
    });
  }
  return result;
}
