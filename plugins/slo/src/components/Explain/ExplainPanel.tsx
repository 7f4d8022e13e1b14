import type { ReactNode } from 'react';
import IconButton from '@material-ui/core/IconButton';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import CloseIcon from '@material-ui/icons/Close';
import Skeleton from '@material-ui/lab/Skeleton';
import type { BackstageTheme } from '@backstage/theme';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { sloReadPermission, type SloExplanation } from '@fairway/contracts/slo';
import { FailureBody, RichText, useOperation } from '@fairway/kit-react';
import { sloApiRef } from '../../api';
import { sloTranslationRef } from '../../translations';
import { Explanation } from './Explanation';
import type { SloStatus } from '@fairway/contracts/slo';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    root: {
      padding: theme.spacing(2),
      fontSize: 14,
      lineHeight: '20px',
      fontVariantNumeric: 'tabular-nums',
    },
    head: {
      display: 'flex',
      justifyContent: 'space-between',
      alignItems: 'center',
      marginBottom: theme.spacing(1),
    },
    title: { margin: 0, fontWeight: 600 },
  }),
  { name: 'FairwayExplainPanel' },
);

/** How the budget left of an SLO comes about: asked for when it is opened. */
export function ExplainPanel(props: { slo: string; onClose?: () => void }) {
  const { slo, onClose } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  return (
    <div className={classes.root}>
      <div className={classes.head}>
        <Typography variant="h5" component="h2" className={classes.title}>
          {t('explain.title')}
        </Typography>
        {onClose && (
          <IconButton
            size="small"
            onClick={onClose}
            aria-label={t('explain.close')}
          >
            <CloseIcon fontSize="small" />
          </IconButton>
        )}
      </div>
      <ExplainBody slo={slo} />
    </div>
  );
}

interface Explained {
  explanation: SloExplanation;
  status: SloStatus;
}

function ExplainBody({ slo }: { slo: string }): ReactNode {
  const api = useApi(sloApiRef);
  const { t } = useTranslationRef(sloTranslationRef);
  const { value, failure, retry } = useOperation<Explained>(
    `explain ${slo}`,
    async signal => {
      const [explanation, { matches }] = await Promise.all([
        api.explain({ slo }, { signal }),
        api.slo({ slo }, { signal }),
      ]);
      return { explanation, status: matches[0] };
    },
  );
  if (value) return <Explanation {...value} />;
  if (!failure)
    return (
      <div role="status" aria-busy aria-label={t('explain.loading')}>
        <Skeleton animation={false} variant="rect" height={96} />
        <Skeleton
          animation={false}
          variant="rect"
          height={160}
          style={{ marginTop: 16 }}
        />
      </div>
    );
  const sentences = {
    forbidden: t('explain.forbidden', { permission: sloReadPermission.name }),
    notFound: t('explain.notFound'),
    failed: t('explain.failed'),
  };
  return (
    <FailureBody
      sentence={<RichText text={sentences[failure.kind]} />}
      failure={failure}
      retry={retry}
    />
  );
}
