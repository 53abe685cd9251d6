const failed = 'The server could not do this. Try again.';
const invalid = 'The server cannot read what this page sent. Reload the page.';
const outdated = 'This page is out of date. Reload it.';
const signedOut = 'Your session has ended. Sign in again.';

/** Messages by error kind of Zero's protocol; all others are `failed`. */
const messages = {
  AuthInvalidated: signedOut,
  ClientNotFound: outdated,
  InvalidMessage: invalid,
  InvalidPush: invalid,
  SchemaVersionNotSupported: outdated,
  Unauthorized: signedOut,
  VersionNotSupported: outdated,
};

/** Fields of an error that a Zero client acts on. */
const keptOfError = [
  'kind',
  'origin',
  'reason',
  'status',
  'mutationIDs',
  'queryIDs',
  'minBackoffMs',
  'maxBackoffMs',
  'reconnectParams',
];

/**
 * Replaces the error text in a message of zero-cache to a browser. Errors of our own endpoints are
 * already safe.
 */
export function replaceErrorText(data) {
  if (typeof data !== 'string') return data;
  if (data.startsWith('["error",')) {
    const [type, error] = JSON.parse(data);
    const kept = keptOfError.filter((name) => name in error).map((name) => [name, error[name]]);
    const message = messages[error.kind] ?? failed;
    return JSON.stringify([type, { ...Object.fromEntries(kept), message }]);
  }
  if (data.startsWith('["transformError",')) {
    const [type, queries] = JSON.parse(data);
    return JSON.stringify([type, queries.map(withoutWords)]);
  }
  return data;
}

function withoutWords(query) {
  if (query.error === 'app') return query;
  return { error: query.error, id: query.id, name: query.name, message: failed };
}
