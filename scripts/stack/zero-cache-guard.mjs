// Loaded into zero-cache and its workers first (NODE_OPTIONS). zero-cache 1.9 listens on every
// interface, does not check Origin, and sends every tenant's changes to any client of the
// change-streamer.
import { createHash, timingSafeEqual } from 'node:crypto';
import { subscribe } from 'node:diagnostics_channel';
import { EventEmitter } from 'node:events';
import { Server as HttpServer } from 'node:http';
import { createRequire } from 'node:module';
import { Server } from 'node:net';
import { replaceErrorText } from './zero-cache-errors.mjs';
import { keepWhatBrowsersSend } from './zero-cache-handoff.mjs';
import { leaveOutTelemetry } from './zero-cache-telemetry.mjs';

const keyHeader = 'x-opsdesk-zero-key';
const key = process.env.OPSDESK_ZERO_KEY ?? '';
const syncPort = Number(process.env.ZERO_PORT);
if (key.length < 16) throw new Error('OPSDESK_ZERO_KEY is missing: zero-cache may not start open.');

if (!process.env.OTEL_EXPORTER_OTLP_ENDPOINT) leaveOutTelemetry();
keepWhatBrowsersSend();

const listen = Server.prototype.listen;

Server.prototype.listen = function listenOnLoopback(...args) {
  const [options, ...rest] = args;
  if (typeof options === 'number') return listen.call(this, options, '127.0.0.1');
  const isTcp = typeof options === 'object' && options !== null && 'port' in options;
  return listen.apply(this, isTcp ? [{ ...options, host: '127.0.0.1' }, ...rest] : args);
};

HttpServer.prototype.emit = function emitUnlessRefused(event, ...args) {
  if (event === 'upgrade' && !mayUpgrade(this, args[0])) {
    args[1].end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
    return true;
  }
  return EventEmitter.prototype.emit.call(this, event, ...args);
};

/**
 * The gateway has the key and forwards the browser's Origin; on other ports only zero-cache itself
 * connects.
 */
function mayUpgrade(server, { headers }) {
  if (!isKey(headers[keyHeader])) return false;
  return server.address()?.port === syncPort || headers.origin === undefined;
}

function isKey(given) {
  const digest = (text) => createHash('sha256').update(text).digest();
  return typeof given === 'string' && timingSafeEqual(digest(given), digest(key));
}

// zero-cache's own connection to its change-streamer.
subscribe('http.client.request.created', ({ request }) => {
  if (request.getHeader('host') !== `localhost:${syncPort + 1}`) return;
  request.setHeader(keyHeader, key);
});

const zero = createRequire(new URL('../../node_modules/@rocicorp/zero/', import.meta.url));
const { WebSocketServer } = zero('ws');
const handleUpgrade = WebSocketServer.prototype.handleUpgrade;

WebSocketServer.prototype.handleUpgrade = function upgradeInOurWords(request, socket, head, done) {
  const isBrowser = socket.localPort === syncPort;
  return handleUpgrade.call(this, request, socket, head, (webSocket, ...rest) => {
    if (isBrowser) replaceErrorTexts(webSocket);
    done(webSocket, ...rest);
  });
};

function replaceErrorTexts(webSocket) {
  const { send, close } = webSocket;
  webSocket.send = (data, ...rest) => send.call(webSocket, replaceErrorText(data), ...rest);
  webSocket.close = (code) => close.call(webSocket, code);
}
