import type { SloStatus } from '@fairway/contracts/slo';
import { useWidth } from '@fairway/kit-react';
import { FleetGroups } from './FleetGroups';
import { FleetGrid } from './FleetGrid';

/** Below it a table would hide its right columns: rows take the form that they have on a card. */
const TABLE_PX = 900;
/** From it there is room for entity and objective, which the page of the SLO has too. */
const FULL_PX = 1200;

/** SLOs as rows, in the form that their place has room for. */
export function FleetRows(props: {
  slos: SloStatus[];
  title: string;
  /** Their order keeps environments apart. */
  byEnvironment: boolean;
}) {
  const { slos, ...same } = props;
  const [ref, width] = useWidth();
  return (
    <div ref={ref}>
      {width !== undefined && width < TABLE_PX ? (
        <FleetGroups slos={slos} {...same} />
      ) : (
        <FleetGrid
          slos={slos}
          {...same}
          full={width === undefined || width >= FULL_PX}
        />
      )}
    </div>
  );
}
