import Taro from '@tarojs/taro'
import { create } from 'zustand'
import type { ConsultationView } from '@/domain/contract/consultations'
import { call, newKey } from '@/src/api'
import { invalidate } from '@/src/query'
import { Refused, problemOf } from '@/src/refused'
import { showNow } from './showNow'

/** A message that the server has not acknowledged yet. */
export interface Unsent {
  /** Its idempotency key as well: however often it is tried, it is said once. */
  key: string
  /** The first answer names the version it answers; later messages stay beside each other. */
  answers: number | null
  text: string
  pictures: string[]
  /** `lost`: the cloud was not reached, tried again by itself; `refused`: only a person can mend it. */
  state: 'sending' | 'lost' | 'refused'
  why: string
}

export type Words = Pick<Unsent, 'text' | 'pictures'>

/** Under `kept:`, so that it goes with everything else of a person. */
const slotOf = (id: string) => `kept:outbox:${id}`

/** What waits in every dialogue that is open; sending goes on while the user is elsewhere. */
export const useOutbox = create<{ waiting: Readonly<Record<string, readonly Unsent[]>> }>(() => ({ waiting: {} }))

const flushing = new Set<string>()

function isUnsent(value: unknown): value is Unsent {
  return typeof value === 'object' && value !== null && 'key' in value && 'text' in value && 'pictures' in value
}

function waitingIn(id: string): readonly Unsent[] {
  return useOutbox.getState().waiting[id] ?? []
}

function setWaiting(id: string, messages: readonly Unsent[]) {
  useOutbox.setState(({ waiting }) => ({ waiting: { ...waiting, [id]: messages } }))
  if (messages.length > 0) Taro.setStorageSync(slotOf(id), JSON.stringify(messages))
  else Taro.removeStorageSync(slotOf(id))
}

function change(id: string, key: string, part: Partial<Unsent>) {
  setWaiting(
    id,
    waitingIn(id).map((each) => (each.key === key ? { ...each, ...part } : each)),
  )
}

function say(id: string, { key, answers, text, pictures }: Unsent): Promise<ConsultationView> {
  if (answers === null) return call('consultations.reply', { id, text, pictures }, { key })
  return call('consultations.answer', { id, version: answers, text, pictures }, { key })
}

/** One attempt; false when the cloud was not reached, so that what follows keeps its order. */
async function attempt(id: string, message: Unsent): Promise<boolean> {
  try {
    const view = await say(id, message)
    await showNow(view)
    setWaiting(
      id,
      waitingIn(id).filter(({ key }) => key !== message.key),
    )
    return true
  } catch (error) {
    const refused = error instanceof Refused && error.code !== 'BUSY'
    change(id, message.key, { state: refused ? 'refused' : 'lost', why: problemOf(error).sentence })
    if (refused) void invalidate(['consultations.get'])
    return refused
  }
}

async function flush(id: string) {
  if (flushing.has(id)) return
  flushing.add(id)
  try {
    for (;;) {
      const next = waitingIn(id).find(({ state }) => state === 'sending')
      if (!next) return
      if (await attempt(id, next)) continue
      for (const { key, state } of waitingIn(id)) if (state === 'sending') change(id, key, { state: 'lost' })
    }
  } finally {
    flushing.delete(id)
  }
}

/**
 * Takes up what was left on this phone when the dialogue was last open, and sends it.
 * The phone's storage decides, not memory: it is emptied when another person uses this phone.
 */
export function openOutbox(id: string) {
  if (flushing.has(id)) return
  const text: unknown = Taro.getStorageSync(slotOf(id))
  const left: unknown = typeof text === 'string' && text ? JSON.parse(text) : []
  const messages = Array.isArray(left) ? left.filter(isUnsent) : []
  const again = messages.map((each) => (each.state === 'refused' ? each : { ...each, state: 'lost' as const }))
  useOutbox.setState(({ waiting }) => ({ waiting: { ...waiting, [id]: again } }))
  resendLost(id)
}

/** Says something in the dialogue. */
export function post(view: ConsultationView, words: Words) {
  const waiting = waitingIn(view.id)
  const first = view.can.includes('answer') && waiting.every(({ answers }) => answers === null)
  const message: Unsent = { key: newKey(), answers: first ? view.version : null, ...words, state: 'sending', why: '' }
  setWaiting(view.id, [...waiting, message])
  void flush(view.id)
}

/** Tries again what did not get through; the same keys, so nothing is said twice. */
export function resendLost(id: string) {
  const lost = waitingIn(id).filter(({ state }) => state === 'lost')
  if (lost.length === 0 || flushing.has(id)) return
  for (const { key } of lost) change(id, key, { state: 'sending', why: '' })
  void flush(id)
}

/** Tries one message again by hand. What the server refused is a new intention on what is there now. */
export function resend(view: ConsultationView, message: Unsent) {
  if (message.state === 'refused') {
    drop(view.id, message.key)
    post(view, { text: message.text, pictures: message.pictures })
  } else resendLost(view.id)
}

/** Throws a message away; gives its words, to be written anew. */
export function drop(id: string, key: string): string {
  const message = waitingIn(id).find((each) => each.key === key)
  setWaiting(
    id,
    waitingIn(id).filter((each) => each.key !== key),
  )
  return message?.text ?? ''
}
