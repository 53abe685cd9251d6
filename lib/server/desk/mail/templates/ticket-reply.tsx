import { z } from 'zod';
import { settingsUrl, ticketUrl } from '@/lib/server/platform/mail/addresses';
import { line, passage } from '@/lib/server/platform/mail/fields';
import { ticketFields } from '@/lib/server/desk/mail/fields';
import { defineTemplate } from '@/lib/server/platform/mail/template';
import { Action } from '@/lib/server/platform/mail/templates/parts/action';
import { Layout } from '@/lib/server/platform/mail/templates/parts/layout';
import { Paragraph } from '@/lib/server/platform/mail/templates/parts/paragraph';
import { Quote } from '@/lib/server/platform/mail/templates/parts/quote';

/** For who takes part in a ticket that got a public message. */
export const ticketReply = defineTemplate({
  schema: z.object({
    ...ticketFields,
    /** Whose page the email leads to. */
    audience: z.enum(['internal', 'client']),
    author: line(),
    message: passage(),
  }),
  subject: ({ number, title }) => `Re: ${title} (#${number})`,
  Email: (data) => (
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
