/** WeChat's canvas as far as the product draws: it remembers what was done with its pen, in words. */
export function wechatCanvas(width: number, height: number) {
  const strokes: string[] = []
  const did =
    (name: string) =>
    (...given: unknown[]) =>
      void strokes.push([name, ...given.map(inWords)].join(' '))
  const acts = ['scale', 'beginPath', 'moveTo', 'lineTo', 'stroke', 'fillRect', 'fillText', 'drawImage']
  const pen = {
    ...Object.fromEntries(acts.map((name) => [name, did(name)])),
    measureText: (text: string) => ({ width: text.length * 10 }),
  }
  return { width, height, strokes, getContext: () => pen, createImage }
}

function inWords(given: unknown): string {
  if (typeof given === 'number') return String(Math.round(given))
  return given instanceof LoadedImage ? given.src : String(given)
}

class LoadedImage {
  onload = () => undefined as void
  private path = ''

  get src() {
    return this.path
  }

  set src(path: string) {
    this.path = path
    queueMicrotask(() => this.onload())
  }
}

const createImage = () => new LoadedImage()
