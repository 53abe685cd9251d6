import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { format, resolveConfig } from 'prettier';

const note = '// Written by "npm run derive"; changes by hand are lost.\n';

const schemaIndex = () =>
  globSync('drizzle/schema/*/*.ts')
    .filter((file) => /^export const \w+ = [\w.]*[tT]able\(/m.test(readFileSync(file, 'utf8')))
    .toSorted()
    .map((file) => `export * from './${file.slice('drizzle/schema/'.length, -'.ts'.length)}';`)
    .join('\n');

function sections(): string {
  const names = globSync('app/t/[[]slug]/(*)/*/')
    .map((folder) => basename(folder))
    .toSorted();
  const list = [...new Set(names)].map((name) => `'${name}',`).join('\n');
  return `/** The first path segment of each page inside an organization. */\nexport const pageSections: readonly string[] = [${list}];`;
}

function samples(): string {
  const files = globSync('zero/*/*/samples.ts').toSorted();
  const found = files.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    const names = [...text.matchAll(/^export const (\w+(?:Ids|Samples))\b/gm)].map(
      ([, name = '']) => name,
    );
    return names.length > 0
      ? [{ from: `../${dirname(file).slice('zero/'.length)}/samples`, names }]
      : [];
  });
  const imports = found.map(({ from, names }) => `import { ${names.join(', ')} } from '${from}';`);
  const ending = (end: string) =>
    found.flatMap(({ names }) => names.filter((name) => name.endsWith(end)));
  return `${imports.join('\n')}
    import type { EntitySamples } from './entity-samples';

    /** How an id of each entity is found. */
    export const entityIds = { ${ending('Ids').map((name) => `...${name}`)} };

    /** What the tests of permission try. */
    export const entitySamples: EntitySamples[] = [${ending('Samples')}];`;
}

type Named = Readonly<Record<string, Readonly<Record<string, { isDurable: boolean }>>>>;

function deferred(actions: Named): string {
  const entities = Object.entries(actions).map(([entity, own]) => {
    const names = Object.entries(own).map(
      ([name, { isDurable }]) => `${name}: {${isDurable ? 'isDurable: true' : ''}}`,
    );
    return `${entity}: { ${names.join(', ')} },`;
  });
  return `import { deferActions } from '../core/defer-actions';
    import type { actions as Actions } from './actions';

    /** Stands in the place of \`actions.ts\` in browsers; see \`imports\` in package.json. */
    export const actions = deferActions<typeof Actions>(
      { ${entities.join('\n')} },
      async () => (await import('./actions')).actions,
    );`;
}

/** The table of event types; the objects that the REST API shows keep the names they have there. */
function withEventTypes(document: string, types: readonly string[]): string {
  const rows = document.split('\n').filter((line) => line.startsWith('| `'));
  const objects = new Map(
    rows.map((row) => {
      const [, subject = '', , shown = ''] = row.split('|').map((cell) => cell.trim());
      return [subject.slice(1, -'.*`'.length), shown];
    }),
  );
  const bySubject = Map.groupBy(types, (type) => type.slice(0, type.indexOf('.')));
  const subjects = [
    ...[...objects.keys()].filter((subject) => bySubject.has(subject)),
    ...[...bySubject.keys()].filter((subject) => !objects.has(subject)),
  ];
  const lines = subjects.map((subject) => {
    const own = (bySubject.get(subject) ?? []).map((type) => `\`${type}\``);
    return `| \`${subject}.*\` | ${own.join(', ')} | ${objects.get(subject) ?? '–'} |`;
  });
  const head = '| subject | event types | object |\n| --- | --- | --- |\n';
  const start = document.indexOf(head);
  const end = document.indexOf('\n\n', start + head.length);
  return `${document.slice(0, start)}${head}${lines.join('\n')}${end < 0 ? '\n' : document.slice(end)}`;
}

/** Each file that follows from others, with what it has to say. */
export async function* derivedFiles(): AsyncGenerator<[file: string, text: string]> {
  yield await formatted('drizzle/schema/index.ts', note + schemaIndex());
  yield await formatted('lib/sections.ts', note + sections());
  yield await formatted('zero/testing/all-samples.ts', note + samples());
  const { modules } = await import('@/zero/modules');
  for (const { name, actions } of modules) {
    if (Object.keys(actions).length > 0) {
      yield await formatted(`zero/${name}/deferred-actions.ts`, note + deferred(actions));
    }
  }
  const { webhookEventTypes } = await import('@/lib/server/webhooks');
  const document = 'docs/webhooks.md';
  yield [document, withEventTypes(readFileSync(document, 'utf8'), webhookEventTypes)];
}

async function formatted(file: string, text: string): Promise<[string, string]> {
  return [file, await format(text, { ...(await resolveConfig(file)), filepath: file })];
}
