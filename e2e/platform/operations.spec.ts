import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataDir, insertSession, metricsPort, sessionCookie, sql, url } from '../fixtures/desk';
import { expect, test } from '../fixtures/people';

const metricsOf = async (process: 'gateway' | 'web' | 'worker') => {
  const port = metricsPort + ['gateway', 'web', 'worker'].indexOf(process);
  const answer = await fetch(`http://127.0.0.1:${port}/metrics`);
  expect(answer.headers.get('content-type')).toContain('application/openmetrics-text');
  const text = await answer.text();
  expect(text.trimEnd().endsWith('# EOF')).toBe(true);
  return text;
};

test('the desk says that it is healthy, whatever it is called', async () => {
  expect((await fetch(`${url}/livez`)).status).toBe(200);
  await expect(async () => {
    const ready = await fetch(`${url}/readyz`);
    expect(await ready.json()).toEqual({ status: 'pass', failing: [] });
    expect(ready.status).toBe(200);
  }).toPass();
  const health = await fetch(`${url}/health`);
  expect(health.headers.get('content-type')).toBe('application/health+json');
  const { checks } = (await health.json()) as { checks: Record<string, unknown> };
  expect(Object.keys(checks)).toEqual(
    expect.arrayContaining(['migrations', 'replication:lag', 'worker:heartbeatAge', 'zero-cache']),
  );
});

test('a request has one id in answer, log and metrics, and no path in the latter', async () => {
  const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
  const answer = await fetch(`${url}/api/t/northwind/audit`, {
    headers: {
      cookie: `${sessionCookie}=${await insertSession('manager@opsdesk.test')}`,
      traceparent: `00-${trace}-00f067aa0ba902b7-01`,
    },
  });
  expect(answer.status).toBe(200);
  await answer.arrayBuffer();
  const requestId = answer.headers.get('x-request-id');
  const lineOf = () =>
    readFileSync(join(dataDir, 'logs/web.log'), 'utf8')
      .split('\n')
      .find((line) => line.includes('request.done') && line.includes(String(requestId)));
  await expect.poll(lineOf).toBeDefined();
  const [{ id, memberId } = {}] = await sql<{ id: string; memberId: string }[]>`
    select o.id, m.id "memberId" from member m join organization o on o.id = m.organization_id
    where m.email = 'manager@opsdesk.test' and o.slug = 'northwind'`;
  expect(JSON.parse(lineOf() ?? '')).toMatchObject({
    level: 'info',
    route: '/api/t/[slug]/audit',
    status: 200,
    traceId: trace,
    organizationId: id,
    actor: `member:${memberId}`,
    ms: expect.any(Number),
  });
  const web = await metricsOf('web');
  expect(web).toContain('route="/api/t/[slug]/audit",status="200"');
  expect(web).not.toContain('northwind');
  expect(web).not.toContain(id);
});

test('worker and gateway count what they do', async () => {
  const worker = await metricsOf('worker');
  for (const name of ['opsdesk_queue_tasks{topic="audit.seal"', 'opsdesk_emails{state="queued"}']) {
    expect(worker).toContain(name);
  }
  expect(worker).toMatch(/opsdesk_replication_slot_active\{slot="zero[^}]*\} 1/);
  expect(await metricsOf('gateway')).toContain('opsdesk_gateway_sync_sockets');
});
