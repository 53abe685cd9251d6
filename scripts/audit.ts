import { parseArgs } from 'node:util';
import type postgres from 'postgres';
import { asWorker, enterOrganization } from '@/lib/server/core/identity';
import { organizationsWithEntries } from '@/lib/server/platform/audit/seal';
import { type Tip, type ChainResult, verify } from '@/lib/server/platform/audit/verify';
import { env } from '@/lib/server/core/env';
import { exitWith, SetupError } from '@/lib/server/core/setup-error';
import { withConnection } from './stack/sql';

const usage = `Usage: npm run audit:verify [-- --organization SLUG [--tip POSITION:HASH]]

Recomputes the audit log of every organization, or of one, and exits with 1 where something is wrong.
Keep the printed tip somewhere else: given back later with --tip, it proves that nothing up to there
was cut off or written anew.`;

async function run() {
  const { organization, tip, help } = parseArgs({
    options: {
      organization: { type: 'string' },
      tip: { type: 'string' },
      help: { type: 'boolean' },
    },
  }).values;
  if (help) return console.log(usage);
  if (tip && !organization)
    throw new SetupError('--tip needs --organization: a tip is of one audit log.');
  const kept = tip === undefined ? undefined : parseTip(tip);
  await withConnection(env().appUrl, async (sql) => {
    const organizations = (await organizationsWithAudit(sql)).filter(
      ({ slug }) => !organization || slug === organization,
    );
    if (organization && organizations.length === 0) {
      throw new SetupError(`No organization ${organization} has an audit log: check the slug.`);
    }
    for (const { id, slug } of organizations) report(slug, await verify(sql, id, kept));
  });
}

function report(slug: string, { sealed, unsealed, tip, fault }: ChainResult) {
  if (fault) {
    process.exitCode = 1;
    console.error(`${slug}: ${fault.kind.toUpperCase()} ${fault.words}`);
    return;
  }
  const end = tip ? `tip ${tip.position}:${tip.hash}` : 'nothing sealed yet';
  console.log(`${slug}: whole, ${sealed} sealed, ${unsealed} waiting, ${end}`);
}

/** Organizations with audit entries, and their slugs. */
async function organizationsWithAudit(sql: postgres.Sql): Promise<{ id: string; slug: string }[]> {
  const ids = await organizationsWithEntries(sql);
  return asWorker(sql, async (transaction) => {
    const organizations: { id: string; slug: string }[] = [];
    for (const id of ids) {
      await enterOrganization(transaction, id);
      const [row] = await transaction<{ slug: string }[]>`
        select slug from organization where id = ${id}`;
      if (row) organizations.push({ id, slug: row.slug });
    }
    return organizations;
  });
}

function parseTip(text: string): Tip {
  const [, position, hash] = /^(\d+):([0-9a-f]{64})$/.exec(text) ?? [];
  if (!position || !hash) {
    throw new SetupError('--tip is not POSITION:HASH: copy it as it was printed.');
  }
  return { position: Number(position), hash };
}

await run().catch(exitWith);
