import { CheckIcon } from '@phosphor-icons/react/dist/ssr/Check';

/** How far something written here has come; `sent` only once the server's own row is back. */
export type Delivery = 'sending' | 'unconfirmed' | 'sent';

/** The state of something written here, in a word. */
export function DeliveryMark({ delivery }: { delivery: Delivery }) {
  if (delivery === 'sending') return <span>Sending…</span>;
  if (delivery === 'unconfirmed') {
    return (
      <span className="text-warning-ink" title="It is sent by itself when the connection is back.">
        Not confirmed yet
      </span>
    );
  }
  return (
    <span className="flex items-center gap-1">
      <CheckIcon aria-hidden />
      Sent
    </span>
  );
}
