import { defineMutator, type ReadonlyJSONObject, type ReadonlyJSONValue } from '@rocicorp/zero';
import { z } from 'zod';
import { actorWho, now, type Tx } from './actor';
import type { AuditDetails, AuditWords } from './audit-words';
import type { Context } from './context';
import { mutationError } from './mutation-error';
import { idSchema, instantSchema } from './ids';
import type { Subject } from './subject';
import { type UserType, userTypes } from './user-types';
import type { Actor, Capability } from '../roles';

const tenantFields = {
  /** The organization in which to act; whether the member may is read from member rows. */
  organizationId: idSchema,
  /** The member's clock, in milliseconds since the epoch; the server puts its own in its place. */
  at: instantSchema,
  /** Names this change for good: sent again under it, the server does it no second time. */
  writeId: idSchema.optional(),
  /** It was shown here before, by a page that may have known more than this one does yet. */
  again: z.literal(true).optional(),
  /** The same person's changes that have to be done before this one, by `writeId`. */
  after: z.array(idSchema).max(8).optional(),
  /** As whom it was written: what waits may arrive when its writer is somebody else to the organization. */
  as: z.enum(userTypes).optional(),
};

type TenantArgs = {
  organizationId: string;
  at: number;
  again?: true | undefined;
  as?: UserType | undefined;
};

/** Arguments of a change inside one organization; unknown keys are refused. */
export const inOrganization = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject({ ...tenantFields, ...shape });

/** What an action runs with: the caller's active member row, and the instant that counts. */
export type Call<Args> = { tx: Tx; ctx: Context; args: Args; actor: Actor; at: number };

type IdName = 'id' | `${string}Id`;

/** The arguments that can say what an action is about: an id, or a list of rows with ids. */
type SubjectKey<Args> = {
  [Key in keyof Args & string]: Key extends IdName
    ? Args[Key] extends string
      ? Key
      : never
    : Args[Key] extends readonly { id: string }[]
      ? Key
      : never;
}[keyof Args & string];

type Audited<Args, Type extends string, Detail extends string> = {
  subject: Subject<Type, Detail>;
  /** The argument that has the subject's id, or the list of subjects, each with its id. */
  subjectId: SubjectKey<NoInfer<Args>>;
  audit: AuditWords & {
    /** What the entry keeps of the arguments, beside the subject's row before and after. */
    details?: (args: NoInfer<Args>) => AuditDetails<NoInfer<Detail>>;
    /** Whether it may leave some of its subjects unmade, and say nothing of them. */
    mayBeAbsent?: true;
  };
};

type Unaudited = {
  subject?: undefined;
  subjectId?: undefined;
  audit: {
    /** Why it leaves no entry: it concerns nobody but the person who does it. */
    none: string;
  };
};

type ActionBase<Name extends string, Args> = {
  /** Its name on the wire, `entity.verb`, which never changes: open tabs and outboxes ask by it. */
  name: Name;
  capability: Capability;
  schema: z.ZodType<Args, Args>;
  /** Whether it waits in the outbox of the device until the server has it: somebody's work, as against settings. */
  durable?: true;
  /**
   * Actions of one queue are done one after the other in each organization, and each asks again
   * whether its author may.
   */
  queue?: string;
  run: (call: Call<NoInfer<Args>>) => Promise<void>;
};

/**
 * Defines something that people do, once: mutator, permission, audit entry and outbox follow from it.
 * The caller's active member row is read, and `capability` is required, before `run` sees anything.
 * What a browser can no longer do over newer data is left to the server.
 */
export function defineAction<
  const Name extends `${string}.${string}`,
  Args extends TenantArgs & ReadonlyJSONObject,
  const Type extends string = never,
  const Detail extends string = never,
>(action: ActionBase<Name, Args> & (Audited<Args, Type, Detail> | Unaudited)) {
  const { name, capability, schema, durable, queue, run, subject, subjectId, audit } = action;
  const mutator = defineMutator(schema, async ({ tx, args, ctx }) => {
    try {
      let actor = await actorWho(tx, ctx, args.organizationId, capability);
      if (args.as && args.as !== actor.userType) throw accessChanged();
      if (queue && tx.location === 'server') {
        await tx.dbTransaction.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
          `${queue}:${args.organizationId}`,
        ]);
        actor = await actorWho(tx, ctx, args.organizationId, capability);
      }
      await run({ tx, ctx, args, actor, at: now(tx, args.at) });
    } catch (error) {
      if (!isReplay(tx, args)) throw error;
    }
  });
  return Object.assign(mutator, {
    name,
    capability,
    isDurable: durable === true,
    subject: subject as [Type] extends [never] ? undefined : Subject<Type>,
    subjectId: subjectId as string | undefined,
    audit: audit as ActionAudit,
  });
}

type ActionAudit =
  | (AuditWords & {
      details?: (args: never) => AuditDetails<string>;
      mayBeAbsent?: true;
      none?: undefined;
    })
  | { none: string };

type Checked =
  | { readonly value: ReadonlyJSONValue | undefined; readonly issues?: undefined }
  | { readonly issues: readonly { readonly message: string }[] };

/** An action, whatever its arguments are. */
export type AnyAction = {
  readonly name: string;
  readonly capability: Capability;
  readonly isDurable: boolean;
  readonly subject: Subject | undefined;
  readonly subjectId: string | undefined;
  readonly audit: ActionAudit;
  /** How its arguments are checked. */
  readonly validator:
    { readonly '~standard': { validate(value: unknown): Checked | Promise<Checked> } } | undefined;
};

/** The actions of modules, by entity, as one list. */
export const listActions = <Each>(
  byEntity: Readonly<Record<string, Readonly<Record<string, Each>>>>,
): Each[] => Object.values(byEntity).flatMap((own) => Object.values(own));

const accessChanged = () =>
  mutationError('CONFLICT', 'Your access changed after you wrote this, so it was not sent.');

/**
 * Whether this is a replay of a waiting change over newer data or by a newer page. If the mutator threw
 * then, the change would never be sent or the connection would end, so the server decides.
 */
const isReplay = (tx: Tx, { again }: TenantArgs) =>
  tx.location === 'client' && (tx.reason === 'rebase' || again === true);
