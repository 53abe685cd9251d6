import { readRelease } from '@/lib/server/platform/offline/release';

let release: ReturnType<typeof readRelease> | undefined;

/** The service worker of this release; another release has another, which takes its place. */
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
