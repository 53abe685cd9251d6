import { within } from '@/scripts/proof/time-limit';
import { sql } from '../fixtures/desk';
import { expect, test } from '../fixtures/people';
import { makeTicket } from '../fixtures/tickets';

test('a resolved incident offers one reply to its linked tickets, which can be taken back', async ({
  manager,
  client,
}) => {
  const [ticket, leftOut] = [await makeTicket(), await makeTicket()];
  await manager.goto(`/t/northwind/tickets/${ticket.number}`);
  await manager.getByRole('button', { name: 'More actions' }).click();
  await manager.getByRole('menuitem', { name: 'Declare incident' }).click();
  const dialog = manager.getByRole('dialog', { name: 'Declare incident' });
  await dialog.getByRole('button', { name: 'Declare incident' }).click();
  await expect(manager.getByRole('combobox', { name: 'Status: Investigating' })).toBeVisible();
  await expect
    .poll(async () => {
      const { count } = await sql`
        insert into subject_link (id, organization_id, from_type, from_id, to_type, to_id, kind)
        select gen_random_uuid(), organization_id, 'ticket', ${leftOut.id}, to_type, to_id, kind
        from subject_link where from_id = ${ticket.id} and to_type = 'incident'`;
      return count;
    })
    .toBe(1);
  await expect(manager.getByRole('button', { name: /^Reply to/ })).toHaveCount(0);
  await manager.getByRole('combobox', { name: 'Status: Investigating' }).click();
  await manager.getByRole('option', { name: 'Resolved' }).click();

  await manager.getByRole('button', { name: 'Reply to 2 linked tickets' }).click();
  const reply = manager.getByRole('dialog', { name: 'Reply to 2 linked tickets' });
  await reply.getByLabel('Reply', { exact: true }).fill('It works again. Thank you for waiting.');
  await reply.getByRole('checkbox', { name: new RegExp(leftOut.title) }).uncheck();
  await reply.getByRole('button', { name: 'Send 1 reply' }).click();
  const sending = manager.getByRole('dialog', { name: 'Sending 1 reply' });
  await sending.getByRole('button', { name: 'Undo' }).click();
  await expect(reply.getByLabel('Reply', { exact: true })).toHaveValue(
    'It works again. Thank you for waiting.',
  );
  await reply.getByRole('checkbox', { name: new RegExp(leftOut.title) }).uncheck();
  await reply.getByRole('button', { name: 'Send 1 reply' }).click();

  await client.goto(`/t/northwind/portal/${ticket.number}`);
  await expect(client.getByText('It works again. Thank you for waiting.')).toBeVisible(within(30));
  const rows = await sql<{ status: string }[]>`
    select status from ticket where id in (${ticket.id}, ${leftOut.id}) order by number`;
  expect(rows.map(({ status }) => status)).toEqual(['resolved', 'open']);
  const messages = await sql`
    select from ticket_message where ticket_id in (${ticket.id}, ${leftOut.id})
      and body = 'It works again. Thank you for waiting.'`;
  expect(messages).toHaveLength(1);
});
