import type { Answer } from '../answer.ts'

/** `offered`: she has said that paper is safe. `askFirst`: nothing is offered until someone chooses it in the open. */
export type CardOffer = 'offered' | 'askFirst'

/** Silence and doubt count as no: a card that should not exist cannot be taken back. */
export function cardOffer(keeping: Answer | undefined): CardOffer {
  if (keeping?.is !== 'options') return 'askFirst'
  const { options } = keeping
  // Both "on paper" and "nowhere" is a contradiction to talk about, not a yes.
  return options.includes('paper') && !options.includes('nowhere') ? 'offered' : 'askFirst'
}
