import { z } from 'zod';
import { signInUrl } from '../addresses';
import { defineTemplate } from '../template';
import { Action } from './parts/action';
import { Layout } from './parts/layout';
import { Paragraph } from './parts/paragraph';

/** For a founder who asked for a link while their organization waits for approval; at most one a day. */
export const organizationWaiting = defineTemplate({
  schema: z.object({}),
  subject: () => 'Your organization is waiting for approval',
  Email: () => (
    <Layout
      preview="You can sign in once it is approved."
      title="Your organization is waiting for approval"
      reason="You get this, at most once a day, because someone asked to sign in with this address."
    >
      <Paragraph>
        The operator of this server reviews your organization first. You get an email once they have
        decided. If it is approved, you can sign in, or ask for a link if you forgot your password.
      </Paragraph>
      <Action href={signInUrl()}>Open sign-in page</Action>
      <Paragraph quiet>If it was not you, ignore this email.</Paragraph>
    </Layout>
  ),
});
