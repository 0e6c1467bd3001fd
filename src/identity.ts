import Taro from '@tarojs/taro'
import { create } from 'zustand'
import { signIn, signOut } from './transport/session'

const STORED = 'left'

/** In WeChat the platform always tells who calls; whoever left is shown nothing of their own until they come in again. */
export const useLeft = create<{ left: boolean }>(() => ({ left: Taro.getStorageSync(STORED) === 'yes' }))

function setLeft(left: boolean) {
  Taro.setStorageSync(STORED, left ? 'yes' : '')
  useLeft.setState({ left })
}

/** Somebody to be in a demonstration; served by the emulator alone. */
export interface DemoPerson {
  username: string
  password: string
  label: string
  describes: string
}

function isPerson(value: unknown): value is DemoPerson {
  return typeof value === 'object' && value !== null && 'username' in value && 'password' in value && 'label' in value
}

/** The people to switch between, or none where there is no emulator behind the page. */
export async function demoPeople(): Promise<DemoPerson[]> {
  if (process.env.TARO_ENV !== 'h5') return []
  const response = await fetch('/demo/people').catch(() => null)
  // A plain web server answers unknown addresses with the app's own page.
  if (!response?.ok || !response.headers.get('Content-Type')?.includes('json')) return []
  const people: unknown = await response.json()
  return Array.isArray(people) ? people.filter(isPerson) : []
}

/** Becomes a person of the demonstration; false when the name and password do not fit. */
export async function become({ username, password }: DemoPerson): Promise<boolean> {
  return process.env.TARO_ENV === 'h5' && (await signIn(username, password))
}

/** Ends the session: on the web the browser becomes a visitor's, in WeChat this phone shows nothing personal any more. */
export function leave() {
  if (process.env.TARO_ENV === 'h5') signOut()
  else setLeft(true)
}

/** Comes in again after leaving, in WeChat. */
export function comeIn() {
  setLeft(false)
}
