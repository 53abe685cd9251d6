import { zql } from '@/zero/builder';
import { enforceOnServer } from '@/zero/core/enforce-on-server';
import type { Context } from '@/zero/core/context';
import { activeInternal } from '../member/permissions';

/** Never a client. */
export const seesApiKey = (ctx: Context) =>
  enforceOnServer<'apiKey'>(ctx, ({ exists }) => exists('members', ...activeInternal(ctx)));

export const visibleApiKeys = (ctx: Context) => zql.apiKey.where(seesApiKey(ctx));
