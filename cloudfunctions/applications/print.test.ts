import PizZip from 'pizzip'
import { loadSeals, recommendCase } from '@/tests/cloud/cityDesk'
import { outcome } from '@/tests/cloud/logDesk'
import { makeIdNumber, selectionDesk, type Applicant, type SelectionDesk } from '@/tests/cloud/selection'
import { startCloud } from '@/tests/cloud/startCloud'

let desk: SelectionDesk
let applicant: Applicant
let roundId: string
const idNumber = makeIdNumber(901, '1979-03-02')

beforeAll(async () => {
  desk = selectionDesk(await startCloud())
  loadSeals(desk.cloud)
  roundId = desk.openRound()._id
  // Pictures are the papers' own tests; these files have no bytes behind them.
  const { db } = await import('@/cloudfunctions/_kit/cloud')
  applicant = await desk.applicant('秦望舒', idNumber)
  await db.collection('files').where({ state: 'passed' }).update({ kind: 'document' })
})
afterAll(() => desk.cloud.close())

async function textOf({ url }: { url: string }): Promise<string> {
  const response = await fetch(encodeURI(url))
  const document = new PizZip(Buffer.from(await response.arrayBuffer())).file('word/document.xml')
  return (document?.asText() ?? '').replace(/<[^>]+>/g, '')
}

describe('print', () => {
  it('gives the applicant the annex in full and an officer of the case a masked one with the city’s opinion', async () => {
    const { id } = applicant.receipt
    await recommendCase(desk.nanjing, id)

    const own = await applicant.person.must('applications.print', { id, format: 'docx' })
    const officers = await desk.nanjing.must('applications.print', { id, format: 'docx' })

    expect(own.name).toBe('江苏省职业指导专家申请表-秦望舒.docx')
    const [mine, theirs] = [await textOf(own), await textOf(officers)]
    expect(mine).toContain(idNumber)
    expect(mine).toContain('13900000077')
    expect(mine).toContain('江畔大学 人力资源管理')
    expect(mine).not.toContain('符合条件，同意推荐。')
    expect(theirs).not.toContain(idNumber)
    expect(theirs).toContain('139****0077')
    expect(theirs).toContain('符合条件，同意推荐。')
    expect(own.url).not.toBe(officers.url)
  })

  it('puts portrait, signature and seal into their places when they are pictures', async () => {
    const { storeFile } = await import('@/cloudfunctions/_kit/storage')
    const { db } = await import('@/cloudfunctions/_kit/cloud')
    const sharp = (await import('sharp')).default
    const picture = { width: 70, height: 98, channels: 3 as const, background: '#88aacc' }
    const view = await storeFile('files/test/picture.jpg', await sharp({ create: picture }).jpeg().toBuffer())
    const { portrait, signature, review } = await desk.nanjing.must('applications.case', { id: applicant.receipt.id })
    const keys = [portrait, signature, review?.seal].map((file) => file?.key ?? '')
    for (const key of keys) await db.collection('files').doc(key).update({ view, kind: 'picture' })

    const { url } = await desk.nanjing.must('applications.print', { id: applicant.receipt.id, format: 'docx' })

    const bytes = Buffer.from(await (await fetch(encodeURI(url))).arrayBuffer())
    expect(new PizZip(bytes).file(/^word\/media\/paper/)).toHaveLength(3)
  })

  it('is for the applicant and the officers of the case alone', async () => {
    const { id } = applicant.receipt
    const ask = async (by = desk.suzhou) => outcome(await by.call('applications.print', { id, format: 'docx' }))

    expect(await ask()).toBe('NOT_YOUR_AREA')
    expect(await ask(desk.newcomer().person)).toBe('NOT_YOURS')
  })

  it('gives a PDF as well', async () => {
    const { url } = await applicant.person.must('applications.print', { id: applicant.receipt.id, format: 'pdf' })

    const bytes = Buffer.from(await (await fetch(encodeURI(url))).arrayBuffer())

    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  })
})

describe('printBatch', () => {
  it('lists who was sent, for the city that sent them and the centre', async () => {
    const batch = await desk.nanjing.must('applications.report', { roundId, ids: [applicant.receipt.id] })

    const paper = await desk.nanjing.must('applications.printBatch', { id: batch.id, format: 'docx' })

    const text = await textOf(paper)
    expect(text).toContain('秦望舒')
    expect(text).toContain('人力资源服务机构 1 人')
    expect(text).toContain('第五条(一)公共就业服务机构工作人员')
    expect(text).not.toContain(idNumber)
    const ask = async (by: typeof desk.centre, id = batch.id) =>
      outcome(await by.call('applications.printBatch', { id, format: 'pdf' }))
    expect(await ask(desk.centre)).toMatchObject({ name: `江苏省职业指导专家推荐人选汇总表-${batch.no}.pdf` })
    expect(await ask(desk.suzhou)).toBe('NOT_YOUR_AREA')
    expect(await ask(desk.centre, 'nothing')).toBe('NOT_FOUND')
    expect(await ask(applicant.person)).toBe('NOT_ALLOWED')
  })
})
