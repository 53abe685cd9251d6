import { randomUUID } from 'node:crypto';
import { placeOf, sql } from './desk';

export type MadeTicket = { id: string; number: number; title: string };

/** An open ticket of the client person's company, with one message of theirs, made behind the screens. */
export async function makeTicket(email = 'client@opsdesk.test'): Promise<MadeTicket> {
  const { organizationId, clientId, memberId } = await placeOf(email);
  const id = randomUUID();
  const title = `Scanner ${id.slice(0, 8)} keeps beeping`;
  return await sql.begin(async (tx) => {
    const [counter] = await tx<{ number: number }[]>`
      update ticket_counter set last_number = last_number + 1
      where organization_id = ${organizationId} returning last_number "number"`;
    const number = counter?.number ?? 0;
    await tx`
      insert into ticket (id, organization_id, number, title, client_id, requester_id, status)
      values (${id}, ${organizationId}, ${number}, ${title}, ${clientId}, ${memberId}, 'open')`;
    await tx`
      insert into ticket_message (id, organization_id, client_id, ticket_id, author_id, author_type, body)
      values (${randomUUID()}, ${organizationId}, ${clientId}, ${id}, ${memberId}, 'client', 'It beeps all day.')`;
    return { id, number, title };
  });
}
