import type { Problem } from './problem';

export const change: readonly Problem[] = [
  {
    titles: [
      'Returns: ask for a reason',
      'Additional step in {module}',
      'New workflow for returns at {site}',
    ],
    openings: [
      'We want everyone in {site} to give a reason when booking a return. Can you switch that on, with our own list of reasons?',
      'From next month a second person has to confirm every booking above {amount}. How can {module} do that?',
    ],
    asks: [
      [
        'Could you send me the list of reasons, and say which of them needs a picture?',
        'Damaged, wrong item, too late, not ordered. A picture for the first one.',
      ],
      ['Shall it apply from now on, or also to what is open?', 'From now on is fine.'],
    ],
    fixes: [
      'The list is set up for {site} and asked for from {time} on. "Damaged" needs a picture. You can change the list yourself under *Settings, Returns*.',
      'The confirmation is active for bookings above {amount}. {colleague} and you are entered as the second pair of eyes.',
    ],
    notes: [
      'Configured, tested on the sandbox first.',
      'Threshold is per site, mind that when they open the next one.',
    ],
  },
  {
    titles: ['Our logo on documents', 'Delivery note in a second language', 'New logo'],
    openings: [
      'We have a new logo and need it on all documents by {weekday}. The file is logo.svg.',
      'Customers abroad ask for delivery notes in their language. Can the language depend on the country of the recipient?',
    ],
    asks: [
      [
        'Could you send the logo as a vector file, or at least {count}0 pixels wide? The one I have would look blurred in print.',
        'Our agency just sent it, attached.',
      ],
      ['Which languages do you need to begin with?', 'English and French, the others can wait.'],
    ],
    fixes: [
      'The new logo is on all documents from now on; I sent you one of each as a sample.',
      'The language now follows the country of the recipient, with English for all others. The texts are in *Settings, Documents*, if you would like to polish them.',
    ],
    notes: ['Samples sent, waiting for their word.', 'Translations by us, they should check them.'],
  },
  {
    titles: [
      'Bulk change of suppliers',
      'Please rename site {site}',
      'Change the supplier of {count} items',
    ],
    openings: [
      'Our supplier was taken over and {count} items need the new name. By hand this takes days. Can you do it in one go?',
      'Please rename {site} everywhere. It is on labels, reports and in the rights of our people.',
    ],
    asks: [
      [
        'Shall past orders keep the old name? For audits that is usually what people want.',
        'Yes, the past should stay as it was.',
      ],
    ],
    fixes: [
      'All {count} items are changed, past orders keep the old name. A list with before and after is attached.',
      'Renamed. Labels printed from {time} on carry the new name; rights and reports moved along by themselves.',
    ],
    notes: [
      'Ran it on a copy first, {count} rows, as expected.',
      'Rename goes through everything by id, no surprises.',
    ],
  },
  {
    titles: [
      'Feature wish: reserve stock for an order',
      'Wish: dark screen for the night shift',
      'Suggestion for {module}',
    ],
    openings: [
      'It would help us a lot if stock could be reserved for an order before it is confirmed. Is something like that planned?',
      'A suggestion from the night shift at {site}: a dark display in {module}. The bright one is hard on the eyes.',
    ],
    asks: [
      [
        'How do you work around it today? The more I can tell our product team, the better.',
        'We keep a list on paper, honestly.',
      ],
      ['Is it about the handhelds, or the screens in the office?', 'The handhelds.'],
    ],
    fixes: [
      'It is on the list for the next quarter, and I added your case with the paper list. You will be told here when it comes.',
      'Good news: it exists already, hidden in the profile under *Display*. For shared handhelds an admin can set it by time of day.',
    ],
    notes: [
      'Linked to the wish, {count} votes by now.',
      'Told product. No promises on dates please.',
    ],
  },
  {
    titles: [
      'Different cut-off time for {site}',
      'Opening hours over the holidays',
      'Carrier change from {weekday}',
    ],
    openings: [
      'From {weekday} on our carrier picks up at {time} instead of the evening. The cut-off time for {site} has to move accordingly.',
      'Over the holidays {site} is closed for {days} days. How do we make sure that no delivery date falls into that time?',
    ],
    asks: [
      ['Does the new time also apply on Saturdays?', 'Saturdays stay as they are.'],
      ['Which days exactly is {site} closed?', 'All of them, including the bridge day.'],
    ],
    fixes: [
      'The cut-off is set to {time} from {weekday} on, Saturdays unchanged. Orders after it get the next working day.',
      'The closed days are entered in the calendar of {site}. Delivery dates skip them, also for orders that are open already.',
    ],
    notes: [
      'Changed calendar {code}, effective {weekday}.',
      'Remind them before the holidays, they forgot last year.',
    ],
  },
];
