import http from 'node:http';
import type { AddressInfo } from 'node:net';

type Received = { path: string; headers: Record<string, string>; body: string };

/** Somebody's endpoint on this machine. */
export type Receiver = {
  url: string;
  requests: Received[];
  /** How it answers; at first with 200. */
  answer: (request: http.IncomingMessage, response: http.ServerResponse) => void;
  stop: () => Promise<void>;
};

/** Starts an endpoint that keeps what it was sent. */
export async function startReceiver(): Promise<Receiver> {
  const server = http.createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    receiver.requests.push({
      path: request.url ?? '',
      headers: request.headers as Record<string, string>,
      body: Buffer.concat(chunks).toString(),
    });
    receiver.answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const receiver: Receiver = {
    url: `http://127.0.0.1:${port}`,
    requests: [],
    answer: (_, response) => response.writeHead(200).end('Thank you'),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return receiver;
}
