import Taro from '@tarojs/taro'
import { useRef } from 'react'
import { newKey } from './api'

interface Intention {
  /** Tells one input from another without keeping what the user wrote. */
  mark: string
  key: string
}

function markOf(input: unknown): string {
  const text = JSON.stringify(input)
  let sum = 5381
  for (let index = 0; index < text.length; index += 1) sum = (sum * 33 + text.charCodeAt(index)) % 4_294_967_291
  return `${text.length}-${sum}`
}

function isIntention(value: unknown): value is Intention {
  return typeof value === 'object' && value !== null && 'mark' in value && 'key' in value
}

function stored(slot: string): Intention | null {
  const text: unknown = Taro.getStorageSync(slot)
  const value: unknown = typeof text === 'string' && text ? JSON.parse(text) : null
  return isIntention(value) ? value : null
}

/**
 * The idempotency key of what the user means to do: the same for the same input until it is settled, another for
 * another input. With `keptAs` it is remembered on this phone, so a submit whose reply was lost is sent once even after
 * the app was killed.
 */
export function useIntention(keptAs?: string) {
  const slot = keptAs ? `kept:intention:${keptAs}` : null
  const current = useRef<Intention | null>(null)
  return {
    keyFor(input: unknown): string {
      const mark = markOf(input)
      const known = current.current ?? (slot ? stored(slot) : null)
      const intention = known?.mark === mark ? known : { mark, key: newKey() }
      current.current = intention
      if (slot) Taro.setStorageSync(slot, JSON.stringify(intention))
      return intention.key
    },
    settle() {
      current.current = null
      if (slot) Taro.removeStorageSync(slot)
    },
  }
}
