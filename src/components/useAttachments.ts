import { useEffect, useRef } from 'react'
import { useShallow } from 'zustand/react/shallow'
import type { FileView } from '@/domain/contract/fields'
import type { FilePurpose } from '@/domain/rules/files'
import { optionsOf } from '@/src/ui/options'
import { closeDraft, openDraft, usePhotoQueue } from './photoQueue'
import type { Tile } from './tile'

interface AttachmentsOptions<K extends string> {
  /** Names the form for good: `application-<id>`. */
  draft: string
  purpose: FilePurpose
  /** What a file can be: `PROOF_KINDS`. */
  kinds: Readonly<Record<K, string>>
  /** How many files of all kinds together. */
  max: number
  /** What the server already has. */
  files?: readonly { kind: K; file: FileView }[]
}

/** The tiles of one kind. */
export interface AttachmentPart<K extends string> {
  kind: K
  label: string
  /** Name of the queue its files wait in. */
  draft: string
  tiles: readonly Tile[]
}

/** Files of several kinds in one form, each kind a queue of its own: sent in the background, kept over a killed app. */
export interface Attached<K extends string> {
  /** Whether the tiles are there; before that, no entries means nothing. */
  opened: boolean
  /** What goes into the form: registered files in the order of the table of kinds. */
  entries: { kind: K; key: string }[]
  parts: readonly AttachmentPart<K>[]
  purpose: FilePurpose
  sending: number
  failed: number
  max: number
  room: number
  /** After the form was submitted or thrown away. */
  clear: () => void
}

const NONE: readonly Tile[] = []

/** Draw them with `<Attachments>`. */
export function useAttachments<K extends string>(options: AttachmentsOptions<K>): Attached<K> {
  const { draft, purpose, kinds, max, files = [] } = options
  const table = optionsOf(kinds).map(({ value, label }) => ({ kind: value, label, draft: `${draft}-${value}` }))
  const known = usePhotoQueue(useShallow((state) => table.map((each) => state.drafts[each.draft])))
  // The server's files matter once, when the form opens; later the tiles are the truth.
  const first = useRef({ table, files })
  useEffect(() => {
    for (const { kind, draft: queue } of first.current.table) {
      const onServer = first.current.files.filter((each) => each.kind === kind).map(({ file }) => file)
      void openDraft(queue, onServer, purpose)
    }
  }, [purpose])
  const parts = table.map((each, index) => ({ ...each, tiles: known[index] ?? NONE }))
  const tiles = parts.flatMap((part) => part.tiles)
  const isIn = (...states: Tile['state'][]) => tiles.filter((tile) => states.includes(tile.state)).length

  return {
    opened: known.every((each) => each !== undefined),
    entries: parts.flatMap(({ kind, tiles: own }) =>
      own.filter((tile) => tile.state === 'done').map((tile) => ({ kind, key: tile.key })),
    ),
    parts,
    purpose,
    sending: isIn('waiting', 'sending'),
    failed: isIn('failed'),
    max,
    room: Math.max(0, max - tiles.length),
    clear: () => parts.forEach((part) => void closeDraft(part.draft)),
  }
}
