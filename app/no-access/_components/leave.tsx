'use client';

import { useEffect, useState } from 'react';
import { forgetEveryone } from '@/components/sync/forget-everyone';
import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { toast } from '@/components/ui/toast';

/** Deletes what this device knew at once, and offers the way out. */
export function Leave({ hasSession }: { hasSession: boolean }) {
  const [isLeaving, setLeaving] = useState(false);

  useEffect(() => {
    void forgetEveryone();
  }, []);

  const leave = async () => {
    setLeaving(true);
    if (await endSession()) return window.location.assign('/');
    setLeaving(false);
    toast('Not signed out', {
      description: 'The desk cannot be reached. Check the connection and try again.',
      tone: 'danger',
    });
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

async function endSession(): Promise<boolean> {
  try {
    const response = await fetch('/api/auth/sign-out', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    return response.ok;
  } catch {
    return false;
  }
}
