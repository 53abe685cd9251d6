import { formatExact } from '@/lib/format/number';
import { Bar } from './bar';
import { light } from '@/lib/server/platform/mail/templates/parts/palette';
import { PartTitle } from './part-title';
import { weekdays } from '@/lib/format/weekdays';

type WeekBarsProps = { days: readonly { created: number; solved: number }[] };

/** Created against solved, day by day: two bars with their numbers. */
export function WeekBars({ days }: WeekBarsProps) {
  const most = Math.max(...days.flatMap(({ created, solved }) => [created, solved]));
  return (
    <>
      <PartTitle note="Upper bar: created. Lower bar: resolved.">Created vs resolved</PartTitle>
      <table
        className="data"
        cellPadding={0}
        cellSpacing={0}
        style={{ width: '100%', margin: '0 0 24px' }}
      >
        <tbody>
          {days.map(({ created, solved }, index) => (
            <tr key={weekdays[index]}>
              <th scope="row" align="left" className="muted" style={{ ...label, width: 40 }}>
                {weekdays[index]}
              </th>
              <td style={{ padding: '4px 0' }}>
                <Bar of="created" value={created} most={most} />
                <Bar of="solved" value={solved} most={most} />
              </td>
              <td align="right" className="ink" style={{ ...label, width: 140, color: light.ink }}>
                {formatExact(created)} created, {formatExact(solved)} solved
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

const label = {
  fontSize: '12px',
  lineHeight: '16px',
  fontWeight: 400,
  color: light.muted,
} as const;
