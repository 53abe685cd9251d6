import { readRelease } from '@/lib/server/platform/offline/release';

let release: ReturnType<typeof readRelease> | undefined;

/** Its content changes with each release, which makes browsers update it. */
export async function GET(): Promise<Response> {
  release ??= readRelease();
  const script = [
    `self.release = ${JSON.stringify(await release)};`,
    "importScripts('/offline-worker.js', '/push-worker.js');",
  ].join('\n');
  return new Response(script, {
    headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' },
  });
}
