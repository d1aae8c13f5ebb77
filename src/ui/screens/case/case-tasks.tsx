import type { CaseSession } from '../../../app/case-session.ts'
import { formatDay } from '../../../app/format.ts'
import { useApp, useInside, useLocale } from '../../app-context.ts'
import { ContentWords } from '../../content-words.tsx'
import { Button } from '../../parts/button.tsx'
import { usePacks } from '../../use-packs.ts'
import { RecordMark } from '../record-mark.tsx'

/** Tasks that forms left behind, open ones only. */
export function CaseTasks(props: { readonly session: CaseSession }) {
  const { now } = useApp()
  const t = useInside().cases
  const locale = useLocale()
  const open = props.session.state.value.tasks.filter((task) => !task.done)
  const packs = usePacks(open.map((task) => task.text.split('.')[0] ?? ''))
  if (open.length === 0) return null
  return (
    <section aria-labelledby="case-tasks">
      <h2 id="case-tasks">{t.tasks}</h2>
      <ul class="rows">
        {open.map((task) => {
          const [packId, taskId] = task.text.split('.')
          const left = packs.get(packId ?? '')?.after.tasks.find((each) => each.id === taskId)
          return (
            <li key={task.id} class="task-row">
              <span>
                {left ? <ContentWords of={left.text} /> : task.text}
                {task.due && <span class="soft"> · {t.due(formatDay(task.due, locale, now()))}</span>}
                <RecordMark session={props.session} of={`task/${task.id}`} />
              </span>
              <Button
                kind="quiet"
                onClick={() => props.session.dispatch([{ type: 'task.done@1', data: { task: task.id } }])}
              >
                {t.taskDone}
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
