import { randomUUID } from 'node:crypto'
import type { db as Database } from '@/cloudfunctions/_kit/cloud'
import type { ConsultationDoc, FileDoc } from '@/cloudfunctions/_kit/documents'
import { accountIdOf } from '@/cloudfunctions/_kit/identity'
import { startCloud, type Cloud } from '@/tests/cloud/startCloud'
import { makeAccount, makeConsultation, makeExpert, makeExpertAccount } from '@/tests/make'

let cloud: Cloud
let db: typeof Database

beforeAll(async () => {
  cloud = await startCloud()
  db = (await import('@/cloudfunctions/_kit/cloud')).db
  cloud.load('experts', [makeExpert('e1')])
  cloud.load('accounts', [makeAccount('wx-client'), makeAccount('wx-other'), makeExpertAccount('wx-e1', 'e1')])
})
afterAll(() => cloud.close())

const client = () => cloud.as('wx-client')
const expert = () => cloud.as('wx-e1')

function given(fields: Partial<ConsultationDoc> = {}): { id: string; version: number } {
  const id = randomUUID().slice(0, 8)
  cloud.load('consultations', [makeConsultation(id, fields)])
  return { id, version: 1 }
}
const accepted = { state: 'accepted', held: true, acceptedAt: 1 } as const
const answered = { state: 'answered', held: true, acceptedAt: 1, answeredAt: 2, dueAt: 0 } as const

async function stored(id: string): Promise<ConsultationDoc | undefined> {
  const { data } = (await db.collection('consultations').doc(id).get()) as { data: unknown }
  return (data as ConsultationDoc[])[0]
}

describe('messages', () => {
  it('stops at two hundred', async () => {
    const full = Array.from({ length: 200 }, (_, n) => ({
      id: `m${n}`,
      from: 'client' as const,
      text: '嗯',
      pictures: [],
      at: n,
    }))
    const { id } = given({ ...answered, messages: full })

    const reply = await client().call('consultations.reply', { id, text: '再问一句' })

    expect(reply).toMatchObject({ refusal: { code: 'DIALOGUE_FULL', detail: { count: 200 } } })
    expect((await client().must('consultations.get', { id })).can).not.toContain('reply')
  })

  it('refuses risky words', async () => {
    const { id, version } = given(accepted)

    expect(await expert().call('consultations.answer', { id, version, text: '可以赌博' })).toMatchObject({
      refusal: { code: 'TEXT_REFUSED', detail: { field: '答复内容' } },
    })
    expect((await stored(id))?.messages).toEqual([])
  })

  it('shows pictures of the two sides alone, unchecked ones only to their owner', async () => {
    const file = (key: string, openid: string, state: FileDoc['state']): FileDoc => ({
      _id: key,
      ownerId: accountIdOf(openid),
      purpose: 'consultation',
      name: '',
      kind: 'picture',
      mime: 'image/jpeg',
      sizeBytes: 1,
      original: '',
      view: `cloud://local/files/${key}.jpg`,
      thumb: `cloud://local/files/${key}-s.jpg`,
      state,
      traceId: '',
      at: 0,
    })
    cloud.load('files', [
      file('p-passed', 'wx-client', 'passed'),
      file('p-new', 'wx-client', 'pending'),
      file('p-other', 'wx-other', 'passed'),
    ])
    const { id } = given(answered)

    const mine = await client().must('consultations.reply', {
      id,
      text: '见图',
      pictures: ['p-new', 'p-passed', 'p-other'],
    })
    const theirs = await expert().must('consultations.get', { id })

    expect(mine.messages[0]?.pictures.map(({ key }) => key)).toEqual(['p-new', 'p-passed'])
    expect(theirs.messages[0]?.pictures.map(({ key }) => key)).toEqual(['p-passed'])
  })
})

describe('contact', () => {
  it('passes the numbers only once both agreed, as they are on the accounts then', async () => {
    const { id, version } = given(accepted)

    const first = await client().must('consultations.shareContact', { id, version })
    const between = await expert().must('consultations.get', { id })
    const both = await expert().must('consultations.shareContact', { id, version: first.version })

    expect(first.contact).toEqual({ mineShared: true, theirsShared: false, phone: null })
    expect(first.can).not.toContain('shareContact')
    expect(between.contact).toEqual({ mineShared: false, theirsShared: true, phone: null })
    expect(JSON.stringify(between)).not.toContain('13800000001')
    expect(both.contact).toEqual({ mineShared: true, theirsShared: true, phone: '13800000001' })
    expect((await client().must('consultations.get', { id })).contact.phone).toBe('13900000001')
  })

  it('forgets what was agreed when the expert declines after all', async () => {
    const { id, version } = given({ ...accepted, contact: { client: '13800000001', expert: '13900000001' } })

    await expert().must('consultations.decline', { id, version, reason: '时间冲突' })

    expect((await stored(id))?.contact).toEqual({ client: '', expert: '' })
  })
})
