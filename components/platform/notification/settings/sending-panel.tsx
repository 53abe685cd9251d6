'use client';

import { Panel } from '@/components/ui/panel';
import { Select, type SelectOption } from '@/components/ui/select';
import { type UndoSend, undoSendChoices } from '@/zero/platform/preference/values';

const options: readonly SelectOption<`${UndoSend}`>[] = undoSendChoices.map((seconds) => ({
  value: `${seconds}`,
  label: seconds === 0 ? 'Send at once' : `${seconds} seconds`,
}));

type SendingPanelProps = {
  /** Seconds; one of `undoSendChoices`. */
  undoSendSeconds: number;
  onChoose: (seconds: UndoSend) => void;
};

/** For how long a reply waits before it goes, and can be taken back. */
export function SendingPanel({ undoSendSeconds, onChoose }: SendingPanelProps) {
  return (
    <Panel title="Sending replies">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <div className="min-w-0 flex-[1_1_14rem]">
          <p className="text-14 font-medium">Time to undo</p>
          <p className="text-12 text-pretty text-ink-muted">
            A reply waits this long before it goes out. Until then it can be taken back, by Z as
            well.
          </p>
        </div>
        <div className="w-38">
          <Select
            label="Time to undo"
            hideLabel
            size="sm"
            options={options}
            value={options.find(({ value }) => Number(value) === undoSendSeconds)?.value ?? '0'}
            onValueChange={(value) => {
              const chosen = undoSendChoices.find((seconds) => `${seconds}` === value);
              if (chosen !== undefined) onChoose(chosen);
            }}
          />
        </div>
      </div>
    </Panel>
  );
}
