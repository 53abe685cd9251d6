import type { Env } from '@/lib/server/core/env';
import type { Report } from './report';
import { withConnection } from './sql';

/** Fills an empty local database with the demo, once. */
export async function seedOnce(env: Env, report: Report): Promise<void> {
  if (env.mode === 'production' || (await hasOrganization(env))) return;
  const { seed } = await import('@/drizzle/seed');
  const { attachDemoFiles } = await import('@/lib/server/platform/attachment/demo');
  const { storage } = await import('@/lib/server/core/storage/current');
  const tickets = env.seedTickets.toLocaleString('en');
  await report.step(`Seeding the demo with ${tickets} tickets`, async (progress) => {
    await seed({
      ownerUrl: env.ownerUrl,
      tickets: env.seedTickets,
      onProgress: (done, total, what) => progress(what, done / Math.max(total, 1)),
    });
    await attachDemoFiles(env.ownerUrl, storage());
  });
}

async function hasOrganization(env: Env) {
  return withConnection(env.ownerUrl, async (sql) => {
    const [row] = await sql<{ found: boolean }[]>`
      select exists (select from organization) as found`;
    return row?.found ?? false;
  });
}
