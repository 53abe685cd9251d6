import { zql } from '@/zero/builder';
import { enforceOnServer } from '@/zero/core/enforce-on-server';
import type { Context } from '@/zero/core/context';
import { activeInternal } from '@/zero/platform/member/permissions';

/** Never a client. */
export const seesTag = (ctx: Context) =>
  enforceOnServer<'tag'>(ctx, ({ exists }) => exists('members', ...activeInternal(ctx)));

/** Never a client. */
export const seesTagLink = (ctx: Context) =>
  enforceOnServer<'tagLink'>(ctx, ({ exists }) => exists('members', ...activeInternal(ctx)));

export const visibleTags = (ctx: Context) => zql.tag.where(seesTag(ctx));
export const visibleTagLinks = (ctx: Context) => zql.tagLink.where(seesTagLink(ctx));
