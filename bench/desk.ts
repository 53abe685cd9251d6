import { loadavg } from 'node:os';
import { argv, exit } from 'node:process';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { priorityWord } from '@/components/desk/ticket/priority';
import { statusWord } from '@/components/desk/ticket/status';
import { ticketPriorities, ticketStatuses } from '@/zero/desk/ticket/values';
import { knownTickets, clientsOffDevice } from './desk-oracle';
import { listPath, load, openBrowser, openProfile, waitIdle } from './desk-people';
import { type FirstVisit, noSamples, reportDesk, type Scenario } from './desk-report';
import {
  choicesOf,
  measureReply,
  filterKnown,
  firstRows,
  type Note,
  openFromServer,
  reloadList,
  scroll,
  measureBaseline,
} from './desk-round';
import { deskToMeasure } from './desk-to-measure';
import { measureTransfer } from './desk-visit';

// Measures input to paint in a real browser on the production build; see README.md: `npm run bench
// -- desk [--tickets 40000] [--rounds 30]`.
const warmUps = 3;
const { values: options } = parseArgs({
  args: argv.slice(3),
  options: {
    tickets: { type: 'string', default: '40000' },
    rounds: { type: 'string', default: '30' },
  },
});
const rounds = Number(options.rounds);

const stop = await deskToMeasure(options.tickets);
const { insertSession, sessionCookie, sql, url } = await import('@/e2e/fixtures/desk');
const browser = await openBrowser();
let failures = 0;

try {
  const newest = await knownTickets(sql, 1_000);
  const statuses = choicesOf(newest, 'status', ticketStatuses, statusWord);
  const priorities = choicesOf(newest, 'priority', ticketPriorities, priorityWord);
  const clients = await clientsOffDevice(sql);
  const reply = newest.find(({ status }) => status === 'open');
  if (!reply) throw new Error('No open ticket to talk in');

  const first = firstRows(newest);
  const profile = async (email: string) => {
    const cookie = { name: sessionCookie, value: await insertSession(email) };
    return await openProfile(browser, { url, cookie, first });
  };
  const samples = noSamples();
  let isWarm = false;
  const note: Note = (scenario, sample) => {
    if (isWarm) samples[scenario].push(sample);
  };
  /** A step that throws is recorded as a failed sample. */
  const step = async (scenario: Scenario, page: Page, work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      samples[scenario].push({ failed: 'could not go on', saw: String(error).slice(0, 400) });
      await page.goto(listPath);
      await waitIdle(page, 1500);
    }
  };

  const { page: floor } = await openProfile(browser, { url: 'http://localhost', first });
  const { page: agent } = await profile('agent@opsdesk.test');
  const { page: actor } = await profile('agent@opsdesk.test');
  const { page: observer } = await profile('manager@opsdesk.test');
  for (const page of [actor, observer]) {
    await page.goto(`${listPath}/${reply.number}`);
    await page.getByRole('heading', { name: reply.title }).waitFor();
  }
  await agent.goto(listPath);
  await waitIdle(agent, 3000);

  const loadBefore = loadavg();
  let visit: FirstVisit | undefined;
  for (let round = 0; round < rounds + warmUps; round += 1) {
    isWarm = round >= warmUps;
    const { context, page } = await profile('agent@opsdesk.test');
    const weighed = measureTransfer(page);
    await page.goto(listPath, { waitUntil: 'commit' });
    note('cold', await load(page));
    await waitIdle(page, 1500);
    visit ??= await weighed();
    await context.close();

    await step('reload', agent, () => reloadList(agent, note));
    const status = statuses[round % statuses.length];
    if (status) await step('status', agent, () => filterKnown(agent, note, 'status', status));
    const priority = priorities[round % priorities.length];
    if (priority) {
      await step('priority', agent, () => filterKnown(agent, note, 'priority', priority));
    }
    await step('scroll', agent, () => scroll(agent, note, newest));
    const client = clients[round % clients.length];
    if (client) {
      const tickets = await client.tickets();
      const index = 2 + (round % 12);
      await step('unseen', agent, () =>
        openFromServer(agent, note, { name: client.name, tickets }, index),
      );
    }
    await step('reply', agent, () =>
      measureReply({ actor, observer: observer }, note, `Round ${round} looked at it`),
    );
    await step('floor', agent, () => measureBaseline(floor, note, round));
    console.log(`  round ${round + 1} of ${rounds + warmUps}`);
  }
  if (!visit) throw new Error('No round was run');
  failures = reportDesk({ tickets: Number(options.tickets), rounds, samples, visit, loadBefore });
} finally {
  await browser.close();
  await sql.end();
  await stop();
}
exit(failures > 0 ? 1 : 0);
