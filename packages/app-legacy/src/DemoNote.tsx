import {
  configApiRef,
  discoveryApiRef,
  fetchApiRef,
  useApi,
} from '@backstage/core-plugin-api';
import Typography from '@material-ui/core/Typography';
import useAsync from 'react-use/esm/useAsync';

type Origins = { simulated: string[]; real: string[] };

function words({ simulated, real }: Origins): string | undefined {
  if (simulated.length === 0) return undefined;
  return real.length === 0
    ? 'Demo data: clusters, services, traffic and incidents are made up.'
    : `Partly demo data: made up is ${simulated.join(
        ', ',
      )}, real is ${real.join(', ')}.`;
}

/** Says on every page that the fleet is made up; nothing where the sources lead elsewhere. */
export function DemoNote() {
  const config = useApi(configApiRef);
  const discovery = useApi(discoveryApiRef);
  const { fetch } = useApi(fetchApiRef);
  const { value, error } = useAsync(async () => {
    if (!config.has('demo.fleet.port')) return undefined;
    const base = await discovery.getBaseUrl('demo-fleet');
    const response = await fetch(`${base}/origins`);
    if (!response.ok) throw new Error(`status ${response.status}`);
    return words(await response.json());
  }, [config, discovery, fetch]);
  const text = error
    ? `The backend does not say whether this is demo data: ${error.message}`
    : value;
  return text ? (
    <Typography variant="body2" role="note" style={{ padding: '4px 24px' }}>
      {text} Signed in as Sam.
    </Typography>
  ) : null;
}
