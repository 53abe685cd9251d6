import type { Entry } from './insert';
import type { Wanted } from './render';

/** The lines that make a module known to the lists of all modules. */
export function moduleEntries({ module: { kebab, camel } }: Wanted): Entry[] {
  const [tables, relationships] = [`${camel}Tables`, `${camel}Relationships`];
  return [
    {
      file: 'zero/core/optional-modules.ts',
      after: 'export const optionalModules = [',
      line: `'${kebab}',`,
    },
    {
      file: 'zero/modules.ts',
      after: 'export const modules = [',
      line: `${camel}Module,`,
      imports: [`import { ${camel}Module } from './${kebab}/module';`],
    },
    {
      file: 'zero/action-by-name.ts',
      after: '  [',
      line: `${camel},`,
      imports: [`import { actions as ${camel} } from './${kebab}/actions';`],
    },
    {
      file: 'zero/schema.ts',
      after: 'tables: [',
      line: `...${tables},`,
      imports: [`import { ${relationships}, ${tables} } from './${kebab}/tables';`],
    },
    {
      file: 'zero/schema.ts',
      after: 'mergeRelationships([',
      line: `...${relationships},`,
    },
    {
      file: 'zero/roles.ts',
      after: 'const byModule = {',
      line: `${camel}: ${camel}Capabilities,`,
      imports: [`import { ${camel}Capabilities } from './${kebab}/capabilities';`],
    },
    {
      file: 'zero/testing/samples.ts',
      after: 'export const idStatements = {',
      line: `...${camel}Ids,`,
      imports: [`import { ${camel}Ids, ${camel}Samples } from '../${kebab}/samples';`],
    },
    {
      file: 'zero/testing/samples.ts',
      after: 'const samples: EntitySamples[] = [',
      line: `...${camel}Samples,`,
    },
    {
      file: 'lib/server/modules.ts',
      after: 'const modules = [',
      line: `${camel}Module,`,
      imports: [`import { ${camel}Module } from './${kebab}/module';`],
    },
    {
      file: 'lib/server/webhooks.ts',
      after: 'const modules = [',
      line: `${camel}Webhooks,`,
      imports: [`import { ${camel}Webhooks } from './${kebab}/webhooks';`],
    },
    {
      file: 'components/modules.tsx',
      after: 'const modules = [',
      line: `${camel}Screens,`,
      imports: [`import { ${camel}Screens } from './${kebab}/module';`],
    },
  ];
}

/** Pages start without the code of these modules' actions. */
const isDeferred = (module: string) => !['platform', 'desk'].includes(module);

/** Each action of a new entity, and the end of its event type. */
const events = [
  ['create', 'created'],
  ['change', 'updated'],
  ['remove', 'removed'],
] as const;

/** The lines that make an entity known to its module's manifests. */
export function entityEntries({ module, one, many }: Wanted): Entry[] {
  const zero = `zero/${module.kebab}`;
  const server = `lib/server/${module.kebab}/module.ts`;
  const screens = `components/${module.kebab}/module.tsx`;
  const folder = `./${one.kebab}`;
  return [
    {
      file: 'drizzle/schema/index.ts',
      line: `export * from './${module.kebab}/${one.kebab}';`,
    },
    {
      file: `${zero}/tables.ts`,
      after: `export const ${module.camel}Tables = [`,
      line: `${one.camel},`,
      imports: [`import { ${one.camel} } from '${folder}/schema';`],
    },
    {
      file: `${zero}/tables.ts`,
      after: `export const ${module.camel}Relationships = [`,
      line: `relationships(${one.camel}, ({ many }) => ({ members: many(membersOf) })),`,
      imports: [
        `import { relationships } from '@rocicorp/zero';`,
        `import { membersOf } from '@/zero/platform/tables';`,
      ],
    },
    {
      file: `${zero}/capabilities.ts`,
      after: 'defineCapabilities({',
      line: `'${one.camel}.read': staff,\n'${one.camel}.manage': managers,`,
      imports: [
        `import { staff } from '../core/capabilities';`,
        `import { managers } from '../core/capabilities';`,
      ],
    },
    {
      file: `${zero}/samples.ts`,
      after: `export const ${module.camel}Ids = {`,
      line: `...${one.camel}Ids,`,
      imports: [`import { ${one.camel}Ids, ${one.camel}Samples } from '${folder}/samples';`],
    },
    {
      file: `${zero}/samples.ts`,
      after: `export const ${module.camel}Samples: EntitySamples[] = [`,
      line: `${one.camel}Samples,`,
    },
    {
      file: `${zero}/module.ts`,
      after: 'queries: {',
      line: `${one.camel}: ${one.camel}Queries,`,
      imports: [`import { ${one.camel}Queries } from '${folder}/queries';`],
    },
    {
      file: `${zero}/actions.ts`,
      after: 'export const actions = {',
      line: `${one.camel}: ${one.camel}Actions,`,
      imports: [`import { ${one.camel}Actions } from '${folder}/actions';`],
    },
    ...(isDeferred(module.kebab)
      ? [
          {
            file: `${zero}/deferred-actions.ts`,
            after: 'deferActions<typeof Actions>(\n  {',
            line: `${one.camel}: { ${events.map(([action]) => `${action}: {}`).join(', ')} },`,
          },
        ]
      : []),
    {
      file: `${zero}/module.ts`,
      after: 'subjects: [',
      line: `${one.camel}Subject,`,
      imports: [`import { ${one.camel}Subject } from '${folder}/subject';`],
    },
    {
      file: server,
      after: 'exportSets: [',
      line: `${one.camel}ExportSet,`,
      imports: [`import { ${one.camel}ExportSet } from '${folder}/export-set';`],
    },
    {
      file: `lib/server/${module.kebab}/webhooks.ts`,
      after: 'types: {',
      line: events
        .map(([action, done]) => `'${one.camel}.${action}': '${one.snake}.${done}',`)
        .join('\n'),
    },
    {
      file: 'docs/webhooks.md',
      line: `| \`${one.snake}.*\` | ${events.map(([, done]) => `\`${one.snake}.${done}\``).join(', ')} | – |`,
    },
    { file: 'lib/organization-path.ts', after: 'const sections = [', line: `'${many.kebab}',` },
    { file: screens, after: 'areas: [', line: `'${many.kebab}',` },
    {
      file: screens,
      after: 'navigation: [',
      line: `{ path: '${many.kebab}', label: '${many.sentence}', Icon: SquaresFourIcon, capability: '${one.camel}.read' },`,
      imports: [`import { SquaresFourIcon } from '@phosphor-icons/react/dist/ssr/SquaresFour';`],
    },
  ];
}
