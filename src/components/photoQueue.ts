import Taro from '@tarojs/taro'
import { create } from 'zustand'
import type { FileView } from '@/domain/contract/fields'
import type { FilePurpose } from '@/domain/rules/files'
import { upload } from '@/src/api'
import { h5Files } from '@/src/localFiles/h5'
import { weappFiles } from '@/src/localFiles/weapp'
import { whenForgotten } from '@/src/kept'
import { fetchMe } from '@/src/me'
import { problemOf } from '@/src/refused'
import { type Tile, tileOf } from './tile'

const files = process.env.TARO_ENV === 'h5' ? h5Files : weappFiles
/** Under `kept:`, so that it goes with everything else of a person. */
const stored = (draft: string) => `kept:photos:${draft}`

/** Tiles of every form that is open, by draft; uploads go on while the user is elsewhere. */
export const usePhotoQueue = create<{ drafts: Readonly<Record<string, readonly Tile[]>> }>(() => ({ drafts: {} }))

whenForgotten(() => usePhotoQueue.setState({ drafts: {} }))

export function tilesOf(draft: string): readonly Tile[] {
  return usePhotoQueue.getState().drafts[draft] ?? []
}

/** Replaces a draft's tiles and remembers on this phone what still waits. */
export function setTiles(draft: string, tiles: readonly Tile[]) {
  usePhotoQueue.setState(({ drafts }) => ({ drafts: { ...drafts, [draft]: tiles } }))
  // Links of registered files live five minutes, so only their keys and order are worth keeping.
  if (tiles.some((tile) => tile.reference)) Taro.setStorageSync(stored(draft), JSON.stringify(tiles))
  else Taro.removeStorageSync(stored(draft))
}

function change(draft: string, id: string, part: Partial<Tile>) {
  setTiles(
    draft,
    tilesOf(draft).map((tile) => (tile.id === id ? { ...tile, ...part } : tile)),
  )
}

function progress(draft: string, id: string, percent: number) {
  const tile = tilesOf(draft).find((each) => each.id === id)
  // Steps of ten: each step redraws the grid. Not stored, since it starts anew after a kill.
  if (!tile || percent - tile.percent < 10) return
  const tiles = tilesOf(draft).map((each) => (each.id === id ? { ...each, percent } : each))
  usePhotoQueue.setState(({ drafts }) => ({ drafts: { ...drafts, [draft]: tiles } }))
}

/** Sends one tile; a failure stays on the tile and stops nothing else. */
export async function send(draft: string, id: string, purpose: FilePurpose) {
  const tile = tilesOf(draft).find((each) => each.id === id)
  if (!tile || tile.state === 'sending' || tile.state === 'done') return
  change(draft, id, { state: 'sending', percent: 0, why: '' })
  try {
    const localPath = await files.open(tile.reference)
    if (localPath === null)
      return change(draft, id, { state: 'failed', why: '手机里已找不到这张图片，请删除后重新选择' })
    const { uploadFolder } = await fetchMe()
    const onProgress = (percent: number) => progress(draft, id, percent)
    const view = await upload(localPath, { purpose, folder: uploadFolder, key: id, name: tile.name, onProgress })
    settle(draft, id, view)
    await files.drop(tile.reference)
  } catch (error) {
    change(draft, id, { state: 'failed', why: problemOf(error).sentence })
  }
}

function settle(draft: string, id: string, view: FileView) {
  const tile = tilesOf(draft).find((each) => each.id === id)
  // Keeps the picture on show; the server's link would load it again.
  if (tile) change(draft, id, { ...tileOf(view), id, thumbUrl: tile.thumbUrl, url: tile.url })
}

/** Takes a chosen file in and starts sending it. */
export async function take(
  draft: string,
  chosen: { id: string; path: string; name: string; kind: Tile['kind'] },
  purpose: FilePurpose,
) {
  const { id, path, name, kind } = chosen
  const reference = await files.put(id, path)
  const shown = reference === path || process.env.TARO_ENV === 'h5' ? path : reference
  const tile: Tile = {
    id,
    state: 'waiting',
    kind,
    name,
    percent: 0,
    key: '',
    reference,
    thumbUrl: shown,
    url: shown,
    why: '',
  }
  setTiles(draft, [...tilesOf(draft), tile])
  await send(draft, id, purpose)
}

/** Takes a tile out of the form; its bytes on this phone go as well. */
export async function takeOut(draft: string, id: string) {
  const tile = tilesOf(draft).find((each) => each.id === id)
  setTiles(
    draft,
    tilesOf(draft).filter((each) => each.id !== id),
  )
  if (tile?.reference) await files.drop(tile.reference)
}

function isTile(value: unknown): value is Tile {
  return typeof value === 'object' && value !== null && 'id' in value && 'reference' in value && 'state' in value
}

function storedTiles(draft: string): Tile[] {
  const text: unknown = Taro.getStorageSync(stored(draft))
  const tiles: unknown = typeof text === 'string' && text ? JSON.parse(text) : []
  return Array.isArray(tiles) ? tiles.filter(isTile) : []
}

async function revive(tile: Tile): Promise<Tile> {
  const localPath = await files.open(tile.reference)
  const shown = localPath ?? ''
  return { ...tile, state: 'waiting', percent: 0, thumbUrl: shown, url: shown }
}

/**
 * Opens a form's tiles: what the server has, then what still waited on this phone when the app was killed;
 * the latter is sent on.
 */
export async function openDraft(draft: string, onServer: readonly FileView[], purpose: FilePurpose) {
  if (usePhotoQueue.getState().drafts[draft]) return
  setTilesQuietly(draft, onServer.map(tileOf))
  const known = new Set(onServer.map((file) => file.key))
  const left = storedTiles(draft)
  const waiting = await Promise.all(left.filter((tile) => tile.reference).map(revive))
  const registered = left.filter((tile) => !tile.reference && tile.key && !known.has(tile.key))
  if (waiting.length + registered.length > 0) setTiles(draft, [...tilesOf(draft), ...registered, ...waiting])
  for (const tile of waiting) void send(draft, tile.id, purpose)
}

/** Shows tiles without touching what is remembered on this phone. */
function setTilesQuietly(draft: string, tiles: readonly Tile[]) {
  usePhotoQueue.setState(({ drafts }) => ({ drafts: { ...drafts, [draft]: tiles } }))
}

/** Forgets a form after it was sent or thrown away. */
export async function closeDraft(draft: string) {
  const left = [...tilesOf(draft), ...storedTiles(draft)]
  usePhotoQueue.setState(({ drafts: { [draft]: _gone, ...drafts } }) => ({ drafts }))
  Taro.removeStorageSync(stored(draft))
  await Promise.all(left.filter((tile) => tile.reference).map((tile) => files.drop(tile.reference)))
}
