import { View } from '@tarojs/components'
import { cloud } from '@/tests/screens/cloud'
import { comeBack, renderScreen, screen } from '@/tests/screens/renderScreen'
import type { SeenPages } from '@/src/query'
import { List } from './List'

const ROW = 170
const CHUNK = 10 * ROW

function pagesOf(rows: string[]): SeenPages<string> {
  const nothing = async () => undefined
  const state = { loading: false, problem: null, fromMemory: false, hasMore: false, loadingMore: false }
  return { ...state, rows, head: undefined, loadMore: () => undefined, reload: nothing }
}

const names = (count: number) => Array.from({ length: count }, (_, row) => `专家 ${row}`)
const listOf = (rows: string[]) => (
  <List pages={pagesOf(rows)} keyOf={(row) => row} render={(row) => <View>{row}</View>} empty={null} />
)

/** Lays the list out as a phone of 667 px does that was scrolled so far down: rows of 170 px. */
function scrolledTo(above: number) {
  jest.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (this: HTMLElement) {
    if (/^list-\d+-\d+$/.test(this.id)) return new DOMRect(0, 0, 375, this.children.length * ROW)
    return /^list-\d+$/.test(this.id) ? new DOMRect(0, -above, 375, 1) : new DOMRect()
  })
}

const shownRows = () => screen.getAllByText(/^专家/).map((row) => row.textContent)

beforeAll(() => {
  globalThis.DOMRect ??= class {
    constructor(
      readonly x: number,
      readonly top: number,
      readonly width: number,
      readonly height: number,
    ) {}
  } as typeof DOMRect // jsdom has none
})
afterEach(() => jest.restoreAllMocks())

describe('a long list', () => {
  it('draws a first page of 20 at once, with nothing to ask', () => {
    renderScreen(listOf(names(20)))

    expect(shownRows()).toEqual(names(20))
  })

  it('draws what the screen is over and leaves room for the rest', async () => {
    scrolledTo(4 * CHUNK + 100)
    const { container } = renderScreen(listOf(names(120)))
    await comeBack()

    expect(shownRows()).toEqual(names(120).slice(30, 60))
    const children = [...container.querySelectorAll('*')].map((node) => node.children.length)
    expect(Math.max(...children)).toBeLessThanOrEqual(10)
    expect(container.querySelectorAll('.list-space')).toHaveLength(2)
  })

  it('has the first rows again after a jump to the top', async () => {
    scrolledTo(8 * CHUNK)
    renderScreen(listOf(names(120)))
    scrolledTo(0)
    await comeBack()

    expect(shownRows()).toEqual(names(10))
  })

  it('shows the few rows that a filter leaves', async () => {
    scrolledTo(8 * CHUNK)
    const { rerender } = renderScreen(listOf(names(120)))

    rerender(listOf(names(7)))

    expect(shownRows()).toEqual(names(7))
    expect(cloud.callsMade()).toEqual([])
  })
})
