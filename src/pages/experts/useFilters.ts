import Taro from '@tarojs/taro'
import { create } from 'zustand'
import { type ExpertFilters, filtersOf, queryOf } from './filters'

interface FilterStore {
  filters: ExpertFilters
  setFilters: (filters: ExpertFilters) => void
}

/** The address of the web version says what the list shows, so that it can be shared and reloaded. */
function showInAddress(filters: ExpertFilters) {
  if (process.env.TARO_ENV !== 'h5') return
  const { pathname } = window.location
  const query = queryOf(filters)
  if (pathname.endsWith('/experts'))
    window.history.replaceState(window.history.state, '', query ? `${pathname}?${query}` : pathname)
}

/** What the list of experts shows; the home page sets it before it opens the list. */
export const useFilters = create<FilterStore>((set) => ({
  filters: {},
  setFilters: (filters) => {
    showInAddress(filters)
    set({ filters })
  },
}))

/** Opens the list of experts with these filters. */
export async function openExperts(filters: ExpertFilters) {
  useFilters.getState().setFilters(filters)
  await Taro.switchTab({ url: '/pages/experts/index' })
  showInAddress(filters)
}

/** Takes over the filters of the link that opened the page, if it brought any. */
export function adoptLink(query: Readonly<Record<string, string | undefined>>) {
  const filters = filtersOf(query)
  if (Object.keys(filters).length > 0) useFilters.setState({ filters })
}
