import { z } from 'zod';
import { defineOperation } from '@/lib/server/api/define-operation';
import { idParam } from '@/lib/server/api/fields';
import { pageById, pageFields, pageOf, startingAt } from '@/lib/server/api/page';
import { attachmentOf, attachmentResource } from '@/lib/server/platform/attachment/api';
import { visibleAttachments } from '@/zero/platform/attachment/permissions';
import { readTicket } from './resource';

const list = defineOperation({
  id: 'listTicketAttachments',
  method: 'get',
  path: '/tickets/{ticketId}/attachments',
  summary: 'List the files on a ticket',
  tag: 'Attachments',
  scope: 'attachments:read',
  params: idParam('ticketId'),
  search: z.strictObject(pageFields),
  output: pageOf(attachmentResource),
  run: async (call) => {
    const { tx, ctx, organizationId, params, search } = call;
    await readTicket(call, params.ticketId);
    const files = visibleAttachments(ctx)
      .where('organizationId', organizationId)
      .where('subjectId', params.ticketId)
      .orderBy('id', 'asc')
      .limit(search.limit + 1);
    return pageById(await tx.run(startingAt(files, search.cursor)), search.limit, attachmentOf);
  },
});

export const ticketAttachmentOperations = [list];
