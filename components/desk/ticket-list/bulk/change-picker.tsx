'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useState } from 'react';
import { offered } from '@/components/core/choices/choices';
import { snoozeTime, snoozeTimes } from '@/components/desk/ticket/snooze-times';
import { useDesk } from '@/components/desk/ticket/use-desk';
import { type Command, narrow } from '@/components/platform/shell/command';
import { CommandDialog } from '@/components/platform/shell/command-dialog';
import { CommandItems } from '@/components/platform/shell/command-items';
import { useTenant } from '@/components/platform/sync/tenant';
import type { Option } from '@/components/ui/option';
import type { TicketChange } from '@/zero/desk/ticket/change';
import { queries } from '@/zero/queries';
import {
  priorityOptions,
  statusOptions,
  useAssignableOptions,
  useTypeOptions,
} from '../use-filter-options';
import type { Targets } from './targets';

const words: Record<ChangePart, string> = {
  assignee: 'Assign',
  status: 'Change the status of',
  priority: 'Change the priority of',
  type: 'Change the type of',
  team: 'Change the team of',
  tag: 'Add a tag to',
  untag: 'Remove a tag from',
  snooze: 'Snooze',
  macro: 'Apply a macro to',
  merge: 'Keep which one of',
};

type ChangePickerProps = {
  targets: Targets;
  part: ChangePart;
  onChange: (change: TicketChange) => void;
  onClose: () => void;
};

/** Chooses by typing what becomes of one or many tickets, from the list. */
export function ChangePicker({ targets, part, onChange, onClose }: ChangePickerProps) {
  const [text, setText] = useState('');
  const [isOpen, setIsOpen] = useState(true);
  const commands = useChangeChoices(part, targets, onChange);
  const [found] = narrow([{ commands }], text);
  return (
    <CommandDialog
      open={isOpen}
      onOpenChange={setIsOpen}
      onClosed={onClose}
      label={`${words[part]} ${targets.ticket ? `“${targets.ticket.title}”` : targets.subject}`}
      placeholder={`${words[part]} ${targets.subject}`}
      text={text}
      onTextChange={setText}
      empty="No matches."
    >
      <CommandItems
        group={{ commands: found?.commands ?? [] }}
        onChoose={(run) => {
          run();
          setIsOpen(false);
        }}
      />
    </CommandDialog>
  );
}

export type ChangePart =
  | 'assignee'
  | 'status'
  | 'priority'
  | 'type'
  | 'team'
  | 'tag'
  | 'untag'
  | 'snooze'
  | 'macro'
  | 'merge';

/** Tickets of which one can be chosen to stay. */
const mostMerged = 100;

/** What `part` of a ticket can become; what it is now is said where it is one ticket. */
function useChangeChoices(
  part: ChangePart,
  { ticket, target }: Targets,
  onChange: (change: TicketChange) => void,
): Command[] {
  const { organization, actor } = useTenant();
  const place = { organizationId: organization.id };
  const [tags] = useQuery(queries.tag.all(place));
  const [macros] = useQuery(queries.macro.all(place));
  const ids = part === 'merge' && 'ids' in target ? target.ids.slice(0, mostMerged) : [];
  const [merged] = useQuery(ids.length > 1 && queries.ticket.facts({ ...place, ids }));
  const [times] = useState(() => snoozeTimes(Date.now(), organization));
  const staff = useAssignableOptions();
  const types = useTypeOptions();
  const { teams } = useDesk();

  const choices = <Value extends string>(
    options: readonly Option<Value>[],
    current: string | null | undefined,
    change: (value: Value) => TicketChange,
  ): Command[] =>
    options.map(({ value, label, icon }) => ({
      id: value,
      label,
      icon,
      hint: value === current ? 'now' : undefined,
      run: () => onChange(change(value)),
    }));
  const none = (label: string, current: string | null | undefined, change: TicketChange) => ({
    id: 'none',
    label,
    hint: current === null ? 'now' : undefined,
    run: () => onChange(change),
  });

  switch (part) {
    case 'status':
      return choices(statusOptions, ticket?.status, (status) => ({ kind: 'status', status }));
    case 'priority':
      return choices(priorityOptions, ticket?.priority, (priority) => ({
        kind: 'priority',
        priority,
      }));
    case 'type':
      return [
        ...choices(types, ticket?.typeId, (typeId) => ({ kind: 'type', typeId })),
        none('No type', ticket?.typeId, { kind: 'type', typeId: null }),
      ];
    case 'team':
      return [
        ...choices(
          offered(teams).map(({ id, name }) => ({ value: id, label: name })),
          ticket?.teamId,
          (teamId) => ({ kind: 'team', teamId }),
        ),
        none('No team', ticket?.teamId, { kind: 'team', teamId: null }),
      ];
    case 'tag':
    case 'untag':
      return tags.map(({ id, name }) => ({
        id,
        label: name,
        run: () => onChange({ kind: part, tagId: id }),
      }));
    case 'snooze':
      return [
        ...times.map(({ id, label, at }) => ({
          id,
          label,
          hint: snoozeTime(at),
          run: () => onChange({ kind: 'snooze', until: at, untilReply: false }),
        })),
        {
          id: 'reply',
          label: 'Until the client replies',
          run: () => onChange({ kind: 'snooze', until: null, untilReply: true }),
        },
        { id: 'wake', label: 'End snooze now', run: () => onChange({ kind: 'wake' }) },
      ];
    case 'macro':
      return macros
        .filter(({ kind }) => kind === 'macro')
        .map(({ id, name }) => ({
          id,
          label: name,
          run: () => onChange({ kind: 'macro', macroId: id }),
        }));
    case 'merge':
      return (merged ?? []).map(({ id, number, title }) => ({
        id,
        label: `#${number} ${title}`,
        run: () => onChange({ kind: 'merge', intoId: id }),
      }));
    case 'assignee': {
      const assign = (assigneeId: string): TicketChange => ({ kind: 'assign', assigneeId });
      const own = staff.filter(({ value }) => value === actor.id);
      const others = staff.filter(({ value }) => value !== actor.id);
      return [
        ...choices(own, ticket?.assigneeId, assign),
        none('Nobody', ticket?.assigneeId, { kind: 'assign', assigneeId: null }),
        ...choices(others, ticket?.assigneeId, assign),
      ];
    }
  }
}
