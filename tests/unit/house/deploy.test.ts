import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'
import { parseSettings } from '../../../src/server/settings.ts'

const ROOT = join(import.meta.dirname, '../../..')
const text = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const NAME = /\b(?:LYKTA_[A-Z_]*[A-Z](?![A-Z_])|APP_FOLDER|HOST|PORT)\b/g
const known = new Set(
  ['settings', 'oidc-settings'].flatMap((name) => text(`src/server/${name}.ts`).match(NAME) ?? []),
)
/** Set for the other programs beside the server, and not read by it. */
const OF_OTHERS = new Set(['LYKTA_DOMAIN', 'LYKTA_DATABASE_PASSWORD'])

test.each([...known])('%s is explained to whoever runs the server', (name) => {
  expect(text('docs/operations.md')).toContain(`\`${name}\``)
})

const files = readdirSync(join(ROOT, 'deploy'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1))

test.each([...files, 'docs/operations.md'])('%s sets nothing that the server does not know', (path) => {
  const named = [...(text(path).match(/\bLYKTA_[A-Z_]+\b/g) ?? [])]
  expect(named.filter((name) => !known.has(name) && !OF_OTHERS.has(name))).toEqual([])
})

test('the image has every folder that the server imports, and is not run by root', () => {
  const image = text('deploy/Containerfile')
  for (const folder of ['src/lib', 'src/content/pages', 'src/protocol', 'src/server', 'dist', 'node_modules'])
    expect(image).toMatch(new RegExp(`^COPY --from=build /lykta/${folder} ${folder}$`, 'm'))
  expect(image).toMatch(/^USER 1000:1000$/m)
})

test('limits are told as they are', () => {
  const limits = text('src/server/limits.ts')
  const told = text('docs/operations.md')
  for (const [number, words] of [
    ['deviceCalls: 600', '600 a minute'],
    ['addressCalls: 1_200', '1,200 a minute'],
    ['joinCalls: 120', '120 a minute'],
    ['joinLooks: 600', 'from an address | 600 a minute'],
    ['entries: 2_000', '2,000 an hour'],
    ['linesOfDevice: 4', '4 a device'],
    ['15 * 60_000', '15 minutes'],
    ['inviteCalls: 30', '30 a minute'],
    ['proofCalls: 20', '20 a minute'],
  ] as const) {
    expect(limits).toContain(number)
    expect(told).toContain(words)
  }
})

// None of these can be run where there is no container engine; what can be known without one is held here.

describe('the compose file', () => {
  const { services, networks } = parse(text('deploy/compose.yaml'))

  test('runs the server without rights and with a read-only root', () => {
    expect(services.lykta).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      build: { context: '..', dockerfile: 'deploy/Containerfile' },
    })
  })

  test('shows the proxy to the world, and nothing else', () => {
    const open = Object.entries<{ ports?: unknown }>(services).filter(([, { ports }]) => ports)
    expect(open.map(([name]) => name)).toEqual(['proxy'])
    expect(services.database.networks).toEqual(['inside'])
    expect(networks.inside).toEqual({ internal: true })
  })

  test('waits for the database, and asks for what has no safe default', () => {
    expect(services.lykta.depends_on).toEqual({ database: { condition: 'service_healthy' } })
    expect(services.database.environment.POSTGRES_PASSWORD).toMatch(/^\$\{LYKTA_DATABASE_PASSWORD:\?\}$/)
    expect(services.lykta.environment.LYKTA_INVITATIONS).toContain('found')
  })

  test('gives the server settings that it takes', () => {
    const env = Object.entries<string>(services.lykta.environment).map(([name, value]) => [
      name,
      value
        .replace(/\$\{LYKTA_DOMAIN:\?\}/, 'lykta.example.org')
        .replace(/\$\{\w+:-?([^}]*)\}/g, '$1')
        .replace('?@', 'pass@'),
    ])
    expect(parseSettings(Object.fromEntries(env))).toMatchObject({
      ok: true,
      value: { invitations: 'found' },
    })
  })
})

describe('the cluster files', () => {
  const all = ['lykta', 'network'].flatMap((name) =>
    parseAllDocuments(text(`deploy/kubernetes/${name}.yaml`)).map((document) => document.toJS()),
  )
  const one = (kind: string) => {
    const found = all.filter((entry) => entry.kind === kind)
    expect(found).toHaveLength(1)
    return found[0]
  }
  const pod = () => one('Deployment').spec.template.spec
  const [container] = pod().containers

  test('have two replicas or more, of which one is always there', () => {
    expect(one('Deployment').spec.replicas).toBeGreaterThanOrEqual(2)
    expect(one('Deployment').spec.strategy.rollingUpdate.maxUnavailable).toBe(0)
    expect(one('PodDisruptionBudget').spec.minAvailable).toBeGreaterThanOrEqual(1)
  })

  test('run as somebody without rights, with a read-only root', () => {
    expect(pod().securityContext).toMatchObject({ runAsNonRoot: true, runAsUser: 1000 })
    expect(pod().automountServiceAccountToken).toBe(false)
    expect(container.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    })
    expect(container.resources.limits.memory).toBeDefined()
  })

  test('ask at the addresses there are, and stop later than the balancer', () => {
    expect(container.startupProbe.httpGet.path).toBe('/healthz')
    expect(container.livenessProbe.httpGet.path).toBe('/healthz')
    expect(container.readinessProbe.httpGet.path).toBe('/readyz')
    const sleeps = container.lifecycle.preStop.sleep.seconds
    expect(pod().terminationGracePeriodSeconds).toBeGreaterThan(sleeps + 2)
    for (const path of ['/healthz', '/readyz'])
      expect(text('src/server/routes/health-routes.ts')).toContain(path)
  })

  test('all mean the same pods', () => {
    const labels = { app: 'lykta' }
    expect(one('Deployment').spec.template.metadata.labels).toEqual(labels)
    expect(one('Service').spec.selector).toEqual(labels)
    for (const kind of ['Deployment', 'PodDisruptionBudget'])
      expect(one(kind).spec.selector.matchLabels).toEqual(labels)
    expect(one('NetworkPolicy').spec.podSelector.matchLabels).toEqual(labels)
    expect(one('NetworkPolicy').spec.policyTypes).toEqual(['Ingress', 'Egress'])
  })
})

test('the unit restarts, gives time to stop, and may write in its own folder alone', () => {
  const unit = text('deploy/lykta.service')
  for (const line of [
    'User=lykta',
    'Restart=always',
    'NoNewPrivileges=yes',
    'ProtectSystem=strict',
    'StateDirectory=lykta',
    'StateDirectoryMode=0700',
    'CapabilityBoundingSet=',
  ])
    expect(unit.split('\n')).toContain(line)
  expect(unit).not.toContain('ReadWritePaths')
  // Node compiles as it runs, so memory that is written and then run must stay allowed.
  expect(unit).not.toContain('MemoryDenyWriteExecute')
  const seconds = Number(/^TimeoutStopSec=(\d+)$/m.exec(unit)?.[1])
  expect(seconds).toBeGreaterThan(5)
})

test('the image is made from the lock, without what is for development, and says how it is', () => {
  const image = text('deploy/Containerfile')
  expect(image).toMatch(/^RUN npm ci /m)
  expect(image).toContain('npm prune --omit=dev')
  expect(image).toMatch(/^HEALTHCHECK .*\/readyz/m)
  expect(image).toMatch(/^CMD \["node", "src\/server\/main.ts"\]$/m)
})
