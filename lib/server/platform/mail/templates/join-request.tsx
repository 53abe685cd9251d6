import { readableEmail } from '@/lib/readable-email';
import { z } from 'zod';
import { deskUrl, settingsUrl } from '../addresses';
import { line, slugField } from '../fields';
import { defineTemplate } from '../template';
import { Action } from './parts/action';
import { Layout } from './parts/layout';
import { Paragraph } from './parts/paragraph';

/** For admins: somebody confirmed their address and waits to be let in. */
export const joinRequest = defineTemplate({
  schema: z.object({ organization: line(), slug: slugField, name: line(), email: line(254) }),
  subject: ({ name, organization }) => `${name} asks to join ${organization}`,
  Email: (data) => (
    <Layout
      preview={`${data.name} is waiting for an answer.`}
      title="A request to join"
      reason={`You get this because you are an admin of ${data.organization}.`}
      settingsHref={settingsUrl(data.slug)}
    >
      <Paragraph>
        <bdi>{data.name}</bdi> ({readableEmail(data.email)}) asks to join {data.organization}.
      </Paragraph>
      <Action href={`${deskUrl(data.slug)}/admin/requests`}>Answer request</Action>
    </Layout>
  ),
});
