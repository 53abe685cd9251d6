import { parseArgs } from 'node:util';
import { canonicalEmail } from '@/lib/email';
import { env } from '@/lib/server/core/env';
import { liftAsOperator } from '@/lib/server/platform/member/lift-as-operator';
import { exitWith, SetupError } from '@/lib/server/core/setup-error';
import { withConnection } from './stack/sql';

const usage = `Usage: npm run second-factor:remove -- EMAIL

Removes the lost second factor of a person who belongs to several organizations; of others, an admin
removes it. Make sure by another way than email that it is they who ask. Their sessions end, they get an
email, and the audit log of each of their organizations says so.`;

async function run() {
  const { values, positionals } = read();
  const [given, ...more] = positionals;
  if (values.help) return console.log(usage);
  const email = canonicalEmail(given ?? '');
  if (!email || more.length > 0) throw new SetupError(usage);
  const lifted = await withConnection(env().ownerUrl, (sql) => liftAsOperator(sql, email));
  if (lifted.outcome === 'unknown') throw new SetupError(`Nobody signs in with ${email}.`);
  if (lifted.outcome === 'none') throw new SetupError(`${email} has no second factor.`);
  console.log(
    `Removed the second factor of ${email} and ended their sessions. In the audit log of: ${lifted.places.join(', ') || 'no organization'}.`,
  );
}

function read() {
  try {
    return parseArgs({ allowPositionals: true, options: { help: { type: 'boolean' } } });
  } catch (error) {
    throw new SetupError(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
}

await run().catch(exitWith);
