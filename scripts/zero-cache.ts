import { env } from '@/lib/server/core/env';
import { keepDataPrivate } from '@/lib/server/core/private-folder';
import { exitWith } from '@/lib/server/core/setup-error';
import { runAlone } from './stack/alone';
import { zeroCacheSpec } from './stack/zero-cache';

// Runs zero-cache alone, protected as in a full desk.
await runAlone(() => {
  const environment = env();
  keepDataPrivate(environment);
  return zeroCacheSpec(environment, environment.webUrl);
}).catch(exitWith);
