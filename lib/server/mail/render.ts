import { render, toPlainText } from '@react-email/components';
import type { z } from 'zod';
import type { Template } from './template';
import { templates } from './templates';

export interface RenderedMail {
  subject: string;
  html: string;
  text: string;
}

/** A mail that no attempt can ever render: its reason is for an admin. */
export class UnrenderableMail extends Error {}

/**
 * Makes a mail of what the outbox holds: for the same data the same bytes, which the provider asks
 * of a second attempt.
 * @throws UnrenderableMail for an unknown template or data that does not fit it
 */
export async function renderMail(name: string, data: unknown): Promise<RenderedMail> {
  const template = Object.hasOwn(templates, name)
    ? templates[name as keyof typeof templates]
    : undefined;
  if (!template) throw new UnrenderableMail(`No template is called “${name}”.`);
  return await renderTemplate(name, template, data);
}

async function renderTemplate<Schema extends z.ZodType>(
  name: string,
  { schema, subject, Letter }: Template<Schema>,
  data: unknown,
): Promise<RenderedMail> {
  const read = schema.safeParse(data);
  if (!read.success) {
    // Only where it is wrong: the value may be what a person wrote.
    const where = read.error.issues.map((issue) => issue.path.join('.')).join(', ');
    throw new UnrenderableMail(`The data does not fit the template “${name}”: ${where}.`);
  }
  const html = await render(Letter(read.data));
  return { subject: subject(read.data), html, text: plainText(html) };
}

function plainText(html: string): string {
  return toPlainText(html, {
    selectors: [{ selector: 'h1', options: { uppercase: false } }],
  }).trim();
}
