import { z } from 'zod';
import { headingOf } from '../../channel/message';
import { line, passage, slugField } from '../fields';
import { defineTemplate } from '../template';
import { Action } from './parts/action';
import { Layout } from './parts/layout';
import { Paragraph } from './parts/paragraph';

/** A message to a notification channel that is an email address. */
export const channelMessage = defineTemplate({
  schema: z.object({
    organization: line(),
    slug: slugField,
    title: line(200),
    text: passage(4_000),
    severity: z.enum(['critical', 'error', 'warning', 'info']).nullable(),
    url: z.url().nullable(),
    fields: z.array(z.object({ label: line(60), value: line(500) })).max(20),
  }),
  subject: (data) => headingOf(data),
  Email: ({ organization, text, url, fields, ...data }) => (
    <Layout
      preview={text === '' ? data.title : text.slice(0, 120)}
      title={headingOf(data)}
      reason={`You get this because this address is a notification channel of ${organization}.`}
    >
      {text !== '' && <Paragraph>{text}</Paragraph>}
      {fields.map(({ label, value }) => (
        <Paragraph key={label} quiet>
          {label}: <bdi>{value}</bdi>
        </Paragraph>
      ))}
      {url !== null && <Action href={url}>Open in Opsdesk</Action>}
    </Layout>
  ),
});
