import { expect, it } from 'vitest';
import { temporaryCause } from './temporary-error';

const withCode = (code: string) => Object.assign(new Error(`read ${code}`), { code });

it.each([
  ['lost', ['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT', 'CONNECTION_CLOSED']],
  ['lost', ['57P01', '57P02', '57P03', '08000', '08003', '08006', '08P01', '40003', '25006']],
  ['conflict', ['40001', '40P01']],
  ['busy', ['55P03', '57014', '53300', '53200', '25P03']],
] as const)('%s: %j', (cause, codes) => {
  for (const code of codes) expect(temporaryCause(withCode(code)), code).toBe(cause);
});

it('finds the failure in what wraps it', () => {
  const wrapped = new Error('Failed query', {
    cause: new Error('in a transaction', { cause: withCode('57P01') }),
  });
  expect(temporaryCause(wrapped)).toBe('lost');
});

it('takes nothing for temporary that the same change would meet again', () => {
  for (const code of ['23505', '23514', '42501', '22P02', 'XX000', '40002', 'ERR_INVALID_ARG']) {
    expect(temporaryCause(withCode(code)), code).toBeUndefined();
  }
  expect(temporaryCause(new Error('read ECONNRESET'))).toBeUndefined();
  expect(temporaryCause('57P01')).toBeUndefined();
  const circular = new Error('round');
  circular.cause = circular;
  expect(temporaryCause(circular)).toBeUndefined();
});
