import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { bulkRequestSchema } from './desk/bulk/request';
import { actionByName } from './action-by-name';
import { queryDefinitions } from './modules';
import { paymentFilterSchema } from './desk/payment/filter';
import { invoiceDraftSchema } from './desk/payment/import';
import { impactRequestSchema } from './desk/sla/impact';
import { faultsOf } from './testing/schemas';
import { textSchema } from './core/text';
import { ticketFilterSchema } from './desk/ticket/filter';

const queries = Object.entries(queryDefinitions).flatMap(([feature, each]) =>
  Object.entries(each).map(
    ([name, { validator }]) => [`query ${feature}.${name}`, validator as unknown] as const,
  ),
);
const mutators = [...actionByName].map(
  ([name, { validator }]) => [`mutator ${name}`, validator as unknown] as const,
);

describe('what comes from outside', () => {
  it.each([
    ...queries.filter(([, schema]) => schema !== undefined),
    ...mutators,
    ['bulk change', bulkRequestSchema],
    ['impact of service levels', impactRequestSchema],
    ['filter of tickets', ticketFilterSchema],
    ['filter of invoices', paymentFilterSchema],
    ['import of invoices', invoiceDraftSchema],
  ] as const)('is bounded and can be stored as it is: %s', (name, schema) => {
    expect(schema).toBeInstanceOf(z.ZodType);
    expect(faultsOf(schema, name)).toEqual([]);
  });

  it('reads half a surrogate pair as the replacement character', () => {
    expect(textSchema.parse('a\uD83D')).toBe('a\uFFFD');
    expect(textSchema.parse('a😀')).toBe('a😀');
  });
});

describe('the walk itself', () => {
  it.each([
    ['an array', z.array(z.number())],
    ['text', textSchema],
    ['text that is not ours', z.string().max(5)],
    ['a record', z.record(textSchema.max(5), z.number())],
    ['anything', z.unknown()],
    [
      'what is deep inside',
      z.object({ a: z.array(z.object({ b: textSchema.nullable() })).max(3) }),
    ],
  ])('sees %s without bounds', (_, schema) => {
    expect(faultsOf(schema, 'it')).not.toEqual([]);
  });
});
