import { useEffect, useRef } from 'react'
import type { FileView } from '@/domain/contract/fields'
import { FILE_PURPOSES, type FilePurpose } from '@/domain/rules/files'
import { newKey } from '@/src/api'
import { type Source, chooseFiles } from './chooseFiles'
import { closeDraft, openDraft, send, setTiles, take, takeOut, tilesOf, usePhotoQueue } from './photoQueue'
import { type Tile, moved } from './tile'

interface PhotosOptions {
  /** Names the form for good: `log-<id>`. The queue on this phone is kept under it. */
  draft: string
  purpose: FilePurpose
  max: number
  /** What the server already has. */
  files?: readonly FileView[]
  /** Whether PDF may be chosen as well. */
  documents?: boolean
}

/** The files of a form: chosen, sent in the background, kept over a killed app. Draw them with PhotoGrid. */
export interface Photos {
  /** Whether the tiles are there; before that, no keys means nothing. */
  opened: boolean
  tiles: readonly Tile[]
  /** Keys of the registered files, in the order shown; this goes into the form. */
  keys: string[]
  /** How many are still on their way. */
  sending: number
  failed: number
  room: number
  sources: Source[]
  addFrom: (source: Source) => void
  remove: (id: string) => void
  retry: (id: string) => void
  move: (id: string, by: -1 | 1) => void
  /** After the form was submitted or thrown away. */
  clear: () => void
}

const NONE: readonly Tile[] = []

export function usePhotos({ draft, purpose, max, files = [], documents = false }: PhotosOptions): Photos {
  const known = usePhotoQueue((state) => state.drafts[draft])
  const tiles = known ?? NONE
  // The server's files matter once, when the form opens; later the tiles are the truth.
  const onServer = useRef(files)
  useEffect(() => void openDraft(draft, onServer.current, purpose), [draft, purpose])
  const room = Math.max(0, max - tiles.length)

  async function add(source: Source) {
    const chosen = await chooseFiles(source, { count: room, longEdge: FILE_PURPOSES[purpose].longEdge })
    await Promise.all(chosen.map((file) => take(draft, { ...file, id: newKey() }, purpose)))
  }

  return {
    opened: known !== undefined,
    tiles,
    keys: tiles.filter((tile) => tile.state === 'done').map((tile) => tile.key),
    sending: tiles.filter((tile) => tile.state === 'waiting' || tile.state === 'sending').length,
    failed: tiles.filter((tile) => tile.state === 'failed').length,
    room,
    sources: documents ? ['camera', 'album', 'document'] : ['camera', 'album'],
    addFrom: (source) => void add(source),
    remove: (id) => void takeOut(draft, id),
    retry: (id) => void send(draft, id, purpose),
    move: (id, by) => setTiles(draft, moved(tilesOf(draft), id, by)),
    clear: () => void closeDraft(draft),
  }
}
