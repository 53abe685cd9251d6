import { z } from 'zod';
import { settingsUrl, ticketUrl } from '@/lib/server/platform/mail/addresses';
import { line, passage } from '@/lib/server/platform/mail/fields';
import { ticketFields } from '@/lib/server/desk/mail/fields';
import { defineTemplate } from '@/lib/server/platform/mail/template';
import { Action } from '@/lib/server/platform/mail/templates/parts/action';
import { Layout } from '@/lib/server/platform/mail/templates/parts/layout';
import { Paragraph } from '@/lib/server/platform/mail/templates/parts/paragraph';
import { Quote } from '@/lib/server/platform/mail/templates/parts/quote';

/** For who is named in a note. */
export const mention = defineTemplate({
  schema: z.object({ ...ticketFields, author: line(), note: passage() }),
  subject: ({ author, number, title }) => `${author} mentioned you: ${title} (#${number})`,
  Email: (data) => (
    <Layout
      preview={`${data.author}: ${data.note.slice(0, 90)}`}
      title={data.title}
      ticketHref={ticketUrl(data)}
      reason={`You get this because a note on ticket #${data.number} of ${data.organization} mentions you.`}
      settingsHref={settingsUrl(data.slug)}
    >
      <Paragraph>
        <bdi>{data.author}</bdi> mentioned you in a note:
      </Paragraph>
      <Quote>{data.note}</Quote>
      <Action href={ticketUrl(data)}>Open ticket</Action>
    </Layout>
  ),
});
