import { useState } from 'react';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles } from '@material-ui/core/styles';
import type {
  Application,
  ApplicationResource,
} from '@fairway/contracts/argocd';
import type { ResourceNode } from '../../status/resourceTree';
import { ResourceEvents } from './ResourceEvents';
import { COLUMNS, ResourceRow } from './ResourceRow';

const useStyles = makeStyles(
  { row: { '&&&': { backgroundColor: 'transparent' } } },
  { name: 'FairwayResourceBranch' },
);

/** An object with its events, once asked for, and what it owns. What is troubled is open from the start. */
export function ResourceBranch(props: {
  node: ResourceNode;
  depth: number;
  application: Application;
  /** Said where the object does not stand below its owner. */
  ownerOf?: (resource: ApplicationResource) => string | undefined;
}) {
  const { node, depth, application, ownerOf } = props;
  const { resource, children, troubled } = node;
  const classes = useStyles();
  const [choice, setOpen] = useState<boolean>();
  const [events, setEvents] = useState(false);
  const open = choice ?? troubled;
  return (
    <>
      <ResourceRow
        resource={resource}
        depth={depth}
        owns={children.length}
        open={open}
        onOpen={() => setOpen(!open)}
        events={events}
        onEvents={() => setEvents(!events)}
        owner={ownerOf?.(resource)}
      />
      {events && (
        <TableRow className={classes.row}>
          <TableCell colSpan={COLUMNS}>
            <ResourceEvents application={application} resource={resource} />
          </TableCell>
        </TableRow>
      )}
      {open &&
        children.map(child => (
          <ResourceBranch
            key={child.id}
            node={child}
            depth={depth + 1}
            application={application}
          />
        ))}
    </>
  );
}
