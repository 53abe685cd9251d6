import type { Metadata } from 'next';
import { Link } from '@/components/ui/link';
import { SignInLayout } from '@/components/platform/sign-in/sign-in-layout';

export const metadata: Metadata = { title: 'Waiting for approval' };

export default function WaitingPage() {
  return (
    <SignInLayout
      title="Your organization is waiting for approval"
      sentence="Whoever runs this server looks at it first. You get an email once they have decided; until then there is nothing for you to do."
    >
      <div className="mt-6 flex flex-col">
        <Link href="/" variant="secondary">
          Back to sign-in
        </Link>
      </div>
    </SignInLayout>
  );
}
