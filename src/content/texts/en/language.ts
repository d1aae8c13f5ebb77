import type { Language } from '../language.ts'

export const language: Language = { name: 'English', content: 'en' }
