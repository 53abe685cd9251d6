import { z } from 'zod';
import { linkUrl } from '@/lib/server/platform/link/token';
import { linkHours } from '../fields';
import { defineTemplate } from '../template';
import { Action } from './parts/action';
import { Layout } from './parts/layout';
import { LinkNote } from './parts/link-note';
import { Paragraph } from './parts/paragraph';

/** For whoever wants to found an organization: the same for every address. */
export const signUp = defineTemplate({
  schema: z.object({ linkId: z.string().min(1), validHours: linkHours }),
  subject: () => 'Set up your organization in Opsdesk',
  Email: ({ linkId, validHours }) => (
    <Layout
      preview="Confirm your email address and name your organization."
      title="Set up your organization"
      reason="You get this because someone asked to set up an organization with this address."
    >
      <Paragraph>
        Confirm that this address is yours, and name your organization on the next page.
      </Paragraph>
      <Action href={linkUrl(linkId, 'sign-up/organization')}>Set up organization</Action>
      <LinkNote validHours={validHours} />
      <Paragraph quiet>If it was not you, ignore this email: nothing is set up.</Paragraph>
    </Layout>
  ),
});
