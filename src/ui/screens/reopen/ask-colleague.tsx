import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { RecoveryTexts } from '../../../app/recovery/recovery-texts.ts'
import { askCode, checkAnswer } from '../../../app/recovery/reopen.ts'
import type { Session } from '../../../app/session.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { CodeField } from '../codes/code-field.tsx'
import { ShownCode } from '../codes/shown-code.tsx'

/** This tablet's code to the colleague, and the colleague's back. */
export function AskColleague(props: {
  readonly t: RecoveryTexts
  readonly header: NonNullable<ReturnType<Session['header']>>
  readonly onAnswer: (answer: string) => void
}) {
  const { t, header } = props
  const code = useSignal<string | undefined>(undefined)
  const isAlone = useSignal(false)
  const typed = useSignal('')
  const isWrong = useSignal(false)

  useEffect(() => {
    askCode(header).then((asked) => {
      code.value = asked
      isAlone.value = asked === undefined
    })
  }, [header, code, isAlone])

  async function submit(event: Event): Promise<void> {
    event.preventDefault()
    const answer = await checkAnswer(typed.value)
    if (answer.ok) props.onAnswer(typed.value)
    else isWrong.value = true
  }

  if (isAlone.value) return <Banner kind="info">{t.noColleague}</Banner>
  if (code.value === undefined) return null
  return (
    <>
      <p>{t.askLead}</p>
      <ShownCode label={t.askCode} code={code.value} />
      <form class="form" onSubmit={submit} noValidate>
        <CodeField
          id="help-answer"
          label={t.answer}
          hint={t.answerHint}
          typed={typed}
          onInput={() => (isWrong.value = false)}
          error={isWrong.value ? t.errors['help-code-wrong'] : undefined}
        />
        <Button kind="primary" type="submit" disabled={typed.value.trim() === ''}>
          {t.goOn}
        </Button>
      </form>
    </>
  )
}
