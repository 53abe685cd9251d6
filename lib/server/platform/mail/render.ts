import { render, toPlainText } from '@react-email/components';
import type { ReactElement } from 'react';
import type { z } from 'zod';
import type { Template } from './template';
import { mailTemplates } from '@/lib/server/mail-templates';

export interface RenderedMail {
  subject: string;
  html: string;
  text: string;
  headers?: Record<string, string>;
}

/** An email that no attempt can ever render: its reason is for an admin. */
export class UnrenderableMail extends Error {}

/**
 * Makes an email of what the outbox holds: for the same data the same bytes, which the provider asks
 * of a second attempt.
 * @throws UnrenderableMail for an unknown template or data that does not fit it
 */
export async function renderMail(name: string, data: unknown): Promise<RenderedMail> {
  const { subject, headers, element } = readMail(name, data);
  const html = await render(element());
  return { subject, html, text: plainText(html), ...(headers && { headers }) };
}

/**
 * What `renderMail` would give as the subject, without rendering.
 * @throws UnrenderableMail as `renderMail` does
 */
export function subjectOf(name: string, data: unknown): string {
  return readMail(name, data).subject;
}

function readMail(name: string, data: unknown) {
  if (!isTemplateName(name)) throw new UnrenderableMail(`No template is called “${name}”.`);
  return readWith(name, mailTemplates[name], data);
}

function isTemplateName(name: string): name is keyof typeof mailTemplates {
  return Object.hasOwn(mailTemplates, name);
}

function readWith<Schema extends z.ZodType>(
  name: string,
  { schema, subject, headers, Email }: Template<Schema>,
  data: unknown,
): { subject: string; headers: Record<string, string> | undefined; element: () => ReactElement } {
  const read = schema.safeParse(data);
  if (!read.success) {
    // Only where it is wrong: the value may be what a person wrote.
    const where = read.error.issues.map((issue) => issue.path.join('.')).join(', ');
    throw new UnrenderableMail(`The data does not fit the template “${name}”: ${where}.`);
  }
  return {
    subject: subject(read.data),
    headers: headers?.(read.data),
    element: () => Email(read.data),
  };
}

function plainText(html: string): string {
  return toPlainText(html, {
    selectors: [
      { selector: 'h1', options: { uppercase: false } },
      { selector: 'h2', options: { uppercase: false } },
      {
        selector: 'table.data',
        format: 'dataTable',
        options: { uppercaseHeaderCells: false, maxColumnWidth: 32 },
      },
    ],
  }).trim();
}
