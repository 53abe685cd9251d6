import { createHmac, timingSafeEqual } from 'node:crypto';
import type postgres from 'postgres';
import { passwordProblem } from '@/lib/password/rules';
import { env } from '@/lib/server/core/env';
import { consumeLink } from '../link/consume';
import { linkToken } from '../link/token';
import { createOrganization, isEmptyInstallation, type NewOrganization } from './create';

/**
 * With it the first organization is founded, and nothing after that. Always the same for the same
 * `AUTH_SECRET`, so that it rests nowhere.
 */
const setupToken = () => createHmac('sha256', env().authSecret).update('setup').digest('base64url');

/** Where the first organization is founded; the token stands in the fragment, which no server and no log sees. */
export const setupUrl = () => `${env().origin}/setup#token=${setupToken()}`;

/** Whether `token` founds the first organization now. `gone` says the same for every reason. */
async function maySetUp(sql: postgres.Sql, token: string): Promise<boolean> {
  const [given, expected] = [token, setupToken()].map((text) =>
    createHmac('sha256', env().authSecret).update(text).digest(),
  );
  const isRight = given && expected && timingSafeEqual(given, expected);
  return isRight === true && (await isEmptyInstallation(sql));
}

type SetUp = { token: string; password: string; organization: NewOrganization };

/** `gone`: there is an organization by now, or the token is not right. */
type Outcome = { outcome: 'gone' } | { outcome: 'weak'; reason: string } | { outcome: 'founded' };

/** Founds the first organization with its admin, who has the password from then on. */
export async function setUp(
  sql: postgres.Sql,
  { token, password, organization }: SetUp,
): Promise<Outcome> {
  if (!(await maySetUp(sql, token))) return { outcome: 'gone' };
  const { adminEmail, adminName } = organization;
  const reason = passwordProblem(password, { email: adminEmail, names: [adminName] });
  if (reason) return { outcome: 'weak', reason };
  const created = await createOrganization(sql, organization, { onlyFirst: true });
  if (created.outcome !== 'created') return { outcome: 'gone' };
  if (created.linkId) await consumeLink(sql, { token: linkToken(created.linkId), password });
  return { outcome: 'founded' };
}
