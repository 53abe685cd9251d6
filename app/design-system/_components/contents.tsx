import { sections } from './sections';

/** The page's sections: a column beside it, a row above it where there is no room. */
export function Contents() {
  return (
    <nav
      aria-label="Sections"
      className="border-line bg-canvas sticky top-0 z-10 max-lg:border-b lg:h-dvh lg:border-r lg:px-3 lg:py-12"
    >
      <p className="text-13 hidden px-2 pb-3 font-semibold lg:block">Opsdesk</p>
      <ul className="flex overflow-x-auto px-2 max-lg:py-1 lg:flex-col lg:px-0">
        {sections.map(({ id, title }) => (
          <li key={id} className="shrink-0">
            <a
              href={`#${id}`}
              className="rounded-control text-13 text-ink-muted hover:bg-hover hover:text-ink flex h-8 items-center px-2 whitespace-nowrap -outline-offset-2 pointer-coarse:h-11"
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
