import { connect, type Socket } from 'node:net';
import postgres from 'postgres';

/**
 * A pool, of one connection unless said otherwise, that sends small packets at once. The driver leaves Nagle's algorithm on, which
 * costs 40 ms after each COPY: longer than the COPY itself.
 */
export function promptConnection(url: string, max = 1): postgres.Sql {
  const options = {
    max,
    connection: { 'app.unaudited': 'seed' },
    onnotice: () => {},
    // The driver reads this option, though its types do not name it.
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
