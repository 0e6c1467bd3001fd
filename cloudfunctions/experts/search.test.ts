import type { ExpertDoc } from '@/cloudfunctions/_kit/documents'
import { orderKeys } from '@/cloudfunctions/_kit/expertOrder'
import { DEFAULT_SETTINGS } from '@/domain/rules/settingValues'
import type { InputOf } from '@/domain/contract'
import { makeExpert } from '@/tests/make'
import { startCloud, type Cloud } from '@/tests/cloud/startCloud'
import { termsOf } from './terms'

let cloud: Cloud

/** An expert as the programme writes one, found by terms and keys. */
function listed(id: string, fields: Partial<ExpertDoc>): ExpertDoc {
  const expert = makeExpert(id, { bio: '', unit: '江畔中心', title: '讲师', post: '', ...fields })
  return { ...expert, terms: termsOf(expert), by: orderKeys(expert, DEFAULT_SETTINGS) }
}

const figures = { services: 0, consultations: 0, feedbacks: 0, scoreSum: 0, replyHours: null }

beforeAll(async () => {
  cloud = await startCloud()
  await cloud.warm()
  const crowd = Array.from({ length: 500 }, (_each, place) =>
    listed(`crowd${place}`, {
      name: `众${place}`,
      city: '321300',
      industry: 'farming',
      specialties: ['other'],
      listedAt: place,
    }),
  )
  cloud.load('experts', crowd)
  cloud.load('experts', [
    listed('wang', {
      name: '王小明',
      city: '320100',
      industry: 'ai',
      specialties: ['planning', 'law'],
      modes: ['phone'],
    }),
    listed('zeng', {
      name: '曾晓',
      city: '320100',
      industry: 'finance',
      specialties: ['planning'],
      figures: { ...figures, services: 9 },
    }),
    listed('pupil', {
      name: '李敏',
      city: '320500',
      bio: '王小明工作室成员',
      figures: { ...figures, services: 500 },
      hours: [],
    }),
    listed('away', { name: '王远', city: '320500', industry: 'ai', specialties: ['law'], paused: true }),
    listed('gone', { name: '王小明', listed: false }),
  ])
})
afterAll(async () => cloud.close())

async function find(input: InputOf<'experts.search'>): Promise<string[]> {
  const { experts } = await cloud.as('wx-finder').must('experts.search', input)
  expect(cloud.lastCall().database).toBeLessThanOrEqual(2)
  return experts.map(({ id }) => id)
}

it.each<[InputOf<'experts.search'>, string[]]>([
  [{ words: '曾晓' }, ['zeng']],
  [{ words: '小明' }, ['wang', 'pupil']],
  [{ words: 'wxm' }, ['wang']],
  [{ words: 'CENGX' }, []],
  [{ words: 'zengxiao' }, ['zeng']],
  [{ words: '王' }, ['wang', 'away']],
  [{ words: '王老师' }, ['wang', 'away']],
  [{ words: '职业规划', city: '320100' }, ['zeng', 'wang']],
  [{ words: '南京人工智能' }, ['wang']],
  [{ words: '江畔中心 李敏' }, ['pupil']],
  [{ city: '320100', industry: 'ai', specialty: 'law' }, ['wang']],
  [{ industry: 'ai', thisWeek: true }, ['wang']],
  [{ city: '320100', mode: 'online' }, ['zeng']],
  [{ words: '没有这个人' }, []],
  [{ words: '.*', city: '320100' }, ['zeng', 'wang']],
])('finds by %j', async (input, ids) => {
  expect(await find(input)).toEqual(ids)
})

it('shows a name before somebody who only mentions it, whatever they did', async () => {
  expect(await find({ words: '王小明', sort: 'services' })).toEqual(['wang', 'pupil'])
})

it('pages through everybody without a gap or a repeat, the last page shorter', async () => {
  const person = cloud.as('wx-finder')
  const seen: string[] = []
  let cursor: string | null | undefined
  do {
    const page = await person.must('experts.search', { city: '321300', sort: 'new', ...(cursor && { cursor }) })
    expect(page.experts.length).toBeLessThanOrEqual(20)
    seen.push(...page.experts.map(({ id }) => id))
    cursor = page.nextCursor
  } while (cursor)

  expect(seen).toEqual(Array.from({ length: 500 }, (_each, place) => `crowd${499 - place}`))
})

