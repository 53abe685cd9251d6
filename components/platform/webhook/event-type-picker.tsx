'use client';

import { CaretRightIcon } from '@phosphor-icons/react/dist/ssr/CaretRight';
import { Checkbox } from '@/components/ui/checkbox';
import type { EventType } from './use-webhooks';

type EventTypePickerProps = {
  eventTypes: readonly EventType[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
  error: string | undefined;
};

/** What an endpoint is sent: everything, all of a subject, or single event types. */
export function EventTypePicker({ eventTypes, chosen, onChange, error }: EventTypePickerProps) {
  const isAll = chosen.includes('*');
  function set(name: string, isChosen: boolean) {
    // All of a subject stands for each of it.
    const isCovered = (other: string) =>
      name.endsWith('.*') && subjectOf(other) === subjectOf(name);
    const others = chosen.filter((other) => other !== name && !isCovered(other));
    onChange(isChosen ? [...others, name] : others);
  }
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="mb-1 text-13 font-medium">Events</legend>
      <Checkbox
        label="All events"
        checked={isAll}
        onCheckedChange={(isChosen) => onChange(isChosen ? ['*'] : [])}
      />
      <p className="pb-1 pl-6 text-12 text-ink-muted">
        Also those of later versions. Internal notes and sign-ins are among them.
      </p>
      {!isAll && (
        <div className="divide-y divide-line rounded-panel border border-line">
          {groupsOf(eventTypes).map(({ subject, types }) => (
            <Group key={subject} {...{ subject, types, chosen, set }} />
          ))}
        </div>
      )}
      {error && (
        <p role="alert" className="text-12 text-danger-ink">
          {error}
        </p>
      )}
    </fieldset>
  );
}

type GroupProps = {
  subject: string;
  types: readonly EventType[];
  chosen: readonly string[];
  set: (name: string, isChosen: boolean) => void;
};

function Group({ subject, types, chosen, set }: GroupProps) {
  const every = `${subject}.*`;
  const isEvery = chosen.includes(every);
  const count = types.filter(({ name }) => chosen.includes(name)).length;
  return (
    <details className="group">
      <summary className="flex items-center gap-2 px-3 py-2 text-13 select-none hover:bg-hover pointer-coarse:min-h-11">
        <CaretRightIcon
          aria-hidden
          className="shrink-0 text-ink-faint transition-transform group-open:rotate-90"
        />
        <span className="flex-1 font-medium">{wordsOf(subject)}</span>
        <span className="text-12 text-ink-muted">
          {isEvery ? 'All' : count > 0 ? `${count} of ${types.length}` : 'None'}
        </span>
      </summary>
      <div className="flex flex-col gap-2 px-3 pt-1 pb-3">
        <Checkbox
          label={every}
          checked={isEvery}
          onCheckedChange={(isChosen) => set(every, isChosen)}
        />
        {types.map(({ name, explanation }) => (
          <div key={name}>
            <Checkbox
              label={name}
              disabled={isEvery}
              checked={isEvery || chosen.includes(name)}
              onCheckedChange={(isChosen) => set(name, isChosen)}
            />
            <p className="pl-6 text-12 text-ink-muted">{explanation}</p>
          </div>
        ))}
      </div>
    </details>
  );
}

const subjectOf = (name: string) => name.slice(0, name.indexOf('.'));

/** "Ticket type" */
const wordsOf = (subject: string) =>
  (subject.charAt(0).toUpperCase() + subject.slice(1))
    .replaceAll('_', ' ')
    .replace(/^Api\b/, 'API')
    .replace(/^Sla\b/, 'SLA');

/** The event types by subject, tickets first. */
function groupsOf(eventTypes: readonly EventType[]) {
  const bySubject = Map.groupBy(eventTypes, ({ name }) => subjectOf(name));
  const rank = (subject: string) => {
    const index = common.indexOf(subject);
    return index < 0 ? common.length : index;
  };
  return [...bySubject]
    .map(([subject, types]) => ({ subject, types }))
    .sort((a, b) => rank(a.subject) - rank(b.subject) || a.subject.localeCompare(b.subject));
}

/** What most endpoints are about. */
const common = ['ticket', 'message', 'note', 'feedback', 'client', 'member', 'payment'];
