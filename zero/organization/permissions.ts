import type { ExpressionFactory } from '@rocicorp/zero';
import { zql } from '../builder';
import type { Context } from '../context';
import { activeSelf } from '../member/permissions';
import type { Schema } from '../schema';

export const seesOrganization =
  (ctx: Context): ExpressionFactory<'organization', Schema> =>
  ({ exists }) =>
    exists('members', activeSelf(ctx));

export const visibleOrganizations = (ctx: Context) => zql.organization.where(seesOrganization(ctx));
