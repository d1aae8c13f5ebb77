import type { Topic } from '../../domain/bridge/factor.ts'
import type { TopicWords } from '../../domain/bridge/topic-words.ts'
import { wordsOfCircumstances } from './words-of-circumstances.ts'
import { wordsOfViolence } from './words-of-violence.ts'

/** A name for every row of the bridge, and the two ways a sentence beginning "Därför:" can go on. */
export const topicWords = { ...wordsOfViolence, ...wordsOfCircumstances } as const satisfies Record<
  Topic,
  TopicWords
>
