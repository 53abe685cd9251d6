import { z } from 'zod';
import { deskUrl, settingsUrl } from '../addresses';
import { line, slugField } from '../fields';
import { defineTemplate } from '../template';
import { Action } from './parts/action';
import { Layout } from './parts/layout';
import { Paragraph } from './parts/paragraph';

/** For admins: an endpoint is sent nothing any more. */
export const webhookDisabled = defineTemplate({
  schema: z.object({
    organization: line(),
    slug: slugField,
    name: line(),
    /** It answered 410; else it failed for days. */
    isGone: z.boolean(),
  }),
  subject: ({ organization }) => `A webhook endpoint of ${organization} was disabled`,
  Email: ({ organization, slug, name, isGone }) => (
    <Layout
      preview="It is sent no events until you enable it again."
      title="A webhook endpoint was disabled"
      reason={`You get this because you are an admin of ${organization}.`}
      settingsHref={settingsUrl(slug)}
    >
      <Paragraph>
        The webhook endpoint <bdi>{name}</bdi>{' '}
        {isGone
          ? 'answered 410 Gone, which asks for no more events.'
          : 'failed for three days, whatever it was sent.'}{' '}
        It is disabled and is sent no events until you enable it again.
      </Paragraph>
      <Paragraph quiet>
        Its log is kept for 30 days. Events that failed can be sent again from there.
      </Paragraph>
      <Action href={`${deskUrl(slug)}/admin/webhooks`}>Open webhooks</Action>
    </Layout>
  ),
});
