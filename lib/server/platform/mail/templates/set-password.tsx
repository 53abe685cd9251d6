import { z } from 'zod';
import { linkUrl } from '@/lib/server/platform/link/token';
import { linkHours } from '../fields';
import { defineTemplate } from '../template';
import { Action } from './parts/action';
import { Layout } from './parts/layout';
import { LinkNote } from './parts/link-note';
import { Paragraph } from './parts/paragraph';

/** For who is let in and has no password yet. */
export const setPassword = defineTemplate({
  schema: z.object({ linkId: z.string().min(1), validHours: linkHours }),
  subject: () => 'Set your Opsdesk password',
  Email: ({ linkId, validHours }) => (
    <Layout
      preview="Choose a password to sign in."
      title="Set your password"
      reason="You get this because someone asked to sign in with this address."
    >
      <Paragraph>You have access to Opsdesk. Choose a password to sign in.</Paragraph>
      <Action href={linkUrl(linkId)}>Set password</Action>
      <LinkNote validHours={validHours} />
      <Paragraph quiet>If it was not you, ignore this email: nothing was changed.</Paragraph>
    </Layout>
  ),
});
