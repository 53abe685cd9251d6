import type { ExpressionFactory } from '@rocicorp/zero';
import { zql } from '../builder';
import type { Context } from '../context';
import { activeInternal, activeSelf } from '../member/permissions';
import type { Schema } from '../schema';

export const seesClient =
  (ctx: Context): ExpressionFactory<'client', Schema> =>
  ({ or, exists }) =>
    or(exists('members', activeInternal(ctx)), exists('clientMembers', activeSelf(ctx)));

export const visibleClients = (ctx: Context) => zql.client.where(seesClient(ctx));
