import {
  InfoCard,
  Progress,
  ResponseErrorPanel,
  Table,
  type TableColumn,
} from '@backstage/core-components';
import {
  RELATION_PART_OF,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import {
  EntityRefLink,
  getEntityRelations,
} from '@backstage/plugin-catalog-react';
import { useTheme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { useOwned } from './useOwned';

const columns: TableColumn<Entity & { id: string }>[] = [
  {
    title: 'Entity',
    field: 'metadata.name',
    highlight: true,
    render: entity => <EntityRefLink entityRef={entity} />,
  },
  {
    title: 'Type',
    render: entity =>
      [entity.kind.toLowerCase(), entity.spec?.type].filter(Boolean).join(', '),
  },
  {
    title: 'Part of',
    render: entity => {
      const parents = getEntityRelations(entity, RELATION_PART_OF);
      return parents.length > 0
        ? parents.map(ref => (
            <EntityRefLink key={stringifyEntityRef(ref)} entityRef={ref} />
          ))
        : 'nothing';
    },
  },
  {
    title: 'Description',
    render: entity => entity.metadata.description ?? 'none given',
  },
];

/** Systems and components that the signed-in user or their groups own. */
export function Owned() {
  const { entities, total, error, loading } = useOwned();
  const narrow = useMediaQuery(useTheme().breakpoints.down('sm'));
  if (loading) {
    return <Progress />;
  }
  if (error) {
    return (
      <ResponseErrorPanel error={error} title="What is yours is not known" />
    );
  }
  if (entities.length === 0) {
    return (
      <InfoCard title="Yours">
        <Typography variant="body2">
          You and your groups own nothing in the catalog.
        </Typography>
      </InfoCard>
    );
  }
  return (
    <Table
      title="Yours"
      subtitle={subtitleOf(entities.length, total)}
      columns={narrow ? columns.slice(0, 2) : columns}
      data={entities.map(entity => ({
        ...entity,
        id: stringifyEntityRef(entity),
      }))}
      options={{
        paging: false,
        search: false,
        padding: 'dense',
        draggable: false,
      }}
    />
  );
}

function subtitleOf(shown: number, total: number): string {
  return shown < total
    ? `The first ${shown} of ${total} that you or your groups own, by name`
    : `${total} that you or your groups own`;
}
