import { join } from 'node:path';
import { loadavg } from 'node:os';
import { argv } from 'node:process';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import Sqlite from '@rocicorp/zero-sqlite3';
import { queueChannel } from '@/lib/server/core/queue/enqueue';
import { notificationDelivery } from '@/lib/server/platform/notification/notification-event';
import { dataPaths } from '@/scripts/stack/paths';
import { firstRows, knownTickets } from './desk/oracle';
import { listPath, signInAs } from './desk/opsdesk';
import { openBrowser, openPage } from './desk/page';
import { deskToMeasure } from './desk-to-measure';
import { quantiles } from './quantiles';

// Names each leg of a reply's way into another person's browser, by one clock; see README.md:
// `npm run bench -- propagation [--tickets 40000] [--rounds 30]`.
const warmUps = 3;
const { values: options } = parseArgs({
  args: argv.slice(3),
  options: {
    tickets: { type: 'string', default: '40000' },
    rounds: { type: 'string', default: '30' },
  },
});

declare global {
  interface Window {
    /** When a frame with `text` was sent and received, in milliseconds since the epoch. */
    frameTimes: { text: string; sentAt?: number; receivedAt?: number };
  }
}

/** Notes the frames of every WebSocket of the page. */
function installFrames() {
  window.frameTimes = { text: '\0' };
  const now = () => performance.timeOrigin + performance.now();
  const isWanted = (data: unknown) =>
    typeof data === 'string' && data.includes(window.frameTimes.text);
  const Native = window.WebSocket;
  window.WebSocket = class extends Native {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      this.addEventListener('message', ({ data }) => {
        if (isWanted(data)) window.frameTimes.receivedAt ??= now();
      });
    }
    override send(data: Parameters<WebSocket['send']>[0]) {
      if (isWanted(data)) window.frameTimes.sentAt ??= now();
      super.send(data);
    }
  };
}

/** The times of one reply, in milliseconds since the epoch, in their order. */
const times = [
  'key',
  'push',
  'request',
  'transaction',
  'audit',
  'commit',
  'replica',
  'frame',
  'paint',
] as const;
type Times = Record<(typeof times)[number], number>;

const legs: Record<string, [from: keyof Times, to: keyof Times]> = {
  'key → push sent: outbox and mutator of the writer': ['key', 'push'],
  'push → request at Next.js: socket, gateway, zero-cache': ['push', 'request'],
  'request → transaction: session, limits': ['request', 'transaction'],
  'transaction → audit entry: the mutator': ['transaction', 'audit'],
  'audit entry → commit: effects': ['audit', 'commit'],
  'commit → row in the replica: replication': ['commit', 'replica'],
  'replica → frame at the reader: view-syncer, gateway, socket': ['replica', 'frame'],
  'frame → paint: the reader': ['frame', 'paint'],
  'all: key → paint in the second browser': ['key', 'paint'],
};

const stop = await deskToMeasure(options.tickets);
const fixtures = await import('@/e2e/fixtures/desk');
const { dataDir, sql, url } = fixtures;
const browser = await openBrowser();
const replica = new Sqlite(join(dataPaths(dataDir).replica), { readonly: true });
const version = replica.prepare('select stateVersion version from "_zero.replicationState"');
const replicaVersion = () => String((version.get() as { version: unknown }).version);

