/** Sharing a case with another organisation, on either side. */
export const copyHelp = {
  share: {
    what: 'Here you share a locked copy of the case with another unit or municipality.',
    how: [
      'Choose what is to go along.',
      'Scan the receiver’s code, and compare the five words when you call or meet.',
      'Choose a ground, write why it holds, and read through what is given out.',
      'Save the file and give it to the receiver.',
    ],
    safe: 'Only the receiver’s tablet can open the file. That it was made stands in the case and in the log.',
  },
  receive: {
    what: 'Here you receive a case from another unit or municipality.',
    how: [
      'Show the code to the sender and compare the five words.',
      'Open the file you are given.',
      'Compare the sender’s words before you save.',
    ],
    safe: 'The copy becomes a case of your own. The same file never makes two cases.',
  },
} as const
