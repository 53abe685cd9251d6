import { zql } from '@/zero/builder';
import { enforceOnServer } from '@/zero/core/enforce-on-server';
import type { Context } from '@/zero/core/context';
import { activeInternal } from '../member/permissions';

/** Never a client. */
export const seesTeam = (ctx: Context) =>
  enforceOnServer<'team'>(ctx, ({ exists }) => exists('members', ...activeInternal(ctx)));

export const visibleTeams = (ctx: Context) => zql.team.where(seesTeam(ctx));
