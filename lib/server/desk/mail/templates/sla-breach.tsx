import { z } from 'zod';
import { absoluteTime } from '@/lib/format/time';
import { settingsUrl, ticketUrl } from '@/lib/server/platform/mail/addresses';
import { line } from '@/lib/server/platform/mail/fields';
import { slaTargetFields, targetWords, ticketFields } from '@/lib/server/desk/mail/fields';
import { defineTemplate } from '@/lib/server/platform/mail/template';
import { Action } from '@/lib/server/platform/mail/templates/parts/action';
import { Layout } from '@/lib/server/platform/mail/templates/parts/layout';
import { Paragraph } from '@/lib/server/platform/mail/templates/parts/paragraph';

/** For who has a ticket whose SLA target is broken. */
export const slaBreach = defineTemplate({
  schema: z.object({ ...ticketFields, client: line(), ...slaTargetFields }),
  subject: ({ number, title }) => `Overdue: ${title} (#${number})`,
  Email: (data) => (
    <Layout
      preview={`${data.client} is still waiting for ${targetWords[data.target]}.`}
      title={data.title}
      ticketHref={ticketUrl(data)}
      reason={`You get this because you are responsible for ticket #${data.number} of ${data.organization}.`}
      settingsHref={settingsUrl(data.slug)}
    >
      <Paragraph>
        {data.client} was due {targetWords[data.target]} by{' '}
        {absoluteTime(Date.parse(data.dueAt), data.timeZone)}, and still waits.
      </Paragraph>
      <Action href={ticketUrl(data)}>Open ticket</Action>
    </Layout>
  ),
});
