import { QueryClientProvider } from '@tanstack/react-query'
import { act, fireEvent, render } from '@testing-library/react'
import type { ReactElement } from 'react'
import { queries } from '@/src/query'
import { platform } from './platform'

export { screen, waitFor, within } from '@testing-library/react'

/** Shows a screen as if it had just been opened with `params` in its address. */
export function renderScreen(
  page: ReactElement,
  { params = {}, again = false }: { params?: Record<string, string>; again?: boolean } = {},
) {
  if (!again) queries.clear()
  platform.params = params
  return render(<QueryClientProvider client={queries}>{page}</QueryClientProvider>)
}

/** Taps, and lets what follows happen. */
export async function tap(element: Element) {
  await act(async () => {
    fireEvent.click(element)
    await Promise.resolve()
  })
}

/** Taps twice before anything can follow, as a hasty finger does. */
export async function tapTwice(element: Element) {
  await act(async () => {
    fireEvent.click(element)
    fireEvent.click(element)
    await Promise.resolve()
  })
}

/** Types into a field, replacing what is there. */
export async function type(element: Element, value: string) {
  await act(async () => {
    fireEvent.change(element, { target: { value } })
    await Promise.resolve()
  })
}

/** The user comes back to the screen from another one. */
export async function comeBack() {
  await act(async () => {
    for (const show of platform.onShow) show()
    await Promise.resolve()
  })
}
