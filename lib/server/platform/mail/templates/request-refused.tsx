import { z } from 'zod';
import { line } from '../fields';
import { defineTemplate } from '../template';
import { Layout } from './parts/layout';
import { Paragraph } from './parts/paragraph';

/** For who asked to join and may not. */
export const requestRefused = defineTemplate({
  schema: z.object({ organization: line() }),
  subject: ({ organization }) => `Your request to join ${organization}`,
  Email: ({ organization }) => (
    <Layout
      preview="Your request was not approved."
      title="Your request was not approved"
      reason={`You get this because you asked to join ${organization}.`}
    >
      <Paragraph>
        An admin of {organization} looked at your request and did not approve it. If you expected
        access, ask the person you work with there.
      </Paragraph>
    </Layout>
  ),
});
