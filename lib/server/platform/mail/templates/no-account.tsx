import { z } from 'zod';
import { signInUrl } from '../addresses';
import { defineTemplate } from '../template';
import { Action } from './parts/action';
import { Layout } from './parts/layout';
import { Paragraph } from './parts/paragraph';

/** For an address that asked for a link and that no organization knows; at most one a day. */
export const noAccount = defineTemplate({
  schema: z.object({}),
  subject: () => 'No Opsdesk account for this address',
  Email: () => (
    <Layout
      preview="Someone asked to sign in with this address."
      title="There is no account for this address"
      reason="You get this, at most once a day, because someone asked to sign in with this address."
    >
      <Paragraph>
        Someone asked for a link to sign in with this address, but it has no access to any
        organization.
      </Paragraph>
      <Paragraph>
        If it was you, try another address, or ask to join from the sign-in page.
      </Paragraph>
      <Action href={signInUrl()}>Open sign-in page</Action>
      <Paragraph quiet>If it was not you, ignore this email.</Paragraph>
    </Layout>
  ),
});
