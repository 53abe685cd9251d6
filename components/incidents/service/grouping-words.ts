import { formatNoun } from '@/lib/format/number';
import type { AlertSeverity } from '@/zero/incidents/alert/values';
import { severityWord } from '@/zero/incidents/incident/words';
import type { Service } from '@/zero/incidents/service/schema';

const from: Record<AlertSeverity, string> = {
  critical: 'critical alerts',
  error: 'errors and worse',
  warning: 'warnings and worse',
  info: 'each alert',
};

type Rule = Pick<Service, 'declareFrom' | 'declareSeverity' | 'groupingMinutes'>;

/** "SEV-2 for errors and worse; alerts join for 60 minutes" */
export function groupingWords({ declareFrom, declareSeverity, groupingMinutes }: Rule): string {
  const declared = declareFrom
    ? `${severityWord(declareSeverity)} for ${from[declareFrom]}`
    : 'Declared by people';
  return `${declared}; alerts join for ${formatNoun(groupingMinutes, 'minute')}`;
}
