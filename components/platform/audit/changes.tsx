import type { JsonObject } from '@/lib/server/platform/audit/canonical';
import { fieldValue, fieldWord } from './field-words';
import type { Names } from './sentence';

type ChangesProps = { before: JsonObject | null; after: JsonObject | null; names: Names };

/** Field by field: what was, and what came of it. */
export function Changes({ before, after, names }: ChangesProps) {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].filter(
    (field) => JSON.stringify(before?.[field]) !== JSON.stringify(after?.[field]),
  );
  if (fields.length === 0) return null;
  const shown = (state: JsonObject | null, field: string) =>
    state && Object.hasOwn(state, field) ? fieldValue(field, state[field] ?? null, names) : '';
  return (
    <table className="max-w-180 border-collapse text-left text-13">
      <caption className="sr-only">What changed</caption>
      <thead className="text-12 text-ink-muted">
        <tr>
          <th scope="col" className="w-32 pr-4 font-medium">
            Field
          </th>
          <th scope="col" className="pr-4 font-medium">
            Before
          </th>
          <th scope="col" className="font-medium">
            After
          </th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field} className="border-t border-line align-top">
            <th scope="row" className="py-1 pr-4 font-normal text-ink-muted">
              {fieldWord(field)}
            </th>
            <td className="py-1 pr-4 break-words">{shown(before, field)}</td>
            <td className="py-1 font-medium break-words">{shown(after, field)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
