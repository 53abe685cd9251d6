import { z } from 'zod';
import { env } from '@/lib/server/core/env';
import { timeText } from '@/lib/server/incidents/status-page/public/words';
import {
  subscriptionUrl,
  unsubscribeUrl,
} from '@/lib/server/incidents/status-page/subscriber/links';
import { line, passage, slugField } from '@/lib/server/platform/mail/fields';
import { defineTemplate } from '@/lib/server/platform/mail/template';
import { Action } from '@/lib/server/platform/mail/templates/parts/action';
import { Layout } from '@/lib/server/platform/mail/templates/parts/layout';
import { Paragraph } from '@/lib/server/platform/mail/templates/parts/paragraph';
import { Quote } from '@/lib/server/platform/mail/templates/parts/quote';
import { idSchema } from '@/zero/core/ids';
import { postKinds, postStatuses } from '@/zero/incidents/status-page/values';
import { postStatusWords } from '@/zero/incidents/status-page/words';

const timeSchema = z.iso.datetime({ offset: true }).nullable();

/** For the subscribers of a status page: an update as the public reads it. */
export const statusUpdateEmail = defineTemplate({
  schema: z.object({
    page: line(),
    slug: slugField,
    postId: idSchema,
    kind: z.enum(postKinds),
    title: line(200),
    status: z.enum(postStatuses),
    body: passage(10_000),
    /** Null for an incident. */
    scheduledFor: timeSchema,
    scheduledUntil: timeSchema,
    components: z.array(line()),
    subscription: z.object({ organizationId: idSchema, subscriberId: idSchema }),
  }),
  subject: ({ page, title, status }) => `[${page}] ${title}: ${postStatusWords[status]}`,
  headers: ({ slug, subscription }) => ({
    'List-Unsubscribe': `<${unsubscribeUrl(slug, subscription)}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  }),
  Email: (data) => (
    <Layout
      preview={`${postStatusWords[data.status]}: ${data.title}`}
      title={data.title}
      reason={`You get this because this email address is subscribed to ${data.page}.`}
      settingsHref={subscriptionUrl(data.slug, data.subscription)}
      unsubscribeHref={unsubscribeUrl(data.slug, data.subscription)}
    >
      <Paragraph>
        {data.kind === 'maintenance' ? 'Maintenance' : 'Incident'}: {postStatusWords[data.status]}.
        {data.components.length > 0 && (
          <>
            {' '}
            Affects <bdi>{data.components.join(', ')}</bdi>.
          </>
        )}
      </Paragraph>
      {data.scheduledFor !== null && data.scheduledUntil !== null && (
        <Paragraph>
          Planned from {timeText(Date.parse(data.scheduledFor))} to{' '}
          {timeText(Date.parse(data.scheduledUntil))}.
        </Paragraph>
      )}
      <Quote>{data.body}</Quote>
      <Action href={`${env().origin}/status/${data.slug}#post-${data.postId}`}>
        Open status page
      </Action>
    </Layout>
  ),
});
