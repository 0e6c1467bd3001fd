/** A part of a picture or of a ground, in px. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** What the pens of both platforms can do and we use. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'lineCap'
  | 'lineJoin'
  | 'font'
  | 'textAlign'
  | 'textBaseline'
  | 'scale'
  | 'fillRect'
  | 'fillText'
  | 'measureText'
  | 'beginPath'
  | 'moveTo'
  | 'lineTo'
  | 'stroke'
>

/** Something to draw on. */
export interface Ground {
  /** In the pen's px. */
  width: number
  height: number
  pen: Pen
  /** Draws the part `from` of a picture onto `to`. Throws Unreadable. */
  paint(path: string, from: Box, to: Box): Promise<void>
  /** The whole ground as a file; gives its local path. */
  save(kind: 'jpg' | 'png'): Promise<string>
}

/** Drawing. WeChat and the web differ here and nowhere else. */
export interface Canvases {
  /** A ground that nobody sees. */
  blank(width: number, height: number): Ground
  /** The canvas on the screen with this id, emptied, with a pen in px of the screen; null while it is not there. */
  shown(id: string): Promise<Ground | null>
  /** Width and height of a picture, standing upright. Throws Unreadable. */
  measure(path: string): Promise<{ width: number; height: number }>
}

/** Whether the platform's drawing context is a pen; the platforms' types do not say so. */
export function isPen(context: unknown): context is Pen & { drawImage(image: unknown, ...numbers: number[]): void } {
  return typeof context === 'object' && context !== null && 'drawImage' in context
}

/** Screens of one px a point would show ragged ink. */
export const LEAST_RATIO = 2
