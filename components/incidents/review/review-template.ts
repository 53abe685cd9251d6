import { formatDuration } from '@/lib/format/duration';
import type { Incident, IncidentEvent } from '@/zero/incidents/incident/schema';
import type { ServiceImpact } from '@/zero/incidents/incident/values';
import { impactWords, severityWord } from '@/zero/incidents/incident/words';
import {
  asStory,
  eventActorName,
  incidentEventWords,
  type IncidentNames,
} from '../incident/incident-event-words';

type Event = IncidentEvent & { readonly actor?: { readonly name: string } | undefined };

type Affected = { readonly name: string; readonly impact: ServiceImpact };

type Known = {
  incident: Incident;
  /** In any order. */
  events: readonly Event[];
  services: readonly Affected[];
  names: IncidentNames;
};

/** "2026-03-01 14:02 UTC": the same for every reader. */
const utc = (at: number) => `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

/** The first text of a review in Markdown: what is known, and questions for the rest. */
export function reviewTemplate(known: Known): string {
  const { incident, services } = known;
  return [
    '## Summary',
    incident.summary || 'What happened, in three sentences?',
    '## Impact',
    [
      `- Severity: ${severityWord(incident.severity)}`,
      ...services.map(({ name, impact }) => `- ${name}: ${impactWords[impact].toLowerCase()}`),
      `- ${span(incident)}`,
      '- Who noticed, and how?',
    ].join('\n'),
    '## Contributing factors',
    '- What made it possible?\n- What made it worse, or longer?',
    '## What went well',
    '- ',
    '## What to change',
    'The follow-ups of the incident say who does what.',
    '## Timeline',
    timelineMarkdown(known),
  ].join('\n\n');
}

function span({ impactStartedAt, declaredAt, createdAt, resolvedAt }: Incident): string {
  const from = impactStartedAt ?? declaredAt ?? createdAt;
  if (resolvedAt === null) return `Since ${utc(from)}`;
  return `From ${utc(from)} to ${utc(resolvedAt)}: ${formatDuration(resolvedAt - from)}`;
}

/** What happened to an incident, oldest first, as a list in Markdown. */
export const timelineMarkdown = ({ events, names }: Pick<Known, 'events' | 'names'>): string =>
  asStory(events)
    .map((event) => {
      const said = event.body?.replaceAll('\n', '\n  ');
      const did = said === undefined ? ` ${incidentEventWords(event, names)}` : `: ${said}`;
      return `- ${utc(event.createdAt)} – ${eventActorName(event)}${did}`;
    })
    .join('\n');
