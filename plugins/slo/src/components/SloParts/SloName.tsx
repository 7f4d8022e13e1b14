import { Link, OverflowTooltip } from '@backstage/core-components';
import type { SloStatus } from '@fairway/contracts/slo';
import { useSloLinks } from '../../useSloLinks';

/** Name of an SLO, linked to its page where the app has one. */
export function SloName(props: { status: SloStatus; withSource?: boolean }) {
  const { status, withSource } = props;
  const links = useSloLinks();
  const name = (
    <OverflowTooltip
      text={withSource ? `${status.name} · ${status.source}` : status.name}
    />
  );
  return links ? <Link to={links.slo(status.ref)}>{name}</Link> : name;
}
