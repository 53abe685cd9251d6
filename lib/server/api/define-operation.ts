import type { MutateRequest, ReadonlyJSONObject } from '@rocicorp/zero';
import type postgres from 'postgres';
import type { z } from 'zod';
import type { Tx } from '@/zero/core/actor';
import type { Context } from '@/zero/core/context';
import type { Capability } from '@/zero/roles';
import type { Actor } from '../core/actor';
import type { Query } from '../core/query';
import type { ReceivedFile } from '../platform/attachment/receive';
import type { ApiScope } from './scope';

/** What a handler works with: one transaction that has entered the caller's organization. */
export type ApiCall<Params = unknown, Search = unknown, Body = unknown> = {
  tx: Tx;
  /** The same transaction for SQL and for what is written with it. */
  sql: postgres.TransactionSql;
  query: Query;
  ctx: Context;
  actor: Actor;
  organizationId: string;
  /** Milliseconds since the epoch. */
  at: number;
  params: Params;
  search: Search;
  body: Body;
  /** Does what the browser's mutator does, with its checks, its audit entry and what follows from it. */
  act: <Args extends ReadonlyJSONObject>(request: MutateRequest<Args>) => Promise<void>;
};

/** What it takes to read as the caller. */
export type Reading = Pick<ApiCall, 'tx' | 'ctx' | 'organizationId'>;

/** One transaction that has entered the caller's organization, once they may. */
type ApiPlace = Pick<ApiCall, 'sql' | 'query' | 'actor' | 'organizationId'>;

/** Runs work in a transaction of its own, as the caller. */
export type InPlace = <T>(work: (place: ApiPlace) => Promise<T>) => Promise<T>;

/** How an operation takes a file in: before its transaction, which is not held open for the bytes. */
type ApiFile<Search = never> = {
  /** Most bytes. */
  limit: number;
  /** Keeps the file and gives its id, which `run` gets as the body. */
  keep: (inPlace: InPlace, file: ReceivedFile, search: Search) => Promise<{ id: string }>;
  /** Takes back what was kept, where the operation fails or had been done before. */
  forget: (inPlace: InPlace, id: string) => Promise<void>;
};

/** What an answer that goes on needs of its request. */
export type Answering<Found, Search> = {
  callerId: string;
  search: Search;
  headers: Headers;
  signal: AbortSignal;
  /** Runs the operation once more, as the same caller. @throws ApiProblem where they may no more */
  again: (search: Search) => Promise<Found>;
};

type ApiContent<Found, Search> = {
  mediaType: '*/*' | 'text/event-stream';
  answer: (found: Found, answering: Answering<Found, Search>) => Promise<Response>;
};

type Fields = z.ZodObject;
type Of<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;

type Definition<Params, Search, Body, Output extends z.ZodType> = {
  /** Its name in documents and generated clients; never changes. */
  id: string;
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Under /api/v1, with parameters in braces. */
  path: string;
  summary: string;
  tag: string;
  /** What a key needs, `resource:action`. */
  scope: string;
  /** What a person needs; undefined for what all of the organization's people may read. */
  capability?: Capability;
  params?: Params;
  search?: Search;
  body?: Body;
  /** The request is the bytes of a file. */
  file?: ApiFile<Of<Search>>;
  output: Output;
  status?: 200 | 201;
  /** Fields of the answer that are given once: null where it is replayed to the same Idempotency-Key. */
  shownOnce?: readonly string[];
  /** One resource, which has an ETag. */
  isSingle?: true;
  /** Answers with something else than the JSON of `run`, once its transaction is over. */
  content?: ApiContent<z.output<Output>, Of<Search>>;
  /** What `If-Match` is compared with: the resource as it is before the change, held until its end. */
  current?: (call: ApiCall<Of<Params>, Of<Search>, Of<Body>>) => Promise<z.input<Output>>;
  run: (call: ApiCall<Of<Params>, Of<Search>, Of<Body>>) => Promise<z.input<Output>>;
};

/** Something that programs do, whatever it takes and gives. */
export type ApiOperation = Omit<
  Definition<Fields | undefined, Fields | undefined, Fields | undefined, z.ZodType>,
  'run' | 'current' | 'content' | 'file'
> & {
  file?: ApiFile;
  content?: ApiContent<never, never>;
  run: (call: ApiCall<never, never, never>) => Promise<unknown>;
  current?: (call: ApiCall<never, never, never>) => Promise<unknown>;
};

/** An operation and the module that brings it. */
export type ModuleOperation = ApiOperation & { readonly module: string };

/** What a module shows to programs. */
export type ApiModule = {
  readonly scopes: readonly ApiScope[];
  readonly operations: readonly ApiOperation[];
};

/**
 * Defines an operation of the REST API, once: route, validation, document and permission follow from it.
 * What a change means is said by the action that it calls.
 */
export const defineOperation = <
  Output extends z.ZodType,
  Params extends Fields | undefined = undefined,
  Search extends Fields | undefined = undefined,
  Body extends Fields | undefined = undefined,
>(
  operation: Definition<Params, Search, Body, Output>,
): ApiOperation => operation as unknown as ApiOperation;
