import { z } from 'zod';
import { settingsUrl, ticketUrl } from '../addresses';
import { line, ticketFields } from '../fields';
import { defineTemplate } from '../template';
import { Action } from './parts/action';
import { Layout } from './parts/layout';
import { Paragraph } from './parts/paragraph';

/** For who put a ticket to sleep. */
export const snoozeEnded = defineTemplate({
  schema: z.object({ ...ticketFields, client: line() }),
  subject: ({ number, title }) => `Awake again: ${title} (#${number})`,
  Letter: (data) => (
    <Layout
      preview={`${data.client}: ${data.title}`}
      title={data.title}
      ticketHref={ticketUrl(data)}
      reason={`You get this because ticket #${data.number} of ${data.organization} was snoozed for you.`}
      settingsHref={settingsUrl(data.slug)}
    >
      <Paragraph>
        This ticket of {data.client} is awake again. It is ticket #{data.number}.
      </Paragraph>
      <Action href={ticketUrl(data)}>Open ticket</Action>
    </Layout>
  ),
});
