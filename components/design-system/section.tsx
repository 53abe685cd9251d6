import type { ReactNode } from 'react';
import { sections, type SectionId } from './sections';

type SectionProps = {
  id: SectionId;
  /** The rule of this section in a sentence or two. */
  intro: ReactNode;
  children: ReactNode;
};

/** A chapter of the page. */
export function Section({ id, intro, children }: SectionProps) {
  const title = sections.find((section) => section.id === id)?.title;
  return (
    <section aria-labelledby={id} className="scroll-mt-12 pt-16 max-lg:scroll-mt-14 lg:scroll-mt-0">
      <h2 id={id} className="scroll-mt-16 text-20 font-semibold">
        {title}
      </h2>
      <p className="mt-1 mb-4 max-w-170 text-14 text-pretty text-ink-muted">{intro}</p>
      <div className="overflow-clip rounded-panel border border-line bg-surface">{children}</div>
    </section>
  );
}
