import type { aroundHelp as sv } from '../sv/help-around.ts'
import type { TextsLike } from '../texts-like.ts'

export const aroundHelp: TextsLike<typeof sv> = {
  external: {
    what: 'Here assessments by others stand beside your own.',
    how: [
      'Write in who made the assessment and when.',
      'Write the result in their own words.',
      'Write where the document is.',
    ],
    safe: 'The words are never converted into yours. High in one tool is not high in another.',
  },
  incidents: {
    what: 'Here you write down what happens, one event at a time.',
    how: ['Press Write down an event.', 'Fill in what you know. The rest can wait.', 'Press Done.'],
    safe: 'The events are not weighed together. Write no address.',
  },
  contacts: {
    what: 'Here you write down when you have had contact, and when it did not happen.',
    how: [
      'Press Write down a contact.',
      'Choose with whom, how and whether it happened.',
      'Where you watch for silence the day moves when the contact was with the person and took place.',
      'Press Done.',
    ],
    safe: 'Rather a function than a name. Write no address.',
  },
  questions: {
    what: 'Here what you do not know becomes questions to someone who may.',
    how: [
      'Choose a gap. There is a ready text to change.',
      'Write when the question was asked and who answered.',
      'The answer lands in the margin of the question in the form.',
    ],
    safe: 'Nothing is sent from here. Check first that you may ask.',
  },
  compare: {
    what: 'Here you see what has changed between two assessments.',
    how: ['Choose two assessments.', 'Read which gaps have been filled, and what you no longer know.'],
    safe: 'Two different instruments are not converted into each other.',
  },
  agreement: {
    what: 'Here two people assess the same thing apart, and then see where they differ.',
    how: [
      'Ask a colleague, on a tablet of their own or on yours.',
      'Do the form apart and sign it.',
      'Talk about the differences and write a joint note.',
    ],
    safe: 'Protection does not wait. As long as you differ it follows the higher judgement.',
  },
  distance: {
    what: 'Here you think through what distance asks for: time to help, journeys, meetings and the place itself.',
    how: [
      'Choose a sheet. Fill in what applies here, the rest can be empty.',
      'Write who told you a thing, and when.',
      'Put errands on one day when that saves a journey.',
    ],
    safe: 'Write no addresses. No map and no position is used.',
  },
}
