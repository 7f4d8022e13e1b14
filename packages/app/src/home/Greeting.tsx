import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import useAsync from 'react-use/esm/useAsync';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(2),
    minHeight: 24,
    marginBottom: theme.spacing(2),
    color: theme.palette.text.secondary,
  },
}));

/** Who is signed in and for which groups the page below speaks. */
export function Greeting() {
  const classes = useStyles();
  const identity = useApi(identityApiRef);
  const { value } = useAsync(() => identity.getBackstageIdentity(), [identity]);
  const refs = value
    ? new Set([value.userEntityRef, ...value.ownershipEntityRefs])
    : [];
  return (
    <Typography variant="body2" component="div" className={classes.root}>
      {[...refs].map(ref => (
        <EntityDisplayName key={ref} entityRef={ref} />
      ))}
    </Typography>
  );
}
