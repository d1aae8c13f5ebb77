import type { Words } from '../words.ts'

/** How a topic is said to the worker. */
export interface TopicWords {
  /** Heading of its row. */
  readonly name: Words
  /** Goes on from "Därför:" when it is known. */
  readonly present: Words
  /** Goes on from "Därför:" while it is not. */
  readonly unknown: Words
}
