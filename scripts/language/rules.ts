export type Kind = 'name' | 'comment' | 'text';

/** A word that is not used, in which kinds of English, and what to write instead. */
export type Rule = { word: string; pattern: RegExp; kinds: readonly Kind[]; instead: string };

const everywhere: readonly Kind[] = ['name', 'comment', 'text'];
const prose: readonly Kind[] = ['comment', 'text'];
const names: readonly Kind[] = ['name'];

const rule = (word: string, pattern: RegExp, kinds: readonly Kind[], instead: string): Rule => ({
  word,
  pattern,
  kinds,
  instead,
});

/** Names are compared as words: `ticketPromises` as "ticket promises". */
export const rules: readonly Rule[] = [
  rule('walls', /\bwalls\b/, everywhere, 'tenant isolation, row-level security'),
  rule('witness', /\bwitness(?:es|ed)?\b/, everywhere, 'withAudit, observer'),
  rule('look', /\blooks?\b/, names, 'snapshot, readSnapshots, check'),
  rule('deed', /\bdeeds?\b/, everywhere, 'mutation, action, row metrics'),
  rule('receive', /\b(?:receive|receives)\b/, names, 'claimWriteId, processed mutation'),
  rule('tie', /\b(?:tie|ties|tied)\b/, everywhere, 'deterministic id, link'),
  rule('asked', /\basked\b/, names, 'request, options, enforceOnServer'),
  rule('asker', /\baskers?\b/, everywhere, 'the member, the person, actor'),
  rule('refusal', /\brefusals?\b/, everywhere, 'mutation error, rejection'),
  rule('unseen', /\bunseen\b/, names, 'stale, unread'),
  rule('standing', /\bstanding\b/, everywhere, 'status, state'),
  rule('whom', /\bwhom\b/, names, 'recipients, who'),
  rule('tell', /\b(?:tell|tells|telling)\b/, names, 'deliver, notify, publish'),
  rule('told', /\btold\b/, names, 'recipients, notified, received'),
  rule('letter', /\bletter\b(?!s)/, names, 'email'),
  rule('moment', /\bmoments?\b/, names, 'time, instant, schedule'),
  rule('announcement', /\bannouncements?\b/, everywhere, 'notification event'),
  rule(
    'promise',
    /\b(?:promises|promised|promising)\b|\bpromise (?:in|of|names?|words)\b/,
    everywhere,
    'SLA target, SLA timer',
  ),
  rule('rest', /\b(?:rests|rested|resting)\b/, everywhere, 'paused'),
  rule('overtaken', /\bovertaken\b|\bheld? back\b/, everywhere, 'stale, rejected'),
  rule('figure', /\bfigures?\b/, everywhere, 'metric, number, value'),
  rule('fact', /\bfacts\b/, everywhere, 'fields, details, metrics'),
  rule('course', /\bcourse\b/, names, 'timeline, series'),
  rule('fold', /\b(?:fold|folds|folded|folding)\b/, everywhere, 'reduce, collapse, normalize'),
  rule('tally', /\b(?:tally|tallies)\b/, everywhere, 'count'),
  rule('asleep', /\b(?:asleep|awake)\b/, everywhere, 'snoozed, active'),
  rule('showcase', /\b(?:showcase|casting|ledger)\b/, everywhere, 'fixture, picker, builder'),
  rule('trail', /\btrails?\b/, everywhere, 'audit log'),
  rule('verdict', /\bverdicts?\b/, everywhere, 'result'),
  rule('befall', /\bbefalls?\b/, everywhere, 'happens to'),
  rule('heed', /\bheed(?:s|ed)?\b/, everywhere, 'respect, follow'),
  rule('twin', /\btwins?\b/, everywhere, 'counterpart, copy'),
  rule('verb', /\bverbs?\b/, names, 'action, command'),
  rule('hurry', /\bhurry\b/, names, 'flush, make due'),
  rule('heal', /\b(?:heal|heals|healed)\b/, everywhere, 'repair, recalculate'),
  rule('forgive', /\b(?:forgive|forgives|forgiven)\b/, everywhere, 'reset the counter'),
  rule('beat', /\b(?:beat|beats)\b/, everywhere, 'heartbeat'),
  rule('news', /\bnews\b/, everywhere, 'update, event'),
  rule('sealed', /\b(?:sealed|seals?)\b/, names, 'build, segment'),
  rule('patience', /\bpatience\b/, names, 'timeout'),
  rule('she', /\b(?:she|hers?|herself|he|his|him|himself)\b/, prose, 'they'),
  rule('mail', /\b(?:mails|mailed|a mail|by mail|the mail)\b/, ['text'], 'email'),
  rule('woken', /\b(?:woke|woken)\b/, ['text'], 'snooze ended'),
];
