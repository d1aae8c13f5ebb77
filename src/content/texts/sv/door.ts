import { frame } from './frame.ts'
import { lock } from './lock.ts'
import { parts } from './parts.ts'
import { vault } from './vault.ts'

/** What is needed before and at the lock. */
export const door = { lock, frame, parts, vault } as const
