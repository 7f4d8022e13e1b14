import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  sloUnlinkedReadPermission,
  type UnlinkedSlos as Unlinked,
} from '@fairway/contracts/slo';
import {
  allHeard,
  type CardParts,
  CodeLine,
  DataTable,
  notAllHeardParts,
  OperationCard,
  RichText,
  SourcesCount,
  StateIcon,
  useOperation,
} from '@fairway/kit-react';
import { sloApiRef } from '../../api';
import { stateLooks } from '../../status/states';
import { sloTranslationRef, type Translate } from '../../translations';
import { SloName } from '../SloParts';

/** SLOs that belong to no entity, each with the line that would link it: the platform team's list. */
export function UnlinkedSlos() {
  const api = useApi(sloApiRef);
  const { t } = useTranslationRef(sloTranslationRef);
  const operation = useOperation<Unlinked>('unlinked', signal =>
    api.unlinked({}, { signal }),
  );
  const permission = sloUnlinkedReadPermission.name;
  return (
    <OperationCard
      title={t('unlinkedPage.title')}
      operation={operation}
      sentences={{
        forbidden: (
          <RichText text={t('unlinkedPage.forbidden', { permission })} />
        ),
        notFound: <RichText text={t('fleet.failed')} />,
        failed: <RichText text={t('fleet.failed')} />,
      }}
      render={unlinked => unlinkedParts(unlinked, t)}
    />
  );
}

function unlinkedParts(unlinked: Unlinked, t: Translate): CardParts {
  const { slos, sources } = unlinked;
  if (slos.length > 0)
    return {
      subline: (
        <RichText
          text={t('unlinkedPage.count', {
            count: slos.length,
            permission: sloUnlinkedReadPermission.name,
          })}
        />
      ),
      body: <UnlinkedTable slos={slos} />,
      footer: [<SourcesCount key="sources" sources={sources} />],
    };
  return allHeard(unlinked)
    ? { body: <div>{t('unlinkedPage.none')}</div> }
    : notAllHeardParts(
        { sentence: t('unlinkedPage.notKnown'), none: t('source.none') },
        unlinked,
      );
}

function UnlinkedTable({ slos }: { slos: Unlinked['slos'] }) {
  const { t } = useTranslationRef(sloTranslationRef);
  const title = t('unlinkedPage.title');
  return (
    <DataTable
      title={title}
      inCard
      columns={[
        { title: t('fleet.state') },
        { title: t('fleet.slo') },
        { title: t('unlinkedPage.source') },
        { title: t('unlinkedPage.line') },
      ]}
    >
      {slos.map(({ status, line }) => (
        <TableRow key={status.ref}>
          <TableCell style={{ whiteSpace: 'nowrap' }}>
            <StateIcon {...iconOf(status.state)} /> {t(`state.${status.state}`)}
          </TableCell>
          <TableCell>
            <SloName status={status} />
          </TableCell>
          <TableCell>{status.source}</TableCell>
          <TableCell style={{ minWidth: 280 }}>
            <CodeLine text={line} />
          </TableCell>
        </TableRow>
      ))}
    </DataTable>
  );
}

function iconOf(state: Unlinked['slos'][number]['status']['state']) {
  const { icon, tone } = stateLooks[state];
  return { icon, tone };
}
