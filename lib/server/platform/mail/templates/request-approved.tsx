import { z } from 'zod';
import { linkUrl } from '@/lib/server/platform/link/token';
import { deskUrl } from '../addresses';
import { line, linkHours, slugField } from '../fields';
import { defineTemplate } from '../template';
import { Action } from './parts/action';
import { Layout } from './parts/layout';
import { LinkNote } from './parts/link-note';
import { Paragraph } from './parts/paragraph';

/** For who asked to join and may. Without a link for a person who already has a password. */
export const requestApproved = defineTemplate({
  schema: z.object({
    organization: line(),
    slug: slugField,
    linkId: z.string().min(1).nullable(),
    validHours: linkHours,
  }),
  subject: ({ organization }) => `You can join ${organization} now`,
  Email: ({ organization, slug, linkId, validHours }) => (
    <Layout
      preview="Your request was approved."
      title={`Approved: ${organization}`}
      reason={`You get this because you asked to join ${organization}.`}
    >
      <Paragraph>Your request to join {organization} was approved.</Paragraph>
      {linkId === null ? (
        <Action href={deskUrl(slug)}>Open the desk</Action>
      ) : (
        <>
          <Action href={linkUrl(linkId)}>Set password</Action>
          <LinkNote validHours={validHours} />
        </>
      )}
    </Layout>
  ),
});
