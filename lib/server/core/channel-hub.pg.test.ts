import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { newId } from '@/zero/core/ids';
import { type ChannelHub, makeChannelHub } from './channel-hub';

let database: TestDatabase;
let hub: ChannelHub;

beforeAll(async () => {
  database = await testDatabase();
  hub = makeChannelHub(database.app, 'opsdesk_session');
});

afterAll(async () => {
  await hub.stop();
  await database.drop();
});

/** A user with one session, both of that id. */
async function makeSession(): Promise<string> {
  const id = newId();
  await database.owner`
    insert into auth.user (id, name, email) values (${id}, 'Ana', ${`${id}@opsdesk.test`})`;
  await database.owner`
    insert into auth.session (id, token, user_id, expires_at)
    values (${id}, ${id}, ${id}, now() + interval '1 hour')`;
  return id;
}

const ended = vi.fn<() => void>();
const foreign = vi.fn<() => void>();

it.each([
  ['is deleted', (id: string) => database.app`delete from auth.session where id = ${id}`],
  [
    'is to end sooner',
    (id: string) => database.app`update auth.session set expires_at = now() where id = ${id}`,
  ],
  ['goes with its user', (id: string) => database.owner`delete from auth.user where id = ${id}`],
])('tells its user at once that a session %s, and nobody else', async (_, end) => {
  vi.clearAllMocks();
  const [id, other] = [await makeSession(), await makeSession()];
  const leave = await hub.subscribe(id, ended);
  const leaveOther = await hub.subscribe(other, foreign);
  await database.app`update auth.session set updated_at = now() where id = ${id}`;
  await end(id);
  await vi.waitFor(() => expect(ended).toHaveBeenCalledTimes(1));
  leave();
  await end(other);
  await vi.waitFor(() => expect(foreign).toHaveBeenCalledTimes(1));
  leaveOther();
  expect(ended).toHaveBeenCalledTimes(1);
});
