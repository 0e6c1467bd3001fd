import sharp from 'sharp'
import type { ExpertDoc } from '@/cloudfunctions/_kit/documents'
import { openDocx, openPdf } from '@/cloudfunctions/_kit/paper/openPaper'
import { digest } from '@/cloudfunctions/_kit/identity'
import { makeFile, outcome } from '@/tests/cloud/logDesk'
import { makePublicised, startTermDesk, type Appointed, type TermDesk } from '@/tests/cloud/termDesk'

const STARTED = '2026年11月23日至2028年11月22日'

let desk: TermDesk
let expert: Appointed

beforeAll(async () => {
  desk = await startTermDesk()
  desk.cloud.moveClock(Date.parse('2026-11-23T10:00:00+08:00') - Date.now())
  process.env.WEB_ADDRESS = 'https://zhidao.example.cn'
  const { storeFile } = await import('@/cloudfunctions/_kit/storage')
  const portrait = await sharp({ create: { width: 413, height: 579, channels: 3, background: '#336699' } })
    .jpeg()
    .toBuffer()
  const view = await storeFile('files/portrait.jpg', portrait)
  const made = makePublicised('柳如烟')
  desk.cloud.load('files', [makeFile('portrait-key', { ownerId: made.accountId, purpose: 'portrait', view })])
  const content = { ...made.content, portrait: 'portrait-key' }
  const versions = made.versions.map((version) => ({ ...version, content }))
  expert = await desk.appointed('柳如烟', { content, versions })
})
afterAll(() => desk.cloud.close())

async function bytesOf(link: { url: string }): Promise<Buffer> {
  return Buffer.from(await (await fetch(encodeURI(link.url))).arrayBuffer())
}

it('keeps the portrait for the certificate and shows a square copy of it in the directory', async () => {
  const { portrait } = await desk.stored<ExpertDoc>('experts', expert.term.expertId)
  const { linksTo } = await import('@/cloudfunctions/_kit/storage')
  const square = await sharp(await bytesOf({ url: (await linksTo([portrait])).get(portrait) ?? '' })).metadata()

  expect(expert.term.portrait).toMatch(/files\/portrait\.jpg$/)
  expect(portrait).toContain(digest(['portrait', expert.term.portrait], 40))
  expect([square.width, square.height]).toEqual([480, 480])
})

it('prints the certificate with name, number and term, for the expert and the centre alone', async () => {
  const certificate = (by = expert.person, format: 'pdf' | 'png' = 'pdf') =>
    by.call('appointments.certificate', { termId: expert.term._id, format })

  const [pdf, png] = [await certificate(), await certificate(desk.centre, 'png')]
  if (!pdf.ok || !png.ok) throw new Error('refused')
  const [page] = openPdf(await bytesOf(pdf.data))
  const picture = await sharp(await bytesOf(png.data)).metadata()

  expect(page?.text).toContain('柳如烟')
  expect(page?.text).toContain('江苏省职业指导专家')
  expect(page?.text).toContain(expert.term.certificateNo)
  expect(page?.text).toContain(STARTED)
  expect([picture.width, picture.height]).toEqual([3508, 2480])
  expect(pdf.data.name).toBe(`聘任证书-柳如烟-${expert.term.certificateNo}.pdf`)
  const other = await desk.appointed('叶知秋')
  expect(outcome(await certificate(other.person))).toBe('NOT_YOURS')
  expect(outcome(await certificate(desk.city))).toBe('NOT_ALLOWED')
  expect(outcome(await desk.centre.call('appointments.certificate', { termId: 'none', format: 'pdf' }))).toBe(
    'NOT_FOUND',
  )
})

it('prints the decision with its list, as Word and as PDF', async () => {
  const decision = { id: expert.term.decisionId }

  const docx = await desk.centre.must('appointments.printDecision', { ...decision, format: 'docx' })
  const pdf = await desk.centre.must('appointments.printDecision', { ...decision, format: 'pdf' })

  const { text } = openDocx(await bytesOf(docx))
  for (const words of ['关于聘任江苏省职业指导专家的决定', '柳如烟', expert.term.certificateNo, STARTED, '第六条']) {
    expect(text).toContain(words)
  }
  expect(openPdf(await bytesOf(pdf))[0]?.text).toContain(expert.term.certificateNo)
  expect(outcome(await desk.city.call('appointments.printDecision', { ...decision, format: 'pdf' }))).toBe(
    'NOT_ALLOWED',
  )
  expect(outcome(await desk.centre.call('appointments.printDecision', { id: 'none', format: 'pdf' }))).toBe('NOT_FOUND')
})

it('prints the record of a term for the meeting', async () => {
  const { url, name } = await desk.centre.must('appointments.printLedger', { termId: expert.term._id })

  const [page] = openPdf(await bytesOf({ url }))
  expect(page?.text).toContain('江苏省职业指导专家聘期履职记录')
  expect(page?.text).toContain('柳如烟')
  expect(name).toBe('履职台账-柳如烟.pdf')
  expect(outcome(await expert.person.call('appointments.printLedger', { termId: expert.term._id }))).toBe('NOT_ALLOWED')
})

it('prints a resignation with its ground and no list', async () => {
  const leaver = await desk.appointed('告辞')
  const { version } = await desk.stored<{ version: number }>('terms', leaver.term._id)
  const ask = { id: leaver.term._id, version, ground: 'health', why: '', understood: true } as const
  await leaver.person.must('appointments.askToLeave', ask)
  const { rows } = await desk.centre.must('appointments.exits', { open: true })
  const [exit] = rows
  if (!exit) throw new Error('no exit')
  const confirmed = await desk.centre.must('appointments.confirmLeaving', {
    ...{ id: exit.id, version: exit.version, decisionNo: '苏职介退〔2026〕1号', text: '同意其因健康原因退出。' },
  })
  const decisions = await desk.centre.must('appointments.decisions', { kind: 'resignation' })

  const id = decisions.rows.find(({ no }) => no === confirmed.decision?.no)?.id ?? ''
  const docx = openDocx(await bytesOf(await desk.centre.must('appointments.printDecision', { id, format: 'docx' })))

  expect(docx.text).toContain('同意告辞退出江苏省职业指导专家队伍')
  expect(docx.text).toContain('第八条第六种情形')
  expect(docx.text).toContain('同意其因健康原因退出')
  expect(docx.text).not.toContain(leaver.term.certificateNo)
})

describe('checking a certificate', () => {
  const check = async (no: string) => desk.visitor.must('appointments.check', { no })

  it('reads the number however it is typed, and tells nothing more than the standing', async () => {
    const bare = expert.term.certificateNo.replace('〔', '(').replace('〕', ')')

    expect(await check(`  ${bare} `)).toEqual({
      no: expert.term.certificateNo,
      standing: 'inForce',
      untilOn: '2028-11-22',
    })
    expect(await check('苏职指〔2026〕9999号')).toEqual({
      no: '苏职指〔2026〕9999号',
      standing: 'unknown',
      untilOn: null,
    })
    expect(await check('随便写的编号')).toMatchObject({ standing: 'unknown' })
  })

  it('says expired from the day after the last one, before any clock has run', async () => {
    desk.cloud.moveClock(Date.parse('2028-11-22T23:59:59+08:00') - Date.now())
    const lastSecond = await check(expert.term.certificateNo)
    desk.cloud.moveClock(2000)
    const after = await check(expert.term.certificateNo)

    expect(lastSecond.standing).toBe('inForce')
    expect(after).toMatchObject({ standing: 'expired', untilOn: '2028-11-22' })
  })
})
