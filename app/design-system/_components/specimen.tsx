import { SpecimenList } from './specimen-list';

/** The parts at work, in both themes at once. */
export function Specimen() {
  return (
    <div className="grid gap-4 xl:grid-cols-2">
      {(['light', 'dark'] as const).map((mode) => (
        <div
          key={mode}
          data-theme={mode}
          className="rounded-panel border-line bg-surface min-w-0 overflow-clip border"
        >
          <SpecimenList mode={mode} />
        </div>
      ))}
    </div>
  );
}
