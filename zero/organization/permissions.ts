import { zql } from '../builder';
import { asked } from '../asked';
import type { Context } from '../context';
import { activeSelf } from '../member/permissions';

export const seesOrganization = (ctx: Context) =>
  asked<'organization'>(ctx, ({ exists }) => exists('members', activeSelf(ctx)));

export const visibleOrganizations = (ctx: Context) => zql.organization.where(seesOrganization(ctx));
