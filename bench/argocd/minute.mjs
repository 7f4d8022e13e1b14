import { monitorEventLoopDelay } from 'node:perf_hooks';
import { percentiles } from '../measuring/viewers.mjs';
import { traffic } from './traffic.mjs';

const REFRESH_MS = 30_000;

const sleep = ms => new Promise(resolve => setTimeout(resolve, ms));

/** A page that stays open: the card asks again each 30 s. */
async function openPage(subject, untilMs, times) {
  await sleep(REFRESH_MS * Math.random());
  while (Date.now() < untilMs) {
    const since = performance.now();
    await subject.refresh();
    times.push(performance.now() - since);
    await sleep(Math.min(REFRESH_MS, Math.max(0, untilMs - Date.now())));
  }
}

/** So long with so many pages open, or none: what is asked upstream, and what it costs the backend. */
export async function measureMinutes(subject, { upstream, viewers, minutes }) {
  const times = [];
  const untilMs = Date.now() + minutes * 60_000;
  const before = await upstream.counts();
  const cpu = process.cpuUsage();
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  await Promise.all([
    sleep(minutes * 60_000),
    ...Array.from({ length: viewers }, () => openPage(subject, untilMs, times)),
  ]);
  delay.disable();
  const { user, system } = process.cpuUsage(cpu);
  return {
    viewers,
    minutes,
    ...traffic(before, await upstream.counts()),
    refreshes: times.length,
    refreshMs: percentiles(times),
    cpuPercent: Number(((user + system) / (minutes * 6e5)).toFixed(1)),
    longestStallMs: Number((delay.max / 1e6).toFixed(0)),
  };
}
