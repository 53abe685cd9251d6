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
        <span className="rounded-mark border-line-strong bg-canvas text-13 flex size-16 items-center justify-center border tabular-nums">
          4
        </span>
        <span className="rounded-control border-line-strong bg-canvas text-13 flex size-16 items-center justify-center border tabular-nums">
          6
        </span>
        <span className="rounded-panel border-line-strong bg-canvas text-13 flex size-16 items-center justify-center border tabular-nums">
          10
        </span>
      </Entry>
      <Entry name="Depth" note="Sunken, canvas, surface, and raised above them all.">
        <div className="rounded-control bg-canvas flex w-full flex-wrap gap-4 p-5">
          <span className="rounded-control bg-sunken text-13 text-ink-muted flex h-14 flex-1 basis-28 items-center justify-center">
            Sunken
          </span>
          <span className="rounded-control text-13 text-ink-muted flex h-14 flex-1 basis-28 items-center justify-center">
            Canvas
          </span>
          <span className="rounded-control border-line bg-surface text-13 flex h-14 flex-1 basis-28 items-center justify-center border">
            Surface
          </span>
          <span className="rounded-control bg-raised text-13 shadow-float flex h-14 flex-1 basis-28 items-center justify-center">
            Raised
          </span>
        </div>
      </Entry>
    </Section>
  );
}
