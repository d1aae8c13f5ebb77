import type { serverDoubt as sv } from '../sv/server-doubt.ts'
import type { TextsLike } from '../texts-like.ts'

export const serverDoubt: TextsLike<typeof sv> = {
  title: 'Something is not right with the server',
  lead: 'What you write is saved here as usual. See what it is about, and show it to whoever runs the server.',
  look: 'See what it is about',
}
