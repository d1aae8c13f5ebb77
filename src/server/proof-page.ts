import { readFileSync } from 'node:fs'
import { spokenCode } from '../protocol/join-code.ts'
import type { SignInFault } from './identity-provider.ts'

export interface ProofPages {
  readonly css: string
  readonly done: (code: string) => string
  readonly failed: (fault: SignInFault['code']) => string
}

/** The page the browser ends up on after the sign-in: words alone, no script, nothing from elsewhere. */
export function readProofPages(): ProofPages {
  const read = (name: string) => readFileSync(new URL(`../content/pages/${name}`, import.meta.url), 'utf8')
  const html = read('proof.html')
  const [head = ''] = html.split('<!-- ')
  const tail = html.slice(html.indexOf('<!-- end -->') + '<!-- end -->'.length)

  function page(name: 'done' | SignInFault['code']): string {
    const [, part] = html.split(`<!-- ${name} -->`)
    if (part === undefined) throw new Error(`expected a page named ${name}`)
    return head + part.split('<!-- ')[0] + tail
  }
  return {
    css: read('proof.css'),
    // A code is letters and digits; nothing anybody wrote comes into the page.
    done: (code) => page('done').replace('CODE', spokenCode(code)),
    failed: page,
  }
}
