import type { UserType } from '@/zero/core/user-types';
import type { Choice, ChosenKind, NotificationChoices, NotificationKind } from './values';

/** What stands for each kind until a person chooses, for whom the kind is meant, in the order of the settings. */
const staffDefaults: Partial<Record<ChosenKind, Choice>> = {
  assigned: { mail: 'at_once', push: true },
  mentioned: { mail: 'at_once', push: true },
  replied: { mail: 'at_once', push: true },
  opened: { mail: 'never', push: false },
  sla_warned: { mail: 'at_once', push: true },
  sla_breached: { mail: 'at_once', push: true },
  woken: { mail: 'never', push: true },
  feedback_left: { mail: 'digest', push: false },
  join_requested: { mail: 'at_once', push: false },
  figures_differed: { mail: 'at_once', push: false },
  webhook_disabled: { mail: 'at_once', push: false },
  incident_changed: { mail: 'at_once', push: true },
};

const clientDefaults: Partial<Record<ChosenKind, Choice>> = {
  replied: { mail: 'at_once', push: true },
  resolved: { mail: 'at_once', push: true },
  surveyed: { mail: 'at_once', push: false },
};

const forAdmins: readonly ChosenKind[] = ['join_requested', 'figures_differed', 'webhook_disabled'];

const defaults = { internal: staffDefaults, client: clientDefaults };

/** Whom a kind is for, as far as a role can say. */
type Told = { userType: UserType; role?: string | null };

/** The kinds that such a person chooses about. */
export function kindsFor({ userType, role }: Told): ChosenKind[] {
  const kinds = Object.keys(defaults[userType]) as ChosenKind[];
  return kinds.filter((kind) => !forAdmins.includes(kind) || role === 'admin');
}

/** What to do about a kind: what the person chose, and the default for the rest. */
export function choiceOf(
  kind: ChosenKind,
  userType: UserType,
  chosen: NotificationChoices | undefined,
): Choice {
  return { mail: 'never', push: false, ...defaults[userType][kind], ...chosen?.[kind] };
}

/** Whether a kind is told only to those who asked to be emailed or called for it: every new ticket is too much for most. */
export const isOnRequest = (kind: NotificationKind) => kind === 'opened';
