'use client';

import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { toast } from '@/components/ui/toast';

type TokenDialogProps = { token: string; onClose: () => void };

/** A new key, shown this once. */
export function TokenDialog({ token, onClose }: TokenDialogProps) {
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(token);
      toast('API key copied');
    } catch {
      toast('Not copied', { description: 'Select the key and copy it by hand.' });
    }
  };
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      title="Copy your API key"
      description="Store it in a safe place now. It is not shown again."
      actions={
        <>
          <Button onClick={onClose}>Done</Button>
          <Button variant="primary" onClick={() => void copy()}>
            Copy API key
          </Button>
        </>
      }
    >
      <code
        aria-label="API key"
        className="block rounded-panel bg-sunken px-4 py-3 text-13 break-all select-all"
      >
        {token}
      </code>
    </Dialog>
  );
}
