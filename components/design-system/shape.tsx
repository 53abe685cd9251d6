import { Entry } from './entry';
import { Section } from './section';

const steps = [4, 8, 12, 16, 24, 32, 48];

/** Space, radii and depth. */
export function Shape() {
  return (
    <Section
      id="shape"
      intro="A grid of 4 px. Rows are 36 px, 44 under a finger. Depth comes from the tone of a surface and a hairline; only what floats has a shadow."
    >
      <Entry name="Space" note="The seven steps, in pixels.">
        <div className="flex flex-wrap items-end gap-5">
          {steps.map((step) => (
            <span key={step} className="flex flex-col items-center gap-2">
              <span className="bg-accent" style={{ width: step, height: step }} />
              <span className="text-12 text-ink-muted tabular-nums">{step}</span>
            </span>
          ))}
        </div>
      </Entry>
      <Entry name="Radius" note="4 for marks inside a line, 6 for controls, 10 for panels.">
        <span className="flex size-16 items-center justify-center rounded-mark border border-line-strong bg-canvas text-13 tabular-nums">
          4
        </span>
        <span className="flex size-16 items-center justify-center rounded-control border border-line-strong bg-canvas text-13 tabular-nums">
          6
        </span>
        <span className="flex size-16 items-center justify-center rounded-panel border border-line-strong bg-canvas text-13 tabular-nums">
          10
        </span>
      </Entry>
      <Entry name="Depth" note="Sunken, canvas, surface, and raised above them all.">
        <div className="flex w-full flex-wrap gap-4 rounded-control bg-canvas p-5">
          <span className="flex h-14 flex-1 basis-28 items-center justify-center rounded-control bg-sunken text-13 text-ink-muted">
            Sunken
          </span>
          <span className="flex h-14 flex-1 basis-28 items-center justify-center rounded-control text-13 text-ink-muted">
            Canvas
          </span>
          <span className="flex h-14 flex-1 basis-28 items-center justify-center rounded-control border border-line bg-surface text-13">
            Surface
          </span>
          <span className="flex h-14 flex-1 basis-28 items-center justify-center rounded-control bg-raised text-13 shadow-float">
            Raised
          </span>
        </div>
      </Entry>
    </Section>
  );
}
