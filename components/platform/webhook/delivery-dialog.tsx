'use client';

import { useRepeatedReading } from '@/components/core/server-state/use-repeated-reading';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { toast } from '@/components/ui/toast';
import { formatExact } from '@/lib/format/number';
import { absoluteTime } from '@/lib/format/time';
import type { WebhookDeliveryDetail } from '@/lib/server/platform/webhook/api';
import { StatusBadge } from './endpoint-badge';
import { useDelivery } from './use-webhooks';

/** How often a delivery on screen is read again. */
const readEveryMs = 2_000;

type DeliveryDialogProps = { slug: string; deliveryId: string; onClose: () => void };

/** What was sent and what was answered, with the way to send it again. */
export function DeliveryDialog({ slug, deliveryId, onClose }: DeliveryDialogProps) {
  const { state, hasFailed, readAgain, replay } = useDelivery(slug, deliveryId);

  useRepeatedReading(readAgain, readEveryMs);

  async function sendAgain() {
    const sent = await replay();
    if ('answer' in sent) toast('Queued to be sent again', { tone: 'success' });
    else toast('Not sent again', { description: sent.problem, tone: 'danger' });
    readAgain();
  }

  return (
    <Dialog
      open
      size="lg"
      onOpenChange={(next) => !next && onClose()}
      title={state?.eventType ?? 'Delivery'}
      description={state && <Summary delivery={state} />}
      actions={
        <>
          <Button onClick={onClose}>Close</Button>
          <Button variant="primary" onClick={() => void sendAgain()}>
            Send again
          </Button>
        </>
      }
    >
      {state ? (
        <div className="flex flex-col gap-4">
          <section aria-label="Request">
            <h3 className="pb-1 text-13 font-medium">Request</h3>
            <Code label="Request body" text={formatted(state.payload)} />
          </section>
          <section aria-label="Attempts">
            <h3 className="pb-1 text-13 font-medium">Attempts</h3>
            {state.attempts.length === 0 && (
              <p className="text-13 text-ink-muted">None was made yet.</p>
            )}
            <ol className="flex flex-col gap-3">
              {state.attempts.map((attempt) => (
                <Attempt key={attempt.id} attempt={attempt} />
              ))}
            </ol>
          </section>
        </div>
      ) : (
        <p role="status" className="text-13 text-ink-muted">
          {hasFailed ? 'Couldn’t load the delivery. It is tried again.' : 'Loading…'}
        </p>
      )}
    </Dialog>
  );
}

function Summary({ delivery }: { delivery: WebhookDeliveryDetail }) {
  const { status, eventId, createdAt, nextAttemptAt, requestId } = delivery;
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <StatusBadge status={status} />
      <span>{absoluteTime(Date.parse(createdAt))}</span>
      {nextAttemptAt !== null && (
        <span>Next attempt {absoluteTime(Date.parse(nextAttemptAt))}</span>
      )}
      <span>
        webhook-id <code className="text-12 break-all">{eventId}</code>
      </span>
      {requestId !== null && (
        <span>
          x-request-id <code className="text-12 break-all">{requestId}</code>
        </span>
      )}
    </span>
  );
}

type AttemptProps = { attempt: WebhookDeliveryDetail['attempts'][number] };

function Attempt({ attempt }: AttemptProps) {
  const { at, isManual, hasSucceeded, statusCode, error, responseBody, durationMs } = attempt;
  return (
    <li className="text-13">
      <p className="flex flex-wrap items-center gap-2 pb-1">
        <Badge tone={hasSucceeded ? 'success' : 'danger'}>{statusCode ?? 'No answer'}</Badge>
        <span>{absoluteTime(Date.parse(at))}</span>
        <span className="text-ink-muted">{formatExact(durationMs)} ms</span>
        {isManual && <span className="text-ink-muted">Sent by hand</span>}
      </p>
      {error !== null && <p className="text-ink-muted">{error}</p>}
      {responseBody !== null && responseBody !== '' && (
        <Code label="Response body" text={responseBody} />
      )}
    </li>
  );
}

/** Focusable, so that the keyboard can scroll what is longer than its frame. */
const Code = ({ label, text }: { label: string; text: string }) => (
  <pre
    tabIndex={0}
    role="group"
    aria-label={label}
    className="max-h-72 overflow-auto rounded-panel bg-sunken px-3 py-2 text-12 break-all whitespace-pre-wrap"
  >
    {text}
  </pre>
);

function formatted(payload: string): string {
  try {
    return JSON.stringify(JSON.parse(payload), null, 2);
  } catch {
    return payload;
  }
}
