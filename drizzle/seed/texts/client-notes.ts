export const clientNoteTexts: readonly string[] = [
  'Prefers a call before we restart anything. Ask for the shift lead, not the office.',
  'Their network is behind a strict proxy: **send the list of hosts** before any update.',
  'Renewal is in spring. They compare us with two others; be quick with open points.',
  'Invoices go to a shared mailbox and are paid on the last Friday of the month.',
  'Two sites, one account. The second site calls everything "the warehouse".',
  'Had a bad week in the summer: three outages. They were told what was changed since.',
  'Their admin left. Until the new one is named, changes need a word from the managing director.',
  'Happy to test early versions. Good to ask when a fix needs somebody to try it.',
  'Reads mail in the morning only. If it is urgent, call.',
  'Exports every Monday at six; a slow export at that time is *theirs*, not a fault of ours.',
  'Wants answers in two sentences. Long explanations come back as questions.',
  'Uses the API for everything. Ask for the request id, they always have it.',
];
