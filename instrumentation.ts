/** Next.js calls this once, before the server answers its first request. */
export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return;
  const { guardConsole } = await import('./lib/server/core/console-guard');
  guardConsole();
  const { refuseOtherMethods } = await import('./lib/server/core/methods');
  refuseOtherMethods();
  const { env } = await import('./lib/server/core/env');
  const { keepDataPrivate } = await import('./lib/server/core/private-folder');
  // Without a bucket, files are kept in the data folder.
  if (!env().s3) keepDataPrivate(env());
}

/** Next.js calls this with whatever a page or handler did not catch. */
export async function onRequestError(
  error: unknown,
  request: { path: string; method: string },
  { routePath, routeType }: { routePath: string; routeType: string },
): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return;
  const { errorFields, log } = await import('./lib/server/core/log');
  const { method } = request;
  log('error', 'request.failed', { method, routePath, routeType, ...errorFields(error) });
}
