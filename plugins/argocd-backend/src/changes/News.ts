import type { ApplicationChange } from '@fairway/contracts/argocd';

/** That something happened to an application; the rest of what is told of it follows from the application. */
export interface News
  extends Pick<ApplicationChange, 'type' | 'at' | 'since' | 'by' | 'reason'> {
  /** What tells this one from others of its type and application: the time when it began. */
  key: string;
  /** What a sync applied, or was to. Absent: not told, or there was none. */
  revisions?: string[];
}

/** A part of what is known of an application after a look at it, and what is new. */
export interface Learned<K> {
  known: K;
  news: News[];
}
