import { useState } from 'react'
import type { FileView } from '@/domain/contract/fields'
import { useCall } from '@/src/query'
import { readDraft } from '@/src/components/form/draft'

function keysIn(slot: string): string[] {
  const { pictures } = readDraft(slot)
  return Array.isArray(pictures) ? pictures.filter((key): key is string => typeof key === 'string') : []
}

/** A picture known by its key alone: it counts and goes along, though it cannot be shown without a network. */
function unseen(key: string): FileView {
  return { key, state: 'passed', kind: 'picture', name: '', sizeBytes: 0, url: '', thumbUrl: '' }
}

/** The pictures a draft already had on the server; null while they are looked up. */
export function useKeptPictures(slot: string): FileView[] | null {
  const [keys] = useState(() => keysIn(slot))
  const { data, problem } = useCall('account.files', keys.length > 0 ? { keys } : null)
  if (keys.length === 0) return []
  return data?.files ?? (problem ? keys.map(unseen) : null)
}
