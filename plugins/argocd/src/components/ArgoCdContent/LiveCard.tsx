import Button from '@material-ui/core/Button';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Envelope } from '@fairway/contracts';
import {
  type Application,
  argocdReadPermission,
} from '@fairway/contracts/argocd';
import {
  Age,
  type CardParts,
  DataCard,
  OperationCard,
  RichText,
  StateIcon,
  useOperation,
  useSeen,
} from '@fairway/kit-react';
import { argoCdTranslationRef } from '../../translations';

/** What every section about an application is told. */
export interface SectionProps {
  application: Application;
  /** Something is under way: what is asked of Argo CD is asked again and again until it ends. */
  busy: boolean;
}

interface LiveCardProps<T extends Envelope> extends SectionProps {
  title: string;
  /** Which question; with the address of the application it names the answer. */
  about: string;
  load: (signal: AbortSignal) => Promise<T>;
  /** Said where the answer failed. */
  failed: string;
  render: (value: T) => CardParts;
}

/** A section that Argo CD is asked for when it is seen: not again by itself, unless something is under way. */
export function LiveCard<T extends Envelope>(props: LiveCardProps<T>) {
  const [ref, seen] = useSeen();
  return (
    <div ref={ref} style={{ minWidth: 0, height: '100%' }}>
      {seen ? (
        <SeenCard {...props} />
      ) : (
        <DataCard title={props.title} body={<div style={{ height: 160 }} />} />
      )}
    </div>
  );
}

function SeenCard<T extends Envelope>(props: LiveCardProps<T>) {
  const { title, about, application, busy, load, failed, render } = props;
  const { t } = useTranslationRef(argoCdTranslationRef);
  const operation = useOperation(`${about} ${application.ref}`, load, {
    refresh: busy ? 'often' : false,
  });
  const { name } = application;
  const { loadedAt, retry } = operation;
  const permission = argocdReadPermission.name;
  return (
    <OperationCard
      title={title}
      operation={operation}
      sentences={{
        forbidden: (
          <RichText text={t('tab.sectionForbidden', { permission, name })} />
        ),
        notFound: <RichText text={t('tab.sectionGone', { name })} />,
        failed: <RichText text={failed} />,
      }}
      render={value => {
        const { footer = [], link, ...parts } = render(value);
        const asked = value.asOf ?? loadedAt;
        return {
          ...parts,
          footer: [
            ...(asked === undefined
              ? []
              : [
                  <RichText
                    key="live"
                    text={t('tab.live')}
                    slots={{ age: <Age of={asked} /> }}
                  />,
                ]),
            ...footer,
          ],
          link: (
            <>
              {link}
              <AskAgain onClick={retry} title={title} />
            </>
          ),
        };
      }}
    />
  );
}

function AskAgain(props: { title: string; onClick: () => void }) {
  const { t } = useTranslationRef(argoCdTranslationRef);
  return (
    <Button
      size="small"
      style={{ textTransform: 'none' }}
      startIcon={<StateIcon icon="retry" />}
      aria-label={`${t('tab.askAgain')}: ${props.title}`}
      onClick={props.onClick}
    >
      {t('tab.askAgain')}
    </Button>
  );
}
