import { computed } from '@preact/signals'
import { render } from 'preact'
import { startAutoLock } from './app/auto-lock.ts'
import { parseWrongTries, writeWrongTries } from './app/patience.ts'
import { createPracticeDesk } from './app/practice-desk.ts'
import { createSession } from './app/session.ts'
import { syncWhileOpen } from './app/sync-while-open.ts'
import { openTexts } from './app/texts.ts'
import { trustOwnScripts } from './app/trust-own-scripts.ts'
import { openUnits } from './app/units.ts'
import { startUpdates } from './app/update.ts'
import { whenIdle } from './app/when-idle.ts'
import { openCryptoWorker } from './crypto/client.ts'
import { parseVaultHeader } from './crypto/read-vault-header.ts'
import { browserPlatform } from './storage/platform.ts'
import { holdTab, takeOverTab } from './storage/tab-lock.ts'
import { goToUnit } from './storage/unit-list.ts'
import { browserVaultPlatform, openVaultStore } from './storage/vault-store.ts'
import { App } from './ui/app-context.ts'
import { Root } from './ui/root.tsx'
import { startRouter } from './ui/route.ts'
import { startVeil } from './ui/veil.ts'
import './ui/theme/theme.css'

const LANGUAGE = 'lykta-language'

trustOwnScripts(window)

const units = openUnits({ local: localStorage, tab: sessionStorage }, () => location.replace('/'))
const wrong = `${units.here}-wrong`
const platform = browserPlatform(units.here)
const clock = () => Date.now()
const random = (length: number) => crypto.getRandomValues(new Uint8Array(length))
const deskPorts = {
  clock,
  random,
  platform,
  // Asked when there is work to date: the first question makes the browser read its tables of time and language.
  get zone() {
    return Intl.DateTimeFormat().resolvedOptions().timeZone
  },
}
const network = {
  origin: '',
  fetch: (url: string, init: RequestInit) => fetch(url, init),
  setTimer,
  clock,
  chance: () => Math.random(),
}
const store = openVaultStore(parseVaultHeader, browserVaultPlatform(units.here))
const vault: typeof store = {
  read: store.read,
  write: async (header) => {
    const written = await store.write(header)
    if (written.ok && units.isNew) {
      goToUnit(units.places, units.here)
      void changeUnits().then(({ refreshUnits }) => refreshUnits(units))
    }
    return written
  },
}
// Read while the texts load: on a slow tablet either takes a while, and neither needs the other.
let firstReading: ReturnType<typeof vault.read> | undefined = vault.read()

// Nothing here is awaited before the first function: WebKit hands out a module that was asked for twice before it has
// run, when what it needs waits at its top, and a screen is then made of names without values.
const loadingTexts = openTexts({
  get: () => localStorage.getItem(LANGUAGE),
  set: (locale) => localStorage.setItem(LANGUAGE, locale),
})

const session = createSession({
  clock,
  openCrypto: openCryptoWorker,
  readVault: () => {
    const reading = firstReading ?? vault.read()
    firstReading = undefined
    return reading
  },
  writeVault: vault.write,
  holdTab,
  takeTab: takeOverTab,
  wrongTries: {
    get: () => parseWrongTries(localStorage.getItem(wrong)),
    set: (tries) => localStorage.setItem(wrong, writeWrongTries(tries)),
  },
  openDesk: async (client) => {
    const [{ openDesk }] = await Promise.all([import('./app/set-up-desk.ts'), loadLists()])
    return openDesk('real', client, deskPorts, 'refuse')
  },
  setUpDesk: async (client, _header, first) => {
    const [{ setUpDesk }] = await Promise.all([import('./app/set-up-desk.ts'), loadLists()])
    return setUpDesk(client, first, deskPorts)
  },
  beginJoin: async (client) => {
    const [{ beginJoin }] = await Promise.all([import('./app/sync/join.ts'), loadLists()])
    return beginJoin(client, { ...deskPorts, network })
  },
  recoverDesk: async (client, header, asked) => {
    const [{ recoverOrganisation }] = await Promise.all([import('./app/recovery/recover.ts'), loadLists()])
    return recoverOrganisation(client, header, asked, { ...deskPorts, network })
  },
  restoreBackup: async (client, { file, passphrase, kits }) => {
    if (kits) {
      const { restoreWithKits } = await import('./app/recovery/restore-with-kits.ts')
      return restoreWithKits(client, { file, passphrase, kits }, vault, platform)
    }
    const { restoreBackup } = await import('./storage/restore-backup.ts')
    return restoreBackup({ file, passphrase, crypto: client, vault, platform, parseHeader: parseVaultHeader })
  },
  recoverCopy: async (client) => {
    const { recoverFromSecondCopy } = await import('./storage/recover-second-copy.ts')
    return recoverFromSecondCopy({ space: 'real', crypto: client, platform })
  },
  eraseDevice: async () => {
    await (await import('./storage/erase-device.ts')).eraseDevice(platform, localStorage)
    // On the way to another unit this page has nothing more to show.
    if (await (await changeUnits()).leaveErased(units)) await new Promise(() => {})
  },
  beforeClose: () => practice.leave(),
})

