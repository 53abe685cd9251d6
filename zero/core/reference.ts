import type { ExpressionFactory, Row } from '@rocicorp/zero';
import type { Capability } from '../roles';
import type { Schema } from '../schema';
import type { Tx } from './actor';
import type { Context } from './context';
import type { Subject } from './subject';

type TableName = keyof Schema['tables'] & string;
type RowOf<Table extends TableName> = Row<Schema['tables'][Table]>;

/** What a row is about: something of any module. */
export type SubjectRef<Type extends string = string> = {
  readonly subjectType: Type;
  readonly subjectId: string;
};

/** Who reads: a client's people have paths of their own. */
export type Reader = { readonly isClient: boolean };

/** How rows of other modules refer to a subject: who may see it, its name, its link and what it takes. */
export interface Reference<Type extends string = string, Table extends TableName = TableName> {
  readonly type: Type;
  /** Its Postgres table, whose row-level security holds on the server; undefined where it has none. */
  readonly tableName: string | undefined;
  /** The table of its row, which comes with a notification about it; undefined where it has none. */
  readonly table: Table | undefined;
  /** Who may see its row, as a query asks. */
  readonly sees: ((ctx: Context) => ExpressionFactory<Table, Schema>) | undefined;
  /** Its row, for an action; throws a `NOT_ALLOWED` rejection for whoever may not see it. */
  find(tx: Tx, ctx: Context, organizationId: string, id: string): Promise<unknown>;
  /** What it is called; without its row where its reader has none. */
  label(row: RowOf<Table> | undefined): string;
  /** The path of its page, after `/t/<slug>/`. */
  path(id: string, row: RowOf<Table> | undefined, reader: Reader): string;
  /** Whether there are notifications about it, which bring its row. */
  readonly notifications: boolean;
  /** The capability that each kind of draft on it needs; without one it takes none. */
  readonly drafts: Readonly<Record<string, Capability>>;
  /** Whether files can be attached to it. */
  readonly attachments: boolean;
  /** Whether colleagues see who has it open. */
  readonly presence: boolean;
  /** The capability that a member needs to follow it; undefined where nobody follows it. */
  readonly followers: Capability | undefined;
  /** Whether tags can be put on it. */
  readonly tags: boolean;
  /** The capability that linking it with something needs; undefined where it takes no links. */
  readonly links: Capability | undefined;
  /** The statuses in which what is linked with it has to wait for it. */
  readonly holdsWhile: readonly string[];
}

type Definition<Table extends TableName> = Pick<
  Reference<string, Table>,
  'find' | 'label' | 'path'
> & {
  table?: Table;
  sees?: (ctx: Context) => ExpressionFactory<Table, Schema>;
} & Partial<
    Pick<
      Reference,
      | 'notifications'
      | 'drafts'
      | 'attachments'
      | 'presence'
      | 'followers'
      | 'tags'
      | 'links'
      | 'holdsWhile'
    >
  >;

/** Lets rows of other modules refer to the subject. It takes no drafts, files, presence, followers, tags or links unless it says so. */
export const defineReference = <const Type extends string, Table extends TableName = never>(
  subject: Subject<Type>,
  {
    table,
    sees,
    find,
    label,
    path,
    notifications = true,
    drafts = {},
    attachments = false,
    presence = false,
    followers,
    tags = false,
    links,
    holdsWhile = [],
  }: Definition<Table>,
): Reference<Type, Table> => ({
  type: subject.type,
  tableName: subject.tableName,
  table,
  sees,
  find,
  label,
  path,
  notifications,
  drafts,
  attachments,
  presence,
  followers,
  tags,
  links,
  holdsWhile,
});
