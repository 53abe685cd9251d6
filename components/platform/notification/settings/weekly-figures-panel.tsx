'use client';

import { Panel } from '@/components/ui/panel';
import { Switch } from '@/components/ui/switch';

type WeeklyFiguresPanelProps = {
  /** IANA name of the organization's time zone. */
  timeZone: string;
  isWanted: boolean;
  onWant: (isWanted: boolean) => void;
};

/** Whether one is mailed the week's figures. */
export function WeeklyFiguresPanel({ timeZone, isWanted, onWant }: WeeklyFiguresPanelProps) {
  return (
    <Panel title="Weekly figures">
      <Switch
        label="Mail me last week’s dashboard"
        hint={`Every Monday at 7 in the morning (${timeZone}), against the week before.`}
        checked={isWanted}
        onCheckedChange={onWant}
      />
    </Panel>
  );
}
