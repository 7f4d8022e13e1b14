import { Link, OverflowTooltip } from '@backstage/core-components';
import type { Application } from '@fairway/contracts/argocd';

/** Name of an application, linked to where it is shown in full: by default in Argo CD, where its address is known. */
export function ApplicationName(props: {
  application: Application;
  to?: string;
}) {
  const { name, url } = props.application;
  const { to = url } = props;
  // Names of one service differ at their end: on a phone one line would cut it off.
  const text = <OverflowTooltip text={name} line={2} />;
  return to ? <Link to={to}>{text}</Link> : text;
}
