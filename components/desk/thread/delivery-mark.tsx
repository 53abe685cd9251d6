import { CheckIcon } from '@phosphor-icons/react/dist/ssr/Check';
import { ClockIcon } from '@phosphor-icons/react/dist/ssr/Clock';

/** How far something written here has come; `sent` only once the server's own row is back. */
export type Delivery = 'sending' | 'waiting' | 'sent';

/** The state of something written here, in a word. */
export function DeliveryMark({ delivery }: { delivery: Delivery }) {
  if (delivery === 'sending') return <span>Sending…</span>;
  if (delivery === 'waiting') {
    return (
      <span
        className="flex items-center gap-1 text-warning-ink"
        title="It is kept on this device and sent by itself when the connection is back."
      >
        <ClockIcon aria-hidden />
        Waiting to be sent
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
