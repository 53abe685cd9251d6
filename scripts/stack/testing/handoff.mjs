// Passes a socket to a fork that is busy, and prints what the fork reads from it.
import { fork } from 'node:child_process';
import { createServer, Socket } from 'node:net';

const busyMs = 500;

if (process.send) {
  process.once('message', (_, socket) => {
    socket.once('data', (data) => process.stdout.write(String(data), () => process.exit()));
  });
  process.send('ready');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, busyMs);
} else {
  const client = new Socket();
  const child = fork(import.meta.filename);
  child.once('exit', () => process.exit());
  child.once('message', () => {
    const server = createServer((socket) => {
      child.send('take this', socket);
      client.write('said at once');
    });
    server.listen({ port: 0, host: '127.0.0.1' }, () => client.connect(server.address().port));
  });
}
