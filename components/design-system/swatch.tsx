import type { Mode } from '@/components/core/theme/tokens';

type SwatchProps = { mode: Mode; token: string; value: string; contrast: number };

/** One token in one theme: its colour on that theme's surface, its value, its contrast. */
export function Swatch({ mode, token, value, contrast }: SwatchProps) {
  return (
    <span className="flex items-center gap-2">
      <span
        data-theme={mode}
        className="flex rounded-mark border border-line-strong bg-surface p-1"
      >
        <span className="block h-4 w-8 rounded-[2px]" style={{ background: `var(--${token})` }} />
      </span>
      <span className="sr-only">{mode}: </span>
      <code className="hidden w-38 font-mono text-12 text-ink-faint xl:block">
        {value.slice('oklch('.length, -1)}
      </code>
      <span className="w-9 text-right tabular-nums">{contrast.toFixed(1)}</span>
    </span>
  );
}
