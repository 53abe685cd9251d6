import { zql } from '@/zero/builder';
import { enforceOnServer } from '@/zero/core/enforce-on-server';
import type { Context } from '@/zero/core/context';
import { activeInternal } from '../member/permissions';

/** Never a client. What is linked has permissions of its own. */
export const seesSubjectLink = (ctx: Context) =>
  enforceOnServer<'subjectLink'>(ctx, ({ exists }) => exists('members', ...activeInternal(ctx)));

export const visibleSubjectLinks = (ctx: Context) => zql.subjectLink.where(seesSubjectLink(ctx));
