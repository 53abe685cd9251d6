import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { machine, ownRatios, type Run, table } from './report';

const file = join(import.meta.dirname, '../../docs/performance.md');

const introduction = `# Performance

Written by the bench (\`npm run bench -- desk --write\`, with \`--beside\`); the explanations are in
[bench/README.md](../bench/README.md). Wall time depends on the machine and its load, so read the ratios and
the processor time first: both applications took turns in the same run.
`;

/** Replaces the section of this comparison in docs/performance.md; the other sections stay. */
export async function record(run: Run): Promise<void> {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : introduction;
  const text = withSection(before, run, { commit: commit(), day: new Date() });
  const style = await resolveConfig(file);
  writeFileSync(file, await format(text, { ...style, parser: 'markdown' }));
}

export function withSection(
  text: string,
  run: Run,
  { commit: revision, day }: { commit: string; day: Date },
): string {
  const peer = run.contestants[1]?.name;
  const title = `## Opsdesk${peer ? ` beside ${peer}` : ''}, round trip of ${run.roundTrip} ms\n`;
  const written = `${title}
${table(run)}

${ownRatios(run)}${day.toISOString().slice(0, 10)}, commit ${revision}; ${machine(run)}.
`;
  const sections = text.split(/^(?=## )/m);
  const index = sections.findIndex((section) => section.startsWith(title));
  if (index < 0) return `${text.trimEnd()}\n\n${written}`;
  const isLast = index === sections.length - 1;
  return sections.toSpliced(index, 1, isLast ? written : `${written}\n`).join('');
}

const commit = () =>
  execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
