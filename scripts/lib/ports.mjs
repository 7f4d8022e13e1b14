import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { StepError } from './steps.mjs';

/** Reads a port from the environment. */
export function readPort(name, fallback) {
  const value = process.env[name];
  if (value === undefined || value === '') {
    return fallback;
  }
  const port = Number(value);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new StepError(`${name} is "${value}".`, {
      mend: `Set ${name} to a port between 1 and 65535, or leave it out for ${fallback}.`,
    });
  }
  return port;
}

function listen(port, host) {
  return new Promise(resolve => {
    const server = createServer();
    server.once('error', error => resolve(error.code));
    server.listen({ port, host, exclusive: true }, () =>
      server.close(() => resolve(undefined)),
    );
  });
}

/** Whether somebody listens there; browsers try both loopback addresses for `localhost`. */
async function problem(port) {
  const codes = [await listen(port, '127.0.0.1'), await listen(port, '::1')];
  return codes.find(code => code === 'EADDRINUSE' || code === 'EACCES');
}

function output(command, args) {
  try {
    return execFileSync(command, args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    // Not installed, or it may not tell.
    return '';
  }
}

function commandOf(pid) {
  try {
    const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return line.replace(/\0/g, ' ').trim().slice(0, 120);
  } catch {
    return output('ps', ['-o', 'args=', '-p', String(pid)])
      .trim()
      .slice(0, 120);
  }
}

/** Process id of whoever listens on a port, where the system tells. */
export function ownerOf(port) {
  const ss = output('ss', ['-ltnpH', `sport = :${port}`]).match(/pid=(\d+)/);
  const lsof = ss
    ? undefined
    : output('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fp']).match(
        /^p(\d+)/m,
      );
  const pid = (ss ?? lsof)?.[1];
  return pid ? { pid: Number(pid), command: commandOf(pid) } : undefined;
}

function sharedPorts(wanted) {
  return wanted.flatMap(({ variable, port, use }, index) => {
    const first = wanted.slice(0, index).find(other => other.port === port);
    return first
      ? `Port ${port} is wanted twice: ${first.variable} (${first.use}) and ${variable} (${use}). Set one of them to another port.`
      : [];
  });
}

/**
 * Says which of the ports are wanted twice or taken, by whom, and what to do.
 *
 * @param {{ variable: string, port: number, use: string }[]} wanted
 * @throws StepError
 */
export async function requirePorts(wanted) {
  const taken = sharedPorts(wanted);
  for (const { variable, port, use } of wanted) {
    const code = await problem(port);
    if (code === 'EACCES') {
      taken.push(
        `Port ${port} (${use}) needs rights that you do not have. Set ${variable} to a port above 1023.`,
      );
    } else if (code) {
      const owner = ownerOf(port);
      const who = owner
        ? `process ${owner.pid}, ${owner.command}`
        : 'a process that the system does not name';
      taken.push(
        `Port ${port} (${use}) is taken by ${who}. End it, or set ${variable} to another port.`,
      );
    }
  }
  if (taken.length > 0) {
    throw new StepError(taken.join('\n'));
  }
}
