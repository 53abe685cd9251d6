import { z } from 'zod';
import { deskUrl, settingsUrl } from '@/lib/server/platform/mail/addresses';
import { line, slugField } from '@/lib/server/platform/mail/fields';
import { defineTemplate } from '@/lib/server/platform/mail/template';
import { Action } from '@/lib/server/platform/mail/templates/parts/action';
import { Layout } from '@/lib/server/platform/mail/templates/parts/layout';
import { Paragraph } from '@/lib/server/platform/mail/templates/parts/paragraph';
import { alertSeverities } from '@/zero/incidents/alert/values';

/** For whom an escalation pages. */
export const pageEmail = defineTemplate({
  schema: z.object({
    organization: line(),
    slug: slugField,
    title: line(200),
    severity: z.enum(alertSeverities),
    service: line(),
    /** The alert's page, after `/t/<slug>/`. */
    path: line(),
  }),
  subject: ({ title, service }) => `You are paged: ${title} (${service})`,
  Email: (data) => (
    <Layout
      preview={`${data.service}: ${data.title}`}
      title="You are paged"
      reason={`You get this because an escalation policy of ${data.organization} pages you.`}
      settingsHref={settingsUrl(data.slug)}
    >
      <Paragraph>
        <bdi>{data.service}</bdi> has a new alert of severity {data.severity}:{' '}
        <bdi>{data.title}</bdi>
      </Paragraph>
      <Paragraph>Acknowledge it to stop paging.</Paragraph>
      <Action href={`${deskUrl(data.slug)}/${data.path}`}>Open alert</Action>
    </Layout>
  ),
});
