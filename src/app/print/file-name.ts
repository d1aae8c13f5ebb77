import { fileNames } from '../../content/file-names.ts'
import type { Day } from '../../domain/answer.ts'

/** Same for every kind of print: a list of files says when something was printed, never what or about whom. */
export function neutralFileName(language: 'sv' | 'en', today: Day): string {
  return `${fileNames.note[language]}-${today}.pdf`
}
