import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A certificate and its key, PEM, and where they lie. */
export interface Certificate {
  cert: string;
  key: string;
  certFile: string;
  keyFile: string;
}

function openssl(...args: string[]): void {
  execFileSync('openssl', args, { stdio: 'pipe' });
}

/** Makes an authority, and a certificate for each host name that it signs. */
export function createAuthority(directory: string, name: string) {
  const path = (file: string) => join(directory, file);
  const request = (subject: string, key: string, ...more: string[]) =>
    openssl(
      ...['req', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'],
      ...['-nodes', '-subj', `/CN=${subject}`, '-keyout', path(key), ...more],
    );
  const read = (base: string): Certificate => ({
    cert: readFileSync(path(`${base}.crt`), 'utf8'),
    key: readFileSync(path(`${base}.key`), 'utf8'),
    certFile: path(`${base}.crt`),
    keyFile: path(`${base}.key`),
  });

  request(
    name,
    `${name}.key`,
    '-x509',
    '-days',
    '2',
    '-out',
    path(`${name}.crt`),
  );
  return {
    ...read(name),
    sign(subject: string, alternative: string): Certificate {
      const base = `${name}-${subject}`;
      writeFileSync(path(`${base}.ext`), `subjectAltName=${alternative}`);
      request(subject, `${base}.key`, '-out', path(`${base}.csr`));
      openssl(
        ...['x509', '-req', '-days', '2', '-in', path(`${base}.csr`)],
        ...['-CA', path(`${name}.crt`), '-CAkey', path(`${name}.key`)],
        ...['-CAcreateserial', '-extfile', path(`${base}.ext`)],
        ...['-out', path(`${base}.crt`)],
      );
      return read(base);
    },
  };
}
