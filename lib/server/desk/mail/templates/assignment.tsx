import { z } from 'zod';
import { settingsUrl, ticketUrl } from '@/lib/server/platform/mail/addresses';
import { line } from '@/lib/server/platform/mail/fields';
import { ticketFields } from '@/lib/server/desk/mail/fields';
import { defineTemplate } from '@/lib/server/platform/mail/template';
import { Action } from '@/lib/server/platform/mail/templates/parts/action';
import { Layout } from '@/lib/server/platform/mail/templates/parts/layout';
import { Paragraph } from '@/lib/server/platform/mail/templates/parts/paragraph';

/** For who has a ticket now. */
export const assignment = defineTemplate({
  schema: z.object({
    ...ticketFields,
    client: line(),
    /** Null when a rule assigned it. */
    assigner: line().nullable(),
  }),
  subject: ({ number, title }) => `Assigned to you: ${title} (#${number})`,
  Email: (data) => (
    <Layout
      preview={`${data.client}: ${data.title}`}
      title={data.title}
      ticketHref={ticketUrl(data)}
      reason={`You get this because ticket #${data.number} of ${data.organization} is assigned to you.`}
      settingsHref={settingsUrl(data.slug)}
    >
      <Paragraph>
        {data.assigner === null
          ? 'This ticket is assigned to you'
          : `${data.assigner} assigned this ticket to you`}
        . It is ticket #{data.number} of {data.client}.
      </Paragraph>
      <Action href={ticketUrl(data)}>Open ticket</Action>
    </Layout>
  ),
});
