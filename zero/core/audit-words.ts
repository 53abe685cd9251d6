import type { ReadonlyJSONValue } from '@rocicorp/zero';
import type { Subject } from './subject';

/** What an entry keeps beside the subject's row; what is null or undefined is left out. */
export type AuditDetails<Detail extends string> = {
  readonly [Name in Detail]?: ReadonlyJSONValue | undefined;
};

type Fields = { readonly [field: string]: ReadonlyJSONValue } | null;

/** An entry as far as its words depend on it. */
type AuditFacts = { actorId: string | null; before: Fields; after: Fields };

/** How values are put into words. */
type AuditSpeech = {
  /** The name of the person or thing of this id, where it is known. */
  nameOf: (id: unknown) => string | undefined;
  /** A field's value as people read it. */
  valueOf: (field: string, value: ReadonlyJSONValue) => string;
};

/** How the audit log says what somebody did, after their name, with `{}` where the subject stands. */
export type AuditWords = {
  /** "added the holiday {}" */
  done: string;
  /** "add the holiday {}" */
  todo: string;
  /** What it is called in a list, where that is not `todo`. */
  label?: string;
  /** Words in place of `done` that say what came of it; undefined where there is no more to say. */
  tell?: (facts: AuditFacts, speech: AuditSpeech) => string | undefined;
};

/** Says the name of what `field` points at in place of `[]`: "tagged {} []". */
export const withName =
  (field: string, words: string): AuditWords['tell'] =>
  ({ after }, { nameOf }) => {
    const name = nameOf(after?.[field]);
    return name && words.replace('[]', () => name);
  };

/** Says to what the field was changed: "changed the status of {} to Open". */
export const withValue =
  (field: string, words: string): AuditWords['tell'] =>
  ({ after }, { valueOf }) =>
    `${words} to ${valueOf(field, after?.[field] ?? null)}`;

/** Something that the audit log records and that no mutator does: a sign-in, an export, a job's work. */
export type AuditedEvent<Name extends string = string, Type extends string = string> = {
  readonly name: Name;
  readonly subject: Subject<Type>;
  readonly audit: AuditWords;
};

/** Defines something that the audit log records and that is no action of the sync layer. */
export const defineAuditedEvent = <
  const Name extends `${string}.${string}`,
  const Type extends string,
>(
  event: AuditedEvent<Name, Type>,
) => event;
