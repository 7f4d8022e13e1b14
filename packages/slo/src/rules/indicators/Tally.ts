/** Sums a function of the range of a raw series: `range => increase(range[1h])` gives `sum(increase(T[1h]))`. */
export type Reading = (of: (series: string) => string) => string;

/** Counters, or what histograms hold of them: how many events there were, and how many of them were bad or good. */
export interface Tally {
  total: Reading;
  part: Reading;
  counted: 'bad' | 'good';
  /** Whether no series of `part` means that none were counted; otherwise nothing can be judged without them. */
  partMayBeMissing: boolean;
  /** The series whose first values count: none of native histograms, whose first value PromQL cannot tell. */
  series?: { total: string; part: string };
}
