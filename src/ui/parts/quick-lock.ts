import { createContext } from 'preact'

/** Blank and lock, for what lies over the header's own lock. Undefined where there is nothing to lock. */
export const QuickLock = createContext<{ readonly label: string; readonly lock: () => void } | undefined>(
  undefined,
)
