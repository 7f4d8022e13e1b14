import { startPeer } from './peers.mjs';
import { startUpstream } from './upstream.mjs';
import { measureViews } from './views.mjs';

// One scenario of a peer in a process of its own; `folder` is where it is installed:
// `node measurePeer.mjs '{"peer":"Roadie","folder":"…","instances":20,"applications":100,"auth":"token"}'`.

// They ask hundreds of requests a view.
const VIEWS = { 1: 5, 12: 1, 50: 1 };

const scenario = JSON.parse(process.argv[2]);
const { peer, folder, instances, applications, auth } = scenario;
const upstream = await startUpstream({ instances, applications });
const { urls } = upstream;
const subject = await startPeer(peer, { folder, urls, auth, connections: 300 });
const result = await measureViews(subject, upstream, VIEWS);
await subject.stop();
await upstream.close();
process.stdout.write(`\n${JSON.stringify({ ...scenario, ...result })}\n`);
process.exit(0);
