import type { FileDoc } from '@/cloudfunctions/_kit/documents'
import { startCloud, type Cloud } from '@/tests/cloud/startCloud'
import { makeAccount } from '@/tests/make'

let cloud: Cloud

beforeAll(async () => {
  cloud = await startCloud()
  cloud.load('accounts', [
    makeAccount('wx-centre', { kind: null, roles: [{ role: 'centreOfficer' }] }),
    makeAccount('wx-city', { kind: null, roles: [{ role: 'cityOfficer', city: '320100' }] }),
  ])
})
afterAll(() => cloud.close())

const HOUR = 3_600_000

function waiting(id: string, at: number): FileDoc {
  return {
    _id: id,
    ownerId: 'u-owner',
    purpose: 'logPhoto',
    name: '现场照片',
    kind: 'picture',
    mime: 'image/jpeg',
    sizeBytes: 4,
    original: '',
    view: '',
    thumb: '',
    state: 'pending',
    traceId: '',
    at,
  }
}

async function stateOf(id: string): Promise<string | undefined> {
  const { db } = await import('@/cloudfunctions/_kit/cloud')
  const { data } = (await db.collection('files').doc(id).get()) as { data: FileDoc[] }
  return data[0]?.state
}

describe('pictures without a verdict', () => {
  it('are shown to the centre after half an hour, oldest first', async () => {
    cloud.load('files', [
      waiting('p-new', Date.now()),
      waiting('p-old', Date.now() - HOUR),
      waiting('p-older', Date.now() - 2 * HOUR),
    ])

    const { pictures } = await cloud.as('wx-centre').must('account.pendingPictures', {})

    expect(pictures.map(({ key, purpose }) => [key, purpose])).toEqual([
      ['p-older', 'logPhoto'],
      ['p-old', 'logPhoto'],
    ])
  })

  it('are judged once, also when the call is sent again', async () => {
    cloud.load('files', [waiting('p-judged', Date.now() - HOUR)])
    const judge = () =>
      cloud.as('wx-centre').call('account.judgePicture', { key: 'p-judged', verdict: 'passed' }, { key: 'judge-once' })

    const replies = [await judge(), await judge()]

    expect(replies).toEqual([
      { ok: true, data: { key: 'p-judged' } },
      { ok: true, data: { key: 'p-judged' } },
    ])
    expect(await stateOf('p-judged')).toBe('passed')
  })

  it('cannot be judged against a verdict that stands', async () => {
    cloud.load('files', [{ ...waiting('p-stands', Date.now() - HOUR), state: 'passed' }])

    const reply = await cloud.as('wx-centre').call('account.judgePicture', { key: 'p-stands', verdict: 'refused' })

    expect(reply).toMatchObject({ ok: false, refusal: { code: 'WRONG_STATE', detail: { state: '已通过' } } })
    expect(await stateOf('p-stands')).toBe('passed')
  })

  it('are nobody else’s matter', async () => {
    const city = await cloud.as('wx-city').call('account.pendingPictures', {})
    const stranger = await cloud.as('wx-stranger').call('account.judgePicture', { key: 'p-old', verdict: 'passed' })
    const unknown = await cloud.as('wx-centre').call('account.judgePicture', { key: 'no-such', verdict: 'passed' })

    expect([city, stranger, unknown].map((reply) => (reply.ok ? 'ok' : reply.refusal.code))).toEqual([
      'NOT_ALLOWED',
      'NOT_ALLOWED',
      'NOT_FOUND',
    ])
  })
})
