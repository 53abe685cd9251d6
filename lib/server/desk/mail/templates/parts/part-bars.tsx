import { formatExact } from '@/lib/format/number';
import { Bar } from './bar';
import { light } from '@/lib/server/platform/mail/templates/parts/palette';
import { PartTitle } from './part-title';

type PartBarsProps = {
  title: string;
  rows: readonly { name: string; created: number; before: number }[];
};

/** Tickets created by one thing, a bar each, with the week before. */
export function PartBars({ title, rows }: PartBarsProps) {
  const most = Math.max(0, ...rows.map(({ created }) => created));
  if (rows.length === 0) return null;
  return (
    <>
      <PartTitle note="Tickets created in the week, and in the week before.">{title}</PartTitle>
      <table
        className="data"
        cellPadding={0}
        cellSpacing={0}
        style={{ width: '100%', margin: '0 0 24px' }}
      >
        <tbody>
          {rows.map(({ name, created, before }) => (
            <tr key={name}>
              <th
                dir="auto"
                scope="row"
                align="left"
                className="ink"
                style={{ ...label, width: '38%' }}
              >
                {name}
              </th>
              <td>
                <Bar of="created" value={created} most={most} />
              </td>
              <td align="right" className="ink" style={{ ...label, width: '13%', fontWeight: 600 }}>
                {formatExact(created)}
              </td>
              <td
                align="right"
                className="muted"
                style={{ ...label, width: '19%', color: light.muted, padding: '4px 0' }}
              >
                was {formatExact(before)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

const label = {
  padding: '4px 8px 4px 0',
  fontSize: '13px',
  lineHeight: '20px',
  fontWeight: 400,
  color: light.ink,
  wordBreak: 'break-word',
} as const;
