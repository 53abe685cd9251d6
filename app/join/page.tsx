import type { Metadata } from 'next';
import { Link } from '@/components/ui/link';
import { SignInLayout } from '@/components/platform/sign-in/sign-in-layout';
import { JoinForm } from '@/components/platform/join/join-form';

export const metadata: Metadata = { title: 'Ask to join' };

export default function JoinPage() {
  return (
    <SignInLayout
      title="Ask to join an organization"
      sentence="Its admins decide, and you get their answer by email."
    >
      <JoinForm />
      <p className="mt-4 text-13 text-ink-muted">
        Already have access? <Link href="/">Sign in</Link>
      </p>
    </SignInLayout>
  );
}
