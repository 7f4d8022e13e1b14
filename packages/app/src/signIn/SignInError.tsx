import { ResponseErrorPanel } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Box from '@material-ui/core/Box';
import Button from '@material-ui/core/Button';
import { appTranslationRef } from '../translations';

export function SignInError(props: { error?: Error; onBack: () => void }) {
  const { t } = useTranslationRef(appTranslationRef);
  const { error = new Error(t('signIn.noReason')), onBack } = props;
  return (
    <Box component="main" maxWidth={720} margin="64px auto" padding={2}>
      <ResponseErrorPanel title={t('signIn.failed')} error={error} />
      <Box marginTop={2}>
        <Button variant="contained" color="primary" onClick={onBack}>
          {t('signIn.back')}
        </Button>
      </Box>
    </Box>
  );
}
