import { adminPath } from '@/components/platform/admin/admin-tab';

/** What an organization has so far. */
export type SetupState = {
  teams: number;
  types: number;
  policies: number;
  clients: number;
  /** People let in, invited ones included. */
  people: number;
  /** Undefined until the server has said it. */
  isSending: boolean | undefined;
};

export type SetupStep = { label: string; hint: string; href: string; isDone: boolean };

/** What a new desk needs, in order, and what is done of it. */
export const setupSteps = (slug: string, state: SetupState): SetupStep[] => [
  {
    label: 'Add your teams',
    hint: 'Tickets can be given to a team.',
    href: adminPath(slug, 'teams'),
    isDone: state.teams > 0,
  },
  {
    label: 'Choose ticket types',
    hint: 'To categorize tickets.',
    href: adminPath(slug, 'ticket-types'),
    isDone: state.types > 0,
  },
  {
    label: 'Set service levels',
    hint: 'When a response is due.',
    href: adminPath(slug, 'service-levels'),
    isDone: state.policies > 0,
  },
  {
    label: 'Turn on email',
    hint: 'Invitations and notifications are not sent until then.',
    href: adminPath(slug, 'mail'),
    isDone: state.isSending === true,
  },
  {
    label: 'Import clients and tickets',
    hint: 'Or add clients one by one.',
    href: `/t/${slug}/data`,
    isDone: state.clients > 0,
  },
  {
    label: 'Invite your colleagues',
    hint: 'And your client contacts.',
    href: adminPath(slug, 'members'),
    isDone: state.people > 1,
  },
];
