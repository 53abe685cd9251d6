import { spawn } from 'node:child_process';
import { env } from '@/lib/server/core/env';

// Opens Drizzle Studio as the owner, which bypasses row-level security.
const studio = spawn('drizzle-kit', ['studio', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, OPSDESK_STUDIO_URL: env().ownerUrl },
});
studio.on('exit', (code) => process.exit(code ?? 1));
