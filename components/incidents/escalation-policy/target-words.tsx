import { CalendarIcon } from '@phosphor-icons/react/dist/ssr/Calendar';
import { UsersIcon } from '@phosphor-icons/react/dist/ssr/Users';
import { formatNoun } from '@/lib/format/number';
import type { Target, TargetType } from '@/zero/incidents/escalation-policy/values';
import type { Option } from '@/components/ui/option';
import { nameIn } from '../schedule/on-call-person';
import { staffOptions } from '../schedule/staff-options';
import type { Policies } from './use-policies';

type Sources = Pick<Policies, 'schedules' | 'teams' | 'staff'>;

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
  { schedules, teams, staff }: Sources,
): string {
  if (type === 'member') return nameIn(staff, targetId);
  const found = (type === 'schedule' ? schedules : teams).find((each) => each.id === targetId);
  return found?.name ?? (type === 'schedule' ? 'A removed schedule' : 'A removed team');
}

/** Everything that a step can page: schedules, teams and people. */
export const targetOptions = ({ schedules, teams, staff }: Sources): Option<string>[] => [
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
  ...staffOptions(staff).map((option) => ({
    ...option,
    value: valueOfTarget({ type: 'member', targetId: option.value }),
  })),
];

/** "Then wait 5 minutes." */
export const delayWord = (minutes: number) => `wait ${formatNoun(minutes, 'minute')}`;

/** How often the steps of a policy are gone through. */
export const repeatWord = (count: number) =>
  count === 0 ? 'Not repeated' : `Repeated ${formatNoun(count, 'time')}`;
