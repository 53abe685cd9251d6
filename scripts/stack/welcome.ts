import { demoPassword, logins } from '@/drizzle/seed/logins';
import { env } from '@/lib/server/core/env';
import { isEmptyInstallation } from '@/lib/server/platform/organization/create';
import { setupUrl } from '@/lib/server/platform/organization/setup';
import { withConnection } from './sql';

/** Prints the URL and, for a demo, who can sign in. */
export async function printWelcome(url: string, took: string): Promise<void> {
  console.log(`\nOpsdesk is ready after ${took}:  ${url}\n`);
  if (env().mode === 'production') return await printFirstStep();
  const width = Math.max(...logins.map(({ email }) => email.length));
  for (const { email, role, organization } of logins) {
    console.log(`  ${email.padEnd(width)}  ${role}, ${organization}`);
  }
  console.log(`\n  password: ${demoPassword}`);
  console.log(`  logs:     ${env().dataDir}/logs\n\nCtrl-C stops everything.`);
}

/** Says how to begin while there are no users. */
async function printFirstStep() {
  if (!(await withConnection(env().ownerUrl, isEmptyInstallation))) return;
  console.log(
    'There is no organization yet. Whoever opens this address founds it, once:\n' +
      `  ${setupUrl()}\n\n` +
      'Or create it and its first admin in another terminal:\n' +
      '  npm run organization:create -- --name NAME --slug SLUG --admin-email EMAIL --admin-name NAME\n',
  );
}
