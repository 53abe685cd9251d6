import { NotePencilIcon } from '@phosphor-icons/react/dist/ssr/NotePencil';
import { Avatar } from '@/components/ui/avatar';
import { Badge } from '@/components/ui/badge';

import { PriorityLabel } from '@/components/desk/ticket/priority';

import { StatusLabel } from '@/components/desk/ticket/status';
import { TagChip } from '@/components/platform/tag/tag-chip';
import { Entry } from './entry';
import { Section } from './section';
import { ticketPriorities, ticketStatuses } from '@/zero/desk/ticket/values';

const people = [
  'Mira Castellan',
  'Jonas Weir',
  'Priya Raman',
  'Tomas Lindqvist',
  'Ada Okafor',
  'Wen Li',
  'Noor Haddad',
  'Elio Marchetti',
];

/** Status, priority, people and words. */
export function Signs() {
  return (
    <Section
      id="signs"
      intro="Meaning never rests on colour alone: a status has its shape, a priority its bars, a note its word."
    >
      <Entry name="Status" note="As colleagues read it.">
        <div className="flex flex-wrap gap-x-6 gap-y-3 text-13">
          {ticketStatuses.map((status) => (
            <StatusLabel key={status} status={status} />
          ))}
        </div>
      </Entry>
      <Entry name="Status in the portal" note="As a client reads it: three states, its words.">
        <div className="flex flex-wrap gap-x-6 gap-y-3 text-13">
          <StatusLabel status="waiting_on_client" audience="client" />
          <StatusLabel status="open" audience="client" />
          <StatusLabel status="resolved" audience="client" />
        </div>
      </Entry>
      <Entry name="Priority">
        <div className="flex flex-wrap gap-x-6 gap-y-3 text-13">
          {ticketPriorities.map((priority) => (
            <PriorityLabel key={priority} priority={priority} />
          ))}
        </div>
      </Entry>
      <Entry name="Avatar" note="Initials on the person's own hue; a company is square.">
        {people.map((name) => (
          <Avatar key={name} name={name} />
        ))}
        <Avatar name="Halden Freight" shape="company" size="lg" />
        <Avatar name="Mira Castellan" size="lg" />
        <Avatar name="Mira Castellan" size="sm" />
      </Entry>
      <Entry name="Badge and tag" note="A badge is the system's word, a tag is people's.">
        <Badge>Imported</Badge>
        <Badge tone="note" icon={<NotePencilIcon aria-hidden />}>
          Internal note
        </Badge>
        <Badge tone="info">New reply</Badge>
        <Badge tone="success">Paid</Badge>
        <Badge tone="warning">Due today</Badge>
        <Badge tone="danger">Overdue</Badge>
        <TagChip name="Billing" hue={200} />
        <TagChip name="Access and sign-in" hue={30} />
      </Entry>
    </Section>
  );
}
