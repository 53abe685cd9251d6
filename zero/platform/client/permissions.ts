import { zql } from '@/zero/builder';
import { enforceOnServer } from '@/zero/core/enforce-on-server';
import type { Context } from '@/zero/core/context';
import { activeInternal, activeSelf } from '@/zero/platform/member/permissions';

export const seesClient = (ctx: Context) =>
  enforceOnServer<'client'>(ctx, ({ or, exists }) =>
    or(exists('members', ...activeInternal(ctx)), exists('clientMembers', ...activeSelf(ctx))),
  );

export const visibleClients = (ctx: Context) => zql.client.where(seesClient(ctx));
