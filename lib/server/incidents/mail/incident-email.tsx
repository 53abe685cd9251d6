import { z } from 'zod';
import { deskUrl, settingsUrl } from '@/lib/server/platform/mail/addresses';
import { line, passage, slugField } from '@/lib/server/platform/mail/fields';
import { defineTemplate } from '@/lib/server/platform/mail/template';
import { Action } from '@/lib/server/platform/mail/templates/parts/action';
import { Layout } from '@/lib/server/platform/mail/templates/parts/layout';
import { Paragraph } from '@/lib/server/platform/mail/templates/parts/paragraph';
import { Quote } from '@/lib/server/platform/mail/templates/parts/quote';

/** For who has a role in an incident, or is mentioned there. */
export const incidentEmail = defineTemplate({
  schema: z.object({
    organization: line(),
    slug: slugField,
    number: z.int().positive(),
    title: line(200),
    /** "SEV-2, Investigating" */
    state: line(),
    /** What happened, as a sentence without a full stop. */
    happened: line(),
    note: passage().nullable(),
  }),
  subject: ({ number, title, state }) => `INC-${number} (${state}): ${title}`,
  Email: (data) => (
    <Layout
      preview={`${data.happened}: ${data.title}`}
      title={`INC-${data.number}: ${data.title}`}
      reason={`You get this because you have a role in an incident of ${data.organization}, follow it or are mentioned there.`}
      settingsHref={settingsUrl(data.slug)}
    >
      <Paragraph>
        <bdi>{data.happened}</bdi>. The incident is now {data.state}.
      </Paragraph>
      {data.note !== null && <Quote>{data.note}</Quote>}
      <Action href={`${deskUrl(data.slug)}/incidents/${data.number}`}>Open incident</Action>
    </Layout>
  ),
});
