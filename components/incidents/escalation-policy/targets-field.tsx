'use client';

import { TrashIcon } from '@phosphor-icons/react/dist/ssr/Trash';
import { Combobox } from '@/components/ui/combobox';
import { IconButton } from '@/components/ui/icon-button';
import type { Target } from '@/zero/incidents/escalation-policy/values';
import {
  targetName,
  targetOfValue,
  targetOptions,
  type TargetSources,
  valueOfTarget,
} from './target-words';

type TargetsFieldProps = {
  sources: TargetSources;
  value: readonly Target[];
  onValueChange: (targets: Target[]) => void;
  error: string | undefined;
};

const typeWords = {
  schedule: 'Schedule',
  team: 'Team',
  member: 'Person',
  channel: 'Channel',
} as const;

/** Whom a step pages: schedules, teams, people and notification channels. */
export function TargetsField({ sources, value, onValueChange, error }: TargetsFieldProps) {
  const chosen = new Set(value.map(valueOfTarget));
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="text-13 font-medium">Pages</legend>
      {value.length > 0 && (
        <ul className="mt-1 divide-y divide-line rounded-control border border-line">
          {value.map((target) => (
            <li
              key={target.targetId}
              className="flex items-center gap-2 py-0.5 pr-1 pl-2.5 text-13"
            >
              <bdi className="min-w-0 flex-1 truncate">{targetName(target, sources)}</bdi>
              <span className="text-ink-muted">{typeWords[target.type]}</span>
              <IconButton
                size="sm"
                label={`Remove ${targetName(target, sources)}`}
                icon={<TrashIcon aria-hidden />}
                onClick={() =>
                  onValueChange(value.filter(({ targetId }) => targetId !== target.targetId))
                }
              />
            </li>
          ))}
        </ul>
      )}
      <Combobox
        label="Add schedule, team, person or channel"
        hideLabel
        placeholder="Add schedule, team, person or channel"
        options={targetOptions(sources).filter((option) => !chosen.has(option.value))}
        value={null}
        onValueChange={(added) => onValueChange([...value, targetOfValue(added)])}
        error={error}
      />
    </fieldset>
  );
}
