import { z } from 'zod';
import { absoluteTime } from '@/lib/format/time';
import { settingsUrl, ticketUrl } from '../addresses';
import { line, slaTargetFields, targetWords, ticketFields } from '../fields';
import { defineTemplate } from '../template';
import { Action } from './parts/action';
import { Layout } from './parts/layout';
import { Paragraph } from './parts/paragraph';

/** For who has a ticket whose promise is broken. */
export const slaBreach = defineTemplate({
  schema: z.object({ ...ticketFields, client: line(), ...slaTargetFields }),
  subject: ({ number, title }) => `Overdue: ${title} (#${number})`,
  Letter: (data) => (
    <Layout
      preview={`${data.client} still waits for ${targetWords[data.target]}.`}
      title={data.title}
      ticketHref={ticketUrl(data)}
      reason={`You get this because you look after ticket #${data.number} of ${data.organization}.`}
      settingsHref={settingsUrl(data.slug)}
    >
      <Paragraph>
        {data.client} was promised {targetWords[data.target]} by{' '}
        {absoluteTime(Date.parse(data.dueAt), data.timeZone)}, and still waits.
      </Paragraph>
      <Action href={ticketUrl(data)}>Open ticket</Action>
    </Layout>
  ),
});
