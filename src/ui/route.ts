import { type ReadonlySignal, signal } from '@preact/signals'

/** Every place in the app. The address holds random ids and counts, never a word of what is there. */
export type Route =
  | { readonly at: 'today' }
  | { readonly at: 'ahead' }
  | { readonly at: 'cases' }
  | { readonly at: 'newCase'; readonly linkTo?: string }
  | { readonly at: 'case'; readonly id: string }
  | { readonly at: 'people'; readonly id: string }
  | { readonly at: 'history'; readonly id: string }
  | { readonly at: 'step'; readonly id: string; readonly step: string }
  | { readonly at: 'question'; readonly id: string; readonly assessment: string; readonly question: number }
  /** The same question turned towards the person. */
  | { readonly at: 'person'; readonly id: string; readonly assessment: string; readonly question: number }
  | { readonly at: 'form'; readonly id: string; readonly assessment: string }
  | { readonly at: 'paper'; readonly id: string; readonly assessment: string }
  | { readonly at: 'result'; readonly id: string; readonly assessment: string }
  /** The pair an assessment belongs to, or the way to ask for one. */
  | { readonly at: 'agreement'; readonly id: string; readonly assessment: string }
  | { readonly at: 'manage' | 'riskPlan'; readonly id: string }
  | { readonly at: 'plan'; readonly id: string; readonly chapter: number }
  /** A child's own plan, by the person in the case. */
  | { readonly at: 'childPlan'; readonly id: string; readonly child: string; readonly chapter: number }
  /** Parts of a plan that a school or an employer is given. */
  | { readonly at: 'extract'; readonly id: string; readonly of: string }
  | { readonly at: 'card'; readonly id: string }
  | { readonly at: 'followUp'; readonly id: string }
  | { readonly at: 'close'; readonly id: string }
  /** A closed case, for good. */
  | { readonly at: 'erase'; readonly id: string }
  | { readonly at: 'external' | 'incidents' | 'contacts' | 'questions'; readonly id: string }
  | { readonly at: 'compare'; readonly id: string; readonly first: string; readonly second: string }
  | { readonly at: 'checklist'; readonly id: string; readonly checklist: string }
  /** A sheet about distance by its place in the pack; 0 is the list of them. */
  | { readonly at: 'distance'; readonly id: string; readonly sheet: number }
  | {
      readonly at: 'print'
      readonly id: string
      readonly what: (typeof PRINTS)[number]
      readonly of: string
    }
  | { readonly at: 'practice' }
  /** A practice case; without a round its story. The place is a question's number or a word for a page. */
  | { readonly at: 'practise'; readonly id: string; readonly round: string; readonly place: string }
  | { readonly at: 'refresher'; readonly number: number }
  | { readonly at: 'more' }
  /** An instrument in the workshop by its place in the list; 0 is the list of them. */
  | { readonly at: 'workshop'; readonly pack: number; readonly part: string }
  /** Content of one kind, by its place; 0 is the list of kinds. The entry is a tag without meaning, or `new`. */
  | { readonly at: 'content'; readonly kind: number; readonly entry: string }
  | { readonly at: 'resources' }
  | { readonly at: 'status' }
  | { readonly at: 'members' }
  /** Who read what: in all cases, and below in one. */
  | { readonly at: 'access' }
  | { readonly at: 'asked' }
  | { readonly at: 'readers'; readonly id: string }
  /** Whom one case is for. */
  | { readonly at: 'circle'; readonly id: string }
  /** A copy of a case for somebody else, and one from somebody else. */
  | { readonly at: 'share'; readonly id: string }
  | { readonly at: 'receive' }
  | { readonly at: 'admission' }
  | { readonly at: 'competence' }
  | { readonly at: 'kits' }
  /** Those of this tablet. */
  | { readonly at: 'units' }
  | { readonly at: 'tour' }
  | { readonly at: 'accessibility' }

const HOME: Route = { at: 'today' }
const ID = /^[0-9a-f]{32}$/
const PLAIN = [
  'today',
  'ahead',
  'cases',
  'practice',
  'more',
  'resources',
  'status',
  'members',
  'receive',
  'access',
  'asked',
  'admission',
  'competence',
  'kits',
  'units',
  'tour',
  'accessibility',
] as const
export const PRINTS = [
  'assessment',
  'measures',
  'plan',
  'card',
  'checklist',
  'external',
  'incidents',
  'agreement',
  'distance',
  'childCard',
  'extract',
  'life',
] as const

