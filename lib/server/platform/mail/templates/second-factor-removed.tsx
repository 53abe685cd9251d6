import { z } from 'zod';
import { absoluteTime } from '@/lib/format/time';
import { signInUrl } from '../addresses';
import { line } from '../fields';
import { defineTemplate } from '../template';
import { Action } from './parts/action';
import { Layout } from './parts/layout';
import { Paragraph } from './parts/paragraph';

/** For who signs in without a second factor from now on, because an admin or the operator removed it. */
export const secondFactorRemoved = defineTemplate({
  schema: z.object({
    /** Null where whoever runs the server removed it. */
    organization: line().nullable(),
    /** Who removed it. */
    admin: line().nullable(),
    at: z.iso.datetime(),
  }),
  subject: () => 'Your second factor was removed',
  Email: ({ organization, admin, at }) => (
    <Layout
      preview={`Removed on ${absoluteTime(Date.parse(at), 'UTC')}.`}
      title="Your second factor was removed"
      reason={`You get this because ${remover(null, organization)} changed how you sign in.`}
    >
      <Paragraph>
        {sentence(remover(admin, organization))} removed your second factor on{' '}
        {absoluteTime(Date.parse(at), 'UTC')} and ended your sessions. You sign in with your
        password alone and can set up a new second factor in your account.
      </Paragraph>
      <Paragraph>
        If you did not ask for this, choose a new password at once and speak to
        {organization === null ? ' them' : ' your organization'}.
      </Paragraph>
      <Action href={signInUrl()}>Open sign-in page</Action>
    </Layout>
  ),
});

function remover(admin: string | null, organization: string | null): string {
  if (organization === null) return 'whoever runs this server';
  return `${admin ?? 'an admin'} of ${organization}`;
}

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
