import { z } from 'zod';
import { SetupError } from '@/lib/server/core/setup-error';

const variablesSchema = z.object({
  OPSDESK_TEST_URL: z.url(),
  OPSDESK_TEST_OWNER_URL: z.string(),
  OPSDESK_TEST_AUTH_SECRET: z.string(),
  OPSDESK_TEST_DATA_DIR: z.string().default('.data'),
  OPSDESK_TEST_ZERO_PORT: z.coerce.number().default(4848),
  OPSDESK_TEST_METRICS_PORT: z.coerce.number().default(9464),
});

/**
 * The desk that browser tests and benchmarks run against.
 * @throws SetupError naming every missing variable
 */
export function deskVariables(variables: Record<string, string | undefined>) {
  const read = variablesSchema.safeParse(variables);
  if (read.success) return read.data;
  const names = read.error.issues.map(({ path }) => path.join('.')).join(', ');
  throw new SetupError(
    `Not set, or not readable: ${names}. \`npm test -- --only=build,e2e\` starts a desk and sets them. For a desk that runs already: its address, the owner's Postgres URL, and the value of AUTH_SECRET.`,
  );
}
