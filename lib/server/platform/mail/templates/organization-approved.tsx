import { z } from 'zod';
import { deskUrl } from '../addresses';
import { line, slugField } from '../fields';
import { defineTemplate } from '../template';
import { Action } from './parts/action';
import { Layout } from './parts/layout';
import { Paragraph } from './parts/paragraph';

/** For whoever founded an organization that exists now. */
export const organizationApproved = defineTemplate({
  schema: z.object({ organization: line(), slug: slugField }),
  subject: ({ organization }) => `${organization} was approved`,
  Email: ({ organization, slug }) => (
    <Layout
      preview="You can sign in now."
      title={`${organization} was approved`}
      reason={`You get this because you set up ${organization} in Opsdesk.`}
    >
      <Paragraph>You can sign in with your password now. You are its first admin.</Paragraph>
      <Action href={`${deskUrl(slug)}/admin`}>Open the desk</Action>
    </Layout>
  ),
});
