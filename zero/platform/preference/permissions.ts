import { zql } from '@/zero/builder';
import { enforceOnServer } from '@/zero/core/enforce-on-server';
import type { Context } from '@/zero/core/context';
import { activeSelf } from '../member/permissions';

/** One's own only. */
export const seesPreference = (ctx: Context) =>
  enforceOnServer<'preference'>(ctx, ({ exists }) => exists('owner', ...activeSelf(ctx)));

export const visiblePreferences = (ctx: Context) => zql.preference.where(seesPreference(ctx));