/** A route from the address. Anything that is no place leads home, because an address can be typed by anyone. */
export function parseRoute(hash: string): Route {
  const [at = '', id = '', a = '', b = ''] = hash.replace(/^#\/?/, '').split('/')
  const plain = PLAIN.find((name) => name === at)
  if (plain) return { at: plain }
  if (at === 'new') return ID.test(id) ? { at: 'newCase', linkTo: id } : { at: 'newCase' }
  if (at === 'workshop') return { at, pack: asCount(id), part: /^[a-z]{1,9}$/.test(a) ? a : '' }
  if (at === 'content') return { at, kind: asCount(id), entry: /^([0-9a-f]{8}|new)$/.test(a) ? a : '' }
  if (at === 'refresher') return { at, number: asCount(id) }
  if (!ID.test(id)) return HOME
  switch (at) {
    case 'case':
    case 'people':
    case 'history':
    case 'readers':
    case 'circle':
    case 'share':
    case 'manage':
    case 'riskPlan':
    case 'card':
    case 'followUp':
    case 'close':
    case 'erase':
    case 'external':
    case 'incidents':
    case 'contacts':
    case 'questions':
      return { at, id }
    case 'compare':
      return { at, id, first: ID.test(a) ? a : '', second: ID.test(b) ? b : '' }
    case 'step':
      return /^[a-zA-Z]{1,20}$/.test(a) ? { at, id, step: a } : { at: 'case', id }
    case 'question':
    case 'person':
      return ID.test(a) ? { at, id, assessment: a, question: asCount(b) } : { at: 'case', id }
    case 'checklist':
      return ID.test(a) ? { at, id, checklist: a } : { at: 'case', id }
    case 'form':
    case 'paper':
    case 'result':
    case 'agreement':
      return ID.test(a) ? { at, id, assessment: a } : { at: 'case', id }
    case 'plan':
      return { at, id, chapter: asCount(a) }
    case 'childPlan':
      return ID.test(a) ? { at, id, child: a, chapter: asCount(b) } : { at: 'case', id }
    case 'extract':
      return ID.test(a) ? { at, id, of: a } : { at: 'case', id }
    case 'distance':
      return { at, id, sheet: asCount(a) }
    case 'practise':
      return ID.test(a) && /^([a-z]{1,9}|\d{1,3})$/.test(b)
        ? { at, id, round: a, place: b }
        : { at, id, round: '', place: '' }
    case 'print': {
      const what = PRINTS.find((name) => name === a)
      return what ? { at, id, what, of: ID.test(b) ? b : '' } : { at: 'case', id }
    }
    default:
      return HOME
  }
}

export function routeHash(route: Route): string {
  switch (route.at) {
    case 'newCase':
      return route.linkTo ? `#/new/${route.linkTo}` : '#/new'
    case 'step':
      return `#/step/${route.id}/${route.step}`
    case 'question':
    case 'person':
      return `#/${route.at}/${route.id}/${route.assessment}/${route.question}`
    case 'form':
    case 'paper':
    case 'result':
    case 'agreement':
      return `#/${route.at}/${route.id}/${route.assessment}`
    case 'compare':
      return `#/compare/${route.id}/${route.first}/${route.second}`
    case 'checklist':
      return `#/checklist/${route.id}/${route.checklist}`
    case 'childPlan':
      return `#/childPlan/${route.id}/${route.child}/${route.chapter}`
    case 'extract':
      return `#/extract/${route.id}/${route.of}`
    case 'plan':
      return `#/plan/${route.id}/${route.chapter}`
    case 'distance':
      return `#/distance/${route.id}/${route.sheet}`
    case 'practise':
      return `#/practise/${route.id}/${route.round}/${route.place}`
    case 'workshop':
      return `#/workshop/${route.pack}/${route.part}`
    case 'content':
      return `#/content/${route.kind}/${route.entry}`
    case 'refresher':
      return `#/refresher/${route.number}`
    case 'print':
      return `#/print/${route.id}/${route.what}/${route.of}`
    default:
      return 'id' in route ? `#/${route.at}/${route.id}` : `#/${route.at}`
  }
}

export interface Router {
  readonly route: ReadonlySignal<Route>
  readonly go: (route: Route) => void
  /** Takes the place of the current page in the browser's history: for pages that are done with. */
  readonly replace: (route: Route) => void
  readonly back: () => void
  /** While held, a swipe back or an address typed by hand leads nowhere: only `replace` moves. */
  readonly hold: (held: boolean) => void
  /** The link that was opened to get here, if it was one that lets a tablet in. It stands in no address any more. */
  readonly invitation?: string | undefined
  /** How screens give way to each other, from when that code is there. */
  readonly moveBy: (move: Move) => void
}

export type Move = (from: Route, to: Route, update: () => void) => void

/** Follows the address. The browser's own back gesture is the way back. */
export function startRouter(page: Window): Router {
  const invitation = takeInvitation(page)
  const route = signal(parseRoute(page.location.hash))
  let isHeld = false
  let move: Move = (_from, _to, update) => update()
  const show = (next: Route) =>
    move(route.peek(), next, () => {
      route.value = next
    })
  page.addEventListener('hashchange', () => {
    if (takeInvitation(page)) show(HOME)
    else if (isHeld) page.history.pushState(null, '', routeHash(route.peek()))
    else show(parseRoute(page.location.hash))
  })
  return {
    route,
    invitation,
    go: (next) => {
      page.location.hash = routeHash(next)
    },
    replace: (next) => {
      page.history.replaceState(null, '', routeHash(next))
      show(next)
    },
    back: () => page.history.back(),
    hold: (held) => {
      isHeld = held
    },
    moveBy: (how) => {
      move = how
    },
  }
}

/** Its secret must not stay in the address, where it would be seen, copied and kept. */
function takeInvitation({ location, history }: Window): string | undefined {
  const { hash } = location
  if (!hash.startsWith('#ga-med.')) return undefined
  history.replaceState(null, '', location.pathname)
  return hash
}

function asCount(text: string): number {
  return /^\d{1,4}$/.test(text) ? Number(text) : 0
}
