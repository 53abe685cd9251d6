import { zql } from '@/zero/builder';
import type { Context } from '@/zero/core/context';
import { enforceOnServer } from '@/zero/core/enforce-on-server';
import { activeInternal } from '@/zero/platform/member/permissions';

/** Never a client. */
export const seesEscalation = (ctx: Context) =>
  enforceOnServer<'escalation'>(ctx, ({ exists }) => exists('members', ...activeInternal(ctx)));

/** Never a client. */
export const seesEscalationPage = (ctx: Context) =>
  enforceOnServer<'escalationPage'>(ctx, ({ exists }) => exists('members', ...activeInternal(ctx)));

export const visibleEscalationPages = (ctx: Context) =>
  zql.escalationPage.where(seesEscalationPage(ctx));

export const visibleEscalations = (ctx: Context) => zql.escalation.where(seesEscalation(ctx));
