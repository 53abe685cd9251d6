import { execFileSync, fork, type ChildProcess } from 'node:child_process';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freePorts } from './ports';
import { upgradeStatus } from './testing/upgrade';

const key = 'a-key-of-some-length';
const guard = join(import.meta.dirname, 'zero-cache-guard.mjs');
let port: number;
let child: ChildProcess;
let firstWord: unknown;

beforeAll(async () => {
  port = await freePorts(2);
  child = start({ ZERO_PORT: String(port), OPSDESK_ZERO_KEY: key });
  firstWord = await new Promise((resolve) => child.once('message', resolve));
});

afterAll(() => child.kill('SIGKILL'));

function start(env: Record<string, string>) {
  return fork(join(import.meta.dirname, 'testing/two-ports.mjs'), {
    execArgv: ['--import', guard],
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

const path = '/replication/v6/changes?id=stranger&replicaVersion=00&watermark=00&mode=serving';
const upgrade = (at: number, headers: string[] = [], host?: string) =>
  upgradeStatus({ port: at, path, headers, ...(host && { host }) });

it('lets zero-cache reach its own change-streamer', () => {
  expect(firstWord).toBe('connected');
});

it.each([
  ['nothing', []],
  ['a foreign Origin', ['Origin: http://evil.example']],
  ['the desk’s own Origin', ['Origin: http://localhost:3000']],
  ['a wrong key', ['X-Opsdesk-Zero-Key: guessed-key-of-length']],
  ['two keys', [`X-Opsdesk-Zero-Key: ${key}`, `X-Opsdesk-Zero-Key: ${key}`]],
  ['the key and an Origin', [`X-Opsdesk-Zero-Key: ${key}`, 'Origin: http://evil.example']],
])('upgrades nobody on the change-streamer port who brings %s', async (_, headers) => {
  expect(await upgrade(port + 1, headers)).toBe(403);
});

it('upgrades on the sync port who knows the key, the browser’s Origin beside it', async () => {
  const origin = 'Origin: http://localhost:3000';
  expect(await upgrade(port, [origin])).toBe(403);
  expect(await upgrade(port, [origin, `X-Opsdesk-Zero-Key: ${key}`])).toBe(101);
});

it('listens on loopback only, whatever zero-cache asks for', async () => {
  const addresses = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => address);
  for (const address of [...addresses, '127.0.0.2', '::1']) {
    for (const at of [port, port + 1]) expect(await upgrade(at, [], address)).toBe('ECONNREFUSED');
  }
});

it('loads nothing of OpenTelemetry that only telemetry needs', () => {
  const program = `
    const { NodeSDK } = await import('@opentelemetry/sdk-node');
    const { getNodeAutoInstrumentations } = await import('@opentelemetry/auto-instrumentations-node');
    const { OTLPMetricExporter } = await import('@opentelemetry/exporter-metrics-otlp-http');
    for (const use of [() => new NodeSDK(), getNodeAutoInstrumentations, () => new OTLPMetricExporter()]) {
      try { use(); console.log('loaded'); } catch (error) { console.log(error.message.slice(0, 16)); }
    }`;
  const printed = execFileSync(
    process.execPath,
    ['--import', guard, '--input-type=module', '--eval', program],
    { env: { ...process.env, OPSDESK_ZERO_KEY: key }, encoding: 'utf8' },
  );
  expect(printed.trim().split('\n')).toEqual(Array(3).fill('Telemetry is off'));
});

it('keeps what a browser sends while its socket passes to another process', () => {
  const passing = join(import.meta.dirname, 'testing/handoff.mjs');
  const printed = execFileSync(process.execPath, ['--import', guard, passing], {
    env: { ...process.env, OPSDESK_ZERO_KEY: key },
    encoding: 'utf8',
    timeout: 20_000,
  });
  expect(printed).toBe('said at once');
});

it('does not start without a key', async () => {
  const keyless = start({ ZERO_PORT: String(port), OPSDESK_ZERO_KEY: '' });
  expect(await new Promise((resolve) => keyless.once('exit', resolve))).toBe(1);
});
