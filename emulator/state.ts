import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import * as z from 'zod/mini'
import { writeDurably } from '@/emulator/writeDurably'

/** Somebody who can sign in with a name and a password; in the demo also offered by the switcher. */
export interface Person {
  uid: string
  username: string
  password: string
  /** Short Chinese name for the switcher. */
  label: string
  /** One Chinese sentence: who this is and what can be tried as them. */
  describes: string
}

const STATE = z.object({
  /** Signs tokens and links; kept so that they survive a restart. */
  secret: z.string(),
  people: z.array(
    z.object({ uid: z.string(), username: z.string(), password: z.string(), label: z.string(), describes: z.string() }),
  ),
  /** Sessions that were signed out. */
  revokedSessions: z.array(z.string()),
  seed: z.enum(['none', 'running', 'done']),
})

type StateContent = z.infer<typeof STATE>

/** The emulator's own small state, beside the database; every change is on disk when `change` returns. */
export interface State {
  readonly content: Readonly<StateContent>
  change(part: Partial<StateContent>): void
}

/** Opens `file`, or starts a fresh state there. Throws when the file is not a state of this emulator. */
export function openState(file: string): State {
  let content: StateContent = existsSync(file)
    ? STATE.parse(JSON.parse(readFileSync(file, 'utf8')))
    : { secret: randomBytes(32).toString('hex'), people: [], revokedSessions: [], seed: 'none' }
  const save = () => writeDurably(file, JSON.stringify(content, null, 2))
  if (!existsSync(file)) save()
  return {
    get content() {
      return content
    },
    change(part) {
      content = { ...content, ...part }
      save()
    },
  }
}
