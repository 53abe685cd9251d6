/** A Zero table, as far as a subject needs it. */
type SubjectTable<Column extends string> = {
  readonly schema: {
    readonly name: string;
    readonly serverName?: string;
    readonly columns: Readonly<Record<Column, unknown>>;
  };
};

/** A kind of thing that audit entries, notifications, attachments and the like are about. */
export type Subject<Type extends string = string, Detail extends string = string> = {
  readonly type: Type;
  /** What one is called in a sentence: "ticket type". */
  readonly label: string;
  /** Its Postgres table; undefined where it has no row of its own. */
  readonly tableName: string | undefined;
  /** The fields of its row that the audit log keeps. */
  readonly auditFields: readonly string[];
  /** What the audit log keeps beside the row: which message, how many rows. */
  readonly auditDetails: readonly Detail[];
  /** The fields that name it; an entry keeps them also where they did not change. */
  readonly nameFields: readonly string[];
};

/**
 * Defines a kind of subject, beside its entity's schema. The audit log keeps the listed fields and
 * details and nothing else, so that no text, password or token gets into it.
 */
export function defineSubject<
  const Type extends string,
  Column extends string = never,
  const Detail extends string = never,
>(subject: {
  type: Type;
  label: string;
  table?: SubjectTable<Column>;
  auditFields?: readonly NoInfer<Column>[];
  auditDetails?: readonly Detail[];
  nameFields?: readonly NoInfer<Column>[];
}): Subject<Type, Detail> {
  const { type, label, table, auditFields = [], auditDetails = [], nameFields = [] } = subject;
  const tableName = table && (table.schema.serverName ?? table.schema.name);
  return { type, label, tableName, auditFields, auditDetails, nameFields };
}
