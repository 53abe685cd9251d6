import { zql } from '@/zero/builder';
import type { Context } from '@/zero/core/context';
import { enforceOnServer } from '@/zero/core/enforce-on-server';
import { activeInternal, activeSelf } from '@/zero/platform/member/permissions';

/** Never a client. */
export const seesService = (ctx: Context) =>
  enforceOnServer<'service'>(ctx, ({ exists }) => exists('members', ...activeInternal(ctx)));

export const visibleServices = (ctx: Context) => zql.service.where(seesService(ctx));

/** Never a client. */
export const seesServiceDependency = (ctx: Context) =>
  enforceOnServer<'serviceDependency'>(ctx, ({ exists }) =>
    exists('members', ...activeInternal(ctx)),
  );

export const visibleServiceDependencies = (ctx: Context) =>
  zql.serviceDependency.where(seesServiceDependency(ctx));

/** All of the organization for its people; for a client's people, what their own client uses. */
export const seesServiceClient = (ctx: Context) =>
  enforceOnServer<'serviceClient'>(ctx, ({ or, exists }) =>
    or(exists('members', ...activeInternal(ctx)), exists('clientMembers', ...activeSelf(ctx))),
  );

export const visibleServiceClients = (ctx: Context) =>
  zql.serviceClient.where(seesServiceClient(ctx));
