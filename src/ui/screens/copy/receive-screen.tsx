import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { type CopyTexts, loadCopyTexts } from '../../../app/copy/copy-texts.ts'
import { ownReceiver } from '../../../app/copy/receiver.ts'
import { type OpenedFile, openCopyFile } from '../../../app/copy/take-copy.ts'
import { useDesk, useDoor, useInside } from '../../app-context.ts'
import { PageLayout } from '../../frame/page-layout.tsx'
import { Banner } from '../../parts/banner.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { routeHash } from '../../route.ts'
import { useLoaded } from '../../use-loaded.ts'
import { useNoted } from '../../use-noted.ts'
import { Unlogged } from '../access/unlogged.tsx'
import { ShownCode } from '../codes/shown-code.tsx'
import { copyProblem } from './copy-problem.ts'
import { KeepCopy } from './keep-copy.tsx'

/** The code that a copy is sealed for, and the file when it comes. */
export function ReceiveScreen() {
  const t = useLoaded(loadCopyTexts)
  if (!t) return null
  return (
    <PageLayout
      heading={
        <PageHeading lead={t.receiveLead} focusOn="receive">
          {t.receiveTitle}
        </PageHeading>
      }
    >
      <OwnCode t={t} />
      <OpenFile t={t} />
    </PageLayout>
  )
}

function OwnCode({ t }: { readonly t: CopyTexts }) {
  const desk = useDesk()
  const own = useSignal<{ readonly code: string; readonly mark: string } | undefined>(undefined)
  useEffect(() => {
    ownReceiver(desk).then((made) => {
      own.value = made
    })
  }, [desk, own])
  return (
    <section aria-labelledby="receive-code">
      <h2 id="receive-code">{t.receiveFirst}</h2>
      <p>{t.receiveCodeLead}</p>
      {own.value && (
        <>
          <ShownCode label={t.codeLabel} code={own.value.code} />
          <p>{t.receiveMark}</p>
          <p class="offered-phrase" data-mark>
            {own.value.mark}
          </p>
        </>
      )}
    </section>
  )
}

function OpenFile({ t }: { readonly t: CopyTexts }) {
  const desk = useDesk()
  const texts = useInside()
  const door = useDoor()
  const { isNoted, note } = useNoted()
  const busy = useSignal(false)
  const opened = useSignal<OpenedFile | undefined>(undefined)
  const problem = useSignal<{ readonly code: string; readonly caseId?: string } | undefined>(undefined)
  const said = useSignal<string | undefined>(undefined)

  async function open(file: File): Promise<void> {
    busy.value = true
    said.value = undefined
    const read = await openCopyFile(desk, file)
    // Whoever looks and keeps nothing has looked all the same.
    if (read.ok) await note({ access: 'read', of: read.value.caseId, what: 'received' })
    busy.value = false
    opened.value = read.ok ? read.value : undefined
    problem.value = read.ok ? undefined : read.error
  }

  const known = problem.value?.caseId
  return (
    <section aria-labelledby="receive-file-title">
      <h2 id="receive-file-title">{t.receiveSecond}</h2>
      <div class="form">
        {problem.value && (
          <Banner
            kind="info"
            action={known && <a href={routeHash({ at: 'case', id: known })}>{t.openKnown}</a>}
          >
            {copyProblem(t, texts, door, problem.value.code)}
          </Banner>
        )}
        {!isNoted && <Unlogged />}
        <p role="status">{said.value}</p>
        {opened.value ? (
          <KeepCopy
            opened={opened.value}
            t={t}
            onDrop={() => {
              opened.value = undefined
              said.value = t.dropped
            }}
          />
        ) : (
          <div class="field">
            <label class="field-label" for="receive-file">
              {t.file}
            </label>
            <input
              id="receive-file"
              type="file"
              disabled={busy.value}
              onChange={({ currentTarget }) => {
                const file = currentTarget.files?.[0]
                if (file) void open(file)
              }}
            />
          </div>
        )}
      </div>
    </section>
  )
}
