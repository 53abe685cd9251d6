// postgres 3.4.9 loses connections: what is written while a connection closes is never sent, nor is
// anything after it; an interrupted transaction throws where nothing can catch it, and its later
// statements run on the next connection. Reported as porsager/postgres#1154, #1193 and #1208. Runs
// before anything is installed: standard library only.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const version = '3.4.9';
const mark = '// Patched by Opsdesk: scripts/patch-postgres.mjs\n';

/** @type {Record<string, [was: string, is: string][]>} */
const changes = {
  'connection.js': [
    // A statement on a closed connection fails instead of waiting forever.
    [
      `    if (terminated)
      return queryError(q, Errors.connection('CONNECTION_DESTROYED', options))
`,
      `    if (terminated)
      return queryError(q, Errors.connection('CONNECTION_DESTROYED', options))

    if (!socket)
      return queryError(q, Errors.connection('CONNECTION_CLOSED', options))
`,
    ],
    // No bytes, statement or error of the old connection reach the new one.
    [
      `    clearImmediate(nextWriteTimer)
    socket.removeListener('data', data)
    socket.removeListener('connect', connected)
    idleTimer.cancel()
    lifeTimer.cancel()
    connectTimer.cancel()

    socket.removeAllListeners()
    socket = null

    if (initial)
      return reconnect()

    !hadError && (query || sent.length) && error(Errors.connection('CONNECTION_CLOSED', options, socket))
    closedTime = performance.now()
    hadError && options.shared.retries++
    delay = (typeof backoff === 'function' ? backoff(options.shared.retries) : backoff) * 1000
`,
      `    clearImmediate(nextWriteTimer)
    chunk = nextWriteTimer = null
    socket.removeListener('data', data)
    socket.removeListener('connect', connected)
    idleTimer.cancel()
    lifeTimer.cancel()
    connectTimer.cancel()

    socket.removeAllListeners()
    socket = null

    closedTime = performance.now()
    hadError && options.shared.retries++
    delay = (typeof backoff === 'function' ? backoff(options.shared.retries) : backoff) * 1000
    errorResponse = null

    if (initial) {
      query = null
      return reconnect()
    }

    ;(query || sent.length) && error(Errors.connection('CONNECTION_CLOSED', options, socket))
    query = null
`,
    ],
    // Without its types the connection is unusable, and the caller has the error.
    [
      'return fetchArrayTypes()',
      'return fetchArrayTypes().catch(() => socket && socket.destroy())',
    ],
  ],
  'index.js': [
    // Later statements of an interrupted transaction must not run on another connection.
    [
      `        new Promise((_, reject) => connection.onclose = reject)
`,
      `        new Promise((_, reject) => connection.onclose = e => (lost = e, reject(e)))
`,
    ],
    [
      `      , connection
      , prepare = null
`,
      `      , connection
      , lost = null
      , prepare = null
`,
    ],
    [
      `        q.catch(e => uncaughtError || (uncaughtError = e))
`,
      `        q.catch(e => uncaughtError || (uncaughtError = e))
        if (lost)
          return q.reject(lost)
`,
    ],
  ],
};

/**
 * Patches the installed driver, once.
 * @throws Error when another version is installed
 */
export function patchPostgres() {
  const folder = join(root, 'node_modules/postgres');
  const installed = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
  if (installed !== version) {
    throw new Error(
      `postgres ${installed} is installed, and scripts/patch-postgres.mjs is written for ${version}: see whether lib/server/core/lost-connection.pg.test.ts passes without it.`,
    );
  }
  for (const [name, replacements] of Object.entries(changes)) {
    patchFile(join(folder, 'src', name), replacements);
  }
}

/** @param {string} file @param {[was: string, is: string][]} replacements */
function patchFile(file, replacements) {
  let text = readFileSync(file, 'utf8');
  if (text.startsWith(mark)) return;
  for (const [was, is] of replacements) {
    if (text.split(was).length !== 2)
      throw new Error(`${file} is not as ${version} was published.`);
    text = text.replace(was, () => is);
  }
  // Another checkout may share the file by a hard link.
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, mark + text);
  renameSync(draft, file);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) patchPostgres();
