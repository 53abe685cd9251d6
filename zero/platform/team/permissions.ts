import { zql } from '@/zero/builder';
import { asked } from '@/zero/core/enforce-on-server';
import type { Context } from '@/zero/core/context';
import { activeInternal } from '../member/permissions';

/** Never a client. */
export const seesTeam = (ctx: Context) =>
  asked<'team'>(ctx, ({ exists }) => exists('members', activeInternal(ctx)));

export const visibleTeams = (ctx: Context) => zql.team.where(seesTeam(ctx));
