import { execFileSync } from 'node:child_process'
import PizZip from 'pizzip'
import { z } from 'zod'

/** Reads a PDF from standard input with pdf.js, in a process of its own: pdf.js is an ES module, which the test runner cannot load. */
const PDF_READER = `
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
const chunks = []
for await (const chunk of process.stdin) chunks.push(chunk)
const document = await getDocument({ data: new Uint8Array(Buffer.concat(chunks)), verbosity: 0 }).promise
const pages = []
for (let number = 1; number <= document.numPages; number += 1) {
  const page = await document.getPage(number)
  const { items } = await page.getTextContent()
  const [, , width, height] = page.view
  pages.push({
    text: items.map((item) => item.str).join(''),
    width,
    height,
    overflow: items.some(({ str, transform, width: run }) => str.trim() !== '' && (transform[4] + run > width || transform[5] < 0)),
  })
}
process.stdout.write(JSON.stringify(pages))
`

const PDF_PAGES = z.array(z.object({ text: z.string(), width: z.number(), height: z.number(), overflow: z.boolean() }))

/** One page of a PDF as a reader sees it: its words without blanks, its size in points, and whether a word runs off the sheet. */
export type PdfPage = z.infer<typeof PDF_PAGES>[number]

/** What a printed PDF says, page by page. For tests: papers are opened again by other software than wrote them. */
export function openPdf(bytes: Buffer): PdfPage[] {
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', PDF_READER], {
    input: bytes,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  return PDF_PAGES.parse(JSON.parse(output)).map((page) => ({ ...page, text: withoutBlanks(page.text) }))
}

/** A Word file opened again: its lines from top to bottom, as Word reads them, and the names of its pictures. For tests. */
export function openDocx(bytes: Buffer): { lines: string[]; text: string; xml: string; media: string[] } {
  const zip = new PizZip(bytes)
  const xml = zip.file('word/document.xml')?.asText() ?? ''
  const lines = (xml.match(/<w:p[ >][\s\S]*?<\/w:p>/g) ?? []).flatMap(linesOf)
  const media = zip.file(/^word\/media\/paper/).map(({ name }) => name)
  return { lines, text: withoutBlanks(lines.join('')), xml, media }
}

/** The text without any blank, so that where a line breaks makes no difference. */
export function withoutBlanks(text: string): string {
  return text.replace(/\s/g, '')
}

function linesOf(paragraph: string): string[] {
  const marked = paragraph.replace(/<w:br\/>/g, '\n').replace(/<[^>]+>/g, '')
  return marked
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
    .split('\n')
}
