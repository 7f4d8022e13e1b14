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
