import { z } from 'zod';
import { absoluteTime } from '@/lib/format/time';
import { signInUrl } from '../addresses';
import { defineTemplate } from '../template';
import { Action } from './parts/action';
import { Layout } from './parts/layout';
import { Paragraph } from './parts/paragraph';

/** For who has a new password, by a link or from the account page. */
export const passwordChanged = defineTemplate({
  schema: z.object({ at: z.iso.datetime() }),
  subject: () => 'Your Opsdesk password was changed',
  Email: ({ at }) => (
    <Layout
      preview={`Changed on ${absoluteTime(Date.parse(at), 'UTC')}.`}
      title="Your password was changed"
      reason="You get this because the password of this address was changed."
    >
      <Paragraph>
        Your password was changed on {absoluteTime(Date.parse(at), 'UTC')}. Other sessions were
        ended.
      </Paragraph>
      <Paragraph>
        If it was you, there is nothing to do. If not, ask for a link on the sign-in page at once
        and choose a new password.
      </Paragraph>
      <Action href={signInUrl()}>Open sign-in page</Action>
    </Layout>
  ),
});
