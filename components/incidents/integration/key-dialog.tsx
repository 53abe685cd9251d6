'use client';

import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { toast } from '@/components/ui/toast';
import { exampleCommand, intakeAddress, type SendingKind } from './example';

type KeyDialogProps = { kind: SendingKind; token: string; onClose: () => void };

/** The key of an integration, shown this once, with where it goes and a command to try it. */
export function KeyDialog({ kind, token, onClose }: KeyDialogProps) {
  const { origin } = window.location;
  const command = exampleCommand(origin, kind, token);
  const copy = async (text: string, done: string) => {
    try {
      await navigator.clipboard.writeText(text);
      toast(done);
    } catch {
      toast('Not copied', { description: 'Select the text and copy it by hand.' });
    }
  };
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      title="Copy the integration’s key"
      description="Store it in a safe place now. It is not shown again."
      actions={
        <>
          <Button onClick={onClose}>Done</Button>
          <Button onClick={() => void copy(command, 'Command copied')}>Copy command</Button>
          <Button variant="primary" onClick={() => void copy(token, 'Key copied')}>
            Copy key
          </Button>
        </>
      }
    >
      <dl className="flex flex-col gap-3 text-13">
        <Secret label={kind === 'pagerduty' ? 'Key (routing_key)' : 'Key'} text={token} />
        <Secret label="Address" text={intakeAddress(origin, kind, token)} />
        <Secret label="Try it" text={command} />
      </dl>
    </Dialog>
  );
}

const Secret = ({ label, text }: { label: string; text: string }) => (
  <div className="flex flex-col gap-1">
    <dt className="text-12 text-ink-muted">{label}</dt>
    <dd>
      <code
        aria-label={label}
        className="block rounded-panel bg-sunken px-3 py-2 text-12 break-all select-all"
      >
        {text}
      </code>
    </dd>
  </div>
);
