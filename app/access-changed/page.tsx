import type { Metadata } from 'next';
import { Link } from '@/components/ui/link';
import { SignInLayout } from '@/components/platform/sign-in/sign-in-layout';

export const metadata: Metadata = { title: 'Access changed' };

/** Shown when a person's role, client or organizations changed while a tab was open. */
export default function AccessChangedPage() {
  return (
    <SignInLayout
      title="Your access has changed"
      sentence="An administrator changed what you can see or do in Opsdesk."
    >
      <p className="mt-3 text-14 text-pretty text-ink-muted">
        The copy of your tickets on this device was deleted and loads again with your new access.
        Text you had not sent is kept.
      </p>
      <Link href="/" variant="primary" prefetch={false} className="mt-6">
        Open Opsdesk
      </Link>
    </SignInLayout>
  );
}
