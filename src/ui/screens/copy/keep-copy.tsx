import { useSignal } from '@preact/signals'
import { type CopyTexts, loadSharingGrounds } from '../../../app/copy/copy-texts.ts'
import { keepCopy, type OpenedFile } from '../../../app/copy/take-copy.ts'
import { formatMoment } from '../../../app/format.ts'
import { useApp, useDesk, useDoor, useInside, useLocale } from '../../app-context.ts'
import { ContentWords } from '../../content-words.tsx'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { Checkbox } from '../../parts/checkbox.tsx'
import { KeyValueList } from '../../parts/key-value-list.tsx'
import { useLoaded } from '../../use-loaded.ts'
import { PassphraseEntry } from '../lock/passphrase-entry.tsx'
import { copyProblem } from './copy-problem.ts'

/** What has come and from whom. It is kept only once somebody has asked the sender whether it is from them. */
export function KeepCopy(props: {
  readonly opened: OpenedFile
  readonly t: CopyTexts
  readonly onDrop: () => void
}) {
  const { opened, t } = props
  const { session: app, router } = useApp()
  const desk = useDesk()
  const texts = useInside()
  const door = useDoor()
  const isSame = useSignal(false)
  const typed = useSignal('')
  const busy = useSignal(false)
  const problem = useSignal<string | undefined>(undefined)

  async function keep(event: Event): Promise<void> {
    event.preventDefault()
    if (busy.value || !isSame.value) return
    busy.value = true
    const header = app.header()
    const secret = header && opened.hasPlaces ? { header, passphrase: typed.value } : undefined
    const kept = await keepCopy(desk, opened, secret)
    busy.value = false
    typed.value = ''
    problem.value = kept.ok ? undefined : kept.error.code
    if (kept.ok) router.replace({ at: 'case', id: kept.value })
  }

  return (
    <form class="form" onSubmit={keep}>
      <h3>{t.openedTitle}</h3>
      <CopyFacts opened={opened} t={t} />
      <p>{t.senderLead}</p>
      <p class="offered-phrase" data-sender>
        {opened.mark}
      </p>
      <Checkbox
        label={t.senderSame}
        checked={isSame.value}
        onChange={(checked) => (isSame.value = checked)}
      />
      {opened.hasPlaces && (
        <>
          <p>{t.placesCome}</p>
          <PassphraseEntry label={door.lock.passphrase} typed={typed} />
        </>
      )}
      {problem.value && <Banner kind="info">{copyProblem(t, texts, door, problem.value)}</Banner>}
      <div class="form-actions">
        <Button kind="primary" type="submit" busy={busy.value} disabled={!isSame.value}>
          {t.keep}
        </Button>
        <Button kind="quiet" onClick={props.onDrop}>
          {t.drop}
        </Button>
      </div>
    </form>
  )
}

function CopyFacts({ opened, t }: { readonly opened: OpenedFile; readonly t: CopyTexts }) {
  const locale = useLocale()
  const grounds = useLoaded(loadSharingGrounds)
  const { from, sentWall, ground, words, parts } = opened.body
  const known = grounds?.find(({ id }) => id === ground)
  return (
    <KeyValueList
      items={[
        {
          key: t.from,
          value: t.openedFrom(from.organisation, from.unit, from.name) || t.somebody,
        },
        { key: t.case, value: opened.state.fields.title?.shown ?? '' },
        { key: t.sent, value: formatMoment(sentWall, locale) },
        {
          key: t.groundRow,
          value: (
            <>
              {known ? <ContentWords of={known.title} /> : t.groundUnknown}. {words}
            </>
          ),
        },
        { key: t.content, value: parts.map((part) => t.parts[part]).join(', ') },
      ]}
    />
  )
}
