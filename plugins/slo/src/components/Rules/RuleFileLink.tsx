import { useState } from 'react';
import Button from '@material-ui/core/Button';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { OperationView } from '@fairway/kit-react';
import { sloTranslationRef } from '../../translations';
import { useSloDetails } from '../../useSloDetails';
import { wholeId } from '../../words/group';
import { sloSentences } from '../../words/sloSentences';
import { SidePanel } from '../SidePanel';
import { RuleFile } from './RuleFile';

/** Opens the rule file of an SLO beside the page. */
export function RuleFileLink({ slo }: { slo: string }) {
  const [open, setOpen] = useState(false);
  const { t } = useTranslationRef(sloTranslationRef);
  return (
    <>
      <Button
        variant="outlined"
        size="small"
        style={{ textTransform: 'none' }}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {t('rules.fileShow')}
      </Button>
      <SidePanel
        title={t('rules.file')}
        open={open}
        onClose={() => setOpen(false)}
      >
        <RuleFileOf slo={slo} />
      </SidePanel>
    </>
  );
}

function RuleFileOf({ slo }: { slo: string }) {
  const { t } = useTranslationRef(sloTranslationRef);
  return (
    <OperationView
      operation={useSloDetails(slo)}
      loading={t('rules.fileLoading')}
      sentences={sloSentences(t('rules.fileFailed'), t)}
      render={({ rules: { ruleFile }, status }) =>
        ruleFile === undefined ? (
          <p>
            {status.definition === 'none'
              ? t('rules.fileNone')
              : t('rules.fileHidden')}
          </p>
        ) : (
          <RuleFile id={wholeId(status)} text={ruleFile} />
        )
      }
    />
  );
}
