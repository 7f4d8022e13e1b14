/** The configuration that the app's page carries, as the browser will see it. */
async function pageConfig(address) {
  const page = await (await fetch(address)).text();
  const embedded = page.match(
    /<script type="backstage.io\/config">([\s\S]*?)<\/script>/,
  );
  return embedded ? JSON.parse(embedded[1]).map(part => part.data) : [];
}

/** Who may be signed in as; empty where the demo is off. */
export async function personasAt(address) {
  const parts = await pageConfig(address);
  return parts.flatMap(part => part.demo?.personas ?? []);
}

/**
 * Which kinds of sources lead to the simulated fleet, and which do not; `undefined` where there is no such fleet.
 *
 * @returns {Promise<{ simulated: string[], real: string[] } | undefined>}
 */
export async function originsAt(backend) {
  const response = await fetch(`${backend}/api/demo-fleet/origins`);
  return response.ok ? response.json() : undefined;
}
