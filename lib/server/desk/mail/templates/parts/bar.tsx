import { light } from '@/lib/server/platform/mail/templates/parts/palette';

type BarProps = {
  /** Whose colour it has. */
  of: 'created' | 'solved';
  value: number;
  /** The longest bar's value. */
  most: number;
};

/** A bar that mail programs draw without a picture: a cell with a ground. */
export function Bar({ of, value, most }: BarProps) {
  const width = most === 0 ? 0 : Math.max(Math.round((value / most) * 100), value > 0 ? 1 : 0);
  return (
    <div
      className={of}
      style={{
        width: `${width}%`,
        height: '8px',
        margin: '2px 0',
        borderRadius: '2px',
        fontSize: 0,
        lineHeight: 0,
        backgroundColor: light[of],
      }}
    />
  );
}
