import childProcess from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';
import { Socket } from 'node:net';

/**
 * Lets nothing be lost that a browser sends while its socket passes to a forked process: Node goes on
 * reading a socket until the other process has confirmed it, and discards what it reads. zero-cache
 * passes every socket on, and its browsers send their first messages at once.
 */
export function keepWhatBrowsersSend() {
  const { fork } = childProcess;
  childProcess.fork = (...args) => {
    const child = fork(...args);
    const { send } = child;
    child.send = (message, handle, ...rest) => {
      if (handle instanceof Socket) stopReading(handle);
      return send.call(child, message, handle, ...rest);
    };
    return child;
  };
  syncBuiltinESMExports();
}

function stopReading({ _handle: handle }) {
  if (!handle) return;
  handle.reading = false;
  handle.readStop();
}
