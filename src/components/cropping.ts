import type { Box } from '@/src/canvas/canvas'

interface Size {
  width: number
  height: number
}

/** Where a picture lies under the frame: enlarged by `scale`, its corner at x, y. In px of the frame. */
export interface Crop {
  picture: Size
  frame: Size
  scale: number
  x: number
  y: number
}

/** The certificate's portrait is 25 by 35 mm, so five by seven. 35 mm at 300 dpi need 413 px; 415 is the next width that gives a whole height. */
const LEAST_WIDTH = 415
/** Double that prints well on anything. */
const MOST_WIDTH = 830
/** Widths in steps of five keep the height whole. */
const STEP = 5
const MOST_ENLARGED = 6

const least = ({ picture, frame }: Pick<Crop, 'picture' | 'frame'>) =>
  Math.max(frame.width / picture.width, frame.height / picture.height)

/** Never an empty edge under the frame, never larger than six times the whole. */
function held(crop: Crop): Crop {
  const { picture, frame } = crop
  const scale = Math.min(least(crop) * MOST_ENLARGED, Math.max(least(crop), crop.scale))
  const x = Math.min(0, Math.max(frame.width - picture.width * scale, crop.x))
  const y = Math.min(0, Math.max(frame.height - picture.height * scale, crop.y))
  return { picture, frame, scale, x, y }
}

/** The picture filling the frame, its middle in the middle; faces stand in the upper half of tall ones, so those begin a little higher. */
export function startCrop(picture: Size, frame: Size): Crop {
  const scale = least({ picture, frame })
  const x = (frame.width - picture.width * scale) / 2
  const y = (frame.height - picture.height * scale) / 3
  return held({ picture, frame, scale, x, y })
}

/** Enlarged by `factor` around the middle of the frame; below 1 shrinks. */
export function zoomed(crop: Crop, factor: number): Crop {
  const scale = Math.min(least(crop) * MOST_ENLARGED, Math.max(least(crop), crop.scale * factor))
  const grown = scale / crop.scale
  const { width, height } = crop.frame
  const x = width / 2 - (width / 2 - crop.x) * grown
  const y = height / 2 - (height / 2 - crop.y) * grown
  return held({ ...crop, scale, x, y })
}

/** Moved by px of the frame. */
export function moved(crop: Crop, dx: number, dy: number): Crop {
  return held({ ...crop, x: crop.x + dx, y: crop.y + dy })
}

/** What of the picture is under the frame, in its own px. */
export function sourceBox({ frame, scale, x, y }: Crop): Box {
  return { x: -x / scale, y: -y / scale, width: frame.width / scale, height: frame.height / scale }
}

/** Size in px of the portrait that is cut out: as fine as the picture, 415×581 at least and 830×1162 at most. */
export function cutSize(crop: Crop): Size {
  const fine = Math.floor(sourceBox(crop).width / STEP) * STEP
  const width = Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, fine))
  return { width, height: (width * 7) / 5 }
}

/** Whether the part under the frame has too few px for the certificate. */
export function isCoarse(crop: Crop): boolean {
  return Math.round(sourceBox(crop).width) < 413
}
