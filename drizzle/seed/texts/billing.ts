import type { Problem } from './problem';

export const billing: readonly Problem[] = [
  {
    titles: [
      'Question about invoice {invoice}',
      'Invoice {invoice} is higher than expected',
      'Amount of {invoice}',
    ],
    openings: [
      'Invoice {invoice} shows {amount} more than last month, but our number of users did not change. What is the difference?',
      'Please have a look at {invoice}. We agreed on a fixed price until the end of the year, and the total does not match that.',
      'our accountant asks about {invoice}: there is a line "additional volume" that we do not recognise. could you explain it please?',
    ],
    asks: [
      [
        'Could you send me the page with the line you mean? I would like to look at exactly the same figures.',
        'Page 2, third line, {amount}.',
      ],
      [
        'Do you remember with whom the price was agreed? Then I can find the offer faster.',
        'It was in the mail from our renewal, in spring. I can forward it if needed.',
      ],
    ],
    fixes: [
      'The line is for {count} documents above the included volume, from {site} alone. I attached the breakdown by day. If this is going to stay, the next plan would be cheaper; I can have an offer made.',
      'You are right, the agreed price was not applied. {invoice} is cancelled, and the corrected one is on its way. Please ignore the first.',
    ],
    notes: [
      'Volume of {site} doubled in the last two weeks, it is real.',
      'Price agreement was never entered in billing. Credit note requested.',
    ],
  },
  {
    titles: [
      'New billing address',
      'Please change the recipient of our invoices',
      'Tax number missing on invoices',
    ],
    openings: [
      'We moved. Please use the new address in {site} from the next invoice on, the old one is no longer valid for tax purposes.',
      'Invoices still go to {colleague}, who has left. Please send them to our accounts mailbox instead.',
      'Our tax number is missing on {invoice}. Without it we cannot book it. Could you issue it again with the number?',
    ],
    asks: [
      [
        'Gladly. Does the change apply to all your contracts, or only to the one for {site}?',
        'To all of them please.',
      ],
      [
        'Could you confirm the legal name as it should appear?',
        'As in the signature below, without any abbreviation.',
      ],
    ],
    fixes: [
      'The change is in place for everything from today. {invoice} was issued again with the new details; the number stays the same with the suffix A.',
      'Recipient and address are updated. I also removed the old contact from reminders, so nothing goes astray.',
    ],
    notes: [
      'Checked the register, legal name matches.',
      'Three contracts, all changed. The sandbox one has no billing.',
    ],
  },
  {
    titles: [
      'Reminder although we have paid',
      'Payment of {invoice} not recorded',
      'Received a second reminder for {invoice}',
    ],
    openings: [
      'We received a reminder for {invoice}, but we paid on {weekday} two weeks ago. Please check and stop the reminders.',
      'This is the **second** reminder for {invoice}. Our bank confirms the transfer of {amount}. Please sort this out on your side.',
    ],
    asks: [
      [
        'I am sorry about that. Which reference did you give on the transfer? I cannot find it under the invoice number.',
        'Our own order number, {order}. Maybe that is the reason?',
      ],
      [
        'To which of our accounts did the transfer go? We changed banks in spring.',
        "To the one on last year's invoices.",
      ],
    ],
    fixes: [
      'Found: the payment came in under {order} and had been booked as a prepayment. It is now assigned to {invoice}, the reminder fees are cancelled.',
      'The transfer was on our old account, which is still open until the end of the quarter. Booked today. Please use the account on the invoice from now on.',
    ],
    notes: [
      'Money is there since two weeks, booked to the wrong customer. Told accounting.',
      'Reminder run stopped for this client until Friday.',
    ],
  },
  {
    titles: [
      'Upgrade to a larger plan',
      'Cancel the add-on for {module}',
      'How much would {count} more users cost?',
    ],
    openings: [
      'We would like to add {count} users from next month. What would that cost, and do we have to change the plan for it?',
      'The add-on for {module} is not used any more at {site}. How and until when can we cancel it?',
    ],
    asks: [
      [
        'With pleasure. Are these full users, or people who only look at reports? The second kind is free in your plan.',
        'Half of them only look at reports, good to know.',
      ],
      ['Shall it end for all sites, or for {site} only?', 'For all of them please.'],
    ],
    fixes: [
      'For that number the next plan is the better deal: {amount} a month less than single seats. I have put the offer into your account; it is valid for {days} days.',
      'The add-on is cancelled for the end of the month. Your data in {module} stays readable for a year.',
    ],
    notes: [
      'Account management knows, offer is out.',
      'They asked the same in spring and stayed. Be kind.',
    ],
  },
  {
    titles: ['Charged twice for {order}', 'Credit note for the outage', 'Refund for double charge'],
    openings: [
      'The card was charged twice for {order}, each time {amount}. Please refund one of them.',
      'As discussed on the phone we would like a credit for the hours in which {module} was not usable on {weekday}.',
    ],
    asks: [
      [
        'Do both charges show as final at your bank, or is one of them still reserved? Reservations vanish by themselves after a few days.',
        'Both are final since {weekday}.',
      ],
      ['From when until when were you unable to work?', 'From {time} on, for about three hours.'],
    ],
    fixes: [
      'The second charge was ours to answer for: a retry after a timeout. The refund of {amount} is on its way and takes up to {days} working days.',
      'The credit note over {amount} is approved and will be set off against the next invoice.',
    ],
    notes: [
      'Two captures with the same key {code}. Reported to engineering.',
      'Within the service agreement, approved by the team lead.',
    ],
  },
];
