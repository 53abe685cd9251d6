import { z } from 'zod';
import { settingsUrl, ticketUrl } from '@/lib/server/platform/mail/addresses';
import { line, passage } from '@/lib/server/platform/mail/fields';
import { ticketFields } from '@/lib/server/desk/mail/fields';
import { defineTemplate } from '@/lib/server/platform/mail/template';
import { Action } from '@/lib/server/platform/mail/templates/parts/action';
import { Layout } from '@/lib/server/platform/mail/templates/parts/layout';
import { Paragraph } from '@/lib/server/platform/mail/templates/parts/paragraph';
import { Quote } from '@/lib/server/platform/mail/templates/parts/quote';

/** For who asked to hear of new tickets. */
export const ticketOpened = defineTemplate({
  schema: z.object({ ...ticketFields, client: line(), author: line(), message: passage() }),
  subject: ({ number, title }) => `New: ${title} (#${number})`,
  Email: (data) => (
    <Layout
      preview={`${data.client}: ${data.message.slice(0, 90)}`}
      title={data.title}
      ticketHref={ticketUrl(data)}
      reason={`You get this because you chose emails about new tickets of ${data.organization}.`}
      settingsHref={settingsUrl(data.slug)}
    >
      <Paragraph>
        <bdi>{data.author}</bdi> of {data.client} opened a ticket:
      </Paragraph>
      <Quote>{data.message}</Quote>
      <Action href={ticketUrl(data)}>Open ticket</Action>
    </Layout>
  ),
});
