import { connect, type Socket } from 'node:net';
import postgres from 'postgres';

/**
 * A pool, by default of one connection, with TCP_NODELAY. The driver leaves Nagle's algorithm on,
 * which adds 40 ms to each COPY.
 */
export function noDelayConnection(url: string, max = 1): postgres.Sql {
  const options = {
    max,
    connection: { 'app.unaudited': 'seed' },
    onnotice: () => {},
    // The driver reads this option, though its types do not declare it.
    socket: ({ host, port }: { host: string[]; port: number[] }) =>
      new Promise<Socket>((resolve, reject) => {
        const target = { host: host[0] ?? 'localhost', port: port[0] ?? 5432 };
        const socket = connect({ ...target, noDelay: true }, () => {
          socket.off('error', reject);
          // TLS checks the certificate against this name.
          resolve(Object.assign(socket, target));
        });
        socket.once('error', reject);
      }),
  };
  return postgres(url, options);
}
