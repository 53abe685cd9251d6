import { zql } from '@/zero/builder';
import type { Context } from '@/zero/core/context';
import { enforceOnServer } from '@/zero/core/enforce-on-server';
import { activeInternal } from '@/zero/platform/member/permissions';

/** Never a client. */
export const seesIntegration = (ctx: Context) =>
  enforceOnServer<'integration'>(ctx, ({ exists }) => exists('members', ...activeInternal(ctx)));

export const visibleIntegrations = (ctx: Context) => zql.integration.where(seesIntegration(ctx));
