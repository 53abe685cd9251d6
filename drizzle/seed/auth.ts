import { hashPassword } from 'better-auth/crypto';
import type { TransactionSql } from 'postgres';
import { demoPassword, logins } from './logins';
import { random } from './random';
import type { MemberRow, ProfileRow } from './rows';

type Users = ReadonlyMap<string, string>;

/** The users of the demo logins. Their ids depend on the seed only. */
export function demoUsers(seed: string, createdAt: number): Users {
  const source = random(seed, 'users');
  return new Map(logins.map(({ email }) => [email, source.uuid(createdAt)]));
}

/** Links members to the users of their demo logins. */
export function linkMembers(members: readonly MemberRow[], users: Users): void {
  for (const member of members) member.userId = users.get(member.email) ?? null;
}

/** Inserts users and accounts with the demo password. Hashing it is slow on purpose. */
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
