import type { Problem } from './problem';

export const bug: readonly Problem[] = [
  {
    titles: [
      'Error {code} when saving in {module}',
      '{module}: saving fails with {code}',
      'Cannot save changes, {code}',
    ],
    openings: [
      'Whenever I change a quantity in {module} and press save, I get `{code}`. Order {order} for example.\n\nSteps:\n\n1. Open {order}\n2. Change any quantity\n3. Save\n\nExpected: saved. Actual: red bar with the code.',
      'Since the update on {weekday} we cannot save in {module}. The message is {code}. About {count} people at {site} are affected.',
      'saving does not work, message {code}. happens in {browser} and also on the handhelds. please help, trucks are waiting',
    ],
    asks: [
      [
        'Thank you for the clear steps. Does {order} have a line with a quantity of zero? I can only reproduce it with one.',
        'Yes, the last line is zero, it was cancelled by the customer.',
      ],
      [
        'Could you send a screenshot with the address bar, and tell me whether it also happens with an order created today?',
        'With a new order it works. Only those from before {weekday} fail.',
      ],
    ],
    fixes: [
      'We found the cause: orders with a cancelled line were checked twice since {version}. The correction is live; {order} can be saved, I tried it.',
      'Fixed with {version}, which was rolled out at {time}. Please reload the page once, so that you get the new one.',
    ],
    notes: [
      'Reproduced on staging with a zero line. Stack trace:\n\n```\nInvalidQuantity: line 7 of {order}\n  at validateLine\n  at saveOrder\n```',
      'Regression of {version}. Engineering has it, fix goes out today.',
    ],
  },
  {
    titles: [
      'Stock in {module} does not match the count',
      '{count} items show negative stock',
      'Wrong stock level for several items',
    ],
    openings: [
      'We counted {site} on {weekday}, and {count} items differ from what {module} shows. We did not move anything in between.',
      'Some items show a **negative** stock in {module}, which should not be possible. Item list:\n\n- {code}\n- {order}\n- and {count} more\n\nWhat happened there?',
    ],
    asks: [
      [
        'Were returns booked on that day while the count was open? Those two together could explain it.',
        'Yes, two pallets of returns came in at about {time}.',
      ],
      [
        'Could you name one item that I may follow through its whole history?',
        'Take {code}, it is the easiest one.',
      ],
    ],
    fixes: [
      'Returns booked while a count was open were added twice. We corrected the {count} items, and the change that prevents it is live since {time}.',
      'The negative levels came from a transfer that was confirmed on both sides. Corrected, with a note in the history of each item.',
    ],
    notes: [
      'Race between count and returns, see item {code}. Ugly, but clear.',
      'Script for correction reviewed by a second pair of eyes before running.',
    ],
  },
  {
    titles: [
      'Labels print with the wrong address',
      'Barcode on labels not readable',
      'Label printing broken in {site}',
    ],
    openings: [
      'The labels from {site} carry the sender address of another site since {weekday}. We have stopped shipping for now.',
      'The barcode is cut off on the right side. Our scanners refuse about one in three. Printer and paper are the same as always.',
    ],
    asks: [
      ['Does each site print its own labels, or does one print for all?', 'Each prints its own.'],
      [
        'Which template is chosen under *Settings, Labels* for {site}? And do you print from {browser} or from the handheld?',
        'Template says "Standard narrow". We print from {browser}.',
      ],
    ],
    fixes: [
      "The sender was taken from the first site in the list instead of the order's. Fixed in {version}; labels printed from now on are right.",
      'The template had been switched to the narrow one when {colleague} edited the margins. I set it back, a test label came out right on our side.',
    ],
    notes: [
      'Template changed at {time} by {colleague}, visible in the audit.',
      'Urgent because they stopped shipping. Called them to say we are on it.',
    ],
  },
  {
    titles: [
      'Page stays empty in {browser}',
      '{module} shows a blank page',
      'White screen after the update',
    ],
    openings: [
      "Opening {module} gives a white page in {browser}. Other modules work. In the console I see:\n\n```\nTypeError: cannot read properties of undefined (reading 'lines')\n```",
      'after the weekend {module} stays blank on all handhelds at {site}. on the office computers it works.',
    ],
    asks: [
      [
        'Does it help to reload while holding shift? It would tell me whether an old file is kept.',
        'No change, sorry. Also not after a restart.',
      ],
      [
        'Which version of the browser do the handhelds have?',
        'An older one I am afraid, they were last updated about two years ago.',
      ],
    ],
    fixes: [
      'An order without lines tripped the list. It is handled since {version}, and the page opens again for your account.',
      "The handhelds' browser is older than what we support, but this was easy to avoid: we put the missing piece back. Please plan the update anyway.",
    ],
    notes: [
      'Order {order} has no lines, imported like that.',
      'Browser is below our minimum. Did it as a favour, do not promise it again.',
    ],
  },
  {
    titles: [
      'Notifications arrive twice',
      'Mails are sent {count} times',
      'Duplicate messages from {module}',
    ],
    openings: [
      'Our customers receive the shipping message twice since {weekday}. That looks unprofessional, could you stop it?',
      'One order, {count} identical mails. Example: {order}, sent at {time} and again a minute later.',
    ],
    asks: [
      [
        'Is there a rule of your own besides the standard one? Under *Settings, Messages* both would be listed.',
        'There is an old rule from {colleague}. I did not know it still existed.',
      ],
      [
        'Are the two identical to the letter, including the number at the bottom?',
        'Yes, the very same.',
      ],
    ],
    fixes: [
      'Your own rule and the standard one both fired. I switched the older one off; every order sends one message now.',
      'A worker confirmed too late and the message was sent again. The sender now recognises repeats, checked on {order}.',
    ],
    notes: [
      'Two rules, same trigger. Nothing broken.',
      'Queue redelivery, key {code}. Fix is in review.',
    ],
  },
];
