import { BroadcastIcon } from '@phosphor-icons/react/dist/ssr/Broadcast';
import { CalendarIcon } from '@phosphor-icons/react/dist/ssr/Calendar';
import { UsersIcon } from '@phosphor-icons/react/dist/ssr/Users';
import { formatNoun } from '@/lib/format/number';
import type { EscalationStep } from '@/zero/incidents/escalation-policy/schema';
import {
  type PagingSeverity,
  type Target,
  targetOf,
  type TargetType,
} from '@/zero/incidents/escalation-policy/values';
import type { Option } from '@/components/ui/option';
import { nameIn } from '../schedule/on-call-person';
import { staffOptions } from '../schedule/staff-options';
import type { Policies } from './use-policies';

/** What a target can be. */
export type TargetSources = Pick<Policies, 'schedules' | 'teams' | 'staff' | 'channels'>;

const removed = {
  schedule: 'A removed schedule',
  team: 'A removed team',
  channel: 'A removed channel',
} as const;

/** A target as the value of an option. */
export const valueOfTarget = ({ type, targetId }: Target) => `${type}:${targetId}`;

/** The target that such a value stands for. */
export function targetOfValue(value: string): Target {
  const [type = '', targetId = ''] = value.split(':');
  return { type: type as TargetType, targetId };
}

/** The name of what a step pages. */
export function targetName(
  { type, targetId }: Target,
  { schedules, teams, staff, channels }: TargetSources,
): string {
  if (type === 'member') return nameIn(staff, targetId);
  const all: readonly { id: string; name: string }[] = {
    schedule: schedules,
    team: teams,
    channel: channels,
  }[type];
  return all.find(({ id }) => id === targetId)?.name ?? removed[type];
}

/** The names of the channels that a step posts to. */
export const channelNames = ({ targets }: EscalationStep, sources: TargetSources): string[] =>
  targets
    .map(targetOf)
    .filter(({ type }) => type === 'channel')
    .map((target) => targetName(target, sources));

/** Everything that a step can page: schedules, teams, channels and people. */
export const targetOptions = ({
  schedules,
  teams,
  staff,
  channels,
}: TargetSources): Option<string>[] => [
  ...schedules.map(({ id, name }) => ({
    value: valueOfTarget({ type: 'schedule', targetId: id }),
    label: name,
    hint: 'Schedule',
    icon: <CalendarIcon aria-hidden />,
  })),
  ...teams
    .filter(({ archivedAt }) => archivedAt === null)
    .map(({ id, name }) => ({
      value: valueOfTarget({ type: 'team', targetId: id }),
      label: name,
      hint: 'Team',
      icon: <UsersIcon aria-hidden />,
    })),
  ...channels.map(({ id, name }) => ({
    value: valueOfTarget({ type: 'channel', targetId: id }),
    label: name,
    hint: 'Channel',
    icon: <BroadcastIcon aria-hidden />,
  })),
  ...staffOptions(staff).map((option) => ({
    ...option,
    value: valueOfTarget({ type: 'member', targetId: option.value }),
  })),
];

/** "Then wait 5 minutes." */
export const delayWord = (minutes: number) => `wait ${formatNoun(minutes, 'minute')}`;

/** "Warning and worse", for what a policy pages. */
export const pagingSeverityWord = (severity: PagingSeverity) => pagingSeverityWords[severity];

const pagingSeverityWords = {
  critical: 'Critical only',
  error: 'Error and worse',
  warning: 'Warning and worse',
} as const;

/** How often the steps of a policy are gone through. */
export const repeatWord = (count: number) =>
  count === 0 ? 'Not repeated' : `Repeated ${formatNoun(count, 'time')}`;
