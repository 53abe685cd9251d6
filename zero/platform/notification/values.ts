/** What a person can be told of. */
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
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

/** What a person chooses about: all she can be told of, and whether she is asked how it went. */
export const chosenKinds = [...notificationKinds, 'surveyed'] as const;
export type ChosenKind = (typeof chosenKinds)[number];

/** When a mail of a kind goes out. */
export const mailChoices = ['at_once', 'digest', 'never'] as const;
export type MailChoice = (typeof mailChoices)[number];

/** What is done about a kind for one person. In the desk itself she is always told. */
export type Choice = { mail: MailChoice; push: boolean };

/** A person's choices for each kind; what is absent is as the kind's default says. */
export type NotificationChoices = Partial<Record<ChosenKind, Partial<Choice>>>;
