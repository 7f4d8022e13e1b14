import { text } from 'node:stream/consumers';
import { runFairway } from './program';

void runFairway(process.argv.slice(2), {
  env: process.env,
  write: words => process.stdout.write(words),
  complain: words => process.stderr.write(words),
  read: () => text(process.stdin),
}).then(code => {
  process.exitCode = code;
});
