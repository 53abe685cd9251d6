import { z } from 'zod';
import { deskUrl, settingsUrl } from '@/lib/server/platform/mail/addresses';
import { line, slugField } from '@/lib/server/platform/mail/fields';
import { defineTemplate } from '@/lib/server/platform/mail/template';
import { Action } from '@/lib/server/platform/mail/templates/parts/action';
import { Layout } from '@/lib/server/platform/mail/templates/parts/layout';
import { Paragraph } from '@/lib/server/platform/mail/templates/parts/paragraph';

/** For whom is paged for an incident. */
export const incidentPageEmail = defineTemplate({
  schema: z.object({
    organization: line(),
    slug: slugField,
    number: z.int().positive(),
    title: line(200),
    /** "SEV-2, Investigating" */
    state: line(),
  }),
  subject: ({ number, title, state }) => `You are paged: INC-${number} ${title} (${state})`,
  Email: (data) => (
    <Layout
      preview={`INC-${data.number}: ${data.title}`}
      title="You are paged"
      reason={`You get this because you were paged for an incident of ${data.organization}.`}
      settingsHref={settingsUrl(data.slug)}
    >
      <Paragraph>
        INC-{data.number}: <bdi>{data.title}</bdi> ({data.state})
      </Paragraph>
      <Paragraph>Acknowledge it to stop paging.</Paragraph>
      <Action href={`${deskUrl(data.slug)}/incidents/${data.number}`}>Open incident</Action>
    </Layout>
  ),
});
