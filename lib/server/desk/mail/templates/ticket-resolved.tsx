import { z } from 'zod';
import { idSchema } from '@/zero/core/ids';
import { settingsUrl, ticketUrl } from '@/lib/server/platform/mail/addresses';
import { line, passage } from '@/lib/server/platform/mail/fields';
import { ticketFields } from '@/lib/server/desk/mail/fields';
import { defineTemplate } from '@/lib/server/platform/mail/template';
import { Action } from '@/lib/server/platform/mail/templates/parts/action';
import { Layout } from '@/lib/server/platform/mail/templates/parts/layout';
import { Paragraph } from '@/lib/server/platform/mail/templates/parts/paragraph';
import { Quote } from '@/lib/server/platform/mail/templates/parts/quote';
import { Ratings } from './parts/ratings';

/** For a client's person whose ticket is solved: the last word, and the question how it went. */
export const ticketResolved = defineTemplate({
  schema: z.object({
    ...ticketFields,
    /** What was written with it; null where nothing was. */
    reply: z.object({ author: line(), message: passage() }).nullable(),
    /** What the links of the survey are signed for; null where nobody is asked. */
    survey: z
      .object({
        organizationId: idSchema,
        ticketId: idSchema,
        memberId: idSchema,
        /** Milliseconds since the epoch. */
        expiresAt: z.int(),
      })
      .nullable(),
  }),
  subject: ({ number, title }) => `Solved: ${title} (#${number})`,
  Email: (data) => (
    <Layout
      preview={data.reply ? `${data.reply.author}: ${data.reply.message.slice(0, 90)}` : data.title}
      title={data.title}
      ticketHref={ticketUrl(data, 'client')}
      reason={`You get this because you take part in ticket #${data.number} of ${data.organization}.`}
      settingsHref={settingsUrl(data.slug)}
    >
      <Paragraph>
        {data.reply
          ? `${data.reply.author} wrote, and your ticket is solved:`
          : 'Your ticket is solved.'}
      </Paragraph>
      {data.reply ? <Quote>{data.reply.message}</Quote> : null}
      <Paragraph quiet>If something is still wrong, reply in the ticket to reopen it.</Paragraph>
      <Action href={ticketUrl(data, 'client')}>Open ticket</Action>
      {data.survey ? <Ratings survey={data.survey} /> : null}
    </Layout>
  ),
});
