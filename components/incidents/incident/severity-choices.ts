import { type Severity, severities } from '@/zero/incidents/incident/values';
import { severityWord } from '@/zero/incidents/incident/words';

const meanings: Record<Severity, string> = {
  1: 'critical for all clients',
  2: 'critical for many clients',
  3: 'some clients cannot work as usual',
  4: 'an annoyance with a way around it',
  5: 'nobody notices yet',
};

export const severityChoices = severities.map((severity) => ({
  value: String(severity),
  label: `${severityWord(severity)}: ${meanings[severity]}`,
}));
