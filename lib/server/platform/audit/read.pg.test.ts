import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeClient, makeOrganization } from '@/drizzle/seed/factories/organization';
import { makeMember, type Person } from '@/drizzle/seed/factories/person';
import { makeTicket } from '@/drizzle/seed/factories/ticket';
import type { TicketRow } from '@/drizzle/seed/rows';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { readAuditFilter } from '@/zero/platform/audit/filter';
import { newId } from '@/zero/core/ids';
import {
  type AuditCursor,
  type AuditRow,
  readCursor,
  readEntries,
  readNames,
  writeCursor,
} from './read';
import { ago, recordAs } from './testing';

const day = 86_400_000;

let database: TestDatabase;
let organizationId: string;
let ana: Person;
let bo: Person;
let ticket: TicketRow;

beforeAll(async () => {
  database = await testDatabase();
  const { owner } = database;
  organizationId = (await makeOrganization(owner, { timeZone: 'Pacific/Auckland' })).id;
  ana = await makeMember(owner, { organizationId, name: 'Ana Berg' });
  bo = await makeMember(owner, { organizationId, name: 'Bo Lind' });
  const client = await makeClient(owner, { organizationId });
  ticket = await makeTicket(owner, { organizationId, clientId: client.id });
});

afterAll(() => database?.drop());

const assign = (actor: Person, to: Person | null, subjectId: string = ticket.id) =>
  recordAs(database.app, {
    organizationId,
    actor: { type: 'member', id: actor.id },
    action: 'ticket.assign',
    subjectId,
    before: { number: ticket.number, assigneeId: null },
    after: { number: ticket.number, assigneeId: to?.id ?? null },
  });

type Question = { search?: string; after?: AuditCursor; limit?: number; audience?: string };

/** What a person of the organization reads for an address. */
async function read({ search = '', after, limit = 100, audience = 'internal' }: Question = {}) {
  const { result } = await database.app.begin(async (sql) => {
    await sql`
      select set_config('app.organization_id', ${organizationId}, true),
        set_config('app.audience', ${audience}, true)`;
    const tenant = { sql, organizationId };
    const filter = readAuditFilter(new URLSearchParams(search));
    const rows = await readEntries(tenant, filter, { after, limit });
    return { result: { rows, names: await readNames(tenant, rows) } };
  });
  return result;
}

describe('reading the audit log', () => {
  it('filters by person, action, outcome, subject and day in the organization’s zone', async () => {
    await assign(ana, bo);
    await assign(bo, ana, newId());
    await ago(40 * day, () => assign(ana, null));
    await recordAs(database.app, {
      organizationId,
      actor: { type: 'member', id: bo.id },
      action: 'note.write',
      outcome: 'refused',
      subjectId: ticket.id,
      reason: 'NOT_ALLOWED',
    });
    const count = async (search: string) => (await read({ search })).rows.length;
    expect(await count('')).toBe(4);
    expect(await count(`person=${ana.id}`)).toBe(2);
    expect(await count(`person=${ana.id},${bo.id}`)).toBe(4);
    expect(await count('action=note.write')).toBe(1);
    expect(await count('outcome=refused')).toBe(1);
    expect(await count(`subject=${ticket.number}`)).toBe(3);
    expect(await count(`subject=%23${ticket.number}&person=${ana.id}`)).toBe(2);
    expect(await count(`subject=${ticket.id}`)).toBe(3);
    expect(await count(`subject=${newId()}`)).toBe(0);
    expect(await count('person=nonsense&action=nonsense&from=yesterday')).toBe(4);

    const dayIn = (ms: number) =>
      new Intl.DateTimeFormat('en-CA', { timeZone: 'Pacific/Auckland' }).format(Date.now() - ms);
    expect(await count(`from=${dayIn(0)}`)).toBe(3);
    expect(await count(`to=${dayIn(day)}`)).toBe(1);
    expect(await count(`from=${dayIn(40 * day)}&to=${dayIn(40 * day)}`)).toBe(1);
  });

  it('names people and tickets', async () => {
    const { rows, names } = await read({ search: `person=${ana.id}` });
    expect(rows[0]).toMatchObject({ subjectNumber: ticket.number, actorId: ana.id, sealed: false });
    expect(names).toMatchObject({ [ana.id]: 'Ana Berg', [bo.id]: 'Bo Lind' });
  });

  it('pages without a gap or a double, also through entries of the same instant', async () => {
    await ago(day, () => Promise.all(Array.from({ length: 12 }, () => assign(ana, bo, newId()))));
    const whole = (await read()).rows.map(({ id }) => id);
    const paged: string[] = [];
    let after: AuditCursor | undefined;
    for (;;) {
      const { rows }: { rows: AuditRow[] } = await read({ after, limit: 5 });
      paged.push(...rows.map(({ id }) => id));
      const last = rows.at(-1);
      if (!last) break;
      after = readCursor(writeCursor(last));
    }
    expect(paged).toEqual(whole);
    expect(new Set(paged).size).toBe(paged.length);
  });

  it('shows nothing to a client’s people, and nothing of another organization', async () => {
    expect((await read({ audience: 'client' })).rows).toEqual([]);
    const other = await makeOrganization(database.owner);
    await recordAs(database.app, {
      organizationId: other.id,
      actor: { type: 'member', id: newId() },
      action: 'audit.export',
      subjectId: null,
    });
    expect((await read({ search: 'action=audit.export' })).rows).toEqual([]);
  });

  it('takes no cursor that it did not make', () => {
    for (const text of [null, '', 'x', '1_x', `-1_${newId()}`, `1.5_${newId()}`, "1_' or 1=1"]) {
      expect(readCursor(text)).toBeUndefined();
    }
  });
});
