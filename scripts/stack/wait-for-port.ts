import { connect } from 'node:net';
import { pause } from './processes';

const askEveryMs = 50;

/**
 * Waits until something listens on a loopback port, so that requests are served as soon as a
 * restarted process is back.
 * @param signal cancels the wait
 * @returns false when nothing listened within `limitMs`, or on abort
 */
export async function waitForPort(
  port: number,
  limitMs: number,
  signal: AbortSignal,
): Promise<boolean> {
  const deadline = Date.now() + limitMs;
  while (!signal.aborted) {
    if (await isListening(port)) return !signal.aborted;
    if (Date.now() > deadline) return false;
    await pause(askEveryMs);
  }
  return false;
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });
}
