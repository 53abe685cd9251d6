import { z } from 'zod';
import { settingsUrl, ticketUrl } from '@/lib/server/platform/mail/addresses';
import { line } from '@/lib/server/platform/mail/fields';
import { ticketFields } from '@/lib/server/desk/mail/fields';
import { defineTemplate } from '@/lib/server/platform/mail/template';
import { Action } from '@/lib/server/platform/mail/templates/parts/action';
import { Layout } from '@/lib/server/platform/mail/templates/parts/layout';
import { Paragraph } from '@/lib/server/platform/mail/templates/parts/paragraph';

/** For who put a ticket to sleep. */
export const snoozeEnded = defineTemplate({
  schema: z.object({ ...ticketFields, client: line() }),
  subject: ({ number, title }) => `Snooze ended: ${title} (#${number})`,
  Email: (data) => (
    <Layout
      preview={`${data.client}: ${data.title}`}
      title={data.title}
      ticketHref={ticketUrl(data)}
      reason={`You get this because ticket #${data.number} of ${data.organization} was snoozed for you.`}
      settingsHref={settingsUrl(data.slug)}
    >
      <Paragraph>
        This ticket of {data.client} is active again. It is ticket #{data.number}.
      </Paragraph>
      <Action href={ticketUrl(data)}>Open ticket</Action>
    </Layout>
  ),
});
