import { ResponseErrorPanel } from '@backstage/core-components';
import Box from '@material-ui/core/Box';
import Button from '@material-ui/core/Button';

export function SignInError(props: { error?: Error; onBack: () => void }) {
  const { error = new Error('The backend gave no reason'), onBack } = props;
  return (
    <Box component="main" maxWidth={720} margin="64px auto" padding={2}>
      <ResponseErrorPanel
        title="Sign-in failed. Just after a start the backend may still be reading its users; then it helps to try again in a few seconds."
        error={error}
      />
      <Box marginTop={2}>
        <Button variant="contained" color="primary" onClick={onBack}>
          Back to sign-in
        </Button>
      </Box>
    </Box>
  );
}
