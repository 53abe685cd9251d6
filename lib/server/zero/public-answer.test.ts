import { ApplicationError } from '@rocicorp/zero';
import { handleMutateRequest, handleQueryRequest } from '@rocicorp/zero/server';
import { describe, expect, it } from 'vitest';
import { mutationError } from '@/zero/core/mutation-error';
import { schema } from '@/zero/schema';
import { publicAnswer } from './request';

const secret = 'relation "ticket_note" of eD() has no column x';

const mutateRequest = (name: string) => ({
  clientGroupID: 'group',
  mutations: [{ type: 'custom', id: 1, clientID: 'client', name, args: [{}], timestamp: 1 }],
  pushVersion: 1,
  timestamp: 1,
  requestID: 'request',
});

const mutate = (body: object, error: unknown) =>
  handleMutateRequest({
    dbProvider: {
      transaction: () => {
        throw error;
      },
    },
    handler: (transact) => transact(() => Promise.resolve()),
    query: { schema: 'zero_0', appID: 'zero' },
    body: JSON.parse(JSON.stringify(body)),
    userID: 'user',
    logLevel: 'error',
  });

const query = (error: unknown) =>
  handleQueryRequest({
    handler: () => {
      throw error;
    },
    schema,
    query: {},
    body: ['transform', [{ id: 'q', name: 'ticket.all', args: [{}] }]],
    userID: 'user',
    logLevel: 'error',
  });

describe('an error of a library', () => {
  it.each([
    ['in a transaction', () => mutate(mutateRequest('ticket.create'), new Error(secret))],
    ['of a mutator', () => mutate(mutateRequest('x'), new ApplicationError(secret))],
    [
      'with details',
      () => mutate(mutateRequest('x'), new ApplicationError('x', { details: { secret } })),
    ],
    ['of a body that is not one', () => mutate({ [secret]: 1 }, new Error('x'))],
    ['of a query', () => query(new Error(secret))],
    ['of a query with details', () => query(new ApplicationError('x', { details: { secret } }))],
  ])('%s leaves in our words', async (_, ask) => {
    const answer = await ask();
    const text = JSON.stringify(publicAnswer(answer));
    expect(text).not.toMatch(/ticket_note|eD\(\)|Expected|Failed to parse/);
    expect(text).toMatch(/The server could not do this|Reload the page/);
  });
});

describe('an answer of ours', () => {
  it('keeps a rejection’s words and code', async () => {
    const answer = await mutate(mutateRequest('x'), mutationError('CONFLICT', 'It is closed.'));
    expect(publicAnswer(answer)).toEqual(answer);
    expect(JSON.stringify(answer)).toContain('It is closed.');
  });

  it('keeps a success and its ids', () => {
    const done = {
      kind: 'MutateResponse',
      userID: 'user',
      mutations: [{ id: { clientID: 'client', id: 1 }, result: {} }],
    };
    expect(publicAnswer(done)).toEqual(done);
    const shown = { kind: 'QueryResponse', queries: [{ id: 'q', name: 'x', ast: { table: 't' } }] };
    expect(publicAnswer(shown)).toEqual(shown);
  });
});
