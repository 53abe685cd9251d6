import { describe, expect, it } from 'vitest';
import { firstPagingStep, stepAfter } from './next-step';

const first = { step: 0, repetition: 0 };
const [ana, ben, nobody] = [['ana'], ['ben'], []];

describe('the step that pages', () => {
  it('is the one that is due', () => {
    expect(firstPagingStep(first, [ana, ben], 0)).toEqual(first);
  });

  it('is the next one that pages somebody, also in the next repetition', () => {
    expect(firstPagingStep(first, [nobody, ben], 0)).toEqual({ step: 1, repetition: 0 });
    expect(firstPagingStep({ step: 1, repetition: 0 }, [ana, nobody], 1)).toEqual({
      step: 0,
      repetition: 1,
    });
  });

  it('is none where nobody is left to page', () => {
    expect(firstPagingStep(first, [nobody, nobody], 5)).toBeUndefined();
    expect(firstPagingStep(first, [], 5)).toBeUndefined();
    expect(firstPagingStep({ step: 1, repetition: 0 }, [ana, nobody], 0)).toBeUndefined();
  });

  it('begins anew where steps were removed since', () => {
    expect(firstPagingStep({ step: 4, repetition: 0 }, [ana], 1)).toEqual({
      step: 0,
      repetition: 1,
    });
    expect(firstPagingStep({ step: 4, repetition: 1 }, [ana], 1)).toBeUndefined();
  });
});

it('goes on with the next step, then with the next repetition, until the last', () => {
  expect(stepAfter(first, 2, 1)).toEqual({ step: 1, repetition: 0 });
  expect(stepAfter({ step: 1, repetition: 0 }, 2, 1)).toEqual({ step: 0, repetition: 1 });
  expect(stepAfter({ step: 1, repetition: 1 }, 2, 1)).toBeUndefined();
});
