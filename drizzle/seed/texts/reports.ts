import type { Problem } from './problem';

export const reports: readonly Problem[] = [
  {
    titles: [
      'Figures in the monthly report do not add up',
      'Report total differs from {module}',
      'Turnover in the report is off by {amount}',
    ],
    openings: [
      'The monthly report shows {amount} less than the sum I get from {module}. Same period, same site ({site}). Which one is right?',
      'Our controlling compares the report with the ledger, and there is a gap of {amount} for {site}. Could you check where it comes from?',
    ],
    asks: [
      [
        'Do you count by order date or by shipping date? The report uses the second.',
        'By order date. That might be it, but {amount} seems a lot.',
      ],
      [
        'Could you send me the export you compared with? A dozen rows are enough.',
        'Attached {count} rows that are missing in the report.',
      ],
    ],
    fixes: [
      'The missing rows are orders that were placed before midnight and shipped after it. With the report set to order date both totals agree to the cent.',
      'The time zone of the report was set to UTC, so orders after {time} fell into the next day. It now uses the zone of {site}.',
    ],
    notes: [
      'Order date against shipping date, third time this month.',
      'Time zone of the report was never set. Checked their other reports, fine.',
    ],
  },
  {
    titles: [
      'Scheduled report did not arrive',
      'Weekly report for {site} is empty',
      'No report on {weekday}',
    ],
    openings: [
      'The weekly report that should come every {weekday} at {time} did not arrive. {colleague} did not get it either.',
      "This week's report for {site} came, but with zero rows. We certainly had orders.",
    ],
    asks: [
      ['Did it arrive at the usual time in the weeks before?', 'Yes, always to the minute.'],
      [
        'Was the filter of the report changed lately? It says "active sites only", and {site} is marked as paused.',
        'Ah. {colleague} paused the site during the stocktaking.',
      ],
    ],
    fixes: [
      'The job was stuck behind a very large export. It is unblocked, and scheduled reports now run before exports.',
      "With {site} active again the report is filled; I sent you this week's once more by hand.",
    ],
    notes: [
      'Site is paused, so the filter excludes it. Not a bug.',
      'Queue was blocked from {time} on. All reports of that night sent again.',
    ],
  },
  {
    titles: [
      'Export to spreadsheet breaks umlauts',
      'Export of {module} is cut off',
      'CSV export: wrong decimal separator',
    ],
    openings: [
      'In the export of {module} all special characters are replaced by question marks. It was fine last month.',
      'The export ends after {count} rows although there are many more. No message is shown.',
      'The amounts in the CSV use a point instead of a comma, so our spreadsheet reads **{amount}** as text.',
    ],
    asks: [
      [
        'Which of the two export buttons do you use: the one above the list, or the one in Reports?',
        'The one above the list.',
      ],
    ],
    fixes: [
      'The export now asks for the character set, and remembers it. I set the one your spreadsheet expects, for {site} and for everyone else.',
      'The export above the list is meant for what you see, up to {count} rows. For everything please use *Reports, Full export*; it has no limit and sends you a link.',
      'Please choose the format of numbers next to the export button; I set it for your account to what your spreadsheet expects.',
    ],
    notes: [
      'Limit is by design, the wording on the button is bad. Filed.',
      'Locale was reset with the new user profile.',
    ],
  },
  {
    titles: [
      'New column in the stock report',
      'Can we have a report on returns?',
      'Report by supplier and week',
    ],
    openings: [
      'Is it possible to have the supplier as a column in the stock report? We add it by hand every week.',
      'We need returns per item and reason for the last {count} weeks. I could not find a report that has both.',
    ],
    asks: [
      [
        'Would a grouping by supplier do, or do you need it on every row?',
        'On every row, we filter it afterwards.',
      ],
    ],
    fixes: [
      'There is a way already: *Reports, Columns, Add*, then "Supplier". I saved it as a template for {site}, named after you.',
      'I built the report from two existing ones. You find it under "Shared with me"; tell me if a column is missing.',
    ],
    notes: [
      'Template saved in their account.',
      'Third request for returns by reason. Product should know.',
    ],
  },
  {
    titles: [
      'Dashboard shows old data',
      'Figures are from yesterday',
      'Dashboard not updated since {time}',
    ],
    openings: [
      'The dashboard at {site} has shown the same figures since {time}. Orders are coming in, I can see them in {module}.',
      "Why does the screen in our hall show yesterday's numbers? We start the shift with it.",
    ],
    asks: [
      ['Does the small clock at the top right show the current time?', 'No, it stands at {time}.'],
    ],
    fixes: [
      'The screen had lost its session and kept the last picture. I set up a display account for it, which does not expire.',
      'The update of the figures was delayed by {count} minutes on our side. It caught up at {time}; sorry for the start of your shift.',
    ],
    notes: [
      'Display used a personal login. Gave them a display account.',
      'Lag on the reporting replica, see the status page.',
    ],
  },
];
