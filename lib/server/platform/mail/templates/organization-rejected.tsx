import { z } from 'zod';
import { line } from '../fields';
import { defineTemplate } from '../template';
import { Layout } from './parts/layout';
import { Paragraph } from './parts/paragraph';

/** For whoever founded an organization that was not approved. */
export const organizationRejected = defineTemplate({
  schema: z.object({ organization: line() }),
  subject: ({ organization }) => `${organization} was not approved`,
  Email: ({ organization }) => (
    <Layout
      preview="Your request was not approved."
      title={`${organization} was not approved`}
      reason={`You get this because you set up ${organization} in Opsdesk.`}
    >
      <Paragraph>
        The operator of this server reviewed your request and did not approve it. If you expected
        another answer, ask them.
      </Paragraph>
    </Layout>
  ),
});
