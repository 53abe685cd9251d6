import { SpecimenList } from './specimen-list';

/** The parts at work, in both themes at once. */
export function Specimen() {
  return (
    <div className="grid gap-4 xl:grid-cols-2">
      {(['light', 'dark'] as const).map((mode) => (
        <div
          key={mode}
          data-theme={mode}
          className="min-w-0 overflow-clip rounded-panel border border-line bg-surface"
        >
          <SpecimenList mode={mode} />
        </div>
      ))}
    </div>
  );
}
