'use client';

import { Button } from './button';
import { Dialog } from './dialog';
import { toast } from './toast';

type SecretDialogProps = {
  /** What it is, in a label: "API key". */
  label: string;
  /** The same in one word: "key". */
  noun: string;
  secret: string;
  onClose: () => void;
};

/** A new secret, shown this once. */
export function SecretDialog({ label, noun, secret, onClose }: SecretDialogProps) {
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(secret);
      toast(`${label.charAt(0).toUpperCase()}${label.slice(1)} copied`);
    } catch {
      toast('Not copied', { description: `Select the ${noun} and copy it by hand.` });
    }
  };
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      title={`Copy your ${label}`}
      description="Store it in a safe place now. It is not shown again."
      actions={
        <>
          <Button onClick={onClose}>Done</Button>
          <Button variant="primary" onClick={() => void copy()}>
            Copy {label}
          </Button>
        </>
      }
    >
      <code
        aria-label={label}
        className="block rounded-panel bg-sunken px-4 py-3 text-13 break-all select-all"
      >
        {secret}
      </code>
    </Dialog>
  );
}
