import { z } from 'zod';
import { settingsUrl, ticketUrl } from '@/lib/server/platform/mail/addresses';
import { line, passage } from '@/lib/server/platform/mail/fields';
import { ticketFields } from '@/lib/server/desk/mail/fields';
import { defineTemplate } from '@/lib/server/platform/mail/template';
import { Action } from '@/lib/server/platform/mail/templates/parts/action';
import { Layout } from '@/lib/server/platform/mail/templates/parts/layout';
import { Paragraph } from '@/lib/server/platform/mail/templates/parts/paragraph';
import { Quote } from '@/lib/server/platform/mail/templates/parts/quote';

/** For who had a ticket that its client rated. */
export const feedbackLeft = defineTemplate({
  schema: z.object({
    ...ticketFields,
    client: line(),
    rating: z.int().min(1).max(5),
    comment: passage().nullable(),
  }),
  subject: ({ rating, number, title }) => `${rating} of 5: ${title} (#${number})`,
  Email: (data) => (
    <Layout
      preview={data.comment ?? `${data.client} gave it ${data.rating} of 5.`}
      title={data.title}
      ticketHref={ticketUrl(data)}
      reason={`You get this because you are responsible for ticket #${data.number} of ${data.organization}.`}
      settingsHref={settingsUrl(data.slug)}
    >
      <Paragraph>
        {data.client} gave ticket #{data.number} {data.rating} of 5.
      </Paragraph>
      {data.comment ? <Quote>{data.comment}</Quote> : null}
      <Action href={ticketUrl(data)}>Open ticket</Action>
    </Layout>
  ),
});
