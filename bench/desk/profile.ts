import { SourceMap } from 'node:module';
import type { CDPSession, Page } from '@playwright/test';

/** Where the main thread's time went during one interaction, in milliseconds. */
export type Profile = { packages: [name: string, ms: number][]; longTasks: number[] };

const maps = new Map<string, Promise<SourceMap | undefined>>();

/** Runs `work` under the processor profiler and adds its samples up by package. */
export async function profiled<Result>(
  { page, session }: { page: Page; session: CDPSession },
  work: () => Promise<Result>,
): Promise<{ result: Result; packages: Profile['packages'] }> {
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 500 });
  await session.send('Profiler.start');
  const result = await work();
  return { result, packages: await byPackage(page, await stopProfiler(session)) };
}

const stopProfiler = async (session: CDPSession) => (await session.send('Profiler.stop')).profile;

type ProcessorProfile = Awaited<ReturnType<typeof stopProfiler>>;
type CallFrame = ProcessorProfile['nodes'][number]['callFrame'];

async function byPackage(page: Page, profile: ProcessorProfile) {
  const frames = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame]));
  const used = new Map<string, number>();
  for (const [index, id] of (profile.samples ?? []).entries()) {
    const frame = frames.get(id);
    if (!frame || frame.functionName === '(idle)') continue;
    const name = await packageOf(page, frame);
    const ms = (profile.timeDeltas?.[index] ?? 0) / 1000;
    used.set(name, (used.get(name) ?? 0) + ms);
  }
  return [...used].toSorted(([, a], [, b]) => b - a);
}

/** The package of a source map's source; the file itself where there is no map. */
async function packageOf(
  page: Page,
  { url, functionName, lineNumber, columnNumber }: CallFrame,
): Promise<string> {
  if (!url.startsWith('http')) return functionName.startsWith('(') ? functionName : '(browser)';
  if (!maps.has(url)) maps.set(url, mapOf(page, url));
  const map = await maps.get(url);
  const entry = map?.findEntry(lineNumber, columnNumber);
  const source = entry && 'originalSource' in entry ? entry.originalSource : '';
  if (!source) return new URL(url).pathname.split('/').at(-1) ?? url;
  const installed = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1];
  const [first = '', second = ''] = source
    .replace(/^.*?(\.\.\/)+|^.*?\[project\]\//, '')
    .split('/');
  return installed ?? `${first}/${second}`;
}

async function mapOf(page: Page, url: string): Promise<SourceMap | undefined> {
  const script = await (await page.request.get(url)).text();
  const name = /\/\/# sourceMappingURL=(\S+)\s*$/.exec(script)?.[1];
  const address = name ? new URL(name, url).href : `${url}.map`;
  const response = await page.request.get(address);
  if (!response.ok()) return undefined;
  try {
    return new SourceMap(await response.json());
  } catch {
    return undefined;
  }
}
