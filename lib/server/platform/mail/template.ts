import type { ReactElement } from 'react';
import type { z } from 'zod';

/** What one kind of mail is made of. Everything it says comes from its data, so that two renderings are equal. */
export interface Template<Schema extends z.ZodType> {
  /** Reads what the outbox holds. */
  schema: Schema;
  /** One line. */
  subject: (data: z.output<Schema>) => string;
  /** Further headers of the email, like `List-Unsubscribe`. */
  headers?: (data: z.output<Schema>) => Record<string, string>;
  Email: (data: z.output<Schema>) => ReactElement;
}

/** Lets the parts of a template take their types from its schema. */
export const defineTemplate = <Schema extends z.ZodType>(template: Template<Schema>) => template;
