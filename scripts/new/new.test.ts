import { describe, expect, it } from 'vitest';
import { insertEntry } from './insert';
import { namesOf, pluralOf } from './names';
import { render, wantedOf } from './render';

describe('names', () => {
  it('are spelled as code and screens need them', () => {
    expect(namesOf('status-page')).toEqual({
      kebab: 'status-page',
      camel: 'statusPage',
      pascal: 'StatusPage',
      snake: 'status_page',
      words: 'status page',
      sentence: 'Status page',
    });
    expect(['policy', 'key', 'status', 'switch', 'flag'].map(pluralOf)).toEqual([
      'policies',
      'keys',
      'statuses',
      'switches',
      'flags',
    ]);
  });

  it.each(['StatusPage', 'status_page', '-page', 'page-', '', 'a b'])('refuse “%s”', (name) => {
    expect(() => namesOf(name)).toThrow('is not a name');
  });

  it('say which module and which entity', () => {
    expect(() => wantedOf('service')).toThrow('<module>/<entity>');
    expect(() => wantedOf('incidents/service/extra')).toThrow('<module>/<entity>');
    expect(wantedOf('flags/person', 'people').many.pascal).toBe('People');
  });
});

it('renders every spelling of a template, with the right article', () => {
  const template =
    "/** A sample thing of newmodule. */ sampleThings.map((sampleThing) => 'sample_thing'); // Sample things, a sample thing, SampleThingList, sample-things";
  expect(render(template, wantedOf('incidents/alert-policy'))).toBe(
    "/** An alert policy of incidents. */ alertPolicies.map((alertPolicy) => 'alert_policy'); // Alert policies, an alert policy, AlertPolicyList, alert-policies",
  );
});

describe('a list that is shared', () => {
  const text = "import { a, b } from './others';\n\nexport const all = [a, b];\n";
  const entry = { file: 'all.ts', after: 'all = [', line: 'c,' };

  it('takes up the line and what it needs, once', () => {
    const imports = ["import { b } from './others';", "import { c } from './c';"];
    expect(insertEntry(text, { ...entry, imports })).toBe(
      "import { c } from './c';\nimport { a, b } from './others';\n\nexport const all = [a, b,\nc,\n];\n",
    );
  });

  it('ends where its own bracket is closed, and may be empty', () => {
    const nested = 'const all = { a: [1, { b: 2 }], };\nconst more = {};\n';
    expect(insertEntry(nested, { file: '', after: 'all = {', line: 'c: 3,' })).toBe(
      'const all = { a: [1, { b: 2 }],\nc: 3,\n};\nconst more = {};\n',
    );
    expect(insertEntry(nested, { file: '', after: 'more = {', line: 'c: 3,' })).toBe(
      'const all = { a: [1, { b: 2 }], };\nconst more = {\nc: 3,\n};\n',
    );
  });

  it('that is not there is named', () => {
    expect(() => insertEntry(text, { ...entry, after: 'queries: {' })).toThrow(
      'all.ts has no “queries: {”',
    );
  });
});
