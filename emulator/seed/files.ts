import type { FileDoc } from '@/cloudfunctions/_kit/documents'
import { digest } from '@/cloudfunctions/_kit/identity'
import type { FilePurpose } from '@/domain/rules/files'
import type { Picture } from './pictures/picture'

/** Whose file it is and what for. */
export interface Filed {
  ownerId: string
  purpose: FilePurpose
  name: string
  at: number
}

/** A stored picture as a checked file of somebody. */
export function scanOf(picture: Picture, { ownerId, purpose, name, at }: Filed): FileDoc {
  return {
    _id: digest(['demo file', ownerId, purpose, name, String(at)], 20),
    ...{ ownerId, purpose, name, kind: 'picture', mime: 'image/jpeg', original: '', state: 'passed', traceId: '', at },
    ...picture,
  }
}
