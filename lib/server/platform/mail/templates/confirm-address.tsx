import { z } from 'zod';
import { linkUrl } from '@/lib/server/platform/link/token';
import { linkHours, slugField } from '../fields';
import { defineTemplate } from '../template';
import { Action } from './parts/action';
import { Layout } from './parts/layout';
import { LinkNote } from './parts/link-note';
import { Paragraph } from './parts/paragraph';

/** For who asks to join: says the same whether or not the organization exists. */
export const confirmAddress = defineTemplate({
  schema: z.object({ linkId: z.string().min(1), validHours: linkHours, slug: slugField }),
  subject: () => 'Confirm your address for Opsdesk',
  Email: ({ linkId, validHours, slug }) => (
    <Layout
      preview="One step, and your request goes out."
      title="Confirm your address"
      reason="You get this because someone asked to join an organization with this address."
    >
      <Paragraph>
        You asked to join “{slug}”. Confirm that this address is yours, and the request goes to its
        admins, if there is such an organization.
      </Paragraph>
      <Action href={linkUrl(linkId, 'verify-email')}>Confirm address</Action>
      <LinkNote validHours={validHours} />
      <Paragraph quiet>If it was not you, ignore this email: no request is made.</Paragraph>
    </Layout>
  ),
});
