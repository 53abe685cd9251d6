import { z } from 'zod';
import { idSchema } from '@/zero/core/ids';
import { settingsUrl, ticketUrl } from '../addresses';
import { line, passage, ticketFields } from '../fields';
import { defineTemplate } from '../template';
import { Action } from './parts/action';
import { Layout } from './parts/layout';
import { Paragraph } from './parts/paragraph';
import { Quote } from './parts/quote';
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
  Letter: (data) => (
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
      <Paragraph quiet>
        If something is still wrong, write in the ticket and it is open again.
      </Paragraph>
      <Action href={ticketUrl(data, 'client')}>Open ticket</Action>
      {data.survey ? <Ratings survey={data.survey} /> : null}
    </Layout>
  ),
});
