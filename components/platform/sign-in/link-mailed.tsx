'use client';

import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { readableEmail } from '@/lib/readable-email';

type LinkMailedProps = { email: string; onBack: () => void };

/** Says what happens now, without saying whether the address is known. */
export function LinkMailed({ email, onBack }: LinkMailedProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="mt-6 flex flex-col items-start gap-3">
      <h2 ref={heading} tabIndex={-1} className="text-16 font-semibold outline-none">
        Check your email
      </h2>
      <p className="text-14 text-pretty text-ink-muted">
        If <span className="font-medium break-all text-ink">{readableEmail(email)}</span> has
        access, a link is on its way. It works once, for one hour. Nothing after a few minutes?
        Check your spam folder, or try another address.
      </p>
      <Button onClick={onBack}>Back to sign-in</Button>
    </div>
  );
}
