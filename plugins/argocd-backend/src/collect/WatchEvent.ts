import type { UpstreamApplication } from '../upstream/application';

/** What happened to an application, as the watch tells it. */
export interface WatchEvent {
  type: 'ADDED' | 'MODIFIED' | 'DELETED';
  application: UpstreamApplication;
}
