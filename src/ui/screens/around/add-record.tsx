import { useSignal } from '@preact/signals'
import type { Result } from '../../../lib/result.ts'
import { useInside } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { saveProblem } from '../save-problem.ts'

/** Begins a record; its fields are there at once and save themselves. */
export function AddRecord(props: { readonly label: string; readonly add: () => Promise<Result<unknown>> }) {
  const texts = useInside()
  const problem = useSignal<string | undefined>(undefined)
  const busy = useSignal(false)

  async function add(): Promise<void> {
    busy.value = true
    const added = await props.add()
    busy.value = false
    problem.value = added.ok ? undefined : saveProblem(texts, added.error.code)
  }

  return (
    <div>
      <Button kind="primary" busy={busy.value} onClick={add}>
        {props.label}
      </Button>
      {problem.value && <Banner kind="info">{problem.value}</Banner>}
    </div>
  )
}
