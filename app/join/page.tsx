import type { Metadata } from 'next';
import { Link } from '@/components/ui/link';
import { Landing } from '@/components/platform/sign-in/landing';
import { JoinForm } from '@/components/platform/join/join-form';

export const metadata: Metadata = { title: 'Ask to join' };

export default function JoinPage() {
  return (
    <Landing
      title="Ask to join an organization"
      sentence="Its admins decide, and answer you by mail."
    >
      <JoinForm />
      <p className="mt-4 text-13 text-ink-muted">
        You have access already? <Link href="/">Sign in</Link>
      </p>
    </Landing>
  );
}
