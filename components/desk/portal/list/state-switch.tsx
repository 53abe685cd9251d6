import { type State, stateLabels, states } from './views';

type StateSwitchProps = { state: State; onChange: (state: State) => void };

/** Open or solved: one of the two. */
export function StateSwitch({ state, onChange }: StateSwitchProps) {
  return (
    <div
      role="group"
      aria-label="State"
      className="flex shrink-0 rounded-control border border-line bg-canvas p-0.5"
    >
      {states.map((value) => (
        <button
          key={value}
          type="button"
          aria-pressed={value === state}
          onClick={() => onChange(value)}
          className="h-7 rounded-mark px-2.5 text-13 font-medium text-ink-muted hover:text-ink aria-pressed:bg-selected aria-pressed:text-ink pointer-coarse:h-11"
        >
          {stateLabels[value]}
        </button>
      ))}
    </div>
  );
}
