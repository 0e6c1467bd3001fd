/** The part of fontkit that papers use; the package brings no types. */
declare module 'fontkit' {
  export interface Path {
    scale(x: number, y: number): Path
    translate(x: number, y: number): Path
    toSVG(): string
  }

  export interface Glyph {
    path: Path
    advanceWidth: number
  }

  export interface GlyphRun {
    glyphs: Glyph[]
    positions: { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number }[]
    advanceWidth: number
  }

  export interface Font {
    unitsPerEm: number
    hasGlyphForCodePoint(codePoint: number): boolean
    layout(text: string): GlyphRun
  }

  export interface FontCollection {
    fonts: Font[]
  }

  export function create(bytes: Buffer): Font | FontCollection
}
