/** Called by Next.js once before the first request. */
export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return;
  const { guardConsole } = await import('./lib/server/core/console-guard');
  guardConsole();
  const { refuseOtherMethods } = await import('./lib/server/core/methods');
  refuseOtherMethods();
  const { env } = await import('./lib/server/core/env');
  const { startTracing } = await import('./lib/server/core/tracing/tracing');
  await startTracing('web', process.env);
  const { observeWeb } = await import('./lib/server/core/observe-web');
  observeWeb();
  const { keepDataPrivate } = await import('./lib/server/core/private-folder');
  // Without an S3 bucket, files are stored in the data folder.
  if (!env().s3) keepDataPrivate(env());
}

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
