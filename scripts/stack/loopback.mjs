// Loaded into zero-cache and its workers before anything else. zero-cache 1.9 always listens on `::`,
// that is on every interface, and checks no Origin: only the gateway on this machine may reach it.
import { Server } from 'node:net';

const listen = Server.prototype.listen;

Server.prototype.listen = function listenOnLoopback(...args) {
  const [options, ...rest] = args;
  const isOpen = typeof options === 'object' && ['::', '0.0.0.0'].includes(options?.host);
  return listen.apply(this, isOpen ? [{ ...options, host: '127.0.0.1' }, ...rest] : args);
};
