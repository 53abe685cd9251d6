import type { Metadata } from 'next';
import { Link } from '@/components/ui/link';
import { SignInLayout } from '@/components/platform/sign-in/sign-in-layout';

export const metadata: Metadata = { title: 'Waiting for approval' };

export default function WaitingPage() {
  return (
    <SignInLayout
      title="Your organization is waiting for approval"
      sentence="The operator of this server reviews it first. You get an email once they have decided. There is nothing you need to do until then."
    >
      <div className="mt-6 flex flex-col">
        <Link href="/" variant="secondary">
          Back to sign-in
        </Link>
      </div>
    </SignInLayout>
  );
}
