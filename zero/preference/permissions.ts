import { zql } from '../builder';
import { asked } from '../asked';
import type { Context } from '../context';
import { activeSelf } from '../member/permissions';

/** One's own only. */
export const seesPreference = (ctx: Context) =>
  asked<'preference'>(ctx, ({ exists }) => exists('owner', activeSelf(ctx)));

export const visiblePreferences = (ctx: Context) => zql.preference.where(seesPreference(ctx));
