import jsQR from 'jsqr'
import sharp from 'sharp'
import { drawCertificate, printCertificate } from './certificate'
import { openPdf } from './openPaper'
import { sampleCertificate, samplePicture } from './samplePapers'

async function qrOf(picture: Buffer): Promise<string | undefined> {
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data
}

/** Share of dots that are not white in a part of the certificate, given in hundredths of its width and height. */
async function inkIn(
  picture: Buffer,
  part: { left: number; top: number; width: number; height: number },
): Promise<number> {
  const area = {
    left: Math.round(35.08 * part.left),
    top: Math.round(24.8 * part.top),
    width: Math.round(35.08 * part.width),
    height: Math.round(24.8 * part.height),
  }
  const { data } = await sharp(picture).extract(area).greyscale().raw().toBuffer({ resolveWithObject: true })
  return data.filter((dot) => dot < 200).length / data.length
}

const NAME_LINE = { left: 33, top: 40, width: 56, height: 8 }

it('says in words who is what, until when, by whom, on one sheet across', async () => {
  const [page, ...more] = openPdf(await printCertificate(sampleCertificate({ name: '古丽·买买提' })))

  expect(more).toEqual([])
  expect(page).toMatchObject({ width: 841.89, height: 595.28, overflow: false })
  expect(page?.text).toBe(
    '聘任证书兹聘任古丽·买买提为江苏省职业指导专家聘期：2024年2月29日至2026年2月27日' +
      '江苏省职业介绍中心2024年2月29日扫码查验证书状态证书编号：JS-2026-0018',
  )
})

it('embeds its typefaces in the PDF', async () => {
  const bytes = (await printCertificate(sampleCertificate())).toString('latin1')

  expect(bytes.match(/\/FontFile2 /g)).toHaveLength(2)
  expect(bytes).not.toMatch(/\/BaseFont \/(Helvetica|Times|Courier)/)
})

it('draws a picture of A4 at 300 dots an inch whose QR code leads to the page that tells the truth', async () => {
  const paper = sampleCertificate({ portrait: await samplePicture({ width: 700, height: 980 }) })
  const picture = await drawCertificate(paper)
  const { width, height, density, format } = await sharp(picture).metadata()

  expect({ width, height, density, format }).toEqual({ width: 3508, height: 2480, density: 300, format: 'png' })
  expect(await qrOf(picture)).toBe(paper.checkUrl)
})

it('draws every name, also with rare characters, from outlines and not from typefaces of the machine', async () => {
  const blank = await inkIn(await drawCertificate(sampleCertificate({ name: ' ' })), NAME_LINE)
  const short = await inkIn(await drawCertificate(sampleCertificate({ name: '喆𬍛' })), NAME_LINE)
  const long = await inkIn(await drawCertificate(sampleCertificate({ name: '喆𬍛喆𬍛' })), NAME_LINE)

  expect(blank).toBe(0)
  expect(short).toBeGreaterThan(0.01)
  expect(long / short).toBeCloseTo(2, 1)
})

it('sets a name of thirty characters smaller, so that it stays on the sheet', async () => {
  const name = '阿不都热依木·阿不都热合曼·买买提吐尔逊江·艾合买提·吐尔逊'
  const paper = sampleCertificate({ name })
  const [page] = openPdf(await printCertificate(paper))
  const picture = await drawCertificate(paper)

  expect([...name]).toHaveLength(30)
  expect(page?.text).toContain(name)
  expect(page?.overflow).toBe(false)
  expect(await inkIn(picture, NAME_LINE)).toBeGreaterThan(0.01)
  expect(await inkIn(picture, { left: 90.5, top: 40, width: 3, height: 8 })).toBe(0)
})

it('leaves the frame of the portrait empty when there is none', async () => {
  const inside = { left: 13, top: 35, width: 12, height: 25 }
  const filled = sampleCertificate({ portrait: await samplePicture({ width: 300, height: 420 }) })

  expect(await inkIn(await drawCertificate(sampleCertificate()), inside)).toBe(0)
  expect(await inkIn(await drawCertificate(filled), inside)).toBe(1)
})