it('pages from the names over to the others', async () => {
  const named = Array.from({ length: 25 }, (_each, place) =>
    listed(`chen${place}`, { name: `陈光${place % 10}`, city: '321200' }),
  )
  const others = Array.from({ length: 25 }, (_each, place) =>
    listed(`other${place}`, { name: '林一', bio: '陈光', city: '321200' }),
  )
  cloud.load('experts', [...named, ...others])
  const person = cloud.as('wx-finder')

  const pages: string[][] = []
  let cursor: string | null | undefined
  do {
    const page = await person.must('experts.search', { words: '陈光', ...(cursor && { cursor }) })
    pages.push(page.experts.map(({ id }) => id))
    cursor = page.nextCursor
  } while (cursor)

  expect(pages.map((page) => page.length)).toEqual([20, 20, 10])
  const seen = pages.flat()
  expect(new Set(seen).size).toBe(50)
  expect(seen.slice(0, 25).every((id) => id.startsWith('chen'))).toBe(true)
})

it('gives public fields alone', async () => {
  const { experts } = await cloud.as('wx-finder').must('experts.search', { words: '曾晓' })

  expect(experts).toEqual([
    {
      id: 'zeng',
      name: '曾晓',
      portraitUrl: '',
      title: '讲师',
      unit: '江畔中心',
      city: '320100',
      industry: 'finance',
      specialties: ['planning'],
      modes: ['online', 'offline'],
      services: 9,
      feedbacks: 0,
      score: null,
      availability: 'thisWeek',
      replyTime: '',
    },
  ])
})

it('shows experts without portraits while storage does not answer, and with them again afterwards', async () => {
  const log = jest.spyOn(console, 'error').mockImplementation(() => undefined)
  const portrait = await cloud.emulator.files.put('files/2026-11/late-face.jpg', Buffer.from('late face'))
  cloud.load('experts', [listed('late-face', { name: '柳暮云', portrait })])
  cloud.emulator.faults.add({ action: 'storage.batchGetDownloadUrl', code: 'SYS_ERR' })

  const without = await cloud.as('wx-visitor').must('experts.search', { words: '柳暮云' })
  const afterwards = await cloud.as('wx-visitor').must('experts.search', { words: '柳暮云' })

  expect(without.experts.map(({ name, portraitUrl }) => [name, portraitUrl])).toEqual([['柳暮云', '']])
  expect(afterwards.experts[0]?.portraitUrl).not.toBe('')
  expect(log).toHaveBeenCalledTimes(1)
  log.mockRestore()
})

it('asks storage for a portrait once and reuses the link', async () => {
  const portrait = await cloud.emulator.files.put('files/2026-11/face.jpg', Buffer.from('face'))
  cloud.load('experts', [listed('face', { name: '苗青青', portrait })])
  const person = cloud.as('wx-finder')

  const first = await person.must('experts.search', { words: '苗青青' })
  const again = await person.must('experts.search', { words: '苗青青' })

  expect(await (await fetch(first.experts[0]?.portraitUrl ?? '')).text()).toBe('face')
  expect(again.experts[0]?.portraitUrl).toBe(first.experts[0]?.portraitUrl)
  expect(cloud.lastCall().storage).toBe(0)
})

it.each([
  [{ words: 'x'.repeat(41) }, 'words'],
  [{ words: { $ne: '' } }, 'words'],
  [{ city: 'constructor' }, 'city'],
  [{ sort: 'terms' }, 'sort'],
  [{ cursor: 'x'.repeat(201) }, 'cursor'],
])('refuses %j', async (input, field) => {
  const reply = await cloud.as('wx-finder').send('experts', { action: 'search', input })

  expect(reply).toMatchObject({ ok: false, refusal: { code: 'BAD_INPUT', fields: [{ field }] } })
})
