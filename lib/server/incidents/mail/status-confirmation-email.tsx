import { z } from 'zod';
import { confirmationUrl } from '@/lib/server/incidents/status-page/subscriber/links';
import { line, linkHours, slugField } from '@/lib/server/platform/mail/fields';
import { defineTemplate } from '@/lib/server/platform/mail/template';
import { Action } from '@/lib/server/platform/mail/templates/parts/action';
import { Layout } from '@/lib/server/platform/mail/templates/parts/layout';
import { LinkNote } from '@/lib/server/platform/mail/templates/parts/link-note';
import { Paragraph } from '@/lib/server/platform/mail/templates/parts/paragraph';

/** For an address that somebody wrote into the form of a status page. */
export const statusConfirmationEmail = defineTemplate({
  schema: z.object({ page: line(), slug: slugField, linkId: z.string(), validHours: linkHours }),
  subject: ({ page }) => `Confirm your subscription to ${page}`,
  Email: ({ page, slug, linkId, validHours }) => (
    <Layout
      preview={`Confirm that you want updates of ${page}`}
      title="Confirm your subscription"
      reason={`You get this because somebody entered this email address at ${page}. If it was not you, ignore it: without a confirmation you get no more emails.`}
    >
      <Paragraph>
        Confirm that you want an email when <bdi>{page}</bdi> reports an incident or schedules
        maintenance.
      </Paragraph>
      <Action href={confirmationUrl(slug, linkId)}>Confirm subscription</Action>
      <LinkNote validHours={validHours} />
    </Layout>
  ),
});
