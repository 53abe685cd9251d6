import { Button } from '@react-email/components';
import { light } from './palette';

/** The one thing to do: a verb with its object, and where it leads. */
export function Action({ href, children }: { href: string; children: string }) {
  return (
    <Button
      className="action"
      href={href}
      style={{
        margin: '8px 0 24px',
        padding: '10px 16px',
        borderRadius: '6px',
        backgroundColor: light.accent,
        color: light.onAccent,
        fontSize: '14px',
        lineHeight: '20px',
        fontWeight: 500,
      }}
    >
      {children}
    </Button>
  );
}
