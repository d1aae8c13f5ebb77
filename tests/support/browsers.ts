import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { type BrowserContext, chromium } from 'playwright-core'
import puppeteer, { type Browser } from 'puppeteer-core'
import { Builder, Capabilities, type WebDriver } from 'selenium-webdriver'

/** No sandbox: containers and CI run as root. The rest keeps the browser from calling home in the middle of a test. */
const CHROMIUM_FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]
const SYSTEM_CHROMIUM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
]
const SYSTEM_FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox']
const WEBKIT_DRIVER = ['/usr/bin/WebKitWebDriver']
const WEBKIT_BROWSERS = ['x86_64', 'aarch64'].map(
  (cpu) => `/usr/lib/${cpu}-linux-gnu/webkit2gtk-4.1/MiniBrowser`,
)
const SCREEN = ['/usr/bin/Xvfb']

export interface Chromium {
  readonly path: string
  readonly flags: readonly string[]
}

/** Chromium is the one engine no test does without: the system's, else the one that npm brings along. */
export async function findChromium(): Promise<Chromium> {
  const path = findFirst([process.env.CHROMIUM_PATH, ...SYSTEM_CHROMIUM])
  if (path) return { path, flags: CHROMIUM_FLAGS }
  // Read while the module loads: makes it unpack the shared libraries that a bare Debian lacks.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x'
  const { default: bundled } = await import('@sparticuz/chromium')
  // Not with its own list of flags: that one fits a cloud function, in a single process, which takes the browser down
  // with the first worker.
  return { path: await bundled.executablePath(), flags: CHROMIUM_FLAGS }
}

/** A whole browser on a profile folder: closing and opening it again on the same folder is a cold start. */
export async function launchChromium(profileFolder: string): Promise<BrowserContext> {
  const { path, flags } = await findChromium()
  return chromium.launchPersistentContext(profileFolder, {
    executablePath: path,
    args: [...flags],
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
  })
}

/** Firefox over WebDriver BiDi, or `undefined` where it is not installed. */
export async function launchFirefox(): Promise<Browser | undefined> {
  const path = findFirst([process.env.FIREFOX_PATH, ...SYSTEM_FIREFOX])
  if (!path) return notRun('Firefox', 'firefox-esr')
  return puppeteer.launch({ browser: 'firefox', executablePath: path, headless: true })
}

export interface WebKit {
  readonly driver: WebDriver
  readonly close: () => Promise<void>
}

/** WebKitGTK on a virtual screen that comes and goes with it, or `undefined` where it is not installed. */
export async function launchWebKit(): Promise<WebKit | undefined> {
  const driverPath = findFirst(WEBKIT_DRIVER)
  const browserPath = findFirst(WEBKIT_BROWSERS)
  const screenPath = findFirst(SCREEN)
  if (!driverPath || !browserPath || !screenPath) return notRun('WebKit', 'webkit2gtk-driver and xvfb')
  const screen = await startScreen(screenPath)
  const port = await findFreePort()
  const process_ = spawn(driverPath, [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: screen.display,
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    },
  })
  await untilAnswers(`http://127.0.0.1:${port}/status`)
  const driver = await new Builder()
    .usingServer(`http://127.0.0.1:${port}`)
    .withCapabilities(
      new Capabilities({
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary: browserPath, args: ['--automation'] },
      }),
    )
    .build()
  await driver.manage().setTimeouts({ script: 120_000 })
  return {
    driver,
    close: async () => {
      await driver.quit()
      process_.kill()
      screen.stop()
    },
  }
}

/** Which engines a test can count on here; what is missing is said once, loudly, and nothing passes silently. */
export function isFirefoxInstalled(): boolean {
  return findFirst([process.env.FIREFOX_PATH, ...SYSTEM_FIREFOX]) !== undefined
}

export function isWebKitInstalled(): boolean {
  return [WEBKIT_DRIVER, WEBKIT_BROWSERS, SCREEN].every((places) => findFirst(places) !== undefined)
}

export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => {
        if (address && typeof address === 'object') resolve(address.port)
        else reject(new Error('expected a free port'))
      })
    })
  })
}

export async function untilAnswers(url: string, attempts = 600): Promise<void> {
  for (let left = attempts; left > 0; left -= 1) {
    const answered = await fetch(url).then(
      (answer) => answer.ok,
      () => false,
    )
    if (answered) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`expected an answer from ${url} within ${attempts / 10} s`)
}

/** Xvfb picks a free display by itself and tells its number. */
function startScreen(path: string): Promise<{ readonly display: string; readonly stop: () => void }> {
  const xvfb = spawn(path, ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  return new Promise((resolve, reject) => {
    xvfb.once('exit', (code) => reject(new Error(`expected a virtual screen, Xvfb ended with ${code}`)))
    xvfb.stdio[3]?.once('data', (number) =>
      resolve({ display: `:${String(number).trim()}`, stop: () => xvfb.kill() }),
    )
  })
}

function findFirst(paths: readonly (string | undefined)[]): string | undefined {
  return paths.find((path) => path && existsSync(path))
}

function notRun(engine: string, packages: string): undefined {
  process.stderr.write(`not run: ${engine} is not installed (Debian: apt-get install ${packages})\n`)
  return undefined
}
