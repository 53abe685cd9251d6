import type { Client } from '@/zero/platform/client/schema';
import type { Ticket } from '../ticket/schema';
import type { Profile } from '@/zero/platform/member/schema';
import type { Organization } from '@/zero/platform/organization/schema';

/** What a text can leave open until it is used, by what it is called. */
export const placeholders = {
  'ticket.number': 'the ticket’s number',
  'ticket.title': 'the ticket’s title',
  'client.name': 'the client’s name',
  'requester.name': 'the requester’s name',
  'requester.firstName': 'the requester’s first name',
  'agent.name': 'your name',
  'organization.name': 'your organization’s name',
} as const;
type Placeholder = keyof typeof placeholders;

const isPlaceholder = (name: string): name is Placeholder => Object.hasOwn(placeholders, name);

const shape = /\{\{([^{}]*)\}\}/g;

type Named = Pick<Profile, 'name'>;

/** Where the values come from. */
type Circumstances = {
  ticket: Pick<Ticket, 'number' | 'title'>;
  client: Pick<Client, 'name'> | undefined;
  requester: Named | undefined;
  agent: Named | undefined;
  organization: Pick<Organization, 'name'> | undefined;
};

/** What each placeholder stands for here; an empty text where nothing is known. */
export function valuesIn(here: Circumstances): Record<Placeholder, string> {
  return {
    'ticket.number': here.ticket.number > 0 ? `#${here.ticket.number}` : '',
    'ticket.title': here.ticket.title,
    'client.name': here.client?.name ?? '',
    'requester.name': here.requester?.name ?? '',
    'requester.firstName': here.requester?.name.trim().split(/\s+/)[0] ?? '',
    'agent.name': here.agent?.name ?? '',
    'organization.name': here.organization?.name ?? '',
  };
}

/** The placeholders of a text, each once, as they are called. */
export const placeholdersIn = (text: string): string[] => [
  ...new Set([...text.matchAll(shape)].map(([, name = '']) => name.trim())),
];

/** Those of a text's placeholders that stand for nothing anywhere. */
export const unknownIn = (text: string): string[] =>
  placeholdersIn(text).filter((name) => !isPlaceholder(name));

/**
 * The text with each placeholder replaced by its value. One that is unknown, or has no value here,
 * stays as it is and is named in `open`.
 */
export function fill(
  text: string,
  values: Record<Placeholder, string>,
): { text: string; open: string[] } {
  const open = new Set<string>();
  const filled = text.replaceAll(shape, (written, inside: string) => {
    const name = inside.trim();
    const value = isPlaceholder(name) ? values[name] : '';
    if (value === '') open.add(name);
    return value || written;
  });
  return { text: filled, open: [...open] };
}

/** Why a text with these open placeholders cannot go to a client. */
export function openWords(open: readonly string[]): string {
  const names = open.map((name) => `{{${name}}}`).join(', ');
  return open.length === 1 ? `${names} has no value here.` : `${names} have no value here.`;
}
