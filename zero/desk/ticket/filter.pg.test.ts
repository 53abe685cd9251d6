import { zeroDrizzle } from '@rocicorp/zero/server/adapters/drizzle';
import { drizzle } from 'drizzle-orm/postgres-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeClient, makeOrganization } from '@/drizzle/seed/factories/organization';
import { makeMember, makeUser } from '@/drizzle/seed/factories/person';
import { makeTicket } from '@/drizzle/seed/factories/ticket';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { normalizeText } from '@/lib/search/normalize-text';
import { sameInLanguages } from '@/lib/search/testing/languages';
import { queries } from '@/zero/queries';
import { schema } from '@/zero/schema';

let database: TestDatabase;
let organizationId: string;
let clientId: string;
let userId: string;

beforeAll(async () => {
  database = await testDatabase();
  const { owner } = database;
  ({ id: organizationId } = await makeOrganization(owner));
  ({ id: clientId } = await makeClient(owner, { organizationId }));
  userId = await makeUser(owner, {});
  await makeMember(owner, { organizationId, userId });
});
afterAll(() => database.drop());

const open = (title: string, externalKey: string | null = null) =>
  makeTicket(database.owner, { organizationId, clientId, title, externalKey });

/** The titles of the list that is narrowed to `text`. */
async function listed(text: string): Promise<string[]> {
  const query = queries.ticket.list.fn({
    args: { organizationId, filter: { text }, limit: 100, start: null, direction: 'forward' },
    ctx: { userId },
  });
  const rows = await zeroDrizzle(schema, drizzle(database.owner)).run(query);
  return rows.map(({ title }) => title);
}

async function foldedTitle(id: string): Promise<string | null | undefined> {
  const [row] = await database.owner<{ folded: string | null }[]>`
    select title_folded folded from ticket where id = ${id}`;
  return row?.folded;
}

describe('the text of a ticket list’s filter', () => {
  it.each(sameInLanguages)('finds a title in %s however it is typed', async (_, written, typed) => {
    const { title } = await open(`x: ${written} (2)`);
    for (const text of [written, typed, written.toUpperCase()]) {
      expect(await listed(text), text).toContain(title);
    }
  });

  it('takes no sign for a pattern, and finds any part of a title', async () => {
    await open('Größe 100% _neu_');
    expect(await listed('sse 100% _N')).toEqual(['Größe 100% _neu_']);
    expect(await listed('_neu OSSE')).toEqual(['Größe 100% _neu_']);
    expect(await listed('sse 1_0%')).toEqual([]);
    expect(await listed('sse alt')).toEqual([]);
    const long = Array.from({ length: 12 }, (_, index) => `w${index}`).join(' ');
    await open(long);
    expect(await listed(long)).toEqual([long]);
    expect(await listed(`${long}x`)).toEqual([]);
  });

  it('follows a title that is changed, and nobody else sets what it is compared by', async () => {
    const { id } = await open('Łódź office');
    await database.owner`update ticket set title = 'Münster office' where id = ${id}`;
    expect(await listed('lodz OFF')).toEqual([]);
    expect(await listed('munster OFF')).toEqual(['Münster office']);
    await database.owner`update ticket set title_folded = 'anything' where id = ${id}`;
    expect(await foldedTitle(id)).toBe('munster office');
  });

  it('keeps nothing twice where the title says it itself', async () => {
    for (const title of ['Printer ON fire', '打印机', '打印机 2']) {
      expect(await foldedTitle((await open(title)).id), title).toBeNull();
    }
  });

  it('finds an imported ticket by its number in the earlier system, and by no part of it', async () => {
    await open('From Zendesk', 'zendesk:9040717');
    await open('From Jira', 'jira:HELP-815');
    await open('From a file', 'INC0010042');
    for (const text of ['9040717', '#9040717', 'Zendesk:9040717']) {
      expect(await listed(text), text).toEqual(['From Zendesk']);
    }
    expect(await listed('help-815')).toEqual(['From Jira']);
    expect(await listed('inc0010042')).toEqual(['From a file']);
    for (const text of ['904071', '40717', '815', '%', 'INC_010042']) {
      expect(await listed(text), text).not.toContain('From Zendesk');
      expect(await listed(text), text).not.toContain('From a file');
    }
  });
});

it('compares as lib/search/fold.ts does, in every language', async () => {
  const texts = sameInLanguages.flatMap(([, written, typed]) => [written, `${typed}, (x) – 5%`]);
  const rows = await database.owner<{ text: string; folded: string }[]>`
    select text, search.fold_letters(text) folded from unnest(${texts}::text[]) text`;
  expect(rows).toHaveLength(texts.length);
  for (const { text, folded } of rows) expect(folded).toBe(normalizeText(text));
});
