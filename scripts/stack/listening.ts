import { connect } from 'node:net';
import { pause } from './processes';

const askEveryMs = 50;

/**
 * Waits until something listens on a loopback port: a process that is started again is back in seconds,
 * and who waits for it here is served then, not one retry of theirs later.
 * @param signal ends the wait, when nobody waits for the answer any more
 * @returns false when nothing listened within `limitMs`, or the signal came first
 */
export async function untilListening(
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
