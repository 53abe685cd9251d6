import { z } from 'zod';

/**
 * A schema for fields that are read together, such as an amount in the currency of another field.
 * `problems` says by field, or of all by `root`, what is wrong; `read` is called where nothing is.
 */
export const draftSchema = <Draft extends object, Output>(
  problems: (draft: Draft) => Partial<Record<keyof Draft | 'root', string | undefined>>,
  read: (draft: Draft) => Output,
): z.ZodType<Output, Draft> =>
  z.custom<Draft>().transform((draft, context) => {
    for (const [name, message] of Object.entries<string | undefined>(problems(draft))) {
      if (message !== undefined) context.addIssue({ code: 'custom', path: [name], message });
    }
    return context.issues.length > 0 ? z.NEVER : read(draft);
  });

/** What a schema says against a value; undefined where it takes it. */
export const validationMessage = (schema: z.ZodType, value: unknown): string | undefined =>
  schema.safeParse(value).error?.issues[0]?.message;
