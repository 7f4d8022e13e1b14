import { Link, OverflowTooltip } from '@backstage/core-components';
import type { SloStatus } from '@fairway/contracts/slo';
import { useSloLinks } from '../../useSloLinks';

/** What tells an SLO from others of its name. */
export interface Distinction {
  /** Names the source: the same SLO on several. */
  withSource?: boolean;
  /** Names the environment unless it is production: the same SLO in several. */
  withEnvironment?: boolean;
}

/** Name of an SLO, linked to its page where the app has one. */
export function SloName(props: { status: SloStatus } & Distinction) {
  const { status, withSource, withEnvironment } = props;
  const links = useSloLinks();
  const words = [
    status.name,
    withSource && status.source,
    withEnvironment && !status.production && status.environment,
  ];
  // Names of one service differ at their end: on a phone one line would cut it off.
  const name = (
    <OverflowTooltip text={words.filter(Boolean).join(' · ')} line={2} />
  );
  return links ? <Link to={links.slo(status.ref)}>{name}</Link> : name;
}
