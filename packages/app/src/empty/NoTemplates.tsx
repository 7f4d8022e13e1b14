import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import useAsync from 'react-use/esm/useAsync';
import { appTranslationRef } from '../translations';

/** Says on the Create page why it is empty; its own words blame the filter. */
export function NoTemplates() {
  const catalog = useApi(catalogApiRef);
  const { t } = useTranslationRef(appTranslationRef);
  // A catalog that does not answer is told by the page itself.
  const { value } = useAsync(
    () => catalog.queryEntities({ filter: { kind: 'Template' }, limit: 1 }),
    [catalog],
  );
  return value?.totalItems === 0 ? (
    <Typography variant="body2" color="textSecondary" role="note">
      {t('create.none')}
    </Typography>
  ) : null;
}
