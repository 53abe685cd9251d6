import { zql } from '@/zero/builder';
import type { Context } from '@/zero/core/context';
import { enforceOnServer } from '@/zero/core/enforce-on-server';
import { activeInternal } from '@/zero/platform/member/permissions';

// Never a client: what the public may see is read by lib/server/incidents/status-page/public.

export const seesStatusPage = (ctx: Context) =>
  enforceOnServer<'statusPage'>(ctx, ({ exists }) => exists('members', ...activeInternal(ctx)));

export const visibleStatusPages = (ctx: Context) => zql.statusPage.where(seesStatusPage(ctx));

export const seesStatusComponent = (ctx: Context) =>
  enforceOnServer<'statusComponent'>(ctx, ({ exists }) =>
    exists('members', ...activeInternal(ctx)),
  );

export const visibleStatusComponents = (ctx: Context) =>
  zql.statusComponent.where(seesStatusComponent(ctx));

export const seesStatusPost = (ctx: Context) =>
  enforceOnServer<'statusPost'>(ctx, ({ exists }) => exists('members', ...activeInternal(ctx)));

export const visibleStatusPosts = (ctx: Context) => zql.statusPost.where(seesStatusPost(ctx));

export const seesStatusPostComponent = (ctx: Context) =>
  enforceOnServer<'statusPostComponent'>(ctx, ({ exists }) =>
    exists('members', ...activeInternal(ctx)),
  );

export const visibleStatusPostComponents = (ctx: Context) =>
  zql.statusPostComponent.where(seesStatusPostComponent(ctx));

export const seesStatusUpdate = (ctx: Context) =>
  enforceOnServer<'statusUpdate'>(ctx, ({ exists }) => exists('members', ...activeInternal(ctx)));

export const visibleStatusUpdates = (ctx: Context) => zql.statusUpdate.where(seesStatusUpdate(ctx));
