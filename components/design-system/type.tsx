import { Section } from './section';

const scale = [
  {
    size: '28 / 32',
    use: 'The figure of a KPI, the title of a page',
    look: 'text-28 font-semibold',
    text: 'First response in 3 h 20 m',
  },
  {
    size: '20 / 28',
    use: 'The title of a ticket',
    look: 'text-20 font-semibold',
    text: 'Exports stop after 10,000 lines',
  },
  {
    size: '16 / 24',
    use: 'The title of a dialog',
    look: 'text-16 font-semibold',
    text: 'Resolve 14 tickets',
  },
  {
    size: '14 / 20',
    use: 'Bodies, controls',
    look: 'text-14',
    text: 'The export stops at exactly 10,000 lines, whichever filter is set.',
  },
  {
    size: '13 / 20',
    use: 'Lists, menus, tables',
    look: 'text-13',
    text: 'Second factor is refused on a new phone',
  },
  {
    size: '12 / 16',
    use: 'Ages, counts, hints',
    look: 'text-12',
    text: 'Assigned to Mira Castellan, 38 min',
  },
];

/** The scale of type. */
export function Type() {
  return (
    <Section
      id="type"
      intro="Inter, variable, one family. Weight says what size would: 400 for text, 500 for labels and titles in lists, 600 for headings. Figures that stand in columns are tabular."
    >
      {scale.map(({ size, use, look, text }) => (
        <div
          key={size}
          className="grid items-baseline gap-x-8 gap-y-1 border-b border-line px-4 py-3 last:border-b-0 md:grid-cols-[13rem_minmax(0,1fr)] md:px-5"
        >
          <p className="flex items-baseline gap-3 text-12 text-ink-faint">
            <span className="w-12 shrink-0 font-medium text-ink-muted tabular-nums">{size}</span>
            {use}
          </p>
          <p className={`${look} min-w-0 text-pretty`}>{text}</p>
        </div>
      ))}
    </Section>
  );
}
