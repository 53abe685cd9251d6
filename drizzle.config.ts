import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: './drizzle/schema/index.ts',
  out: './drizzle/migrations',
  schemaFilter: ['public', 'auth'],
  // Set by `npm run studio`; generating migrations needs no database.
  ...(process.env['OPSDESK_STUDIO_URL']
    ? { dbCredentials: { url: process.env['OPSDESK_STUDIO_URL'] } }
    : {}),
});
