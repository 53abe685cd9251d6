import type { z } from 'zod';
import { deskMailTemplates } from './desk/mail/templates';
import { incidentsMailTemplates } from './incidents/mail/templates';
import { platformMailTemplates } from './platform/mail/templates';

/** Every mail there is, by the name that the outbox keeps: each module adds its own. */
export const mailTemplates = {
  ...platformMailTemplates,
  ...deskMailTemplates,
  ...incidentsMailTemplates,
};

export type TemplateName = keyof typeof mailTemplates;
export type TemplateData<Name extends TemplateName> = z.input<
  (typeof mailTemplates)[Name]['schema']
>;
