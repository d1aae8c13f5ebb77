/** Reminders of one word, and what they can and cannot do. */
export const reminders = {
  /** All that a reminder ever says. */
  word: 'Reminder',
  title: 'Reminders',
  states: {
    on: 'On, on this tablet.',
    off: 'Off.',
    refused: 'The browser does not allow reminders. Change that in the browser’s settings for Lykta.',
    impossible: 'This tablet or browser cannot show reminders.',
  },
  honest: [
    'At eight on a day when something has to be done, the word Reminder is shown. Never what, in which case or how much.',
    'It works only while Lykta runs, open or locked. When the app is closed or the tablet sleeps, no reminder comes.',
    'After a restart you must have unlocked once. Whoever sees the screen sees that there is an app called Lykta.',
    'If you want to be sure: save the days to the calendar from Coming days.',
  ],
  switchOn: 'Switch on reminders',
  switchOff: 'Switch off reminders',
  tryIt: 'Show what it looks like',
} as const
