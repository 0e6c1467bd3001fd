import { QueryClient, focusManager, keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import Taro, { useDidShow } from '@tarojs/taro'
import { useRef, useState } from 'react'
import type { ActionName, InputOf, OutputOf } from '@/domain/contract'
import { call } from './api'
import { useIntention } from './intention'
import { keep, kept } from './kept'
import { type Problem, Refused, problemOf } from './refused'

/** One for the app. The transport retries by itself; the network mode is ours to show, not to wait on. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      retry: false,
      refetchOnWindowFocus: false,
      staleTime: 20_000,
      gcTime: 10 * 60_000,
      // All that is read below. Without a list the library watches reads by a Proxy, which old phones in WeChat lack.
      notifyOnChangeProps: ['data', 'error', 'isStale', 'hasNextPage', 'isFetchingNextPage'],
    },
  },
})

/** Told by the app when it is shown or hidden; queries rest meanwhile. */
export function setForeground(shown: boolean) {
  focusManager.setFocused(shown)
}

/** What a screen gets from one read. */
export interface Seen<T> {
  data: T | undefined
  /** Nothing to show yet. */
  loading: boolean
  problem: Problem | null
  /** What is shown was kept from an earlier visit, since the cloud cannot be reached. */
  fromMemory: boolean
  reload: () => Promise<void>
}

interface CallOptions {
  /** Ask again every so many ms while the screen is open. */
  everyMs?: number
  /** Show the last answer while another input loads: filters, tabs. */
  smooth?: boolean
}

async function fetchKept<N extends ActionName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const data = await call(name, input)
  keep(name, input, data)
  return data
}

/** Refetches when the screen is shown again and its answer has aged. */
function useFreshOnReturn(query: { isStale: boolean; refetch: () => Promise<unknown> }, enabled: boolean) {
  const first = useRef(true)
  useDidShow(() => {
    if (!first.current && enabled && query.isStale) void query.refetch()
    first.current = false
  })
}

/** One read of the contract. `null` as input: not yet. */
export function useCall<N extends ActionName>(
  name: N,
  input: InputOf<N> | null,
  options: CallOptions = {},
): Seen<OutputOf<N>> {
  const query = useQuery<OutputOf<N>>({
    queryKey: [name, input],
    queryFn: () => (input === null ? Promise.reject(new Error('no input')) : fetchKept(name, input)),
    enabled: input !== null,
    refetchInterval: options.everyMs ?? false,
    ...(options.smooth ? { placeholderData: keepPreviousData } : {}),
  })
  useFreshOnReturn(query, input !== null)
  const memory = query.error && !query.data && input !== null ? kept(name, input) : undefined
  const data = query.data ?? (memory as OutputOf<N> | undefined) // stored by `keep` from the same action
  return {
    data,
    loading: input !== null && data === undefined && !query.error,
    problem: query.error ? problemOf(query.error) : null,
    fromMemory: memory !== undefined,
    reload: async () => {
      await query.refetch()
    },
  }
}

type PagedName = { [N in ActionName]: OutputOf<N> extends { nextCursor: string | null } ? N : never }[ActionName]

/** What a screen gets from a list that comes in pages of 20. */
export interface SeenPages<Row, Page = unknown> extends Omit<Seen<Row[]>, 'data'> {
  rows: Row[]
  /** The first page as it came, for what stands beside the rows. */
  head: Page | undefined
  hasMore: boolean
  loadingMore: boolean
  loadMore: () => void
}

function cursorOf(page: unknown): string | null {
  if (typeof page !== 'object' || page === null || !('nextCursor' in page)) return null
  return typeof page.nextCursor === 'string' ? page.nextCursor : null
}

/** A list of the contract, page by page: `usePages('experts.search', { city }, (page) => page.experts)`. */
export function usePages<N extends PagedName, Row>(
  name: N,
  input: Omit<InputOf<N>, 'cursor'> | null,
  rowsOf: (page: OutputOf<N>) => Row[],
): SeenPages<Row, OutputOf<N>> {
  const query = useInfiniteQuery<OutputOf<N>, Error, { pages: OutputOf<N>[] }, unknown[], string | null>({
    queryKey: [name, input, 'pages'],
    queryFn: ({ pageParam }) => {
      const asked = pageParam === null ? { ...input } : { ...input, cursor: pageParam }
      const page = asked as InputOf<N> // the input of a paged action plus its cursor
      return pageParam === null ? fetchKept(name, page) : call(name, page)
    },
    initialPageParam: null,
    getNextPageParam: cursorOf,
    enabled: input !== null,
    placeholderData: keepPreviousData,
  })
  useFreshOnReturn(query, input !== null)
  const memory = query.error && !query.data && input !== null ? kept(name, input) : undefined
  const pages = query.data?.pages ?? (memory === undefined ? [] : [memory as OutputOf<N>]) // stored by `keep`
  return {
    rows: pages.flatMap(rowsOf),
    head: pages[0],
    loading: input !== null && pages.length === 0 && !query.error,
    problem: query.error ? problemOf(query.error) : null,
    fromMemory: memory !== undefined,
    hasMore: query.hasNextPage,
    loadingMore: query.isFetchingNextPage,
    loadMore: () => {
      if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage()
    },
    reload: async () => {
      await query.refetch()
    },
  }
}

interface ActOptions<N extends ActionName> {
  onDone?: (data: OutputOf<N>, input: InputOf<N>) => void
  /** Sees the problem first; the sentence is shown as a toast unless it returns `'shown'`. */
  onProblem?: (problem: Problem) => 'shown' | undefined
  /** Reads to ask again: action names or whole areas (`'consultations'`). */
  invalidates?: readonly string[]
  /** Names the intention on this phone (`log-17-submit`), so that its key outlives a killed app until it is acknowledged. */
  keptAs?: string
}

export interface Act<N extends ActionName> {
  /** Does it. Gives the answer, or null when it was refused, failed, or is still running from an earlier tap. */
  run: (input: InputOf<N>) => Promise<OutputOf<N> | null>
  busy: boolean
  problem: Problem | null
  reset: () => void
}

/** Makes every read whose name starts with one of `names` ask again. */
export async function invalidate(names: readonly string[]) {
  await queries.invalidateQueries({
    predicate: ({ queryKey: [name] }) =>
      typeof name === 'string' && names.some((each) => name === each || name.startsWith(`${each}.`)),
  })
}

/**
 * One write of the contract. A second tap while it runs does nothing; the same input tried again after a lost reply
 * carries the same key, so it takes effect once.
 */
export function useAct<N extends ActionName>(name: N, options: ActOptions<N> = {}): Act<N> {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const running = useRef(false)
  const intention = useIntention(options.keptAs)

  function fail(error: unknown) {
    if (error instanceof Refused) intention.settle()
    const seen = problemOf(error)
    setProblem(seen)
    if (options.onProblem?.(seen) !== 'shown')
      void Taro.showToast({ title: seen.sentence, icon: 'none', duration: 3000 })
  }

  async function run(input: InputOf<N>): Promise<OutputOf<N> | null> {
    if (running.current) return null
    running.current = true
    setBusy(true)
    setProblem(null)
    try {
      const data = await call(name, input, { key: intention.keyFor(input) })
      intention.settle()
      void invalidate(options.invalidates ?? [])
      options.onDone?.(data, input)
      return data
    } catch (error) {
      fail(error)
      return null
    } finally {
      running.current = false
      setBusy(false)
    }
  }

  return { run, busy, problem, reset: () => setProblem(null) }
}
