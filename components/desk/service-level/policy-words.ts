import { priorityWord } from '@/components/desk/ticket/priority';
import { formatMinutes } from '@/lib/format/minutes';
import type { SlaPolicy } from '@/zero/desk/sla/schema';
import type { SlaHours } from '@/zero/desk/sla/values';

export const hoursWords: Record<SlaHours, string> = {
  business: 'Business hours',
  calendar: 'Around the clock',
};

type Conditions = Readonly<SlaPolicy['conditions']>;

/** Which tickets a policy is for: "Urgent, High · Bug · 2 clients". */
export function conditionWords(
  { priorities, typeIds, clientIds }: Conditions,
  names: ReadonlyMap<string, string>,
): string {
  const named = (ids: readonly string[], noun: string) =>
    ids.length > 2
      ? `${ids.length} ${noun}`
      : ids.map((id) => names.get(id) ?? 'Unknown').join(', ');
  const parts = [
    priorities?.map((priority) => priorityWord(priority)).join(', '),
    typeIds && named(typeIds, 'types'),
    clientIds && named(clientIds, 'clients'),
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(' · ') : 'All tickets';
}

/** An SLA target as it stands in the list; a dash where there is none. */
export const targetText = (minutes: number | null, hours: SlaHours) =>
  minutes === null ? '–' : formatMinutes(minutes, hours === 'calendar');
