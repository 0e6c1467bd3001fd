/** Draws the tab bar's icons: `npx tsx config/icons.ts` rewrites `src/assets/tab-*.png` (81 px, a few hundred bytes each). */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'

const SHAPES = {
  home: '<path d="M4 11.5 12 4.5l8 7V20h-5.5v-5.5h-5V20H4z"/>',
  experts:
    '<circle cx="9.5" cy="8.5" r="3.5"/><path d="M3 19.5c.6-3.6 3-5.5 6.500-5.500s5.900 1.900 6.500 5.500z"/><path d="m18 8.200.9 1.800 2 .3-1.450 1.400.35 2-1.800-.95-1.800.95.35-2-1.450-1.400 2-.3z"/>',
  messages: '<path d="M4 5.500h16v11.500h-8.500L7.500 20.500V17H4z"/><path d="M8 10h8M8 13h5"/>',
  me: '<circle cx="12" cy="8.500" r="4"/><path d="M4.500 20c.7-4.200 3.400-6.500 7.500-6.500s6.800 2.300 7.500 6.500z"/>',
}
const COLOURS = { '': { line: '#5B6769', fill: 'none' }, '-on': { line: '#0F766E', fill: '#E6F2F0' } }

async function draw(name: string, shape: string, suffix: string, { line, fill }: { line: string; fill: string }) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="81" height="81" viewBox="0 0 24 24" fill="${fill}" stroke="${line}" stroke-width="1.600" stroke-linejoin="round" stroke-linecap="round">${shape}</svg>`
  const png = await sharp(Buffer.from(svg)).png({ compressionLevel: 9, palette: true }).toBuffer()
  await writeFile(path.join(__dirname, `../src/assets/tab-${name}${suffix}.png`), png)
  console.log(`tab-${name}${suffix}.png`, png.length, 'B')
}

async function main() {
  for (const [name, shape] of Object.entries(SHAPES)) {
    for (const [suffix, colours] of Object.entries(COLOURS)) await draw(name, shape, suffix, colours)
  }
}

void main()
