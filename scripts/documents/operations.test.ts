// @isolated: it reads every metric that this process registered.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import '@/lib/server/core/metrics/queue';
import '@/lib/server/core/observe-requests';
import { observeProcess } from '@/lib/server/core/metrics/process';
import { metricNames } from '@/lib/server/core/metrics/registry';
import { gauges } from '@/lib/server/modules';
import '../stack/gateway-metrics';

const text = readFileSync('docs/operations.md', 'utf8');
const [scrape, rules] = [...text.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, block = '']) =>
  parse(block),
);

observeProcess();
const known = new Set([...metricNames(), ...gauges.map(({ name }) => name)]);
const namesIn = (words: string) =>
  [...words.matchAll(/\b(?:opsdesk|process|nodejs)_[a-z_]*[a-z]\b/g)].map(([name]) =>
    name.replace(/_(count|sum|bucket)$/, ''),
  );

describe('the page for operators', () => {
  it('has a scrape configuration of the default ports', () => {
    const schema = z.object({
      scrape_configs: z.array(
        z.object({ static_configs: z.array(z.object({ targets: z.array(z.string()) })) }),
      ),
    });
    const targets = schema
      .parse(scrape)
      .scrape_configs.flatMap((job) => job.static_configs.flatMap((each) => each.targets));
    expect(targets).toEqual(['127.0.0.1:9464', '127.0.0.1:9465', '127.0.0.1:9466']);
  });

  it('has alert rules of metrics that there are', () => {
    const rule = z.strictObject({
      alert: z.string().regex(/^Opsdesk[A-Z]\w+$/),
      expr: z.string().regex(/[<>=]=? ?[\d.e]+$/),
      for: z
        .string()
        .regex(/^\d+m$/)
        .optional(),
      annotations: z.strictObject({ summary: z.string() }),
    });
    const { groups } = z
      .object({ groups: z.array(z.object({ name: z.string(), rules: z.array(rule).min(5) })) })
      .parse(rules);
    const used = groups.flatMap((group) => group.rules.flatMap(({ expr }) => namesIn(expr)));
    expect(used.filter((name) => !known.has(name))).toEqual([]);
  });

  it('explains every metric, and no other', () => {
    const explained = new Set(
      text.split('\n').flatMap((line) => (line.startsWith('| `') ? namesIn(line) : [])),
    );
    expect([...known].filter((name) => !explained.has(name))).toEqual([]);
    expect([...explained].filter((name) => !known.has(name))).toEqual([]);
  });
});
