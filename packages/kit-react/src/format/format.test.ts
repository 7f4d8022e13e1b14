import { DateTime } from 'luxon';
import {
  formatBurn,
  formatCost,
  formatCount,
  formatDuration,
  formatFactor,
  formatFullCount,
  formatMoment,
  formatObjective,
  formatShare,
  formatSuccessRate,
  formatUtc,
  splitDuration,
} from '.';

const EN = 'en-GB';
const plain = (text: string) => text.replace(/\u00a0/g, '_');

describe('formatShare rounds to the worse', () => {
  it.each([
    [1, '100%'],
    [0.99999, '>99.9%'],
    [0.9995, '>99.9%'],
    [0.999, '99%'],
    [0.57, '57%'],
    [0.2257, '22%'],
    [0.1, '10%'],
    [0.0999, '9.9%'],
    [0.08, '8.0%'],
    [0.001, '0.1%'],
    [0.0005, '<0.1%'],
    [0, '0%'],
    [-0.0005, '−0.1%'],
    [-0.05, '−5.0%'],
    [-0.0999, '−10%'],
    [-0.3302, '−34%'],
    [-0.34, '−34%'],
    [-12.5, '−1,250%'],
  ])('%p is %p', (ratio, text) => {
    expect(formatShare(ratio, EN)).toBe(text);
  });
});

describe('formatCost rounds up', () => {
  it.each([
    [1.1086, '111%'],
    [0.0001, '0.1%'],
    [0.0999, '10%'],
    [0, '0%'],
  ])('%p is %p', (ratio, text) => {
    expect(formatCost(ratio, EN)).toBe(text);
  });
});

describe('formatObjective never rounds', () => {
  it.each([
    [0.9990000000000001, '99.9%'],
    [0.9995, '99.95%'],
    [0.99999, '99.999%'],
    [0.9, '90%'],
  ])('%p is %p', (ratio, text) => {
    expect(formatObjective(ratio, EN)).toBe(text);
  });
});

describe('formatSuccessRate has two decimals more than the objective and rounds down', () => {
  it.each([
    [0.9992257, 0.999, '99.922%'],
    [0.99999999, 0.999, '99.999%'],
    [1, 0.999, '100.000%'],
    [0.5, 0.99, '50.00%'],
  ])('%p of %p is %p', (ratio, objective, text) => {
    expect(formatSuccessRate(ratio, objective, EN)).toBe(text);
  });
});

describe('formatBurn', () => {
  it.each([
    [0, '0x'],
    [0.04, '<0.1x'],
    [0.2, '0.2x'],
    [2.24, '2.2x'],
    [9.96, '10x'],
    [45.2, '45x'],
    [1234, '1,234x'],
  ])('%p is %p', (rate, text) => {
    expect(formatBurn(rate, EN)).toBe(text);
  });
});

describe('formatFactor never rounds', () => {
  it.each([
    [14.4, '14.4x'],
    [6, '6x'],
    [0.933, '0.933x'],
  ])('%p is %p', (factor, text) => {
    expect(formatFactor(factor, EN)).toBe(text);
  });
});

describe('formatCount', () => {
  it.each([
    [0, '0'],
    [902, '902'],
    [9_999, '9,999'],
    [13_347, '13.3_k'],
    [999_999, '1.0_M'],
    [17_236_800, '17.2_M'],
  ])('%p is %p', (count, text) => {
    expect(plain(formatCount(count, EN))).toBe(text);
  });
  it('is full in explanations', () => {
    expect(formatFullCount(17_236_800, EN)).toBe('17,236,800');
  });
});

describe('formatDuration', () => {
  const HOUR = 3600;
  it.each([
    [0, '0_s'],
    [42.9, '42_s'],
    [14 * 60, '14_min'],
    [3 * HOUR, '3_h'],
    [3 * HOUR + 36 * 60 + 59, '3_h_36_min'],
    [9.99 * HOUR, '9_h_59_min'],
    [31 * HOUR, '31_h'],
    [47.9 * HOUR, '47_h'],
    [48 * HOUR, '2_d'],
    [2.9 * 24 * HOUR, '2_d_21_h'],
    [3.1 * 24 * HOUR, '3_d'],
    [6.8 * 24 * HOUR, '6_d_19_h'],
    [10.9 * 24 * HOUR, '10_d'],
    [-5, '0_s'],
  ])('%p s is %p', (seconds, text) => {
    expect(plain(formatDuration(seconds))).toBe(text);
  });

  it.each([
    [41.2, '42_s'],
    [59.5 * 60, '1_h'],
    [3 * HOUR + 1, '3_h_1_min'],
    [9.999 * HOUR, '10_h'],
    [47.5 * HOUR, '2_d'],
    [10.27 * 7.2 * HOUR, '3_d_2_h'],
    [71.95 * HOUR, '3_d'],
    [3 * 24 * HOUR + 1e-9, '3_d'],
    [9.5 * 24 * HOUR, '10_d'],
  ])('%p s rounded up is %p', (seconds, text) => {
    expect(plain(formatDuration(seconds, 'up'))).toBe(text);
  });
});

describe('splitDuration keeps both in the unit of the whole', () => {
  it.each([
    [585, 2592, '9', '43_min'],
    [25_920 * 0.57, 25_920, '4.1', '7.2_h'],
    [10, 60, '10', '60_s'],
    [100, 432, '1.6', '7.2_min'],
    [0, 2592, '0', '43_min'],
  ])('%p of %p s', (part, whole, partText, wholeText) => {
    const words = splitDuration(part, whole, EN);
    expect(words.part).toBe(partText);
    expect(plain(words.whole)).toBe(wholeText);
  });
});

describe('formatMoment', () => {
  const zone = 'utc';
  const now = DateTime.fromISO('2026-11-17T14:00:00Z', { zone });
  it.each([
    ['2026-11-17T13:46:10Z', '13:46'],
    ['2026-11-15T23:27:00Z', 'Sun 23:27'],
    ['2026-11-10T23:27:00Z', '10 Nov'],
    ['2026-12-10T08:00:00Z', '10 Dec'],
    ['2025-12-10T08:00:00Z', '10 Dec 2025'],
  ])('%p is %p', (iso, text) => {
    expect(formatMoment(DateTime.fromISO(iso, { zone }), now, EN)).toBe(text);
  });
  it('has the full time in UTC for tooltips', () => {
    const time = DateTime.fromISO('2026-11-17T13:46:10+02:00');
    expect(formatUtc(time)).toBe('2026-11-17 11:46:10 UTC');
  });
});
