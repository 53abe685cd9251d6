import { formatDuration } from '@/lib/format/duration';
import { formatExact, formatPercent } from '@/lib/format/number';
import { light } from '@/lib/server/platform/mail/templates/parts/palette';

type Compared = { now: number | null; before: number | null };
type Name = 'created' | 'solved' | 'backlog' | 'firstResponse' | 'resolution' | 'sla' | 'csat';

type Kind = {
  name: Name;
  title: string;
  write: (value: number) => string;
  /** Whether more of it is better; null where neither is. */
  moreIs: 'better' | 'worse' | null;
};

const seconds = (value: number) => formatDuration(value * 1000);
const kinds: readonly Kind[] = [
  { name: 'created', title: 'Created', write: formatExact, moreIs: null },
  { name: 'solved', title: 'Solved', write: formatExact, moreIs: null },
  { name: 'backlog', title: 'Backlog at the end', write: formatExact, moreIs: 'worse' },
  { name: 'firstResponse', title: 'First response, median', write: seconds, moreIs: 'worse' },
  { name: 'resolution', title: 'Full resolution, median', write: seconds, moreIs: 'worse' },
  { name: 'sla', title: 'SLA attainment', write: formatPercent, moreIs: 'better' },
  { name: 'csat', title: 'CSAT', write: formatPercent, moreIs: 'better' },
];

type WeekFiguresProps = {
  figures: Record<Name, Compared>;
  /** Ratings of which CSAT speaks. */
  rated: number;
};

/** The week's metrics, a line each: what it was, what it was the week before, how it changed. */
export function WeekMetrics({ figures, rated }: WeekFiguresProps) {
  return (
    <table
      className="data"
      cellPadding={0}
      cellSpacing={0}
      style={{ width: '100%', margin: '0 0 24px' }}
    >
      <thead>
        <tr>
          <Head align="left">Figure</Head>
          <Head align="right">Week</Head>
          <Head align="right">Before</Head>
          <Head align="right">Change</Head>
        </tr>
      </thead>
      <tbody>
        {kinds.map(({ name, title, write, moreIs }) => {
          const { now, before } = figures[name];
          return (
            <tr key={name}>
              <th
                scope="row"
                align="left"
                className="ink rule"
                style={{ ...cell, paddingLeft: 0, fontWeight: 400 }}
              >
                <bdi>{title}</bdi>
                {name === 'csat' ? ` (${formatExact(rated)} ratings)` : ''}
              </th>
              <td
                align="right"
                className="ink rule"
                style={{ ...cell, fontWeight: 600, whiteSpace: 'nowrap' }}
              >
                {now === null ? '–' : write(now)}
              </td>
              <td
                align="right"
                className="muted rule"
                style={{ ...cell, color: light.muted, whiteSpace: 'nowrap' }}
              >
                {before === null ? '–' : write(before)}
              </td>
              <Change now={now} before={before} moreIs={moreIs} />
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Head({ align, children }: { align: 'left' | 'right'; children: string }) {
  return (
    <th
      scope="col"
      align={align}
      className="muted rule"
      style={{
        ...cell,
        ...(align === 'left' && { paddingLeft: 0 }),
        color: light.muted,
        fontSize: '12px',
        fontWeight: 400,
      }}
    >
      {children}
    </th>
  );
}

function Change({ now, before, moreIs }: Compared & Pick<Kind, 'moreIs'>) {
  const change = now === null || before === null || before === 0 ? null : (now - before) / before;
  const isSame = change !== null && Math.abs(change) < 0.005;
  const tone =
    change === null || isSame || moreIs === null
      ? 'muted'
      : change > 0 === (moreIs === 'better')
        ? 'better'
        : 'worse';
  return (
    <td
      align="right"
      className={`${tone} rule`}
      style={{ ...cell, color: light[tone], whiteSpace: 'nowrap' }}
    >
      {change === null
        ? '–'
        : isSame
          ? 'as before'
          : `${change > 0 ? '↑' : '↓'} ${formatPercent(Math.abs(change))}${tone === 'muted' ? '' : `, ${tone}`}`}
    </td>
  );
}

const cell = {
  paddingTop: '8px',
  paddingRight: 0,
  paddingBottom: '8px',
  paddingLeft: '8px',
  borderBottom: `1px solid ${light.line}`,
  fontSize: '14px',
  lineHeight: '20px',
  color: light.ink,
} as const;
