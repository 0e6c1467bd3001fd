import type { SceneKind } from './scene'

/** One stored picture: file ids of the shown and the small copy. */
export interface Picture {
  view: string
  thumb: string
  sizeBytes: number
}

/** Every picture of the demo as stored: portraits by expert id, scenes by kind. */
export interface Pictures {
  portraits: ReadonlyMap<string, string>
  scenes: ReadonlyMap<SceneKind, readonly Picture[]>
}
