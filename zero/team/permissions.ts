import type { ExpressionFactory } from '@rocicorp/zero';
import { zql } from '../builder';
import type { Context } from '../context';
import { activeInternal } from '../member/permissions';
import type { Schema } from '../schema';

/** Never a client. */
export const seesTeam =
  (ctx: Context): ExpressionFactory<'team', Schema> =>
  ({ exists }) =>
    exists('members', activeInternal(ctx));

export const visibleTeams = (ctx: Context) => zql.team.where(seesTeam(ctx));
