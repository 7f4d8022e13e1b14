import { Link, OverflowTooltip } from '@backstage/core-components';
import type { SloStatus } from '@fairway/contracts/slo';
import { groupLabels } from '../../words/group';
import { useSloLinks } from '../../useSloLinks';

/** What tells an SLO from others of its name. */
export interface Distinction {
  /** Names the source: the same SLO on several. */
  withSource?: boolean;
  /** Names the environment unless it is production: the same SLO in several. */
  withEnvironment?: boolean;
  /** The budgets of one SLO: the labels alone tell them apart. Address of the one whose page this is. */
  asGroups?: string;
}

/** Name of an SLO, linked to its page where the app has one. */
export function SloName(props: { status: SloStatus } & Distinction) {
  const { status, withSource, withEnvironment, asGroups } = props;
  const links = useSloLinks();
  const words = [
    (asGroups === undefined || !status.group) && status.name,
    status.group && groupLabels(status.group),
    withSource && status.source,
    withEnvironment && !status.production && status.environment,
  ];
  // Names of one service differ at their end: on a phone one line would cut it off.
  const name = (
    <OverflowTooltip text={words.filter(Boolean).join(' · ')} line={2} />
  );
  if (asGroups === status.ref) return <span aria-current="page">{name}</span>;
  return links ? <Link to={links.slo(status.ref)}>{name}</Link> : name;
}
