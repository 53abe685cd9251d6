import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Link } from '@/components/ui/link';
import { env } from '@/lib/server/core/env';
import { SignInLayout } from '@/components/platform/sign-in/sign-in-layout';
import { SignUpForm } from '@/components/platform/sign-up/sign-up-form';

export const metadata: Metadata = { title: 'Set up an organization' };

/** Self-service sign-up, where the operator allows it. */
export default function SignUpPage() {
  const { signUp } = env();
  if (signUp === 'closed') notFound();
  return (
    <SignInLayout
      title="Set up an organization"
      sentence={
        signUp === 'approval'
          ? 'Confirm your email address and name your organization. Whoever runs this server then approves it.'
          : 'Confirm your email address and name your organization.'
      }
    >
      <SignUpForm />
      <p className="mt-4 text-13 text-ink-muted">
        Is your organization already here? <Link href="/join">Ask to join</Link>
      </p>
    </SignInLayout>
  );
}
