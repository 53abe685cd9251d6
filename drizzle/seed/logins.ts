/** The password of every demo login. */
export const demoPassword = 'opsdesk-demo';

export type Login = {
  email: string;
  /** Shown on the start screen and in the README. */
  role: string;
  organization: string;
  note: string;
};

export const logins: readonly Login[] = [
  {
    email: 'admin@opsdesk.test',
    role: 'admin',
    organization: 'northwind',
    note: 'may do everything in the organization',
  },
  {
    email: 'manager@opsdesk.test',
    role: 'manager',
    organization: 'northwind',
    note: 'leads a team, records payments',
  },
  {
    email: 'agent@opsdesk.test',
    role: 'support agent',
    organization: 'northwind',
    note: 'has tickets assigned',
  },
  {
    email: 'client@opsdesk.test',
    role: 'client',
    organization: 'northwind',
    note: 'sees the portal of one of the larger clients',
  },
  {
    email: 'other-client@opsdesk.test',
    role: 'client',
    organization: 'northwind',
    note: 'belongs to another client',
  },
  {
    email: 'both@opsdesk.test',
    role: 'support agent',
    organization: 'northwind and acme',
    note: 'switches between two organizations',
  },
  {
    email: 'agent@acme.test',
    role: 'support agent',
    organization: 'acme',
    note: 'sees nothing of northwind',
  },
  {
    email: 'disabled@opsdesk.test',
    role: 'support agent, disabled',
    organization: 'northwind',
    note: 'lands on /no-access',
  },
  {
    email: 'pending@opsdesk.test',
    role: 'support agent, pending',
    organization: 'northwind',
    note: 'lands on /no-access',
  },
];
