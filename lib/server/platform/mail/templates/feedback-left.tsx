import { z } from 'zod';
import { settingsUrl, ticketUrl } from '../addresses';
import { line, passage, ticketFields } from '../fields';
import { defineTemplate } from '../template';
import { Action } from './parts/action';
import { Layout } from './parts/layout';
import { Paragraph } from './parts/paragraph';
import { Quote } from './parts/quote';

/** For who had a ticket that its client rated. */
export const feedbackLeft = defineTemplate({
  schema: z.object({
    ...ticketFields,
    client: line(),
    rating: z.int().min(1).max(5),
    comment: passage().nullable(),
  }),
  subject: ({ rating, number, title }) => `${rating} of 5: ${title} (#${number})`,
  Letter: (data) => (
    <Layout
      preview={data.comment ?? `${data.client} gave it ${data.rating} of 5.`}
      title={data.title}
      ticketHref={ticketUrl(data)}
      reason={`You get this because you look after ticket #${data.number} of ${data.organization}.`}
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
