import { zql } from '@/zero/builder';
import { enforceOnServer } from '@/zero/core/enforce-on-server';
import type { Context } from '@/zero/core/context';
import { activeSelf } from '../member/permissions';

export const seesOrganization = (ctx: Context) =>
  enforceOnServer<'organization'>(ctx, ({ exists }) => exists('members', ...activeSelf(ctx)));

export const visibleOrganizations = (ctx: Context) => zql.organization.where(seesOrganization(ctx));
