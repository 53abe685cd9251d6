import { clsx } from 'clsx';

type FilterToggleProps = { label: string; isOn: boolean; onChange: (isOn: boolean) => void };

/** A filter that is on or off, as a chip beside those that open. */
export function FilterToggle({ label, isOn, onChange }: FilterToggleProps) {
  return (
    <button
      type="button"
      aria-pressed={isOn}
      onClick={() => onChange(!isOn)}
      className={clsx(
        'inline-flex h-7 shrink-0 items-center rounded-control border px-2 text-13 hover:bg-hover pointer-coarse:h-11',
        isOn
          ? 'border-line-strong bg-selected font-medium'
          : 'border-dashed border-line-strong text-ink-muted',
      )}
    >
      {label}
    </button>
  );
}
