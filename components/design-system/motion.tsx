import { Entry } from './entry';
import { Section } from './section';

/** How focus is seen and what may move. */
export function Motion() {
  return (
    <Section
      id="motion"
      intro="What the hand did answers in the same frame. Movement only says where a thing came from."
    >
      <Entry
        name="Focus"
        note="A ring of 2 px at 3:1 on every surface, whenever the keyboard is in use. Drawn here as it appears."
      >
        <span className="rounded-control border border-line-strong px-3 py-2 text-14 font-medium outline-2 outline-offset-2 outline-focus">
          Reply
        </span>
        <span className="ml-3 rounded-control border border-control px-2.5 py-2 text-14 outline-2 -outline-offset-1 outline-focus">
          Halden Freight
        </span>
      </Entry>
      <Entry
        name="Motion"
        note="120 ms, ease-out, transform and opacity only. None for those whose system asks for less."
      >
        <span className="group flex h-9 w-48 items-center rounded-control border border-line px-2 text-13 text-ink-muted hover:text-ink">
          <span className="size-2 rounded-full bg-accent transition-transform group-hover:translate-x-38" />
          <span className="sr-only">A dot that moves along while the pointer is over it</span>
        </span>
        <span className="text-13 text-ink-muted">Point at the line.</span>
      </Entry>
    </Section>
  );
}
