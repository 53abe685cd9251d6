import type { ApiDocument } from '@/lib/server/api/document';

type Methods = ApiDocument['paths'][string];
type ShownOperation = Methods[string] & { path: string; method: string };
type Schema = ApiDocument['components']['schemas'][string];

type ApiOperationPartProps = {
  operation: ShownOperation;
  schemas: ApiDocument['components']['schemas'];
};

/** One operation: what it takes and what it answers, opened by its name. */
export function ApiOperationPart({ operation, schemas }: ApiOperationPartProps) {
  const { method, path, summary, description, parameters, requestBody, responses } = operation;
  const body = requestBody?.content['application/json']?.schema;
  const answer = Object.entries(responses).find(([status]) => status.startsWith('2'));
  const answerSchema =
    answer && 'content' in answer[1] ? answer[1].content['application/json']?.schema : undefined;
  return (
    <details id={operation.operationId} className="border-t border-line py-2 text-13">
      <summary className="cursor-pointer py-1 wrap-anywhere">
        <code className="font-semibold uppercase">{method}</code> <code>{path}</code>
        <span className="block text-ink-muted">{summary}</span>
      </summary>
      <p className="py-2 text-ink-muted">{description.replaceAll('`', '')}</p>
      {parameters.length > 0 && (
        <Fields
          caption="Parameters"
          fields={parameters.map(({ name: key, required, schema }) => ({ key, required, schema }))}
        />
      )}
      {body && <Fields caption="Body" fields={fieldsOf(body, schemas)} />}
      {answer && answerSchema && (
        <Fields caption={`Answer ${answer[0]}`} fields={fieldsOf(answerSchema, schemas)} />
      )}
    </details>
  );
}

type FieldRow = { key: string; required: boolean; schema: Schema };

function Fields({ caption, fields }: { caption: string; fields: readonly FieldRow[] }) {
  return (
    <div className="overflow-x-auto py-2">
      <table className="w-full text-left">
        <caption className="pb-1 text-left font-medium">{caption}</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Type</th>
            <th scope="col">Meaning</th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {fields.map(({ key, required, schema }) => (
            <tr key={key} className="align-top">
              <th scope="row" className="py-1 pr-4 font-normal">
                <code>{key}</code>
                {required && <span className="text-ink-muted"> (required)</span>}
              </th>
              <td className="py-1 pr-4">{typeOf(schema)}</td>
              <td className="py-1 text-ink-muted">{textOf(schema['description'])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const refOf = (schema: Schema) => textOf(schema['$ref']).split('/').at(-1) ?? '';

/** The fields of an object, of a named one too. */
function fieldsOf(given: Schema, schemas: ApiOperationPartProps['schemas']): FieldRow[] {
  const schema = schemas[refOf(given)] ?? given;
  const required = Array.isArray(schema['required']) ? schema['required'] : [];
  const properties = (schema['properties'] ?? {}) as Record<string, Schema>;
  return Object.entries(properties).map(([key, property]) => ({
    key,
    required: required.includes(key),
    schema: property,
  }));
}

/** A type in a few words: "string", "one of new, open", "list of Ticket". */
function typeOf(schema: Schema): string {
  const { type, format } = schema;
  if (schema['$ref']) return refOf(schema);
  if (Array.isArray(schema['enum'])) return `one of ${schema['enum'].join(', ')}`;
  if (Array.isArray(schema['anyOf'])) {
    return [...new Set((schema['anyOf'] as Schema[]).map(typeOf))].join(' or ');
  }
  if (type === 'array') return `list of ${typeOf((schema['items'] ?? {}) as Schema)}`;
  return textOf(format) || textOf(type) || 'any';
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