try {
  const newest = await knownTickets(sql, 100);
  const ticket = newest.find(({ status }) => status === 'open');
  if (!ticket) throw new Error('No open ticket to talk in');
  const open = async (email: string) => {
    const { page } = await openPage(browser, {
      url,
      screen: { path: listPath, complete: firstRows(newest) },
      signIn: (context) => signInAs(fixtures, context, email, url),
    });
    await page.addInitScript(installFrames);
    await page.goto(`${listPath}/${ticket.number}`);
    await page.getByRole('heading', { name: ticket.title }).waitFor();
    return page;
  };
  const writer = await open('agent@opsdesk.test');
  const reader = await open('manager@opsdesk.test');
  await reader.waitForTimeout(3000);

  const samples: Times[] = [];
  const before = loadavg()[0];
  for (let round = 0; round < Number(options.rounds) + warmUps; round += 1) {
    const sample = await reply({ writer, reader }, `Propagation, round ${round}.`);
    if (round >= warmUps) samples.push(sample);
  }
  console.table(
    Object.fromEntries(
      Object.entries(legs).map(([name, [from, to]]) => [
        name,
        quantiles(samples.map((sample) => sample[to] - sample[from])),
      ]),
    ),
  );
  console.log(
    `Milliseconds; load ${before?.toFixed(1)} before, ${loadavg()[0]?.toFixed(1)} after.`,
  );
} finally {
  replica.close();
  await browser.close();
  await sql.end();
  await stop();
}

/** Sends one reply and waits until both people see it. */
async function reply({ writer, reader }: { writer: Page; reader: Page }, text: string) {
  await writer.getByRole('textbox', { name: 'Reply' }).click();
  await writer.keyboard.type(text);
  await writer.waitForTimeout(700);
  const seen = { kind: 'text', selector: 'article', excerpt: text } as const;
  await reader.evaluate(
    ([what, word]) => {
      window.frameTimes = { text: word };
      window.stopwatch.arm(what, 'elsewhere');
    },
    [seen, text] as const,
  );
  await writer.evaluate(
    ([what, word]) => {
      window.frameTimes = { text: word };
      window.stopwatch.arm(what, { event: 'keydown', key: 'Enter' });
    },
    [seen, text] as const,
  );
  const next = await watchNext();
  await writer.keyboard.press('Control+Enter');
  const [own, other] = await Promise.all([read(writer), read(reader)]);
  const [server] = await sql<{ requestId: string; transaction: number; audit: number }[]>`
    select a.request_id "requestId",
      extract(epoch from r.created_at)::float * 1000 "transaction",
      extract(epoch from a.created_at)::float * 1000 "audit"
    from ticket_message m
    join audit_entry a on a.action = 'message.post' and a.subject_id = m.ticket_id::text
      and a.after ->> 'messageId' = m.id::text
    join receipt r on r.member_id = m.author_id and r.created_at > now() - interval '1 minute'
    where m.body = ${text} and m.created_at > now() - interval '1 minute'
    order by r.created_at desc limit 1`;
  if (!server) throw new Error(`The reply "${text}" is not in the database`);
  return {
    key: own.startedAt,
    push: own.sentAt,
    request: Number.parseInt(server.requestId.replaceAll('-', '').slice(0, 12), 16),
    transaction: server.transaction,
    audit: server.audit,
    ...(await next.times),
    frame: other.receivedAt,
    paint: other.paintedAt,
  };
}

/** Listens before the next reply; `times` is when it commits, and when it is in the replica. */
async function watchNext() {
  const now = () => performance.timeOrigin + performance.now();
  const former = replicaVersion();
  const committed = Promise.withResolvers<number>();
  const { unlisten } = await sql.listen(queueChannel, (topic) => {
    if (topic === notificationDelivery.name) committed.resolve(now());
  });
  const find = async () => {
    const commit = await committed.promise;
    while (replicaVersion() === former) await new Promise((resolve) => setTimeout(resolve, 1));
    const found = { commit, replica: now() };
    await unlisten();
    return found;
  };
  return { times: find() };
}

/** The page's times, in milliseconds since the epoch. */
async function read(page: Page) {
  const found = await page.evaluate(async () => {
    const reading = await window.stopwatch.reading;
    if (!reading || 'failed' in reading) throw new Error(`Not shown: ${reading?.saw}`);
    const { startedAt, paintedAt, timeOrigin } = reading;
    const { sentAt = 0, receivedAt = 0 } = window.frameTimes;
    return {
      startedAt: timeOrigin + startedAt,
      paintedAt: timeOrigin + paintedAt,
      sentAt,
      receivedAt,
    };
  });
  return found;
}
