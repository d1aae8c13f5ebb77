import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { CaseSession } from '../../../app/case-session.ts'
import { dayOf } from '../../../app/format.ts'
import { type Printable, type PrintWish, printOfCase } from '../../../app/print/print-of-case.ts'
import { PLAIN_PRINT, type PrintOptions } from '../../../app/print/print-of-plan.ts'
import { availableHere } from '../../../app/resources.ts'
import { useApp, useDesk, useInside, useLocale } from '../../app-context.ts'
import { PageLayout } from '../../frame/page-layout.tsx'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { ProtectionBanner } from '../case/protection-banner.tsx'
import { AnswersFile } from './answers-file.tsx'
import { OptionsForm } from './options-form.tsx'
import { Paper } from './paper.tsx'

const PLAN_PRINTS: readonly PrintWish['what'][] = ['plan', 'card', 'childCard', 'extract']

/** What will be on the paper, exactly; then paper, or a file made on the tablet. */
export function PrintScreen(props: {
  readonly session: CaseSession
  readonly what: PrintWish['what']
  readonly of: string
}) {
  const texts = useInside()
  const t = texts.more
  const agreed = useSignal(false)
  const options = useSignal<PrintOptions>(PLAIN_PRINT)
  const { view, isWaiting } = usePrint(props, agreed.value, options.value)
  return (
    <PageLayout
      heading={
        <div class="no-print">
          <ProtectionBanner state={props.session.state.value} />
          <PageHeading focusOn="print">{t.printTitle}</PageHeading>
        </div>
      }
    >
      {PLAN_PRINTS.includes(props.what) && (
        <OptionsForm
          session={props.session}
          what={props.what}
          of={props.of}
          options={options.value}
          onChange={(next) => (options.value = next)}
        />
      )}
      {view.is === 'ready' && (
        <Paper printable={view.printable} of={props.session.id} what={props.what} isWaiting={isWaiting}>
          {props.what === 'assessment' && <AnswersFile session={props.session} assessment={props.of} />}
        </Paper>
      )}
      {view.is === 'refused' && view.code === 'card-not-chosen' && (
        <Banner
          kind="info"
          action={<Button onClick={() => (agreed.value = true)}>{texts.safety.cardPrintAnyway}</Button>}
        >
          {texts.safety.cardNotSafe}
        </Banner>
      )}
      {view.is === 'refused' && view.code !== 'card-not-chosen' && (
        <Banner kind="info">{refusal(view.code, texts)}</Banner>
      )}
    </PageLayout>
  )
}

type View =
  | { readonly is: 'loading' }
  | { readonly is: 'ready'; readonly printable: Printable }
  | { readonly is: 'refused'; readonly code: string }

function usePrint(
  {
    session,
    what,
    of,
  }: { readonly session: CaseSession; readonly what: PrintWish['what']; readonly of: string },
  chosenAnyway: boolean,
  options: PrintOptions,
): { readonly view: View; readonly isWaiting: boolean } {
  const { now } = useApp()
  const { organisation } = useDesk()
  const texts = useInside()
  const locale = useLocale()
  const view = useSignal<View>({ is: 'loading' })
  const madeWith = useSignal<PrintOptions | undefined>(undefined)
  useEffect(() => {
    let isOld = false
    printOfCase(
      session.state.value,
      { what, of, chosenAnyway, options },
      {
        locale,
        texts,
        today: dayOf(now()),
        organisation: organisation.peek(),
        members: organisation.peek().members,
        available: availableHere(organisation.peek()),
      },
    ).then((made) => {
      // What was asked for first may be made last.
      if (isOld) return
      madeWith.value = options
      view.value = made.ok ? { is: 'ready', printable: made.value } : { is: 'refused', code: made.error.code }
    })
    return () => {
      isOld = true
    }
  }, [session, what, of, chosenAnyway, options, locale, texts, now, organisation, view, madeWith])
  // A front page that was asked for and is not there yet is no paper to save.
  return { view: view.value, isWaiting: madeWith.value !== options }
}

function refusal(code: string, texts: ReturnType<typeof useInside>): string {
  if (code === 'print-not-weighed') return texts.more.printNotWeighed
  if (code === 'cover-no-words') return texts.planPrint.coverNoWords
  if (code === 'card-not-printable') return texts.more.printCardSaysTooMuch
  return code === 'print-nothing' ? texts.more.printNothing : texts.cases.contentMissing
}
