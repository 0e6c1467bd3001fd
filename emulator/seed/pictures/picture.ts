import type { PaperKind } from './papers'
import type { SceneKind } from './scene'

/** One stored picture: file ids of the shown and the small copy. */
export interface Picture {
  view: string
  thumb: string
  sizeBytes: number
}

/** Every picture of the demo as stored: portraits of experts and of applicants by id, scenes and papers by kind. */
export interface Pictures {
  portraits: ReadonlyMap<string, string>
  scenes: ReadonlyMap<SceneKind, readonly Picture[]>
  papers: ReadonlyMap<PaperKind, Picture>
}
