import { useSignal } from '@preact/signals'
import { dayOf } from '../../../app/format.ts'
import { kitDocument } from '../../../app/print/kit-document.ts'
import { loadPrintTexts } from '../../../app/print/print-texts.ts'
import { type KitsInTheMaking, keepKits, paperOf } from '../../../app/recovery/make-kits.ts'
import type { RecoveryTexts } from '../../../app/recovery/recovery-texts.ts'
import { useApp, useDesk, useLocale } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { useLoaded } from '../../use-loaded.ts'
import { CodeField } from '../codes/code-field.tsx'
import { Paper } from '../print/paper.tsx'
import { KitProblems } from './kit-problems.tsx'

interface MakingProps {
  readonly t: RecoveryTexts
  readonly made: KitsInTheMaking
  readonly onDone: () => void
}

/** One paper at a time, then two of them back from the paper. Until then the kits count for nothing. */
export function KitPapers({ t, made, onDone }: MakingProps) {
  const { now } = useApp()
  const locale = useLocale()
  const print = useLoaded(loadPrintTexts)
  const at = useSignal(0)
  const paper = made.papers[at.value]
  if (!print) return null
  if (!paper) return <ReadBack t={t} made={made} onDone={onDone} onBack={() => (at.value = 0)} />
  const number = at.value + 1
  const { organisation } = made
  const place = { number, organisation, today: dayOf(now()) }
  const document = kitDocument(paper, place, { print, recovery: t }, locale)
  return (
    <>
      <p class="no-print">{t.paperLead(number)}</p>
      <Paper key={number} printable={{ document, texts: print }} what="kit" />
      <div class="form-actions no-print">
        {at.value > 0 && (
          <Button kind="quiet" onClick={() => (at.value -= 1)}>
            {t.paperBack}
          </Button>
        )}
        <Button kind="primary" onClick={() => (at.value += 1)}>
          {number === made.papers.length ? t.paperToReadBack : t.paperNext}
        </Button>
      </div>
    </>
  )
}

function ReadBack({ t, made, onDone, onBack }: MakingProps & { readonly onBack: () => void }) {
  const desk = useDesk()
  const { router } = useApp()
  const first = useSignal('')
  const second = useSignal('')
  const wrong = useSignal<readonly (string | undefined)[]>([])
  const failed = useSignal<string | undefined>(undefined)
  const busy = useSignal(false)

  async function submit(event: Event): Promise<void> {
    event.preventDefault()
    const [a, b] = await Promise.all([first, second].map(({ value }) => paperOf(made.papers, value)))
    const isSame = a !== undefined && a === b
    wrong.value = [
      a === undefined ? t.errors['kit-wrong'] : undefined,
      b === undefined ? t.errors['kit-wrong'] : isSame ? t.errors['kits-same'] : undefined,
    ]
    if (a === undefined || b === undefined || isSame) return
    busy.value = true
    const kept = await keepKits(desk, made)
    busy.value = false
    if (!kept.ok) {
      failed.value = kept.error.code
      return
    }
    onDone()
    router.replace({ at: 'kits' })
  }

  return (
    <form class="form" onSubmit={submit} noValidate>
      <KitProblems t={t} wrong={wrong.value} />
      <p>{t.readBackLead}</p>
      {failed.value && <Banner kind="info">{t.notKept}</Banner>}
      {[first, second].map((typed, n) => (
        <CodeField
          key={n === 0 ? 'first' : 'second'}
          id={`kit-${n + 1}`}
          label={t.kitField(n + 1)}
          hint={t.kitHint}
          typed={typed}
          onInput={() => (wrong.value = [])}
          error={wrong.value[n]}
        />
      ))}
      <div class="form-actions">
        <Button kind="quiet" onClick={onBack}>
          {t.readBackAgain}
        </Button>
        <Button kind="primary" type="submit" busy={busy.value}>
          {t.readBackDone}
        </Button>
      </div>
    </form>
  )
}
