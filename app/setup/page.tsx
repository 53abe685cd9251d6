import type { Metadata } from 'next';
import { Landing } from '../_components/landing';
import { SetupForm } from './_components/setup-form';

export const metadata: Metadata = { title: 'Set up Opsdesk', referrer: 'no-referrer' };

/** Where the first organization is founded, by the link that the start prints. */
export default function SetupPage() {
  return (
    <Landing
      title="Set up your desk"
      sentence="Found the organization, and you are its first admin. All but the short name can be changed later."
    >
      <SetupForm />
    </Landing>
  );
}
