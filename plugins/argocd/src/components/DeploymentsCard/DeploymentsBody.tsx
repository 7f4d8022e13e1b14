import type {
  Application,
  EntityApplications,
} from '@fairway/contracts/argocd';
import { useWidth } from '@fairway/kit-react';
import { ApplicationGroups } from '../ApplicationParts';
import { Headline } from './Headline';
import { InstanceNotes } from './InstanceNotes';

/** Rows per environment; the page has them all. */
const MAX_ROWS = 6;
/** From it the facts of a row stand beside each other. */
const WIDE_PX = 800;

/** How much of production is fine, then the applications per environment, worst first, each with its reason. */
export function DeploymentsBody(props: {
  deployments: EntityApplications;
  addressOf?: (application: Application) => string | undefined;
}) {
  const { deployments, addressOf } = props;
  const [ref, width] = useWidth();
  return (
    <div ref={ref} style={{ minWidth: 0 }}>
      <Headline deployments={deployments} />
      <ApplicationGroups
        applications={deployments.applications}
        sources={deployments.sources}
        most={MAX_ROWS}
        addressOf={addressOf}
        wide={width !== undefined && width >= WIDE_PX}
      />
      <InstanceNotes deployments={deployments} />
    </div>
  );
}
