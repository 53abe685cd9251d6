import { hashPassword } from 'better-auth/crypto';
import type { TransactionSql } from 'postgres';
import { demoPassword, logins } from './logins';
import { random } from './random';
import type { MemberRow, ProfileRow } from './rows';

/** Ids of the demo's users, by address. */
type Users = ReadonlyMap<string, string>;

/** The users behind the demo logins; the ids depend on the seed alone. */
export function demoUsers(seed: string, createdAt: number): Users {
  const source = random(seed, 'users');
  return new Map(logins.map(({ email }) => [email, source.uuid(createdAt)]));
}

/** Ties the members with a demo login to their users. */
export function tieMembers(members: readonly MemberRow[], users: Users): void {
  for (const member of members) member.userId = users.get(member.email) ?? null;
}

/** Writes users and accounts, all with the demo password. Slow by nature: one scrypt hash. */
export async function insertUsers(
  sql: TransactionSql,
  users: Users,
  people: { members: readonly MemberRow[]; profiles: readonly ProfileRow[] },
): Promise<void> {
  const password = await hashPassword(demoPassword);
  const names = new Map(people.profiles.map(({ id, name }) => [id, name]));
  for (const [email, id] of users) {
    const member = people.members.find((row) => row.email === email);
    if (!member) throw new Error(`No member has the address ${email}.`);
    const name = names.get(member.id) ?? email;
    await sql`
      insert into auth."user" (id, name, email, email_verified, created_at, updated_at)
      values (${id}, ${name}, ${email}, true, ${member.createdAt}, ${member.createdAt})`;
    await sql`
      insert into auth.account (id, account_id, provider_id, user_id, password, created_at, updated_at)
      values (${id}, ${id}, 'credential', ${id}, ${password}, ${member.createdAt}, ${member.createdAt})`;
  }
}
