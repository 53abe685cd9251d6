import { z } from 'zod';
import { defineOperation } from '@/lib/server/api/define-operation';
import { idParam } from '@/lib/server/api/fields';
import { listById, pageFields, pageOf } from '@/lib/server/api/page';
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
    const { ctx, organizationId, params } = call;
    await readTicket(call, params.ticketId);
    const files = visibleAttachments(ctx)
      .where('organizationId', organizationId)
      .where('subjectId', params.ticketId);
    return listById(call, files, attachmentOf);
  },
});

export const ticketAttachmentOperations = [list];
