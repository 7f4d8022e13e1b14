import { gzipSync } from 'node:zlib';

/** Asks a Prometheus as a client would, and what it cost. */
export async function ask(url, { query, time, range }) {
  const parameters = new URLSearchParams({
    query,
    stats: 'all',
    ...(range ?? { time }),
  });
  const path = range ? 'query_range' : 'query';
  const response = await fetch(`${url}/api/v1/${path}`, {
    method: 'POST',
    body: parameters,
  });
  const text = await response.text();
  const { data, error } = JSON.parse(text);
  if (error) throw new Error(`${error}: ${query}`);
  // As it is answered without statistics.
  const { stats, ...answer } = data;
  const body = JSON.stringify({ status: 'success', data: answer });
  return {
    series: answer.result.length,
    samples: stats.samples.totalQueryableSamples,
    seconds: stats.timings.evalTotalTime,
    bytes: body.length,
    gzipBytes: gzipSync(body).length,
  };
}

/** Several questions as one. */
export async function askAll(url, questions) {
  const sum = { requests: 0, series: 0, samples: 0, bytes: 0, gzipBytes: 0 };
  for (const question of questions) {
    const answer = await ask(url, question);
    sum.requests++;
    for (const key of ['series', 'samples', 'bytes', 'gzipBytes']) {
      sum[key] += answer[key];
    }
  }
  return sum;
}
