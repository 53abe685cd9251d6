/** What a person can be notified of. */
export const notificationKinds = [
  'assigned',
  'mentioned',
  'replied',
  'sla_warned',
  'sla_breached',
  'feedback_left',
  'join_requested',
  'woken',
  'resolved',
  'opened',
  'figures_differed',
  'webhook_disabled',
  'incident_changed',
  'paged',
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

/** What a person chooses about: all they can be notified of, and whether they are asked how it went. */
export const chosenKinds = [...notificationKinds, 'surveyed'] as const;
export type ChosenKind = (typeof chosenKinds)[number];

/** When an email of a kind goes out. */
export const mailChoices = ['at_once', 'digest', 'never'] as const;
export type MailChoice = (typeof mailChoices)[number];

/** What is done about a kind for one person. In the desk itself they are always told. */
export type Choice = { mail: MailChoice; push: boolean };

/** A person's choices for each kind; what is absent is as the kind's default says. */
export type NotificationChoices = Partial<Record<ChosenKind, Partial<Choice>>>;
