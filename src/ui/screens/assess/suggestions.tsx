import { answersOf } from '../../../app/assess.ts'
import { packsOfStep, stepOfAnyPack } from '../../../app/packs.ts'
import { afterwards } from '../../../domain/instrument/afterwards.ts'
import { useDesk, useInside } from '../../app-context.ts'
import { ContentWords, PackTitle } from '../../content-words.tsx'
import { List, ListRow } from '../../parts/list-row.tsx'
import { routeHash } from '../../route.ts'
import { usePacks } from '../../use-packs.ts'
import type { AssessmentProps } from './assessment-props.ts'

/** Other forms that these answers lead to, each with its reason. Nothing is started by itself. */
export function Suggestions({ session, assessment, pack }: AssessmentProps) {
  const t = useInside().assess
  const { kind } = session.state.value
  const organisation = useDesk().organisation.value
  const due = afterwards(pack, answersOf(assessment)).suggests.flatMap((suggestion) => {
    const step = stepOfAnyPack(organisation, suggestion.pack)
    return step && packsOfStep(organisation, step, kind).includes(suggestion.pack)
      ? [{ ...suggestion, step }]
      : []
  })
  const packs = usePacks(due.map((suggestion) => suggestion.pack))
  if (due.length === 0) return null
  return (
    <List label={t.leadsOn} heading>
      {due.map((suggestion) => (
        <ListRow
          key={suggestion.pack}
          href={routeHash({ at: 'step', id: session.id, step: suggestion.step })}
          title={<PackTitle pack={packs.get(suggestion.pack)} id={suggestion.pack} />}
          next={<ContentWords of={suggestion.why} />}
        />
      ))}
    </List>
  )
}
