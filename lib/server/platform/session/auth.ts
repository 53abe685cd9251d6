import { betterAuth, type BetterAuthPlugin } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { APIError } from 'better-auth/api';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { username } from 'better-auth/plugins/username';
import { v7 } from 'uuid';
import * as tables from '@/drizzle/schema/platform/auth';
import { database } from '@/lib/server/core/database';
import { env } from '@/lib/server/core/env';
import { refuseUsedCode } from '../sign-in/totp-step';
import { activeMemberships } from '../member/memberships';
import { canonicalEmail } from '@/lib/email';
import { passwordMaxLength, passwordMinLength } from '@/lib/password/rules';

const DAY = 86_400;

/** How the address of whoever asks is told to Better Auth; nobody else may set it. */
export const addressHeader = 'x-opsdesk-address';

const emailAsUsername = {
  ...username({
    displayUsername: false,
    usernameNormalization: false,
    usernameValidator: (text) => canonicalEmail(text) === text,
    maxUsernameLength: 254,
  }),
  // Its own schema would ask for a second unique index on the same column.
  schema: { user: { fields: { username: { type: 'string', fieldName: 'email', input: false } } } },
} satisfies BetterAuthPlugin;

function build() {
  const { origin, allowedOrigins, authSecret } = env();
  return betterAuth({
    appName: 'Opsdesk',
    baseURL: origin,
    secret: authSecret,
    trustedOrigins: allowedOrigins,
    database: drizzleAdapter(database().db, { provider: 'pg', schema: tables }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      autoSignIn: false,
      minPasswordLength: passwordMinLength,
      maxPasswordLength: passwordMaxLength,
      revokeSessionsOnPasswordReset: true,
    },
    // How long a session lives at most; `session.ts` ends an idle one. A cached copy would outlive its end.
    session: {
      expiresIn: 30 * DAY,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
    },
    verification: { storeIdentifier: 'hashed' },
    // `/sign-in/email` refuses addresses that are valid, so the address is the user name.
    plugins: [twoFactor({ issuer: 'Opsdesk' }), emailAsUsername],
    // Nothing reaches it but through our own routes, which count failures: see `sign-in/limits.ts`.
    rateLimit: { enabled: false },
    hooks: { before: refuseUsedCode },
    advanced: {
      cookiePrefix: 'opsdesk',
      useSecureCookies: origin.startsWith('https:'),
      ipAddress: { ipAddressHeaders: [addressHeader] },
      database: { generateId: () => v7(), joins: true },
    },
    disabledPaths: [
      '/sign-in/email',
      '/sign-up/email',
      '/update-user',
      '/change-email',
      '/delete-user',
      '/is-username-available',
    ],
    databaseHooks: {
      session: {
        create: {
          // The member row is the allowlist: whoever has no active one gets no session.
          before: async (session) => {
            const memberships = await activeMemberships(session.userId);
            if (memberships.length === 0) {
              throw new APIError('FORBIDDEN', {
                code: 'NO_ACCESS',
                message: 'You have no access.',
              });
            }
          },
        },
      },
    },
  });
}

let memo: ReturnType<typeof build> | undefined;

/** Better Auth, built on first use so that a build needs no environment. */
export function auth() {
  return (memo ??= build());
}
