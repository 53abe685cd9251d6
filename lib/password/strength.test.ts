import { expect, it } from 'vitest';
import { personalTexts } from './rules';
import { loadEstimator, strengthWords } from './strength';

const own = personalTexts({ email: 'ada.lovelace@analytical.test', names: ['Northwind Traders'] });

it.each([
  ['violet tram over lake', /^Strong/],
  ['k7#Qp2vL9x', /^Good/],
  ['violet tram', /^Fair/],
  ['violettram', /^Weak/],
  ['lovelace.northwind', /^Good/],
])('judges %j by how it would be guessed', async (password, words) => {
  const score = (await loadEstimator())(password, own);
  expect(strengthWords[score]).toMatch(words);
});

it('does not take long for a long one', async () => {
  const estimate = await loadEstimator();
  estimate('warm', own);
  const start = process.cpuUsage();
  estimate('1!|@4$5s'.repeat(32), own);
  const { user } = process.cpuUsage(start);
  expect(user / 1_000).toBeLessThan(1_000);
});
