import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgSchema,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { relations, sql } from 'drizzle-orm';
import { instant, oneOf } from '../core/columns';

/** Better Auth's tables: their own Postgres schema, never published. */
export const auth = pgSchema('auth');

const times = {
  createdAt: instant('created_at').notNull().defaultNow(),
  updatedAt: instant('updated_at').notNull().defaultNow(),
};

export const user = auth.table('user', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  email: text('email').notNull().unique(),
  emailVerified: boolean('email_verified').notNull().default(false),
  image: text('image'),
  twoFactorEnabled: boolean('two_factor_enabled').notNull().default(false),
  ...times,
});

export const session = auth.table(
  'session',
  {
    id: text('id').primaryKey(),
    token: text('token').notNull().unique(),
    userId: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    expiresAt: instant('expires_at').notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    ...times,
  },
  (table) => [index('session_user').on(table.userId), index('session_expiry').on(table.expiresAt)],
);

export const account = auth.table(
  'account',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: instant('access_token_expires_at'),
    refreshTokenExpiresAt: instant('refresh_token_expires_at'),
    scope: text('scope'),
    password: text('password'),
    ...times,
  },
  (table) => [index('account_user').on(table.userId)],
);

/** So that Better Auth reads a session with its user, and a user with their accounts, in one statement. */
export const userRelations = relations(user, ({ many }) => ({
  sessions: many(session),
  accounts: many(account),
}));
export const sessionRelations = relations(session, ({ one }) => ({
  user: one(user, { fields: [session.userId], references: [user.id] }),
}));
export const accountRelations = relations(account, ({ one }) => ({
  user: one(user, { fields: [account.userId], references: [user.id] }),
}));

export const verification = auth.table(
  'verification',
  {
    id: text('id').primaryKey(),
    identifier: text('identifier').notNull(),
    value: text('value').notNull(),
    expiresAt: instant('expires_at').notNull(),
    ...times,
  },
  (table) => [index('verification_identifier').on(table.identifier)],
);

/** The second factor of a person: secret and recovery codes are encrypted by Better Auth. */
export const twoFactor = auth.table(
  'two_factor',
  {
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .unique()
      .references(() => user.id, { onDelete: 'cascade' }),
    secret: text('secret').notNull(),
    backupCodes: text('backup_codes').notNull(),
    /** Whether a first code has shown that the person's app has the secret. */
    verified: boolean('verified').notNull().default(false),
    failedVerificationCount: integer('failed_verification_count').notNull().default(0),
    lockedUntil: instant('locked_until'),
    /** The newest time step (RFC 6238) whose code was used; none up to it works again. */
    lastStep: bigint('last_step', { mode: 'number' }),
  },
  (table) => [index('two_factor_secret').on(table.secret)],
);

/** What a person has signed in with before, so that only a new device is notified of by email. */
export const knownDevice = auth.table(
  'known_device',
  {
    userId: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    /** Like `Firefox on Linux`. */
    device: text('device').notNull(),
    seenAt: instant('seen_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.device] })],
);

export const linkPurposes = [
  'invitation',
  'set_password',
  'reset',
  'verify_email',
  'sign_up',
] as const;

/** A way in by email: single use, short-lived, and known here only by its hash. */
export const link = auth.table(
  'link',
  {
    id: text('id').primaryKey(),
    purpose: text('purpose', { enum: linkPurposes }).notNull(),
    /** Lower case. */
    email: text('email').notNull(),
    /** SHA-256 of the token, in hex. */
    tokenHash: text('token_hash').notNull().unique(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
    /** What the link is about: of `verify_email`, the organization and the name to join with. */
    about: jsonb('about').$type<{ slug: string; name: string }>(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [index('link_email').on(table.email, table.createdAt)],
);

export const organizationRequestStatuses = ['pending', 'approved', 'rejected'] as const;

/** An organization that a person with a confirmed address asks for; it does not exist before the operator approves it. */
export const organizationRequest = auth.table(
  'organization_request',
  {
    id: text('id').primaryKey(),
    status: text('status', { enum: organizationRequestStatuses }).notNull().default('pending'),
    name: text('name').notNull(),
    slug: text('slug').notNull(),
    /** IANA name. */
    timeZone: text('time_zone').notNull(),
    /** Lower case, confirmed. */
    adminEmail: text('admin_email').notNull(),
    adminName: text('admin_name').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    decidedAt: instant('decided_at'),
  },
  (table) => [
    uniqueIndex('organization_request_slug')
      .on(table.slug)
      .where(sql`${table.status} = 'pending'`),
    uniqueIndex('organization_request_address')
      .on(table.adminEmail)
      .where(sql`${table.status} = 'pending'`),
    oneOf('organization_request_status', table.status, organizationRequestStatuses),
  ],
);

/** How often something was tried in a window of time; counted in Postgres, so that every server counts together. */
export const throttle = auth.table('throttle', {
  key: text('key').primaryKey(),
  count: integer('count').notNull(),
  resetsAt: instant('resets_at').notNull(),
});

/** Whose a Zero client group is: the first person's who connected with it. */
export const clientGroup = auth.table(
  'client_group',
  {
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    seenAt: instant('seen_at').notNull().defaultNow(),
  },
  (table) => [
    index('client_group_user').on(table.userId),
    index('client_group_seen').on(table.seenAt),
  ],
);

/** Whose a session was that ended a short while ago, so that its browser can be told why; filled by a trigger. */
export const endedSession = auth.table(
  'ended_session',
  {
    /** SHA-256 of the session's token, in hex. */
    tokenHash: text('token_hash').primaryKey(),
    /** No reference: a user who was deleted ended with the session. */
    userId: text('user_id').notNull(),
    endedAt: instant('ended_at').notNull().defaultNow(),
  },
  (table) => [index('ended_session_oldest').on(table.endedAt)],
);
