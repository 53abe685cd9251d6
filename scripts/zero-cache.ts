import { env } from '@/lib/server/core/env';
import { keepDataPrivate } from '@/lib/server/core/private-folder';
import { exitWith } from '@/lib/server/core/setup-error';
import { runStandalone } from './stack/standalone';
import { zeroCacheSpec } from './stack/zero-cache';

// Runs zero-cache alone, protected as in a full desk.
await runStandalone(() => {
  const environment = env();
  keepDataPrivate(environment);
  return zeroCacheSpec(environment, environment.webUrl);
}).catch(exitWith);
