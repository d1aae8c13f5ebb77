import type { PracticeSource } from '../../../domain/practice/practice-case.ts'
import { useInside } from '../../app-context.ts'
import { Disclosure } from '../../parts/disclosure.tsx'

/** What was read, where, and how sure we are of it. */
export function SourceList({ sources }: { readonly sources: readonly PracticeSource[] }) {
  const texts = useInside()
  return (
    <Disclosure summary={texts.practice.sourcesTitle}>
      <ul>
        {sources.map((source) => (
          <li key={source.id}>
            <span lang="en">{source.title}</span>
            {source.address && <span class="soft"> {source.address}</span>}
            <span class="soft"> ({texts.instruments.confidence[source.confidence]})</span>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
