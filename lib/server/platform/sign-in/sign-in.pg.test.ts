import { createOTP } from '@better-auth/utils/otp';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeOrganization } from '@/drizzle/seed/factories/organization';
import { makeMember, makeUser } from '@/drizzle/seed/factories/person';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { startTwoFactor } from '../account/two-factor';
import { database as appDatabase } from '@/lib/server/core/database';
import { productionVariables } from '../mail/testing/variables';
import { verifyCode } from './second-factor';
import { signIn } from './sign-in';
import { Browser } from './testing/browser';

const origin = 'https://desk.example.com';
const password = 'violet tram over lake';
const office = '192.0.2.10';
const elsewhere = '198.51.100.20';
const wrong = 'not the password';

let database: TestDatabase;
let organizationId: string;
let count = 0;

beforeAll(async () => {
  database = await testDatabase();
  const variables = productionVariables(database, 'http://resend.test');
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  vi.spyOn(console, 'log').mockImplementation(() => {});
  ({ id: organizationId } = await makeOrganization(database.owner));
});
beforeEach(() => database.owner`delete from auth.throttle`.then(() => undefined));
afterAll(async () => {
  await appDatabase().sql.end({ timeout: 5 });
  await database.drop();
  vi.unstubAllEnvs();
});

async function person(email = `person-${++count}@example.test`): Promise<string> {
  const userId = await makeUser(database.owner, { email, name: 'Robin Vogel', password });
  await makeMember(database.owner, { organizationId, email, userId });
  return email;
}

const browser = (network = office) => new Browser(origin, network);
const enter = (from: Browser, email: string, secret = password) =>
  from.post(signIn, { email, password: secret });
const statuses = async (answers: Promise<Response>[]) =>
  (await Promise.all(answers)).map(({ status }) => status);

/** As if there had been `times` failures wherever one was counted; each real one costs a slow hash. */
async function failedSoOften(kind: 'pair' | 'network' | 'device', times: number): Promise<void> {
  const { count: found } = await database.owner`
    update auth.throttle set count = ${times} where key like ${`sign-in:${kind}:%`}`;
  expect(found).toBeGreaterThan(0);
}

describe('an address', () => {
  it.each([
    ['ivan@xn--80a1acny.xn--p1ai', 'Ivan@Почта.рф'],
    ['joerg@xn--bcher-kva.example', 'joerg@BU\u0308CHER.example'],
    ['first&last@example.test', ' First&Last@Example.Test '],
  ])('stored as %s signs in as %s', async (stored, typed) => {
    await person(stored);
    const answer = await enter(browser(), typed);
    expect([answer.status, await answer.json()]).toEqual([200, { step: 'in' }]);
    expect((await enter(browser(), typed, wrong)).status).toBe(401);
  });
});

describe('failed sign-ins', () => {
  it('of a stranger leave the address open from every other network', async () => {
    const email = await person();
    expect((await enter(browser(elsewhere), email, wrong)).status).toBe(401);
    await failedSoOften('pair', 5);
    expect((await enter(browser(elsewhere), email)).status).toBe(429);
    expect((await enter(browser(office), email)).status).toBe(200);
  });

  it('of others in the same network do not hold up a device that is known', async () => {
    const email = await person();
    const own = browser(office);
    await enter(own, email);
    await enter(browser(office), email, wrong);
    await failedSoOften('pair', 5);
    await failedSoOften('network', 50);
    expect((await enter(browser(office), email)).status).toBe(429);
    expect((await enter(own, email)).status).toBe(200);
  });

  it('of a known device have a limit of their own', async () => {
    const email = await person();
    const own = browser(office);
    await enter(own, email);
    await enter(own, email, wrong);
    await failedSoOften('device', 20);
    await enter(own, email, wrong);
    await failedSoOften('pair', 5);
    expect((await enter(own, email)).status).toBe(429);
  });

  it('are not excused by the mark of another person', async () => {
    const [email, other] = [await person(), await person()];
    const own = browser(office);
    await enter(own, email);
    await enter(own, other, wrong);
    await failedSoOften('pair', 5);
    expect((await enter(own, other)).status).toBe(429);
  });

  it('end the same for an address that nobody has', async () => {
    const addresses = [await person(), 'nobody@example.test'];
    const answersOf = async () => {
      const answers = await Promise.all(
        addresses.map((email) => enter(browser(elsewhere), email, wrong)),
      );
      return Promise.all(
        answers.map(async (answer) => ({ status: answer.status, body: await answer.json() })),
      );
    };
    const [known, unknown] = await answersOf();
    expect(known?.status).toBe(401);
    expect(unknown).toEqual(known);
    await failedSoOften('pair', 5);
    const [knownThen, unknownThen] = await answersOf();
    expect(knownThen?.status).toBe(429);
    expect(unknownThen).toEqual(knownThen);
  });

  it('are counted before they are tried, so that many at once are not more', async () => {
    const email = await person();
    await enter(browser(elsewhere), email, wrong);
    await failedSoOften('pair', 3);
    const tried = await statuses(
      Array.from({ length: 8 }, () => enter(browser(elsewhere), email, wrong)),
    );
    expect(tried.filter((status) => status === 401)).toHaveLength(2);
  });
});

it('lets a whole office in: what succeeds is not counted', async () => {
  const email = await person();
  await enter(browser(office), 'nobody@example.test', wrong);
  await failedSoOften('network', 48);
  for (let time = 0; time < 4; time++) {
    expect((await enter(browser(office), email)).status).toBe(200);
  }
});

describe('a code of an app', () => {
  /** A person with a second factor, their app, and the step of the code that switched it on. */
  async function withSecondFactor() {
    const email = await person();
    const own = browser();
    await enter(own, email);
    const started = (await (await own.post(startTwoFactor, { password })).json()) as {
      totpURI: string;
    };
    const encoded = new URL(started.totpURI).searchParams.get('secret') ?? '';
    const otp = createOTP(fromBase32(encoded), { digits: 6, period: 30 });
    const step = Math.floor(Date.now() / 30_000);
    expect((await own.post(verifyCode, { code: await otp.hotp(step) })).status).toBe(200);
    return { email, otp, step };
  }

  it('works once, however many browsers send it at the same time', async () => {
    const { email, otp, step } = await withSecondFactor();
    const browsers = Array.from({ length: 3 }, () => browser());
    for (const one of browsers) await enter(one, email);
    const code = await otp.hotp(step + 1);
    const tried = await statuses(browsers.map((one) => one.post(verifyCode, { code })));
    expect(tried.sort()).toEqual([200, 401, 401]);
  });

  it('that was used leaves the sign-in open for the next one', async () => {
    const { email, otp, step } = await withSecondFactor();
    const own = browser();
    expect(await (await enter(own, email)).json()).toEqual({ step: 'second-factor' });
    expect((await own.post(verifyCode, { code: await otp.hotp(step) })).status).toBe(401);
    expect((await own.post(verifyCode, { code: await otp.hotp(step + 1) })).status).toBe(200);
  });
});

function fromBase32(text: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...text]
    .map((sign) => alphabet.indexOf(sign).toString(2).padStart(5, '0'))
    .join('');
  const bytes = bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? [];
  return String.fromCharCode(...bytes);
}
