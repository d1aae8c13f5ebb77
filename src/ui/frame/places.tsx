import { BookOpen, Ellipsis, FolderOpen, Sun } from 'lucide-preact'
import type { DoorTexts } from '../../app/texts.ts'
import { Icon } from '../parts/icon.tsx'
import { LanternMark } from '../parts/lantern-mark.tsx'

export type Place = 'today' | 'cases' | 'practice' | 'more'

const PLACES = [
  ['today', Sun],
  ['cases', FolderOpen],
  ['practice', BookOpen],
  ['more', Ellipsis],
] as const

interface PlacesProps {
  readonly words: DoorTexts['frame']
  readonly current: Place | undefined
  readonly hrefs: Readonly<Record<Place, string>>
}

/** A bar under the thumbs in portrait, a rail at the left in landscape: the same list of links. */
export function Places({ words, current, hrefs }: PlacesProps) {
  return (
    <nav class="places" aria-label={words.places}>
      <LanternMark />
      <ul class="places-list">
        {PLACES.map(([place, icon]) => (
          <li key={place}>
            <a class="place" href={hrefs[place]} aria-current={place === current ? 'page' : undefined}>
              <Icon of={icon} size={24} />
              <span>{words[place]}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
