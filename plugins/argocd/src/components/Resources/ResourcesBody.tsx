import { useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  Application,
  ApplicationResource,
} from '@fairway/contracts/argocd';
import { DataTable, FilterSelect, Note, RichText } from '@fairway/kit-react';
import { idOf, resourceTree } from '../../status/resourceTree';
import { healthLooks, type Health } from '../../status/saidLooks';
import { argoCdTranslationRef } from '../../translations';
import { ResourceBranch } from './ResourceBranch';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    root: { display: 'grid', gap: theme.spacing(1.5), minWidth: 0 },
    filters: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
  }),
  { name: 'FairwayResources' },
);

/** Filters, then the tree; of filtered objects the list, each with its owner. */
export function ResourcesBody(props: {
  application: Application;
  resources: ApplicationResource[];
  truncated: boolean;
}) {
  const { application, resources, truncated } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(argoCdTranslationRef);
  const [kind, setKind] = useState<string>();
  const [health, setHealth] = useState<string>();
  const filtered = kind !== undefined || health !== undefined;
  const matching = resources.filter(
    resource =>
      (kind === undefined || resource.kind === kind) &&
      (health === undefined || resource.health === health),
  );
  const ownerOf = ({ parents }: ApplicationResource) => {
    const owner = resources.find(({ uid }) => uid && parents.includes(uid));
    return owner && `${owner.kind}/${owner.name}`;
  };
  const nodes = filtered
    ? matching.map(resource => ({
        id: idOf(resource),
        resource,
        children: [],
        troubled: false,
      }))
    : resourceTree(resources);
  const healths = Object.keys(healthLooks) as Health[];
  return (
    <div className={classes.root}>
      {truncated && (
        <Note tone="unk" icon="partial">
          <RichText text={t('resources.truncated')} />
        </Note>
      )}
      <div className={classes.filters}>
        <FilterSelect
          id="fairway-argocd-kind"
          label={t('resources.kind')}
          value={kind}
          options={[...new Set(resources.map(one => one.kind))].sort()}
          onChange={setKind}
        />
        <FilterSelect
          id="fairway-argocd-health"
          label={t('resources.health')}
          value={health}
          options={healths.filter(one =>
            resources.some(resource => resource.health === one),
          )}
          nameOf={one => t(`health.${one as Health}`)}
          onChange={setHealth}
        />
      </div>
      {nodes.length === 0 ? (
        <div>{t('resources.noMatch')}</div>
      ) : (
        <DataTable
          title={t('resources.caption')}
          inCard
          minWidth={560}
          columns={[
            { title: t('resources.object') },
            { title: t('resources.health') },
            { title: t('resources.sync') },
            { title: t('resources.facts') },
            { title: t('resources.age') },
          ]}
        >
          {nodes.map(node => (
            <ResourceBranch
              key={node.id}
              node={node}
              depth={0}
              application={application}
              ownerOf={filtered ? ownerOf : undefined}
            />
          ))}
        </DataTable>
      )}
    </div>
  );
}
