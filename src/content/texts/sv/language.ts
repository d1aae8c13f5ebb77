import type { Language } from '../language.ts'

export const language: Language = { name: 'Svenska', content: 'sv' }
