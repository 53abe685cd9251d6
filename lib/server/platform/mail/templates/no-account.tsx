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
  Letter: () => (
    <Layout
      preview="Someone asked to sign in with this address."
      title="There is no account for this address"
      reason="You get this, at most once a day, because someone asked to sign in with this address."
    >
      <Paragraph>
        Someone asked for a link to sign in with this address, and no organization has let it in.
      </Paragraph>
      <Paragraph>
        If it was you, you may have another address there, or you can ask to join from the sign-in
        page.
      </Paragraph>
      <Action href={signInUrl()}>Open sign-in page</Action>
      <Paragraph quiet>If it was not you, ignore this mail.</Paragraph>
    </Layout>
  ),
});
