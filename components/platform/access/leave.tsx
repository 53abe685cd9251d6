'use client';

import { useEffect, useState } from 'react';
import { clearWithoutSession } from './access-end';
import { signOut } from './sign-out';
import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';

/** Deletes what this device knew at once, and offers the way out. */
export function Leave({ hasSession }: { hasSession: boolean }) {
  const [isLeaving, setLeaving] = useState(false);

  useEffect(() => {
    // What fails now is tried again on the next page.
    void clearWithoutSession('no-access').catch(() => {});
  }, []);

  const leave = async () => {
    setLeaving(true);
    await signOut();
    setLeaving(false);
  };

  return (
    <div className="mt-6 flex flex-col">
      {hasSession ? (
        <Button variant="primary" loading={isLeaving} onClick={() => void leave()}>
          Sign out
        </Button>
      ) : (
        <Link href="/" variant="primary">
          Try another address
        </Link>
      )}
    </div>
  );
}
