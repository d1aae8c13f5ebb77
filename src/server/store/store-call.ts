import type { FeedStore } from './feed-store.ts'

/** What the store's thread is asked, by name; the answers come in the same order. */
export type StoreCall = Exclude<keyof FeedStore, 'watch' | 'close'>
