import { z } from 'zod';
import { line, slugField } from '../fields';
import { defineTemplate } from '../template';
import { Layout } from './parts/layout';
import { Paragraph } from './parts/paragraph';

/** For the operator: somebody founded an organization that waits for approval. */
export const organizationRequest = defineTemplate({
  schema: z.object({ organization: line(), slug: slugField, name: line(), email: line(254) }),
  subject: ({ organization }) => `${organization} waits for your approval`,
  Email: ({ organization, slug, name, email }) => (
    <Layout
      preview={`${name} asks for it.`}
      title="An organization waits for approval"
      reason="You get this because this address is the OPERATOR_EMAIL of this server."
    >
      <Paragraph>
        <bdi>{name}</bdi> ({email}) asks for the organization <bdi>{organization}</bdi> with the
        short name {slug}.
      </Paragraph>
      <Paragraph>On the server, npm run organization:approve -- {slug} approves it.</Paragraph>
      <Paragraph>With --reject, it is rejected. Without a short name, all are listed.</Paragraph>
    </Layout>
  ),
});
