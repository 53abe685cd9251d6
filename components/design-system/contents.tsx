import { sections } from './sections';

/** The page's sections: a column beside it, a row above it where there is no room. */
export function Contents() {
  return (
    <nav
      aria-label="Sections"
      className="sticky top-0 z-10 border-line bg-canvas max-lg:border-b lg:h-dvh lg:border-r lg:px-3 lg:py-12"
    >
      <p className="hidden px-2 pb-3 text-13 font-semibold lg:block">Opsdesk</p>
      <ul className="flex overflow-x-auto px-2 max-lg:py-1 lg:flex-col lg:px-0">
        {sections.map(({ id, title }) => (
          <li key={id} className="shrink-0">
            <a
              href={`#${id}`}
              className="flex h-8 items-center rounded-control px-2 text-13 whitespace-nowrap text-ink-muted -outline-offset-2 hover:bg-hover hover:text-ink pointer-coarse:h-11"
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
