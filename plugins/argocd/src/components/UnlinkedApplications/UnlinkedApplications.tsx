import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  argocdUnlinkedReadPermission,
  type UnlinkedApplications as Unlinked,
} from '@fairway/contracts/argocd';
import {
  allHeard,
  type CardParts,
  CodeLine,
  DataTable,
  notAllHeardParts,
  OperationCard,
  RichText,
  SourcesCount,
  useOperation,
} from '@fairway/kit-react';
import { argoCdApiRef } from '../../api';
import { argoCdTranslationRef, type Translate } from '../../translations';
import { ApplicationName, ApplicationState } from '../ApplicationParts';

const permission = argocdUnlinkedReadPermission.name;

/** Applications that belong to no entity, each with the line that would bind it: the platform team's list. */
export function UnlinkedApplications() {
  const api = useApi(argoCdApiRef);
  const { t } = useTranslationRef(argoCdTranslationRef);
  const operation = useOperation<Unlinked>('unlinked', signal =>
    api.unlinked({}, { signal }),
  );
  return (
    <OperationCard
      title={t('unlinkedPage.title')}
      operation={operation}
      sentences={{
        forbidden: (
          <RichText text={t('unlinkedPage.forbidden', { permission })} />
        ),
        notFound: <RichText text={t('card.failed')} />,
        failed: <RichText text={t('card.failed')} />,
      }}
      render={unlinked => unlinkedParts(unlinked, t)}
    />
  );
}

function unlinkedParts(unlinked: Unlinked, t: Translate): CardParts {
  const { applications, sources } = unlinked;
  if (applications.length > 0) {
    const count = applications.length;
    return {
      subline: (
        <RichText text={t('unlinkedPage.count', { count, permission })} />
      ),
      body: <UnlinkedTable applications={applications} />,
      footer: [<SourcesCount key="sources" sources={sources} />],
    };
  }
  return allHeard(unlinked)
    ? { body: <div>{t('unlinkedPage.none')}</div> }
    : notAllHeardParts(
        { sentence: t('unlinkedPage.notKnown'), none: t('source.none') },
        unlinked,
      );
}

function UnlinkedTable(props: { applications: Unlinked['applications'] }) {
  const { t } = useTranslationRef(argoCdTranslationRef);
  return (
    <DataTable
      title={t('unlinkedPage.title')}
      inCard
      columns={[
        { title: t('fleet.state') },
        { title: t('fleet.application') },
        { title: t('fleet.place') },
        { title: t('unlinkedPage.line') },
      ]}
    >
      {props.applications.map(({ application, line }) => (
        <TableRow key={application.ref}>
          <TableCell>
            <ApplicationState application={application} withIcon />
          </TableCell>
          <TableCell>
            <ApplicationName application={application} />
          </TableCell>
          <TableCell>
            {application.cluster ?? t('row.noCluster')}, {application.instance}
          </TableCell>
          <TableCell style={{ minWidth: 280 }}>
            <CodeLine text={line} />
          </TableCell>
        </TableRow>
      ))}
    </DataTable>
  );
}
