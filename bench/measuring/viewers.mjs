const round = ms => Number(ms.toFixed(1));

export function percentiles(times) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = share => round(sorted[Math.ceil(share * sorted.length) - 1]);
  return sorted.length > 0 ? { p50: at(0.5), p95: at(0.95) } : {};
}

/** Every viewer looks again and again, each waiting for its own answer only; `view` gets the number of the view. */
export async function runViewers({ viewers, views, view }) {
  const results = [];
  const since = performance.now();
  await Promise.all(
    Array.from({ length: viewers }, async (_, viewer) => {
      for (let i = 0; i < views; i++) {
        results.push(await view(viewer * views + i));
      }
    }),
  );
  const seconds = (performance.now() - since) / 1000;
  return { results, perSecond: Math.round(results.length / seconds) };
}
