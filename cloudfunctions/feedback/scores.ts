import type { FeedbackDoc } from '../_kit/documents'

/** The mean of the criteria times 100, an integer: 4.67 is 467. */
export function meanOf(scores: FeedbackDoc['scores']): number {
  const points = Object.values(scores)
  return Math.round((points.reduce((sum, point) => sum + point, 0) / points.length) * 100)
}
