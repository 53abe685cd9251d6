import { Entry } from './entry';

const heights = [64, 88, 52, 76, 40, 60, 34, 48];

/** The eight chart colours in both themes. */
export function ChartPalette() {
  return (
    <Entry
      name="Charts"
      note="Okabe and Ito's eight, moved to where each theme can carry them at 3:1. A test sees them as the three kinds of colour-blind eyes do. The same thing keeps its colour on every screen."
    >
      <div className="grid w-full gap-3 sm:grid-cols-2">
        {(['light', 'dark'] as const).map((mode) => (
          <div
            key={mode}
            data-theme={mode}
            className="flex h-32 items-end justify-between gap-2 rounded-control border border-line bg-surface px-4 pt-4 pb-2"
          >
            {heights.map((height, index) => (
              <span key={height} className="flex flex-1 flex-col items-center gap-1">
                <span
                  className="w-full max-w-7 rounded-t-[2px]"
                  style={{ height, background: `var(--chart-${index + 1})` }}
                />
                <span className="text-12 text-ink-faint tabular-nums">{index + 1}</span>
              </span>
            ))}
          </div>
        ))}
      </div>
    </Entry>
  );
}
