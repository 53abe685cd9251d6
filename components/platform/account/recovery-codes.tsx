'use client';

import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';

type RecoveryCodesProps = { codes: readonly string[]; onKept: () => void };

/** The codes that help who has lost the app; shown this once. */
export function RecoveryCodes({ codes, onKept }: RecoveryCodesProps) {
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(codes.join('\n'));
      toast('Recovery codes copied');
    } catch {
      toast('Not copied', { description: 'Select the codes and copy them by hand.' });
    }
  };
  return (
    <div className="flex flex-col items-start gap-4">
      <p className="text-14 text-pretty">
        Store these recovery codes where you can reach them without your phone. Each can be used
        once instead of a code from the app. They are not shown again.
      </p>
      <ul
        aria-label="Recovery codes"
        className="grid grid-cols-2 gap-x-6 gap-y-1 rounded-panel bg-sunken px-4 py-3 font-mono text-13 select-all"
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" onClick={onKept}>
          I have saved them
        </Button>
        <Button onClick={() => void copy()}>Copy codes</Button>
      </div>
    </div>
  );
}
