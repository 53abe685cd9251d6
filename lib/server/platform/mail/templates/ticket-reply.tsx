import { z } from 'zod';
import { settingsUrl, ticketUrl } from '../addresses';
import { line, passage, ticketFields } from '../fields';
import { defineTemplate } from '../template';
import { Action } from './parts/action';
import { Layout } from './parts/layout';
import { Paragraph } from './parts/paragraph';
import { Quote } from './parts/quote';

/** For who takes part in a ticket that got a public message. */
export const ticketReply = defineTemplate({
  schema: z.object({
    ...ticketFields,
    /** Whose page the mail leads to. */
    audience: z.enum(['internal', 'client']),
    author: line(),
    message: passage(),
  }),
  subject: ({ number, title }) => `Re: ${title} (#${number})`,
  Letter: (data) => (
    <Layout
      preview={`${data.author}: ${data.message.slice(0, 90)}`}
      title={data.title}
      ticketHref={ticketUrl(data, data.audience)}
      reason={`You get this because you take part in ticket #${data.number} of ${data.organization}.`}
      settingsHref={settingsUrl(data.slug)}
    >
      <Paragraph>
        <bdi>{data.author}</bdi> wrote:
      </Paragraph>
      <Quote>{data.message}</Quote>
      <Action href={ticketUrl(data, data.audience)}>Open ticket</Action>
    </Layout>
  ),
});
