// Loaded into every process that the scripts start: when whoever started it is gone without a word (killed hard),
// it ends itself and what it started, so that no server outlives its terminal.
const parent = process.ppid;

setInterval(() => {
  if (process.ppid === parent) {
    return;
  }
  try {
    process.kill(-process.pid, 'SIGTERM');
  } catch {
    // Not the head of a group.
    process.exit(1);
  }
}, 1000).unref();