const practice = createPracticeDesk({
  open: async () => {
    const open = session.phase.peek()
    if (open.is !== 'open') throw new Error(`expected an open desk, got ${open.is}`)
    const { openPractice } = await import('./app/practice.ts')
    const me = open.desk.me.value
    return openPractice(
      open.desk.crypto,
      { name: me?.name.shown ?? '', title: me?.title?.shown ?? '' },
      (await loadingTexts).locale.value,
      deskPorts,
    )
  },
  wipe: async () => {
    await (await import('./storage/delete-database.ts')).resetPractice(platform)
  },
})

const sync = syncWhileOpen({ session, network })
const router = startRouter(window)
const desk = computed(
  () => practice.desk.value ?? (session.phase.value.is === 'open' ? session.phase.value.desk : undefined),
)
const place = document.getElementById('app')
if (!place) throw new Error('expected an element to render into')

const update = startUpdates()
lockWhenLeft()
startVeil(window)
void begin(place)

async function begin(into: HTMLElement): Promise<void> {
  const texts = await loadingTexts
  render(
    <App.Provider value={{ session, texts, router, units, now: clock, random, update, desk, practice, sync }}>
      <Root />
    </App.Provider>,
    into,
  )
  await session.start()
  // The lock is on the glass first. Reminders bring along the code behind it, which is there when the passphrase is.
  whenIdle(() => {
    update.start()
    void import('./ui/after-press.ts').then(({ startAfterPress }) => startAfterPress(window))
    void import('./ui/note-browser-prints.ts').then(({ noteBrowserPrints }) =>
      noteBrowserPrints(window, () => ({ desk: desk.peek(), route: router.route.peek() })),
    )
    void changeUnits().then(({ refreshUnits }) => refreshUnits(units))
    void import('./app/browser-reminders.ts').then(({ remindInBrowser }) =>
      remindInBrowser({ unit: units.here, session, clock, setTimer, language: () => texts.language.value }),
    )
  })
}

function changeUnits() {
  return import('./app/change-units.ts')
}

async function loadLists(): Promise<void> {
  await (await loadingTexts).loadLists()
}

function setTimer(ms: number, then: () => void): () => void {
  const timer = setTimeout(then, ms)
  return () => clearTimeout(timer)
}

/** Auto-lock runs while a desk is open, and only then. */
function lockWhenLeft(): void {
  let running: ReturnType<typeof startAutoLock> | undefined
  session.phase.subscribe((phase) => {
    running?.stop()
    running =
      phase.is === 'open'
        ? startAutoLock({
            clock,
            setTimer,
            lock: () => void session.lock(),
          })
        : undefined
  })
  for (const kind of ['pointerdown', 'keydown', 'scroll', 'input']) {
    addEventListener(kind, () => running?.touched(), { capture: true, passive: true })
  }
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') {
      running?.hidden()
      void desk.peek()?.drafts.sealAll()
    } else running?.visible()
  })
  // The page is being frozen or thrown away: what is typed is sealed, and the keys go.
  document.addEventListener('freeze', () => void session.lock())
  addEventListener('pagehide', () => void session.lock())
}
