import { zql } from '@/zero/builder';
import { enforceOnServer } from '@/zero/core/enforce-on-server';
import type { Context } from '@/zero/core/context';
import { activeInternal, activeSelf } from '../member/permissions';

/** Whoever sees its subject, clients not those of notes; until it is on a subject, only who uploaded it. */
export const seesAttachment = (ctx: Context) =>
  enforceOnServer<'attachment'>(ctx, ({ or, and, cmp, exists }) =>
    or(
      and(
        cmp('subjectId', 'IS', null),
        ctx.apiKey ? cmp('apiKeyId', ctx.apiKey.id) : exists('owner', ...activeSelf(ctx)),
      ),
      and(cmp('subjectId', 'IS NOT', null), exists('members', ...activeInternal(ctx))),
      and(cmp('isInternal', false), exists('clientMembers', ...activeSelf(ctx))),
    ),
  );

export const visibleAttachments = (ctx: Context) => zql.attachment.where(seesAttachment(ctx));
