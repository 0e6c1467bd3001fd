import type { FileView } from '@/domain/contract/fields'

/** One file of a form: chosen, on its way, or registered on the server. */
export interface Tile {
  /** Also the idempotency key of its upload: however often it is tried, it is stored once. */
  id: string
  state: 'waiting' | 'sending' | 'done' | 'failed'
  kind: FileView['kind']
  name: string
  percent: number
  /** Key of the registered file; '' until then. */
  key: string
  /** Where the bytes wait on this phone; '' once registered. */
  reference: string
  /** What to show. */
  thumbUrl: string
  url: string
  /** Why it failed, in the user's words. */
  why: string
}

/** The tile of a file the server has. */
export function tileOf(file: FileView): Tile {
  return {
    id: file.key,
    state: file.state === 'refused' ? 'failed' : 'done',
    kind: file.kind,
    name: file.name,
    percent: 100,
    key: file.key,
    reference: '',
    thumbUrl: file.thumbUrl,
    url: file.url,
    why: file.state === 'refused' ? '没有通过内容检查，请删除后换一张' : '',
  }
}

/** Moves a tile by one place; at the ends nothing happens. */
export function moved(tiles: readonly Tile[], id: string, by: -1 | 1): Tile[] {
  const from = tiles.findIndex((tile) => tile.id === id)
  const to = from + by
  const tile = tiles[from]
  const other = tiles[to]
  if (!tile || !other) return [...tiles]
  return tiles.map((each, index) => (index === from ? other : index === to ? tile : each))
}
