'use client';

import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { formatTickets } from '@/lib/format/number';
import type { ClientNameGroup as Spellings } from '@/zero/desk/import/draft';

type ClientSpellingsProps = {
  /** The likeliest name of each stands first. */
  groups: readonly Spellings[];
  /** The client that a name stands for. */
  value: Record<string, string>;
  onChange: (value: Record<string, string>) => void;
};

const apart = '\u0000';

/** Asks which names of the file are one client. */
export function ClientNames({ groups, value, onChange }: ClientSpellingsProps) {
  if (groups.length === 0) return null;
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-2 text-13 font-semibold">Spellings of one client?</legend>
      <div className="flex flex-wrap items-center gap-2">
        <p className="min-w-60 flex-1 text-13 text-ink-muted">
          These names differ only in capital letters, accents, punctuation or legal form. They stay
          apart unless you say otherwise; check the file again after a change.
        </p>
        <Button size="sm" onClick={() => onChange(mergedAll(groups, value))}>
          Merge all
        </Button>
        <Button
          size="sm"
          onClick={() =>
            onChange(groups.reduce((names, group) => merged(names, group, apart), value))
          }
        >
          Keep all apart
        </Button>
      </div>
      <div className="grid grid-cols-2 items-end gap-3 max-md:grid-cols-1">
        {groups.map((group) => (
          <Select
            key={group[0]?.name}
            label={group.map(wordsOf).join(' · ')}
            size="sm"
            options={[
              { value: apart, label: 'Different clients' },
              ...group.map(({ name }) => ({ value: name, label: `One client: ${name}` })),
            ]}
            value={clientOf(group, value) ?? apart}
            onValueChange={(name) => onChange(merged(value, group, name))}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** The client as which the group is taken; undefined where its names stay apart. */
const clientOf = (group: Spellings, names: Readonly<Record<string, string>>) =>
  group.map(({ name }) => names[name]).find((name) => name !== undefined);

function merged(names: Record<string, string>, group: Spellings, client: string) {
  const spelled = group.map(({ name }) => name);
  return Object.fromEntries([
    ...Object.entries(names).filter(([name]) => !spelled.includes(name)),
    ...(client === apart
      ? []
      : spelled.filter((name) => name !== client).map((name) => [name, client] as const)),
  ]);
}

/** Those that are merged already stay as they are. */
const mergedAll = (groups: readonly Spellings[], value: Record<string, string>) =>
  groups.reduce(
    (names, group) =>
      clientOf(group, names) ? names : merged(names, group, group[0]?.name ?? apart),
    value,
  );

const wordsOf = ({ name, tickets, isHere }: Spellings[number]) =>
  [name, tickets > 0 && `(${formatTickets(tickets)})`, isHere && '(here already)']
    .filter(Boolean)
    .join(' ');
