import { createServer } from 'node:net';
import { SetupError } from '@/lib/server/core/setup-error';
import type { Env } from '@/lib/server/core/env';

/** @throws SetupError with the variable to change when a port is taken */
export async function requireFreePorts(env: Env): Promise<void> {
  const wanted: [string, number, string][] = [
    ['PORT', env.port, env.host],
    ['ZERO_PORT', env.zeroPort, '127.0.0.1'],
    ['ZERO_PORT', env.zeroPort + 1, '127.0.0.1'],
  ];
  if (!env.managedPostgres) wanted.push(['POSTGRES_PORT', env.postgresPort, '127.0.0.1']);
  for (const [variable, port, host] of wanted) {
    if (await isFree(port, host)) continue;
    const needsTwo = variable === 'ZERO_PORT' ? ' (zero-cache needs it and the next one)' : '';
    throw new SetupError(
      `Port ${port} is in use${needsTwo}: stop what holds it, or set ${variable} to a free port.`,
    );
  }
}

/** The first of `count` consecutive free loopback ports. */
export async function freePorts(count: number): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const first = await anyFreePort();
    const rest = Array.from({ length: count - 1 }, (_, index) => first + index + 1);
    const free = await Promise.all(rest.map((port) => isFree(port, '127.0.0.1')));
    if (free.every(Boolean)) return first;
  }
  throw new SetupError(`No ${count} free ports in a row were found on 127.0.0.1.`);
}

function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

function anyFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port: 0, host: '127.0.0.1' }, () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
