// Listens on two ports like zero-cache, and connects to the second one as its replicator does.
import { createServer } from 'node:http';
import { WebSocket, WebSocketServer } from 'ws';

const first = Number(process.env.ZERO_PORT);
for (const port of [first, first + 1]) {
  const server = createServer((_, response) => response.end('OK'));
  const sockets = new WebSocketServer({ server });
  sockets.on('error', () => {});
  await new Promise((resolve) => server.listen({ host: '::', port }, resolve));
}
const socket = new WebSocket(`ws://localhost:${first + 1}/replication/v6/changes?id=own`);
socket.on('open', () => process.send?.('connected'));
socket.on('error', (error) => process.send?.(error.message));
