import { type Signal, useSignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import { openPack } from '../../../app/packs.ts'
import { savePack } from '../../../app/save-pack.ts'
import { dropWorkingCopy, keepWorkingCopy, readWorkingCopy } from '../../../app/workshop.ts'
import type { InstrumentPack } from '../../../domain/instrument/pack.ts'
import { diffPacks } from '../../../domain/workshop/diff-packs.ts'
import { useDesk, useInside } from '../../app-context.ts'
import { ContentWords } from '../../content-words.tsx'
import { PageLayout } from '../../frame/page-layout.tsx'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { Checkbox } from '../../parts/checkbox.tsx'
import { Disclosure } from '../../parts/disclosure.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { TextArea } from '../../parts/text-area.tsx'
import { routeHash } from '../../route.ts'
import { useDraft } from '../../use-draft.ts'
import { saveProblem } from '../save-problem.ts'
import { BandEditor } from './band-editor.tsx'
import { ChangeList } from './change-list.tsx'
import { FaultList } from './fault-list.tsx'
import { FormFacts } from './form-facts.tsx'
import { SectionEditor } from './section-editor.tsx'
import type { WorkshopProps } from './workshop-props.ts'

/** The working copy: everything that can be changed, what is wrong with it now, and what saving it would change. */
export function EditPage(props: WorkshopProps) {
  const desk = useDesk()
  const { place, t } = props
  const begun = useMemo(() => readWorkingCopy(desk, props.pack.id) ?? props.pack, [desk, props.pack.id])
  const copy = useSignal<InstrumentPack>(begun)
  // What the copy was begun from: the version in use may be another by now.
  const base = useSignal<InstrumentPack>(props.pack)
  useEffect(() => {
    if (begun.version === props.pack.version) return
    openPack(desk.organisation.peek(), begun.id, begun.version).then((opened) => {
      if (opened.ok) base.value = opened.value
    })
  }, [begun, desk, base, props.pack.version])
  const change = (next: InstrumentPack) => {
    copy.value = next
    keepWorkingCopy(desk, next)
  }
  const shared = { pack: copy.value, t, onChange: change }
  return (
    <PageLayout
      heading={
        <PageHeading
          over={<ContentWords of={props.pack.title} />}
          lead={t.edit.lead}
          focusOn={`edit-${place}`}
        >
          {t.edit.title}
        </PageHeading>
      }
    >
      <p>{props.pack.judged ? t.kindNote.judged : t.kindNote.other}</p>
      <FaultList {...shared} />
      <FormFacts {...shared} />
      {copy.value.scoring && <BandEditor {...shared} />}
      {copy.value.sections.map((section, i) => (
        <SectionEditor key={section.id} {...shared} section={section} n={i + 1} />
      ))}
      <FaultList {...shared} />
      <SaveForm copy={copy} base={base} place={place} t={t} />
    </PageLayout>
  )
}

function SaveForm(props: {
  readonly copy: Signal<InstrumentPack>
  readonly base: Signal<InstrumentPack>
  readonly place: number
  readonly t: WorkshopProps['t']
}) {
  const desk = useDesk()
  const texts = useInside()
  const { copy, base, place, t } = props
  const words = useDraft(`workshop-words/${copy.value.id}`)
  const useNow = useSignal(true)
  const said = useSignal<{ readonly is: 'saved' | 'problem'; readonly words: string } | undefined>(undefined)
  const asking = useSignal(false)
  const changes = diffPacks(base.value, copy.value)

  async function save(event: Event): Promise<void> {
    event.preventDefault()
    const saved = await savePack(desk, copy.value, {
      words: words.value.trim(),
      base: base.value.version,
      use: useNow.value,
    })
    if (!saved.ok) {
      const known: Readonly<Record<string, string>> = t.errors
      const broken = saved.error.code.startsWith('pack-')
        ? t.errors.broken
        : saveProblem(texts, saved.error.code)
      said.value = { is: 'problem', words: known[saved.error.code] ?? broken }
      return
    }
    await dropWorkingCopy(desk, copy.value.id)
    base.value = saved.value
    copy.value = saved.value
    await words.drop()
    said.value = { is: 'saved', words: t.edit.saved(saved.value.version) }
  }

  async function discard(): Promise<void> {
    await dropWorkingCopy(desk, copy.value.id)
    await words.drop()
    copy.value = base.value
    asking.value = false
  }
  return (
    <form class="form" onSubmit={save}>
      {changes.length === 0 ? (
        <p class="soft">{t.edit.noChanges}</p>
      ) : (
        <Disclosure summary={t.edit.changes(changes.length)}>
          <ChangeList changes={changes} before={base.value} after={copy.value} t={t} />
        </Disclosure>
      )}
      <TextArea label={t.edit.words} value={words.value} rows={2} onInput={words.set} />
      <Checkbox
        label={t.edit.useNow}
        checked={useNow.value}
        onChange={(checked) => (useNow.value = checked)}
      />
      <p class="soft">{t.edit.loses}</p>
      {said.value?.is === 'problem' && <Banner kind="info">{said.value.words}</Banner>}
      <p role="status">{said.value?.is === 'saved' && said.value.words}</p>
      <div class="form-actions">
        <Button kind="primary" type="submit" disabled={changes.length === 0}>
          {t.edit.save}
        </Button>
        <Button href={routeHash({ at: 'workshop', pack: place, part: 'try' })}>{t.parts.try}</Button>
        <Button kind="plain" href={routeHash({ at: 'workshop', pack: place, part: '' })}>
          {t.back}
        </Button>
        {changes.length > 0 && !asking.value && (
          <Button kind="plain" onClick={() => (asking.value = true)}>
            {t.edit.discard}
          </Button>
        )}
      </div>
      {asking.value && (
        <Banner
          kind="info"
          title={t.edit.discard}
          action={
            <>
              <Button onClick={() => void discard()}>{t.edit.discardYes}</Button>
              <Button kind="plain" onClick={() => (asking.value = false)}>
                {t.edit.keep}
              </Button>
            </>
          }
        >
          {t.edit.discardAsk}
        </Banner>
      )}
    </form>
  )
}
