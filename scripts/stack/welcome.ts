import { demoPassword, logins } from '@/drizzle/seed/logins';
import { env } from '@/lib/server/env';

/** Prints where the desk is and, for a demo, who can sign in. */
export async function printWelcome(url: string, took: string): Promise<void> {
  console.log(`\nOpsdesk is ready after ${took}:  ${url}\n`);
  if (env().mode === 'production') return;
  const width = Math.max(...logins.map(({ email }) => email.length));
  for (const { email, role, organization } of logins) {
    console.log(`  ${email.padEnd(width)}  ${role}, ${organization}`);
  }
  console.log(`\n  password: ${demoPassword}`);
  console.log(`  logs:     ${env().dataDir}/logs\n\nCtrl-C stops everything.`);
}
