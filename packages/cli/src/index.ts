import { runFairway } from './program';

void runFairway(process.argv.slice(2), {
  env: process.env,
  write: text => process.stdout.write(text),
  complain: text => process.stderr.write(text),
}).then(code => {
  process.exitCode = code;
});
