import type { ExpertDoc } from '@/cloudfunctions/_kit/documents'
import { orderKeys } from '@/cloudfunctions/_kit/expertOrder'
import { DEFAULT_SETTINGS } from '@/domain/rules/settingValues'
import { addDays, dayOf } from '@/domain/rules/shanghai'
import { makeAccount, makeExpert, makeExpertAccount } from '@/tests/make'
import { startCloud, type Cloud } from '@/tests/cloud/startCloud'
import { termsOf } from './terms'

const today = dayOf(Date.now())

let cloud: Cloud

beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(async () => cloud.close())

function load(id: string, fields: Partial<ExpertDoc> = {}): ExpertDoc {
  const made = makeExpert(id, fields)
  const expert = { ...made, terms: termsOf(made), by: orderKeys(made, DEFAULT_SETTINGS) }
  cloud.load('experts', [expert])
  return expert
}

async function stored(id: string): Promise<ExpertDoc | undefined> {
  const { db } = await import('@/cloudfunctions/_kit/cloud')
  const { data } = (await db.collection('experts').doc(id).get()) as { data: ExpertDoc[] } // the SDK types documents as any
  const [expert] = data
  return expert
}

const input = {
  version: 1,
  hours: [
    { weekday: 5, half: 'evening', mode: 'phone' },
    { weekday: 1, half: 'afternoon', mode: 'phone' },
    { weekday: 1, half: 'afternoon', mode: 'phone' },
  ],
  modes: ['phone'],
  paused: false,
} as const
const given = { ...input, hours: [...input.hours], modes: [...input.modes] }

function loadOwn(id: string, fields: Partial<ExpertDoc> = {}) {
  load(id, fields)
  cloud.load('accounts', [makeExpertAccount(`wx-${id}`, id)])
  return cloud.as(`wx-${id}`)
}

it('keeps the hours in the order of the week, each once, and is found by them', async () => {
  const profile = await loadOwn('s1', { hours: [], name: '祝一平' }).must('experts.setAvailability', given)

  expect(profile.hours).toEqual([
    { weekday: 1, half: 'afternoon', mode: 'phone' },
    { weekday: 5, half: 'evening', mode: 'phone' },
  ])
  const search = async (mode: 'phone' | 'online') =>
    (await cloud.as('wx-reader').must('experts.search', { words: '祝一平', mode, thisWeek: true })).experts.map(
      ({ id }) => id,
    )
  expect([await search('phone'), await search('online')]).toEqual([['s1'], []])
  expect((await stored('s1'))?.trail.seq).toBe(1)
})

it('takes a paused expert out of this week and says until when', async () => {
  const until = addDays(today, 10)

  const profile = await loadOwn('s2').must('experts.setAvailability', {
    ...given,
    paused: true,
    pausedUntilOn: until,
  })

  expect(profile).toMatchObject({ paused: true, pausedUntilOn: until })
  expect((await stored('s2'))?.terms).not.toContain('w:thisWeek')
})

it('forgets the day of return when not paused', async () => {
  const profile = await loadOwn('s3').must('experts.setAvailability', { ...given, pausedUntilOn: addDays(today, 10) })

  expect(profile.pausedUntilOn).toBeNull()
})

it('takes effect once for one key', async () => {
  const person = loadOwn('s4')

  await person.must('experts.setAvailability', given, { key: 'availability-1' })
  const again = await person.must('experts.setAvailability', given, { key: 'availability-1' })

  expect(again.version).toBe(2)
})

it('refuses what was written on an older version, with how it stands', async () => {
  const person = loadOwn('s5')
  await person.must('experts.setAvailability', { ...given, paused: true })

  const reply = await person.call('experts.setAvailability', given)

  expect(reply).toMatchObject({ ok: false, refusal: { code: 'CHANGED_BY_OTHERS', detail: { state: '暂停接单' } } })
})

it('lets one of two changes at once through', async () => {
  const person = loadOwn('s6')

  const replies = await Promise.all([
    person.call('experts.setAvailability', given),
    person.call('experts.setAvailability', { ...given, paused: true }),
  ])

  expect(replies.filter((reply) => reply.ok)).toHaveLength(1)
  expect(replies.find((reply) => !reply.ok)).toMatchObject({ refusal: { code: 'CHANGED_BY_OTHERS' } })
  expect((await stored('s6'))?.version).toBe(2)
})

it.each<[string, object, string]>([
  ['hours in a way of serving that is not offered', { modes: ['online'] }, 'hours'],
  ['no way of serving', { modes: [], hours: [] }, 'modes'],
  ['a return in the past', { paused: true, pausedUntilOn: today }, 'pausedUntilOn'],
  ['an eighth day of the week', { hours: [{ weekday: 8, half: 'morning', mode: 'phone' }] }, 'hours.0.weekday'],
])('refuses %s', async (name, fields, field) => {
  const id = `bad${name.length}`
  loadOwn(id)

  const reply = await cloud
    .as(`wx-${id}`)
    .send('experts', { action: 'setAvailability', input: { ...given, ...fields }, key: 'availability-bad' })

  expect(reply).toMatchObject({ ok: false, refusal: { code: 'BAD_INPUT', fields: [{ field }] } })
  expect((await stored(id))?.version).toBe(1)
})

it('is for experts alone', async () => {
  cloud.load('accounts', [makeAccount('wx-set-seeker')])

  expect(await cloud.as('wx-set-seeker').call('experts.setAvailability', given)).toMatchObject({
    refusal: { code: 'NOT_ALLOWED' },
  })
})

it('answers NOT_FOUND when the profile of the role is gone', async () => {
  cloud.load('accounts', [makeExpertAccount('wx-set-lost', 'lost')])

  expect(await cloud.as('wx-set-lost').call('experts.setAvailability', given)).toMatchObject({
    refusal: { code: 'NOT_FOUND' },
  })
})
