import type { ReactElement } from 'react';

const DASHES = '2.6 2.1';
const ring = <circle cx="8" cy="8" r="6.25" strokeDasharray={DASHES} />;
const OCTAGON = 'M5.2 1.75h5.6l3.45 3.45v5.6l-3.45 3.45H5.2L1.75 10.8V5.2z';
const octagon = <path fill="currentColor" d={OCTAGON} />;
const openArrow = (
  <>
    <path d="M13.6 6A6 6 0 1 0 14 8.6" />
    <path d="M14 2.8V6h-3.2" />
  </>
);
const cutout = { stroke: 'var(--state-icon-cutout)', strokeWidth: 1.9 };

/** Circle = fine, outline = watch, filled = act, dashed = not known. Drawn on 16 x 16 with lines of 1.5. */
export const iconPaths = {
  ok: (
    <>
      <circle cx="8" cy="8" r="6.25" />
      <path d="M5.2 8.2l2 2 3.7-4.2" />
    </>
  ),
  watch: (
    <>
      <path d="M8 2.2l6.2 11.2H1.8z" />
      <path d="M8 6.4v3.2M8 11.5v.1" />
    </>
  ),
  act: (
    <>
      <path fill="currentColor" d="M8 1.9l6.5 11.7h-13z" />
      <path {...cutout} d="M8 6.2v3.3M8 11.6v.1" />
    </>
  ),
  spent: (
    <>
      {octagon}
      <path {...cutout} d="M5 8h6" />
    </>
  ),
  few: (
    <>
      {ring}
      <path d="M5.2 8v.1M8 8v.1M10.8 8v.1" strokeWidth="2.2" />
    </>
  ),
  young: (
    <>
      {ring}
      <path
        fill="currentColor"
        stroke="none"
        d="M8 8V3.8A4.2 4.2 0 0 1 12.2 8z"
      />
    </>
  ),
  partial: (
    <>
      {ring}
      <path
        fill="currentColor"
        stroke="none"
        d="M8 8h4.2A4.2 4.2 0 1 1 8 3.8z"
      />
    </>
  ),
  noData: (
    <>
      {ring}
      <path d="M4.6 11.4l6.8-6.8" />
    </>
  ),
  noRules: (
    <>
      {ring}
      <path d="M5.2 5.9h5.6M5.2 8h5.6M5.2 10.1h2.6" />
    </>
  ),
  stale: (
    <>
      {ring}
      <path d="M8 4.6V8l2.3 1.6" />
    </>
  ),
  unknown: (
    <>
      {ring}
      <path d="M6.3 6.4c.2-2.2 3.5-2 3.4.1 0 1.3-1.7 1.4-1.7 2.7M8 11.3v.1" />
    </>
  ),
  unreachable: (
    <>
      {ring}
      <path d="M5.9 5.9l4.2 4.2M10.1 5.9l-4.2 4.2" />
    </>
  ),
  lock: (
    <>
      <rect x="3.2" y="7" width="9.6" height="6.8" rx="1.2" />
      <path d="M5.4 7V5a2.6 2.6 0 0 1 5.2 0v2" />
    </>
  ),
  unlinked: (
    <path d="M6.6 9.4l-1.3 1.3a2.1 2.1 0 0 1-3-3L4 6M9.4 6.6l1.3-1.3a2.1 2.1 0 0 1 3 3L12 10M5.2 2.6v1.6M2.6 5.2h1M10.8 13.4v-1.6M13.4 10.8h-1" />
  ),
  retry: openArrow,
  progressing: openArrow,
  differs: (
    <>
      <circle cx="8" cy="8" r="6.25" />
      <path d="M5 6.5h6M5 9.5h6M9.6 4.6L6.4 11.4" />
    </>
  ),
  stuck: (
    <>
      <path d={OCTAGON} />
      <path d="M8 4.7V8l2.2 1.5" />
    </>
  ),
  paused: (
    <>
      <circle cx="8" cy="8" r="6.25" />
      <path d="M6.4 5.6v4.8M9.6 5.6v4.8" />
    </>
  ),
  degraded: (
    <>
      {octagon}
      <path {...cutout} d="M8 4.6v4M8 11.2v.1" />
    </>
  ),
  failed: (
    <>
      {octagon}
      <path {...cutout} d="M5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4" />
    </>
  ),
} satisfies Record<string, ReactElement>;

/** @public */
export type StateIconName = keyof typeof iconPaths;
