import { parseArgs } from 'node:util';
import { env } from '@/lib/server/core/env';
import {
  decideOrganization,
  waitingOrganizations,
} from '@/lib/server/platform/organization/decide';
import { exitWith, SetupError } from '@/lib/server/core/setup-error';
import { withConnection } from './stack/sql';

const usage = `Usage: npm run organization:approve [-- SLUG [--reject]]

Lists the organizations that wait for approval. With a short name, approves that one: it exists from then
on, and its founder gets an email. With --reject, it is rejected, and they get an email, too.`;

async function run() {
  const { slug, isRejected, help } = readArguments();
  if (help) return console.log(usage);
  if (slug === undefined) return await list();
  const decision = isRejected ? 'rejected' : 'approved';
  const done = await withConnection(env().ownerUrl, (sql) =>
    decideOrganization(sql, slug, decision),
  );
  if (done === 'missing') {
    throw new SetupError(`No organization ${slug} waits for approval: run this without SLUG.`);
  }
  if (done === 'taken') {
    throw new SetupError(
      `There is an organization ${slug} by now. Reject this one: its founder can ask again with another short name.`,
    );
  }
  console.log(
    done === 'approved'
      ? `Approved ${slug}: ${env().origin}/t/${slug}. Its founder gets an email.`
      : `Rejected ${slug}. Its founder gets an email.`,
  );
}

async function list() {
  const waiting = await withConnection(env().ownerUrl, waitingOrganizations);
  if (waiting.length === 0) return console.log('No organization waits for approval.');
  for (const { name, slug, adminName, adminEmail, createdAt } of waiting) {
    console.log(
      plain(`${slug}  ${name}, by ${adminName} <${adminEmail}>, ${createdAt.toISOString()}`),
    );
  }
}

/** Removes control characters: these names come from strangers. */
const plain = (text: string) => text.replaceAll(/\p{C}/gu, ' ');

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { reject: { type: 'boolean' }, help: { type: 'boolean' } },
    });
    const [slug, ...more] = positionals;
    if (more.length > 0) throw new Error('Name one organization at a time.');
    if (values.reject && slug === undefined) throw new Error('Name the organization to reject.');
    return { slug, isRejected: values.reject === true, help: values.help };
  } catch (error) {
    throw new SetupError(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
}

await run().catch(exitWith);
