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
      file: 'lib/server/modules.ts',
      after: 'const modules = [',
      line: `${camel}Module,`,
      imports: [`import { ${camel}Module } from './${kebab}/module';`],
    },
    {
      file: 'components/modules.tsx',
      after: 'const modules = [',
      line: `${camel}Screens,`,
      imports: [`import { ${camel}Screens } from './${kebab}/module';`],
    },
  ];
}

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
      file: 'zero/roles.test.ts',
      after: 'const allowed: Record<Capability, readonly string[]> = {',
      line: `'${one.camel}.read': ['agent', 'manager', 'admin'],\n'${one.camel}.manage': ['manager', 'admin'],`,
    },
    {
      file: 'zero/testing/samples.ts',
      after:
        'export const querySamples: Record<string, readonly (ReadonlyJSONValue | undefined)[]> = {',
      line: `'${one.camel}.all': [{ organizationId }],`,
    },
    {
      file: 'zero/visibility.pg.test.ts',
      after: 'const rootTables: Record<string, string> = {',
      line: `'${one.camel}.all': '${one.camel}',`,
    },
    {
      file: 'zero/testing/oracle.ts',
      after: 'const predicates: Record<string, string> = {',
      line: `${one.snake}: internalOf('r'),`,
    },
    ...writeSamples(one),
    {
      file: `${zero}/module.ts`,
      after: 'queries: {',
      line: `${one.camel}: ${one.camel}Queries,`,
      imports: [`import { ${one.camel}Queries } from '${folder}/queries';`],
    },
    {
      file: `${zero}/module.ts`,
      after: 'actions: {',
      line: `${one.camel}: ${one.camel}Actions,`,
      imports: [`import { ${one.camel}Actions } from '${folder}/actions';`],
    },
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

function writeSamples({ camel, snake }: Wanted['one']): Entry[] {
  const file = 'lib/server/zero/testing-writes.ts';
  const may = "may: ['manager', 'admin']";
  return [
    {
      file: 'lib/server/zero/writes.pg.test.ts',
      after: 'const newRowOf: Record<string, keyof Ids> = {',
      line: `'${camel}.create': '${camel}Id',`,
    },
    {
      file,
      after: 'const idStatements = {',
      line: `${camel}Id: '(select id from ${snake} where organization_id = t.organization_id limit 1)',`,
    },
    {
      file,
      after: 'const rowStatements: readonly string[] = [',
      line: `\`insert into ${snake} (id, organization_id, name)
   select gen_random_uuid(), id, 'a test' from organization\`,`,
    },
    {
      file,
      after: 'args: (ids: Ids) => ReadonlyJSONObject }\n> = {',
      line: `'${camel}.create': {
    ${may},
    args: () => ({ id: newId(), name: 'A name', description: '' }),
  },
  '${camel}.change': {
    ${may},
    args: ({ ${camel}Id }) => ({ ${camel}Id, name: 'Another name', description: '' }),
  },
  '${camel}.remove': { ${may}, args: ({ ${camel}Id }) => ({ ${camel}Id }) },`,
    },
  ];
}
