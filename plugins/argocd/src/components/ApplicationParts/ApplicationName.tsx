import { Link, OverflowTooltip } from '@backstage/core-components';
import type { Application } from '@fairway/contracts/argocd';

/** Name of an application, linked to it in Argo CD where its address is known. */
export function ApplicationName({ application }: { application: Application }) {
  const { name, url } = application;
  // Names of one service differ at their end: on a phone one line would cut it off.
  const text = <OverflowTooltip text={name} line={2} />;
  return url ? <Link to={url}>{text}</Link> : text;
}
