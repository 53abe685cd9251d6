import type { ApiCall, Reading } from './define-operation';

type OnRow<Param extends string> = Reading &
  Pick<ApiCall, 'sql'> & { params: Readonly<Record<Param, string>> };

/** What `If-Match` is compared with: the resource of one row, which is held until the transaction ends. */
export const held =
  <Param extends string, Resource>(
    table: string,
    param: Param,
    read: (call: Reading, id: string) => Promise<Resource>,
  ) =>
  async (call: OnRow<Param>): Promise<Resource> => {
    const id = call.params[param];
    await call.sql`select from ${call.sql(table)} where id = ${id} for no key update`;
    return await read(call, id);
  };
