import { certificateSvg } from './certificateSvg'
import { cleanPaper } from './cleanPaper'
import type { Certificate } from './papers'
import { PAPER_FONT, writePdf } from './writePdf'

/** Points are 72 to the inch. */
const PRINT_DPI = 300

/** 聘任证书 as a PDF, A4 across: real text with the typeface embedded. 第六条(五) */
export async function printCertificate(paper: Certificate): Promise<Buffer> {
  const svg = await certificateSvg(cleanPaper(paper), { text: 'text', font: PAPER_FONT })
  return writePdf({
    title: `聘任证书 ${paper.number}`,
    landscape: true,
    marginsMm: [0, 0, 0, 0],
    numbered: false,
    content: { svg, absolutePosition: { x: 0, y: 0 } },
  })
}

/** The same certificate as a PNG of 3508 × 2480 dots, 300 to the inch. No typeface of the machine is used. 第六条(五) */
export async function drawCertificate(paper: Certificate): Promise<Buffer> {
  const svg = await certificateSvg(cleanPaper(paper), { text: 'outlines', font: PAPER_FONT })
  const sharp = (await import('sharp')).default // native and 60 ms to load: only pictures need it
  return sharp(Buffer.from(svg), { density: PRINT_DPI })
    .resize(3508, 2480, { fit: 'fill' })
    .png({ palette: false, compressionLevel: 9 })
    .withMetadata({ density: PRINT_DPI })
    .toBuffer()
}
