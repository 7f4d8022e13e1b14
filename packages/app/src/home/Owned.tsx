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
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  EntityRefLink,
  getEntityRelations,
} from '@backstage/plugin-catalog-react';
import { useTheme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { appTranslationRef, type Translate } from '../translations';
import { useOwned } from './useOwned';

function columnsIn(t: Translate): TableColumn<Entity & { id: string }>[] {
  return [
    {
      title: t('owned.entity'),
      field: 'metadata.name',
      highlight: true,
      render: entity => <EntityRefLink entityRef={entity} />,
    },
    {
      title: t('owned.type'),
      render: entity =>
        [entity.kind.toLowerCase(), entity.spec?.type]
          .filter(Boolean)
          .join(', '),
    },
    {
      title: t('owned.partOf'),
      render: entity => {
        const parents = getEntityRelations(entity, RELATION_PART_OF);
        return parents.length > 0
          ? parents.map(ref => (
              <EntityRefLink key={stringifyEntityRef(ref)} entityRef={ref} />
            ))
          : t('owned.partOfNothing');
      },
    },
    {
      title: t('owned.description'),
      render: entity => entity.metadata.description ?? t('owned.noDescription'),
    },
  ];
}

/** Systems and components that the signed-in user or their groups own. */
export function Owned() {
  const { t } = useTranslationRef(appTranslationRef);
  const { entities, total, error, loading } = useOwned();
  const narrow = useMediaQuery(useTheme().breakpoints.down('sm'));
  if (loading) {
    return <Progress />;
  }
  if (error) {
    return <ResponseErrorPanel error={error} title={t('owned.failed')} />;
  }
  if (entities.length === 0) {
    return (
      <InfoCard title={t('owned.title')}>
        <Typography variant="body2">{t('owned.none')}</Typography>
      </InfoCard>
    );
  }
  const columns = columnsIn(t);
  const shown = entities.length;
  return (
    <Table
      title={t('owned.title')}
      subtitle={
        shown < total
          ? t('owned.first', { shown: String(shown), total: String(total) })
          : t('owned.count', { total: String(total) })
      }
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
