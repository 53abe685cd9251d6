import { ThemeSwitch } from '@/components/core/theme/theme-switch';
import { Link } from '@/components/ui/link';
import type { ApiDocument } from '@/lib/server/api/document';
import { ApiOperationPart } from './api-operation';

type ApiReferenceProps = { document: ApiDocument };

/** The OpenAPI document as a page: everything is in its HTML. */
export function ApiReference({ document }: ApiReferenceProps) {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
  );
  const tags = [...new Set(operations.flatMap((operation) => operation.tags))];
  return (
    <main className="mx-auto w-full max-w-200 px-4 pb-24">
      <header className="flex items-start justify-between gap-4 py-8">
        <div>
          <h1 className="text-28 font-semibold">API reference</h1>
          <p className="mt-2 text-14 text-ink-muted">
            Version {document.info.version} ·{' '}
            <Link href="/api/v1/openapi.json" prefetch={false}>
              OpenAPI document
            </Link>
          </p>
        </div>
        <ThemeSwitch />
      </header>
      <div className="flex flex-col gap-2 text-14 text-pretty">
        {document.info.description.split('\n\n').map((paragraph) => (
          <p key={paragraph}>
            <Code text={paragraph} />
          </p>
        ))}
      </div>
      <nav aria-label="Resources" className="flex flex-wrap gap-x-4 gap-y-2 py-6 text-14">
        {tags.map((tag) => (
          <a key={tag} href={`#${idOf(tag)}`} className="text-accent-ink underline">
            {tag}
          </a>
        ))}
      </nav>
      {tags.map((tag) => (
        <section key={tag} aria-labelledby={idOf(tag)} className="pt-6">
          <h2 id={idOf(tag)} className="pb-2 text-20 font-semibold">
            {tag}
          </h2>
          {operations
            .filter((operation) => operation.tags.includes(tag))
            .map((operation) => (
              <ApiOperationPart
                key={operation.operationId}
                operation={operation}
                schemas={document.components.schemas}
              />
            ))}
        </section>
      ))}
    </main>
  );
}

const idOf = (tag: string) => tag.toLowerCase().replaceAll(' ', '-');

/** Text with its parts between backticks as code. */
function Code({ text }: { text: string }) {
  return text
    .split('`')
    .map((part, index) => (index % 2 === 0 ? part : <code key={`${index} ${part}`}>{part}</code>));
}
