import { z } from 'zod';
import { linkUrl } from '@/lib/server/platform/link/token';
import { linkHours } from '../fields';
import { defineTemplate } from '../template';
import { Action } from './parts/action';
import { Layout } from './parts/layout';
import { LinkNote } from './parts/link-note';
import { Paragraph } from './parts/paragraph';

/** For who has a password and cannot use it. */
export const reset = defineTemplate({
  schema: z.object({ linkId: z.string().min(1), validHours: linkHours }),
  subject: () => 'Choose a new Opsdesk password',
  Email: ({ linkId, validHours }) => (
    <Layout
      preview="Choose a new password to sign in."
      title="Choose a new password"
      reason="You get this because someone asked for a link to sign in with this address."
    >
      <Paragraph>
        With a new password you are signed in here, and signed out on every other device.
      </Paragraph>
      <Action href={linkUrl(linkId)}>Choose new password</Action>
      <LinkNote validHours={validHours} />
      <Paragraph quiet>
        If it was not you, ignore this email: your password stays as it is.
      </Paragraph>
    </Layout>
  ),
});
