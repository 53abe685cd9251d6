import { z } from 'zod';

/** What is wrong with a schema of what comes from outside, by path: parts without a maximum, and text that cannot be stored as it is. */
export function faultsOf(schema: unknown, path: string): string[] {
  if (!(schema instanceof z.ZodType)) return [];
  if (schema instanceof z.ZodString || schema instanceof z.ZodStringFormat) {
    return textFaults(schema, path);
  }
  if (schema instanceof z.ZodArray) {
    const isBounded = schema
      .safeParse(Array.from({ length: 100_000 }))
      .error?.issues.some(({ code, path: at }) => code === 'too_big' && at.length === 0);
    return [
      ...(isBounded ? [] : [`${path}: an array without a maximum`]),
      ...faultsOf(schema.element, `${path}[]`),
    ];
  }
  if (schema instanceof z.ZodRecord) {
    const isBounded = Object.keys(schema.def.checks ?? []).length > 0;
    return [
      ...(isBounded || schema.keyType instanceof z.ZodEnum
        ? []
        : [`${path}: a record without a maximum`]),
      ...faultsOf(schema.keyType, `${path} key`),
      ...faultsOf(schema.valueType, `${path}{}`),
    ];
  }
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([key, part]) => faultsOf(part, `${path}.${key}`));
  }
  if (schema instanceof z.ZodUnion) {
    return schema.options.flatMap((option, nth) => faultsOf(option, `${path}|${nth}`));
  }
  if (schema instanceof z.ZodTuple) {
    return schema.def.items.flatMap((item, nth) => faultsOf(item, `${path}.${nth}`));
  }
  if (schema instanceof z.ZodPipe) return faultsOf(schema.in, path);
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault
  ) {
    return faultsOf(schema.unwrap(), path);
  }
  const isClosed =
    schema instanceof z.ZodEnum ||
    schema instanceof z.ZodLiteral ||
    schema instanceof z.ZodBoolean ||
    schema instanceof z.ZodNumber;
  return isClosed ? [] : [`${path}: a ${schema.type} that nobody bounded`];
}

function textFaults(schema: z.ZodType, path: string): string[] {
  const long = ['a', 'A', '1', '%'].some((one) => schema.safeParse(one.repeat(100_001)).success);
  const changed = ['\uD83D', 'a\uD83D', '\uDE00b'].some((half) => {
    const { data } = schema.safeParse(half);
    return typeof data === 'string' && !data.isWellFormed();
  });
  const nothing = ['\0', 'a\0b'].some((text) => schema.safeParse(text).success);
  return [
    ...(long ? [`${path}: text without a maximum`] : []),
    ...(changed ? [`${path}: text with half a character`] : []),
    ...(nothing ? [`${path}: text with a null character`] : []),
  ];
}
