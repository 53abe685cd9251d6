import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';

const form = /^(build|chore|ci|docs|feat|fix|perf|refactor|revert|style|test)(\([\w-]+\))?: \S/;

/** A copy without git history has nothing to check. */
it.runIf(existsSync('.git'))('the newest commits have subjects of the agreed form', () => {
  const log = execFileSync('git', ['log', '-50', '--no-merges', '--format=%s'], {
    encoding: 'utf8',
  });
  const subjects = log.trim().split('\n');
  expect(subjects.filter((subject) => subject.length > 72 || !form.test(subject))).toEqual([]);
});
