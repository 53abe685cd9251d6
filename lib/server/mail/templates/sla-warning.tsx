import { z } from 'zod';
import { absoluteTime } from '@/lib/format/time';
import { ticketUrl } from '../addresses';
import { line, ticketFields } from '../fields';
import { defineTemplate } from '../template';
import { Action } from './parts/action';
import { Layout } from './parts/layout';
import { Paragraph } from './parts/paragraph';

const targetWords = { first_response: 'a first response', resolution: 'a solution' };

/** For who has a ticket that is due soon. */
export const slaWarning = defineTemplate({
  schema: z.object({
    ...ticketFields,
    client: line(),
    target: z.enum(['first_response', 'resolution']),
    dueAt: z.iso.datetime(),
    /** IANA name; of the organization. */
    timeZone: z.string().refine(isTimeZone),
  }),
  subject: ({ number, title }) => `Due soon: ${title} (#${number})`,
  Letter: (data) => (
    <Layout
      preview={`${data.client} waits for ${targetWords[data.target]}.`}
      title={data.title}
      reason={`You get this because ticket #${data.number} of ${data.organization} is assigned to you.`}
    >
      <Paragraph>
        {data.client} was promised {targetWords[data.target]} by{' '}
        {absoluteTime(Date.parse(data.dueAt), data.timeZone)}.
      </Paragraph>
      <Action href={ticketUrl(data)}>Open ticket</Action>
    </Layout>
  ),
});

function isTimeZone(name: string) {
  try {
    return absoluteTime(0, name) !== '';
  } catch {
    return false;
  }
}
