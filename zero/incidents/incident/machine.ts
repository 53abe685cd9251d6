import type { IncidentStatus } from './values';

/** What a status means for rules and filters, whatever it is called. */
export const statusCategories = ['triage', 'live', 'learning', 'closed', 'ended'] as const;
export type StatusCategory = (typeof statusCategories)[number];

/** What clients read of a status; null where they read nothing. */
type PublicStatus = 'investigating' | 'identified' | 'monitoring' | 'resolved';

type State = {
  category: StatusCategory;
  publicStatus: PublicStatus | null;
  /** The statuses that may follow; `merged` names another incident as well. */
  next: readonly IncidentStatus[];
  /** Only whoever may reopen what is closed takes it to the next status. */
  isManaged?: true;
};

/** The lifecycle of an incident: the one table that browser and server go by. */
export const incidentMachine: Record<IncidentStatus, State> = {
  triage: {
    category: 'triage',
    publicStatus: null,
    next: ['investigating', 'declined', 'merged', 'canceled'],
  },
  investigating: {
    category: 'live',
    publicStatus: 'investigating',
    next: ['identified', 'monitoring', 'resolved', 'merged', 'canceled'],
  },
  identified: {
    category: 'live',
    publicStatus: 'identified',
    next: ['investigating', 'monitoring', 'resolved', 'merged', 'canceled'],
  },
  monitoring: {
    category: 'live',
    publicStatus: 'monitoring',
    next: ['investigating', 'identified', 'resolved'],
  },
  resolved: { category: 'learning', publicStatus: 'resolved', next: ['investigating', 'closed'] },
  closed: {
    category: 'closed',
    publicStatus: 'resolved',
    next: ['investigating'],
    isManaged: true,
  },
  declined: { category: 'ended', publicStatus: null, next: ['triage'] },
  merged: { category: 'ended', publicStatus: null, next: ['triage'] },
  canceled: { category: 'ended', publicStatus: null, next: ['triage'] },
};

export const categoryOf = (status: IncidentStatus): StatusCategory =>
  incidentMachine[status].category;

/** Whether somebody is at work on it. */
export const isOpenStatus = (status: IncidentStatus): boolean =>
  categoryOf(status) === 'triage' || categoryOf(status) === 'live';

export const mayFollow = (from: IncidentStatus, to: IncidentStatus): boolean =>
  incidentMachine[from].next.includes(to);

/** Whether the step takes up again what was over. */
export const isReopening = (from: IncidentStatus, to: IncidentStatus): boolean =>
  mayFollow(from, to) && !isOpenStatus(from) && isOpenStatus(to);
